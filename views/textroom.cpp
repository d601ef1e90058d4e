#include "views/textroom.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScreen>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int kFramePixels = 48; ///< of a screen's height: for the title and a panel that does not tell its size

} // namespace

TextRoom::TextRoom(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
{
    dialog->installEventFilter(this);
}

bool TextRoom::eventFilter(QObject *watched, QEvent *event)
{
    // A request for a new layout comes here when the layout has seen it.
    if (event->type() == QEvent::Show || event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        take();
    if (event->type() == QEvent::Resize && m_dialog->isVisible()) {
        const auto *resized = static_cast<QResizeEvent *>(event);
        if (resized->size().height() > resized->oldSize().height())
            stayOnScreen();
    }
    return QObject::eventFilter(watched, event);
}

void TextRoom::take()
{
    const QLayout *layout = m_dialog->layout();
    if (layout == nullptr || !layout->hasHeightForWidth())
        return;
    const int most = m_dialog->screen()->availableGeometry().height() - kFramePixels;
    const int wanted = std::min(layout->totalMinimumHeightForWidth(m_dialog->width()), most);
    if (wanted != m_dialog->minimumHeight())
        m_dialog->setMinimumHeight(wanted);
}

void TextRoom::stayOnScreen()
{
    const QRect screen = m_dialog->screen()->availableGeometry();
    const QRect frame = m_dialog->frameGeometry();
    const int beyond = frame.bottom() - screen.bottom();
    if (beyond > 0)
        m_dialog->move(frame.x(), std::max(screen.top(), frame.top() - beyond));
}

} // namespace signalbox
