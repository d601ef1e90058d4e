#include "tests/model/engine/enginefixture.h"

#include <cerrno>

namespace signalbox {
namespace {

using Kind = EngineReply::Kind;

// ---- The way of a job

TEST_F(EngineTest, ADirectClientGoesFromWaitingToCompleted)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    EXPECT_EQ(row(job).status, Status::WaitingForTransmission);
    EXPECT_EQ(row(job).permille, 0);
    const AttemptId attempt = attemptOf(job);
    ASSERT_EQ(m_engine->offers(client).size(), 1U);
    ASSERT_TRUE(m_engine->work(attempt));
    EXPECT_EQ(m_engine->work(attempt)->target, client);

    EXPECT_EQ(put(WorkFetched{attempt, client}).kind, Kind::Accepted);
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_EQ(row(job).permille, 200);
    put(BytesSent{attempt, client, 500, 1000, false});
    EXPECT_EQ(row(job).segmentPermille, 500);
    EXPECT_EQ(stage(attempt, Stage::ExecutionStarted, {}, 1).kind, Kind::Accepted);
    EXPECT_EQ(stage(attempt, Stage::Completed, {}, 2).kind, Kind::Accepted);
    EXPECT_EQ(row(job).status, Status::Completed);
    EXPECT_EQ(row(job).permille, 1000);
    EXPECT_TRUE(m_engine->offers(client).empty());
    EXPECT_FALSE(m_engine->work(attempt));
    EXPECT_TRUE(m_engine->wasKnown(attempt));
    const JobRecord record = m_engine->job(job).value();
    EXPECT_EQ(record.counters.finished(), 1U);
    EXPECT_EQ(record.completedMs, m_nowMs);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineTest, WhatWaitsForItsUserHoldsUpNothingElse)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    order.timing = InstallTiming::UserChooses;
    const JobId waiting{done(order).createdId};
    const JobId other = jobFor({client});
    const auto first = [&] { return m_engine->offers(client).at(0).attempt; };
    EXPECT_EQ(first(), attemptOf(waiting));
    put(WorkFetched{attemptOf(waiting), client});
    stage(attemptOf(waiting), Stage::Waiting, {}, 1);
    EXPECT_EQ(first(), attemptOf(waiting)) << "a client that does not say for what goes on with it";
    NodeReported report;
    report.report.attempt = attemptOf(waiting);
    report.report.stage = Stage::Waiting;
    report.report.detail = StatusDetail::UserChoice;
    report.report.sequence = 2;
    put(report);
    ASSERT_EQ(m_engine->offers(client).size(), 2U);
    EXPECT_EQ(first(), attemptOf(other));
    put(WorkFetched{attemptOf(other), client});
    stage(attemptOf(other), Stage::Completed, {}, 1);
    EXPECT_EQ(first(), attemptOf(waiting)) << "when nothing else is";
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineTest, EachRelayOfAChainMovesThePercentAndTheHop)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId r2 = node(QStringLiteral("r2"), NodeRole::Relay, r1);
    const NodeId deep = node(QStringLiteral("deep"), NodeRole::Client, r2);
    const JobId job = jobFor({deep});
    const AttemptId attempt = attemptOf(job);
    EXPECT_EQ(m_engine->work(attempt)->route, (std::vector<NodeId>{r1, r2}));
    EXPECT_TRUE(m_engine->isBelow(deep, r1));
    put(WorkFetched{attempt, r1});
    EXPECT_EQ(row(job).permille, 200);
    EXPECT_EQ(row(job).hop, 0);
    stage(attempt, Stage::Arrived, QStringLiteral("r1"));
    EXPECT_EQ(row(job).permille, 333);
    EXPECT_EQ(row(job).hop, 1);
    stage(attempt, Stage::Arrived, QStringLiteral("r2"));
    EXPECT_EQ(row(job).permille, 667);
    EXPECT_EQ(row(job).hop, 2);
    stage(attempt, Stage::Waiting);
    EXPECT_EQ(row(job).permille, 700);
    EXPECT_EQ(row(job).hop, 3);
    EXPECT_EQ(row(job).status, Status::WaitingForInstallation);
    stage(attempt, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed);
    const JobRecord record = m_engine->job(job).value();
    ASSERT_EQ(record.routes.size(), 1U);
    EXPECT_EQ(record.routes[0].minHop, 3);
}

TEST_F(EngineTest, AReportOfTheClientImpliesTheHopsBefore)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    const AttemptId attempt = attemptOf(job);
    EXPECT_EQ(stage(attempt, Stage::ExecutionStarted, QStringLiteral("c1")).kind, Kind::Accepted);
    EXPECT_EQ(row(job).hop, 2);
    const EngineReply late = stage(attempt, Stage::Arrived, QStringLiteral("r1"));
    EXPECT_EQ(late.kind, Kind::Ignored);
    EXPECT_EQ(late.refusal, Refusal::HopBehind);
    EXPECT_TRUE(historyHas(row(job).id, EventKind::ReportIgnored));
}

TEST_F(EngineTest, TheBeginOfATransferIsOneEntryWhoeverTellsIt)
{
    const NodeId client = node(QStringLiteral("direct"));
    const NodeId relay = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId below = node(QStringLiteral("below"), NodeRole::Client, relay);
    for (const auto &[target, first] : {std::pair(client, client), std::pair(below, relay)}) {
        const JobId job = jobFor({target});
        const AttemptId attempt = attemptOf(job);
        put(WorkFetched{attempt, first});
        EXPECT_EQ(stage(attempt, Stage::TransferStarted, first == relay ? QStringLiteral("r1") : QString()).kind,
                  Kind::Accepted);
        const auto history = m_engine->history(row(job).id);
        ASSERT_TRUE(history);
        EXPECT_EQ(std::count_if(history.value().begin(), history.value().end(),
                                [](const Event &event) { return event.kind == EventKind::TransferStarted; }),
                  1);
    }
}

TEST_F(EngineTest, AScheduledJobIsOfferedWhenItsTimeComes)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    order.schedule.executionMs = m_nowMs + kMinute;
    const JobId job{done(order).createdId};
    EXPECT_TRUE(m_engine->offers(client).empty());
    EXPECT_FALSE(m_engine->work(attemptOf(job)));
    actions<WakeNode>();
    passTime(kMinute);
    ASSERT_EQ(m_engine->offers(client).size(), 1U);
    const auto wakes = actions<WakeNode>();
    ASSERT_EQ(wakes.size(), 1U);
    EXPECT_EQ(wakes[0].node, client);
    EXPECT_TRUE(m_engine->job(job).value().released);
}

TEST_F(EngineTest, OffersComeCancelledFirstThenByPriorityThenOldest)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId low = jobFor({client});
    CreateJob urgent = orderFor({client});
    urgent.priority = 9;
    const JobId high{done(urgent).createdId};
    const JobId later = jobFor({client});
    const AttemptId lowAttempt = attemptOf(low);
    const AttemptId highAttempt = attemptOf(high);
    const AttemptId laterAttempt = attemptOf(later);
    put(WorkFetched{laterAttempt, client});
    operate(Operation::Cancel, later);
    const auto offers = m_engine->offers(client);
    ASSERT_EQ(offers.size(), 3U);
    EXPECT_EQ(offers[0].attempt, laterAttempt);
    EXPECT_EQ(offers[0].state, OfferState::Cancelled);
    EXPECT_EQ(offers[1].attempt, highAttempt);
    EXPECT_EQ(offers[2].attempt, lowAttempt);
}

// ---- Orders that are wrong

