#include "model/domain/readingonce.h"
#include "model/domain/requestset.h"
#include "model/domain/setrun.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace signalbox {
namespace {

JobDefinition message(const QString &name, const QStringList &destinations = {QStringLiteral("client-1")})
{
    JobDefinition job;
    job.name = name;
    job.type = JobType::ReportMessage;
    job.order = MessageOrder{name, QStringLiteral("text"), {}};
    job.destinations = destinations;
    return job;
}

SetStage stage(const QString &name, const QString &onSuccess = {}, const QString &onError = {})
{
    SetStage made;
    made.name = name;
    made.onSuccess = onSuccess;
    made.onError = onError;
    SetRequest request;
    request.job = message(name);
    made.requests.push_back(request);
    return made;
}

RequestSet setOf(std::vector<SetStage> stages)
{
    RequestSet set;
    set.name = QStringLiteral("Weekly");
    set.stages = std::move(stages);
    return set;
}

const FindDefinition kNone = [](DefinitionId) { return std::optional<JobDefinition>(); };

QStringList problems(const RequestSet &set, const FindDefinition &find = kNone)
{
    QStringList list;
    for (const SetProblem &problem : problemsOf(set, find))
        list << problem.path();
    return list;
}

TEST(RequestSetTest, AStageIsAsGoodAsItsWorstRequest)
{
    using enum StageResult;
    EXPECT_EQ(stageResult({Success, Success}), Success);
    EXPECT_EQ(stageResult({Success, Warning}), Warning);
    EXPECT_EQ(stageResult({Error, Success, Warning}), Error);
}

TEST(RequestSetTest, ASetEndsAsItsLastStageOrAsItsLastCriticalOne)
{
    RequestSet set = setOf({stage(QStringLiteral("a")), stage(QStringLiteral("b")), stage(QStringLiteral("c"))});
    EXPECT_EQ(setResult(set, {{0, StageResult::Success}, {1, StageResult::Error}}), StageResult::Error);
    set.stages[0].isCritical = true;
    EXPECT_EQ(setResult(set, {{0, StageResult::Success}, {1, StageResult::Error}}), StageResult::Success);
    set.stages[2].isCritical = true;
    EXPECT_EQ(setResult(set, {{0, StageResult::Warning}, {1, StageResult::Error}}), StageResult::Warning)
        << "c was not run";
    EXPECT_EQ(setResult(set, {{1, StageResult::Error}}), StageResult::Error) << "no critical one was run";
}

TEST(RequestSetTest, TheResultOfAStageNamesTheOneThatFollows)
{
    RequestSet set = setOf({stage(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")),
                            stage(QStringLiteral("b")), stage(QStringLiteral("c"))});
    EXPECT_EQ(nextStage(set, 0, StageResult::Success), 1U);
    EXPECT_EQ(nextStage(set, 0, StageResult::Error), 2U);
    EXPECT_FALSE(nextStage(set, 0, StageResult::Warning)) << "no link: the set ends";
}

TEST(RequestSetTest, WhatCannotBeRunIsNamedWithItsPlace)
{
    EXPECT_EQ(problems(setOf({})), QStringList{QStringLiteral("stages")});
    EXPECT_EQ(problems(setOf({stage(QStringLiteral("a")), stage(QStringLiteral("a"))})),
              (QStringList{QStringLiteral("stages[1]"), QStringLiteral("stages[1]")}))
        << "the same name, and no way there";
    EXPECT_EQ(problems(setOf({stage(QStringLiteral("a"), QStringLiteral("nowhere"))})),
              QStringList{QStringLiteral("stages[0].onSuccess")});
    EXPECT_EQ(problems(setOf({stage(QStringLiteral("a")), stage(QStringLiteral("b"))})),
              QStringList{QStringLiteral("stages[1]")})
        << "never reached";
    SetStage empty = stage(QStringLiteral("a"));
    empty.requests.clear();
    EXPECT_EQ(problems(setOf({empty})), QStringList{QStringLiteral("stages[0]")});
    SetStage missing = stage(QStringLiteral("a"));
    missing.requests.front().job.reset();
    missing.requests.front().definition = DefinitionId{7};
    EXPECT_EQ(problems(setOf({missing})), QStringList{QStringLiteral("stages[0].requests[0]")});
    EXPECT_TRUE(
        problems(setOf({missing}), [](DefinitionId) { return std::optional(message(QStringLiteral("x"))); }).isEmpty());
    EXPECT_EQ(problems(setOf({missing}), [](DefinitionId) { return std::optional(message(QStringLiteral("x"), {})); }),
              QStringList{QStringLiteral("stages[0].requests[0]")})
        << "no destinations";
    missing.requests.front().destinations = QStringList{QStringLiteral("client-2")};
    EXPECT_TRUE(problems(setOf({missing}), [](DefinitionId) {
                    return std::optional(message(QStringLiteral("x"), {}));
                }).isEmpty());
}

TEST(RequestSetTest, ADefinitionThatManyRequestsRunIsReadOnce)
{
    int reads = 0;
    const FindDefinition find = readingOnce([&reads](DefinitionId id) -> std::optional<JobDefinition> {
        ++reads;
        JobDefinition job;
        job.destinations = QStringList{QStringLiteral("a")};
        return id == DefinitionId{1} ? std::optional(job) : std::nullopt;
    });
    RequestSet set;
    set.stages.resize(1);
    set.stages[0].requests.resize(100);
    for (SetRequest &request : set.stages[0].requests)
        request.definition = DefinitionId{1};
    EXPECT_TRUE(problemsOf(set, find).empty());
    set.stages[0].requests[7].definition = set.stages[0].requests[9].definition = DefinitionId{2};
    EXPECT_EQ(problemsOf(set, find).size(), 2U);
    EXPECT_EQ(reads, 2);
}

TEST(RequestSetTest, LinksThatLeadBackAreTold)
{
    EXPECT_EQ(problems(setOf({stage(QStringLiteral("a"), QStringLiteral("a"))})),
              QStringList{QStringLiteral("stages[0].onSuccess")});
    EXPECT_EQ(problems(setOf({stage(QStringLiteral("a"), QStringLiteral("b")),
                              stage(QStringLiteral("b"), QStringLiteral("c")),
                              stage(QStringLiteral("c"), {}, QStringLiteral("a"))})),
              QStringList{QStringLiteral("stages[2].onError")});
    // Two ways to the same stage are none.
    EXPECT_TRUE(problems(setOf({stage(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")),
                                stage(QStringLiteral("b"), QStringLiteral("c")), stage(QStringLiteral("c"))}))
                    .isEmpty());
}

/// Whatever the links are: a set without problems ends, whichever results its stages have.
TEST(RequestSetTest, ASetWithoutProblemsEndsWhateverItsStagesComeTo)
{
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 chance(seed);
    int whole = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::size_t count = 1 + chance() % 6;
        std::vector<SetStage> stages;
        for (std::size_t i = 0; i < count; ++i)
            stages.push_back(stage(QString::number(i)));
        for (SetStage &one : stages) {
            for (const StageResult result : kStageResults) {
                if (chance() % 2 == 0)
                    one.next(result) = QString::number(chance() % count);
            }
        }
        const RequestSet set = setOf(stages);
        if (!problems(set).isEmpty())
            continue;
        ++whole;
        std::optional<std::size_t> at = 0;
        std::size_t steps = 0;
        while (at) {
            ASSERT_LE(++steps, count) << "a stage ran twice";
            at = nextStage(set, *at, kStageResults[chance() % kStageResults.size()]);
        }
    }
    EXPECT_GT(whole, 10);
}

TEST(RequestSetTest, JsonGivesTheSameSetAgain)
{
    RequestSet set = setOf({stage(QStringLiteral("a"), QStringLiteral("b")), stage(QStringLiteral("b"))});
    set.description = QStringLiteral("two\nlines");
    set.stages[1].isCritical = true;
    SetRequest named;
    named.definition = DefinitionId{12};
    named.destinations = QStringList{QStringLiteral("client-9")};
    set.stages[1].requests.push_back(named);
    const auto again = requestSetOf(toJson(set), SetForm::Stored);
    ASSERT_TRUE(again) << again.error().text.toStdString();
    EXPECT_EQ(again.value(), set);
}

TEST(RequestSetTest, WhatIsWrongInJsonIsNamed)
{
    const auto problem = [](const QJsonObject &change) {
        QJsonObject json = toJson(setOf({stage(QStringLiteral("a"))}));
        for (auto it = change.begin(); it != change.end(); ++it)
            json.insert(it.key(), it.value());
        const auto read = requestSetOf(json, SetForm::Stored);
        return read ? QString() : read.error().text;
    };
    EXPECT_TRUE(problem({}).isEmpty());
    EXPECT_TRUE(problem({{QStringLiteral("name"), 7}}).contains(QStringLiteral("“name”")));
    EXPECT_TRUE(
        problem({{QStringLiteral("stages"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a")},
                                                                   {QStringLiteral("onErorr"), QStringLiteral("b")}}}}})
            .contains(QStringLiteral("stages[0].onErorr")));
    const QJsonObject both{{QStringLiteral("definition"), 3},
                           {QStringLiteral("job"), toJson(message(QStringLiteral("x")))}};
    const QJsonObject twice{{QStringLiteral("name"), QStringLiteral("a")},
                            {QStringLiteral("requests"), QJsonArray{both}}};
    EXPECT_TRUE(
        problem({{QStringLiteral("stages"), QJsonArray{twice}}}).contains(QStringLiteral("stages[0].requests[0]")));
}

TEST(SetRunTest, ARunIsReadAgainAsItWasWritten)
{
    SetRun run;
    run.plan = planOf(setOf({stage(QStringLiteral("a"), QStringLiteral("b")), stage(QStringLiteral("b"))}), kNone,
                      [](DefinitionId) { return 1U; });
    run.record.plan = planJson(run.plan);
    run.stages.resize(2);
    run.stages[0].state = RequestState::Warning;
    run.stages[0].result = StageResult::Warning;
    run.stages[0].startedMs = 10;
    run.stages[0].endedMs = 20;
    run.stages[0].requests.push_back({JobId{5}, StageResult::Warning, 20, QStringLiteral("1 of 2")});
    run.stages[1].heldMs = 7;
    run.ran = {0};
    run.writeProgress();
    const auto again = setRunOf(run.record);
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value().plan, run.plan);
    EXPECT_EQ(again.value().stages, run.stages);
    EXPECT_EQ(again.value().ran, run.ran);
    run.record.plan = QStringLiteral("{\"name\":");
    EXPECT_FALSE(setRunOf(run.record));
}

