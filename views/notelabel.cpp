#include "views/notelabel.h"

#include <algorithm>

namespace signalbox {

NoteLabel::NoteLabel(const QString &text, int leastLines, QWidget *parent)
    : QLabel(text, parent), m_leastLines(leastLines)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setMinimumHeight(fontMetrics().lineSpacing() * leastLines);
}

void NoteLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setMinimumHeight(std::max(fontMetrics().lineSpacing() * m_leastLines, heightForWidth(width())));
}

} // namespace signalbox
