#include "model/engine/engineimpl.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace signalbox {

namespace {

/// A client that is busy is told to ask again in five seconds. Whoever did so is there until then, however short the limit is.
constexpr qint64 kLongestAskWaitMs = 6'000;

struct TimerText {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

UtcMs releaseTime(const JobRecord &job)
{
    return std::max(job.schedule.registrationMs, job.schedule.executionMs);
}

} // namespace

UtcMs Engine::Impl::nextDueMs() const
{
    UtcMs due = std::numeric_limits<UtcMs>::max();
    if (!m_looks.empty())
        due = m_looks.top().first;
    if (!m_releases.empty())
        due = std::min(due, m_releases.begin()->first);
    if (!m_limits.empty())
        due = std::min(due, m_limits.begin()->first);
    for (const auto &[node, check] : m_checks)
        due = std::min(due, check.askedMs + m_settings.startLimitMs);
    if (m_seq > m_checkpointSeq)
        due = std::min(due, m_checkpointMs + m_settings.checkpointEveryMs);
    if (m_archiveDueMs != kNoTime)
        due = std::min(due, m_archiveDueMs);
    if (m_windowDueMs != kNoTime)
        due = std::min(due, m_windowDueMs);
    if (!m_stales.empty())
        due = std::min(due, m_stales.begin()->first);
    if (m_seriesDueMs != kNoTime)
        due = std::min(due, m_seriesDueMs);
    if (m_operationsDue || m_setsDue || m_seriesDue || m_queue.isDue())
        due = std::min(due, m_nowMs);
    if (m_setDueMs != kNoTime)
        due = std::min(due, m_setDueMs);
    return std::max(due, m_notBeforeMs);
}

void Engine::Impl::planJobs()
{
    m_releases.clear();
    m_limits.clear();
    m_stales.clear();
    for (const auto &[id, job] : m_memory.jobs)
        planJob(*job);
}

void Engine::Impl::planJob(const Job &job)
{
    const quint32 id = number(job.record.id);
    if (!job.record.released && job.record.deletingSinceMs == kNoTime)
        m_releases.emplace(releaseTime(job.record), id);
    if (job.record.schedule.limitMs != kNoTime)
        m_limits.emplace(job.record.schedule.limitMs, id);
    planStale(job);
}

void Engine::Impl::doWhatIsDue()
{
    if (m_windowDueMs != kNoTime && m_windowDueMs <= m_nowMs)
        checkWindows();
    while (!m_releases.empty() && m_releases.begin()->first <= m_nowMs) {
        Job *job = m_memory.job(JobId{m_releases.begin()->second});
        m_releases.erase(m_releases.begin());
        if (job)
            releaseJob(*job);
    }
    while (!m_limits.empty() && m_limits.begin()->first <= m_nowMs) {
        Job *job = m_memory.job(JobId{m_limits.begin()->second});
        m_limits.erase(m_limits.begin());
        if (job)
            expireJob(*job, job->record.schedule.limitMs, 0);
    }
    doWhatIsStale();
    std::vector<NodeId> lost;
    for (const auto &[node, check] : m_checks) {
        if (check.askedMs + m_settings.startLimitMs <= m_nowMs)
            lost.push_back(NodeId{node});
    }
    for (const NodeId node : lost)
        checked(node, StatusDetail::PowerOff); // a lost start check counts as power off
    while (!m_looks.empty() && m_looks.top().first <= m_nowMs) {
        const auto [whenMs, instruction] = m_looks.top();
        m_looks.pop();
        const Place at = m_memory.place(InstructionId{instruction});
        if (!at || at.job->checkAtMs[at.index] != whenMs)
            continue; // an earlier look was planned since
        at.job->checkAtMs[at.index] = kNoTime;
        const UtcMs dueMs = dueOf(at);
        if (dueMs == kNoTime)
            continue;
        if (dueMs <= m_nowMs)
            look(at);
        plan(at);
    }
}

void Engine::Impl::releaseJob(Job &job)
{
    if (job.record.released || job.record.deletingSinceMs != kNoTime)
        return;
    if (releaseTime(job.record) > m_nowMs)
        return;
    Event released;
    released.kind = EventKind::JobReleased;
    released.job = job.record.id;
    log(std::move(released));
    m_memory.setReleased(job);
    m_changedJobs.insert(number(job.record.id));
    takeUp(job);
}

void Engine::Impl::expireJob(Job &job, UtcMs passedMs, qint64 cause)
{
    qint64 count = 0;
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const Place at{&job, i};
        const InstructionState &state = at.state();
        if (isFinal(state.status) || state.stopping == Stopping::Deleting || has(state, ExpiredOverlay))
            continue;
        const bool known = m_memory.mayBeKnownBelow(at);
        Event expired;
        expired.kind = EventKind::Expired;
        expired.a = passedMs;
        expired.b = cause;
        // What the client has begun is left to report; a cancellation under way ends it anyway.
        expired.detail = !hasBegunAtClient(state) && state.stopping == Stopping::None ? 1 : 0;
        decide(at, std::move(expired));
        ++count;
        if (!has(at.state(), WithdrawnOverlay))
            continue;
        if (!known) {
            Event confirmed;
            confirmed.kind = EventKind::WithdrawConfirmed;
            decide(at, std::move(confirmed));
        } else {
            m_actions.emplace_back(CutTransfer{at.state().attemptId});
        }
    }
    if (job.room > 0)
        m_memory.tellJob(job.record.id); // nobody joins it any more
    if (count == 0 || !m_settings.processes)
        return;
    const quint32 process =
        m_settings.processes->begin({.kind = ProcessKind::Expiry, .job = job.record.id, .subject = job.record.name});
    m_settings.processes->progress(process, count, count);
    m_endAtCommit.push_back(process);
}

