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

/// Marks in what is stored with a job how many numbers of instructions are its own. It is no kind of destination.
constexpr TargetKind kRoom{255};

/// Cursors go over the wire as numbers: up to 2^53 they survive any JSON reader.
constexpr quint64 kChangesPerMs = 1000;

} // namespace

// ---- Filling

void EngineMemory::load(LoadedState &&loaded, UtcMs nowMs,
                        const std::function<bool(const InstructionState &)> &heldByNode)
{
    // Above every number of an earlier run, so that an old cursor is known as such and answered with everything.
    m_firstChange = m_change = static_cast<quint64>(nowMs) * kChangesPerMs;
    lastJob = loaded.lastJob;
    lastFolder = loaded.lastFolder;
    lastNode = loaded.lastNode;
    lastPackage = loaded.lastPackage;
    lastInstruction = loaded.lastInstruction;
    lastAttempt = loaded.lastAttempt;

    for (FolderRecord &folder : loaded.folders)
        folders.emplace(number(folder.id), std::move(folder));
    for (const FolderId folder : loaded.deletingFolders)
        deletingFolders.insert(number(folder));
    for (PackageRecord &package : loaded.packages)
        packages.emplace(number(package.id), std::move(package));
    m_nodeOfName.reserve(static_cast<qsizetype>(loaded.nodes.size()));
    for (StoredNode &stored : loaded.nodes) {
        if (stored.record.id == NodeId{}) {
            serverSuspended = stored.record.suspended;
            continue;
        }
        m_nodeOfName.insert(stored.record.name, number(stored.record.id));
        Node known;
        const quint32 id = number(stored.record.id);
        known.stored = std::move(stored);
        nodes.put(id, std::move(known));
    }
    nodes.forEach([this](quint32 id, const Node &) { countBelow(NodeId{id}, 1); });

    for (StoredJob &stored : loaded.jobs) {
        auto job = std::make_unique<Job>();
        job->record = std::move(stored.record);
        job->destinations = std::move(stored.destinations);
        job->chains = std::move(stored.chains);
        job->chainOfDestination = std::move(stored.chainOfDestination);
        takeThrough(*job, std::move(stored.through));
        if (job->room > 0) // numbers that nobody has used yet are its own all the same
            lastInstruction = std::max(lastInstruction, number(job->record.firstInstruction) + job->room - 1);
        resize(*job);
        job->waveEnds = waveEnds(job->record.distribution.attributes.waves, job->record.destinations);
        addToFirst(job.get());
        jobs.emplace(number(job->record.id), std::move(job));
    }
    for (ArchivedJob &archived : loaded.archivedJobs) {
        Job *job = this->job(archived.job);
        if (!job)
            continue;
        archived.archive.requestedMs = job->record.archive.requestedMs;
        job->record.archive = std::move(archived.archive);
        job->record.executedMs = archived.executedMs;
        job->record.completedMs = archived.completedMs;
        job->record.lastReportMs = archived.lastReportMs;
        job->record.counters = archived.counters;
        job->record.routes = std::move(archived.routes);
        job->record.routes.resize(job->chains.size());
        for (std::size_t c = 0; c < job->chains.size(); ++c)
            job->record.routes[c].relays = job->chains[c];
        job->attempts = std::move(archived.attempts);
        job->isPurged = archived.isPurged;
        job->states = {};
        job->flags = {};
        job->checkAtMs = {};
        job->reported = {};
        noteArchived(*job);
    }
    for (const JobHold &hold : loaded.holds) {
        if (Job *job = this->job(hold.job))
            job->hold = hold;
    }
    for (const auto &[id, state] : loaded.states) {
        if (const Place at = place(id))
            at.job->states[at.index] = state;
    }
    // Which of the suspended ones a node's hold caused is not part of the state; the tail says it for the newer ones.
    std::unordered_map<quint32, bool> heldInTail;
    for (const Event &event : loaded.tail) {
        const Place at = place(event.instruction);
        if (!at)
            continue; // its job is gone since
        if (apply(at.job->states[at.index], event) != Refusal::None)
            continue;
        if ((at.job->flags[at.index] & NotInCheckpoint) == 0) {
            at.job->flags[at.index] |= NotInCheckpoint;
            m_notInCheckpoint.push_back(number(event.instruction));
        }
        if (event.kind == EventKind::Suspended)
            heldInTail[number(event.instruction)] = event.detail == 1;
    }
    for (OlderAttempt &older : loaded.olderAttempts) {
        const Place at = place(older.instruction);
        Node *target = at ? node(at.target()) : nullptr;
        older.open = older.open && target; // a node that was removed confirms nothing
        m_older.emplace(number(older.attempt), older);
        noteAttempt(older.attempt, older.instruction);
        if (!older.open)
            continue;
        ++at.job->olderOpen;
        target->olderOpen.push_back(older.attempt);
        countRoute(at, 1);
    }
    for (auto &[id, job] : jobs) {
        countRollout(*job); // what waits for its wave is not offered
        if (job->record.distribution.rollout.isReached()) // an earlier program left it standing
            m_rolloutsToCheck.insert(id);
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const Place at{job.get(), i};
            const InstructionState &state = job->states[i];
            noteAttempt(state.attemptId, at.id());
            if (state.status == Status::Suspended) {
                const auto inTail = heldInTail.find(number(at.id()));
                if (inTail != heldInTail.end() ? inTail->second : heldByNode(state))
                    job->flags[i] |= HeldByNode;
            }
            if (const auto offered = offerState(*job, i)) {
                if (Node *target = node(at.target())) {
                    putOpen(*target, {state.attemptId, *offered, rankOf(*job, *offered), m_change});
                    countRoute(at, 1);
                }
            }
        }
        countAll(*job);
        findTimes(*job);
    }
    nodes.forEach([this](quint32 id, const Node &) { touch(NodeId{id}); });
    nodes.forEach([this](quint32, Node &node) {
        // What a relay was told before the restart is not kept: one that ever came may know all.
        if (node.stored.record.role == NodeRole::Relay && node.stored.record.lastContactMs != kNoTime)
            node.fedUpTo = m_change;
    });
    m_wakes.clear();
    if (plan) {
        for (auto &[id, job] : jobs) {
            for (quint32 i = 0; i < job->states.size(); ++i)
                plan(Place{job.get(), i});
        }
    }
}

