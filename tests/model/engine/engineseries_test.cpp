#include "model/domain/seriesmessages.h"
#include "model/engine/setbook.h"
#include "tests/model/engine/enginefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>
#include <set>

namespace signalbox {
namespace {

constexpr qint64 kHour = 60 * kMinute;

class EngineSeriesTest : public EngineTest {
protected:
    void SetUp() override
    {
        m_settings.timeZone = QTimeZone("Europe/Berlin");
        m_settings.silenceLimitMs = m_settings.startLimitMs = m_settings.lineLimitMs = 1000 * kDay;
        EngineTest::SetUp();
        m_client = node(QStringLiteral("c1"));
    }
    static Repetition every(quint32 count, RepeatUnit unit, RepeatFrom from = RepeatFrom::Start)
    {
        Repetition repeat;
        repeat.every = count;
        repeat.unit = unit;
        repeat.from = from;
        return repeat;
    }
    CreateJob repeated(const Repetition &repeat)
    {
        CreateJob order = orderFor({m_client});
        order.terms.repeat = repeat;
        return order;
    }
    std::vector<JobRecord> jobs() { return m_engine->snapshot(m_nowMs).jobs; }
    Series series()
    {
        const std::vector<Series> all = m_engine->series();
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? Series() : all.front();
    }
    void finish(JobId job)
    {
        EXPECT_EQ(stage(attemptOf(job), Stage::Completed).kind, EngineReply::Kind::Accepted);
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 50 && m_engine->nextDueMs() <= m_nowMs; ++i)
            m_engine->process({}, m_nowMs);
    }
    int messages(quint16 number) const
    {
        const auto log = m_engine->entries(0, 1'000'000);
        return static_cast<int>(std::count_if(log.value().begin(), log.value().end(), [number](const Event &event) {
            return event.kind == EventKind::ServerMessage && event.code == number;
        }));
    }
    NodeId m_client{};
};

TEST_F(EngineSeriesTest, EachRunIsANewJobAtItsTime)
{
    const JobId first{done(repeated(every(2, RepeatUnit::Hours))).createdId};
    EXPECT_EQ(m_engine->job(first).value().request, (JobRequest{kNoTime, kNoTime, SeriesId{1}, 1, number(first), 0}));
    EXPECT_EQ(series().nextMs, kStartMs + 2 * kHour);
    passTime(2 * kHour - 1);
    EXPECT_EQ(jobs().size(), 1U);
    passTime(1);
    ASSERT_EQ(jobs().size(), 2U) << "also while the one before has not ended";
    passTime(4 * kHour);
    ASSERT_EQ(jobs().size(), 4U);
    for (quint32 run = 1; run <= 4; ++run) {
        const JobRecord job = jobs()[run - 1];
        EXPECT_EQ(job.request.run, run);
        EXPECT_EQ(job.request.first, number(first));
        EXPECT_EQ(job.registeredMs, kStartMs + (run - 1) * 2 * kHour);
        EXPECT_EQ(job.owner, QStringLiteral("anna"));
        EXPECT_EQ(job.name, QStringLiteral("job"));
    }
    EXPECT_EQ(series().runs, 4U);
    EXPECT_EQ(messages(kRunCreatedMessage), 3);
    const std::optional<JobStanding> at = m_engine->standing(first, m_nowMs);
    ASSERT_TRUE(at && at->series);
    EXPECT_TRUE(at->series->plan.isEmpty()) << "consoles need no plan";
    EXPECT_TRUE(m_engine->countersAreExact());
}

TEST_F(EngineSeriesTest, FromTheCompletionTheNextRunFollowsTheEndOfTheOneBefore)
{
    const JobId first{done(repeated(every(30, RepeatUnit::Minutes, RepeatFrom::Completion))).createdId};
    passTime(10 * kHour);
    EXPECT_EQ(jobs().size(), 1U) << "it has not ended";
    EXPECT_EQ(series().nextMs, kNoTime);
    finish(first);
    EXPECT_EQ(series().nextMs, m_nowMs + 30 * kMinute);
    passTime(30 * kMinute);
    ASSERT_EQ(jobs().size(), 2U);
    EXPECT_EQ(jobs()[1].request.run, 2U);
    // One that is deleted has ended, too.
    ASSERT_TRUE(operate(Operation::Delete, jobs()[1].id).outcome);
    settle();
    ASSERT_EQ(jobs().size(), 1U);
    passTime(30 * kMinute);
    ASSERT_EQ(jobs().size(), 2U);
    EXPECT_EQ(jobs()[1].request.run, 3U);
    EXPECT_EQ(number(jobs()[1].id), 3U) << "no number comes twice";
}

TEST_F(EngineSeriesTest, AServerThatWasDownMakesOneRunAndSaysHowManyItSkipped)
{
    (void)done(repeated(every(1, RepeatUnit::Hours)));
    m_nowMs += 5 * kHour + 10 * kMinute;
    startEngine();
    passTime(0);
    settle();
    ASSERT_EQ(jobs().size(), 2U);
    EXPECT_EQ(jobs()[1].request.run, 2U);
    EXPECT_EQ(jobs()[1].request.skipped, 4U);
    EXPECT_EQ(series().skipped, 4U);
    EXPECT_EQ(messages(kRunsSkippedMessage), 1);
    EXPECT_EQ(series().nextMs, kStartMs + 6 * kHour) << "the times stay where they were";
}

TEST_F(EngineSeriesTest, TheTimesOfARunAreMovedWithIt)
{
    CreateJob order = repeated(every(1, RepeatUnit::Days));
    order.schedule.executionMs = m_nowMs + kHour;
    order.schedule.limitMs = m_nowMs + 5 * kHour;
    order.terms.staleByMs = m_nowMs + 3 * kHour;
    (void)done(order);
    passTime(kDay + kHour);
    ASSERT_EQ(jobs().size(), 2U);
    EXPECT_EQ(jobs()[1].schedule.limitMs, order.schedule.limitMs + kDay);
    EXPECT_EQ(jobs()[1].request.staleByMs, order.terms.staleByMs + kDay);
    m_nowMs += 10 * kDay + 2 * kHour; // late: the times are counted from when it really begins
    startEngine();
    passTime(0);
    settle();
    ASSERT_EQ(jobs().size(), 3U);
    EXPECT_EQ(jobs()[2].schedule.limitMs, m_nowMs + 4 * kHour);
}

TEST_F(EngineSeriesTest, NamedTimesHoldForTheFirstRunToo)
{
    Repetition repeat = every(1, RepeatUnit::Days);
    repeat.times = {6 * 60, 18 * 60};
    const JobId first{done(repeated(repeat)).createdId}; // 2026-05-28 22:26:40 in Berlin
    const UtcMs six = QDateTime(QDate(2026, 5, 29), QTime(6, 0), m_settings.timeZone).toMSecsSinceEpoch();
    EXPECT_EQ(m_engine->job(first).value().schedule.executionMs, six);
    EXPECT_EQ(series().nextMs, six + 12 * kHour);
}

TEST_F(EngineSeriesTest, ItEndsWithItsLastRunOrItsLastTime)
{
    Repetition repeat = every(1, RepeatUnit::Hours);
    repeat.runs = 3;
    (void)done(repeated(repeat));
    passTime(kDay);
    EXPECT_EQ(jobs().size(), 3U);
    EXPECT_TRUE(series().hasEnded());
    EXPECT_FALSE(series().reason.isEmpty());
    EXPECT_EQ(messages(kSeriesEndedMessage), 1);

    CreateJob other = repeated(every(1, RepeatUnit::Hours));
    other.terms.repeat.untilMs = m_nowMs + 90 * kMinute;
    (void)done(other);
    passTime(kDay);
    EXPECT_EQ(jobs().size(), 5U);
    EXPECT_TRUE(m_engine->series().back().hasEnded());
    startEngine();
    EXPECT_TRUE(m_engine->series().back().hasEnded()) << "and stays so";
}

TEST_F(EngineSeriesTest, OperatorsChangeAndEndIt)
{
    const JobId first{done(repeated(every(1, RepeatUnit::Hours))).createdId};
    passTime(kHour);
    const JobId second = jobs()[1].id;
    put(MarkedCommand{
        Command{SetRepetition{SeriesKind::Job, number(second), every(3, RepeatUnit::Hours)}, QStringLiteral("bob")},
        R"({"origin":"local"})"});
    EXPECT_EQ(series().repeat, every(3, RepeatUnit::Hours));
    EXPECT_EQ(series().operatorName, QStringLiteral("bob")) << "what follows is his";
    EXPECT_EQ(series().nextMs, kStartMs + 3 * kHour);
    passTime(2 * kHour);
    ASSERT_EQ(jobs().size(), 3U);
    EXPECT_EQ(jobs()[2].owner, QStringLiteral("bob"));
    (void)done(SetRepetition{SeriesKind::Job, number(first), {}});
    EXPECT_TRUE(series().hasEnded());
    passTime(kDay);
    EXPECT_EQ(jobs().size(), 3U);
    EXPECT_EQ(refusedError(SetRepetition{SeriesKind::Job, number(first), {}}).kind, Error::Kind::Refused);
    (void)done(SetRepetition{SeriesKind::Job, number(first), every(1, RepeatUnit::Days)});
    EXPECT_FALSE(series().hasEnded()) << "it is taken up again";
    Repetition few = every(1, RepeatUnit::Days);
    few.runs = 3;
    EXPECT_EQ(refusedError(SetRepetition{SeriesKind::Job, number(first), few}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(SetRepetition{SeriesKind::Job, number(jobFor({m_client})), few}).kind, Error::Kind::Refused)
        << "it is not repeated";
    // Also when none of its runs is there any more.
    for (const JobRecord &job : jobs())
        (void)operate(Operation::Delete, job.id);
    settle();
    (void)done(SetRepetition{SeriesKind::Job, number(first), {}});
    EXPECT_TRUE(m_engine->series().front().hasEnded());
}

TEST_F(EngineSeriesTest, WhoMayNotAnyMoreOrdersNoRun)
{
    for (const bool revoked : {true, false}) {
        const OperatorId who{
            done(AddOperator{QStringLiteral("op%1").arg(revoked), OperatorRole::Distribution, kNoTime}).createdId};
        const std::size_t before = jobs().size();
        const EngineReply reply =
            put(Command{repeated(every(1, RepeatUnit::Hours)), QStringLiteral("op"), OperatorRole::Distribution, who});
        ASSERT_TRUE(reply.outcome);
        if (revoked)
            (void)done(RevokeOperator{who});
        else
            (void)done(ChangeOperator{who, OperatorRole::BrowseOnly, std::nullopt});
        passTime(kHour);
        EXPECT_EQ(jobs().size(), before + 1) << "no run";
        const Series stopped = m_engine->series().back();
        EXPECT_TRUE(stopped.hasEnded());
        EXPECT_FALSE(stopped.reason.isEmpty());
        EXPECT_EQ(messages(kSeriesStoppedMessage), revoked ? 1 : 2);
        passTime(kDay);
        EXPECT_EQ(jobs().size(), before + 1);
        // Another one may take it up.
        (void)done(SetRepetition{SeriesKind::Job, stopped.first, every(1, RepeatUnit::Hours)});
        passTime(kHour);
        EXPECT_EQ(jobs().size(), before + 2);
        (void)done(SetRepetition{SeriesKind::Job, stopped.first, {}});
    }
}

TEST_F(EngineSeriesTest, GroupsAreExpandedAnewAndWhatIsGoneIsLeftOut)
{
    const auto group = [](const QStringList &members) {
        QJsonObject json{{QStringLiteral("name"), QStringLiteral("G")},
                         {QStringLiteral("members"), QJsonArray::fromStringList(members)}};
        return QJsonDocument(json).toJson();
    };
    const DefinitionId id{done(SaveDefinition{{}, DefinitionKind::Group, {}, group({QStringLiteral("c1")})}).createdId};
    const NodeId gone = node(QStringLiteral("gone"));
    CreateJob order = repeated(every(1, RepeatUnit::Hours));
    order.destinations = {gone};
    order.targets = {{TargetKind::Group, number(id)}};
    const JobId first{done(order).createdId};
    EXPECT_EQ(m_engine->job(first).value().destinations, 2U);
    (void)operate(Operation::Cancel, first);
    settle();
    (void)done(RemoveNode{gone});
    (void)node(QStringLiteral("c2"));
    (void)done(SaveDefinition{
        id, DefinitionKind::Group, {}, group({QStringLiteral("c1"), QStringLiteral("c2"), QStringLiteral("c3")})});
    passTime(kHour);
    ASSERT_EQ(jobs().size(), 2U);
    EXPECT_EQ(jobs()[1].destinations, 2U) << "c1 and c2";
    EXPECT_EQ(m_engine->jobThrough(jobs()[1].id).value().at(0).version, 2U);
    (void)done(RemoveDefinition{id});
    passTime(kHour);
    EXPECT_EQ(jobs().size(), 2U);
    EXPECT_FALSE(series().hasEnded()) << "it can be brought back";
    EXPECT_FALSE(series().problem.isEmpty());
    EXPECT_EQ(series().skipped, 1U);
    (void)done(RestoreDefinition{id, 0});
    passTime(kHour);
    EXPECT_EQ(jobs().size(), 3U);
    EXPECT_TRUE(series().problem.isEmpty());
}

TEST_F(EngineSeriesTest, ASeriesWhoseNodesAreAllGoneEnds)
{
    const NodeId gone = node(QStringLiteral("gone"));
    CreateJob order = repeated(every(1, RepeatUnit::Hours));
    order.destinations = {gone};
    const JobId first{done(order).createdId};
    (void)operate(Operation::Cancel, first);
    settle();
    (void)done(RemoveNode{gone});
    passTime(kHour);
    EXPECT_TRUE(series().hasEnded());
    EXPECT_EQ(messages(kSeriesStoppedMessage), 1);
}

TEST_F(EngineSeriesTest, RunsThatDoNotEndDoNotPileUp)
{
    (void)done(repeated(every(1, RepeatUnit::Minutes)));
    passTime(30 * kMinute);
    EXPECT_EQ(jobs().size(), kMaxOpenRuns);
    EXPECT_EQ(series().skipped, 30 - (kMaxOpenRuns - 1));
    EXPECT_FALSE(series().problem.isEmpty());
    finish(jobs()[0].id);
    passTime(kMinute);
    EXPECT_EQ(jobs().size(), kMaxOpenRuns + 1);
}

TEST_F(EngineSeriesTest, WhatCannotBeRepeatedIsRefusedWhenItIsOrdered)
{
    CreateJob order = repeated(every(1, RepeatUnit::Hours));
    order.terms.repeat.untilMs = m_nowMs + kMinute;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << "there would be one run";
    order.terms.repeat = every(2000, RepeatUnit::Hours);
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    const QJsonObject json{{QStringLiteral("name"), QStringLiteral("Inventory")},
                           {QStringLiteral("condition"), QStringLiteral("software(nginx) < 1.24")}};
    const quint32 group = done(SaveDefinition{{}, DefinitionKind::Group, {}, QJsonDocument(json).toJson()}).createdId;
    order = repeated(every(1, RepeatUnit::Hours));
    order.targets = {{TargetKind::Group, group, std::vector<NodeId>{m_client}}};
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Refused)
        << "nobody looks through inventories for what the engine creates by itself";
    EXPECT_TRUE(m_engine->series().empty());
}

TEST_F(EngineSeriesTest, AFailingDatabaseMakesNoRunAndNoneIsLost)
{
    (void)done(repeated(every(1, RepeatUnit::Hours)));
    m_store->fails = true;
    m_nowMs += kHour;
    m_engine->process({}, m_nowMs);
    EXPECT_EQ(jobs().size(), 1U);
    EXPECT_EQ(series().runs, 1U);
    m_store->fails = false;
    passTime(10 * kMinute);
    EXPECT_EQ(jobs().size(), 2U);
    EXPECT_EQ(series().runs, 2U);
}

// ---- Request sets

TEST_F(EngineSeriesTest, ARequestSetIsSubmittedAgain)
{
    JobDefinition job;
    job.name = QStringLiteral("Install");
    job.packages.push_back({QStringLiteral("hello"), QStringLiteral("1.0"), {}});
    job.destinations = {QStringLiteral("c1")};
    (void)package();
    RequestSet set;
    set.name = QStringLiteral("Nightly");
    set.stages.push_back({});
    set.stages[0].name = QStringLiteral("One");
    set.stages[0].requests.push_back({});
    set.stages[0].requests[0].job = job;
    const DefinitionId id{
        done(SaveDefinition{{}, DefinitionKind::Set, {}, QJsonDocument(toJson(set)).toJson()}).createdId};
    SubmitSet order{id, {}, kNoTime, false, {}};
    order.terms.repeat = every(1, RepeatUnit::Hours, RepeatFrom::Completion);
    const SetRunId first{done(order).createdId};
    settle();
    EXPECT_EQ(m_engine->setRun(first)->request.run, 1U);
    finish(jobs()[0].id);
    EXPECT_EQ(m_engine->setRun(first)->record.state, RequestState::Success);
    set.stages[0].name = QStringLiteral("Changed");
    (void)done(SaveDefinition{id, DefinitionKind::Set, {}, QJsonDocument(toJson(set)).toJson()});
    startEngine();
    passTime(kHour);
    settle();
    const std::vector<SetRun> runs = m_engine->setRuns();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[1].request.run, 2U);
    EXPECT_EQ(runs[1].request.first, number(first));
    EXPECT_EQ(runs[1].record.version, 2U) << "the set as it is then";
    EXPECT_EQ(runs[1].plan.stages[0].name, QStringLiteral("Changed"));
    ASSERT_TRUE(runs[1].series);
    EXPECT_EQ(runs[1].series->runs, 2U);
    (void)done(SetRepetition{SeriesKind::Set, number(runs[1].record.id), {}});
    EXPECT_TRUE(series().hasEnded());
}

