#include "model/engine/joblimits.h"
#include "tests/model/engine/enginefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace signalbox {
namespace {

/// Server -> r1 -> r2 -> deep; r1 -> c1, c2; server -> direct, and r3 with nobody.
class EngineGroupsTest : public EngineTest {
protected:
    void SetUp() override
    {
        EngineTest::SetUp();
        r1 = node(QStringLiteral("r1"), NodeRole::Relay);
        r2 = node(QStringLiteral("r2"), NodeRole::Relay, r1);
        r3 = node(QStringLiteral("r3"), NodeRole::Relay);
        deep = node(QStringLiteral("deep"), NodeRole::Client, r2);
        c1 = node(QStringLiteral("c1"), NodeRole::Client, r1);
        c2 = node(QStringLiteral("c2"), NodeRole::Client, r1);
        direct = node(QStringLiteral("direct"));
    }
    static SaveDefinition saveOf(const NodeGroup &group, DefinitionId id = {})
    {
        return {id, DefinitionKind::Group, {}, QJsonDocument(toJson(group)).toJson()};
    }
    DefinitionId list(const QString &name, const QStringList &members)
    {
        NodeGroup group;
        group.name = name;
        group.members = members;
        return DefinitionId{done(saveOf(group)).createdId};
    }
    DefinitionId condition(const QString &name, const QString &text)
    {
        NodeGroup group;
        group.name = name;
        group.condition = text;
        return DefinitionId{done(saveOf(group)).createdId};
    }
    CreateJob orderTo(std::vector<JobTarget> targets, std::vector<NodeId> destinations = {})
    {
        CreateJob order = orderFor(std::move(destinations));
        order.targets = std::move(targets);
        return order;
    }
    static JobTarget group(DefinitionId id) { return {TargetKind::Group, number(id)}; }
    static JobTarget below(NodeId id) { return {TargetKind::Below, number(id)}; }
    std::vector<NodeId> destinations(JobId job)
    {
        std::vector<NodeId> nodes;
        const std::vector<InstructionRow> rows = m_engine->rows(job).value();
        for (const InstructionRow &row : rows)
            nodes.push_back(row.destination);
        std::sort(nodes.begin(), nodes.end());
        return nodes;
    }
    JobId jobTo(std::vector<JobTarget> targets, std::vector<NodeId> nodes = {})
    {
        return JobId{done(orderTo(std::move(targets), std::move(nodes))).createdId};
    }

    NodeId r1{}, r2{}, r3{}, deep{}, c1{}, c2{}, direct{};
};

TEST_F(EngineGroupsTest, AGroupIsDurableAndHasVersions)
{
    const DefinitionId id = list(QStringLiteral("Pilot"), {QStringLiteral("c1")});
    NodeGroup changed;
    changed.name = QStringLiteral("Pilot");
    changed.condition = QStringLiteral("role = client");
    ASSERT_TRUE(command(saveOf(changed, id)).outcome);
    startEngine();
    ASSERT_EQ(m_engine->groups().size(), 1U);
    EXPECT_EQ(groupOf(m_engine->groups().front()), changed);
    EXPECT_EQ(m_engine->groups().front().version, 2U);
    EXPECT_TRUE(m_engine->definitions().empty()) << "they are listed apart";
    EXPECT_EQ(m_engine->groupByName(QStringLiteral("PILOT"))->id, id);
    ASSERT_TRUE(command(RestoreDefinition{id, 1}).outcome);
    EXPECT_EQ(groupOf(m_engine->groups().front())->members, QStringList{QStringLiteral("c1")});

    EXPECT_EQ(refusedError(saveOf(changed)).kind, Error::Kind::Invalid) << "the name is taken";
    ASSERT_TRUE(command(RemoveDefinition{id}).outcome);
    EXPECT_TRUE(m_engine->groups().empty());
    EXPECT_FALSE(m_engine->groupByName(QStringLiteral("Pilot")));
    ASSERT_TRUE(command(RestoreDefinition{id, 0}).outcome);
    EXPECT_EQ(m_engine->groups().size(), 1U);
    EXPECT_EQ(refusedError(ChangeDefinition{
                               id, DefinitionId{done(CreateDefinitionFolder{{}, QStringLiteral("F")}).createdId}, {}})
                  .kind,
              Error::Kind::Invalid)
        << "it is in no folder";
}

TEST_F(EngineGroupsTest, WhatIsNoGroupIsRefused)
{
    NodeGroup group;
    group.name = QStringLiteral("x");
    group.members = {QStringLiteral("no name")};
    EXPECT_TRUE(refusedError(saveOf(group)).text.contains(QStringLiteral("no name")));
    SaveDefinition order = saveOf(group);
    order.json = R"({"name": "x", "condition": "nam = a"})";
    EXPECT_TRUE(refusedError(order).text.contains(QStringLiteral("Character 1")));
    order.json = "[";
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid);
    group.members = {QStringLiteral("a")};
    const EngineReply reply = put(Command{saveOf(group), QStringLiteral("bob"), OperatorRole::BrowseOnly});
    EXPECT_EQ(reply.error.kind, Error::Kind::Forbidden);
}

