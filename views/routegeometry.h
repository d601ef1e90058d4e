#pragma once

#include "model/domain/route.h"

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace signalbox {

/// How large a route is drawn. Lengths in device-independent pixels.
struct RouteMetrics {
    qreal radius = 5; ///< of a relay; the others follow from it
    qreal minSegment = 12; ///< between the edges of two stations, at least
    qreal maxSegment = 72; ///< and at most: a route does not stretch over a whole wide screen
    qreal labelGap = 3; ///< between a station and its label
    qreal doneWidth = 3;
    qreal openWidth = 1.5;
    bool labelsBelow = false; ///< below the stations, as in the large drawing, instead of beside them
    qreal labelHeight = 0; ///< with labelsBelow
    qreal indent = 0; ///< with labelsBelow: free at both ends, for the names there
};

/// One station as it is drawn.
struct RouteStation {
    int hop = 0; ///< index into RouteState::hops
    QPointF centre;
    qreal radius = 0;
    QRectF label; ///< empty: no room for it
    bool reached = false; ///< has the work whole
    bool current = false; ///< the work stands here
};

/// The line between two neighbouring stations, as it is drawn.
struct RouteLine {
    QPointF from;
    QPointF to;
    bool done = false;
    qreal filled = 0; ///< 0 .. 1 of an open line: the bytes that have gone over it
    bool skips = false; ///< stands for stations left out for lack of room
};

struct RouteLayout {
    std::vector<RouteStation> stations; ///< in order
    std::vector<RouteLine> lines;
};

/// Where everything of a route is drawn in `rect`. Stations in the middle are left out, shown as a broken line, when there is no
/// room for all of them; the first, the last and the one where the work stands are always there.
/// @param labelWidths one for each hop, 0 for none; a label is left out before a station is
[[nodiscard]] RouteLayout layoutRoute(const QRectF &rect, const RouteState &route, std::span<const qreal> labelWidths,
                                      const RouteMetrics &metrics);

} // namespace signalbox
