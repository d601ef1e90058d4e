#pragma once

#include "model/engine/densemap.h"
#include "model/engine/engine.h"
#include "model/engine/gatherednumbers.h"
#include "model/engine/stateundo.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace signalbox {

/// What the engine knows, with everything that is derived from it kept at hand: counters, offers per node, what changed
/// below each relay, what the console has not been told. Every change of a batch can be undone until the batch is durable.
/// No rules: those are in apply() and in the engine.
class EngineMemory {
public:
    struct Job {
        JobRecord record;
        std::vector<NodeId> destinations;
        std::vector<std::vector<NodeId>> chains;
        std::vector<quint16> chainOfDestination;
        std::vector<JobThrough> through; ///< beside single nodes
        quint32 room =
            0; ///< of a job to IDs: so many numbers of instructions are its own, from the first on; 0: it goes to none
        std::vector<InstructionState> states;
        std::vector<quint8> flags; ///< of Flag
        std::vector<UtcMs> checkAtMs; ///< when the engine looks at the instruction again; 0 = not planned
        std::vector<quint16> reported; ///< entries of nodes in the present attempt's history, since the start
        std::vector<std::vector<quint32>> atHop; ///< per chain: instructions at each hop
        std::vector<quint32> changedRows; ///< indices the console has not been told of; only while watched
        quint32 gone = 0; ///< being deleted and let go by all
        quint32 olderOpen = 0; ///< replaced attempts whose end is not confirmed
        int watches = 0;
        std::vector<std::pair<quint32, quint32>> attempts; ///< archived: ranges of their ids, first and how many
        bool isPurged = false; ///< archived, and the database holds nothing of the instructions any more
        JobHold hold;
        bool windowClosed = false; ///< outside of its processing windows
        /// What has not begun at the server waits.
        [[nodiscard]] bool isHeld() const noexcept { return hold.isHeld() || windowClosed; }
        std::vector<quint32> waveEnds; ///< of its waves, see waveEnds(); empty: it has none
        /// Somebody has to know of each instruction that ends.
        [[nodiscard]] bool isCounted() const
        {
            return !waveEnds.empty() || record.distribution.attributes.stop.failed.value > 0;
        }
        /// A later wave's turn has not come.
        [[nodiscard]] bool waits(quint32 index) const
        {
            const InstructionId from = record.distribution.rollout.waitsFrom;
            return from != InstructionId{} && index >= number(from) - number(record.firstInstruction);
        }
        bool timesStale = false; ///< executed, completed or last report must be found anew

        [[nodiscard]] NodeId destinationOf(quint32 index) const { return destinations[index / record.packages.size()]; }
        [[nodiscard]] quint16 chainOf(quint32 index) const
        {
            return chainOfDestination[index / record.packages.size()];
        }
        [[nodiscard]] const std::vector<NodeId> &routeOf(quint32 index) const { return chains[chainOf(index)]; }
        /// Where its destination takes it, 0: at the managing server; none: by its usual route.
        [[nodiscard]] std::optional<NodeId> chosenPlaceOf(quint32 index) const
        {
            const std::vector<quint16> &chosen = record.distribution.chosenRoutes;
            if (chosen.empty() || !std::binary_search(chosen.begin(), chosen.end(), chainOf(index)))
                return std::nullopt;
            const std::vector<NodeId> &route = routeOf(index);
            return route.empty() ? NodeId{} : route.back();
        }
    };
    enum Flag : quint8 {
        RowChanged = 1,
        NotInCheckpoint = 2,
        HeldByNode = 4, ///< suspended because all transfer at a node is, not on its own
        InCheck = 8, ///< a start check runs for it
    };

    /// One instruction: where its state is.
    struct Place {
        Job *job = nullptr;
        quint32 index = 0;
        explicit operator bool() const { return job != nullptr; }
        [[nodiscard]] const InstructionState &state() const { return job->states[index]; }
        [[nodiscard]] InstructionId id() const { return InstructionId{number(job->record.firstInstruction) + index}; }
        [[nodiscard]] NodeId target() const { return job->destinationOf(index); }
        [[nodiscard]] const std::vector<NodeId> &route() const { return job->routeOf(index); }
    };