TEST_F(EngineGroupsTest, AJobGoesToWhoeverIsInItsGroupsAtThatMoment)
{
    const DefinitionId some =
        list(QStringLiteral("Some"), {QStringLiteral("c1"), QStringLiteral("gone"), QStringLiteral("r1")});
    const DefinitionId all = condition(QStringLiteral("All"), QStringLiteral("name = c* or relay = r2"));
    const JobId job = jobTo({group(some), group(all)}, {direct});
    EXPECT_EQ(destinations(job), (std::vector{deep, c1, c2, direct}))
        << "c1 is in both and counts once; r1 is no client";
    const std::vector<JobThrough> through = m_engine->jobThrough(job).value();
    ASSERT_EQ(through.size(), 2U);
    EXPECT_EQ(through[0], (JobThrough{TargetKind::Group, number(some), 1, QStringLiteral("Some"), 1}));
    EXPECT_EQ(through[1], (JobThrough{TargetKind::Group, number(all), 1, QStringLiteral("All"), 3}));

    // What happens to the group later does not touch the job.
    const NodeId late = node(QStringLiteral("c3"));
    ASSERT_TRUE(command(RemoveDefinition{all}).outcome);
    startEngine();
    EXPECT_EQ(destinations(job).size(), 4U);
    EXPECT_EQ(m_engine->jobThrough(job).value(), through) << "it is durable";
    EXPECT_EQ(destinations(jobTo({group(condition(QStringLiteral("New"), QStringLiteral("name = c*")))})),
              (std::vector{c1, c2, late}));
    EXPECT_TRUE(m_engine->jobThrough(jobFor({c1})).value().empty());
    EXPECT_EQ(m_engine->jobThrough(JobId{77}).error().kind, Error::Kind::NotFound);
}

TEST_F(EngineGroupsTest, AllLowerClientsOfARelay)
{
    EXPECT_EQ(destinations(jobTo({below(r1)})), (std::vector{deep, c1, c2}));
    EXPECT_EQ(destinations(jobTo({below(r2), below(r1)})), (std::vector{deep, c1, c2}));
    const JobId job = jobTo({below(r2)});
    EXPECT_EQ(m_engine->jobThrough(job).value(),
              (std::vector{JobThrough{TargetKind::Below, number(r2), 0, QStringLiteral("r2"), 1}}));
    EXPECT_TRUE(refusedError(orderTo({below(r3)})).text.contains(QStringLiteral("r3"))) << "nobody is below";
    EXPECT_TRUE(refusedError(orderTo({below(c1)})).text.contains(QStringLiteral("c1"))) << "a client";
    EXPECT_EQ(refusedError(orderTo({below(NodeId{77})})).kind, Error::Kind::NotFound);
}

TEST_F(EngineGroupsTest, AJobForRelaysGoesToTheRelaysOfAGroup)
{
    CreateJob order = orderTo({below(r1), group(condition(QStringLiteral("R"), QStringLiteral("name = r*")))});
    order.type = JobType::TransferPackageToRelay;
    EXPECT_EQ(destinations(JobId{done(order).createdId}), (std::vector{r1, r2, r3}));
    order.targets = {group(list(QStringLiteral("C"), {QStringLiteral("c1")}))};
    EXPECT_EQ(refusedError(order).kind, Error::Kind::Invalid) << "there is no relay in it";
}

