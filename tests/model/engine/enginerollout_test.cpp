#include "tests/model/engine/enginefixture.h"

#include "model/domain/heldreason.h"

namespace signalbox {
namespace {

/// Waves, stop rules, forced completion of a split, and what overtakes a suspension.
class EngineRolloutTest : public EngineTest {
protected:
    void TearDown() override
    {
        EXPECT_TRUE(m_engine->countersAreExact());
        EXPECT_TRUE(m_engine->offersAreExact());
    }
    std::vector<NodeId> clients(int count, NodeId upper = {})
    {
        std::vector<NodeId> made;
        for (int i = 0; i < count; ++i)
            made.push_back(node(QStringLiteral("c%1").arg(m_nodes++), NodeRole::Client, upper));
        return made;
    }
    JobId jobWith(const std::vector<NodeId> &destinations, const JobAttributes &attributes, Split split = {})
    {
        CreateJob order = orderFor(destinations);
        order.attributes = attributes;
        order.split = split;
        return JobId{done(order).createdId};
    }
    [[nodiscard]] JobRollout rollout(JobId job) const { return m_engine->job(job).value().distribution.rollout; }
    [[nodiscard]] TaskRecord task(JobId job) const { return m_engine->jobTask(job, m_nowMs).value_or(TaskRecord()); }
    void end(JobId job, std::size_t index, Stage result)
    {
        put(WorkFetched{attemptOf(job, index), row(job, index).destination});
        stage(attemptOf(job, index), result);
    }
    [[nodiscard]] bool isOffered(NodeId node) const { return !m_engine->offers(node).empty(); }
    [[nodiscard]] QString reason(JobId job, std::size_t index) const
    {
        const TaskRecord asTask = task(job);
        return reasonSentence(m_engine->rows(job).value().at(index), {}, m_nowMs, &asTask);
    }

    int m_nodes = 0;
};

JobAttributes inWaves(std::vector<Share> sizes, qint32 success = 100)
{
    JobAttributes attributes;
    attributes.waves = {std::move(sizes), success};
    return attributes;
}

JobAttributes stopsAt(Share failed, quint32 sample)
{
    JobAttributes attributes;
    attributes.stop = {failed, sample};
    return attributes;
}

TEST_F(EngineRolloutTest, ALaterWaveWaitsUntilTheOneBeforeHasSucceeded)
{
    const std::vector<NodeId> nodes = clients(5);
    const JobId job = jobWith(nodes, inWaves({{2, false}, {40, true}}));
    EXPECT_EQ(rollout(job).waves, 3U);
    EXPECT_TRUE(isOffered(nodes[0]) && isOffered(nodes[1]));
    EXPECT_FALSE(isOffered(nodes[2])) << "nobody below hears of it";
    EXPECT_TRUE(reason(job, 2).contains(QStringLiteral("wave 1 of 3"))) << reason(job, 2).toStdString();
    EXPECT_FALSE(reason(job, 0).contains(QStringLiteral("wave"))) << reason(job, 0).toStdString();
    EXPECT_TRUE(heldSentence(task(job)).contains(QStringLiteral("wave 1 of 3")));
    end(job, 0, Stage::Completed);
    EXPECT_FALSE(isOffered(nodes[2]));
    EXPECT_EQ(rollout(job).waveDone, 1U);
    passTime(10 * kDay); // whoever waits for its wave is not looked for
    EXPECT_EQ(row(job, 2).status, Status::WaitingForTransmission);
    startEngine();
    EXPECT_EQ(rollout(job).waveDone, 1U) << "counted anew";
    end(job, 1, Stage::AlreadyDistributed);
    EXPECT_EQ(rollout(job).wave, 2U);
    EXPECT_TRUE(isOffered(nodes[2]) && isOffered(nodes[3]));
    EXPECT_FALSE(isOffered(nodes[4]));
    EXPECT_EQ(row(job, 2).status, Status::WaitingForTransmission) << "its time runs from now on";
    startEngine();
    EXPECT_EQ(rollout(job).wave, 2U) << "which wave has begun is stored";
    EXPECT_FALSE(isOffered(nodes[4]));
    end(job, 2, Stage::Completed);
    end(job, 3, Stage::Completed);
    EXPECT_TRUE(isOffered(nodes[4]));
    EXPECT_EQ(heldSentence(task(job)), QString());
    end(job, 4, Stage::Failed);
    EXPECT_TRUE(m_engine->job(job).value().counters.allEnded());
}

TEST_F(EngineRolloutTest, AWaveThatEndsWithoutItsSuccessWaitsForSomebodyToDecide)
{
    const std::vector<NodeId> nodes = clients(3);
    const JobId job = jobWith(nodes, inWaves({{2, false}}));
    EXPECT_EQ(refusedError(ControlJob{TaskAction::Resume, job, {}}).kind, Error::Kind::Refused)
        << "the wave is under way";
    end(job, 0, Stage::Completed);
    end(job, 1, Stage::Failed);
    EXPECT_TRUE(rollout(job).isStuck());
    EXPECT_TRUE(reason(job, 2).contains(QStringLiteral("has ended with 1"))) << reason(job, 2).toStdString();
    EXPECT_FALSE(isOffered(nodes[2]));
    operate(Operation::ReExecute, job, {row(job, 1).id});
    EXPECT_FALSE(rollout(job).isStuck());
    end(job, 1, Stage::Failed);
    ASSERT_TRUE(operate(Operation::Resume, job).outcome) << "all of the job: the next wave begins all the same";
    EXPECT_EQ(rollout(job).wave, 2U);
    EXPECT_TRUE(isOffered(nodes[2]));
    const auto entries = m_engine->entries(0, 1000).value();
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](const Event &event) {
        return event.kind == EventKind::JobHeld && event.detail == kHeldWave && event.a == 2
               && event.text == QStringLiteral("anna");
    }));
}