TEST(SetBookTest, APlanIsWrittenOnceAndThoseThatHaveEndedMakeRoom)
{
    SetBook book;
    book.load({}, 0);
    SetRun run;
    run.record.id = book.nextId();
    run.record.plan = QStringLiteral("{}");
    book.put(run);
    WriteBatch batch;
    book.put(batch);
    ASSERT_EQ(batch.setRuns.size(), 1U);
    EXPECT_EQ(batch.setRuns[0].plan, run.record.plan);
    (void)book.commit();
    run.record.state = RequestState::Success;
    book.put(run);
    WriteBatch next;
    book.put(next);
    ASSERT_EQ(next.setRuns.size(), 1U);
    EXPECT_TRUE(next.setRuns[0].plan.isEmpty()) << "it is stored, and never changes";
    (void)book.commit();
    const QString large(kMaxRunPlans / 4 + 1, u'x');
    for (int i = 0; i < 4; ++i) {
        run.record.id = book.nextId();
        run.record.plan = large;
        book.put(run);
        book.forgetOldest();
    }
    EXPECT_EQ(book.list().size(), 3U) << "the small one and the oldest large one went";
    EXPECT_LE(book.planSize(false), kMaxRunPlans);
    EXPECT_EQ(book.planSize(true), 0);
    book.rollback();
    EXPECT_EQ(book.list().size(), 1U);
}