StoredJob EngineMemory::storedJob(const Job &job)
{
    StoredJob stored{job.record, job.destinations, job.chains, job.chainOfDestination, job.through};
    if (job.room > 0)
        stored.through.push_back({kRoom, job.room, 0, {}, 0});
    return stored;
}

void EngineMemory::takeThrough(Job &job, std::vector<JobThrough> through)
{
    const auto room =
        std::find_if(through.begin(), through.end(), [](const JobThrough &one) { return one.kind == kRoom; });
    if (room != through.end()) {
        job.room = room->id;
        through.erase(room);
    }
    job.through = std::move(through);
}

void EngineMemory::resize(Job &job)
{
    const std::size_t size = job.destinations.size() * job.record.packages.size();
    job.states.resize(size);
    job.flags.resize(size);
    job.checkAtMs.resize(size);
    job.reported.resize(size);
}

void EngineMemory::countAll(Job &job) const
{
    if (job.record.archive.isArchived())
        return; // what was counted last is all there is
    job.record.counters = {};
    job.record.routes.assign(job.chains.size(), {});
    job.atHop.clear();
    for (std::size_t c = 0; c < job.chains.size(); ++c) {
        job.record.routes[c].relays = job.chains[c];
        job.atHop.emplace_back(job.chains[c].size() + 2, 0);
    }
    job.gone = 0;
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const InstructionState &state = job.states[i];
        const quint16 chain = job.chainOf(i);
        job.record.counters.add(state.status, state.stopping, state.overlays, state.permille);
        job.record.routes[chain].counters.add(state.status, state.stopping, state.overlays, state.permille);
        ++job.atHop[chain][std::min<std::size_t>(state.hop, job.atHop[chain].size() - 1)];
        job.gone += isGone(state) ? 1 : 0;
    }
    for (std::size_t c = 0; c < job.chains.size(); ++c) {
        const std::vector<quint32> &hops = job.atHop[c];
        quint8 lowest = 0, highest = 0;
        for (std::size_t hop = hops.size(); hop-- > 0;) {
            if (hops[hop] > 0) {
                lowest = static_cast<quint8>(hop);
                highest = std::max(highest, lowest);
            }
        }
        job.record.routes[c].minHop = lowest;
        job.record.routes[c].maxHop = highest;
    }
    countRollout(job);
}