TEST(SetRunTest, OnlyWhatIsPendingIsHeldAndOnlyWhatHasEndedIsResubmitted)
{
    SetRun run;
    run.plan = setOf({stage(QStringLiteral("a"), QStringLiteral("b")), stage(QStringLiteral("b"))});
    run.stages.resize(2);
    const auto may = [&run](SetAction action, std::optional<std::size_t> stage = {}) {
        return setDenial(action, run, stage).isEmpty();
    };
    EXPECT_TRUE(may(SetAction::Hold));
    EXPECT_TRUE(may(SetAction::Cancel));
    EXPECT_FALSE(may(SetAction::Release));
    EXPECT_FALSE(may(SetAction::Resubmit));
    run.record.state = RequestState::OnHold;
    EXPECT_TRUE(may(SetAction::Release));
    EXPECT_FALSE(may(SetAction::Hold));
    run.record.state = RequestState::Paused;
    run.stages[0].startedMs = 1;
    run.ran = {0};
    EXPECT_FALSE(may(SetAction::Hold)) << "it runs";
    EXPECT_FALSE(may(SetAction::Hold, 0)) << "the stage has begun";
    EXPECT_TRUE(may(SetAction::Hold, 1));
    EXPECT_TRUE(may(SetAction::Cancel));
    run.record.state = RequestState::Terminating;
    EXPECT_FALSE(may(SetAction::Cancel));
    run.record.state = RequestState::Error;
    run.stages[0].result = StageResult::Error;
    EXPECT_TRUE(may(SetAction::Resubmit));
    EXPECT_FALSE(may(SetAction::Cancel));
    EXPECT_EQ(failedStage(run), 0U);
}

