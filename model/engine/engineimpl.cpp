#include "model/engine/engineimpl.h"

#include "model/domain/text.h"
#include "model/engine/loadcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <limits>
#include <tuple>

namespace signalbox {

namespace {

struct EngineText {
    Q_DECLARE_TR_FUNCTIONS(EngineText)
};

Q_LOGGING_CATEGORY(logStoring, "signalbox.storing")

constexpr int kHistoryForHold = 50; ///< entries looked through for the last suspension
constexpr int kHistoryForNotNow = 16; ///< entries looked through for the client's last word
constexpr qint64 kStoreRetryMs = 1000;
constexpr std::chrono::seconds kSlowCheckpoint{1};
constexpr std::size_t kNewestKept = 4096; ///< entries of the log in memory
constexpr std::size_t kNodesKept = 1024; ///< room for nodes in the next batch

EngineReply failedReply(const Error &error)
{
    EngineReply reply;
    reply.kind = EngineReply::Kind::StoreFailed;
    reply.error = error;
    return reply;
}

/// The job as it was ordered. Not a copy with the rest cleared: a job over a thousand relays has a thousand routes.
JobRecord orderOf(const JobRecord &record)
{
    JobRecord order;
    order.id = record.id;
    order.folder = record.folder;
    order.type = record.type;
    order.priority = record.priority;
    order.timing = record.timing;
    order.name = record.name;
    order.owner = record.owner;
    order.schedule = record.schedule;
    order.split = record.split;
    order.installAtMs = record.installAtMs;
    order.registeredMs = record.registeredMs;
    order.executedMs = record.executedMs;
    order.completedMs = record.completedMs;
    order.lastReportMs = record.lastReportMs;
    order.deletingSinceMs = record.deletingSinceMs;
    order.released = record.released;
    order.dispatch = record.dispatch;
    order.packages = record.packages;
    order.destinations = record.destinations;
    order.firstInstruction = record.firstInstruction;
    order.distribution = record.distribution;
    return order;
}

} // namespace

QString cleanText(const QString &text, qsizetype maxBytes)
{
    QString clean;
    clean.reserve(std::min(text.size(), maxBytes));
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            if ((bytes += 4) > maxBytes)
                break;
            clean += c;
            clean += text.at(++i);
            continue;
        }
        const bool isControl = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        const QChar kept = isControl || c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        bytes += kept.unicode() < 0x80 ? 1 : kept.unicode() < 0x800 ? 2 : 3;
        if (bytes > maxBytes)
            break;
        clean += kept;
    }
    return clean;
}

Engine::Impl::Impl(Store &store, EngineSettings settings) : m_store(store), m_settings(std::move(settings))
{
    m_memory.plan = [this](const Place &at) { plan(at); };
}

