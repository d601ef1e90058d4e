// The queue (S4, domain.md 5): which of the jobs that their schedules let go may go to the nodes. What runs and what waits is
// kept step by step in DispatchQueue; a pass is made at the end of a batch in which something of it changed, and what starts is
// stored with that batch.

#include "model/engine/engineimpl.h"

#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/namecheck.h"

#include <algorithm>

namespace signalbox {

using namespace command;

namespace {

constexpr qsizetype kMostNamed = 20; ///< operators that are named

/// Since when a job that its schedule let go waits.
UtcMs queuedMs(const JobRecord &job)
{
    return std::max({job.registeredMs, job.schedule.registrationMs, job.schedule.executionMs});
}

UtcMs endMs(const JobRecord &job)
{
    if (job.completedMs != kNoTime)
        return job.completedMs;
    return job.lastReportMs != kNoTime ? job.lastReportMs : std::max(queuedMs(job), job.schedule.limitMs);
}

/// Of a job from above: it has no place in this server's queue, and nothing of this server is in its way.
JobStanding standingFromAbove(const JobRecord &record)
{
    JobStanding at;
    at.job = record.id;
    at.name = record.name;
    at.phase = record.dispatch.phase;
    at.status = record.dispatch.status;
    at.owner = record.owner;
    at.sinceMs = record.dispatch.phase == JobPhase::Completed ? endMs(record) : record.dispatch.startedMs;
    at.done = record.counters.finished();
    at.bad = record.counters.errors() + record.counters.rejected() + record.counters.withdrawn;
    at.total = record.counters.total();
    return at;
}

QString slotName(const DispatchBook &rules, DispatchRuleId id)
{
    const DispatchRule *rule = rules.find(id);
    const auto *slot = rule ? std::get_if<ExecutionSlot>(&rule->body) : nullptr;
    return slot ? slot->name : QString();
}

/// Texts come as a user gives them.
void trim(DispatchRuleBody &body)
{
    if (auto *slot = std::get_if<ExecutionSlot>(&body))
        slot->name = slot->name.trimmed();
    else if (auto *rule = std::get_if<Incompatibility>(&body)) {
        rule->one.name = rule->one.name.trimmed();
        rule->other.name = rule->other.name.trimmed();
    } else if (auto *domain = std::get_if<ConflictDomain>(&body))
        domain->name = domain->name.trimmed();
    else if (auto *limit = std::get_if<ActiveLimit>(&body))
        limit->operatorName = limit->operatorName.trimmed();
}

QString nameOf(const DispatchRuleBody &body)
{
    const auto *slot = std::get_if<ExecutionSlot>(&body);
    const auto *domain = std::get_if<ConflictDomain>(&body);
    return slot ? slot->name : domain ? domain->name : QString();
}

std::vector<FolderId> foldersOf(const DispatchRuleBody &body)
{
    if (const auto *domain = std::get_if<ConflictDomain>(&body))
        return {domain->folder};
    std::vector<FolderId> folders;
    if (const auto *rule = std::get_if<Incompatibility>(&body)) {
        for (const JobPattern &pattern : {rule->one, rule->other}) {
            if (pattern.kind == JobPattern::Kind::Folder)
                folders.push_back(pattern.folder);
        }
    }
    return folders;
}

} // namespace

// ---- Keeping the queue

DispatchQueue::Candidate Engine::Impl::candidateOf(const Job &job) const
{
    const JobRecord &record = job.record;
    return {record.id,       record.type, record.priority, record.owner, record.name, foldersAbove(record.folder),
            queuedMs(record)};
}

/// Into the queue, among those that run, or out of both, as what is known of the job says.
void Engine::Impl::takeUp(const Job &job)
{
    const JobRecord &record = job.record;
    const bool isOver = record.archive.isArchived() || record.counters.allEnded();
    const bool hasStarted = record.dispatch.startedMs != kNoTime;
    // As when the server was down over its stale-by date: it must not start before that is seen.
    const bool isStale = record.request.staleByMs != kNoTime && record.request.staleByMs <= m_nowMs;
    if (!isOver && hasStarted) {
        if (!m_queue.isRunning(record.id))
            m_queue.addRunning(candidateOf(job), record.dispatch.slot);
    } else if (!isOver && !isStale && record.released && record.deletingSinceMs == kNoTime && !job.isHeld()
               && job.hold.terminatedMs == kNoTime) {
        if (m_queue.isQueued(record.id))
            return;
        m_queue.add(candidateOf(job));
        m_memory.tellJob(record.id);
    } else {
        m_queue.remove(record.id);
    }
}

void Engine::Impl::rebuildQueue()
{
    m_queue.setPatience(m_settings.queuePatienceMs);
    m_queue.setRules(m_rules.rules());
    for (const auto &[id, job] : m_memory.jobs)
        takeUp(*job);
    m_dispatchTold = false;
}

void Engine::Impl::dispatchJobs()
{
    for (const quint32 id : m_memory.takeEnded()) {
        if (const Job *ended = m_memory.job(JobId{id}))
            takeUp(*ended);
    }
    if (!m_queue.isDue() || m_nowMs < m_notBeforeMs)
        return;
    std::vector<JobId> changed;
    for (const auto &[id, slot] : m_queue.evaluate(&changed, m_nowMs)) {
        Job *job = m_memory.job(id);
        if (!job)
            continue;
        m_memory.setStarted(*job, m_nowMs, slot);
        m_changedJobs.insert(number(id));
        if (slot != DispatchRuleId{}) {
            (void)take(ServerNotice{
                kJobStartedMessage,
                {QString::number(number(id)), cleanText(job->record.name, kMaxAuditText), slotName(m_rules, slot)}});
        }
    }
    for (const JobId id : changed)
        m_memory.tellJob(id);
    m_dispatchTold = false;
}

void Engine::Impl::removeRulesOf(FolderId folder)
{
    const std::vector<DispatchRule> rules = m_rules.rules();
    bool isAny = false;
    for (const DispatchRule &rule : rules) {
        if (!isAbout(rule.body, folder))
            continue;
        m_rules.remove(rule.id);
        isAny = true;
    }
    if (isAny)
        rebuildQueue();
}

// ---- Where a job stands

PhasePair Engine::Impl::phaseNow(const Job &job) const
{
    if (job.record.counters.isEmpty() && isOpenForMembers(job)) {
        if (job.hold.isHeld())
            return {JobPhase::Inactive, PhaseStatus::OnHold};
        return {JobPhase::Pending, job.record.released ? PhaseStatus::Waiting : PhaseStatus::Scheduled};
    }
    const bool mustLook =
        job.windowClosed && job.record.dispatch.startedMs != kNoTime && !job.record.counters.allEnded();
    return phaseOf(job.record, job.hold, m_queue.reason(job.record.id).wait, !job.windowClosed,
                   mustLook && stillRuns(job));
}

void Engine::Impl::tellPhase(JobRecord &record) const
{
    const Job *job = m_memory.job(record.id);
    if (!job)
        return;
    const PhasePair now = phaseNow(*job);
    record.dispatch.phase = now.phase;
    record.dispatch.status = now.status;
}

void Engine::Impl::explainWindow(JobStanding &at, const Job &job, UtcMs nowMs) const
{
    const WindowState state = windowOf(job, nowMs);
    if (state.isOpen)
        return;
    at.untilMs = state.changeMs;
    for (const ProcessingWindow &window : m_windows) {
        if (window.id == state.window)
            at.window = window;
    }
}

/// What its place in the queue has to do with it.
void Engine::Impl::explainWait(JobStanding &at, const Job &job) const
{
    const DispatchQueue::Reason reason = m_queue.reason(at.job);
    at.wait = reason.wait;
    at.limit = reason.limit;
    at.isAged = m_queue.isAged(at.job);
    at.slot = slotName(m_rules, reason.slot);
    at.blocker = reason.blocker;
    at.queued = static_cast<quint32>(m_queue.queued());
    at.sinceMs = queuedMs(job.record);
    if (const Job *blocker = m_memory.job(reason.blocker)) {
        at.blockerName = blocker->record.name;
        if (at.status == PhaseStatus::Standby)
            at.sinceMs = std::max(at.sinceMs, blocker->record.dispatch.startedMs);
    }
}

JobStanding Engine::Impl::standingOf(const Job &job, UtcMs nowMs) const
{
    const JobRecord &record = job.record;
    const PhasePair now = phaseNow(job);
    JobStanding at;
    at.job = record.id;
    at.name = record.name;
    at.phase = now.phase;
    at.status = now.status;
    at.isBeingDeleted = record.deletingSinceMs != kNoTime;
    at.owner = record.owner;
    at.done = record.counters.finished();
    at.bad = record.counters.errors() + record.counters.rejected() + record.counters.withdrawn;
    at.total = record.counters.total();
    at.request = record.request;
    at.series = toldSeries(record.request);
    switch (now.phase) {
    case JobPhase::Pending:
    case JobPhase::Inactive:
        if (now.status == PhaseStatus::OnHold) {
            at.sinceMs = job.hold.interruptedMs;
            at.by = job.hold.interruptedBy;
            break;
        }
        explainWait(at, job);
        if (now.status == PhaseStatus::Scheduled) {
            at.sinceMs = record.registeredMs;
            at.untilMs = queuedMs(record);
        } else if (now.status == PhaseStatus::Waiting && record.counters.isEmpty()) {
            at.wait = DispatchWait::Members;
            at.untilMs = record.schedule.limitMs;
        } else if (now.status == PhaseStatus::Waiting) {
            explainWindow(at, job, nowMs);
        }
        break;
    case JobPhase::Running:
        at.slot = slotName(m_rules, record.dispatch.slot);
        at.sinceMs = record.dispatch.startedMs;
        if (now.status == PhaseStatus::Terminating) {
            at.sinceMs = at.isBeingDeleted ? record.deletingSinceMs : job.hold.terminatedMs;
            at.by = job.hold.interruptedBy;
        } else if (now.status != PhaseStatus::Normal) {
            if (now.status == PhaseStatus::Resuming)
                at.sinceMs = job.hold.resumedMs;
            else if (job.hold.isHeld())
                at.sinceMs = job.hold.interruptedMs;
            at.by = job.hold.interruptedBy;
            explainWindow(at, job, nowMs);
        }
        break;
    case JobPhase::Completed:
        at.sinceMs = endMs(record);
        at.by = job.hold.terminatedMs != kNoTime ? job.hold.interruptedBy : QString();
        if (isOpenForMembers(job)) {
            at.wait = DispatchWait::Members;
            at.untilMs = record.schedule.limitMs;
        }
        break;
    }
    return at;
}

std::optional<JobStanding> Engine::Impl::standing(JobId id, UtcMs nowMs) const
{
    if (const std::optional<JobRecord> above = m_higher.job(id))
        return standingFromAbove(*above);
    const Job *job = m_memory.job(id);
    if (!job)
        return std::nullopt;
    JobStanding at = standingOf(*job, nowMs);
    for (const auto &[slot, position] : m_queue.places(id)) {
        if (slot == DispatchRuleId{})
            at.position = position;
        else
            at.places.push_back({slot, slotName(m_rules, slot), position});
    }
    return at;
}

std::map<quint32, quint32> Engine::Impl::queuePositions() const
{
    std::map<quint32, quint32> positions;
    quint32 position = 0;
    for (const JobId id : m_queue.order())
        positions.emplace(number(id), ++position);
    return positions;
}

std::vector<JobStanding> Engine::Impl::queue(std::size_t skip, std::size_t limit, UtcMs nowMs) const
{
    std::vector<JobStanding> list;
    const std::vector<JobId> order = m_queue.order();
    for (std::size_t i = skip; i < order.size() && list.size() < limit; ++i) {
        const Job *job = m_memory.job(order[i]);
        if (!job)
            continue;
        list.push_back(standingOf(*job, nowMs));
        list.back().position = static_cast<quint32>(i + 1);
    }
    return list;
}

DispatchState Engine::Impl::dispatchState() const
{
    DispatchState state;
    state.rules = m_rules.rules();
    state.running = static_cast<quint32>(m_queue.running());
    state.queued = static_cast<quint32>(m_queue.queued());
    for (const DispatchQueue::SlotCount &count : m_queue.slotCounts()) {
        const Job *alone = m_memory.job(count.lockedBy);
        state.slotStates.push_back(
            {count.slot, count.running, count.pending, count.lockedBy, alone ? alone->record.name : QString()});
    }
    return state;
}

// ---- Commands

/// The operator whom a limit is for, with the name as it stands at jobs. Who needs no token has no record: he is known by his jobs, and
/// when he gives the command himself.
Outcome Engine::Impl::findLimited(QString &name, const QString &giver) const
{
    if (name.isEmpty() || name == giver)
        return {};
    if (const StoredOperator *known = m_operators.byName(name)) {
        name = known->record.name;
        return {};
    }
    QStringList names{giver};
    for (const auto &[id, job] : m_memory.jobs) {
        if (job->record.owner == name)
            return {};
        if (names.size() < kMostNamed && !job->record.owner.isEmpty() && !names.contains(job->record.owner))
            names << job->record.owner;
    }
    for (const auto &[id, one] : m_operators.all()) {
        if (names.size() < kMostNamed && one.record.revokedMs == kNoTime && !names.contains(one.record.name))
            names << one.record.name;
    }
    names.removeAll(QString());
    names.sort(Qt::CaseInsensitive);
    //: %1 is a name, %2 a list of names.
    return notFound(
        CommandText::tr("There is no operator “%1”. There are: %2.").arg(name, names.join(QStringLiteral(", "))));
}

Result<CommandOutcome> Engine::Impl::carryOut(const SetDispatchRule &order, const QString &operatorName)
{
    DispatchRule rule = order.rule;
    trim(rule.body);
    const DispatchRule *present = rule.id == DispatchRuleId{} ? nullptr : m_rules.find(rule.id);
    if (rule.id != DispatchRuleId{} && !present)
        return notFound(CommandText::tr("There is no rule %1 of the queue.").arg(number(rule.id)));
    if (present && kindOf(present->body) != kindOf(rule.body))
        return invalid(CommandText::tr("Rule %1 of the queue is of another kind. Add a new one.").arg(number(rule.id)));
    if (Outcome named = checkName(CommandText::tr("Name"), nameOf(rule.body)); !named)
        return named.error();
    if (const QString problem = dispatchRuleProblem(rule.body, m_rules.rules(), rule.id); !problem.isEmpty())
        return invalid(problem);
    for (const FolderId folder : foldersOf(rule.body)) {
        if (Outcome known = checkFolder(folder); !known)
            return known.error();
    }
    if (auto *limit = std::get_if<ActiveLimit>(&rule.body)) {
        const auto *before = present ? std::get_if<ActiveLimit>(&present->body) : nullptr;
        const bool isSame = before && before->operatorName == limit->operatorName;
        if (Outcome known = isSame ? Outcome() : findLimited(limit->operatorName, operatorName); !known)
            return known.error();
    }
    if (!present) {
        if (m_rules.rules().size() >= kMaxDispatchRules)
            return refused(CommandText::tr("There are %1 rules of the queue, the most that are allowed. Remove some.")
                               .arg(kMaxDispatchRules));
        rule.id = m_rules.nextId();
    }
    const quint32 id = number(rule.id);
    audit(operatorName, QStringLiteral("set-%1 %2: %3")
                            .arg(dispatchRuleKindKey(kindOf(rule.body)))
                            .arg(id)
                            .arg(json(toJson(rule.body))));
    m_rules.put(std::move(rule));
    rebuildQueue();
    return one(id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const RemoveDispatchRule &order, const QString &operatorName)
{
    const DispatchRule *known = m_rules.find(order.id);
    if (!known)
        return notFound(CommandText::tr("There is no rule %1 of the queue.").arg(number(order.id)));
    audit(operatorName, QStringLiteral("remove-%1 %2: %3")
                            .arg(dispatchRuleKindKey(kindOf(known->body)))
                            .arg(number(order.id))
                            .arg(json(toJson(known->body))));
    m_rules.remove(order.id);
    rebuildQueue();
    return one(number(order.id));
}

Result<CommandOutcome> Engine::Impl::carryOut(const ControlRequest &order, const QString &operatorName)
{
    Job *job = m_memory.job(order.job);
    if (!job)
        return notFound(CommandText::tr("There is no job %1. It may have been deleted.").arg(number(order.job)));
    const PhasePair now = phaseNow(*job);
    if (const QString denied = phaseDenial(order.action, now.phase, now.status); !denied.isEmpty())
        return refused(denied);
    CommandOutcome outcome = one();
    switch (order.action) {
    case PhaseAction::Hold: (void)interrupt(*job, operatorName); break;
    case PhaseAction::Release: goOn(*job, operatorName); break;
    case PhaseAction::Cancel: (void)terminate(*job, operatorName); break;
    }
    outcome.affected = job->record.counters.total();
    m_deed.destinations = job->record.destinations;
    audit(operatorName, QStringLiteral("%1 job %2").arg(phaseActionKey(order.action)).arg(number(order.job)));
    return outcome;
}

} // namespace signalbox
