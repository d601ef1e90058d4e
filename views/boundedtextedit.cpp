#include "views/boundedtextedit.h"

#include <QMimeData>
#include <QTextCursor>

namespace signalbox {

BoundedTextEdit::BoundedTextEdit(qsizetype most, QWidget *parent) : QPlainTextEdit(parent), m_most(most) { }

void BoundedTextEdit::insertFromMimeData(const QMimeData *source)
{
    const qsizetype added = source->text().size();
    const qsizetype kept = document()->characterCount() - textCursor().selectedText().size();
    if (added + kept > m_most)
        Q_EMIT refused(added);
    else
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace signalbox
