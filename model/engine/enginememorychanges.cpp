#include "model/engine/enginememory.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace signalbox {

namespace {

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

bool isGone(const InstructionState &state) noexcept
{
    return state.stopping == Stopping::Deleting && has(state, LetGoOverlay);
}

bool comesBefore(const EngineMemory::OpenAttempt &a, const EngineMemory::OpenAttempt &b)
{
    return std::pair(a.rank, number(a.attempt)) < std::pair(b.rank, number(b.attempt));
}

} // namespace

void EngineMemory::setState(const Place &at, const InstructionState &state)
{
    m_stateUndo.push(number(at.id()), at.job->flags[at.index], at.state(), state);
    replaceState(at, state);
}

void EngineMemory::replaceState(const Place &at, const InstructionState &state)
{
    Job &job = *at.job;
    InstructionState &now = job.states[at.index];
    const auto offeredBefore = offerState(job, at.index);
    const AttemptId attemptBefore = now.attemptId;
    count(job, at.index, now, state);
    now = state;
    if (now.attemptId != attemptBefore) {
        noteAttempt(now.attemptId, at.id());
        job.reported[at.index] = 0;
    }
    updateOpen(at, attemptBefore, offeredBefore);
    if ((job.flags[at.index] & NotInCheckpoint) == 0) {
        job.flags[at.index] |= NotInCheckpoint;
        m_notInCheckpoint.push_back(number(at.id()));
    }
    markRow(job, at.index);
    if (plan)
        plan(at);
}

void EngineMemory::count(Job &job, quint32 index, const InstructionState &before, const InstructionState &after)
{
    const quint16 chain = job.chainOf(index);
    RouteSummary &route = job.record.routes[chain];
    // Most reports tell of bytes, which nothing counts.
    const bool counted = before.status != after.status || before.stopping != after.stopping
                         || before.overlays != after.overlays || before.permille != after.permille;
    if (counted) {
        for (Counters *counters : {&job.record.counters, &route.counters}) {
            counters->remove(before.status, before.stopping, before.overlays, before.permille);
            counters->add(after.status, after.stopping, after.overlays, after.permille);
        }
    }
    if (counted && job.record.counters.allEnded())
        m_ended.push_back(number(job.record.id));
    if (counted && job.isCounted())
        countInRollout(job, index, before, after);
    job.gone += isGone(after) ? 1 : 0;
    job.gone -= isGone(before) ? 1 : 0;
    if (before.hop != after.hop) {
        std::vector<quint32> &hops = job.atHop[chain];
        --hops[std::min<std::size_t>(before.hop, hops.size() - 1)];
        ++hops[std::min<std::size_t>(after.hop, hops.size() - 1)];
        const auto isThere = [](quint32 count) { return count > 0; };
        route.minHop = static_cast<quint8>(std::find_if(hops.begin(), hops.end(), isThere) - hops.begin());
        route.maxHop = static_cast<quint8>(hops.rend() - std::find_if(hops.rbegin(), hops.rend(), isThere) - 1);
    }

    JobRecord &record = job.record;
    // Times that only move forward are kept at hand; whatever takes one back has them found anew, once per batch.
    const bool tookBack = after.executedMs < before.executedMs || after.lastReportMs < before.lastReportMs;
    const bool allFinal = (counted || isFinal(after.status)) && record.counters.allFinal();
    if (tookBack || allFinal != (record.completedMs != kNoTime)
        || (allFinal && after.completedMs != before.completedMs)) {
        if (!job.timesStale) {
            job.timesStale = true;
            m_staleJobs.push_back(number(record.id));
        }
        return;
    }
    if (after.executedMs != kNoTime && (record.executedMs == kNoTime || after.executedMs < record.executedMs))
        record.executedMs = after.executedMs;
    record.lastReportMs = std::max(record.lastReportMs, after.lastReportMs);
}

