#include "views/recordtable.h"

#include "views/elidingheader.h"

#include <QTableView>

namespace signalbox {

QHeaderView *dressRecordTable(QTableView &table, std::span<const int> widths)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 9);
    auto *header = new ElidingHeader(&table);
    table.setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    const int character = table.fontMetrics().averageCharWidth();
    for (std::size_t column = 0; column < widths.size(); ++column)
        header->resizeSection(static_cast<int>(column), character * widths[column]);
    return header;
}

} // namespace signalbox