void EngineMemory::findTimes(Job &job)
{
    if (job.record.archive.isArchived())
        return;
    JobRecord &record = job.record;
    record.executedMs = record.completedMs = record.lastReportMs = kNoTime;
    UtcMs completed = kNoTime;
    for (const InstructionState &state : job.states) {
        if (state.executedMs != kNoTime && (record.executedMs == kNoTime || state.executedMs < record.executedMs))
            record.executedMs = state.executedMs;
        record.lastReportMs = std::max(record.lastReportMs, state.lastReportMs);
        completed = std::max(completed, state.completedMs);
    }
    if (record.counters.allFinal())
        record.completedMs = completed;
    job.timesStale = false;
}

void EngineMemory::noteAttempt(AttemptId attempt, InstructionId instruction)
{
    const std::size_t index = number(attempt);
    if (index >= m_instructionOfAttempt.size())
        m_instructionOfAttempt.resize(std::max<std::size_t>(index + 1, std::size_t{lastAttempt} + 1));
    m_instructionOfAttempt[index] = number(instruction);
}

// ---- Finding

EngineMemory::Job *EngineMemory::job(JobId id) const
{
    const auto it = jobs.find(number(id));
    return it == jobs.end() ? nullptr : it->second.get();
}

EngineMemory::Place EngineMemory::place(InstructionId id) const
{
    Job *job = jobAt(id);
    if (!job)
        return {};
    const quint32 index = number(id) - number(job->record.firstInstruction);
    return index < job->states.size() ? Place{job, index} : Place{};
}

EngineMemory::Job *EngineMemory::jobAt(InstructionId id) const
{
    const auto behind = std::upper_bound(m_jobOfFirst.begin(), m_jobOfFirst.end(), number(id),
                                         [](quint32 wanted, const auto &entry) { return wanted < entry.first; });
    return behind == m_jobOfFirst.begin() ? nullptr : std::prev(behind)->second;
}

void EngineMemory::addToFirst(Job *job)
{
    const quint32 first = number(job->record.firstInstruction);
    const auto behind = std::upper_bound(m_jobOfFirst.begin(), m_jobOfFirst.end(), first,
                                         [](quint32 wanted, const auto &entry) { return wanted < entry.first; });
    m_jobOfFirst.emplace(behind, first, job); // at the end, but for what is put back
}

void EngineMemory::removeFromFirst(const Job *job)
{
    std::erase_if(m_jobOfFirst, [job](const auto &entry) { return entry.second == job; });
}

EngineMemory::Place EngineMemory::placeOf(AttemptId attempt) const
{
    const std::size_t index = number(attempt);
    if (index == 0 || index >= m_instructionOfAttempt.size() || m_instructionOfAttempt[index] == 0)
        return {};
    return place(InstructionId{m_instructionOfAttempt[index]});
}

const OlderAttempt *EngineMemory::older(AttemptId attempt) const
{
    const auto it = m_older.find(number(attempt));
    return it == m_older.end() ? nullptr : &it->second;
}

EngineMemory::Node *EngineMemory::node(NodeId id)
{
    return nodes.find(number(id));
}

const EngineMemory::Node *EngineMemory::node(NodeId id) const
{
    return nodes.find(number(id));
}

std::optional<NodeId> EngineMemory::nodeByName(const QString &name) const
{
    const auto it = m_nodeOfName.constFind(name);
    if (it == m_nodeOfName.constEnd())
        return std::nullopt;
    return NodeId{*it};
}

