#include "views/areaswitch.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

namespace signalbox {

namespace {

bool isIn(const QWidget *area, const QWidget *widget)
{
    return area != nullptr && widget != nullptr && (area == widget || area->isAncestorOf(widget));
}

bool takesFocus(const QWidget *widget)
{
    return widget != nullptr && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

} // namespace

AreaSwitch::AreaSwitch(QWidget *window)
    : QObject(window),
      //: The keyboard focus goes to another part of the window: tree, table, details, tool bar.
      m_next(new QAction(tr("Ne&xt area"), window)),
      m_previous(new QAction(tr("Pre&vious area"), window))
{
    m_next->setObjectName(QStringLiteral("nextArea"));
    m_next->setShortcut(QKeySequence(Qt::Key_F6));
    m_previous->setObjectName(QStringLiteral("previousArea"));
    m_previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *left) { remember(left); });
}

void AreaSwitch::add(QWidget *area, QWidget *first)
{
    m_areas.push_back({area, first, nullptr});
}

void AreaSwitch::remember(QWidget *left)
{
    for (Area &area : m_areas)
        if (isIn(area.widget, left))
            area.last = left;
}

QWidget *AreaSwitch::entryOf(const Area &area)
{
    if (!area.widget || !area.widget->isVisible())
        return nullptr;
    for (QWidget *wanted : {area.last.data(), area.first.data()})
        if (takesFocus(wanted))
            return wanted;
    QWidget *widget = area.widget;
    do {
        if (isIn(area.widget, widget) && takesFocus(widget))
            return widget;
        widget = widget->nextInFocusChain();
    } while (widget != area.widget);
    return nullptr;
}

void AreaSwitch::step(int direction)
{
    const int count = static_cast<int>(m_areas.size());
    int at = direction > 0 ? count - 1 : 0; // from nowhere: the first, or the last
    for (int i = 0; i < count; ++i)
        if (isIn(m_areas[static_cast<std::size_t>(i)].widget, QApplication::focusWidget()))
            at = i;
    for (int i = 1; i < count; ++i) {
        const Area &area = m_areas[static_cast<std::size_t>(((at + direction * i) % count + count) % count)];
        QWidget *entry = entryOf(area);
        if (entry == nullptr)
            continue;
        entry->window()->activateWindow(); // the details may float
        entry->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return;
    }
}

} // namespace signalbox
