#include "network/http/streamqueue.h"

#include <gtest/gtest.h>

namespace signalbox::http {
namespace {

using Push = StreamQueue::Push;

TEST(StreamQueueTest, WakesOnceForWhatWaitsTogether)
{
    StreamQueue queue;
    EXPECT_EQ(queue.push("a"), Push::QueuedFirst);
    EXPECT_EQ(queue.push("b"), Push::Queued);
    EXPECT_EQ(queue.take(), "ab");
    EXPECT_EQ(queue.push("c"), Push::QueuedFirst);
}

TEST(StreamQueueTest, WhatIsUnderWayCountsAgainstTheCapacity)
{
    StreamQueue queue;
    EXPECT_EQ(queue.push(std::string(StreamQueue::kCapacity - 1, 'x')), Push::QueuedFirst);
    EXPECT_EQ(queue.take().size(), StreamQueue::kCapacity - 1);
    EXPECT_EQ(queue.push("a"), Push::QueuedFirst);
    queue.sent();
    EXPECT_EQ(queue.push("b"), Push::Queued);
    EXPECT_EQ(queue.push(std::string(StreamQueue::kCapacity, 'x')), Push::Overflow);
    EXPECT_TRUE(queue.hasOverflowed());
    EXPECT_EQ(queue.push("c"), Push::Closed);
}

TEST(StreamQueueTest, EndsWhenEverythingIsTaken)
{
    StreamQueue queue;
    EXPECT_EQ(queue.push("a"), Push::QueuedFirst);
    EXPECT_TRUE(queue.end());
    EXPECT_FALSE(queue.end());
    EXPECT_FALSE(queue.isOver());
    EXPECT_EQ(queue.push("b"), Push::Closed);
    EXPECT_EQ(queue.take(), "a");
    EXPECT_TRUE(queue.isOver());
}

} // namespace
} // namespace signalbox::http
