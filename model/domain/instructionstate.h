#pragma once

#include "model/domain/event.h"
#include "model/domain/ids.h"
#include "model/domain/records.h"
#include "model/domain/status.h"

#include <QString>

#include <optional>

namespace signalbox {

inline constexpr quint16 kPermilleWhole = 1000;

/// Everything that is known of one instruction now. A fold of its events by apply(); never set in any other way.
struct InstructionState {
    Status status = Status::WaitingForTransmission;
    StatusDetail detail = StatusDetail::None;
    Stopping stopping = Stopping::None;
    quint8 overlays = NoOverlay;
    quint8 relays = 0; ///< n of the route
    quint8 hop = 0; ///< the last hop that has the work whole: 0 = server, k = relay k, n + 1 = client
    Status suspendedFrom = Status::Executing; ///< what a resume goes back to
    bool split = false; ///< the transfer on the present segment comes in parts
    quint16 permille = 0; ///< 0 .. 1000; the stage reached in this attempt; kept, not shown, in Error
    quint16 attempt = 1;
    quint16 retries = 0; ///< tries of the present startup failure or communication error
    AttemptId attemptId{};
    /// The destination's highest per-attempt number that was accepted. Relays on the route count for themselves, so
    /// their numbers must not come here: those of their spools tell doubled reports of theirs.
    quint32 lastReportSeq = 0;
    qint32 code = 0;
    qint64 bytes = 0; ///< sent on the present segment
    qint64 bytesTotal = 0; ///< size of the present segment's transfer; 0 = none under way
    UtcMs transferStartMs = kNoTime;
    UtcMs executedMs = kNoTime; ///< execution began at the client
    UtcMs completedMs = kNoTime; ///< became final
    UtcMs scheduledInstallMs = kNoTime;
    UtcMs lastReportMs = kNoTime; ///< last report of a node that was accepted
    UtcMs statusSinceMs = kNoTime;
    UtcMs nextTryMs = kNoTime;
    UtcMs stoppingSinceMs = kNoTime;
    UtcMs expiredMs = kNoTime;
    UtcMs silentSinceMs = kNoTime;
    EventSeq lastEvent = 0; ///< head of the history chain

    friend bool operator==(const InstructionState &, const InstructionState &) = default;
};

/// Why an event was not taken over. None of them changes the state.
enum class Refusal : quint8 {
    None,
    OlderAttempt,
    Doubled, ///< same report again
    OutOfOrder, ///< an earlier report after a later one
    AlreadyFinal,
    NotInThisState, ///< not a transition of domain.md section 3
    StopUnderWay, ///< Cancelling or Being deleted
    CausedByExpiry, ///< S1: it may not alter what was last reported
    HopBehind, ///< a hop that was passed already
};

/// Takes `event` over into `state` when the transition is listed in domain.md section 3; otherwise leaves it untouched.
/// Pure: no clock, no I/O. Within one attempt permille never goes down.
/// Attempt 0 stands for the present one. lastEvent follows event.seq when that is not 0. An accepted report of a node
/// (node not 0; of kinds that only nodes send, or StartupFailed, CommunicationFailed, Retried, Suspended, Resumed,
/// Continued, Note) sets lastReportMs and ends a silence; a Note about finished work does not: the result is not newer
/// for it. What the server finds out itself has node 0.
[[nodiscard]] Refusal apply(InstructionState &state, const Event &event);

/// What a row shows of it; which instruction it is, and where, is left out.
[[nodiscard]] InstructionRow rowOf(const InstructionState &state) noexcept;

/// What the status column shows: Being deleted overlays everything else.
[[nodiscard]] constexpr Status shownStatus(Status status, Stopping stopping) noexcept
{
    return stopping == Stopping::Deleting ? Status::BeingDeleted : status;
}

/// What the percent bar shows, in permille: 0 in Error, nothing while being deleted, else the stage reached.
[[nodiscard]] constexpr std::optional<quint16> shownPermille(Status status, Stopping stopping,
                                                             quint16 permille) noexcept
{
    if (shownStatus(status, stopping) == Status::BeingDeleted)
        return std::nullopt;
    return status == Status::Error ? quint16{0} : permille;
}

/// The order among reports of different kinds: a client that has begun to execute has begun in spite of what arrives later.
[[nodiscard]] bool hasBegunAtClient(const InstructionState &state) noexcept;

} // namespace signalbox
