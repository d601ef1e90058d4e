#include "tests/model/engine/enginefixture.h"

#include "model/store/archivereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace signalbox {
namespace {

constexpr std::size_t kAll = 1'000'000; ///< instructions

class EngineArchiveTest : public EngineTest {
protected:
    void SetUp() override
    {
        m_settings.archiveFolder = archiveFolder();
        startEngine();
        m_client = node(QStringLiteral("pc-1"));
        m_other = node(QStringLiteral("pc-2"));
    }
    [[nodiscard]] QString archiveFolder() const { return m_dir.filePath(QStringLiteral("archive")); }
    /// A job that ended well at one client and badly at the other.
    JobId endedJob()
    {
        const JobId job = jobFor({m_client, m_other});
        for (const std::size_t i : {0U, 1U}) {
            m_attempts[i] = attemptOf(job, i);
            stage(m_attempts[i], Stage::ExecutionStarted);
            stage(m_attempts[i], i == 0 ? Stage::Completed : Stage::Failed);
        }
        return job;
    }
    /// A job to that many clients, each with so many messages before it failed; everything in one commit each.
    JobId largeJob(int clients, int messages)
    {
        std::vector<EngineInput> inputs;
        for (int i = 0; i < clients; ++i) {
            RegisterNode order;
            order.name = QStringLiteral("n-%1").arg(i);
            inputs.emplace_back(Command{order, QStringLiteral("anna")});
        }
        std::vector<NodeId> nodes;
        for (const EngineReply &reply : m_engine->process(inputs, m_nowMs))
            nodes.push_back(NodeId{reply.outcome.value().createdId});
        const JobId job = jobFor(nodes);
        inputs.clear();
        for (quint32 i = 0; i < nodes.size(); ++i) {
            NodeReported input;
            input.report.attempt = AttemptId{i + 1}; // the first job of this server
            input.report.stage = Stage::ExecutionStarted;
            inputs.emplace_back(input);
            input.report.stage = Stage::Note;
            for (int note = 0; note < messages; ++note) {
                input.report.text = QStringLiteral("message %1").arg(note);
                inputs.emplace_back(input);
            }
            input.report.stage = Stage::Failed;
            inputs.emplace_back(input);
        }
        m_engine->process(inputs, m_nowMs);
        EXPECT_TRUE(record(job).counters.allFinal());
        return job;
    }
    JobRecord record(JobId job) { return m_engine->job(job).value(); }
    void archive(JobId job)
    {
        EXPECT_EQ(done(ArchiveJobs{{job}}).affected, 1U);
        passTime(kMinute);
        ASSERT_TRUE(record(job).archive.isArchived());
    }
    [[nodiscard]] QStringList files() const { return QDir(archiveFolder()).entryList(QDir::Files); }
    [[nodiscard]] std::vector<Event> log() { return m_store->events(0, 1'000'000).value(); }
    [[nodiscard]] int count(EventKind kind)
    {
        const auto events = log();
        return static_cast<int>(
            std::count_if(events.begin(), events.end(), [kind](const Event &event) { return event.kind == kind; }));
    }