void EngineMemory::refreshTimes()
{
    for (const quint32 id : m_staleJobs) {
        if (Job *stale = job(JobId{id}); stale && stale->timesStale)
            findTimes(*stale);
    }
    m_staleJobs.clear();
}

void EngineMemory::updateOpen(const Place &at, AttemptId before, std::optional<OfferState> offeredBefore)
{
    const InstructionState &state = at.state();
    const auto offered = offerState(*at.job, at.index);
    if (offered == offeredBefore && state.attemptId == before)
        return;
    Node *target = node(at.target());
    if (!target)
        return;
    OpenAttempt open{state.attemptId, OfferState::Offered, 0, m_change + 1};
    if (offeredBefore) {
        if (const auto known = findOpen(*target, *at.job, before, *offeredBefore); known != target->open.end()) {
            if (state.attemptId == before)
                open.since = known->since;
            target->open.erase(known);
            countRoute(at, -1);
        }
    }
    if (offered) {
        open.offered = *offered;
        open.rank = rankOf(*at.job, *offered);
        putOpen(*target, open);
        countRoute(at, 1);
    }
    touch(at.target());
}

void EngineMemory::putOpen(Node &target, const OpenAttempt &open)
{
    target.open.insert(std::upper_bound(target.open.begin(), target.open.end(), open, comesBefore), open);
}

std::vector<EngineMemory::OpenAttempt>::iterator EngineMemory::findOpen(Node &target, const Job &job, AttemptId attempt,
                                                                        OfferState offered)
{
    const OpenAttempt sought{attempt, offered, rankOf(job, offered), 0};
    const auto found = std::lower_bound(target.open.begin(), target.open.end(), sought, comesBefore);
    return found != target.open.end() && found->attempt == attempt ? found : target.open.end();
}

void EngineMemory::offerAgain(const Place &at)
{
    Node *target = node(at.target());
    const auto offered = offerState(*at.job, at.index);
    if (!target || !offered)
        return;
    if (const auto known = findOpen(*target, *at.job, at.state().attemptId, *offered); known != target->open.end())
        known->offered = *offered;
}

void EngineMemory::touch(NodeId id)
{
    Node *changed = node(id);
    if (!changed)
        return;
    changed->change = ++m_change;
    m_wakes.insert(number(id));
    tellRelays(changed->stored.record.upper, id, m_change);
    touchChosen(id, m_change);
}

void EngineMemory::tellRelays(NodeId place, NodeId id, quint64 change)
{
    for (Node *relay = node(place); relay; relay = node(relay->stored.record.upper)) {
        if (!relay->changesBelow.empty() && relay->changesBelow.back() == std::pair(change, id))
            continue; // two ways lead through it
        relay->changesBelow.emplace_back(change, id);
        if (relay->changesBelow.size() > std::size_t{2} * relay->below + 64) {
            std::erase_if(relay->changesBelow, [this](const std::pair<quint64, NodeId> &entry) {
                const Node *child = node(entry.second);
                return !child || child->change != entry.first;
            });
        }
    }
}

void EngineMemory::setHeldByNode(const Place &at, bool held)
{
    quint8 &flags = at.job->flags[at.index];
    if (((flags & HeldByNode) != 0) == held)
        return;
    m_stateUndo.push(number(at.id()), flags, at.state(), at.state());
    flags = static_cast<quint8>(held ? flags | HeldByNode : flags & ~HeldByNode);
    offerAgain(at);
}

std::vector<EngineMemory::Job *> EngineMemory::allJobs() const
{
    std::vector<Job *> all;
    for (const auto &[id, job] : jobs)
        all.push_back(job.get());
    return all;
}

void EngineMemory::changeOffers(const std::vector<Job *> &of, const std::function<void()> &change)
{
    std::vector<std::optional<OfferState>> before;
    for (const Job *job : of) {
        for (quint32 i = 0; i < job->states.size(); ++i)
            before.push_back(offerState(*job, i));
    }
    change();
    std::size_t next = 0;
    for (Job *job : of) {
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const Place at{job, i};
            updateOpen(at, at.state().attemptId, before[next++]);
            if (plan)
                plan(at);
        }
    }
}

