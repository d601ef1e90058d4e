#pragma once

#include <QProxyStyle>

namespace signalbox {

/// Fusion with what it paints darker than a dark ground: the outlines of check boxes, radio buttons and menus, and the button of a
/// tool bar that leads to what has no room on it.
class DarkStyle final : public QProxyStyle {
    Q_OBJECT
public:
    DarkStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

} // namespace signalbox
