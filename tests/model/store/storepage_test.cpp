#include "model/store/storepage.h"

#include "model/store/store.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace signalbox {
namespace {

constexpr UtcMs kNow = 1'795'000'000'000;

class StorePageTest : public testing::Test {
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }

    /// Job 3: four clients below a relay or none, two packages each; job 4 behind it.
    void write(Store &store)
    {
        WriteBatch batch;
        Event event;
        event.kind = EventKind::ServerStarted;
        for (EventSeq seq = 1; seq <= 5; ++seq) {
            event.seq = seq;
            event.atMs = kNow + static_cast<UtcMs>(seq);
            batch.events.push_back(event);
        }
        for (quint32 id = 1; id <= 9; ++id) {
            StoredNode &node = batch.nodes.emplace_back();
            node.record.id = NodeId{id};
            node.record.name = QStringLiteral("node-%1").arg(id);
            node.record.role = id == 9 ? NodeRole::Relay : NodeRole::Client;
        }
        for (quint32 id = 1; id <= 3; ++id) {
            PackageRecord &package = batch.packages.emplace_back();
            package.id = PackageId{id};
            package.name = QStringLiteral("package-%1").arg(id);
            package.sha256 = QByteArray(32, 'x');
        }
        for (const quint32 id : {3u, 4u}) {
            StoredJob &job = batch.newJobs.emplace_back();
            job.record.id = JobId{id};
            job.record.name = QStringLiteral("job %1").arg(id);
            job.record.registeredMs = kNow - 1000;
            job.record.packages = {PackageId{1}, PackageId{2}};
            job.record.destinations = 4;
            job.record.firstInstruction = InstructionId{id == 3 ? 101u : 109u};
            job.destinations = {NodeId{1}, NodeId{2}, NodeId{3}, NodeId{4}};
            job.chains = {{}, {NodeId{9}}};
            job.chainOfDestination = {0, 1, 1, 0};
        }
        for (quint32 id = 101; id < 117; ++id) {
            InstructionState state;
            state.status = id == 104 ? Status::Error : Status::Executing;
            state.attemptId = AttemptId{id};
            state.lastReportMs = kNow + id;
            state.bytes = 50;
            state.bytesTotal = 200;
            batch.checkpoint.emplace_back(InstructionId{id}, state);
        }
        batch.checkpointSeq = 4;
        ASSERT_TRUE(store.commit(batch));
    }
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(StorePageTest, HoldsTheFirstRowsOfOneJobWithWhatTheyName)
{
    Result<std::unique_ptr<Store>> store = openStore(path());
    ASSERT_TRUE(store);
    write(*store.value());
    const Result<StorePage> page = readStorePage(QStringLiteral("sqlite:") + path(), JobId{3}, 5); // while it is open
    ASSERT_TRUE(page) << page.error().detail.toStdString();
    EXPECT_EQ(page.value().snapshot.asOfMs, kNow + 4) << "the last entry of the checkpoint, not of the log";
    ASSERT_EQ(page.value().snapshot.jobs.size(), 1u);
    EXPECT_EQ(page.value().snapshot.jobs[0].name, QStringLiteral("job 3"));
    EXPECT_EQ(page.value().snapshot.jobs[0].destinations, 4u);
    EXPECT_EQ(page.value().snapshot.jobs[0].routes.at(1).relays, std::vector<NodeId>{NodeId{9}});
    EXPECT_EQ(page.value().snapshot.packages.size(), 2u);
    EXPECT_EQ(page.value().snapshot.nodes.size(), 4u) << "three destinations and a relay";
    const std::vector<InstructionRow> &rows = page.value().rows;
    ASSERT_EQ(rows.size(), 5u);
    EXPECT_EQ(rows[3].id, InstructionId{104});
    EXPECT_EQ(rows[3].destination, NodeId{2});
    EXPECT_EQ(rows[3].package, PackageId{2});
    EXPECT_EQ(rows[3].route, 1);
    EXPECT_EQ(rows[3].status, Status::Error);
    EXPECT_EQ(rows[3].lastReportMs, kNow + 104);
    EXPECT_EQ(rows[3].segmentPermille, 250);
    EXPECT_EQ(readStorePage(path(), JobId{3}, 100).value().rows.size(), 8u) << "the next job's are not its own";
}

TEST_F(StorePageTest, WhatIsNotThereIsAnErrorAndNothingIsMade)
{
    EXPECT_FALSE(readStorePage(path(), JobId{3}, 5));
    EXPECT_FALSE(QFile::exists(path()));
    {
        Result<std::unique_ptr<Store>> store = openStore(path());
        ASSERT_TRUE(store);
        EXPECT_FALSE(readStorePage(path(), JobId{3}, 5));
        write(*store.value());
    }
    EXPECT_FALSE(readStorePage(path(), JobId{7}, 5));
    EXPECT_TRUE(readStorePage(path(), JobId{4}, 5)) << "also when nobody has it open";
    const QString other = m_folder.filePath(QStringLiteral("other.db"));
    QFile file(other);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is no database, and long enough to be told from an empty file, which would be one");
    file.close();
    EXPECT_FALSE(readStorePage(other, JobId{3}, 5));
}

} // namespace signalbox
