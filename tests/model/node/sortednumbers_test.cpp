#include "model/node/sortednumbers.h"

#include <gtest/gtest.h>

#include <set>

using namespace signalbox;

TEST(SortedNumbersTest, IsTheSameAsASet)
{
    quint64 state = 7;
    const auto random = [&state](quint32 below) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<quint32>((state >> 33) % below);
    };
    SortedNumbers numbers;
    std::set<quint32> expected;
    for (int i = 0; i < 5000; ++i) {
        const quint32 number = random(50);
        if (random(2) == 0) {
            numbers.insert(number);
            expected.insert(number);
        } else {
            numbers.erase(number);
            expected.erase(number);
        }
        ASSERT_EQ(numbers.size(), expected.size());
        ASSERT_EQ(numbers.empty(), expected.empty());
        ASSERT_EQ(numbers.contains(number), expected.contains(number));
        ASSERT_TRUE(std::equal(numbers.begin(), numbers.end(), expected.begin(), expected.end()));
        if (!expected.empty()) {
            ASSERT_EQ(numbers.front(), *expected.begin());
        }
    }
}