TEST_F(EngineTest, AWrongOrderIsRefusedWithTheFieldAndLeavesNothing)
{
    const NodeId client = node(QStringLiteral("direct"));
    const NodeId relay = node(QStringLiteral("r1"), NodeRole::Relay);
    const CreateJob good = orderFor({client});
    auto refusedWith = [&](const QString &field, auto change) {
        CreateJob order = good;
        change(order);
        const Error error = refusedError(order);
        EXPECT_TRUE(error.text.startsWith(field)) << error.text.toStdString();
        EXPECT_NE(error.kind, Error::Kind::None);
    };
    refusedWith(QStringLiteral("Destinations"), [](CreateJob &o) { o.destinations.clear(); });
    refusedWith(QStringLiteral("Destinations"), [](CreateJob &o) { o.destinations.push_back(NodeId{99}); });
    refusedWith(QStringLiteral("Destinations"), [&](CreateJob &o) { o.destinations.push_back(client); });
    refusedWith(QStringLiteral("Destinations"), [&](CreateJob &o) { o.destinations.push_back(relay); });
    refusedWith(QStringLiteral("Packages"), [](CreateJob &o) { o.packages.clear(); });
    refusedWith(QStringLiteral("Packages"), [](CreateJob &o) { o.packages.push_back(PackageId{99}); });
    refusedWith(QStringLiteral("Packages"), [](CreateJob &o) { o.packages.push_back(o.packages.front()); });
    refusedWith(QStringLiteral("Folder"), [](CreateJob &o) { o.folder = FolderId{99}; });
    refusedWith(QStringLiteral("Name"), [](CreateJob &o) { o.name = QString(10'000, u'x'); });
    refusedWith(QStringLiteral("Name"), [](CreateJob &o) { o.name = QStringLiteral("a\u0007b"); });
    refusedWith(QStringLiteral("Name"), [](CreateJob &o) { o.name = QStringLiteral("a\nb"); });
    refusedWith(QStringLiteral("Name"), [](CreateJob &o) { o.name = QString(QChar(0xd800)); });
    refusedWith(QStringLiteral("Priority"), [](CreateJob &o) { o.priority = 0; });
    refusedWith(QStringLiteral("Split"), [](CreateJob &o) { o.split.sizeKiB = -1; });
    refusedWith(QStringLiteral("Type"), [](CreateJob &o) { o.type = JobType{99}; });
    refusedWith(QStringLiteral("Packages"), [](CreateJob &o) { o.type = JobType::HoldReport; });
    refusedWith(QStringLiteral("Execution time limit"), [&](CreateJob &o) { o.schedule.limitMs = m_nowMs - 1; });
    refusedWith(QStringLiteral("Execution time limit"), [&](CreateJob &o) {
        o.schedule.executionMs = m_nowMs + 2 * kMinute;
        o.schedule.limitMs = m_nowMs + kMinute;
    });
    refusedWith(QStringLiteral("Execution time:"), [&](CreateJob &o) {
        o.schedule.registrationMs = m_nowMs + 2 * kMinute;
        o.schedule.executionMs = m_nowMs + kMinute;
    });
    refusedWith(QStringLiteral("Installation time"), [](CreateJob &o) { o.timing = InstallTiming::DateTime; });
    refusedWith(QStringLiteral("Installation time"), [&](CreateJob &o) {
        o.timing = InstallTiming::DateTime;
        o.installAtMs = m_nowMs; // a time that is over, as one of the others
    });
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty());
    EXPECT_EQ(done(good).createdId, 1U); // no number was used up
}

TEST_F(EngineTest, NamesInAnyScriptAreKeptAndTrimmed)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    order.name = QStringLiteral("  \u200fשלום 配布 🚀 👩\u200d🚀 می\u200cخواهم  ");
    const JobId job{done(order).createdId};
    EXPECT_EQ(m_engine->job(job).value().name, order.name.trimmed());
    order.name = QString(kMaxNameLength, u'é');
    done(order);
    order.name.clear();
    EXPECT_FALSE(m_engine->job(JobId{done(order).createdId}).value().name.isEmpty());
}

TEST_F(EngineTest, NamesThatDoNotLookLikeWhatTheyAreAreRefused)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    for (const char16_t hidden : {u'\u202a', u'\u202e', u'\u2066', u'\u2069', u'\u200b', u'\u2060', u'\ufeff',
                                  u'\u00ad', u'\u200d', u'\u200c', u'\u3164'}) {
        order.name = QStringLiteral("in") + QChar(hidden) + QStringLiteral("voice");
        const Error error = refusedError(order);
        EXPECT_EQ(error.kind, Error::Kind::Invalid) << static_cast<unsigned>(hidden);
        EXPECT_TRUE(error.text.contains(QStringLiteral("U+%1").arg(hidden, 4, 16, QLatin1Char('0')).toUpper()))
            << error.text.toStdString();
        EXPECT_TRUE(error.text.contains(QStringLiteral("3"))) << "the position";
    }
    CreateFolder folder;
    folder.name = QStringLiteral("a\u202eb");
    EXPECT_EQ(refusedError(folder).kind, Error::Kind::Invalid);
}

TEST_F(EngineTest, AnAddressThatIsNoneIsRefused)
{
    RegisterNode order;
    order.name = QStringLiteral("n1");
    for (const QString &address : {QStringLiteral("two words"), QStringLiteral("a\nb"), QString(300, u'a'),
                                   QStringLiteral("<b>"), QStringLiteral("хост"), QString(QChar(0))}) {
        order.address = address;
        EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << address.toStdString();
    }
    int count = 1;
    for (const QString &address :
         {QString(), QStringLiteral("node-7.example.org"), QStringLiteral("192.0.2.7"), QStringLiteral("192.0.2.7:81"),
          QStringLiteral("fe80::1%eth0"), QStringLiteral("[2001:db8::7]:81"), QStringLiteral(" host_1 ")}) {
        order.name = QStringLiteral("n%1").arg(++count);
        order.address = address;
        EXPECT_EQ(m_engine->node(NodeId{done(order).createdId})->address, address.trimmed());
    }
}

// ---- Suspend and resume

TEST_F(EngineTest, WorkStillAtTheServerIsSuspendedAndResumedAtOnce)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    EXPECT_EQ(operate(Operation::Suspend, job).outcome->affected, 1U);
    EXPECT_EQ(row(job).status, Status::Suspended);
    EXPECT_EQ(offerOf(client), OfferState::Held);
    EXPECT_FALSE(operate(Operation::Suspend, job).outcome); // already
    operate(Operation::Resume, job);
    EXPECT_EQ(row(job).status, Status::Resumed);
    EXPECT_EQ(offerOf(client), OfferState::Offered);
    put(WorkFetched{attemptOf(job), client});
    EXPECT_EQ(row(job).status, Status::Executing);
}

TEST_F(EngineTest, ATransferToADirectClientIsCutWhenSuspended)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, client});
    put(BytesSent{attempt, client, 100, 1000, false});
    actions<CutTransfer>();
    operate(Operation::Suspend, job);
    EXPECT_EQ(row(job).status, Status::Suspended);
    const auto cuts = actions<CutTransfer>();
    ASSERT_EQ(cuts.size(), 1U);
    EXPECT_EQ(cuts[0].attempt, attempt);
    operate(Operation::Resume, job);
    put(BytesSent{attempt, client, 600, 1000, false});
    EXPECT_EQ(row(job).status, Status::Executing);
}

TEST_F(EngineTest, ARelayConfirmsASuspensionBeforeTheStatusChanges)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    const AttemptId attempt = attemptOf(job);
    quint64 cursor = m_engine->childFeed(r1, 0).second;
    put(WorkFetched{attempt, r1});
    operate(Operation::Suspend, job);
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_TRUE(row(job).overlays & SuspendRequestedOverlay);
    auto [feed, next] = m_engine->childFeed(r1, cursor);
    ASSERT_EQ(feed.size(), 1U);
    ASSERT_EQ(feed[0].offers.size(), 1U);
    EXPECT_EQ(feed[0].offers[0].state, OfferState::Held);
    EXPECT_EQ(stage(attempt, Stage::Suspended, QStringLiteral("r1")).kind, Kind::Accepted);
    EXPECT_EQ(row(job).status, Status::Suspended);
    EXPECT_FALSE(row(job).overlays & SuspendRequestedOverlay);
    operate(Operation::Resume, job);
    EXPECT_EQ(row(job).status, Status::Suspended);
    EXPECT_EQ(m_engine->childFeed(r1, next).first.at(0).offers.at(0).state, OfferState::Offered);
    stage(attempt, Stage::Resumed, QStringLiteral("r1"));
    EXPECT_EQ(row(job).status, Status::Resumed);
    stage(attempt, Stage::Arrived, QStringLiteral("r1"));
    EXPECT_EQ(row(job).status, Status::Executing);
}

TEST_F(EngineTest, AnOldConfirmationOfASuspensionThatWasTakenBackChangesNothing)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, r1});
    operate(Operation::Suspend, job);
    operate(Operation::Resume, job);
    EXPECT_EQ(stage(attempt, Stage::Suspended, QStringLiteral("r1")).kind, Kind::Ignored);
    EXPECT_EQ(offerOf(c1), OfferState::Offered);
    EXPECT_EQ(row(job).status, Status::Executing);
}

TEST_F(EngineTest, ASuspendedRelayHoldsAllAndAloneResumesIt)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, r1});
    actions<WakeNode>();
    done(SuspendNode{r1, true});
    EXPECT_TRUE(m_engine->node(r1)->suspended);
    EXPECT_EQ(actions<WakeNode>().size(), 1U);
    EXPECT_EQ(stage(attempt, Stage::Suspended, QStringLiteral("r1")).kind, Kind::Accepted);
    EXPECT_EQ(row(job).status, Status::Suspended);
    EXPECT_EQ(offerOf(c1), OfferState::Offered); // the relay holds by itself, and lets go by itself
    startEngine();
    EXPECT_EQ(offerOf(c1), OfferState::Offered);
    done(SuspendNode{r1, false});
    stage(attempt, Stage::Resumed, QStringLiteral("r1"));
    EXPECT_EQ(row(job).status, Status::Resumed);
    EXPECT_FALSE(command(SuspendNode{r1, false}).outcome);
}

TEST_F(EngineTest, ASuspendedServerHoldsItsTransfersUntilItResumes)
{
    const NodeId direct = node(QStringLiteral("direct"));
    const NodeId other = node(QStringLiteral("other"));
    const JobId job = jobFor({direct, other});
    put(WorkFetched{attemptOf(job, 0), direct});
    done(SuspendNode{NodeId{}, true});
    EXPECT_TRUE(m_engine->isTransferSuspended());
    EXPECT_EQ(row(job, 0).status, Status::Suspended);
    EXPECT_EQ(row(job, 1).status, Status::WaitingForTransmission);
    EXPECT_EQ(offerOf(direct), OfferState::Held);
    EXPECT_EQ(offerOf(other), OfferState::Held);
    startEngine();
    EXPECT_TRUE(m_engine->isTransferSuspended());
    EXPECT_EQ(offerOf(other), OfferState::Held);
    done(SuspendNode{NodeId{}, false});
    EXPECT_EQ(row(job, 0).status, Status::Resumed);
    EXPECT_EQ(offerOf(direct), OfferState::Offered);
    EXPECT_EQ(offerOf(other), OfferState::Offered);
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).nodes.size() == 2U); // the server is no node of its own list
}

