#include "views/nodedrag.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDrag>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QMouseEvent>

#include <utility>

namespace signalbox {

namespace {
const QString kNodes = QStringLiteral("application/x-signalbox-nodes");
constexpr qsizetype kMostBytes = 16 * 1024 * 1024;
} // namespace

std::unique_ptr<QMimeData> nodeMimeData(const QStringList &names)
{
    auto data = std::make_unique<QMimeData>();
    const QString lines = names.join(u'\n');
    data->setData(kNodes, lines.toUtf8());
    data->setText(lines);
    return data;
}

bool carriesNodes(const QMimeData &data)
{
    return data.hasFormat(kNodes);
}

QStringList draggedNodes(const QMimeData &data)
{
    const QByteArray lines = data.data(kNodes);
    if (lines.isEmpty() || lines.size() > kMostBytes)
        return {};
    return QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts);
}

NodeDrag::NodeDrag(QAbstractItemView *view, std::function<QStringList()> names)
    : QObject(view), m_view(view), m_names(std::move(names))
{
    view->viewport()->installEventFilter(this);
}

bool NodeDrag::press(const QMouseEvent &event)
{
    const QModelIndex at = m_view->indexAt(event.position().toPoint());
    m_wasSelected = at.isValid() && m_view->selectionModel()->isSelected(at);
    m_isPressed = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier && at.isValid()
                  && (m_wasSelected || at.column() == 0);
    m_begin = event.position().toPoint();
    return m_isPressed && m_wasSelected; // the selection stays for the drag; another row is selected by the press
}

bool NodeDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        return press(*static_cast<QMouseEvent *>(event));
    if (!m_isPressed)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        const QPoint moved = static_cast<QMouseEvent *>(event)->position().toPoint() - m_begin;
        if (moved.manhattanLength() >= QApplication::startDragDistance())
            start();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        // It was a click after all: the one row is chosen.
        m_isPressed = false;
        if (!m_wasSelected)
            return QObject::eventFilter(watched, event);
        const QModelIndex at = m_view->indexAt(m_begin);
        m_view->setFocus(Qt::MouseFocusReason);
        m_view->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void NodeDrag::start()
{
    m_isPressed = false;
    const QStringList names = m_names();
    if (names.isEmpty())
        return;
    auto *drag = new QDrag(m_view); // Qt deletes it
    drag->setMimeData(nodeMimeData(names).release());
    drag->exec(Qt::CopyAction);
}

} // namespace signalbox
