#include "model/store/sqlitestore.h"

#include "model/store/sqlschema.h"
#include "model/store/sqltransaction.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

namespace signalbox {
namespace {

Event noteAt(EventSeq seq, EventSeq previous = 0)
{
    Event event;
    event.seq = seq;
    event.atMs = 1'700'000'000'000 + static_cast<qint64>(seq);
    event.kind = EventKind::Note;
    event.hop = 2;
    event.detail = 3;
    event.attempt = 4;
    event.job = JobId{5};
    event.instruction = InstructionId{6};
    event.node = NodeId{4'000'000'000};
    event.reportSeq = 7;
    event.code = -8;
    event.a = -9;
    event.b = qint64{1} << 60;
    event.previous = previous;
    event.text = QStringLiteral("line one\nשלום 🙂 %1").arg(seq);
    return event;
}

StoredJob jobOf(quint32 id, quint32 first)
{
    StoredJob job;
    job.record.id = JobId{id};
    job.record.name = QStringLiteral("Job '); DROP TABLE job; --");
    job.record.owner = QStringLiteral("anna");
    job.record.schedule = {1, 2, 3};
    job.record.split = {64, 1000};
    job.record.registeredMs = 11;
    job.record.priority = 9;
    job.record.packages = {PackageId{1}, PackageId{2}};
    job.record.destinations = 3;
    job.record.firstInstruction = InstructionId{first};
    job.destinations = {NodeId{3}, NodeId{4}, NodeId{5}};
    job.chains = {{}, {NodeId{1}, NodeId{2}}};
    job.chainOfDestination = {0, 1, 1};
    return job;
}

InstructionState someState()
{
    InstructionState state;
    state.status = Status::StartupFailure;
    state.detail = StatusDetail::PowerOff;
    state.stopping = Stopping::Cancelling;
    state.overlays = SilentOverlay | LetGoOverlay;
    state.relays = 2;
    state.hop = 1;
    state.suspendedFrom = Status::CommunicationError;
    state.split = true;
    state.permille = 333;
    state.attempt = 2;
    state.retries = 3;
    state.attemptId = AttemptId{77};
    state.lastReportSeq = 4'000'000'000;
    state.code = -1;
    state.bytes = qint64{1} << 40;
    state.bytesTotal = qint64{1} << 41;
    state.transferStartMs = 1;
    state.executedMs = 2;
    state.completedMs = 3;
    state.scheduledInstallMs = 4;
    state.lastReportMs = 5;
    state.statusSinceMs = 6;
    state.nextTryMs = 7;
    state.stoppingSinceMs = 8;
    state.expiredMs = 9;
    state.silentSinceMs = 10;
    state.lastEvent = 12;
    return state;
}

class SqliteStoreTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const QString &name = QStringLiteral("store.db")) const { return m_dir.filePath(name); }
    [[nodiscard]] std::unique_ptr<Store> opened()
    {
        auto store = openStore(path());
        if (!store) {
            ADD_FAILURE() << store.error().text.toStdString() << store.error().detail.toStdString();
            return nullptr;
        }
        return std::move(store).value();
    }
    void write(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::ReadWrite));
        out.write(bytes);
    }
    /// Runs statements on the file with a connection of its own.
    void run(const QStringList &statements)
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            db.setDatabaseName(path());
            ASSERT_TRUE(db.open());
            for (const QString &statement : statements)
                ASSERT_TRUE(executeSql(db, statement)) << statement.toStdString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }
    QTemporaryDir m_dir;
};

TEST_F(SqliteStoreTest, EverythingWrittenComesBackAfterReopening)
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
    EXPECT_EQ(state.folders, batch.folders);
    EXPECT_EQ(state.deletingFolders, batch.deletingFolders);
    ASSERT_EQ(state.nodes.size(), 1U);
    EXPECT_EQ(state.nodes[0].record, node.record);
    EXPECT_EQ(state.nodes[0].tokenSha256, node.tokenSha256);
    EXPECT_EQ(state.nodes[0].spoolSeen, node.spoolSeen);
    EXPECT_EQ(state.packages, batch.packages);
    EXPECT_EQ(state.olderAttempts, batch.olderAttempts);
    ASSERT_EQ(state.states.size(), 1U);
    EXPECT_EQ(state.states[0].second, someState());
}

TEST_F(SqliteStoreTest, AContactChangesTheTimeOfItsNodeAndNothingElse)
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

TEST_F(SqliteStoreTest, AHistoryIsTheChainOfPreviousEntriesOldestFirst)
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

