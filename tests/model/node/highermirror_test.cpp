#include "model/node/highermirror.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

constexpr UtcMs kNow = 1'780'000'000'000;

class HigherMirrorTest : public testing::Test {
protected:
    static RelayWork workOf(quint32 attempt, const QString &child = QStringLiteral("c1"))
    {
        RelayWork work;
        work.attempt = AttemptId{attempt};
        work.child = child;
        work.phase = RelayWork::Phase::Queued;
        return work;
    }
    static HigherJob job(quint32 number = 17)
    {
        HigherJob job;
        job.number = number;
        job.name = QStringLiteral("Browser");
        job.packages = {{QStringLiteral("browser"), QStringLiteral("1.0"), 1000}};
        return job;
    }
    void report(quint32 attempt, Stage stage, const QString &reporter = QStringLiteral("c1"), quint32 sequence = 0)
    {
        StageReport report;
        report.attempt = AttemptId{attempt};
        report.stage = stage;
        report.reporter = reporter;
        report.sequence = sequence;
        m_mirror.reported(AttemptId{attempt}, report, ++m_now);
    }
    void describe(const RelayWork &work, const QStringList &relays = {})
    {
        m_mirror.described(work, job(), 0, relays, ++m_now);
    }
    const InstructionState &state(quint32 attempt) { return m_mirror.work(AttemptId{attempt})->state; }

    UtcMs m_now = kNow;
    HigherMirror m_mirror{QStringLiteral("manager")};
};

TEST_F(HigherMirrorTest, AWorkIsShownFromItsDescriptionToItsConfirmedEnd)
{
    RelayWork work = workOf(5);
    describe(work);
    EXPECT_EQ(state(5).status, Status::WaitingForTransmission);
    EXPECT_EQ(state(5).attemptId, AttemptId{5});
    work.phase = RelayWork::Phase::Taken;
    m_mirror.changed(work, ++m_now);
    EXPECT_EQ(state(5).status, Status::Executing);
    EXPECT_EQ(state(5).permille, 200);
    report(5, Stage::Arrived);
    report(5, Stage::ExecutionStarted);
    EXPECT_NE(state(5).executedMs, kNoTime);
    report(5, Stage::Completed);
    EXPECT_EQ(state(5).status, Status::Completed);
    EXPECT_EQ(state(5).permille, 1000);
    ASSERT_NE(m_mirror.job(17), nullptr) << "what was reported is not confirmed above yet";
    m_mirror.forgotten(AttemptId{5});
    EXPECT_EQ(m_mirror.job(17), nullptr);
    EXPECT_EQ(m_mirror.work(AttemptId{5}), nullptr);
}

TEST_F(HigherMirrorTest, AJobStaysUntilTheLastOfItsWorksIsOver)
{
    describe(workOf(5));
    describe(workOf(6, QStringLiteral("c2")));
    report(5, Stage::Completed);
    m_mirror.forgotten(AttemptId{5});
    ASSERT_NE(m_mirror.job(17), nullptr);
    ASSERT_NE(m_mirror.work(AttemptId{5}), nullptr) << "a row that is over stays in its job";
    EXPECT_TRUE(m_mirror.work(AttemptId{5})->isOver);
    m_mirror.forgotten(AttemptId{6}); // taken back above: deleted there
    EXPECT_EQ(m_mirror.job(17), nullptr);
    EXPECT_TRUE(m_mirror.works().empty());
}

TEST_F(HigherMirrorTest, LateDoubledAndForeignReportsChangeNothing)
{
    describe(workOf(5));
    report(5, Stage::ExecutionStarted, QStringLiteral("c1"), 2);
    const InstructionState before = state(5);
    report(5, Stage::Arrived, QStringLiteral("c1"), 1);
    report(5, Stage::ExecutionStarted, QStringLiteral("c1"), 2);
    report(5, Stage::Completed, QStringLiteral("somebody"), 3);
    report(99, Stage::Completed);
    EXPECT_EQ(state(5), before);
    report(5, Stage::Completed, QStringLiteral("c1"), 3);
    report(5, Stage::Failed, QStringLiteral("c1"), 4);
    EXPECT_EQ(state(5).status, Status::Completed);
}

