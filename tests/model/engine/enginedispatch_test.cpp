#include "tests/model/engine/enginefixture.h"

namespace signalbox {
namespace {

class EngineDispatchTest : public EngineTest {
protected:
    void SetUp() override
    {
        EngineTest::SetUp();
        m_client = node(QStringLiteral("c1"));
        m_other = node(QStringLiteral("c2"));
    }
    DispatchRuleId rule(DispatchRuleBody body)
    {
        return DispatchRuleId{done(SetDispatchRule{{{}, std::move(body)}}).createdId};
    }
    DispatchRuleId slot(const char *name, quint32 capacity)
    {
        return rule(ExecutionSlot{QString::fromUtf8(name), capacity, 0, 1, 9, true});
    }
    JobStanding at(JobId job) { return m_engine->standing(job, m_nowMs).value_or(JobStanding()); }
    PhasePair phaseOf(JobId job)
    {
        const JobStanding standing = at(job);
        const JobRecord told = m_engine->job(job).value();
        EXPECT_EQ((PhasePair{told.dispatch.phase, told.dispatch.status}), (PhasePair{standing.phase, standing.status}));
        EXPECT_FALSE(standingSentence(standing).isEmpty());
        return {standing.phase, standing.status};
    }
    EngineReply control(PhaseAction action, JobId job) { return command(ControlRequest{action, job}); }
    void finish(JobId job)
    {
        const AttemptId attempt = attemptOf(job);
        stage(attempt, Stage::Arrived);
        stage(attempt, Stage::Completed);
        EXPECT_EQ(row(job).status, Status::Completed);
    }
    bool isOffered(NodeId target) { return !m_engine->offers(target).empty(); }

    static constexpr PhasePair kPending{JobPhase::Pending, PhaseStatus::Normal};
    static constexpr PhasePair kStandby{JobPhase::Pending, PhaseStatus::Standby};
    static constexpr PhasePair kScheduled{JobPhase::Pending, PhaseStatus::Scheduled};
    static constexpr PhasePair kWaiting{JobPhase::Pending, PhaseStatus::Waiting};
    static constexpr PhasePair kRunning{JobPhase::Running, PhaseStatus::Normal};
    static constexpr PhasePair kPaused{JobPhase::Running, PhaseStatus::Paused};
    static constexpr PhasePair kOnHold{JobPhase::Inactive, PhaseStatus::OnHold};
    static constexpr PhasePair kNoManager{JobPhase::Inactive, PhaseStatus::NoManager};
    NodeId m_client{};
    NodeId m_other{};
};

TEST_F(EngineDispatchTest, WithoutRulesAJobStartsWithItsSchedule)
{
    const JobId now = jobFor({m_client});
    EXPECT_EQ(phaseOf(now), kRunning);
    EXPECT_TRUE(isOffered(m_client));
    CreateJob order = orderFor({m_other});
    order.schedule.executionMs = m_nowMs + kMinute;
    const JobId later{done(order).createdId};
    EXPECT_EQ(phaseOf(later), kScheduled);
    EXPECT_FALSE(isOffered(m_other));
    passTime(kMinute);
    EXPECT_EQ(phaseOf(later), kRunning);
    EXPECT_TRUE(isOffered(m_other));
    EXPECT_EQ(m_engine->dispatchState().running, 2U);
}

TEST_F(EngineDispatchTest, AFullSlotKeepsJobsFromTheNodesUntilOneEnds)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    EXPECT_EQ(phaseOf(first), kRunning);
    EXPECT_EQ(at(first).slot, QStringLiteral("One"));
    EXPECT_EQ(phaseOf(second), kPending);
    EXPECT_EQ(at(second).position, 1U);
    EXPECT_EQ(at(second).wait, DispatchWait::Room);
    EXPECT_FALSE(isOffered(m_other));
    const TaskList tasks = m_engine->jobTasks({}, m_nowMs);
    EXPECT_EQ(tasks.tasks.at(1).state, TaskState::Sleeping);
    EXPECT_TRUE(tasks.tasks.at(1).isQueued);