Outcome Engine::Impl::open(UtcMs nowMs)
{
    auto loaded = m_store.load();
    if (!loaded)
        return loaded.error();
    if (Outcome usable = checkLoaded(loaded.value()); !usable)
        return usable;
    m_nowMs = m_openedMs = m_checkpointMs = m_contactsMs = nowMs;
    m_seq = loaded.value().lastSeq;
    m_checkpointSeq = m_seq - loaded.value().tail.size();
    m_retention = loaded.value().retention;
    m_auditNumber = loaded.value().lastAudit;
    m_auditSeal = loaded.value().auditSeal;
    m_operators.load(std::move(loaded.value().operators));
    const auto parts = m_store.inventoryParts(0, std::numeric_limits<qint64>::max(), false);
    if (!parts)
        return parts.error();
    for (const InventoryPart &part : parts.value())
        m_withParts.insert(static_cast<quint32>(part.id / kMaxInventoryParts));
    m_judgements.load(std::move(loaded.value().policies), loaded.value().lastPolicy,
                      std::move(loaded.value().judgements));
    m_definitions.load(std::move(loaded.value().definitions), loaded.value().lastDefinition);
    m_sets.load(std::move(loaded.value().setRuns), loaded.value().lastSetRun);
    m_setsDue = m_sets.hasActive();
    m_series.load(loaded.value().series, loaded.value().lastSeries);
    m_seriesDue = !m_series.active().empty();
    m_rules.load(loaded.value().dispatchRules, loaded.value().lastDispatchRule);
    m_journal.load(std::move(loaded.value().operations), loaded.value().lastOperation);
    m_epoch = std::max(m_settings.epoch, qint64{loaded.value().lastEpoch} + 1);
    m_windows = loaded.value().windows;
    m_lastWindow = loaded.value().lastWindow;
    const quint32 lastProcess = loaded.value().lastProcess;
    std::vector<ProcessRecord> processes = std::move(loaded.value().processes);
    for (ArchivedJob &archived : loaded.value().archivedJobs)
        archived.archive.file = QDir(m_settings.archiveFolder).filePath(archived.archive.file);
    m_memory.load(std::move(loaded).value(), nowMs, [this](const InstructionState &state) {
        const auto events = m_store.history(state.lastEvent, kHistoryForHold);
        if (!events)
            return false;
        const auto suspended = std::find_if(events.value().rbegin(), events.value().rend(),
                                            [](const Event &event) { return event.kind == EventKind::Suspended; });
        return suspended != events.value().rend() && suspended->detail == 1;
    });
    planJobs();
    for (const auto &[id, job] : m_memory.jobs) {
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const Place at{job.get(), i};
            const Status status = at.state().status;
            if (at.state().hop == 0 && (status == Status::StartupFailure || status == Status::CommunicationError))
                m_failedAt[number(nextHop(at))].push_back(number(at.id()));
        }
    }
    m_isOpen = true;
    beginBatch(nowMs);
    Event started;
    started.kind = EventKind::ServerStarted;
    started.a = nowMs;
    started.b = m_epoch;
    started.text = serverWords();
    log(std::move(started));
    markCutOff();
    rebuildQueue();
    for (const auto &[id, job] : m_memory.jobs) {
        if (job->room > 0)
            m_idJobs.insert(id);
    }
    m_membersDue = true; // nobody is left out, whatever ended the last run
    admitMembers();
    checkWindows();
    m_batch.lastProcess = m_settings.processes ? lastProcess + ProcessBook::kReserved : 0;
    if (Outcome done = commitBatch(); !done) {
        m_isOpen = false;
        return done;
    }
    if (m_settings.processes)
        m_settings.processes->open(lastProcess, lastProcess + ProcessBook::kReserved, std::move(processes));
    sweepArchives();
    archiveSoon(); // what the last run left undone goes on
    return {};
}

Outcome Engine::Impl::close(UtcMs nowMs)
{
    if (!m_isOpen)
        return {};
    m_archiving.reset();
    beginBatch(nowMs);
    Event stopped;
    stopped.kind = EventKind::ServerStopped;
    log(std::move(stopped));
    if (m_settings.processes)
        m_settings.processes->close();
    m_processesWaiting = true;
    Outcome done = commitBatch();
    m_contactsMs = kNoTime; // with all of them
    if (done)
        done = writeCheckpoint();
    m_isOpen = false;
    return done;
}

// ---- The batch

void Engine::Impl::beginBatch(UtcMs nowMs)
{
    m_nowMs = nowMs;
    m_batch.events.clear(); // their room is used again, and mostly nothing else is in a batch
    if (m_batch.nodes.capacity() <= kNodesKept)
        m_batch.nodes.clear();
    if (!m_batch.isEmpty()) {
        std::vector<Event> events = std::move(m_batch.events);
        m_batch = {};
        m_batch.events = std::move(events);
    }
    m_seqBefore = m_seq;
    m_idsBefore = {m_memory.lastJob,     m_memory.lastFolder,      m_memory.lastNode,
                   m_memory.lastPackage, m_memory.lastInstruction, m_memory.lastAttempt};
    m_auditBefore = {m_auditNumber, m_auditSeal};
    m_newJobs.clear();
    m_grownJobs.clear();
    m_changedJobs.clear();
    m_changedFolders.clear();
    m_jobsToFinish.clear();
    m_changedArchives.clear();
    m_changedHolds.clear();
    m_actions.clear();
    m_inventoryWork = {};
}

