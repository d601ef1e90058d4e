#include "model/items/serverstate.h"

#include "tests/model/items/fakelink.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

class ServerStateTest : public ::testing::Test {
protected:
    ServerStateTest()
    {
        m_snapshot.seq = 10;
        m_snapshot.serverName = QStringLiteral("tokyo");
        m_snapshot.jobs = {m_job};
        m_snapshot.nodes = {node(1, QStringLiteral("pc-1")), node(2, QStringLiteral("pc-2"))};
        Q_EMIT m_link.snapshot(m_snapshot);
    }
    static void letAllPartsCome()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    /// A delta batch about rows of the job.
    static DeltaBatch batch(EventSeq seq, std::vector<std::pair<JobId, InstructionRow>> rows)
    {
        DeltaBatch result;
        result.seq = seq;
        result.rows = std::move(rows);
        return result;
    }

    JobRecord m_job = jobFor(1, 2, {PackageId{1}});
    ServerSnapshot m_snapshot;
    FakeLink m_link;
    ServerState m_state{&m_link};
};

} // namespace

TEST_F(ServerStateTest, AJobIsWatchedForAsLongAsSomebodyHoldsItsRows)
{
    std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    EXPECT_EQ(m_state.open(JobId{1}), rows);
    EXPECT_EQ(m_link.watches, 1);
    EXPECT_EQ(rows->state(), JobRows::State::Loading);
    m_link.answer(instructionsOf(m_job));
    EXPECT_EQ(rows->state(), JobRows::State::Ready);
    EXPECT_EQ(rows->columns().size(), 2);
    rows.reset();
    EXPECT_EQ(m_link.unwatches, 1);
}

TEST_F(ServerStateTest, ALargeJobIsTakenOverBetweenOtherEventsAndNothingOfItIsLost)
{
    const auto clients = static_cast<quint32>(JobRows::kAtOnce * 5 / 2);
    const JobRecord large = jobFor(7, clients, {PackageId{1}});
    DeltaBatch known;
    known.seq = 11;
    known.jobs = {large};
    m_state.apply(known);
    const std::shared_ptr<JobRows> rows = m_state.open(large.id);
    std::vector<InstructionRow> loaded = instructionsOf(large);
    for (InstructionRow &row : loaded)
        row.statusSinceMs = kT0;
    m_link.answer(loaded);
    EXPECT_EQ(rows->state(), JobRows::State::Loading);
    EXPECT_TRUE(rows->isPartial());
    InstructionRow newer = instruction(large, 3, Status::Completed);
    newer.statusSinceMs = kT0 + 10;
    m_state.apply(batch(12, {{large.id, newer}}));
    int turns = 0;
    const auto ready = [&] {
        ++turns;
        return rows->state() == JobRows::State::Ready;
    };
    ASSERT_TRUE(QTest::qWaitFor(ready));
    EXPECT_GT(turns, 1);
    ASSERT_EQ(rows->columns().size(), static_cast<int>(clients));
    for (int row = 0; row < rows->columns().size(); ++row)
        ASSERT_EQ(rows->columns().status(row),
                  row == 3 ? Status::Completed : loaded[static_cast<std::size_t>(row)].status)
            << row;
}

