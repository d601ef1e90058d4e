#include "views/countersdelegate.h"

#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/bars.h"
#include "views/contrast.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int kBarWidth = 56;

} // namespace

void CountersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem cell = paintGround(*painter, option, index);
    const auto counters = index.data(StatusTableModel::CountersRole).value<Counters>();
    QRect textRect = cell.rect.adjusted(kMargin, 0, -kMargin, 0);
    // The numbers come first when the column is narrow.
    if (cell.fontMetrics.horizontalAdvance(cell.text) + kBarWidth + kMargin <= textRect.width()) {
        const QColor ground = groundColour(cell);
        const int height = cell.fontMetrics.ascent();
        const int top = cell.rect.center().y() - height / 2; // on a whole pixel
        const QRect bar(textRect.right() + 1 - kBarWidth, top, kBarWidth, height);
        // A light trough sets the pieces off from the colour of the selection; without a piece it would look like a full bar.
        const bool hasPieces = counters.finished() + counters.errors() + counters.rejected() > 0;
        const bool isSelected = (cell.state & QStyle::State_Selected) != 0;
        const QColor trough = isSelected && hasPieces ? cell.palette.color(QPalette::Base) : ground;
        const QColor frame = blended(textColour(cell), ground, 0.5);
        PictureKey key;
        key << counters.finished() << counters.errors() << counters.rejected() << counters.total() << frame << trough;
        paintPicture(*painter, bar, cell, key, [&](QPainter &to, const QRect &at) {
            to.fillRect(at, trough);
            paintStackedBar(to, at, counters, appearance().status(), frame);
        });
        textRect.setRight(textRect.right() - kBarWidth - kMargin);
    }
    paintText(*painter, textRect, cell, cell.text, Qt::AlignRight);
    painter->restore();
}

QSize CountersDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(kBarWidth + kMargin, 0);
}

} // namespace signalbox
