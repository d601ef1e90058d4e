#include "model/node/relaylogic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

namespace signalbox {
namespace {

const QByteArray kHash(32, 'h');
constexpr qint64 kSize = 3'000'000;
constexpr UtcMs kStart = 1'700'000'000'000;

class RelayLogicTest : public testing::Test {
protected:
    static RelaySettings settings()
    {
        RelaySettings settings;
        settings.name = QStringLiteral("relay-1");
        settings.startLimitMs = 5'000;
        settings.retryFirstMs = 1'000;
        return settings;
    }

    static ChildNode client(const QString &name, std::vector<ChildOffer> offers,
                            const QString &upper = QStringLiteral("relay-1"))
    {
        ChildNode child;
        child.name = name;
        child.upper = upper;
        child.address = QStringLiteral("127.0.0.1");
        child.offers = std::move(offers);
        return child;
    }

    void feed(std::vector<ChildNode> changed)
    {
        ChildNodes nodes;
        nodes.cursor = ++m_cursor;
        nodes.changed = std::move(changed);
        m_relay.feedArrived(nodes, m_now);
    }

    void offer(quint32 attempt, OfferState state = OfferState::Offered)
    {
        feed({client(QStringLiteral("client-1"), {{AttemptId{attempt}, state, ++m_tag}})});
    }

    /// Takes the actions and keeps what the test looks at.
    template <class T>
    std::vector<T> actions()
    {
        std::vector<RelayAction> taken = m_relay.takeActions();
        m_taken.insert(m_taken.end(), taken.begin(), taken.end());
        std::vector<T> found;
        for (const RelayAction &action : m_taken) {
            if (const T *match = std::get_if<T>(&action))
                found.push_back(*match);
        }
        std::erase_if(m_taken, [](const RelayAction &action) { return std::holds_alternative<T>(action); });
        return found;
    }

    std::vector<Stage> reports()
    {
        std::vector<Stage> stages;
        for (const SpoolReport &spooled : actions<SpoolReport>())
            stages.push_back(spooled.report.stage);
        return stages;
    }

    void bringPayload(quint32 attempt)
    {
        m_relay.described(AttemptId{attempt}, kHash, kSize, 0, 0, m_now);
        m_relay.payloadComplete(kHash, m_now);
    }

