#include "model/items/servertreemodel.h"

#include "model/items/itemtext.h"

#include "model/domain/lampstate.h"
#include "tests/model/items/fakelink.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

class ServerTreeModelTest : public ::testing::Test {
protected:
    ServerTreeModelTest()
    {
        m_snapshot.seq = 1;
        m_snapshot.serverName = QStringLiteral("tokyo");
        m_snapshot.folders = {folder(1, QStringLiteral("Office")), folder(2, QStringLiteral("Archive")),
                              folder(3, QStringLiteral("Below"), 1)};
        m_snapshot.jobs = {job(1, QStringLiteral("Browser"), 1, counted(Status::Completed, 3)),
                           job(2, QStringLiteral("Antivirus"), 1, counted(Status::Executing, 2)),
                           job(3, QStringLiteral("Old"), 3, counted(Status::Error, 1))};
        m_snapshot.nodes = {node(9, QStringLiteral("relay-osaka"), 0, NodeRole::Relay)};
        m_tree.addServer(&m_state);
        m_state.reset(m_snapshot);
    }
    [[nodiscard]] QModelIndex folderIndex(quint32 id) const { return m_tree.indexOfFolder(&m_state, FolderId{id}); }
    [[nodiscard]] QModelIndex jobIndex(quint32 id) const { return m_tree.indexOfJob(&m_state, JobId{id}); }
    [[nodiscard]] QString text(const QModelIndex &index) const
    {
        return index.data(ServerTreeModel::NameRole).toString();
    }
    void applyJobs(std::vector<JobRecord> jobs, std::vector<JobId> removed = {})
    {
        DeltaBatch batch;
        batch.seq = m_state.seq() + 1;
        batch.jobs = std::move(jobs);
        batch.removedJobs = std::move(removed);
        m_state.apply(batch);
    }
    /// The counters of a node by adding up all its jobs anew.
    [[nodiscard]] Counters recounted(const QModelIndex &index) const
    {
        if (m_tree.kind(index) == ServerTreeModel::Kind::Job)
            return m_state.job(m_tree.jobId(index))->counters;
        Counters sum;
        for (int row = 0; row < m_tree.rowCount(index); ++row)
            sum += recounted(m_tree.index(row, 0, index));
        return sum;
    }
    void checkCounters(const QModelIndex &index)
    {
        ASSERT_EQ(index.data(ServerTreeModel::CountersRole).value<Counters>(), recounted(index))
            << text(index).toStdString();
        for (int row = 0; row < m_tree.rowCount(index); ++row) {
            if (m_tree.kind(m_tree.index(row, 0, index)) != ServerTreeModel::Kind::Route)
                checkCounters(m_tree.index(row, 0, index));
        }
    }

