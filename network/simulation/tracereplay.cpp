#include "network/simulation/tracereplay.h"

#include "model/domain/records.h"
#include "model/domain/text.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace signalbox::simulation {

namespace {

constexpr std::size_t kClientsOfAJob = 64; // as in addTrace()
constexpr int kFailingCode = 1;
constexpr double kShortest = 0.01; ///< seconds; what is shorter counts as at once
constexpr double kLongestSeconds = 1e8;

/// To two digits.
double rounded(double seconds)
{
    if (!(seconds >= kShortest))
        return 0;
    const double size = std::pow(10.0, std::floor(std::log10(seconds)) - 1);
    return std::min(std::round(seconds / size) * size, kLongestSeconds);
}

QString plain(double seconds)
{
    return QString::number(seconds, 'f', seconds >= 10 ? 0 : seconds >= 1 ? 1 : 3);
}

/// The same everywhere and always, as std::hash and qHash are not.
quint32 numberOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<quint8>(hash[i]);
    return value;
}

/// "LCG" of "/data/LCG.swf.gz".
QString traceName(const QString &file)
{
    QString name;
    for (const QChar c : QFileInfo(file).baseName()) {
        if (c.isPrint())
            name.append(c);
    }
    name = name.trimmed().left(kMaxNameLength);
    return name.isEmpty() ? QStringLiteral("trace") : name;
}

} // namespace

QString ReplayRun::version() const
{
    return plain(seconds) + (fails ? QStringLiteral("s-fails") : QStringLiteral("s"));
}

QString ReplayRun::arguments() const
{
    return QStringLiteral("%1 %2").arg(plain(seconds)).arg(fails ? kFailingCode : 0);
}

ReplayPlan planReplay(const Trace &trace, const QString &file, std::size_t clients, double speed)
{
    ReplayPlan plan;
    plan.name = traceName(file);
    plan.jobs.reserve(trace.jobs.size());
    QHash<QString, quint32> runs; // by version
    for (const TraceJob &one : trace.jobs) {
        const ReplayRun run{rounded(one.runSeconds / speed), one.outcome == TraceJob::Outcome::Failed};
        const QString key = run.version();
        if (!runs.contains(key)) {
            runs.insert(key, static_cast<quint32>(plan.runs.size()));
            plan.runs.push_back(run);
        }
        ReplayJob job;
        job.name = QStringLiteral("%1 %2").arg(plan.name.left(kMaxNameLength - 40), one.number);
        const double afterMs = static_cast<double>(one.submitMs - trace.jobs.front().submitMs) / speed;
        job.atMs = std::llround(std::min(afterMs, 1e15));
        job.run = runs.value(key);
        job.isCancelled = one.outcome == TraceJob::Outcome::Cancelled;
        const std::size_t first = numberOf(one.user.isEmpty() ? one.partition : one.user) % clients;
        const std::size_t count = std::clamp<std::size_t>(one.nodes, 1, std::min(clients, kClientsOfAJob));
        for (std::size_t i = 0; i < count; ++i)
            job.clients.push_back(static_cast<quint32>((first + i) % clients));
        plan.jobs.push_back(std::move(job));
    }
    return plan;
}

QByteArray replayScript()
{
    return "#!/bin/sh\n"
           "# Stands in for a job of a recorded workload: runs for $1 seconds and ends with the exit code $2.\n"
           "sleep \"$1\" || exit 3\n"
           "exit \"$2\"\n";
}

QString replayPackageName()
{
    return QStringLiteral("trace-run");
}

QString freeName(const QString &name, const QStringList &taken)
{
    QString wanted = name;
    for (int i = 2; taken.contains(wanted); ++i) {
        const QString number = QStringLiteral(" (%1)").arg(i);
        wanted = name.left(kMaxNameLength - static_cast<int>(number.size())) + number;
    }
    return wanted;
}

} // namespace signalbox::simulation