    NodeId m_client{}, m_other{};
    std::array<AttemptId, 2> m_attempts{};
};

TEST_F(EngineArchiveTest, NothingIsArchivedUnlessToldTo)
{
    const JobId job = endedJob();
    for (int day = 0; day < 400; ++day)
        passTime(kDay);
    EXPECT_FALSE(record(job).archive.isArchived());
    EXPECT_EQ(m_engine->rows(job).value().size(), 2U);
    EXPECT_FALSE(QFileInfo::exists(archiveFolder()));
}

TEST_F(EngineArchiveTest, TheSummaryStaysAndTheDetailIsInTheFile)
{
    const JobId job = endedJob();
    const JobRecord before = record(job);
    const auto rows = m_engine->rows(job).value();
    const auto history = m_engine->history(rows[1].id).value();
    archive(job);

    JobRecord after = record(job);
    EXPECT_EQ(files(), QStringList(QFileInfo(after.archive.file).fileName()));
    EXPECT_EQ(after.archive.bytes, QFileInfo(after.archive.file).size());
    const auto detail = readArchive(after.archive.file, kAll);
    ASSERT_TRUE(detail) << detail.error().text.toStdString();
    EXPECT_EQ(detail.value().rows, rows);
    EXPECT_EQ(detail.value().nodes.size(), 2U);
    auto archived = readArchivedHistory(after.archive.file, rows[1].id, job).value();
    for (std::size_t i = 0; i < archived.size(); ++i)
        archived[i].previous = history[i].previous; // of no use in a file
    EXPECT_EQ(archived, history);

    after.archive = before.archive;
    EXPECT_EQ(after, before);
    EXPECT_EQ(m_engine->rows(job).error().kind, Error::Kind::Refused);
    EXPECT_EQ(m_engine->archiveOf(rows[1].id)->id, job);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
    for (const Event &event : log())
        EXPECT_EQ(event.instruction, InstructionId{}) << "entry " << event.seq << " should be in the archive alone";
    EXPECT_EQ(count(EventKind::JobCreated), 1);
    EXPECT_EQ(count(EventKind::JobArchived), 1);

    startEngine();
    JobRecord again = record(job);
    again.archive = before.archive;
    EXPECT_EQ(again, before);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineArchiveTest, ThePolicyArchivesAfterItsDaysAndRemovesAfterMore)
{
    const JobId job = endedJob();
    done(SetRetention{{30, 60}});
    EXPECT_EQ(m_engine->takeDeltas(m_nowMs).retention->policy, (RetentionPolicy{30, 60}));
    for (int day = 0; day < 29; ++day)
        passTime(kDay);
    EXPECT_FALSE(record(job).archive.isArchived());
    startEngine(); // the policy outlives the server
    EXPECT_EQ(m_engine->retention().policy, (RetentionPolicy{30, 60}));
    passTime(kDay);
    passTime(kDay);
    const ArchiveRecord archive = record(job).archive;
    ASSERT_TRUE(archive.isArchived());
    EXPECT_TRUE(QFile::exists(archive.file));
    for (int day = 0; day < 61; ++day)
        passTime(kDay);
    EXPECT_NE(record(job).archive.removedMs, kNoTime);
    EXPECT_FALSE(QFile::exists(archive.file));
    EXPECT_EQ(record(job).counters.total(), 2U);
    EXPECT_EQ(count(EventKind::ArchiveRemoved), 1);
}

TEST_F(EngineArchiveTest, WhatHasNotEndedIsNeverTouched)
{
    const JobId open = jobFor({m_client, m_other});
    stage(attemptOf(open, 0), Stage::ExecutionStarted);
    stage(attemptOf(open, 0), Stage::Completed);
    EXPECT_EQ(refusedError(ArchiveJobs{{open}}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(ArchiveJobs{}).kind, Error::Kind::Refused); // and no other has ended
    done(SetRetention{{1, 0}});
    for (int day = 0; day < 3; ++day)
        passTime(kDay);
    EXPECT_FALSE(record(open).archive.isArchived());
    EXPECT_EQ(m_engine->rows(open).value().size(), 2U);
}

TEST_F(EngineArchiveTest, WorkThatItsLimitWithdrewHasEnded)
{
    CreateJob order = orderFor({m_client, m_other});
    order.schedule.limitMs = m_nowMs + kMinute;
    const JobId job{done(order).createdId};
    stage(attemptOf(job, 0), Stage::ExecutionStarted);
    stage(attemptOf(job, 0), Stage::Completed);
    passTime(2 * kMinute);
    const JobRecord before = record(job);
    ASSERT_EQ(before.counters.withdrawn, 1U);
    archive(job);
    EXPECT_EQ(record(job).counters, before.counters);
}

TEST_F(EngineArchiveTest, ALateReportIsAnsweredAsClosedAndKept)
{
    const JobId job = endedJob();
    archive(job);
    const Counters counters = record(job).counters;
    EXPECT_EQ(stage(m_attempts[1], Stage::Completed, QStringLiteral("pc-2")).kind, EngineReply::Kind::AttemptClosed);
    EXPECT_EQ(record(job).archive.lateReports, 1U);
    EXPECT_EQ(record(job).archive.lastLateMs, m_nowMs);
    EXPECT_EQ(record(job).counters, counters);
    startEngine(); // whose attempt it was is known after a start as well
    EXPECT_EQ(stage(m_attempts[1], Stage::Completed, QStringLiteral("pc-2")).kind, EngineReply::Kind::AttemptClosed);
    EXPECT_EQ(record(job).archive.lateReports, 2U);
    EXPECT_EQ(count(EventKind::LateReport), 2);
    NodeReported again;
    again.report.attempt = m_attempts[1];
    again.report.stage = Stage::Failed;
    again.report.reporter = QStringLiteral("pc-2");
    m_engine->process(std::vector<EngineInput>(500, again), m_nowMs);
    EXPECT_EQ(record(job).archive.lateReports, 502U);
    EXPECT_LT(count(EventKind::LateReport), 110) << "a node that repeats itself must not fill the disk";
}

TEST_F(EngineArchiveTest, ALateReportIsTakenOnlyFromTheNodeItIsOfAndFromRelaysOnTheWay)
{
    const NodeId relay = node(QStringLiteral("relay-1"), NodeRole::Relay);
    const NodeId below = node(QStringLiteral("below"), NodeRole::Client, relay);
    node(QStringLiteral("relay-2"), NodeRole::Relay);
    node(QStringLiteral("foreign"));
    const JobId job = jobFor({m_client, below});
    const AttemptId first = attemptOf(job, 0);
    const AttemptId second = attemptOf(job, 1);
    for (const AttemptId attempt : {first, second})
        stage(attempt, Stage::Failed);
    EXPECT_TRUE(operate(Operation::ReExecute, job, {row(job, 1).id}).outcome);
    const AttemptId again = attemptOf(job, 1);
    stage(second, Stage::CancelConfirmed);
    stage(again, Stage::Failed);
    archive(job);
    for (const quint32 round : {1U, 2U}) { // the second after a start
        SCOPED_TRACE(round);
        for (const auto &[attempt, who] : std::vector<std::pair<AttemptId, QString>>{
                 {first, QStringLiteral("foreign")},
                 {first, QStringLiteral("below")},
                 {first, QStringLiteral("relay-1")},
                 {first, QStringLiteral("nobody")},
                 {second, QStringLiteral("pc-1")},
                 {second, QStringLiteral("relay-2")},
                 {again, QStringLiteral("foreign")},
                 {again, QStringLiteral("relay-2")},
             }) {
            const EngineReply reply = stage(attempt, Stage::Completed, who);
            EXPECT_EQ(reply.kind, EngineReply::Kind::Ignored) << who.toStdString();
            EXPECT_EQ(reply.refusal, Refusal::NotInThisState);
        }
        EXPECT_EQ(record(job).archive.lateReports, (round - 1) * 4);
        for (const auto &[attempt, who] : std::vector<std::pair<AttemptId, QString>>{
                 {first, QStringLiteral("pc-1")},
                 {second, QStringLiteral("below")},
                 {second, QStringLiteral("relay-1")},
                 {again, QStringLiteral("below")},
             })
            EXPECT_EQ(stage(attempt, Stage::Completed, who).kind, EngineReply::Kind::AttemptClosed);
        EXPECT_EQ(m_engine->targetOf(second), below);
        startEngine();
    }
    EXPECT_EQ(record(job).archive.lateReports, 8U);
    EXPECT_EQ(count(EventKind::LateReport), 8);
}

TEST_F(EngineArchiveTest, NothingButDeletingIsPossibleWithAnArchivedJob)
{
    const JobId job = endedJob();
    archive(job);
    const QString file = record(job).archive.file;
    for (const Operation operation :
         {Operation::Suspend, Operation::Resume, Operation::Cancel, Operation::ReExecute, Operation::ForceStop}) {
        const EngineReply reply = operate(operation, job);
        EXPECT_EQ(reply.error.kind, Error::Kind::Refused);
        EXPECT_EQ(reply.error.text, denialText(Denial::Archived));
    }
    EXPECT_EQ(refusedError(ArchiveJobs{{job}}).kind, Error::Kind::Refused);
    EXPECT_TRUE(QFile::exists(file));
    EXPECT_TRUE(operate(Operation::Delete, job).outcome);
    passTime(kMinute);
    EXPECT_FALSE(m_engine->job(job));
    EXPECT_FALSE(QFile::exists(file));
    startEngine();
    EXPECT_FALSE(m_engine->job(job));
    EXPECT_GT(number(jobFor({m_client})), number(job));
}

TEST_F(EngineArchiveTest, AFolderIsDeletedWithTheArchivedJobsInIt)
{
    CreateFolder folder;
    folder.name = QStringLiteral("old");
    const FolderId id{done(folder).createdId};
    const JobId job = endedJob();
    done(MoveJob{job, id});
    archive(job);
    const QString file = record(job).archive.file;
    EXPECT_EQ(done(DeleteFolder{id}).affected, 3U);
    passTime(kMinute);
    EXPECT_FALSE(m_engine->job(job));
    EXPECT_FALSE(QFile::exists(file));
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).folders.empty());
}