std::vector<EngineReply> Engine::Impl::process(std::span<const EngineInput> inputs, UtcMs nowMs)
{
    std::vector<EngineReply> replies;
    if (!m_isOpen) {
        const Error error{Error::Kind::Database, EngineText::tr("The managing server is not running."), {}};
        replies.assign(inputs.size(), failedReply(error));
        return replies;
    }
    beginBatch(nowMs);
    if (m_isStoreFailing && !inputs.empty()) // stored only if the store takes it again, which makes it true
        (void)take(ServerNotice{kStoreAgainMessage, {QString::number(m_storeFailedMs), m_storeFailure}});
    if (nowMs >= m_notBeforeMs) {
        doWhatIsDue();
        carryOutOperations();
        carryOutSets();
        carryOutSeries();
    }
    replies.reserve(inputs.size());
    for (const EngineInput &input : inputs)
        replies.push_back(std::visit([this](const auto &one) { return take(one); }, input));
    admitMembers();
    checkRollouts();
    if (Outcome done = commitBatch(); !done) {
        replies.assign(inputs.size(), failedReply(done.error()));
        return replies;
    }
    for (EngineReply &reply : replies) {
        if (reply.outcome)
            reply.outcome->seq = m_seq;
    }
    checkpointWhenDue();
    archiveWhenDue();
    return replies;
}

Outcome Engine::Impl::commitBatch()
{
    finishJobsAndFolders();
    dispatchJobs();
    m_memory.refreshTimes();
    m_grownJobs.insert(m_newJobs.begin(), m_newJobs.end());
    for (const quint32 id : m_grownJobs) {
        if (const Job *made = m_memory.job(JobId{id}))
            m_batch.newJobs.push_back(EngineMemory::storedJob(*made));
    }
    for (const quint32 id : m_changedJobs) {
        const Job *changed = m_memory.job(JobId{id});
        if (changed && !m_grownJobs.contains(id))
            m_batch.changedJobs.push_back(changed->record);
    }
    for (const quint32 id : m_changedArchives) {
        const Job *changed = m_memory.job(JobId{id});
        if (!changed)
            continue;
        ArchivedJob archived = EngineMemory::archivedJob(*changed);
        archived.archive.file = QFileInfo(archived.archive.file).fileName(); // the folder may be moved
        m_batch.archivedJobs.push_back(std::move(archived));
    }
    for (const quint32 id : m_changedHolds) {
        if (const Job *held = m_memory.job(JobId{id}))
            m_batch.holds.push_back(held->hold);
    }
    collectProcesses();
    for (const quint32 id : m_changedFolders) {
        const auto folder = m_memory.folders.find(id);
        if (folder == m_memory.folders.end())
            continue;
        m_batch.folders.push_back(folder->second);
        if (m_memory.deletingFolders.contains(id))
            m_batch.deletingFolders.push_back(FolderId{id});
    }
    for (const quint32 id : m_memory.dirtyNodes()) {
        if (const EngineMemory::Node *node = std::as_const(m_memory).node(NodeId{id}))
            m_batch.nodes.push_back(node->stored);
    }
    m_batch.operators = m_operators.changed();
    noteInventories();
    putInventories();
    m_judgements.put(m_batch);
    m_definitions.put(m_batch);
    m_sets.put(m_batch);
    m_series.put(m_batch);
    m_rules.put(m_batch);
    m_batch.operations = m_journal.changed();
    m_batch.removedOperations = m_journal.removed();
    if (!m_batch.isEmpty()) {
        if (Outcome done = m_store.commit(m_batch); !done) {
            if (!std::exchange(m_isStoreFailing, true)) {
                m_storeFailedMs = m_nowMs;
                m_storeFailure = done.error().text;
                qCCritical(logStoring, "Nothing is stored: %s (%s)", qUtf8Printable(done.error().text),
                           qUtf8Printable(done.error().detail));
            }
            processesNotStored();
            undoBatch();
            return done;
        }
        if (std::exchange(m_isStoreFailing, false))
            qCWarning(logStoring, "The database takes what is to be stored again.");
    }
    processesStored();
    inventoriesStored();
    m_journal.commit();
    operationsStored();
    if (m_judgements.commit())
        m_judgementsTold = false;
    const bool isDefined = m_definitions.commit();
    if (m_sets.commit() || isDefined)
        m_definitionsTold = false;
    if (m_series.commit())
        m_dispatchTold = m_definitionsTold = false;
    if (m_rules.commit())
        m_dispatchTold = false;
    m_setsDue = m_setsDue || (m_seq != m_seqBefore && setsAreDue());
    m_seriesDue = m_seriesDue || (m_seq != m_seqBefore && seriesIsDue());
    keepNewest();
    m_memory.commit();
    if (m_operators.commit())
        m_operatorsTold = false;
    m_notBeforeMs = kNoTime;
    m_readyActions.insert(m_readyActions.end(), m_actions.begin(), m_actions.end());
    for (const NodeId node : m_memory.takeWakes())
        m_readyActions.emplace_back(WakeNode{node});
    return {};
}