    RelayLogic m_relay{settings()};
    UtcMs m_now = kStart;
    quint64 m_cursor = 0;
    quint32 m_tag = 0;
    std::vector<RelayAction> m_taken;
};

TEST_F(RelayLogicTest, WorkIsOfferedToTheChildOnlyAfterItsPayloadArrivedWhole)
{
    offer(7);
    ASSERT_EQ(actions<FetchDescription>().size(), 1u);
    m_relay.described(AttemptId{7}, kHash, kSize, 0, 0, m_now);
    const std::vector<FetchPayload> fetches = actions<FetchPayload>();
    ASSERT_EQ(fetches.size(), 1u);
    EXPECT_EQ(fetches.front().from, 0);
    EXPECT_EQ(fetches.front().to, kSize);
    EXPECT_FALSE(m_relay.offerFor(QStringLiteral("client-1")));
    m_relay.payloadComplete(kHash, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Arrived});
    ASSERT_TRUE(m_relay.offerFor(QStringLiteral("client-1")));
    EXPECT_EQ(m_relay.offerFor(QStringLiteral("client-1"))->attempt, AttemptId{7});
}

TEST_F(RelayLogicTest, AClientThatDiesBetweenTwoPartsIsACommunicationErrorUntilItGoesOn)
{
    const AttemptId attempt{7};
    constexpr qint32 kPauseMs = 5'000;
    offer(7);
    m_relay.described(attempt, kHash, kSize, 1, kPauseMs, m_now);
    m_relay.payloadComplete(kHash, m_now);
    m_relay.childTook(attempt, m_now);
    reports();
    m_relay.childProgress(attempt, kSize / 2, m_now);
    m_relay.childTransferEnded(attempt, true, m_now);
    m_relay.childReported(attempt, false, m_now); // how far it has come
    const UtcMs due = m_now + kPauseMs + settings().lineLimitMs;
    EXPECT_EQ(m_relay.nextDueMs(), due);
    m_relay.childPolled(QStringLiteral("client-1"), m_now + 3'000);
    m_relay.tick(due);
    EXPECT_EQ(reports(), std::vector<Stage>{}) << "it came by since";
    m_relay.tick(due + 3'000);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::CommunicationFailed});
    m_relay.tick(due + 600'000);
    EXPECT_EQ(reports(), std::vector<Stage>{}) << "told once";
    m_relay.childProgress(attempt, kSize / 2 + 1, due + 700'000);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::TransferStarted});
    m_relay.childProgress(attempt, kSize, due + 700'000);
    m_relay.childTransferEnded(attempt, true, due + 700'000);
    EXPECT_EQ(m_relay.nextDueMs(), kNoTime) << "it has every byte and may take its time";
}

TEST_F(RelayLogicTest, WhatOvertakesGoesOnWhileAllTransferIsSuspended)
{
    const QString name = QStringLiteral("client-1");
    const QByteArray other(32, 'o');
    ChildNodes nodes;
    nodes.cursor = ++m_cursor;
    nodes.suspended = true;
    nodes.changed = {
        client(name, {{AttemptId{1}, OfferState::Offered, 1}, {AttemptId{2}, OfferState::Offered, 1, true}})};
    m_relay.feedArrived(nodes, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Suspended}) << "only the one that does not overtake";
    m_relay.described(AttemptId{1}, other, kSize, 0, 0, m_now);
    EXPECT_TRUE(actions<FetchPayload>().empty());
    m_relay.described(AttemptId{2}, kHash, kSize, 0, 0, m_now);
    const std::vector<FetchPayload> fetched = actions<FetchPayload>();
    ASSERT_EQ(fetched.size(), 1U);
    EXPECT_EQ(fetched.front().attempt, AttemptId{2});
    m_relay.payloadFailed(kHash, false, false, {}, m_now);
    ASSERT_NE(m_relay.nextDueMs(), kNoTime) << "it is tried again in spite of the suspension";
    m_now = m_relay.nextDueMs();
    m_relay.tick(m_now);
    EXPECT_EQ(actions<FetchPayload>().size(), 1U);
    m_relay.payloadComplete(kHash, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Arrived});
    ASSERT_TRUE(m_relay.offerFor(name));
    EXPECT_EQ(m_relay.offerFor(name)->attempt, AttemptId{2}) << "before the older one, which is held";
    EXPECT_TRUE(m_relay.mayPass(AttemptId{2}));
    EXPECT_FALSE(m_relay.mayPass(AttemptId{1}));
    m_relay.childTook(AttemptId{2}, m_now);
    nodes.cursor = ++m_cursor;
    nodes.suspended = false;
    m_relay.feedArrived(nodes, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Resumed});
    EXPECT_EQ(actions<FetchPayload>().size(), 1U) << "now the other one";
}

TEST_F(RelayLogicTest, APayloadThatCameInPartsComesInOnePieceWhenItsDescriptionSaysSo)
{
    const AttemptId attempt{7};
    const QString name = QStringLiteral("client-1");
    feed({client(name, {{attempt, OfferState::Offered, contentTagOf(OfferState::Offered, false)}})});
    m_relay.described(attempt, kHash, kSize, 1, 60'000, m_now);
    ASSERT_EQ(actions<FetchPayload>().size(), 1U);
    m_relay.payloadPartDone(kHash, 1024, m_now);
    EXPECT_TRUE(actions<FetchPayload>().empty()) << "there is a wait between two parts";
    (void)actions<FetchDescription>();
    const quint32 tag = contentTagOf(OfferState::Offered, true);
    feed({client(name, {{attempt, OfferState::Offered, tag}})});
    ASSERT_EQ(actions<FetchDescription>().size(), 1U);
    EXPECT_TRUE(isSameDescription(m_relay.work(attempt)->contentTag, 1)) << "below it is told when it is here";
    m_relay.descriptionFailed(attempt, false, m_now);
    m_now = m_relay.nextDueMs();
    m_relay.tick(m_now);
    ASSERT_EQ(actions<FetchDescription>().size(), 1U) << "asked for again";
    m_relay.described(attempt, kHash, kSize, 0, 0, m_now, true);
    const std::vector<FetchPayload> rest = actions<FetchPayload>();
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest.front().from, 1024);
    EXPECT_EQ(rest.front().to, kSize);
    EXPECT_EQ(m_relay.work(attempt)->contentTag, tag);
    m_relay.payloadComplete(kHash, m_now);
    EXPECT_EQ(m_relay.offerFor(name)->contentTag, tag);
}

TEST_F(RelayLogicTest, APackageThatWasRemovedIsFetchedAnewForTheNextWork)
{
    offer(1);
    bringPayload(1);
    m_relay.childTook(AttemptId{1}, m_now);
    m_relay.childReported(AttemptId{1}, true, m_now);
    ASSERT_FALSE(m_relay.payloadWanted(kHash));
    m_relay.payloadRemoved(kHash);
    (void)actions<FetchPayload>();
    feed({client(QStringLiteral("client-1"),
                 {{AttemptId{1}, OfferState::Offered, 1}, {AttemptId{2}, OfferState::Offered, 1}})});
    m_relay.described(AttemptId{2}, kHash, kSize, 0, 0, m_now);
    EXPECT_EQ(actions<FetchPayload>().size(), 1U);
}

TEST_F(RelayLogicTest, OnePayloadForManyChildrenIsFetchedOnce)
{
    feed({client(QStringLiteral("client-1"), {{AttemptId{1}, OfferState::Offered, 1}}),
          client(QStringLiteral("client-2"), {{AttemptId{2}, OfferState::Offered, 1}})});
    m_relay.described(AttemptId{1}, kHash, kSize, 0, 0, m_now);
    m_relay.described(AttemptId{2}, kHash, kSize, 0, 0, m_now);
    EXPECT_EQ(actions<FetchPayload>().size(), 1u);
    m_relay.payloadComplete(kHash, m_now);
    EXPECT_EQ(reports(), (std::vector<Stage>{Stage::Arrived, Stage::Arrived}));
}

TEST_F(RelayLogicTest, APayloadThatKeepsArrivingDamagedIsReportedAndFetchedLessAndLessOften)
{
    offer(1);
    m_relay.described(AttemptId{1}, kHash, kSize, 0, 0, m_now);
    UtcMs waited = 0;
    for (int i = 0; i < 6; ++i) {
        ASSERT_EQ(actions<FetchPayload>().size(), 1u) << i;
        m_relay.payloadProgress(kHash, kSize, m_now); // all bytes came, as each time before
        m_relay.payloadFailed(kHash, true, false, QStringLiteral("damaged"), m_now);
        EXPECT_EQ(reports(), i < 2 ? std::vector<Stage>{} : std::vector<Stage>{Stage::CommunicationFailed}) << i;
        ASSERT_TRUE(m_relay.nextDueMs() != kNoTime);
        EXPECT_GT(m_relay.nextDueMs() - m_now, waited);
        waited = m_relay.nextDueMs() - m_now;
        m_now = m_relay.nextDueMs();
        m_relay.tick(m_now);
    }
    m_relay.payloadComplete(kHash, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Arrived});
}

TEST_F(RelayLogicTest, TheSmallerPartSizeWinsAndBringsItsInterval)
{
    RelaySettings own = settings();
    own.splitKiB = 1024;
    own.splitWaitMs = 4'000;
    m_relay = RelayLogic(own);
    offer(1);
    m_relay.described(AttemptId{1}, kHash, kSize, 512, 60'000, m_now);
    ASSERT_EQ(actions<FetchPayload>().front().to, 512 * 1024);
    m_relay.payloadPartDone(kHash, 512 * 1024, m_now);
    EXPECT_TRUE(actions<FetchPayload>().empty());
    m_now += 59'999;
    m_relay.tick(m_now);
    EXPECT_TRUE(actions<FetchPayload>().empty());
    EXPECT_EQ(m_relay.nextDueMs(), kStart + 60'000);
    m_now += 1;
    m_relay.tick(m_now);
    const std::vector<FetchPayload> next = actions<FetchPayload>();
    ASSERT_EQ(next.size(), 1u);
    EXPECT_EQ(next.front().from, 512 * 1024);
}

TEST_F(RelayLogicTest, EqualPartSizesTakeTheReceiversInterval)
{
    RelaySettings own = settings();
    own.splitKiB = 512;
    own.splitWaitMs = 4'000;
    m_relay = RelayLogic(own);
    offer(1);
    m_relay.described(AttemptId{1}, kHash, kSize, 512, 60'000, m_now);
    m_relay.payloadPartDone(kHash, 512 * 1024, m_now);
    EXPECT_EQ(m_relay.nextDueMs(), kStart + 4'000);
}

TEST_F(RelayLogicTest, AHoldStopsTheFetchAndIsConfirmedOnce)
{
    offer(1);
    m_relay.described(AttemptId{1}, kHash, kSize, 0, 0, m_now);
    offer(1, OfferState::Held);
    offer(1, OfferState::Held);
    EXPECT_EQ(actions<StopFetch>().size(), 1u);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Suspended});
    offer(1, OfferState::Offered);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Resumed});
    EXPECT_EQ(actions<FetchPayload>().size(), 2u); // before the hold and after it
}

TEST_F(RelayLogicTest, AHoldDuringTheChildsTransferCutsItAndTheResumeOffersItAgain)
{
    offer(1);
    bringPayload(1);
    m_relay.childTook(AttemptId{1}, m_now);
    m_relay.childProgress(AttemptId{1}, 1'000, m_now);
    reports();
    offer(1, OfferState::Held);
    EXPECT_EQ(actions<CutChild>().size(), 1u);
    EXPECT_FALSE(m_relay.mayPass(AttemptId{1}));
    EXPECT_FALSE(m_relay.offerFor(QStringLiteral("client-1")));
    offer(1);
    EXPECT_TRUE(m_relay.mayPass(AttemptId{1}));
    EXPECT_EQ(reports(), (std::vector<Stage>{Stage::Suspended, Stage::Resumed}));
}

TEST_F(RelayLogicTest, AHoldAfterTheLastByteSaysThatItIsTooLate)
{
    offer(1);
    bringPayload(1);
    m_relay.childTook(AttemptId{1}, m_now);
    m_relay.childProgress(AttemptId{1}, kSize, m_now);
    reports();
    offer(1, OfferState::Held);
    offer(1, OfferState::Held);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Note});
}

TEST_F(RelayLogicTest, CancelledWorkThatTheChildNeverSawIsConfirmedByTheRelay)
{
    offer(1);
    bringPayload(1);
    reports();
    offer(1, OfferState::Cancelled);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::CancelConfirmed});
    EXPECT_FALSE(m_relay.offerFor(QStringLiteral("client-1")));
    offer(1, OfferState::Cancelled);
    EXPECT_TRUE(reports().empty());
}

