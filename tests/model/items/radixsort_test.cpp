#include "model/items/radixsort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

using namespace signalbox;

namespace {

std::vector<quint32> reference(const std::vector<quint32> &rows, const std::vector<quint64> &keys, bool descending)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return descending ? keys[a] > keys[b] : keys[a] < keys[b]; });
    std::vector<quint32> result;
    for (const std::size_t i : order)
        result.push_back(rows[i]);
    return result;
}

} // namespace

TEST(RadixSortTest, SortsLikeAStableSortForAnyRangeOfKeys)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937_64 random(seed);
    for (const quint64 range : {quint64{1}, quint64{2}, quint64{11}, quint64{1000}, quint64{1} << 27, quint64{1} << 31,
                                quint64{1} << 33, quint64{1} << 45, ~quint64{0}}) {
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{100},
                                       std::size_t{511}, std::size_t{512}, std::size_t{5000}}) {
            for (const bool descending : {false, true}) {
                for (const quint64 base : {quint64{0}, quint64{1'795'000'000'000}}) {
                    std::vector<quint32> rows(size);
                    std::vector<quint64> keys(size);
                    for (std::size_t i = 0; i < size; ++i) {
                        rows[i] = static_cast<quint32>(3 * i + 1);
                        keys[i] =
                            random() % 5 == 0 ? 0 : base + (range == ~quint64{0} ? random() >> 1 : random() % range);
                    }
                    ASSERT_EQ(sortedRows(rows, keys, descending), reference(rows, keys, descending))
                        << "range " << range << " size " << size << " base " << base << " descending " << descending;
                }
            }
        }
    }
}

TEST(RadixSortTest, GivesNothingWhenStopped)
{
    std::stop_source source;
    source.request_stop();
    std::vector<quint32> rows(1000);
    std::vector<quint64> keys(1000);
    std::iota(keys.begin(), keys.end(), quint64{0});
    EXPECT_TRUE(sortedRows(rows, keys, false, source.get_token()).empty());
}
