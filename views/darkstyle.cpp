#include "views/darkstyle.h"

#include "views/contrast.h"
#include "views/vectoricon.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace signalbox {

DarkStyle::DarkStyle() : QProxyStyle(QStringLiteral("fusion")) { }

void DarkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameMenu) { // Fusion's outline is darker than the ground: a menu would have no edge
        painter->save();
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
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

int DarkStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    // Fusion puts a lighter shadow behind what cannot be chosen in a menu: in the dark it makes the text illegible.
    return hint == SH_EtchDisabledText ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

void DarkStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Its picture is black whatever the palette says, and is not asked for again when the style changes.
    if (auto *more = qobject_cast<QToolButton *>(widget);
        more != nullptr && more->objectName() == QStringLiteral("qt_toolbar_ext_button"))
        more->setIcon(pictureIcon(Picture::More));
}

} // namespace signalbox
