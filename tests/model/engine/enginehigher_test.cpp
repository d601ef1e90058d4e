#include "model/domain/higherjob.h"
#include "tests/model/engine/enginefixture.h"

namespace signalbox {
namespace {

class EngineHigherTest : public EngineTest {
protected:
    void tell(HigherNews news)
    {
        EXPECT_EQ(put(HigherTold{std::make_shared<const HigherNews>(std::move(news))}).kind,
                  EngineReply::Kind::Accepted);
    }
    static HigherWork work(quint32 attempt, const QString &child, Status status = Status::Executing)
    {
        HigherWork work;
        work.attempt = AttemptId{attempt};
        work.child = child;
        work.job = 17;
        work.state.status = status;
        work.state.statusSinceMs = kStartMs;
        work.state.permille = status == Status::Completed ? 1000 : 200;
        work.state.attemptId = work.attempt;
        work.events.push_back({{.atMs = kStartMs, .kind = EventKind::Created, .attempt = 1, .a = attempt}, {}});
        work.events.push_back({{.atMs = kStartMs, .kind = EventKind::TransferStarted, .attempt = 1}, child});
        return work;
    }
    static HigherNews first()
    {
        HigherNews news;
        news.isAll = true;
        news.server = QStringLiteral("HQ");
        news.unreachedMs = kNoTime;
        // The client before the relay that it is below: the order does not matter.
        news.nodes = {{QStringLiteral("deep"), NodeRole::Client, QStringLiteral("r1"), {}, QByteArray(32, 'd')},
                      {QStringLiteral("r1"), NodeRole::Relay, {}, {}, QByteArray(32, 'r')},
                      {QStringLiteral("c1"), NodeRole::Client, {}, {}, QByteArray(32, 'c')}};
        HigherJob job;
        job.number = 17;
        job.name = QStringLiteral("Browser");
        job.packages = {{QStringLiteral("browser"), QStringLiteral("1.0"), 1000}};
        job.registeredMs = kStartMs - kDay;
        news.jobs = {job};
        HigherWork deep = work(6, QStringLiteral("deep"), Status::Completed);
        deep.relays = {QStringLiteral("r1")};
        deep.state.relays = 1;
        deep.state.hop = 2;
        news.works = {work(5, QStringLiteral("c1")), deep};
        return news;
    }
    const JobId kJob = jobFromAbove(17);
};

TEST_F(EngineHigherTest, JobsFromAboveStandInAFolderNamedAfterTheirServer)
{
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).folders.empty());
    tell(first());
    const ServerSnapshot now = m_engine->snapshot(m_nowMs);
    ASSERT_EQ(now.folders.size(), 1U);
    EXPECT_EQ(now.folders.front(), (FolderRecord{kHigherFolder, FolderId{}, QStringLiteral("HQ")}));
    ASSERT_EQ(now.jobs.size(), 1U);
    const JobRecord &job = now.jobs.front();
    EXPECT_EQ(job.id, kJob);
    EXPECT_EQ(shownNumber(job.id), 17U);
    EXPECT_EQ(job.folder, kHigherFolder);
    EXPECT_EQ(job.name, QStringLiteral("Browser"));
    EXPECT_EQ(job.destinations, 2U);
    EXPECT_EQ(job.counters.total(), 2U);
    EXPECT_EQ(job.counters.finished(), 1U);
    ASSERT_EQ(job.routes.size(), 2U);
    const auto rows = m_engine->rows(kJob);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows.value().size(), 2U);
    EXPECT_EQ(rows.value()[0].destination, m_engine->nodeByName(QStringLiteral("c1")));
    EXPECT_EQ(rows.value()[1].status, Status::Completed);
    EXPECT_EQ(job.routes[rows.value()[1].route].relays,
              std::vector<NodeId>{*m_engine->nodeByName(QStringLiteral("r1"))});
    const auto history = m_engine->history(rows.value()[0].id);
    ASSERT_TRUE(history);
    ASSERT_EQ(history.value().size(), 2U);
    EXPECT_EQ(history.value()[1].node, m_engine->nodeByName(QStringLiteral("c1")));
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->jobTasks({}, m_nowMs).tasks.empty()) << "they are no tasks of this server";
}

