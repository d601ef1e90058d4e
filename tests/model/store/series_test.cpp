// Series and the plans of what is repeated and run, in every kind of store.

#include "model/store/store.h"
#include "tests/model/store/storerecords.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class SeriesStoreTest : public testing::TestWithParam<bool> {
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

TEST_P(SeriesStoreTest, APlanIsWrittenOnceAndStaysWhenTheRestChanges)
{
    (void)loaded();
    WriteBatch batch;
    batch.series = {{SeriesId{4}, QStringLiteral("{\"a\":1}"), QStringLiteral("Plan 🙂")},
                    {SeriesId{5}, QStringLiteral("{}"), QStringLiteral("other")}};
    SetRunRecord run;
    run.id = SetRunId{4};
    run.name = QStringLiteral("run");
    run.plan = QStringLiteral("plan of the run");
    run.progress = QStringLiteral("{}");
    batch.setRuns = {run};
    EXPECT_FALSE(batch.isEmpty());
    ASSERT_TRUE(m_store->commit(batch));
    LoadedState state = loaded();
    EXPECT_EQ(state.series, batch.series);
    EXPECT_EQ(state.setRuns, batch.setRuns);
    EXPECT_EQ(state.lastSeries, 5U);
    WriteBatch change;
    change.series = {{SeriesId{4}, QStringLiteral("{\"a\":2}"), {}}};
    change.removedSeries = {5};
    SetRunRecord changed = run;
    changed.plan.clear();
    changed.progress = QStringLiteral("{\"b\":3}");
    change.setRuns = {changed};
    ASSERT_TRUE(m_store->commit(change));
    state = loaded();
    ASSERT_EQ(state.series.size(), 1U);
    EXPECT_EQ(state.series[0], (StoredSeries{SeriesId{4}, QStringLiteral("{\"a\":2}"), QStringLiteral("Plan 🙂")}));
    ASSERT_EQ(state.setRuns.size(), 1U);
    EXPECT_EQ(state.setRuns[0].plan, run.plan);
    EXPECT_EQ(state.setRuns[0].progress, changed.progress);
    EXPECT_EQ(state.lastSeries, 5U) << "no number comes twice";
    WriteBatch gone;
    gone.removedSetRuns = {4};
    gone.removedSeries = {4};
    ASSERT_TRUE(m_store->commit(gone));
    state = loaded();
    EXPECT_TRUE(state.series.empty());
    EXPECT_TRUE(state.setRuns.empty());
}

TEST_P(SeriesStoreTest, AJobKeepsItsSeriesAndItsStaleDate)
{
    (void)loaded();
    StoredJob job = jobOf(1, 1);
    job.record.request = {5, kNoTime, SeriesId{4'000'000'000}, 3, 12, 2};
    WriteBatch batch;
    batch.newJobs = {job};
    ASSERT_TRUE(m_store->commit(batch));
    EXPECT_EQ(loaded().jobs.at(0).record.request, job.record.request);
    job.record.request.staleMs = 6;
    WriteBatch change;
    change.changedJobs = {job.record};
    ASSERT_TRUE(m_store->commit(change));
    EXPECT_EQ(loaded().jobs.at(0).record.request, job.record.request);
}

INSTANTIATE_TEST_SUITE_P(Sqlite, SeriesStoreTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, SeriesStoreTest, testing::Values(true));

/// A database of the version before, where a run's plan stood in its row.
TEST(SeriesSchemaTest, PlansOfRunsAreMovedToATableOfTheirOwn)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.db"));
    SetRunRecord run;
    run.id = SetRunId{7};
    run.plan = QStringLiteral("the plan");
    {
        auto store = openStore(path);
        ASSERT_TRUE(store);
        ASSERT_TRUE(store.value()->load());
        WriteBatch batch;
        batch.setRuns = {run};
        ASSERT_TRUE(store.value()->commit(batch));
    }
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
        db.setDatabaseName(path);
        ASSERT_TRUE(db.open());
        QSqlQuery query(db);
        for (const char *statement :
             {"ALTER TABLE set_run ADD COLUMN plan TEXT NOT NULL DEFAULT ''",
              "UPDATE set_run SET plan = (SELECT text FROM plan)", "DROP TABLE plan", "DROP TABLE series",
              "ALTER TABLE job DROP COLUMN request", "PRAGMA user_version = 12"})
            ASSERT_TRUE(query.exec(QLatin1String(statement))) << statement;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("older"));
    auto store = openStore(path);
    ASSERT_TRUE(store) << store.error().text.toStdString() << store.error().detail.toStdString();
    const auto state = store.value()->load();
    ASSERT_TRUE(state);
    ASSERT_EQ(state.value().setRuns.size(), 1U);
    EXPECT_EQ(state.value().setRuns[0].plan, run.plan);
}

} // namespace
} // namespace signalbox