TEST_F(RelayLogicTest, CancelledWorkThatTheChildHasIsOfferedToItAsACancellation)
{
    offer(1);
    bringPayload(1);
    m_relay.childTook(AttemptId{1}, m_now);
    reports();
    offer(1, OfferState::Cancelled);
    EXPECT_TRUE(reports().empty());
    EXPECT_EQ(m_relay.offerFor(QStringLiteral("client-1"))->state, OfferState::Cancelled);
    m_relay.childReported(AttemptId{1}, true, m_now);
    EXPECT_FALSE(m_relay.offerFor(QStringLiteral("client-1")));
}

TEST_F(RelayLogicTest, WorkThatWaitsForItsUserHoldsUpNothingElse)
{
    const QString name = QStringLiteral("client-1");
    offer(1);
    bringPayload(1);
    m_relay.childTook(AttemptId{1}, m_now);
    feed({client(name, {{AttemptId{1}, OfferState::Offered, m_tag}, {AttemptId{2}, OfferState::Offered, ++m_tag}})});
    m_relay.described(AttemptId{2}, kHash, kSize, 0, 0, m_now);
    ASSERT_EQ(m_relay.offerFor(name)->attempt, AttemptId{1});
    StageReport report;
    report.attempt = AttemptId{1};
    report.stage = Stage::Waiting;
    report.reporter = name;
    m_relay.childSaid(AttemptId{1}, report);
    EXPECT_EQ(m_relay.offerFor(name)->attempt, AttemptId{1}) << "a client that does not say for what goes on with it";
    report.detail = StatusDetail::UserChoice;
    actions<WakeChild>();
    m_relay.childSaid(AttemptId{1}, report);
    EXPECT_EQ(m_relay.offerFor(name)->attempt, AttemptId{2});
    EXPECT_EQ(actions<WakeChild>().size(), 1u) << "its poll may be held already";
    EXPECT_FALSE(actions<SaveWork>().empty()) << "also after a restart";
    report.stage = Stage::ResultsHeld;
    report.detail = StatusDetail::None;
    report.reporter = QStringLiteral("relay-below");
    m_relay.childSaid(AttemptId{1}, report);
    EXPECT_EQ(m_relay.offerFor(name)->attempt, AttemptId{2}) << "which says nothing of the client";
    m_relay.childReported(AttemptId{2}, true, m_now);
    EXPECT_EQ(m_relay.offerFor(name)->attempt, AttemptId{1}) << "when nothing else is";
    offer(1, OfferState::Cancelled);
    EXPECT_EQ(m_relay.offerFor(name)->state, OfferState::Cancelled);
}