NodeId Engine::Impl::nextHop(const Place &at) const
{
    return nodeAt(at, static_cast<quint8>(at.state().hop + 1));
}

UtcMs Engine::Impl::waitingSince(const Place &at, Contact contact) const
{
    const EngineMemory::Node *next = contact == Contact::Known ? m_memory.node(nextHop(at)) : nullptr;
    UtcMs since = std::max({at.state().statusSinceMs, m_openedMs, m_serverResumedMs, releaseTime(at.job->record),
                            at.job->record.dispatch.startedMs, at.job->record.distribution.rollout.waveSinceMs});
    if (next)
        since = std::max(since, next->stored.record.lastContactMs);
    return since;
}

/// When the next node counts as not coming, or the next try begins. kNoTime: nobody is waited for.
UtcMs Engine::Impl::reachDue(const Place &at, Contact contact) const
{
    const InstructionState &state = at.state();
    if (state.hop != 0 || (at.job->flags[at.index] & EngineMemory::InCheck) != 0)
        return kNoTime;
    if (state.status == Status::StartupFailure || state.status == Status::CommunicationError)
        return state.nextTryMs != kNoTime ? std::max(state.nextTryMs, m_openedMs) : m_nowMs + m_settings.retryFirstMs;
    if (state.transferStartMs == kNoTime) {
        const UtcMs dueMs = waitingSince(at, contact) + m_settings.startLimitMs;
        if (contact != Contact::Known || m_settings.startLimitMs >= kLongestAskWaitMs)
            return dueMs;
        const EngineMemory::Node *next = m_memory.node(nextHop(at));
        return next ? std::max(dueMs, next->stored.record.lastContactMs + kLongestAskWaitMs) : dueMs;
    }
    // With the last byte sent the client is busy with them and need not come. A relay that keeps results back does not tell
    // that it has everything: that it says nothing is no broken line.
    const bool runs =
        (state.status == Status::Executing || state.status == Status::Resumed) && !has(state, ResultsHeldOverlay);
    if (runs && (state.bytesTotal == 0 || state.bytes < state.bytesTotal))
        return std::max(waitingSince(at, contact), state.lastReportMs) + m_settings.lineLimitMs;
    return kNoTime;
}

UtcMs Engine::Impl::silenceDue(const Place &at) const
{
    const InstructionState &state = at.state();
    if (has(state, SilentOverlay))
        return kNoTime;
    const UtcMs since = std::max({state.lastReportMs, state.statusSinceMs, state.transferStartMs, m_openedMs});
    const bool underWay = state.transferStartMs != kNoTime || state.hop > state.relays;
    if (underWay && (state.status == Status::Executing || state.status == Status::Resumed))
        return since + m_settings.silenceLimitMs;
    // Behind a relay it is the relay that tries again; before its next try there is nothing for it to say.
    const bool retried = state.status == Status::StartupFailure || state.status == Status::CommunicationError;
    if (retried && state.hop > 0)
        return std::max(since, state.nextTryMs) + m_settings.silenceLimitMs;
    return kNoTime;
}

UtcMs Engine::Impl::dueOf(const Place &at, Contact contact) const
{
    if (m_memory.offerState(*at.job, at.index) != OfferState::Offered)
        return kNoTime;
    const UtcMs reach = reachDue(at, contact);
    const UtcMs silence = silenceDue(at);
    if (reach == kNoTime || silence == kNoTime)
        return std::max(reach, silence);
    return std::min(reach, silence);
}