// ---- Cancel, delete, re-execute

TEST_F(EngineTest, WorkThatNobodyHasSeenIsCancelledAtOnce)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    operate(Operation::Cancel, job);
    EXPECT_EQ(row(job).status, Status::Error);
    EXPECT_EQ(row(job).detail, StatusDetail::CancelledByOperator);
    EXPECT_TRUE(m_engine->offers(client).empty());
}

TEST_F(EngineTest, ACancellationIsVisibleUntilTheClientConfirms)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, client});
    operate(Operation::Cancel, job);
    EXPECT_EQ(row(job).stopping, Stopping::Cancelling);
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_EQ(offerOf(client), OfferState::Cancelled);
    EXPECT_EQ(m_engine->work(attempt)->state, OfferState::Cancelled);
    stage(attempt, Stage::CancelConfirmed);
    EXPECT_EQ(row(job).status, Status::Error);
    EXPECT_EQ(row(job).detail, StatusDetail::CancelledByOperator);
    EXPECT_TRUE(m_engine->offers(client).empty());
}

TEST_F(EngineTest, ARelayThatWasToldOfTheWorkConfirmsItsCancellation)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId untold = jobFor({c1});
    operate(Operation::Cancel, untold);
    EXPECT_EQ(row(untold).status, Status::Error);
    const JobId told = jobFor({c1});
    EXPECT_EQ(m_engine->childFeed(r1, 0).first.size(), 1U);
    operate(Operation::Cancel, told);
    EXPECT_EQ(row(told).stopping, Stopping::Cancelling);
    stage(attemptOf(told), Stage::CancelConfirmed, QStringLiteral("r1"));
    EXPECT_EQ(row(told).status, Status::Error);
}

TEST_F(EngineTest, AClientThatRefusesTheCancellationGoesOn)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted);
    operate(Operation::Cancel, job);
    stage(attempt, Stage::CancelRefused);
    EXPECT_EQ(row(job).stopping, Stopping::None);
    stage(attempt, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed);
}

TEST_F(EngineTest, AStopCanBeForcedOnlyAfterItsTimeOutAndIsAudited)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    put(WorkFetched{attemptOf(job), client});
    operate(Operation::Cancel, job);
    EXPECT_FALSE(operate(Operation::ForceStop, job).outcome);
    passTime(m_settings.stopTimeoutMs);
    Operate force{Operation::ForceStop, job, {}, QStringLiteral("the client was scrapped")};
    EXPECT_EQ(done(force).affected, 1U);
    EXPECT_EQ(row(job).status, Status::Error);
    const auto events = m_store->events(1, 1000).value();
    EXPECT_TRUE(std::any_of(events.begin(), events.end(), [](const Event &event) {
        return event.kind == EventKind::Audit && event.text.contains(QStringLiteral("scrapped"))
               && event.text.contains(QStringLiteral("anna"));
    }));
}

/// A client fetched its work, which was executed anew and then cancelled: it comes back or not.
TEST_F(EngineTest, ADeletionThatOnlyAReplacedAttemptHoldsUpCanBeForced)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId first = attemptOf(job);
    put(WorkFetched{first, client});
    stage(first, Stage::Waiting);
    ASSERT_TRUE(operate(Operation::ReExecute, job).outcome);
    ASSERT_TRUE(operate(Operation::Cancel, job).outcome);
    ASSERT_EQ(row(job).stopping, Stopping::None) << "nobody has the new attempt";
    ASSERT_TRUE(operate(Operation::Delete, job).outcome);
    EXPECT_TRUE(m_engine->job(job)) << "the client may still have the first attempt";
    startEngine();
    EXPECT_EQ(offerOf(client), OfferState::Cancelled);
    passTime(m_settings.stopTimeoutMs);
    EXPECT_TRUE(operate(Operation::ForceStop, job).outcome);
    EXPECT_FALSE(m_engine->job(job));
    EXPECT_TRUE(m_engine->offers(client).empty());
}

TEST_F(EngineTest, ANodeThatIsRemovedIsNotWaitedFor)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId first = attemptOf(job);
    put(WorkFetched{first, client});
    stage(first, Stage::Waiting);
    ASSERT_TRUE(operate(Operation::ReExecute, job).outcome);
    ASSERT_TRUE(operate(Operation::Cancel, job).outcome);
    ASSERT_EQ(row(job).stopping, Stopping::None) << "nobody has the new attempt";
    ASSERT_TRUE(operate(Operation::Delete, job).outcome);
    ASSERT_TRUE(m_engine->job(job));
    done(RemoveNode{client});
    EXPECT_FALSE(m_engine->job(job));
}

TEST_F(EngineTest, ADeletedJobIsGoneWhenEachClientHasConfirmed)
{
    const NodeId one = node(QStringLiteral("one"));
    const NodeId two = node(QStringLiteral("two"));
    const JobId job = jobFor({one, two});
    const AttemptId first = attemptOf(job, 0);
    put(WorkFetched{first, one});
    EXPECT_EQ(operate(Operation::Delete, job).outcome->affected, 2U);
    EXPECT_EQ(row(job, 0).stopping, Stopping::Deleting);
    EXPECT_NE(m_engine->job(job).value().deletingSinceMs, kNoTime);
    EXPECT_TRUE(m_engine->offers(two).empty()); // nobody had it
    startEngine();
    EXPECT_EQ(offerOf(one), OfferState::Cancelled);
    m_engine->takeDeltas(m_nowMs);
    EXPECT_EQ(stage(first, Stage::CancelConfirmed).kind, Kind::Accepted);
    EXPECT_FALSE(m_engine->job(job));
    const DeltaBatch deltas = m_engine->takeDeltas(m_nowMs);
    ASSERT_EQ(deltas.removedJobs.size(), 1U);
    EXPECT_EQ(stage(first, Stage::Completed).kind, Kind::AttemptClosed);
    startEngine();
    EXPECT_FALSE(m_engine->job(job));
    EXPECT_EQ(number(jobFor({one})), number(job) + 1); // numbers are not used twice
}

TEST_F(EngineTest, AJobThatHasEndedIsDeletedAtOnce)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    stage(attemptOf(job), Stage::Completed);
    operate(Operation::Delete, job);
    EXPECT_FALSE(m_engine->job(job));
}

TEST_F(EngineTest, ADeletedFolderGoesWithItsJobs)
{
    const NodeId client = node(QStringLiteral("direct"));
    const FolderId outer{done(CreateFolder{FolderId{}, QStringLiteral("outer")}).createdId};
    const FolderId inner{done(CreateFolder{outer, QStringLiteral("inner")}).createdId};
    CreateJob order = orderFor({client});
    order.folder = inner;
    const JobId job{done(order).createdId};
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, client});
    done(DeleteFolder{outer});
    EXPECT_EQ(m_engine->snapshot(m_nowMs).folders.size(), 2U);
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Refused);
    startEngine();
    stage(attempt, Stage::CancelConfirmed);
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).folders.empty());
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty());
}

