// Definitions of jobs, request sets and their runs, in every kind of store.

#include "model/store/store.h"
#include "model/store/storecopy.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace signalbox {
namespace {

class DefinitionsStoreTest : public testing::TestWithParam<bool> {
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
    [[nodiscard]] std::unique_ptr<Store> opened() const
    {
        auto store = openStore(m_url);
        EXPECT_TRUE(store) << store.error().text.toStdString() << store.error().detail.toStdString();
        return store ? std::move(store).value() : nullptr;
    }
    static DefinitionRecord definition(quint32 id, const QString &name)
    {
        DefinitionRecord made;
        made.id = DefinitionId{id};
        made.kind = DefinitionKind::Set;
        made.folder = DefinitionId{7};
        made.name = name;
        made.version = 3;
        made.changedMs = 11;
        made.changedBy = QStringLiteral("anna");
        made.removedMs = 12;
        made.removedWith = DefinitionId{7};
        made.type = JobType::ReportMessage;
        made.json = QStringLiteral("{\"name\":\"\u00e4\U0001F4E6\"}");
        return made;
    }
    static DefinitionVersion version(quint32 id, quint32 number)
    {
        return {definitionVersionNumber(DefinitionId{id}, number), DefinitionId{id}, number, 5, QStringLiteral("anna"),
                QStringLiteral("{\"v\":%1}").arg(number)};
    }
    static SetRunRecord run(quint32 id, RequestState state)
    {
        SetRunRecord made;
        made.id = SetRunId{id};
        made.set = DefinitionId{2};
        made.version = 4;
        made.name = QStringLiteral("Weekly");
        made.folder = FolderId{5};
        made.operatorName = QStringLiteral("anna");
        made.operatorId = OperatorId{6};
        made.role = OperatorRole::Distribution;
        made.origin = QStringLiteral("window");
        made.resubmits = SetRunId{1};
        made.submittedMs = 1;
        made.startMs = 2;
        made.startedMs = 3;
        made.endedMs = 4;
        made.sinceMs = 5;
        made.state = state;
        made.reason = QStringLiteral("why");
        made.plan = QStringLiteral("{\"stages\":[]}");
        made.progress = QStringLiteral("{}");
        return made;
    }
    QTemporaryDir m_dir;
    QString m_url;
};

TEST_P(DefinitionsStoreTest, WhatWasStoredIsLoadedAgainUntilItIsRemoved)
{
    auto store = opened();
    ASSERT_TRUE(store);
    ASSERT_TRUE(store->load());
    WriteBatch batch;
    batch.definitions = {definition(1, QStringLiteral("one")), definition(2, QStringLiteral("two"))};
    batch.definitionVersions = {version(1, 1), version(1, 2), version(2, 1)};
    batch.setRuns = {run(8, RequestState::Paused)};
    ASSERT_TRUE(store->commit(batch));
    store.reset(); // it is locked
    store = opened();
    ASSERT_TRUE(store);
    auto loaded = store->load();
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded.value().definitions, batch.definitions);
    EXPECT_EQ(loaded.value().setRuns, batch.setRuns);
    EXPECT_EQ(loaded.value().lastDefinition, 2U);
    EXPECT_EQ(loaded.value().lastSetRun, 8U);
    EXPECT_EQ(store->definitionVersions(DefinitionId{1}).value(),
              (std::vector<DefinitionVersion>{version(1, 1), version(1, 2)}));

    WriteBatch change;
    change.definitions = {definition(1, QStringLiteral("renamed"))};
    change.removedDefinitions = {2};
    change.removedDefinitionVersions = {version(2, 1).id};
    change.definitionVersions = {version(1, 1 + kDefinitionVersions)}; // in the place of the first
    change.removedSetRuns = {8};
    ASSERT_TRUE(store->commit(change));
    store.reset(); // it is locked
    store = opened();
    ASSERT_TRUE(store);
    loaded = store->load();
    ASSERT_TRUE(loaded);
    ASSERT_EQ(loaded.value().definitions.size(), 1U);
    EXPECT_EQ(loaded.value().definitions.front().name, QStringLiteral("renamed"));
    EXPECT_TRUE(loaded.value().setRuns.empty());
    EXPECT_EQ(loaded.value().lastDefinition, 2U) << "no number is used twice";
    EXPECT_EQ(loaded.value().lastSetRun, 8U);
    EXPECT_EQ(store->definitionVersions(DefinitionId{1}).value(),
              (std::vector<DefinitionVersion>{version(1, 1 + kDefinitionVersions), version(1, 2)}));
    EXPECT_TRUE(store->definitionVersions(DefinitionId{2}).value().empty());
}

TEST_P(DefinitionsStoreTest, TheyGoAlongToAnotherDatabase)
{
    WriteBatch batch;
    batch.definitions = {definition(1, QStringLiteral("one"))};
    batch.definitionVersions = {version(1, 1)};
    batch.setRuns = {run(8, RequestState::Success)};
    {
        auto store = opened();
        ASSERT_TRUE(store->load());
        ASSERT_TRUE(store->commit(batch));
    }
    const QString other = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("other.db"));
    const auto copied = migrateStore(m_url, other);
    ASSERT_TRUE(copied) << copied.error().text.toStdString();
    auto store = openStore(other);
    ASSERT_TRUE(store);
    const auto loaded = store.value()->load();
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded.value().definitions, batch.definitions);
    EXPECT_EQ(loaded.value().setRuns, batch.setRuns);
    EXPECT_EQ(store.value()->definitionVersions(DefinitionId{1}).value(), batch.definitionVersions);
}

INSTANTIATE_TEST_SUITE_P(Sqlite, DefinitionsStoreTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, DefinitionsStoreTest, testing::Values(true));

} // namespace
} // namespace signalbox
