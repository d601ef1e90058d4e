#include "model/engine/processbook.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

class ProcessBookTest : public testing::Test {
protected:
    void SetUp() override { m_book.open(100, 1100, {}); }
    quint32 begin(ProcessKind kind = ProcessKind::Export, std::function<void()> cancel = {})
    {
        return m_book.begin({.kind = kind, .job = JobId{3}, .subject = QStringLiteral("job"), .cancel = cancel});
    }

    UtcMs m_nowMs = 1'000;
    ProcessBook m_book{[this] { return m_nowMs; }};
};

TEST_F(ProcessBookTest, NumbersGoOnBehindTheLastOne)
{
    EXPECT_EQ(begin(), 101U);
    EXPECT_EQ(begin(), 102U);
    ProcessBook closed([] { return UtcMs{1}; });
    EXPECT_EQ(closed.begin({}), 0U) << "before its server runs there is none";
    closed.end(0, TaskState::Completed);
}

TEST_F(ProcessBookTest, WhatHasEndedIsListedAndHandedOutOnce)
{
    int told = 0;
    m_book.onUnsaved = [&told] { ++told; };
    const quint32 number = begin();
    m_book.progress(number, 3, 4);
    ASSERT_EQ(m_book.running().size(), 1U);
    EXPECT_EQ(m_book.running()[0].done, 3);
    m_nowMs = 5'000;
    m_book.end(number, TaskState::Warning, QStringLiteral("why"));
    m_book.end(number, TaskState::Completed); // too late
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(m_book.running().empty());
    const std::vector<ProcessRecord> unsaved = m_book.takeUnsaved();
    ASSERT_EQ(unsaved.size(), 1U);
    EXPECT_EQ(unsaved[0].state, TaskState::Warning);
    EXPECT_EQ(unsaved[0].startMs, 1'000);
    EXPECT_EQ(unsaved[0].endMs, 5'000);
    EXPECT_EQ(unsaved[0].reason, QStringLiteral("why"));
    EXPECT_TRUE(m_book.takeUnsaved().empty());
    ASSERT_EQ(m_book.ended().size(), 1U);
    m_book.putBack(unsaved);
    EXPECT_EQ(m_book.takeUnsaved(), unsaved);
}

TEST_F(ProcessBookTest, WhatIsDroppedLeavesNoTrace)
{
    m_book.drop(begin());
    EXPECT_TRUE(m_book.running().empty());
    EXPECT_TRUE(m_book.takeUnsaved().empty());
    EXPECT_EQ(begin(), 102U) << "its number is not used again";
}

TEST_F(ProcessBookTest, CancellingAsksTheWorkToStopAndItsRowSaysWho)
{
    bool isAsked = false;
    const quint32 number = begin(ProcessKind::Export, [&isAsked] { isAsked = true; });
    ASSERT_TRUE(m_book.cancel(number, QStringLiteral("anna")));
    EXPECT_TRUE(isAsked);
    EXPECT_TRUE(m_book.isCancelled(number));
    EXPECT_TRUE(m_book.running()[0].isCancelled) << "it runs until the work says that it has stopped";
    m_book.end(number, TaskState::Completed);
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Failed);
    EXPECT_TRUE(m_book.ended()[0].reason.contains(QStringLiteral("anna")));
    EXPECT_EQ(m_book.cancel(number, {}).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(m_book.cancel(begin(ProcessKind::Expiry), {}).error().kind, Error::Kind::Refused);
}

TEST_F(ProcessBookTest, WhatIsCancelledAlreadyIsNotCancelledAgain)
{
    int asked = 0;
    const quint32 number = m_book.begin({.kind = ProcessKind::Export, .cancel = [&asked] { ++asked; }});
    EXPECT_FALSE(m_book.find(number)->isCancelled);
    ASSERT_TRUE(m_book.cancel(number, QStringLiteral("anna")));
    ASSERT_TRUE(m_book.find(number));
    EXPECT_TRUE(m_book.find(number)->isCancelled);
    EXPECT_EQ(denialOf(TaskAction::Cancel, *m_book.find(number)), TaskDenial::AlreadyEnding);
    EXPECT_TRUE(m_book.cancel(number, QStringLiteral("otto"))) << "what was asked for is so";
    EXPECT_EQ(asked, 1);
    m_book.end(number, TaskState::Failed);
    EXPECT_TRUE(m_book.find(number)->reason.contains(QStringLiteral("anna"))) << "the first one did it";
}

TEST_F(ProcessBookTest, APauseEndsItAfterAWhileAsOfItsBegin)
{
    const quint32 number = begin();
    m_nowMs = 2'000;
    m_book.pause(number);
    m_nowMs += ProcessBook::kLingerMs - 1;
    EXPECT_EQ(m_book.running().size(), 1U);
    EXPECT_TRUE(m_book.continued(number));
    m_nowMs += ProcessBook::kLingerMs;
    EXPECT_EQ(m_book.running().size(), 1U) << "it goes on";
    m_book.pause(number, TaskState::Warning, QStringLiteral("rest"));
    const UtcMs pausedMs = m_nowMs;
    m_nowMs += ProcessBook::kLingerMs;
    EXPECT_FALSE(m_book.continued(number));
    ASSERT_EQ(m_book.ended().size(), 1U);
    EXPECT_EQ(m_book.ended()[0].endMs, pausedMs);
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Warning);
}

TEST_F(ProcessBookTest, APausedOneThatIsCancelledEndsAtOnce)
{
    const quint32 number = begin();
    m_book.pause(number);
    ASSERT_TRUE(m_book.cancel(number, QStringLiteral("anna")));
    EXPECT_TRUE(m_book.running().empty());
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Failed);
}