TEST_F(EngineTest, FoldersGoSixteenLevelsDeepAndNotIntoThemselves)
{
    FolderId at{};
    std::vector<FolderId> chain;
    for (int level = 0; level < kMaxFolderDepth; ++level) {
        at = FolderId{done(CreateFolder{at, QStringLiteral("f")}).createdId};
        chain.push_back(at);
    }
    EXPECT_EQ(refusedError(CreateFolder{at, QStringLiteral("f")}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(CreateFolder{FolderId{}, QStringLiteral("f")}).kind, Error::Kind::Invalid); // same name
    EXPECT_EQ(refusedError(CreateFolder{FolderId{}, QStringLiteral("  ")}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(ChangeFolder{chain[2], chain[5], QStringLiteral("f")}).kind, Error::Kind::Invalid);
    const FolderId other{done(CreateFolder{FolderId{}, QStringLiteral("g")}).createdId};
    EXPECT_EQ(refusedError(ChangeFolder{chain[0], other, QStringLiteral("f")}).kind, Error::Kind::Invalid); // 17 levels
    done(ChangeFolder{chain[15], other, QStringLiteral("renamed")});
}

TEST_F(EngineTest, OnlyTheChosenDestinationIsExecutedAgainAndTheOldAttemptCountsNoMore)
{
    const NodeId one = node(QStringLiteral("one"));
    const NodeId two = node(QStringLiteral("two"));
    const JobId job = jobFor({one, two});
    const AttemptId first = attemptOf(job, 0);
    stage(first, Stage::Failed);
    stage(attemptOf(job, 1), Stage::Failed);
    EXPECT_EQ(operate(Operation::ReExecute, job, {row(job, 0).id}).outcome->affected, 1U);
    EXPECT_EQ(row(job, 0).attempt, 2);
    EXPECT_EQ(row(job, 0).status, Status::WaitingForTransmission);
    EXPECT_EQ(row(job, 1).status, Status::Error);
    const AttemptId second = attemptOf(job, 0);
    EXPECT_NE(first, second);
    const EngineReply late = stage(first, Stage::Completed);
    EXPECT_EQ(late.kind, Kind::AttemptClosed);
    EXPECT_EQ(late.refusal, Refusal::OlderAttempt);
    EXPECT_EQ(row(job, 0).status, Status::WaitingForTransmission);
    stage(second, Stage::Completed);
    EXPECT_EQ(row(job, 0).status, Status::Completed);
    EXPECT_TRUE(historyHas(row(job, 0).id, EventKind::Failed)); // the earlier attempt stays in the history
}

TEST_F(EngineTest, AnOpenOldAttemptIsCancelledBesideTheNewOne)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId first = attemptOf(job);
    stage(first, Stage::Waiting);
    operate(Operation::ReExecute, job);
    const AttemptId second = attemptOf(job);
    auto offers = m_engine->offers(client);
    ASSERT_EQ(offers.size(), 2U);
    EXPECT_EQ(offers[0].attempt, first);
    EXPECT_EQ(offers[0].state, OfferState::Cancelled);
    EXPECT_EQ(offers[1].attempt, second);
    startEngine();
    EXPECT_EQ(m_engine->offers(client).size(), 2U);
    EXPECT_EQ(stage(first, Stage::ExecutionStarted).refusal, Refusal::OlderAttempt);
    stage(first, Stage::CancelConfirmed);
    EXPECT_EQ(m_engine->offers(client).size(), 1U);
    EXPECT_EQ(stage(first, Stage::CancelConfirmed).kind, Kind::AttemptClosed);
    EXPECT_EQ(row(job).status, Status::WaitingForTransmission);
}

TEST_F(EngineTest, WhatDoesNotApplyIsCountedAndTheCommonestReasonNamed)
{
    const NodeId one = node(QStringLiteral("one"));
    const NodeId two = node(QStringLiteral("two"));
    const JobId job = jobFor({one, two});
    stage(attemptOf(job, 0), Stage::Completed);
    const auto outcome = operate(Operation::Cancel, job).outcome;
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->affected, 1U);
    EXPECT_EQ(outcome->refused, 1U);
    EXPECT_EQ(outcome->mainDenial, Denial::AlreadyFinal);
    ASSERT_EQ(outcome->denials.size(), 1U);
    EXPECT_EQ(outcome->denials[0].count, 1U);
    EXPECT_EQ(refusedError(Operate{Operation::Cancel, JobId{99}, {}, {}}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(Operate{Operation::Cancel, job, {InstructionId{999}}, {}}).kind, Error::Kind::NotFound);
}

TEST_F(EngineTest, SeveralReasonsOfARefusalAreNamedWithTheirNumbers)
{
    std::vector<NodeId> nodes;
    for (int i = 0; i < 4; ++i)
        nodes.push_back(node(QStringLiteral("n%1").arg(i)));
    const JobId job = jobFor(nodes);
    stage(attemptOf(job, 0), Stage::Completed);
    stage(attemptOf(job, 1), Stage::Completed);
    stage(attemptOf(job, 2), Stage::Rejected);
    stage(attemptOf(job, 3), Stage::ExecutionStarted);
    const QString text = refusedError(Operate{Operation::ReExecute, job, {}, {}}).text;
    EXPECT_TRUE(text.startsWith(QStringLiteral("2 "))) << text.toStdString();
    for (const Denial denial : {Denial::WasCompleted, Denial::WasRejected, Denial::StillRunning})
        EXPECT_TRUE(text.contains(denialText(denial))) << text.toStdString();
    stage(attemptOf(job, 3), Stage::Failed);
    const auto outcome = operate(Operation::ReExecute, job).outcome;
    ASSERT_TRUE(outcome);
    ASSERT_EQ(outcome->denials.size(), 2U);
    EXPECT_EQ(outcome->denials[0].denial, Denial::WasCompleted);
    EXPECT_EQ(outcome->denials[0].count, 2U);
    EXPECT_EQ(outcome->denials[1].count, 1U);
}

// ---- Failures, retries, silence

TEST_F(EngineTest, AClientThatDoesNotComeIsCheckedAndRetriedWithBackOff)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    passTime(m_settings.startLimitMs);
    const auto checks = actions<StartCheck>();
    ASSERT_EQ(checks.size(), 1U);
    EXPECT_EQ(checks[0].node, client);
    EXPECT_EQ(row(job).status, Status::WaitingForTransmission);
    put(StartCheckDone{client, StatusDetail::NotRunning});
    EXPECT_EQ(row(job).status, Status::StartupFailure);
    EXPECT_EQ(row(job).detail, StatusDetail::NotRunning);
    EXPECT_EQ(row(job).retries, 1);
    EXPECT_EQ(row(job).nextTryMs, m_nowMs + m_settings.retryFirstMs);
    passTime(m_settings.retryFirstMs);
    EXPECT_EQ(actions<StartCheck>().size(), 1U);
    put(StartCheckDone{client, StatusDetail::PowerOff});
    EXPECT_EQ(row(job).detail, StatusDetail::PowerOff);
    EXPECT_EQ(row(job).retries, 2);
    EXPECT_EQ(row(job).nextTryMs, m_nowMs + 2 * m_settings.retryFirstMs);
    startEngine(); // the next try is known after a restart
    EXPECT_EQ(row(job).nextTryMs, m_nowMs + 2 * m_settings.retryFirstMs);
    put(NodePolled{client, {}});
    EXPECT_EQ(row(job).status, Status::Executing);
    put(WorkFetched{attemptOf(job), client});
    EXPECT_EQ(row(job).permille, 200);
}

TEST_F(EngineTest, ALostStartCheckCountsAsPowerOff)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    passTime(m_settings.startLimitMs * 2);
    EXPECT_EQ(row(job).status, Status::StartupFailure);
    EXPECT_EQ(row(job).detail, StatusDetail::PowerOff);
}

TEST_F(EngineTest, WithoutTheBreakdownAStartupFailureIsPlain)
{
    m_settings.breakDownStartFailures = false;
    startEngine();
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    passTime(m_settings.startLimitMs);
    EXPECT_TRUE(actions<StartCheck>().empty());
    EXPECT_EQ(row(job).status, Status::StartupFailure);
    EXPECT_EQ(row(job).detail, StatusDetail::None);
}

TEST_F(EngineTest, AClientThatPollsIsNotTakenForDead)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    for (int i = 0; i < 10; ++i) {
        passTime(m_settings.startLimitMs / 2);
        put(NodePolled{client, {}});
    }
    EXPECT_EQ(row(job).status, Status::WaitingForTransmission);
}

TEST_F(EngineTest, AShortLimitTakesNoClientForDeadThatComesAsOftenAsItIsTold)
{
    m_settings.startLimitMs = 2 * kSecond;
    startEngine();
    const NodeId client = node(QStringLiteral("direct"));
    put(NodePolled{client, {}});
    const JobId job = jobFor({client});
    for (int i = 0; i < 10; ++i) { // it is busy with other work
        passTime(5 * kSecond);
        put(NodePolled{client, {}});
    }
    EXPECT_TRUE(actions<StartCheck>().empty());
    EXPECT_EQ(row(job).status, Status::WaitingForTransmission);
    passTime(10 * kSecond);
    EXPECT_EQ(actions<StartCheck>().size(), 1U) << "it stays away";
}

TEST_F(EngineTest, EachTryAtARelayWithoutRoomSaysSo)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    NodeReported full;
    full.report.attempt = attemptOf(job);
    full.report.stage = Stage::CommunicationFailed;
    full.report.code = ENOSPC;
    full.report.reporter = QStringLiteral("r1");
    full.report.text = QStringLiteral("no room");
    put(full);
    EXPECT_EQ(row(job).status, Status::CommunicationError);
    EXPECT_EQ(row(job).code, ENOSPC);
    passTime(m_settings.retryFirstMs);
    put(StartCheckDone{r1, StatusDetail::NotRunning});
    EXPECT_EQ(row(job).retries, 2);
    EXPECT_EQ(row(job).code, ENOSPC) << "nothing has changed about it";
    stage(attemptOf(job), Stage::Arrived, QStringLiteral("r1"));
    EXPECT_EQ(row(job).code, 0);
    stage(attemptOf(job), Stage::CommunicationFailed, QStringLiteral("r1"));
    EXPECT_EQ(row(job).code, 0);
    EXPECT_TRUE(m_engine->countersAreExact());
}

TEST_F(EngineTest, ARelayThatDoesNotComeFailsTheWorkBehindIt)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const NodeId c2 = node(QStringLiteral("c2"), NodeRole::Client, r1);
    const JobId job = jobFor({c1, c2});
    passTime(m_settings.startLimitMs);
    const auto checks = actions<StartCheck>();
    ASSERT_EQ(checks.size(), 1U); // one for both
    EXPECT_EQ(checks[0].node, r1);
    put(StartCheckDone{r1, StatusDetail::PowerOff});
    EXPECT_EQ(m_engine->job(job).value().counters.count(Status::StartupFailure), 2U);
    put(NodePolled{r1, {}});
    EXPECT_EQ(m_engine->job(job).value().counters.count(Status::Executing), 2U);
}

