#pragma once

#include "model/domain/route.h"
#include "views/routegeometry.h"

#include <QPalette>
#include <QRectF>
#include <QString>

#include <vector>

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

/// What stands beside a station; for a group its count.
[[nodiscard]] QString stationLabel(const RouteHop &hop);

/// Draws a route: done segments thick, open ones thin, the station where the work stands in the status colour.
/// Uses the painter's font for the labels and gives the painter back as it got it.
void paintRoute(QPainter &painter, const QRectF &rect, const RouteState &route, const StatusPalette &palette,
                const RouteStyle &style);

/// How wide the labels are, as layoutRoute() takes them. In a cell the server has none: it is the same in every row.
/// @param widthOf (const QString &) -> qreal
template <class WidthOf>
[[nodiscard]] std::vector<qreal> routeLabelWidths(const RouteState &route, const RouteMetrics &metrics,
                                                  const WidthOf &widthOf)
{
    std::vector<qreal> widths;
    widths.reserve(route.hops.size());
    for (const RouteHop &hop : route.hops) {
        const bool named = metrics.labelsBelow || hop.kind != RouteHop::Kind::Server;
        widths.push_back(named ? widthOf(stationLabel(hop)) + 1 : 0);
    }
    return widths;
}

/// The lines and stations of what was laid out, without labels.
void paintRouteLines(QPainter &painter, const RouteLayout &layout, const RouteState &route,
                     const StatusPalette &palette, const RouteStyle &style);

} // namespace signalbox