    ServerSnapshot m_snapshot;
    FakeLink m_link;
    ServerState m_state{&m_link};
    ServerTreeModel m_tree;
    QAbstractItemModelTester m_tester{&m_tree, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_F(ServerTreeModelTest, FoldersComeByNameBeforeJobsNewestFirst)
{
    const QModelIndex server = m_tree.indexOfServer(&m_state);
    ASSERT_EQ(m_tree.rowCount(server), 2);
    EXPECT_EQ(text(m_tree.index(0, 0, server)), QStringLiteral("Archive"));
    const QModelIndex office = m_tree.index(1, 0, server);
    EXPECT_EQ(office, folderIndex(1));
    ASSERT_EQ(m_tree.rowCount(office), 3);
    EXPECT_EQ(text(m_tree.index(0, 0, office)), QStringLiteral("Below"));
    EXPECT_EQ(text(m_tree.index(1, 0, office)), QStringLiteral("Antivirus"));
    EXPECT_EQ(text(m_tree.index(2, 0, office)), QStringLiteral("Browser"));
}

TEST_F(ServerTreeModelTest, CountersAndWorstStatusRollUp)
{
    EXPECT_EQ(folderIndex(1).data().toString(), QStringLiteral("Office   3/1/0/6"));
    EXPECT_EQ(folderIndex(1).data(ServerTreeModel::TintRole).value<ColourKey>(), ColourKey::Red);
    EXPECT_EQ(folderIndex(2).data(ServerTreeModel::LampRole).value<LampState>().empty, true);
    EXPECT_FALSE(folderIndex(2).data(ServerTreeModel::TintRole).isValid());
    applyJobs({job(3, QStringLiteral("Old"), 3, counted(Status::Completed, 1))});
    EXPECT_EQ(folderIndex(1).data(ServerTreeModel::LampRole).value<LampState>().status, Status::Executing);
    EXPECT_EQ(m_tree.indexOfServer(&m_state).data(ServerTreeModel::CountersRole).value<Counters>().finished(), 4u);
}

TEST_F(ServerTreeModelTest, AJobThatIsBeingDeletedHasNoPlaceUnlessItIsWanted)
{
    // domain.md 2: olive, hidden by default, not ranked.
    JobRecord leaving = job(3, QStringLiteral("Old"), 3, counted(Status::Error, 1));
    leaving.deletingSinceMs = kT0;
    applyJobs({leaving});
    EXPECT_FALSE(jobIndex(3).isValid());
    EXPECT_EQ(m_tree.indexOfServer(&m_state).data(ServerTreeModel::LampRole).value<LampState>().status,
              Status::Executing);
    checkCounters(folderIndex(1));

    m_tree.showDeleting(true);
    ASSERT_TRUE(jobIndex(3).isValid());
    EXPECT_EQ(jobIndex(3).data(ServerTreeModel::TintRole).value<ColourKey>(), ColourKey::Olive);
    EXPECT_EQ(m_tree.indexOfServer(&m_state).data(ServerTreeModel::CountersRole).value<Counters>().total(), 6U);
    m_tree.showDeleting(false);
    EXPECT_FALSE(jobIndex(3).isValid());
    m_tree.showDeleting(true);
    applyJobs({}, {JobId{3}});
    EXPECT_FALSE(jobIndex(3).isValid());
    checkCounters(m_tree.indexOfServer(&m_state));
}

TEST_F(ServerTreeModelTest, ManyJobsThatComeOrGoAreOneChangeOfTheLayout)
{
    const QAbstractItemModelTester tester(&m_tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    constexpr quint32 kLast = 300;
    const auto jobs = [](bool deleting) {
        std::vector<JobRecord> all;
        for (quint32 id = 10; id <= kLast; ++id) {
            all.push_back(job(id, QString::number(id), 1, counted(Status::Completed, 1)));
            if (deleting && id % 2 == 0)
                all.back().deletingSinceMs = kT0;
        }
        return all;
    };
    applyJobs(jobs(false));
    const QPersistentModelIndex stays(jobIndex(201)), stoodAt(jobIndex(200));
    QSignalSpy layouts(&m_tree, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&m_tree, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&m_tree, &QAbstractItemModel::rowsInserted);
    applyJobs(jobs(true));
    EXPECT_EQ(layouts.count(), 1);
    EXPECT_EQ(removed.count(), 1) << "the one that somebody stands at";
    EXPECT_FALSE(stoodAt.isValid());
    EXPECT_EQ(text(stays), QStringLiteral("201"));
    EXPECT_EQ(stays, jobIndex(201));
    const QModelIndex office = folderIndex(1);
    EXPECT_EQ(m_tree.rowCount(office), 1 + 2 + 145) << "a folder, two jobs of before, and the odd ones";
    checkCounters(m_tree.indexOfServer(&m_state));

    m_tree.showDeleting(true);
    EXPECT_EQ(layouts.count(), 2);
    EXPECT_EQ(inserted.count(), 0);
    EXPECT_EQ(m_tree.rowCount(office), 1 + 2 + 291);
    EXPECT_EQ(stays, jobIndex(201));
    EXPECT_TRUE(jobIndex(200).isValid());
    checkCounters(m_tree.indexOfServer(&m_state));

    std::vector<JobId> gone;
    for (quint32 id = 10; id <= kLast; id += 2)
        gone.push_back(JobId{id});
    applyJobs({}, gone);
    EXPECT_EQ(layouts.count(), 3);
    EXPECT_EQ(m_tree.rowCount(office), 1 + 2 + 145);
    applyJobs({job(2'000, QStringLiteral("new"), 1, counted(Status::Executing, 1))});
    EXPECT_EQ(text(jobIndex(2'000)), QStringLiteral("new"));
    EXPECT_EQ(stays, jobIndex(201));
    checkCounters(m_tree.indexOfServer(&m_state));
}

TEST_F(ServerTreeModelTest, AChangeOfCountersTouchesOnlyTheWayUp)
{
    QSignalSpy changed(&m_tree, &QAbstractItemModel::dataChanged);
    QSignalSpy layout(&m_tree, &QAbstractItemModel::layoutChanged);
    QSignalSpy moved(&m_tree, &QAbstractItemModel::rowsMoved);
    applyJobs({job(1, QStringLiteral("Browser"), 1, counted(Status::Completed, 4))});
    EXPECT_EQ(changed.size(), 3); // job, folder, server
    EXPECT_EQ(layout.size() + moved.size(), 0);
}

TEST_F(ServerTreeModelTest, ASelectedJobStaysThroughMovesAndAReconnection)
{
    const QPersistentModelIndex job2 = jobIndex(2);
    applyJobs({job(2, QStringLiteral("Antivirus"), 2, counted(Status::Executing, 2)), job(4, QStringLiteral("New"), 2)},
              {JobId{1}});
    ASSERT_TRUE(job2.isValid());
    EXPECT_EQ(text(job2.parent()), QStringLiteral("Archive"));
    EXPECT_EQ(job2.row(), 1); // behind the newer one
    ServerSnapshot again = m_snapshot;
    again.jobs.pop_back();
    m_state.reset(again);
    ASSERT_TRUE(job2.isValid());
    EXPECT_EQ(text(job2.parent()), QStringLiteral("Office"));
    EXPECT_FALSE(jobIndex(3).isValid());
    EXPECT_FALSE(jobIndex(4).isValid());
    EXPECT_TRUE(jobIndex(1).isValid());
    checkCounters(m_tree.indexOfServer(&m_state));
}

TEST_F(ServerTreeModelTest, ARelayChainStandsBelowItsJob)
{
    JobRecord record = job(1, QStringLiteral("Browser"), 1, counted(Status::Completed, 3));
    record.routes = {{.relays = {NodeId{9}}, .counters = counted(Status::Completed, 3)}, {}};
    applyJobs({record});
    const QModelIndex index = jobIndex(1);
    ASSERT_EQ(m_tree.rowCount(index), 2);
    const QModelIndex route = m_tree.index(0, 0, index);
    EXPECT_EQ(text(route), QStringLiteral("relay-osaka"));
    EXPECT_EQ(m_tree.kind(route), ServerTreeModel::Kind::Route);
    EXPECT_EQ(m_tree.jobId(route), JobId{1});
    EXPECT_EQ(folderIndex(1).data(ServerTreeModel::CountersRole).value<Counters>().total(), 6u);
    record.routes.clear();
    applyJobs({record});
    EXPECT_EQ(m_tree.rowCount(jobIndex(1)), 0);
    checkCounters(m_tree.indexOfServer(&m_state));
}

TEST_F(ServerTreeModelTest, FoldersMoveAndGoWithoutLosingTheirJobs)
{
    DeltaBatch batch;
    batch.seq = 2;
    batch.folders = {folder(3, QStringLiteral("A first"), 0), folder(1, QStringLiteral("Office"), 3)};
    m_state.apply(batch);
    EXPECT_EQ(folderIndex(1).parent(), folderIndex(3));
    batch.seq = 3;
    batch.folders = {folder(3, QStringLiteral("A first"), 1)}; // a circle: 1 below 3 below 1
    m_state.apply(batch);
    EXPECT_TRUE(jobIndex(1).isValid());
    batch = {};
    batch.seq = 4;
    batch.removedFolders = {FolderId{1}};
    m_state.apply(batch);
    EXPECT_FALSE(folderIndex(1).isValid());
    EXPECT_EQ(jobIndex(1).parent(), m_tree.indexOfServer(&m_state));
    checkCounters(m_tree.indexOfServer(&m_state));
}

TEST_F(ServerTreeModelTest, SeveralServersStandSideBySide)
{
    FakeLink link;
    ServerState other(&link);
    m_tree.addServer(&other);
    EXPECT_EQ(m_tree.serverCount(), 2);
    link.setState(LinkState::Reconnecting);
    EXPECT_EQ(m_tree.indexOfServer(&other).data().toString(), QStringLiteral("fake (reconnecting)"));
    link.setState(LinkState::TooOld);
    EXPECT_EQ(m_tree.indexOfServer(&other).data().toString(), QStringLiteral("fake (too old)"));
    link.setState(LinkState::Refused);
    EXPECT_EQ(m_tree.indexOfServer(&other).data().toString(), QStringLiteral("fake (not available)"))
        << "the reason is in the tooltip";
    EXPECT_EQ(m_tree.server(m_tree.indexOfServer(&other)), &other);
    other.reset(m_snapshot);
    EXPECT_TRUE(m_tree.indexOfJob(&other, JobId{1}).isValid());
    const QModelIndex index = m_tree.indexOfServer(&other);
    const QString old = QStringLiteral("(not available, as of %1)").arg(ItemText::time(other.asOfMs()));
    EXPECT_TRUE(index.data().toString().contains(old)) << index.data().toString().toStdString();
    EXPECT_TRUE(index.data(Qt::AccessibleTextRole).toString().contains(old));
    link.setState(LinkState::Connected);
    EXPECT_FALSE(index.data().toString().contains(u'('));
    m_tree.removeServer(&other);
    EXPECT_EQ(m_tree.serverCount(), 1);
    EXPECT_TRUE(jobIndex(1).isValid());
}

TEST_F(ServerTreeModelTest, RollUpKeptUpToDateIsTheRollUpCountedAnew)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 150; ++round) {
        DeltaBatch batch;
        batch.seq = m_state.seq() + 1;
        for (int i = 0; i < 3; ++i) {
            const auto id = static_cast<quint32>(random() % 15 + 1);
            if (random() % 5 == 0) {
                batch.removedJobs.push_back(JobId{id});
                continue;
            }
            JobRecord record = job(id, QStringLiteral("job %1").arg(random() % 4), static_cast<quint32>(random() % 6),
                                   counted(kAllStatuses[random() % 10], static_cast<quint32>(random() % 5)));
            if (random() % 2 == 0)
                record.routes = {{.relays = {NodeId{9}}, .counters = record.counters}};
            batch.jobs.push_back(record);
        }
        if (random() % 4 == 0)
            batch.folders.push_back(folder(static_cast<quint32>(random() % 5 + 1),
                                           QStringLiteral("f%1").arg(random() % 9),
                                           static_cast<quint32>(random() % 6)));
        if (random() % 9 == 0)
            batch.removedFolders.push_back(FolderId{static_cast<quint32>(random() % 5 + 1)});
        m_state.apply(batch);
        ASSERT_NO_FATAL_FAILURE(checkCounters(m_tree.indexOfServer(&m_state))) << "round " << round;
        for (const quint32 slot : m_state.jobSlots())
            ASSERT_TRUE(jobIndex(number(m_state.jobAt(slot).id)).isValid());
    }
}
