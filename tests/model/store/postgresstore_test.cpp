#include "model/store/postgresstore.h"

#include "model/store/postgresschema.h"
#include "model/store/storelease.h"
#include "tests/model/store/storerecords.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <future>
#include <thread>

namespace signalbox {
namespace {

/// The tests' names make them run in one process, see signalbox_test() in CMake.
class PostgresStoreTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!PostgresCluster::instance())
            GTEST_SKIP() << PostgresCluster::kMissing;
        m_url = PostgresCluster::instance()->makeDatabase();
    }
    static PostgresCluster &cluster() { return *PostgresCluster::instance(); }
    [[nodiscard]] QString database() const { return storePath(m_url).section(u'/', -1); }
    QByteArrayList run(const QByteArray &statements) const { return cluster().run(database(), statements); }
    [[nodiscard]] QByteArray one(const QByteArray &statement) const { return run(statement).value(0); }
    [[nodiscard]] std::unique_ptr<Store> opened() const
    {
        auto store = openStore(m_url);
        if (!store) {
            ADD_FAILURE() << store.error().text.toStdString() << store.error().detail.toStdString();
            return nullptr;
        }
        return std::move(store).value();
    }
    /// The process at the server that works for the store.
    [[nodiscard]] QByteArray backend() const
    {
        return one(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'signalbox'");
    }
    void endBackend() const
    {
        const QByteArray pid = backend();
        run("SELECT pg_terminate_backend(" + pid + ", 5000)");
    }
    /// Until the store's process waits for what `event` names.
    void awaitBackend(const QByteArray &event) const
    {
        QElapsedTimer timer;
        timer.start();
        while (one("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = '" + event
                   + "'")
               != "1")
            ASSERT_LT(timer.elapsed(), 20'000);
    }
    /// From now on a commit is on the disk, but not told to the client.
    static void holdBackCommits()
    {
        cluster().run(QStringLiteral("postgres"), "ALTER SYSTEM SET synchronous_standby_names = 'none'");
        cluster().run(QStringLiteral("postgres"), "SELECT pg_reload_conf()");
        while (cluster().run(QStringLiteral("postgres"), "SHOW synchronous_standby_names") != QByteArrayList{"none"}) {
        }
    }
    static void letCommitsPass()
    {
        cluster().run(QStringLiteral("postgres"), "ALTER SYSTEM RESET synchronous_standby_names");
        cluster().run(QStringLiteral("postgres"), "SELECT pg_reload_conf()");
    }
    static Outcome untilItSucceeds(Store &store, const WriteBatch &batch)
    {
        QElapsedTimer timer;
        timer.start();
        Outcome done = store.commit(batch);
        while (!done && timer.elapsed() < 20'000)
            done = store.commit(batch);
        return done;
    }
    /// A connection is made anew once in a second at most.
    static Outcome untilItSucceedsOrIsReplaced(Store &store, const WriteBatch &batch)
    {
        QElapsedTimer timer;
        timer.start();
        Outcome done = store.commit(batch);
        while (!done && !done.error().text.contains(QStringLiteral("taken over")) && timer.elapsed() < 20'000)
            done = store.commit(batch);
        return done;
    }
    QString m_url;
};

WriteBatch eventsFrom(EventSeq first, EventSeq last)
{
    WriteBatch batch;
    for (EventSeq seq = first; seq <= last; ++seq)
        batch.events.push_back(noteAt(seq));
    return batch;
}

TEST_F(PostgresStoreTest, AServerThatIsNotThereIsTold)
{
    const auto store = openStore(QStringLiteral("postgresql://anna:geheim@/x?host=/no/such/folder"));
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Io);
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("postgresql://anna@/no/such/folder/x")));
    EXPECT_FALSE((store.error().text + store.error().detail).contains(QStringLiteral("geheim")));
    EXPECT_FALSE(isNewStore(QStringLiteral("postgresql:///x?host=/no/such/folder")));
}