TEST_F(RelayLogicTest, AChildThatDoesNotComeIsCheckedWithBackOffAndReported)
{
    offer(1);
    bringPayload(1);
    reports();
    m_now += 4'999;
    m_relay.tick(m_now);
    EXPECT_TRUE(actions<CheckChild>().empty());
    m_now += 1;
    m_relay.tick(m_now);
    ASSERT_EQ(actions<CheckChild>().size(), 1u);
    m_relay.checked(QStringLiteral("client-1"), StatusDetail::PowerOff, m_now);
    const std::vector<SpoolReport> failure = actions<SpoolReport>();
    ASSERT_EQ(failure.size(), 1u);
    EXPECT_EQ(failure.front().report.stage, Stage::StartupFailed);
    EXPECT_EQ(failure.front().report.detail, StatusDetail::PowerOff);
    EXPECT_EQ(failure.front().report.code, 1);
    m_now += 1'000;
    m_relay.tick(m_now);
    EXPECT_EQ(actions<CheckChild>().size(), 1u);
    m_now += 1'999; // the second wait is twice the first
    m_relay.tick(m_now);
    EXPECT_TRUE(actions<CheckChild>().empty());
    m_relay.childTook(AttemptId{1}, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::TransferStarted});
}

TEST_F(RelayLogicTest, ACheckSpeaksOnlyForTheWorkThatAskedForIt)
{
    feed({client(QStringLiteral("client-1"),
                 {{AttemptId{1}, OfferState::Offered, 1}, {AttemptId{2}, OfferState::Offered, 1}})});
    bringPayload(1);
    m_now += 5; // the second package is whole a moment later
    m_relay.described(AttemptId{2}, QByteArray(32, 'i'), kSize, 0, 0, m_now);
    m_relay.payloadComplete(QByteArray(32, 'i'), m_now);
    reports();
    for (const qint64 due : {5'000 - 5, 5}) {
        m_now += due;
        m_relay.tick(m_now);
        m_relay.checked(QStringLiteral("client-1"), StatusDetail::NotRunning, m_now);
    }
    EXPECT_EQ(reports(), (std::vector<Stage>{Stage::StartupFailed, Stage::StartupFailed}));
}

TEST_F(RelayLogicTest, ARelayBelowIsToldOnlyOfItsOwnChildrenAndOnlyOfWhatArrivedHere)
{
    feed({client(QStringLiteral("relay-2"), {}),
          client(QStringLiteral("far"), {{AttemptId{5}, OfferState::Offered, 1}}, QStringLiteral("relay-2")),
          client(QStringLiteral("near"), {{AttemptId{6}, OfferState::Offered, 1}})});
    ChildNodes told = m_relay.feedFor(QStringLiteral("relay-2"), 0);
    ASSERT_EQ(told.changed.size(), 1u);
    EXPECT_EQ(told.changed.front().name, QStringLiteral("far"));
    EXPECT_TRUE(told.changed.front().offers.empty());
    EXPECT_TRUE(m_relay.feedFor(QStringLiteral("relay-2"), told.cursor).changed.empty());
    bringPayload(5);
    told = m_relay.feedFor(QStringLiteral("relay-2"), told.cursor);
    ASSERT_EQ(told.changed.size(), 1u);
    ASSERT_EQ(told.changed.front().offers.size(), 1u);
    EXPECT_EQ(told.changed.front().offers.front().attempt, AttemptId{5});
}

TEST_F(RelayLogicTest, AnOrderToStopIsPassedToTheRelayThatTookTheWork)
{
    feed({client(QStringLiteral("relay-2"), {}),
          client(QStringLiteral("far"), {{AttemptId{5}, OfferState::Offered, 1}}, QStringLiteral("relay-2"))});
    bringPayload(5);
    m_relay.childTook(AttemptId{5}, m_now);
    reports();
    feed({client(QStringLiteral("far"), {{AttemptId{5}, OfferState::Held, 2}}, QStringLiteral("relay-2"))});
    EXPECT_TRUE(reports().empty()); // the relay below confirms
    EXPECT_EQ(m_relay.feedFor(QStringLiteral("relay-2"), 0).changed.front().offers.front().state, OfferState::Held);
    feed({client(QStringLiteral("far"), {{AttemptId{5}, OfferState::Cancelled, 3}}, QStringLiteral("relay-2"))});
    EXPECT_EQ(m_relay.feedFor(QStringLiteral("relay-2"), 0).changed.front().offers.front().state,
              OfferState::Cancelled);
}

TEST_F(RelayLogicTest, NotNowOfAChildIsARejectionWhenItStaysWithItForFivePolls)
{
    offer(7);
    bringPayload(7);
    m_relay.childTook(AttemptId{7}, m_now);
    m_relay.clientPolled(QStringLiteral("client-1"));
    m_relay.childSaidNotNow(AttemptId{7}, QStringLiteral("battery low"), m_now);
    actions<SpoolReport>();
    for (int i = 0; i < 4; ++i) {
        m_relay.clientPolled(QStringLiteral("client-1"));
        m_relay.childSaidNotNow(AttemptId{7}, QStringLiteral("battery very low"), m_now);
        EXPECT_TRUE(m_relay.offerFor(QStringLiteral("client-1"))) << i;
    }
    EXPECT_TRUE(actions<SpoolReport>().empty());
    m_relay.clientPolled(QStringLiteral("client-1"));
    const std::vector<SpoolReport> told = actions<SpoolReport>();
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told.front().report.stage, Stage::Rejected);
    EXPECT_EQ(told.front().report.reporter, QStringLiteral("client-1"));
    EXPECT_EQ(told.front().report.text, QStringLiteral("battery very low"));
    EXPECT_FALSE(m_relay.offerFor(QStringLiteral("client-1")));
    m_relay.clientPolled(QStringLiteral("client-1"));
    EXPECT_TRUE(actions<SpoolReport>().empty());
}

