#include "views/routepainter.h"

#include "views/statuspalette.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace signalbox {

namespace {

void paintLine(QPainter &painter, const RouteLine &line, const StatusPalette &palette, const RouteStyle &style)
{
    const QColor done = style.onHighlight ? style.text : palette.routeDone();
    const QColor open = style.onHighlight ? style.text : palette.routeOpen();
    QPen pen(line.done ? done : open, line.done ? style.metrics.doneWidth : style.metrics.openWidth, Qt::SolidLine,
             Qt::FlatCap);
    if (line.skips)
        pen.setDashPattern({1.2, 1.6});
    painter.setPen(pen);
    painter.drawLine(line.from, line.to);
    if (!line.done && line.filled > 0) {
        painter.setPen(QPen(done, style.metrics.doneWidth, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(line.from, line.from + (line.to - line.from) * line.filled);
    }
}

void paintMark(QPainter &painter, const RouteHop &hop, const RouteStation &station, const QColor &ink)
{
    const qreal r = station.radius;
    if (hop.unreachable) { // a break: two slashes behind the station
        painter.setPen(QPen(ink, 1.3));
        for (const qreal dx : {r * 0.9, r * 1.5})
            painter.drawLine(station.centre + QPointF(dx, r), station.centre + QPointF(dx + r * 0.5, -r));
    }
    if (hop.suspended || hop.held) {
        // Held results are told from a suspended relay by the bars' height: a pause, not two bars through it.
        const qreal height = hop.suspended ? r * 1.1 : r * 0.7;
        const qreal width = r * 0.34;
        painter.fillRect(QRectF(station.centre.x() - width * 1.4, station.centre.y() - height / 2, width, height), ink);
        painter.fillRect(QRectF(station.centre.x() + width * 0.4, station.centre.y() - height / 2, width, height), ink);
    }
}

void paintStation(QPainter &painter, const RouteHop &hop, const RouteStation &station, const RouteState &route,
                  const StatusPalette &palette, const RouteStyle &style)
{
    const QColor line = style.onHighlight ? style.text : (station.reached ? palette.routeDone() : palette.routeOpen());
    QColor fill = station.reached ? line : style.ground;
    QColor edge = line;
    QColor glyph = station.reached ? style.ground : line;
    if (station.current) {
        const LampColours colours = palette.lamp(route.status, route.colour);
        fill = colours.fill;
        edge = style.onHighlight ? style.text : colours.outline;
        glyph = colours.glyph;
    }
    qreal edgeWidth = station.current || station.reached ? 1.6 : style.metrics.openWidth;
    // Most statuses are white: a thick ring like the done line tells the station that has the work from one that waits for it.
    const bool ringed = station.current && station.reached && route.colour == ColourKey::White;
    if (ringed) {
        edge = line;
        edgeWidth = station.radius * 0.5;
    }
    painter.setPen(QPen(edge, edgeWidth));
    painter.setBrush(fill);
    const qreal r = station.radius - edgeWidth / 2;
    switch (hop.kind) {
    case RouteHop::Kind::Server:
        painter.drawRoundedRect(QRectF(station.centre - QPointF(r * 0.9, r * 0.9), QSizeF(r * 1.8, r * 1.8)), 1, 1);
        break;
    case RouteHop::Kind::Relay: painter.drawEllipse(station.centre, r, r); break;
    case RouteHop::Kind::Client: painter.drawEllipse(station.centre, r * 0.72, r * 0.72); break;
    case RouteHop::Kind::Group:
        painter.drawEllipse(station.centre, r * 0.72, r * 0.72);
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(station.centre - QPointF(r, r), QSizeF(2 * r, 2 * r)), -60 * 16, 120 * 16);
        break;
    }
    paintMark(painter, hop, station, glyph);
}

} // namespace

RouteMetrics cellRouteMetrics()
{
    return {};
}

RouteMetrics largeRouteMetrics(const QFontMetricsF &font)
{
    RouteMetrics metrics;
    metrics.radius = 9;
    metrics.minSegment = 30;
    metrics.maxSegment = 220;
    metrics.doneWidth = 4;
    metrics.openWidth = 1.8;
    metrics.labelsBelow = true;
    metrics.labelGap = 4;
    metrics.labelHeight = font.height();
    metrics.indent = font.averageCharWidth() * 7;
    return metrics;
}

QString stationLabel(const RouteHop &hop)
{
    if (hop.kind == RouteHop::Kind::Group)
        return QLocale().toString(hop.count);
    return hop.name;
}

void paintRouteLines(QPainter &painter, const RouteLayout &layout, const RouteState &route,
                     const StatusPalette &palette, const RouteStyle &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const RouteLine &line : layout.lines)
        paintLine(painter, line, palette, style);
    for (const RouteStation &station : layout.stations)
        paintStation(painter, route.hops[static_cast<std::size_t>(station.hop)], station, route, palette, style);
}

void paintRoute(QPainter &painter, const QRectF &rect, const RouteState &route, const StatusPalette &palette,
                const RouteStyle &style)
{
    const QFontMetricsF font(painter.font(), painter.device());
    const std::vector<qreal> widths =
        routeLabelWidths(route, style.metrics, [&font](const QString &label) { return font.horizontalAdvance(label); });
    const RouteLayout layout = layoutRoute(rect, route, widths, style.metrics);

    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    paintRouteLines(painter, layout, route, palette, style);
    painter.setPen(style.text);
    for (const RouteStation &station : layout.stations) {
        if (station.label.isEmpty())
            continue;
        const QString label = stationLabel(route.hops[static_cast<std::size_t>(station.hop)]);
        const int flags =
            style.metrics.labelsBelow ? Qt::AlignHCenter | Qt::AlignTop : Qt::AlignLeft | Qt::AlignVCenter;
        painter.drawText(station.label, flags | Qt::TextSingleLine,
                         font.elidedText(label, Qt::ElideMiddle, station.label.width() + 1));
    }
    painter.restore();
}

} // namespace signalbox