TEST_F(EngineArchiveTest, AReExecutionTakesTheWishToArchiveBack)
{
    const JobId job = endedJob();
    const std::vector<EngineInput> inputs{Command{ArchiveJobs{{job}}, QStringLiteral("anna")},
                                          Command{Operate{Operation::ReExecute, job, {}, {}}, QStringLiteral("anna")}};
    const auto replies = m_engine->process(inputs, m_nowMs);
    ASSERT_TRUE(replies[1].outcome);
    passTime(kMinute);
    EXPECT_FALSE(record(job).archive.isArchived());
    EXPECT_EQ(record(job).archive.requestedMs, kNoTime);
    stage(attemptOf(job, 1), Stage::Failed);
    passTime(kMinute);
    EXPECT_FALSE(record(job).archive.isArchived());
    archive(job); // with both attempts
    EXPECT_EQ(stage(m_attempts[1], Stage::Failed).kind, EngineReply::Kind::AttemptClosed);
    EXPECT_EQ(record(job).archive.lateReports, 1U);
}

TEST_F(EngineArchiveTest, AFolderThatCannotBeWrittenIsToldAndTriedAgain)
{
    QFile inTheWay(archiveFolder());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const JobId job = endedJob();
    done(ArchiveJobs{{job}});
    passTime(kMinute);
    EXPECT_FALSE(record(job).archive.isArchived());
    EXPECT_FALSE(m_engine->retention().problem.isEmpty());
    EXPECT_EQ(m_engine->rows(job).value().size(), 2U);
    ASSERT_TRUE(inTheWay.remove());
    passTime(2 * kMinute);
    EXPECT_TRUE(record(job).archive.isArchived());
    EXPECT_TRUE(m_engine->retention().problem.isEmpty());
}

