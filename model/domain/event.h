#pragma once

#include "model/domain/ids.h"
#include "model/domain/status.h"

#include <QString>

namespace signalbox {

/// What an entry of the event log says. The numbers are stored: never reuse or renumber one.
enum class EventKind : quint8 {
    // An instruction's life. Which fields carry what is said behind each name.
    Created = 1, ///< hop: number of relays on the route
    TransferStarted = 2, ///< the next hop has begun to take the work; hop: the one it leaves (0 = server)
    /// a: bytes sent on this segment, b: size; hop: the one the segment starts at; detail 1: a split part
    TransferProgress = 3,
    /// hop: k = relay k has it whole, relays + 1 = the client has it; a: arrival time at the node's own clock
    HopReached = 4,
    WaitingAtClient = 5, ///< detail: StatusDetail of the wait; a: scheduled installation time
    HeldByUser = 6, ///< the user put it on hold
    ExecutionStarted = 7,
    CompletedOk = 8, ///< detail: None or AlreadyDistributed; code: exit code
    Failed = 9, ///< code, text; detail: None or CancelledByClient
    Rejected = 10, ///< the user, or the client as unsuitable, refused; code, text
    StartupFailed = 11, ///< detail: None, NotRunning, PowerOff; a: next try; b: tries so far
    CommunicationFailed = 12, ///< text; a: next try; b: tries so far
    Retried = 13, ///< next try of a startup failure or communication error begins, or the node answered again
    SuspendRequested = 14, ///< node: who must confirm; 0 = the server itself, confirmed at once
    Suspended = 15, ///< confirmed by node; detail 1: not asked for this work alone, all transfer there is suspended
    ResumeRequested = 16,
    Resumed = 17,
    Continued = 18, ///< after Resumed the transfer runs again
    CancelRequested = 19,
    CancelConfirmed = 20, ///< by the last hop that had it: now final
    CancelRefused = 21, ///< the client says it is too late; the work goes on; text
    DeleteRequested = 22,
    DeleteConfirmed = 23, ///< the last hop let go
    Expired = 24, ///< the time limit passed; a: the limit; detail 1: withdrawn, the client had not begun
    WithdrawConfirmed = 25, ///< a hop says it let go of expired work; never changes the status (S1)
    SilenceBegan = 26,
    SilenceEnded = 27,
    NewAttempt = 28, ///< re-execution; attempt: its number, a: its action id
    ResultsHeld = 29, ///< node: the relay that keeps results back
    ResultsReleased = 30,
    StopForced = 31, ///< an operator ended a Cancelling or Deleting that was not confirmed; text: who and why
    /// A message of a node or of the server about the instruction; text. Changes nothing. detail kNoteNotNow: the client
    /// cannot take the work at present; kNoteRestarted: it installs once more without having confirmed, b: for which time;
    /// kNoteInventory: its inventory is here, code: InventoryKind, a: items, b: how many differ from the one before
    Note = 32,
    /// text: what came and why it changed nothing; a: the action id it was for. detail kIgnoredCounted: b reports to that
    /// action changed nothing up to here and have no entry of their own
    ReportIgnored = 33,
    MessageRead = 34, ///< a user has read the message that the job brought; text: who. Changes no status

    // Jobs, nodes, folders, packages, the server itself (instruction 0).
    JobCreated = 64, ///< text: JSON of the order
    JobDeleteRequested = 65,
    JobGone = 66,
    JobReleased = 67, ///< the schedule let it go
    NodeRegistered = 68,
    /// text: JSON; detail kChangesUnlogged: what changes behind it within the hour has no entry; b: how many changes before it
    /// have none
    NodeChanged = 69,
    NodeRemoved = 70,
    FolderChanged = 71, ///< a: number of the folder; text: JSON, empty: removed
    PackageAdded = 72, ///< text: JSON
    CommandRefused = 73, ///< text: which and why; of older logs: the record of the audit says it
    ServerStarted =
        74, ///< a: when; b: epoch, higher than that of each start before; text: which server, on which machine
    ServerStopped = 75,
    /// A command of an operator. detail kAuditRecord: text is a record of the audit, as JSON (audit.h); kAuditRequest, and
    /// none: of older logs
    Audit = 76,
    /// The instructions of the job are in a file and on their way out of the log; text: its name; a: bytes; b: entries of
    /// the log in it
    JobArchived = 77,
    ArchiveRemoved = 78, ///< by the retention policy; text: name of the file
    RetentionChanged = 79, ///< text: JSON
    /// A report to a job that was archived; a: the action id it was for; node: who; text: what
    LateReport = 80,
    JobHeld = 96, ///< the job as a whole; detail: kHeld…; text: by whom or why
    ProcessingWindowChanged = 97, ///< a: its number; text: JSON, empty: removed
    /// A message of the server itself; code: its number in the catalogue (activity.h); text: its parameters, a JSON list
    ServerMessage = 81,
};

inline constexpr quint8 kNoteNotNow = 1; ///< detail of Note
inline constexpr quint8 kNoteRestarted = 2; ///< detail of Note
inline constexpr quint8 kNoteInventory = 3; ///< detail of Note
inline constexpr quint8 kChangesUnlogged = 1; ///< detail of NodeChanged
inline constexpr quint8 kAuditRequest = 1; ///< detail of Audit: text is JSON, as the record's, but of the request alone
inline constexpr quint8 kAuditRecord = 2; ///< detail of Audit
inline constexpr quint8 kHeldInterrupted = 1, kHeldResumed = 2, kHeldTerminated = 3; ///< details of JobHeld
inline constexpr quint8 kHeldReleased = 4; ///< likewise: its processing window lets a resumed job go on
// Likewise, though they hold nothing: a wave begins (a: which; text: who began it, if an operator did); the rest of packages that
// go in parts goes in one piece (text: who wanted it).
inline constexpr quint8 kHeldWave = 5, kHeldUnsplit = 6;
inline constexpr quint8 kIgnoredCounted = 255; ///< detail of ReportIgnored

/// One entry of the log. Status, percent, counters and colours are functions of these entries.
struct Event {
    EventSeq seq = 0; ///< given by the store's order; 0 while not yet stored
    UtcMs atMs = kNoTime; ///< arrival at the managing server
    EventKind kind = EventKind::Note;
    quint8 hop = 0; ///< 0 = managing server, k = relay k, relays + 1 = client
    quint8 detail = 0; ///< StatusDetail or as said at the kind
    quint16 attempt = 0; ///< 1 = the first
    JobId job{};
    InstructionId instruction{};
    NodeId node{}; ///< who reported, or whom it concerns
    /// The destination's own per-attempt number; 0 = it does not count, or a relay spoke of itself.
    quint32 reportSeq = 0;
    qint32 code = 0; ///< exit code or error code
    qint64 a = 0;
    qint64 b = 0;
    EventSeq previous = 0; ///< the entry before this one of the same instruction: history without an index
    QString text{}; // braces: so that it may be left out of a designated initializer

    friend bool operator==(const Event &, const Event &) = default;
};

} // namespace signalbox
