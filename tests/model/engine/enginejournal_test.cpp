#include "tests/model/engine/enginefixture.h"

#include "model/domain/commandjobs.h"
#include "model/engine/processbook.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <random>

namespace signalbox {
namespace {

/// The operation journal: what is cut off is told, and running it again completes it with nothing doubled.
class EngineJournalTest : public EngineTest {
protected:
    void SetUp() override
    {
        m_settings.processes = &m_book;
        m_settings.serverName = QStringLiteral("office");
        EngineTest::SetUp();
    }
    void TearDown() override { m_engine.reset(); } // before the book

    std::vector<JobId> makeJobs(int count)
    {
        const NodeId client = node(QStringLiteral("c%1").arg(++m_clients));
        std::vector<JobId> jobs;
        for (int i = 0; i < count; ++i)
            jobs.push_back(jobFor({client}));
        return jobs;
    }
    JournalId begin(const std::vector<JobId> &jobs, TaskAction action = TaskAction::Interrupt)
    {
        return JournalId{done(CommandJobs{action, jobs}).createdId};
    }
    JournalRecord record(JournalId id) const
    {
        for (const JournalRecord &one : m_engine->operationJournal()) {
            if (one.id == id)
                return one;
        }
        ADD_FAILURE() << "no operation " << number(id);
        return {};
    }
    std::vector<JournalId> unfinished() const
    {
        std::vector<JournalId> ids;
        for (const JournalRecord &one : m_engine->operationJournal()) {
            if (isUnfinished(one, m_engine->epoch()))
                ids.push_back(one.id);
        }
        return ids;
    }
    void tick() { m_engine->process({}, ++m_nowMs); }
    bool isInterrupted(JobId job) const
    {
        return m_engine->jobTask(job, m_nowMs).value_or(TaskRecord{}).state == TaskState::Interrupted;
    }
    /// How often each step of each operation was carried out, by the audit.
    std::map<std::pair<qint64, qint64>, int> stepsCarriedOut() const
    {
        std::map<std::pair<qint64, qint64>, int> steps;
        const Result<AuditPage> page = m_engine->auditRecords(0, 100'000);
        EXPECT_TRUE(page);
        for (const AuditEntry &entry : page.value().entries) {
            const QJsonObject said = QJsonDocument::fromJson(entry.event->text.toUtf8()).object();
            if (said.contains(QStringLiteral("step")))
                ++steps[{said.value(QStringLiteral("operation")).toInteger(),
                         said.value(QStringLiteral("step")).toInteger()}];
        }
        return steps;
    }
    int messages(quint16 number) const
    {
        const auto log = m_engine->entries(0, 1'000'000);
        EXPECT_TRUE(log);
        return static_cast<int>(std::count_if(log.value().begin(), log.value().end(), [number](const Event &event) {
            return event.kind == EventKind::ServerMessage && event.code == number;
        }));
    }

    ProcessBook m_book{[this] { return m_nowMs; }};
    int m_clients = 0;
};

TEST_F(EngineJournalTest, NothingIsDoneBeforeTheStartRecordIsStored)
{
    const std::vector<JobId> jobs = makeJobs(3);
    const JournalId id = begin(jobs);
    EXPECT_FALSE(isInterrupted(jobs[0]));
    EXPECT_EQ(record(id).done, 0);
    EXPECT_TRUE(isUnderWay(record(id), m_engine->epoch()));
    EXPECT_EQ(record(id).operatorName, QStringLiteral("anna"));
    EXPECT_LE(m_engine->nextDueMs(), m_nowMs); // it goes on by itself
    tick();
    for (const JobId job : jobs)
        EXPECT_TRUE(isInterrupted(job));
    EXPECT_EQ(record(id).result, JournalResult::Done);
    EXPECT_EQ(record(id).done, 3);
    EXPECT_TRUE(unfinished().empty());
    EXPECT_EQ(messages(kOperationBegunMessage), 1);
    EXPECT_EQ(messages(kOperationEndedMessage), 1);
    ASSERT_EQ(m_book.ended().size(), 1U);
    EXPECT_EQ(m_book.ended().front().state, TaskState::Completed);
    EXPECT_GT(m_engine->nextDueMs(), m_nowMs);
}

TEST_F(EngineJournalTest, WhatIsCutOffIsToldAndRunningItAgainCompletesIt)
{
    const std::vector<JobId> jobs = makeJobs(450);
    const JournalId whole = begin(makeJobs(1));
    tick();
    const JournalId id = begin(jobs);
    tick();
    const qint64 before = record(id).done;
    ASSERT_GT(before, 0);
    ASSERT_LT(before, 450);
    const qint64 epoch = m_engine->epoch();
    startEngine(); // killed
    EXPECT_EQ(m_engine->epoch(), epoch + 1);
    EXPECT_EQ(unfinished(), std::vector<JournalId>{id});
    EXPECT_EQ(record(whole).result, JournalResult::Done);
    EXPECT_EQ(record(id).done, before);
    EXPECT_EQ(record(id).cutOffEpoch, epoch + 1);
    EXPECT_FALSE(isTakeover(record(id)));
    EXPECT_EQ(messages(kOperationCutMessage), 1);
    passTime(kMinute); // nothing goes on before somebody says so
    EXPECT_EQ(record(id).done, before);
    EXPECT_FALSE(isInterrupted(jobs.back()));

    EXPECT_EQ(done(RunAgain{id}).affected, 1U);
    EXPECT_EQ(refusedError(RunAgain{id}).kind, Error::Kind::Refused); // it runs
    passTime(kMinute);
    EXPECT_EQ(record(id).result, JournalResult::Done);
    EXPECT_EQ(record(id).refused, 0);
    EXPECT_EQ(record(id).run, 2U);
    for (const JobId job : jobs)
        EXPECT_TRUE(isInterrupted(job));
    const auto steps = stepsCarriedOut();
    EXPECT_EQ(steps.size(), 451U);
    for (const auto &[step, times] : steps)
        EXPECT_EQ(times, 1) << step.second;
    EXPECT_EQ(refusedError(RunAgain{id}).kind, Error::Kind::Refused); // it has ended
    EXPECT_EQ(refusedError(RunAgain{}).kind, Error::Kind::Refused);
    startEngine();
    EXPECT_TRUE(unfinished().empty());
}

TEST_F(EngineJournalTest, ATakeoverIsToldFromAStartAnew)
{
    const JournalId id = begin(makeJobs(1));
    m_settings.serverName = QStringLiteral("branch");
    m_settings.epoch = 40; // of its lease
    startEngine();
    EXPECT_EQ(m_engine->epoch(), 40);
    EXPECT_TRUE(isTakeover(record(id)));
    EXPECT_EQ(record(id).cutOffServer, QStringLiteral("branch"));
    m_settings.epoch = 0;
    startEngine();
    EXPECT_EQ(m_engine->epoch(), 41);
    EXPECT_EQ(record(id).cutOffEpoch, 40); // by the first of them
}

TEST_F(EngineJournalTest, WhatIsDismissedIsNotOfferedAgain)
{
    const std::vector<JobId> jobs = makeJobs(300); // more than one transaction takes
    const JournalId id = begin(jobs);
    EXPECT_EQ(refusedError(DismissOperation{id}).kind, Error::Kind::Refused); // it runs
    startEngine();
    EXPECT_EQ(done(DismissOperation{id}).affected, 1U);
    EXPECT_TRUE(unfinished().empty());
    EXPECT_EQ(record(id).result, JournalResult::Dismissed);
    EXPECT_EQ(refusedError(RunAgain{id}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(DismissOperation{JournalId{99}}).kind, Error::Kind::NotFound);
    startEngine();
    EXPECT_TRUE(unfinished().empty());
    passTime(kMinute);
    EXPECT_FALSE(isInterrupted(jobs.back()));
}

TEST_F(EngineJournalTest, WhatIsRefusedForOneJobDoesNotStopTheOthers)
{
    const std::vector<JobId> jobs = makeJobs(3);
    command(ControlJob{TaskAction::Interrupt, jobs[1], {}});
    const JournalId id = begin({jobs[0], jobs[1], JobId{4000}, jobs[2]});
    passTime(kSecond);
    EXPECT_EQ(record(id).result, JournalResult::Partly);
    EXPECT_EQ(record(id).refused, 2);
    EXPECT_TRUE(record(id).reason.contains(QStringLiteral("4000"))) << record(id).reason.toStdString();
    EXPECT_TRUE(isInterrupted(jobs[2]));
    EXPECT_EQ(messages(kOperationFailedMessage), 1);
}

TEST_F(EngineJournalTest, WhatCannotBeIsRefusedBeforeItBegins)
{
    const std::vector<JobId> jobs = makeJobs(1);
    EXPECT_EQ(refusedError(CommandJobs{TaskAction::Interrupt, {}}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(CommandJobs{TaskAction::Cancel, jobs}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(CommandJobs{Operation::ForceStop, jobs}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(CommandJobs{Operation::Delete, {jobs[0], jobs[0]}}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(CommandJobs{FolderId{77}, jobs}).kind, Error::Kind::NotFound);
    EXPECT_EQ(refusedError(CommandJobs{Operation::Delete,
                                       std::vector<JobId>(static_cast<std::size_t>(kMostCommandedJobs) + 1, jobs[0])})
                  .kind,
              Error::Kind::Invalid);
    EXPECT_TRUE(m_engine->operationJournal().empty());
    startEngine();
    EXPECT_TRUE(unfinished().empty()); // what was not accepted leaves nothing
}

TEST_F(EngineJournalTest, OnlyWhoMayDoItMayRunItAgain)
{
    const JournalId id = begin(makeJobs(1));
    startEngine();
    const auto as = [this](OperatorRole role, CommandBody body) {
        return put(Command{std::move(body), QStringLiteral("ben"), role});
    };
    EXPECT_EQ(as(OperatorRole::BrowseOnly, RunAgain{id}).error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(as(OperatorRole::Monitoring, DismissOperation{id}).error.kind, Error::Kind::Forbidden);
    EXPECT_EQ(as(OperatorRole::Asset, RunAgain{}).error.kind, Error::Kind::Forbidden);
    EXPECT_TRUE(as(OperatorRole::Distribution, RunAgain{}).outcome);
    EXPECT_EQ(record(id).operatorName, QStringLiteral("ben"));
    EXPECT_EQ(as(OperatorRole::BrowseOnly, CommandJobs{Operation::Suspend, makeJobs(1)}).error.kind,
              Error::Kind::Forbidden);
}

TEST_F(EngineJournalTest, AnOperationOfOthersIsRunAgainByThemAndItsStepsCountOnce)
{
    JournalRecord wanted;
    wanted.kind = JournalKind::WindowOperation;
    wanted.work = kImportWork;
    wanted.subject = QStringLiteral("hello.deb");
    wanted.parameters = QStringLiteral(R"({"file":"/srv/hello.deb"})");
    wanted.total = 2;
    const JournalId id{put(OperationBegins{wanted}).outcome.value().createdId};
    const auto step = [&](quint32 run, qint64 number, bool isLast) {
        return put(
            OperationStep{id,
                          run,
                          number,
                          {Command{CreateFolder{{}, QStringLiteral("f%1").arg(number)}, QStringLiteral("anna")}, {}},
                          isLast});
    };
    EXPECT_TRUE(step(1, 1, false).outcome);
    EXPECT_TRUE(step(1, 1, false).outcome); // its answer was lost: a second folder f1 would have been refused
    EXPECT_EQ(m_engine->snapshot(m_nowMs).folders.size(), 1U);
    startEngine();
    EXPECT_FALSE(step(1, 2, true).outcome); // it was cut off
    EXPECT_EQ(unfinished(), std::vector<JournalId>{id});
    EXPECT_EQ(done(RunAgain{id}).affected, 1U);
    const std::vector<CarryOut> again = actions<CarryOut>();
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again.front().operation.run, 2U);
    EXPECT_EQ(again.front().operation.done, 1);
    EXPECT_FALSE(step(1, 2, true).outcome); // what an earlier run says
    EXPECT_TRUE(put(OperationAdvanced{id, 2, 1, 2, QStringLiteral("half")}).outcome);
    EXPECT_EQ(record(id).state, QStringLiteral("half"));
    EXPECT_TRUE(step(2, 2, true).outcome);
    EXPECT_EQ(record(id).result, JournalResult::Done);
    EXPECT_FALSE(put(OperationEnds{id, 2, JournalResult::Failed, {}}).outcome); // it has ended
    EXPECT_EQ(record(id).result, JournalResult::Done);
}

TEST_F(EngineJournalTest, AnUploadCannotBeRunAgainHere)
{
    JournalRecord wanted;
    wanted.work = kUploadWork;
    const JournalId id{put(OperationBegins{wanted}).outcome.value().createdId};
    startEngine();
    EXPECT_EQ(refusedError(RunAgain{id}).text, cannotRunAgain(record(id)));
    EXPECT_TRUE(actions<CarryOut>().empty());
    EXPECT_EQ(unfinished(), std::vector<JournalId>{id});
    EXPECT_TRUE(command(DismissOperation{id}).outcome);
}

TEST_F(EngineJournalTest, CancellingItEndsItWhereItIs)
{
    const std::vector<JobId> jobs = makeJobs(300);
    const JournalId id = begin(jobs);
    tick();
    ASSERT_EQ(m_book.running().size(), 1U);
    ASSERT_TRUE(m_book.cancel(static_cast<quint32>(m_book.running().front().number), QStringLiteral("anna")));
    tick();
    EXPECT_EQ(record(id).result, JournalResult::Cancelled);
    EXPECT_LT(record(id).done, 300);
    EXPECT_TRUE(m_book.running().empty());
    startEngine();
    EXPECT_TRUE(unfinished().empty());
}

TEST_F(EngineJournalTest, OfThoseThatEndedTheNewestAreKept)
{
    const std::vector<JobId> jobs = makeJobs(1);
    for (int i = 0; i < kEndedOperationsKept + 5; ++i) {
        begin(jobs, i % 2 == 0 ? TaskAction::Interrupt : TaskAction::Resume);
        tick();
    }
    EXPECT_EQ(m_engine->operationJournal().size(), static_cast<std::size_t>(kEndedOperationsKept));
    const JournalId newest = m_engine->operationJournal().back().id;
    startEngine();
    EXPECT_EQ(m_engine->operationJournal().size(), static_cast<std::size_t>(kEndedOperationsKept));
    EXPECT_EQ(number(begin(jobs)), number(newest) + 1);
}

/// Whatever is killed, and whatever the store refuses, each step is carried out exactly once in the end.
TEST_F(EngineJournalTest, EachStepIsCarriedOutOnceOverRandomKillsAndFailures)
{
    const auto seed = static_cast<quint32>(testing::UnitTest::GetInstance()->random_seed()) + 4711U;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const std::vector<JobId> jobs = makeJobs(900);
    std::vector<JournalId> begun;
    std::size_t next = 0;
    for (int round = 0; round < 60; ++round) {
        switch (random() % 6) {
        case 0:
            if (next + 100 <= jobs.size()) {
                m_store->fails = random() % 3 == 0;
                const auto from = jobs.begin() + static_cast<std::ptrdiff_t>(next);
                const EngineReply reply = command(CommandJobs{TaskAction::Interrupt, {from, from + 100}});
                m_store->fails = false;
                if (reply.outcome) {
                    begun.push_back(JournalId{reply.outcome->createdId});
                    next += 100;
                }
            }
            break;
        case 1: startEngine(); break;
        case 2:
            m_store->fails = true;
            tick();
            m_store->fails = false;
            break;
        case 3: command(RunAgain{}); break;
        default: m_nowMs += 400; tick();
        }
    }
    while (!unfinished().empty())
        EXPECT_TRUE(command(RunAgain{}).outcome);
    passTime(kMinute);
    for (const JournalId id : begun)
        EXPECT_EQ(record(id).result, JournalResult::Done) << number(id);
    for (std::size_t i = 0; i < next; ++i)
        EXPECT_TRUE(isInterrupted(jobs[i]));
    const auto steps = stepsCarriedOut();
    EXPECT_EQ(steps.size(), next);
    for (const auto &[step, times] : steps)
        EXPECT_EQ(times, 1) << step.first << ' ' << step.second;
}

} // namespace
} // namespace signalbox
