#include "model/domain/task.h"

#include <algorithm>

namespace signalbox {

bool hasEnded(TaskState state) noexcept
{
    return state >= TaskState::Completed;
}

bool isSessionWait(TaskState state) noexcept
{
    switch (state) {
    case TaskState::TlsWait:
    case TaskState::ReceiveWait:
    case TaskState::SendWait:
    case TaskState::IdleWait: return true;
    case TaskState::Starting:
    case TaskState::Running:
    case TaskState::MediaWait:
    case TaskState::Ending:
    case TaskState::Sleeping:
    case TaskState::Interrupting:
    case TaskState::Interrupted:
    case TaskState::Terminating:
    case TaskState::Completed:
    case TaskState::Warning:
    case TaskState::Failed:
    case TaskState::Terminated: return false;
    }
    return false;
}

bool isChildOfJob(ProcessKind kind) noexcept
{
    return kind == ProcessKind::Transfer || kind == ProcessKind::Distribution;
}

bool canBeCancelled(ProcessKind kind) noexcept
{
    switch (kind) {
    case ProcessKind::Distribution:
    case ProcessKind::Transfer:
    case ProcessKind::Archive:
    case ProcessKind::Export:
    case ProcessKind::Forecast:
    case ProcessKind::PackageImport:
    case ProcessKind::ContentCheck:
    case ProcessKind::Upload:
    case ProcessKind::JobsCommand:
    case ProcessKind::Judgement:
    case ProcessKind::SecurityAction:
    case ProcessKind::Replay: return true;
    case ProcessKind::None:
    case ProcessKind::Expiry: // it is over within one transaction
    case ProcessKind::Checkpoint: return false;
    }
    return false;
}

TaskState jobTaskState(const JobRecord &job, const JobHold &hold, bool stillRuns, bool windowOpen)
{
    const Counters &counters = job.counters;
    if (job.deletingSinceMs != kNoTime)
        return TaskState::Terminating;
    if (counters.allEnded() && !stillRuns) {
        if (hold.terminatedMs != kNoTime)
            return TaskState::Terminated;
        const quint32 bad = counters.errors() + counters.rejected() + counters.withdrawn;
        if (bad == 0)
            return TaskState::Completed;
        return counters.finished() == 0 ? TaskState::Failed : TaskState::Warning;
    }
    if (hold.terminatedMs != kNoTime)
        return TaskState::Terminating;
    if (hold.isHeld() && hold.resumedMs == kNoTime)
        return stillRuns ? TaskState::Interrupting : TaskState::Interrupted;
    if (hold.isHeld() || !job.released)
        return TaskState::Sleeping;
    return windowOpen || stillRuns ? TaskState::Running : TaskState::Sleeping;
}

std::optional<int> taskPermille(const TaskRecord &task) noexcept
{
    if (task.kind == TaskKind::Session || task.total <= 0)
        return std::nullopt;
    const qint64 done = std::clamp<qint64>(task.done, 0, task.total);
    // Not multiplied before: bytes may be many.
    return static_cast<int>(static_cast<double>(done) / static_cast<double>(task.total) * 1000.0);
}

void TaskCounters::add(const TaskRecord &ended)
{
    switch (ended.state) {
    case TaskState::Completed:
        if (ended.kind == TaskKind::Session)
            ++sessionsNotListed;
        else
            ++successful;
        break;
    case TaskState::Warning: ++warning; break;
    case TaskState::Failed:
    case TaskState::Terminated: ++failed; break; // it did not complete
    case TaskState::Starting:
    case TaskState::TlsWait:
    case TaskState::Running:
    case TaskState::ReceiveWait:
    case TaskState::SendWait:
    case TaskState::MediaWait:
    case TaskState::IdleWait:
    case TaskState::Ending:
    case TaskState::Sleeping:
    case TaskState::Interrupting:
    case TaskState::Interrupted:
    case TaskState::Terminating: break;
    }
}

TaskCounters &TaskCounters::operator+=(const TaskCounters &other)
{
    successful += other.successful;
    warning += other.warning;
    failed += other.failed;
    sessionsNotListed += other.sessionsNotListed;
    return *this;
}

TaskDenial denialOf(TaskAction action, const TaskRecord &task) noexcept
{
    if (hasEnded(task.state))
        return TaskDenial::HasEnded;
    if (action == TaskAction::Cancel) {
        switch (task.kind) {
        case TaskKind::Job: return TaskDenial::CancelIsNotForJobs;
        case TaskKind::Session:
            return task.state == TaskState::Ending || task.isCancelled ? TaskDenial::AlreadyEnding : TaskDenial::None;
        case TaskKind::Process:
            if (!canBeCancelled(task.process))
                return TaskDenial::CannotBeCancelled;
            return task.isCancelled ? TaskDenial::AlreadyEnding : TaskDenial::None;
        }
    }
    if (task.kind != TaskKind::Job)
        return TaskDenial::NotAJob;
    if (task.state == TaskState::Terminating)
        return TaskDenial::AlreadyTerminating;
    const bool isInterrupted = task.state == TaskState::Interrupted || task.state == TaskState::Interrupting;
    if (action == TaskAction::Interrupt && isInterrupted)
        return TaskDenial::AlreadyInterrupted;
    if (action == TaskAction::Resume && !isInterrupted && !task.rollout.isStuck()) // else the next wave begins
        return TaskDenial::NotInterrupted;
    return TaskDenial::None;
}

} // namespace signalbox