void Engine::Impl::plan(const Place &at)
{
    // A look that comes too early finds out and is planned again, so a later due time costs nothing here. With most
    // reports one is planned that is early enough, whenever the next node came last: it need not be looked up.
    UtcMs &planned = at.job->checkAtMs[at.index];
    if (planned != kNoTime) {
        const UtcMs earliestMs = dueOf(at, Contact::Unknown);
        if (earliestMs == kNoTime || planned <= earliestMs)
            return;
    }
    const UtcMs dueMs = dueOf(at);
    if (dueMs == kNoTime || (planned != kNoTime && planned <= dueMs))
        return;
    planned = dueMs;
    m_looks.emplace(dueMs, number(at.id()));
}

void Engine::Impl::look(const Place &at)
{
    if (const UtcMs dueMs = silenceDue(at); dueMs != kNoTime && dueMs <= m_nowMs) {
        Event silent;
        silent.kind = EventKind::SilenceBegan;
        decide(at, std::move(silent));
    }
    if (const UtcMs dueMs = reachDue(at); dueMs != kNoTime && dueMs <= m_nowMs)
        waitForCheck(at);
}

void Engine::Impl::waitForCheck(const Place &at)
{
    const NodeId next = nextHop(at);
    const EngineMemory::Node *node = m_memory.node(next);
    if (!node)
        return;
    at.job->flags[at.index] |= EngineMemory::InCheck; // not looked at again before the check has ended
    Check &check = m_checks[number(next)];
    check.waiting.push_back(at.id());
    if (check.askedMs != kNoTime)
        return;
    check.askedMs = m_nowMs;
    if (m_settings.breakDownStartFailures && !node->stored.record.address.isEmpty())
        m_actions.emplace_back(StartCheck{next, node->stored.record.address});
    else
        checked(next, StatusDetail::None);
}

std::vector<InstructionId> Engine::Impl::endCheck(NodeId node)
{
    if (m_checks.empty())
        return {};
    const auto it = m_checks.find(number(node));
    if (it == m_checks.end())
        return {}; // it came in the meantime
    std::vector<InstructionId> waiting = std::move(it->second.waiting);
    m_checks.erase(it);
    for (const InstructionId id : waiting) {
        if (const Place at = m_memory.place(id))
            at.job->flags[at.index] = static_cast<quint8>(at.job->flags[at.index] & ~EngineMemory::InCheck);
    }
    return waiting;
}

void Engine::Impl::checked(NodeId node, StatusDetail found)
{
    if (!m_settings.breakDownStartFailures)
        found = StatusDetail::None;
    for (const InstructionId id : endCheck(node)) {
        const Place at = m_memory.place(id);
        if (!at)
            continue;
        const UtcMs dueMs = reachDue(at);
        const bool offered = m_memory.offerState(*at.job, at.index) == OfferState::Offered;
        if (!offered || dueMs == kNoTime || dueMs > m_nowMs) {
            plan(at); // something happened to it while the check ran
            continue;
        }
        const InstructionState &state = at.state();
        const int tries = std::min<int>(state.retries + 1, std::numeric_limits<quint16>::max());
        const bool lineCut = state.status == Status::CommunicationError
                             || (state.transferStartMs != kNoTime
                                 && (state.status == Status::Executing || state.status == Status::Resumed));
        Event failed;
        failed.kind =
            lineCut && showsCommunicationError(at) ? EventKind::CommunicationFailed : EventKind::StartupFailed;
        failed.detail = failed.kind == EventKind::StartupFailed ? static_cast<quint8>(found) : quint8{0};
        failed.a = nextTry(*at.job, tries);
        failed.b = tries;
        if (state.code == ENOSPC && found != StatusDetail::PowerOff) { // nobody has come since, and the reason is known
            failed.code = ENOSPC;
            failed.text = TimerText::tr("The node has had no room on its disk so far.");
        }
        decide(at, std::move(failed));
        m_failedAt[number(node)].push_back(number(id));
    }
}

UtcMs Engine::Impl::nextTry(const Job &job, int tries) const
{
    const JobAttributes &attributes = job.record.distribution.attributes;
    if (tries > (hasOwnRetries(attributes) ? attributes.retries : m_settings.retries))
        return m_nowMs + m_settings.retryMaxMs;
    if (attributes.retryWaitS > 0)
        return m_nowMs + std::min(attributes.retryWaitS * qint64{1000}, m_settings.retryMaxMs);
    const int doublings = std::clamp(tries - 1, 0, 20);
    return m_nowMs + std::min(m_settings.retryFirstMs << doublings, m_settings.retryMaxMs);
}

} // namespace signalbox
