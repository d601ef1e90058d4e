#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QAction;
class QWidget;

namespace signalbox {

/// F6 and Shift+F6: the keyboard goes from one area of a window to the next, and back to what it was on there.
class AreaSwitch final : public QObject {
    Q_OBJECT
public:
    explicit AreaSwitch(QWidget *window);

    /// Areas that are hidden, or in which nothing takes the focus, are passed over.
    /// @param first in the area: what is entered for the first time; none: what the Tab key would come to first
    void add(QWidget *area, QWidget *first = nullptr);
    [[nodiscard]] QAction *next() const noexcept { return m_next; }
    [[nodiscard]] QAction *previous() const noexcept { return m_previous; }

private:
    struct Area {
        QPointer<QWidget> widget;
        QPointer<QWidget> first;
        QPointer<QWidget> last; ///< had the focus when it was left
    };
    void step(int direction);
    void remember(QWidget *left);
    [[nodiscard]] static QWidget *entryOf(const Area &area);

    QAction *m_next;
    QAction *m_previous;
    std::vector<Area> m_areas;
};

} // namespace signalbox