std::vector<NodeId> EngineMemory::relaysAbove(NodeId id) const
{
    std::vector<NodeId> chain;
    for (const Node *at = node(id); at && at->stored.record.upper != NodeId{}; at = node(at->stored.record.upper))
        chain.push_back(at->stored.record.upper);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

int EngineMemory::folderDepth(FolderId folder) const
{
    int depth = 0;
    for (auto it = folders.find(number(folder)); it != folders.end(); it = folders.find(number(it->second.parent)))
        ++depth;
    return depth;
}

bool EngineMemory::isInFolder(FolderId folder, FolderId ancestor) const
{
    for (auto it = folders.find(number(folder)); it != folders.end(); it = folders.find(number(it->second.parent))) {
        if (it->second.id == ancestor)
            return true;
    }
    return false;
}

std::optional<OfferState> EngineMemory::offerState(const Job &job, quint32 index) const
{
    const InstructionState &state = job.states[index];
    if (state.attemptId == AttemptId{} || has(state, LetGoOverlay))
        return std::nullopt;
    if (state.stopping != Stopping::None)
        return OfferState::Cancelled;
    if (isFinal(state.status))
        return std::nullopt;
    if (has(state, WithdrawnOverlay))
        return OfferState::Withdrawn;
    if (!job.record.released || job.record.dispatch.startedMs == kNoTime)
        return std::nullopt;
    if (job.waits(index) && state.hop == 0 && state.transferStartMs == kNoTime)
        return std::nullopt;
    if (serverSuspended && state.hop == 0 && !job.record.distribution.attributes.overtakes)
        return OfferState::Held;
    // Of what has begun a closed window lets the present piece go on; an interruption suspends it.
    if (job.isHeld() && state.hop == 0
        && (state.transferStartMs == kNoTime || (state.split && job.windowClosed && !job.hold.isHeld())))
        return OfferState::Held;
    if (has(state, ResumeRequestedOverlay))
        return OfferState::Offered;
    if (has(state, SuspendRequestedOverlay))
        return OfferState::Held;
    // A relay that holds everything is told so once for all; it resumes the work by itself when that ends.
    if (state.status == Status::Suspended && (job.flags[index] & HeldByNode) == 0)
        return OfferState::Held;
    return OfferState::Offered;
}

bool EngineMemory::mayBeKnownBelow(const Place &at) const
{
    const InstructionState &state = at.state();
    if (state.transferStartMs != kNoTime || state.hop > 0)
        return true;
    const std::vector<NodeId> &route = at.route();
    const Node *target = node(at.target());
    const Node *first = route.empty() ? nullptr : node(route.front());
    if (!target || !first)
        return false; // a client that has not fetched the description keeps nothing
    const auto open = std::find_if(target->open.begin(), target->open.end(),
                                   [&](const OpenAttempt &attempt) { return attempt.attempt == state.attemptId; });
    return open != target->open.end() && first->fedUpTo >= open->since;
}

InstructionRow EngineMemory::row(const Job &job, quint32 index) const
{
    const auto packageCount = static_cast<quint32>(job.record.packages.size());
    InstructionRow row = rowOf(job.states[index]);
    row.id = InstructionId{number(job.record.firstInstruction) + index};
    row.destination = job.destinationOf(index);
    row.package = job.record.packages[index % packageCount];
    row.route = job.chainOf(index);
    return row;
}

std::vector<Offer> EngineMemory::offers(NodeId target) const
{
    const Node *node = this->node(target);
    if (!node)
        return {};
    const auto made = [this](AttemptId attempt, OfferState state) {
        const Place at = placeOf(attempt);
        if (!at)
            return Offer{attempt, state, contentTagOf(state, false)};
        const JobDistribution &distribution = at.job->record.distribution;
        return Offer{attempt, state, contentTagOf(state, distribution.rollout.unsplitMs != kNoTime),
                     distribution.attributes.overtakes, at.job->chosenPlaceOf(at.index)};
    };
    std::vector<Offer> offers;
    offers.reserve(node->olderOpen.size() + node->open.size());
    for (const AttemptId attempt : node->olderOpen)
        offers.push_back(made(attempt, OfferState::Cancelled));
    for (const OpenAttempt &open : node->open)
        offers.push_back(made(open.attempt, open.offered));
    if (!node->olderOpen.empty()) {
        const auto stops = static_cast<std::ptrdiff_t>(
            node->olderOpen.size()
            + static_cast<std::size_t>(std::count_if(node->open.begin(), node->open.end(),
                                                     [](const OpenAttempt &open) { return open.rank == 0; })));
        std::sort(offers.begin(), offers.begin() + stops,
                  [](const Offer &a, const Offer &b) { return number(a.attempt) < number(b.attempt); });
    }
    return offers;
}

int EngineMemory::rankOf(const Job &job, OfferState offered)
{
    const bool stops = offered == OfferState::Cancelled || offered == OfferState::Withdrawn;
    return stops ? 0 : 10 - job.record.priority;
}

std::pair<std::vector<ChildFeed>, quint64> EngineMemory::childFeed(NodeId relay, quint64 cursor)
{
    Node *asking = node(relay);
    if (!asking)
        return {{}, m_change};
    const quint64 from = cursor < m_firstChange || cursor > m_change ? 0 : cursor + 1;
    std::vector<ChildFeed> feed;
    auto entry = std::lower_bound(asking->changesBelow.begin(), asking->changesBelow.end(), std::pair(from, NodeId{}));
    for (; entry != asking->changesBelow.end(); ++entry) {
        const Node *child = node(entry->second);
        if (!child || child->change != entry->first)
            continue; // a newer entry follows, or the node is gone
        feed.push_back(feedOf(entry->second, *child, relay));
    }
    asking->fedUpTo = m_change;
    return {std::move(feed), m_change};
}

bool EngineMemory::countersAreExact() const
{
    for (const auto &[id, job] : jobs) {
        Job again = *job;
        countAll(again);
        if (!(again.record.counters == job->record.counters) || !(again.record.routes == job->record.routes)
            || again.gone != job->gone)
            return false;
        if (!job->timesStale) {
            findTimes(again);
            if (!(again.record == job->record))
                return false;
        }
    }
    return true;
}

bool EngineMemory::offersAreExact() const
{
    std::size_t offered = 0;
    for (const auto &[id, job] : jobs) {
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const Place at{job.get(), i};
            const auto state = offerState(*job, i);
            const Node *target = node(at.target());
            if (!state || !target)
                continue;
            ++offered;
            const int rank = rankOf(*job, *state);
            const bool isKept = std::any_of(target->open.begin(), target->open.end(), [&](const OpenAttempt &open) {
                return open.attempt == at.state().attemptId && open.offered == *state && open.rank == rank;
            });
            if (!isKept)
                return false;
        }
    }
    nodes.forEach([&offered](quint32, const Node &node) { offered -= node.open.size(); });
    return offered == 0;
}

