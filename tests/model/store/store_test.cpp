// What every kind of store does, over all of them.

#include "model/store/store.h"

#include "model/store/sqlschema.h"
#include "model/store/sqltransaction.h"
#include "model/store/storetables.h"
#include "tests/model/store/storerecords.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QTemporaryDir>

namespace signalbox {
namespace {

enum class StoreKind { Sqlite, Postgres };

void PrintTo(StoreKind kind, std::ostream *out)
{
    *out << (kind == StoreKind::Sqlite ? "Sqlite" : "Postgres");
}

class StoreTest : public testing::TestWithParam<StoreKind> {
protected:
    void SetUp() override
    {
        m_url = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("store.db"));
        if (GetParam() == StoreKind::Sqlite)
            return;
        if (!PostgresCluster::instance())
            GTEST_SKIP() << PostgresCluster::kMissing;
        m_url = PostgresCluster::instance()->makeDatabase();
    }
    [[nodiscard]] std::unique_ptr<Store> opened()
    {
        auto store = openStore(m_url);
        if (!store) {
            ADD_FAILURE() << store.error().text.toStdString() << store.error().detail.toStdString();
            return nullptr;
        }
        return std::move(store).value();
    }
    /// Runs a statement with a connection of its own.
    void run(const QString &statement)
    {
        if (GetParam() == StoreKind::Postgres) {
            const QString database = storePath(m_url).section(u'/', -1);
            PostgresCluster::instance()->run(database, statement.toUtf8());
            return;
        }
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            db.setDatabaseName(storePath(m_url));
            ASSERT_TRUE(db.open());
            ASSERT_TRUE(executeSql(db, statement)) << statement.toStdString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }
    QTemporaryDir m_dir;
    QString m_url;
};

TEST_P(StoreTest, AJobThatHasGotFurtherDestinationsTakesThePlaceOfWhatWasStored)
{
    StoredJob grown = jobOf(9, 100);
    const StoredJob other = jobOf(10, 5000);
    const auto store = opened();
    ASSERT_TRUE(store);
    WriteBatch batch;
    batch.newJobs = {grown, other};
    ASSERT_TRUE(store->commit(batch));
    grown.destinations.push_back(NodeId{77});
    grown.chains.push_back({NodeId{5}, NodeId{6}});
    grown.chainOfDestination.push_back(static_cast<quint16>(grown.chains.size() - 1));
    grown.record.destinations = static_cast<quint32>(grown.destinations.size());
    grown.through.push_back({TargetKind::At, 5, 1, QStringLiteral("relay"), 1});
    WriteBatch more;
    more.newJobs = {grown};
    ASSERT_TRUE(store->commit(more));
    ASSERT_TRUE(store->commit(more)) << "and once more, as after an answer that was lost";
    const auto loaded = store->load();
    ASSERT_TRUE(loaded);
    ASSERT_EQ(loaded.value().jobs.size(), 2U);
    for (const StoredJob &job : loaded.value().jobs) {
        const StoredJob &wanted = job.record.id == JobId{9} ? grown : other;
        EXPECT_EQ(job.record, wanted.record);
        EXPECT_EQ(job.destinations, wanted.destinations);
        EXPECT_EQ(job.chains, wanted.chains);
        EXPECT_EQ(job.chainOfDestination, wanted.chainOfDestination);
        EXPECT_EQ(job.through, wanted.through);
    }
}

TEST_P(StoreTest, EverythingWrittenComesBackAfterReopening)
{
    WriteBatch batch;
    for (EventSeq seq = 1; seq <= 3; ++seq)
        batch.events.push_back(noteAt(seq, seq - 1));
    batch.newJobs.push_back(jobOf(9, 100));
    batch.folders.push_back({FolderId{2}, FolderId{}, QStringLiteral("Würzburg")});
    batch.folders.push_back({FolderId{3}, FolderId{2}, QStringLiteral("going")});
    batch.deletingFolders.push_back(FolderId{3});
    StoredNode node;
    node.record.id = NodeId{3};
    node.record.upper = NodeId{1};
    node.record.role = NodeRole::Relay;
    node.record.name = QStringLiteral("relay-1");
    node.record.address = QStringLiteral("127.0.0.1:8080");
    node.record.attributes.insert(QStringLiteral("os \"x\""), QStringLiteral("a=b\n"));
    node.record.suspended = true;
    node.tokenSha256 = QByteArray(32, '\xfe');
    node.spoolInstance = QStringLiteral("spool");
    node.spoolSeen = quint64{1} << 50;
    batch.nodes.push_back(node);
    PackageRecord package;
    package.id = PackageId{1};
    package.kind = PayloadKind::Program;
    package.name = QStringLiteral("hello");
    package.fileName = QStringLiteral("hello.sh");
    package.size = qint64{1} << 33;
    package.sha256 = QByteArray(32, '\0');
    batch.packages.push_back(package);
    batch.olderAttempts.push_back({AttemptId{70}, InstructionId{101}, true});
    batch.operators = {operatorOf(4'000'000'000), operatorOf(1)};
    batch.holds = {{JobId{9}, 1, QStringLiteral("anna"), 2, 3}};
    batch.processes = {{4'000'000'000, ProcessKind::Transfer, JobId{9}, 7, QStringLiteral("R1"), 1, 2,
                        TaskState::Warning, qint64{1} << 40, qint64{1} << 41, QStringLiteral("why")}};
    batch.lastProcess = 4'000'000'100;
    batch.windows = {{3, FolderId{2}, JobType{}, kEveryDay, 1439, 0}, {4, {}, JobType::ReportMessage, 1, 0, 1}};
    batch.checkpoint.emplace_back(InstructionId{101}, someState());
    batch.checkpointSeq = 2;
    {
        const auto store = opened();
        ASSERT_TRUE(store);
        ASSERT_TRUE(store->commit(batch));
    }
    const auto store = opened();
    ASSERT_TRUE(store);
    auto loaded = store->load();
    ASSERT_TRUE(loaded);
    const LoadedState &state = loaded.value();
    EXPECT_EQ(state.lastSeq, 3U);
    ASSERT_EQ(state.tail.size(), 1U); // behind the checkpoint
    EXPECT_EQ(state.tail[0], batch.events[2]);
    ASSERT_EQ(state.jobs.size(), 1U);
    EXPECT_EQ(state.jobs[0].record, batch.newJobs[0].record);
    EXPECT_EQ(state.jobs[0].destinations, batch.newJobs[0].destinations);
    EXPECT_EQ(state.jobs[0].chains, batch.newJobs[0].chains);
    EXPECT_EQ(state.jobs[0].chainOfDestination, batch.newJobs[0].chainOfDestination);
    EXPECT_EQ(state.jobs[0].through, batch.newJobs[0].through);
    EXPECT_EQ(state.folders, batch.folders);
    EXPECT_EQ(state.deletingFolders, batch.deletingFolders);
    ASSERT_EQ(state.nodes.size(), 1U);
    EXPECT_EQ(state.nodes[0].record, node.record);
    EXPECT_EQ(state.nodes[0].tokenSha256, node.tokenSha256);
    EXPECT_EQ(state.nodes[0].spoolSeen, node.spoolSeen);
    EXPECT_EQ(state.packages, batch.packages);
    EXPECT_EQ(state.olderAttempts, batch.olderAttempts);
    ASSERT_EQ(state.operators.size(), 2U); // by id
    EXPECT_EQ(state.operators[1].record, batch.operators[0].record);
    EXPECT_EQ(state.operators[1].tokenSha256, batch.operators[0].tokenSha256);
    EXPECT_EQ(state.operators[0].record, batch.operators[1].record);
    EXPECT_EQ(state.holds, batch.holds);
    EXPECT_EQ(state.processes, batch.processes);
    EXPECT_EQ(state.lastProcess, batch.lastProcess);
    EXPECT_EQ(state.windows, batch.windows);
    ASSERT_EQ(state.states.size(), 1U);
    EXPECT_EQ(state.states[0].second, someState());
}

TEST_P(StoreTest, WhatHoldsAJobProcessesAndWindowsCanGo)
{
    const auto store = opened();
    ASSERT_TRUE(store);
    WriteBatch batch;
    batch.newJobs = {jobOf(9, 100), jobOf(10, 106)};
    batch.holds = {{JobId{9}, 1, QStringLiteral("anna"), 0, 0}, {JobId{10}, 0, {}, 0, 5}};
    for (quint32 number = 1; number <= 3; ++number)
        batch.processes.push_back({number, ProcessKind::Export, {}, 0, {}, 1, 2, TaskState::Completed, 0, 0, {}});
    batch.windows = {{1, {}, JobType::InstallPackage, 1, 2, 3}, {2, {}, JobType::InstallPackage, 1, 2, 3}};
    ASSERT_TRUE(store->commit(batch));
    WriteBatch change;
    change.holds = {{JobId{9}, 0, {}, 0, 0}};
    change.removedJobs = {JobId{10}};
    change.removedProcesses = {1, 3};
    change.windows = {{2, FolderId{4}, JobType{}, 5, 6, 7}};
    change.removedWindows = {1};
    ASSERT_TRUE(store->commit(change));
    const LoadedState state = store->load().value();
    EXPECT_TRUE(state.holds.empty());
    ASSERT_EQ(state.processes.size(), 1U);
    EXPECT_EQ(state.processes[0].number, 2U);
    EXPECT_EQ(state.windows, change.windows);
}

TEST_P(StoreTest, OperationsAreKeptChangedAndForgottenAndTheirNumbersStay)
{
    WriteBatch batch;
    Event started = noteAt(1);
    started.kind = EventKind::ServerStarted;
    started.b = 17; // its epoch
    batch.events = {started};
    batch.operations = {operationOf(1), operationOf(4'000'000'000)};
    ASSERT_TRUE(opened()->commit(batch));
    WriteBatch change;
    change.operations = {operationOf(1)};
    change.operations[0].done = 3;
    change.removedOperations = {JournalId{4'000'000'000}};
    const auto store = opened();
    ASSERT_TRUE(store);
    EXPECT_EQ(store->load().value().operations, batch.operations);
    ASSERT_TRUE(store->commit(change));
    const LoadedState state = store->load().value();
    EXPECT_EQ(state.operations, change.operations);
    EXPECT_EQ(state.lastOperation, 4'000'000'000U);
    EXPECT_EQ(state.lastEpoch, 17U);
}

TEST_P(StoreTest, AContactChangesTheTimeOfItsNodeAndNothingElse)
{
    WriteBatch batch;
    for (const quint32 id : {3U, 4U}) {
        StoredNode node;
        node.record.id = NodeId{id};
        node.record.name = QStringLiteral("n%1").arg(id);
        node.record.lastContactMs = 1'000;
        node.tokenSha256 = QByteArray(32, '\xfe');
        batch.nodes.push_back(node);
    }
    const auto store = opened();
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->commit(batch));
    WriteBatch contacts;
    contacts.contacts.emplace_back(NodeId{4}, 2'000);
    contacts.contacts.emplace_back(NodeId{77}, 2'000); // removed meanwhile
    EXPECT_FALSE(contacts.isEmpty());
    ASSERT_TRUE(store->commit(contacts));
    auto loaded = store->load();
    ASSERT_TRUE(loaded);
    ASSERT_EQ(loaded.value().nodes.size(), 2U);
    EXPECT_EQ(loaded.value().nodes[0].record, batch.nodes[0].record);
    batch.nodes[1].record.lastContactMs = 2'000;
    EXPECT_EQ(loaded.value().nodes[1].record, batch.nodes[1].record);
    EXPECT_EQ(loaded.value().nodes[1].tokenSha256, batch.nodes[1].tokenSha256);
}

TEST_P(StoreTest, AHistoryIsTheChainOfPreviousEntriesOldestFirst)
{
    const auto store = opened();
    WriteBatch batch;
    batch.events = {noteAt(1), noteAt(2), noteAt(3, 1), noteAt(4, 2), noteAt(5, 3)};
    ASSERT_TRUE(store->commit(batch));
    auto history = store->history(5, 100);
    ASSERT_TRUE(history);
    ASSERT_EQ(history.value().size(), 3U);
    EXPECT_EQ(history.value()[0], batch.events[0]);
    EXPECT_EQ(history.value()[2], batch.events[4]);
    ASSERT_EQ(store->history(5, 2).value().size(), 2U);
    EXPECT_TRUE(store->history(0, 100).value().empty());
    EXPECT_EQ(store->events(4, 1).value().size(), 1U);
}

TEST_P(StoreTest, TheAuditIsReadWithItsEntriesAndItsNumbersAreNeverGivenTwice)
{
    auto store = opened();
    ASSERT_TRUE(store);
    EXPECT_TRUE(store->audits(0, 10).value().empty());
    for (quint32 number = 1; number <= 4; ++number) {
        WriteBatch batch;
        batch.events = {noteAt(2 * number - 1), noteAt(2 * number)};
        batch.audits = {{number, 2 * number, QByteArray(32, static_cast<char>(number))}};
        ASSERT_TRUE(store->commit(batch));
    }
    const std::vector<AuditEntry> some = store->audits(1, 2).value();
    ASSERT_EQ(some.size(), 2U);
    EXPECT_EQ(some[0].link, (AuditLink{2, 4, QByteArray(32, 2)}));
    EXPECT_EQ(some[0].event, noteAt(4));
    EXPECT_EQ(some[1].link.number, 3U);
    store.reset();
    run(QStringLiteral("DELETE FROM audit WHERE number = 4"));
    run(QStringLiteral("DELETE FROM event WHERE seq = 6"));
    store = opened();
    const LoadedState state = store->load().value();
    EXPECT_EQ(state.lastAudit, 4U);
    EXPECT_EQ(state.auditSeal, QByteArray(32, 3));
    const std::vector<AuditEntry> rest = store->audits(0, 10).value();
    ASSERT_EQ(rest.size(), 3U);
    EXPECT_FALSE(rest[2].event);
    EXPECT_EQ(rest[2].link.seq, 6U);
}

TEST_P(StoreTest, ABatchThatFailsLeavesNothing)
{
    const auto store = opened();
    WriteBatch batch;
    batch.events = {noteAt(1)};
    batch.newJobs.push_back(jobOf(1, 1));
    ASSERT_TRUE(store->commit(batch));
    WriteBatch second;
    second.events = {noteAt(2), noteAt(1)}; // the number is taken
    second.newJobs.push_back(jobOf(2, 50));
    const Outcome outcome = store->commit(second);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, Error::Kind::Database);
    const LoadedState state = store->load().value();
    EXPECT_EQ(state.lastSeq, 1U);
    EXPECT_EQ(state.jobs.size(), 1U);
    second.events = {noteAt(2), noteAt(3)};
    EXPECT_TRUE(store->commit(second));
}

TEST_P(StoreTest, AnEntryThatFailsAmongManyLeavesNothing)
{
    const auto store = opened();
    WriteBatch batch;
    for (EventSeq seq = 1; seq <= 10; ++seq)
        batch.events.push_back(noteAt(seq));
    ASSERT_TRUE(store->commit(batch));
    WriteBatch second;
    for (EventSeq seq = 11; seq <= 300; ++seq)
        second.events.push_back(noteAt(seq));
    second.events.back().seq = 5; // is taken
    EXPECT_FALSE(store->commit(second));
    EXPECT_EQ(store->load().value().lastSeq, 10U);
    second.events.back().seq = 300;
    EXPECT_TRUE(store->commit(second));
    EXPECT_EQ(store->load().value().lastSeq, 300U);
}

TEST_P(StoreTest, ARemovedJobTakesItsRowsAlongAndKeepsItsNumber)
{
    const auto store = opened();
    WriteBatch batch;
    Event created = noteAt(1);
    created.kind = EventKind::JobCreated;
    created.job = JobId{9};
    batch.events = {created};
    batch.newJobs = {jobOf(9, 100), jobOf(10, 106)};
    batch.checkpoint.emplace_back(InstructionId{105}, someState());
    batch.checkpoint.emplace_back(InstructionId{106}, someState());
    batch.olderAttempts = {{AttemptId{1}, InstructionId{100}, false}, {AttemptId{2}, InstructionId{106}, false}};
    ASSERT_TRUE(store->commit(batch));
    WriteBatch remove;
    remove.removedJobs = {JobId{9}};
    ASSERT_TRUE(store->commit(remove));
    const LoadedState state = store->load().value();
    ASSERT_EQ(state.jobs.size(), 1U);
    ASSERT_EQ(state.states.size(), 1U);
    EXPECT_EQ(state.states[0].first, InstructionId{106});
    ASSERT_EQ(state.olderAttempts.size(), 1U);
    EXPECT_EQ(state.lastJob, 9U);
}

TEST_P(StoreTest, ASecondServerIsRefusedUntilTheFirstIsGone)
{
    {
        const auto first = opened();
        ASSERT_TRUE(first);
        const auto second = openStore(m_url);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, Error::Kind::Refused);
        EXPECT_TRUE(second.error().text.contains(storePath(m_url)));
    }
    EXPECT_TRUE(opened());
}

TEST_P(StoreTest, ANewerSchemaIsRefusedWithBothNumbers)
{
    opened().reset();
    run(GetParam() == StoreKind::Postgres ? QStringLiteral("UPDATE signalbox_schema SET version = 99")
                                          : QStringLiteral("PRAGMA user_version = 99"));
    const auto store = openStore(m_url);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("99")));
    EXPECT_TRUE(store.error().text.contains(QString::number(schemaSteps().back().version)));
}

TEST_P(StoreTest, AnotherProgramsDatabaseIsRefused)
{
    run(QStringLiteral("CREATE TABLE addresses (name TEXT)"));
    const auto store = openStore(m_url);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Refused);
}

TEST_P(StoreTest, TheSummaryOfAnArchivedJobComesBackWithItsDestinations)
{
    WriteBatch batch;
    batch.newJobs.push_back(jobOf(9, 100));
    batch.events = {noteAt(1)};
    batch.retention = RetentionPolicy{30, 365};
    auto store = opened();
    ASSERT_TRUE(store->commit(batch));
    WriteBatch archived;
    archived.archivedJobs = {archivedOf(9)};
    ASSERT_TRUE(store->commit(archived));
    store.reset();

    const auto loaded = opened()->load();
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded.value().retention, (RetentionPolicy{30, 365}));
    ASSERT_EQ(loaded.value().archivedJobs.size(), 1U);
    const ArchivedJob &got = loaded.value().archivedJobs.front();
    const ArchivedJob wanted = archivedOf(9);
    EXPECT_EQ(got.archive, wanted.archive);
    EXPECT_EQ(got.counters, wanted.counters);
    EXPECT_EQ(got.routes, wanted.routes);
    EXPECT_EQ(got.attempts, wanted.attempts);
    EXPECT_EQ(got.completedMs, 27);
    EXPECT_FALSE(got.isPurged);
    EXPECT_EQ(loaded.value().jobs.front().record.destinations, 3U);
    EXPECT_EQ(loaded.value().jobs.front().destinations, jobOf(9, 100).destinations); // they tell who may say more
    EXPECT_EQ(loaded.value().jobs.front().chains, jobOf(9, 100).chains);
}

TEST_P(StoreTest, AnArchivedJobIsTakenOutBitByBitAndTheSpaceGivenBack)
{
    constexpr EventSeq kEntries = 6'000;
    auto store = opened();
    WriteBatch batch;
    batch.newJobs = {jobOf(9, 100), jobOf(10, 106)};
    for (EventSeq seq = 1; seq <= kEntries; ++seq) { // six instructions of one job and one of another, interleaved
        Event event = noteAt(seq, seq > 7 ? seq - 7 : 0);
        event.text.fill(u'x', 200);
        batch.events.push_back(event);
    }
    for (quint32 i = 0; i < 7; ++i) {
        InstructionState state = someState();
        state.lastEvent = kEntries - i;
        batch.checkpoint.emplace_back(InstructionId{100 + i}, state);
    }
    batch.checkpointSeq = kEntries;
    batch.olderAttempts = {{AttemptId{6}, InstructionId{101}, false}, {AttemptId{9}, InstructionId{106}, false}};
    batch.archivedJobs = {archivedOf(9)};
    ASSERT_TRUE(store->commit(batch));

    int steps = 0;
    for (bool isDone = false; !isDone && steps < 100; ++steps) {
        const auto purged = store->purgeArchived(JobId{9}, 500);
        ASSERT_TRUE(purged) << purged.error().detail.toStdString();
        isDone = purged.value();
        store.reset(); // each step is durable, and the next one goes on from there
        store = opened();
    }
    EXPECT_GT(steps, 9);
    EXPECT_LT(steps, 20);
    const auto left = store->events(0, 10'000).value();
    EXPECT_EQ(left.size(), kEntries / 7);
    EXPECT_EQ(store->history(kEntries - 6, 10'000).value().size(), left.size());
    const auto loaded = store->load().value();
    EXPECT_EQ(loaded.states.size(), 1U);
    EXPECT_TRUE(loaded.archivedJobs.front().isPurged);
    ASSERT_EQ(loaded.olderAttempts.size(), 1U);
    EXPECT_EQ(loaded.olderAttempts.front().attempt, AttemptId{9});
    EXPECT_TRUE(store->purgeArchived(JobId{9}, 500).value());

    while (store->giveBack(64).value()) { }
    store.reset();
    if (GetParam() == StoreKind::Sqlite) {
        EXPECT_LT(QFileInfo(storePath(m_url)).size(), 1'000'000); // it was about three times as large
    }
}

TEST_P(StoreTest, OfARowThatIsGivenTwiceInABatchTheLastOneCounts)
{
    const auto store = opened();
    WriteBatch batch;
    batch.olderAttempts = {{AttemptId{1}, InstructionId{100}, true},
                           {AttemptId{2}, InstructionId{101}, true},
                           {AttemptId{1}, InstructionId{100}, false}};
    ASSERT_TRUE(store->commit(batch));
    const auto loaded = store->load().value();
    ASSERT_EQ(loaded.olderAttempts.size(), 2U);
    EXPECT_FALSE(loaded.olderAttempts[0].open);
    EXPECT_TRUE(loaded.olderAttempts[1].open);
}

TEST_P(StoreTest, ALargeBatchComesBackAsItWas)
{
    WriteBatch batch;
    for (EventSeq seq = 1; seq <= 45'000; ++seq) {
        batch.events.push_back(noteAt(seq, seq - 1));
        batch.events.back().text = seq % 3 == 0 ? QString() : QString::number(seq);
    }
    StoredJob job = jobOf(1, 1);
    job.record.destinations = 30'000;
    for (quint32 i = 0; i < 30'000; ++i) {
        batch.checkpoint.emplace_back(InstructionId{i + 1}, someState());
        batch.checkpoint.back().second.lastEvent = i;
    }
    job.destinations.assign(30'000, NodeId{7});
    job.chainOfDestination.assign(30'000, 1);
    batch.newJobs = {job};
    auto store = opened();
    ASSERT_TRUE(store->commit(batch));
    store.reset();
    const auto loaded = opened()->load();
    ASSERT_TRUE(loaded) << loaded.error().detail.toStdString();
    EXPECT_EQ(loaded.value().tail, batch.events);
    EXPECT_EQ(loaded.value().states, batch.checkpoint);
    EXPECT_EQ(loaded.value().jobs.front().destinations, job.destinations);
}

TEST_P(StoreTest, ManyStatesComeBackByAscendingNumberAlsoWithGaps)
{
    WriteBatch batch;
    batch.events.push_back(noteAt(1, 0));
    for (quint32 i = 1; i <= 60'000; ++i) {
        if (i % 7 == 0)
            continue;
        batch.checkpoint.emplace_back(InstructionId{10 * i}, someState());
        batch.checkpoint.back().second.bytes = i;
    }
    batch.checkpointSeq = 1;
    const auto store = opened();
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->commit(batch));
    const auto loaded = store->load();
    ASSERT_TRUE(loaded);
    EXPECT_TRUE(loaded.value().states == batch.checkpoint);
}

TEST_P(StoreTest, ItIsNewUntilItWasOpened)
{
    EXPECT_TRUE(isNewStore(m_url));
    opened().reset();
    EXPECT_FALSE(isNewStore(m_url));
}

INSTANTIATE_TEST_SUITE_P(Kinds, StoreTest, testing::Values(StoreKind::Sqlite, StoreKind::Postgres),
                         testing::PrintToStringParamName());

} // namespace
} // namespace signalbox
