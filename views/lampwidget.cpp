#include "views/lampwidget.h"

#include "views/appearance.h"
#include "views/lamp.h"

#include <QPainter>

namespace signalbox {

LampWidget::LampWidget(const Appearance &appearance, QWidget *parent) : QWidget(parent), m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] { update(); });
}

void LampWidget::setLamp(const LampState &lamp)
{
    if (lamp == m_lamp)
        return;
    m_lamp = lamp;
    update();
}

void LampWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLamp(painter, rect(), m_lamp, m_appearance.status());
}

} // namespace signalbox