TEST_F(EngineTest, ATransferThatStopsIsACommunicationErrorUntilTheClientIsBack)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, client});
    put(BytesSent{attempt, client, 400, 1000, false});
    passTime(m_settings.lineLimitMs);
    put(StartCheckDone{client, StatusDetail::NotRunning});
    EXPECT_EQ(row(job).status, Status::CommunicationError);
    EXPECT_NE(row(job).nextTryMs, kNoTime);
    put(BytesSent{attempt, client, 500, 1000, false});
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_EQ(row(job).segmentPermille, 500); // it went on where it was
}

TEST_F(EngineTest, ARelayThatKeepsResultsBackIsNoBrokenLine)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, r1}); // the package is there already: no byte is sent, and that it arrived is kept back
    stage(attempt, Stage::ResultsHeld, QStringLiteral("r1"));
    (void)actions<StartCheck>();
    passTime(10 * m_settings.lineLimitMs);
    EXPECT_TRUE(actions<StartCheck>().empty());
    put(StartCheckDone{r1, StatusDetail::NotRunning});
    EXPECT_EQ(row(job).status, Status::Executing) << "the last status known, until it releases them";
    EXPECT_TRUE(row(job).overlays & ResultsHeldOverlay);
    stage(attempt, Stage::ResultsReleased, QStringLiteral("r1"));
    EXPECT_FALSE(row(job).overlays & ResultsHeldOverlay);
    stage(attempt, Stage::Arrived, QStringLiteral("r1"));
    EXPECT_EQ(row(job).hop, 1);
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_TRUE(m_engine->countersAreExact());
}

TEST_F(EngineTest, CommunicationErrorsCanBeSwitchedOff)
{
    m_settings.showCommunicationErrors = false;
    startEngine();
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    stage(attemptOf(job), Stage::Arrived, QStringLiteral("r1"));
    stage(attemptOf(job), Stage::CommunicationFailed, QStringLiteral("r1"));
    EXPECT_EQ(row(job).status, Status::StartupFailure);
}

TEST_F(EngineTest, SilenceIsAMarkThatTheNextReportTakesAway)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted);
    passTime(m_settings.silenceLimitMs);
    EXPECT_TRUE(row(job).overlays & SilentOverlay);
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_EQ(m_engine->job(job).value().counters.silent, 1U);
    stage(attempt, Stage::Note);
    EXPECT_FALSE(row(job).overlays & SilentOverlay);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineTest, AResumedTransferThatNobodyTakesUpIsACommunicationErrorAndNotResumedForEver)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, client});
    put(BytesSent{attempt, client, 400, 1000, false});
    EXPECT_TRUE(operate(Operation::Suspend, job).outcome);
    passTime(10 * m_settings.lineLimitMs);
    EXPECT_EQ(row(job).status, Status::Suspended); // for as long as the operator wants
    EXPECT_TRUE(operate(Operation::Resume, job).outcome);
    EXPECT_EQ(row(job).status, Status::Resumed);
    passTime(m_settings.lineLimitMs);
    put(StartCheckDone{client, StatusDetail::PowerOff});
    EXPECT_EQ(row(job).status, Status::CommunicationError);
    EXPECT_EQ(row(job).segmentPermille, 400);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineTest, ARelayThatSaysNoMoreMakesItsWorkSilentAlsoWhenItIsResumedOrRetried)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const NodeId c2 = node(QStringLiteral("c2"), NodeRole::Client, r1);
    const JobId job = jobFor({c1, c2});
    const QString relay = QStringLiteral("r1");
    for (const std::size_t i : {0U, 1U}) {
        put(WorkFetched{attemptOf(job, i), r1});
        stage(attemptOf(job, i), Stage::Arrived, relay);
    }
    EXPECT_TRUE(operate(Operation::Suspend, job, {row(job, 0).id}).outcome);
    stage(attemptOf(job, 0), Stage::Suspended, relay);
    EXPECT_TRUE(operate(Operation::Resume, job, {row(job, 0).id}).outcome);
    stage(attemptOf(job, 0), Stage::Resumed, relay);
    EXPECT_EQ(row(job, 0).status, Status::Resumed);
    stage(attemptOf(job, 1), Stage::StartupFailed, relay);
    const UtcMs nextTryMs = row(job, 1).nextTryMs;

    m_nowMs = nextTryMs - 1;
    passTime(m_settings.silenceLimitMs);
    EXPECT_TRUE(row(job, 0).overlays & SilentOverlay);
    EXPECT_EQ(row(job, 0).status, Status::Resumed);
    EXPECT_FALSE(row(job, 1).overlays & SilentOverlay); // before its next try it has nothing to say
    passTime(1);
    EXPECT_TRUE(row(job, 1).overlays & SilentOverlay);
    EXPECT_EQ(row(job, 1).status, Status::StartupFailure);
    stage(attemptOf(job, 1), Stage::StartupFailed, relay);
    EXPECT_FALSE(row(job, 1).overlays & SilentOverlay);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineTest, AnUnconfirmedInstallationThatBeginsAgainIsNotedAndCounted)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    NodeReported waiting;
    waiting.report.attempt = attempt;
    waiting.report.stage = Stage::Waiting;
    waiting.report.detail = StatusDetail::Confirmation;
    NodeReported again;
    again.report.attempt = attempt;
    again.report.stage = Stage::TransferStarted;
    put(waiting);
    put(again);
    stage(attempt, Stage::ExecutionStarted);
    const std::vector<EngineInput> together{waiting, again}; // as a relay's spool brings them
    for (const EngineReply &reply : m_engine->process(together, m_nowMs))
        EXPECT_EQ(reply.kind, EngineReply::Kind::Accepted);
    startEngine();
    put(again);
    std::vector<qint64> restarts;
    const std::vector<Event> history = m_engine->history(row(job).id).value();
    for (const Event &event : history)
        if (event.kind == EventKind::Note && event.detail == kNoteRestarted)
            restarts.push_back(event.b);
    EXPECT_EQ(restarts, (std::vector<qint64>{1, 2, 3}));
    EXPECT_EQ(row(job).status, Status::WaitingForInstallation);
    EXPECT_EQ(row(job).permille, 700);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
}

// ---- Expiry

TEST_F(EngineTest, TheExpiryOfTheFiveClientExampleAltersNoStatus)
{
    std::vector<NodeId> clients;
    for (int i = 1; i <= 5; ++i)
        clients.push_back(node(QStringLiteral("ws%1").arg(i)));
    CreateJob order = orderFor(clients);
    order.schedule.limitMs = m_nowMs + 2 * kDay;
    const JobId job{done(order).createdId};
    std::vector<AttemptId> attempts;
    for (std::size_t i = 0; i < 5; ++i) {
        attempts.push_back(attemptOf(job, i));
        put(NodePolled{clients[i], {}});
        put(WorkFetched{attempts[i], clients[i]});
        stage(attempts[i], Stage::Waiting);
    }
    // Day one: three succeed, the fourth fails, nobody sits at the fifth.
    passTime(kDay / 2);
    for (std::size_t i = 0; i < 4; ++i)
        stage(attempts[i], Stage::ExecutionStarted);
    for (std::size_t i = 0; i < 3; ++i)
        stage(attempts[i], Stage::Completed);
    stage(attempts[3], Stage::Failed);
    auto statuses = [&] {
        std::vector<Status> list;
        for (std::size_t i = 0; i < 5; ++i)
            list.push_back(row(job, i).status);
        return list;
    };
    const std::vector<Status> dayOne{Status::Completed, Status::Completed, Status::Completed, Status::Error,
                                     Status::WaitingForInstallation};
    EXPECT_EQ(statuses(), dayOne);
    const UtcMs endedMs = row(job, 0).completedMs;

    // The limit passes; on day three the clients tell that the package was taken away.
    passTime(2 * kDay);
    EXPECT_EQ(statuses(), dayOne);
    EXPECT_TRUE(row(job, 4).overlays & ExpiredOverlay);
    EXPECT_TRUE(row(job, 4).overlays & WithdrawnOverlay);
    EXPECT_EQ(offerOf(clients[4]), OfferState::Withdrawn);
    for (std::size_t i = 0; i < 5; ++i) {
        NodeReported gone;
        gone.report.attempt = attempts[i];
        gone.report.stage = Stage::Failed;
        gone.report.detail = StatusDetail::CancelledByClient;
        gone.report.onCancel = true;
        put(gone);
        stage(attempts[i], Stage::CancelConfirmed);
        stage(attempts[i], Stage::Failed);
        stage(attempts[i], Stage::Rejected);
    }
    EXPECT_EQ(statuses(), dayOne);
    EXPECT_EQ(row(job, 0).completedMs, endedMs);
    EXPECT_TRUE(m_engine->offers(clients[4]).empty()); // the withdrawal is confirmed
    EXPECT_TRUE(historyHas(row(job, 4).id, EventKind::WithdrawConfirmed));
    startEngine();
    EXPECT_EQ(statuses(), dayOne);
    EXPECT_TRUE(m_engine->offers(clients[4]).empty());
    EXPECT_EQ(refusedError(Operate{Operation::ReExecute, job, {row(job, 4).id}, {}}).kind, Error::Kind::Refused);
}

