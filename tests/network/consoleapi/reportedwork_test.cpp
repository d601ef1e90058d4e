#include "network/consoleapi/reportedwork.h"

#include <gtest/gtest.h>

namespace signalbox::consoleapi {
namespace {

class ReportedWorkTest : public testing::Test {
protected:
    ReportedWorkTest() { m_book.open(10, 2000, {}); }
    quint32 begin(const QString &owner)
    {
        const Result<WorkAnswer> begun = m_work.take({.subject = QStringLiteral("small"), .total = 3}, owner, m_nowMs);
        EXPECT_TRUE(begun);
        return begun ? begun.value().process : 0;
    }

    UtcMs m_nowMs = 1'000'000;
    ProcessBook m_book{[this] { return m_nowMs; }};
    ReportedWork m_work{&m_book};
    const QString m_anna = QStringLiteral("anna");
};

TEST_F(ReportedWorkTest, ItStandsInTheBookWithItsProgressAndItsEnd)
{
    const quint32 process = begin(m_anna);
    ASSERT_EQ(process, 11U);
    ASSERT_TRUE(m_work.take({.process = process, .done = 2, .total = 3}, m_anna, m_nowMs));
    const TaskRecord running = m_book.running().at(0);
    EXPECT_EQ(running.process, ProcessKind::Replay);
    EXPECT_EQ(running.subject, QStringLiteral("small"));
    EXPECT_EQ(taskPermille(running), 666);
    ASSERT_TRUE(m_work.take({.process = process,
                             .done = 3,
                             .total = 3,
                             .end = TaskState::Warning,
                             .reason = QStringLiteral("one was\nrefused")},
                            m_anna, m_nowMs));
    EXPECT_TRUE(m_book.running().empty());
    EXPECT_EQ(m_book.ended().at(0).state, TaskState::Warning);
    EXPECT_EQ(m_book.ended().at(0).reason, QStringLiteral("one was refused"));
    EXPECT_EQ(m_work.take({.process = process}, m_anna, m_nowMs).error().kind, Error::Kind::NotFound);
}

TEST_F(ReportedWorkTest, WhoDoesItIsToldThatItWasCancelledAndSaysWhenItHasStopped)
{
    const quint32 process = begin(m_anna);
    EXPECT_FALSE(m_work.take({.process = process}, m_anna, m_nowMs).value().isCancelled);
    ASSERT_TRUE(m_book.cancel(process, QStringLiteral("bert")));
    EXPECT_TRUE(m_work.take({.process = process}, m_anna, m_nowMs).value().isCancelled);
    EXPECT_EQ(m_book.running().size(), 1U) << "it has not stopped yet";
    ASSERT_TRUE(m_work.take({.process = process, .end = TaskState::Completed}, m_anna, m_nowMs));
    EXPECT_NE(m_book.ended().at(0).state, TaskState::Completed);
    EXPECT_TRUE(m_book.ended().at(0).reason.contains(QStringLiteral("bert")));
}

TEST_F(ReportedWorkTest, WhatIsNotHeardOfHasEnded)
{
    const quint32 silent = begin(m_anna), other = begin(m_anna);
    m_nowMs += ReportedWork::kSilenceMs;
    ASSERT_TRUE(m_work.take({.process = other}, m_anna, m_nowMs));
    EXPECT_EQ(m_book.running().size(), 2U);
    m_nowMs += 1;
    m_work.endSilent(m_nowMs);
    ASSERT_EQ(m_book.running().size(), 1U);
    EXPECT_EQ(m_book.running()[0].number, other);
    EXPECT_EQ(m_book.ended().at(0).number, silent);
    EXPECT_EQ(m_book.ended().at(0).state, TaskState::Failed);
    EXPECT_FALSE(m_book.ended().at(0).reason.isEmpty());
}

TEST_F(ReportedWorkTest, NobodyElseReportsOnItAndWhatMakesNoSenseIsRefused)
{
    const quint32 process = begin(m_anna);
    EXPECT_EQ(
        m_work.take({.process = process, .end = TaskState::Completed}, QStringLiteral("bert"), m_nowMs).error().kind,
        Error::Kind::NotFound);
    EXPECT_EQ(m_work.take({.process = process, .done = -1}, m_anna, m_nowMs).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(m_work.take({.process = process, .end = TaskState::Running}, m_anna, m_nowMs).error().kind,
              Error::Kind::Invalid);
    EXPECT_EQ(m_work.take({.subject = QStringLiteral(" \n")}, m_anna, m_nowMs).error().kind, Error::Kind::Invalid);
    for (std::size_t i = 1; i < ReportedWork::kMost; ++i)
        begin(m_anna);
    EXPECT_EQ(m_work.take({.subject = QStringLiteral("x")}, m_anna, m_nowMs).error().kind, Error::Kind::Refused);
    EXPECT_EQ(m_book.running().size(), ReportedWork::kMost);
}

TEST_F(ReportedWorkTest, WithoutABookThereIsNoProcess)
{
    ReportedWork none(nullptr);
    EXPECT_EQ(none.take({.subject = QStringLiteral("x")}, m_anna, m_nowMs).value().process, 0U);
}

} // namespace
} // namespace signalbox::consoleapi
