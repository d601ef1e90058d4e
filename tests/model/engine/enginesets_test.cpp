#include "model/domain/activity.h"
#include "tests/model/engine/enginefixture.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace signalbox {
namespace {

class EngineSetsTest : public EngineTest {
protected:
    void SetUp() override
    {
        EngineTest::SetUp();
        m_a = node(QStringLiteral("a"));
        m_b = node(QStringLiteral("b"));
        (void)package();
    }

    static JobDefinition install(const QStringList &destinations)
    {
        JobDefinition job;
        job.name = QStringLiteral("Install");
        job.packages.push_back({QStringLiteral("hello"), QStringLiteral("1.0"), {}});
        job.destinations = destinations;
        return job;
    }
    static SetStage stageOf(const QString &name, std::vector<JobDefinition> jobs, const QString &onSuccess = {},
                            const QString &onWarning = {}, const QString &onError = {})
    {
        SetStage stage;
        stage.name = name;
        for (JobDefinition &job : jobs) {
            SetRequest request;
            request.job = std::move(job);
            stage.requests.push_back(request);
        }
        stage.onSuccess = onSuccess;
        stage.onWarning = onWarning;
        stage.onError = onError;
        return stage;
    }
    DefinitionId save(std::vector<SetStage> stages, const QString &name = QStringLiteral("Weekly"))
    {
        RequestSet set;
        set.name = name;
        set.stages = std::move(stages);
        return DefinitionId{
            done(SaveDefinition{{}, DefinitionKind::Set, {}, QJsonDocument(toJson(set)).toJson()}).createdId};
    }
    /// Pilot to a and b; on success Rollout to a; on error Mend to b. Success of Rollout ends it.
    DefinitionId weekly()
    {
        return save({stageOf(QStringLiteral("Pilot"), {install({QStringLiteral("a")}), install({QStringLiteral("b")})},
                             QStringLiteral("Rollout"), {}, QStringLiteral("Mend")),
                     stageOf(QStringLiteral("Rollout"), {install({QStringLiteral("a")})}),
                     stageOf(QStringLiteral("Mend"), {install({QStringLiteral("b")})})});
    }
    SetRunId submit(DefinitionId set, UtcMs start = kNoTime, bool held = false)
    {
        return SetRunId{done(SubmitSet{set, {}, start, held}).createdId};
    }
    SetRun run(SetRunId id)
    {
        const auto found = m_engine->setRun(id);
        EXPECT_TRUE(found);
        return found.value_or(SetRun{});
    }
    RequestState state(SetRunId id) { return run(id).record.state; }
    void tick() { m_engine->process({}, m_nowMs); }
    /// Until nothing is due any more.
    void settle()
    {
        for (int i = 0; i < 50 && m_engine->nextDueMs() <= m_nowMs; ++i)
            tick();
    }
    JobId job(SetRunId id, std::size_t stage, std::size_t request = 0)
    {
        const SetRun at = run(id);
        return request < at.stages.at(stage).requests.size() ? at.stages[stage].requests[request].job : JobId{};
    }
    void end(JobId id, Stage how = Stage::Completed)
    {
        EXPECT_TRUE(stage(attemptOf(id), how).kind == EngineReply::Kind::Accepted);
    }
    std::size_t jobCount() { return m_engine->snapshot(m_nowMs).jobs.size(); }
    int messages(quint16 number) const
    {
        const auto log = m_engine->entries(0, 1'000'000);
        return static_cast<int>(std::count_if(log.value().begin(), log.value().end(), [number](const Event &event) {
            return event.kind == EventKind::ServerMessage && event.code == number;
        }));
    }