TEST_F(EngineTest, WorkInProgressAtTheLimitIsLeftToReport)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    order.schedule.limitMs = m_nowMs + kMinute;
    const JobId job{done(order).createdId};
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted);
    passTime(2 * kMinute);
    EXPECT_TRUE(row(job).overlays & ExpiredOverlay);
    EXPECT_FALSE(row(job).overlays & WithdrawnOverlay);
    EXPECT_EQ(offerOf(client), OfferState::Offered);
    stage(attempt, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed);
}

TEST_F(EngineTest, WorkThatNobodyHasSeenIsWithdrawnWithoutAskingAnyone)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    order.schedule.limitMs = m_nowMs + 10 * kSecond;
    const JobId job{done(order).createdId};
    passTime(10 * kSecond);
    EXPECT_EQ(row(job).status, Status::WaitingForTransmission);
    EXPECT_TRUE(row(job).overlays & WithdrawnOverlay);
    EXPECT_TRUE(m_engine->offers(client).empty());
}

// ---- Reports that must change nothing

TEST_F(EngineTest, UnknownClosedDoubledAndLateReportsAreAnsweredAndRecorded)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    EXPECT_EQ(stage(AttemptId{4711}, Stage::Completed).kind, Kind::UnknownAttempt);
    EXPECT_EQ(stage(AttemptId{}, Stage::Completed).kind, Kind::UnknownAttempt);
    stage(attempt, Stage::ExecutionStarted, {}, 5);
    EXPECT_EQ(stage(attempt, Stage::ExecutionStarted, {}, 5).refusal, Refusal::Doubled);
    EXPECT_EQ(stage(attempt, Stage::Waiting, {}, 4).refusal, Refusal::OutOfOrder);
    EXPECT_EQ(stage(attempt, Stage::Note, QStringLiteral("stranger")).kind, Kind::Ignored);
    stage(attempt, Stage::Completed, {}, 6);
    const EngineReply again = stage(attempt, Stage::Failed, {}, 7);
    EXPECT_EQ(again.kind, Kind::AttemptClosed);
    EXPECT_EQ(again.refusal, Refusal::AlreadyFinal);
    EXPECT_EQ(row(job).status, Status::Completed);
    EXPECT_TRUE(historyHas(row(job).id, EventKind::ReportIgnored));
}

TEST_F(EngineTest, ANodeThatRepeatsItselfDoesNotFillTheLog)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::Completed);
    for (int i = 0; i < 1000; ++i)
        EXPECT_EQ(stage(attempt, Stage::Completed).kind, Kind::AttemptClosed);
    const std::vector<Event> history = m_engine->history(row(job).id).value();
    EXPECT_LE(history.size(), 120U);
    EXPECT_EQ(history.back().detail, kIgnoredCounted);
    EXPECT_EQ(history.back().b, 900) << "what is not listed is counted";
    EXPECT_EQ(stage(attempt, Stage::Completed).kind, Kind::AttemptClosed);
    EXPECT_EQ(m_engine->history(row(job).id).value().back().b, 901);
    EXPECT_EQ(m_engine->history(row(job).id).value().size(), history.size());
    startEngine();
    EXPECT_EQ(m_engine->history(row(job).id).value().back().b, 512) << "the count is in the log, too";
}

TEST_F(EngineTest, ANodeKeepsABoundedNumberOfAttributes)
{
    const NodeId client = node(QStringLiteral("direct"));
    const auto report = [&](int first, int count, bool replace = false) {
        NodeAttributesReported reported;
        reported.node = client;
        reported.replace = replace;
        for (int i = first; i < first + count; ++i)
            reported.attributes.insert(QStringLiteral("key%1").arg(i), QStringLiteral("value"));
        return put(reported);
    };
    EXPECT_EQ(report(0, kMaxNodeAttributes).kind, Kind::Accepted);
    const EngineReply tooMany = report(kMaxNodeAttributes, 1);
    EXPECT_EQ(tooMany.kind, Kind::Ignored);
    EXPECT_EQ(tooMany.error.kind, Error::Kind::Invalid);
    EXPECT_TRUE(tooMany.error.text.contains(QStringLiteral("direct")));
    EXPECT_EQ(m_engine->node(client)->attributes.size(), kMaxNodeAttributes);
    EXPECT_FALSE(m_engine->node(client)->attributes.contains(QStringLiteral("key200")));
    EXPECT_EQ(report(kMaxNodeAttributes, 1, true).kind, Kind::Accepted);
    EXPECT_EQ(m_engine->node(client)->attributes.size(), 1);
}

TEST_F(EngineTest, AttributesThatNeverRestHaveABoundedNumberOfEntriesAnHour)
{
    const NodeId client = node(QStringLiteral("direct"));
    const auto entries = [&] {
        std::vector<Event> found = m_store->events(1, 100'000).value();
        std::erase_if(found, [](const Event &event) { return event.kind != EventKind::NodeChanged; });
        return found;
    };
    const auto change = [&](int value) {
        NodeAttributesReported reported;
        reported.node = client;
        reported.attributes = {{QStringLiteral("load"), QString::number(value)}};
        EXPECT_EQ(put(reported).kind, Kind::Accepted);
    };
    for (int i = 0; i < 500; ++i)
        change(i);
    EXPECT_EQ(entries().size(), 60U);
    EXPECT_EQ(entries().back().detail, kChangesUnlogged);
    EXPECT_EQ(m_engine->node(client)->attributes.value(QStringLiteral("load")), QStringLiteral("499"));
    m_nowMs += 60 * kMinute;
    change(1000);
    EXPECT_EQ(entries().size(), 61U);
    EXPECT_EQ(entries().back().b, 440) << "how many have none";
    change(1001);
    EXPECT_EQ(entries().back().b, 0);
    startEngine();
    EXPECT_EQ(m_engine->node(client)->attributes.value(QStringLiteral("load")), QStringLiteral("1001"));
}

TEST_F(EngineTest, ANodeThatNeverStopsTalkingHasABoundedHistoryAndItsResultIsKept)
{
    const JobId job = jobFor({node(QStringLiteral("direct"))});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted);
    const auto reportOf = [&](Stage said, const QString &text, StatusDetail detail = StatusDetail::None) {
        NodeReported input;
        input.report.attempt = attempt;
        input.report.stage = said;
        input.report.detail = detail;
        input.report.text = text;
        return input;
    };
    const auto talk = [&](int messages) {
        std::vector<EngineInput> inputs;
        for (int i = 0; i < messages; ++i)
            inputs.emplace_back(reportOf(Stage::Note, QStringLiteral("line %1").arg(i)));
        for (const EngineReply &reply : m_engine->process(inputs, m_nowMs))
            EXPECT_EQ(reply.kind, Kind::Accepted);
    };
    const auto historyOf = [&] { return m_engine->history(row(job).id).value(); };
    const auto entries = [&] { return m_store->events(1, 100'000).value().size(); };
    talk(5000);
    std::vector<Event> history = historyOf();
    EXPECT_LT(history.size(), 1020U);
    EXPECT_EQ(history.back().detail, kIgnoredCounted);
    EXPECT_EQ(history.back().b, 4001) << "what has no entry is counted";
    EXPECT_EQ(std::count_if(history.begin(), history.end(),
                            [](const Event &event) { return event.kind == EventKind::Note && event.node == NodeId{}; }),
              1)
        << "and it is said once that it is so";

    // Changes of the state are kept without their text, and are bounded as well.
    std::size_t before = entries();
    put(reportOf(Stage::Waiting, QStringLiteral("again"), StatusDetail::Confirmation));
    EXPECT_EQ(row(job).detail, StatusDetail::Confirmation);
    ASSERT_EQ(entries(), before + 1);
    EXPECT_TRUE(m_store->events(1, 100'000).value().back().text.isEmpty());
    for (int i = 0; i < 3000; ++i)
        put(reportOf(i % 2 == 0 ? Stage::ExecutionStarted : Stage::Waiting, {}, StatusDetail::Confirmation));
    EXPECT_LT(entries(), before + 1020);
    m_nowMs += 11 * kMinute; // one now and then, or it would look silent
    before = entries();
    talk(10);
    EXPECT_EQ(entries(), before + 1);
    EXPECT_EQ(row(job).lastReportMs, m_nowMs);

    put(reportOf(Stage::Failed, QStringLiteral("out of paper")));
    EXPECT_EQ(row(job).status, Status::Error);
    history = historyOf();
    EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const Event &event) {
        return event.kind == EventKind::Failed && event.text == QStringLiteral("out of paper");
    })) << "a result always has its entry";
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());

    EXPECT_TRUE(operate(Operation::ReExecute, job).outcome);
    before = entries();
    stage(attemptOf(job), Stage::ExecutionStarted);
    EXPECT_EQ(entries(), before + 1) << "a new attempt begins anew";
}

TEST_F(EngineTest, OneChangedAttributeIsLoggedWithoutTheOthers)
{
    const NodeId client = node(QStringLiteral("direct"));
    NodeAttributesReported reported;
    reported.node = client;
    reported.attributes = {{QStringLiteral("kernel"), QStringLiteral("6.1")},
                           {QStringLiteral("uptime"), QStringLiteral("1")}};
    put(reported);
    reported.attributes = {{QStringLiteral("kernel"), QStringLiteral("6.1")},
                           {QStringLiteral("uptime"), QStringLiteral("2")}};
    put(reported);
    put(reported);
    reported.attributes = {{QStringLiteral("uptime"), QStringLiteral("2")}};
    reported.replace = true;
    put(reported);
    QStringList changes;
    const std::vector<Event> events = m_store->events(1, 1000).value();
    for (const Event &event : events) {
        if (event.kind == EventKind::NodeChanged)
            changes.append(event.text);
    }
    EXPECT_EQ(changes, (QStringList{QStringLiteral(R"({"kernel":"6.1","uptime":"1"})"),
                                    QStringLiteral(R"({"uptime":"2"})"), QStringLiteral(R"({"kernel":null})")}));
}

