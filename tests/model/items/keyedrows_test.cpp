#include "model/items/keyedrows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace signalbox;

TEST(KeyedRowsTest, RowsMovedIntoASortedOrderStandAsIfAllWereSortedAnew)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        std::vector<quint32> rows;
        std::vector<quint64> keys;
        std::map<quint32, quint64> keyOf;
        const bool gaps = round % 2 == 1;
        const auto count = static_cast<quint32>(random() % 1500);
        for (quint32 row = 0; row < count; ++row) {
            if (gaps && random() % 3 == 0)
                continue;
            rows.push_back(row);
            keys.push_back(random() % 50);
            keyOf[row] = keys.back();
        }
        const bool descending = random() % 2 == 0;
        KeyedRows keyed(rows, keys);
        std::vector<quint32> order = keyed.sorted(descending, {});
        for (int step = 0; step < 3; ++step) {
            std::map<quint32, quint64> changes;
            for (std::size_t i = 0; !rows.empty() && i < random() % 40; ++i)
                changes[rows[random() % rows.size()]] = random() % 50;
            for (const auto &[row, key] : changes)
                keyOf[row] = key;
            const std::vector<std::pair<quint32, quint64>> list(changes.begin(), changes.end());
            order = keyed.moved(std::move(order), list, descending, {});
            std::vector<quint32> expected = rows;
            std::stable_sort(expected.begin(), expected.end(), [&](quint32 a, quint32 b) {
                return descending ? keyOf[a] > keyOf[b] : keyOf[a] < keyOf[b];
            });
            ASSERT_EQ(order, expected) << "round " << round;
        }
    }
}

TEST(KeyedRowsTest, WhatIsStoppedGivesNothing)
{
    std::stop_source stop;
    KeyedRows keyed({0, 1, 2}, {3, 2, 1});
    const std::vector<quint32> order = keyed.sorted(false, {});
    EXPECT_EQ(order, (std::vector<quint32>{2, 1, 0}));
    stop.request_stop();
    const std::vector<std::pair<quint32, quint64>> changes{{0, 0}};
    EXPECT_TRUE(keyed.moved(order, changes, false, stop.get_token()).empty());
}
