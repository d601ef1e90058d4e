#include "network/nodeapi/peerrate.h"
#include "network/nodeapi/timers.h"
#include "network/nodeapi/waiters.h"

#include <gtest/gtest.h>

#include <future>
#include <vector>

using namespace signalbox::ddi;
using namespace std::chrono_literals;

namespace {

TEST(Timers, RunInTheOrderOfTheirTimes)
{
    std::vector<int> order;
    std::promise<void> done;
    Timers timers;
    timers.start(30ms, [&] {
        order.push_back(2);
        done.set_value();
    });
    timers.start(1ms, [&] { order.push_back(1); });
    ASSERT_EQ(done.get_future().wait_for(10s), std::future_status::ready);
    EXPECT_EQ(order, (std::vector{1, 2}));
}

TEST(Timers, OneThatIsStartedWhileNoneIsWaitedForRuns)
{
    Timers timers;
    for (int i = 0; i < 3; ++i) { // after the first, the thread waits without a limit
        const auto done = std::make_shared<std::promise<void>>();
        timers.start(1ms, [done] { done->set_value(); });
        ASSERT_EQ(done->get_future().wait_for(10s), std::future_status::ready);
    }
}

TEST(Timers, ACancelledOneNeverRuns)
{
    std::promise<void> done;
    bool ran = false;
    Timers timers;
    const auto id = timers.start(5ms, [&] { ran = true; });
    timers.cancel(id);
    timers.start(20ms, [&] { done.set_value(); });
    ASSERT_EQ(done.get_future().wait_for(10s), std::future_status::ready);
    EXPECT_FALSE(ran);
}

TEST(Timers, AFunctionMayDropTheLastOwner)
{
    auto timers = std::make_shared<Timers>();
    const auto gone = std::make_shared<std::promise<void>>();
    std::shared_ptr<void> end(nullptr, [gone](void *) { gone->set_value(); });
    timers->start(1ms, [owner = timers, end = std::move(end)] {});
    timers.reset();
    EXPECT_EQ(gone->get_future().wait_for(10s), std::future_status::ready);
}

TEST(PeerRate, LetsASecondsWorthThroughAtOnceAndThenTheRate)
{
    PeerRate rate(3);
    const PeerRate::Clock::time_point start{1000s};
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(rate.allow("a", start));
    EXPECT_FALSE(rate.allow("a", start));
    EXPECT_TRUE(rate.allow("b", start)) << "each address has its own";
    EXPECT_FALSE(rate.allow("a", start + 300ms));
    EXPECT_TRUE(rate.allow("a", start + 400ms));
    EXPECT_FALSE(rate.allow("a", start + 400ms));
}

TEST(PeerRate, ManyAddressesAreForgottenAgain)
{
    PeerRate rate(1);
    for (int i = 0; i < 20'000; ++i)
        EXPECT_TRUE(rate.allow(std::to_string(i), PeerRate::Clock::time_point{std::chrono::seconds(i)}));
}

TEST(Waiters, AreToldOnceAndOnlyOfTheirNode)
{
    const auto waiters = std::make_shared<Waiters>();
    int told = 0;
    const auto handle = waiters->add(QStringLiteral("a"), [&] { ++told; });
    waiters->wake(QStringLiteral("b"));
    EXPECT_EQ(told, 0);
    waiters->wake(QStringLiteral("a"));
    waiters->wake(QStringLiteral("a"));
    EXPECT_EQ(told, 1);
}

TEST(Waiters, ADroppedHandleIsNotTold)
{
    const auto waiters = std::make_shared<Waiters>();
    int told = 0;
    auto first = waiters->add(QStringLiteral("a"), [&] { ++told; });
    const auto second = waiters->add(QStringLiteral("a"), [&] { told += 10; });
    first.reset();
    waiters->wakeAll();
    EXPECT_EQ(told, 10);
}

} // namespace