TEST_F(EngineRolloutTest, AWaveThatEndsWhileTheJobIsInterruptedIsFollowedByTheNextOneWhenItIsResumed)
{
    const std::vector<NodeId> nodes = clients(2);
    const JobId job = jobWith(nodes, inWaves({{1, false}}));
    put(WorkFetched{attemptOf(job, 0), nodes[0]});
    stage(attemptOf(job, 0), Stage::ExecutionStarted);
    done(ControlJob{TaskAction::Interrupt, job, {}});
    stage(attemptOf(job, 0), Stage::Completed);
    EXPECT_FALSE(isOffered(nodes[1])) << "the job is interrupted";
    startEngine();
    EXPECT_FALSE(isOffered(nodes[1]));
    done(ControlJob{TaskAction::Resume, job, {}});
    EXPECT_EQ(rollout(job).wave, 2U);
    EXPECT_TRUE(isOffered(nodes[1]));
}

TEST_F(EngineRolloutTest, WhatFailedDuringAnInterruptionStopsTheJobWhenItIsResumed)
{
    const std::vector<NodeId> nodes = clients(3);
    const JobId job = jobWith(nodes, stopsAt({2, false}, 2));
    for (std::size_t i = 0; i < 2; ++i) {
        put(WorkFetched{attemptOf(job, i), nodes[i]});
        stage(attemptOf(job, i), Stage::ExecutionStarted);
    }
    done(ControlJob{TaskAction::Interrupt, job, {}});
    stage(attemptOf(job, 0), Stage::Failed);
    stage(attemptOf(job, 1), Stage::Failed);
    EXPECT_EQ(rollout(job).stoppedMs, kNoTime);
    done(ControlJob{TaskAction::Resume, job, {}});
    EXPECT_NE(rollout(job).stoppedMs, kNoTime);
    EXPECT_EQ(offerOf(nodes[2]), OfferState::Held);
    done(ControlJob{TaskAction::Resume, job, {}});
    EXPECT_EQ(offerOf(nodes[2]), OfferState::Offered) << "that overrides the rule";
}

TEST_F(EngineRolloutTest, WhatIsExecutedAnewCountsForItsWave)
{
    const std::vector<NodeId> nodes = clients(2);
    const JobId job = jobWith(nodes, inWaves({{1, false}}));
    end(job, 0, Stage::Failed);
    ASSERT_TRUE(rollout(job).isStuck());
    operate(Operation::ReExecute, job, {row(job, 0).id});
    end(job, 0, Stage::Completed);
    EXPECT_EQ(rollout(job).wave, 2U);
    EXPECT_TRUE(isOffered(nodes[1]));
}

