#include "views/routedelegate.h"

#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/routepainter.h"

#include <QLocale>
#include <QPainter>

namespace signalbox {

void RouteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem cell = paintGround(*painter, option, index, Content::Drawing);
    const auto route = index.data(StatusTableModel::RouteRole).value<RouteState>();
    QRect routeRect = cell.rect.adjusted(kMargin, 1, -kMargin, -1);
    painter->setFont(cell.font);
    if (route.otherRoutes > 0) {
        //: In a narrow cell, behind the drawing of one route of a job: how many others it has.
        const QString more = tr("+%1").arg(QLocale().toString(route.otherRoutes));
        const int width = cell.fontMetrics.horizontalAdvance(more);
        paintText(*painter, routeRect, cell, more, Qt::AlignRight);
        routeRect.setRight(routeRect.right() - width - kMargin);
    }
    RouteStyle style;
    style.metrics = cellRouteMetrics();
    style.text = textColour(cell);
    style.ground = groundColour(cell);
    style.onHighlight = isOnHighlight(cell);
    if (cell.widget != nullptr)
        paintOnScreen(*painter, routeRect, cell, route, style);
    else
        paintRoute(*painter, routeRect, route, appearance().status(), style);
    painter->restore();
}

/// Looks as paintRoute() does. Names differ in each row and are drawn apart; the rest is the same in many.
void RouteDelegate::paintOnScreen(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &cell,
                                  const RouteState &route, const RouteStyle &style) const
{
    const std::vector<qreal> widths = routeLabelWidths(
        route, style.metrics, [&](const QString &label) { return labelWidth(painter, cell.font, label); });
    const RouteLayout layout = layoutRoute(QRectF(QPointF(), rect.size()), route, widths, style.metrics);
    PictureKey key;
    key << route.status << route.colour << style.text << style.onHighlight;
    for (const RouteLine &line : layout.lines)
        key << line.from.x() << line.to.x() << line.done << line.filled << line.skips;
    for (const RouteStation &station : layout.stations) {
        const RouteHop &hop = route.hops[static_cast<std::size_t>(station.hop)];
        key << station.centre.x() << station.reached << station.current << hop.kind << hop.suspended << hop.held
            << hop.unreachable;
    }
    paintPicture(painter, rect, cell, key, [&](QPainter &to, const QRect &at) {
        to.save();
        to.setClipRect(at, Qt::IntersectClip);
        to.translate(at.topLeft());
        paintRouteLines(to, layout, route, appearance().status(), style);
        to.restore();
    });
    for (const RouteStation &station : layout.stations) {
        if (!station.label.isEmpty())
            paintLabel(painter, station.label.translated(rect.topLeft()), cell,
                       stationLabel(route.hops[static_cast<std::size_t>(station.hop)]));
    }
}

qreal RouteDelegate::labelWidth(const QPainter &painter, const QFont &font, const QString &label) const
{
    if (m_labelFont != font) {
        m_labelWidths.clear();
        m_labelFont = font;
    }
    if (const qreal *known = m_labelWidths.object(label))
        return *known;
    const qreal width = QFontMetricsF(font, painter.device()).horizontalAdvance(label);
    m_labelWidths.insert(label, new qreal(width));
    return width;
}

QSize RouteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 30, option.fontMetrics.height() + 10};
}

} // namespace signalbox
