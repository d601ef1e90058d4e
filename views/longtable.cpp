#include "views/longtable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

/// Stands where QTableView wants a header for rows, and never hears of a model: it has no sections.
class NoRowHeader final : public QHeaderView {
public:
    explicit NoRowHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent) { }
    void setModel(QAbstractItemModel *) override { }
    void setSelectionModel(QItemSelectionModel *) override { }
};

/// Rounds down, also below zero.
int floorOfQuotient(int value, int divisor)
{
    return value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);
}

} // namespace

LongTable::LongTable(QWidget *parent) : QTableView(parent)
{
    setVerticalHeader(new NoRowHeader(this));
    verticalHeader()->hide();
    // QTableView lays out its corner button together with the headers, which is done here.
    for (QAbstractButton *corner : findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->hide();
    setShowGrid(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void LongTable::setRowPixels(int height)
{
    m_rowPixels = std::max(height, 1);
    scheduleDelayedItemsLayout();
}

void LongTable::setModel(QAbstractItemModel *newModel)
{
    for (const QMetaObject::Connection &connection : std::exchange(m_connections, {}))
        disconnect(connection);
    QTableView::setModel(newModel);
    if (newModel == nullptr)
        return;
    // A header for rows would tell of these.
    m_connections = {connect(newModel, &QAbstractItemModel::rowsInserted, this, &LongTable::scheduleDelayedItemsLayout),
                     connect(newModel, &QAbstractItemModel::rowsRemoved, this, &LongTable::scheduleDelayedItemsLayout),
                     connect(newModel, &QAbstractItemModel::modelReset, this, &LongTable::scheduleDelayedItemsLayout)};
}

// Where things are

int LongTable::rowCount() const
{
    return model() != nullptr ? model()->rowCount(rootIndex()) : 0;
}

int LongTable::rowOf(int y) const
{
    return floorOfQuotient(y + m_offset, m_rowPixels);
}

int LongTable::topOf(int row) const
{
    return row * m_rowPixels - m_offset;
}

int LongTable::rowsThatFit() const
{
    return std::max(viewport()->height() / m_rowPixels, 1);
}

QList<int> LongTable::shownColumns() const
{
    const QHeaderView *header = horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

int LongTable::horizontalOffset() const
{
    return horizontalHeader()->offset();
}

int LongTable::verticalOffset() const
{
    return m_offset;
}

/// By whole rows; at the end the last row stands at the bottom, and the first visible one is cut off instead.
void LongTable::updateOffset()
{
    const QScrollBar &bar = *verticalScrollBar();
    const bool atEnd = bar.maximum() > 0 && bar.value() == bar.maximum();
    m_offset = atEnd ? rowCount() * m_rowPixels - viewport()->height() : bar.value() * m_rowPixels;
}

QRect LongTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model() || index.parent() != rootIndex()
        || horizontalHeader()->isSectionHidden(index.column()))
        return {};
    return {columnViewportPosition(index.column()), topOf(index.row()), columnWidth(index.column()), m_rowPixels};
}

QModelIndex LongTable::indexAt(const QPoint &point) const
{
    const int row = rowOf(point.y());
    const int column = columnAt(point.x());
    return row >= 0 && row < rowCount() && column >= 0 ? model()->index(row, column, rootIndex()) : QModelIndex();
}

QRegion LongTable::visualRegionForSelection(const QItemSelection &selection) const
{
    const int first = rowOf(0);
    const int last = rowOf(viewport()->height());
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), first);
        const int bottom = std::min(range.bottom(), last);
        if (range.isValid() && top <= bottom) // the columns do not matter much: whole rows are selected
            region += QRect(0, topOf(top), viewport()->width(), (bottom - top + 1) * m_rowPixels);
    }
    return region;
}

int LongTable::sizeHintForRow(int row) const
{
    return row >= 0 && row < rowCount() ? m_rowPixels : -1;
}

