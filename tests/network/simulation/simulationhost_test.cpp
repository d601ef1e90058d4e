#include "network/simulation/simulationhost.h"

#include "network/simulation/presets.h"

#include <gtest/gtest.h>

#include <QtTest/QTest>

#include <atomic>
#include <limits>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

constexpr double kMax = std::numeric_limits<double>::infinity();

SimulationHost::Options options(double speed, bool endless = false)
{
    SimulationHost::Options made;
    made.speed = speed;
    made.endless = endless;
    return made;
}

} // namespace

TEST(SimulationHostTest, RunsToItsEndAsFastAsItCan)
{
    SimulationHost host(*preset(QStringLiteral("office")), options(kMax));
    std::atomic<bool> ended{false};
    host.onEnd = [&] { ended = true; };
    ASSERT_TRUE(host.start());
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.load(); }, 30'000));
    host.stop();
    EXPECT_EQ(host.simulation().end(), Simulation::End::Done);
    EXPECT_TRUE(host.ask([](Engine &engine) { return engine.countersAreExact(); })) << "also afterwards";
}

TEST(SimulationHostTest, StandsStillWhilePausedAndGoesOnStepByStep)
{
    SimulationHost host(*preset(QStringLiteral("office")), options(0, true));
    ASSERT_TRUE(host.start());
    const auto before = host.state();
    host.stepOnce();
    ASSERT_TRUE(QTest::qWaitFor([&] { return host.state().events == before.events + 1; }));
    EXPECT_EQ(host.ask([&](Engine &) { return host.state().events; }), before.events + 1);
    host.setSpeed(kMax);
    EXPECT_TRUE(QTest::qWaitFor([&] { return host.state().now > kHour; }, 30'000));
    host.setSpeed(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return host.state().speed == 0; }));
}

TEST(SimulationHostTest, TimePassesAsFastAsIsWanted)
{
    SimulationHost host(*preset(QStringLiteral("office")), options(100, true));
    ASSERT_TRUE(host.start());
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_TRUE(QTest::qWaitFor([&] { return host.state().now >= 20 * kSecond; }, 30'000));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    EXPECT_GT(seconds, 0.15) << "20 virtual seconds take at least 0.2 real ones";
}

TEST(SimulationHostTest, TakesCommandsAndTellsWhatChangesAlsoWhilePaused)
{
    SimulationHost host(*preset(QStringLiteral("office")), options(0, true));
    ASSERT_TRUE(host.start());
    std::atomic<int> folders{0};
    const int subscription =
        host.subscribe([&](const DeltaBatch &batch) { folders += static_cast<int>(batch.folders.size()); });
    std::promise<EngineReply> answer;
    host.post(Command{CreateFolder{{}, QStringLiteral("Here")}, QStringLiteral("anna")},
              [&](EngineReply reply) { answer.set_value(std::move(reply)); });
    EXPECT_TRUE(answer.get_future().get().outcome);
    EXPECT_TRUE(QTest::qWaitFor([&] { return folders == 1; }));
    host.unsubscribe(subscription);
    host.stop();
    std::promise<EngineReply> late;
    host.post(Command{CreateFolder{{}, QStringLiteral("There")}, {}},
              [&](EngineReply reply) { late.set_value(std::move(reply)); });
    EXPECT_EQ(late.get_future().get().kind, EngineReply::Kind::StoreFailed);
}

TEST(SimulationHostTest, FaultsCanBeGivenWhileItRuns)
{
    SimulationHost host(*preset(QStringLiteral("office")), options(kMax, true));
    ASSERT_TRUE(host.start());
    std::promise<bool> done;
    host.run([&](Simulation &simulation) {
        FaultSpec fault;
        fault.nodes = {0};
        simulation.apply(fault);
        done.set_value(simulation.relay(0)->isOn());
    });
    EXPECT_FALSE(done.get_future().get());
}

TEST(SimulationHostTest, AFleetThatCannotBeBuiltIsAnErrorOfTheStart)
{
    SimulationHost host(Scenario(), options(1));
    EXPECT_FALSE(host.start());
}
