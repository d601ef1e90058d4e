// The words of tasks.

#include "model/domain/task.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::TaskText)
};

constexpr std::array<std::pair<TaskKind, const char *>, 3> kKinds{
    {{TaskKind::Session, "session"}, {TaskKind::Process, "process"}, {TaskKind::Job, "job"}}};

constexpr std::array<const char *, kTaskStateCount> kStates{
    "starting", "tls-wait",     "running",     "receive-wait", "send-wait", "media-wait", "idle-wait", "ending",
    "sleeping", "interrupting", "interrupted", "terminating",  "completed", "warning",    "failed",    "terminated"};

constexpr std::array<const char *, 15> kProcesses{
    "",           "distribution", "transfer", "archive",        "expiry",
    "checkpoint", "export",       "forecast", "package-import", "content-check",
    "upload",     "jobs-command", "replay",   "judgement",      "security-action"};

QString processDescription(const TaskRecord &task)
{
    const QString subject = task.subject;
    switch (task.process) {
    case ProcessKind::None: break;
    //: Description of a process of the server. %1 is the name of a job.
    case ProcessKind::Distribution: return Text::tr("Distribution of %1").arg(subject);
    case ProcessKind::Transfer:
        return subject.isEmpty() ? Text::tr("Transfer to the clients directly below the server")
                                 //: Description of a process of the server. %1 is the name of a relay.
                                 : Text::tr("Transfer to relay %1").arg(subject);
    //: Description of a process of the server. %1 is the name of a job.
    case ProcessKind::Archive: return Text::tr("Archiving of %1").arg(subject);
    //: Description of a process of the server. %1 is the name of a job.
    case ProcessKind::Expiry: return Text::tr("Expiry of %1").arg(subject);
    case ProcessKind::Checkpoint: return Text::tr("Checkpoint of the database");
    //: Description of a process of the server. %1 is the name of a job.
    case ProcessKind::Export: return Text::tr("Export of %1").arg(subject);
    //: Description of a process of the server. %1 is the name of a job.
    case ProcessKind::Forecast: return Text::tr("Forecast of %1").arg(subject);
    //: Description of a process of the server. %1 is the name of a file.
    case ProcessKind::PackageImport: return Text::tr("Import of package file %1").arg(subject);
    case ProcessKind::ContentCheck: return Text::tr("Verification of the stored packages");
    //: Description of a process of the server. %1 is the name of a file.
    case ProcessKind::Upload: return Text::tr("Upload of package file %1").arg(subject);
    case ProcessKind::JobsCommand:
        return subject; // says it all
    //: Description of a process of the server. %1 is the name of a file.
    case ProcessKind::Judgement:
        //: Description of a process of the server. %1 says of whom: "120 clients".
        return Text::tr("Security level judgement: %1").arg(subject);
    case ProcessKind::SecurityAction:
        //: Description of a process of the server. %1 says on whom: "120 clients".
        return Text::tr("Security actions: %1").arg(subject);
    case ProcessKind::Replay: return Text::tr("Replay of %1").arg(subject);
    }
    return subject;
}

QString sessionSentence(const TaskRecord &task)
{
    const QString until = task.untilMs == kNoTime ? QString() : momentText(task.untilMs);
    switch (task.state) {
    case TaskState::Starting: return Text::tr("Connected; it is still being found out who it is.");
    case TaskState::TlsWait: return Text::tr("The encrypted connection is being agreed on.");
    case TaskState::Running: return Text::tr("The server is at work for it.");
    case TaskState::ReceiveWait:
        return until.isEmpty()
                   ? Text::tr("The rest of its request is awaited.")
                   : Text::tr("The rest of its request is awaited; the communication limit ends it at %1.").arg(until);
    case TaskState::SendWait:
        return until.isEmpty()
                   ? Text::tr("It is to take what was sent.")
                   : Text::tr("It is to take what was sent; the communication limit ends it at %1.").arg(until);
    case TaskState::MediaWait: return Text::tr("What it said is being written to the disk.");
    case TaskState::IdleWait:
        return until.isEmpty() ? Text::tr("It asked for news and waits until there are some.")
                               : Text::tr("Its next request is awaited; the idle limit ends it at %1.").arg(until);
    case TaskState::Ending: return Text::tr("It is ending.");
    default: return task.reason;
    }
}

