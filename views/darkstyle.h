#pragma once

#include <QProxyStyle>

namespace signalbox {

/// Fusion with check boxes and radio buttons that can be seen on a dark ground: its own outline is darker than the ground.
class DarkStyle final : public QProxyStyle {
    Q_OBJECT
public:
    DarkStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace signalbox