TEST_F(EngineRolloutTest, AWaveOfWhichNothingMustSucceedOnlyHasToEnd)
{
    const std::vector<NodeId> nodes = clients(2);
    const JobId job = jobWith(nodes, inWaves({{1, false}}, 0));
    EXPECT_FALSE(isOffered(nodes[1]));
    end(job, 0, Stage::Failed);
    EXPECT_TRUE(isOffered(nodes[1]));
}

TEST_F(EngineRolloutTest, ACommitThatFailsTakesTheWaveBack)
{
    const std::vector<NodeId> nodes = clients(2);
    const JobId job = jobWith(nodes, inWaves({{1, false}}));
    put(WorkFetched{attemptOf(job), nodes[0]});
    const AttemptId attempt = attemptOf(job);
    m_store->fails = true;
    stage(attempt, Stage::Completed);
    EXPECT_EQ(rollout(job).wave, 1U);
    EXPECT_EQ(rollout(job).waveDone, 0U);
    EXPECT_FALSE(isOffered(nodes[1]));
    EXPECT_TRUE(m_engine->offersAreExact());
    m_store->fails = false;
    m_nowMs += kMinute;
    stage(attempt, Stage::Completed);
    EXPECT_EQ(rollout(job).wave, 2U);
    EXPECT_TRUE(isOffered(nodes[1]));
}

TEST_F(EngineRolloutTest, TheRestIsSuspendedWhenTooMuchHasFailedUntilItIsResumed)
{
    const std::vector<NodeId> nodes = clients(6);
    const JobId job = jobWith(nodes, stopsAt({50, true}, 3));
    put(WorkFetched{attemptOf(job, 5), nodes[5]});
    end(job, 0, Stage::Failed);
    end(job, 1, Stage::Failed);
    EXPECT_EQ(task(job).state, TaskState::Running) << "too few have ended";
    end(job, 2, Stage::Completed);
    EXPECT_EQ(task(job).state, TaskState::Interrupted);
    EXPECT_EQ(rollout(job).stoppedMs, m_nowMs);
    EXPECT_EQ(offerOf(nodes[3]), OfferState::Held);
    EXPECT_EQ(row(job, 5).status, Status::Suspended);
    EXPECT_TRUE(heldSentence(task(job)).contains(QStringLiteral("2 of 3"))) << heldSentence(task(job)).toStdString();
    EXPECT_TRUE(reason(job, 3).contains(QStringLiteral("50"))) << reason(job, 3).toStdString();
    startEngine();
    EXPECT_EQ(task(job).state, TaskState::Interrupted);
    passTime(kSecond);
    ASSERT_TRUE(command(ControlJob{TaskAction::Resume, job, {}}).outcome);
    EXPECT_EQ(task(job).state, TaskState::Running);
    end(job, 3, Stage::Failed);
    end(job, 4, Stage::Failed);
    EXPECT_EQ(task(job).state, TaskState::Running) << "who resumed it has decided";
    startEngine();
    EXPECT_NE(rollout(job).overriddenMs, kNoTime);
}

TEST_F(EngineRolloutTest, WhatAnOperatorCancelsIsNoFailure)
{
    const std::vector<NodeId> nodes = clients(4);
    const JobId job = jobWith(nodes, stopsAt({2, false}, 1));
    operate(Operation::Cancel, job, {row(job, 0).id, row(job, 1).id});
    EXPECT_EQ(row(job, 0).status, Status::Error);
    EXPECT_EQ(task(job).state, TaskState::Running);
    end(job, 2, Stage::Failed);
    EXPECT_EQ(rollout(job).failed, 1U);
    EXPECT_EQ(task(job).state, TaskState::Running);
}

TEST_F(EngineRolloutTest, WrongAttributesAreRefusedBeforeAnythingIsMade)
{
    CreateJob order = orderFor(clients(1));
    order.attributes.overtakes = true;
    order.split = {1024, 0};
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    order = orderFor(clients(1));
    order.attributes.retries = 101;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty());
}