TEST_F(SqliteStoreTest, ABatchThatFailsLeavesNothing)
{
    const auto store = opened();
    WriteBatch batch;
    batch.events = {noteAt(1)};
    batch.newJobs.push_back(jobOf(1, 1));
    ASSERT_TRUE(store->commit(batch));
    WriteBatch second;
    second.events = {noteAt(2), noteAt(3)};
    second.newJobs.push_back(jobOf(1, 50)); // the number is taken
    const Outcome outcome = store->commit(second);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, Error::Kind::Database);
    EXPECT_EQ(store->load().value().lastSeq, 1U);
    second.newJobs.clear();
    EXPECT_TRUE(store->commit(second));
}

TEST_F(SqliteStoreTest, ARemovedJobTakesItsRowsAlongAndKeepsItsNumber)
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

TEST_F(SqliteStoreTest, AFullDiskIsToldAndTheNextCommitWorksAgain)
{
    auto store = SqliteStore::open(path());
    ASSERT_TRUE(store);
    SqliteStore &sqlite = *store.value();
    WriteBatch small;
    small.events = {noteAt(1)};
    ASSERT_TRUE(sqlite.commit(small));
    ASSERT_TRUE(sqlite.setMaxPages(20));
    WriteBatch big;
    for (EventSeq seq = 2; seq < 4000; ++seq)
        big.events.push_back(noteAt(seq));
    const Outcome outcome = sqlite.commit(big);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, Error::Kind::NoSpace);
    EXPECT_EQ(sqlite.load().value().lastSeq, 1U);
    ASSERT_TRUE(sqlite.setMaxPages(0));
    EXPECT_TRUE(sqlite.commit(big));
    EXPECT_EQ(sqlite.load().value().lastSeq, 3999U);
}

TEST_F(SqliteStoreTest, ASecondServerIsRefusedUntilTheFirstIsGone)
{
    {
        const auto first = opened();
        ASSERT_TRUE(first);
        const auto second = openStore(path());
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, Error::Kind::Refused);
        EXPECT_TRUE(second.error().text.contains(path()));
    }
    EXPECT_TRUE(opened());
}

TEST_F(SqliteStoreTest, AFileThatIsNoDatabaseIsRefusedAndKept)
{
    const QByteArray text(4096, 'x');
    write(path(), text);
    const auto store = openStore(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Database);
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), text);
}

TEST_F(SqliteStoreTest, ADamagedDatabaseIsRefused)
{
    {
        const auto store = opened();
        WriteBatch batch;
        for (EventSeq seq = 1; seq < 3000; ++seq)
            batch.events.push_back(noteAt(seq));
        ASSERT_TRUE(store->commit(batch));
    }
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_GT(file.size(), 100'000);
    file.seek(8 * 4096);
    file.write(QByteArray(20 * 4096, '\x5a'));
    file.close();
    const auto store = openStore(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Database);
    EXPECT_TRUE(store.error().text.contains(path()));
}

TEST_F(SqliteStoreTest, ANewerSchemaIsRefusedWithBothNumbers)
{
    opened().reset();
    run({QStringLiteral("PRAGMA user_version = 99")});
    const auto store = openStore(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("99")));
    EXPECT_TRUE(store.error().text.contains(QString::number(schemaSteps().back().version)));
}

TEST_F(SqliteStoreTest, AnotherProgramsDatabaseIsRefused)
{
    run({QStringLiteral("CREATE TABLE addresses (name TEXT)")});
    const auto store = openStore(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Refused);
}

TEST_F(SqliteStoreTest, AReadOnlyDatabaseIsRefused)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "for root no file is read-only";
    opened().reset();
    ASSERT_TRUE(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto store = openStore(path());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Io);
}