    struct OpenAttempt {
        AttemptId attempt{};
        OfferState offered = OfferState::Offered;
        int rank = 0; ///< stops first, then priority 9 .. 1
        quint64 since = 0; ///< change number at which it was first offered
    };
    struct Node {
        StoredNode stored;
        /// Present attempts with something to do for this target, best first: a node is asked for more often than its
        /// work changes, and may have much.
        std::vector<OpenAttempt> open;
        std::vector<AttemptId> olderOpen; ///< replaced attempts whose end is not confirmed
        quint64 change = 0; ///< number of the last change of its feed
        std::vector<std::pair<quint64, NodeId>>
            changesBelow; ///< of a relay; an entry counts while it is the node's newest
        quint64 fedUpTo = 0; ///< of a relay: it was told of changes up to here
        quint32 below = 0; ///< nodes at any depth
        UtcMs contactToldMs = kNoTime; ///< last contact the console was told of
        qint64 attributesHour = 0; ///< since 1970, in which its attributes changed last
        quint32 attributesLogged = 0; ///< changes of them within that hour that have an entry
        quint32 attributesUnlogged = 0; ///< since the last one that has
    };

    // Filling.
    /// @param heldByNode tells of a suspended state whether a node's hold caused it; asked only where the log's tail is silent
    void load(LoadedState &&loaded, UtcMs nowMs, const std::function<bool(const InstructionState &)> &heldByNode);

    // Finding.
    [[nodiscard]] Job *job(JobId id) const;
    [[nodiscard]] Place place(InstructionId id) const;
    [[nodiscard]] Place placeOf(AttemptId attempt) const; ///< also of an older attempt
    /// The archived job it belongs to; null when it is none's.
    [[nodiscard]] Job *archivedJobOf(AttemptId attempt) const;
    [[nodiscard]] Job *archivedJobOf(InstructionId id) const;
    /// Place in the archived job's list of destinations of the one it was for. Known of first attempts only: which
    /// instruction was executed again is in the archive, as are the destinations of jobs that earlier versions archived.
    [[nodiscard]] static std::optional<std::size_t> archivedDestination(const Job &job, AttemptId attempt);
    /// Whom the attempt is for, or was when its job was archived; as far as that is known.
    [[nodiscard]] std::optional<NodeId> targetOf(AttemptId attempt) const;
    [[nodiscard]] static StoredJob storedJob(const Job &job); ///< as it is stored; load() and addJob() take it apart
    [[nodiscard]] static ArchivedJob archivedJob(const Job &job); ///< as it is stored, but with the whole path
    [[nodiscard]] const OlderAttempt *older(AttemptId attempt) const;
    [[nodiscard]] Node *node(NodeId id);
    [[nodiscard]] const Node *node(NodeId id) const;
    [[nodiscard]] std::optional<NodeId> nodeByName(const QString &name) const;
    [[nodiscard]] std::vector<NodeId> relaysAbove(NodeId id) const; ///< from the server outwards
    [[nodiscard]] bool isBelow(NodeId id, NodeId relay) const; ///< by its usual route
    // Chosen routes (enginememoryroutes.cpp).
    [[nodiscard]] std::vector<NodeId> relaysTo(NodeId id) const;
    [[nodiscard]] bool isOfferedAt(const Offer &offer, NodeId relay) const;
    [[nodiscard]] std::optional<NodeId> asksElsewhere(const std::vector<Offer> &offers, NodeId relay) const;
    [[nodiscard]] int folderDepth(FolderId folder) const; ///< 1 = directly below the root
    [[nodiscard]] bool isInFolder(FolderId folder, FolderId ancestor) const; ///< or is it

    [[nodiscard]] std::optional<OfferState> offerState(const Job &job, quint32 index) const;
    /// Whether some hop can have heard of the present attempt.
    [[nodiscard]] bool mayBeKnownBelow(const Place &at) const;
    [[nodiscard]] InstructionRow row(const Job &job, quint32 index) const;
    [[nodiscard]] std::vector<Offer> offers(NodeId target) const;
    [[nodiscard]] std::pair<std::vector<ChildFeed>, quint64> childFeed(NodeId relay, quint64 cursor);
    [[nodiscard]] bool countersAreExact() const;
    [[nodiscard]] bool offersAreExact() const; ///< those kept at hand are what the states say

