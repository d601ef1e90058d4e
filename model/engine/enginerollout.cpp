// How a job is rolled out: in waves, with a rule that stops it when too much fails, and in one piece after all (domain.md §4).

#include "model/engine/engineimpl.h"

#include "model/engine/commandresult.h"

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace command;

namespace {

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

} // namespace

void Engine::Impl::setRollout(Job &job, const JobRollout &rollout)
{
    m_memory.setRollout(job, rollout);
    m_changedJobs.insert(number(job.record.id));
}

/// Looks at the jobs of which something has ended in this batch; what it decides is in the same transaction.
void Engine::Impl::checkRollouts()
{
    for (const quint32 id : m_memory.takeRolloutsToCheck()) {
        Job *job = m_memory.job(JobId{id});
        if (!job || job->record.deletingSinceMs != kNoTime || job->hold.terminatedMs != kNoTime
            || job->record.archive.isArchived() || job->record.counters.allEnded())
            continue;
        checkStop(*job);
        checkWave(*job);
    }
}

void Engine::Impl::checkStop(Job &job)
{
    JobRollout rollout = job.record.distribution.rollout;
    const StopRule &rule = job.record.distribution.attributes.stop;
    if (job.hold.isHeld() || rollout.overriddenMs != kNoTime || rollout.failed == 0)
        return;
    const Counters &counters = job.record.counters;
    const quint32 cancelled = counters.errors() - std::min(rollout.failed, counters.errors());
    const quint32 ended = counters.finished() + counters.errors() + counters.rejected() - cancelled;
    if (!isStopDue(rule, rollout.failed, ended))
        return;
    rollout.stoppedMs = m_nowMs;
    setRollout(job, rollout);
    interrupt(job, stopReason(rule, rollout.failed, ended));
}

void Engine::Impl::checkWave(Job &job)
{
    // The next one may be over already: an operator has cancelled what waited for it.
    while (!job.hold.isHeld() && job.record.distribution.rollout.isReached())
        beginWave(job, {});
}

/// The next one. @param by an operator who does not wait for the present one
void Engine::Impl::beginWave(Job &job, const QString &by)
{
    JobRollout rollout = job.record.distribution.rollout;
    ++rollout.wave;
    rollout.waveSinceMs = m_nowMs;
    Event begun;
    begun.kind = EventKind::JobHeld;
    begun.detail = kHeldWave;
    begun.job = job.record.id;
    begun.a = rollout.wave;
    begun.text = cleanText(by, kMaxAuditText);
    log(std::move(begun));
    setRollout(job, rollout);
}

// ---- Forced completion of a split

/// Only while all systems directly below still receive parts, never while one is suspended or resuming.
Allowance Engine::Impl::mayCompleteSplit(const Job &job) const
{
    DenialTally tally;
    const JobDistribution &distribution = job.record.distribution;
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const InstructionState &state = job.states[i];
        if (isFinal(state.status) || has(state, WithdrawnOverlay))
            continue; // it does not take part any more
        const bool isSplit = state.split || job.record.split.sizeKiB > 0;
        if (!isSplit || distribution.rollout.unsplitMs != kNoTime)
            tally.add(Denial::NotSplit);
        else if (job.isHeld() || m_memory.serverSuspended)
            tally.add(Denial::AlreadySuspended);
        else
            tally.add(denialOf(Operation::CompleteSplit, state.status, state.detail, state.stopping, state.overlays,
                               state.hop, state.relays));
    }
    return tally.allowance();
}

Result<CommandOutcome> Engine::Impl::completeSplit(Job &job, const Operate &order, const QString &operatorName)
{
    if (!order.instructions.empty())
        return refused(
            CommandText::tr("The rest is sent in one piece to all destinations of a job, not to single ones."));
    Allowance allowance = mayCompleteSplit(job);
    if (allowance.denied > 0)
        return refused(denialsText(allowance.denials));
    if (allowance.allowed == 0)
        return refused(denialText(Denial::AlreadyFinal));
    JobRollout rollout = job.record.distribution.rollout;
    rollout.unsplitMs = m_nowMs;
    setRollout(job, rollout);
    logHeld(job, kHeldUnsplit, operatorName);
    CommandOutcome outcome;
    outcome.affected = allowance.allowed;
    m_deed.destinations = job.record.destinations;
    audit(operatorName, QStringLiteral("complete-split job %1").arg(number(order.job)));
    return outcome;
}

} // namespace signalbox
