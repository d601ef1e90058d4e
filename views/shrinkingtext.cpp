#include "views/shrinkingtext.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace signalbox {

ShrinkingText::ShrinkingText(QLabel *text, QWidget *parent) : QScrollArea(parent), m_text(text)
{
    setWidget(text);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Not as height for width: what has that is never given less by a layout.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void ShrinkingText::setText(const QString &text)
{
    m_text->setText(text);
    verticalScrollBar()->setValue(0);
    updateGeometry();
}

QSize ShrinkingText::sizeHint() const
{
    const int wide = std::max(width(), m_text->minimumSizeHint().width());
    return {wide, m_text->heightForWidth(wide)};
}

QSize ShrinkingText::minimumSizeHint() const
{
    const int lines = kLines * m_text->fontMetrics().lineSpacing();
    return {m_text->fontMetrics().averageCharWidth() * 20, std::min(sizeHint().height(), lines)};
}

void ShrinkingText::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace signalbox
