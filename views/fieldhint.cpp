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
    takeRoom();
}

void FieldHint::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    takeRoom();
}

void FieldHint::takeRoom()
{
    // A dialog does not grow for a text that is broken into more lines than it had room for, only for what needs it.
    setMinimumHeight(text().isEmpty() ? 0 : heightForWidth(width()));
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
