#pragma once

#include "model/domain/processingwindow.h"
#include "model/domain/records.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace signalbox {

// What a managing server is at, as the Tasks window shows it (S2, domain.md 6).

/// Sessions are connections of nodes and consoles, processes are work of the server itself. The numbers are bits of
/// TaskQuery::kinds.
enum class TaskKind : quint8 { Session = 1, Process = 2, Job = 4 };

enum class TaskState : quint8 {
    // Of an active session.
    Starting, ///< connected; who it is is still being found out
    TlsWait, ///< the encrypted connection is being agreed on
    Running, ///< also of processes and jobs
    ReceiveWait, ///< a request has begun and the rest of it is awaited
    SendWait, ///< the other side is to take what was sent
    MediaWait, ///< what it said is being written to the disk
    IdleWait, ///< for the other side's next request, or for news to answer a held one with
    Ending,
    // Of an active job.
    Sleeping, ///< it waits for its processing window, or for its scheduled time
    Interrupting, ///< something of it still runs
    Interrupted,
    Terminating,
    // Of what has ended.
    Completed, ///< of processes: successful
    Warning,
    Failed,
    Terminated, ///< of jobs
};
inline constexpr std::size_t kTaskStateCount = static_cast<std::size_t>(TaskState::Terminated) + 1;

[[nodiscard]] bool hasEnded(TaskState state) noexcept;
/// A session that is cancelled ends in one of these, and not before (S2).
[[nodiscard]] bool isSessionWait(TaskState state) noexcept;

/// What a process does. The numbers are stored: never renumber.
enum class ProcessKind : quint8 {
    None = 0, ///< it is no process
    Distribution = 1, ///< of a job: parent of its transfers
    Transfer = 2, ///< of packages of a job to a relay, or to the clients directly below the server
    Archive = 3,
    Expiry = 4, ///< the time limit of a job has passed
    Checkpoint = 5,
    Export = 6,
    Forecast = 7,
    PackageImport = 8,
    ContentCheck = 9, ///< all packages are read and verified, after a start
    Upload = 10, ///< of a package, from a console's machine
    JobsCommand = 11, ///< one command for each of many jobs
    Replay = 12, ///< of a recorded workload
    Judgement = 13, ///< of security levels
    SecurityAction = 14,
};
/// Whether the job of such a process is interrupted when it fails or is cancelled (S2: a child process). Only what carries the
/// job out counts: who cannot read an export has no reason to stop a roll-out. What happens to a single node is never a
/// failure of the process: its line may be cut at any time, and it comes again.
[[nodiscard]] bool isChildOfJob(ProcessKind kind) noexcept;
[[nodiscard]] bool canBeCancelled(ProcessKind kind) noexcept;

/// A process that has ended, as it is stored.
struct ProcessRecord {
    quint32 number = 0; ///< unique per server, never reused
    ProcessKind kind = ProcessKind::None;
    JobId job{};
    quint32 parent = 0; ///< number of the process that started it
    QString subject; ///< what it is about: the name of a job, a relay, a package
    UtcMs startMs = kNoTime;
    UtcMs endMs = kNoTime;
    TaskState state = TaskState::Running;
    qint64 done = 0; ///< of `total`: bytes, instructions or entries, as the kind says
    qint64 total = 0; ///< 0: not known
    QString reason; ///< translated by the server: why it did not succeed
    friend bool operator==(const ProcessRecord &, const ProcessRecord &) = default;
};
inline constexpr std::size_t kProcessesKept = 2000; ///< that have ended

/// What operators, a failed process or a window did to a job as a whole. Stored for the jobs of which something is set.
struct JobHold {
    JobId job{};
    UtcMs interruptedMs = kNoTime;
    QString interruptedBy; ///< an operator, or the reason of the server; of a terminated job who ended it
    UtcMs resumedMs = kNoTime; ///< since then it sleeps until its window opens; what was interrupted is still held
    UtcMs terminatedMs = kNoTime;
    [[nodiscard]] bool isHeld() const noexcept { return interruptedMs != kNoTime; }
    [[nodiscard]] bool isEmpty() const noexcept { return interruptedMs == kNoTime && terminatedMs == kNoTime; }
    friend bool operator==(const JobHold &, const JobHold &) = default;
};

/// @param stillRuns something is on its way to a client, or a hop has not confirmed that it stopped
/// @param windowOpen of the job's processing windows
[[nodiscard]] TaskState jobTaskState(const JobRecord &job, const JobHold &hold, bool stillRuns, bool windowOpen);

