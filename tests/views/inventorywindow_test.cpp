#include "views/inventorywindow.h"

#include "tests/views/windowtest.h"
#include "views/collectionpage.h"
#include "views/messagebar.h"
#include "views/monitoringpage.h"
#include "views/userschemapage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace signalbox {
namespace {

class InventoryWindowTest : public WindowTest {
protected:
    void addItems(int count)
    {
        for (int i = 0; i < count; ++i) {
            InventoryRow row;
            row.node = NodeId{1};
            row.nodeName = QStringLiteral("pc-1");
            row.kind = i % 2 == 0 ? InventoryKind::Software : InventoryKind::System;
            row.collectedMs = 1'780'000'000'000;
            row.key = QStringLiteral("key %1").arg(i);
            row.value = QStringLiteral("=value %1").arg(count - i);
            m_link->inventoryRows.push_back(row);
        }
    }
    InventoryWindow *openInventory()
    {
        action("inventory")->trigger();
        settle();
        return m_window->findChild<InventoryWindow *>();
    }
    template <class T>
    static T *in(const QWidget *window, const char *name)
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    static int rows(const InventoryWindow *window)
    {
        return in<QTableView>(window, "inventoryTable")->model()->rowCount();
    }
};

TEST_F(InventoryWindowTest, AnEmptyInventorySaysWhatItIsFor)
{
    open(wholeFleet());
    const InventoryWindow *window = openInventory();
    ASSERT_NE(window, nullptr);
    EXPECT_FALSE(in<QTableView>(window, "inventoryTable")->isVisible());
    EXPECT_TRUE(in<QLabel>(window, "inventoryCount")->text().startsWith(QStringLiteral("0 item")));
}

TEST_F(InventoryWindowTest, EachNodeCanBeChosen)
{
    open(wholeFleet());
    addItems(3);
    InventoryWindow *window = openInventory();
    auto *list = in<QComboBox>(window, "inventoryNode");
    const std::vector<NodeRecord> &fleet = m_link->fleet().snapshot.nodes;
    ASSERT_EQ(list->count(), static_cast<int>(fleet.size()) + 1) << "and “All nodes”";
    EXPECT_LT(list->itemText(1), list->itemText(2)) << "by name";
    EXPECT_TRUE(in<QTreeWidget>(window, "inventoryHistory")->topLevelItem(0)->text(0).startsWith(u"Select"));
    list->setCurrentIndex(list->findText(fleet.back().name));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->inventoriesAsked.empty(); }));
    EXPECT_EQ(m_link->inventoriesAsked.back().node, fleet.back().id);
}

TEST_F(InventoryWindowTest, AllPagesAreShownAndTheServerSearches)
{
    open(wholeFleet());
    addItems(5);
    InventoryWindow *window = openInventory();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 5; }));
    EXPECT_EQ(m_link->inventoriesAsked.size(), 3U) << "three pages of two";
    in<QComboBox>(window, "inventoryKind")->setCurrentIndex(2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 3; }));
    EXPECT_EQ(m_link->inventoriesAsked.back().kind, InventoryKind::Software);
    in<QLineEdit>(window, "inventorySearch")->setText(QStringLiteral("key 4"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 1; }));
    window->showNode(NodeId{77});
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 0; }));
    EXPECT_EQ(m_link->inventoriesAsked.back().node, NodeId{77});
}

TEST_F(InventoryWindowTest, ARowShowsWhatChangedAtItsNode)
{
    open(wholeFleet());
    addItems(2);
    InventoryChange change;
    change.number = 9;
    change.node = NodeId{1};
    change.kind = InventoryKind::Software;
    change.toMs = 1'780'000'000'000;
    change.job = JobId{4};
    change.differences = {
        {QStringLiteral("bash"), QStringLiteral("amd64"), QStringLiteral("5.1"), QStringLiteral("5.2")},
        {QStringLiteral("new"), {}, std::nullopt, QStringLiteral("1")}};
    m_link->inventoryChanges = {change};
    InventoryWindow *window = openInventory();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 2; }));
    auto *table = in<QTableView>(window, "inventoryTable");
    const auto *history = in<QTreeWidget>(window, "inventoryHistory");
    table->selectRow(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return history->topLevelItemCount() == 1; }));
    ASSERT_EQ(history->topLevelItem(0)->childCount(), 2);
    EXPECT_EQ(history->topLevelItem(0)->child(0)->text(0), QStringLiteral("bash (amd64)"));
    EXPECT_EQ(history->topLevelItem(0)->child(0)->text(2), QStringLiteral("5.2"));
    table->selectRow(1);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return history->topLevelItemCount() == 1 && history->topLevelItem(0)->childCount() == 0;
    })) << "nothing of that kind has changed";
}

