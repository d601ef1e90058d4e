#pragma once

#include "model/domain/route.h"
#include "views/routegeometry.h"

#include <QPalette>
#include <QRectF>

class QFontMetricsF;
class QPainter;

namespace signalbox {

class StatusPalette;

/// What a route is drawn with besides its state.
struct RouteStyle {
    RouteMetrics metrics;
    QColor text; ///< of the labels
    QColor ground; ///< what it is drawn on: stations not reached are filled with it
    bool onHighlight = false; ///< on a selected row: lines in the text colour, told apart by their width
};

/// The measures for a cell of a table.
[[nodiscard]] RouteMetrics cellRouteMetrics();
/// The measures for the drawing in the details, with two lines of text below each station.
[[nodiscard]] RouteMetrics largeRouteMetrics(const QFontMetricsF &font);

/// Draws a route: done segments thick, open ones thin, the station where the work stands in the status colour.
/// Uses the painter's font for the labels and gives the painter back as it got it.
void paintRoute(QPainter &painter, const QRectF &rect, const RouteState &route, const StatusPalette &palette,
                const RouteStyle &style);

/// What stands beside a station; for a group its count.
[[nodiscard]] QString stationLabel(const RouteHop &hop);

} // namespace signalbox