int LongTable::sizeHintForColumn(int column) const
{
    if (model() == nullptr)
        return -1;
    ensurePolished();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    const int last = std::min(rowOf(viewport()->height()), rowCount() - 1);
    for (int row = std::max(rowOf(0), 0); row <= last; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

// Scrolling

void LongTable::updateGeometries()
{
    if (std::exchange(m_updating, true))
        return;
    QHeaderView *header = horizontalHeader();
    const int headerHeight =
        header->isHidden() ? 0
                           : std::clamp(header->sizeHint().height(), header->minimumHeight(), header->maximumHeight());
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect area = viewport()->geometry();
    header->setGeometry(area.left(), area.top() - headerHeight, area.width(), headerHeight);

    // Both scroll bars are gone when everything fits into the place that they leave.
    const int length = header->length();
    QSize size = viewport()->size();
    const QSize most = maximumViewportSize();
    if (most.width() >= length && most.height() / m_rowPixels >= rowCount())
        size = most;
    const int columns = std::max(static_cast<int>(shownColumns().size()), 1);
    horizontalScrollBar()->setPageStep(size.width());
    horizontalScrollBar()->setRange(0, length - size.width());
    horizontalScrollBar()->setSingleStep(std::max(length / columns, 2));
    header->setOffset(horizontalScrollBar()->value());

    const int fit = std::clamp(size.height() / m_rowPixels, 1, std::max(rowCount(), 1));
    verticalScrollBar()->setPageStep(fit);
    verticalScrollBar()->setRange(0, rowCount() - fit);
    verticalScrollBar()->setSingleStep(1);
    updateOffset();
    m_updating = false;
    QAbstractItemView::updateGeometries(); // QTableView's would measure its header for rows
}

void LongTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(0, 0); // whoever scrolls after a click does not want to be taken back to the row
    if (dx != 0)
        horizontalHeader()->setOffset(horizontalScrollBar()->value());
    const int x = isRightToLeft() ? -dx : dx;
    const int before = m_offset;
    if (dy != 0) // in rows
        updateOffset();
    const int y = before - m_offset;
    scrollDirtyRegion(x, y);
    viewport()->scroll(x, y);
}

void LongTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.model() != model() || index.parent() != rootIndex()
        || horizontalHeader()->isSectionHidden(index.column()))
        return;
    executeDelayedItemsLayout();
    const QHeaderView *header = horizontalHeader();
    const int room = viewport()->width();
    const int left = header->sectionPosition(index.column());
    const int width = header->sectionSize(index.column());
    if (hint == PositionAtCenter)
        horizontalScrollBar()->setValue(left - (room - width) / 2);
    else if (left < header->offset() || width > room)
        horizontalScrollBar()->setValue(left);
    else if (left + width > header->offset() + room)
        horizontalScrollBar()->setValue(left + width - room);

    const int row = index.row();
    const int fit = rowsThatFit();
    const int top = verticalScrollBar()->value();
    if (hint == EnsureVisible)
        hint = row < top ? PositionAtTop : row >= top + fit ? PositionAtBottom : EnsureVisible;
    switch (hint) {
    case EnsureVisible: break;
    case PositionAtTop: verticalScrollBar()->setValue(row); break;
    case PositionAtBottom: verticalScrollBar()->setValue(row - fit + 1); break;
    case PositionAtCenter:
        verticalScrollBar()->setValue(row - std::max(viewport()->height() / 2 / m_rowPixels, 1) + 1);
        break;
    }
    update(index);
}

// Keyboard and mouse

