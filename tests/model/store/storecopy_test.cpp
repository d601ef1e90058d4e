#include "model/store/storecopy.h"

#include "model/store/store.h"
#include "tests/model/store/storerecords.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace signalbox {
namespace {

/// The tests' names make them run in one process, see signalbox_test() in CMake.
class PostgresCopyTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!PostgresCluster::instance())
            GTEST_SKIP() << PostgresCluster::kMissing;
        m_database = PostgresCluster::instance()->makeDatabase();
    }
    [[nodiscard]] QString file(const QString &name) const { return QStringLiteral("sqlite:") + m_dir.filePath(name); }
    QByteArrayList run(const QByteArray &statements) const
    {
        return PostgresCluster::instance()->run(storePath(m_database).section(u'/', -1), statements);
    }
    /// A store with something in every table.
    QString made() const
    {
        WriteBatch batch;
        for (EventSeq seq = 1; seq <= 30'000; ++seq)
            batch.events.push_back(noteAt(seq, seq - 1));
        batch.events[1].text.clear();
        batch.newJobs = {jobOf(8, 50), jobOf(9, 100)};
        batch.archivedJobs = {archivedOf(8)};
        batch.folders = {{FolderId{2}, FolderId{}, QStringLiteral("Würzburg 🙂")}};
        StoredNode node;
        node.record.id = NodeId{4'000'000'000};
        node.record.name = QStringLiteral("n");
        node.record.attributes.insert(QStringLiteral("os \"x\""), QStringLiteral("a=b\n"));
        batch.nodes = {node}; // without a token
        PackageRecord package;
        package.id = PackageId{1};
        package.kind = PayloadKind::Program;
        package.sha256 = QByteArray(32, '\0');
        batch.packages = {package};
        batch.olderAttempts = {{AttemptId{70}, InstructionId{101}, true}};
        batch.checkpoint = {{InstructionId{101}, someState()}};
        batch.checkpointSeq = 29'990;
        batch.retention = RetentionPolicy{1, 2};
        batch.operators = {operatorOf(1), operatorOf(2)};
        batch.audits = {{1, 20, QByteArray(32, '\0')}, {2, 29'999, QByteArray(32, 's')}};
        batch.holds = {{JobId{9}, 1, QStringLiteral("anna"), 2, 0}};
        batch.processes = {{7, ProcessKind::Export, {}, 0, QStringLiteral("j"), 1, 2, TaskState::Failed, 0, 0, {}}};
        batch.windows = {{1, {}, JobType::InstallPackage, 1, 2, 3}};
        const QString url = file(QStringLiteral("made.db"));
        auto store = openStore(url);
        EXPECT_TRUE(store && store.value()->commit(batch));
        return url;
    }
    static qint64 rowsIn(const std::vector<CopiedTable> &tables)
    {
        qint64 rows = 0;
        for (const CopiedTable &table : tables)
            rows += table.rows;
        return rows;
    }
    QTemporaryDir m_dir;
    QString m_database;
};

TEST_F(PostgresCopyTest, ThereAndBackEverythingIsTheSame)
{
    const QString from = made();
    const auto there = migrateStore(from, m_database);
    ASSERT_TRUE(there) << there.error().text.toStdString() << there.error().detail.toStdString();
    EXPECT_GT(rowsIn(there.value()), 30'009);
    const QString back = file(QStringLiteral("back.db"));
    const auto again = migrateStore(m_database, back);
    ASSERT_TRUE(again) << again.error().text.toStdString() << again.error().detail.toStdString();
    for (std::size_t i = 0; i < there.value().size(); ++i) {
        EXPECT_EQ(there.value()[i].table, again.value()[i].table);
        EXPECT_EQ(there.value()[i].rows, again.value()[i].rows);
        EXPECT_EQ(there.value()[i].sha256, again.value()[i].sha256) << there.value()[i].table.toStdString();
    }
    const LoadedState before = openStore(from).value()->load().value();
    for (const QString &url : {m_database, back}) {
        auto store = openStore(url);
        ASSERT_TRUE(store);
        const LoadedState after = store.value()->load().value();
        EXPECT_EQ(after.tail, before.tail);
        EXPECT_EQ(after.tail.size(), 10U);
        EXPECT_EQ(after.states, before.states);
        EXPECT_EQ(after.nodes.front().record, before.nodes.front().record);
        EXPECT_TRUE(after.nodes.front().tokenSha256.isNull());
        EXPECT_EQ(after.jobs.back().record, before.jobs.back().record);
        EXPECT_EQ(after.archivedJobs.front().archive, before.archivedJobs.front().archive);
        EXPECT_EQ(after.retention, before.retention);
        ASSERT_EQ(after.operators.size(), 2U);
        EXPECT_EQ(after.operators.back().record, before.operators.back().record);
        EXPECT_EQ(after.operators.back().tokenSha256, operatorOf(2).tokenSha256);
        EXPECT_EQ(after.holds, before.holds);
        EXPECT_EQ(after.processes, before.processes);
        EXPECT_EQ(after.windows, before.windows);
        EXPECT_EQ(after.lastAudit, 2U);
        EXPECT_EQ(after.auditSeal, QByteArray(32, 's'));
        EXPECT_EQ(store.value()->audits(0, 10).value().at(1).event, noteAt(29'999, 29'998));
        WriteBatch next;
        next.events = {noteAt(30'001)};
        EXPECT_TRUE(store.value()->commit(next));
    }
}

TEST_F(PostgresCopyTest, ATargetThatIsNotEmptyIsRefusedAndKept)
{
    WriteBatch batch;
    batch.folders = {{FolderId{2}, FolderId{}, QStringLiteral("f")}};
    ASSERT_TRUE(openStore(m_database).value()->commit(batch));
    const auto copied = migrateStore(made(), m_database);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(copied.error().text.contains(QStringLiteral("folder")));
    EXPECT_EQ(run("SELECT count(*) FROM folder").front(), "1");
}

TEST_F(PostgresCopyTest, OneThatBreaksOffLeavesNothingAndCanBeRunAgain)
{
    openStore(m_database).value().reset();
    run("CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;"
        "CREATE TRIGGER broken BEFORE INSERT ON operator_record EXECUTE FUNCTION broken()"); // the last table
    const QString from = made();
    EXPECT_FALSE(migrateStore(from, m_database));
    EXPECT_EQ(run("SELECT count(*) FROM event").front(), "0");
    run("DROP TRIGGER broken ON operator_record");
    EXPECT_TRUE(migrateStore(from, m_database));
}

TEST_F(PostgresCopyTest, ASourceThatIsNotThereIsNotMade)
{
    const QString nowhere = file(QStringLiteral("nowhere.db"));
    const auto copied = migrateStore(nowhere, m_database);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().kind, Error::Kind::Invalid);
    EXPECT_FALSE(QFile::exists(storePath(nowhere)));
    const auto same = migrateStore(made(), file(QStringLiteral("made.db")));
    ASSERT_FALSE(same);
    EXPECT_EQ(same.error().kind, Error::Kind::Refused);
}

TEST_F(PostgresCopyTest, AValueThatItCannotHoldIsToldWithTableAndRow)
{
    const QString url = file(QStringLiteral("nul.db"));
    WriteBatch batch;
    batch.folders = {{FolderId{77}, FolderId{}, QStringLiteral("a") + QChar(u'\0')}};
    ASSERT_TRUE(openStore(url).value()->commit(batch));
    const auto copied = migrateStore(url, m_database);
    ASSERT_FALSE(copied);
    EXPECT_TRUE(copied.error().text.contains(QStringLiteral("folder"))) << copied.error().text.toStdString();
    EXPECT_TRUE(copied.error().text.contains(QStringLiteral("77")));
}

TEST_F(PostgresCopyTest, TheColumnsAreThoseOfTheSchema)
{
    openStore(m_database).value().reset();
    for (const StoreTable *table : kStoreTables) {
        QStringList columns;
        for (const QByteArray &column :
             run(QByteArray("SELECT column_name FROM information_schema.columns WHERE table_name = '") + table->name
                 + "' AND table_schema = 'public' ORDER BY ordinal_position"))
            columns << QString::fromLatin1(column);
        EXPECT_EQ(columns.join(QStringLiteral(", ")), table->columnNames());
    }
}

} // namespace
} // namespace signalbox
