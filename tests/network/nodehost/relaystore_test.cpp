#include "network/nodehost/relaystore.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class RelayStoreTest : public testing::Test {
protected:
    void SetUp() override { open(); }
    void open()
    {
        m_store.reset();
        Result<std::unique_ptr<RelayStore>> store = RelayStore::open(path());
        ASSERT_TRUE(store) << store.error().detail.toStdString();
        m_store = std::move(store).value();
    }
    RelayStore::Loaded reload()
    {
        open();
        Result<RelayStore::Loaded> loaded = m_store->load();
        EXPECT_TRUE(loaded);
        return loaded ? std::move(loaded).value() : RelayStore::Loaded();
    }
    QString path() const { return m_folder.filePath(QStringLiteral("relay.db")); }
    /// Runs SQL on the connection of the store, or on a new one when the store is closed.
    void sql(const QString &statement)
    {
        const QString own = QStringLiteral("test");
        {
            QSqlDatabase database;
            if (m_store) {
                QStringList names = QSqlDatabase::connectionNames().filter(QStringLiteral("relay-"));
                ASSERT_EQ(names.size(), 1);
                database = QSqlDatabase::database(names.first());
            } else {
                database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), own);
                database.setDatabaseName(path());
                ASSERT_TRUE(database.open());
            }
            QSqlQuery query(database);
            ASSERT_TRUE(query.exec(statement)) << query.lastError().text().toStdString();
        }
        if (!m_store)
            QSqlDatabase::removeDatabase(own);
    }
    static RelayStore::SpoolEntry entry(quint32 attempt, const QByteArray &body = "{}")
    {
        return {0, RelayStore::SpoolKind::Feedback, QStringLiteral("client-1"), AttemptId{attempt}, body};
    }
    Outcome spool(std::vector<RelayStore::SpoolEntry> entries)
    {
        RelayStore::Changes changes;
        changes.reports = std::move(entries);
        return m_store->commit(changes);
    }
    std::vector<RelayStore::SpoolEntry> drain()
    {
        std::vector<RelayStore::SpoolEntry> all;
        while (const auto next = m_store->oldest()) {
            all.push_back(*next);
            EXPECT_TRUE(m_store->remove(next->number));
        }
        return all;
    }
    static RelayWork work(quint32 attempt, RelayWork::Phase phase)
    {
        RelayWork work;
        work.attempt = AttemptId{attempt};
        work.child = QStringLiteral("client-1");
        work.wanted = OfferState::Held;
        work.contentTag = 4'000'000'000;
        work.phase = phase;
        work.heldConfirmed = true;
        work.payloadAtChild = true;
        work.sha256 = QByteArray(32, '\xab');
        work.size = 5'000'000'000;
        work.splitKiB = 512;
        work.splitWaitMs = 1'000;
        work.offeredMs = 1'700'000'000'000;
        work.startFailed = true;
        work.tries = 3;
        work.pollsUntilRejected = 2;
        work.notNow = QStringLiteral("battery low");
        return work;
    }
    static ddi::Deployment deployment(quint32 attempt)
    {
        ddi::Deployment deployment;
        deployment.id = AttemptId{attempt};
        deployment.name = QStringLiteral("demo");
        deployment.version = QStringLiteral("1.0");
        ddi::Artifact artifact;
        artifact.fileName = QStringLiteral("a b.tar");
        artifact.size = 5'000'000'000;
        artifact.sha1 = QByteArray(20, '\x01');
        artifact.md5 = QByteArray(16, '\x02');
        artifact.sha256 = QByteArray(32, '\xab');
        artifact.module = 7;
        deployment.artifacts.push_back(artifact);
        deployment.metadata.insert(QStringLiteral("x-signalbox.kind"), QStringLiteral("archive"));
        return deployment;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RelayStore> m_store;
};

