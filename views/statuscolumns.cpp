#include "views/statuscolumns.h"

#include "model/items/statustablemodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace signalbox {

namespace {

/// Width of a column when nobody has changed it, in average characters: what it needs to be read, what it is given when there is
/// room. The first columns together fit into a window of 1280 pixels; the times stand behind them.
struct FirstWidth {
    int least;
    int most;
};

FirstWidth firstWidth(int column)
{
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn: return {8, 10};
    case StatusTableModel::ResultColumn: return {28, 42};
    case StatusTableModel::NameColumn: return {22, 40};
    case StatusTableModel::CountersColumn: return {24, 28};
    case StatusTableModel::RouteColumn: return {22, 44};
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn:
    case StatusTableModel::ExecutedColumn:
    case StatusTableModel::ScheduledInstallColumn:
    case StatusTableModel::LastReportColumn: return {27, 27};
    case StatusTableModel::AttemptColumn: return {10, 10};
    case StatusTableModel::TypeColumn: return {20, 20};
    case StatusTableModel::ColumnCount: break;
    }
    return {16, 16};
}

} // namespace

StatusColumns::StatusColumns(QTableView *table) : QObject(table), m_table(table)
{
    QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionCountChanged, this, [this](int before, int now) {
        // There are columns from the first place on, and widths only for columns that exist.
        if (before == 0 && now > 0)
            apply();
    });
    connect(header, &QHeaderView::sectionResized, this, [this] { m_widthsAreFirst = m_widthsAreFirst && m_fitting; });
    connect(header, &QWidget::customContextMenuRequested, this, &StatusColumns::showMenu);
    table->viewport()->installEventFilter(this);
}

bool StatusColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void StatusColumns::showMenu(const QPoint &position)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(m_table);
    menu->setObjectName(QStringLiteral("headerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int shown = StatusTableModel::ColumnCount - header->hiddenSectionCount();
    for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || shown > 1);
        connect(action, &QAction::toggled, header,
                [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Natural order")), &QAction::triggered, this,
            [header] { header->setSortIndicator(-1, Qt::AscendingOrder); });
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &StatusColumns::reset);
    menu->popup(header->mapToGlobal(position));
}

QByteArray StatusColumns::save() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    if (header->count() == 0)
        return m_state;
    // Untouched columns fit themselves to the next window, too.
    const bool untouched = m_widthsAreFirst && !header->sectionsMoved() && header->hiddenSectionCount() == 0
                           && header->sortIndicatorSection() < 0;
    return untouched ? QByteArray() : header->saveState();
}

void StatusColumns::restore(const QByteArray &state)
{
    m_state = state;
    apply();
}

void StatusColumns::apply()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (header->count() == 0)
        return;
    // A state of another version may have another number of columns: Qt refuses it.
    if (m_state.isEmpty() || !header->restoreState(m_state) || header->count() != StatusTableModel::ColumnCount)
        reset();
    else
        m_widthsAreFirst = false;
    m_state.clear();
}

void StatusColumns::reset()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, false);
    }
    m_widthsAreFirst = true;
    fit();
}

void StatusColumns::fit()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (!m_widthsAreFirst || header->count() == 0)
        return;
    const int character = m_table->fontMetrics().averageCharWidth();
    int least = 0;
    int growth = 0;
    for (int column = 0; column <= StatusTableModel::RouteColumn; ++column) {
        least += firstWidth(column).least;
        growth += firstWidth(column).most - firstWidth(column).least;
    }
    const int room = std::clamp(m_table->viewport()->width() - least * character, 0, growth * character);
    // The last of them takes what the divisions leave over, and the room where only a sliver of the next column would show.
    const int behind = m_table->viewport()->width() - (least + growth) * character;
    const int next = firstWidth(StatusTableModel::ScheduledColumn).least * character;
    int left = behind > 0 && behind < next ? room + behind : room;
    m_fitting = true;
    for (int column = 0; column < header->count(); ++column) {
        const FirstWidth width = firstWidth(column);
        const int share = column == StatusTableModel::RouteColumn ? left : room * (width.most - width.least) / growth;
        left -= share;
        header->resizeSection(column, width.least * character + share);
    }
    m_fitting = false;
}

std::vector<int> StatusColumns::shown() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.push_back(column);
    return columns;
}

} // namespace signalbox