void Engine::Impl::keepNewest()
{
    std::vector<Event> &events = m_batch.events;
    const std::size_t taken = std::min(events.size(), kNewestKept);
    if (taken < events.size())
        m_newest.clear();
    const auto from = events.end() - static_cast<std::ptrdiff_t>(taken);
    m_newest.insert(m_newest.end(), std::make_move_iterator(from), std::make_move_iterator(events.end()));
    if (m_newest.size() > kNewestKept)
        m_newest.erase(m_newest.begin(), m_newest.end() - static_cast<std::ptrdiff_t>(kNewestKept));
    events.clear(); // they were moved from
}

void Engine::Impl::undoBatch()
{
    m_memory.rollback();
    m_operators.rollback();
    m_journal.rollback();
    m_judgements.rollback();
    m_definitions.rollback();
    m_sets.rollback();
    m_series.rollback();
    m_seriesDue = !m_series.active().empty();
    m_rules.rollback();
    rebuildQueue();
    m_setsDue = m_sets.hasActive();
    m_operationsDue = true;
    m_membersDue = true;
    m_endedOperations.clear();
    (void)m_memory.takeWakes();
    m_seq = m_seqBefore;
    m_memory.lastJob = m_idsBefore[0];
    m_memory.lastFolder = m_idsBefore[1];
    m_memory.lastNode = m_idsBefore[2];
    m_memory.lastPackage = m_idsBefore[3];
    m_memory.lastInstruction = m_idsBefore[4];
    m_memory.lastAttempt = m_idsBefore[5];
    std::tie(m_auditNumber, m_auditSeal) = m_auditBefore;
    m_actions.clear();
    while (!m_checks.empty())
        (void)endCheck(NodeId{m_checks.begin()->first}); // asked again when next looked at
    for (auto &[attempt, ignored] : m_ignoredOf)
        ignored.told = 0; // the entry may have gone with the batch
    planJobs();
    if (!m_windows.empty())
        m_windowDueMs = m_nowMs; // what a window did went with the batch
    for (const auto &[id, job] : m_memory.jobs) {
        for (quint32 i = 0; i < job->states.size(); ++i)
            plan(Place{job.get(), i});
    }
    m_notBeforeMs = m_nowMs + kStoreRetryMs;
}

