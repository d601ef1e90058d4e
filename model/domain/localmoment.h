#pragma once

#include "model/domain/ids.h"

#include <QTimeZone>

namespace signalbox {

/// When the clocks of a time zone show a local time. It may come twice, in autumn, or never, in spring: then both are the moment at
/// which the clocks are put forward.
struct LocalMoments {
    /// @param localMs the local time, counted as if it were UTC
    LocalMoments(const QTimeZone &zone, qint64 localMs);
    UtcMs first = kNoTime;
    UtcMs last = kNoTime;
};

/// How far the clocks of the zone are ahead of UTC then, in milliseconds.
[[nodiscard]] qint64 zoneOffsetAt(const QTimeZone &zone, UtcMs ms);

} // namespace signalbox
