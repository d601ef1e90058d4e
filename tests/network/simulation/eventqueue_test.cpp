#include "network/simulation/eventqueue.h"

#include "network/simulation/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

using namespace signalbox::simulation;

TEST(EventQueueTest, RunsInTheOrderOfTimeAndThenOfOrdering)
{
    EventQueue queue;
    std::vector<int> ran;
    queue.at(20, [&] { ran.push_back(3); });
    queue.at(10, [&] { ran.push_back(1); });
    queue.at(10, [&] { ran.push_back(2); });
    queue.at(kLongest, [&] { ran.push_back(4); });
    while (queue.step()) { }
    EXPECT_EQ(ran, (std::vector{1, 2, 3, 4}));
    EXPECT_EQ(queue.now(), kLongest);
    EXPECT_EQ(queue.processed(), 4U);
}

TEST(EventQueueTest, WhatIsOrderedForThePastHappensNow)
{
    EventQueue queue;
    VirtualUs ran = 0;
    queue.at(kSecond, [&] { queue.at(5, [&] { ran = queue.now(); }); });
    while (queue.step()) { }
    EXPECT_EQ(ran, kSecond);
}

TEST(EventQueueTest, TimePassesOnlyToTheNextTask)
{
    EventQueue queue;
    queue.at(kMinute, [] {});
    queue.passTo(kSecond);
    EXPECT_EQ(queue.now(), kSecond);
    queue.passTo(kHour);
    EXPECT_EQ(queue.now(), kMinute);
    queue.at(30 * kSecond, [] {});
    EXPECT_EQ(queue.nextAt(), kMinute);
}

TEST(EventQueueTest, DropsWhatWaitsEvenWhenThatOrdersSomethingNew)
{
    EventQueue queue;
    struct Reorders {
        EventQueue &queue;
        explicit Reorders(EventQueue &q) : queue(q) { }
        Reorders(const Reorders &) = delete;
        Reorders &operator=(const Reorders &) = delete;
        ~Reorders()
        {
            queue.after(kHour, [] { FAIL(); });
        }
    };
    queue.at(5, [held = std::make_shared<Reorders>(queue)] { FAIL(); });
    queue.clear();
    EXPECT_FALSE(queue.step());
    EXPECT_EQ(queue.size(), 0U);
}

TEST(EventQueueTest, IsTheSameAsASortedList)
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        EventQueue queue;
        std::vector<std::pair<VirtualUs, int>> expected;
        std::vector<std::pair<VirtualUs, int>> ran;
        int ordered = 0;
        // Near, within this turn, in the next ones, far: each place of the calendar, also while it is being emptied.
        const auto order = [&](auto &self) -> void {
            const VirtualUs ranges[]{50, 200 * kMillisecond, 30 * kSecond, 15 * kMinute, 3 * kHour};
            const VirtualUs at = queue.now() + random.below(ranges[random.below(5)]);
            const int number = ++ordered;
            expected.emplace_back(at, number);
            queue.at(at, [&, number] {
                ran.emplace_back(queue.now(), number);
                for (qint64 more = random.below(3); ordered < 3000 && more > 0; --more)
                    self(self);
            });
        };
        for (int i = 0; i < 200; ++i)
            order(order);
        while (queue.step()) { }
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(ran, expected);
    }
}

TEST(EventQueueTest, ManyWithinAMillisecondKeepTheirOrder)
{
    EventQueue queue;
    std::vector<int> ran;
    constexpr int kMany = 70'000; // more than a key has numbers for
    for (int i = 0; i < kMany; ++i)
        queue.at(kSecond + i % 7, [&ran, i] { ran.push_back(i); });
    while (queue.step()) { }
    ASSERT_EQ(ran.size(), static_cast<std::size_t>(kMany));
    EXPECT_TRUE(
        std::is_sorted(ran.begin(), ran.end(), [](int a, int b) { return a % 7 != b % 7 ? a % 7 < b % 7 : a < b; }));
}

TEST(EventQueueTest, WhatIsOrderedBehindALookAtTheNextOneComesBeforeIt)
{
    EventQueue queue;
    std::vector<int> ran;
    queue.at(10 * kSecond, [&] { ran.push_back(3); });
    EXPECT_EQ(queue.nextAt(), 10 * kSecond); // its bucket is open now
    queue.at(9 * kSecond, [&] { ran.push_back(1); });
    queue.at(10 * kSecond - 1, [&] { ran.push_back(2); });
    queue.at(10 * kSecond, [&] { ran.push_back(4); });
    queue.at(10 * kSecond + 5 * kMillisecond, [&] { ran.push_back(5); });
    EXPECT_FALSE(queue.stepUntil(9 * kSecond - 1));
    EXPECT_TRUE(queue.stepUntil(9 * kSecond));
    EXPECT_EQ(queue.nextAt(), 10 * kSecond - 1);
    while (queue.step()) { }
    EXPECT_EQ(ran, (std::vector{1, 2, 3, 4, 5}));
}

// Some comes into the run of what is next, some is too much for that and waits in a heap, and both go on meanwhile.
TEST(EventQueueTest, WhatComesWhileASparseTimeRunsKeepsItsOrder)
{
    for (quint64 seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        EventQueue queue;
        std::vector<std::pair<VirtualUs, int>> expected;
        std::vector<std::pair<VirtualUs, int>> ran;
        const auto order = [&](auto &self, VirtualUs at, int more) -> void {
            const int number = static_cast<int>(expected.size());
            expected.emplace_back(at, number);
            queue.at(at, [&, number, more] {
                ran.emplace_back(queue.now(), number);
                for (int i = 0; i < more; ++i) // times are few, so that many are equal
                    self(self, queue.now() + random.below(40) * kMillisecond, 0);
            });
        };
        for (int i = 0; i < 20; ++i)
            order(order, kSecond + random.below(60) * kMillisecond, static_cast<int>(random.below(2) * 150));
        while (queue.step()) { }
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(ran, expected);
    }
}