TEST_F(EngineGroupsTest, EmptyAndUnknownTargetsAreNamed)
{
    const DefinitionId empty = list(QStringLiteral("Empty"), {});
    const DefinitionId gone = list(QStringLiteral("Gone"), {QStringLiteral("nobody")});
    const DefinitionId nobody = condition(QStringLiteral("Nobody"), QStringLiteral("name = x"));
    for (const DefinitionId id : {empty, gone, nobody}) {
        const Error error = refusedError(orderTo({group(id)}, {c1}));
        EXPECT_EQ(error.kind, Error::Kind::Invalid);
        EXPECT_TRUE(error.text.contains(m_engine->definition(id)->name)) << qPrintable(error.text);
    }
    EXPECT_EQ(refusedError(orderTo({group(DefinitionId{77})})).kind, Error::Kind::NotFound);
    const DefinitionId some = list(QStringLiteral("Some"), {QStringLiteral("c1")});
    EXPECT_TRUE(refusedError(orderTo({group(some), group(some)})).text.contains(QStringLiteral("twice")));
    EXPECT_EQ(refusedError(orderTo(std::vector<JobTarget>(kMaxTargets + 1, group(some)))).kind, Error::Kind::Invalid);
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty()) << "nothing was ordered";
}

TEST_F(EngineGroupsTest, GroupsThatListTooMuchTogetherAreNotRead)
{
    constexpr int kNames = 30'000;
    constexpr int kLength = 60;
    std::vector<JobTarget> targets;
    qsizetype characters = 0;
    for (int i = 0; characters <= kMaxGroupCharacters; ++i) {
        QStringList members{QStringLiteral("c1")};
        for (int k = 0; k < kNames; ++k)
            members << QStringLiteral("%1-%2").arg(i).arg(k, kLength - 4, 10, QLatin1Char('0'));
        targets.push_back(group(list(QStringLiteral("G%1").arg(i), members)));
        characters += kNames * kLength;
    }
    const Error error = refusedError(orderTo(targets));
    EXPECT_EQ(error.kind, Error::Kind::Refused);
    EXPECT_TRUE(error.text.contains(QStringLiteral("too many names"))) << error.text.toStdString();
    targets.resize(2);
    EXPECT_EQ(destinations(jobTo(targets)), (std::vector<NodeId>{c1}));
}

TEST_F(EngineGroupsTest, ThoseThatAreListedTwiceAreNamed)
{
    const Error error = refusedError(orderFor({c1, c2, c1, c2, c1, direct}));
    EXPECT_TRUE(error.text.contains(QStringLiteral("c1"))) << qPrintable(error.text);
    EXPECT_TRUE(error.text.contains(QStringLiteral("c2")));
    EXPECT_FALSE(error.text.contains(QStringLiteral("direct")));
}

TEST_F(EngineGroupsTest, WhereInventoriesDecideTheyAreLookedAtElsewhere)
{
    const DefinitionId id = condition(QStringLiteral("Web"), QStringLiteral("role = client and software(nginx)"));
    EXPECT_EQ(refusedError(orderTo({group(id)})).kind, Error::Kind::Refused);
    JobTarget target = group(id);
    target.found = {c1, r1, NodeId{77}};
    EXPECT_EQ(destinations(jobTo({target})), (std::vector{c1})) << "of what is there and of the role";
    GroupMatcher matcher(GroupCondition::parse(QStringLiteral("role = client and software(nginx)")).value());
    const GroupSlice slice = m_engine->groupSlice(matcher, {}, 1000);
    EXPECT_TRUE(slice.fits.empty());
    EXPECT_EQ(slice.open.size(), 4U);
    EXPECT_TRUE(slice.isLast);
}