    (void)m_engine->takeDeltas(m_nowMs);
    finish(first);
    EXPECT_EQ(phaseOf(second), kRunning);
    EXPECT_TRUE(isOffered(m_other));
    const DeltaBatch deltas = m_engine->takeDeltas(m_nowMs);
    EXPECT_TRUE(deltas.dispatchChanged);
    const auto told = std::find_if(deltas.jobs.begin(), deltas.jobs.end(),
                                   [second](const JobRecord &job) { return job.id == second; });
    ASSERT_NE(told, deltas.jobs.end());
    EXPECT_EQ(told->dispatch.phase, JobPhase::Running);
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineDispatchTest, TheWaitInTheQueueCountsForNoStartFailure)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    stage(attemptOf(first), Stage::Arrived);
    passTime(10 * kMinute);
    finish(first);
    EXPECT_EQ(row(second).status, Status::WaitingForTransmission);
    passTime(m_settings.startLimitMs - kSecond);
    EXPECT_EQ(row(second).status, Status::WaitingForTransmission) << "the limit counts from its start";
}

TEST_F(EngineDispatchTest, WhatRunsAndWaitsIsThereAfterAStart)
{
    slot("One", 1);
    rule(ActiveLimit{QStringLiteral("anna"), 3});
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    const DispatchState before = m_engine->dispatchState();
    startEngine();
    EXPECT_EQ(m_engine->dispatchState(), before);
    EXPECT_EQ(phaseOf(first), kRunning);
    EXPECT_EQ(phaseOf(second), kPending);
    EXPECT_FALSE(isOffered(m_other));
    finish(first);
    EXPECT_EQ(phaseOf(second), kRunning);
}

TEST_F(EngineDispatchTest, AStandbyJobNamesWhoIsInTheWay)
{
    JobPattern installs{JobPattern::Kind::Type, JobType::InstallPackage, {}, {}};
    rule(Incompatibility{installs, installs});
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    EXPECT_EQ(phaseOf(second), kStandby);
    EXPECT_EQ(at(second).blocker, first);
    EXPECT_EQ(at(second).blockerName, QStringLiteral("job"));
    EXPECT_FALSE(isOffered(m_other));
    finish(first);
    EXPECT_EQ(phaseOf(second), kRunning);
}

TEST_F(EngineDispatchTest, AFoldersRuleCountsBelowItAndGoesWithIt)
{
    const FolderId outer{done(CreateFolder{{}, QStringLiteral("Outer")}).createdId};
    const FolderId inner{done(CreateFolder{outer, QStringLiteral("Inner")}).createdId};
    const JobPattern inside{JobPattern::Kind::Folder, {}, outer, {}};
    rule(Incompatibility{inside, inside});
    CreateJob order = orderFor({m_client});
    order.folder = inner;
    const JobId first{done(order).createdId};
    order.destinations = {m_other};
    const JobId second{done(order).createdId};
    EXPECT_EQ(phaseOf(first), kRunning);
    EXPECT_EQ(phaseOf(second), kStandby);
    done(MoveJob{second, {}});
    EXPECT_EQ(phaseOf(second), kRunning) << "it is in no such folder any more";
    EXPECT_EQ(refusedError(SetDispatchRule{{{}, ExecutionSlot{.name = QStringLiteral("a\u202eb")}}}).kind,
              Error::Kind::Invalid)
        << "it would turn around what stands behind it";
    EXPECT_EQ(refusedError(SetDispatchRule{{{}, ConflictDomain{FolderId{99}, QStringLiteral("x")}}}).kind,
              Error::Kind::NotFound);
    rule(ConflictDomain{outer, QStringLiteral("North")});
    done(DeleteFolder{outer});
    const auto entries = m_engine->entries(0, 1000).value();
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](const Event &event) {
        return event.kind == EventKind::Audit
               && event.text.contains(QStringLiteral("rule 1 of the queue, rule 2 of the queue"));
    })) << "the audit tells which rules go with it";
    passTime(kSecond);
    EXPECT_FALSE(m_engine->job(first));
    EXPECT_TRUE(m_engine->dispatchState().rules.empty());
}