TEST_F(SqliteStoreTest, AMissingFolderOrAFolderAsFileIsToldAsSuch)
{
    EXPECT_EQ(openStore(path(QStringLiteral("no/such/folder.db"))).error().kind, Error::Kind::Io);
    EXPECT_EQ(openStore(m_dir.path()).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(openStore(QStringLiteral("postgres:x")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(openStore(QStringLiteral("postgresql://host/x")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(openStore(QStringLiteral("postgresql://x")).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(openStore(QString()).error().kind, Error::Kind::Invalid);
}

TEST_F(SqliteStoreTest, OnlyTheOwnerCanReadTheFile)
{
    const auto store = opened();
    const auto others = QFile::ReadGroup | QFile::ReadOther;
    EXPECT_FALSE(QFileInfo(path()).permissions() & others);
}

TEST_F(SqliteStoreTest, AStoreInMemoryWorks)
{
    auto store = openStore(QStringLiteral("sqlite::memory:"));
    ASSERT_TRUE(store);
    WriteBatch batch;
    batch.events = {noteAt(1)};
    EXPECT_TRUE(store.value()->commit(batch));
    EXPECT_EQ(store.value()->load().value().tail.size(), 1U);
}

ArchivedJob archivedOf(quint32 id)
{
    ArchivedJob job;
    job.job = JobId{id};
    job.archive.archivedMs = 20;
    job.archive.removedMs = 21;
    job.archive.file = QStringLiteral("job.gz");
    job.archive.bytes = qint64{1} << 40;
    job.archive.entries = 23;
    job.archive.lateReports = 24;
    job.archive.lastLateMs = 25;
    job.executedMs = 26;
    job.completedMs = 27;
    job.lastReportMs = 28;
    job.counters.add(Status::Completed, Stopping::None, NoOverlay, 1000);
    job.counters.add(Status::WaitingForTransmission, Stopping::None, ExpiredOverlay | WithdrawnOverlay, 333);
    job.routes.resize(2);
    job.routes[1].counters.add(Status::Error, Stopping::None, NoOverlay, 700);
    job.routes[1].minHop = 1;
    job.routes[1].maxHop = 3;
    job.attempts = {{5, 3}, {77, 1}};
    return job;
}

TEST_F(SqliteStoreTest, TheSummaryOfAnArchivedJobComesBackAndItsDestinationsAreGone)
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
    EXPECT_TRUE(loaded.value().jobs.front().destinations.empty());
    EXPECT_EQ(loaded.value().jobs.front().chains, jobOf(9, 100).chains);
}

TEST_F(SqliteStoreTest, AnArchivedJobIsTakenOutBitByBitAndTheSpaceGivenBack)
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
    EXPECT_LT(QFileInfo(path()).size(), 1'000'000); // it was about three times as large
}

TEST_F(SqliteStoreTest, ADatabaseFromBeforeArchivesKeepsItsJobsAndCanShrink)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        db.setDatabaseName(path());
        ASSERT_TRUE(db.open());
        ASSERT_TRUE(executeSql(db, QStringLiteral("PRAGMA journal_mode = WAL")));
        ASSERT_TRUE(takeSchemaSteps(db, std::span(schemaSteps()).first(2)));
        ASSERT_TRUE(executeSql(
            db, QStringLiteral("INSERT INTO job VALUES (9, 0, 1, 5, 0, 'old', 'anna', 0, 0, 0, 0, 0, 0, 11, 0, 1, 100, "
                               "1, x'01000000', x'03000000', x'00000000', x'0000')")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
    auto store = opened();
    ASSERT_TRUE(store);
    const auto loaded = store->load();
    ASSERT_TRUE(loaded) << loaded.error().detail.toStdString();
    ASSERT_EQ(loaded.value().jobs.size(), 1U);
    EXPECT_EQ(loaded.value().jobs.front().record.name, QStringLiteral("old"));
    EXPECT_EQ(loaded.value().jobs.front().record.archive, ArchiveRecord());
    EXPECT_EQ(loaded.value().jobs.front().destinations, std::vector{NodeId{3}});
    EXPECT_TRUE(loaded.value().archivedJobs.empty());
    EXPECT_EQ(loaded.value().retention, RetentionPolicy());
    EXPECT_TRUE(store->giveBack(1));
    store.reset(); // what is in the log only comes into the file
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    constexpr qint64 kAutoVacuumAt = 52; // of SQLite's file format: not 0 when it can shrink
    const QByteArray head = file.read(kAutoVacuumAt + 4);
    EXPECT_NE(head.sliced(kAutoVacuumAt), QByteArray(4, '\0'));
}

/// Each step of the schema, by its version.
class SchemaStepTest : public SqliteStoreTest, public testing::WithParamInterface<int> { };

TEST_P(SchemaStepTest, AStepThatFailsLeavesTheSchemaBeforeIt)
{
    const auto &steps = schemaSteps();
    const auto index = static_cast<std::size_t>(GetParam());
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("steps"));
        db.setDatabaseName(path());
        ASSERT_TRUE(db.open());
        if (index > 0) {
            ASSERT_TRUE(takeSchemaSteps(db, std::span(steps).first(index)));
        }
        std::vector<SchemaStep> broken(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(index) + 1);
        broken.back().statements << QStringLiteral("CREATE TABLE broken (");
        const Outcome outcome = takeSchemaSteps(db, broken);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().kind, Error::Kind::Database);
        auto version = prepare(db, QStringLiteral("PRAGMA user_version"));
        ASSERT_TRUE(version.value().exec() && version.value().next());
        EXPECT_EQ(version.value().value(0).toInt(), index == 0 ? 0 : steps[index - 1].version);
        version.value().finish();
        EXPECT_TRUE(takeSchemaSteps(db, steps)); // nothing is in its way
    }
    QSqlDatabase::removeDatabase(QStringLiteral("steps"));
    EXPECT_TRUE(opened());
}

INSTANTIATE_TEST_SUITE_P(AllSteps, SchemaStepTest, testing::Range(0, static_cast<int>(schemaSteps().size())));

} // namespace
} // namespace signalbox