void Engine::Impl::finishJobsAndFolders()
{
    for (const quint32 id : m_jobsToFinish) {
        const Job *job = m_memory.job(JobId{id});
        if (!job || job->gone < job->states.size() || job->olderOpen > 0)
            continue;
        Event gone;
        gone.kind = EventKind::JobGone;
        gone.job = JobId{id};
        log(std::move(gone));
        if (!m_newJobs.contains(id))
            m_batch.removedJobs.push_back(JobId{id});
        m_memory.removeJob(JobId{id});
        m_queue.remove(JobId{id});
    }
    // From the leaves up: a folder may be what the one above it waited for.
    for (bool again = !m_memory.deletingFolders.empty(); again;) {
        again = false;
        for (const quint32 id : std::set<quint32>(m_memory.deletingFolders)) {
            const bool hasJobs = std::any_of(m_memory.jobs.begin(), m_memory.jobs.end(), [id](const auto &entry) {
                return number(entry.second->record.folder) == id;
            });
            const bool hasFolders = std::any_of(m_memory.folders.begin(), m_memory.folders.end(),
                                                [id](const auto &entry) { return number(entry.second.parent) == id; });
            if (hasJobs || hasFolders)
                continue;
            Event removed;
            removed.kind = EventKind::FolderChanged;
            removed.a = id;
            log(std::move(removed));
            removeWindowsOf(FolderId{id});
            removeRulesOf(FolderId{id});
            m_memory.removeFolder(FolderId{id});
            m_batch.removedFolders.push_back(FolderId{id});
            again = true;
        }
    }
}

void Engine::Impl::checkpointWhenDue()
{
    const bool many = m_seq - m_checkpointSeq >= static_cast<EventSeq>(std::max(m_settings.checkpointEveryEvents, 1));
    const bool late = m_seq > m_checkpointSeq && m_nowMs >= m_checkpointMs + m_settings.checkpointEveryMs;
    if ((!many && !late) || m_nowMs < m_notBeforeMs)
        return;
    if (Outcome done = writeCheckpoint(); !done) {
        // Nothing is lost, the log has it all; the next start is slower until one succeeds.
        m_notBeforeMs = m_nowMs + kStoreRetryMs;
    }
}

Outcome Engine::Impl::writeCheckpoint()
{
    WriteBatch batch;
    batch.checkpoint = m_memory.notInCheckpoint();
    batch.checkpointSeq = m_seq;
    // The last contacts are not worth a commit of their own, nor a write with each of many checkpoints.
    const bool withContacts = m_nowMs >= m_contactsMs + m_settings.checkpointEveryMs;
    if (withContacts) {
        m_memory.nodes.forEach([&](quint32 id, const EngineMemory::Node &node) {
            if (node.stored.record.lastContactMs > m_contactsMs)
                batch.contacts.emplace_back(NodeId{id}, node.stored.record.lastContactMs);
        });
    }
    if (m_settings.processes)
        m_settings.processes->tidy(); // so that what has ended is stored although nobody looks
    ScopedProcess process(m_settings.processes, {.kind = ProcessKind::Checkpoint});
    process.progress(0, static_cast<qint64>(batch.checkpoint.size()));
    const auto begunAt = std::chrono::steady_clock::now();
    Outcome done = m_store.commit(batch);
    if (done && std::chrono::steady_clock::now() - begunAt < kSlowCheckpoint)
        process.drop(); // they are written all the time
    else
        process.end(done);
    if (done) {
        m_memory.checkpointDone();
        m_checkpointSeq = m_seq;
        m_checkpointMs = m_nowMs;
        if (withContacts)
            m_contactsMs = m_nowMs;
    }
    return done;
}

