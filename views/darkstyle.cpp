#include "views/darkstyle.h"

#include "views/contrast.h"

#include <QPainter>
#include <QStyleOption>

namespace signalbox {

DarkStyle::DarkStyle() : QProxyStyle(QStringLiteral("fusion")) { }

void DarkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!box && element != PE_IndicatorRadioButton)
        return;
    const QPalette::ColorGroup group = option->state & State_Enabled ? QPalette::Active : QPalette::Disabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(blended(option->palette.color(group, QPalette::Text), option->palette.color(QPalette::Base), 0.6));
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (box)
        painter->drawRoundedRect(frame, 1, 1);
    else
        painter->drawEllipse(frame);
    painter->restore();
}

} // namespace signalbox
