#include "network/simulation/simulationhost.h"

#include "network/simulation/presets.h"

#include <gtest/gtest.h>

#include <QtTest/QTest>

#include <algorithm>
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

TEST(SimulationHostTest, SimulatedClientsTellTheirInventoryEachTimeTheSame)
{
    std::vector<InventoryItem> first;
    for (int run = 0; run < 2; ++run) {
        SimulationHost host(*preset(QStringLiteral("office")), options(0, true));
        ASSERT_TRUE(host.start());
        const NodeRecord client = host.ask([](Engine &engine) {
            const ServerSnapshot now = engine.snapshot(0);
            return *std::find_if(now.nodes.begin(), now.nodes.end(),
                                 [](const NodeRecord &node) { return node.role == NodeRole::Client; });
        });
        AddPackage add;
        add.package.kind = PayloadKind::Order;
        add.package.name = QStringLiteral("order");
        add.package.fileName = QStringLiteral("order.json");
        add.package.installArguments = QStringLiteral("get-system-information");
        add.package.size = 100;
        add.package.sha256 = QByteArray(32, 'o');
        const auto created = [&host](CommandBody body) {
            std::promise<EngineReply> answer;
            host.post(Command{std::move(body), QStringLiteral("anna")},
                      [&](EngineReply reply) { answer.set_value(std::move(reply)); });
            const EngineReply reply = answer.get_future().get();
            EXPECT_TRUE(reply.outcome) << reply.error.text.toStdString();
            return reply.outcome ? reply.outcome->createdId : 0;
        };
        CreateJob order;
        order.type = JobType::GetSystemInformation;
        order.packages = {PackageId{created(add)}};
        order.destinations = {client.id};
        created(order);
        host.setSpeed(kMax);
        std::vector<NodeInventory> told;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                told = host.ask([&](Engine &engine) { return engine.inventory(client.id).value(); });
                return !told.empty();
            },
            30'000));
        ASSERT_NE(told.front().find(QStringLiteral("security.firewall")), nullptr);
        EXPECT_EQ(told.front().find(QStringLiteral("system.hostname"))->value, client.name);
        if (run == 0)
            first = told.front().items;
        EXPECT_EQ(told.front().items, first);
    }
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
