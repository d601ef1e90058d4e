#include "model/store/sqlitestore.h"

#include "model/store/sqlschema.h"
#include "model/store/sqltransaction.h"
#include "tests/model/store/storerecords.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

namespace signalbox {
namespace {

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

TEST_F(SqliteStoreTest, NothingIsConfirmedThatWouldGoIntoAFileThatWasReplaced)
{
    const QString other = path(QStringLiteral("other.db"));
    {
        auto another = openStore(other);
        ASSERT_TRUE(another);
        WriteBatch one;
        one.events = {noteAt(1), noteAt(2), noteAt(3)};
        ASSERT_TRUE(another.value()->commit(one));
    }
    const QString kept = path(QStringLiteral("kept.db"));
    {
        auto store = opened();
        WriteBatch one;
        one.events = {noteAt(1)};
        ASSERT_TRUE(store->commit(one));
        ASSERT_TRUE(QFile::rename(path(), kept));
        ASSERT_TRUE(QFile::rename(other, path()));
        WriteBatch two;
        two.events = {noteAt(2)};
        const Outcome refused = store->commit(two);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, Error::Kind::Database);
        EXPECT_TRUE(refused.error().text.contains(path())) << refused.error().text.toStdString();
        EXPECT_FALSE(store->purgeArchived(JobId{1}, 1));
        // A server that is killed now leaves its write-ahead log behind: it is of no harm to the other file.
        EXPECT_EQ(QFileInfo(path() + QStringLiteral("-wal")).size(), 0);
    }
    auto replaced = opened();
    EXPECT_EQ(replaced->load().value().lastSeq, 3U) << "the other file was damaged";
    replaced.reset();
    auto before = openStore(kept);
    ASSERT_TRUE(before) << before.error().text.toStdString();
    EXPECT_EQ(before.value()->load().value().lastSeq, 1U) << "what was confirmed is not in the file that was there";
}

TEST_F(SqliteStoreTest, AFileThatIsPutBackIsWrittenAgain)
{
    auto store = opened();
    WriteBatch one;
    one.events = {noteAt(1)};
    ASSERT_TRUE(store->commit(one));
    const QString aside = path(QStringLiteral("aside.db"));
    ASSERT_TRUE(QFile::rename(path(), aside));
    WriteBatch two;
    two.events = {noteAt(2)};
    ASSERT_FALSE(store->commit(two));
    ASSERT_TRUE(QFile::rename(aside, path()));
    EXPECT_TRUE(store->commit(two));
    store.reset();
    EXPECT_EQ(opened()->load().value().lastSeq, 2U);
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
    EXPECT_EQ(openStore(QStringLiteral("mysql://host/x")).error().kind, Error::Kind::Invalid);
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

/// The disk may be nearly full: a log that grows to what SQLite allows by itself would take the rest of it.
TEST_F(SqliteStoreTest, TakingAnArchivedJobOutLeavesNoLongWriteAheadLog)
{
    constexpr EventSeq kEntries = 24'000;
    auto store = opened();
    WriteBatch batch;
    batch.newJobs = {jobOf(9, 100)};
    for (EventSeq seq = 1; seq <= kEntries; ++seq) {
        Event event = noteAt(seq, seq > 6 ? seq - 6 : 0);
        event.text.fill(u'x', 1'000);
        batch.events.push_back(event);
    }
    for (quint32 i = 0; i < 6; ++i) {
        InstructionState state = someState();
        state.lastEvent = kEntries - i;
        batch.checkpoint.emplace_back(InstructionId{100 + i}, state);
    }
    batch.checkpointSeq = kEntries;
    batch.archivedJobs = {archivedOf(9)};
    ASSERT_TRUE(store->commit(batch));
    constexpr qint64 kMiB = 1024 * 1024;
    const QFileInfo wal(path() + QStringLiteral("-wal"));
    const auto walSize = [&wal] {
        QFileInfo now(wal.filePath());
        return now.size();
    };
    int steps = 0;
    for (bool isDone = false; !isDone && steps < 200; ++steps) {
        const auto purged = store->purgeArchived(JobId{9}, 1'000);
        ASSERT_TRUE(purged) << purged.error().detail.toStdString();
        isDone = purged.value();
        ASSERT_LE(walSize(), 4 * kMiB) << "step " << steps;
    }
    ASSERT_GT(steps, 10);
    for (bool more = true; more;) {
        const auto given = store->giveBack(2'000);
        ASSERT_TRUE(given) << given.error().detail.toStdString();
        more = given.value();
        ASSERT_LE(walSize(), 4 * kMiB);
    }
    EXPECT_LT(QFileInfo(path()).size(), kMiB);
}

/// A backup that reads all the while keeps the log from being shortened; nobody waits for it.
TEST_F(SqliteStoreTest, AReaderBesideItDoesNotHoldUpTakingAJobOut)
{
    constexpr EventSeq kEntries = 8'000;
    auto store = opened();
    WriteBatch batch;
    batch.newJobs = {jobOf(9, 100)};
    for (EventSeq seq = 1; seq <= kEntries; ++seq) {
        Event event = noteAt(seq, seq > 1 ? seq - 1 : 0);
        event.text.fill(u'x', 1'000);
        batch.events.push_back(event);
    }
    InstructionState state = someState();
    state.lastEvent = kEntries;
    batch.checkpoint.emplace_back(InstructionId{100}, state);
    batch.checkpointSeq = kEntries;
    batch.archivedJobs = {archivedOf(9)};
    ASSERT_TRUE(store->commit(batch));
    {
        QSqlDatabase reader = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("backup"));
        reader.setDatabaseName(path());
        ASSERT_TRUE(reader.open());
        QSqlQuery reading(reader);
        ASSERT_TRUE(reading.exec(QStringLiteral("SELECT * FROM event")) && reading.next());
        QElapsedTimer timer;
        timer.start();
        for (int step = 0; step < 4; ++step)
            ASSERT_TRUE(store->purgeArchived(JobId{9}, 1'000));
        EXPECT_LT(timer.elapsed(), 5'000) << "each step waited for the reader";
    }
    QSqlDatabase::removeDatabase(QStringLiteral("backup"));
    for (bool isDone = false; !isDone;)
        isDone = store->purgeArchived(JobId{9}, 1'000).value();
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
