#include "views/definitiontree.h"

#include "model/items/itemtext.h"
#include "model/items/plaintip.h"
#include "views/definitiontexts.h"
#include "views/nodedrag.h"
#include "views/vectoricon.h"

#include <QCollator>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

enum Column { NameColumn, TypeColumn, VersionColumn, ChangedColumn, ByColumn, ColumnCount };

constexpr int kRankRole = Qt::UserRole + 1; ///< of the name: what comes first, whatever is sorted by

/// Costs too much to be made for each comparison.
const QCollator &byName()
{
    static const QCollator known = [] {
        QCollator collator;
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }();
    return known;
}

/// What the rows are sorted by: times as times, versions as numbers, "10" behind "9" in a name; folders come first and what was
/// removed last in either order.
class Item final : public QTreeWidgetItem {
public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem &other) const override
    {
        const QTreeWidget *tree = treeWidget();
        const int column = tree != nullptr ? tree->sortColumn() : static_cast<int>(NameColumn);
        const int rank = data(NameColumn, kRankRole).toInt() - other.data(NameColumn, kRankRole).toInt();
        if (rank != 0) {
            const bool isDescending = tree != nullptr && tree->header()->sortIndicatorOrder() == Qt::DescendingOrder;
            return (rank < 0) != isDescending;
        }
        if (column == ChangedColumn)
            return data(column, Qt::UserRole).toLongLong() < other.data(column, Qt::UserRole).toLongLong();
        if (column == VersionColumn)
            return data(column, Qt::DisplayRole).toUInt() < other.data(column, Qt::DisplayRole).toUInt();
        return byName().compare(text(column), other.text(column)) < 0;
    }
};

enum Rank { FolderRank, DefinitionRank, RemovedRank };

DefinitionId idOf(const QTreeWidgetItem *item)
{
    return item == nullptr ? DefinitionId{} : DefinitionId{item->data(NameColumn, Qt::UserRole).toUInt()};
}

} // namespace

DefinitionTree::DefinitionTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("definitionTree"));
    setAccessibleName(tr("Definitions and their folders"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Name"), tr("Type"), tr("Version"), tr("Changed"), tr("By")});
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    sortByColumn(NameColumn, Qt::AscendingOrder);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair<int, int>(NameColumn, 44), std::pair<int, int>(TypeColumn, 32),
                                        std::pair<int, int>(VersionColumn, 10), std::pair<int, int>(ChangedColumn, 24)})
        setColumnWidth(column, character * width);
    viewport()->setAcceptDrops(true);
    connect(this, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT wanted(idOf(item)); });
}