    // Changing; each can be undone.
    void setState(const Place &at, const InstructionState &state);
    void setHeldByNode(const Place &at, bool held);
    Job &addJob(StoredJob stored);
    /// Further destinations behind those that it has. `chainOfMore` counts on with `moreChains` behind the chains it has.
    void growJob(Job &job, const std::vector<NodeId> &more, const std::vector<std::vector<NodeId>> &moreChains,
                 const std::vector<quint16> &chainOfMore);
    void setThrough(Job &job, std::vector<JobThrough> through);
    void removeJob(JobId id);
    void setReleased(Job &job);
    void setRollout(Job &job, const JobRollout &rollout); ///< what is counted of it is counted anew
    void setHold(Job &job, const JobHold &hold);
    void setRequest(Job &job, const JobRequest &request);
    void setWindowClosed(Job &job, bool closed);
    /// From then on it goes to the nodes; kNoTime: it waits for its turn.
    void setStarted(Job &job, UtcMs startedMs, DispatchRuleId slot);
    void tellJob(JobId id) { m_toldJobs.insert(number(id)); } ///< what is derived of it has changed
    /// Jobs of which a change ended the last instruction, or may have. Some come twice.
    [[nodiscard]] std::vector<quint32> takeEnded() { return std::exchange(m_ended, {}); }
    void setDeletingSince(Job &job, UtcMs sinceMs);
    void setFolderOf(Job &job, FolderId folder);
    void setArchive(Job &job, const ArchiveRecord &archive);
    /// Why the work for its archive is not done; empty: nothing is in the way. Nothing of it is stored or undone.
    void setArchiveProblem(Job &job, const QString &problem, UtcMs nowMs, UtcMs nextTryMs);
    /// Lets go of the instructions; counters, routes and times stay as they are. None may have anything open.
    void becomeArchived(Job &job, const ArchiveRecord &archive);
    void putFolder(const FolderRecord &folder, bool deleting);
    void removeFolder(FolderId id);
    Node &addNode(StoredNode stored);
    void changeNode(NodeId id, const std::function<void(StoredNode &)> &change);
    void setSpool(NodeId relay, const QString &instance, quint64 seen);
    void removeNode(NodeId id);
    void addPackage(const PackageRecord &package);
    void putOlder(const OlderAttempt &older);
    void setServerSuspended(bool suspended);
    void onUndo(std::function<void()> undo) { m_undo.emplace_back(m_stateUndo.size(), std::move(undo)); }
    void touch(NodeId id); ///< its feed changed

    void commit(); ///< nothing of the batch can be undone any more
    void rollback();

    // What the batch changed besides events; for the store.
    [[nodiscard]] const std::set<quint32> &dirtyNodes() const { return m_dirtyNodes; }

    void refreshTimes(); ///< of jobs whose derived times are stale

    // The console.
    void markRow(Job &job, quint32 index);
    [[nodiscard]] DeltaBatch takeDeltas();
    void tellContact(NodeId id) { m_toldContacts.insert(number(id)); }
    std::vector<NodeId> takeWakes();

    // The checkpoint.
    [[nodiscard]] std::vector<std::pair<InstructionId, InstructionState>> notInCheckpoint() const;
    void checkpointDone();
    [[nodiscard]] std::size_t notInCheckpointCount() const { return m_notInCheckpoint.size(); }

    /// Jobs of which some instruction has ended, or does not count as ended any more, and that have waves or a stop rule.
    [[nodiscard]] std::set<quint32> takeRolloutsToCheck() { return std::exchange(m_rolloutsToCheck, {}); }

    /// Called after each change of a state: plans when to look at it again.
    std::function<void(const Place &)> plan;

