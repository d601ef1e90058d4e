#include "app/signalboxctl/replaycommand.h"

#include "model/domain/task.h"
#include "network/simulation/replaysummary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <thread>
#include <unistd.h>

namespace signalbox::ctl {

namespace {

using namespace simulation;

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

constexpr qint64 kLongestSleepMs = 100; ///< until a signal is seen
constexpr qint64 kTellEveryMs = 2'000;

volatile std::sig_atomic_t interrupted = 0;

/// While it lives, a signal that would end the program only says that it is to.
class Interruption {
public:
    Interruption()
    {
        struct sigaction action { };
        action.sa_handler = [](int) { interrupted = 1; };
        sigemptyset(&action.sa_mask);
        for (std::size_t i = 0; i < kSignals.size(); ++i)
            ::sigaction(kSignals[i], &action, &m_before[i]);
    }
    ~Interruption()
    {
        for (std::size_t i = 0; i < kSignals.size(); ++i)
            ::sigaction(kSignals[i], &m_before[i], nullptr);
    }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    static constexpr std::array<int, 3> kSignals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, kSignals.size()> m_before{};
};

qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Result<double> speedOf(const Call &call)
{
    if (!call.options.isSet(QStringLiteral("speed")))
        return 1.0;
    bool isNumber = false;
    const double speed = call.options.value(QStringLiteral("speed")).toDouble(&isNumber);
    if (!isNumber || !(speed >= kSlowestReplay) || speed > kFastestReplay)
        return invalid(CtlText::tr("--speed takes a number from %1 to %2: how many times as fast as recorded.")
                           .arg(kSlowestReplay)
                           .arg(kFastestReplay));
    return speed;
}

Result<quint64> limitOf(const Call &call)
{
    if (!call.options.isSet(QStringLiteral("limit")))
        return kMostTraceJobs;
    bool isNumber = false;
    const quint64 limit = call.options.value(QStringLiteral("limit")).toULongLong(&isNumber);
    if (!isNumber || limit == 0 || limit > kMostTraceJobs)
        return invalid(CtlText::tr("--limit takes the number of jobs to replay, from 1 to %L1.").arg(kMostTraceJobs));
    return limit;
}

/// The clients that were named, in that order; without any, all of the server's by name.
Result<QStringList> clientsFor(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/nodes"));
    if (!answer)
        return answer.error();
    QStringList known;
    for (const QJsonValue &node : answer.value().value(QStringLiteral("nodes")).toArray()) {
        if (node[QStringLiteral("role")].toString() == QStringLiteral("client"))
            known.append(node[QStringLiteral("name")].toString());
    }
    known.sort();
    QStringList wanted = call.options.values(QStringLiteral("node"));
    wanted.removeDuplicates();
    for (const QString &name : wanted) {
        if (!std::binary_search(known.begin(), known.end(), name))
            return Error{
                Error::Kind::NotFound, CtlText::tr("There is no client %1. See: signalboxctl nodes").arg(name), {}};
    }
    if (known.isEmpty())
        return Error{Error::Kind::Refused, CtlText::tr("This server has no clients that the jobs could go to."), {}};
    return wanted.isEmpty() ? known : wanted;
}

Result<QString> folderFor(const Call &call, const QString &name)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/folders"));
    if (!answer)
        return answer.error();
    QStringList taken;
    for (const QJsonValue &folder : answer.value().value(QStringLiteral("folders")).toArray()) {
        if (folder[QStringLiteral("parent")].toInteger() == 0)
            taken.append(folder[QStringLiteral("name")].toString());
    }
    return freeName(name, taken);
}

Result<quint32> idIn(const Result<QJsonObject> &answer)
{
    if (!answer)
        return answer.error();
    return static_cast<quint32>(answer.value().value(QStringLiteral("id")).toInteger());
}

ReplayRunner::Server serverOf(const Call &call, const QStringList &clients, const QString &script)
{
    const QString post = QStringLiteral("POST");
    return {
        .createFolder =
            [=, &call](const QString &name, const auto &done) {
                done(idIn(call.ask(post, QStringLiteral("/folders"), {{QStringLiteral("name"), name}})));
            },
        .addPackage =
            [=, &call](const ReplayRun &run, const auto &done) {
                done(idIn(call.ask(post, QStringLiteral("/packages"),
                                   {{QStringLiteral("file"), script},
                                    {QStringLiteral("name"), replayPackageName()},
                                    {QStringLiteral("version"), run.version()},
                                    {QStringLiteral("kind"), QStringLiteral("program")},
                                    {QStringLiteral("arguments"), run.arguments()}})));
            },
        .createJob =
            [=, &call](const ReplayJob &job, quint32 folder, quint32 package, const auto &done) {
                QJsonArray destinations;
                for (const quint32 client : job.clients)
                    destinations.append(clients[static_cast<qsizetype>(client)]);
                done(idIn(call.ask(post, QStringLiteral("/jobs"),
                                   {{QStringLiteral("name"), job.name},
                                    {QStringLiteral("folder"), static_cast<qint64>(folder)},
                                    {QStringLiteral("packages"), QJsonArray{static_cast<qint64>(package)}},
                                    {QStringLiteral("destinations"), destinations}})));
            },
        .cancelJob =
            [=, &call](quint32 job, const auto &done) {
                const auto answer = call.ask(post, QStringLiteral("/jobs/%1/operations").arg(job),
                                             {{QStringLiteral("operation"), QStringLiteral("cancel")},
                                              {QStringLiteral("reason"), QStringLiteral("replay")}});
                done(answer ? Result<quint32>(job) : Result<quint32>(answer.error()));
            },
    };
}

/// On standard error, so that standard output has the summary alone; on a terminal always in the same line.
class Progress {
public:
    explicit Progress(bool isQuiet) : m_isQuiet(isQuiet), m_isTerminal(::isatty(STDERR_FILENO) == 1) { }
    void tell(const ReplayRunner &runner, qint64 atMs)
    {
        if (m_isQuiet || atMs < m_nextMs)
            return;
        m_nextMs = atMs + (m_isTerminal ? kLongestSleepMs : kTellEveryMs);
        const ReplayRunner::State &state = runner.state();
        const std::optional<qint64> next = runner.nextAtMs();
        QString text = CtlText::tr("%L1 of %L2 jobs ordered").arg(state.sent).arg(state.total);
        if (!state.waitsFor.isEmpty())
            //: %1 says how many jobs were ordered, %2 why the next cannot be.
            text = CtlText::tr("%1; waiting: %2").arg(text, state.waitsFor);
        else if (next && *next > atMs + kTellEveryMs)
            //: %1 says how many jobs were ordered, %L2 is a number of seconds.
            text = CtlText::tr("%1; the next in %L2 s").arg(text).arg((*next - atMs) / 1000);
        if (m_isTerminal)
            std::fprintf(stderr, "\r\033[K%s", text.toUtf8().constData());
        else
            std::fprintf(stderr, "%s\n", text.toUtf8().constData());
        m_isOpen = m_isTerminal;
    }
    void end()
    {
        if (std::exchange(m_isOpen, false))
            std::fputc('\n', stderr);
    }

private:
    const bool m_isQuiet;
    const bool m_isTerminal;
    bool m_isOpen = false; ///< the cursor is behind a text
    qint64 m_nextMs = 0;
};

/// Shows the replay among the processes of the server. One that cannot show it does no harm.
class ProcessThere {
public:
    ProcessThere(const Call &call, QString subject) : m_call(call), m_subject(std::move(subject)) { }
    /// @return somebody cancelled it there
    bool tell(const ReplayRunner::State &state, qint64 atMs)
    {
        if (atMs < m_nextMs)
            return false;
        m_nextMs = atMs + kTellEveryMs;
        return report(state, {});
    }
    void end(const ReplayRunner::State &state)
    {
        const auto [result, reason] = replayResult(state);
        if (m_number != 0)
            report(state, {{QStringLiteral("state"), taskStateKey(result, TaskKind::Process)},
                           {QStringLiteral("reason"), reason}});
    }

private:
    bool report(const ReplayRunner::State &state, QJsonObject body)
    {
        if (m_isUnwanted)
            return false;
        body.insert(QStringLiteral("done"), static_cast<qint64>(state.sent + state.refused));
        body.insert(QStringLiteral("total"), static_cast<qint64>(state.total));
        if (m_number == 0) {
            body.insert(QStringLiteral("process"), processKindKey(ProcessKind::Replay));
            body.insert(QStringLiteral("subject"), m_subject);
        }
        const Result<QJsonObject> answer =
            m_number == 0 ? m_call.ask(QStringLiteral("POST"), QStringLiteral("/processes"), body)
                          : m_call.ask(QStringLiteral("PUT"), QStringLiteral("/processes/%1").arg(m_number), body);
        if (answer) {
            m_number = answer.value().value(QStringLiteral("id")).toInteger();
            m_isUnwanted = m_number == 0;
            return answer.value().value(QStringLiteral("cancelled")).toBool();
        }
        const Error::Kind problem = answer.error().kind;
        if (problem == Error::Kind::NotFound && m_number != 0)
            m_number = 0; // the server was started anew: it begins again there
        else
            m_isUnwanted = problem == Error::Kind::NotFound || problem == Error::Kind::Refused
                           || problem == Error::Kind::Invalid || problem == Error::Kind::Forbidden;
        return false;
    }