TEST_F(ProcessBookTest, MoreNumbersAreWantedInTime)
{
    EXPECT_FALSE(m_book.wantedReserve());
    bool isTold = false;
    m_book.onUnsaved = [&isTold] { isTold = true; };
    for (quint32 i = 0; i < ProcessBook::kReserved / 2; ++i)
        m_book.drop(begin());
    EXPECT_TRUE(isTold);
    ASSERT_TRUE(m_book.wantedReserve());
    m_book.reserve(*m_book.wantedReserve());
    EXPECT_FALSE(m_book.wantedReserve());
}

TEST_F(ProcessBookTest, TheOldestOnesAreForgotten)
{
    for (std::size_t i = 0; i < kProcessesKept + 2; ++i)
        m_book.end(begin(), TaskState::Completed);
    EXPECT_EQ(m_book.ended().size(), kProcessesKept);
    EXPECT_EQ(m_book.takeForgotten(), (std::vector<quint32>{101, 102}));
    EXPECT_TRUE(m_book.takeForgotten().empty());
}

TEST_F(ProcessBookTest, TheEndOfTheServerEndsAll)
{
    const quint32 running = begin(), paused = begin();
    m_book.pause(paused);
    m_book.close();
    EXPECT_EQ(begin(), 0U);
    const std::vector<TaskRecord> ended = m_book.ended();
    ASSERT_EQ(ended.size(), 2U);
    for (const TaskRecord &task : ended)
        EXPECT_EQ(task.state, task.number == running ? TaskState::Failed : TaskState::Completed);
}

TEST_F(ProcessBookTest, AScopeThatSaysNothingEndsItAsFailed)
{
    {
        const ScopedProcess process(&m_book, {.kind = ProcessKind::Export});
        EXPECT_EQ(m_book.running().size(), 1U);
    }
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Failed);
    ScopedProcess none(nullptr, {});
    none.progress(1, 2);
    none.end(TaskState::Completed);
    EXPECT_FALSE(none.isCancelled());
}

} // namespace
} // namespace signalbox