TEST_F(RelayLogicTest, AChildThatThinksBetterOfItOrIsHeldIsNotRejected)
{
    offer(7);
    bringPayload(7);
    m_relay.childTook(AttemptId{7}, m_now);
    m_relay.childSaidNotNow(AttemptId{7}, QStringLiteral("battery low"), m_now);
    for (int i = 0; i < 4; ++i)
        m_relay.clientPolled(QStringLiteral("client-1"));
    offer(7, OfferState::Held);
    m_relay.clientPolled(QStringLiteral("client-1")); // is offered nothing that it could do
    offer(7, OfferState::Offered);
    m_relay.childReported(AttemptId{7}, false, m_now);
    for (int i = 0; i < 9; ++i)
        m_relay.clientPolled(QStringLiteral("client-1"));
    const std::vector<Stage> told = reports();
    EXPECT_EQ(std::count(told.begin(), told.end(), Stage::Rejected), 0);
}

TEST_F(RelayLogicTest, WhatTheFeedDoesNotListAnyMoreIsForgotten)
{
    offer(1);
    bringPayload(1);
    feed({client(QStringLiteral("client-1"), {})});
    EXPECT_EQ(actions<ForgetWork>().size(), 1u);
    EXPECT_EQ(m_relay.work(AttemptId{1}), nullptr);
    EXPECT_FALSE(m_relay.payloadWanted(kHash));
}