TEST_F(ServerStateTest, TheFirstPageIsThereBeforeTheRestAndChangesOfBothFit)
{
    const JobRecord large = jobFor(7, 100, {PackageId{1}});
    DeltaBatch known;
    known.seq = 11;
    known.jobs = {large};
    m_state.apply(known);
    const std::shared_ptr<JobRows> rows = m_state.open(large.id);
    std::vector<InstructionRow> all = instructionsOf(large);
    for (InstructionRow &row : all)
        row.statusSinceMs = kT0;
    QSignalSpy added(rows.get(), &JobRows::added);
    const auto part = [&all](std::ptrdiff_t first, std::ptrdiff_t last) {
        return std::vector<InstructionRow>(all.begin() + first, all.begin() + last);
    };
    m_link.answerPart(RowsPart{part(0, 20), false});
    EXPECT_EQ(rows->state(), JobRows::State::Loading);
    EXPECT_TRUE(rows->isPartial());
    EXPECT_EQ(rows->columns().size(), 20);
    EXPECT_EQ(added.size(), 1);

    InstructionRow shown = instruction(large, 3, Status::Completed);
    InstructionRow early = instruction(large, 50, Status::Completed);
    InstructionRow old = instruction(large, 60, Status::Executing);
    shown.statusSinceMs = early.statusSinceMs = kT0 + 10;
    old.statusSinceMs = kT0 - 10;
    m_state.apply(batch(12, {{large.id, shown}, {large.id, early}, {large.id, old}}));
    EXPECT_EQ(rows->columns().status(3), Status::Completed);
    all[60].status = Status::Error;
    m_link.answerPart(RowsPart{part(20, 70), false});
    EXPECT_TRUE(rows->isPartial());
    EXPECT_EQ(rows->columns().status(50), Status::Completed) << "the change was told after the row was read";
    EXPECT_EQ(rows->columns().status(60), Status::Error) << "the row was read after the change";
    m_link.answerPart(RowsPart{part(70, 100), true});
    EXPECT_EQ(rows->state(), JobRows::State::Ready);
    EXPECT_EQ(rows->columns().size(), 100);
    for (int row = 0; row < 100; ++row)
        EXPECT_TRUE(rows->columns().isPresent(row)) << row;
}

TEST_F(ServerStateTest, HalfAJobIsNotShownWhenTheRestCannotBeLoaded)
{
    const JobRecord large = jobFor(7, 100, {PackageId{1}});
    DeltaBatch known;
    known.seq = 11;
    known.jobs = {large};
    m_state.apply(known);
    const std::shared_ptr<JobRows> rows = m_state.open(large.id);
    std::vector<InstructionRow> all = instructionsOf(large);
    all.resize(20);
    m_link.answerPart(RowsPart{all, false});
    m_link.answerPart(Error{Error::Kind::Io, QStringLiteral("no line"), {}});
    EXPECT_EQ(rows->state(), JobRows::State::Failed);
    EXPECT_EQ(rows->columns().size(), 0);
}

TEST_F(ServerStateTest, ARowOfALaterMemberWaitsForTheJobThatHasIt)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    m_link.answer(instructionsOf(m_job));
    const JobRecord larger = jobFor(1, 3, {PackageId{1}});
    m_state.apply(batch(11, {{JobId{1}, instruction(larger, 2, Status::Executing)}}));
    EXPECT_EQ(rows->columns().size(), 2);
    DeltaBatch grown;
    grown.seq = 12;
    grown.jobs = {larger};
    m_state.apply(grown);
    ASSERT_EQ(rows->columns().size(), 3);
    EXPECT_EQ(rows->columns().status(2), Status::Executing);
}

TEST_F(ServerStateTest, WhatWaitsFromAnEarlierTimeThatTheJobWasOpenDoesNotOverwriteNewerRows)
{
    std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    m_link.answer(instructionsOf(m_job));
    std::vector<std::pair<JobId, InstructionRow>> many;
    InstructionRow waiting = instruction(m_job, 0, Status::Executing);
    waiting.statusSinceMs = kT0;
    many.emplace_back(JobId{1}, waiting);
    Q_EMIT m_link.deltas(batch(11, many));
    rows.reset();
    rows = m_state.open(JobId{1});
    std::vector<InstructionRow> loaded = instructionsOf(m_job);
    loaded[0].status = Status::Completed;
    loaded[0].statusSinceMs = kT0 + 5;
    m_link.answer(loaded);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_state.seq() == 11; }));
    EXPECT_EQ(rows->columns().status(0), Status::Completed);
}

TEST_F(ServerStateTest, ALaterContactIsToldWithoutTheRestOfTheNode)
{
    DeltaBatch contacts;
    contacts.seq = 11;
    contacts.contacts = {{NodeId{1}, kT0 + 5}, {NodeId{99}, kT0}};
    m_state.apply(contacts);
    EXPECT_EQ(m_state.nodes()->find(NodeId{1})->lastContactMs, kT0 + 5);
    EXPECT_EQ(m_state.nodes()->name(NodeId{1}), QStringLiteral("pc-1"));
    contacts.seq = 12;
    contacts.contacts = {{NodeId{1}, kT0}};
    m_state.apply(contacts);
    EXPECT_EQ(m_state.nodes()->find(NodeId{1})->lastContactMs, kT0 + 5);
}