TEST_F(EngineDispatchTest, HoldKeepsAPendingJobBackAndReleaseBringsItBack)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    EXPECT_EQ(control(PhaseAction::Hold, first).error.kind, Error::Kind::Refused) << "it runs";
    EXPECT_EQ(control(PhaseAction::Release, second).error.kind, Error::Kind::Refused);
    EXPECT_TRUE(control(PhaseAction::Hold, second).outcome);
    EXPECT_EQ(phaseOf(second), kOnHold);
    EXPECT_EQ(at(second).by, QStringLiteral("anna"));
    EXPECT_EQ(control(PhaseAction::Hold, second).error.kind, Error::Kind::Refused);
    finish(first);
    EXPECT_EQ(phaseOf(second), kOnHold) << "a free slot is not for it";
    startEngine();
    EXPECT_EQ(phaseOf(second), kOnHold);
    EXPECT_TRUE(control(PhaseAction::Release, second).outcome);
    EXPECT_EQ(phaseOf(second), kRunning);
    EXPECT_EQ(control(PhaseAction::Hold, JobId{99}).error.kind, Error::Kind::NotFound);
}

TEST_F(EngineDispatchTest, AScheduledJobOnHoldStaysSoWhenItsTimeComes)
{
    CreateJob order = orderFor({m_client});
    order.schedule.executionMs = m_nowMs + kMinute;
    const JobId job{done(order).createdId};
    done(ControlRequest{PhaseAction::Hold, job});
    EXPECT_EQ(phaseOf(job), kOnHold);
    passTime(2 * kMinute);
    EXPECT_EQ(phaseOf(job), kOnHold);
    EXPECT_FALSE(isOffered(m_client));
    done(ControlRequest{PhaseAction::Release, job});
    EXPECT_EQ(phaseOf(job), kRunning);
}

TEST_F(EngineDispatchTest, CancelEndsAtOnceWhatHasNotStartedAndTerminatesWhatHas)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    const JobId third = jobFor({m_other});
    done(ControlRequest{PhaseAction::Hold, third});
    for (const JobId job : {second, third}) {
        done(ControlRequest{PhaseAction::Cancel, job});
        EXPECT_EQ(phaseOf(job), (PhasePair{JobPhase::Completed, PhaseStatus::Cancelled}));
        EXPECT_EQ(at(job).by, QStringLiteral("anna"));
    }
    EXPECT_EQ(control(PhaseAction::Cancel, second).error.kind, Error::Kind::Refused);
    stage(attemptOf(first), Stage::Arrived);
    done(ControlRequest{PhaseAction::Cancel, first});
    EXPECT_EQ(phaseOf(first), (PhasePair{JobPhase::Running, PhaseStatus::Terminating}));
    EXPECT_EQ(control(PhaseAction::Cancel, first).error.kind, Error::Kind::Refused);
    stage(attemptOf(first), Stage::CancelConfirmed);
    EXPECT_EQ(phaseOf(first), (PhasePair{JobPhase::Completed, PhaseStatus::Terminated}));
}

TEST_F(EngineDispatchTest, AnInterruptedJobIsPausedWhenItHadStartedAndHeldBefore)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    for (const JobId job : {first, second})
        done(ControlJob{TaskAction::Interrupt, job, {}});
    EXPECT_EQ(phaseOf(first), kPaused);
    EXPECT_EQ(phaseOf(second), kOnHold);
    done(ControlJob{TaskAction::Resume, second, {}});
    EXPECT_EQ(phaseOf(second), kPending) << "the slot is still taken";
}

TEST_F(EngineDispatchTest, OutsideOfItsWindowAJobWaitsAndTakesUpNoSlot)
{
    m_settings.timeZone = QTimeZone::utc();
    startEngine();
    slot("One", 1);
    const QTime now = QDateTime::fromMSecsSinceEpoch(m_nowMs, Qt::UTC).time();
    const auto minuteAfter = [&](int hours) { return static_cast<quint16>((now.hour() + hours) % 24 * 60); };
    const auto window = static_cast<quint32>(
        done(SetProcessingWindow{{0, {}, JobType::InstallPackage, kEveryDay, minuteAfter(2), minuteAfter(4)}})
            .createdId);
    const JobId job = jobFor({m_client});
    EXPECT_EQ(phaseOf(job), kWaiting);
    EXPECT_TRUE(at(job).window);
    EXPECT_FALSE(isOffered(m_client));
    EXPECT_EQ(m_engine->dispatchState().slotStates.at(0).running, 0U);
    done(RemoveProcessingWindow{window});
    EXPECT_EQ(phaseOf(job), kRunning);
}

