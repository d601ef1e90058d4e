#include "tests/model/engine/enginefixture.h"

#include "model/domain/auditchain.h"
#include "model/store/auditreader.h"
#include "model/store/sqltransaction.h"

#include <QSqlDatabase>

namespace signalbox {
namespace {

/// What commands leave in the audit, and what becomes of it when somebody lays hands on the database.
class EngineAuditTest : public EngineTest {
protected:
    [[nodiscard]] std::vector<AuditRecord> records(quint32 after = 0, int limit = 1000) const
    {
        std::vector<AuditRecord> all;
        const Result<AuditPage> page = m_engine->auditRecords(after, limit);
        EXPECT_TRUE(page);
        for (const AuditEntry &entry : page ? page.value().entries : std::vector<AuditEntry>())
            all.push_back(auditRecord(auditJson(entry)));
        return all;
    }
    [[nodiscard]] AuditRecord newest() const
    {
        const std::vector<AuditRecord> all = records();
        EXPECT_FALSE(all.empty());
        return all.empty() ? AuditRecord() : all.back();
    }
    void stopEngine()
    {
        m_engine.reset();
        m_store.reset();
    }
    /// As somebody would with the database's own program.
    void tamper(const QString &statement)
    {
        if (m_url.startsWith(QStringLiteral("postgresql"))) {
            PostgresCluster::instance()->run(storePath(m_url).section(u'/', -1), statement.toUtf8());
            return;
        }
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            db.setDatabaseName(storePath(m_url));
            ASSERT_TRUE(db.open());
            ASSERT_TRUE(executeSql(db, statement)) << statement.toStdString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    }
    [[nodiscard]] AuditChain verified() const
    {
        AuditChain chain;
        const Result<quint32> last = readAudit(m_url, [&](const AuditEntry &entry) { chain.add(auditJson(entry)); });
        EXPECT_TRUE(last) << (last ? "" : last.error().text.toStdString());
        chain.end(last ? last.value() : 0);
        return chain;
    }
    void makeFolders(int count)
    {
        for (int i = 1; i <= count; ++i)
            done(CreateFolder{{}, QStringLiteral("folder %1").arg(i)});
    }
};

using Findings = std::vector<AuditFinding>;

TEST_F(EngineAuditTest, ACommandLeavesWhoWhatWhenFromWhereAndOnHowMany)
{
    CreateJob order = orderFor({node(QStringLiteral("c1")), node(QStringLiteral("c2"))});
    AddPackage second;
    second.package.name = QStringLiteral("second");
    second.package.fileName = QStringLiteral("second.deb");
    second.package.size = 1;
    second.package.sha256 = QByteArray(32, 's');
    order.packages.push_back(PackageId{done(second).createdId});
    m_nowMs += kMinute;
    const EngineReply reply = put(
        MarkedCommand{Command{order, QStringLiteral("otto")}, R"({"origin":"socket:1000","key":"k","request":"r"})"});
    ASSERT_TRUE(reply.outcome);
    const AuditRecord record = newest();
    EXPECT_EQ(record.operatorName, QStringLiteral("otto"));
    EXPECT_EQ(record.origin, QStringLiteral("socket:1000"));
    EXPECT_EQ(record.command, QStringLiteral("create-job"));
    EXPECT_EQ(number(record.job), reply.outcome->createdId);
    EXPECT_EQ(record.atMs, m_nowMs);
    EXPECT_EQ(record.destinations, 2U) << "not the four instructions";
    EXPECT_EQ(record.sealed.value(QStringLiteral("affected")).toInt(), 4);
    EXPECT_EQ(record.sealed.value(QStringLiteral("key")).toString(), QStringLiteral("k"));
    EXPECT_EQ(record.result, AuditResult::Done);
    EXPECT_EQ(record.number, m_engine->lastAudit());
}

TEST_F(EngineAuditTest, WhatNobodyTellsTheServerToDoLeavesNoRecord)
{
    const quint32 before = m_engine->lastAudit();
    EXPECT_TRUE(put(Command{CreateFolder{{}, QStringLiteral("Office")}, {}}).outcome);
    EXPECT_EQ(m_engine->lastAudit(), before);
    EXPECT_TRUE(
        put(MarkedCommand{Command{CreateFolder{{}, QStringLiteral("Shop")}, {}}, R"({"origin":"window"})"}).outcome);
    EXPECT_EQ(m_engine->lastAudit(), before + 1) << "whoever comes from somewhere is recorded, also without a name";
}

TEST_F(EngineAuditTest, RefusedAndPartlyRefusedCommandsLeaveARecordToo)
{
    const JobId job = jobFor({node(QStringLiteral("c1")), node(QStringLiteral("c2"))});
    stage(attemptOf(job), Stage::Completed);
    ASSERT_TRUE(operate(Operation::Suspend, job).outcome);
    AuditRecord record = newest();
    EXPECT_EQ(record.command, QStringLiteral("suspend"));
    EXPECT_EQ(record.result, AuditResult::Partly);
    EXPECT_EQ(record.destinations, 1U);
    EXPECT_EQ(record.refusedDestinations, 1U);
    EXPECT_EQ(record.job, job);

    ASSERT_FALSE(operate(Operation::Suspend, job).outcome);
    record = newest();
    EXPECT_EQ(record.result, AuditResult::Refused);
    EXPECT_EQ(record.destinations, 0U);
    EXPECT_EQ(record.refusedDestinations, 2U);
    EXPECT_FALSE(record.reason.isEmpty());
    EXPECT_EQ(record.operatorName, QStringLiteral("anna"));
    EXPECT_EQ(record.origin, QStringLiteral("server"));

    put(CommandTurnedDown{QStringLiteral("otto"),
                          QStringLiteral("create-job"),
                          {},
                          QStringLiteral("no such node"),
                          R"({"origin":"tcp:192.0.2.7"})"});
    record = newest();
    EXPECT_EQ(record.result, AuditResult::Refused);
    EXPECT_EQ(record.reason, QStringLiteral("no such node"));
    EXPECT_EQ(record.origin, QStringLiteral("tcp:192.0.2.7"));
    EXPECT_TRUE(verified().isSound());
}

TEST_F(EngineAuditTest, ReportsLeaveNone)
{
    const JobId job = jobFor({node(QStringLiteral("c1"))});
    const quint32 before = m_engine->lastAudit();
    stage(attemptOf(job), Stage::ExecutionStarted);
    stage(attemptOf(job), Stage::Completed);
    EXPECT_EQ(m_engine->lastAudit(), before);
}

TEST_F(EngineAuditTest, TheChainGoesOnAfterARestartAndAfterACommitThatFailed)
{
    makeFolders(2);
    m_store->fails = true;
    EXPECT_EQ(command(CreateFolder{{}, QStringLiteral("lost")}).kind, EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_FALSE(command(CreateFolder{{}, QStringLiteral("folder 1")}).outcome) << "it is there";
    startEngine();
    done(CreateFolder{{}, QStringLiteral("folder 9")});
    const std::vector<AuditRecord> all = records();
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[2].result, AuditResult::Refused);
    EXPECT_EQ(all[3].number, 4U);
    EXPECT_EQ(records(2, 1).at(0).number, 3U);
    const AuditChain chain = verified();
    EXPECT_EQ(chain.findings(), Findings());
    EXPECT_EQ(chain.count(), 4U);
}

TEST_F(EngineAuditTest, WhateverIsDoneToTheDatabaseIsFoundAndNamed)
{
    makeFolders(6);
    const std::vector<AuditRecord> all = records();
    const auto seq = [&](std::size_t number) { return all[number - 1].seq; };
    stopEngine();
    EXPECT_EQ(verified().findings(), Findings());

    tamper(QStringLiteral("UPDATE event SET text = replace(text, 'anna', 'otto') WHERE seq = %1").arg(seq(2)));
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::Changed, 2, 2, 0}}));
    tamper(QStringLiteral("UPDATE event SET text = replace(text, 'otto', 'anna') WHERE seq = %1").arg(seq(2)));
    tamper(QStringLiteral("UPDATE event SET at = at - 1 WHERE seq = %1").arg(seq(3)));
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::Changed, 3, 3, 0}}));
    tamper(QStringLiteral("UPDATE event SET at = at + 1 WHERE seq = %1").arg(seq(3)));
    EXPECT_EQ(verified().findings(), Findings());

    tamper(QStringLiteral("DELETE FROM event WHERE seq = %1").arg(seq(4)));
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::EntryMissing, 4, 4, seq(4)}}));
    tamper(QStringLiteral("DELETE FROM audit WHERE number = 4"));
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::Removed, 4, 4, 0}}));
    tamper(QStringLiteral("DELETE FROM audit WHERE number = 6"));
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::Removed, 4, 4, 0}, {AuditFault::Removed, 6, 6, 0}}));

    // The server goes on behind the hole, which stays to be seen.
    startEngine();
    done(CreateFolder{{}, QStringLiteral("later")});
    EXPECT_EQ(newest().number, 7U);
    stopEngine();
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::Removed, 4, 4, 0}, {AuditFault::Removed, 6, 6, 0}}));
}

TEST_F(EngineAuditTest, RecordsThatChangedPlacesAreFound)
{
    makeFolders(4);
    const std::vector<AuditRecord> all = records();
    stopEngine();
    tamper(QStringLiteral("UPDATE audit SET seq = %1 - seq WHERE number IN (2, 3)").arg(all[1].seq + all[2].seq));
    EXPECT_EQ(verified().findings(), (Findings{{AuditFault::Changed, 2, 2, 0}, {AuditFault::Changed, 3, 3, 0}}));
}

TEST_F(EngineAuditTest, ADatabaseWithoutAnAuditIsToldSo)
{
    const auto nothing = [](const AuditEntry &) {};
    const Result<quint32> missing = readAudit(m_dir.filePath(QStringLiteral("no.db")), nothing);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, Error::Kind::NotFound);
    stopEngine();
    tamper(QStringLiteral("DROP TABLE audit"));
    const Result<quint32> older = readAudit(m_url, nothing);
    ASSERT_FALSE(older);
    EXPECT_EQ(older.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(older.error().text.contains(storePath(m_url)));
}

} // namespace
} // namespace signalbox