TEST_F(InventoryWindowTest, WhatIsShownIsSortedAndExported)
{
    open(wholeFleet());
    addItems(3);
    InventoryWindow *window = openInventory();
    ASSERT_TRUE(QTest::qWaitFor([&] { return rows(window) == 3; }));
    auto *table = in<QTableView>(window, "inventoryTable");
    table->sortByColumn(InventoryStore::ValueColumn, Qt::AscendingOrder);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return table->model()->index(0, InventoryStore::ValueColumn).data().toString() == QStringLiteral("=value 1");
    }));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("i.csv"));
    window->writeCsv(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    EXPECT_EQ(lines[0].trimmed(), "node,kind,key,value,extra,collected");
    EXPECT_EQ(lines[1].trimmed(), "pc-1,software,key 2,'=value 1,,2026-05-28T20:26:40.000Z");
}

TEST_F(InventoryWindowTest, AServerThatHasNoneSaysSo)
{
    open(wholeFleet());
    m_link->inventoryRefused = {Error::Kind::Refused, QStringLiteral("too old"), {}};
    const InventoryWindow *window = openInventory();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window->findChild<MessageBar *>()->text().contains(QStringLiteral("too old")); }));
}

TEST(OrderListPageTest, WhatIsFilledInIsOrdered)
{
    UserSchemaPage schema(nullptr);
    EXPECT_FALSE(schema.problems().isEmpty()) << "there is no question yet";
    schema.findChild<QPushButton *>(QStringLiteral("addRow"))->click();
    auto *table = schema.findChild<QTableWidget *>(QStringLiteral("orderList"));
    const auto edit = [](QTableWidget *of, int row, int column) {
        return qobject_cast<QLineEdit *>(of->cellWidget(row, column));
    };
    edit(table, 0, 0)->setText(QStringLiteral("desk"));
    EXPECT_FALSE(schema.problems().isEmpty()) << "the question is missing";
    edit(table, 0, 1)->setText(QStringLiteral("Desk"));
    qobject_cast<QComboBox *>(table->cellWidget(0, 2))->setCurrentIndex(2);
    edit(table, 0, 4)->setText(QStringLiteral("a; b"));
    EXPECT_EQ(schema.problems(), QStringList());
    const auto fields = std::get<UserSchemaOrder>(schema.order()).fields;
    ASSERT_EQ(fields.size(), 1U);
    EXPECT_EQ(fields[0].choices, QStringList({QStringLiteral("a"), QStringLiteral("b")}));

    CollectionPage collection(nullptr);
    EXPECT_TRUE(collection.problems().isEmpty()) << "an empty one ends the collection";
    collection.findChild<QPushButton *>(QStringLiteral("addRow"))->click();
    table = collection.findChild<QTableWidget *>(QStringLiteral("orderList"));
    edit(table, 0, 0)->setText(QStringLiteral("x"));
    edit(table, 0, 1)->setText(QStringLiteral("/etc/../etc/shadow"));
    EXPECT_FALSE(collection.problems().isEmpty());
    edit(table, 0, 1)->setText(QStringLiteral("/etc/os-release"));
    EXPECT_TRUE(collection.problems().isEmpty());
    collection.findChild<QPushButton *>(QStringLiteral("removeRow"))->click();
    EXPECT_TRUE(std::get<CollectionOrder>(collection.order()).entries.empty());

    MonitoringPage monitoring(nullptr);
    monitoring.findChild<QPushButton *>(QStringLiteral("addRow"))->click();
    table = monitoring.findChild<QTableWidget *>(QStringLiteral("orderList"));
    edit(table, 0, 0)->setText(QStringLiteral("team*"));
    EXPECT_EQ(std::get<MonitoringOrder>(monitoring.order()).rules,
              (std::vector<MonitoringOrder::Rule>{{QStringLiteral("team*"), false}}));
}

} // namespace
} // namespace signalbox