// ---- The console and the checkpoint

void EngineMemory::markRow(Job &job, quint32 index)
{
    m_toldJobs.insert(number(job.record.id));
    if (job.watches == 0 || (job.flags[index] & RowChanged) != 0)
        return;
    job.flags[index] |= RowChanged;
    job.changedRows.push_back(index);
}

DeltaBatch EngineMemory::takeDeltas()
{
    DeltaBatch batch;
    for (const quint32 id : std::exchange(m_toldFolders, {})) {
        if (const auto it = folders.find(id); it != folders.end())
            batch.folders.push_back(it->second);
    }
    const std::vector<quint32> toldNodes = m_toldNodes.take();
    for (const quint32 id : toldNodes) {
        if (const Node *told = node(NodeId{id}))
            batch.nodes.push_back(told->stored.record);
    }
    for (const quint32 id : m_toldContacts.take()) {
        if (const Node *told = node(NodeId{id}); told && !std::binary_search(toldNodes.begin(), toldNodes.end(), id))
            batch.contacts.emplace_back(NodeId{id}, told->stored.record.lastContactMs);
    }
    for (const quint32 id : std::exchange(m_toldPackages, {})) {
        if (const auto it = packages.find(id); it != packages.end())
            batch.packages.push_back(it->second);
    }
    for (const quint32 id : m_toldJobs.take()) {
        Job *told = job(JobId{id});
        if (!told)
            continue;
        batch.jobs.push_back(told->record);
        for (const quint32 index : std::exchange(told->changedRows, {})) {
            told->flags[index] = static_cast<quint8>(told->flags[index] & ~RowChanged);
            batch.rows.emplace_back(JobId{id}, row(*told, index));
        }
    }
    for (const quint32 id : std::exchange(m_goneFolders, {}))
        batch.removedFolders.push_back(FolderId{id});
    for (const quint32 id : std::exchange(m_goneNodes, {}))
        batch.removedNodes.push_back(NodeId{id});
    for (const quint32 id : std::exchange(m_goneJobs, {}))
        batch.removedJobs.push_back(JobId{id});
    return batch;
}

std::vector<NodeId> EngineMemory::takeWakes()
{
    std::vector<NodeId> wakes;
    for (const quint32 id : m_wakes.take())
        wakes.push_back(NodeId{id});
    return wakes;
}

std::vector<std::pair<InstructionId, InstructionState>> EngineMemory::notInCheckpoint() const
{
    std::vector<quint32> ids = m_notInCheckpoint;
    std::sort(ids.begin(), ids.end()); // neighbours share a page of the table
    std::vector<std::pair<InstructionId, InstructionState>> states;
    states.reserve(ids.size());
    for (const quint32 id : ids) {
        if (const Place at = place(InstructionId{id}))
            states.emplace_back(InstructionId{id}, at.state());
    }
    return states;
}

void EngineMemory::checkpointDone()
{
    for (const quint32 id : std::exchange(m_notInCheckpoint, {})) {
        if (const Place at = place(InstructionId{id}))
            at.job->flags[at.index] = static_cast<quint8>(at.job->flags[at.index] & ~NotInCheckpoint);
    }
}

} // namespace signalbox
