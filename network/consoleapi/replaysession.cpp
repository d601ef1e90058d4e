#include "network/consoleapi/replaysession.h"

#include "network/consoleapi/workreporter.h"
#include "network/simulation/replaysummary.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace simulation;

namespace {

constexpr qint64 kLongestWaitMs = 1'000;

/// The number of what was made, as the runner wants it.
std::function<void(Result<CommandOutcome>)> idTo(const ReplayRunner::Server::Done &done)
{
    return [done](const Result<CommandOutcome> &outcome) {
        done(outcome ? Result<quint32>(outcome.value().createdId) : Result<quint32>(outcome.error()));
    };
}

} // namespace

/// What the reading thread leaves.
struct ReplaySession::Read {
    std::optional<Error> error;
    Trace trace;
    ReplayPlan plan;
};

ReplaySession::ReplaySession(ServerLink &link, ReplayOrder order) : m_link(&link), m_order(std::move(order))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReplaySession::step);
}

ReplaySession::~ReplaySession()
{
    *m_isStopped = true;
    if (m_reader)
        m_reader->wait();
    if (m_reporter && !m_isTold)
        m_reporter->end(TaskState::Failed, tr("The window was closed."));
}

void ReplaySession::start()
{
    const auto read = std::make_shared<Read>();
    m_reader.reset(QThread::create([read, order = m_order, isStopped = m_isStopped] {
        Result<Trace> trace =
            readTrace(order.file, order.limit > 0 ? order.limit : kMostTraceJobs, [isStopped] { return !*isStopped; });
        if (!trace) {
            read->error = trace.error();
            return;
        }
        read->plan = planReplay(trace.value(), order.file, order.clients.size(), order.speed);
        read->trace = std::move(trace).value();
        read->trace.jobs.clear();
    }));
    connect(m_reader.get(), &QThread::finished, this, [this, read] { wasRead(read); });
    m_reader->start();
}

void ReplaySession::wasRead(const std::shared_ptr<Read> &read)
{
    QFile script(m_folder.filePath(replayPackageName() + QStringLiteral(".sh")));
    if (!read->error && (!script.open(QIODevice::WriteOnly) || script.write(replayScript()) < 0 || !script.flush()))
        read->error.emplace(Error{
            Error::Kind::Io,
            //: %1 is a path, %2 the cause in the words of the system.
            tr("The program of the replay %1 cannot be written: %2.").arg(script.fileName(), script.errorString()),
            {}});
    if (read->error) {
        Q_EMIT failed(*read->error);
        return;
    }
    m_trace = std::move(read->trace);
    const QString folder = freeName(read->plan.name, m_order.folders);
    m_runner = std::make_unique<ReplayRunner>(std::move(read->plan), folder, server());
    if (m_link) {
        m_reporter = new WorkReporter(*m_link, folder);
        connect(m_reporter, &WorkReporter::cancelled, this, &ReplaySession::stop);
    }
    m_clock.start();
    if (*m_isStopped)
        m_runner->stop();
    step();
}

ReplayRunner::Server ReplaySession::server()
{
    // Each answer comes from the event loop; the runner is looked at again behind it.
    const auto later = [this](ReplayRunner::Server::Done done) {
        return [this, done = std::move(done)](const Result<quint32> &answer) {
            done(answer);
            step();
        };
    };
    const auto submit = [this](CommandBody body, std::function<void(Result<CommandOutcome>)> done) {
        if (m_link)
            m_link->submit({std::move(body), {}}, this, std::move(done));
    };
    return {
        .createFolder =
            [=](const QString &name, const auto &done) {
                CreateFolder folder;
                folder.name = name;
                submit(folder, idTo(later(done)));
            },
        .addPackage =
            [=, this](const ReplayRun &run, const auto &done) {
                PackageRecord wanted;
                wanted.name = replayPackageName();
                wanted.version = run.version();
                wanted.kind = PayloadKind::Program;
                wanted.installArguments = run.arguments();
                if (!m_link)
                    return;
                m_link->importPackage(m_folder.filePath(replayPackageName() + QStringLiteral(".sh")), wanted, this, {},
                                      [answer = later(done)](const Result<PackageRecord> &package) {
                                          answer(package ? Result<quint32>(number(package.value().id))
                                                         : Result<quint32>(package.error()));
                                      });
            },
        .createJob =
            [=, this](const ReplayJob &job, quint32 folder, quint32 package, const auto &done) {
                CreateJob order;
                order.name = job.name;
                order.folder = FolderId{folder};
                order.packages = {PackageId{package}};
                for (const quint32 client : job.clients)
                    order.destinations.push_back(m_order.clients[client]);
                submit(std::move(order), idTo(later(done)));
            },
        .cancelJob =
            [=](quint32 job, const auto &done) {
                submit(Operate{Operation::Cancel, JobId{job}, {}, QStringLiteral("replay")}, idTo(later(done)));
            },
    };
}

void ReplaySession::step()
{
    if (!m_runner || m_isTold)
        return;
    m_runner->step(m_clock.elapsed());
    const ReplayRunner::State &state = m_runner->state();
    if (m_reporter)
        m_reporter->progress(static_cast<qint64>(state.sent + state.refused), static_cast<qint64>(state.total));
    if (!m_link || state.hasEnded) {
        m_isTold = true;
        m_timer.stop();
        if (m_reporter) {
            const auto [result, reason] = replayResult(state);
            m_reporter->end(result, reason);
        }
        if (state.failure.kind != Error::Kind::None)
            Q_EMIT failed(state.failure);
        else
            Q_EMIT ended(replaySummary(m_trace, *m_runner).join(u' '));
        return;
    }
    if (const std::optional<qint64> next = m_runner->nextAtMs())
        m_timer.start(static_cast<int>(std::clamp<qint64>(*next - m_clock.elapsed(), 0, kLongestWaitMs)));
}

ReplayControl::State ReplaySession::state() const
{
    State shown;
    if (!m_runner)
        return shown;
    const ReplayRunner::State &state = m_runner->state();
    shown.name = m_runner->folderName();
    shown.total = state.total;
    shown.ordered = state.sent;
    shown.refused = state.refused;
    shown.waitsFor = state.waitsFor;
    if (const std::optional<qint64> next = m_runner->nextAtMs())
        shown.nextInMs = std::max<qint64>(*next - m_clock.elapsed(), 0);
    return shown;
}

void ReplaySession::stop()
{
    *m_isStopped = true;
    if (!m_runner)
        return;
    m_runner->stop();
    step();
}

} // namespace signalbox
