#include "views/tabstop.h"

#include <QAbstractButton>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace signalbox {

TabStop::TabStop(QWidget *row) : QObject(row), m_row(row)
{
    row->installEventFilter(this);
    watchAll();
    updateSoon();
}

std::vector<QAbstractButton *> TabStop::buttons() const
{
    std::vector<QAbstractButton *> found;
    for (auto *button : m_row->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        if (button->isVisibleTo(m_row) && button->isEnabledTo(m_row))
            found.push_back(button);
    return found;
}

void TabStop::watchAll()
{
    for (auto *button : m_row->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        button->installEventFilter(this); // again: nothing happens
}

/// Many buttons change together, and while one is made it is not a button yet.
void TabStop::updateSoon()
{
    if (std::exchange(m_updating, true))
        return;
    QMetaObject::invokeMethod(this, &TabStop::update, Qt::QueuedConnection);
}

void TabStop::update()
{
    m_updating = false;
    watchAll();
    const std::vector<QAbstractButton *> all = buttons();
    if (std::find(all.begin(), all.end(), m_current.data()) == all.end())
        m_current = all.empty() ? nullptr : all.front();
    for (QAbstractButton *button : all)
        button->setFocusPolicy(button == m_current ? Qt::TabFocus : Qt::NoFocus);
}

bool TabStop::move(const QKeyEvent &key)
{
    const std::vector<QAbstractButton *> all = buttons();
    const auto at = std::find(all.begin(), all.end(), m_current.data());
    if (at == all.end())
        return false;
    const bool mirrored = m_row->isRightToLeft();
    auto next = at;
    switch (key.key()) {
    case Qt::Key_Home: next = all.begin(); break;
    case Qt::Key_End: next = std::prev(all.end()); break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if ((key.key() == Qt::Key_Right) != mirrored)
            next = std::next(at) == all.end() ? at : std::next(at);
        else
            next = at == all.begin() ? at : std::prev(at);
        break;
    default: return false;
    }
    (*next)->setFocus(Qt::OtherFocusReason);
    return true;
}

bool TabStop::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_row) {
        if (event->type() == QEvent::ChildAdded || event->type() == QEvent::ChildRemoved)
            updateSoon();
        return false;
    }
    switch (event->type()) {
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::EnabledChange: updateSoon(); break;
    case QEvent::FocusIn:
        m_current = qobject_cast<QAbstractButton *>(watched);
        update();
        break;
    case QEvent::KeyPress: return move(*static_cast<QKeyEvent *>(event));
    default: break;
    }
    return false;
}

} // namespace signalbox
