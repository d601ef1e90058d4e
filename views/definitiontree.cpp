#include "views/definitiontree.h"

#include "model/items/itemtext.h"
#include "model/items/plaintip.h"
#include "views/definitiontexts.h"
#include "views/nodedrag.h"
#include "views/vectoricon.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>

namespace signalbox {

namespace {

enum Column { NameColumn, TypeColumn, VersionColumn, ChangedColumn, ByColumn, ColumnCount };

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
    for (const auto &[column, width] : {std::pair<int, int>(NameColumn, 44), std::pair<int, int>(TypeColumn, 26),
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
            auto *item =
                record->folder == DefinitionId{} ? new QTreeWidgetItem(this) : new QTreeWidgetItem(above->second);
            item->setText(NameColumn, record->name);
            item->setToolTip(NameColumn, plainTip(record->name));
            item->setIcon(NameColumn, pictureIcon(definitionPicture(record->kind)));
            item->setData(NameColumn, Qt::UserRole, number(record->id));
            item->setText(TypeColumn, definitionKindText(*record));
            if (record->kind != DefinitionKind::Folder)
                item->setData(VersionColumn, Qt::DisplayRole, record->version);
            item->setText(ChangedColumn, ItemText::time(record->changedMs));
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
    if (const auto again = m_items.find(chosen); again != m_items.end())
        setCurrentItem(again->second);
}

/// Of a folder only itself: with it comes back what was in it.
void DefinitionTree::addRemoved(const std::vector<DefinitionRecord> &all)
{
    auto *group = new QTreeWidgetItem(this, {tr("Removed")});
    group->setIcon(NameColumn, pictureIcon(Picture::Delete));
    for (const DefinitionRecord &record : all) {
        if (!record.isRemoved() || record.removedWith != record.id)
            continue;
        auto *item = new QTreeWidgetItem(group, {record.name, definitionKindText(record)});
        item->setIcon(NameColumn, pictureIcon(definitionPicture(record.kind)));
        item->setData(NameColumn, Qt::UserRole, number(record.id));
        item->setText(ChangedColumn, ItemText::time(record.removedMs));
        m_items.emplace(record.id, item);
    }
    group->setExpanded(true);
}

DefinitionId DefinitionTree::chosen() const
{
    const auto items = selectedItems();
    return items.isEmpty() ? DefinitionId{} : idOf(items.front());
}

// ---- Nodes that are dropped

DefinitionId DefinitionTree::under(const QDropEvent &event) const
{
    const DefinitionId id = idOf(itemAt(event.position().toPoint()));
    const bool fits =
        id != DefinitionId{} && m_takesNodes && m_takesNodes(id) && !draggedNodes(*event.mimeData()).isEmpty();
    return fits ? id : DefinitionId{};
}

void DefinitionTree::dragEnterEvent(QDragEnterEvent *event)
{
    // The whole tree is entered, and each row asked about by itself.
    event->setAccepted(!draggedNodes(*event->mimeData()).isEmpty());
}

void DefinitionTree::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(under(*event) != DefinitionId{});
}

void DefinitionTree::dropEvent(QDropEvent *event)
{
    const DefinitionId id = under(*event);
    event->setAccepted(id != DefinitionId{});
    if (event->isAccepted())
        Q_EMIT nodesDropped(id, draggedNodes(*event->mimeData()));
}

} // namespace signalbox