TEST_F(EngineArchiveTest, AnArchiveThatFailsIsPassedOverAndToldAndTheOthersGoOn)
{
    const JobId bad = endedJob();
    const JobId good = endedJob();
    // What is written first cannot be made where something else has its name.
    const QString part =
        archiveFolder() + QStringLiteral("/job-%1.ndjson.gz.part").arg(number(bad), 10, 10, QLatin1Char('0'));
    ASSERT_TRUE(QDir().mkpath(part + QStringLiteral("/in-the-way")));
    done(ArchiveJobs{{bad, good}});
    passTime(10 * kSecond);
    EXPECT_FALSE(record(bad).archive.isArchived());
    EXPECT_TRUE(record(good).archive.isArchived()) << "it has nothing to do with the other";
    EXPECT_EQ(record(bad).archive.problem, m_engine->retention().problem);
    EXPECT_FALSE(record(bad).archive.problem.isEmpty());
    EXPECT_EQ(record(bad).archive.problemMs, m_engine->retention().problemMs);
    EXPECT_GT(record(bad).archive.nextTryMs, m_nowMs);
    EXPECT_TRUE(record(good).archive.problem.isEmpty());
    EXPECT_EQ(m_engine->retention().waiting, 1U) << "it is still to be done";

    std::vector<UtcMs> tries; // each later than the one before it
    for (int i = 0; i < 20; ++i) {
        const UtcMs next = record(bad).archive.nextTryMs;
        if (tries.empty() || tries.back() != next)
            tries.push_back(next);
        passTime(kMinute);
    }
    ASSERT_GE(tries.size(), 4U);
    for (std::size_t i = 2; i < tries.size(); ++i)
        EXPECT_GT(tries[i] - tries[i - 1], tries[i - 1] - tries[i - 2]);
    EXPECT_EQ(m_engine->rows(bad).value().size(), 2U);

    ASSERT_TRUE(QDir(part).removeRecursively());
    done(ArchiveJobs{{bad}}); // now, and not at the next try
    passTime(kMinute);
    EXPECT_TRUE(record(bad).archive.isArchived());
    EXPECT_TRUE(record(bad).archive.problem.isEmpty());
    EXPECT_EQ(record(bad).archive.nextTryMs, kNoTime);
    EXPECT_TRUE(m_engine->retention().problem.isEmpty());
    EXPECT_EQ(m_engine->retention().waiting, 0U);
}