TEST_F(ServerStateTest, TheTimeOfWhatIsShownDoesNotRunAheadOfTheRows)
{
    const auto count = static_cast<quint32>(2 * DeltaPump::kFirst);
    const JobRecord large = jobFor(7, count, {PackageId{1}});
    DeltaBatch known;
    known.seq = 11;
    known.asOfMs = kT0;
    known.jobs = {large};
    m_state.apply(known);
    const std::shared_ptr<JobRows> rows = m_state.open(large.id);
    m_link.answer(instructionsOf(large));
    DeltaBatch many;
    many.seq = 12;
    many.asOfMs = kT0 + 50;
    JobRecord done = large;
    done.counters = counted(Status::Completed, count);
    many.jobs = {done};
    for (quint32 i = 0; i < count; ++i)
        many.rows.emplace_back(large.id, instruction(large, i, Status::Completed));
    int parts = 0;
    bool fits = true;
    QObject::connect(&m_state, &ServerState::applied, &m_state, [&] {
        ++parts;
        quint32 completed = 0;
        for (int row = 0; row < rows->columns().size(); ++row)
            completed += rows->columns().status(row) == Status::Completed ? 1 : 0;
        const bool isWhole = completed == count;
        fits = fits && isWhole == (m_state.asOfMs() == kT0 + 50)
               && isWhole == (m_state.job(large.id)->counters.count(Status::Completed) == count);
    });
    Q_EMIT m_link.deltas(many);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_state.seq() == 12; }));
    EXPECT_GE(parts, 2);
    EXPECT_TRUE(fits);
}

TEST_F(ServerStateTest, ALargeJobThatIsRemovedOrAskedForAnewWhileItIsTakenOverLeavesNothing)
{
    const JobRecord large = jobFor(7, static_cast<quint32>(JobRows::kAtOnce * 5 / 2), {PackageId{1}});
    DeltaBatch known;
    known.seq = 11;
    known.jobs = {large};
    m_state.apply(known);
    const std::shared_ptr<JobRows> rows = m_state.open(large.id);
    m_link.answer(instructionsOf(large));
    ServerSnapshot again = m_snapshot;
    again.seq = 12;
    again.jobs.push_back(large);
    m_state.reset(again); // asks for the rows once more
    EXPECT_EQ(m_link.watches, 2);
    letAllPartsCome();
    EXPECT_EQ(rows->state(), JobRows::State::Loading) << "what the old connection had sent no longer counts";
    m_link.answer(instructionsOf(large));
    DeltaBatch gone;
    gone.seq = 13;
    gone.removedJobs = {large.id};
    m_state.apply(gone);
    letAllPartsCome();
    EXPECT_EQ(rows->state(), JobRows::State::Failed);
    EXPECT_EQ(rows->columns().size(), 0);
}

TEST_F(ServerStateTest, NoChangeIsLostBetweenTheRowsAndTheirChanges)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    InstructionRow newer = instruction(m_job, 0, Status::Completed);
    newer.statusSinceMs = kT0 + 10;
    InstructionRow older = instruction(m_job, 1, Status::Executing);
    older.statusSinceMs = kT0 - 10;
    m_state.apply(batch(11, {{JobId{1}, newer}, {JobId{1}, older}})); // while loading
    std::vector<InstructionRow> loaded = instructionsOf(m_job);
    for (InstructionRow &row : loaded)
        row.statusSinceMs = kT0;
    loaded[1].status = Status::Error;
    m_link.answer(loaded);
    EXPECT_EQ(rows->columns().status(0), Status::Completed);
    EXPECT_EQ(rows->columns().status(1), Status::Error);
}

TEST_F(ServerStateTest, WhatWaitsForTheNextFrameDoesNotOverwriteNewerRows)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    InstructionRow waiting = instruction(m_job, 0, Status::Executing);
    waiting.statusSinceMs = kT0;
    Q_EMIT m_link.deltas(batch(11, {{JobId{1}, waiting}}));
    Q_EMIT m_link.deltas(batch(12, {{JobId{1}, waiting}}));
    std::vector<InstructionRow> loaded = instructionsOf(m_job);
    loaded[0].status = Status::Completed;
    loaded[0].statusSinceMs = kT0 + 5;
    m_link.answer(loaded);
    EXPECT_EQ(rows->columns().status(0), Status::Completed);
}

