#include "network/consoleapi/groupturns.h"

#include <gtest/gtest.h>

#include <vector>

namespace signalbox::consoleapi {
namespace {

TEST(GroupTurnsTest, AnOperatorHasOneAtATimeAndNobodyWaitsForAnother)
{
    GroupTurns turns;
    std::vector<int> begun;
    const auto begin = [&begun](int which) { return [&begun, which] { begun.push_back(which); }; };
    const QString anna = QStringLiteral("anna"), ben = QStringLiteral("ben");
    EXPECT_TRUE(turns.post(anna, begin(1)));
    EXPECT_TRUE(turns.post(anna, begin(2)));
    EXPECT_TRUE(turns.post(anna, begin(3)));
    EXPECT_TRUE(turns.post(ben, begin(4)));
    EXPECT_EQ(begun, (std::vector<int>{1, 4}));
    turns.end(anna);
    EXPECT_EQ(begun, (std::vector<int>{1, 4, 2}));
    turns.end(anna);
    turns.end(anna);
    turns.end(anna); // nothing is under way any more
    EXPECT_EQ(begun, (std::vector<int>{1, 4, 2, 3}));
    EXPECT_TRUE(turns.post(anna, begin(5)));
    EXPECT_EQ(begun.back(), 5);
}

TEST(GroupTurnsTest, WhatEndsAtOnceLetsTheNextBegin)
{
    GroupTurns turns;
    const QString anna = QStringLiteral("anna");
    int begun = 0;
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(turns.post(anna, [&] {
            ++begun;
            turns.end(anna);
        }));
    EXPECT_EQ(begun, 3);
}

TEST(GroupTurnsTest, MoreThanCanWaitIsRefused)
{
    GroupTurns turns;
    const QString anna = QStringLiteral("anna");
    std::size_t taken = 0;
    while (taken < 2 * GroupTurns::kMostWaiting && turns.post(anna, [] {}))
        ++taken;
    EXPECT_EQ(taken, GroupTurns::kMostWaiting + 1) << "one is under way";
    EXPECT_TRUE(turns.post(QStringLiteral("ben"), [] {}));
    turns.end(anna);
    EXPECT_TRUE(turns.post(anna, [] {}));
}

TEST(GroupTurnsTest, WhatNobodyWaitsForAnyMoreIsNotBegunAndKeepsNobodyOut)
{
    GroupTurns turns;
    const QString anna = QStringLiteral("anna");
    bool isWanted = true;
    int begun = 0;
    const auto begin = [&begun] { ++begun; };
    ASSERT_TRUE(turns.post(anna, begin)); // under way
    for (std::size_t i = 0; i < GroupTurns::kMostWaiting; ++i)
        ASSERT_TRUE(turns.post(anna, begin, [&isWanted] { return isWanted; }));
    EXPECT_FALSE(turns.post(anna, begin));
    isWanted = false; // all of their connections are closed
    EXPECT_TRUE(turns.post(anna, begin)) << "their places are free";
    EXPECT_TRUE(turns.post(anna, begin, [&isWanted] { return isWanted; }));
    EXPECT_EQ(begun, 1);
    turns.end(anna);
    EXPECT_EQ(begun, 2);
    turns.end(anna);
    EXPECT_EQ(begun, 2) << "the last one was not wanted";
    EXPECT_TRUE(turns.post(anna, begin));
    EXPECT_EQ(begun, 3) << "nothing is under way any more";
}

} // namespace
} // namespace signalbox::consoleapi
