#include "model/engine/engineimpl.h"

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

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
    return std::max(due, m_notBeforeMs);
}

void Engine::Impl::planJobs()
{
    m_releases.clear();
    m_limits.clear();
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
}

void Engine::Impl::doWhatIsDue()
{
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
            expireJob(*job);
    }
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
}

void Engine::Impl::expireJob(Job &job)
{
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const Place at{&job, i};
        const InstructionState &state = at.state();
        if (isFinal(state.status) || state.stopping == Stopping::Deleting || has(state, ExpiredOverlay))
            continue;
        const bool known = m_memory.mayBeKnownBelow(at);
        Event expired;
        expired.kind = EventKind::Expired;
        expired.a = job.record.schedule.limitMs;
        // What the client has begun is left to report; a cancellation under way ends it anyway.
        expired.detail = !hasBegunAtClient(state) && state.stopping == Stopping::None ? 1 : 0;
        decide(at, std::move(expired));
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
}

NodeId Engine::Impl::nextHop(const Place &at) const
{
    return nodeAt(at, static_cast<quint8>(at.state().hop + 1));
}

UtcMs Engine::Impl::waitingSince(const Place &at) const
{
    const EngineMemory::Node *next = m_memory.node(nextHop(at));
    UtcMs since = std::max({at.state().statusSinceMs, m_openedMs, m_serverResumedMs, releaseTime(at.job->record)});
    if (next)
        since = std::max(since, next->stored.record.lastContactMs);
    return since;
}

UtcMs Engine::Impl::dueOf(const Place &at) const
{
    const InstructionState &state = at.state();
    if (m_memory.offerState(*at.job, at.index) != OfferState::Offered)
        return kNoTime;
    UtcMs due = std::numeric_limits<UtcMs>::max();
    const bool failed = state.status == Status::StartupFailure || state.status == Status::CommunicationError;
    if (state.hop == 0) {
        if (failed) {
            due = state.nextTryMs != kNoTime ? std::max(state.nextTryMs, m_openedMs) : m_nowMs + m_settings.retryFirstMs;
        } else if (state.transferStartMs == kNoTime) {
            due = waitingSince(at) + m_settings.startLimitMs;
        } else if (state.status == Status::Executing && (state.bytesTotal == 0 || state.bytes < state.bytesTotal)) {
            // With the last byte sent the client is busy with them and need not come.
            due = std::max(waitingSince(at), state.lastReportMs) + m_settings.lineLimitMs;
        }
    }
    const bool underWay = state.status == Status::Executing && state.transferStartMs != kNoTime;
    if ((underWay || state.hop > state.relays) && state.status == Status::Executing && !has(state, SilentOverlay)) {
        const UtcMs heard = std::max({state.lastReportMs, state.statusSinceMs, state.transferStartMs, m_openedMs});
        due = std::min(due, heard + m_settings.silenceLimitMs);
    }
    return due == std::numeric_limits<UtcMs>::max() ? kNoTime : due;
}

void Engine::Impl::plan(const Place &at)
{
    const UtcMs dueMs = dueOf(at);
    if (dueMs == kNoTime)
        return;
    // A look that comes too early finds out and is planned again, so a later due time costs nothing here.
    UtcMs &planned = at.job->checkAtMs[at.index];
    if (planned != kNoTime && planned <= dueMs)
        return;
    planned = dueMs;
    m_looks.emplace(dueMs, number(at.id()));
}

void Engine::Impl::look(const Place &at)
{
    const InstructionState &state = at.state();
    if (state.status == Status::Executing && !has(state, SilentOverlay)) {
        const UtcMs heard = std::max({state.lastReportMs, state.statusSinceMs, state.transferStartMs, m_openedMs});
        if (heard + m_settings.silenceLimitMs <= m_nowMs
            && (state.transferStartMs != kNoTime || state.hop > state.relays)) {
            Event silent;
            silent.kind = EventKind::SilenceBegan;
            decide(at, std::move(silent));
        }
    }
    if (state.hop == 0 && !has(state, SilentOverlay))
        waitForCheck(at);
    else if (state.hop == 0 && state.status != Status::Executing)
        waitForCheck(at);
}

void Engine::Impl::waitForCheck(const Place &at)
{
    const NodeId next = nextHop(at);
    const EngineMemory::Node *node = m_memory.node(next);
    if (!node)
        return;
    Check &check = m_checks[number(next)];
    const InstructionId id = at.id();
    if (std::find(check.waiting.begin(), check.waiting.end(), id) == check.waiting.end())
        check.waiting.push_back(id);
    if (check.askedMs != kNoTime)
        return;
    check.askedMs = m_nowMs;
    if (m_settings.breakDownStartFailures && !node->stored.record.address.isEmpty())
        m_actions.emplace_back(StartCheck{next, node->stored.record.address});
    else
        checked(next, StatusDetail::None);
}

void Engine::Impl::checked(NodeId node, StatusDetail found)
{
    const auto it = m_checks.find(number(node));
    if (it == m_checks.end())
        return; // it came in the meantime
    const Check check = std::move(it->second);
    m_checks.erase(it);
    if (!m_settings.breakDownStartFailures)
        found = StatusDetail::None;
    for (const InstructionId id : check.waiting) {
        const Place at = m_memory.place(id);
        if (!at || at.state().hop != 0)
            continue;
        const UtcMs dueMs = dueOf(at);
        if (dueMs == kNoTime || dueMs > m_nowMs)
            continue; // something happened to it while the check ran
        const InstructionState &state = at.state();
        const int tries = std::min<int>(state.retries + 1, std::numeric_limits<quint16>::max());
        const bool lineCut = state.status == Status::CommunicationError
            || (state.transferStartMs != kNoTime && state.status == Status::Executing);
        Event failed;
        failed.kind = lineCut && showsCommunicationError(at) ? EventKind::CommunicationFailed : EventKind::StartupFailed;
        failed.detail = failed.kind == EventKind::StartupFailed ? static_cast<quint8>(found) : quint8{0};
        failed.a = nextTry(tries);
        failed.b = tries;
        decide(at, std::move(failed));
        m_failedAt[number(node)].push_back(number(id));
    }
}

UtcMs Engine::Impl::nextTry(int tries) const
{
    if (tries > m_settings.retries)
        return m_nowMs + m_settings.retryMaxMs;
    const int doublings = std::clamp(tries - 1, 0, 20);
    return m_nowMs + std::min(m_settings.retryFirstMs << doublings, m_settings.retryMaxMs);
}

} // namespace signalbox