TEST_F(EngineDispatchTest, NoManagerIsToldUntilASlotTakesTheJob)
{
    const DispatchRuleId messages =
        rule(ExecutionSlot{QStringLiteral("Messages"), 1, typeBit(JobType::ReportMessage), 1, 9, true});
    const JobId job = jobFor({m_client});
    EXPECT_EQ(phaseOf(job), kNoManager);
    EXPECT_EQ(at(job).wait, DispatchWait::NoSlot);
    DispatchRule off{messages, ExecutionSlot{QStringLiteral("Messages"), 1, 0, 1, 9, false}};
    done(SetDispatchRule{off});
    EXPECT_EQ(phaseOf(job), (PhasePair{JobPhase::Inactive, PhaseStatus::Disabled}));
    std::get<ExecutionSlot>(off.body).isEnabled = true;
    done(SetDispatchRule{off});
    EXPECT_EQ(phaseOf(job), kRunning);
    EXPECT_EQ(refusedError(SetDispatchRule{{messages, ActiveLimit{QStringLiteral("x"), 1}}}).kind,
              Error::Kind::Invalid);
    EXPECT_EQ(refusedError(SetDispatchRule{{DispatchRuleId{99}, off.body}}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(RemoveDispatchRule{DispatchRuleId{99}}).kind, Error::Kind::NotFound);
    done(RemoveDispatchRule{messages});
    EXPECT_EQ(phaseOf(job), kRunning);
    startEngine();
    EXPECT_TRUE(m_engine->dispatchState().rules.empty());
    EXPECT_EQ(slot("New", 1), DispatchRuleId{2}) << "no number comes twice";
}

TEST_F(EngineDispatchTest, WhatIsExecutedAnewStandsInTheQueueAgain)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    stage(attemptOf(first), Stage::Failed);
    EXPECT_EQ(phaseOf(first), (PhasePair{JobPhase::Completed, PhaseStatus::Error}));
    EXPECT_EQ(phaseOf(second), kRunning);
    EXPECT_TRUE(operate(Operation::ReExecute, first).outcome);
    EXPECT_EQ(phaseOf(first), kPending);
    EXPECT_FALSE(isOffered(m_client));
    finish(second);
    EXPECT_EQ(phaseOf(first), kRunning);
    EXPECT_TRUE(isOffered(m_client));
}

TEST_F(EngineDispatchTest, WhatCouldNotBeStoredNeverStarted)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    m_store->fails = true;
    const AttemptId attempt = attemptOf(first);
    stage(attempt, Stage::Failed);
    EXPECT_EQ(command(SetDispatchRule{{{}, ActiveLimit{{}, 1}}}).kind, EngineReply::Kind::StoreFailed);
    EXPECT_EQ(phaseOf(first), kRunning);
    EXPECT_EQ(phaseOf(second), kPending);
    EXPECT_FALSE(isOffered(m_other));
    EXPECT_EQ(m_engine->dispatchState().rules.size(), 1U);
    EXPECT_TRUE(m_engine->offersAreExact());
    m_store->fails = false;
    passTime(2 * kSecond);
    stage(attempt, Stage::Failed);
    EXPECT_EQ(phaseOf(second), kRunning);
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineDispatchTest, AJobThatIsDeletedGivesItsPlaceToTheNext)
{
    slot("One", 1);
    const JobId first = jobFor({m_client});
    const JobId second = jobFor({m_other});
    const JobId third = jobFor({m_other});
    EXPECT_TRUE(operate(Operation::Delete, second).outcome);
    EXPECT_EQ(at(third).position, 1U);
    EXPECT_TRUE(operate(Operation::Delete, first).outcome);
    passTime(kSecond);
    EXPECT_EQ(phaseOf(third), kRunning);
}

