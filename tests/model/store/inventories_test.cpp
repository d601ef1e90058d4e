// What nodes told about themselves, in every kind of store.

#include "model/store/storecopy.h"
#include "tests/model/store/storerecords.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace signalbox {
namespace {

InventoryQuery query(NodeId node, std::optional<InventoryKind> kind = {}, qint64 after = 0, int limit = 100)
{
    InventoryQuery made;
    made.node = node;
    made.kind = kind;
    made.after = after;
    made.limit = limit;
    return made;
}

class InventoriesTest : public testing::TestWithParam<bool> {
protected:
    void SetUp() override
    {
        m_url = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("store.db"));
        if (!GetParam())
            return;
        if (!PostgresCluster::instance())
            GTEST_SKIP() << PostgresCluster::kMissing;
        m_url = PostgresCluster::instance()->makeDatabase();
    }
    [[nodiscard]] std::unique_ptr<Store> opened() const
    {
        auto store = openStore(m_url);
        EXPECT_TRUE(store) << store.error().text.toStdString() << store.error().detail.toStdString();
        return store ? std::move(store).value() : nullptr;
    }
    static PackedInventory inventory(quint32 node, InventoryKind kind, const char *data)
    {
        PackedInventory made;
        made.id = inventoryNumber(NodeId{node}, kind);
        made.collectedMs = 1;
        made.receivedMs = 2;
        made.job = JobId{3};
        made.instruction = InstructionId{4};
        made.attempt = AttemptId{5};
        made.items = 6;
        made.data = QByteArray(data) + QByteArray("\0\xff", 2);
        return made;
    }
    static PackedInventoryChange change(qint64 number, quint32 node, InventoryKind kind)
    {
        return {number, NodeId{node}, kind, 1, 2, JobId{3}, 4, QByteArray("\0d", 2)};
    }
    static InventoryPart part(quint32 instruction, quint8 place, const char *data)
    {
        return {inventoryPartNumber(InstructionId{instruction}, place),
                AttemptId{7},
                InventoryKind::Software,
                place,
                3,
                QByteArray(32, '\xfe'),
                QByteArray(data)};
    }
    QTemporaryDir m_dir;
    QString m_url;
};

TEST_P(InventoriesTest, WhatIsWrittenComesBackAndTheNewestReplacesTheOneBefore)
{
    constexpr quint32 kHighest = 4'000'000'000;
    const PackedInventory later = inventory(2, InventoryKind::System, "later");
    {
        const auto store = opened();
        ASSERT_TRUE(store);
        WriteBatch batch;
        batch.inventories = {inventory(2, InventoryKind::System, "first"), inventory(2, InventoryKind::Software, "s"),
                             inventory(kHighest, InventoryKind::System, "x")};
        batch.inventoryChanges = {change(10, 2, InventoryKind::System), change(11, 2, InventoryKind::Software),
                                  change(12, 3, InventoryKind::System), change(13, 2, InventoryKind::System)};
        batch.inventoryParts = {part(5, 0, "a"), part(5, 63, "b"), part(6, 0, "c")};
        ASSERT_TRUE(store->commit(batch));
        batch = {};
        batch.inventories = {later};
        batch.removedInventoryChanges = {10};
        batch.inventoryParts = {part(5, 0, "new")};
        batch.removedInventoryParts = {part(6, 0, "").id, 999};
        ASSERT_TRUE(store->commit(batch));
    }
    const auto store = opened();
    ASSERT_TRUE(store);
    EXPECT_EQ(store->inventories(query(NodeId{2})).value(),
              (std::vector{later, inventory(2, InventoryKind::Software, "s")}));
    EXPECT_EQ(store->inventories(query({}, InventoryKind::System)).value(),
              (std::vector{later, inventory(kHighest, InventoryKind::System, "x")}));
    EXPECT_EQ(store->inventories(query({}, InventoryKind::System, later.id, 5)).value().size(), 1U);
    EXPECT_EQ(store->inventories(query({}, {}, 0, 2)).value().size(), 2U);
    EXPECT_TRUE(store->inventories(query(NodeId{3})).value().empty());

    EXPECT_EQ(store->inventoryChanges(NodeId{2}, std::nullopt, 10).value(),
              (std::vector{change(13, 2, InventoryKind::System), change(11, 2, InventoryKind::Software)}));
    EXPECT_EQ(store->inventoryChanges(NodeId{2}, InventoryKind::Software, 10).value().size(), 1U);
    EXPECT_EQ(store->inventoryChanges(NodeId{2}, std::nullopt, 1).value().size(), 1U);

    EXPECT_EQ(store->inventoryParts(5 * 64, 5 * 64 + 63, true).value(),
              (std::vector{part(5, 0, "new"), part(5, 63, "b")}));
    const auto all = store->inventoryParts(0, std::numeric_limits<qint64>::max(), false);
    ASSERT_TRUE(all) << all.error().detail.toStdString();
    EXPECT_EQ(all.value().size(), 2U);

    WriteBatch batch;
    batch.removedInventories = {later.id, 5};
    ASSERT_TRUE(store->commit(batch));
    EXPECT_EQ(store->inventories({}).value().size(), 2U);
}

TEST_P(InventoriesTest, ACopyOfTheDatabaseHasThem)
{
    WriteBatch batch;
    batch.inventories = {inventory(2, InventoryKind::System, "first")};
    batch.inventoryChanges = {change(10, 2, InventoryKind::System)};
    batch.inventoryParts = {part(5, 0, "a")};
    ASSERT_TRUE(opened()->commit(batch));
    const QString copy = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("copy.db"));
    const auto copied = migrateStore(m_url, copy);
    ASSERT_TRUE(copied) << copied.error().text.toStdString();
    const auto other = openStore(copy);
    ASSERT_TRUE(other);
    EXPECT_EQ(other.value()->inventories({}).value(), batch.inventories);
    EXPECT_EQ(other.value()->inventoryChanges(NodeId{2}, std::nullopt, 10).value(), batch.inventoryChanges);
    EXPECT_EQ(other.value()->inventoryParts(0, 1'000'000, true).value(), batch.inventoryParts);
}

INSTANTIATE_TEST_SUITE_P(Sqlite, InventoriesTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, InventoriesTest, testing::Values(true));

} // namespace
} // namespace signalbox
