#include "views/fieldhint.h"

#include "views/statuspalette.h"

#include <QEvent>

namespace signalbox {

FieldHint::FieldHint(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setVisible(false);
    updateColour();
}

void FieldHint::setProblem(const QString &problem)
{
    setText(problem);
    setVisible(!problem.isEmpty());
}

void FieldHint::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateColour();
}

void FieldHint::updateColour()
{
    QPalette own = palette();
    own.setColor(QPalette::WindowText, QColor(StatusPalette::isDark(own) ? 0xF28B82 : 0xC5221F));
    setPalette(own);
}

} // namespace signalbox
