#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QAbstractButton;
class QKeyEvent;

namespace signalbox {

/// Makes the buttons in a row one stop of the Tab key instead of one each: the arrow keys, Home and End lead from one to the
/// next. Buttons may come, go, and be hidden or disabled at any time.
class TabStop final : public QObject {
    Q_OBJECT
public:
    /// @param row its buttons are direct children of it; becomes the parent of this object
    explicit TabStop(QWidget *row);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] std::vector<QAbstractButton *> buttons() const; ///< those that can take the focus
    void watchAll();
    void updateSoon();
    void update();
    bool move(const QKeyEvent &key);

    QWidget *m_row;
    QPointer<QAbstractButton> m_current; ///< which the Tab key leads to
    bool m_updating = false;
};

} // namespace signalbox