    const Call &m_call;
    const QString m_subject;
    qint64 m_nextMs = 0;
    qint64 m_number = 0; ///< 0: it has not begun there
    bool m_isUnwanted = false; ///< the server does not show it
};

QJsonObject summaryOf(const Trace &trace, const QString &file, const ReplayRunner &runner, const QStringList &clients,
                      double speed, qint64 tookMs)
{
    const ReplayRunner::State &state = runner.state();
    const auto whole = [](quint64 count) { return static_cast<qint64>(count); };
    const auto job = [](quint32 number) {
        return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(qint64{number});
    };
    return {{QStringLiteral("file"), file},
            {QStringLiteral("trace"), trace.toJson()},
            {QStringLiteral("speed"), speed},
            {QStringLiteral("clients"), whole(static_cast<quint64>(clients.size()))},
            {QStringLiteral("folder"), runner.folderName()},
            {QStringLiteral("folderId"), job(state.folder)},
            {QStringLiteral("jobs"), whole(state.total)},
            {QStringLiteral("ordered"), whole(state.sent)},
            {QStringLiteral("cancelled"), whole(state.cancelled)},
            {QStringLiteral("refused"), whole(state.refused)},
            {QStringLiteral("firstRefusal"), state.firstRefusal},
            {QStringLiteral("notOrdered"), whole(state.total - state.sent - state.refused)},
            {QStringLiteral("firstJob"), job(state.firstJob)},
            {QStringLiteral("lastJob"), job(state.lastJob)},
            {QStringLiteral("stopped"), state.isStopped},
            {QStringLiteral("problem"), state.failure.text},
            {QStringLiteral("seconds"), static_cast<double>(tookMs) / 1000}};
}

} // namespace

