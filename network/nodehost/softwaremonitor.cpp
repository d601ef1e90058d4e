#include "network/nodehost/softwaremonitor.h"

#include "network/nodehost/durablefile.h"
#include "network/nodehost/localfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <map>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr int kMostPrograms = 1000; ///< that are kept
constexpr qint64 kKeepEveryMs = 5 * 60'000; ///< when nothing but the last time is new
constexpr auto kLookForPolicy = std::chrono::seconds(2);

QString policyFile(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/monitoring-policy.json");
}

QString seenFile(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/monitoring-seen.json");
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject objectIn(const QString &path)
{
    constexpr qint64 kLargest = 4 * 1024 * 1024;
    return QJsonDocument::fromJson(readStart(path, kLargest)).object();
}

/// Holds the monitor's files of a client: a policy comes from an execution, which may be another process than the one that looks, and
/// what was seen under the policy before must not be written over what begins anew. Where it cannot be made, all goes on without it.
class FilesLock {
public:
    explicit FilesLock(const QString &stateFolder)
        : m_file(::open(QFile::encodeName(stateFolder + QStringLiteral("/monitor.lock")).constData(),
                        O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        while (m_file >= 0 && ::flock(m_file, LOCK_EX) != 0 && errno == EINTR) { }
    }
    ~FilesLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(FilesLock)

private:
    const int m_file;
};

} // namespace

std::vector<RunningProgram> runningPrograms(const QString &procFolder)
{
    std::vector<RunningProgram> programs;
    const QStringList names = QDir(procFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isProcess = false;
        RunningProgram program;
        program.process = name.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const QString folder = procFolder + u'/' + name;
        // "12 (name with blanks) S 1 …": behind the last bracket; the start is field 22 of proc(5).
        const QString stat = QString::fromUtf8(readStart(folder + QStringLiteral("/stat"), 4096));
        const qsizetype close = stat.lastIndexOf(u')');
        const qsizetype open = stat.indexOf(u'(');
        if (open < 0 || close < open)
            continue; // it has ended meanwhile
        program.startedTicks = stat.mid(close + 2).section(u' ', 19, 19).toLongLong();
        program.path = QFile::symLinkTarget(folder + QStringLiteral("/exe"));
        program.name =
            program.path.isEmpty() ? stat.mid(open + 1, close - open - 1) : QFileInfo(program.path).fileName();
        programs.push_back(std::move(program));
    }
    return programs;
}

const MonitoringOrder::Rule *ruleFor(const MonitoringOrder &policy, const RunningProgram &program)
{
    const auto rule =
        std::find_if(policy.rules.begin(), policy.rules.end(), [&program](const MonitoringOrder::Rule &one) {
            return fitsPattern(one.pattern.startsWith(u'/') ? program.path : program.name, one.pattern);
        });
    return rule == policy.rules.end() ? nullptr : &*rule;
}

SoftwareMonitor::SoftwareMonitor(QString stateFolder, Look look)
    : m_stateFolder(std::move(stateFolder)), m_look(std::move(look))
{
}

void SoftwareMonitor::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void SoftwareMonitor::run(const std::stop_token &stop)
{
    using Clock = std::chrono::steady_clock;
    MonitoringOrder before;
    Clock::time_point next{};
    while (!stop.stop_requested()) {
        MonitoringOrder wanted = policy(m_stateFolder);
        const Clock::time_point now = Clock::now();
        // A new policy counts at once, however long the one before it would have waited.
        if (!wanted.rules.empty() && (now >= next || wanted != before)) {
            (void)lookOnce(QDateTime::currentMSecsSinceEpoch());
            next = now + std::chrono::seconds(wanted.everySeconds);
        }
        before = std::move(wanted);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, kLookForPolicy, [] { return false; });
    }
}

bool SoftwareMonitor::lookOnce(UtcMs nowMs)
{
    const FilesLock lock(m_stateFolder);
    const MonitoringOrder wanted = policy(m_stateFolder);
    QJsonObject seen = objectIn(seenFile(m_stateFolder));
    std::set<std::pair<qint64, qint64>> present;
    bool isNew = false;
    for (const RunningProgram &program : m_look()) {
        const MonitoringOrder::Rule *rule = ruleFor(wanted, program);
        if (rule == nullptr)
            continue;
        const std::pair run(program.process, program.startedTicks);
        present.insert(run);
        if (!seen.contains(program.name) && seen.size() >= kMostPrograms)
            continue;
        QJsonObject one = seen.value(program.name).toObject();
        // Of what was counted nothing is there any more when a new policy came, or when it could not be written.
        if (!m_known.contains(run) || one.isEmpty()) {
            isNew = true;
            if (one.isEmpty())
                one.insert(QStringLiteral("first"), nowMs);
            one.insert(QStringLiteral("starts"), one.value(QStringLiteral("starts")).toInt() + 1);
        }
        one.insert(QStringLiteral("allowed"), rule->allowed);
        one.insert(QStringLiteral("last"), nowMs);
        seen.insert(program.name, one);
    }
    m_known = std::move(present);
    if (!isNew && (m_known.empty() || nowMs < m_keptMs + kKeepEveryMs))
        return false;
    m_keptMs = nowMs;
    return static_cast<bool>(writeDurably(seenFile(m_stateFolder), QJsonDocument(seen).toJson(QJsonDocument::Compact)));
}

std::vector<InventoryItem> SoftwareMonitor::seen(const QString &stateFolder)
{
    std::vector<InventoryItem> items;
    const QJsonObject seen = objectIn(seenFile(stateFolder));
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        items.push_back({it.key(), one[u"allowed"].toBool() ? QStringLiteral("allowed") : QStringLiteral("forbidden")});
        items.push_back({it.key() + QStringLiteral(".starts"), QString::number(one[u"starts"].toInt())});
        items.push_back({it.key() + QStringLiteral(".first-seen"), timeText(one[u"first"].toInteger())});
        items.push_back({it.key() + QStringLiteral(".last-seen"), timeText(one[u"last"].toInteger())});
    }
    return items;
}

MonitoringOrder SoftwareMonitor::policy(const QString &stateFolder)
{
    const Result<JobOrder> kept = readOrderFile(readStart(policyFile(stateFolder), kMaxOrderBytes + 1));
    const auto *policy = kept ? std::get_if<MonitoringOrder>(&kept.value()) : nullptr;
    return policy ? *policy : MonitoringOrder();
}

Outcome SoftwareMonitor::keepPolicy(const QString &stateFolder, const MonitoringOrder &policy)
{
    const FilesLock lock(stateFolder);
    // In this order: who looks with the new one begins anew.
    if (Outcome kept = writeDurably(seenFile(stateFolder), "{}"); !kept)
        return kept;
    return writeDurably(policyFile(stateFolder), orderFile(policy));
}

} // namespace signalbox
