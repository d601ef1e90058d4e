#include "model/domain/jobphase.h"

#include <gtest/gtest.h>

#include <set>

namespace signalbox {
namespace {

/// The matrix of S4, row by row: what is known of a job, and its phase and status.
class JobPhaseTest : public testing::Test {
protected:
    JobPhaseTest()
    {
        m_job.id = JobId{7};
        m_job.released = true;
        add(Status::WaitingForTransmission, 3);
    }
    void add(Status status, int count)
    {
        for (int i = 0; i < count; ++i)
            m_job.counters.add(status, Stopping::None, NoOverlay, 0);
    }
    void end(int completed, int failed)
    {
        m_job.counters = {};
        add(Status::Completed, completed);
        add(Status::Error, failed);
        m_job.completedMs = 50;
    }
    void start() { m_job.dispatch.startedMs = 10; }
    void interrupt() { m_hold.interruptedMs = 20; }
    [[nodiscard]] PhasePair now(DispatchWait wait = DispatchWait::None) const
    {
        return phaseOf(m_job, m_hold, wait, m_windowOpen, m_stillRuns);
    }

    JobRecord m_job;
    JobHold m_hold;
    bool m_windowOpen = true;
    bool m_stillRuns = false;
};

TEST_F(JobPhaseTest, WhatWaitsForASlotOrForItsOperatorIsPendingNormal)
{
    for (const DispatchWait wait : {DispatchWait::None, DispatchWait::Room, DispatchWait::Limit})
        EXPECT_EQ(now(wait), (PhasePair{JobPhase::Pending, PhaseStatus::Normal}));
}

TEST_F(JobPhaseTest, WhatIsIncompatibleWithARunningJobIsPendingStandby)
{
    for (const DispatchWait wait : {DispatchWait::Conflict, DispatchWait::BesideAlone, DispatchWait::Alone})
        EXPECT_EQ(now(wait), (PhasePair{JobPhase::Pending, PhaseStatus::Standby}));
}

TEST_F(JobPhaseTest, WhatStartsLaterIsPendingScheduled)
{
    m_job.released = false;
    m_windowOpen = false; // that comes after
    EXPECT_EQ(now(), (PhasePair{JobPhase::Pending, PhaseStatus::Scheduled}));
}

TEST_F(JobPhaseTest, WhatIsOutsideOfItsWindowIsPendingWaiting)
{
    m_windowOpen = false;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Pending, PhaseStatus::Waiting}));
    interrupt();
    m_hold.resumedMs = 30;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Pending, PhaseStatus::Waiting}));
}

TEST_F(JobPhaseTest, WhatIsUnderWayIsRunningNormal)
{
    start();
    EXPECT_EQ(now(DispatchWait::Room), (PhasePair{JobPhase::Running, PhaseStatus::Normal})) << "it has its slot";
    m_windowOpen = false;
    m_stillRuns = true;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Running, PhaseStatus::Normal})) << "to the end of its piece";
}

TEST_F(JobPhaseTest, WhatIsInterruptedOrOutsideOfItsWindowIsRunningPaused)
{
    start();
    m_windowOpen = false;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Running, PhaseStatus::Paused}));
    m_windowOpen = true;
    interrupt();
    EXPECT_EQ(now(), (PhasePair{JobPhase::Running, PhaseStatus::Paused}));
}

TEST_F(JobPhaseTest, WhatWasResumedAndWaitsIsRunningResuming)
{
    start();
    interrupt();
    m_hold.resumedMs = 30;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Running, PhaseStatus::Resuming}));
}

TEST_F(JobPhaseTest, WhatIsBeingEndedOrDeletedIsRunningTerminating)
{
    start();
    m_hold.terminatedMs = 40;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Running, PhaseStatus::Terminating}));
    m_hold = {};
    m_job.deletingSinceMs = 40;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Running, PhaseStatus::Terminating}));
}

TEST_F(JobPhaseTest, TheEndIsNormalWarningOrError)
{
    start();
    end(3, 0);
    EXPECT_EQ(now(), (PhasePair{JobPhase::Completed, PhaseStatus::Normal}));
    end(2, 1);
    EXPECT_EQ(now(), (PhasePair{JobPhase::Completed, PhaseStatus::Warning}));
    end(0, 3);
    EXPECT_EQ(now(), (PhasePair{JobPhase::Completed, PhaseStatus::Error}));
}

TEST_F(JobPhaseTest, CancelledIsWhatHadNotStartedAndTerminatedWhatHad)
{
    end(0, 3);
    m_hold.terminatedMs = 40;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Completed, PhaseStatus::Cancelled}));
    start();
    EXPECT_EQ(now(), (PhasePair{JobPhase::Completed, PhaseStatus::Terminated}));
}

TEST_F(JobPhaseTest, InactiveIsWhatIsHeldOrHasNoSlot)
{
    EXPECT_EQ(now(DispatchWait::NoSlot), (PhasePair{JobPhase::Inactive, PhaseStatus::NoManager}));
    EXPECT_EQ(now(DispatchWait::Locked), (PhasePair{JobPhase::Inactive, PhaseStatus::NoManager}));
    EXPECT_EQ(now(DispatchWait::Disabled), (PhasePair{JobPhase::Inactive, PhaseStatus::Disabled}));
    interrupt();
    EXPECT_EQ(now(DispatchWait::Conflict), (PhasePair{JobPhase::Inactive, PhaseStatus::OnHold}));
    m_job.released = false;
    EXPECT_EQ(now(), (PhasePair{JobPhase::Inactive, PhaseStatus::OnHold})) << "also before its time";
}