/// One row of the table.
struct TaskRecord {
    TaskKind kind = TaskKind::Job;
    TaskState state = TaskState::Running;
    quint64 number = 0; ///< of the session, the process or the job
    JobId job{};
    quint32 parent = 0; ///< process that started it
    ProcessKind process = ProcessKind::None;
    QString subject; ///< name of the job, the node, the operator, the package …
    UtcMs startMs = kNoTime;
    UtcMs endMs = kNoTime; ///< kNoTime: active
    UtcMs stateSinceMs = kNoTime; ///< of a session; of a job that is held: when it was interrupted
    /// Of a session that waits: when its limit ends it. Of a job that sleeps: when it goes on.
    UtcMs untilMs = kNoTime;
    qint64 done = 0;
    qint64 total = 0;
    QString reason; ///< why it did not succeed, or who interrupted it
    bool isScheduled = false; ///< a job that sleeps: for its scheduled time, not for a window
    bool isQueued = false; ///< a job that sleeps: for its turn in the queue, see jobphase.h
    JobRollout rollout; ///< of a job
    std::optional<ProcessingWindow> window; ///< that opens next; also of a job of which something still runs
    // Of a session.
    bool isConsole = false; ///< of a console or of signalboxctl; else of a node
    bool isEncrypted = false;
    bool isCancelled = false; ///< it ends at its next wait state
    QString peer; ///< address of the other side; "local" on the Unix socket
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    friend bool operator==(const TaskRecord &, const TaskRecord &) = default;
};

/// Of a job or of a process: 0 .. 1000; none when it is not known.
[[nodiscard]] std::optional<int> taskPermille(const TaskRecord &task) noexcept;

/// The header of the table. Sessions that ended well are in none of them.
struct TaskCounters {
    quint32 successful = 0; ///< jobs and processes
    quint32 warning = 0; ///< sessions, jobs and processes
    quint32 failed = 0; ///< likewise
    quint64 sessionsNotListed = 0; ///< ended well since the server's start
    void add(const TaskRecord &ended);
    TaskCounters &operator+=(const TaskCounters &other);
    friend bool operator==(const TaskCounters &, const TaskCounters &) = default;
};

/// Which tasks are wanted.
struct TaskQuery {
    bool completed = false; ///< else the active ones
    quint8 kinds = 7; ///< sum of TaskKind
    JobId job{}; ///< only it and what belongs to it
    quint32 parent = 0; ///< only the processes that this one started
    int limit = kMost; ///< of each kind
    static constexpr int kMost = 1000;
};

struct TaskList {
    std::vector<TaskRecord> tasks;
    TaskCounters counters; ///< of all that have ended, whatever was asked for
    quint64 sessions = 0; ///< active ones, of all
    quint64 left = 0; ///< active tasks, or ended ones, beyond the limit
};

// ---- What can be done with a task

enum class TaskAction : quint8 { Interrupt, Resume, Terminate, Cancel };

enum class TaskDenial : quint8 {
    None,
    HasEnded,
    NotAJob, ///< interrupt, resume and terminate are for jobs
    CancelIsNotForJobs, ///< S2: a job is not cancelled; terminate it, or cancel its processes
    AlreadyInterrupted,
    NotInterrupted,
    AlreadyTerminating,
    AlreadyEnding, ///< a session
    CannotBeCancelled, ///< a process of this kind
};

/// The only place that knows what is allowed: window, engine and command line ask it.
[[nodiscard]] TaskDenial denialOf(TaskAction action, const TaskRecord &task) noexcept;

[[nodiscard]] QString taskDenialText(TaskDenial denial); ///< translated sentence: why not
[[nodiscard]] QString taskActionText(TaskAction action); ///< its name, without a mnemonic
/// What will happen, before it is done: one or two sentences for the confirmation.
[[nodiscard]] QString taskActionExplained(TaskAction action, const TaskRecord &task);
[[nodiscard]] QString taskKindText(TaskKind kind);
[[nodiscard]] QString taskStateText(TaskState state, TaskKind kind);
[[nodiscard]] QString taskDescription(const TaskRecord &task); ///< one line
/// What the state means, since when, and what would change it.
[[nodiscard]] QString taskStateSentence(const TaskRecord &task);

// Stable words, for JSON and CSV.
[[nodiscard]] QString taskKindKey(TaskKind kind);
[[nodiscard]] std::optional<TaskKind> taskKindFromKey(const QString &key);
[[nodiscard]] QString taskStateKey(TaskState state, TaskKind kind);
[[nodiscard]] std::optional<TaskState> taskStateFromKey(const QString &key);
[[nodiscard]] QString taskActionKey(TaskAction action);
[[nodiscard]] QString processKindKey(ProcessKind kind);
[[nodiscard]] ProcessKind processKindFromKey(const QString &key); ///< None: not known

} // namespace signalbox