TEST_F(PostgresStoreTest, AnAddressThatCannotBeReadIsNotShown)
{
    const auto store = openStore(QStringLiteral("postgresql://anna:geheim@host:port:/x?host=a&y"));
    ASSERT_FALSE(store);
    EXPECT_FALSE((store.error().text + store.error().detail).contains(QStringLiteral("geheim")))
        << store.error().detail.toStdString();
    EXPECT_EQ(store.error().kind, Error::Kind::Invalid);
}

TEST_F(PostgresStoreTest, APasswordIsTakenFromTheAddressOrTheFileAndNeverShown)
{
    run("GRANT ALL ON SCHEMA public TO locked");
    const QString locked = cluster().url(database(), QStringLiteral("locked"));
    const QString wrong = QString(locked).replace(QStringLiteral("locked@"), QStringLiteral("locked:geheim@"));
    for (const QString &url : {locked, wrong}) {
        const auto store = openStore(url);
        ASSERT_FALSE(store);
        EXPECT_EQ(store.error().kind, Error::Kind::Unauthorized) << store.error().detail.toStdString();
        EXPECT_FALSE((store.error().text + store.error().detail).contains(QStringLiteral("geheim")));
        EXPECT_TRUE(store.error().text.contains(QStringLiteral("PGPASSFILE")));
    }
    EXPECT_TRUE(openStore(QString(locked).replace(QStringLiteral("locked@"), QStringLiteral("locked:secret@"))));
    const QTemporaryDir dir;
    QFile passwords(dir.filePath(QStringLiteral("pgpass")));
    ASSERT_TRUE(passwords.open(QIODevice::WriteOnly));
    passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    passwords.write("*:*:*:locked:secret\n");
    passwords.close();
    qputenv("PGPASSFILE", passwords.fileName().toUtf8());
    EXPECT_TRUE(openStore(locked));
    qunsetenv("PGPASSFILE");
}

TEST_F(PostgresStoreTest, AMissingDatabaseIsTold)
{
    const auto store = openStore(cluster().url(QStringLiteral("nowhere")));
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("/nowhere")));
}

TEST_F(PostgresStoreTest, AUserWithoutPermissionIsTold)
{
    const auto store = openStore(cluster().url(database(), QStringLiteral("anybody")));
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Refused) << store.error().detail.toStdString();
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("anybody@")));
}

TEST_F(PostgresStoreTest, AServerWithoutAConnectionLeftIsTold)
{
    run("ALTER ROLE anybody CONNECTION LIMIT 0");
    const auto store = openStore(cluster().url(database(), QStringLiteral("anybody")));
    run("ALTER ROLE anybody CONNECTION LIMIT -1");
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Database);
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("max_connections"))) << store.error().text.toStdString();
}

TEST_F(PostgresStoreTest, ADatabaseWithAnotherEncodingIsRefused)
{
    run("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
    const auto store = openStore(cluster().url(QStringLiteral("latin")));
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(store.error().text.contains(QStringLiteral("LATIN1")));
}

TEST_F(PostgresStoreTest, WhatARoleHasSetDoesNotWeakenACommit)
{
    run("ALTER DATABASE " + database().toLatin1() + " SET synchronous_commit = off");
    const auto store = opened();
    holdBackCommits();
    std::thread awaits([&] { EXPECT_TRUE(store->commit(eventsFrom(1, 1))); });
    awaitBackend("SyncRep"); // it waits for its commit
    letCommitsPass();
    awaits.join();
}

TEST_F(PostgresStoreTest, AFullDiskIsToldAndTheNextCommitWorksAgain)
{
    const auto store = opened();
    ASSERT_TRUE(store->commit(eventsFrom(1, 1)));
    run("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;"
        "CREATE TRIGGER full_disk BEFORE INSERT ON event EXECUTE FUNCTION full_disk()");
    const Outcome outcome = store->commit(eventsFrom(2, 50));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, Error::Kind::NoSpace);
    run("DROP TRIGGER full_disk ON event");
    EXPECT_EQ(store->load().value().lastSeq, 1U);
    EXPECT_TRUE(store->commit(eventsFrom(2, 50)));
    EXPECT_EQ(store->load().value().lastSeq, 50U);
}

