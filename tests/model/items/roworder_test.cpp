#include "model/items/roworder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace signalbox;

namespace {

/// Plays the model: checks that what is told fits together with what is shown after it.
class Host final : public RowOrderHost {
public:
    RowOrder order{*this};
    std::map<quint32, quint64> keys;
    std::map<quint32, bool> pass;
    std::vector<quint32> shadow; ///< what somebody who only listens believes to be visible
    int layouts = 0;

    [[nodiscard]] quint64 orderKey(quint32 row) const override { return keys.at(row); }
    [[nodiscard]] bool passes(quint32 row) const override { return pass.at(row); }
    [[nodiscard]] std::vector<quint32> visible() const { return {order.visible().begin(), order.visible().end()}; }
    void insertBegins(int first, int last) override
    {
        ASSERT_EQ(visible(), shadow);
        m_first = first;
        m_last = last;
    }
    void insertEnds() override
    {
        const std::vector<quint32> now = visible();
        ASSERT_EQ(now.size(), shadow.size() + static_cast<std::size_t>(m_last - m_first + 1));
        shadow.insert(shadow.begin() + m_first, now.begin() + m_first, now.begin() + m_last + 1);
        ASSERT_EQ(now, shadow);
    }
    void removeBegins(int first, int last) override
    {
        ASSERT_EQ(visible(), shadow);
        m_first = first;
        m_last = last;
    }
    void removeEnds() override
    {
        shadow.erase(shadow.begin() + m_first, shadow.begin() + m_last + 1);
        ASSERT_EQ(visible(), shadow);
    }
    void layoutBegins() override { ASSERT_EQ(visible(), shadow); }
    void layoutEnds() override
    {
        ++layouts;
        const std::vector<quint32> now = visible();
        ASSERT_TRUE(std::is_permutation(now.begin(), now.end(), shadow.begin(), shadow.end()));
        shadow = now;
        for (std::size_t i = 0; i < now.size(); i += 1 + now.size() / 40)
            ASSERT_EQ(order.positionOf(now[i]), static_cast<int>(i));
    }

    [[nodiscard]] std::vector<quint32> expected(bool filtered) const
    {
        std::vector<quint32> rows;
        for (const auto &[row, key] : keys) {
            if (!filtered || pass.at(row))
                rows.push_back(row);
        }
        std::sort(rows.begin(), rows.end(),
                  [this](quint32 a, quint32 b) { return std::pair(keys.at(a), a) < std::pair(keys.at(b), b); });
        return rows;
    }
    void check()
    {
        ASSERT_EQ(visible(), expected(order.isFiltered()));
        ASSERT_EQ(visible(), shadow);
        ASSERT_EQ(std::vector<quint32>(order.full().begin(), order.full().end()), expected(false));
    }
    [[nodiscard]] std::vector<quint32> rows() const
    {
        std::vector<quint32> all;
        for (const auto &[row, key] : keys)
            all.push_back(row);
        return all;
    }

private:
    int m_first = 0;
    int m_last = 0;
};

class RowOrderTest : public ::testing::TestWithParam<std::tuple<int, int>> { };

} // namespace

TEST_P(RowOrderTest, StaysSortedAndTellsTheTruthOverRandomBatches)
{
    const auto [size, batch] = GetParam();
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    Host host;
    quint32 next = 0;
    for (int i = 0; i < size; ++i) {
        next += 1 + static_cast<quint32>(random() % 3);
        host.keys[next] = random() % 50;
        host.pass[next] = random() % 3 != 0;
    }
    host.order.reset(host.expected(false), false);
    host.shadow = host.visible();
    for (int round = 0; round < 60; ++round) {
        const std::vector<quint32> all = host.rows();
        std::set<quint32> chosen;
        for (int i = 0; i < batch && !all.empty(); ++i)
            chosen.insert(all[random() % all.size()]);
        const std::vector<quint32> rows(chosen.begin(), chosen.end());
        switch (random() % 6) {
        case 0: {
            const bool filtered = !host.order.isFiltered();
            host.order.refilter(filtered ? all : std::vector<quint32>(), filtered);
            break;
        }
        case 1:
            if (host.order.isFiltered()) { // another filter
                for (auto &[row, pass] : host.pass)
                    pass = random() % 2 == 0;
                host.order.refilter(all, true);
            }
            break;
        case 2: {
            std::vector<quint32> fresh;
            for (int i = 0; i < batch; ++i) {
                next += 1 + static_cast<quint32>(random() % 3);
                host.keys[next] = random() % 50;
                host.pass[next] = random() % 2 == 0;
                fresh.push_back(next);
            }
            host.order.add(fresh);
            break;
        }
        case 3:
            if (all.size() > rows.size() + 5) {
                host.order.remove(rows);
                for (const quint32 row : rows) {
                    host.keys.erase(row);
                    host.pass.erase(row);
                }
            }
            break;
        default: {
            host.order.beginChange(rows);
            std::set<quint32> reallyChanged;
            for (const quint32 row : rows) {
                if (random() % 2 == 0)
                    host.keys[row] = random() % 50;
                if (random() % 2 == 0)
                    host.pass[row] = random() % 2 == 0;
            }
            const auto ranges = host.order.endChange();
            for (const quint32 row : rows) {
                const int at = host.order.positionOf(row);
                const bool told = std::any_of(ranges.begin(), ranges.end(), [at](const auto &range) {
                    return range.first <= at && at <= range.second;
                });
                ASSERT_EQ(at >= 0, told) << "row " << row;
            }
            break;
        }
        }
        ASSERT_NO_FATAL_FAILURE(host.check()) << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, RowOrderTest,
                         ::testing::Combine(::testing::Values(1, 20, 700, 2500), ::testing::Values(1, 3, 10, 120)));

TEST(RowOrderTest, NeighboursThatChangeAreOneRangeAndMoveNothing)
{
    Host host;
    for (quint32 row = 0; row < 10; ++row) {
        host.keys[row] = row;
        host.pass[row] = true;
    }
    host.order.reset(host.expected(false), false);
    host.shadow = host.visible();
    host.order.beginChange(std::vector<quint32>{2, 3, 4, 8});
    const auto ranges = host.order.endChange();
    EXPECT_EQ(ranges, (std::vector<std::pair<int, int>>{{2, 4}, {8, 8}}));
    EXPECT_EQ(host.layouts, 0);
}

TEST(RowOrderTest, ReorderingPutsRowsThatChangedMeanwhileWhereTheyBelong)
{
    Host host;
    for (quint32 row = 0; row < 2000; ++row) {
        host.keys[row] = 2000 - row;
        host.pass[row] = row % 2 == 0;
    }
    host.order.reset(host.expected(false), false);
    host.shadow = host.visible();
    host.order.refilter(host.rows(), true);
    std::vector<quint32> order = host.expected(false);
    host.keys[5] = 1;
    host.keys[1000] = 3;
    host.order.reorder(order, std::vector<quint32>{5, 1000});
    host.check();
}