EngineMemory::Job &EngineMemory::addJob(StoredJob stored)
{
    auto made = std::make_unique<Job>();
    Job &job = *made;
    job.record = std::move(stored.record);
    job.destinations = std::move(stored.destinations);
    job.chains = std::move(stored.chains);
    job.chainOfDestination = std::move(stored.chainOfDestination);
    takeThrough(job, std::move(stored.through));
    resize(job);
    job.waveEnds = waveEnds(job.record.distribution.attributes.waves, job.record.destinations);
    countAll(job);
    const quint32 id = number(job.record.id);
    addToFirst(&job);
    jobs.emplace(id, std::move(made));
    m_toldJobs.insert(id);
    onUndo([this, id] {
        removeFromFirst(this->job(JobId{id}));
        jobs.erase(id);
        m_toldJobs.erase(id);
    });
    return job;
}

void EngineMemory::growJob(Job &job, const std::vector<NodeId> &more,
                           const std::vector<std::vector<NodeId>> &moreChains, const std::vector<quint16> &chainOfMore)
{
    const JobId id = job.record.id;
    onUndo([this, id, destinations = job.destinations.size(), chains = job.chains.size()] {
        Job *grown = this->job(id);
        if (!grown)
            return;
        grown->destinations.resize(destinations);
        grown->chainOfDestination.resize(destinations);
        grown->chains.resize(chains);
        grown->record.destinations = static_cast<quint32>(destinations);
        resize(*grown);
        std::erase_if(grown->changedRows, [grown](quint32 index) { return index >= grown->states.size(); });
        countAll(*grown);
    });
    job.destinations.insert(job.destinations.end(), more.begin(), more.end());
    job.chains.insert(job.chains.end(), moreChains.begin(), moreChains.end());
    job.chainOfDestination.insert(job.chainOfDestination.end(), chainOfMore.begin(), chainOfMore.end());
    job.record.destinations = static_cast<quint32>(job.destinations.size());
    resize(job);
    countAll(job);
    m_toldJobs.insert(number(id));
}

void EngineMemory::setThrough(Job &job, std::vector<JobThrough> through)
{
    onUndo([this, id = job.record.id, before = job.through] {
        if (Job *kept = this->job(id))
            kept->through = before;
    });
    job.through = std::move(through);
}

void EngineMemory::removeJob(JobId id)
{
    const auto it = jobs.find(number(id));
    if (it == jobs.end())
        return;
    std::shared_ptr<Job> kept(std::move(it->second));
    jobs.erase(it);
    removeFromFirst(kept.get());
    const std::vector<OlderAttempt> replaced = takeOlder(*kept);
    for (const auto &[firstAttempt, count] : kept->attempts)
        m_archivedAttempts.erase(firstAttempt);
    m_goneJobs.insert(number(id));
    onUndo([this, kept, replaced] {
        m_goneJobs.erase(number(kept->record.id));
        m_toldJobs.insert(number(kept->record.id));
        for (const OlderAttempt &older : replaced)
            m_older.emplace(number(older.attempt), older);
        // The map owns jobs alone; the copy has the very same content, and its rows are told again.
        auto again = std::make_unique<Job>(*kept);
        addToFirst(again.get());
        noteArchived(*again);
        jobs.emplace(number(kept->record.id), std::move(again));
    });
}

void EngineMemory::setReleased(Job &job)
{
    const JobId id = job.record.id;
    changeOffers({&job}, [&job] { job.record.released = true; });
    m_toldJobs.insert(number(id));
    onUndo([this, id] {
        if (Job *released = this->job(id))
            changeOffers({released}, [released] { released->record.released = false; });
    });
}

void EngineMemory::setDeletingSince(Job &job, UtcMs sinceMs)
{
    const JobId id = job.record.id;
    onUndo([this, id, before = job.record.deletingSinceMs] {
        if (Job *kept = this->job(id))
            kept->record.deletingSinceMs = before;
    });
    job.record.deletingSinceMs = sinceMs;
    m_toldJobs.insert(number(id));
}