QString jobSentence(const TaskRecord &task)
{
    switch (task.state) {
    case TaskState::Running: return Text::tr("The job is being carried out.");
    case TaskState::Sleeping:
        if (task.isScheduled)
            return Text::tr("It waits for its scheduled time, %1.").arg(momentText(task.untilMs));
        if (task.isQueued)
            return Text::tr("It waits in the queue until its turn comes.");
        if (!task.window || task.untilMs == kNoTime)
            return Text::tr("It waits for its processing window, which does not open.");
        return Text::tr("It waits for its processing window (%1), which opens at %2.")
            .arg(windowText(*task.window), momentText(task.untilMs));
    case TaskState::Interrupting:
        return Text::tr("Interrupted by %1; something of it still runs, or has not confirmed that it stopped.")
            .arg(task.reason);
    case TaskState::Interrupted:
        return Text::tr("Interrupted by %1. It stays so until it is resumed.").arg(task.reason);
    case TaskState::Terminating: return Text::tr("It is being ended; not every node has confirmed that yet.");
    case TaskState::Completed: return Text::tr("It has completed.");
    case TaskState::Warning:
        return Text::tr("It has ended; some of its instructions failed, were rejected or expired.");
    case TaskState::Failed: return Text::tr("None of its instructions has completed.");
    case TaskState::Terminated: return Text::tr("It was terminated and cannot be started again.");
    default: return {};
    }
}

} // namespace

QString taskKindText(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Session: return Text::tr("Session");
    case TaskKind::Process: return Text::tr("Process");
    case TaskKind::Job: return Text::tr("Job");
    }
    return {};
}

QString taskStateText(TaskState state, TaskKind kind)
{
    switch (state) {
    case TaskState::Starting: return Text::tr("Starting", "state of a session");
    case TaskState::TlsWait: return Text::tr("SSL wait", "state of a session");
    case TaskState::Running: return Text::tr("Running", "state of a task");
    case TaskState::ReceiveWait: return Text::tr("Receive wait", "state of a session");
    case TaskState::SendWait: return Text::tr("Send wait", "state of a session");
    case TaskState::MediaWait: return Text::tr("Media wait", "state of a session");
    case TaskState::IdleWait: return Text::tr("Idle wait", "state of a session");
    case TaskState::Ending: return Text::tr("Ending", "state of a session");
    case TaskState::Sleeping: return Text::tr("Sleeping", "state of a job");
    case TaskState::Interrupting: return Text::tr("Interrupting", "state of a job");
    case TaskState::Interrupted: return Text::tr("Interrupted", "state of a job");
    case TaskState::Terminating: return Text::tr("Terminating", "state of a job");
    case TaskState::Completed:
        return kind == TaskKind::Process ? Text::tr("Successful", "state of a process")
                                         : Text::tr("Completed", "state of a job");
    case TaskState::Warning: return Text::tr("Warning", "state of a task");
    case TaskState::Failed: return Text::tr("Failed", "state of a task");
    case TaskState::Terminated: return Text::tr("Terminated", "state of a job");
    }
    return {};
}

QString taskDescription(const TaskRecord &task)
{
    switch (task.kind) {
    case TaskKind::Process: return processDescription(task);
    case TaskKind::Job: return task.subject;
    case TaskKind::Session: break;
    }
    if (task.subject.isEmpty())
        //: %1 is the address of who has connected.
        return Text::tr("Not signed in, from %1").arg(task.peer);
    //: A session. %1 is the name of an operator, %2 an address.
    return task.isConsole ? Text::tr("Operator %1 from %2").arg(task.subject, task.peer)
                          //: A session. %1 is the name of a node, %2 an address.
                          : Text::tr("Node %1 from %2").arg(task.subject, task.peer);
}

QString taskStateSentence(const TaskRecord &task)
{
    QString sentence;
    switch (task.kind) {
    case TaskKind::Session: sentence = sessionSentence(task); break;
    case TaskKind::Job: sentence = jobSentence(task); break;
    case TaskKind::Process:
        sentence =
            task.state == TaskState::Running ? Text::tr("The process runs; it may be idle for a while.") : task.reason;
        break;
    }
    if (task.isCancelled)
        sentence += u' ' + Text::tr("It was cancelled and ends when it reaches a wait state.");
    return sentence;
}