TEST_F(HigherMirrorTest, PercentGoesByTheRelaysBelow)
{
    describe(workOf(5), {QStringLiteral("r1")});
    EXPECT_EQ(state(5).relays, 1);
    report(5, Stage::TransferStarted, QStringLiteral("r1"));
    EXPECT_EQ(state(5).permille, 200);
    report(5, Stage::Arrived, QStringLiteral("r1"));
    EXPECT_EQ(state(5).hop, 1);
    EXPECT_EQ(state(5).permille, 500);
    report(5, Stage::Arrived, QStringLiteral("c1"));
    EXPECT_EQ(state(5).hop, 2);
}

TEST_F(HigherMirrorTest, WhatTheManagerItselfFetchesIsAboveWhatIsShown)
{
    describe(workOf(5));
    report(5, Stage::TransferStarted, QStringLiteral("manager"));
    report(5, Stage::Arrived, QStringLiteral("manager"));
    EXPECT_EQ(state(5).status, Status::WaitingForTransmission);
    report(5, Stage::StartupFailed, QStringLiteral("manager"));
    EXPECT_EQ(state(5).status, Status::StartupFailure) << "that a client does not come, it finds out here";
}

TEST_F(HigherMirrorTest, AHoldAndItsEndComeFromAbove)
{
    RelayWork work = workOf(5);
    describe(work);
    work.wanted = OfferState::Held;
    m_mirror.changed(work, ++m_now);
    report(5, Stage::Suspended, QStringLiteral("manager"));
    EXPECT_EQ(state(5).status, Status::Suspended);
    work.wanted = OfferState::Offered;
    m_mirror.changed(work, ++m_now);
    report(5, Stage::Resumed, QStringLiteral("manager"));
    EXPECT_EQ(state(5).status, Status::Resumed);
}

TEST_F(HigherMirrorTest, ACancellationEndsItWhenTheLastHopConfirms)
{
    RelayWork work = workOf(5);
    describe(work);
    work.wanted = OfferState::Cancelled;
    m_mirror.changed(work, ++m_now);
    EXPECT_EQ(state(5).stopping, Stopping::Cancelling);
    report(5, Stage::CancelConfirmed);
    EXPECT_EQ(state(5).status, Status::Error);
    EXPECT_EQ(state(5).detail, StatusDetail::CancelledByOperator);
}

TEST_F(HigherMirrorTest, AWithdrawalKeepsTheStatus)
{
    RelayWork work = workOf(5);
    describe(work);
    work.wanted = OfferState::Withdrawn;
    m_mirror.changed(work, ++m_now);
    EXPECT_TRUE(state(5).overlays & WithdrawnOverlay);
    report(5, Stage::CancelConfirmed);
    EXPECT_EQ(state(5).status, Status::WaitingForTransmission);
    m_mirror.forgotten(AttemptId{5});
    EXPECT_EQ(m_mirror.job(17), nullptr);
}

TEST_F(HigherMirrorTest, ANewAttemptTakesThePlaceOfTheEarlierOne)
{
    describe(workOf(5));
    report(5, Stage::Failed);
    describe(workOf(9));
    EXPECT_EQ(m_mirror.work(AttemptId{5}), nullptr);
    EXPECT_EQ(state(9).attempt, 2);
    EXPECT_EQ(state(9).status, Status::WaitingForTransmission);
    describe(workOf(7)); // an older one that is described late
    EXPECT_EQ(m_mirror.work(AttemptId{7}), nullptr);
    EXPECT_EQ(m_mirror.works().size(), 1U);
}

TEST_F(HigherMirrorTest, ServersThatTellLessAreShownByNumberAndPackage)
{
    HigherJob one = job();
    m_mirror.described(workOf(5), one, std::nullopt, {}, ++m_now);
    one.packages.front().name = QStringLiteral("mail");
    m_mirror.described(workOf(6), one, std::nullopt, {}, ++m_now);
    ASSERT_EQ(m_mirror.job(17)->packages.size(), 2U);
    EXPECT_EQ(m_mirror.work(AttemptId{5})->package, 0U);
    EXPECT_EQ(m_mirror.work(AttemptId{6})->package, 1U);
}

