#include "views/tableprinter.h"

#include "model/items/statustablemodel.h"
#include "views/countersdelegate.h"
#include "views/percentbardelegate.h"
#include "views/routedelegate.h"
#include "views/statusdelegate.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <numeric>
#include <utility>

namespace signalbox {

namespace {

struct TablePrinterText {
    Q_DECLARE_TR_FUNCTIONS(signalbox::TablePrinter)
};

constexpr int kGap = 6;
constexpr qreal kScreenDpi = 96;

/// The window's font by its height in pixels: a font by points would become larger with the resolution of the paper,
/// and once more with the painter's scale.
QFont paperFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

} // namespace

TablePrinter::TablePrinter(const StatusTableModel &model, PrintedTable table, const Appearance &colours)
    : m_model(model), m_table(std::move(table)), m_appearance(colours.paletteKind(), colours.ownColours())
{
    const QFontMetrics metrics(paperFont());
    m_rowHeight = metrics.height() + 8;
    m_headHeight = 2 * metrics.height() + 2 * kGap + m_rowHeight;
    m_footHeight = metrics.height() + kGap;
    for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
        switch (static_cast<StatusTableModel::Column>(column)) {
        case StatusTableModel::StatusColumn:
            m_delegates.push_back(std::make_unique<PercentBarDelegate>(m_appearance));
            break;
        case StatusTableModel::ResultColumn:
            m_delegates.push_back(std::make_unique<StatusDelegate>(m_appearance));
            break;
        case StatusTableModel::CountersColumn:
            m_delegates.push_back(std::make_unique<CountersDelegate>(m_appearance));
            break;
        case StatusTableModel::RouteColumn: m_delegates.push_back(std::make_unique<RouteDelegate>(m_appearance)); break;
        default: m_delegates.push_back(std::make_unique<CellDelegate>(m_appearance)); break;
        }
    }
}

TablePrinter::~TablePrinter() = default;

const QStyledItemDelegate &TablePrinter::delegate(int column) const
{
    return *m_delegates[static_cast<std::size_t>(column)];
}

qreal TablePrinter::scale(const QSizeF &page) const
{
    const int width = std::accumulate(m_table.columns.begin(), m_table.columns.end(), 0,
                                      [](int sum, const PrintedTable::Column &column) { return sum + column.width; });
    return width > 0 ? std::min(1.0, page.width() / width) : 1.0;
}

int TablePrinter::rowsOnPage(const QSizeF &page) const
{
    return std::max(1, static_cast<int>((page.height() / scale(page) - m_headHeight - m_footHeight) / m_rowHeight));
}

int TablePrinter::pageCount(const QSizeF &page) const
{
    const int rows = rowsOnPage(page);
    return std::max(1, (m_model.rowCount() + rows - 1) / rows);
}

void TablePrinter::paintPage(QPainter &painter, const QSizeF &page, int number) const
{
    const qreal factor = scale(page);
    const QSizeF sheet = page / factor;
    painter.save();
    painter.scale(factor, factor);
    const QPalette palette = Appearance::lightPalette();
    const QFont font = paperFont();
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics metrics(font);
    const QFontMetrics boldMetrics(bold);
    const auto width = static_cast<int>(sheet.width());
    const auto line = [&](int top, const QString &text, const QFont &with, Qt::Alignment alignment) {
        painter.setFont(with);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRect(0, top, width, metrics.height()), static_cast<int>(alignment) | Qt::TextSingleLine,
                         QFontMetrics(with).elidedText(text, Qt::ElideMiddle, width));
    };
    line(0, m_table.title, bold, Qt::AlignLeft);
    line(metrics.height(), m_table.note, font, Qt::AlignLeft);

    int x = 0;
    const int headTop = m_headHeight - m_rowHeight;
    for (const PrintedTable::Column &column : m_table.columns) {
        const QString title = m_model.headerData(column.column, Qt::Horizontal).toString();
        const auto alignment = static_cast<Qt::Alignment>(
            m_model.headerData(column.column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        const QRect rect(x + kGap, headTop, column.width - 2 * kGap, m_rowHeight);
        painter.setFont(bold);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                         boldMetrics.elidedText(title, Qt::ElideRight, rect.width()));
        x += column.width;
    }
    painter.drawLine(0, m_headHeight - 1, x, m_headHeight - 1);

    const int rows = rowsOnPage(page);
    const int last = std::min(m_model.rowCount(), (number + 1) * rows);
    for (int row = number * rows; row < last; ++row) {
        x = 0;
        for (const PrintedTable::Column &column : m_table.columns) {
            QStyleOptionViewItem option;
            option.direction = QApplication::layoutDirection();
            option.rect = QRect(x, m_headHeight + (row - number * rows) * m_rowHeight, column.width, m_rowHeight);
            option.palette = palette;
            option.font = font;
            option.fontMetrics = metrics;
            option.state = QStyle::State_Enabled | QStyle::State_Active;
            option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
            option.textElideMode = Qt::ElideRight;
            painter.save();
            painter.setClipRect(option.rect);
            delegate(column.column).paint(&painter, option, m_model.index(row, column.column));
            painter.restore();
            x += column.width;
        }
    }
    const QLocale locale;
    line(static_cast<int>(sheet.height()) - metrics.height(),
         //: At the foot of a printed page.
         TablePrinterText::tr("Page %1 of %2").arg(locale.toString(number + 1), locale.toString(pageCount(page))), font,
         Qt::AlignRight);
    painter.restore();
}

bool TablePrinter::print(QPrinter &printer) const
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const qreal dots = printer.resolution() / kScreenDpi;
    painter.scale(dots, dots);
    const QSizeF page = printer.pageRect(QPrinter::DevicePixel).size() / dots;
    const int pages = pageCount(page);
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int end = printer.toPage() > 0 ? std::min(printer.toPage(), pages) : pages;
    for (int number = first; number < end; ++number) {
        if (number > first && !printer.newPage())
            return false;
        paintPage(painter, page, number);
    }
    return painter.end() && printer.printerState() != QPrinter::Error;
}

} // namespace signalbox
