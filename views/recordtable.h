#pragma once

#include <span>

class QHeaderView;
class QTableView;

namespace signalbox {

/// Makes a table of records look and behave as it does in all windows of the program: whole rows are chosen, nothing is edited in
/// place, Tab leaves the table, rows have one height, titles too long for their column end with an ellipsis.
/// @param table  has its model
/// @param widths of the columns, in average characters of the table's font
/// @return the new header, for what a window does beside: an order to begin with, hidden columns
QHeaderView *dressRecordTable(QTableView &table, std::span<const int> widths);

} // namespace signalbox
