#include "model/items/routebuilder.h"

#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

class RouteBuilderTest : public ::testing::Test {
protected:
    RouteBuilderTest()
    {
        ServerSnapshot snapshot;
        snapshot.serverName = QStringLiteral("tokyo");
        snapshot.nodes = {node(9, QStringLiteral("relay-osaka"), 0, NodeRole::Relay),
                          node(1, QStringLiteral("pc-1"), 9), node(2, QStringLiteral("pc-2"), 9),
                          node(3, QStringLiteral("pc-3"), 9)};
        snapshot.packages = {package(1, QStringLiteral("browser"), QStringLiteral("131")),
                             package(2, QStringLiteral("font"), QStringLiteral("2"))};
        snapshot.packages[0].size = 2000;
        m_state.reset(snapshot);
        m_job = jobFor(1, 3, {PackageId{1}, PackageId{2}});
        m_job.routes = {{.relays = {NodeId{9}}, .counters = counted(Status::Executing, 6)}};
        m_job.lastReportMs = kT0;
    }
    [[nodiscard]] RouteState of(const InstructionRow &row) const
    {
        return RouteBuilder(m_state).ofInstruction(row, &m_job);
    }

    ServerState m_state{nullptr};
    JobRecord m_job;
};

} // namespace

TEST_F(RouteBuilderTest, AGroupIsCountedInDestinationsNotInInstructions)
{
    const QList<RouteState> routes = RouteBuilder(m_state).ofJob(m_job);
    ASSERT_EQ(routes.size(), 1);
    EXPECT_EQ(routes[0].hops.back().kind, RouteHop::Kind::Group);
    EXPECT_EQ(routes[0].hops.back().count, 3U);
}

TEST_F(RouteBuilderTest, WhatCouldNotBeReachedIsTheNextHopAndNotAlwaysTheClient)
{
    for (const Status status : {Status::StartupFailure, Status::CommunicationError}) {
        InstructionRow row = instruction(m_job, 0, status);
        row.relays = 1;
        RouteState route = of(row);
        EXPECT_TRUE(route.hops[1].unreachable) << "the relay does not come";
        EXPECT_FALSE(route.hops[2].unreachable);
        row.hop = 1;
        route = of(row);
        EXPECT_FALSE(route.hops[1].unreachable);
        EXPECT_TRUE(route.hops[2].unreachable);
    }
}

TEST_F(RouteBuilderTest, TheTipTellsStationStageTimeAndBytes)
{
    InstructionRow row = instruction(m_job, 0, Status::Executing);
    row.relays = 1;
    row.hop = 1;
    row.segmentPermille = 250;
    row.statusSinceMs = kT0;
    const QString tip = ItemText::routeTip(of(row));
    EXPECT_TRUE(tip.contains(QStringLiteral("relay-osaka"))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(ItemText::size(500))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(ItemText::size(2000))) << tip.toStdString();
    EXPECT_TRUE(tip.contains(ItemText::longTime(kT0))) << tip.toStdString();
    const QString group = ItemText::routeTip(RouteBuilder(m_state).ofJob(m_job).front());
    EXPECT_TRUE(group.contains(QStringLiteral("last report"))) << group.toStdString();
    EXPECT_TRUE(group.contains(ItemText::longTime(kT0))) << group.toStdString();
}

TEST(ItemTextTest, TheTipOfTheCountersNamesTheDestinationsToo)
{
    const Counters counters = counted(Status::Completed, 6);
    EXPECT_TRUE(ItemText::countersTip(counters, 3).contains(QStringLiteral("3 ")));
    EXPECT_FALSE(ItemText::countersTip(counters).contains(QStringLiteral("3 ")));
}