TEST_F(EngineDispatchTest, ALimitIsForAnOperatorWhoIsThere)
{
    const auto limit = [](const char *name) { return SetDispatchRule{{{}, ActiveLimit{QString::fromUtf8(name), 1}}}; };
    const Error nobody = refusedError(limit("nobody"));
    EXPECT_EQ(nobody.kind, Error::Kind::NotFound);
    EXPECT_TRUE(nobody.text.contains(QStringLiteral("nobody")) && nobody.text.contains(QStringLiteral("anna")))
        << nobody.text.toStdString();
    AddOperator ben;
    ben.name = QStringLiteral("Ben");
    (void)done(ben);
    EXPECT_TRUE(refusedError(limit("nobody")).text.contains(QStringLiteral("Ben")));
    const DispatchRuleId id{done(limit("ben")).createdId};
    EXPECT_EQ(std::get<ActiveLimit>(m_engine->dispatchState().rules.back().body).operatorName, QStringLiteral("Ben"))
        << "as it stands at jobs";
    // Who signs in without a token of the server's is known by his jobs.
    ASSERT_TRUE(
        put(Command{orderFor({m_client}), QStringLiteral("root"), OperatorRole::SystemAdministrator, {}}).outcome);
    (void)done(limit("root"));
    (void)done(limit("anna"));
    (void)done(SetDispatchRule{{id, ActiveLimit{QStringLiteral("Ben"), 5}}});
}

TEST_F(EngineDispatchTest, WhoHasWaitedForTooLongIsNotOvertakenByNewerOnes)
{
    const NodeId third = node(QStringLiteral("c3"));
    rule(Incompatibility{{JobPattern::Kind::Name, {}, {}, QStringLiteral("rebuild")},
                         {JobPattern::Kind::Name, {}, {}, QStringLiteral("job")}});
    const JobId first = jobFor({m_client});
    CreateJob order = orderFor({m_other});
    order.name = QStringLiteral("rebuild");
    const JobId rebuild{done(order).createdId};
    EXPECT_EQ(at(rebuild).wait, DispatchWait::Conflict);
    const JobId second = jobFor({third});
    EXPECT_EQ(phaseOf(second), kRunning) << "it does not wait for long yet";
    finish(first);
    passTime(m_settings.queuePatienceMs);
    const JobId late = jobFor({m_client});
    EXPECT_EQ(phaseOf(late), kStandby);
    EXPECT_EQ(at(late).wait, DispatchWait::Aged);
    EXPECT_EQ(at(late).blocker, rebuild);
    EXPECT_TRUE(at(rebuild).isAged);
    EXPECT_NE(standingSentence(at(rebuild)), standingSentence(at(late)));
    startEngine();
    (void)jobFor({m_client}); // a pass, as any change makes
    EXPECT_EQ(at(late).wait, DispatchWait::Aged) << "how long it has waited is known after a start, too";
    finish(second);
    EXPECT_EQ(phaseOf(rebuild), kRunning);
    EXPECT_EQ(at(late).wait, DispatchWait::Conflict);
    finish(rebuild);
    EXPECT_EQ(phaseOf(late), kRunning);
}

TEST_F(EngineDispatchTest, OnlyWhoMayManageSlotsAndRunItsTypeMayDoSo)
{
    const auto as = [&](OperatorRole role, CommandBody body) {
        Command command{std::move(body), QStringLiteral("bea"), role, {}};
        return put(command).error.kind;
    };
    const JobId job = jobFor({m_client});
    const SetDispatchRule set{{{}, ActiveLimit{QStringLiteral("x"), 1}}};
    for (const OperatorRole role : {OperatorRole::Distribution, OperatorRole::Asset, OperatorRole::BrowseOnly})
        EXPECT_EQ(as(role, set), Error::Kind::Forbidden);
    EXPECT_EQ(as(OperatorRole::Asset, ControlRequest{PhaseAction::Cancel, job}), Error::Kind::Forbidden);
    EXPECT_EQ(as(OperatorRole::Distribution, ControlRequest{PhaseAction::Cancel, job}), Error::Kind::None);
    const auto audit = m_engine->auditRecords(m_engine->lastAudit() - 1, 10).value();
    ASSERT_EQ(audit.entries.size(), 1U);
    EXPECT_TRUE(audit.entries.front().event->text.contains(QStringLiteral("cancel-job")));
}

} // namespace
} // namespace signalbox
