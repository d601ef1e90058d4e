#pragma once

#include "model/domain/activity.h"
#include "model/domain/nodegroup.h"
#include "model/engine/engineinput.h"
#include "model/engine/enginestatistics.h"
#include "model/store/store.h"

#include <QSet>
#include <QTimeZone>

#include <functional>
#include <map>
#include <memory>
#include <span>

namespace signalbox {

class ProcessBook;
struct IdGroup; // idgroup.h

struct EngineSettings {
    QString serverName;
    bool breakDownStartFailures = true; ///< tell NotRunning and PowerOff apart
    bool showCommunicationErrors = true;
    qint64 startLimitMs =
        60'000; ///< an offered client that does not come for this long: start check, then StartupFailure
    qint64 retryFirstMs = 30'000; ///< first wait after a startup failure or communication error; doubles each time
    qint64 retryMaxMs = 30 * 60'000;
    bool choosesRoutes =
        true; ///< a job may lead through other relays than its clients usually ask; simulated ones cannot
    int retries = 10; ///< "attempt n of m" of the retry; behind the last one it goes on at retryMaxMs
    qint64 lineLimitMs = 60'000; ///< a transfer under way without a byte or a poll for this long: CommunicationError
    qint64 silenceLimitMs = 15 * 60'000; ///< no report although work is under way: Silent
    qint64 stopTimeoutMs = 5 * 60'000; ///< from then on a Cancelling or Deleting can be forced
    /// A job that has waited in the queue for so long keeps newer ones from starting that it is incompatible with; 0: it does not.
    qint64 queuePatienceMs = 15 * 60'000;
    qint64 checkpointEveryMs = 5'000; ///< the instruction table lags behind the log by this at most
    int checkpointEveryEvents = 100'000;
    /// Entries of nodes in an attempt's history, at most 60,000: behind them what changes nothing is counted only. hawkBit,
    /// too, allows a thousand statuses of an action.
    quint16 maxReportEntries = 1000;
    QString archiveFolder; ///< where jobs are archived; made when first needed. Empty: this server does not archive
    /// Nothing is archived while the disk of the database or of the archives has fewer bytes: reports need them.
    qint64 archiveReserve = 32 * 1024 * 1024;
    std::function<qint64(const QString &folder)>
        freeBytes; ///< for the reserve; -1: cannot be told. Not set: the system's
    QTimeZone timeZone = QTimeZone::systemTimeZone(); ///< of the processing windows
    qint64 epoch = 0; ///< of the StoreLease under which it writes; 0: there is none, starts are counted
    QString machine; ///< which of several servers of a database this is, beside its name
    ProcessBook *processes = nullptr; ///< where the server's work is told of; outlives the engine. Null: nowhere
};

/// Some nodes of the server, held against the condition of a host group.
struct GroupSlice {
    std::vector<NodeId> fits; ///< ascending
    /// Those of whom only their inventories can tell, with GroupMatcher::truths() of each; ascending.
    std::vector<std::pair<NodeId, std::vector<GroupCondition::Truth>>> open;
    NodeId last{}; ///< of the nodes that were looked at
    bool isLast = false;
};

/// What the target of a poll has to do now.
struct Offer {
    AttemptId attempt{};
    OfferState state = OfferState::Offered;
    quint32 contentTag = 0; ///< changes when what is offered changes
    bool overtakes = false; ///< goes on where file transfer is suspended
    /// The relay where the target takes it, 0: the managing server itself; none: where it usually asks, or anywhere above it.
    std::optional<NodeId> place{};
};

/// The description behind an offer.
struct Work {
    AttemptId attempt{};
    InstructionId instruction{};
    JobRecord job; ///< without counters and routes
    PackageRecord package;
    NodeId target{};
    std::vector<NodeId> route; ///< relays, from the server outwards
    std::optional<NodeId> place{}; ///< as Offer::place
    OfferState state = OfferState::Offered;
};

/// What a relay needs to know of one node below it.
struct ChildFeed {
    NodeRecord node; ///< name, role, address, upper
    QByteArray tokenSha256;
    std::vector<Offer> offers; ///< of all its open attempts that reached this relay or are on the way to it
    NodeId upper{}; ///< the node above it, on the way through this relay
    /// Its next work is elsewhere: at this relay, or 0: at the managing server. None: it is to ask where it does.
    std::optional<NodeId> asksAt{};
    bool isGone = false; ///< nothing leads to it through this relay any more
};

/// The rules of the managing server. Takes commands and reports, gives replies, deltas and actions; no I/O but the store.
/// One writer: everything is called from one thread. Time comes in with each call. Every change is an Event, taken
/// over by apply() and committed by the store before the reply; when the commit fails, memory is as before.
class Engine {
public:
    /// @param store outlives the engine
    Engine(Store &store, EngineSettings settings);
    ~Engine();

