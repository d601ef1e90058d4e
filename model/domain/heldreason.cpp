#include "model/domain/heldreason.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::HeldReason)
};

bool has(const InstructionRow &row, quint8 overlay) noexcept
{
    return (row.overlays & overlay) != 0;
}

/// The server has sent nothing of it: whatever holds the job holds it, without an entry of its own (EngineMemory::offerState()).
bool hasNotBegun(const InstructionRow &row) noexcept
{
    return row.hop == 0 && row.segmentPermille == 0
           && (row.status == Status::WaitingForTransmission || row.status == Status::StartupFailure
               || row.status == Status::Resumed);
}

/// An interruption suspends what has begun; what an operator had suspended before stays so when the job is resumed.
bool suspendedWithJob(const InstructionRow &row, const TaskRecord &job) noexcept
{
    return row.status == Status::Suspended && job.stateSinceMs != kNoTime && row.statusSinceMs >= job.stateSinceMs;
}

QString both(const QString &one, const QString &other)
{
    //: Two whole sentences, one behind the other.
    return Text::tr("%1 %2", "two sentences").arg(one, other);
}

/// Empty: its window is open, or it has none.
QString windowSentence(const TaskRecord &job)
{
    if (!job.window)
        return {};
    if (job.untilMs == kNoTime)
        //: %1 is a time of day and days.
        return Text::tr("The processing window of the job (%1) is closed and does not open.")
            .arg(windowText(*job.window));
    //: %1 is a time of day and days, %2 a time.
    return Text::tr("The processing window of the job (%1) is closed; it opens at %2.")
        .arg(windowText(*job.window), momentText(job.untilMs));
}

QString ofInterrupted(const InstructionRow &row, const QString &plain, const TaskRecord &job)
{
    const QString by = job.reason;
    if (has(row, SuspendRequestedOverlay))
        //: %1 is the name of an operator or a reason, %2 a whole sentence.
        return Text::tr("The job was interrupted by %1. %2").arg(by, plain);
    const QString since = momentText(job.stateSinceMs);
    if (hasNotBegun(row))
        //: %1 is the name of an operator or a reason, %2 a time.
        return Text::tr("The job was interrupted by %1 at %2; the transfer begins when the job is resumed.")
            .arg(by, since);
    if (suspendedWithJob(row, job))
        //: %1 is a time, %2 the name of an operator or a reason.
        return Text::tr("Suspended since %1: the job was interrupted by %2; it goes on when the job is resumed.")
            .arg(momentText(row.statusSinceMs), by);
    if (row.status == Status::Suspended)
        return both(plain, Text::tr("The job was interrupted by %1, too: it has to be resumed as well.").arg(by));
    return plain; // what a client has goes on
}

QString ofSleeping(const InstructionRow &row, const QString &plain, const TaskRecord &job)
{
    const bool waits = hasNotBegun(row) || suspendedWithJob(row, job);
    if (!waits && row.status != Status::Suspended)
        return plain;
    QString held;
    if (job.isScheduled)
        //: %1 is a time.
        held = Text::tr("The job waits for its scheduled time, %1.").arg(momentText(job.untilMs));
    else if (job.isQueued)
        held = Text::tr("The job waits in the queue until its turn comes.");
    else
        held = windowSentence(job);
    if (held.isEmpty())
        return plain; // all transfer at the server is suspended, which is told elsewhere
    return waits ? held : both(plain, held);
}

/// What withdrew the work is known with the job: its stale-by date, or else its execution time limit.
QString withdrawnSentence(const InstructionRow &row, const JobRequest &request)
{
    const QString status = statusText(row.status, row.detail);
    const QString since = momentText(row.statusSinceMs);
    if (request.staleMs != kNoTime)
        //: %1 is a time, %2 a status, %3 a time.
        return Text::tr(
                   "The job had not started before its stale-by date, %1, so the work was withdrawn; %2 of %3 is the "
                   "last status reported and stays.")
            .arg(momentText(request.staleByMs), status, since);
    //: %1 is a status, %2 a time.
    return Text::tr(
               "The execution time limit passed before the client began, so the work was withdrawn; %1 of %2 is the "
               "last status reported and stays.")
        .arg(status, since);
}

} // namespace

QString reasonSentence(const InstructionRow &row, const Surroundings &around, UtcMs nowMs, const TaskRecord *job,
                       const JobRequest *request)
{
    const bool isWithdrawn = has(row, WithdrawnOverlay) && !isFinal(row.status) && row.stopping == Stopping::None;
    if (isWithdrawn && request != nullptr)
        return withdrawnSentence(row, *request);
    QString plain = reasonSentence(row, around, nowMs);
    if (job == nullptr || row.stopping == Stopping::Deleting || has(row, WithdrawnOverlay))
        return plain;
    if (isFinal(row.status)) {
        const bool wasTerminated = job->state == TaskState::Terminated || job->state == TaskState::Terminating;
        if (!wasTerminated || row.detail != StatusDetail::CancelledByOperator)
            return plain;
        return Text::tr("Cancelled at %1. The job was terminated, so it cannot be executed anew; create a new job.")
            .arg(momentText(row.completedMs != kNoTime ? row.completedMs : row.statusSinceMs));
    }
    const bool waitsForWave = job->rollout.waitsFrom != InstructionId{} && row.id >= job->rollout.waitsFrom;
    switch (job->state) {
    case TaskState::Interrupting:
    case TaskState::Interrupted: return ofInterrupted(row, plain, *job);
    case TaskState::Sleeping: return ofSleeping(row, plain, *job);
    case TaskState::Running: { // other instructions of it run on to the end of their piece
        const QString held = windowSentence(*job);
        if (!hasNotBegun(row))
            return plain;
        if (waitsForWave) {
            const QString wave = waveSentence(job->rollout);
            return held.isEmpty() ? wave : both(wave, held);
        }
        return held.isEmpty() ? plain : held;
    }
    case TaskState::Terminating:
        return row.stopping == Stopping::Cancelling ? both(Text::tr("The job was terminated."), plain) : plain;
    default: return plain;
    }
}

QString heldSentence(const TaskRecord &job)
{
    switch (job.state) {
    case TaskState::Interrupting:
    case TaskState::Interrupted:
    case TaskState::Sleeping:
    case TaskState::Terminating:
    case TaskState::Terminated: return taskStateSentence(job);
    case TaskState::Running: {
        const QString wave = waveSentence(job.rollout);
        const QString window = windowSentence(job);
        return wave.isEmpty() || window.isEmpty() ? wave + window : both(wave, window);
    }
    default: return {};
    }
}

} // namespace signalbox