void DefinitionTree::fill(const std::vector<DefinitionRecord> &all, const QString &filter, bool withRemoved)
{
    const DefinitionId chosen = idOf(currentItem());
    std::map<DefinitionId, bool> expanded;
    for (const auto &[id, item] : m_items)
        expanded.emplace(id, item->isExpanded());
    m_items.clear();
    clear();
    setSortingEnabled(false);
    // Folders come before what is in them, whatever their numbers are: a folder may have been moved into a newer one.
    std::vector<const DefinitionRecord *> left;
    for (const DefinitionRecord &record : all) {
        if (!record.isRemoved())
            left.push_back(&record);
    }
    for (bool placed = true; placed && !left.empty();) {
        placed = false;
        std::erase_if(left, [&](const DefinitionRecord *record) {
            const auto above = m_items.find(record->folder);
            if (record->folder != DefinitionId{} && above == m_items.end())
                return false;
            auto *item = record->folder == DefinitionId{} ? new Item(this) : new Item(above->second);
            item->setText(NameColumn, record->name);
            item->setToolTip(NameColumn, plainTip(record->name));
            item->setIcon(NameColumn, pictureIcon(definitionPicture(record->kind)));
            item->setData(NameColumn, Qt::UserRole, number(record->id));
            item->setText(TypeColumn, definitionKindText(*record));
            item->setToolTip(TypeColumn, item->text(TypeColumn));
            if (record->kind != DefinitionKind::Folder)
                item->setData(VersionColumn, Qt::DisplayRole, record->version);
            item->setTextAlignment(VersionColumn, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setData(NameColumn, kRankRole,
                          static_cast<int>(record->kind == DefinitionKind::Folder ? FolderRank : DefinitionRank));
            item->setText(ChangedColumn, ItemText::time(record->changedMs));
            item->setData(ChangedColumn, Qt::UserRole, static_cast<qint64>(record->changedMs));
            item->setText(ByColumn, record->changedBy);
            m_items.emplace(record->id, item);
            placed = true;
            return true;
        });
    }
    for (const auto &[id, item] : m_items) {
        const auto before = expanded.find(id);
        item->setExpanded(!filter.isEmpty() || before == expanded.end() || before->second);
    }
    if (withRemoved)
        addRemoved(all);
    if (!filter.isEmpty()) {
        for (const auto &[id, item] : m_items)
            item->setHidden(true);
        for (const auto &[id, item] : m_items) {
            if (!item->text(NameColumn).contains(filter, Qt::CaseInsensitive))
                continue;
            for (QTreeWidgetItem *at = item; at != nullptr; at = at->parent())
                at->setHidden(false);
        }
    }
    setSortingEnabled(true);
    // What the filter hides is not chosen any more: nothing is done to what cannot be seen.
    if (const auto again = m_items.find(chosen); again != m_items.end() && !again->second->isHidden())
        setCurrentItem(again->second);
}

/// Of a folder only itself: with it comes back what was in it.
void DefinitionTree::addRemoved(const std::vector<DefinitionRecord> &all)
{
    auto *group = new Item(this, {tr("Removed")});
    group->setData(NameColumn, kRankRole, static_cast<int>(RemovedRank));
    group->setIcon(NameColumn, pictureIcon(Picture::Delete));
    for (const DefinitionRecord &record : all) {
        if (!record.isRemoved() || record.removedWith != record.id)
            continue;
        auto *item = new Item(group, {record.name, definitionKindText(record)});
        item->setToolTip(NameColumn, record.name);
        item->setIcon(NameColumn, pictureIcon(definitionPicture(record.kind)));
        item->setData(NameColumn, Qt::UserRole, number(record.id));
        item->setText(ChangedColumn, ItemText::time(record.removedMs));
        item->setData(ChangedColumn, Qt::UserRole, static_cast<qint64>(record.removedMs));
        m_items.emplace(record.id, item);
    }
    group->setExpanded(true);
}

bool DefinitionTree::showsNothing() const
{
    return std::all_of(m_items.begin(), m_items.end(), [](const auto &one) { return one.second->isHidden(); });
}

DefinitionId DefinitionTree::chosen() const
{
    const auto items = selectedItems();
    return items.isEmpty() ? DefinitionId{} : idOf(items.front());
}

void DefinitionTree::choose(DefinitionId id)
{
    const auto found = m_items.find(id);
    if (found == m_items.end() || found->second->isHidden())
        return;
    setCurrentItem(found->second);
    scrollToItem(found->second);
}

// ---- Nodes that are dropped

DefinitionId DefinitionTree::under(const QDropEvent &event) const
{
    const DefinitionId id = idOf(itemAt(event.position().toPoint()));
    const bool fits = id != DefinitionId{} && m_takesNodes && m_takesNodes(id) && carriesNodes(*event.mimeData());
    return fits ? id : DefinitionId{};
}

void DefinitionTree::dragEnterEvent(QDragEnterEvent *event)
{
    // The whole tree is entered, and each row asked about by itself.
    event->setAccepted(!draggedNodes(*event->mimeData()).isEmpty());
}

void DefinitionTree::dragMoveEvent(QDragMoveEvent *event)
{
    showTarget(under(*event));
    event->setAccepted(m_target != DefinitionId{});
}

void DefinitionTree::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    showTarget({});
}

void DefinitionTree::showTarget(DefinitionId id)
{
    if (id == m_target)
        return;
    m_target = id;
    viewport()->update();
}

void DefinitionTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeWidget::drawRow(painter, option, index);
    if (m_target == DefinitionId{} || idOf(itemFromIndex(index)) != m_target)
        return;
    painter->save();
    painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

void DefinitionTree::dropEvent(QDropEvent *event)
{
    const DefinitionId id = under(*event);
    showTarget({});
    const QStringList names = draggedNodes(*event->mimeData());
    event->setAccepted(id != DefinitionId{} && !names.isEmpty());
    if (event->isAccepted())
        Q_EMIT nodesDropped(id, names);
}

} // namespace signalbox