// ---- Stale-by dates

TEST_F(EngineSeriesTest, AJobThatHasNotStartedByItsStaleDateIsNotRunAnyMore)
{
    (void)done(SetDispatchRule{{{}, ExecutionSlot{QStringLiteral("One"), 1, 0, 1, 9, true}}});
    const JobId runs = jobFor({m_client});
    CreateJob order = orderFor({m_client});
    order.terms.staleByMs = m_nowMs + kHour;
    const JobId waits{done(order).createdId};
    const JobId held{done(order).createdId};
    ASSERT_TRUE(command(ControlRequest{PhaseAction::Hold, held}).outcome);
    passTime(kHour - 1);
    EXPECT_EQ(m_engine->standing(waits, m_nowMs)->phase, JobPhase::Pending);
    passTime(1);
    for (const JobId job : {waits, held}) {
        const JobStanding at = *m_engine->standing(job, m_nowMs);
        EXPECT_EQ(at.phase, JobPhase::Completed);
        EXPECT_EQ(at.status, PhaseStatus::Error);
        EXPECT_EQ(at.request.staleMs, m_nowMs);
        EXPECT_FALSE(standingSentence(at).isEmpty());
        EXPECT_EQ(row(job).status, Status::WaitingForTransmission) << "no status changes (S1)";
        EXPECT_TRUE(historyHas(row(job).id, EventKind::Expired));
        const Error again = refusedError(Operate{Operation::ReExecute, job, {}, {}});
        EXPECT_TRUE(again.text.contains(QStringLiteral("stale-by date"))) << again.text.toStdString();
        EXPECT_FALSE(again.text.contains(QStringLiteral("time limit"))) << again.text.toStdString();
    }
    EXPECT_EQ(m_engine->dispatchState().queued, 0U);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
    finish(runs);
    EXPECT_TRUE(m_engine->offers(m_client).empty()) << "neither is given to the client";
    startEngine();
    EXPECT_EQ(m_engine->standing(waits, m_nowMs)->request.staleMs, m_engine->job(waits).value().request.staleMs);
    EXPECT_EQ(m_engine->standing(waits, m_nowMs)->status, PhaseStatus::Error);
}