void EngineMemory::setFolderOf(Job &job, FolderId folder)
{
    const JobId id = job.record.id;
    onUndo([this, id, before = job.record.folder] {
        if (Job *kept = this->job(id))
            kept->record.folder = before;
    });
    job.record.folder = folder;
    m_toldJobs.insert(number(id));
}

void EngineMemory::putFolder(const FolderRecord &folder, bool deleting)
{
    const quint32 id = number(folder.id);
    const auto known = folders.find(id);
    const std::optional<FolderRecord> before = known == folders.end() ? std::nullopt : std::optional(known->second);
    onUndo([this, id, before, wasDeleting = deletingFolders.contains(id)] {
        if (before)
            folders[id] = *before;
        else
            folders.erase(id);
        if (wasDeleting)
            deletingFolders.insert(id);
        else
            deletingFolders.erase(id);
    });
    folders[id] = folder;
    if (deleting)
        deletingFolders.insert(id);
    m_toldFolders.insert(id);
}

void EngineMemory::removeFolder(FolderId id)
{
    const auto it = folders.find(number(id));
    if (it == folders.end())
        return;
    onUndo([this, folder = it->second, wasDeleting = deletingFolders.contains(number(id))] {
        folders.emplace(number(folder.id), folder);
        if (wasDeleting)
            deletingFolders.insert(number(folder.id));
        m_goneFolders.erase(number(folder.id));
    });
    folders.erase(it);
    deletingFolders.erase(number(id));
    m_goneFolders.insert(number(id));
}

void EngineMemory::countBelow(NodeId id, int by)
{
    const Node *at = node(id);
    for (Node *relay = at ? node(at->stored.record.upper) : nullptr; relay; relay = node(relay->stored.record.upper))
        relay->below = static_cast<quint32>(static_cast<int>(relay->below) + by);
}

EngineMemory::Node &EngineMemory::addNode(StoredNode stored)
{
    const NodeId id = stored.record.id;
    m_nodeOfName.insert(stored.record.name, number(id));
    Node fresh;
    fresh.stored = std::move(stored);
    Node &made = nodes.put(number(id), std::move(fresh));
    countBelow(id, 1);
    touch(id);
    m_dirtyNodes.insert(number(id));
    m_toldNodes.insert(number(id));
    onUndo([this, id] {
        countBelow(id, -1);
        m_nodeOfName.remove(node(id)->stored.record.name);
        nodes.erase(number(id));
        m_dirtyNodes.erase(number(id));
        m_toldNodes.erase(number(id));
    });
    return made;
}

void EngineMemory::changeNode(NodeId id, const std::function<void(StoredNode &)> &change)
{
    Node *changed = node(id);
    if (!changed)
        return;
    onUndo([this, id, before = changed->stored] {
        if (Node *kept = node(id))
            kept->stored = before;
    });
    change(changed->stored);
    m_dirtyNodes.insert(number(id));
    m_toldNodes.insert(number(id));
}

void EngineMemory::setSpool(NodeId relay, const QString &instance, quint64 seen)
{
    Node *spooling = node(relay);
    if (!spooling)
        return;
    m_undo.emplace_back(m_stateUndo.size(),
                        SpoolUndo{relay, spooling->stored.spoolSeen, spooling->stored.spoolInstance});
    spooling->stored.spoolSeen = seen;
    if (spooling->stored.spoolInstance != instance)
        spooling->stored.spoolInstance = instance;
    m_dirtyNodes.insert(number(relay));
}