QModelIndex LongTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    executeDelayedItemsLayout();
    const QList<int> columns = shownColumns();
    const int rows = rowCount();
    if (rows == 0 || columns.isEmpty())
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(0, columns.first(), rootIndex());
    const auto lastPlace = static_cast<int>(columns.size()) - 1;
    int row = current.row();
    int place = std::max(static_cast<int>(columns.indexOf(current.column())), 0);
    if (isRightToLeft() && (action == MoveLeft || action == MoveRight))
        action = action == MoveLeft ? MoveRight : MoveLeft;
    switch (action) {
    case MoveUp: --row; break;
    case MoveDown: ++row; break;
    case MoveLeft: --place; break;
    case MoveRight: ++place; break;
    case MovePrevious:
        if (--place < 0) {
            place = lastPlace;
            row = row > 0 ? row - 1 : rows - 1;
        }
        break;
    case MoveNext:
        if (++place > lastPlace) {
            place = 0;
            row = row < rows - 1 ? row + 1 : 0;
        }
        break;
    case MoveHome:
        place = 0;
        row = (modifiers & Qt::ControlModifier) ? 0 : row;
        break;
    case MoveEnd:
        place = lastPlace;
        row = (modifiers & Qt::ControlModifier) ? rows - 1 : row;
        break;
    // A partly visible row counts: the row that is current stays visible at the other end.
    case MovePageUp: row = rowOf(topOf(row) + m_rowPixels - 1 - viewport()->height()); break;
    case MovePageDown: row = rowOf(topOf(row) + viewport()->height()); break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), columns[std::clamp(place, 0, lastPlace)], rootIndex());
}

void LongTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex one = indexAt(rect.topLeft());
    const QModelIndex other = indexAt(rect.bottomRight());
    if (selectionModel() == nullptr || !one.isValid() || !other.isValid())
        return;
    const auto [top, bottom] = std::minmax({one.row(), other.row()});
    QItemSelection selection;
    if (flags & QItemSelectionModel::Rows) {
        selection.select(model()->index(top, 0, rootIndex()),
                         model()->index(bottom, horizontalHeader()->count() - 1, rootIndex()));
    } else {
        const auto [from, to] = std::minmax(
            {horizontalHeader()->visualIndex(one.column()), horizontalHeader()->visualIndex(other.column())});
        for (int visual = from; visual <= to; ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            selection.select(model()->index(top, column, rootIndex()), model()->index(bottom, column, rootIndex()));
        }
    }
    selectionModel()->select(selection, flags);
}

// Painting

void LongTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int rows = rowCount();
    if (rows == 0 || horizontalHeader()->count() == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect area = event->rect();
    QList<int> columns = shownColumns();
    columns.removeIf([&](int column) {
        const int x = columnViewportPosition(column);
        return x > area.right() || x + columnWidth(column) <= area.left();
    });
    const int last = std::min(rowOf(area.bottom()), rows - 1);
    for (int row = std::max(rowOf(area.top()), 0); row <= last; ++row) {
        for (const int column : std::as_const(columns)) {
            option.rect = {columnViewportPosition(column), topOf(row), columnWidth(column), m_rowPixels};
            if (event->region().intersects(option.rect))
                drawCell(painter, option, model()->index(row, column, rootIndex()));
        }
    }
}

/// QTableView asks its header for rows what of the change can be seen, and would paint nothing.
void LongTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    if (!topLeft.isValid() || topLeft.parent() != rootIndex())
        return;
    const int first = std::max(topLeft.row(), rowOf(0));
    const int last = std::min(bottomRight.row(), rowOf(viewport()->height()));
    if (first <= last)
        viewport()->update(0, topOf(first), viewport()->width(), (last - first + 1) * m_rowPixels);
}

void LongTable::drawCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    if (selectionModel() != nullptr && selectionModel()->isSelected(index))
        cell.state |= QStyle::State_Selected;
    if (viewport()->testAttribute(Qt::WA_Hover) && viewport()->underMouse()
        && cell.rect.contains(viewport()->mapFromGlobal(QCursor::pos())))
        cell.state |= QStyle::State_MouseOver;
    if (cell.state & QStyle::State_Enabled) {
        const bool enabled = model()->flags(index).testFlag(Qt::ItemIsEnabled);
        cell.state.setFlag(QStyle::State_Enabled, enabled);
        cell.palette.setCurrentColorGroup(enabled ? QPalette::Normal : QPalette::Disabled);
    }
    if (index == currentIndex() && (hasFocus() || viewport()->hasFocus()))
        cell.state |= QStyle::State_HasFocus;
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell, &painter, this);
    itemDelegateForIndex(index)->paint(&painter, cell, index);
}

} // namespace signalbox
