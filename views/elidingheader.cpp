#include "views/elidingheader.h"

#include <QItemSelectionModel>
#include <QStyle>
#include <QStyleOptionHeader>

namespace signalbox {

ElidingHeader::ElidingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    // As the views make their own headers.
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

/// Not that of the view: painting would ask it of each title whether all rows are selected in that column, and after
/// "Select all" it would look at each of them. A selection of the header's own is always empty.
void ElidingHeader::setSelectionModel(QItemSelectionModel *selection)
{
    if (selection == nullptr || selection->parent() == this)
        QHeaderView::setSelectionModel(selection);
}

void ElidingHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    int room = sectionSize(section) - 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    if (isSortIndicatorShown() && sortIndicatorSection() == section)
        room -= style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this);
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
}

} // namespace signalbox