QString taskDenialText(TaskDenial denial)
{
    switch (denial) {
    case TaskDenial::None: return Text::tr("It is allowed now.");
    case TaskDenial::HasEnded: return Text::tr("It has ended already.");
    case TaskDenial::NotAJob:
        return Text::tr("Only jobs can be interrupted, resumed and terminated; sessions and processes are cancelled.");
    case TaskDenial::CancelIsNotForJobs:
        return Text::tr("A job is not cancelled here: terminate it, or cancel its processes.");
    case TaskDenial::AlreadyInterrupted: return Text::tr("It is interrupted already.");
    case TaskDenial::NotInterrupted: return Text::tr("It is not interrupted.");
    case TaskDenial::AlreadyTerminating: return Text::tr("It is being ended already.");
    case TaskDenial::AlreadyEnding: return Text::tr("It is ending already.");
    case TaskDenial::CannotBeCancelled:
        return Text::tr("A process of this kind is over in a moment and cannot be cancelled.");
    }
    return {};
}

QString taskActionText(TaskAction action)
{
    switch (action) {
    case TaskAction::Interrupt: return Text::tr("Interrupt", "operation on a job");
    case TaskAction::Resume: return Text::tr("Resume", "operation on a job");
    case TaskAction::Terminate: return Text::tr("Terminate", "operation on a job");
    case TaskAction::Cancel: return Text::tr("Cancel", "operation on a session or a process");
    }
    return {};
}

QString taskActionExplained(TaskAction action, const TaskRecord &task)
{
    switch (action) {
    case TaskAction::Interrupt:
        return Text::tr("Its transfers stop at the server and at all relays; what clients execute already goes on. The "
                        "job stays interrupted until it is resumed.");
    case TaskAction::Resume:
        if (task.rollout.isStuck() && task.state != TaskState::Interrupted && task.state != TaskState::Interrupting) {
            //: %1 is the number of a wave.
            return Text::tr("Wave %1 of the job begins, though the one before it has not reached the success that is "
                            "needed.")
                .arg(task.rollout.wave + 1);
        }
        return Text::tr(
            "The job sleeps until its processing window opens, and then goes on where it stopped. Without a "
            "processing window it goes on at once.");
    case TaskAction::Terminate:
        return Text::tr("The job ends for good: everything of it that has not ended is cancelled, each node confirms "
                        "that, and it cannot be resumed.");
    case TaskAction::Cancel: break;
    }
    if (task.kind == TaskKind::Session) {
        if (task.state == TaskState::IdleWait)
            return Text::tr("The session ends at once. It is established again by itself when the other side sends "
                            "again.");
        return isSessionWait(task.state)
                   ? Text::tr("The session ends at once. What it had not sent whole is not taken over.")
                   : Text::tr("The session ends when it reaches a wait state: what the server is at for it is finished "
                              "before.");
    }
    if (isChildOfJob(task.process))
        return Text::tr(
                   "The transfers of this process are broken off; what a node has received so far it keeps, what is "
                   "not confirmed is rolled back. Since the process belongs to job %1, that job is interrupted and "
                   "stays so until it is resumed.")
            .arg(number(task.job));
    if (task.process == ProcessKind::Replay)
        return Text::tr("Nothing more is ordered; the jobs that were ordered go on.");
    return Text::tr("The process stops; what it has not completed is rolled back.");
}

QString taskKindKey(TaskKind kind)
{
    const auto found =
        std::find_if(kKinds.begin(), kKinds.end(), [kind](const auto &one) { return one.first == kind; });
    return found == kKinds.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<TaskKind> taskKindFromKey(const QString &key)
{
    for (const auto &[kind, name] : kKinds) {
        if (key == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

QString taskStateKey(TaskState state, TaskKind kind)
{
    if (state == TaskState::Completed && kind == TaskKind::Process)
        return QStringLiteral("successful");
    return QString::fromLatin1(kStates[static_cast<std::size_t>(state)]);
}

std::optional<TaskState> taskStateFromKey(const QString &key)
{
    if (key == QStringLiteral("successful"))
        return TaskState::Completed;
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (key == QLatin1String(kStates[i]))
            return static_cast<TaskState>(i);
    }
    return std::nullopt;
}

QString taskActionKey(TaskAction action)
{
    switch (action) {
    case TaskAction::Interrupt: return QStringLiteral("interrupt");
    case TaskAction::Resume: return QStringLiteral("resume");
    case TaskAction::Terminate: return QStringLiteral("terminate");
    case TaskAction::Cancel: return QStringLiteral("cancel");
    }
    return {};
}

QString processKindKey(ProcessKind kind)
{
    return QString::fromLatin1(kProcesses[static_cast<std::size_t>(kind)]);
}

ProcessKind processKindFromKey(const QString &key)
{
    for (std::size_t i = 1; i < kProcesses.size(); ++i) {
        if (key == QLatin1String(kProcesses[i]))
            return static_cast<ProcessKind>(i);
    }
    return ProcessKind::None;
}

} // namespace signalbox