TEST_F(EngineArchiveTest, AnArchiveThatFailsIsTriedAgainByItself)
{
    const JobId job = endedJob();
    const QString part =
        archiveFolder() + QStringLiteral("/job-%1.ndjson.gz.part").arg(number(job), 10, 10, QLatin1Char('0'));
    ASSERT_TRUE(QDir().mkpath(part + QStringLiteral("/in-the-way")));
    done(ArchiveJobs{{job}});
    passTime(5 * kMinute);
    EXPECT_FALSE(record(job).archive.isArchived());
    ASSERT_TRUE(QDir(part).removeRecursively());
    passTime(10 * kMinute);
    EXPECT_TRUE(record(job).archive.isArchived());
    EXPECT_TRUE(m_engine->retention().problem.isEmpty());
}

TEST_F(EngineArchiveTest, WhatIsWrittenIsGivenUpWhenTheRoomGoesAndWhatMakesRoomGoesOn)
{
    qint64 free = 1 << 30;
    m_settings.freeBytes = [&free](const QString &) { return free; };
    startEngine();
    const JobId job = largeJob(60, 90);
    const JobId old = endedJob();
    archive(old);
    const QString oldFile = record(old).archive.file;
    const auto rows = m_engine->rows(job).value();
    free = m_settings.archiveReserve - 1;
    done(ArchiveJobs{{job}});
    passTime(10 * kMinute);
    EXPECT_FALSE(record(job).archive.isArchived());
    EXPECT_EQ(files().size(), 1) << "not even begun";
    EXPECT_TRUE(record(job).archive.problem.contains(QStringLiteral("31 MiB")))
        << record(job).archive.problem.toStdString();
    EXPECT_EQ(m_engine->retention().problem, record(job).archive.problem);
    EXPECT_EQ(m_engine->retention().waiting, 1U);
    EXPECT_TRUE(operate(Operation::Delete, old).outcome); // this makes room
    passTime(kMinute);
    EXPECT_FALSE(QFile::exists(oldFile));

    free = 1 << 30;
    for (int i = 0; i < 1000 && files().isEmpty(); ++i) { // until it is being written
        m_nowMs = std::max(m_nowMs, m_engine->nextDueMs());
        m_engine->process({}, m_nowMs);
    }
    ASSERT_FALSE(record(job).archive.isArchived());
    free = 0;
    passTime(10 * kMinute);
    EXPECT_TRUE(files().isEmpty()) << "what was begun takes room";
    EXPECT_TRUE(m_engine->rows(job).value() == rows);
    EXPECT_EQ(m_engine->retention().waiting, 1U);
    free = 1 << 30;
    passTime(3 * 60 * kMinute);
    EXPECT_TRUE(record(job).archive.isArchived());
    EXPECT_TRUE(record(job).archive.problem.isEmpty());
    EXPECT_TRUE(m_engine->retention().problem.isEmpty());
    EXPECT_EQ(readArchive(record(job).archive.file, kAll).value().rows, rows);
}

TEST_F(EngineArchiveTest, TakingOutOfTheDatabaseWaitsForRoomAsWell)
{
    qint64 free = 1 << 30;
    m_settings.freeBytes = [&free](const QString &) { return free; };
    startEngine();
    const JobId job = largeJob(60, 90);
    done(ArchiveJobs{{job}});
    for (int i = 0; i < 1000 && !record(job).archive.isArchived(); ++i) {
        m_nowMs = std::max(m_nowMs, m_engine->nextDueMs());
        m_engine->process({}, m_nowMs);
    }
    free = 0;
    const auto before = log().size();
    passTime(10 * kMinute);
    EXPECT_EQ(log().size(), before);
    EXPECT_FALSE(record(job).archive.problem.isEmpty());
    free = 1 << 30;
    passTime(10 * kMinute);
    EXPECT_LT(log().size(), 300U);
    EXPECT_TRUE(record(job).archive.problem.isEmpty());
}

