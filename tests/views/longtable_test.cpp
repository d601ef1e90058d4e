#include "views/longtable.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QPaintEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>

#include <array>
#include <random>
#include <string>
#include <utility>

namespace signalbox {

namespace {

constexpr int kColumns = 6;
constexpr int kRowPixels = 22;

/// Rows that cost nothing, as many as one likes.
class ManyRows final : public QAbstractTableModel {
public:
    explicit ManyRows(int rows) : m_rows(rows) { }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : kColumns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QStringLiteral("%1 in %2").arg(index.row() * 7919 % 1000).arg(index.column());
    }
    void insert(int at, int count)
    {
        beginInsertRows({}, at, at + count - 1);
        m_rows += count;
        endInsertRows();
    }
    void remove(int at, int count)
    {
        beginRemoveRows({}, at, at + count - 1);
        m_rows -= count;
        endRemoveRows();
    }
    void relayout()
    {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    void change(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, kColumns - 1)); }
    void reset(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

private:
    int m_rows;
};

/// What of a widget is painted.
class Painted final : public QObject {
public:
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }
    QRegion take()
    {
        QCoreApplication::processEvents();
        return std::exchange(m_region, {});
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion m_region;
};

/// What LongTable has to be to an operator: Qt's table, set up in the same way.
void dress(QTableView &table, Qt::LayoutDirection direction)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setAutoScrollMargin(0); // scrolls by the clock while a selection is dragged to the edge
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionsMovable(true);
    table.setLayoutDirection(direction);
    table.resize(500, 300);
    table.show();
}

/// Everything that an operator sees or that assistive technology is told.
std::string described(QTableView &table)
{
    QStringList lines;
    const auto tell = [&lines](const char *what, const auto &...numbers) {
        QStringList words{QString::fromLatin1(what)};
        (words.append(QString::number(numbers)), ...);
        lines.append(words.join(u' '));
    };
    const QAbstractItemModel &model = *table.model();
    tell("current", table.currentIndex().row(), table.currentIndex().column());
    for (int row = 0; row < model.rowCount(); ++row) {
        if (table.selectionModel()->isRowSelected(row))
            tell("selected", row);
    }
    const QScrollBar &vertical = *table.verticalScrollBar();
    const QScrollBar &horizontal = *table.horizontalScrollBar();
    tell("vertical", vertical.value(), vertical.maximum(), vertical.pageStep(), vertical.isVisible());
    tell("horizontal", horizontal.value(), horizontal.maximum(), horizontal.pageStep(), horizontal.isVisible());
    const QRect area = table.viewport()->geometry();
    tell("viewport", area.x(), area.y(), area.width(), area.height());
    const QRect header = table.horizontalHeader()->geometry();
    tell("header", header.x(), header.y(), header.width(), header.height(), table.horizontalHeader()->offset());
    for (int y = 0; y < area.height(); y += 13) {
        const QModelIndex index = table.indexAt({(y * 31) % area.width(), y});
        tell("at", y, index.row(), index.column());
    }
    for (int row = std::max(0, vertical.value() - 2); row < std::min(model.rowCount(), vertical.value() + 20); ++row) {
        const QRect rect = table.visualRect(model.index(row, row % kColumns));
        tell("rect", row, rect.x(), rect.y(), rect.width(), rect.height());
    }
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&table);
    QAccessibleTableInterface *cells = accessible->tableInterface();
    tell("accessible", static_cast<int>(accessible->role()), cells->rowCount(), cells->columnCount(),
         accessible->childCount(), cells->selectedRowCount());
    if (model.rowCount() > 0) {
        const QAccessibleInterface *cell = cells->cellAt(vertical.value(), 1);
        const QPoint origin = table.viewport()->mapToGlobal(QPoint(0, 0));
        lines.append(cell->text(QAccessible::Name));
        const QRect rect = cell->rect().translated(-origin);
        tell("cell", rect.x(), rect.y(), rect.width(), rect.height(), cell->state().selected, cell->state().focused);
    }
    return lines.join(u'\n').toStdString();
}

/// Columns are laid out by a timer, and scroll bars that come or go are queued after it.
void settle()
{
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
}

void focus(QTableView &table)
{
    table.activateWindow();
    table.setFocus();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&table));
}

QImage painted(QTableView &table)
{
    focus(table);
    QImage image(table.viewport()->size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    table.viewport()->render(&image);
    return image;
}

class LongTableTest : public testing::TestWithParam<Qt::LayoutDirection> { };

} // namespace

