#include "app/server/leasekeeper.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace signalbox {
namespace {

using namespace std::chrono_literals;

class LeaseKeeperTest : public testing::Test {
protected:
    struct Seen {
        int taken = 0, waiting = 0, failed = 0, lost = 0;
    };
    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("a.db")); }
    [[nodiscard]] std::unique_ptr<LeaseKeeper> keeper(const char *name, Seen &seen)
    {
        StoreLease::Terms terms{{QString::fromLatin1(name), {}}, 50ms, [this] { return StoreLease::SteadyMs(m_now); }};
        return std::make_unique<LeaseKeeper>(
            database(), std::move(terms), m_context,
            LeaseKeeper::Listener{[&seen](qint64) { ++seen.taken; }, [&seen](const LeaseHolder &) { ++seen.waiting; },
                                  [&seen](const Error &) { ++seen.failed; }, [&seen] { ++seen.lost; }});
    }
    QTemporaryDir m_folder;
    QObject m_context;
    std::atomic<qint64> m_now{1'000}; ///< ms
};

TEST_F(LeaseKeeperTest, TheSecondWaitsUntilTheFirstIsGone)
{
    Seen first, second;
    auto a = keeper("a", first);
    ASSERT_TRUE(QTest::qWaitFor([&] { return first.taken == 1; }));
    EXPECT_TRUE(a->isSure());
    const auto b = keeper("b", second);
    ASSERT_TRUE(QTest::qWaitFor([&] { return second.waiting == 1; }));
    EXPECT_FALSE(b->isSure());
    EXPECT_EQ(second.taken, 0);
    a.reset();
    EXPECT_TRUE(QTest::qWaitFor([&] { return second.taken == 1; }));
    EXPECT_EQ(second.waiting, 1) << "told once";
    EXPECT_EQ(first.lost, 0);
}

TEST_F(LeaseKeeperTest, WhoWasHaltedIsNotSureBeforeItHasRenewed)
{
    Seen seen;
    const auto a = keeper("a", seen);
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen.taken == 1; }));
    ASSERT_TRUE(a->isSure());
    m_now += 60'000; // as long as it was halted
    // The next renewal makes it sure again: the lock was its own all the time.
    EXPECT_TRUE(QTest::qWaitFor([&] { return a->isSure(); }));
    EXPECT_EQ(seen.lost, 0);
}

TEST_F(LeaseKeeperTest, ALostLeaseIsToldOnceAndNotWaitedForAgain)
{
    Seen seen;
    const auto a = keeper("a", seen);
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen.taken == 1; }));
    ASSERT_TRUE(QFile::remove(database() + QStringLiteral(".lease")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen.lost == 1; }));
    EXPECT_EQ(seen.taken, 1);
}

} // namespace
} // namespace signalbox
