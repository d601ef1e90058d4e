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

namespace {

constexpr int kTextsKept = 4096; // some screens full
constexpr int kWhole = -1; // width of a text that is not elided
constexpr QStyle::State kDrawnByStyle = QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver;

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem &cell)
{
    if (!(cell.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return cell.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
}

} // namespace

CellDelegate::CellDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance), m_texts(kTextsKept)
{
    connect(&appearance, &Appearance::changed, this, [this] { m_pictures.clear(); });
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QStyleOptionViewItem cell = paintGround(*painter, option, index);
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    paintText(*painter, cell.rect.adjusted(margin, 0, -margin, 0), cell, cell.text,
              QStyle::visualAlignment(cell.direction, cell.displayAlignment));
    painter->restore();
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
    tintGround(*option, index);
}

void CellDelegate::tintGround(QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    const QVariant status = index.data(StatusTableModel::StatusRole);
    if (!status.isValid())
        return;
    if (const auto tint = m_appearance.status().rowTint(status.value<Status>(), cell.palette.color(QPalette::Base)))
        cell.backgroundBrush = *tint;
}

QStyleOptionViewItem CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                               const QModelIndex &index, Content content) const
{
    QStyleOptionViewItem cell = option;
    // The style takes several times as long for a ground of one colour, which nearly all cells have, and asking the model for
    // fonts, icons and colours, which it does not give, as long as painting a text.
    if (!(cell.state & kDrawnByStyle) && !(cell.features & QStyleOptionViewItem::Alternate)) {
        cell.index = index;
        if (content == Content::Text) {
            cell.text = displayText(index.data(Qt::DisplayRole), cell.locale);
            if (const QVariant alignment = index.data(Qt::TextAlignmentRole); alignment.isValid())
                cell.displayAlignment = static_cast<Qt::Alignment>(alignment.toInt());
        }
        tintGround(cell, index);
        if (cell.backgroundBrush.style() != Qt::NoBrush)
            painter.fillRect(cell.rect, cell.backgroundBrush);
        return cell;
    }
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
    return cell.palette.color(colourGroup(cell),
                              cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

bool CellDelegate::isOnHighlight(const QStyleOptionViewItem &cell)
{
    const QPalette::ColorGroup group = colourGroup(cell);
    return cell.state & QStyle::State_Selected
           && cell.palette.color(group, QPalette::HighlightedText) != cell.palette.color(group, QPalette::Text);
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
                             const QString &text, Qt::Alignment alignment) const
{
    if (text.isEmpty())
        return;
    if (cell.widget == nullptr) { // on paper: a layout for the screen would not fit
        painter.setPen(textColour(cell));
        painter.setFont(cell.font);
        painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         cell.fontMetrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    const QStaticText &words = laidOut(painter, cell, text, rect.width());
    const QSize size = words.size().toSize();
    painter.setPen(textColour(cell));
    painter.setFont(cell.font);
    painter.drawStaticText(
        QStyle::alignedRect(Qt::LeftToRight, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, size, rect)
            .topLeft(),
        words);
}

void CellDelegate::paintLabel(QPainter &painter, const QRectF &rect, const QStyleOptionViewItem &cell,
                              const QString &text) const
{
    painter.setPen(textColour(cell));
    painter.setFont(cell.font);
    if (cell.widget == nullptr) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        return;
    }
    const QStaticText &words = laidOut(painter, cell, text, kWhole);
    painter.drawStaticText(QPointF(rect.left(), rect.top() + (rect.height() - words.size().height()) / 2), words);
}

bool CellDelegate::hasFlatGround(const QStyleOptionViewItem &cell)
{
    return cell.widget != nullptr && !(cell.state & kDrawnByStyle) && !(cell.features & QStyleOptionViewItem::Alternate)
           && (cell.backgroundBrush.style() != Qt::NoBrush ? cell.backgroundBrush : cell.palette.brush(QPalette::Base))
                  .isOpaque();
}

void CellDelegate::forgetOtherFont(const QFont &font) const
{
    if (m_font == font)
        return;
    m_texts.clear();
    m_pictures.clear();
    m_font = font;
}

const QStaticText &CellDelegate::laidOut(const QPainter &painter, const QStyleOptionViewItem &cell, const QString &text,
                                         int width) const
{
    forgetOtherFont(cell.font);
    const std::pair key(text, width);
    if (const QStaticText *known = m_texts.object(key))
        return *known;
    auto *made = new QStaticText(width == kWhole ? text : cell.fontMetrics.elidedText(text, Qt::ElideRight, width));
    made->setTextFormat(Qt::PlainText);
    QTextOption lines;
    lines.setWrapMode(QTextOption::NoWrap);
    lines.setTextDirection(cell.direction);
    made->setTextOption(lines);
    made->prepare(painter.transform(), cell.font);
    m_texts.insert(key, made);
    return *made;
}

} // namespace signalbox