TEST_F(PostgresStoreTest, AServerThatWasRestartedBetweenTwoCommitsIsNotNoticed)
{
    const auto store = opened();
    ASSERT_TRUE(store->commit(eventsFrom(1, 3)));
    cluster().stop(false);
    cluster().start();
    EXPECT_TRUE(store->commit(eventsFrom(4, 5)));
    cluster().stop(true);
    cluster().start();
    EXPECT_EQ(store->events(1, 10).value().size(), 5U);
}

TEST_F(PostgresStoreTest, WhileTheServerIsAwayEverythingFailsSoonAndThenGoesOn)
{
    const auto store = opened();
    ASSERT_TRUE(store->commit(eventsFrom(1, 3)));
    cluster().stop(true);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i) {
        const Outcome done = store->commit(eventsFrom(4, 5));
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().kind, Error::Kind::Database);
    }
    EXPECT_FALSE(store->history(1, 1));
    EXPECT_FALSE(store->load());
    EXPECT_FALSE(store->purgeArchived(JobId{1}, 1));
    EXPECT_LT(timer.elapsed(), 10'000);
    cluster().start();
    EXPECT_TRUE(untilItSucceeds(*store, eventsFrom(4, 6)));
    EXPECT_EQ(store->events(1, 10).value().size(), 6U);
}

