#pragma once

#include "model/domain/audit.h"
#include "model/domain/dispatchrules.h"
#include "model/domain/event.h"
#include "model/domain/instructionstate.h"
#include "model/domain/inventory.h"
#include "model/domain/jobtargets.h"
#include "model/domain/journal.h"
#include "model/domain/judgement.h"
#include "model/domain/operatorrecord.h"
#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/domain/series.h"
#include "model/domain/setrun.h"
#include "model/domain/task.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

/// A job as it is stored: JobRecord without what is derived (counters, routes, derived times).
struct StoredJob {
    JobRecord record;
    std::vector<NodeId> destinations;
    std::vector<std::vector<NodeId>> chains; ///< the distinct relay chains when the job was created
    std::vector<quint16> chainOfDestination; ///< index into chains
    std::vector<JobThrough> through; ///< beside single nodes
};

struct StoredNode {
    NodeRecord record;
    QByteArray tokenSha256; ///< raw; the token itself is never stored
    quint64 spoolSeen = 0; ///< highest spool number of this relay that was taken over
    QString spoolInstance; ///< which spool the number belongs to; a new one starts at 0 again
};

struct StoredOperator {
    OperatorRecord record;
    QByteArray tokenSha256; ///< raw; the token itself is never stored
};

/// An attempt that a re-execution replaced.
struct OlderAttempt {
    AttemptId attempt{};
    InstructionId instruction{};
    bool open = false; ///< its end is not confirmed yet by the nodes that may have it
    friend bool operator==(const OlderAttempt &, const OlderAttempt &) = default;
};

/// What is kept of a job whose instructions are in an archive: what was derived from them when they left.
struct ArchivedJob {
    JobId job{};
    ArchiveRecord archive; ///< of its path only the file's name
    UtcMs executedMs = kNoTime, completedMs = kNoTime, lastReportMs = kNoTime;
    Counters counters;
    std::vector<RouteSummary> routes; ///< their relays are stored with the job
    std::vector<std::pair<quint32, quint32>> attempts; ///< ranges of their ids: first, how many
    bool isPurged = false; ///< nothing of its instructions is left in the database
};

/// Everything written in one transaction: all of it becomes durable, or nothing.
struct WriteBatch {
    std::vector<Event> events; ///< seq ascending, without gaps, behind the last one stored
    std::vector<StoredJob>
        newJobs; ///< also those that have got further destinations: they take the place of what was stored
    std::vector<JobRecord> changedJobs; ///< folder, name, released, deleting, archiving asked for
    std::vector<JobId> removedJobs; ///< with their instructions' checkpoint rows
    std::vector<ArchivedJob> archivedJobs; ///< new or changed
    std::optional<RetentionPolicy> retention;
    std::vector<FolderRecord> folders;
    std::vector<FolderId> removedFolders;
    std::vector<FolderId> deletingFolders; ///< of `folders`: to go as soon as the jobs in them are gone
    std::vector<StoredNode> nodes; ///< id 0: the managing server itself, of which only `suspended` is kept
    std::vector<std::pair<NodeId, UtcMs>> contacts; ///< last contact of nodes that are otherwise unchanged
    std::vector<NodeId> removedNodes;
    std::vector<PackageRecord> packages;
    std::vector<OlderAttempt> olderAttempts; ///< new or changed
    std::vector<StoredOperator> operators; ///< new or changed; they are never removed
    std::vector<AuditLink> audits; ///< new records of the audit; their entries are in `events`
    std::vector<JobHold> holds; ///< new or changed; an empty one goes
    std::vector<ProcessRecord> processes; ///< that have ended
    std::vector<quint32> removedProcesses;
    quint32 lastProcess = 0; ///< so far numbers are reserved; 0: unchanged
    std::vector<ProcessingWindow> windows; ///< new or changed
    std::vector<quint32> removedWindows;
    std::vector<PackedInventory> inventories; ///< new or changed
    std::vector<qint64> removedInventories;
    std::vector<PackedInventoryChange> inventoryChanges; ///< new
    std::vector<qint64> removedInventoryChanges;
    std::vector<InventoryPart> inventoryParts; ///< new, or in the place of an earlier one
    std::vector<qint64> removedInventoryParts; ///< none of `inventoryParts`
    std::vector<JournalRecord> operations; ///< new or changed
    std::vector<JournalId> removedOperations;
    std::vector<PolicyRecord> policies; ///< new or changed
    std::vector<qint64> removedPolicies;
    std::vector<JudgementRecord> judgements; ///< new or changed
    std::vector<qint64> removedJudgements; ///< numbers of nodes
    std::vector<JudgementEntry> judgementEntries; ///< new, or in the place of an older one
    std::vector<qint64> removedJudgementEntries;
    std::vector<DefinitionRecord> definitions; ///< new or changed
    std::vector<qint64> removedDefinitions;
    std::vector<DefinitionVersion> definitionVersions; ///< new, or in the place of an older one
    std::vector<qint64> removedDefinitionVersions;
    std::vector<SetRunRecord> setRuns; ///< new or changed
    std::vector<qint64> removedSetRuns;
    std::vector<StoredDispatchRule> dispatchRules; ///< new or changed
    std::vector<qint64> removedDispatchRules;
    std::vector<StoredSeries> series; ///< new or changed
    std::vector<qint64> removedSeries;
    /// A checkpoint: states of the instructions changed since the last one, folded up to `checkpointSeq`.
    std::vector<std::pair<InstructionId, InstructionState>> checkpoint;
    EventSeq checkpointSeq = 0; ///< 0 = no checkpoint in this batch

