// The rules of the queue, and when a job started, in every kind of store.

#include "model/store/store.h"
#include "tests/model/store/storerecords.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class DispatchStoreTest : public testing::TestWithParam<bool> {
protected:
    void SetUp() override
    {
        m_url = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("store.db"));
        if (!GetParam())
            return;
        if (!PostgresCluster::instance())
            GTEST_SKIP() << PostgresCluster::kMissing;
        m_url = PostgresCluster::instance()->makeDatabase();
    }
    /// What is stored, as another start finds it.
    LoadedState loaded()
    {
        m_store.reset(); // it is locked
        auto store = openStore(m_url);
        EXPECT_TRUE(store) << store.error().text.toStdString() << store.error().detail.toStdString();
        m_store = std::move(store).value();
        auto state = m_store->load();
        EXPECT_TRUE(state);
        return std::move(state).value();
    }
    QTemporaryDir m_dir;
    QString m_url;
    std::unique_ptr<Store> m_store;
};

TEST_P(DispatchStoreTest, RulesAreLoadedAgainUntilTheyAreRemovedAndNoNumberComesTwice)
{
    (void)loaded();
    const DispatchRule slot{DispatchRuleId{4}, ExecutionSlot{QStringLiteral("Nacht 🙂"), 3, 6, 2, 8, false}};
    const DispatchRule limit{DispatchRuleId{5}, ActiveLimit{QStringLiteral("anna"), 7}};
    WriteBatch batch;
    batch.dispatchRules = {storedRule(slot), storedRule(limit)};
    EXPECT_FALSE(batch.isEmpty());
    ASSERT_TRUE(m_store->commit(batch));
    LoadedState state = loaded();
    ASSERT_EQ(state.dispatchRules.size(), 2U);
    EXPECT_EQ(ruleOf(state.dispatchRules[0]).value(), slot);
    EXPECT_EQ(ruleOf(state.dispatchRules[1]).value(), limit);
    EXPECT_EQ(state.lastDispatchRule, 5U);
    WriteBatch change;
    change.removedDispatchRules = {5};
    ASSERT_TRUE(m_store->commit(change));
    state = loaded();
    EXPECT_EQ(state.dispatchRules.size(), 1U);
    EXPECT_EQ(state.lastDispatchRule, 5U);
}

TEST_P(DispatchStoreTest, AJobKeepsWhenItStartedAndWhere)
{
    (void)loaded();
    StoredJob job = jobOf(1, 1);
    job.record.dispatch.startedMs = 77;
    job.record.dispatch.slot = DispatchRuleId{4'000'000'000};
    WriteBatch batch;
    batch.newJobs = {job};
    ASSERT_TRUE(m_store->commit(batch));
    LoadedState state = loaded();
    ASSERT_EQ(state.jobs.size(), 1U);
    EXPECT_EQ(state.jobs[0].record.dispatch, job.record.dispatch);
    job.record.dispatch = {};
    WriteBatch change;
    change.changedJobs = {job.record};
    ASSERT_TRUE(m_store->commit(change));
    EXPECT_EQ(loaded().jobs[0].record.dispatch, JobDispatch());
}

INSTANTIATE_TEST_SUITE_P(Sqlite, DispatchStoreTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, DispatchStoreTest, testing::Values(true));

/// A database of the version before: what had been let go has started, so that nothing of it waits in a queue.
TEST(DispatchSchemaTest, WhatWasReleasedBeforeThereWasAQueueHasStarted)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.db"));
    {
        auto store = openStore(path);
        ASSERT_TRUE(store);
        ASSERT_TRUE(store.value()->load());
        WriteBatch batch;
        batch.newJobs = {jobOf(1, 1), jobOf(2, 7)};
        batch.newJobs[0].record.released = true;
        ASSERT_TRUE(store.value()->commit(batch));
    }
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        db.setDatabaseName(path);
        ASSERT_TRUE(db.open());
        QSqlQuery query(db);
        for (const char *statement :
             {"ALTER TABLE job DROP COLUMN started", "ALTER TABLE job DROP COLUMN slot",
              "ALTER TABLE job DROP COLUMN ordered_through", "ALTER TABLE job DROP COLUMN distribution",
              "DROP TABLE dispatch_rule", "ALTER TABLE job DROP COLUMN request", "DROP TABLE series", "DROP TABLE plan",
              "ALTER TABLE set_run ADD COLUMN plan TEXT NOT NULL DEFAULT ''", "PRAGMA user_version = 11"})
            ASSERT_TRUE(query.exec(QLatin1String(statement))) << statement;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
    auto store = openStore(path);
    ASSERT_TRUE(store) << store.error().text.toStdString();
    const auto state = store.value()->load();
    ASSERT_TRUE(state);
    EXPECT_EQ(state.value().jobs.at(0).record.dispatch.startedMs, 11) << "when it was registered";
    EXPECT_EQ(state.value().jobs.at(1).record.dispatch.startedMs, kNoTime);
}

} // namespace
} // namespace signalbox