TEST_F(RelayLogicTest, ASuspendedRelayHoldsEverythingAndResumesIt)
{
    offer(1);
    m_relay.described(AttemptId{1}, kHash, kSize, 0, 0, m_now);
    ChildNodes suspended;
    suspended.suspended = true;
    m_relay.feedArrived(suspended, m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Suspended});
    EXPECT_EQ(actions<StopFetch>().size(), 1u);
    m_relay.feedArrived(ChildNodes(), m_now);
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::Resumed});
}

TEST_F(RelayLogicTest, RestoredWorkGoesOnWhereItWas)
{
    offer(1);
    m_relay.described(AttemptId{1}, kHash, kSize, 0, 0, m_now);
    RelayWork kept = *m_relay.work(AttemptId{1});
    RelayLogic restarted(settings());
    restarted.restore({client(QStringLiteral("client-1"), {})}, {kept}, {{kHash, 1'000'000}}, false, m_now);
    bool found = false;
    for (const RelayAction &action : restarted.takeActions()) {
        if (const auto *fetch = std::get_if<FetchPayload>(&action)) {
            EXPECT_EQ(fetch->from, 1'000'000);
            found = true;
        }
    }
    EXPECT_TRUE(found);
}

TEST_F(RelayLogicTest, WhatIsListedAsBeforeIsNotTakenAgainAndWhatIsNotListedAnyMoreIsForgotten)
{
    const QString name = QStringLiteral("client-1");
    std::vector<ChildOffer> offers;
    for (quint32 i = 1; i <= 5; ++i)
        offers.push_back({AttemptId{i}, OfferState::Offered, 1});
    feed({client(name, offers)});
    for (quint32 i = 1; i <= 5; ++i)
        bringPayload(i);
    m_taken.clear();
    (void)m_relay.takeActions();
    offers.erase(offers.begin() + 1);
    offers[2].state = OfferState::Cancelled;
    offers.push_back({AttemptId{6}, OfferState::Offered, 1});
    feed({client(name, offers)});
    std::set<quint32> saved;
    for (const SaveWork &save : actions<SaveWork>())
        saved.insert(number(save.attempt));
    EXPECT_EQ(saved, (std::set<quint32>{4, 6}));
    const std::vector<ForgetWork> forgotten = actions<ForgetWork>();
    ASSERT_EQ(forgotten.size(), 1u);
    EXPECT_EQ(forgotten.front().attempt, AttemptId{2});
    EXPECT_EQ(reports(), std::vector<Stage>{Stage::CancelConfirmed});
    const std::vector<FetchDescription> asked = actions<FetchDescription>();
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_EQ(asked.front().attempt, AttemptId{6});
}

