#pragma once

#include "model/domain/inventory.h"
#include "model/domain/joborder.h"

#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace signalbox {

/// A process of this machine, as /proc tells.
struct RunningProgram {
    qint64 process = 0;
    qint64 startedTicks = 0; ///< with `process` it names one run
    QString name; ///< of the program's file, else what the kernel calls it
    QString path; ///< of the program's file; empty: it cannot be told
};
[[nodiscard]] std::vector<RunningProgram> runningPrograms(const QString &procFolder = QStringLiteral("/proc"));

/// The rule of the policy that a program falls under; null: none.
[[nodiscard]] const MonitoringOrder::Rule *ruleFor(const MonitoringOrder &policy, const RunningProgram &program);

/// Looks in a thread of its own which of the programs run that the monitoring policy names, and keeps what it saw in the state
/// folder. Without a policy it does nothing; a new one is taken up within a few seconds. It neither hinders nor ends a program.
class SoftwareMonitor {
public:
    using Look = std::function<std::vector<RunningProgram>()>;
    explicit SoftwareMonitor(
        QString stateFolder, Look look = [] { return runningPrograms(); });
    ~SoftwareMonitor() = default; ///< stops
    SoftwareMonitor(const SoftwareMonitor &) = delete;
    SoftwareMonitor &operator=(const SoftwareMonitor &) = delete;

    void start();
    /// One look. Also called by the thread. @return whether anything new was seen and kept
    bool lookOnce(UtcMs nowMs);

    /// "PROGRAM" = allowed or forbidden, "PROGRAM.starts", "PROGRAM.first-seen", "PROGRAM.last-seen". Any process of the node.
    [[nodiscard]] static std::vector<InventoryItem> seen(const QString &stateFolder);
    [[nodiscard]] static MonitoringOrder policy(const QString &stateFolder);
    /// Replaces the policy, and forgets what was seen under the one before. Errors: NoSpace, Io.
    static Outcome keepPolicy(const QString &stateFolder, const MonitoringOrder &policy);

private:
    void run(const std::stop_token &stop);

    QString m_stateFolder;
    Look m_look;
    std::set<std::pair<qint64, qint64>> m_known; ///< runs that were counted
    UtcMs m_keptMs = kNoTime;
    std::mutex m_mutex; ///< of the condition only
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace signalbox
