#include "model/engine/engineimpl.h"

#include "model/domain/audit.h"
#include "model/domain/text.h"
#include "model/engine/commandresult.h"

#include <algorithm>
#include <array>
#include <vector>

namespace signalbox {

using namespace command;

namespace {

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

/// How many destinations the instructions of a job are for.
class DestinationCount {
public:
    explicit DestinationCount(const EngineMemory::Job &job) : m_packages(job.record.packages.size()) { }
    void add(std::size_t index) ///< ascending
    {
        const std::size_t destination = index / m_packages;
        if (m_count == 0 || destination != m_last)
            ++m_count;
        m_last = destination;
    }
    [[nodiscard]] quint32 count() const noexcept { return m_count; }

private:
    std::size_t m_packages;
    std::size_t m_last = 0;
    quint32 m_count = 0;
};

} // namespace

// ---- On instructions

Denial Engine::Impl::denial(Operation operation, const Place &at) const
{
    const InstructionState &state = at.state();
    const Denial denied =
        denialOf(operation, state.status, state.detail, state.stopping, state.overlays, state.hop, state.relays);
    if (denied != Denial::None)
        return denied;
    const UtcMs limit = at.job->record.schedule.limitMs;
    if (operation == Operation::ReExecute && limit != kNoTime && limit <= m_nowMs)
        return Denial::Expired; // the limit would withdraw the new attempt at once
    if (operation == Operation::ForceStop && m_nowMs < state.stoppingSinceMs + m_settings.stopTimeoutMs)
        return Denial::NothingToForce;
    return Denial::None;
}

Result<CommandOutcome> Engine::Impl::carryOut(const Operate &order, const QString &operatorName)
{
    Job *job = m_memory.job(order.job);
    if (!job)
        return notFound(CommandText::tr("There is no job %1. It may have been deleted.").arg(number(order.job)));
    if (job->record.archive.isArchived())
        return operateOnArchived(*job, order, operatorName);
    if (order.operation == Operation::Resume && job->hold.isHeld()) {
        // Single instructions of it cannot go on: all of the job waits.
        if (!order.instructions.empty())
            return refused(CommandText::tr("The job is interrupted. Resume the whole job."));
        return carryOut(ControlJob{TaskAction::Resume, order.job, {}}, operatorName);
    }
    // What the next wave waits for does not come: whoever resumes the whole job does not want to wait for it.
    if (order.operation == Operation::Resume && order.instructions.empty()
        && job->record.distribution.rollout.isStuck())
        return carryOut(ControlJob{TaskAction::Resume, order.job, {}}, operatorName);
    if (order.operation == Operation::CompleteSplit)
        return completeSplit(*job, order, operatorName);
    if (order.operation == Operation::Delete && order.instructions.empty() && job->states.empty()
        && job->record.deletingSinceMs == kNoTime) { // its IDs have had no member
        deleteJob(*job);
        audit(operatorName, QStringLiteral("%1 job %2").arg(auditKey(order.operation)).arg(number(order.job)));
        return one();
    }
    if (job->states.empty())
        return refused(
            CommandText::tr("Job %1 has no instruction: its IDs have had no member.").arg(number(order.job)));
    std::vector<quint32> indices;
    if (order.instructions.empty()) {
        indices.resize(job->states.size());
        for (quint32 i = 0; i < indices.size(); ++i)
            indices[i] = i;
    }
    for (const InstructionId instruction : order.instructions) {
        const quint32 index = number(instruction) - number(job->record.firstInstruction);
        if (number(instruction) < number(job->record.firstInstruction) || index >= job->states.size()) {
            return notFound(CommandText::tr("Instruction %1 does not belong to job %2.")
                                .arg(number(instruction))
                                .arg(number(order.job)));
        }
        indices.push_back(index);
    }
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    if (order.operation == Operation::Resume && m_memory.serverSuspended) {
        const bool atServer =
            std::any_of(indices.begin(), indices.end(), [&](quint32 i) { return job->states[i].hop == 0; });
        if (atServer) {
            return refused(
                CommandText::tr("All file transfer at the managing server is suspended. Resume it there first."));
        }
    }
    if (order.operation == Operation::ReExecute && job->hold.terminatedMs != kNoTime) // which is final (domain.md 6)
        return refused(CommandText::tr("The job was terminated, which is for good. Create a new job."));
    if (order.operation == Operation::ReExecute && kMaxAttempt - m_memory.lastAttempt <= indices.size())
        return refused(CommandText::tr("The numbers of this database are used up. Start a new database."));

    DenialTally tally;
    std::vector<quint32> allowed;
    DestinationCount acted(*job), refusedOnes(*job);
    for (const quint32 index : indices) {
        const Denial denied = denial(order.operation, {job, index});
        tally.add(denied);
        (denied == Denial::None ? acted : refusedOnes).add(index);
        if (denied == Denial::None)
            allowed.push_back(index);
    }
    m_deed.destinations = acted.count();
    m_deed.refusedDestinations = refusedOnes.count();
    Allowance allowance = tally.allowance();
    CommandOutcome outcome;
    outcome.affected = allowance.allowed;
    outcome.refused = allowance.denied;
    outcome.denials = std::move(allowance.denials);
    if (!outcome.denials.empty())
        outcome.mainDenial = outcome.denials.front().denial;
    if (outcome.affected == 0) {
        const JobRequest &request = job->record.request;
        if (outcome.mainDenial == Denial::Expired && request.staleMs != kNoTime)
            return refused(CommandText::tr("It had not started before its stale-by date, %1, and was withdrawn; create "
                                           "a new job with a later one.")
                               .arg(momentText(request.staleByMs)));
        return refused(denialsText(outcome.denials));
    }

    const bool wholeJob =
        order.operation == Operation::Delete && job->record.deletingSinceMs == kNoTime && order.instructions.empty();
    if (wholeJob) {
        Event event;
        event.kind = EventKind::JobDeleteRequested;
        event.job = order.job;
        log(std::move(event));
        m_memory.setDeletingSince(*job, m_nowMs);
        m_changedJobs.insert(number(order.job));
        takeUp(*job);
    }
    // What had ended stands in the queue again.
    const bool isQueuedAnew =
        order.operation == Operation::ReExecute && job->record.counters.allEnded() && !m_rules.rules().empty();
    if (isQueuedAnew) {
        m_memory.setStarted(*job, kNoTime, {});
        if (JobRequest request = job->record.request; request.staleByMs != kNoTime) { // it had started in time
            request.staleByMs = kNoTime;
            m_memory.setRequest(*job, request);
        }
        m_changedJobs.insert(number(order.job));
    }
    if (order.operation == Operation::ReExecute && job->record.archive.requestedMs != kNoTime) {
        ArchiveRecord archive = job->record.archive;
        archive.requestedMs = kNoTime; // whoever wants it to go on does not want it put away
        m_memory.setArchive(*job, archive);
        m_changedJobs.insert(number(order.job));
    }
    const QString why = order.reason.isEmpty() ? operatorName : operatorName + QStringLiteral(": ") + order.reason;
    for (const quint32 index : allowed)
        operate(order.operation, {job, index}, why);
    if (order.operation == Operation::ReExecute)
        takeUp(*job);
    audit(operatorName, QStringLiteral("%1 job %2: %3 instructions, %4 refused%5")
                            .arg(auditKey(order.operation))
                            .arg(number(order.job))
                            .arg(outcome.affected)
                            .arg(outcome.refused)
                            .arg(order.reason.isEmpty() ? QString() : QStringLiteral(", reason: ") + order.reason));
    return outcome;
}

void Engine::Impl::operate(Operation operation, const Place &at, const QString &why)
{
    switch (operation) {
    case Operation::Suspend: suspend(at); break;
    case Operation::Resume: resume(at); break;
    case Operation::Cancel: cancel(at); break;
    case Operation::ReExecute: reExecute(at); break;
    case Operation::Delete: remove(at); break;
    case Operation::CompleteSplit: break; // of whole jobs: completeSplit()
    case Operation::ForceStop: {
        Event forced;
        forced.kind = EventKind::StopForced;
        forced.text = cleanText(why, kMaxAuditText);
        decide(at, std::move(forced));
        closeOlder(at.target(), at.id()); // those are not waited for any longer either
        break;
    }
    }
}

void Engine::Impl::suspend(const Place &at)
{
    const InstructionState &state = at.state();
    // A relay that has begun to take the work, or has it, must confirm; what is still here, is held here.
    const bool atRelay = state.relays > 0 && (state.hop > 0 || state.transferStartMs != kNoTime);
    Event asked;
    asked.kind = EventKind::SuspendRequested;
    asked.node = atRelay ? at.route()[state.hop > 0 ? state.hop - 1U : 0U] : NodeId{};
    const bool transfers = state.transferStartMs != kNoTime;
    decide(at, std::move(asked));
    if (atRelay)
        return;
    Event held;
    held.kind = EventKind::Suspended;
    decide(at, std::move(held));
    if (transfers)
        m_actions.emplace_back(CutTransfer{at.state().attemptId});
}

void Engine::Impl::resume(const Place &at)
{
    const InstructionState &state = at.state();
    const bool confirmed = state.status == Status::Suspended;
    const bool atRelay = state.relays > 0 && (state.hop > 0 || state.transferStartMs != kNoTime);
    Event asked;
    asked.kind = EventKind::ResumeRequested;
    // A suspension that no relay has confirmed is simply taken back.
    asked.node = confirmed && atRelay ? at.route()[state.hop > 0 ? state.hop - 1U : 0U] : NodeId{};
    decide(at, std::move(asked));
    if (!confirmed || atRelay)
        return;
    Event resumed;
    resumed.kind = EventKind::Resumed;
    decide(at, std::move(resumed));
}

void Engine::Impl::cancel(const Place &at)
{
    const bool known = m_memory.mayBeKnownBelow(at) && !has(at.state(), LetGoOverlay);
    Event asked;
    asked.kind = EventKind::CancelRequested;
    decide(at, std::move(asked));
    if (known) {
        m_actions.emplace_back(CutTransfer{at.state().attemptId});
        return;
    }
    Event confirmed;
    confirmed.kind = EventKind::CancelConfirmed;
    decide(at, std::move(confirmed));
}

void Engine::Impl::remove(const Place &at)
{
    const bool known = m_memory.mayBeKnownBelow(at) && !isFinal(at.state().status) && !has(at.state(), LetGoOverlay);
    Event asked;
    asked.kind = EventKind::DeleteRequested;
    decide(at, std::move(asked));
    if (known) {
        m_actions.emplace_back(CutTransfer{at.state().attemptId});
        return;
    }
    Event confirmed;
    confirmed.kind = EventKind::DeleteConfirmed;
    decide(at, std::move(confirmed));
}

void Engine::Impl::reExecute(const Place &at)
{
    const AttemptId before = at.state().attemptId;
    const bool open = !isFinal(at.state().status) && m_memory.mayBeKnownBelow(at);
    Event event;
    event.kind = EventKind::NewAttempt;
    event.attempt = static_cast<quint16>(at.state().attempt + 1);
    event.a = ++m_memory.lastAttempt;
    decide(at, std::move(event));
    const OlderAttempt older{before, at.id(), open};
    m_memory.putOlder(older);
    m_batch.olderAttempts.push_back(older);
    if (open)
        m_actions.emplace_back(CutTransfer{before});
}

/// Nobody is asked any more how the attempts ended that were replaced at the node: those of one instruction, or all.
void Engine::Impl::closeOlder(NodeId target, InstructionId of)
{
    const EngineMemory::Node *node = m_memory.node(target);
    if (!node)
        return;
    for (const AttemptId attempt : std::vector<AttemptId>(node->olderOpen)) {
        OlderAttempt closed = *m_memory.older(attempt);
        if (of != InstructionId{} && closed.instruction != of)
            continue;
        closed.open = false;
        m_memory.putOlder(closed);
        m_batch.olderAttempts.push_back(closed);
        if (const Place at = m_memory.place(closed.instruction); at && at.state().stopping == Stopping::Deleting)
            m_jobsToFinish.insert(number(at.job->record.id));
    }
}

// ---- Holding all transfer at a node

Result<CommandOutcome> Engine::Impl::carryOut(const SuspendNode &order, const QString &operatorName)
{
    const bool isServer = order.node == NodeId{};
    const EngineMemory::Node *node = m_memory.node(order.node);
    if (!isServer && !node)
        return notFound(CommandText::tr("There is no node %1.").arg(number(order.node)));
    if (!isServer && node->stored.record.role != NodeRole::Relay)
        return invalid(
            CommandText::tr("\"%1\" is a client. Suspend its instructions instead.").arg(node->stored.record.name));
    const bool isSuspended = isServer ? m_memory.serverSuspended : node->stored.record.suspended;
    if (isSuspended == order.suspended) {
        return refused(order.suspended ? CommandText::tr("Its file transfer is suspended already.")
                                       : CommandText::tr("Its file transfer is not suspended."));
    }
    Event event;
    event.kind = EventKind::NodeChanged;
    event.node = order.node;
    event.text = json({{QStringLiteral("suspended"), order.suspended}});
    log(std::move(event));
    if (isServer) {
        suspendServer(order.suspended);
    } else {
        m_memory.changeNode(order.node, [&](StoredNode &stored) { stored.record.suspended = order.suspended; });
        m_memory.touch(order.node);
    }
    audit(operatorName, QStringLiteral("%1 transfer at node %2")
                            .arg(order.suspended ? QStringLiteral("suspend") : QStringLiteral("resume"))
                            .arg(number(order.node)));
    m_deed.destinations = isServer ? 0 : 1;
    return one();
}

void Engine::Impl::suspendServer(bool suspended)
{
    m_memory.setServerSuspended(suspended);
    StoredNode server;
    server.record.suspended = suspended;
    m_batch.nodes.push_back(server);
    if (!suspended)
        m_serverResumedMs = m_nowMs;
    for (const auto &[id, job] : m_memory.jobs) {
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const Place at{job.get(), i};
            const InstructionState &state = at.state();
            if (suspended && job->record.distribution.attributes.overtakes)
                continue;
            if (state.hop != 0 || isFinal(state.status) || state.stopping != Stopping::None
                || has(state, WithdrawnOverlay))
                continue;
            // What has not begun waits in any case; only what is under way changes its status.
            if (suspended && state.transferStartMs != kNoTime && state.status != Status::Suspended) {
                const AttemptId attempt = state.attemptId;
                Event held;
                held.kind = EventKind::Suspended;
                held.detail = 1;
                decide(at, std::move(held));
                m_actions.emplace_back(CutTransfer{attempt});
            } else if (!suspended && state.status == Status::Suspended
                       && (job->flags[i] & EngineMemory::HeldByNode) != 0) {
                Event resumed;
                resumed.kind = EventKind::Resumed;
                decide(at, std::move(resumed));
            }
        }
    }
}

} // namespace signalbox