TEST_F(EngineTest, ASpooledReportCountsOnceEvenAfterARestart)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const JobId job = jobFor({c1});
    NodeReported spooled;
    spooled.report.attempt = attemptOf(job);
    spooled.report.stage = Stage::Note;
    spooled.report.text = QStringLiteral("hello");
    spooled.via = r1;
    spooled.spoolInstance = QStringLiteral("a");
    spooled.spoolNumber = 7;
    EXPECT_EQ(put(spooled).kind, Kind::Accepted);
    EXPECT_EQ(put(spooled).refusal, Refusal::Doubled);
    startEngine();
    EXPECT_EQ(put(spooled).refusal, Refusal::Doubled);
    spooled.spoolInstance = QStringLiteral("b"); // the relay lost its disk and counts anew
    spooled.spoolNumber = 1;
    EXPECT_EQ(put(spooled).kind, Kind::Accepted);
}

TEST_F(EngineTest, TheLastContactOfANodeOutlivesARestart)
{
    const NodeId c1 = node(QStringLiteral("c1"));
    m_nowMs += 60'000;
    put(NodePolled{c1, {}});
    startEngine();
    EXPECT_EQ(m_engine->node(c1)->lastContactMs, m_nowMs);
}

TEST_F(EngineTest, TextsOfNodesAreCleanedAndCut)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    NodeReported reported;
    reported.report.attempt = attemptOf(job);
    reported.report.stage = Stage::Note;
    reported.report.text = QStringLiteral("a\u001b[31mb\n") + QString(QChar(0xdc00)) + QString(100'000, u'é');
    put(reported);
    const auto history = m_engine->history(row(job).id).value();
    const QString text = history.back().text;
    EXPECT_FALSE(text.contains(QChar(0x1b)));
    EXPECT_FALSE(text.contains(QChar(0xdc00)));
    EXPECT_TRUE(text.startsWith(QStringLiteral("a")));
    EXPECT_LE(text.toUtf8().size(), 8192);
}

// ---- Nodes and packages

TEST_F(EngineTest, ARegisteredNodeGetsATokenOfWhichOnlyTheHashIsKept)
{
    RegisterNode order;
    order.name = QStringLiteral("n");
    const CommandOutcome outcome = done(order);
    EXPECT_EQ(outcome.token.size(), 32);
    EXPECT_EQ(m_engine->tokenSha256(NodeId{outcome.createdId}).size(), 32);
    const Result<std::vector<Event>> events = m_store->events(1, 100);
    for (const Event &event : events.value())
        EXPECT_FALSE(event.text.contains(outcome.token));
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid); // the name is taken
    for (const QString &name :
         {QStringLiteral("../x"), QStringLiteral(".."), QString(), QString(65, u'x'), QStringLiteral("ü")}) {
        order.name = name;
        EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << name.toStdString();
    }
    order.name = QStringLiteral("m");
    order.token = QStringLiteral("short");
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    order.token.clear();
    order.upper = NodeId{outcome.createdId};
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid); // below a client
}

TEST_F(EngineTest, ANodeWithOpenWorkIsNotRemoved)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    EXPECT_EQ(refusedError(RemoveNode{client}).kind, Error::Kind::Refused);
    stage(attemptOf(job), Stage::Completed);
    done(RemoveNode{client});
    EXPECT_FALSE(m_engine->node(client));
    EXPECT_FALSE(m_engine->nodeByName(QStringLiteral("direct")));
}

TEST_F(EngineTest, AClientSeenBelowARelayIsRegisteredThere)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    put(NodeSeenBelow{QStringLiteral("new"), r1});
    const auto id = m_engine->nodeByName(QStringLiteral("new"));
    ASSERT_TRUE(id);
    EXPECT_TRUE(m_engine->isBelow(*id, r1));
    EXPECT_TRUE(m_engine->tokenSha256(*id).isEmpty());
    EXPECT_EQ(put(NodeSeenBelow{QStringLiteral("new"), r1}).kind, Kind::Ignored);
}

TEST_F(EngineTest, TheFeedOfARelayHasOnlyWhatChanged)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId r2 = node(QStringLiteral("r2"), NodeRole::Relay, r1);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const NodeId deep = node(QStringLiteral("deep"), NodeRole::Client, r2);
    node(QStringLiteral("elsewhere"));
    auto [all, cursor] = m_engine->childFeed(r1, 0);
    EXPECT_EQ(all.size(), 3U);
    EXPECT_TRUE(m_engine->childFeed(r1, cursor).first.empty());
    jobFor({deep});
    auto [changed, next] = m_engine->childFeed(r1, cursor);
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0].node.id, deep);
    EXPECT_EQ(changed[0].offers.size(), 1U);
    EXPECT_EQ(m_engine->childFeed(r2, 0).first.size(), 1U);
    for (int i = 0; i < 500; ++i)
        jobFor({c1}); // many changes of one node are one
    EXPECT_EQ(m_engine->childFeed(r1, next).first.size(), 1U);
    ++m_nowMs;
    startEngine();
    EXPECT_EQ(m_engine->childFeed(r1, next).first.size(), 3U); // a cursor of an earlier run is worth nothing
}

TEST_F(EngineTest, APackageThatIsThereAlreadyIsGivenBack)
{
    EXPECT_EQ(package(), package());
    EXPECT_NE(package(), package(QStringLiteral("other")));
    AddPackage empty;
    empty.package.name = QStringLiteral("x");
    empty.package.sha256 = QByteArray(32, 'x');
    empty.package.fileName = QStringLiteral("x.deb");
    EXPECT_EQ(refusedError(empty).kind, Error::Kind::Invalid); // no content
    empty.package.size = 1;
    empty.package.fileName = QStringLiteral("../x");
    EXPECT_EQ(refusedError(empty).kind, Error::Kind::Invalid);
}

// ---- Deltas

TEST_F(EngineTest, RowsComeOnlyOfWatchedJobsAndOncePerBatch)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    m_engine->takeDeltas(m_nowMs);
    stage(attempt, Stage::TransferStarted);
    DeltaBatch batch = m_engine->takeDeltas(m_nowMs);
    EXPECT_TRUE(batch.rows.empty());
    EXPECT_EQ(batch.jobs.size(), 1U);
    m_engine->watch(job);
    stage(attempt, Stage::ExecutionStarted);
    stage(attempt, Stage::Completed);
    batch = m_engine->takeDeltas(m_nowMs);
    ASSERT_EQ(batch.rows.size(), 1U);
    EXPECT_EQ(batch.rows[0].second, row(job));
    EXPECT_GT(batch.seq, 0U);
    EXPECT_TRUE(m_engine->takeDeltas(m_nowMs).isEmpty());
}

TEST_F(EngineTest, ALaterContactIsToldWithoutTheRestOfTheNode)
{
    const NodeId client = node(QStringLiteral("direct"));
    put(NodePolled{client, {}});
    m_engine->takeDeltas(m_nowMs);
    m_nowMs += kMinute;
    put(NodePolled{client, {}});
    DeltaBatch batch = m_engine->takeDeltas(m_nowMs);
    EXPECT_TRUE(batch.nodes.empty());
    EXPECT_EQ(batch.contacts, (std::vector<std::pair<NodeId, UtcMs>>{{client, m_nowMs}}));
    m_nowMs += kMinute;
    put(NodePolled{client, QStringLiteral("10.0.0.7")}); // it has moved
    batch = m_engine->takeDeltas(m_nowMs);
    EXPECT_TRUE(batch.contacts.empty());
    ASSERT_EQ(batch.nodes.size(), 1U);
    EXPECT_EQ(batch.nodes[0].lastContactMs, m_nowMs);
}

TEST_F(EngineTest, RowsAndHistoryCanBeReadInParts)
{
    const std::vector<NodeId> clients{node(QStringLiteral("a")), node(QStringLiteral("b")), node(QStringLiteral("c"))};
    const JobId job = jobFor(clients);
    const std::vector<InstructionRow> all = m_engine->rows(job).value();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(m_engine->rows(job, 0, 2).value(), std::vector<InstructionRow>(all.begin(), all.begin() + 2));
    EXPECT_EQ(m_engine->rows(job, 2, 2).value(), std::vector<InstructionRow>(all.begin() + 2, all.end()));
    EXPECT_TRUE(m_engine->rows(job, 3, 2).value().empty());
    EXPECT_TRUE(m_engine->rows(job, 4'000'000'000, 4'000'000'000).value().empty());

    const AttemptId attempt = attemptOf(job);
    for (const Stage stage : {Stage::TransferStarted, Stage::Arrived, Stage::ExecutionStarted, Stage::Completed})
        this->stage(attempt, stage);
    const InstructionId instruction = m_engine->rows(job).value().front().id;
    const std::vector<Event> history = m_engine->history(instruction).value();
    ASSERT_GT(history.size(), 4U);
    std::vector<Event> pages = m_engine->history(instruction, 0, 2).value();
    EXPECT_EQ(pages.size(), 2U);
    while (pages.front().previous != 0) {
        const std::vector<Event> older = m_engine->history(instruction, pages.front().previous, 2).value();
        ASSERT_FALSE(older.empty());
        pages.insert(pages.begin(), older.begin(), older.end());
    }
    EXPECT_EQ(pages, history);
    EXPECT_TRUE(m_engine->history(all[1].id, history.back().seq, 10).value().empty()) << "another one's entry";
}

