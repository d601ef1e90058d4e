#include "network/simulation/tracereplay.h"

#include "model/domain/records.h"

#include <gtest/gtest.h>

#include <set>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

TraceJob jobAt(qint64 submitMs, double seconds, const QString &user, quint32 nodes = 1)
{
    TraceJob job;
    job.number = QString::number(submitMs / 1000);
    job.submitMs = submitMs;
    job.runSeconds = seconds;
    job.user = user;
    job.nodes = nodes;
    return job;
}

constexpr std::size_t kClients = 3;

Trace someTrace()
{
    Trace trace;
    trace.jobs = {jobAt(50'000, 83, QStringLiteral("1")), jobAt(53'000, 83.2, QStringLiteral("2"), 2),
                  jobAt(60'000, 20, QStringLiteral("1")), jobAt(60'000, 0, QStringLiteral("3"), 500)};
    trace.jobs[2].outcome = TraceJob::Outcome::Failed;
    trace.jobs[3].outcome = TraceJob::Outcome::Cancelled;
    return trace;
}

} // namespace

TEST(TraceReplayTest, ArrivalsAndRunTimesAreAsMuchFasterAsIsWanted)
{
    const ReplayPlan plan = planReplay(someTrace(), QStringLiteral("/data/LCG.swf.gz"), kClients, 10);
    EXPECT_EQ(plan.name, QStringLiteral("LCG"));
    ASSERT_EQ(plan.jobs.size(), 4U);
    EXPECT_EQ(plan.jobs[0].atMs, 0) << "the earliest at once";
    EXPECT_EQ(plan.jobs[1].atMs, 300);
    EXPECT_EQ(plan.jobs[2].atMs, 1000);
    EXPECT_EQ(plan.jobs[0].name, QStringLiteral("LCG 50"));
    ASSERT_EQ(plan.runs.size(), 3U) << "83 and 83.2 are the same to two digits";
    EXPECT_EQ(plan.runs[0], (ReplayRun{8.3, false}));
    EXPECT_EQ(plan.runs[plan.jobs[1].run], plan.runs[plan.jobs[0].run]);
    EXPECT_EQ(plan.runs[plan.jobs[2].run], (ReplayRun{2, true}));
    EXPECT_EQ(plan.runs[0].version(), QStringLiteral("8.3s"));
    EXPECT_EQ(plan.runs[0].arguments(), QStringLiteral("8.3 0"));
    EXPECT_EQ(plan.runs[1].version(), QStringLiteral("2.0s-fails"));
    EXPECT_EQ(plan.runs[1].arguments(), QStringLiteral("2.0 1"));
    EXPECT_TRUE(plan.jobs[3].isCancelled);
    EXPECT_FALSE(plan.jobs[2].isCancelled);
}

TEST(TraceReplayTest, AUsersJobsGoToTheSameClientsEachTime)
{
    const ReplayPlan plan = planReplay(someTrace(), QStringLiteral("a.csv"), kClients, 1);
    EXPECT_EQ(plan.jobs[0].clients, plan.jobs[2].clients);
    EXPECT_EQ(plan.jobs[0].clients.size(), 1U);
    EXPECT_EQ(plan.jobs[1].clients.size(), 2U);
    EXPECT_EQ(plan.jobs[3].clients.size(), 3U) << "no more than there are";
    for (const ReplayJob &job : plan.jobs) {
        const std::set<quint32> each(job.clients.begin(), job.clients.end());
        EXPECT_EQ(each.size(), job.clients.size());
        EXPECT_LT(*each.rbegin(), 3U);
    }
    const ReplayPlan again = planReplay(someTrace(), QStringLiteral("a.csv"), kClients, 1);
    for (std::size_t i = 0; i < plan.jobs.size(); ++i)
        EXPECT_EQ(again.jobs[i].clients, plan.jobs[i].clients);
}

TEST(TraceReplayTest, ManyUsersAreSpreadOverTheClients)
{
    Trace trace;
    for (int user = 0; user < 300; ++user)
        trace.jobs.push_back(jobAt(user, 1, QString::number(user)));
    std::vector<int> load(3, 0);
    for (const ReplayJob &job : planReplay(trace, QStringLiteral("a"), kClients, 1).jobs)
        ++load[job.clients[0]];
    for (const int jobs : load)
        EXPECT_GT(jobs, 60);
}

TEST(TraceReplayTest, ALongTraceNeedsFewPackages)
{
    Trace trace;
    for (int i = 0; i < 100'000; ++i)
        trace.jobs.push_back(jobAt(i, i * 1.37, {}));
    const ReplayPlan plan = planReplay(trace, QStringLiteral("a"), kClients, 3);
    EXPECT_LT(plan.runs.size(), 1'000U);
    for (std::size_t i = 100; i < plan.jobs.size(); i += 777)
        EXPECT_NEAR(plan.runs[plan.jobs[i].run].seconds, trace.jobs[i].runSeconds / 3,
                    trace.jobs[i].runSeconds / 3 * 0.06);
}

TEST(TraceReplayTest, WhateverTheTraceSaysThePlanIsSound)
{
    Trace trace;
    trace.jobs = {jobAt(0, 0, {}, 0), jobAt(1, 1e300, QStringLiteral("\u30e6\u30fc\u30b6")),
                  jobAt(qint64{1} << 60, 1e-9, {})};
    const ReplayPlan plan = planReplay(trace, QStringLiteral("/x/\t.swf"), 1, kSlowestReplay);
    EXPECT_FALSE(plan.name.isEmpty());
    for (const ReplayJob &job : plan.jobs) {
        EXPECT_EQ(job.clients, std::vector<quint32>{0});
        EXPECT_GE(job.atMs, 0);
    }
    EXPECT_EQ(plan.runs[0].arguments(), QStringLiteral("0.000 0"));
}

TEST(TraceReplayTest, AFolderGetsANameThatIsFree)
{
    EXPECT_EQ(freeName(QStringLiteral("LCG"), {}), QStringLiteral("LCG"));
    EXPECT_EQ(freeName(QStringLiteral("LCG"), {QStringLiteral("LCG"), QStringLiteral("LCG (2)")}),
              QStringLiteral("LCG (3)"));
    const QString longest(kMaxNameLength, u'x');
    EXPECT_EQ(freeName(longest, {longest}).size(), kMaxNameLength);
}
