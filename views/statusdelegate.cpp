#include "views/statusdelegate.h"

#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/lamp.h"

#include <QPainter>

namespace signalbox {

void StatusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem cell = paintGround(*painter, option, index);
    const QRect lampRect(cell.rect.left() + kMargin, cell.rect.center().y() - kLampSize / 2 + 1, kLampSize, kLampSize);
    const auto lamp = index.data(StatusTableModel::LampRole).value<LampState>();
    PictureKey key;
    key << lamp.status << lamp.detail << lamp.colour << lamp.permille << lamp.silent << lamp.resultsHeld
        << lamp.cancelling << lamp.empty;
    // The badges reach a trifle over the edge.
    paintPicture(*painter, lampRect.adjusted(-1, -1, 1, 1), cell, key, [&](QPainter &to, const QRect &at) {
        paintLamp(to, at.adjusted(1, 1, -1, -1), lamp, appearance().status());
    });
    const QRect textRect = cell.rect.adjusted(kMargin + kLampSize + kMargin, 0, -kMargin, 0);
    paintText(*painter, textRect, cell, cell.text, Qt::AlignLeft);
    painter->restore();
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(kLampSize + kMargin, 0);
}

} // namespace signalbox
