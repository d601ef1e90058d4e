#include "network/consoleapi/archivereads.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace signalbox {
namespace {

using namespace std::chrono_literals;

/// What was answered, for the test's thread to wait for.
template <class T>
class Answer {
public:
    std::function<void(Result<T>)> take()
    {
        return [state = m_state](Result<T> result) {
            const std::scoped_lock lock(state->mutex);
            ++state->times;
            state->result.emplace(std::move(result));
            state->came.notify_all();
        };
    }
    /// Fails the test when none comes.
    Result<T> wait()
    {
        std::unique_lock lock(m_state->mutex);
        EXPECT_TRUE(m_state->came.wait_for(lock, 30s, [this] { return m_state->result.has_value(); }));
        return m_state->result.value_or(Error{});
    }
    [[nodiscard]] int times() const
    {
        const std::scoped_lock lock(m_state->mutex);
        return m_state->times;
    }

private:
    struct State {
        std::mutex mutex; ///< guards the rest
        std::condition_variable came;
        std::optional<Result<T>> result;
        int times = 0;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// A disk that does not answer before it is told to.
class DeadDisk {
public:
    ~DeadDisk() { answer(); }
    std::function<Result<int>(const ArchiveReads::GoesOn &)> reading()
    {
        return [state = m_state](const ArchiveReads::GoesOn &) {
            std::unique_lock lock(state->mutex);
            ++state->hanging;
            state->changed.notify_all();
            state->changed.wait(lock, [&] { return state->answers; });
            ++state->ended;
            state->changed.notify_all();
            return Result<int>(7);
        };
    }
    void answer()
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->answers = true;
        m_state->changed.notify_all();
    }
    void waitForEnds(int count)
    {
        std::unique_lock lock(m_state->mutex);
        EXPECT_TRUE(m_state->changed.wait_for(lock, 30s, [&] { return m_state->ended >= count; }));
    }

private:
    struct State {
        std::mutex mutex; ///< guards the rest
        std::condition_variable changed;
        int hanging = 0;
        int ended = 0;
        bool answers = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

Result<int> quick(const ArchiveReads::GoesOn &goesOn)
{
    return goesOn() ? Result<int>(1) : Result<int>(Error{Error::Kind::Cancelled, {}, {}});
}

const QString kPath = QStringLiteral("/net/archives/job-1.ndjson.gz");

TEST(ArchiveReadsTest, WhatIsReadIsAnswered)
{
    ArchiveReads reads;
    Answer<int> answer;
    reads.read<int>(kPath, quick, answer.take());
    EXPECT_EQ(answer.wait().value(), 1);
}

TEST(ArchiveReadsTest, ADiskThatDoesNotAnswerHoldsUpNobodyElseAndIsToldAfterTheLimit)
{
    DeadDisk disk;
    ArchiveReads reads(200ms);
    Answer<int> hanging, other;
    reads.read<int>(kPath, disk.reading(), hanging.take());
    reads.read<int>(kPath, quick, other.take());
    EXPECT_EQ(other.wait().value(), 1) << "it had a thread left";
    const Result<int> told = hanging.wait();
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().kind, Error::Kind::Io);
    EXPECT_TRUE(told.error().text.contains(kPath)) << told.error().text.toStdString();
}

TEST(ArchiveReadsTest, WhenEveryThreadHangsWhoeverAsksIsToldUntilTheDiskAnswersAgain)
{
    DeadDisk disk;
    ArchiveReads reads(100ms);
    Answer<int> first, second;
    reads.read<int>(kPath, disk.reading(), first.take());
    reads.read<int>(kPath, disk.reading(), second.take());
    EXPECT_FALSE(first.wait());
    EXPECT_FALSE(second.wait());
    for (int i = 0; i < 3; ++i) {
        Answer<int> late;
        reads.read<int>(kPath, quick, late.take());
        const Result<int> told = late.wait();
        ASSERT_FALSE(told);
        EXPECT_EQ(told.error().kind, Error::Kind::Io);
    }
    disk.answer();
    disk.waitForEnds(2);
    // The threads are back a moment later.
    bool isBack = false;
    for (int i = 0; i < 1'000 && !isBack; ++i) {
        Answer<int> again;
        reads.read<int>(kPath, quick, again.take());
        isBack = static_cast<bool>(again.wait());
    }
    EXPECT_TRUE(isBack);
    EXPECT_EQ(first.times(), 1) << "what it read in the end is nobody's any more";
}

TEST(ArchiveReadsTest, ALongReadThatLivesIsNotGivenUp)
{
    ArchiveReads reads(500ms); // a machine with much else to do may leave a thread alone for some time
    Answer<int> answer;
    reads.read<int>(
        kPath,
        [](const ArchiveReads::GoesOn &goesOn) {
            const auto end = std::chrono::steady_clock::now() + 1200ms;
            while (std::chrono::steady_clock::now() < end) {
                if (!goesOn())
                    return Result<int>(Error{Error::Kind::Cancelled, {}, {}});
            }
            return Result<int>(2);
        },
        answer.take());
    EXPECT_EQ(answer.wait().value(), 2);
}

TEST(ArchiveReadsTest, StoppingWaitsForNoDisk)
{
    DeadDisk disk;
    Answer<int> hanging, waiting;
    {
        ArchiveReads reads(100ms);
        reads.read<int>(kPath, disk.reading(), hanging.take());
        reads.read<int>(kPath, disk.reading(), waiting.take());
        EXPECT_FALSE(hanging.wait());
    }
    EXPECT_FALSE(waiting.wait());
    disk.answer();
    disk.waitForEnds(2);
    EXPECT_EQ(hanging.times(), 1);
    EXPECT_EQ(waiting.times(), 1);
}

TEST(ArchiveReadsTest, NothingIsReadAfterTheStop)
{
    ArchiveReads reads;
    reads.stop();
    Answer<int> answer;
    reads.read<int>(kPath, quick, answer.take());
    EXPECT_EQ(answer.wait().error().kind, Error::Kind::Cancelled);
}

} // namespace
} // namespace signalbox