void EngineMemory::removeNode(NodeId id)
{
    const Node *removed = node(id);
    if (!removed)
        return;
    countBelow(id, -1);
    m_nodeOfName.remove(removed->stored.record.name);
    onUndo([this, kept = *removed] {
        const NodeRecord &record = kept.stored.record;
        nodes.put(number(record.id), kept);
        m_nodeOfName.insert(record.name, number(record.id));
        countBelow(record.id, 1);
        m_goneNodes.erase(number(record.id));
    });
    nodes.erase(number(id));
    m_dirtyNodes.erase(number(id));
    m_toldNodes.erase(number(id));
    m_goneNodes.insert(number(id));
}

void EngineMemory::addPackage(const PackageRecord &package)
{
    const quint32 id = number(package.id);
    packages.emplace(id, package);
    m_toldPackages.insert(id);
    onUndo([this, id] {
        packages.erase(id);
        m_toldPackages.erase(id);
    });
}

void EngineMemory::putOlder(const OlderAttempt &older)
{
    const Place at = place(older.instruction);
    if (!at)
        return; // its job is gone, and with it everybody who waited for this attempt
    Node *target = node(at.target());
    const auto known = m_older.find(number(older.attempt));
    const bool isNew = known == m_older.end();
    const bool wasOpen = !isNew && known->second.open;
    if (older.open && !wasOpen) {
        ++at.job->olderOpen;
        if (target)
            target->olderOpen.push_back(older.attempt);
        countRoute(at, 1);
    } else if (!older.open && wasOpen) {
        --at.job->olderOpen;
        if (target)
            std::erase(target->olderOpen, older.attempt);
        countRoute(at, -1);
    }
    m_older[number(older.attempt)] = older;
    if (older.open != wasOpen)
        touch(at.target());
    onUndo([this, older, isNew, wasOpen] {
        const Place undone = place(older.instruction);
        Node *undoneTarget = undone ? node(undone.target()) : nullptr;
        if (undone && older.open != wasOpen) {
            undone.job->olderOpen += wasOpen ? 1U : 0U;
            undone.job->olderOpen -= older.open ? 1U : 0U;
            countRoute(undone, older.open ? -1 : 1);
            if (undoneTarget && older.open)
                std::erase(undoneTarget->olderOpen, older.attempt);
            else if (undoneTarget)
                undoneTarget->olderOpen.push_back(older.attempt);
        }
        if (isNew)
            m_older.erase(number(older.attempt));
        else
            m_older[number(older.attempt)].open = wasOpen;
    });
}

void EngineMemory::setServerSuspended(bool suspended)
{
    changeOffers(allJobs(), [this, suspended] { serverSuspended = suspended; });
    onUndo([this, suspended] { changeOffers(allJobs(), [this, suspended] { serverSuspended = !suspended; }); });
}

void EngineMemory::commit()
{
    m_undo.clear();
    m_stateUndo.clear();
    m_dirtyNodes.clear();
}

void EngineMemory::undoStates(std::size_t downTo)
{
    while (m_stateUndo.size() > downTo) {
        const auto [instruction, flagsBefore] = m_stateUndo.last();
        const Place at = place(InstructionId{instruction});
        const InstructionState before = m_stateUndo.pop(at ? at.state() : InstructionState{});
        if (!at)
            continue;
        quint8 &flags = at.job->flags[at.index];
        flags = static_cast<quint8>((flags & ~HeldByNode) | (flagsBefore & HeldByNode));
        offerAgain(at);
        replaceState(at, before);
    }
}

void EngineMemory::rollback()
{
    for (auto it = m_undo.rbegin(); it != m_undo.rend(); ++it) {
        undoStates(it->states);
        if (const auto *spool = std::get_if<SpoolUndo>(&it->what)) {
            if (Node *relay = node(spool->relay)) {
                relay->stored.spoolSeen = spool->seen;
                relay->stored.spoolInstance = spool->instance;
            }
        } else {
            std::get<std::function<void()>>(it->what)();
        }
    }
    undoStates(0);
    m_undo.clear();
    m_ended.clear();
    m_dirtyNodes.clear();
    for (const auto &[id, job] : jobs)
        findTimes(*job);
    m_staleJobs.clear();
}

} // namespace signalbox
