#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

class QTableView;

namespace signalbox {

/// Which columns of the Job Status table are shown, in which order and how wide: chosen in the menu of its header, remembered, and
/// fitted to the window for as long as nobody has changed a width. GUI thread.
class StatusColumns final : public QObject {
    Q_OBJECT
public:
    /// @param table with its header set; becomes the parent
    explicit StatusColumns(QTableView *table);

    [[nodiscard]] QByteArray save() const; ///< empty: nobody has changed anything
    void restore(const QByteArray &state);
    void reset();
    [[nodiscard]] std::vector<int> shown() const; ///< in the shown order

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void fit();
    void showMenu(const QPoint &position);

    QTableView *m_table;
    QByteArray m_state; ///< to be restored when there are columns
    bool m_widthsAreFirst = true; ///< nobody has changed them: they follow the width of the window
    bool m_fitting = false;
};

} // namespace signalbox