TEST_F(EngineSeriesTest, WhatHasStartedGoesOnBehindItsStaleDate)
{
    CreateJob order = orderFor({m_client});
    order.terms.staleByMs = m_nowMs + kHour;
    const JobId job{done(order).createdId};
    passTime(2 * kHour);
    EXPECT_EQ(m_engine->standing(job, m_nowMs)->phase, JobPhase::Running);
    EXPECT_FALSE(historyHas(row(job).id, EventKind::Expired));
    finish(job);
    EXPECT_EQ(m_engine->standing(job, m_nowMs)->status, PhaseStatus::Normal);
}

TEST_F(EngineSeriesTest, AServerThatWasDownOverTheStaleDateDoesNotStartTheJob)
{
    CreateJob order = orderFor({m_client});
    order.schedule.executionMs = m_nowMs + kHour;
    order.terms.staleByMs = m_nowMs + 2 * kHour;
    const JobId job{done(order).createdId};
    m_nowMs += kDay;
    startEngine();
    passTime(0);
    EXPECT_EQ(m_engine->standing(job, m_nowMs)->phase, JobPhase::Completed);
    EXPECT_TRUE(m_engine->offers(m_client).empty());
}

TEST_F(EngineSeriesTest, WhatIsExecutedAnewHasNoStaleDateAnyMore)
{
    (void)done(SetDispatchRule{{{}, ExecutionSlot{QStringLiteral("One"), 1, 0, 1, 9, true}}});
    CreateJob order = orderFor({m_client});
    order.terms.staleByMs = m_nowMs + kHour;
    const JobId job{done(order).createdId};
    EXPECT_EQ(stage(attemptOf(job), Stage::Failed).kind, EngineReply::Kind::Accepted);
    const JobId other = jobFor({m_client});
    passTime(2 * kHour);
    ASSERT_TRUE(operate(Operation::ReExecute, job).outcome);
    settle();
    EXPECT_EQ(m_engine->standing(job, m_nowMs)->phase, JobPhase::Pending) << "the other one runs";
    finish(other);
    EXPECT_EQ(m_engine->standing(job, m_nowMs)->phase, JobPhase::Running);
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineSeriesTest, ImpossibleStaleDatesAreRefused)
{
    CreateJob order = orderFor({m_client});
    order.terms.staleByMs = m_nowMs;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << "it has passed";
    order.schedule.executionMs = m_nowMs + kHour;
    order.terms.staleByMs = m_nowMs + kHour;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << "nothing could start";
    order.schedule.limitMs = m_nowMs + 2 * kHour;
    order.terms.staleByMs = m_nowMs + 3 * kHour;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << "behind the limit";
    order.terms.staleByMs = -1;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    order.terms.staleByMs = m_nowMs + 2 * kHour;
    (void)done(order);
}