void Engine::Impl::complete(const Place &at, Event &event) const
{
    event.seq = nextSeq();
    event.atMs = m_nowMs;
    event.job = at.job->record.id;
    event.instruction = at.id();
    event.previous = at.state().lastEvent;
    if (event.attempt == 0)
        event.attempt = at.state().attempt;
}

Refusal Engine::Impl::enter(const Place &at, Event event)
{
    complete(at, event);
    InstructionState next = at.state();
    if (const Refusal refusal = apply(next, event); refusal != Refusal::None)
        return refusal;
    ++m_seq;
    if (event.kind == EventKind::Suspended)
        m_memory.setHeldByNode(at, event.detail == 1);
    m_memory.setState(at, next);
    if (next.stopping == Stopping::Deleting)
        m_jobsToFinish.insert(number(event.job));
    if (isFinal(next.status) || event.kind == EventKind::NewAttempt || event.kind == EventKind::DeleteConfirmed)
        dropParts(at);
    m_batch.events.push_back(std::move(event));
    return Refusal::None;
}

void Engine::Impl::decide(const Place &at, Event event)
{
    [[maybe_unused]] const Refusal refusal = enter(at, std::move(event));
    Q_ASSERT(refusal == Refusal::None);
}

void Engine::Impl::log(Event event)
{
    event.seq = ++m_seq;
    event.atMs = m_nowMs;
    m_batch.events.push_back(std::move(event));
}

// ---- Reading

Result<std::vector<Event>> Engine::Impl::entries(EventSeq after, int limit) const
{
    if (after >= m_seq)
        return std::vector<Event>();
    if (m_newest.empty() || after + 1 < m_newest.front().seq)
        return m_store.events(after + 1, limit);
    const auto from = std::partition_point(m_newest.begin(), m_newest.end(),
                                           [after](const Event &event) { return event.seq <= after; });
    const auto count = std::min<std::ptrdiff_t>(limit, m_newest.end() - from);
    return std::vector<Event>(from, from + count);
}

DeltaBatch Engine::Impl::takeDeltas(UtcMs nowMs)
{
    DeltaBatch batch = m_memory.takeDeltas();
    batch.seq = m_seq;
    batch.asOfMs = nowMs;
    batch.reportsPerSecond = reportsPerSecond(nowMs);
    if (!std::exchange(m_retentionTold, true))
        batch.retention = retention();
    batch.operatorsChanged = !std::exchange(m_operatorsTold, true);
    batch.judgementsChanged = !std::exchange(m_judgementsTold, true);
    batch.definitionsChanged = !std::exchange(m_definitionsTold, true);
    batch.dispatchChanged = !std::exchange(m_dispatchTold, true);
    for (JobRecord &job : batch.jobs)
        tellPhase(job);
    m_higher.tell(batch);
    batch.inventories = std::exchange(m_inventoryNews, {});
    return batch;
}

double Engine::Impl::reportsPerSecond(UtcMs nowMs) const
{
    const qint64 oldest = nowMs / 1000 - kRateSeconds;
    quint64 reports = 0;
    for (const auto &[second, count] : m_reportsPerSecond)
        reports += second > oldest ? count : 0;
    return static_cast<double>(reports) / static_cast<double>(kRateSeconds);
}

EngineStatistics Engine::Impl::statistics(UtcMs nowMs) const
{
    EngineStatistics now;
    for (const auto &[id, job] : m_memory.jobs) {
        now.instructions += job->record.counters;
        const bool waits = job->record.counters.isEmpty() && isOpenForMembers(*job);
        quint32 &kind = job->record.deletingSinceMs != kNoTime      ? now.jobsDeleting
                        : job->record.archive.isArchived()          ? now.jobsArchived
                        : job->record.counters.allEnded() && !waits ? now.jobsEnded
                        : job->record.released                      ? now.jobsUnderWay
                                                                    : now.jobsWaiting;
        ++kind;
    }
    now.nodes = static_cast<quint32>(m_memory.nodes.size());
    now.packages = static_cast<quint32>(m_memory.packages.size());
    now.lastSeq = m_seq;
    now.reports = m_reports;
    now.reportsPerSecond = reportsPerSecond(nowMs);
    now.isStoreFailing = m_isStoreFailing;
    return now;
}

