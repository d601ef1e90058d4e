#include "model/domain/securityfacts.h"
#include "model/domain/text.h"
#include "model/store/inventorypack.h"
#include "tests/model/engine/enginefixture.h"

namespace signalbox {
namespace {

class EngineJudgementTest : public EngineTest {
protected:
    PolicyId policy(const QString &name = QStringLiteral("Office"))
    {
        JudgementPolicy wanted = examplePolicy();
        wanted.name = name;
        LevelActions danger;
        danger.network = NetworkAction::Refuse;
        wanted.actions.emplace(SecurityLevel::Danger, danger);
        SetPolicy order;
        order.json = policyJson(wanted);
        return PolicyId{done(order).createdId};
    }
    JudgementMade made(NodeId node, PolicyId policy, SecurityLevel level)
    {
        JudgementMade one;
        one.node = node;
        one.policy = policy;
        one.policyRevision = 1;
        one.inventoryMs = record(node).newestMs;
        one.finding.level = level;
        for (const JudgementItem item : kJudgementItems)
            one.finding.items.push_back({item,
                                         item == JudgementItem::SecuritySettings ? level : SecurityLevel::NotApplicable,
                                         {QStringLiteral("since it is so")},
                                         0});
        return one;
    }
    EngineReply tell(std::vector<JudgementMade> list, JudgementTrigger trigger = JudgementTrigger::InventoryCollection)
    {
        JudgementsMade all;
        all.trigger = trigger;
        all.by = QStringLiteral("anna");
        all.made = std::move(list);
        return put(all);
    }
    JudgementRecord record(NodeId node)
    {
        const auto list = m_engine->judgements({.node = node});
        return list.empty() ? JudgementRecord() : list.front();
    }
    std::vector<JudgementEntry> history(NodeId node) { return m_engine->judgementEntries(node, 0, 1000).value(); }
    std::vector<JournalRecord> carried()
    {
        std::vector<JournalRecord> list;
        for (const EngineAction &action : m_engine->takeActions()) {
            if (const auto *order = std::get_if<CarryOut>(&action))
                list.push_back(order->operation);
        }
        return list;
    }
};

TEST_F(EngineJudgementTest, APolicyIsKeptWithItsRevisionAndItsNumberIsNotUsedAgain)
{
    const PolicyId first = policy();
    EXPECT_EQ(refusedError(SetPolicy{{}, {}, policyJson(examplePolicy()).replace("\"Standard\"", "\"OFFICE\"")}).kind,
              Error::Kind::Invalid)
        << "names are unique";
    JudgementPolicy other = examplePolicy();
    other.name = QStringLiteral("Other");
    EXPECT_TRUE(command(SetPolicy{first, 7, policyJson(other)}).outcome);
    startEngine();
    ASSERT_EQ(m_engine->policies().size(), 1U);
    EXPECT_EQ(m_engine->policies().front().revision, 2U);
    EXPECT_EQ(m_engine->policies().front().position, 7);
    EXPECT_EQ(m_engine->policies().front().changedBy, QStringLiteral("anna"));
    EXPECT_TRUE(command(RemovePolicy{first}).outcome);
    startEngine();
    EXPECT_TRUE(m_engine->policies().empty());
    EXPECT_GT(number(policy()), number(first));
    EXPECT_EQ(refusedError(SetPolicy{{}, {}, "{}"}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(RemovePolicy{first}).kind, Error::Kind::NotFound);
}

TEST_F(EngineJudgementTest, OnlyASystemAdministratorJudgesAndAllOfItIsAudited)
{
    const NodeId a = node(QStringLiteral("a"));
    policy();
    Command order{JudgeClients{{{a}, false, JudgementTrigger::JudgementCommand}}, QStringLiteral("bob"),
                  OperatorRole::Distribution};
    EXPECT_EQ(put(order).error.kind, Error::Kind::Forbidden);
    order.role = OperatorRole::SystemAdministrator;
    EXPECT_TRUE(put(order).outcome);
    const auto audits = m_engine->auditRecords(0, 100).value().entries;
    ASSERT_GE(audits.size(), 2U);
    EXPECT_TRUE(audits.back().event->text.contains(QStringLiteral("\"command\":\"judge\"")));
}

TEST_F(EngineJudgementTest, ALevelIsKeptWithItsHistoryAndAnActionIsDueOnceOnly)
{
    const NodeId a = node(QStringLiteral("a"));
    const PolicyId office = policy();
    EXPECT_EQ(record(a).level, SecurityLevel::NotJudged);
    ASSERT_TRUE(tell({made(a, office, SecurityLevel::Danger)}).outcome);
    EXPECT_EQ(record(a).level, SecurityLevel::Danger);
    EXPECT_TRUE(record(a).isActionDue);
    EXPECT_EQ(m_engine->dueActions(10), std::vector<NodeId>{a});
    EXPECT_EQ(m_engine->judgementCounts().at(SecurityLevel::Danger), 1U);
    startEngine();
    EXPECT_EQ(m_engine->dueActions(10), std::vector<NodeId>{a}) << "what is due outlives the process";
    EXPECT_EQ(findingOf(record(a).findings).size(), kJudgementItemCount);

    ActionsMade acted;
    acted.made.push_back({a, true, NetworkState::Refused, false, QStringLiteral("done")});
    ASSERT_TRUE(put(acted).outcome);
    EXPECT_TRUE(m_engine->dueActions(10).empty());
    EXPECT_EQ(record(a).network, NetworkState::Refused);
    ASSERT_TRUE(tell({made(a, office, SecurityLevel::Danger)}).outcome);
    EXPECT_FALSE(record(a).isActionDue) << "the level is no other one";
    EXPECT_EQ(history(a).size(), 2U) << "nothing new, and nobody asked";
    ASSERT_TRUE(tell({made(a, office, SecurityLevel::Danger)}, JudgementTrigger::JudgementCommand).outcome);
    ASSERT_EQ(history(a).size(), 3U);
    EXPECT_EQ(history(a).back().trigger, JudgementTrigger::JudgementCommand);
    EXPECT_EQ(history(a).front().policy, QStringLiteral("Office"));
    EXPECT_EQ(history(a)[1].trigger, JudgementTrigger::ActionCommand);
}

TEST_F(EngineJudgementTest, TheHistoryOfAClientIsARing)
{
    const NodeId a = node(QStringLiteral("a"));
    const PolicyId office = policy();
    constexpr quint32 kMore = 7;
    for (quint32 i = 0; i < kMaxJudgementEntries + kMore; ++i)
        ASSERT_TRUE(tell({made(a, office, i % 2 == 0 ? SecurityLevel::Safe : SecurityLevel::Caution)}).outcome);
    std::vector<JudgementEntry> kept = history(a);
    ASSERT_EQ(kept.size(), std::size_t{kMaxJudgementEntries});
    std::sort(kept.begin(), kept.end(), [](const auto &x, const auto &y) { return x.number < y.number; });
    EXPECT_EQ(kept.front().number, kMore + 1);
    EXPECT_EQ(kept.back().number, kMaxJudgementEntries + kMore);
    EXPECT_EQ(m_engine->judgementEntries({}, 0, 1000).value().size(), kept.size());
    EXPECT_TRUE(m_engine->judgementEntries(NodeId{number(a) + 1}, 0, 1000).value().empty());
    EXPECT_TRUE(command(RemoveNode{a}).outcome);
    EXPECT_TRUE(history(a).empty());
    startEngine();
    EXPECT_TRUE(m_engine->judgements({}).empty());
}

TEST_F(EngineJudgementTest, WhatCouldNotBeStoredDidNotHappen)
{
    const NodeId a = node(QStringLiteral("a"));
    const PolicyId office = policy();
    m_store->fails = true;
    EXPECT_EQ(tell({made(a, office, SecurityLevel::Danger)}).kind, EngineReply::Kind::StoreFailed);
    EXPECT_EQ(command(RemovePolicy{office}).kind, EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_EQ(record(a).level, SecurityLevel::NotJudged);
    EXPECT_TRUE(m_engine->dueActions(10).empty());
    EXPECT_EQ(m_engine->policies().size(), 1U);
    EXPECT_TRUE(history(a).empty());
    EXPECT_TRUE(tell({made(a, office, SecurityLevel::Danger)}).outcome);
}

TEST_F(EngineJudgementTest, AJudgementThatWasCutOffIsFoundAndGoesOnBehindWhatItHasDone)
{
    const NodeId a = node(QStringLiteral("a"));
    const NodeId b = node(QStringLiteral("b"));
    const PolicyId office = policy();
    m_engine->takeActions();
    const JournalId id{done(JudgeClients{}).createdId};
    ASSERT_EQ(carried().size(), 1U);
    JudgementsMade half;
    half.operation = id;
    half.done = 1;
    half.total = 2;
    half.last = a;
    half.made.push_back(made(a, office, SecurityLevel::Safe));
    ASSERT_TRUE(put(half).outcome);
    startEngine(); // the other one took over
    EXPECT_FALSE(put(half).outcome) << "what the one before says counts no more";
    const auto journal = m_engine->operationJournal();
    ASSERT_EQ(journal.size(), 1U);
    EXPECT_TRUE(isUnfinished(journal.front(), m_engine->epoch()));
    EXPECT_EQ(journal.front().kind, JournalKind::Judgement);
    ASSERT_TRUE(command(RunAgain{id}).outcome);
    const auto again = carried();
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again.front().state, QString::number(number(a))) << "it goes on behind";
    half.run = again.front().run;
    half.done = 2;
    half.last = b;
    half.isLast = true;
    half.made = {made(b, office, SecurityLevel::Warning)};
    ASSERT_TRUE(put(half).outcome);
    EXPECT_EQ(m_engine->operationJournal().front().result, JournalResult::Done);
    EXPECT_EQ(record(b).level, SecurityLevel::Warning);
}

TEST_F(EngineJudgementTest, AMessageIsARealJobInItsFolderAndComesWithTheActionOrNotAtAll)
{
    const NodeId a = node(QStringLiteral("a"));
    policy();
    AddPackage add;
    add.package.kind = PayloadKind::Order;
    add.package.name = QStringLiteral("order");
    add.package.fileName = QStringLiteral("order.json");
    add.package.installArguments = jobTypeKey(JobType::ReportMessage);
    add.package.size = 1000;
    add.package.sha256 = QByteArray(32, 'm');
    CreateJob job;
    job.type = JobType::ReportMessage;
    job.name = QStringLiteral("Your computer");
    job.packages = {PackageId{done(add).createdId}};
    job.destinations = {a};
    ActionsMade acted;
    acted.made.push_back({a, true, {}, false, QStringLiteral("Message: sent.")});
    acted.messages.push_back({job, QStringLiteral("security-policy")});
    m_store->fails = true;
    EXPECT_EQ(put(acted).kind, EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_TRUE(m_engine->snapshot(m_nowMs).jobs.empty());
    ASSERT_TRUE(put(acted).outcome);
    ASSERT_TRUE(put(acted).outcome);
    const ServerSnapshot now = m_engine->snapshot(m_nowMs);
    ASSERT_EQ(now.folders.size(), 1U) << "made once";
    EXPECT_EQ(now.folders.front().name, QStringLiteral("Security messages"));
    ASSERT_EQ(now.jobs.size(), 2U);
    EXPECT_EQ(now.jobs.front().folder, now.folders.front().id);
    EXPECT_EQ(now.jobs.front().type, JobType::ReportMessage);
    EXPECT_EQ(history(a).front().trigger, JudgementTrigger::ActionCommand);
}

TEST_F(EngineJudgementTest, OrdersAreChecked)
{
    const NodeId relay = node(QStringLiteral("r"), NodeRole::Relay);
    EXPECT_EQ(refusedError(JudgeClients{}).kind, Error::Kind::Refused) << "no policy";
    policy();
    EXPECT_EQ(refusedError(JudgeClients{}).kind, Error::Kind::Refused) << "no clients";
    EXPECT_EQ(refusedError(JudgeClients{{{relay}, false, {}}}).kind, Error::Kind::Invalid);
    EXPECT_EQ(refusedError(JudgeClients{{{NodeId{99}}, false, {}}}).kind, Error::Kind::NotFound);
    const NodeId a = node(QStringLiteral("a"));
    ActionOrder action;
    action.nodes = {a};
    action.action = SecurityAction::Refuse;
    action.messageTitle = QStringLiteral("t");
    EXPECT_EQ(refusedError(TakeActions{action}).kind, Error::Kind::Invalid) << "words go with messages";
    action.action = SecurityAction::Message;
    EXPECT_EQ(refusedError(TakeActions{action}).kind, Error::Kind::Invalid) << "a title without a text";
    action.messageText = QStringLiteral("x");
    EXPECT_TRUE(command(TakeActions{action}).outcome);
}

} // namespace
} // namespace signalbox