TEST_F(JobPhaseTest, HoldIsForPendingReleaseForHeldAndCancelForAllThatHasNotEnded)
{
    using P = JobPhase;
    using S = PhaseStatus;
    const std::vector<PhasePair> all{
        {P::Pending, S::Normal},       {P::Pending, S::Standby},     {P::Pending, S::Scheduled},
        {P::Pending, S::Waiting},      {P::Running, S::Normal},      {P::Running, S::Paused},
        {P::Running, S::Resuming},     {P::Running, S::Terminating}, {P::Completed, S::Normal},
        {P::Completed, S::Error},      {P::Completed, S::Warning},   {P::Completed, S::Cancelled},
        {P::Completed, S::Terminated}, {P::Inactive, S::Disabled},   {P::Inactive, S::OnHold},
        {P::Inactive, S::NoManager}};
    for (const auto &[phase, status] : all) {
        EXPECT_EQ(phaseDenial(PhaseAction::Hold, phase, status).isEmpty(), phase == P::Pending);
        EXPECT_EQ(phaseDenial(PhaseAction::Release, phase, status).isEmpty(), status == S::OnHold);
        EXPECT_EQ(phaseDenial(PhaseAction::Cancel, phase, status).isEmpty(),
                  phase != P::Completed && status != S::Terminating);
    }
}

TEST_F(JobPhaseTest, EveryStateHasASentenceOfItsOwnWithoutAHole)
{
    JobStanding at;
    at.job = JobId{7};
    at.sinceMs = 1'780'000'000'000;
    at.untilMs = 1'780'000'100'000;
    at.position = 2;
    at.queued = 5;
    at.places = {{DispatchRuleId{1}, QStringLiteral("Night"), 2}};
    at.slot = QStringLiteral("Night");
    at.blocker = JobId{3};
    at.blockerName = QStringLiteral("Office");
    at.by = QStringLiteral("anna");
    at.owner = QStringLiteral("ben");
    at.limit = 4;
    at.total = 10;
    at.done = 6;
    at.bad = 1;
    ProcessingWindow window;
    window.days = kEveryDay;
    at.window = window;
    std::set<QString> said;
    const auto say = [&](JobPhase phase, PhaseStatus status, DispatchWait wait = DispatchWait::None) {
        at.phase = phase;
        at.status = status;
        at.wait = wait;
        const QString sentence = standingSentence(at);
        EXPECT_FALSE(sentence.isEmpty());
        EXPECT_FALSE(sentence.contains(u'%')) << sentence.toStdString();
        EXPECT_TRUE(said.insert(sentence).second) << sentence.toStdString();
        return sentence;
    };
    say(JobPhase::Pending, PhaseStatus::Normal);
    EXPECT_TRUE(say(JobPhase::Pending, PhaseStatus::Normal, DispatchWait::Room).contains(QStringLiteral("Night")));
    EXPECT_TRUE(say(JobPhase::Pending, PhaseStatus::Normal, DispatchWait::Limit).contains(QStringLiteral("ben")));
    for (const DispatchWait wait : {DispatchWait::Conflict, DispatchWait::BesideAlone, DispatchWait::Alone}) {
        const QString sentence = say(JobPhase::Pending, PhaseStatus::Standby, wait);
        EXPECT_TRUE(sentence.contains(QStringLiteral("job 3, “Office”"))) << sentence.toStdString();
        EXPECT_TRUE(sentence.contains(QStringLiteral("number 2 of 5"))) << sentence.toStdString();
    }
    say(JobPhase::Pending, PhaseStatus::Scheduled);
    say(JobPhase::Pending, PhaseStatus::Waiting);
    say(JobPhase::Running, PhaseStatus::Normal);
    EXPECT_TRUE(say(JobPhase::Running, PhaseStatus::Paused).contains(QStringLiteral("anna")));
    say(JobPhase::Running, PhaseStatus::Resuming);
    say(JobPhase::Running, PhaseStatus::Terminating);
    for (const PhaseStatus status : {PhaseStatus::Normal, PhaseStatus::Error, PhaseStatus::Warning,
                                     PhaseStatus::Cancelled, PhaseStatus::Terminated})
        say(JobPhase::Completed, status);
    say(JobPhase::Inactive, PhaseStatus::OnHold);
    say(JobPhase::Inactive, PhaseStatus::Disabled, DispatchWait::Disabled);
    say(JobPhase::Inactive, PhaseStatus::NoManager, DispatchWait::NoSlot);
    EXPECT_TRUE(
        say(JobPhase::Inactive, PhaseStatus::NoManager, DispatchWait::Locked).contains(QStringLiteral("Office")));
}

TEST_F(JobPhaseTest, KeysLeadBack)
{
    for (const JobPhase phase : {JobPhase::Pending, JobPhase::Running, JobPhase::Completed, JobPhase::Inactive})
        EXPECT_EQ(jobPhaseFromKey(jobPhaseKey(phase)), phase);
    for (int status = 0; status <= static_cast<int>(PhaseStatus::NoManager); ++status) {
        const auto one = static_cast<PhaseStatus>(status);
        EXPECT_EQ(phaseStatusFromKey(phaseStatusKey(one)), one);
    }
    for (int wait = 0; wait <= static_cast<int>(DispatchWait::Disabled); ++wait) {
        const auto one = static_cast<DispatchWait>(wait);
        EXPECT_EQ(dispatchWaitFromKey(dispatchWaitKey(one)), one);
    }
}

} // namespace
} // namespace signalbox
