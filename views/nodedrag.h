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

/// Lets the selected rows of a table be dragged to another window. They are named when the dragging begins, and not before.
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
    bool m_isPressed = false; ///< on a selected row: what comes of it is not known yet
};

} // namespace signalbox
