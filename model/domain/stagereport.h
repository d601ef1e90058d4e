#pragma once

#include "model/domain/ids.h"
#include "model/domain/status.h"

#include <QString>

namespace signalbox {

/// What a hop can say about one attempt.
enum class Stage : quint8 {
    TransferStarted, ///< the hop has begun to take the work
    Progress, ///< bytes of total have arrived at the hop
    Arrived, ///< the hop has the payload whole and verified
    Waiting, ///< at the client, not to be executed yet; detail says why
    HeldByUser,
    ExecutionStarted,
    Completed,
    AlreadyDistributed,
    Failed, ///< code, text; detail CancelledByClient when the client itself gave up
    Rejected,
    StartupFailed, ///< the hop could not reach the next one; detail None, NotRunning, PowerOff
    CommunicationFailed, ///< the line broke during the transfer to this hop; it will be tried again
    Suspended, ///< the hop holds the work as asked
    Resumed,
    CancelConfirmed, ///< nothing of the attempt is left at this hop and below
    CancelRefused, ///< too late
    ResultsHeld, ///< the hop keeps results back
    ResultsReleased,
    Note, ///< text only
    NotNow, ///< the client cannot take it at present; it stays offered, and counts as Rejected if it stays with it
    Read, ///< a user at the client has read the message; text: who. May come long after the end
    Inventory, ///< a part of what the client tells about itself; text: inventoryReports(), not cut by anybody on the way
};

/// A client that said NotNow and comes so often for work again without another word has rejected it. Counted where
/// the client polls: at the managing server or at its relay.
inline constexpr quint8 kPollsUntilRejected = 5;

/// One report, as every hop makes it and the engine takes it. On the wire it is a DDI feedback.
struct StageReport {
    AttemptId attempt{};
    Stage stage = Stage::Note;
    StatusDetail detail = StatusDetail::None;
    QString reporter; ///< controller id of the hop that speaks; empty = the target itself
    quint32 sequence = 0; ///< per attempt and reporter, from 1; 0 = the reporter does not count (a foreign client)
    qint32 code = 0; ///< exit code or error code; StartupFailed: tries so far
    qint64 bytes = 0;
    /// Bytes; StartupFailed, CommunicationFailed: milliseconds until the reporter tries again, 0 = unknown.
    qint64 total = 0;
    bool split = false; ///< Progress: of a transfer in parts
    UtcMs clockMs = kNoTime; ///< the reporter's own clock; shown, never trusted
    UtcMs scheduledMs = kNoTime; ///< Waiting: when it will be installed
    QString text; ///< message, output tail; sanitised and cut by the receiver
    bool onCancel = false; ///< came as feedback to a cancelAction

    friend bool operator==(const StageReport &, const StageReport &) = default;
};

[[nodiscard]] QString stageKey(Stage stage); ///< stable, for the wire: "arrived"
[[nodiscard]] Stage stageFromKey(const QString &key); ///< unknown: Note

/// What the next hop is to do with an attempt.
enum class OfferState : quint8 {
    Offered, ///< take it and pass it on
    Held, ///< keep what there is, fetch and pass on nothing
    Cancelled, ///< give it up and confirm
    Withdrawn, ///< expired: give it up if the client has not begun
};

inline constexpr quint32 kUnsplitTag = 1U << 16U;
/// What nodes are told to know whether they have the newest description of an attempt.
[[nodiscard]] constexpr quint32 contentTagOf(OfferState state, bool isUnsplit) noexcept
{
    return static_cast<quint32>(state) + 1 + (isUnsplit ? kUnsplitTag : 0);
}
/// Two tags are of the same description, though what is to be done with it may differ.
[[nodiscard]] constexpr bool isSameDescription(quint32 tag, quint32 other) noexcept
{
    return (tag >= kUnsplitTag) == (other >= kUnsplitTag);
}

} // namespace signalbox