TEST_F(PostgresStoreTest, AConnectionThatDiesBeforeTheCommitIsMadeAnewAndTheBatchStoredOnce)
{
    const auto store = opened();
    run("CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$;"
        "CREATE TRIGGER hold BEFORE INSERT ON event EXECUTE FUNCTION hold()");
    std::thread commits([&] { EXPECT_TRUE(store->commit(eventsFrom(1, 3))); });
    awaitBackend("PgSleep");
    run("ALTER FUNCTION hold() RENAME TO held;"
        "CREATE OR REPLACE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
    endBackend();
    commits.join();
    EXPECT_EQ(one("SELECT count(*) FROM event"), "3");
}

TEST_F(PostgresStoreTest, AConnectionThatDiesBehindTheCommitLosesAndDoublesNothing)
{
    const auto store = opened();
    holdBackCommits();
    std::thread commits([&] {
        WriteBatch batch = eventsFrom(1, 3);
        batch.newJobs = {jobOf(1, 1)}; // a second time it would not go in
        EXPECT_TRUE(store->commit(batch));
    });
    awaitBackend("SyncRep");
    cluster().run(QStringLiteral("postgres"), "ALTER SYSTEM RESET synchronous_standby_names");
    endBackend();
    commits.join();
    letCommitsPass();
    EXPECT_EQ(store->load().value().lastSeq, 3U);
    EXPECT_EQ(store->load().value().jobs.size(), 1U);
    EXPECT_TRUE(store->commit(eventsFrom(4, 4)));
}

TEST_F(PostgresStoreTest, WhatWasToldToHaveFailedIsUndoneIfItWasStoredAfterAll)
{
    auto store = opened();
    WriteBatch batch = eventsFrom(1, 3);
    batch.newJobs = {jobOf(8, 50), jobOf(9, 100)};
    batch.folders = {{FolderId{1}, FolderId{}, QStringLiteral("before")},
                     {FolderId{2}, FolderId{}, QStringLiteral("b")}};
    StoredNode node;
    node.record.id = NodeId{3};
    node.record.name = QStringLiteral("n");
    node.tokenSha256 = QByteArray(32, '\xfe');
    node.spoolSeen = 7;
    batch.nodes = {node};
    batch.olderAttempts = {{AttemptId{5}, InstructionId{100}, true}, {AttemptId{6}, InstructionId{51}, true}};
    batch.checkpoint = {{InstructionId{50}, someState()}, {InstructionId{100}, someState()}};
    batch.checkpointSeq = 3;
    batch.retention = RetentionPolicy{1, 2};
    batch.audits = {{1, 3, QByteArray(32, 'a')}};
    batch.operators = {operatorOf(1)};
    ASSERT_TRUE(store->commit(batch));

    WriteBatch lost = eventsFrom(4, 6);
    lost.removedJobs = {JobId{9}};
    lost.newJobs = {jobOf(10, 200)};
    lost.changedJobs = {jobOf(8, 50).record};
    lost.changedJobs.front().name = QStringLiteral("after");
    lost.archivedJobs = {archivedOf(8)};
    lost.folders = {{FolderId{1}, FolderId{}, QStringLiteral("after")},
                    {FolderId{4}, FolderId{}, QStringLiteral("new")}};
    lost.removedFolders = {FolderId{2}};
    node.spoolSeen = 8;
    lost.nodes = {node};
    lost.olderAttempts = {{AttemptId{6}, InstructionId{51}, false}};
    lost.retention = RetentionPolicy{3, 4};
    PackageRecord package;
    package.id = PackageId{1};
    package.kind = PayloadKind::Program;
    package.name = QStringLiteral("p");
    package.sha256 = QByteArray(32, '\0');
    lost.packages = {package};
    lost.audits = {{2, 6, QByteArray(32, 'b')}};
    lost.operators = {operatorOf(1), operatorOf(2)};
    lost.operators.front().record.revokedMs = 77;
    lost.operators.front().tokenSha256 = QByteArray(32, 'n');
    holdBackCommits();
    std::promise<Outcome> told;
    std::thread commits([&] { told.set_value(store->commit(lost)); });
    awaitBackend("SyncRep");
    cluster().run(QStringLiteral("postgres"), "ALTER SYSTEM RESET synchronous_standby_names");
    cluster().stop(true);
    commits.join();
    EXPECT_FALSE(told.get_future().get());
    cluster().start();
    EXPECT_EQ(one("SELECT max(seq) FROM event"), "6") << "it was not stored: this tests nothing";

    Result<LoadedState> loaded = store->load();
    for (QElapsedTimer timer; !loaded && (timer.isValid() || (timer.start(), true)) && timer.elapsed() < 20'000;)
        loaded = store->load();
    ASSERT_TRUE(loaded) << loaded.error().detail.toStdString();
    const LoadedState &state = loaded.value();
    EXPECT_EQ(state.lastSeq, 3U);
    ASSERT_EQ(state.jobs.size(), 2U);
    EXPECT_EQ(state.jobs[0].record, batch.newJobs[0].record);
    EXPECT_EQ(state.jobs[0].destinations, batch.newJobs[0].destinations);
    EXPECT_EQ(state.jobs[1].record, batch.newJobs[1].record);
    EXPECT_TRUE(state.archivedJobs.empty());
    EXPECT_EQ(state.folders, batch.folders);
    ASSERT_EQ(state.nodes.size(), 1U);
    EXPECT_EQ(state.nodes[0].record, batch.nodes[0].record);
    EXPECT_EQ(state.nodes[0].tokenSha256, batch.nodes[0].tokenSha256);
    EXPECT_EQ(state.nodes[0].spoolSeen, 7U);
    EXPECT_TRUE(state.packages.empty());
    EXPECT_EQ(state.olderAttempts, batch.olderAttempts);
    EXPECT_EQ(state.states, batch.checkpoint);
    EXPECT_EQ(state.retention, (RetentionPolicy{1, 2}));
    EXPECT_EQ(state.lastAudit, 1U);
    EXPECT_EQ(state.auditSeal, QByteArray(32, 'a'));
    ASSERT_EQ(state.operators.size(), 1U);
    EXPECT_EQ(state.operators[0].record, batch.operators[0].record);
    EXPECT_EQ(state.operators[0].tokenSha256, batch.operators[0].tokenSha256);
    // And the same numbers can be given out again, for something else.
    EXPECT_TRUE(store->commit(lost));
    EXPECT_EQ(store->load().value().states.size(), 1U);
    store.reset();
    EXPECT_EQ(opened()->load().value().lastSeq, 6U);
}

TEST_F(PostgresStoreTest, AServerThatWasReplacedNeverWritesAgain)
{
    const auto first = opened();
    ASSERT_TRUE(first->commit(eventsFrom(1, 1)));
    auto takesOver = std::async(std::launch::async, [&] { return opened(); });
    awaitBackend("advisory"); // it waits for the lock
    run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
        "AND application_name = 'signalbox' AND wait_event IS DISTINCT FROM 'advisory'");
    auto second = takesOver.get();
    ASSERT_TRUE(second);
    const Outcome locked = first->commit(eventsFrom(2, 2));
    ASSERT_FALSE(locked);
    ASSERT_TRUE(second->commit(eventsFrom(2, 2)));
    second.reset();
    Outcome refused = first->commit(eventsFrom(3, 3));
    for (QElapsedTimer timer; !refused.error().text.contains(QStringLiteral("Stop one of the two"))
                              && (timer.isValid() || (timer.start(), true)) && timer.elapsed() < 20'000;)
        refused = first->commit(eventsFrom(3, 3));
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("Stop one of the two")))
        << refused.error().text.toStdString();
    EXPECT_FALSE(first->commit(eventsFrom(3, 3)));
    EXPECT_FALSE(first->load());
    EXPECT_EQ(one("SELECT count(*) FROM event"), "2");
}

