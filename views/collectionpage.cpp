#include "views/collectionpage.h"

#include <QTableWidget>

namespace signalbox {

namespace {

enum Column { NameColumn, PathColumn, KeysColumn };

} // namespace

CollectionPage::CollectionPage(QWidget *parent)
    : OrderListPage(tr("Registry collection definition"),
                    tr("Named files whose keys are collected now, and with each “Get system information”. Only files "
                       "that every user of the client may read. It replaces the definition that is there; an empty "
                       "one ends the collection."),
                    {tr("Name"), tr("File"), tr("Keys (* and ? stand for others)")}, parent)
{
    const int character = fontMetrics().averageCharWidth();
    table()->setColumnWidth(NameColumn, character * 14);
    table()->setColumnWidth(PathColumn, character * 28);
}

void CollectionPage::fillRow(int row)
{
    putText(row, NameColumn, QStringLiteral("release"));
    putText(row, PathColumn, QStringLiteral("/etc/os-release"));
    putText(row, KeysColumn, tr("none: size and checksum"));
}

JobOrder CollectionPage::order() const
{
    CollectionOrder order;
    for (int row = 0; row < rowCount(); ++row)
        order.entries.push_back({textAt(row, NameColumn), textAt(row, PathColumn), textAt(row, KeysColumn)});
    return order;
}

bool CollectionPage::fill(const JobOrder &order)
{
    const auto *collection = std::get_if<CollectionOrder>(&order);
    if (collection == nullptr)
        return false;
    setRows(static_cast<int>(collection->entries.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const CollectionOrder::Entry &entry = collection->entries[static_cast<std::size_t>(row)];
        setText(row, NameColumn, entry.name);
        setText(row, PathColumn, entry.path);
        setText(row, KeysColumn, entry.keys);
    }
    return true;
}

} // namespace signalbox
