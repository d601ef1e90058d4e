#pragma once

#include "model/domain/result.h"
#include "model/node/clientwork.h"

#include <vector>

namespace signalbox {

/// How far a client is with an attempt.
enum class ClientPhase : quint8 {
    Fetching, ///< the payload is not here, or not verified
    Waiting, ///< verified; not the time to execute it yet
    Installing, ///< begun; what became of it after a restart of the node, its supervisor knows
    Bringing, ///< carried out; what it has collected goes up, and then its result is reported
};

/// An attempt the client has open.
struct ClientAttempt {
    ClientWork work;
    ClientPhase phase = ClientPhase::Fetching;
    quint32 contentTag = 0; ///< of the offer the description belongs to
    quint32 lastSequence = 0; ///< number of the last report made
    QByteArray entityTag; ///< of the answer that brought the bytes in the partial file
    quint16 corrupt = 0; ///< how often the payload was whole and its checksum wrong
    quint16 runs = 0; ///< how often the execution was begun
    bool offered = true; ///< the server wants it to go on; false: it is held above
    bool cancelRefused = false; ///< told the server that it is too late
    bool heldByUser = false;
    bool chosen = false; ///< the user said: now
    StatusDetail toldWaiting = StatusDetail::None; ///< the wait reason last reported
    QString arrivedBoot; ///< boot id when the payload was verified
    CollectedFiles collected; ///< while it is brought
    QString collectedText; ///< the result's words, likewise

    // Not persisted: known anew after a start.
    qint64 bytes = 0; ///< in the partial file
    bool stale = true; ///< the description must be fetched again before the transfer goes on
    int tries = 0; ///< failures of the transfer in a row
    qint64 retryAtMs = 0; ///< not before, because of a failure
    qint64 partAtMs = 0; ///< not before, because of the wait interval of a split transfer
    qint64 progressAtMs = 0; ///< not before: the next Progress report
    bool discard = false; ///< what the transfer under way brings is not wanted
};

/// An attempt that is over for the client. Kept so that it is never executed a second time and its numbers are not used again.
struct ClientFinished {
    AttemptId attempt{};
    QByteArray fingerprint; ///< empty: its description was never seen
    quint32 lastSequence = 0;
    bool hasLast = false;
    StageReport last; ///< the final report, when hasLast; repeated if the server asks again
    qint64 repeatAtMs = 0; ///< not before: the next repetition; not persisted
};

/// Everything a client must know after a restart. Small: it is written as a whole before what it says is done.
struct ClientState {
    std::vector<ClientAttempt> attempts; ///< oldest first
    std::vector<StageReport> outbox; ///< reports not delivered yet, in order; a deque takes 600 bytes when empty
    std::vector<ClientFinished> finished; ///< oldest first

    [[nodiscard]] QByteArray toJson() const;
    /// Error Invalid: damaged, or written by a newer program.
    static Result<ClientState> fromJson(const QByteArray &json);
};

} // namespace signalbox
