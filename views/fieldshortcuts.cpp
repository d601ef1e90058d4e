#include "views/fieldshortcuts.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace signalbox {

FieldShortcuts::FieldShortcuts(QLineEdit *field) : QObject(field)
{
    field->installEventFilter(this);
}

bool FieldShortcuts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace signalbox