TEST_F(ServerStateTest, AfterAReconnectionOpenJobsAreWatchedAgain)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    m_link.answer(instructionsOf(m_job));
    Q_EMIT m_link.snapshot(m_snapshot);
    EXPECT_EQ(m_link.watches, 2);
    EXPECT_EQ(rows->columns().size(), 2); // what was known stays until then
    std::vector<InstructionRow> loaded = instructionsOf(m_job);
    loaded[0].status = Status::Completed;
    m_link.answer(loaded);
    EXPECT_EQ(rows->columns().status(0), Status::Completed);
}

TEST_F(ServerStateTest, ARowToldTwiceOrFromBeforeTheSnapshotDoesNoHarm)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    m_link.answer(instructionsOf(m_job));
    QSignalSpy changed(rows.get(), &JobRows::changed);
    const InstructionRow first = instruction(m_job, 1, Status::Executing);
    const InstructionRow second = instruction(m_job, 1, Status::Completed);
    m_state.apply(batch(11, {{JobId{1}, first}, {JobId{1}, second}}));
    EXPECT_EQ(rows->columns().status(1), Status::Completed);
    EXPECT_EQ(changed.size(), 1);
    m_state.apply(batch(9, {{JobId{1}, first}}));
    EXPECT_EQ(rows->columns().status(1), Status::Completed);
}

TEST_F(ServerStateTest, AnOpenJobThatIsRemovedSaysSo)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    m_link.answer(instructionsOf(m_job));
    DeltaBatch removal;
    removal.removedJobs = {JobId{1}, JobId{99}};
    m_state.apply(removal);
    EXPECT_EQ(m_state.job(JobId{1}), nullptr);
    EXPECT_EQ(rows->state(), JobRows::State::Failed);
    EXPECT_EQ(rows->columns().size(), 0);
    EXPECT_FALSE(rows->errorText().isEmpty());
}

TEST_F(ServerStateTest, TheWatchThatFailsSaysWhy)
{
    const std::shared_ptr<JobRows> rows = m_state.open(JobId{1});
    m_link.answer(Error{Error::Kind::Io, QStringLiteral("no line"), {}});
    EXPECT_EQ(rows->state(), JobRows::State::Failed);
    EXPECT_EQ(rows->errorText(), QStringLiteral("no line"));
}

TEST_F(ServerStateTest, FoldersThatMakeACircleEndTheSearch)
{
    DeltaBatch folders;
    folders.seq = 11;
    folders.folders = {folder(1, QStringLiteral("a"), 2), folder(2, QStringLiteral("b"), 1),
                       folder(3, QStringLiteral("c"))};
    m_state.apply(folders);
    EXPECT_FALSE(m_state.isInFolder(FolderId{1}, FolderId{3}));
    EXPECT_TRUE(m_state.isInFolder(FolderId{1}, FolderId{2}));
    EXPECT_TRUE(m_state.isInFolder(FolderId{1}, FolderId{}));
}

TEST_F(ServerStateTest, OneFrameIsAppliedOnce)
{
    QSignalSpy applied(&m_state, &ServerState::applied);
    for (EventSeq seq = 11; seq < 21; ++seq)
        Q_EMIT m_link.deltas(batch(seq, {}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_state.seq() == 20; }));
    EXPECT_LE(applied.size(), 2);
}

TEST_F(ServerStateTest, AHeartbeatDoesNotHurryWhatIsSpreadOverFrames)
{
    const auto count = static_cast<quint32>(2 * DeltaPump::kFirst);
    DeltaBatch many;
    many.seq = 11;
    many.asOfMs = kT0;
    for (quint32 i = 1; i <= count; ++i)
        many.nodes.push_back(node(i, QStringLiteral("pc-%1").arg(i)));
    Q_EMIT m_link.deltas(many);
    m_state.confirm(kT0 + 1000, 5);
    EXPECT_LT(m_state.asOfMs(), kT0 + 1000);
    EXPECT_EQ(m_state.nodes()->count(), 2);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_state.nodes()->count() == static_cast<int>(count); }));
    m_state.confirm(kT0 + 2000, 5);
    EXPECT_EQ(m_state.asOfMs(), kT0 + 2000);
}