// ---- Whatever happens

class RandomSeriesTest : public EngineSeriesTest, public testing::WithParamInterface<unsigned> { };

TEST_P(RandomSeriesTest, NoTimeHasTwoRunsAndNoRunIsMissing)
{
    std::mt19937 random(GetParam());
    const auto below = [&random](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
    SCOPED_TRACE(testing::Message() << "seed " << GetParam());
    for (int i = 0; i < 3; ++i) {
        CreateJob order = repeated(every(static_cast<quint32>(1 + below(4)), RepeatUnit::Hours,
                                         i == 0 ? RepeatFrom::Completion : RepeatFrom::Start));
        if (below(2) == 0)
            order.terms.staleByMs = m_nowMs + kHour;
        (void)done(order);
    }
    std::map<quint32, std::set<UtcMs>> seen; // series -> when its runs were created
    std::map<quint32, quint32> runs;
    std::set<quint32> numbers;
    for (int step = 0; step < 150; ++step) {
        m_nowMs += below(4) == 0 ? below(6) * kHour + below(60) * kMinute : below(90) * kMinute;
        if (below(6) == 0) {
            m_store->fails = true;
            m_engine->process({}, m_nowMs);
            m_store->fails = false;
            m_nowMs += kMinute;
        }
        if (below(5) == 0)
            startEngine();
        settle();
        for (const JobRecord &job : jobs()) {
            if (!numbers.insert(number(job.id)).second)
                continue;
            const quint32 id = number(job.request.series);
            ASSERT_EQ(job.request.run, ++runs[id]) << "step " << step;
            ASSERT_TRUE(seen[id].insert(job.registeredMs).second) << "two runs at one time";
        }
        for (const JobRecord &job : jobs()) {
            if (below(3) == 0 && !job.counters.allEnded())
                (void)stage(attemptOf(job.id), Stage::Completed);
            else if (below(12) == 0)
                (void)operate(Operation::Delete, job.id);
        }
        settle();
        for (const Series &one : m_engine->series()) {
            ASSERT_FALSE(one.hasEnded()) << one.reason.toStdString();
            if (one.nextMs != kNoTime) {
                ASSERT_GT(one.nextMs, m_nowMs);
                ASSERT_LE(one.nextMs, m_nowMs + one.repeat.every * kHour);
            }
            // From the start there are as many times behind the first as runs were made and left out.
            if (one.repeat.from == RepeatFrom::Start) {
                const qint64 passed = (m_nowMs - one.anchorMs) / (one.repeat.every * kHour);
                ASSERT_EQ(one.runs - 1 + one.skipped, static_cast<quint32>(passed)) << "step " << step;
            }
        }
        ASSERT_TRUE(m_engine->countersAreExact());
    }
    EXPECT_GT(numbers.size(), 20U) << "runs were made";
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomSeriesTest, testing::Range(1U, 7U));

} // namespace
} // namespace signalbox