    [[nodiscard]] bool isEmpty() const noexcept;
};

/// What a start needs: the newest checkpoint and the log behind it.
struct LoadedState {
    std::vector<FolderRecord> folders;
    std::vector<FolderId> deletingFolders;
    std::vector<StoredNode> nodes;
    std::vector<PackageRecord> packages;
    std::vector<StoredOperator> operators;
    std::vector<StoredJob> jobs;
    std::vector<ArchivedJob> archivedJobs;
    RetentionPolicy retention;
    std::vector<OlderAttempt> olderAttempts;
    std::vector<std::pair<InstructionId, InstructionState>> states;
    std::vector<Event> tail; ///< events behind the checkpoint, oldest first
    EventSeq lastSeq = 0;
    // Highest numbers ever given out, so that none is used twice even after deletion.
    quint32 lastJob = 0, lastFolder = 0, lastNode = 0, lastPackage = 0, lastInstruction = 0, lastAttempt = 0;
    std::vector<JobHold> holds;
    std::vector<ProcessRecord> processes;
    std::vector<ProcessingWindow> windows;
    std::vector<JournalRecord> operations;
    std::vector<PolicyRecord> policies;
    std::vector<JudgementRecord> judgements;
    std::vector<DefinitionRecord> definitions;
    std::vector<SetRunRecord> setRuns;
    quint32 lastProcess = 0, lastWindow = 0, lastOperation = 0, lastPolicy = 0, lastDefinition = 0, lastSetRun = 0;
    std::vector<StoredDispatchRule> dispatchRules;
    quint32 lastDispatchRule = 0;
    std::vector<StoredSeries> series;
    quint32 lastSeries = 0;
    quint32 lastEpoch = 0; ///< of the newest start-up record
    quint32 lastAudit = 0;
    QByteArray auditSeal; ///< of the newest record there is; empty: there is none
};

/// The durable memory of a managing server. Used by one thread, the one that opened it.
class Store {
public:
    virtual ~Store() = default;
    virtual Result<LoadedState> load() = 0;
    /// Durable when it returns success (fsync done). Errors: NoSpace, Database; nothing of the batch is stored then.
    virtual Outcome commit(const WriteBatch &batch) = 0;
    /// The chain of an instruction's entries from `head` back, returned oldest first; at most `limit`.
    virtual Result<std::vector<Event>> history(EventSeq head, int limit) = 0;
    /// Entries from `from` on, at most `limit`.
    virtual Result<std::vector<Event>> events(EventSeq from, int limit) = 0;
    /// The audit behind record `after`, ascending, at most `limit` records.
    virtual Result<std::vector<AuditEntry>> audits(quint32 after, int limit) = 0;
    /// The newest inventories that are asked for, by ascending id.
    virtual Result<std::vector<PackedInventory>> inventories(const InventoryQuery &query) = 0;
    /// What changed in a node's inventories, newest first. @param kind none: of all kinds
    virtual Result<std::vector<PackedInventoryChange>> inventoryChanges(NodeId node, std::optional<InventoryKind> kind,
                                                                        int limit) = 0;
    /// Parts with numbers from `first` to `last`, ascending; without `data` unless it is wanted.
    virtual Result<std::vector<InventoryPart>> inventoryParts(qint64 first, qint64 last, bool withData) = 0;
    /// The history of judgements, by ascending id behind `after`. @param node 0: of all
    virtual Result<std::vector<JudgementEntry>> judgementEntries(NodeId node, qint64 after, int limit) = 0;
    /// The versions of a definition that are kept, ascending by their place in the ring.
    virtual Result<std::vector<DefinitionVersion>> definitionVersions(DefinitionId definition) = 0;
    /// Takes at most `limit` entries of an archived job's instructions out of the log, and the instructions with them;
    /// durable. Entries of the job itself stay. Begins where a call before it ended. Not for jobs that are not archived.
    /// @return whether nothing is left. Errors as of commit()
    virtual Result<bool> purgeArchived(JobId job, int limit) = 0;
    /// Gives at most `pages` pages that are not used any more back to the file system. @return whether there are more
    virtual Result<bool> giveBack(int pages) = 0;
    /// The folder on this machine whose disk it fills; empty: there is none.
    [[nodiscard]] virtual QString folder() const { return {}; }
};

/// Whether openStore() would begin a new database: the file is missing, empty, or holds nothing that was ever committed; the
/// database has no tables of ours.
/// Touches nothing. A database in memory does not count as new.
[[nodiscard]] bool isNewStore(const QString &url);
/// The file of `sqlite:PATH` or of a plain path; the address of another database without what is secret in it.
[[nodiscard]] QString storePath(const QString &url);

/// Opens `sqlite:PATH`, a plain path, `sqlite::memory:`, or `postgresql://USER@HOST/DATABASE` with all that PostgreSQL's own
/// programs understand in such an address; creates what is missing (of a PostgreSQL server: the tables) and takes the schema
/// steps. Errors, each with what to do: not a database, damaged, read-only, newer schema, locked by another server, disk full;
/// server not reachable, user or password refused, no such database, no permission, no connection left.
/// @param epoch of the StoreLease, 0 without one: whoever had the lease before can write no more, nor we when another has it
Result<std::unique_ptr<Store>> openStore(const QString &url, qint64 epoch = 0);

} // namespace signalbox