void Engine::Impl::watch(JobId id)
{
    if (m_higher.watch(id, 1))
        return;
    if (Job *watched = m_memory.job(id))
        ++watched->watches;
}

void Engine::Impl::unwatch(JobId id)
{
    if (m_higher.watch(id, -1))
        return;
    if (Job *watched = m_memory.job(id); watched && watched->watches > 0)
        --watched->watches;
}

ServerSnapshot Engine::Impl::snapshot(UtcMs nowMs) const
{
    ServerSnapshot snapshot;
    snapshot.seq = m_seq;
    snapshot.asOfMs = nowMs;
    snapshot.serverName = m_settings.serverName;
    snapshot.rules = {m_settings.retries, m_settings.stopTimeoutMs};
    snapshot.retention = retention();
    for (const auto &[id, folder] : m_memory.folders)
        snapshot.folders.push_back(folder);
    snapshot.nodes.reserve(m_memory.nodes.size());
    m_memory.nodes.forEach(
        [&](quint32, const EngineMemory::Node &node) { snapshot.nodes.push_back(node.stored.record); });
    for (const auto &[id, package] : m_memory.packages)
        snapshot.packages.push_back(package);
    for (const auto &[id, job] : m_memory.jobs)
        snapshot.jobs.push_back(job->record);
    for (JobRecord &job : snapshot.jobs)
        tellPhase(job);
    if (m_higher.isThere()) {
        snapshot.folders.push_back(m_higher.folder());
        for (PackageRecord &package : m_higher.packages())
            snapshot.packages.push_back(std::move(package));
        for (JobRecord &job : m_higher.jobs())
            snapshot.jobs.push_back(std::move(job));
    }
    return snapshot;
}

Result<std::vector<InstructionRow>> Engine::Impl::rows(JobId id, quint32 first, quint32 count) const
{
    if (auto above = m_higher.rows(id, first, count))
        return std::move(*above);
    const Job *job = m_memory.job(id);
    if (!job)
        return Error{Error::Kind::NotFound, EngineText::tr("There is no job %1.").arg(number(id)), {}};
    if (job->record.archive.isArchived()) {
        return Error{Error::Kind::Refused,
                     EngineText::tr("The instructions of job %1 are in its archive %2.")
                         .arg(number(id))
                         .arg(job->record.archive.file),
                     {}};
    }
    std::vector<InstructionRow> rows;
    const auto size = static_cast<quint32>(job->states.size());
    const quint32 from = std::min(first, size);
    const quint32 end = from + std::min(count, size - from);
    rows.reserve(end - from);
    for (quint32 i = from; i < end; ++i)
        rows.push_back(m_memory.row(*job, i));
    return rows;
}

Result<std::vector<Event>> Engine::Impl::history(InstructionId instruction, EventSeq upTo, int limit) const
{
    if (auto above = m_higher.history(instruction, upTo, limit))
        return std::move(*above);
    const Place at = m_memory.place(instruction);
    if (!at)
        return Error{Error::Kind::NotFound, EngineText::tr("There is no instruction %1.").arg(number(instruction)), {}};
    if (!m_isOpen)
        return Error{Error::Kind::Database, EngineText::tr("The managing server is not running."), {}};
    auto events = m_store.history(upTo == 0 ? at.state().lastEvent : upTo, limit);
    if (!events)
        return events;
    if (!events.value().empty() && events.value().back().instruction != instruction)
        return std::vector<Event>(); // that entry is another one's
    if (upTo == 0)
        addCounts(at, events.value());
    return events;
}

void Engine::Impl::addCounts(const Place &at, std::vector<Event> &history) const
{
    std::vector<Event> counts = countsOf(history);
    const quint16 present = at.state().attempt;
    if (std::none_of(counts.begin(), counts.end(), [&](const Event &count) { return count.attempt == present; })) {
        Event begin; // which may be too far back to be read
        begin.kind = EventKind::Created;
        begin.instruction = at.id();
        begin.job = at.job->record.id;
        begin.attempt = present;
        begin.a = number(at.state().attemptId);
        const std::vector<Event> newest = countsOf({begin});
        counts.insert(counts.end(), newest.begin(), newest.end());
    }
    for (Event &count : counts)
        count.seq = at.state().lastEvent;
    history.insert(history.end(), counts.begin(), counts.end());
}

/// What came since the newest entry that counts is in memory only. Of the attempts that begin in that part of a history.
std::vector<Event> Engine::Impl::countsOf(const std::vector<Event> &history) const
{
    std::vector<Event> counts;
    for (const Event &event : history) {
        if (event.kind != EventKind::Created && event.kind != EventKind::NewAttempt)
            continue;
        const auto found = m_ignoredOf.find(static_cast<quint32>(event.a));
        if (found == m_ignoredOf.end() || found->second.counted == found->second.told)
            continue;
        Event &count = counts.emplace_back(countOf(static_cast<AttemptId>(event.a), found->second));
        count.job = event.job;
        count.instruction = event.instruction;
        count.attempt = event.attempt;
    }
    return counts;
}

Result<JobRecord> Engine::Impl::job(JobId id) const
{
    if (auto above = m_higher.job(id))
        return std::move(*above);
    const Job *job = m_memory.job(id);
    if (!job)
        return Error{Error::Kind::NotFound, EngineText::tr("There is no job %1.").arg(number(id)), {}};
    JobRecord record = job->record;
    tellPhase(record);
    return record;
}

std::optional<OfferState> Engine::Impl::offered(AttemptId attempt) const
{
    const Place at = m_memory.placeOf(attempt);
    if (!at)
        return std::nullopt;
    if (attempt == at.state().attemptId)
        return m_memory.offerState(*at.job, at.index);
    const OlderAttempt *older = m_memory.older(attempt);
    return older && older->open ? std::optional(OfferState::Cancelled) : std::nullopt;
}

std::optional<Work> Engine::Impl::work(AttemptId attempt) const
{
    const std::optional<OfferState> state = offered(attempt);
    if (!state)
        return std::nullopt;
    const Place at = m_memory.placeOf(attempt);
    const JobRecord &record = at.job->record;
    Work work;
    work.attempt = attempt;
    work.instruction = at.id();
    work.job = orderOf(record);
    const PackageId package = record.packages[at.index % record.packages.size()];
    if (const auto known = m_memory.packages.find(number(package)); known != m_memory.packages.end())
        work.package = known->second;
    work.target = at.target();
    work.route = at.route();
    work.place = at.job->chosenPlaceOf(at.index);
    work.state = *state;
    return work;
}

std::optional<QString> Engine::Impl::saidNotNow(AttemptId attempt) const
{
    const Place at = m_memory.placeOf(attempt);
    if (!at || attempt != at.state().attemptId || at.state().lastReportMs == kNoTime || !m_isOpen)
        return std::nullopt;
    EventSeq head = at.state().lastEvent;
    for (int i = 0; i < kHistoryForNotNow && head != 0; ++i) {
        const auto read = m_store.history(head, 1);
        if (!read || read.value().empty() || read.value().front().attempt != at.state().attempt)
            return std::nullopt;
        const Event &event = read.value().front();
        if (event.node == at.target() && event.kind != EventKind::ReportIgnored)
            return event.kind == EventKind::Note && event.detail == kNoteNotNow ? std::optional(event.text)
                                                                                : std::nullopt;
        head = event.previous;
    }
    return std::nullopt;
}

} // namespace signalbox
