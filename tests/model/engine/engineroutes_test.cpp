#include "tests/model/engine/enginefixture.h"

namespace signalbox {
namespace {

/// Routes that are chosen for a job: relays R1 and R2 below the server, R3 below R1; client c below R1, d below the server.
class EngineRoutesTest : public EngineTest {
protected:
    void SetUp() override
    {
        EngineTest::SetUp();
        m_r1 = node(QStringLiteral("R1"), NodeRole::Relay);
        m_r2 = node(QStringLiteral("R2"), NodeRole::Relay);
        m_r3 = node(QStringLiteral("R3"), NodeRole::Relay, m_r1);
        m_c = node(QStringLiteral("c"), NodeRole::Client, m_r1);
        m_d = node(QStringLiteral("d"));
    }
    void TearDown() override
    {
        EXPECT_TRUE(m_engine->countersAreExact());
        EXPECT_TRUE(m_engine->offersAreExact());
    }
    [[nodiscard]] CreateJob ledBy(std::vector<NodeId> destinations, NodeId relay)
    {
        CreateJob order = orderFor(std::move(destinations));
        order.routes.all = relay;
        return order;
    }
    JobId led(std::vector<NodeId> destinations, NodeId relay)
    {
        return JobId{done(ledBy(std::move(destinations), relay)).createdId};
    }
    /// What a relay is told of a node since `cursor`; none: nothing.
    std::optional<ChildFeed> told(NodeId relay, NodeId child, quint64 cursor = 0)
    {
        std::optional<ChildFeed> found;
        auto [feed, next] = m_engine->childFeed(relay, cursor);
        for (ChildFeed &entry : feed) {
            if (entry.node.id == child) {
                EXPECT_FALSE(found) << "listed twice";
                found = std::move(entry);
            }
        }
        m_cursor = next;
        return found;
    }
    /// The next offer of a client that asks through `relay`, 0: at the server.
    std::optional<Offer> next(NodeId client, NodeId relay)
    {
        for (const Offer &offer : m_engine->offers(client)) {
            if (m_engine->isOfferedAt(offer, relay))
                return offer;
        }
        return std::nullopt;
    }