TEST_F(EngineRolloutTest, WhatOvertakesGoesOnWhileTheServerIsSuspended)
{
    const std::vector<NodeId> nodes = clients(2);
    JobAttributes overtaking;
    overtaking.overtakes = true;
    const JobId job = jobWith({nodes[0]}, overtaking);
    const JobId other = jobWith({nodes[1]}, {});
    put(WorkFetched{attemptOf(job), nodes[0]});
    done(SuspendNode{NodeId{}, true});
    EXPECT_EQ(offerOf(nodes[0]), OfferState::Offered);
    EXPECT_TRUE(m_engine->offers(nodes[0]).front().overtakes) << "relays have to know";
    EXPECT_EQ(row(job).status, Status::Executing);
    EXPECT_EQ(offerOf(nodes[1]), OfferState::Held);
    const JobId later = jobWith({nodes[1]}, overtaking);
    EXPECT_EQ(m_engine->offered(attemptOf(later)), OfferState::Offered);
    EXPECT_EQ(m_engine->offered(attemptOf(other)), OfferState::Held);
}

TEST_F(EngineRolloutTest, ASplitIsCompletedOnlyWhileAllBelowTheServerReceiveParts)
{
    const NodeId relay = node(QStringLiteral("R"), NodeRole::Relay);
    const std::vector<NodeId> behind = clients(1, relay);
    const std::vector<NodeId> direct = clients(1);
    const JobId whole = jobWith(direct, {});
    put(WorkFetched{attemptOf(whole), direct[0]});
    EXPECT_EQ(refusedError(Operate{Operation::CompleteSplit, whole, {}, {}}).kind, Error::Kind::Refused)
        << "it is not split";
    const JobId job = jobWith({behind[0], direct[0]}, {}, {64, 60'000});
    put(WorkFetched{attemptOf(job, 0), relay});
    EXPECT_EQ(operate(Operation::CompleteSplit, job).error.kind, Error::Kind::Refused) << "one has not begun";
    put(WorkFetched{attemptOf(job, 1), direct[0]});
    EXPECT_EQ(operate(Operation::CompleteSplit, job, {row(job, 0).id}).error.kind, Error::Kind::Refused)
        << "it is for whole jobs";
    operate(Operation::Suspend, job, {row(job, 1).id});
    EXPECT_EQ(operate(Operation::CompleteSplit, job).error.kind, Error::Kind::Refused) << "never while suspended";
    operate(Operation::Resume, job, {row(job, 1).id});
    EXPECT_EQ(row(job, 1).status, Status::Resumed);
    EXPECT_EQ(operate(Operation::CompleteSplit, job).error.kind, Error::Kind::Refused) << "nor while resuming";
    put(BytesSent{attemptOf(job, 1), direct[0], 100, 1000, true});
    (void)actions<WakeNode>();
    const quint32 before = m_engine->offers(behind[0]).front().contentTag;
    ASSERT_TRUE(operate(Operation::CompleteSplit, job).outcome);
    EXPECT_NE(rollout(job).unsplitMs, kNoTime);
    EXPECT_NE(m_engine->offers(behind[0]).front().contentTag, before) << "its description is to be fetched anew";
    EXPECT_GE(actions<WakeNode>().size(), 2U);
    EXPECT_EQ(operate(Operation::CompleteSplit, job).error.kind, Error::Kind::Refused) << "it is not split any more";
    startEngine();
    EXPECT_NE(rollout(job).unsplitMs, kNoTime);
}

TEST_F(EngineRolloutTest, ARelayThatHasItWholeIsNoLongerOneThatReceives)
{
    const NodeId relay = node(QStringLiteral("R"), NodeRole::Relay);
    const JobId job = jobWith(clients(1, relay), {}, {64, 60'000});
    put(WorkFetched{attemptOf(job, 0), relay});
    stage(attemptOf(job, 0), Stage::Arrived, QStringLiteral("R"));
    EXPECT_EQ(operate(Operation::CompleteSplit, job).error.kind, Error::Kind::Refused);
}

TEST_F(EngineRolloutTest, TheJobSaysHowOftenAndWhenItIsTriedAgain)
{
    JobAttributes attributes;
    attributes.retries = 2;
    attributes.retryWaitS = 7;
    const JobId job = jobWith(clients(1), attributes);
    passTime(m_settings.startLimitMs);
    put(StartCheckDone{row(job).destination, StatusDetail::NotRunning});
    ASSERT_EQ(row(job).status, Status::StartupFailure);
    EXPECT_EQ(row(job).nextTryMs, m_nowMs + 7 * kSecond);
}

} // namespace
} // namespace signalbox