TEST(SetRunTest, TheStageThatFailedIsTheOneThatCountsOrTheLastThatDidNotEndWell)
{
    SetRun run;
    run.plan = setOf({stage(QStringLiteral("pilot")), stage(QStringLiteral("rollout")), stage(QStringLiteral("tell"))});
    run.stages.resize(3);
    run.stages[0].result = StageResult::Warning;
    run.stages[1].result = StageResult::Error;
    run.stages[2].result = StageResult::Success;
    run.ran = {0, 1, 2};
    run.record.state = RequestState::Success;
    EXPECT_EQ(failedStage(run), 1U) << "what ran after it only told of it";
    EXPECT_TRUE(setRunSentence(run, 0).contains(QStringLiteral("tell")));
    run.plan.stages[0].isCritical = true;
    run.record.state = RequestState::Warning;
    EXPECT_EQ(failedStage(run), 0U);
    EXPECT_TRUE(setRunSentence(run, 0).contains(QStringLiteral("pilot")));
    run.plan.stages[0].isCritical = false;
    run.stages[0].result = run.stages[1].result = StageResult::Success;
    EXPECT_EQ(failedStage(run), std::nullopt);
    run.record.state = RequestState::Paused;
    EXPECT_EQ(failedStage(run), std::nullopt);
}

TEST(SetRunTest, EachStateHasAWordAPhaseAndASentence)
{
    SetRun run;
    run.plan = setOf({stage(QStringLiteral("a"))});
    run.stages.resize(1);
    for (int state = 1; state <= static_cast<int>(RequestState::NotRun); ++state) {
        run.record.state = static_cast<RequestState>(state);
        const QString key = requestStateKey(run.record.state, false);
        EXPECT_EQ(requestStateFromKey(key), run.record.state) << key.toStdString();
        EXPECT_FALSE(requestPhaseText(run.record.state).isEmpty());
        if (run.record.state != RequestState::NotRun) { // of stages only
            EXPECT_FALSE(setRunSentence(run, 0).isEmpty()) << key.toStdString();
        }
    }
    EXPECT_EQ(requestStateKey(RequestState::Pending, true), QStringLiteral("pending-scheduled"));
}

} // namespace
} // namespace signalbox