TEST_P(LongTableTest, IsToAnOperatorWhatQtsTableIs)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    // However long a step takes: each typed letter begins a search, and no click scrolls to its row afterwards.
    const int typing = QApplication::keyboardInputInterval();
    const int clicking = QApplication::doubleClickInterval();
    QApplication::setKeyboardInputInterval(-1);
    QApplication::setDoubleClickInterval(1'000'000);
    ManyRows model(200);
    QTableView theirs;
    LongTable ours;
    theirs.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    theirs.verticalHeader()->setDefaultSectionSize(kRowPixels);
    ours.setRowPixels(kRowPixels);
    const std::array<QTableView *, 2> both{&theirs, &ours};
    for (QTableView *table : both) {
        table->setModel(&model);
        dress(*table, GetParam());
        focus(*table);
    }
    constexpr std::array kKeys{Qt::Key_Up,       Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp,
                               Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End,  Qt::Key_Space, Qt::Key_4};
    constexpr std::array<Qt::KeyboardModifiers, 5> kModifiers{Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier,
                                                              Qt::ControlModifier,
                                                              Qt::ControlModifier | Qt::ShiftModifier};
    const auto below = [&random](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
    for (int step = 0; step < 150; ++step) {
        const int what = below(15);
        const int a = below(1000);
        const int b = below(1000);
        const auto modifiers = kModifiers[random() % kModifiers.size()];
        if (what == 0)
            model.insert(a % (model.rowCount() + 1), 1 + b % 5);
        else if (what == 1 && model.rowCount() > 0)
            model.remove(a % model.rowCount(), 1);
        else if (what == 2)
            model.relayout();
        else if (what == 3 && a < 50)
            model.reset(b % 3 == 0 ? 5 : 200);
        settle(); // Qt's table does not scroll to a current row before it has laid out what is new
        const Qt::Key key = kKeys[random() % kKeys.size()];
        for (QTableView *table : both) {
            QWidget *area = table->viewport();
            QHeaderView *header = table->horizontalHeader();
            const QPoint point(a % area->width(), b % area->height());
            switch (what) {
            case 4: table->verticalScrollBar()->setValue(a % 250); break;
            case 5: table->horizontalScrollBar()->setValue(a % 300); break;
            case 6: table->resize(200 + a / 2, 80 + b / 2); break;
            case 7: header->resizeSection(a % kColumns, 20 + b % 200); break;
            case 8: header->moveSection(a % kColumns, b % kColumns); break;
            case 9: // but not the current column: in Qt's table the keys then do nothing
                if (table->currentIndex().column() != a % kColumns)
                    header->setSectionHidden(a % kColumns, header->hiddenSectionCount() < 2 && b % 2 == 0);
                break;
            case 10:
                if (model.rowCount() > 0)
                    table->scrollTo(model.index(a % model.rowCount(), b % kColumns),
                                    static_cast<QAbstractItemView::ScrollHint>(b % 4));
                break;
            case 11: QTest::mouseClick(area, Qt::LeftButton, modifiers, point); break;
            case 12: table->selectAll(); break;
            case 13:
                QTest::mousePress(area, Qt::LeftButton, modifiers, point);
                for (const int part : {3, 1}) { // far enough for a drag
                    QMouseEvent move(QEvent::MouseMove, QPointF(point) / part, area->mapToGlobal(QPointF(point) / part),
                                     Qt::NoButton, Qt::LeftButton, modifiers);
                    QCoreApplication::sendEvent(area, &move);
                }
                QTest::mouseRelease(area, Qt::LeftButton, modifiers, point);
                break;
            default: QTest::keyClick(table, key, modifiers); break;
            }
        }
        settle();
        ASSERT_EQ(described(theirs), described(ours)) << "step " << step << ", " << what << " " << a << " " << b;
        if (step % 10 == 0) {
            ASSERT_EQ(painted(theirs), painted(ours)) << "step " << step;
        }
    }
    QApplication::setKeyboardInputInterval(typing);
    QApplication::setDoubleClickInterval(clicking);
}

INSTANTIATE_TEST_SUITE_P(Directions, LongTableTest, testing::Values(Qt::LeftToRight, Qt::RightToLeft));

TEST(LongTableTest, KeepsNothingForARow)
{
    ManyRows model(0);
    LongTable table;
    table.setModel(&model);
    dress(table, Qt::LeftToRight);
    model.insert(0, 50'000'000);
    EXPECT_EQ(table.verticalHeader()->count(), 0);
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(table.currentIndex().row(), 49'999'999);
    EXPECT_EQ(table.selectionModel()->selection().size(), 1);
    EXPECT_TRUE(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
}

TEST(LongTableTest, ScrollingAfterAClickIsNotTakenBack)
{
    const int interval = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(0);
    ManyRows model(1000);
    LongTable table;
    table.setModel(&model);
    dress(table, Qt::LeftToRight);
    QCoreApplication::processEvents();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
    ASSERT_EQ(table.currentIndex().row(), 0);
    table.verticalScrollBar()->setValue(500);
    bool over = false;
    // Qt's timer was started before, for a time of 1 ms less.
    QTimer::singleShot(QApplication::doubleClickInterval() + 101, &table, [&over] { over = true; });
    ASSERT_TRUE(QTest::qWaitFor([&over] { return over; }));
    EXPECT_EQ(table.verticalScrollBar()->value(), 500);
    QApplication::setDoubleClickInterval(interval);
}

TEST(LongTableTest, AColumnFitsTheTextThatCanBeSeen)
{
    QStandardItemModel model(1000, 2);
    for (int row = 0; row < 1000; ++row)
        model.setItem(row, 0, new QStandardItem(QString(row < 500 ? 4 : 40, u'm')));
    LongTable table;
    table.setModel(&model);
    dress(table, Qt::LeftToRight);
    table.resizeColumnToContents(0);
    const int atTop = table.columnWidth(0);
    table.scrollToBottom();
    table.resizeColumnToContents(0);
    EXPECT_GT(table.columnWidth(0), 5 * atTop);
}

TEST(LongTableTest, WhatChangesIsPainted)
{
    ManyRows model(100'000);
    LongTable table;
    table.setModel(&model);
    dress(table, Qt::LeftToRight);
    table.verticalScrollBar()->setValue(50'000);
    Painted painted(*table.viewport());
    painted.take();
    const auto rows = [&](int first, int last) {
        return QRect(0, table.visualRect(model.index(first, 0)).top(), table.viewport()->width(),
                     (last - first + 1) * table.rowPixels());
    };
    for (const auto &[first, last] : {std::pair{50'003, 50'004}, {49'990, 50'001}, {50'006, 99'999}, {0, 99'999}}) {
        model.change(first, last);
        const QRegion wanted = rows(first, last) & table.viewport()->rect();
        EXPECT_TRUE((wanted - painted.take()).isEmpty()) << first << " to " << last;
        EXPECT_FALSE(wanted.isEmpty());
    }
}

} // namespace signalbox