TEST_F(RelayLogicTest, ADescriptionThatIsGoneIsAskedForAgainWhenTheFeedStillListsIt)
{
    offer(1);
    m_relay.descriptionFailed(AttemptId{1}, true, m_now);
    EXPECT_EQ(actions<FetchDescription>().size(), 1u);
    feed({client(QStringLiteral("client-1"), {{AttemptId{1}, OfferState::Offered, m_tag}})});
    EXPECT_EQ(actions<FetchDescription>().size(), 1u);
}

TEST_F(RelayLogicTest, RestoredWorkThatTheFeedDoesNotListIsForgotten)
{
    offer(1);
    bringPayload(1);
    const ChildNode kept = *m_relay.child(QStringLiteral("client-1"));
    const RelayWork work = *m_relay.work(AttemptId{1});
    m_relay = RelayLogic(settings());
    m_relay.restore({kept}, {work}, {}, false, m_now);
    ChildNodes all;
    all.complete = true;
    all.changed = {client(QStringLiteral("client-1"), {{AttemptId{2}, OfferState::Offered, 1}})};
    m_relay.feedArrived(all, m_now);
    EXPECT_EQ(m_relay.work(AttemptId{1}), nullptr);
    EXPECT_NE(m_relay.work(AttemptId{2}), nullptr);
}

/// How often works are looked at when one of many goes all its way, and when nothing is due.
class RelayLogicLooks : public RelayLogicTest, public testing::WithParamInterface<quint32> {
protected:
    static QString nameOf(quint32 i) { return QStringLiteral("client-%1").arg(i); }

    quint64 looksOf(const std::function<void()> &what)
    {
        const quint64 before = m_relay.looks();
        what();
        (void)m_relay.takeActions();
        return m_relay.looks() - before;
    }

    /// Everything that happens to one attempt once its payload is here.
    void goItsWay(quint32 attempt, const QString &name)
    {
        const AttemptId id{attempt};
        m_relay.childPolled(name, m_now);
        m_relay.clientPolled(name);
        m_relay.childTook(id, m_now);
        m_relay.childProgress(id, kSize / 2, m_now);
        m_relay.childTransferEnded(id, false, m_now);
        m_relay.childProgress(id, kSize, m_now);
        m_relay.childTransferEnded(id, true, m_now);
        m_relay.checked(name, StatusDetail::None, m_now);
        m_relay.childReported(id, true, m_now);
        EXPECT_NE(m_relay.nextDueMs(), kNoTime);
        m_relay.tick(m_now);
    }
};

TEST_P(RelayLogicLooks, DoNotGrowWithTheNumberOfChildren)
{
    std::vector<ChildNode> nodes;
    for (quint32 i = 1; i <= GetParam(); ++i)
        nodes.push_back(client(nameOf(i), {{AttemptId{i}, OfferState::Offered, 1}}));
    feed(nodes);
    for (quint32 i = 1; i <= GetParam(); ++i)
        bringPayload(i);
    EXPECT_LE(looksOf([&] { goItsWay(7, nameOf(7)); }), 20u);
    EXPECT_LE(looksOf([&] { feed({client(nameOf(7), {})}); }), 5u);
    EXPECT_LE(looksOf([&] { feed({client(nameOf(8), {{AttemptId{8}, OfferState::Cancelled, 2}})}); }), 5u);
    const quint32 added = GetParam() + 1;
    EXPECT_LE(looksOf([&] {
                  feed({client(nameOf(7), {{AttemptId{added}, OfferState::Offered, 1}})});
                  m_relay.described(AttemptId{added}, QByteArray(32, 'i'), kSize, 0, 0, m_now);
                  m_relay.payloadProgress(QByteArray(32, 'i'), kSize / 2, m_now);
                  m_relay.payloadFailed(QByteArray(32, 'i'), false, true, {}, m_now);
                  m_relay.payloadComplete(QByteArray(32, 'i'), m_now);
              }),
              10u);
}