Result<int> replay(const Call &call)
{
    const Result<double> speed = speedOf(call);
    if (!speed)
        return speed.error();
    const Result<quint64> limit = limitOf(call);
    if (!limit)
        return limit.error();
    const QString file = call.arguments.constFirst();
    const Result<Trace> trace = readTrace(file, limit.value());
    if (!trace) // what stands in a file is not the command line
        return Error{Error::Kind::Io, trace.error().text, trace.error().detail};
    const Result<QStringList> clients = clientsFor(call);
    if (!clients)
        return clients.error();
    ReplayPlan plan = planReplay(trace.value(), file, static_cast<std::size_t>(clients.value().size()), speed.value());
    const Result<QString> folder = folderFor(call, plan.name);
    if (!folder)
        return folder.error();
    QTemporaryDir scripts;
    const QString script = scripts.filePath(replayPackageName() + QStringLiteral(".sh"));
    QFile out(script);
    if (!scripts.isValid() || !out.open(QIODevice::WriteOnly) || out.write(replayScript()) < 0 || !out.flush())
        return Error{
            Error::Kind::Io, CtlText::tr("The program of the replay cannot be written to %1.").arg(script), {}};
    out.close();
    // The server may be another user's.
    QFile::setPermissions(scripts.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup
                                              | QFile::ReadGroup | QFile::ExeOther | QFile::ReadOther);
    QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);

    const Interruption interruption;
    const qint64 beganMs = nowMs();
    ReplayRunner runner(std::move(plan), folder.value(), serverOf(call, clients.value(), script));
    ProcessThere process(call, folder.value());
    Progress progress(call.options.isSet(QStringLiteral("quiet")));
    while (!runner.state().hasEnded) {
        if (process.tell(runner.state(), nowMs()) || interrupted != 0)
            runner.stop();
        runner.step(nowMs());
        progress.tell(runner, nowMs());
        const std::optional<qint64> next = runner.nextAtMs();
        const qint64 sleepMs = next ? std::clamp<qint64>(*next - nowMs(), 0, kLongestSleepMs) : 0;
        std::this_thread::sleep_for(std::chrono::milliseconds(sleepMs));
    }
    progress.end();
    process.end(runner.state());
    if (call.format == Format::Table)
        print(replaySummary(trace.value(), runner).join(u'\n'));
    else
        print(summaryOf(trace.value(), file, runner, clients.value(), speed.value(), nowMs() - beganMs), call.format);
    const ReplayRunner::State &state = runner.state();
    if (state.failure.kind != Error::Kind::None)
        return state.failure;
    return state.isStopped ? kInterrupted : state.refused > 0 ? int{Failed} : int{Success};
}

} // namespace signalbox::ctl
