#include "model/engine/engine.h"

#include "model/domain/ownwait.h"
#include "model/engine/engineimpl.h"

#include <algorithm>
#include <limits>

namespace signalbox {

Engine::Engine(Store &store, EngineSettings settings) : m_impl(std::make_unique<Impl>(store, std::move(settings))) { }

Engine::~Engine() = default;

Outcome Engine::open(UtcMs nowMs)
{
    return m_impl->open(nowMs);
}

std::vector<EngineReply> Engine::process(std::span<const EngineInput> inputs, UtcMs nowMs)
{
    return m_impl->process(inputs, nowMs);
}

std::vector<ActivityNames> Engine::namesOf(std::span<const Event> entries) const
{
    std::vector<ActivityNames> names;
    names.reserve(entries.size());
    for (const Event &entry : entries)
        names.push_back(m_impl->namesOf(entry));
    return names;
}

UtcMs Engine::nextDueMs() const
{
    return m_impl->nextDueMs();
}

Outcome Engine::close(UtcMs nowMs)
{
    return m_impl->close(nowMs);
}

DeltaBatch Engine::takeDeltas(UtcMs nowMs)
{
    return m_impl->takeDeltas(nowMs);
}

std::vector<EngineAction> Engine::takeActions()
{
    return m_impl->takeActions();
}

void Engine::watch(JobId job)
{
    m_impl->watch(job);
}

void Engine::unwatch(JobId job)
{
    m_impl->unwatch(job);
}

double Engine::reportsPerSecond(UtcMs nowMs) const
{
    return m_impl->reportsPerSecond(nowMs);
}

EngineStatistics Engine::statistics(UtcMs nowMs) const
{
    return m_impl->statistics(nowMs);
}

bool Engine::isStoreFailing() const
{
    return m_impl->isStoreFailing();
}

ServerSnapshot Engine::snapshot(UtcMs nowMs) const
{
    return m_impl->snapshot(nowMs);
}

Result<std::vector<InstructionRow>> Engine::rows(JobId job) const
{
    return m_impl->rows(job, 0, std::numeric_limits<quint32>::max());
}

EventSeq Engine::lastSeq() const
{
    return m_impl->lastSeq();
}

Result<std::vector<Event>> Engine::entries(EventSeq after, int limit) const
{
    return m_impl->entries(after, limit);
}

Result<std::vector<InstructionRow>> Engine::rows(JobId job, quint32 first, quint32 count) const
{
    return m_impl->rows(job, first, count);
}

Result<std::vector<Event>> Engine::history(InstructionId instruction, EventSeq upTo, int limit) const
{
    return m_impl->history(instruction, upTo, limit);
}

Result<AuditPage> Engine::auditRecords(quint32 after, int limit) const
{
    return m_impl->auditRecords(after, limit);
}

quint32 Engine::lastAudit() const
{
    return m_impl->lastAudit();
}

Result<JobRecord> Engine::job(JobId job) const
{
    return m_impl->job(job);
}

std::optional<JobRecord> Engine::archiveOf(InstructionId instruction) const
{
    const EngineMemory::Job *job = std::as_const(*m_impl).memory().archivedJobOf(instruction);
    return job ? std::optional(job->record) : std::nullopt;
}

Result<std::vector<NodeInventory>> Engine::inventory(NodeId node) const
{
    return m_impl->inventory(node);
}

Result<std::vector<PackedInventory>> Engine::inventories(const InventoryQuery &query) const
{
    return m_impl->inventories(query);
}

Result<std::vector<PackedInventoryChange>> Engine::inventoryChanges(NodeId node, std::optional<InventoryKind> kind,
                                                                    int limit) const
{
    return m_impl->inventoryChanges(node, kind, limit);
}

RetentionState Engine::retention() const
{
    return m_impl->retention();
}

std::vector<StoredOperator> Engine::operators() const
{
    return m_impl->operators();
}

TaskList Engine::jobTasks(const TaskQuery &query, UtcMs nowMs) const
{
    return m_impl->jobTasks(query, nowMs);
}

std::optional<TaskRecord> Engine::jobTask(JobId job, UtcMs nowMs) const
{
    return m_impl->jobTask(job, nowMs);
}

std::vector<ProcessingWindow> Engine::processingWindows() const
{
    return m_impl->windows();
}

std::vector<PolicyRecord> Engine::policies() const
{
    return m_impl->policies();
}

std::vector<JudgementRecord> Engine::judgements(const JudgementQuery &query) const
{
    return m_impl->judgements(query);
}

std::map<SecurityLevel, quint32> Engine::judgementCounts() const
{
    return m_impl->judgementCounts();
}

std::vector<NodeId> Engine::clientIds() const
{
    return m_impl->clientIds();
}

std::vector<NodeId> Engine::dueJudgements(int limit) const
{
    return m_impl->judgementBook().dueJudgements(limit);
}

std::vector<NodeId> Engine::dueActions(int limit) const
{
    return m_impl->judgementBook().dueActions(limit);
}

Result<std::vector<JudgementEntry>> Engine::judgementEntries(NodeId node, qint64 after, int limit) const
{
    return m_impl->judgementEntries(node, after, limit);
}

std::vector<DefinitionRecord> Engine::definitions() const
{
    std::vector<DefinitionRecord> list = m_impl->definitions().list();
    std::erase_if(list, [](const DefinitionRecord &record) { return record.kind == DefinitionKind::Group; });
    return list;
}

std::vector<DefinitionRecord> Engine::groups() const
{
    std::vector<DefinitionRecord> groups;
    for (const auto &[id, record] : m_impl->definitions().all()) {
        if (record.kind == DefinitionKind::Group && !record.isRemoved())
            groups.push_back(record);
    }
    return groups;
}

std::optional<DefinitionRecord> Engine::groupByName(const QString &name) const
{
    return m_impl->groupByName(name);
}

GroupSlice Engine::groupSlice(GroupMatcher &matcher, NodeId after, int most) const
{
    return m_impl->groupSlice(matcher, after, most);
}

GroupSlice Engine::idMemberSlice(const IdGroup &group, NodeId after, int most) const
{
    return m_impl->idMemberSlice(group, after, most);
}

Result<std::vector<JobThrough>> Engine::jobThrough(JobId job) const
{
    return m_impl->jobThrough(job);
}

std::optional<DefinitionRecord> Engine::definition(DefinitionId id) const
{
    const DefinitionRecord *known = m_impl->definitions().find(id);
    return known ? std::optional(*known) : std::nullopt;
}

Result<std::vector<DefinitionVersion>> Engine::definitionVersions(DefinitionId id) const
{
    return m_impl->definitionVersions(id);
}

std::vector<SetRun> Engine::setRuns() const
{
    return m_impl->setRuns();
}

std::optional<SetRun> Engine::setRun(SetRunId id) const
{
    return m_impl->setRun(id);
}

std::vector<Series> Engine::series() const
{
    return m_impl->series();
}

DispatchState Engine::dispatchState() const
{
    return m_impl->dispatchState();
}

std::optional<JobStanding> Engine::standing(JobId job, UtcMs nowMs) const
{
    return m_impl->standing(job, nowMs);
}

std::map<quint32, quint32> Engine::queuePositions() const
{
    return m_impl->queuePositions();
}

std::vector<JobStanding> Engine::queue(std::size_t skip, std::size_t limit, UtcMs nowMs) const
{
    return m_impl->queue(skip, limit, nowMs);
}

std::vector<JournalRecord> Engine::operationJournal() const
{
    return m_impl->operationJournal();
}

qint64 Engine::epoch() const
{
    return m_impl->epoch();
}

std::optional<NodeRecord> Engine::node(NodeId node) const
{
    const EngineMemory::Node *known = std::as_const(*m_impl).memory().node(node);
    return known ? std::optional(known->stored.record) : std::nullopt;
}

std::optional<PackageRecord> Engine::package(PackageId package) const
{
    const auto &packages = std::as_const(*m_impl).memory().packages;
    const auto found = packages.find(number(package));
    return found == packages.end() ? std::nullopt : std::optional(found->second);
}

std::optional<NodeId> Engine::nodeByName(const QString &name) const
{
    return m_impl->memory().nodeByName(name);
}

QByteArray Engine::tokenSha256(NodeId node) const
{
    const EngineMemory::Node *known = std::as_const(*m_impl).memory().node(node);
    return known ? known->stored.tokenSha256 : QByteArray();
}

bool Engine::isBelow(NodeId node, NodeId relay) const
{
    return m_impl->memory().isBelow(node, relay);
}

std::vector<NodeId> Engine::relaysTo(NodeId node) const
{
    return m_impl->memory().relaysTo(node);
}

bool Engine::isOfferedAt(const Offer &offer, NodeId relay) const
{
    return m_impl->memory().isOfferedAt(offer, relay);
}

std::optional<NodeId> Engine::asksElsewhere(const std::vector<Offer> &offers, NodeId relay) const
{
    return m_impl->memory().asksElsewhere(offers, relay);
}

std::vector<Offer> Engine::offers(NodeId target) const
{
    std::vector<Offer> offers = m_impl->memory().offers(target);
    if (offers.size() < 2)
        return offers;
    // What waits at the client for its user, a start or a time may do so for weeks: it holds up nothing that comes after it.
    const EngineMemory &memory = m_impl->memory();
    std::stable_partition(offers.begin(), offers.end(), [&memory](const Offer &offer) {
        const EngineMemory::Place at = memory.placeOf(offer.attempt);
        return offer.state != OfferState::Offered || !at || at.state().status != Status::WaitingForInstallation
               || !waitsByItself(at.state().detail);
    });
    return offers;
}

std::optional<OfferState> Engine::offered(AttemptId attempt) const
{
    return m_impl->offered(attempt);
}

std::optional<Work> Engine::work(AttemptId attempt) const
{
    return m_impl->work(attempt);
}

bool Engine::wasKnown(AttemptId attempt) const
{
    return number(attempt) != 0 && number(attempt) <= m_impl->memory().lastAttempt;
}

std::optional<NodeId> Engine::targetOf(AttemptId attempt) const
{
    return m_impl->memory().targetOf(attempt);
}

std::optional<QString> Engine::saidNotNow(AttemptId attempt) const
{
    return m_impl->saidNotNow(attempt);
}

std::pair<std::vector<ChildFeed>, quint64> Engine::childFeed(NodeId relay, quint64 cursor) const
{
    return m_impl->memory().childFeed(relay, cursor);
}

std::vector<PackageRecord> Engine::packages() const
{
    std::vector<PackageRecord> packages;
    for (const auto &[id, package] : m_impl->memory().packages)
        packages.push_back(package);
    return packages;
}

QSet<QByteArray> Engine::contentInUse() const
{
    QSet<QByteArray> used;
    for (const auto &[id, package] : m_impl->memory().packages)
        used.insert(package.sha256);
    return used;
}

bool Engine::isTransferSuspended() const
{
    return m_impl->memory().serverSuspended;
}

bool Engine::offersAreExact() const
{
    return m_impl->memory().offersAreExact();
}

bool Engine::countersAreExact() const
{
    return m_impl->memory().countersAreExact();
}

} // namespace signalbox
