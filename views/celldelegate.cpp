#include "views/celldelegate.h"

#include "model/items/statustablemodel.h"
#include "views/appearance.h"
#include "views/stagelist.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

CellDelegate::CellDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kMargin, 0);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QString tip = index.data(Qt::ToolTipRole).toString();
    const auto column = static_cast<StatusTableModel::Column>(index.column());
    const bool isTime = column == StatusTableModel::ScheduledColumn || column == StatusTableModel::LimitColumn
                        || column == StatusTableModel::ExecutedColumn
                        || column == StatusTableModel::ScheduledInstallColumn
                        || column == StatusTableModel::LastReportColumn;
    if (event->type() != QEvent::ToolTip || !isTime || tip.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const UtcMs time = index.data(StatusTableModel::SortRole).toLongLong();
    QToolTip::showText(event->globalPos(), tip + u'\n' + relativeTimeText(time, QDateTime::currentMSecsSinceEpoch()),
                       view);
    return true;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant status = index.data(StatusTableModel::StatusRole);
    if (!status.isValid())
        return;
    if (const auto tint = m_appearance.status().rowTint(status.value<Status>(), option->palette.color(QPalette::Base)))
        option->backgroundBrush = *tint;
}

QStyleOptionViewItem CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                               const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QStyleOptionViewItem ground = cell;
    ground.text.clear();
    ground.icon = {};
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, &painter, cell.widget);
    return cell;
}

QColor CellDelegate::textColour(const QStyleOptionViewItem &cell)
{
    QPalette::ColorGroup group = cell.state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled;
    if (group == QPalette::Normal && !(cell.state & QStyle::State_Active))
        group = QPalette::Inactive;
    return cell.palette.color(group, cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

QColor CellDelegate::groundColour(const QStyleOptionViewItem &cell)
{
    if (cell.state & QStyle::State_Selected)
        return cell.palette.color(cell.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive,
                                  QPalette::Highlight);
    if (cell.backgroundBrush.style() != Qt::NoBrush)
        return cell.backgroundBrush.color();
    return cell.palette.color(cell.features & QStyleOptionViewItem::Alternate ? QPalette::AlternateBase
                                                                              : QPalette::Base);
}

void CellDelegate::paintText(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &cell,
                             const QString &text, Qt::Alignment alignment)
{
    painter.setPen(textColour(cell));
    painter.setFont(cell.font);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     cell.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace signalbox
