#pragma once

#include "model/domain/counters.h"
#include "model/domain/ids.h"
#include "model/domain/jobattributes.h"
#include "model/domain/jobdispatch.h"
#include "model/domain/jobtype.h"
#include "model/domain/repetition.h"
#include "model/domain/status.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

// What the console and the engine tell each other about: value types that travel together.

/// A job folder. Folders form a tree under the managing server, at most kMaxFolderDepth levels.
struct FolderRecord {
    FolderId id{};
    FolderId parent{};
    QString name;
    friend bool operator==(const FolderRecord &, const FolderRecord &) = default;
};
inline constexpr int kMaxFolderDepth = 16;
inline constexpr int kMaxNameLength = 255; ///< characters of a job, folder, node or package name

enum class NodeRole : quint8 { Client = 0, Relay = 1 };

inline constexpr int kMaxNodeAttributes = 200; ///< of one node, however many messages they come in

/// A relay or client as the managing server knows it. Its route is the chain of `upper` links.
struct NodeRecord {
    NodeId id{};
    NodeId upper{}; ///< 0 = directly below the managing server
    NodeRole role = NodeRole::Client;
    QString name; ///< the controller id on the wire: unique; letters, digits, . _ - ; 1 .. 64 characters
    QString address; ///< last seen or given; where a start check goes
    UtcMs lastContactMs = kNoTime;
    UtcMs registeredMs = kNoTime;
    QMap<QString, QString> attributes; ///< as last reported (configData)
    UtcMs attributesMs = kNoTime;
    bool suspended = false; ///< file transfer at this relay is suspended
    friend bool operator==(const NodeRecord &, const NodeRecord &) = default;
};

/// How a node handles the payload.
enum class PayloadKind : quint8 {
    DebianPackage = 1,
    Archive = 2, ///< anything libarchive reads; unpacked into the target folder
    Program = 3, ///< script or program; its exit code decides
    SoftwareUpdate = 4, ///< .swu, for swupdate
    Order = 5, ///< what a job of another type than Install package tells its clients, see joborder.h
};

struct PackageRecord {
    PackageId id{};
    PayloadKind kind = PayloadKind::Archive;
    QString name;
    QString version;
    QString fileName; ///< as offered to nodes: no path, only characters safe in a URL
    qint64 size = 0; ///< bytes
    QByteArray sha256; ///< raw, 32 bytes; names the file in the content store
    QByteArray sha1; ///< raw, for clients that only know it
    QByteArray md5; ///< raw, likewise
    QString installArguments; ///< passed to the program or to dpkg; may be empty. Of an order: jobTypeKey()
    QString statusFile; ///< that the installer leaves, see statusFileNameProblem(); empty = none is expected
    UtcMs addedMs = kNoTime;
    friend bool operator==(const PackageRecord &, const PackageRecord &) = default;
};

