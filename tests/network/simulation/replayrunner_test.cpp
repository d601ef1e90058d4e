#include "network/simulation/replayrunner.h"

#include <gtest/gtest.h>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

/// A server that notes what it is asked for and answers at once, unless it is told to fail or to wait.
class ReplayRunnerTest : public testing::Test {
protected:
    ReplayRunner::Server server()
    {
        const auto answer = [this](const QString &what, ReplayRunner::Server::Done done) {
            asked.append(what);
            if (fails) {
                done(*fails);
                return;
            }
            if (holdsBack) {
                held = std::move(done);
                return;
            }
            done(++m_last);
        };
        return {
            .createFolder = [=](const QString &name, auto done) { answer(QStringLiteral("folder ") + name, done); },
            .addPackage = [=](const ReplayRun &run,
                              auto done) { answer(QStringLiteral("package ") + run.version(), done); },
            .createJob =
                [=](const ReplayJob &job, quint32 folder, quint32 package, auto done) {
                    answer(QStringLiteral("%1 in %2 with %3").arg(job.name).arg(folder).arg(package), done);
                },
            .cancelJob = [=](quint32 job, auto done) { answer(QStringLiteral("cancel %1").arg(job), done); },
        };
    }
    static ReplayPlan plan()
    {
        ReplayPlan plan;
        plan.name = QStringLiteral("LCG");
        plan.runs = {{1, false}, {2, true}};
        plan.jobs = {{QStringLiteral("a"), 0, 0, {0}, false},
                     {QStringLiteral("b"), 100, 1, {0}, false},
                     {QStringLiteral("c"), 100, 0, {0}, true}};
        return plan;
    }
    QStringList asked;
    std::optional<Error> fails;
    bool holdsBack = false;
    ReplayRunner::Server::Done held;

private:
    quint32 m_last = 10;
};

} // namespace

TEST_F(ReplayRunnerTest, OrdersEachJobWhenItsTimeHasCome)
{
    ReplayRunner runner(plan(), QStringLiteral("LCG (2)"), server());
    runner.step(5'000);
    EXPECT_EQ(asked, (QStringList{QStringLiteral("folder LCG (2)"), QStringLiteral("package 1.0s"),
                                  QStringLiteral("a in 11 with 12")}));
    EXPECT_EQ(runner.nextAtMs(), 5'100);
    asked.clear();
    runner.step(5'099);
    EXPECT_TRUE(asked.isEmpty());
    runner.step(5'100);
    EXPECT_EQ(asked, (QStringList{QStringLiteral("package 2.0s-fails"), QStringLiteral("b in 11 with 14"),
                                  QStringLiteral("c in 11 with 12"), QStringLiteral("cancel 16")}));
    EXPECT_TRUE(runner.state().hasEnded);
    EXPECT_FALSE(runner.nextAtMs());
    EXPECT_EQ(runner.state().sent, 3U);
    EXPECT_EQ(runner.state().cancelled, 1U);
    EXPECT_EQ(runner.state().folder, 11U);
    EXPECT_EQ(runner.state().firstJob, 13U);
    EXPECT_EQ(runner.state().lastJob, 16U);
}

TEST_F(ReplayRunnerTest, StoppedItWaitsForWhatIsUnderWayAndOrdersNothingMore)
{
    ReplayRunner runner(plan(), QStringLiteral("LCG"), server());
    holdsBack = true;
    runner.step(0);
    ASSERT_TRUE(held);
    std::exchange(held, {})(1U); // the folder
    runner.step(1);
    std::exchange(held, {})(2U); // the package
    runner.step(2);
    ASSERT_EQ(asked.size(), 3);
    runner.stop();
    EXPECT_FALSE(runner.state().hasEnded);
    std::exchange(held, {})(3U);
    EXPECT_TRUE(runner.state().hasEnded);
    EXPECT_TRUE(runner.state().isStopped);
    EXPECT_EQ(runner.state().sent, 1U);
    runner.step(1'000'000);
    EXPECT_EQ(asked.size(), 3);
}

TEST_F(ReplayRunnerTest, AServerWithoutRoomIsTriedAgainAndNothingIsLeftOut)
{
    ReplayRunner runner(plan(), QStringLiteral("LCG"), server());
    runner.step(0);
    asked.clear();
    fails = Error{Error::Kind::NoSpace, QStringLiteral("full"), {}};
    runner.step(100);
    EXPECT_EQ(runner.state().waitsFor, QStringLiteral("full"));
    EXPECT_EQ(runner.nextAtMs(), 1'100);
    runner.step(200);
    EXPECT_EQ(asked.size(), 1);
    fails.reset();
    runner.step(1'100);
    EXPECT_EQ(runner.state().sent, 3U);
    EXPECT_TRUE(runner.state().waitsFor.isEmpty());
}

TEST_F(ReplayRunnerTest, ARefusedJobIsCountedAndTheOthersGoOn)
{
    // Only jobs are refused.
    ReplayRunner::Server selective = server();
    selective.createJob = [this](const ReplayJob &job, quint32, quint32, auto done) {
        asked.append(job.name);
        done(Error{Error::Kind::Invalid, QStringLiteral("no"), {}});
    };
    ReplayRunner other(plan(), QStringLiteral("LCG"), selective);
    other.step(0);
    other.step(100);
    EXPECT_EQ(other.state().refused, 3U);
    EXPECT_EQ(other.state().firstRefusal, QStringLiteral("no"));
    EXPECT_EQ(other.state().sent, 0U);
    EXPECT_TRUE(other.state().hasEnded);
}

TEST_F(ReplayRunnerTest, AServerThatIsGoneEndsIt)
{
    ReplayRunner runner(plan(), QStringLiteral("LCG"), server());
    runner.step(0);
    fails = Error{Error::Kind::Io, QStringLiteral("gone"), {}};
    runner.step(100);
    EXPECT_TRUE(runner.state().hasEnded);
    EXPECT_EQ(runner.state().failure.text, QStringLiteral("gone"));
    EXPECT_EQ(runner.state().sent, 1U);
}
