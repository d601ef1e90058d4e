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
    const QStyleOptionViewItem cell = paintGround(*painter, option, index);
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
    paintRoute(*painter, routeRect, route, appearance().status(), style);
    painter->restore();
}

QSize RouteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 30, option.fontMetrics.height() + 10};
}

} // namespace signalbox