TEST_F(EngineHigherTest, TheNodesAreRegisteredAndStayAfterARestartAndTheJobsAreToldAgain)
{
    tell(first());
    startEngine();
    const auto deep = m_engine->nodeByName(QStringLiteral("deep"));
    ASSERT_TRUE(deep);
    EXPECT_EQ(m_engine->node(*deep)->upper, m_engine->nodeByName(QStringLiteral("r1")));
    EXPECT_EQ(m_engine->tokenSha256(*deep), QByteArray(32, 'd'));
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty());
    tell(first());
    EXPECT_EQ(m_engine->snapshot(m_nowMs).jobs.size(), 1U);
    EXPECT_EQ(m_engine->snapshot(m_nowMs).nodes.size(), 3U) << "nobody is registered twice";
    // They get jobs of this server, too, which are others.
    const CommandOutcome made = done(orderFor({*deep}));
    EXPECT_LT(made.createdId, kHigherFirst);
    EXPECT_EQ(m_engine->snapshot(m_nowMs).jobs.size(), 2U);
    EXPECT_EQ(m_engine->offers(*deep).size(), 1U) << "and of those from above the engine offers nothing";
}

TEST_F(EngineHigherTest, ANodeThatIsRegisteredHereStaysAsItIs)
{
    const NodeId c1 = node(QStringLiteral("c1"));
    const QByteArray token = m_engine->tokenSha256(c1);
    tell(first());
    EXPECT_EQ(m_engine->nodeByName(QStringLiteral("c1")), c1);
    EXPECT_EQ(m_engine->tokenSha256(c1), token);
}

TEST_F(EngineHigherTest, NodesThatCannotBeAreLeftOut)
{
    HigherNews news = first();
    news.nodes.push_back({QStringLiteral("bad name/"), NodeRole::Client, {}, {}, {}});
    news.nodes.push_back({QStringLiteral("orphan"), NodeRole::Client, QStringLiteral("nobody"), {}, {}});
    news.nodes.push_back({QStringLiteral("under"), NodeRole::Client, QStringLiteral("c1"), {}, {}});
    news.nodes.push_back({QStringLiteral("a"), NodeRole::Relay, QStringLiteral("b"), {}, {}});
    news.nodes.push_back({QStringLiteral("b"), NodeRole::Relay, QStringLiteral("a"), {}, {}});
    tell(news);
    EXPECT_EQ(m_engine->snapshot(m_nowMs).nodes.size(), 3U);
}

TEST_F(EngineHigherTest, WhatChangesIsToldAndWhatIsOverVanishes)
{
    tell(first());
    (void)m_engine->takeDeltas(m_nowMs);
    m_engine->watch(kJob);
    HigherNews news;
    news.works = {work(5, QStringLiteral("c1"), Status::Completed)};
    tell(news);
    DeltaBatch batch = m_engine->takeDeltas(m_nowMs);
    ASSERT_EQ(batch.jobs.size(), 1U);
    EXPECT_EQ(batch.jobs.front().counters.finished(), 2U);
    EXPECT_NE(batch.jobs.front().firstInstruction, InstructionId{});
    ASSERT_EQ(batch.rows.size(), 1U);
    EXPECT_EQ(batch.rows.front().second.status, Status::Completed);
    HigherNews gone;
    gone.gone = {AttemptId{5}, AttemptId{6}};
    tell(gone);
    batch = m_engine->takeDeltas(m_nowMs);
    EXPECT_EQ(batch.removedJobs, std::vector<JobId>{kJob});
    EXPECT_TRUE(batch.jobs.empty());
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty());
    ASSERT_EQ(m_engine->snapshot(m_nowMs).folders.size(), 1U) << "the folder stays, empty";
    m_engine->unwatch(kJob);
}

TEST_F(EngineHigherTest, ARowThatGoesLeavesNoGapAndOneThatComesLaterFindsItsPlace)
{
    tell(first());
    HigherNews gone;
    gone.gone = {AttemptId{5}};
    tell(gone);
    auto rows = m_engine->rows(kJob);
    ASSERT_EQ(rows.value().size(), 1U);
    EXPECT_EQ(rows.value().front().status, Status::Completed);
    HigherNews more;
    for (quint32 i = 0; i < 3000; ++i) // more than it had numbers for
        more.works.push_back(work(100 + i, QStringLiteral("late-%1").arg(i)));
    tell(more);
    rows = m_engine->rows(kJob);
    ASSERT_EQ(rows.value().size(), 3001U);
    const JobRecord job = m_engine->job(kJob).value();
    for (quint32 i = 0; i < 3001; ++i)
        EXPECT_EQ(number(rows.value()[i].id), number(job.firstInstruction) + i);
    EXPECT_EQ(job.counters.total(), 3001U);
}

TEST_F(EngineHigherTest, TheFolderSaysSinceWhenTheServerIsOutOfReachAndWhatIsWrong)
{
    tell(first());
    (void)m_engine->takeDeltas(m_nowMs);
    HigherNews news;
    news.unreachedMs = kStartMs;
    tell(news);
    DeltaBatch batch = m_engine->takeDeltas(m_nowMs);
    ASSERT_EQ(batch.folders.size(), 1U);
    EXPECT_TRUE(batch.folders.front().name.startsWith(QStringLiteral("HQ (not reached since 20")));
    news.problem = QStringLiteral("it refuses the token of this server");
    tell(news);
    EXPECT_EQ(m_engine->snapshot(m_nowMs).folders.front().name,
              QStringLiteral("HQ (problem: it refuses the token of this server)"));
    news.problem = QString();
    news.unreachedMs = kNoTime;
    tell(news);
    EXPECT_EQ(m_engine->snapshot(m_nowMs).folders.front().name, QStringLiteral("HQ"));
}

TEST_F(EngineHigherTest, NobodyOperatesOnThemHereNorPutsJobsThere)
{
    tell(first());
    for (const CommandBody &body : std::initializer_list<CommandBody>{
             Operate{Operation::Suspend, kJob, {}, {}}, Operate{Operation::Cancel, kJob, {}, {}},
             Operate{Operation::Delete, kJob, {}, {}}, MoveJob{kJob, FolderId{}},
             ControlJob{TaskAction::Interrupt, kJob, {}}, ControlRequest{PhaseAction::Hold, kJob}, ArchiveJobs{{kJob}},
             CommandJobs{Operation::Cancel, {kJob}}}) {
        const Error error = refusedError(body);
        EXPECT_EQ(error.kind, Error::Kind::Refused);
        EXPECT_TRUE(error.text.contains(QStringLiteral("HQ"))) << error.text.toStdString();
    }
    const NodeId c1 = *m_engine->nodeByName(QStringLiteral("c1"));
    CreateJob order = orderFor({c1});
    order.folder = kHigherFolder;
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Refused);
    order.folder = {};
    const JobId own{done(order).createdId};
    EXPECT_EQ(refusedError(MoveJob{own, kHigherFolder}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(CreateFolder{kHigherFolder, QStringLiteral("x")}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(ChangeFolder{kHigherFolder, {}, QStringLiteral("x")}).kind, Error::Kind::Refused);
    EXPECT_EQ(refusedError(DeleteFolder{kHigherFolder}).kind, Error::Kind::Refused);
    const CommandOutcome folder = done(CreateFolder{{}, QStringLiteral("mine")});
    EXPECT_EQ(refusedError(ChangeFolder{FolderId{folder.createdId}, kHigherFolder, QStringLiteral("mine")}).kind,
              Error::Kind::Refused);
    EXPECT_EQ(m_engine->job(kJob).value().counters.total(), 2U);
}

TEST_F(EngineHigherTest, WhenTheNodesCannotBeStoredTheyAreToBeToldAgain)
{
    m_store->fails = true;
    EXPECT_EQ(put(HigherTold{std::make_shared<const HigherNews>(first())}).kind, EngineReply::Kind::StoreFailed);
    EXPECT_FALSE(m_engine->nodeByName(QStringLiteral("c1")));
    m_store->fails = false;
    tell(first());
    EXPECT_TRUE(m_engine->nodeByName(QStringLiteral("c1")));
    EXPECT_EQ(m_engine->rows(kJob).value()[0].destination, m_engine->nodeByName(QStringLiteral("c1")));
}

} // namespace
} // namespace signalbox
