#include "views/definedfields.h"

#include "model/items/nodestore.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace signalbox {
namespace {

class DefinedFieldsTest : public testing::Test {
protected:
    void SetUp() override
    {
        NodeRecord relay;
        relay.id = NodeId{1};
        relay.role = NodeRole::Relay;
        relay.name = QStringLiteral("r1");
        NodeRecord client;
        client.id = NodeId{2};
        client.name = QStringLiteral("c1");
        NodeRecord other = client;
        other.id = NodeId{3};
        other.name = QStringLiteral("c2");
        m_nodes.reset({relay, client, other});
    }

    NodeStore m_nodes;
};

TEST_F(DefinedFieldsTest, RoutesComeBackAsTheyWereChosen)
{
    DefinedRoutes routes;
    routes.all = QStringLiteral("r1");
    routes.each = {{QStringLiteral("c1"), QString()}, {QStringLiteral("c2"), std::nullopt}};
    QStringList unknown;
    const RoutePlan plan = routePlanOf(routes, m_nodes, unknown);
    EXPECT_TRUE(unknown.isEmpty());
    EXPECT_EQ(plan.all, NodeId{1});
    EXPECT_EQ(plan.each, (std::vector<RouteChoice>{{NodeId{2}, NodeId{}}, {NodeId{3}, std::nullopt}}));
    EXPECT_EQ(definedRoutes(plan, m_nodes), routes);
    EXPECT_TRUE(definedRoutes({}, m_nodes).isUsual());
}

TEST_F(DefinedFieldsTest, WhatIsNotHereIsNamedAndLeftOut)
{
    DefinedRoutes routes;
    routes.all = QStringLiteral("gone");
    routes.each = {{QStringLiteral("c1"), QStringLiteral("gone")}, {QStringLiteral("lost"), QStringLiteral("r1")}};
    QStringList unknown;
    EXPECT_TRUE(routePlanOf(routes, m_nodes, unknown).isUsual());
    EXPECT_EQ(unknown, (QStringList{QStringLiteral("gone"), QStringLiteral("lost")}));
}

TEST_F(DefinedFieldsTest, TheStaleDateIsCountedFromWhereItWasShown)
{
    constexpr UtcMs kOpenedMs = 1'790'000'040'000;
    JobDefinition definition;
    definition.staleMinutes = 90;
    definition.repeat.every = 2;
    const RequestTerms terms = termsOf(definition, kOpenedMs);
    EXPECT_EQ(terms.staleByMs, kOpenedMs + 90 * 60'000);
    JobDefinition again;
    takeTerms(again, terms, kOpenedMs);
    EXPECT_EQ(again.staleMinutes, 90U);
    EXPECT_EQ(again.repeat, definition.repeat);
    takeTerms(again, {}, kOpenedMs);
    EXPECT_EQ(again.staleMinutes, 0U);
    EXPECT_FALSE(again.repeat.isAny());
    EXPECT_EQ(termsOf(again, kOpenedMs), RequestTerms());
}

TEST_F(DefinedFieldsTest, TheStaleDateOfASeriesByDaysAndTimesIsCountedFromItsFirstRun)
{
    constexpr UtcMs kOpenedMs = 1'790'000'040'000;
    JobDefinition definition;
    definition.staleMinutes = 90;
    definition.repeat.every = 1;
    definition.repeat.unit = RepeatUnit::Days;
    definition.repeat.times = {22 * 60};
    const QDateTime opened = QDateTime::fromMSecsSinceEpoch(kOpenedMs);
    definition.repeat.days = static_cast<quint8>(1U << (opened.date().addDays(2).dayOfWeek() - 1));
    const UtcMs first = QDateTime(opened.date().addDays(2), QTime(22, 0)).toMSecsSinceEpoch();
    const RequestTerms terms = termsOf(definition, kOpenedMs);
    EXPECT_EQ(terms.staleByMs, first + 90 * 60'000) << "before the first run it would be refused";
    JobDefinition again;
    takeTerms(again, terms, kOpenedMs);
    EXPECT_EQ(again.staleMinutes, 90U);
}

} // namespace
} // namespace signalbox
