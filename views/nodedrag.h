#pragma once

#include <QObject>
#include <QPoint>
#include <QStringList>

#include <functional>
#include <memory>

class QAbstractItemView;
class QMimeData;
class QMouseEvent;

namespace signalbox {

/// Names of nodes that are dragged.
[[nodiscard]] std::unique_ptr<QMimeData> nodeMimeData(const QStringList &names);
[[nodiscard]] QStringList draggedNodes(const QMimeData &data); ///< empty: it is something else
[[nodiscard]] bool carriesNodes(const QMimeData &data); ///< as quickly, of however many

/// Lets the selected rows of a table be dragged to another window, and another row by its first column, which selects it. They are
/// named when the dragging begins, and not before.
class NodeDrag final : public QObject {
    Q_OBJECT
public:
    NodeDrag(QAbstractItemView *view, std::function<QStringList()> names);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool press(const QMouseEvent &event);
    void start();

    QAbstractItemView *m_view;
    std::function<QStringList()> m_names;
    QPoint m_begin;
    bool m_isPressed = false; ///< what comes of it is not known yet
    bool m_wasSelected = false; ///< the row that was pressed
};

} // namespace signalbox