TEST_F(EngineArchiveTest, AFullDiskAtAnyCommitLosesNothing)
{
    const JobId job = endedJob();
    const JobRecord before = record(job);
    const auto rows = m_engine->rows(job).value();
    done(ArchiveJobs{{job}});
    for (int step = 0; step < 200; ++step) {
        m_store->fails = step % 3 != 0;
        passTime(3 * kMinute / 2);
        const JobRecord now = record(job);
        EXPECT_EQ(now.counters, before.counters);
        if (!now.archive.isArchived()) {
            ASSERT_EQ(m_engine->rows(job).value(), rows) << "step " << step;
        } else {
            ASSERT_EQ(readArchive(now.archive.file, kAll).value().rows, rows) << "step " << step;
        }
        EXPECT_TRUE(m_engine->countersAreExact());
        EXPECT_TRUE(m_engine->offersAreExact());
    }
    EXPECT_TRUE(record(job).archive.isArchived());
}

/// A copy of everything on the disk after each step is what a kill at that moment would have left.
TEST_F(EngineArchiveTest, AKillAtAnyStepLosesNothing)
{
    const JobId job = largeJob(60, 90);
    const JobRecord before = record(job);
    const auto rows = m_engine->rows(job).value();
    const auto history = m_engine->history(rows[59].id).value();
    done(ArchiveJobs{{job}});
    int steps = 0;
    int unfinished = 0;
    for (; steps < 200 && (m_engine->nextDueMs() < m_nowMs + 10 * kMinute); ++steps) {
        const QString copy = m_dir.filePath(QStringLiteral("copy-%1").arg(steps));
        ASSERT_TRUE(QDir().mkpath(copy + QStringLiteral("/archive")));
        for (const QString &suffix : {QString(), QStringLiteral("-wal")})
            QFile::copy(m_dir.filePath(QStringLiteral("e.db")) + suffix, copy + QStringLiteral("/e.db") + suffix);
        for (const QString &name : files())
            QFile::copy(archiveFolder() + u'/' + name, copy + QStringLiteral("/archive/") + name);

        auto store = openStore(copy + QStringLiteral("/e.db"));
        ASSERT_TRUE(store) << store.error().text.toStdString();
        EngineSettings settings = m_settings;
        settings.archiveFolder = copy + QStringLiteral("/archive");
        Engine engine(*store.value(), settings);
        ASSERT_TRUE(engine.open(m_nowMs));
        EXPECT_EQ(engine.job(job).value().counters, before.counters) << "step " << steps;
        EXPECT_TRUE(engine.countersAreExact());
        if (!engine.job(job).value().archive.isArchived()) {
            ++unfinished;
            ASSERT_EQ(engine.rows(job).value(), rows) << "step " << steps;
            ASSERT_EQ(engine.history(rows[59].id).value(), history) << "step " << steps;
        }
        UtcMs nowMs = m_nowMs;
        for (int i = 0; i < 500 && engine.nextDueMs() < nowMs + 10 * kMinute; ++i) {
            nowMs = std::max(nowMs, engine.nextDueMs());
            engine.process({}, nowMs);
        }
        const ArchiveRecord archive = engine.job(job).value().archive;
        ASSERT_TRUE(archive.isArchived()) << "step " << steps;
        ASSERT_EQ(readArchive(archive.file, kAll).value().rows, rows) << "step " << steps;
        EXPECT_EQ(readArchivedHistory(archive.file, rows[59].id, job).value().size(), history.size());
        const auto left = store.value()->events(0, 1'000'000).value();
        for (const Event &event : left)
            ASSERT_EQ(event.instruction, InstructionId{}) << "step " << steps;

        m_nowMs = std::max(m_nowMs, m_engine->nextDueMs());
        m_engine->process({}, m_nowMs);
    }
    EXPECT_GT(steps, 5) << "the work was done in one go";
    EXPECT_GT(unfinished, 1);
    EXPECT_TRUE(record(job).archive.isArchived());
    EXPECT_EQ(files().size(), 1);
}