TEST_F(RelayStoreTest, ChildrenWorkAndDeploymentsSurviveReopening)
{
    ChildNodes feed;
    feed.complete = true;
    feed.suspended = true;
    ChildNode child;
    child.name = QStringLiteral("client-1");
    child.upper = QStringLiteral("relay-1");
    child.address = QStringLiteral("192.0.2.1");
    child.tokenSha256 = QByteArray(32, 't');
    ChildNode relay;
    relay.name = QStringLiteral("relay-2");
    relay.upper = QStringLiteral("relay-1");
    relay.role = NodeRole::Relay;
    relay.suspended = true;
    feed.changed = {child, relay};
    ASSERT_TRUE(m_store->saveChildren(feed));
    RelayStore::Changes changes;
    changes.works = {work(7, RelayWork::Phase::Taken)};
    changes.deployments = {{AttemptId{7}, deployment(7)}};
    ASSERT_TRUE(m_store->commit(changes));
    const QString instance = m_store->spoolInstance();
    EXPECT_FALSE(instance.isEmpty());

    const RelayStore::Loaded loaded = reload();
    EXPECT_EQ(m_store->spoolInstance(), instance);
    EXPECT_TRUE(loaded.suspended);
    EXPECT_EQ(loaded.children, (std::vector<ChildNode>{child, relay}));
    ASSERT_EQ(loaded.works.size(), 1u);
    EXPECT_EQ(loaded.works.front(), work(7, RelayWork::Phase::Taken));
    ASSERT_EQ(loaded.deployments.size(), 1u);
    EXPECT_EQ(loaded.deployments.front().second.artifacts.front().fileName, QStringLiteral("a b.tar"));
    EXPECT_EQ(loaded.deployments.front().second.artifacts.front().sha256, QByteArray(32, '\xab'));
    EXPECT_EQ(loaded.deployments.front().second.metadata, deployment(7).metadata);
}

TEST_F(RelayStoreTest, ANewStateOfWorkLeavesItsDeploymentAlone)
{
    RelayStore::Changes changes;
    changes.works = {work(7, RelayWork::Phase::Ready)};
    changes.deployments = {{AttemptId{7}, deployment(7)}};
    ASSERT_TRUE(m_store->commit(changes));
    changes.deployments.clear();
    changes.works = {work(7, RelayWork::Phase::Taken)};
    ASSERT_TRUE(m_store->commit(changes));
    EXPECT_EQ(reload().deployments.size(), 1u);
}

TEST_F(RelayStoreTest, WorkWhosePayloadHasNotArrivedIsAskedForAgain)
{
    RelayStore::Changes changes;
    changes.works = {work(7, RelayWork::Phase::Queued), work(8, RelayWork::Phase::Ready)};
    changes.deployments = {{AttemptId{7}, deployment(7)}};
    ASSERT_TRUE(m_store->commit(changes));
    for (const RelayWork &kept : reload().works) // 8 has no description
        EXPECT_EQ(kept.phase, RelayWork::Phase::Announced);
}

TEST_F(RelayStoreTest, ForgottenWorkAndRemovedChildrenAreGone)
{
    ChildNodes feed;
    feed.changed.resize(1);
    feed.changed.front().name = QStringLiteral("client-1");
    ASSERT_TRUE(m_store->saveChildren(feed));
    RelayStore::Changes changes;
    changes.works = {work(7, RelayWork::Phase::Ready)};
    ASSERT_TRUE(m_store->commit(changes));
    feed.changed.clear();
    feed.removed = {QStringLiteral("client-1")};
    ASSERT_TRUE(m_store->saveChildren(feed));
    changes.works.clear();
    changes.forgotten = {AttemptId{7}};
    ASSERT_TRUE(m_store->commit(changes));
    const RelayStore::Loaded loaded = reload();
    EXPECT_TRUE(loaded.children.empty());
    EXPECT_TRUE(loaded.works.empty());
}

TEST_F(RelayStoreTest, TheSpoolKeepsItsOrderAndNeverUsesANumberTwice)
{
    ASSERT_TRUE(spool({entry(1, "a"), entry(2, "b")}));
    ASSERT_TRUE(spool({entry(3, "c")}));
    EXPECT_EQ(m_store->spoolSize(), 3);
    open();
    std::vector<RelayStore::SpoolEntry> taken = drain();
    ASSERT_EQ(taken.size(), 3u);
    EXPECT_EQ(taken[0].body + taken[1].body + taken[2].body, "abc");
    EXPECT_EQ(taken[0].number, 1u);
    EXPECT_EQ(taken[2].number, 3u);
    open(); // empty now: the numbers go on all the same
    ASSERT_TRUE(spool({entry(4)}));
    EXPECT_EQ(drain().front().number, 4u);
}

TEST_F(RelayStoreTest, EntriesTakenOverFromALowerRelayAreRemembered)
{
    ASSERT_TRUE(m_store->spoolFrom(QStringLiteral("relay-2/x"), 5, entry(1)));
    open();
    EXPECT_TRUE(m_store->wasTaken(QStringLiteral("relay-2/x"), 5));
    EXPECT_TRUE(m_store->wasTaken(QStringLiteral("relay-2/x"), 4));
    EXPECT_FALSE(m_store->wasTaken(QStringLiteral("relay-2/x"), 6));
    EXPECT_FALSE(m_store->wasTaken(QStringLiteral("relay-2/y"), 5)); // that relay has lost its folder
    EXPECT_EQ(m_store->spoolSize(), 1);
}

