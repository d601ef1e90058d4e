#include "views/treedelegate.h"

#include "model/domain/higherjob.h"
#include "model/domain/lampstate.h"
#include "model/items/itemtext.h"
#include "model/items/servertreemodel.h"
#include "model/items/shortnumber.h"
#include "views/appearance.h"
#include "views/contrast.h"
#include "views/lamp.h"
#include "views/vectoricon.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace signalbox {

namespace {

constexpr int kGap = 5;

/// A server that is not reached: a stroke through its picture, apart from it by the ground.
void strikeOut(QPainter &painter, const QRectF &box, const QColor &ink, const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QLineF stroke(box.bottomLeft() + QPointF(1, -1), box.topRight() + QPointF(-1, 1));
    for (const auto &[colour, width] : {std::pair(ground, 5.0), std::pair(ink, 1.8)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(stroke);
    }
    painter.restore();
}

} // namespace

TreeDelegate::TreeDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QStyleOptionViewItem ground = cell;
    ground.text.clear();
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, cell.widget);

    painter->save();
    const bool selected = cell.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = cell.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
    const QColor text = cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor back = cell.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    int x = cell.rect.left() + 2;
    const auto box = [&cell](int left) {
        return QRect(left, cell.rect.center().y() - kLampSize / 2 + 1, kLampSize, kLampSize);
    };
    paintLamp(*painter, box(x), index.data(ServerTreeModel::LampRole).value<LampState>(), m_appearance.status());
    x += kLampSize + kGap;
    const auto kind = index.data(ServerTreeModel::KindRole).value<ServerTreeModel::Kind>();
    if (kind == ServerTreeModel::Kind::Server || kind == ServerTreeModel::Kind::Folder) {
        // Who looks for the folder of the higher managing server looks for that server.
        const bool isAbove = isFromAbove(static_cast<FolderId>(index.data(ServerTreeModel::IdRole).toUInt()));
        const Picture picture = kind == ServerTreeModel::Kind::Server || isAbove ? Picture::Server : Picture::Folder;
        // On the pale shade of the selection colour the ink is that of the other rows.
        const bool strong = selected && text != cell.palette.color(group, QPalette::Text);
        pictureIcon(picture).paint(painter, box(x), Qt::AlignCenter, strong ? QIcon::Selected : QIcon::Normal);
        if (index.data(ServerTreeModel::AwayRole).toBool())
            strikeOut(*painter, box(x), text, back);
        x += kLampSize + kGap;
    }

    QFont font = cell.font;
    font.setBold(kind == ServerTreeModel::Kind::Server);
    const QFontMetrics metrics(font);
    const auto counters = index.data(ServerTreeModel::CountersRole).value<Counters>();
    // How a server that is not connected stands takes the place of its counters.
    const QString standing = index.data(ServerTreeModel::StandingRole).toString();
    const QString name = index.data(ServerTreeModel::NameRole).toString();
    QString numbers = !standing.isEmpty() ? standing : !counters.isEmpty() ? ItemText::counters(counters) : QString();
    const int right = cell.rect.right() - 4;
    const int nameWidth = metrics.horizontalAdvance(name);
    const int leastName = std::min(nameWidth, metrics.averageCharWidth() * 12);
    const auto widthOf = [&cell](const QString &of) {
        return of.isEmpty() ? 0 : cell.fontMetrics.horizontalAdvance(of) + 2 * kGap;
    };
    int numbersWidth = widthOf(numbers);
    if (standing.isEmpty() && !counters.isEmpty() && x + leastName + numbersWidth > right) {
        numbers = shortCounters(counters);
        numbersWidth = widthOf(numbers);
    }
    if (!standing.isEmpty()) // is cut rather than left out
        numbersWidth = std::min(numbersWidth, right - x - leastName);
    // The counters give way before the name does, first to shorter ones; the tooltip has them.
    const bool withNumbers = numbersWidth > 2 * kGap && x + leastName + numbersWidth <= right;
    const QRect nameRect(x, cell.rect.top(), right - x - (withNumbers ? numbersWidth : 0), cell.rect.height());
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(name, Qt::ElideRight, nameRect.width()));
    if (withNumbers) {
        painter->setFont(cell.font);
        painter->setPen(selected ? text : blended(text, back, 0.72));
        const QRect numbersRect(right - numbersWidth, cell.rect.top(), numbersWidth, cell.rect.height());
        painter->drawText(numbersRect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(numbers, Qt::ElideRight, numbersWidth));
    }
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), kLampSize + 8));
    return size;
}

} // namespace signalbox