TEST_F(HigherMirrorTest, WhatCannotBeStoredHasNotHappened)
{
    describe(workOf(5));
    m_mirror.stored();
    EXPECT_TRUE(m_mirror.changes().isEmpty());
    const HigherWork before = *m_mirror.work(AttemptId{5});
    report(5, Stage::Completed);
    m_mirror.forgotten(AttemptId{5});
    EXPECT_EQ(m_mirror.job(17), nullptr);
    describe(workOf(6, QStringLiteral("c2")));
    m_mirror.undo();
    ASSERT_NE(m_mirror.work(AttemptId{5}), nullptr);
    EXPECT_EQ(*m_mirror.work(AttemptId{5}), before);
    EXPECT_EQ(m_mirror.work(AttemptId{6}), nullptr);
    report(5, Stage::Completed);
    m_mirror.forgotten(AttemptId{5});
    EXPECT_EQ(m_mirror.job(17), nullptr) << "it goes on as if nothing had been";
}

TEST_F(HigherMirrorTest, AfterARestartItIsAsTheRelaySideSays)
{
    describe(workOf(5));
    describe(workOf(6, QStringLiteral("c2")));
    describe(workOf(7, QStringLiteral("c3")));
    report(6, Stage::Completed, QStringLiteral("c2"));
    m_mirror.forgotten(AttemptId{6});
    std::vector<HigherWork> works;
    for (const AttemptId attempt : m_mirror.works())
        works.push_back(*m_mirror.work(attempt));
    HigherMirror again{QStringLiteral("manager")};
    RelayWork held = workOf(5);
    held.wanted = OfferState::Held; // told in the moment of the kill
    again.restore({job()}, works, {held}, ++m_now);
    ASSERT_NE(again.work(AttemptId{5}), nullptr);
    EXPECT_EQ(again.work(AttemptId{5})->wanted, OfferState::Held);
    EXPECT_TRUE(again.work(AttemptId{6})->isOver);
    EXPECT_EQ(again.work(AttemptId{7}), nullptr) << "the relay side has it no more";
    again.forgotten(AttemptId{5});
    EXPECT_EQ(again.job(17), nullptr);
}

TEST_F(HigherMirrorTest, AHistoryKeepsWhatChangedSomething)
{
    describe(workOf(5));
    for (int i = 0; i < 300; ++i)
        report(5, Stage::Note);
    report(5, Stage::Completed);
    const std::vector<HigherEvent> &events = m_mirror.work(AttemptId{5})->events;
    EXPECT_EQ(events.size(), kMostHigherEvents);
    EXPECT_EQ(events.front().event.kind, EventKind::Created);
    EXPECT_EQ(events.back().event.kind, EventKind::CompletedOk);
}

TEST(JobFactsTest, GoThereAndBackAndNonsenseIsRefused)
{
    HigherJob job;
    job.number = 4711;
    job.name = QStringLiteral("Größer\n\x01 als 2");
    job.type = JobType::SendPackageClientChooses;
    job.priority = 9;
    job.packages = {{QStringLiteral("a"), QStringLiteral("1"), 5}, {QStringLiteral("b"), QString(), 6}};
    HigherJob read;
    EXPECT_EQ(takeJobFacts(jobFacts(job, 1), read), 1U);
    EXPECT_EQ(read.number, 4711U);
    EXPECT_FALSE(read.name.contains(u'\n'));
    EXPECT_EQ(read.packages, job.packages);
    EXPECT_EQ(read.type, job.type);
    HigherJob as = read;
    for (const char *bad :
         {"", "[]", "{}", R"({"number":0,"packages":[["a","1",5]],"package":0})",
          R"({"number":4294967295,"packages":[["a","1",5]],"package":0})",
          R"({"number":5,"packages":[["a","1",5]],"package":1})",
          R"({"number":5,"packages":[["a","1",5]],"package":-1})", R"({"number":5,"packages":[],"package":0})"}) {
        EXPECT_FALSE(takeJobFacts(bad, as)) << bad;
        EXPECT_EQ(as, read) << bad;
    }
}

} // namespace
} // namespace signalbox