    NodeId m_a{}, m_b{};
};

TEST_F(EngineSetsTest, StagesRunOneAfterTheOtherAndTheirJobsAtTheSameTime)
{
    const SetRunId id = submit(weekly());
    EXPECT_EQ(state(id), RequestState::Pending);
    EXPECT_EQ(jobCount(), 0U);
    settle();
    EXPECT_EQ(state(id), RequestState::Paused) << "its jobs run";
    ASSERT_EQ(jobCount(), 2U) << "those of one stage";
    EXPECT_EQ(m_engine->job(job(id, 0)).value().owner, QStringLiteral("anna"));
    end(job(id, 0, 0));
    settle();
    EXPECT_EQ(state(id), RequestState::Paused) << "one of two has ended";
    end(job(id, 0, 1));
    tick();
    EXPECT_EQ(state(id), RequestState::Evaluating) << "Running Normal between two stages (S4)";
    EXPECT_EQ(run(id).stages[0].result, StageResult::Success);
    tick();
    EXPECT_EQ(state(id), RequestState::Paused);
    ASSERT_EQ(jobCount(), 3U);
    end(job(id, 1));
    settle();
    EXPECT_EQ(state(id), RequestState::Success);
    EXPECT_EQ(run(id).stages[2].state, RequestState::NotRun);
    EXPECT_EQ(run(id).ran, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(messages(kSetSubmittedMessage), 1);
    EXPECT_EQ(messages(kStageBegunMessage), 2);
    EXPECT_EQ(messages(kStageEndedMessage), 2);
    EXPECT_EQ(messages(kSetEndedMessage), 1);
    EXPECT_GT(m_engine->nextDueMs(), m_nowMs) << "it does not ask for itself any more";
}

TEST_F(EngineSetsTest, TheResultOfAStageNamesTheNextOne)
{
    const SetRunId id = submit(weekly());
    settle();
    end(job(id, 0, 0));
    end(job(id, 0, 1), Stage::Failed);
    settle();
    EXPECT_EQ(run(id).stages[0].result, StageResult::Error) << "the worst of its requests";
    EXPECT_EQ(run(id).stages[1].requests.size(), 0U);
    ASSERT_EQ(run(id).stages[2].requests.size(), 1U) << "Mend";
    end(job(id, 2));
    settle();
    EXPECT_EQ(state(id), RequestState::Success) << "as the last stage";
}

TEST_F(EngineSetsTest, WithoutALinkTheSetEndsAndACriticalStageSaysHow)
{
    SetStage pilot = stageOf(QStringLiteral("Pilot"), {install({QStringLiteral("a")})}, QStringLiteral("Rest"));
    pilot.isCritical = true;
    const DefinitionId set = save({pilot, stageOf(QStringLiteral("Rest"), {install({QStringLiteral("b")})})});
    const SetRunId good = submit(set);
    settle();
    end(job(good, 0));
    settle();
    end(job(good, 1), Stage::Failed);
    settle();
    EXPECT_EQ(state(good), RequestState::Success);
    const SetRunId bad = submit(set);
    settle();
    end(job(bad, 0), Stage::Failed);
    settle();
    EXPECT_EQ(state(bad), RequestState::Error);
    EXPECT_EQ(messages(kSetFailedMessage), 1);
}

TEST_F(EngineSetsTest, AWarningIsWhatEndedWellInPart)
{
    const SetRunId id =
        submit(save({stageOf(QStringLiteral("Both"), {install({QStringLiteral("a"), QStringLiteral("b")})})}));
    settle();
    const JobId both = job(id, 0);
    EXPECT_EQ(stage(attemptOf(both, 0), Stage::Completed).kind, EngineReply::Kind::Accepted);
    EXPECT_EQ(stage(attemptOf(both, 1), Stage::Failed).kind, EngineReply::Kind::Accepted);
    settle();
    EXPECT_EQ(state(id), RequestState::Warning);
    EXPECT_FALSE(run(id).stages[0].requests[0].reason.isEmpty());
}

TEST_F(EngineSetsTest, AStageIsNeverSubmittedTwiceWhereverTheServerIsKilled)
{
    const SetRunId id = submit(weekly());
    startEngine();
    EXPECT_EQ(state(id), RequestState::Pending) << "what was submitted is known";
    settle();
    ASSERT_EQ(jobCount(), 2U);
    startEngine();
    settle();
    EXPECT_EQ(jobCount(), 2U);
    EXPECT_EQ(run(id).stages[0].requests.size(), 2U);
    end(job(id, 0, 0));
    startEngine();
    end(job(id, 0, 1));
    startEngine();
    settle(); // the end of the job was stored, the step of the set was not
    EXPECT_EQ(jobCount(), 3U);
    startEngine();
    settle();
    EXPECT_EQ(jobCount(), 3U);
    end(job(id, 1));
    settle();
    startEngine();
    EXPECT_EQ(state(id), RequestState::Success);
    EXPECT_EQ(messages(kStageBegunMessage), 2);
}

TEST_F(EngineSetsTest, AStepThatCouldNotBeStoredIsDoneAgain)
{
    const SetRunId id = submit(weekly());
    m_store->fails = true;
    tick();
    EXPECT_EQ(state(id), RequestState::Pending);
    EXPECT_EQ(jobCount(), 0U) << "the stage and its jobs are one transaction";
    m_store->fails = false;
    passTime(10 * kSecond);
    EXPECT_EQ(state(id), RequestState::Paused);
    EXPECT_EQ(jobCount(), 2U);
}

TEST_F(EngineSetsTest, ItBeginsAtItsTimeOrWhenItIsReleased)
{
    const SetRunId later = submit(weekly(), m_nowMs + kMinute);
    settle();
    EXPECT_TRUE(run(later).isScheduled(m_nowMs));
    EXPECT_LE(m_engine->nextDueMs(), m_nowMs + kMinute);
    passTime(kMinute);
    EXPECT_EQ(state(later), RequestState::Paused);

    const SetRunId held = submit(run(later).record.set, kNoTime, true);
    passTime(kMinute);
    EXPECT_EQ(state(held), RequestState::OnHold);
    startEngine();
    ASSERT_TRUE(command(ControlSet{SetAction::Release, held, {}}).outcome);
    settle();
    EXPECT_EQ(state(held), RequestState::Paused);
    EXPECT_EQ(refusedError(ControlSet{SetAction::Hold, held, {}}).kind, Error::Kind::Refused) << "it runs";
}

TEST_F(EngineSetsTest, AStageThatHasNotBegunCanBeHeld)
{
    const SetRunId id = submit(weekly());
    settle();
    ASSERT_TRUE(command(ControlSet{SetAction::Hold, id, 1}).outcome);
    EXPECT_EQ(refusedError(ControlSet{SetAction::Hold, id, 0}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(ControlSet{SetAction::Hold, id, 9}).kind, Error::Kind::NotFound);
    end(job(id, 0, 0));
    end(job(id, 0, 1));
    settle();
    EXPECT_EQ(state(id), RequestState::Paused);
    EXPECT_EQ(run(id).stages[1].state, RequestState::OnHold);
    EXPECT_EQ(jobCount(), 2U);
    EXPECT_GT(m_engine->nextDueMs(), m_nowMs) << "it waits and does not ask for itself";
    startEngine();
    settle();
    EXPECT_EQ(jobCount(), 2U);
    ASSERT_TRUE(command(ControlSet{SetAction::Release, id, 1}).outcome);
    settle();
    EXPECT_EQ(jobCount(), 3U);
}

TEST_F(EngineSetsTest, CancellingEndsWhatRunsAndWaitsForIt)
{
    const SetRunId id = submit(weekly());
    settle();
    // The first client has it already, and has to confirm.
    EXPECT_TRUE(put(WorkFetched{attemptOf(job(id, 0, 0)), m_a}).kind == EngineReply::Kind::Accepted);
    ASSERT_TRUE(command(ControlSet{SetAction::Cancel, id, {}}).outcome);
    settle();
    EXPECT_EQ(state(id), RequestState::Terminating);
    EXPECT_EQ(run(id).record.reason, QStringLiteral("anna"));
    startEngine();
    settle();
    EXPECT_EQ(state(id), RequestState::Terminating);
    end(job(id, 0, 0), Stage::CancelConfirmed);
    settle();
    EXPECT_EQ(state(id), RequestState::Terminated);
    EXPECT_EQ(jobCount(), 2U) << "no further stage";
    EXPECT_EQ(refusedError(ControlSet{SetAction::Cancel, id, {}}).kind, Error::Kind::Refused);

    const SetRunId pending = submit(run(id).record.set, m_nowMs + kDay);
    ASSERT_TRUE(command(ControlSet{SetAction::Cancel, pending, {}}).outcome);
    EXPECT_EQ(state(pending), RequestState::Cancelled) << "S4: what is pending is cancelled, what runs is terminated";
}

TEST_F(EngineSetsTest, AnEndedRunIsResubmittedFromTheStartOrFromTheStageThatFailed)
{
    const DefinitionId set =
        save({stageOf(QStringLiteral("Pilot"), {install({QStringLiteral("a")})}, QStringLiteral("Rollout")),
              stageOf(QStringLiteral("Rollout"), {install({QStringLiteral("b")})})});
    const SetRunId first = submit(set);
    settle();
    EXPECT_EQ(refusedError(ResubmitSet{first, true}).kind, Error::Kind::Refused) << "it runs";
    end(job(first, 0));
    settle();
    end(job(first, 1), Stage::Failed);
    settle();
    ASSERT_EQ(state(first), RequestState::Error);

    const SetRunId again{done(ResubmitSet{first, true}).createdId};
    startEngine();
    settle();
    EXPECT_EQ(run(again).record.resubmits, first);
    EXPECT_TRUE(run(again).stages[0].isTakenOver);
    EXPECT_EQ(job(again, 0), job(first, 0)) << "as it ran then";
    ASSERT_EQ(run(again).stages[1].requests.size(), 1U);
    EXPECT_NE(job(again, 1), job(first, 1));
    end(job(again, 1));
    settle();
    EXPECT_EQ(state(again), RequestState::Success);
    EXPECT_EQ(refusedError(ResubmitSet{again, true}).kind, Error::Kind::Refused) << "nothing failed";

    const SetRunId whole{done(ResubmitSet{again, false}).createdId};
    settle();
    EXPECT_FALSE(run(whole).stages[0].isTakenOver);
    EXPECT_NE(job(whole, 0), job(first, 0));
}

TEST_F(EngineSetsTest, WhoResubmitsAtTheSameTimeAsSomebodyElseIsTold)
{
    const SetRunId first = submit(save({stageOf(QStringLiteral("Pilot"), {install({QStringLiteral("a")})})}));
    settle();
    end(job(first, 0), Stage::Failed);
    settle();
    const SetRunId again{done(ResubmitSet{first, true}).createdId};
    const Error late = refusedError(ResubmitSet{first, true});
    EXPECT_EQ(late.kind, Error::Kind::Refused);
    EXPECT_TRUE(late.text.contains(QString::number(number(again)))) << late.text.toStdString();
    settle();
    end(job(again, 0));
    settle();
    EXPECT_TRUE(command(ResubmitSet{first, false}).outcome) << "that has ended";
}

// One definition may be that of 20,000 requests: what is too large is refused before it is written down, or its nodes are looked for.
TEST_F(EngineSetsTest, ALargeDefinitionThatManyRequestsRunIsTooLargeForASet)
{
    JobDefinition large = install({});
    for (int i = 0; i < 2000; ++i)
        large.destinations << QStringLiteral("node-%1").arg(i);
    const DefinitionId job{
        done(SaveDefinition{{}, DefinitionKind::Job, {}, QJsonDocument(toJson(large)).toJson()}).createdId};
    SetStage stage;
    stage.name = QStringLiteral("Pilot");
    stage.requests.resize(RequestSet::kMaxRequests);
    for (SetRequest &request : stage.requests)
        request.definition = job;
    const DefinitionId set = save({stage});
    const Error error = refusedError(SubmitSet{set, {}, kNoTime, false});
    EXPECT_EQ(error.kind, Error::Kind::Refused) << error.text.toStdString();
    EXPECT_TRUE(error.text.contains(QStringLiteral("KiB"))) << error.text.toStdString();
}

TEST_F(EngineSetsTest, ARunIsOfWhatWasDefinedWhenItWasSubmitted)
{
    const QByteArray before = QJsonDocument(toJson(install({QStringLiteral("a")}))).toJson();
    const DefinitionId definition{done(SaveDefinition{{}, DefinitionKind::Job, {}, before}).createdId};
    SetStage stage = stageOf(QStringLiteral("Pilot"), {});
    stage.requests.resize(1);
    stage.requests.front().definition = definition;
    const SetRunId id = submit(save({stage}), kNoTime, true);
    ASSERT_TRUE(
        command(SaveDefinition{definition, {}, {}, QJsonDocument(toJson(install({QStringLiteral("b")}))).toJson()})
            .outcome);
    ASSERT_TRUE(command(ControlSet{SetAction::Release, id, {}}).outcome);
    settle();
    EXPECT_EQ(row(job(id, 0)).destination, m_a);
    EXPECT_EQ(run(id).plan.stages[0].requests[0].version, 1U);
}

TEST_F(EngineSetsTest, ARequestThatCannotBeOrderedIsAnErrorOfItsStage)
{
    const SetRunId id = submit(weekly(), kNoTime, true);
    ASSERT_TRUE(command(RemoveNode{m_b}).outcome);
    ASSERT_TRUE(command(ControlSet{SetAction::Release, id, {}}).outcome);
    settle();
    EXPECT_EQ(jobCount(), 1U);
    EXPECT_EQ(run(id).stages[0].requests[1].result, StageResult::Error);
    EXPECT_TRUE(run(id).stages[0].requests[1].reason.contains(u'b'));
    EXPECT_EQ(messages(kRequestRefusedMessage), 1);
    end(job(id, 0, 0));
    settle();
    EXPECT_EQ(state(id), RequestState::Error) << "Mend cannot be ordered either";
    EXPECT_EQ(run(id).ran, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(refusedError(SubmitSet{run(id).record.set, {}, kNoTime, false}).kind, Error::Kind::Invalid)
        << "and is told when it is submitted";
}

TEST_F(EngineSetsTest, ADeletedJobIsAnErrorOfItsStage)
{
    const SetRunId id = submit(weekly());
    settle();
    end(job(id, 0, 0));
    ASSERT_TRUE(operate(Operation::Delete, job(id, 0, 1)).outcome);
    settle();
    EXPECT_EQ(run(id).stages[0].result, StageResult::Error);
    EXPECT_EQ(run(id).ran.back(), 2U);
}

TEST_F(EngineSetsTest, WhatAJobOrdersIsAskedForBeforeItsStageBegins)
{
    JobDefinition message;
    message.name = QStringLiteral("Tell");
    message.type = JobType::ReportMessage;
    message.order = MessageOrder{QStringLiteral("title"), QStringLiteral("text"), {}};
    message.destinations = QStringList{QStringLiteral("a")};
    const SetRunId id = submit(save({stageOf(QStringLiteral("Tell"), {message})}));
    settle();
    EXPECT_EQ(state(id), RequestState::Pending);
    const auto wanted = actions<KeepOrder>();
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted.front().by.operatorName, QStringLiteral("anna"));
    passTime(20 * kSecond);
    EXPECT_FALSE(actions<KeepOrder>().empty()) << "asked for again";
    startEngine();
    settle();
    EXPECT_EQ(actions<KeepOrder>().size(), 1U) << "also by the next server";

    AddPackage kept;
    kept.package.kind = PayloadKind::Order;
    kept.package.name = QStringLiteral("title");
    kept.package.fileName = orderFileName(JobType::ReportMessage);
    kept.package.installArguments = QStringLiteral("report-message");
    kept.package.size = orderFile(wanted.front().order).size();
    kept.package.sha256 = QCryptographicHash::hash(orderFile(wanted.front().order), QCryptographicHash::Sha256);
    ASSERT_TRUE(command(kept).outcome);
    settle();
    EXPECT_EQ(state(id), RequestState::Paused);
    EXPECT_EQ(m_engine->job(job(id, 0)).value().type, JobType::ReportMessage);
}

TEST_F(EngineSetsTest, WhoMayNotRunTheJobsMayNotSubmitTheSet)
{
    const DefinitionId set = weekly();
    const Command order{SubmitSet{set, {}, kNoTime, false}, QStringLiteral("bob"), OperatorRole::Monitoring};
    EXPECT_EQ(put(order).error.kind, Error::Kind::Forbidden);
    const SetRunId id = submit(set);
    const Command cancel{ControlSet{SetAction::Cancel, id, {}}, QStringLiteral("bob"), OperatorRole::Asset};
    EXPECT_EQ(put(cancel).error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(refusedError(SubmitSet{DefinitionId{99}, {}, kNoTime, false}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(ControlSet{SetAction::Cancel, SetRunId{99}, {}}).kind, Error::Kind::NotFound);
}

} // namespace
} // namespace signalbox