/// registration <= execution <= limit; kNoTime = at once, at once, never.
struct Schedule {
    UtcMs registrationMs = kNoTime;
    UtcMs executionMs = kNoTime;
    UtcMs limitMs = kNoTime;
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// Split distribution: parts of `sizeKiB`, `waitMs` apart. 0 = not split.
struct Split {
    qint32 sizeKiB = 0;
    qint32 waitMs = 0;
    friend bool operator==(const Split &, const Split &) = default;
};

/// The numbers are on the wire.
enum class InstallTiming : quint8 {
    AtOnce = 0,
    SystemStartUp = 1,
    SystemShutdown = 2,
    DateTime = 3,
    UserLogOn = 4,
    UserChooses = 5,
};

/// One line of the route display at job level: a distinct chain of relays and how far its work has got.
struct RouteSummary {
    std::vector<NodeId> relays; ///< from the server outwards; empty = clients directly below the server
    Counters counters;
    quint8 minHop = 0; ///< every instruction on this chain has reached at least this hop
    quint8 maxHop = 0; ///< some instruction has reached this hop
    friend bool operator==(const RouteSummary &, const RouteSummary &) = default;
};

/// What became of the detail of a job that ended long ago: its instructions with their history leave the database for a
/// file, and its counters, routes and times stay as they were.
struct ArchiveRecord {
    UtcMs requestedMs = kNoTime; ///< an operator asked for it
    UtcMs archivedMs = kNoTime; ///< since then the instructions are in the file alone
    UtcMs removedMs = kNoTime; ///< the file was removed by the retention policy: only the summary is left
    QString file; ///< its path on the managing server's machine
    qint64 bytes = 0;
    qint64 entries = 0; ///< of the log, in the file
    quint32 lateReports = 0; ///< that came after it was archived and changed nothing
    UtcMs lastLateMs = kNoTime;
    // Of the work that is to be done, while it cannot be: not stored.
    QString problem; ///< translated: why; empty: nothing is in the way
    UtcMs problemMs = kNoTime; ///< since when
    UtcMs nextTryMs = kNoTime;
    [[nodiscard]] bool isArchived() const noexcept { return archivedMs != kNoTime; }
    friend bool operator==(const ArchiveRecord &, const ArchiveRecord &) = default;
};

/// How long the detail of ended jobs stays in the database, their archives on the disk, and messages in the activity log.
/// 0 = for ever.
struct RetentionPolicy {
    qint32 archiveAfterDays = 0; ///< after the job's end
    qint32 removeAfterDays = 0; ///< after it was archived
    /// Older messages are neither shown nor found. The entries of the log that they are made of stay: the state is made of them.
    qint32 messageDays = 0;
    friend bool operator==(const RetentionPolicy &, const RetentionPolicy &) = default;
};
inline constexpr qint32 kMaxRetentionDays = 36'500;

/// The policy and how the work for it stands.
struct RetentionState {
    RetentionPolicy policy;
    QString folder; ///< where archives are written; empty: this server cannot archive
    quint32 waiting = 0; ///< jobs to be archived, and archives to be removed, that the server has still to get to
    QString problem; ///< translated: why something that is to be done is not; empty: nothing is in the way
    UtcMs problemMs = kNoTime;
    friend bool operator==(const RetentionState &, const RetentionState &) = default;
};

/// A job with what its row in the tree and in a folder's table shows.
struct JobRecord {
    JobId id{};
    FolderId folder{};
    JobType type = JobType::InstallPackage;
    quint8 priority = 5; ///< 1 .. 9, 9 first
    InstallTiming timing = InstallTiming::AtOnce;
    QString name;
    QString owner; ///< operator who created it
    Schedule schedule;
    Split split;
    UtcMs installAtMs = kNoTime; ///< for InstallTiming::DateTime
    UtcMs registeredMs = kNoTime;
    UtcMs executedMs = kNoTime; ///< first execution at a client
    UtcMs completedMs = kNoTime; ///< when the last instruction became final; kNoTime while any is not
    UtcMs lastReportMs = kNoTime;
    UtcMs deletingSinceMs = kNoTime; ///< being deleted when set
    bool released = false; ///< the schedule let it go to the nodes
    std::vector<PackageId> packages;
    quint32 destinations = 0;
    InstructionId firstInstruction{}; ///< instruction of destination d, package p = first + d * packages + p
    Counters counters;
    std::vector<RouteSummary> routes;
    ArchiveRecord archive;
    JobDispatch dispatch;
    JobDistribution distribution;
    JobRequest request;
    friend bool operator==(const JobRecord &, const JobRecord &) = default;
};

/// One instruction as the console keeps and shows it. Compact: a job may have a million of them.
struct InstructionRow {
    InstructionId id{};
    NodeId destination{};
    PackageId package{};
    UtcMs executedMs = kNoTime;
    UtcMs completedMs = kNoTime;
    UtcMs scheduledInstallMs = kNoTime;
    UtcMs lastReportMs = kNoTime;
    UtcMs statusSinceMs = kNoTime;
    UtcMs nextTryMs = kNoTime;
    qint32 code = 0;
    quint16 permille = 0; ///< stage reached
    quint16 segmentPermille = 0; ///< bytes of the transfer under way from `hop` to the next; 0 = none
    quint16 attempt = 1;
    quint16 retries = 0;
    quint16 route = 0; ///< index into JobRecord::routes
    Status status = Status::WaitingForTransmission;
    StatusDetail detail = StatusDetail::None;
    Stopping stopping = Stopping::None;
    quint8 overlays = NoOverlay;
    quint8 hop = 0; ///< as in InstructionState
    quint8 relays = 0;
    friend bool operator==(const InstructionRow &, const InstructionRow &) = default;
};

/// Settings of the managing server that explain what its work waits for. They do not change while it runs.
struct ServerRules {
    int retries = 0; ///< m of "try n of m"; 0 = not known
    qint64 stopTimeoutMs = 0; ///< so long after it was asked for, a stop can be forced; 0 = not known
};

/// Everything but the instructions, at one point of the log.
struct ServerSnapshot {
    EventSeq seq = 0;
    UtcMs asOfMs = kNoTime;
    QString serverName;
    ServerRules rules;
    std::vector<FolderRecord> folders;
    std::vector<NodeRecord> nodes;
    std::vector<PackageRecord> packages;
    std::vector<JobRecord> jobs;
    RetentionState retention;
};

enum class InventoryKind : quint8; // inventory.h

/// A node has told its inventory of a kind, and it is stored.
struct InventoryNews {
    NodeId node{};
    InventoryKind kind{};
    UtcMs collectedMs = kNoTime;
    bool differs = false; ///< from the one before; also when there was none
    friend bool operator==(const InventoryNews &, const InventoryNews &) = default;
};

/// What changed since the batch before; each record is whole and replaces the older one.
struct DeltaBatch {
    EventSeq seq = 0; ///< the log up to here is in; 0 and no time: only rows, which come on a way of their own
    UtcMs asOfMs = kNoTime;
    double reportsPerSecond = 0;
    std::vector<FolderRecord> folders;
    std::vector<NodeRecord> nodes;
    std::vector<std::pair<NodeId, UtcMs>> contacts; ///< nodes of which only the last contact is new
    std::vector<PackageRecord> packages;
    std::vector<JobRecord> jobs;
    std::vector<std::pair<JobId, InstructionRow>> rows;
    std::vector<FolderId> removedFolders;
    std::vector<NodeId> removedNodes;
    std::vector<JobId> removedJobs;
    std::optional<RetentionState> retention;
    bool operatorsChanged = false; ///< who may read them asks for them anew
    bool judgementsChanged = false; ///< levels or policies: who shows them asks for them anew
    bool definitionsChanged = false; ///< or runs of request sets: likewise
    bool dispatchChanged = false; ///< execution slots, the other rules of the queue, or what runs and waits: likewise
    std::vector<InventoryNews> inventories; ///< who shows them reads them anew

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return folders.empty() && nodes.empty() && contacts.empty() && packages.empty() && jobs.empty() && rows.empty()
               && removedFolders.empty() && removedNodes.empty() && removedJobs.empty() && !retention
               && !operatorsChanged && !judgementsChanged && !definitionsChanged && !dispatchChanged
               && inventories.empty();
    }
};

} // namespace signalbox
