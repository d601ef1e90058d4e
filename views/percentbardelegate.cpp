#include "views/percentbardelegate.h"

#include "model/domain/lampstate.h"
#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/bars.h"

#include <QPainter>

namespace signalbox {

void PercentBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem cell = paintGround(*painter, option, index);
    const QVariant permille = index.data(StatusTableModel::PermilleRole);
    if (permille.isValid()) {
        const auto lamp = index.data(StatusTableModel::LampRole).value<LampState>();
        const QColor text = textColour(cell);
        // On a selected row the status colours could not be told from the highlight: there the bar is in the text's colour.
        const QColor ink = isOnHighlight(cell) ? text : appearance().status().ink(lamp.colour);
        const auto draw = [&](QPainter &to, const QRect &at) {
            to.setFont(cell.font);
            paintPercentBar(to, at, permille.toInt(), cell.text, ink, groundColour(cell), text);
        };
        PictureKey key;
        key << permille.toInt() << cell.text << ink << text;
        paintPicture(*painter, cell.rect.adjusted(kMargin, 4, -kMargin, -4), cell, key, draw);
    }
    painter->restore();
}

QSize PercentBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 4 * kMargin,
            option.fontMetrics.height() + 10};
}

} // namespace signalbox