TEST_F(EngineArchiveTest, AHistoryLongerThanAStepIsArchivedWholeAndInOrder)
{
    m_settings.maxReportEntries = 10'000;
    startEngine();
    const JobId job = jobFor({m_client});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted);
    std::vector<EngineInput> inputs;
    for (int i = 0; i < 9'000; ++i) {
        NodeReported input;
        input.report.attempt = attempt;
        input.report.stage = Stage::Note;
        input.report.text = QStringLiteral("message %1").arg(i);
        inputs.emplace_back(input);
    }
    m_engine->process(inputs, m_nowMs);
    stage(attempt, Stage::Completed);
    const auto history = m_engine->history(row(job).id).value();
    ASSERT_GT(history.size(), 9'000U);
    const InstructionId instruction = row(job).id;
    archive(job);
    const auto archived = readArchivedHistory(record(job).archive.file, instruction, job).value();
    ASSERT_EQ(archived.size(), history.size());
    for (std::size_t i = 0; i < history.size(); ++i)
        ASSERT_EQ(archived[i].seq, history[i].seq);
    EXPECT_EQ(record(job).archive.entries, static_cast<qint64>(history.size()));
    passTime(kMinute);
    EXPECT_LT(log().size(), 30U);
}

/// The reports that are counted only belong to an attempt whose beginning is in the oldest part, and stand at the end.
TEST_F(EngineArchiveTest, WhatWasOnlyCountedIsInTheArchiveOfALongHistory)
{
    m_settings.maxReportEntries = 10'000;
    startEngine();
    const JobId job = jobFor({m_client});
    const AttemptId attempt = attemptOf(job);
    stage(attempt, Stage::ExecutionStarted);
    std::vector<EngineInput> inputs;
    NodeReported input;
    input.report.attempt = attempt;
    for (int i = 0; i < 9'000; ++i) {
        input.report.stage = Stage::Note;
        input.report.text = QStringLiteral("message %1").arg(i);
        inputs.emplace_back(input);
    }
    m_engine->process(inputs, m_nowMs);
    stage(attempt, Stage::Completed);
    inputs.clear();
    input.report.stage = Stage::Failed;
    inputs.assign(150, input); // after its end: the first are recorded, the rest is counted
    m_engine->process(inputs, m_nowMs);
    const InstructionId instruction = row(job).id;
    const auto history = m_engine->history(instruction).value();
    archive(job);
    const auto archived = readArchivedHistory(record(job).archive.file, instruction, job).value();
    ASSERT_EQ(archived.size(), history.size());
    EXPECT_EQ(archived.back().kind, history.back().kind);
    EXPECT_EQ(archived.back().b, history.back().b);
    EXPECT_GT(archived.back().b, 0) << "so many more were ignored";
}

TEST_F(EngineArchiveTest, AReportDuringTheWritingIsInTheFile)
{
    const JobId job = largeJob(1'500, 0);
    const InstructionId first = row(job).id;
    const AttemptId attempt{1};
    done(ArchiveJobs{{job}});
    ASSERT_FALSE(record(job).archive.isArchived()) << "too small to be under way";
    EXPECT_EQ(stage(attempt, Stage::Completed).kind, EngineReply::Kind::AttemptClosed);
    ASSERT_FALSE(record(job).archive.isArchived());
    passTime(20 * kMinute);
    ASSERT_TRUE(record(job).archive.isArchived());
    const auto history = readArchivedHistory(record(job).archive.file, first, job).value();
    EXPECT_EQ(history.back().kind, EventKind::ReportIgnored);
}

TEST_F(EngineArchiveTest, AServerWithoutAFolderRefusesWithTheReason)
{
    m_settings.archiveFolder.clear();
    startEngine();
    const JobId job = endedJob();
    EXPECT_EQ(refusedError(ArchiveJobs{{job}}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(SetRetention{{1, 0}}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(SetRetention{{-1, 0}}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(SetRetention{{0, kMaxRetentionDays + 1}}).kind, Error::Kind::Invalid);
}

TEST_F(EngineArchiveTest, AnArchivedJobKeepsNoNodeFromBeingRemoved)
{
    const JobId job = endedJob();
    archive(job);
    done(RemoveNode{m_other});
    const auto detail = readArchive(record(job).archive.file, kAll).value();
    EXPECT_TRUE(std::any_of(detail.nodes.begin(), detail.nodes.end(),
                            [](const NodeRecord &node) { return node.name == QStringLiteral("pc-2"); }));
}

} // namespace
} // namespace signalbox