TEST_F(EngineGroupsTest, ASliceGoesOnWhereTheOneBeforeEnded)
{
    GroupMatcher matcher(GroupCondition::parse(QStringLiteral("role = client")).value());
    std::vector<NodeId> all;
    NodeId after{};
    int slices = 0;
    for (GroupSlice slice; !slice.isLast; ++slices) {
        slice = m_engine->groupSlice(matcher, after, 2);
        all.insert(all.end(), slice.fits.begin(), slice.fits.end());
        after = slice.last;
    }
    EXPECT_EQ(all, (std::vector{deep, c1, c2, direct}));
    EXPECT_EQ(slices, 4);
}

/// The engine does nothing else while it looks at nodes.
TEST_F(EngineGroupsTest, AConditionThatCostsMuchIsLookedAtInSmallSlices)
{
    for (int i = 0; i < 60; ++i)
        (void)node(QString(50, u'a') + QString::number(i));
    QStringList tests;
    for (int i = 0; i < 30; ++i)
        tests << QStringLiteral("name = \"*%1b\"").arg(QString(100, u'a'));
    const QString slow = tests.join(QStringLiteral(" or ")) + QStringLiteral(" or name = c1");
    GroupMatcher matcher(GroupCondition::parse(slow).value());
    std::vector<NodeId> all;
    int slices = 0;
    for (GroupSlice slice; !slice.isLast; ++slices) {
        slice = m_engine->groupSlice(matcher, slice.last, 1000);
        all.insert(all.end(), slice.fits.begin(), slice.fits.end());
    }
    EXPECT_GT(slices, 1);
    EXPECT_EQ(all, (std::vector{c1}));
    matcher = GroupMatcher(GroupCondition::parse(QStringLiteral("name = \"c*\"")).value());
    EXPECT_TRUE(m_engine->groupSlice(matcher, {}, 1000).isLast) << "a usual one is looked at at once";

    std::vector<JobTarget> targets{group(condition(QStringLiteral("Slow"), slow))};
    EXPECT_EQ(destinations(jobTo(targets)), (std::vector{c1}));
    for (int i = 0; i < 128; ++i)
        targets.push_back(group(condition(QStringLiteral("Slow %1").arg(i), slow)));
    EXPECT_EQ(refusedError(orderTo(targets)).kind, Error::Kind::Refused) << "nobody found out before who is in them";
    for (JobTarget &target : targets)
        target.found = {c1};
    EXPECT_EQ(destinations(jobTo(targets)), (std::vector{c1}));
}

TEST_F(EngineGroupsTest, ADefinitionOrdersToItsGroups)
{
    list(QStringLiteral("Pilot"), {QStringLiteral("c1"), QStringLiteral("c2")});
    JobDefinition job;
    job.name = QStringLiteral("Hello");
    job.packages = {{QStringLiteral("hello"), QStringLiteral("1.0"), {}}};
    job.groups = {QStringLiteral("Pilot")};
    job.below = {QStringLiteral("r2")};
    (void)package();
    RequestSet set;
    set.name = QStringLiteral("Weekly");
    set.stages.resize(1);
    set.stages.front().name = QStringLiteral("One");
    set.stages.front().requests.resize(1);
    set.stages.front().requests.front().job = job;
    const DefinitionId id{
        done(SaveDefinition{{}, DefinitionKind::Set, {}, QJsonDocument(toJson(set)).toJson()}).createdId};
    done(SubmitSet{id});
    passTime(kMinute);
    ASSERT_EQ(m_engine->snapshot(m_nowMs).jobs.size(), 1U);
    EXPECT_EQ(destinations(m_engine->snapshot(m_nowMs).jobs.front().id), (std::vector{deep, c1, c2}));
    EXPECT_EQ(m_engine->jobThrough(m_engine->snapshot(m_nowMs).jobs.front().id).value().size(), 2U);
}

TEST_F(EngineGroupsTest, ThroughWhatIsInTheAudit)
{
    const DefinitionId id = list(QStringLiteral("Pilot"), {QStringLiteral("c1")});
    (void)jobTo({group(id)});
    const AuditPage page = m_engine->auditRecords(0, 100).value();
    QString text;
    for (const AuditEntry &entry : page.entries)
        text += entry.event ? entry.event->text : QString();
    EXPECT_TRUE(text.contains(QStringLiteral("save-definition"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("through Pilot")));
}

} // namespace
} // namespace signalbox