TEST_F(PostgresStoreTest, ATextWithACharacterThatItCannotHoldIsStored)
{
    const auto store = opened();
    WriteBatch batch = eventsFrom(1, 1);
    batch.events.front().text = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    ASSERT_TRUE(store->commit(batch));
    EXPECT_EQ(store->events(1, 1).value().front().text, QStringLiteral("a\uFFFDb"));
}

/// Each step of the schema, by its place.
class PostgresSchemaTest : public PostgresStoreTest, public testing::WithParamInterface<int> { };

TEST_P(PostgresSchemaTest, AStepThatFailsLeavesTheSchemaBeforeIt)
{
    if (!PostgresCluster::instance())
        GTEST_SKIP() << PostgresCluster::kMissing;
    const auto &steps = schemaSteps();
    const auto index = static_cast<std::size_t>(GetParam());
    {
        PgConnection connection;
        ASSERT_TRUE(connection.open(m_url, std::chrono::seconds(10)));
        if (index > 0) {
            ASSERT_TRUE(takePostgresSteps(connection, std::span(steps).first(index)));
        }
        std::vector<SchemaStep> broken(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(index) + 1);
        broken.back().statements << QStringLiteral("CREATE TABLE broken (");
        const Outcome outcome = takePostgresSteps(connection, broken);
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().kind, Error::Kind::Database);
        if (index == 0) {
            EXPECT_EQ(one("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), "0");
        } else {
            EXPECT_EQ(one("SELECT version FROM signalbox_schema").toInt(), steps[index - 1].version);
        }
        EXPECT_TRUE(takePostgresSteps(connection, steps)); // nothing is in its way
    }
    EXPECT_TRUE(opened());
}

INSTANTIATE_TEST_SUITE_P(AllSteps, PostgresSchemaTest, testing::Range(0, static_cast<int>(schemaSteps().size())));

// ---- The lease

using namespace std::chrono_literals;
constexpr auto kLimit = 9s;

std::chrono::milliseconds leaseClock{0};

std::unique_ptr<StoreLease> leaseFor(const QString &url, const char *name)
{
    return makeStoreLease(url, {{QString::fromLatin1(name), QStringLiteral("http://%1:1").arg(QLatin1String(name))},
                                kLimit,
                                [] { return leaseClock; }});
}

bool takes(StoreLease &lease, std::chrono::milliseconds now)
{
    leaseClock = now;
    const Result<bool> taken = lease.tryTake();
    EXPECT_TRUE(taken) << taken.error().text.toStdString() << taken.error().detail.toStdString();
    return taken && taken.value();
}

bool renews(StoreLease &lease)
{
    const Result<bool> renewed = lease.renew();
    EXPECT_TRUE(renewed) << renewed.error().text.toStdString() << renewed.error().detail.toStdString();
    return renewed && renewed.value();
}

TEST_F(PostgresStoreTest, ALeaseIsTakenAtOnceWhenNobodyHasIt)
{
    const auto a = leaseFor(m_url, "a");
    EXPECT_TRUE(takes(*a, 0s));
    EXPECT_EQ(a->epoch(), 1);
    EXPECT_TRUE(renews(*a));
    const auto b = leaseFor(m_url, "b");
    EXPECT_FALSE(takes(*b, 0s));
    EXPECT_EQ(b->holder().name, QStringLiteral("a"));
    EXPECT_EQ(b->holder().address, QStringLiteral("http://a:1"));
    ASSERT_TRUE(a->release());
    EXPECT_TRUE(takes(*b, 0s));
    EXPECT_EQ(b->epoch(), 2);
    EXPECT_TRUE(openStore(m_url, b->epoch())) << "the table of the lease does not count as another program's";
}

TEST_F(PostgresStoreTest, ALeaseThatIsNotRenewedGoesToAnother)
{
    const auto a = leaseFor(m_url, "a");
    const auto b = leaseFor(m_url, "b");
    ASSERT_TRUE(takes(*a, 0s));
    EXPECT_FALSE(takes(*b, 100s)) << "it has looked for the first time";
    EXPECT_FALSE(takes(*b, 100s + kLimit - 1ms));
    EXPECT_TRUE(renews(*a));
    EXPECT_FALSE(takes(*b, 100s + kLimit));
    EXPECT_FALSE(takes(*b, 100s + 2 * kLimit - 1ms));
    EXPECT_TRUE(takes(*b, 100s + 2 * kLimit));
    EXPECT_FALSE(renews(*a)) << "it is another's now";
    EXPECT_TRUE(renews(*b));
}

TEST_F(PostgresStoreTest, ALeaseWhoseConnectionIsGoneWaitsShorter)
{
    auto a = leaseFor(m_url, "a");
    const auto b = leaseFor(m_url, "b");
    ASSERT_TRUE(takes(*a, 0s));
    EXPECT_FALSE(takes(*b, 0s));
    a.reset();
    QElapsedTimer timer;
    timer.start();
    while (one("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = "
               "'signalbox'")
           != "1")
        ASSERT_LT(timer.elapsed(), 20'000);
    EXPECT_FALSE(takes(*b, kLimit / 3 - 1ms)) << "it may be back in a moment";
    EXPECT_TRUE(takes(*b, kLimit / 3));
}

TEST_F(PostgresStoreTest, TwoThatSeeTheSameLeaseRunOutDoNotBothTakeIt)
{
    const auto a = leaseFor(m_url, "a");
    const auto b = leaseFor(m_url, "b");
    const auto c = leaseFor(m_url, "c");
    ASSERT_TRUE(takes(*a, 0s));
    EXPECT_FALSE(takes(*b, 0s));
    EXPECT_FALSE(takes(*c, 0s));
    EXPECT_TRUE(takes(*b, kLimit));
    EXPECT_FALSE(takes(*c, kLimit));
    EXPECT_EQ(c->holder().name, QStringLiteral("b"));
}

TEST_F(PostgresStoreTest, WhoseLeaseIsAnothersCanStoreNothing)
{
    const auto a = leaseFor(m_url, "a");
    const auto b = leaseFor(m_url, "b");
    ASSERT_TRUE(takes(*a, 0s));
    auto store = openStore(m_url, a->epoch());
    ASSERT_TRUE(store);
    ASSERT_TRUE(store.value()->commit(eventsFrom(1, 3)));

    // Its connection is open and has the lock still: the store itself refuses.
    EXPECT_FALSE(takes(*b, 0s));
    ASSERT_TRUE(takes(*b, kLimit));
    const Outcome late = store.value()->commit(eventsFrom(4, 5));
    ASSERT_FALSE(late);
    EXPECT_TRUE(late.error().text.contains(QStringLiteral("taken over"))) << late.error().text.toStdString();
    EXPECT_EQ(one("SELECT max(seq) FROM event"), "3");
    EXPECT_FALSE(store.value()->commit(eventsFrom(4, 5))) << "not at the second try either";

    auto next = openStore(m_url, b->epoch());
    ASSERT_TRUE(next) << next.error().text.toStdString() << next.error().detail.toStdString();
    EXPECT_EQ(next.value()->load().value().lastSeq, 3U);
    EXPECT_TRUE(next.value()->commit(eventsFrom(4, 4)));
}

TEST_F(PostgresStoreTest, AServerThatHangsWithItsConnectionOpenIsShutOut)
{
    const auto a = leaseFor(m_url, "a");
    const auto b = leaseFor(m_url, "b");
    ASSERT_TRUE(takes(*a, 0s));
    auto store = openStore(m_url, a->epoch());
    ASSERT_TRUE(store);
    ASSERT_TRUE(store.value()->commit(eventsFrom(1, 3)));
    EXPECT_FALSE(takes(*b, 0s));
    ASSERT_TRUE(takes(*b, kLimit));

    auto next = openStore(m_url, b->epoch());
    ASSERT_TRUE(next) << next.error().text.toStdString() << next.error().detail.toStdString();
    ASSERT_TRUE(next.value()->commit(eventsFrom(4, 4)));
    EXPECT_FALSE(store.value()->commit(eventsFrom(4, 5)))
        << "it was stopped in between, and goes on as if nothing had been";
    EXPECT_EQ(one("SELECT max(seq) FROM event"), "4");
    EXPECT_TRUE(next.value()->commit(eventsFrom(5, 5))) << "and it has not thrown out the new one";
}

TEST_F(PostgresStoreTest, WithoutALeaseNothingIsOpenedThatAnotherHasTheLeaseOf)
{
    auto a = leaseFor(m_url, "a");
    ASSERT_TRUE(takes(*a, 0s));
    const auto refused = openStore(m_url);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("--failover"))) << refused.error().text.toStdString();
    ASSERT_TRUE(a->release());
    EXPECT_TRUE(openStore(m_url));
}