TEST_F(RelayStoreTest, WhatARelayManagerShowsIsStoredWithItsCause)
{
    HigherJob job;
    job.number = 17;
    job.name = QStringLiteral("Büro");
    job.packages = {{QStringLiteral("a"), QStringLiteral("1"), 5}};
    HigherWork work;
    work.attempt = AttemptId{7};
    work.child = QStringLiteral("c1");
    work.relays = {QStringLiteral("r1")};
    work.job = 17;
    work.state.status = Status::Executing;
    work.state.permille = 333;
    work.state.attemptId = AttemptId{7};
    work.state.executedMs = 1234;
    work.wanted = OfferState::Held;
    work.events.push_back(
        {{.atMs = 5, .kind = EventKind::Failed, .code = -3, .text = QStringLiteral("no")}, QStringLiteral("r1")});
    RelayStore::Changes changes;
    changes.reports.push_back(entry(1));
    changes.higherJobs.emplace_back(17, job);
    changes.higherWorks.emplace_back(7, work);
    ASSERT_TRUE(m_store->spoolFrom(QStringLiteral("relay-2/x"), 5, changes));
    RelayStore::Loaded loaded = reload();
    EXPECT_EQ(loaded.higherJobs, std::vector<HigherJob>{job});
    EXPECT_EQ(loaded.higherWorks, std::vector<HigherWork>{work});
    EXPECT_EQ(m_store->spoolSize(), 1);
    changes = {};
    changes.higherJobs.emplace_back(17, std::nullopt);
    changes.higherWorks.emplace_back(7, std::nullopt);
    ASSERT_TRUE(m_store->commit(changes));
    loaded = reload();
    EXPECT_TRUE(loaded.higherJobs.empty());
    EXPECT_TRUE(loaded.higherWorks.empty());
    ASSERT_TRUE(m_store->setMeta(QStringLiteral("server"), QStringLiteral("HQ")));
    open();
    EXPECT_EQ(m_store->meta(QStringLiteral("server")), QStringLiteral("HQ"));
    EXPECT_EQ(m_store->meta(QStringLiteral("other")), QString());
}

TEST_F(RelayStoreTest, AFileOfTheFirstSchemaGetsTheTables)
{
    sql(QStringLiteral("DROP TABLE higher_job"));
    sql(QStringLiteral("DROP TABLE higher_work"));
    sql(QStringLiteral("PRAGMA user_version=1"));
    EXPECT_TRUE(reload().higherWorks.empty());
    RelayStore::Changes changes;
    changes.higherJobs.emplace_back(17, HigherJob{.number = 17, .name = {}, .packages = {}});
    EXPECT_TRUE(m_store->commit(changes));
}

TEST_F(RelayStoreTest, ANewerSchemaIsRefused)
{
    m_store.reset();
    sql(QStringLiteral("PRAGMA user_version=99"));
    const auto refused = RelayStore::open(path());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Database);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("newer")));
}

TEST_F(RelayStoreTest, AFileThatIsNoDatabaseIsRefused)
{
    const QString other = m_folder.filePath(QStringLiteral("other.db"));
    QFile file(other);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8'192, 'x'));
    file.close();
    const auto refused = RelayStore::open(other);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Database);
}

TEST_F(RelayStoreTest, AFullDiskStoresNothingOfAGroupAndTakesItLater)
{
    ASSERT_TRUE(spool({entry(1)}));
    sql(QStringLiteral("PRAGMA max_page_count=1")); // no page more than there are
    RelayStore::Changes changes;
    changes.works = {work(7, RelayWork::Phase::Ready)};
    changes.reports = {entry(2, QByteArray(100'000, 'x'))};
    const Outcome full = m_store->commit(changes);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, Error::Kind::NoSpace);
    EXPECT_FALSE(m_store->spoolFrom(QStringLiteral("relay-2/x"), 1, changes.reports.front()));
    EXPECT_FALSE(m_store->wasTaken(QStringLiteral("relay-2/x"), 1));
    EXPECT_EQ(m_store->spoolSize(), 1);

    sql(QStringLiteral("PRAGMA max_page_count=100000"));
    ASSERT_TRUE(m_store->commit(changes));
    EXPECT_EQ(reload().works.size(), 1u);
    EXPECT_EQ(drain().size(), 2u);
}

} // namespace
} // namespace signalbox
