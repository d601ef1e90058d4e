#pragma once

#include "views/celldelegate.h"

namespace signalbox {

struct RouteState;
struct RouteStyle;

/// The route and how far the work has come on it.
class RouteDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintOnScreen(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &cell, const RouteState &route,
                       const RouteStyle &style) const;
    [[nodiscard]] qreal labelWidth(const QPainter &painter, const QFont &font, const QString &label) const;

    mutable QCache<QString, qreal> m_labelWidths{kLabelsKept}; ///< in m_labelFont
    mutable QFont m_labelFont;
    static constexpr int kLabelsKept = 1024;
};

} // namespace signalbox