TEST_F(PostgresStoreTest, AServerWhoseDatabaseAnotherHasUsedGivesItsLeaseBack)
{
    const auto a = leaseFor(m_url, "a");
    ASSERT_TRUE(takes(*a, 0s));
    auto store = openStore(m_url, a->epoch());
    ASSERT_TRUE(store);
    ASSERT_TRUE(store.value()->commit(eventsFrom(1, 3)));
    run("UPDATE signalbox_schema SET opened = opened + 1"); // as one does that opens it without a lease
    run("SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'");
    EXPECT_FALSE(untilItSucceedsOrIsReplaced(*store.value(), eventsFrom(4, 4)));
    EXPECT_FALSE(renews(*a)) << "so that the database is read anew";
    const auto b = leaseFor(m_url, "b");
    EXPECT_TRUE(takes(*b, 0s));
}

TEST_F(PostgresStoreTest, AnEmptiedLeaseIsNotBegunAnew)
{
    const auto a = leaseFor(m_url, "a");
    ASSERT_TRUE(takes(*a, 0s));
    run("DELETE FROM signalbox_lease");
    const auto b = leaseFor(m_url, "b");
    const Result<bool> taken = b->tryTake();
    ASSERT_FALSE(taken);
    EXPECT_TRUE(taken.error().text.contains(QStringLiteral("signalbox_lease")));
    EXPECT_FALSE(renews(*a));
}

} // namespace
} // namespace signalbox