TEST_P(RelayLogicLooks, DoNotGrowWithTheWorkOfOneChild)
{
    const QString name = QStringLiteral("client-1");
    std::vector<ChildOffer> offers;
    for (quint32 i = 1; i <= GetParam(); ++i)
        offers.push_back({AttemptId{i}, OfferState::Offered, 1});
    feed({client(name, offers)});
    for (quint32 i = 1; i <= GetParam(); ++i)
        bringPayload(i);
    EXPECT_LE(looksOf([&] { goItsWay(1, name); }), 20u);
    offers.erase(offers.begin());
    EXPECT_LE(looksOf([&] { feed({client(name, offers)}); }), 5u);
    offers.push_back({AttemptId{GetParam() + 1}, OfferState::Offered, 1});
    EXPECT_LE(looksOf([&] { feed({client(name, offers)}); }), 5u);
    offers[GetParam() / 2].state = OfferState::Held;
    EXPECT_LE(looksOf([&] { feed({client(name, offers)}); }), 10u);
}

INSTANTIATE_TEST_SUITE_P(FewAndMany, RelayLogicLooks, testing::Values(10u, 1'000u));

/// Whatever comes in whatever order: nothing is offered before its payload is here, an attempt is confirmed as stopped
/// at most once, and a stopped or held attempt never passes bytes.
TEST_F(RelayLogicTest, RandomOrdersNeverLetHeldOrStoppedWorkPass)
{
    const char *replay = std::getenv("SIGNALBOX_SEED");
    const unsigned seed = replay ? static_cast<unsigned>(std::stoul(replay)) : std::random_device{}();
    SCOPED_TRACE("SIGNALBOX_SEED=" + std::to_string(seed));
    std::mt19937 random(seed);
    QMap<quint32, int> confirmed;
    QMap<quint32, OfferState> wanted;
    for (int step = 0; step < 5'000; ++step) {
        const quint32 attempt = 1 + random() % 8;
        const AttemptId id{attempt};
        m_now += random() % 2'000;
        switch (random() % 10) {
        case 0:
        case 1:
        case 2: {
            const auto before = wanted.constFind(attempt);
            const bool stopped = before != wanted.cend() && *before >= OfferState::Cancelled;
            wanted[attempt] = stopped ? *before : static_cast<OfferState>(random() % 4);
            std::vector<ChildOffer> offers;
            for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
                offers.push_back({AttemptId{it.key()}, it.value(), 1});
            feed({client(QStringLiteral("client-1"), offers)});
            break;
        }
        case 3: m_relay.described(id, QByteArray(32, static_cast<char>('a' + attempt % 3)), kSize, 0, 0, m_now); break;
        case 4: m_relay.payloadComplete(QByteArray(32, static_cast<char>('a' + attempt % 3)), m_now); break;
        case 5:
            m_relay.payloadFailed(QByteArray(32, static_cast<char>('a' + attempt % 3)), random() % 2 == 0,
                                  random() % 4 == 0, {}, m_now);
            break;
        case 6: m_relay.childTook(id, m_now); break;
        case 7: m_relay.childTransferEnded(id, random() % 2 == 0, m_now); break;
        case 8: m_relay.checked(QStringLiteral("client-1"), StatusDetail::None, m_now); break;
        case 9: m_relay.tick(m_now); break;
        }
        for (const SpoolReport &spooled : actions<SpoolReport>()) {
            if (spooled.report.stage == Stage::CancelConfirmed) {
                EXPECT_EQ(++confirmed[number(spooled.report.attempt)], 1);
            }
        }
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            const RelayWork *work = m_relay.work(AttemptId{it.key()});
            ASSERT_NE(work, nullptr);
            const bool passes = m_relay.mayPass(AttemptId{it.key()});
            EXPECT_FALSE(passes && it.value() != OfferState::Offered);
            EXPECT_FALSE(passes && work->phase < RelayWork::Phase::Ready);
        }
    }
}

} // namespace
} // namespace signalbox
