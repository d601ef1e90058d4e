#include "network/nodeapi/transferprocesses.h"

#include <gtest/gtest.h>

namespace signalbox::ddi {
namespace {

class TransferProcessesTest : public testing::Test {
protected:
    void SetUp() override { m_book.open(0, 1'000, {}); }
    ArtifactAnswer answer(quint32 attempt, NodeId relay = {})
    {
        ArtifactAnswer made;
        made.attempt = AttemptId{attempt};
        made.job = JobId{3};
        made.jobName = QStringLiteral("Browser");
        made.relay = relay;
        made.relayName = relay == NodeId{} ? QString() : QStringLiteral("R1");
        made.size = 100;
        made.transfer = ++m_lastTransfer;
        return made;
    }
    void passLinger()
    {
        m_nowMs += ProcessBook::kLingerMs;
        (void)m_book.running();
    }

    UtcMs m_nowMs = 1'000;
    quint64 m_lastTransfer = 0;
    QStringList m_failures;
    ProcessBook m_book{[this] { return m_nowMs; }};
    TransferProcesses m_transfers{&m_book, [this](JobId, const QString &reason) { m_failures << reason; }};
};

TEST_F(TransferProcessesTest, AJobsTransfersToOneHopAreOneProcessBelowTheJobs)
{
    const ArtifactAnswer one = answer(1), other = answer(2), viaRelay = answer(3, NodeId{7});
    for (const ArtifactAnswer &each : {one, other, viaRelay})
        m_transfers.started(each, {});
    m_transfers.progress(one, 50);
    const std::vector<TaskRecord> running = m_book.running();
    ASSERT_EQ(running.size(), 3U);
    EXPECT_EQ(running[0].process, ProcessKind::Distribution);
    EXPECT_EQ(running[0].subject, QStringLiteral("Browser"));
    for (std::size_t i : {1U, 2U}) {
        EXPECT_EQ(running[i].process, ProcessKind::Transfer);
        EXPECT_EQ(running[i].parent, running[0].number);
        EXPECT_EQ(running[i].job, JobId{3});
    }
    EXPECT_EQ(running[1].done, 50);
    EXPECT_EQ(running[1].total, 200);
    EXPECT_EQ(running[2].subject, QStringLiteral("R1"));

    for (const ArtifactAnswer &each : {one, other, viaRelay})
        m_transfers.ended(each, true, 100);
    EXPECT_EQ(m_book.running().size(), 3U) << "more may come";
    passLinger();
    EXPECT_TRUE(m_book.running().empty());
    for (const TaskRecord &task : m_book.ended())
        EXPECT_EQ(task.state, TaskState::Completed);
}

TEST_F(TransferProcessesTest, WhatComesSoonBelongsToTheSameProcess)
{
    const ArtifactAnswer one = answer(1), other = answer(2);
    m_transfers.started(one, {});
    m_transfers.ended(one, true, 100);
    m_nowMs += ProcessBook::kLingerMs / 2;
    m_transfers.started(other, {});
    m_nowMs += ProcessBook::kLingerMs;
    EXPECT_EQ(m_book.running().size(), 2U);
    m_transfers.ended(other, true, 100);
    passLinger();
    m_transfers.started(answer(3), {});
    EXPECT_EQ(m_book.running().size(), 2U);
    EXPECT_EQ(m_book.ended().size(), 2U) << "what comes later is another one";
}

TEST_F(TransferProcessesTest, ACutLineIsNoFailure)
{
    const ArtifactAnswer one = answer(1);
    m_transfers.started(one, {});
    m_transfers.ended(one, false, 40);
    passLinger();
    ASSERT_EQ(m_book.ended().size(), 2U);
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Warning);
    EXPECT_TRUE(m_failures.isEmpty());
}

TEST_F(TransferProcessesTest, AClientThatComesAgainAndGetsTheRestIsNoWarning)
{
    const ArtifactAnswer first = answer(1);
    m_transfers.started(first, {});
    m_transfers.ended(first, false, 40);
    ArtifactAnswer again = answer(1);
    again.from = 40;
    m_transfers.started(again, {});
    m_transfers.ended(again, true, 100);
    passLinger();
    for (const TaskRecord &task : m_book.ended())
        EXPECT_EQ(task.state, TaskState::Completed);
}

TEST_F(TransferProcessesTest, CancellingCutsItsTransfersAndNoOthers)
{
    int cutDirect = 0, cutRelay = 0;
    const ArtifactAnswer direct = answer(1), viaRelay = answer(2, NodeId{7});
    m_transfers.started(direct, [&cutDirect] { ++cutDirect; });
    m_transfers.started(viaRelay, [&cutRelay] { ++cutRelay; });
    const std::vector<TaskRecord> running = m_book.running();
    ASSERT_TRUE(m_book.cancel(static_cast<quint32>(running[1].number), QStringLiteral("anna")));
    EXPECT_EQ(cutDirect, 1);
    EXPECT_EQ(cutRelay, 0);
    m_transfers.ended(direct, false, 10);
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Failed);
    ASSERT_TRUE(m_book.cancel(static_cast<quint32>(running[0].number), QStringLiteral("anna")));
    EXPECT_EQ(cutRelay, 1) << "the job's process cuts them all";
    m_transfers.ended(viaRelay, false, 10);
    passLinger();
    EXPECT_TRUE(m_book.running().empty());
}

TEST_F(TransferProcessesTest, ATransferBehindACancelledProcessIsAnotherProcesses)
{
    const ArtifactAnswer cut = answer(1), next = answer(2);
    m_transfers.started(cut, {});
    const auto cancelled = static_cast<quint32>(m_book.running()[1].number);
    ASSERT_TRUE(m_book.cancel(cancelled, QStringLiteral("anna")));
    m_transfers.started(next, {});
    ASSERT_EQ(m_book.ended().size(), 1U);
    EXPECT_EQ(m_book.ended()[0].number, cancelled);
    m_transfers.ended(cut, false, 10);
    m_transfers.ended(next, true, 100);
    passLinger();
    EXPECT_TRUE(m_book.running().empty());
}

TEST_F(TransferProcessesTest, WhatTheServerCannotSendFails)
{
    m_transfers.failed(answer(1), QStringLiteral("no file"));
    EXPECT_EQ(m_failures, QStringList{QStringLiteral("no file")});
    passLinger();
    ASSERT_EQ(m_book.ended().size(), 2U);
    for (const TaskRecord &task : m_book.ended())
        EXPECT_EQ(task.state, TaskState::Failed);
    m_transfers.started(answer(2), {});
    EXPECT_EQ(m_book.running().size(), 2U) << "the next one is a process of its own";
}

TEST_F(TransferProcessesTest, WithoutABookNothingIsTold)
{
    TransferProcesses none(nullptr, {});
    const ArtifactAnswer one = answer(1);
    none.started(one, {});
    none.progress(one, 1);
    none.ended(one, true, 100);
    none.failed(one, {});
}

} // namespace
} // namespace signalbox::ddi