    std::map<quint32, std::unique_ptr<Job>> jobs;
    std::map<quint32, FolderRecord> folders;
    std::set<quint32> deletingFolders;
    DenseMap<Node> nodes;
    std::map<quint32, PackageRecord> packages;
    bool serverSuspended = false;
    quint32 lastJob = 0, lastFolder = 0, lastNode = 0, lastPackage = 0, lastInstruction = 0, lastAttempt = 0;

private:
    struct SpoolUndo {
        NodeId relay{};
        quint64 seen = 0;
        QString instance;
    };
    struct Undo {
        // Made in place: of a variant that is moved at once the compiler believes that it may hold nothing.
        Undo(std::size_t before, std::function<void()> undo) : states(before), what(std::move(undo)) { }
        Undo(std::size_t before, SpoolUndo undo) : states(before), what(std::move(undo)) { }
        std::size_t states; ///< how many states had changed before
        std::variant<SpoolUndo, std::function<void()>> what;
    };

    [[nodiscard]] Job *jobAt(InstructionId id) const; ///< the last one that begins at or before it
    static void takeThrough(Job &job, std::vector<JobThrough> through); ///< as stored
    static void resize(Job &job); ///< what is kept of each instruction, after the number of destinations
    void addToFirst(Job *job);
    void removeFromFirst(const Job *job);
    void undoStates(std::size_t downTo);
    void count(Job &job, quint32 index, const InstructionState &before, const InstructionState &after);
    void replaceState(const Place &at, const InstructionState &state);
    /// Makes a change that is no change of a state, but may change what the instructions of these jobs have to offer.
    void changeOffers(const std::vector<Job *> &of, const std::function<void()> &change);
    [[nodiscard]] std::vector<Job *> allJobs() const;
    void countBelow(NodeId id, int by);
    void updateOpen(const Place &at, AttemptId before, std::optional<OfferState> offeredBefore);
    [[nodiscard]] static int rankOf(const Job &job, OfferState offered);
    static void putOpen(Node &target, const OpenAttempt &open);
    [[nodiscard]] static std::vector<OpenAttempt>::iterator findOpen(Node &target, const Job &job, AttemptId attempt,
                                                                     OfferState offered);
    void countRoute(const Place &at, int by); ///< of an open attempt that comes or goes, if its route was chosen
    void touchChosen(NodeId id, quint64 change); ///< the feeds of the relays that chosen routes to it lead through
    void tellRelays(NodeId place, NodeId id, quint64 change); ///< it changed below `place` and those above
    [[nodiscard]] ChildFeed feedOf(NodeId id, const Node &child, NodeId relay) const;
    void offerAgain(const Place &at); ///< as its state says, if it is offered at all
    void countAll(Job &job) const;
    // Waves and stop rules (enginememoryrollout.cpp).
    static void countRollout(Job &job);
    void countInRollout(Job &job, quint32 index, const InstructionState &before, const InstructionState &after);
    static void findTimes(Job &job);
    void noteAttempt(AttemptId attempt, InstructionId instruction);
    void noteArchived(const Job &job);
    [[nodiscard]] std::vector<OlderAttempt> takeOlder(const Job &job);

    std::vector<std::pair<quint32, Job *>> m_jobOfFirst; ///< first instruction, job; ascending
    std::vector<quint32> m_instructionOfAttempt;
    std::unordered_map<quint32, OlderAttempt> m_older;
    std::map<quint32, std::pair<quint32, quint32>> m_archivedAttempts; ///< first of a range -> how many, job
    QHash<QString, quint32> m_nodeOfName;
    /// Node -> where chosen routes lead it -> for how many open attempts. Those without any are still to be told of.
    std::map<quint32, std::map<quint32, quint32>> m_chosenPlaces;
    quint64 m_firstChange = 1; ///< cursors below are of an earlier run and worth nothing
    quint64 m_change = 1;
    std::vector<Undo> m_undo;
    StateUndo m_stateUndo;
    std::set<quint32> m_dirtyNodes;
    std::vector<quint32> m_notInCheckpoint; ///< instructions
    std::vector<quint32> m_staleJobs;
    std::set<quint32> m_rolloutsToCheck;

    std::vector<quint32> m_ended;
    GatheredNumbers m_toldJobs, m_toldNodes, m_toldContacts; ///< to be told
    std::set<quint32> m_toldFolders, m_toldPackages; ///< likewise
    std::set<quint32> m_goneJobs, m_goneFolders, m_goneNodes;
    GatheredNumbers m_wakes;
};

} // namespace signalbox