TEST_F(EngineTest, TheRateOfReportsFallsWhenNoneCome)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    stage(attemptOf(job), Stage::TransferStarted);
    EXPECT_GT(m_engine->reportsPerSecond(m_nowMs), 0);
    EXPECT_EQ(m_engine->takeDeltas(m_nowMs).reportsPerSecond, m_engine->reportsPerSecond(m_nowMs));
    EXPECT_EQ(m_engine->reportsPerSecond(m_nowMs + 6'000), 0);
}

// ---- The disk fails

TEST_F(EngineTest, AFailedCommitChangesNothingAndTheSameInputsWorkLater)
{
    const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
    const NodeId c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
    const NodeId direct = node(QStringLiteral("direct"));
    const JobId job = jobFor({c1, direct});
    const CreateJob order = orderFor({direct});
    const AttemptId attempt = attemptOf(job, 1);
    m_engine->takeActions();
    m_engine->takeDeltas(m_nowMs);
    const ServerSnapshot before = m_engine->snapshot(m_nowMs);
    const auto rowsBefore = m_engine->rows(job).value();
    const auto feedBefore = m_engine->offers(direct);

    NodeReported spooled;
    spooled.report.attempt = attempt;
    spooled.report.stage = Stage::Completed;
    spooled.via = r1;
    spooled.spoolInstance = QStringLiteral("s");
    spooled.spoolNumber = 1;
    const std::vector<EngineInput> inputs{Command{order, {}},
                                          WorkFetched{attempt, direct},
                                          spooled,
                                          Command{Operate{Operation::Suspend, job, {}, {}}, {}},
                                          Command{CreateFolder{{}, QStringLiteral("f")}, {}},
                                          Command{RegisterNode{QStringLiteral("x"), NodeRole::Client, r1, {}, {}}, {}},
                                          Command{SuspendNode{{}, true}, {}},
                                          Command{Operate{Operation::Delete, job, {}, {}}, {}}};
    m_store->fails = true;
    for (const EngineReply &reply : m_engine->process(inputs, m_nowMs)) {
        EXPECT_EQ(reply.kind, Kind::StoreFailed);
        EXPECT_EQ(reply.error.kind, Error::Kind::NoSpace);
        EXPECT_FALSE(reply.outcome);
    }
    const ServerSnapshot after = m_engine->snapshot(m_nowMs);
    EXPECT_EQ(before.seq, after.seq);
    EXPECT_EQ(before.jobs, after.jobs);
    EXPECT_EQ(before.folders, after.folders);
    EXPECT_EQ(before.nodes.size(), after.nodes.size());
    EXPECT_EQ(before.packages, after.packages);
    EXPECT_EQ(m_engine->rows(job).value(), rowsBefore);
    EXPECT_EQ(m_engine->offers(direct).size(), feedBefore.size());
    EXPECT_FALSE(m_engine->isTransferSuspended());
    EXPECT_TRUE(m_engine->takeActions().empty());
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());

    m_store->fails = false;
    for (const EngineReply &reply : m_engine->process(inputs, m_nowMs))
        EXPECT_EQ(reply.kind, Kind::Accepted) << reply.error.text.toStdString();
    EXPECT_FALSE(m_engine->job(job)); // in the end it was deleted; nobody had the other instruction
    EXPECT_EQ(m_engine->snapshot(m_nowMs).jobs.size(), 1U);
}

TEST_F(EngineTest, WhatTimeMakesDueIsDoneWhenTheDiskIsBack)
{
    const NodeId client = node(QStringLiteral("direct"));
    CreateJob order = orderFor({client});
    order.schedule.executionMs = m_nowMs + kMinute;
    const JobId job{done(order).createdId};
    m_store->fails = true;
    passTime(kMinute);
    EXPECT_FALSE(m_engine->job(job).value().released);
    m_store->fails = false;
    passTime(kMinute);
    EXPECT_TRUE(m_engine->job(job).value().released);
}

TEST_F(EngineTest, JobsForRelaysGoToRelaysAndTheOthersToClients)
{
    const NodeId relay = node(QStringLiteral("r"), NodeRole::Relay);
    const NodeId below = node(QStringLiteral("below"), NodeRole::Client, relay);
    const NodeId direct = node(QStringLiteral("direct"));
    const auto orderOf = [this](const char *type) {
        AddPackage add;
        add.package.name = QLatin1String(type);
        add.package.kind = PayloadKind::Order;
        add.package.fileName = QStringLiteral("order.json");
        add.package.size = 100;
        add.package.sha256 = QByteArray(32, type[0]);
        add.package.installArguments = QLatin1String(type);
        return PackageId{done(add).createdId};
    };
    CreateJob hold = orderFor({relay});
    hold.type = JobType::HoldReport;
    hold.packages = {orderOf("hold-report")};
    EXPECT_NE(done(hold).createdId, 0U);
    hold.destinations = {below};
    EXPECT_TRUE(refusedError(hold).text.contains(QStringLiteral("relays")));
    CreateJob transfer = orderFor({relay});
    EXPECT_TRUE(refusedError(transfer).text.contains(QStringLiteral("is a relay")));
    transfer.type = JobType::TransferPackageToRelay;
    EXPECT_NE(done(transfer).createdId, 0U);

    CreateJob collect = orderFor({below});
    collect.type = JobType::CollectFilesToRelay;
    collect.packages = {orderOf("collect-files-to-relay")};
    EXPECT_NE(done(collect).createdId, 0U);
    collect.destinations = {below, direct};
    EXPECT_TRUE(refusedError(collect).text.contains(QStringLiteral("direct")));

    CreateJob choose = orderFor({below});
    choose.type = JobType::SendPackageClientChooses;
    choose.timing = InstallTiming::AtOnce;
    const JobId chosen{done(choose).createdId};
    EXPECT_EQ(m_engine->job(chosen).value().timing, InstallTiming::UserChooses);
}

TEST_F(EngineTest, AJobOfAnotherTypeCarriesOneOrderOfThatType)
{
    const NodeId client = node(QStringLiteral("c"));
    AddPackage add;
    add.package.name = QStringLiteral("Maintenance tonight");
    add.package.kind = PayloadKind::Order;
    add.package.fileName = QStringLiteral("report-message.json");
    add.package.size = 100;
    add.package.sha256 = QByteArray(32, 'm');
    add.package.installArguments = QStringLiteral("install-package");
    EXPECT_EQ(refusedError(add).kind, Error::Kind::Invalid) << "no type that carries an order";
    add.package.installArguments = QStringLiteral("report-message");
    const PackageId message{done(add).createdId};

    CreateJob order = orderFor({client});
    const std::vector<PackageId> toInstall = order.packages;
    order.packages = {message};
    EXPECT_TRUE(refusedError(order).text.contains(QStringLiteral("Report message"))) << "it cannot be installed";
    order.type = JobType::ReportMessage;
    order.packages = toInstall;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    order.packages = {message, toInstall.front()};
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    order.type = JobType::HoldReport;
    order.packages = {message};
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << "the order is of another type";
    order.type = JobType::ReportMessage;
    order.name.clear();
    const JobId job{done(order).createdId};
    EXPECT_EQ(m_engine->job(job).value().type, JobType::ReportMessage);
    EXPECT_EQ(m_engine->job(job).value().name, QStringLiteral("Maintenance tonight"));
    EXPECT_EQ(m_engine->work(attemptOf(job))->package.installArguments, QStringLiteral("report-message"));
}

TEST_F(EngineTest, ThatAMessageWasReadIsKeptAfterTheEndAndChangesNoStatus)
{
    const JobId job = jobFor({node(QStringLiteral("c"))});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted, {}, 1);
    stage(attempt, Stage::Completed, {}, 2);
    const InstructionRow before = row(job);
    ASSERT_EQ(before.status, Status::Completed);
    m_nowMs += kMinute;
    NodeReported read;
    read.report.attempt = attempt;
    read.report.stage = Stage::Read;
    read.report.sequence = 3;
    read.report.text = QStringLiteral("anna");
    EXPECT_EQ(put(read).kind, EngineReply::Kind::Accepted);
    const InstructionRow after = row(job);
    EXPECT_EQ(after.status, Status::Completed);
    EXPECT_EQ(after.completedMs, before.completedMs);
    EXPECT_EQ(after.statusSinceMs, before.statusSinceMs);
    EXPECT_EQ(after.lastReportMs, m_nowMs) << "so that a console that shows it looks again";
    EXPECT_EQ(m_engine->job(job).value().completedMs, before.completedMs);
    EXPECT_EQ(m_engine->history(before.id).value().back().kind, EventKind::MessageRead);
    EXPECT_EQ(put(read).refusal, Refusal::Doubled);
}

} // namespace
} // namespace signalbox
