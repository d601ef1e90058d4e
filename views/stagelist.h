#pragma once

#include "model/domain/event.h"
#include "model/domain/route.h"

#include <QString>

#include <span>
#include <vector>

namespace signalbox {

/// One stage of an attempt: where, what, when.
struct StageLine {
    QString station; ///< name of the node
    QString stage;
    UtcMs atMs = kNoTime; ///< kNoTime: not reached yet
    qint64 tookMs = -1; ///< since the stage before; -1: not known
};

/// One run of an instruction.
struct AttemptLine {
    quint16 attempt = 1;
    UtcMs beganMs = kNoTime;
    UtcMs endedMs = kNoTime; ///< kNoTime: has not ended
    QString result; ///< how it ended
    int tries = 0; ///< startup failures and communication errors in it
};

/// The stages of the newest attempt, with those still to come.
/// @param events of one instruction, oldest first  @param route its route, for the names
[[nodiscard]] std::vector<StageLine> stageLines(std::span<const Event> events, const RouteState &route);
/// Newest first.
[[nodiscard]] std::vector<AttemptLine> attemptLines(std::span<const Event> events);

/// "2 h 05 min", "3 min 20 s", "0.4 s".
[[nodiscard]] QString durationText(qint64 ms);
/// "3 min ago", "in 2 h 05 min", "just now".
[[nodiscard]] QString relativeTimeText(UtcMs time, UtcMs nowMs);

} // namespace signalbox