    NodeId m_r1, m_r2, m_r3, m_c, m_d;
    quint64 m_cursor = 0;
};

TEST_F(EngineRoutesTest, WithoutAChoiceNothingIsDifferent)
{
    const JobId job = jobFor({m_c, m_d});
    const JobRecord record = m_engine->job(job).value();
    EXPECT_TRUE(record.distribution.chosenRoutes.empty());
    const auto usual = told(m_r1, m_c);
    ASSERT_TRUE(usual);
    EXPECT_EQ(usual->offers.size(), 1U);
    EXPECT_EQ(usual->upper, m_r1);
    EXPECT_FALSE(usual->asksAt);
    EXPECT_FALSE(told(m_r2, m_c));
    EXPECT_EQ(m_engine->relaysTo(m_c), std::vector{m_r1});
    EXPECT_TRUE(next(m_c, NodeId{})) << "who comes straight to the server gets it, as ever";
}

TEST_F(EngineRoutesTest, TheOtherRelayIsToldOfTheClientAndTheUsualOneWhereItsWorkIs)
{
    told(m_r1, m_c);
    const quint64 atR1 = m_cursor;
    told(m_r2, m_c);
    const quint64 atR2 = m_cursor;
    const JobId job = led({m_c}, m_r2);
    const JobRecord record = m_engine->job(job).value();
    ASSERT_EQ(record.routes.size(), 1U);
    EXPECT_EQ(record.routes[0].relays, std::vector{m_r2});
    EXPECT_EQ(record.distribution.chosenRoutes, std::vector<quint16>{0});

    const auto usual = told(m_r1, m_c, atR1);
    ASSERT_TRUE(usual);
    EXPECT_TRUE(usual->offers.empty());
    EXPECT_EQ(usual->asksAt, m_r2);
    const auto guest = told(m_r2, m_c, atR2);
    ASSERT_TRUE(guest);
    EXPECT_FALSE(guest->isGone);
    EXPECT_EQ(guest->upper, m_r2);
    ASSERT_EQ(guest->offers.size(), 1U);
    EXPECT_EQ(guest->offers[0].attempt, attemptOf(job));
    EXPECT_EQ(m_engine->relaysTo(m_c), (std::vector{m_r1, m_r2}));
    EXPECT_FALSE(next(m_c, NodeId{}));
    EXPECT_FALSE(next(m_c, m_r1));
    EXPECT_TRUE(next(m_c, m_r2));

    const quint64 before = m_cursor;
    put(WorkFetched{attemptOf(job), m_r2});
    stage(attemptOf(job), Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed);
    const auto gone = told(m_r2, m_c, before);
    ASSERT_TRUE(gone);
    EXPECT_TRUE(gone->isGone);
    const auto back = told(m_r1, m_c);
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->asksAt);
    EXPECT_EQ(m_engine->relaysTo(m_c), std::vector{m_r1});
}

TEST_F(EngineRoutesTest, ItIsAllAsBeforeAfterARestart)
{
    const JobId job = led({m_c, m_d}, m_r2);
    ASSERT_TRUE(m_engine->close(m_nowMs));
    startEngine();
    EXPECT_EQ(m_engine->job(job).value().distribution.chosenRoutes, std::vector<quint16>{0});
    const auto guest = told(m_r2, m_c);
    ASSERT_TRUE(guest);
    EXPECT_EQ(guest->offers.size(), 1U);
    const auto usual = told(m_r1, m_c);
    ASSERT_TRUE(usual);
    EXPECT_TRUE(usual->offers.empty());
    EXPECT_EQ(usual->asksAt, m_r2);
    EXPECT_FALSE(next(m_d, NodeId{}));
    EXPECT_EQ(m_engine->asksElsewhere(m_engine->offers(m_d), NodeId{}), m_r2);
}

TEST_F(EngineRoutesTest, StraightFromTheServerNoRelayHasIt)
{
    const JobId job = led({m_c}, NodeId{});
    EXPECT_TRUE(m_engine->job(job).value().routes[0].relays.empty());
    EXPECT_EQ(row(job).relays, 0);
    const auto usual = told(m_r1, m_c);
    ASSERT_TRUE(usual);
    EXPECT_TRUE(usual->offers.empty());
    EXPECT_EQ(usual->asksAt, NodeId{});
    EXPECT_TRUE(next(m_c, NodeId{}));
    EXPECT_FALSE(next(m_c, m_r1));
}

TEST_F(EngineRoutesTest, SingleDestinationsHaveRoutesOfTheirOwn)
{
    const NodeId e = node(QStringLiteral("e"), NodeRole::Client, m_r1);
    CreateJob order = ledBy({m_d, e, m_c}, m_r2);
    order.routes.each = {{m_d, NodeId{}}, {m_c, std::nullopt}};
    const JobId job{done(order).createdId};
    const JobRecord record = m_engine->job(job).value();
    const auto relays = [&](std::size_t index) { return record.routes.at(row(job, index).route).relays; };
    EXPECT_EQ(relays(0), std::vector<NodeId>());
    EXPECT_EQ(relays(1), std::vector{m_r2});
    EXPECT_EQ(relays(2), std::vector{m_r1});
    EXPECT_EQ(record.distribution.chosenRoutes.size(), 1U) << "straight is the usual route of d";
}

TEST_F(EngineRoutesTest, OfWorkAtTwoPlacesTheFirstSaysWhereToAsk)
{
    CreateJob later = ledBy({m_c}, m_r2);
    later.priority = 2;
    done(later);
    CreateJob usual = orderFor({m_c});
    usual.priority = 7;
    done(usual);
    const auto atUsual = told(m_r1, m_c);
    ASSERT_TRUE(atUsual);
    EXPECT_EQ(atUsual->offers.size(), 1U);
    EXPECT_FALSE(atUsual->asksAt) << "the usual one has the higher priority";
    const auto guest = told(m_r2, m_c);
    ASSERT_TRUE(guest);
    EXPECT_EQ(guest->offers.size(), 1U);
}

TEST_F(EngineRoutesTest, WorkThatCannotBeBroughtToItsPlaceKeepsNobodyFromOtherPlaces)
{
    led({m_d}, m_r2);
    passTime(m_settings.startLimitMs);
    put(StartCheckDone{m_r2, StatusDetail::PowerOff});
    EXPECT_EQ(m_engine->asksElsewhere(m_engine->offers(m_d), NodeId{}), m_r2) << "there is nothing else";
    led({m_d}, m_r1);
    EXPECT_EQ(m_engine->asksElsewhere(m_engine->offers(m_d), NodeId{}), m_r1);
}

TEST_F(EngineRoutesTest, ACancellationIsToldWhereTheWorkIsUntilItIsConfirmed)
{
    const JobId job = led({m_c}, m_r2);
    told(m_r2, m_c);
    put(WorkFetched{attemptOf(job), m_r2});
    operate(Operation::Cancel, job);
    const auto guest = told(m_r2, m_c);
    ASSERT_TRUE(guest);
    ASSERT_EQ(guest->offers.size(), 1U);
    EXPECT_EQ(guest->offers[0].state, OfferState::Cancelled);
    const quint64 before = m_cursor;
    stage(attemptOf(job), Stage::CancelConfirmed);
    EXPECT_EQ(row(job).status, Status::Error);
    const auto gone = told(m_r2, m_c, before);
    ASSERT_TRUE(gone);
    EXPECT_TRUE(gone->isGone);
}

TEST_F(EngineRoutesTest, WhatCannotBeStoredIsNotTold)
{
    told(m_r2, m_c);
    const quint64 before = m_cursor;
    const CreateJob order = ledBy({m_c}, m_r2);
    m_store->fails = true;
    refusedError(order);
    m_store->fails = false;
    const auto guest = told(m_r2, m_c, before);
    EXPECT_TRUE(!guest || guest->isGone);
    EXPECT_EQ(m_engine->relaysTo(m_c), std::vector{m_r1});
}

TEST_F(EngineRoutesTest, RoutesThatCannotBeAreRefused)
{
    EXPECT_EQ(refusedError(ledBy({m_c}, NodeId{999})).kind, Error::Kind::NotFound);
    EXPECT_TRUE(refusedError(ledBy({m_c}, m_d)).text.contains(QStringLiteral("\"d\"")));
    EXPECT_TRUE(refusedError(ledBy({m_c}, m_r3)).text.contains(QStringLiteral("\"R1\""))) << "behind the usual relay";
    CreateJob stranger = orderFor({m_c});
    stranger.routes.each = {{m_d, m_r2}};
    EXPECT_TRUE(refusedError(stranger).text.contains(QStringLiteral("\"d\"")));
    CreateJob twice = orderFor({m_c});
    twice.routes.each = {{m_c, m_r2}, {m_c, NodeId{}}};
    EXPECT_TRUE(refusedError(twice).text.contains(QStringLiteral("twice")));
    const JobId next = jobFor({m_c});
    EXPECT_EQ(number(next), 1U) << "no number was used up";
}

TEST_F(EngineRoutesTest, ASimulatedServerHasNoRoutesToChoose)
{
    m_settings.choosesRoutes = false;
    ASSERT_TRUE(m_engine->close(m_nowMs));
    startEngine();
    EXPECT_EQ(refusedError(ledBy({m_c}, m_r2)).kind, Error::Kind::Invalid);
}

TEST_F(EngineRoutesTest, ARelayThatAJobIsLedThroughIsNotRemoved)
{
    led({m_c}, m_r2);
    EXPECT_TRUE(refusedError(RemoveNode{m_r2}).text.contains(QStringLiteral("\"R2\"")));
}

} // namespace
} // namespace signalbox
