#include "views/routeview.h"

#include "model/items/itemtext.h"
#include "views/appearance.h"
#include "views/routepainter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int kMargin = 6;

} // namespace

RouteView::RouteView(const Appearance &appearance, QWidget *parent) : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("routeView"));
    setAccessibleName(tr("Route"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] { update(); });
}

void RouteView::setRoutes(const QList<RouteState> &routes)
{
    if (routes == m_routes)
        return;
    const bool sized =
        std::min(routes.size(), qsizetype{kMostLines}) != std::min(m_routes.size(), qsizetype{kMostLines});
    m_routes = routes;
    QStringList lines;
    for (const RouteState &route : routes)
        lines.append(ItemText::routeTip(route));
    setAccessibleDescription(lines.join(u'\n'));
    setVisible(!m_routes.isEmpty());
    if (sized)
        updateGeometry();
    update();
}

int RouteView::lineHeight() const
{
    return static_cast<int>(2 * largeRouteMetrics(QFontMetricsF(font())).radius) + fontMetrics().height() + 14;
}

QRect RouteView::lineRect(int line) const
{
    return {kMargin, kMargin / 2 + line * lineHeight(), width() - 2 * kMargin, lineHeight()};
}

QSize RouteView::sizeHint() const
{
    const int lines = static_cast<int>(std::clamp(m_routes.size(), qsizetype{1}, qsizetype{kMostLines}));
    const int more = m_routes.size() > kMostLines ? fontMetrics().height() : 0;
    return {fontMetrics().averageCharWidth() * 60, lines * lineHeight() + more + kMargin};
}

QSize RouteView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, sizeHint().height()};
}

void RouteView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    RouteStyle style;
    style.metrics = largeRouteMetrics(QFontMetricsF(font()));
    style.text = palette().color(QPalette::WindowText);
    style.ground = palette().color(QPalette::Window);
    const int lines = static_cast<int>(std::min(m_routes.size(), qsizetype{kMostLines}));
    for (int line = 0; line < lines; ++line)
        paintRoute(painter, lineRect(line), m_routes[line], m_appearance.status(), style);
    if (m_routes.size() > lines) {
        painter.setPen(style.text);
        painter.drawText(QRect(kMargin, lineRect(lines).top(), width(), fontMetrics().height()), Qt::AlignLeft,
                         tr("… and %Ln more route(s)", nullptr, static_cast<int>(m_routes.size()) - lines));
    }
}

bool RouteView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int line = help->pos().y() / lineHeight();
        if (line < m_routes.size() && line < kMostLines)
            QToolTip::showText(help->globalPos(), ItemText::routeTip(m_routes[line]), this);
        return true;
    }
    return QWidget::event(event);
}

void RouteView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace signalbox
