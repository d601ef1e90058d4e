#include "model/domain/percent.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace signalbox {
namespace {

TEST(PercentTest, RelaysDivideTheWayEvenlyBetweenTwentyAndSixtyNine)
{
    // Row n: relay 1 .. n of n.
    const std::vector<std::vector<int>> expected{
        {},
        {500},
        {333, 667},
        {250, 500, 690},
        {200, 400, 600, 690},
        {200, 333, 500, 667, 690},
        {200, 286, 429, 571, 690, 690},
    };
    for (int n = 0; n <= 6; ++n) {
        for (int k = 1; k <= n; ++k)
            EXPECT_EQ(permilleAtRelay(k, n),
                      expected.at(static_cast<std::size_t>(n)).at(static_cast<std::size_t>(k - 1)))
                << "relay " << k << " of " << n;
    }
}

TEST(PercentTest, WholePercentAreRoundedAndAHundredMeansAllOfIt)
{
    EXPECT_EQ(wholePercent(permilleAtRelay(1, 2)), 33); // domain.md 2: n = 2 is 33, 67
    EXPECT_EQ(wholePercent(permilleAtRelay(2, 2)), 67);
    EXPECT_EQ(wholePercent(0), 0);
    EXPECT_EQ(wholePercent(4), 0);
    EXPECT_EQ(wholePercent(125), 13);
    EXPECT_EQ(wholePercent(999), 99) << "of a job: not all has ended";
    EXPECT_EQ(wholePercent(1000), 100);
}

TEST(PercentTest, ATransferThatHasBegunIsAtTwentyOnEveryRoute)
{
    for (int n = 0; n <= 254; ++n)
        EXPECT_EQ(permilleAtRelay(0, n), kPermilleTransferBegun) << n;
}

TEST(PercentTest, ARelayNeverLooksLikeTheClient)
{
    for (int n = 1; n <= 254; ++n) {
        int before = 0;
        for (int k = 0; k <= n; ++k) {
            const int here = permilleAtRelay(k, n);
            EXPECT_GE(here, before) << k << " of " << n;
            EXPECT_LT(here, kPermilleAtClient) << k << " of " << n;
            before = here;
        }
    }
}

TEST(PercentTest, ASplitTransferMovesFromStageToStage)
{
    EXPECT_EQ(permilleOnSegment(0, 1, 0, 1000), 200);
    EXPECT_EQ(permilleOnSegment(0, 1, 500, 1000), 350);
    EXPECT_EQ(permilleOnSegment(0, 1, 1000, 1000), 500);
    EXPECT_EQ(permilleOnSegment(1, 1, 0, 1000), 500);
    EXPECT_EQ(permilleOnSegment(1, 1, 1000, 1000), 700);
    EXPECT_EQ(permilleOnSegment(0, 0, 1000, 1000), 700);
    for (int n = 0; n <= 6; ++n) {
        for (int k = 0; k <= n; ++k) {
            EXPECT_EQ(permilleOnSegment(k, n, 0, 7), permilleAtRelay(k, n));
            EXPECT_EQ(permilleOnSegment(k, n, 7, 7), k < n ? permilleAtRelay(k + 1, n) : kPermilleAtClient);
        }
    }
}

TEST(PercentTest, BytesOutOfRangeStayBetweenTheStages)
{
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    EXPECT_EQ(permilleOnSegment(0, 1, -1, 1000), 200);
    EXPECT_EQ(permilleOnSegment(0, 1, kMax, 1000), 500);
    EXPECT_EQ(permilleOnSegment(0, 1, kMax, kMax), 500);
    EXPECT_EQ(permilleOnSegment(0, 1, kMax / 2, kMax), 350);
    EXPECT_EQ(permilleOnSegment(0, 1, 5, 0), 200);
    EXPECT_EQ(permilleOnSegment(0, 1, 5, -3), 200);
}

} // namespace
} // namespace signalbox