    /// Loads checkpoint and log tail; work that was under way goes on.
    Outcome open(UtcMs nowMs);
    /// Takes all inputs over and commits them together (group commit); also does what time has made due (schedules,
    /// retries, expiry, silence). With no inputs it is a tick. Replies in the order of the inputs.
    std::vector<EngineReply> process(std::span<const EngineInput> inputs, UtcMs nowMs);
    /// When process() must be called next even without input.
    [[nodiscard]] UtcMs nextDueMs() const;
    /// Writes a checkpoint so that the next start is quick. Called on a clean stop.
    Outcome close(UtcMs nowMs);

    /// Changes since the last call. Rows only of jobs that are watched.
    DeltaBatch takeDeltas(UtcMs nowMs);
    [[nodiscard]] double reportsPerSecond(UtcMs nowMs) const; ///< mean of the last five seconds
    [[nodiscard]] EngineStatistics statistics(UtcMs nowMs) const;
    [[nodiscard]] bool isStoreFailing() const; ///< it refused what it was given last
    std::vector<EngineAction> takeActions();
    void watch(JobId job); ///< counted: each watch needs its unwatch
    void unwatch(JobId job);

    // Reading.
    [[nodiscard]] ServerSnapshot snapshot(UtcMs nowMs) const;
    /// Error Refused for an archived job: its rows are in its archive (archiveOf()).
    [[nodiscard]] Result<std::vector<InstructionRow>> rows(JobId job) const;
    /// At most `count` of them from the job's `first` one on (0 = the first): as many as the engine can stop for.
    [[nodiscard]] Result<std::vector<InstructionRow>> rows(JobId job, quint32 first, quint32 count) const;
    /// Oldest first, the newest `limit` of those up to `upTo` (0 = of all). Those before are up to front().previous.
    [[nodiscard]] Result<std::vector<Event>> history(InstructionId instruction, EventSeq upTo = 0,
                                                     int limit = kMostHistory) const;
    static constexpr int kMostHistory = 100'000;
    [[nodiscard]] EventSeq lastSeq() const; ///< of the newest entry of the log
    /// The log behind `after`, oldest first, at most `limit` entries. Numbers are missing where jobs were archived. The
    /// newest few thousand are in memory.
    [[nodiscard]] Result<std::vector<Event>> entries(EventSeq after, int limit) const;
    /// The audit behind record `after`, ascending, at most `limit` records.
    [[nodiscard]] Result<AuditPage> auditRecords(quint32 after, int limit) const;
    [[nodiscard]] quint32 lastAudit() const; ///< number of its newest record; 0: there is none
    /// What entries of the log are about, by name, as far as it is still known: one for each. Some 100 ns for each.
    [[nodiscard]] std::vector<ActivityNames> namesOf(std::span<const Event> entries) const;
    [[nodiscard]] Result<JobRecord> job(JobId job) const;
    /// The archived job that the instruction was of; none: it is not archived.
    [[nodiscard]] std::optional<JobRecord> archiveOf(InstructionId instruction) const;
    /// What the node has told about itself, the newest of each kind. Some milliseconds for a long list of software.
    [[nodiscard]] Result<std::vector<NodeInventory>> inventory(NodeId node) const;
    /// Newest inventories, packed as they are stored: whoever wants many unpacks them elsewhere (model/store/inventorypack.h).
    [[nodiscard]] Result<std::vector<PackedInventory>> inventories(const InventoryQuery &query) const;
    /// What changed in a node's inventories, newest first; at most kMaxInventoryChanges of each kind are kept.
    [[nodiscard]] Result<std::vector<PackedInventoryChange>> inventoryChanges(NodeId node,
                                                                              std::optional<InventoryKind> kind,
                                                                              int limit) const;
    // Judgement of security levels.
    [[nodiscard]] std::vector<PolicyRecord> policies() const; ///< by position, then by number
    /// By ascending number of the node; NotJudged for clients that never were.
    [[nodiscard]] std::vector<JudgementRecord> judgements(const JudgementQuery &query) const;
    [[nodiscard]] std::map<SecurityLevel, quint32> judgementCounts() const; ///< of all clients
    [[nodiscard]] std::vector<NodeId> clientIds() const; ///< ascending
    [[nodiscard]] std::vector<NodeId> dueJudgements(int limit) const; ///< their inventory is new
    [[nodiscard]] std::vector<NodeId> dueActions(
        int limit) const; ///< their level is new, and their policy has actions for it
    /// The history, by ascending id behind `after`. @param node 0: of all
    [[nodiscard]] Result<std::vector<JudgementEntry>> judgementEntries(NodeId node, qint64 after, int limit) const;
    /// Definitions of jobs and request sets with their folders, by number; also those that were removed and can be brought back.
    /// Without host groups.
    [[nodiscard]] std::vector<DefinitionRecord> definitions() const;
    [[nodiscard]] std::vector<DefinitionRecord> groups() const; ///< host groups, by number; none that was removed
    [[nodiscard]] std::optional<DefinitionRecord> groupByName(const QString &name) const; ///< whatever its case
    /// Holds nodes with numbers behind `after` against a condition, at most `most` of them: some 100 ns for each.
    [[nodiscard]] GroupSlice groupSlice(GroupMatcher &matcher, NodeId after, int most) const;
    /// Clients among the `most` nodes behind `after` that are members of the ID; of the slice nothing is open.
    [[nodiscard]] GroupSlice idMemberSlice(const IdGroup &group, NodeId after, int most) const;
    /// Through what the job was ordered; of IDs also the relays that manage them. Error NotFound.
    [[nodiscard]] Result<std::vector<JobThrough>> jobThrough(JobId job) const;
    [[nodiscard]] std::optional<DefinitionRecord> definition(DefinitionId id) const;
    /// Newest first, at most kDefinitionVersions. Error NotFound.
    [[nodiscard]] Result<std::vector<DefinitionVersion>> definitionVersions(DefinitionId id) const;
    [[nodiscard]] std::vector<SetRun> setRuns() const; ///< by number; all that have not ended, and the newest that have
    [[nodiscard]] std::optional<SetRun> setRun(SetRunId id) const;
    /// Series of repeating jobs and request sets, by number: all that have not ended, and the newest that have. Without plans.
    [[nodiscard]] std::vector<Series> series() const;
    /// Execution slots and the other rules of the queue, with what runs and waits.
    [[nodiscard]] DispatchState dispatchState() const;
    /// Phase and status of a job with what explains them. As many steps as there are jobs in the queue.
    [[nodiscard]] std::optional<JobStanding> standing(JobId job, UtcMs nowMs) const;
    /// Where each job of the queue stands in it.
    [[nodiscard]] std::map<quint32, quint32> queuePositions() const;
    /// Of the jobs in the queue, in its order, behind the first `skip`; at most `limit`.
    [[nodiscard]] std::vector<JobStanding> queue(std::size_t skip, std::size_t limit, UtcMs nowMs) const;
    [[nodiscard]] RetentionState retention() const;
    [[nodiscard]] std::vector<StoredOperator> operators() const; ///< by id
    /// Jobs as tasks; the counters are of all of them. Costs as much as there are jobs, and instructions of those that are
    /// interrupted or outside of their window.
    [[nodiscard]] TaskList jobTasks(const TaskQuery &query, UtcMs nowMs) const;
    [[nodiscard]] std::optional<TaskRecord> jobTask(JobId job, UtcMs nowMs) const;
    [[nodiscard]] std::vector<ProcessingWindow> processingWindows() const;
    /// The journal: what is under way, what was cut off, and what has ended lately; by number.
    [[nodiscard]] std::vector<JournalRecord> operationJournal() const;
    [[nodiscard]] qint64 epoch() const; ///< of this start
    [[nodiscard]] std::optional<NodeRecord> node(NodeId node) const;
    [[nodiscard]] std::optional<PackageRecord> package(PackageId package) const;
    [[nodiscard]] std::optional<NodeId> nodeByName(const QString &name) const; ///< O(1)
    [[nodiscard]] QByteArray tokenSha256(NodeId node) const; ///< raw; empty = has none
    [[nodiscard]] bool isBelow(NodeId node, NodeId relay) const; ///< relay is on the chain above node
    /// The relays above a node by its usual route, and those that open work for it was led through otherwise.
    [[nodiscard]] std::vector<NodeId> relaysTo(NodeId node) const;
    /// Whether the target may take it from the managing server when it comes through this relay, 0: itself.
    [[nodiscard]] bool isOfferedAt(const Offer &offer, NodeId relay) const;
    /// Where the next work of a target is, when that is not where it asks through this relay, 0: at the managing server.
    [[nodiscard]] std::optional<NodeId> asksElsewhere(const std::vector<Offer> &offers, NodeId relay) const;
    /// All open offers for a target, best first: cancellations, then by priority, then oldest. Work that the schedule
    /// has not released, that is held at the server or that waits for its relay is left out or Held.
    [[nodiscard]] std::vector<Offer> offers(NodeId target) const;
    [[nodiscard]] std::optional<OfferState> offered(AttemptId attempt) const; ///< none: closed or unknown
    [[nodiscard]] std::optional<Work> work(AttemptId attempt) const; ///< closed and unknown attempts: none
    [[nodiscard]] bool wasKnown(AttemptId attempt) const; ///< given out at some time: answer 410, not 404
    /// Whose attempt it is or was; none when it is unknown or its job is gone.
    [[nodiscard]] std::optional<NodeId> targetOf(AttemptId attempt) const;
    /// The reason, when the last word of the client about this open attempt was that it cannot take it at present.
    /// Reads a few entries of the log.
    [[nodiscard]] std::optional<QString> saidNotNow(AttemptId attempt) const;
    /// Nodes below `relay` whose feed changed after `cursor` (0 = all), and the new cursor.
    /// The feed counts as told to the relay: from then on a cancellation waits for its confirmation.
    [[nodiscard]] std::pair<std::vector<ChildFeed>, quint64> childFeed(NodeId relay, quint64 cursor) const;
    [[nodiscard]] std::vector<PackageRecord> packages() const;
    [[nodiscard]] QSet<QByteArray> contentInUse() const; ///< SHA-256 of every package
    [[nodiscard]] bool isTransferSuspended() const; ///< at the managing server itself: SuspendNode of node 0
    /// For tests: counters, routes and times of all jobs counted anew are what was kept incrementally.
    [[nodiscard]] bool countersAreExact() const;
    [[nodiscard]] bool offersAreExact() const; ///< likewise the offers kept for each node

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox
