#include "model/domain/idgroup.h"
#include "model/domain/relayrows.h"
#include "tests/model/engine/enginefixture.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace signalbox {
namespace {

/// Server -> r1 -> r2; r1 -> c1, c2; r2 -> deep; server -> r3 -> far; server -> direct.
class EngineIdGroupsTest : public EngineTest {
protected:
    void SetUp() override
    {
        EngineTest::SetUp();
        r1 = node(QStringLiteral("r1"), NodeRole::Relay);
        r2 = node(QStringLiteral("r2"), NodeRole::Relay, r1);
        r3 = node(QStringLiteral("r3"), NodeRole::Relay);
        c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
        c2 = node(QStringLiteral("c2"), NodeRole::Client, r1);
        deep = node(QStringLiteral("deep"), NodeRole::Client, r2);
        far = node(QStringLiteral("far"), NodeRole::Client, r3);
        direct = node(QStringLiteral("direct"));
    }
    static SaveDefinition saveOf(const QString &name, const QStringList &relays, const QStringList &members = {},
                                 DefinitionId id = {})
    {
        return {id, DefinitionKind::Group, {}, QJsonDocument(toJson(IdGroup{name, {}, relays, members})).toJson()};
    }
    DefinitionId idGroup(const QString &name, const QStringList &relays, const QStringList &members = {})
    {
        return DefinitionId{done(saveOf(name, relays, members)).createdId};
    }
    static JobTarget id(DefinitionId group) { return {TargetKind::Id, number(group)}; }
    static JobTarget at(NodeId relay) { return {TargetKind::At, number(relay)}; }
    CreateJob orderTo(std::vector<JobTarget> targets)
    {
        CreateJob order = orderFor({});
        order.targets = std::move(targets);
        return order;
    }
    JobId jobTo(std::vector<JobTarget> targets) { return JobId{done(orderTo(std::move(targets))).createdId}; }
    std::vector<NodeId> destinations(JobId job)
    {
        std::vector<NodeId> nodes;
        const std::vector<InstructionRow> rows = m_engine->rows(job).value();
        for (const InstructionRow &row : rows)
            nodes.push_back(row.destination);
        std::sort(nodes.begin(), nodes.end());
        return nodes;
    }
    void says(NodeId client, const QString &ids)
    {
        NodeAttributesReported told;
        told.node = client;
        told.attributes.insert(kIdsAttribute, ids);
        ASSERT_EQ(put(told).kind, EngineReply::Kind::Accepted);
    }
    JobRecord record(JobId job) { return m_engine->job(job).value(); }
    JobThrough throughOf(JobId job, TargetKind kind, quint32 which)
    {
        const std::vector<JobThrough> through = m_engine->jobThrough(job).value();
        const auto found = std::find_if(through.begin(), through.end(),
                                        [&](const JobThrough &one) { return one.kind == kind && one.id == which; });
        EXPECT_NE(found, through.end());
        return found == through.end() ? JobThrough{} : *found;
    }
    void complete(JobId job, std::size_t index)
    {
        const AttemptId attempt = attemptOf(job, index);
        for (const Stage one : {Stage::Arrived, Stage::ExecutionStarted, Stage::Completed})
            stage(attempt, one);
    }

    NodeId r1{}, r2{}, r3{}, c1{}, c2{}, deep{}, far{}, direct{};
};

TEST_F(EngineIdGroupsTest, MembersAreTheClientsBelowItsRelaysThatHaveTheId)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")},
                                        {QStringLiteral("c1"), QStringLiteral("far"), QStringLiteral("r2")});
    says(deep, QStringLiteral("lab, OFFICE"));
    says(direct, QStringLiteral("office"));
    const JobId job = jobTo({id(office)});
    EXPECT_EQ(destinations(job), (std::vector{c1, deep})) << "far and direct are not below r1; r2 is a relay";
    EXPECT_EQ(record(job).counters.total(), 2U);
    EXPECT_EQ(throughOf(job, TargetKind::Id, number(office)).nodes, 2U);
    EXPECT_EQ(throughOf(job, TargetKind::At, number(r1)),
              (JobThrough{TargetKind::At, number(r1), 0, QStringLiteral("r1"), 2}));
}

TEST_F(EngineIdGroupsTest, BetweenTheRelayThatManagesTheIdAndItsClientThereIsNoCommunicationError)
{
    // S0, list of colours: "However, an error during communication between a relay managing the ID and a client is not
    // displayed in this color."
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1")});
    const JobId toId = jobTo({id(office)});
    const AttemptId attempt = attemptOf(toId);
    put(WorkFetched{attempt, r1});
    put(BytesSent{attempt, r1, 400, 1000, false});
    passTime(m_settings.lineLimitMs);
    put(StartCheckDone{r1, StatusDetail::NotRunning});
    EXPECT_EQ(row(toId).status, Status::CommunicationError) << "between the server and the relay there is";
    stage(attempt, Stage::Arrived, QStringLiteral("r1"));
    stage(attempt, Stage::CommunicationFailed, QStringLiteral("r1"));
    EXPECT_EQ(row(toId).status, Status::StartupFailure);
    EXPECT_EQ(row(toId).detail, StatusDetail::None);

    const JobId usual = jobFor({c2});
    stage(attemptOf(usual), Stage::Arrived, QStringLiteral("r1"));
    stage(attemptOf(usual), Stage::CommunicationFailed, QStringLiteral("r1"));
    EXPECT_EQ(row(usual).status, Status::CommunicationError);
}

TEST_F(EngineIdGroupsTest, WhoBecomesAMemberLaterGetsTheJobToo)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1")});
    const JobId job = jobTo({id(office)});
    const JobId other = jobFor({direct}); // its instructions come behind in the numbers
    ASSERT_EQ(destinations(job), std::vector{c1});

    says(c2, QStringLiteral("office"));
    EXPECT_EQ(destinations(job), (std::vector{c1, c2}));
    EXPECT_EQ(m_engine->offers(c2).size(), 1U) << "it is offered at once";
    says(c2, QStringLiteral("office"));
    EXPECT_EQ(destinations(job).size(), 2U) << "told twice, it is a member once";

    // A client that is not known yet: it comes below the relay, then it tells its IDs.
    put(NodeSeenBelow{QStringLiteral("late"), r2});
    const NodeId late = m_engine->nodeByName(QStringLiteral("late")).value();
    EXPECT_EQ(destinations(job).size(), 2U);
    says(late, QStringLiteral("office"));
    EXPECT_EQ(destinations(job), (std::vector{c1, c2, late}));
    EXPECT_EQ(record(job).destinations, 3U);
    EXPECT_EQ(record(job).counters.total(), 3U);
    EXPECT_EQ(record(job).routes.size(), 2U) << "r2 is on a way of its own";
    EXPECT_EQ(throughOf(job, TargetKind::Id, number(office)).nodes, 3U);

    // One that an operator enters, and that registers afterwards.
    done(saveOf(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1"), QStringLiteral("new")},
                office));
    EXPECT_EQ(destinations(job).size(), 3U);
    const NodeId fresh = node(QStringLiteral("new"), NodeRole::Client, r1);
    EXPECT_EQ(destinations(job), (std::vector{c1, c2, late, fresh}));
    // A further relay that manages the ID.
    says(far, QStringLiteral("office"));
    EXPECT_EQ(destinations(job).size(), 4U);
    done(saveOf(QStringLiteral("office"), {QStringLiteral("r1"), QStringLiteral("r3")}, {}, office));
    EXPECT_EQ(destinations(job), (std::vector{c1, c2, far, late, fresh})) << "c1 has left the ID and keeps the job";
    EXPECT_EQ(throughOf(job, TargetKind::At, number(r3)).nodes, 1U);

    EXPECT_EQ(destinations(other), std::vector{direct});
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
    const std::vector<InstructionRow> before = m_engine->rows(job).value();
    startEngine(); // as after a kill
    EXPECT_EQ(m_engine->rows(job).value(), before);
    EXPECT_EQ(destinations(other), std::vector{direct});
    EXPECT_TRUE(m_engine->countersAreExact());
    const JobId third = jobFor({direct});
    EXPECT_GT(number(record(third).firstInstruction), number(record(other).firstInstruction));
    says(deep, QStringLiteral("office"));
    EXPECT_EQ(destinations(job).size(), 6U);
    EXPECT_EQ(destinations(third), std::vector{direct}) << "the numbers of the job are its own";
}

TEST_F(EngineIdGroupsTest, AJobWithoutMembersWaitsForThemAndSaysSo)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")});
    const JobId job = jobTo({id(office)});
    const JobId second = jobTo({id(office)});
    EXPECT_EQ(record(job).counters.total(), 0U);
    EXPECT_EQ(record(job).dispatch.phase, JobPhase::Pending);
    EXPECT_EQ(record(job).dispatch.status, PhaseStatus::Waiting);
    const JobStanding standing = m_engine->standing(job, m_nowMs).value();
    EXPECT_EQ(standing.wait, DispatchWait::Members);
    EXPECT_TRUE(standingSentence(standing).contains(QStringLiteral("member")))
        << standingSentence(standing).toStdString();
    EXPECT_EQ(m_engine->jobTask(job, m_nowMs)->state, TaskState::Running);
    EXPECT_EQ(refusedError(ArchiveJobs{{job}}).kind, Error::Kind::Refused);
    startEngine();
    EXPECT_EQ(record(second).dispatch.status, PhaseStatus::Waiting);

    says(c1, QStringLiteral("office"));
    for (const JobId one : {job, second}) {
        EXPECT_EQ(destinations(one), std::vector{c1});
        EXPECT_EQ(record(one).dispatch.phase, JobPhase::Running);
    }
    EXPECT_NE(row(job).id, row(second).id);
    EXPECT_EQ(m_engine->offers(c1).size(), 2U);
}

TEST_F(EngineIdGroupsTest, ItsMembersHaveCompletedAndLateOnesStillGetIt)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1")});
    CreateJob order = orderTo({id(office)});
    order.schedule.limitMs = m_nowMs + kDay;
    const JobId job{done(order).createdId};
    complete(job, 0);
    ASSERT_EQ(record(job).dispatch.phase, JobPhase::Completed);
    EXPECT_NE(record(job).completedMs, kNoTime);
    const JobStanding standing = m_engine->standing(job, m_nowMs).value();
    EXPECT_EQ(standing.wait, DispatchWait::Members);
    EXPECT_TRUE(standingSentence(standing).contains(QStringLiteral("member")));

    says(c2, QStringLiteral("office"));
    EXPECT_EQ(record(job).dispatch.phase, JobPhase::Running);
    EXPECT_EQ(record(job).completedMs, kNoTime);
    EXPECT_EQ(m_engine->offers(c2).size(), 1U);
    complete(job, 1);
    EXPECT_EQ(record(job).counters.finished(), 2U);

    passTime(kDay);
    EXPECT_EQ(m_engine->standing(job, m_nowMs)->wait, DispatchWait::None);
    says(deep, QStringLiteral("office"));
    EXPECT_EQ(destinations(job).size(), 2U) << "its limit has passed";
}

TEST_F(EngineIdGroupsTest, ClosedJobsTakeNobodyIn)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1")});
    const JobId terminated = jobTo({id(office)});
    const JobId deleted = jobTo({id(office)});
    const DefinitionId two =
        idGroup(QStringLiteral("two"), {QStringLiteral("r1")}, {QStringLiteral("c1"), QStringLiteral("deep")});
    CreateJob order = orderTo({id(two)});
    order.attributes.stop = {{1, false}, 1};
    const JobId stopped{done(order).createdId};
    done(ControlJob{TaskAction::Terminate, terminated, {}});
    const AttemptId held = attemptOf(deleted);
    put(WorkFetched{held, r1}); // so that its deletion must be confirmed
    operate(Operation::Delete, deleted);
    stage(attemptOf(stopped), Stage::Failed);
    ASSERT_NE(record(stopped).distribution.rollout.stoppedMs, kNoTime);

    says(c2, QStringLiteral("office, two"));
    for (const JobId job : {terminated, deleted})
        EXPECT_EQ(destinations(job), std::vector{c1}) << number(job);
    EXPECT_EQ(destinations(stopped), (std::vector{c1, deep}));
    done(ControlJob{TaskAction::Resume, stopped, {}});
    EXPECT_EQ(destinations(stopped), (std::vector{c1, c2, deep}))
        << "the rule is overridden: who came meanwhile gets it";

    // Interrupted by an operator it still takes members in; they wait as the others do.
    const JobId interrupted = jobTo({id(office)});
    done(ControlJob{TaskAction::Interrupt, interrupted, {}});
    says(deep, QStringLiteral("office"));
    EXPECT_EQ(destinations(interrupted), (std::vector{c1, c2, deep}));
    EXPECT_EQ(m_engine->offered(attemptOf(interrupted, 2)), OfferState::Held);
}

TEST_F(EngineIdGroupsTest, AJobWithoutMembersCanBeEndedAndDeleted)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")});
    const JobId held = jobTo({id(office)});
    const JobId cancelled = jobTo({id(office)});
    const JobId deleted = jobTo({id(office)});
    CreateJob order = orderTo({id(office)});
    order.schedule.limitMs = m_nowMs + kMinute;
    const JobId expired{done(order).createdId};
    done(ControlRequest{PhaseAction::Hold, held});
    EXPECT_EQ(record(held).dispatch.status, PhaseStatus::OnHold);
    done(ControlRequest{PhaseAction::Cancel, cancelled});
    EXPECT_EQ(record(cancelled).dispatch.phase, JobPhase::Completed);
    ASSERT_TRUE(operate(Operation::Delete, deleted).outcome);
    EXPECT_FALSE(m_engine->job(deleted)) << "nobody has anything of it";
    passTime(2 * kMinute);
    EXPECT_EQ(record(expired).dispatch.phase, JobPhase::Completed);
    EXPECT_FALSE(standingSentence(m_engine->standing(expired, m_nowMs).value()).isEmpty());
    done(ControlRequest{PhaseAction::Release, held});
    says(c1, QStringLiteral("office"));
    EXPECT_EQ(destinations(held), std::vector{c1});
    EXPECT_TRUE(destinations(cancelled).empty());
    EXPECT_TRUE(destinations(expired).empty());
    startEngine();
    EXPECT_FALSE(m_engine->job(deleted));
}

TEST_F(EngineIdGroupsTest, RelaysCanBeNamed)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1"), QStringLiteral("r3")});
    for (const NodeId client : {c1, far, deep})
        says(client, QStringLiteral("office"));
    EXPECT_EQ(destinations(jobTo({id(office)})), (std::vector{c1, deep, far}));
    const JobId job = jobTo({id(office), at(r3)});
    EXPECT_EQ(destinations(job), std::vector{far});
    EXPECT_EQ(throughOf(job, TargetKind::At, number(r3)).version, 1U);
    says(c2, QStringLiteral("office"));
    EXPECT_EQ(destinations(job), std::vector{far}) << "late members too are those of the named relay";
}

TEST_F(EngineIdGroupsTest, WhatCannotBeOrderedIsRefusedWithWhere)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")});
    const auto why = [this](const CreateJob &order) { return refusedError(order).text; };
    const QString ids = QStringLiteral("IDs:"), relays = QStringLiteral("Relays:"),
                  mixed = QStringLiteral("cannot be mixed");
    CreateJob order = orderTo({id(office)});
    order.destinations = {direct};
    EXPECT_TRUE(why(order).contains(mixed));
    EXPECT_TRUE(why(orderTo({id(office), {TargetKind::Below, number(r1)}})).contains(mixed));
    EXPECT_TRUE(why(orderTo({id(DefinitionId{99})})).startsWith(ids));
    EXPECT_TRUE(why(orderTo({id(office), id(office)})).contains(QStringLiteral("listed twice")));
    EXPECT_TRUE(why(orderTo({at(r1)})).startsWith(ids));
    EXPECT_TRUE(why(orderTo({id(office), at(c1)})).startsWith(relays)) << "a client";
    EXPECT_TRUE(why(orderTo({id(office), at(NodeId{99})})).startsWith(relays));
    EXPECT_TRUE(why(orderTo({id(office), at(r3)})).startsWith(ids)) << "it does not manage it";
    EXPECT_TRUE(why(orderTo(std::vector<JobTarget>(201, id(office)))).contains(QStringLiteral("200")));
    order = orderTo({id(office)});
    order.attributes.waves = {{{1, false}}, 100};
    EXPECT_TRUE(why(order).startsWith(QStringLiteral("Waves:")));

    EXPECT_TRUE(refusedError(saveOf(QStringLiteral("x"), {})).text.contains(QStringLiteral("without a relay")));
    EXPECT_TRUE(refusedError(saveOf(QStringLiteral("x"), {QStringLiteral("c1")})).text.startsWith(relays));
    EXPECT_TRUE(refusedError(saveOf(QStringLiteral("x"), {QStringLiteral("nobody")})).text.startsWith(relays));
    EXPECT_EQ(refusedError(saveOf(QStringLiteral(" "), {QStringLiteral("r1")})).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(saveOf(QStringLiteral("OFFICE"), {QStringLiteral("r1")})).kind, Error::Kind::Invalid)
        << "the name is taken";

    // The only relay that managed it is gone.
    const NodeId r4 = node(QStringLiteral("r4"), NodeRole::Relay);
    const DefinitionId lonely = idGroup(QStringLiteral("lonely"), {QStringLiteral("r4")});
    done(RemoveNode{r4});
    EXPECT_TRUE(why(orderTo({id(lonely)})).contains(QStringLiteral("without a relay")));
}

TEST_F(EngineIdGroupsTest, ABatchThatFailedLeavesNoMember)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1")});
    const JobId job = jobTo({id(office)});
    NodeAttributesReported told;
    told.node = deep;
    told.attributes.insert(kIdsAttribute, QStringLiteral("office"));
    m_store->fails = true;
    EXPECT_EQ(put(told).kind, EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_EQ(destinations(job), std::vector{c1});
    EXPECT_EQ(record(job).destinations, 1U);
    EXPECT_TRUE(m_engine->countersAreExact());
    EXPECT_TRUE(m_engine->offersAreExact());
    passTime(kMinute);
    ASSERT_EQ(put(told).kind, EngineReply::Kind::Accepted);
    EXPECT_EQ(destinations(job), (std::vector{c1, deep}));
    startEngine();
    EXPECT_EQ(destinations(job), (std::vector{c1, deep}));
    EXPECT_TRUE(m_engine->countersAreExact());
}

TEST_F(EngineIdGroupsTest, SeveralPackagesAndAnArchive)
{
    const DefinitionId office = idGroup(QStringLiteral("office"), {QStringLiteral("r1")}, {QStringLiteral("c1")});
    m_settings.archiveFolder = m_dir.filePath(QStringLiteral("archives"));
    startEngine();
    CreateJob order = orderTo({id(office)});
    order.packages.push_back(package(QStringLiteral("second")));
    const JobId job{done(order).createdId};
    says(c2, QStringLiteral("office"));
    ASSERT_EQ(record(job).counters.total(), 4U);
    EXPECT_EQ(row(job, 2).destination, c2);
    EXPECT_EQ(row(job, 3).package, order.packages.back());
    for (std::size_t i = 0; i < 4; ++i)
        complete(job, i);
    done(ArchiveJobs{{job}});
    passTime(kMinute);
    ASSERT_TRUE(record(job).archive.isArchived());
    says(deep, QStringLiteral("office"));
    EXPECT_EQ(record(job).destinations, 2U) << "an archived job is closed";
}

/// Random IDs, members, jobs, kills and full disks: who is a member of an open job's ID has it, once, and nobody loses it.
class RandomIdGroupsTest : public EngineIdGroupsTest, public testing::WithParamInterface<unsigned> {
protected:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    static QString idOf(int i) { return QStringLiteral("id%1").arg(i); }

    EngineInput randomInput()
    {
        const std::vector<NodeId> clients{c1, c2, deep, far, direct};
        const std::vector<QString> relays{QStringLiteral("r1"), QStringLiteral("r2"), QStringLiteral("r3")};
        const QStringList names{QStringLiteral("c1"), QStringLiteral("deep"), QStringLiteral("n1"),
                                QStringLiteral("n2"), QStringLiteral("n3")};
        Command command;
        command.operatorName = QStringLiteral("random");
        const int which = below(3);
        switch (below(10)) {
        case 0:
        case 1: {
            NodeAttributesReported told;
            told.node = clients[static_cast<std::size_t>(below(5))];
            QStringList ids;
            for (int i = 0; i < 3; ++i) {
                if (below(2) == 0)
                    ids << idOf(i);
            }
            told.attributes.insert(kIdsAttribute, ids.join(QStringLiteral(", ")));
            return told;
        }
        case 2: return NodeSeenBelow{QStringLiteral("n%1").arg(1 + below(6)), below(2) == 0 ? r1 : r2};
        case 3: {
            IdGroup group{idOf(which), {}, {relays[static_cast<std::size_t>(below(3))]}, {}};
            for (const QString &name : names) {
                if (below(2) == 0)
                    group.members << name;
            }
            command.body = SaveDefinition{m_ids[static_cast<std::size_t>(which)],
                                          DefinitionKind::Group,
                                          {},
                                          QJsonDocument(toJson(group)).toJson()};
            return command;
        }
        case 4:
            if (m_engine->snapshot(m_nowMs).jobs.size() < 6) {
                CreateJob order;
                order.packages = {PackageId{1}};
                if (below(2) == 0)
                    order.packages.push_back(PackageId{2});
                order.targets = {id(m_ids[static_cast<std::size_t>(which)])};
                if (below(2) == 0)
                    order.targets.push_back(id(m_ids[static_cast<std::size_t>((which + 1) % 3)]));
                if (below(3) == 0)
                    order.schedule.limitMs = m_nowMs + 200 * kSecond;
                command.body = order;
                return command;
            }
            break;
        default: break;
        }
        const auto jobs = m_engine->snapshot(m_nowMs).jobs;
        if (jobs.empty())
            return NodePolled{c1, {}};
        const JobId job = jobs[static_cast<std::size_t>(below(static_cast<int>(jobs.size())))].id;
        const auto rows = m_engine->rows(job).value();
        if (below(12) == 0) {
            command.body = Operate{Operation::Delete, job, {}, {}};
            return command;
        }
        if (rows.empty())
            return NodePolled{deep, {}};
        NodeReported reported;
        reported.report.attempt = attemptOf(job, static_cast<std::size_t>(below(static_cast<int>(rows.size()))));
        reported.report.stage = std::array{Stage::Arrived, Stage::Completed, Stage::Failed,
                                           Stage::ExecutionStarted}[static_cast<std::size_t>(below(4))];
        return reported;
    }

    void check()
    {
        ASSERT_TRUE(m_engine->countersAreExact());
        ASSERT_TRUE(m_engine->offersAreExact());
        std::map<quint32, std::vector<NodeId>> now;
        const ServerSnapshot snapshot = m_engine->snapshot(m_nowMs);
        for (const JobRecord &job : snapshot.jobs) {
            const auto rows = m_engine->rows(job.id).value();
            ASSERT_EQ(rows.size(), job.destinations * job.packages.size());
            std::vector<NodeId> &has = now[number(job.id)];
            for (std::size_t i = 0; i < rows.size(); i += job.packages.size()) {
                ASSERT_EQ(number(rows[i].id), number(job.firstInstruction) + i);
                has.push_back(rows[i].destination);
            }
            ASSERT_EQ(std::set<NodeId>(has.begin(), has.end()).size(), has.size()) << "nobody has it twice";
            const std::vector<NodeId> &had = m_had[number(job.id)];
            ASSERT_LE(had.size(), has.size());
            ASSERT_TRUE(std::equal(had.begin(), had.end(), has.begin())) << "nobody loses it";
            const bool isOpen =
                job.deletingSinceMs == kNoTime && (job.schedule.limitMs == kNoTime || m_nowMs < job.schedule.limitMs);
            const std::vector<JobThrough> through = m_engine->jobThrough(job.id).value();
            for (const JobThrough &one : through) {
                if (one.kind != TargetKind::Id || !isOpen)
                    continue;
                const auto group = idGroupOf(m_engine->definition(DefinitionId{one.id}).value());
                ASSERT_TRUE(group);
                for (const NodeRecord &node : snapshot.nodes) {
                    const bool saysSo = idsIn(node.attributes.value(kIdsAttribute)).contains(one.name)
                                        || group->members.contains(node.name);
                    bool isBelow = false;
                    for (const NodeRecord *at = &node; at && at->upper != NodeId{};) {
                        const auto up = std::find_if(snapshot.nodes.begin(), snapshot.nodes.end(),
                                                     [at](const NodeRecord &other) { return other.id == at->upper; });
                        at = &*up;
                        isBelow = isBelow || group->relays.contains(at->name);
                    }
                    const bool isMember = node.role == NodeRole::Client && saysSo && isBelow;
                    ASSERT_TRUE(!isMember || std::find(has.begin(), has.end(), node.id) != has.end())
                        << node.name.toStdString() << " in job " << number(job.id);
                }
            }
        }
        m_had = std::move(now);
    }

    std::mt19937 m_random{GetParam()};
    std::vector<DefinitionId> m_ids;
    std::map<quint32, std::vector<NodeId>> m_had;
};

TEST_P(RandomIdGroupsTest, MembersOfOpenJobsHaveThemOnceAndForGood)
{
    SCOPED_TRACE(testing::Message() << "seed " << GetParam());
    package();
    package(QStringLiteral("second"));
    for (int i = 0; i < 3; ++i)
        m_ids.push_back(idGroup(idOf(i), {QStringLiteral("r%1").arg(i + 1)}));
    for (int step = 0; step < 250; ++step) {
        m_store->fails = below(15) == 0;
        std::vector<EngineInput> inputs;
        for (int i = 0; i <= below(3); ++i)
            inputs.push_back(randomInput());
        m_engine->process(inputs, m_nowMs);
        m_store->fails = false;
        m_nowMs += below(3) * kSecond;
        if (below(20) == 0)
            startEngine(); // killed
        else
            m_engine->process({}, m_nowMs);
        ASSERT_NO_FATAL_FAILURE(check()) << "step " << step;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomIdGroupsTest, testing::Range(1U, 7U));

} // namespace
} // namespace signalbox
