#include "model/node/askedplace.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace signalbox {
namespace {

const QString kOther = QStringLiteral("http://relay-2:8080");

TEST(AskedPlaceTest, ItStaysAtHomeUnlessItIsLedAway)
{
    AskedPlace place;
    EXPECT_TRUE(place.other().isEmpty());
    place.homeAnswered({}, 0);
    place.otherAnswered(true, 1); // of an earlier visit
    place.otherFailed(true, 2);
    EXPECT_TRUE(place.other().isEmpty());
}

TEST(AskedPlaceTest, ItIsThereWhileThereIsWorkAndComesBackBehindIt)
{
    AskedPlace place;
    place.homeAnswered(kOther, 0);
    EXPECT_EQ(place.other(), kOther);
    place.otherFailed(true, 1'000); // the relay has not heard of it yet
    place.otherAnswered(false, 2'000);
    EXPECT_EQ(place.other(), kOther);
    place.otherAnswered(true, 3'000);
    place.otherAnswered(true, 3'600'000);
    EXPECT_EQ(place.other(), kOther);
    place.otherAnswered(false, 3'601'000);
    EXPECT_TRUE(place.other().isEmpty());
    place.homeAnswered(kOther, 3'602'000); // its last report is on its way
    EXPECT_TRUE(place.other().isEmpty());
    place.homeAnswered(kOther, 3'601'000 + AskedPlace::kFirstBackOffMs);
    EXPECT_EQ(place.other(), kOther);
}

TEST(AskedPlaceTest, ItComesBackAtOnceFromARelayThatLetsGoOfIt)
{
    AskedPlace place;
    place.homeAnswered(kOther, 0);
    place.otherAnswered(true, 1'000);
    place.otherFailed(true, 2'000);
    EXPECT_TRUE(place.other().isEmpty());
}

TEST(AskedPlaceTest, WhatLeadsNowhereIsTriedMoreAndMoreRarely)
{
    AskedPlace place;
    qint64 now = 0;
    qint64 before = 0;
    for (int i = 0; i < 20; ++i) {
        place.homeAnswered(kOther, now);
        ASSERT_EQ(place.other(), kOther) << i;
        place.otherFailed(true, now);
        place.otherFailed(true, now + AskedPlace::kArrivalMs - 1);
        ASSERT_EQ(place.other(), kOther) << i;
        now += AskedPlace::kArrivalMs;
        place.otherFailed(true, now);
        ASSERT_TRUE(place.other().isEmpty()) << i;
        qint64 wait = 0;
        for (; place.other().isEmpty() && wait <= AskedPlace::kLongestBackOffMs; wait += 1'000)
            place.homeAnswered(kOther, now + wait);
        ASSERT_EQ(place.other(), kOther) << i;
        EXPECT_GE(wait, before);
        before = std::min(wait, AskedPlace::kLongestBackOffMs);
        now += wait + AskedPlace::kArrivalMs;
        place.otherAnswered(false, now); // home again
        ASSERT_TRUE(place.other().isEmpty());
        now += AskedPlace::kLongestBackOffMs;
    }
    EXPECT_GE(before, AskedPlace::kLongestBackOffMs);
}

TEST(AskedPlaceTest, OneThatCannotBeAskedIsLeftAtOnceAndTriedAgain)
{
    AskedPlace place;
    place.homeAnswered(kOther, 0);
    place.otherFailed(false, 1'000);
    EXPECT_TRUE(place.other().isEmpty());
    place.homeAnswered(kOther, 2'000);
    EXPECT_TRUE(place.other().isEmpty());
    place.homeAnswered(kOther, 1'000 + 2 * AskedPlace::kFirstBackOffMs);
    EXPECT_EQ(place.other(), kOther);
}

TEST(AskedPlaceTest, AnotherPlaceIsNotHeldBackByTheLastOne)
{
    AskedPlace place;
    place.homeAnswered(kOther, 0);
    place.otherFailed(false, 0);
    place.otherFailed(false, AskedPlace::kArrivalMs);
    ASSERT_TRUE(place.other().isEmpty());
    place.homeAnswered(QStringLiteral("http://relay-3"), AskedPlace::kArrivalMs + 1);
    EXPECT_EQ(place.other(), QStringLiteral("http://relay-3"));
}

TEST(AskedPlaceTest, OneThatDiesInTheMiddleIsWaitedForAWhile)
{
    AskedPlace place;
    place.homeAnswered(kOther, 0);
    place.otherAnswered(true, 1'000);
    place.otherFailed(false, 2'000);
    place.otherFailed(false, 2'000 + AskedPlace::kPatienceMs - 1);
    EXPECT_EQ(place.other(), kOther);
    place.otherAnswered(true, 2'000 + AskedPlace::kPatienceMs); // it lives
    place.otherFailed(false, 70'000);
    place.otherFailed(false, 70'000 + AskedPlace::kPatienceMs);
    EXPECT_TRUE(place.other().isEmpty());
}

} // namespace
} // namespace signalbox
