#include "views/elidingheader.h"

#include <gtest/gtest.h>

#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace signalbox {
namespace {

TEST(ElidingHeaderTest, IsNotAskedWhatIsSelectedInTheView)
{
    QStandardItemModel model(3, 2);
    QTableView table;
    table.setHorizontalHeader(new ElidingHeader(&table));
    table.setModel(&model);
    table.selectAll();
    ASSERT_EQ(table.selectionModel()->selectedRows().size(), 3);
    const QItemSelectionModel *own = table.horizontalHeader()->selectionModel();
    ASSERT_NE(own, nullptr);
    EXPECT_NE(own, table.selectionModel());
    EXPECT_FALSE(own->hasSelection());
}

TEST(ElidingHeaderTest, ItsTitlesCanBeClicked)
{
    QStandardItemModel model(3, 2);
    QTableView table;
    auto *header = new ElidingHeader(&table);
    table.setHorizontalHeader(header);
    table.setSortingEnabled(true);
    table.setModel(&model);
    table.show();
    const QPoint title(header->sectionPosition(1) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, title);
    EXPECT_EQ(header->sortIndicatorSection(), 1);
    const Qt::SortOrder first = header->sortIndicatorOrder();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, title);
    EXPECT_NE(header->sortIndicatorOrder(), first);
}

} // namespace
} // namespace signalbox
