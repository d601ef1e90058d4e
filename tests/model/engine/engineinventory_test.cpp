#include "model/domain/text.h"
#include "model/store/inventorypack.h"
#include "tests/model/engine/enginefixture.h"

#include <QStringList>

namespace signalbox {
namespace {

constexpr auto kSystem = JobType::GetSystemInformation;
constexpr auto kSoftware = JobType::GetSoftwareInformation;

std::vector<InventoryItem> items(int count, const QString &value)
{
    std::vector<InventoryItem> list;
    for (int i = 0; i < count; ++i) // hardly to be packed, so that many make several parts
        list.push_back({QString::number(qHash(i) * 2654435761U, 36), value + QString::number(qHash(i + 1), 36)});
    tidyInventory(list);
    return list;
}

class EngineInventoryTest : public EngineTest {
protected:
    JobId jobOf(JobType type, NodeId node)
    {
        AddPackage add;
        add.package.kind = PayloadKind::Order;
        add.package.name = QStringLiteral("order");
        add.package.fileName = QStringLiteral("order.json");
        add.package.installArguments = jobTypeKey(type);
        add.package.size = 1000;
        add.package.sha256 = QByteArray(32, static_cast<char>(type));
        CreateJob order;
        order.type = type;
        order.packages = {PackageId{done(add).createdId}};
        order.destinations = {node};
        return JobId{done(order).createdId};
    }
    EngineReply tell(AttemptId attempt, const QString &part, quint32 sequence = 0, UtcMs toldMs = kNoTime)
    {
        NodeReported input;
        input.report.attempt = attempt;
        input.report.stage = Stage::Inventory;
        input.report.text = part;
        input.report.sequence = sequence;
        input.report.clockMs = toldMs;
        return put(input);
    }
    void tellAll(AttemptId attempt, InventoryKind kind, const std::vector<InventoryItem> &list)
    {
        for (const QString &part : inventoryReports(kind, packInventory(kind, list).value()))
            EXPECT_EQ(tell(attempt, part).kind, EngineReply::Kind::Accepted);
    }
    std::vector<InventoryItem> known(NodeId node, InventoryKind kind)
    {
        const auto all = m_engine->inventory(node);
        EXPECT_TRUE(all);
        for (const NodeInventory &one : all.value())
            if (one.kind == kind)
                return one.items;
        return {};
    }
    std::size_t partsLeft() { return m_store->inventoryParts(0, 1'000'000'000, false).value().size(); }
};

TEST_F(EngineInventoryTest, WhatANodeTellsIsItsNewestInventory)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSystem, a);
    const AttemptId attempt = attemptOf(job);
    m_engine->takeDeltas(m_nowMs);
    const auto list = items(10, QStringLiteral("x"));
    tellAll(attempt, InventoryKind::System, list);
    stage(attempt, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed);
    EXPECT_EQ(known(a, InventoryKind::System), list);
    const std::vector<InventoryNews> news = m_engine->takeDeltas(m_nowMs).inventories;
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news.front(), (InventoryNews{a, InventoryKind::System, m_nowMs, true}));
    startEngine();
    EXPECT_EQ(known(a, InventoryKind::System), list) << "after a restart";
    command(Operate{Operation::Delete, job, {}, {}});
    stage(attempt, Stage::CancelConfirmed);
    EXPECT_FALSE(m_engine->job(job)) << "the job is gone";
    EXPECT_EQ(known(a, InventoryKind::System), list);
}

TEST_F(EngineInventoryTest, SeveralPartsMakeOneAndADoubledOneChangesNothing)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSoftware, a);
    const AttemptId attempt = attemptOf(job);
    const auto list = items(6000, QStringLiteral("1."));
    const QStringList parts =
        inventoryReports(InventoryKind::Software, packInventory(InventoryKind::Software, list).value());
    ASSERT_GE(parts.size(), 3);
    tell(attempt, parts[0], 2);
    tell(attempt, parts[0], 2);
    EXPECT_TRUE(known(a, InventoryKind::Software).empty());
    startEngine(); // each part was durable
    quint32 sequence = 3;
    for (qsizetype i = 1; i < parts.size(); ++i)
        tell(attempt, parts[i], sequence++);
    EXPECT_EQ(known(a, InventoryKind::Software), list);
    EXPECT_EQ(tell(attempt, parts.back(), sequence - 1).refusal, Refusal::Doubled);
    EXPECT_EQ(tell(attempt, parts.front(), 2).refusal, Refusal::OutOfOrder);
    stage(attempt, Stage::Completed, {}, sequence);
    EXPECT_EQ(row(job).status, Status::Completed);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(EngineInventoryTest, PartsInAnyOrderAreJoinedWithTheResult)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSoftware, a);
    const AttemptId attempt = attemptOf(job);
    const auto list = items(6000, QStringLiteral("1."));
    QStringList parts = inventoryReports(InventoryKind::Software, packInventory(InventoryKind::Software, list).value());
    std::reverse(parts.begin(), parts.end());
    for (const QString &part : parts)
        tell(attempt, part);
    EXPECT_TRUE(known(a, InventoryKind::Software).empty());
    stage(attempt, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed);
    EXPECT_EQ(known(a, InventoryKind::Software), list);
}

TEST_F(EngineInventoryTest, AResultWithoutTheWholeInventoryIsAnError)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId none = jobOf(kSystem, a);
    stage(attemptOf(none), Stage::Completed);
    EXPECT_EQ(row(none).status, Status::Error);

    const JobId some = jobOf(kSoftware, a);
    const QStringList parts = inventoryReports(
        InventoryKind::Software, packInventory(InventoryKind::Software, items(6000, QStringLiteral("1."))).value());
    tell(attemptOf(some), parts[0]);
    tell(attemptOf(some), parts[2]);
    EXPECT_EQ(partsLeft(), 2U);
    stage(attemptOf(some), Stage::Completed);
    EXPECT_EQ(row(some).status, Status::Error);
    EXPECT_EQ(partsLeft(), 0U);

    const JobId damaged = jobOf(kSystem, a);
    QString part =
        inventoryReports(InventoryKind::System, packInventory(InventoryKind::System, items(3, {})).value()).front();
    part.replace(part.indexOf(u'\n') + 5, 1, part.at(part.indexOf(u'\n') + 5) == u'A' ? u'B' : u'A');
    EXPECT_EQ(tell(attemptOf(damaged), part).kind, EngineReply::Kind::Accepted) << "or the node sends it for ever";
    stage(attemptOf(damaged), Stage::Completed);
    EXPECT_EQ(row(damaged).status, Status::Error);
    EXPECT_TRUE(known(a, InventoryKind::System).empty());
}

TEST_F(EngineInventoryTest, WhatDiffersIsKeptAsHistory)
{
    const NodeId a = node(QStringLiteral("a"));
    auto list = items(5, QStringLiteral("x"));
    for (int round = 0; round < 3; ++round) {
        passTime(kMinute);
        const JobId job = jobOf(kSystem, a);
        list[2].value = round == 0 ? QStringLiteral("old") : QStringLiteral("new");
        tellAll(attemptOf(job), InventoryKind::System, list);
        stage(attemptOf(job), Stage::Completed);
    }
    const auto changes = m_engine->inventoryChanges(a, std::nullopt, 10);
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes.value().size(), 1U) << "the third one was the same";
    const InventoryChange change = unpackInventoryChange(changes.value().front()).value();
    EXPECT_EQ(change.toMs - change.fromMs, kMinute);
    ASSERT_EQ(change.differences.size(), 1U);
    EXPECT_EQ(change.differences.front().key, list[2].key);
    EXPECT_EQ(change.differences.front().before, QStringLiteral("old"));
    EXPECT_EQ(change.differences.front().after, QStringLiteral("new"));
    EXPECT_TRUE(m_engine->inventoryChanges(a, InventoryKind::Software, 10).value().empty());
    done(RemoveNode{a});
    EXPECT_TRUE(m_engine->inventory(a).value().empty());
    EXPECT_TRUE(m_engine->inventoryChanges(a, std::nullopt, 10).value().empty());
}

TEST_F(EngineInventoryTest, HistoryIsBounded)
{
    const NodeId a = node(QStringLiteral("a"));
    for (int round = 0; round < kMaxInventoryChanges + 5; ++round) {
        passTime(kSecond);
        const JobId job = jobOf(kSystem, a);
        tellAll(attemptOf(job), InventoryKind::System, {{QStringLiteral("k"), QString::number(round)}});
        stage(attemptOf(job), Stage::Completed);
    }
    const auto changes = m_engine->inventoryChanges(a, std::nullopt, 1000).value();
    ASSERT_EQ(changes.size(), static_cast<std::size_t>(kMaxInventoryChanges));
    EXPECT_EQ(unpackInventoryChange(changes.front()).value().differences.front().after,
              QString::number(kMaxInventoryChanges + 4));
}

TEST_F(EngineInventoryTest, OfTwoChangesAtTheSameTimeBothPushAnOlderOneOut)
{
    const NodeId a = node(QStringLiteral("a"));
    const AttemptId attempt = attemptOf(jobOf(kSystem, a));
    for (int i = 0; i <= kMaxInventoryChanges; ++i) {
        ++m_nowMs;
        tellAll(attempt, InventoryKind::System, items(1, QString::number(i)));
    }
    std::vector<EngineInput> both;
    for (int i = 0; i < 3; ++i) {
        NodeReported input;
        input.report.attempt = attempt;
        input.report.stage = Stage::Inventory;
        input.report.text =
            inventoryReports(InventoryKind::System,
                             packInventory(InventoryKind::System, items(1, QStringLiteral("new%1").arg(i))).value())[0];
        both.emplace_back(input);
    }
    (void)m_engine->process(both, ++m_nowMs);
    EXPECT_EQ(m_store->inventoryChanges(a, InventoryKind::System, 1000).value().size(),
              std::size_t{kMaxInventoryChanges});
}

TEST_F(EngineInventoryTest, OfAnInventoryThatIsAllNewNotAllIsKeptAsHistory)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSystem, a);
    const AttemptId attempt = attemptOf(job);
    tellAll(attempt, InventoryKind::System, items(5000, QStringLiteral("x")));
    ++m_nowMs;
    tellAll(attempt, InventoryKind::System, items(5000, QStringLiteral("y")));
    std::vector<InventoryItem> large;
    for (int i = 0; i < 200; ++i)
        large.push_back({QString::number(i), QString(1000, u'z')});
    tidyInventory(large);
    ++m_nowMs;
    tellAll(attempt, InventoryKind::System, large);
    const auto changes = m_engine->inventoryChanges(a, std::nullopt, 10).value();
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(unpackInventoryChange(changes.back()).value().differences.size(), 3000U);
    EXPECT_LE(unpackInventoryChange(changes.front()).value().differences.size(), 3000U);
    const std::vector<Event> history = m_engine->history(row(job).id).value();
    EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const Event &event) {
        return event.text.contains(QStringLiteral("of which the first 3000 are kept"));
    }));
}

TEST_F(EngineInventoryTest, AClientThatSendsOneAfterTheOtherIsNotLookedAtForEver)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSystem, a);
    const AttemptId attempt = attemptOf(job);
    for (int i = 0; i < 300; ++i) {
        ++m_nowMs;
        tellAll(attempt, InventoryKind::System, items(1, QString::number(i)));
    }
    const auto kept = known(a, InventoryKind::System);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_NE(kept.front().value, QStringLiteral("299"));
    EXPECT_LT(m_engine->history(row(job).id).value().size(), 200U);
    stage(attempt, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Completed) << "what was taken over counts";
}

TEST_F(EngineInventoryTest, WhatWasCollectedEarlierDoesNotReplaceWhatIsNewer)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId slow = jobOf(kSystem, a);
    passTime(kMinute);
    const UtcMs earlier = m_nowMs - 30 * kSecond;
    const JobId quick = jobOf(kSystem, a);
    const auto newer = items(4, QStringLiteral("new"));
    tellAll(attemptOf(quick), InventoryKind::System, newer);
    stage(attemptOf(quick), Stage::Completed);
    const QString part =
        inventoryReports(InventoryKind::System, packInventory(InventoryKind::System, items(4, {})).value()).front();
    tell(attemptOf(slow), part, 0, earlier);
    stage(attemptOf(slow), Stage::Completed);
    EXPECT_EQ(row(slow).status, Status::Completed);
    EXPECT_EQ(known(a, InventoryKind::System), newer);
    tell(attemptOf(slow), part, 0, m_nowMs + kDay);
    EXPECT_EQ(known(a, InventoryKind::System), newer) << "the job is over";
}

TEST_F(EngineInventoryTest, AnEarlierAttemptHasNoSay)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSoftware, a);
    const AttemptId first = attemptOf(job);
    const QStringList parts = inventoryReports(
        InventoryKind::Software, packInventory(InventoryKind::Software, items(6000, QStringLiteral("1."))).value());
    tell(first, parts[0]);
    stage(first, Stage::Failed);
    EXPECT_EQ(partsLeft(), 0U);
    operate(Operation::ReExecute, job, {row(job).id});
    const AttemptId second = attemptOf(job);
    ASSERT_NE(first, second);
    for (qsizetype i = 1; i < parts.size(); ++i)
        tell(second, parts[i]);
    tell(first, parts[0]);
    stage(second, Stage::Completed);
    EXPECT_EQ(row(job).status, Status::Error) << "the first part came of the other attempt only";
    EXPECT_TRUE(known(a, InventoryKind::Software).empty());
}

TEST_F(EngineInventoryTest, AJobThatDoesNotAskIsNotAnswered)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSoftware, a);
    tellAll(attemptOf(job), InventoryKind::System, items(3, {}));
    EXPECT_TRUE(known(a, InventoryKind::System).empty());
    const JobId install = jobFor({a});
    tellAll(attemptOf(install), InventoryKind::System, items(3, {}));
    EXPECT_TRUE(known(a, InventoryKind::System).empty());
    EXPECT_NE(row(install).status, Status::Error);
}

TEST_F(EngineInventoryTest, AFullDiskLeavesEverythingAsItWas)
{
    const NodeId a = node(QStringLiteral("a"));
    const JobId job = jobOf(kSystem, a);
    const QString part =
        inventoryReports(InventoryKind::System, packInventory(InventoryKind::System, items(3, {})).value()).front();
    m_store->fails = true;
    EXPECT_EQ(tell(attemptOf(job), part, 2).kind, EngineReply::Kind::StoreFailed);
    m_store->fails = false;
    EXPECT_TRUE(known(a, InventoryKind::System).empty());
    EXPECT_TRUE(m_engine->takeDeltas(m_nowMs).inventories.empty());
    passTime(2 * kSecond);
    EXPECT_EQ(tell(attemptOf(job), part, 2).kind, EngineReply::Kind::Accepted) << "it is sent again";
    stage(attemptOf(job), Stage::Completed, {}, 3);
    EXPECT_EQ(known(a, InventoryKind::System).size(), 3U);
}

TEST_F(EngineInventoryTest, PagesGoByNodeAndKind)
{
    std::vector<NodeId> nodes;
    for (int i = 0; i < 5; ++i) {
        nodes.push_back(node(QStringLiteral("n%1").arg(i)));
        for (const JobType type : {kSystem, kSoftware}) {
            const JobId job = jobOf(type, nodes.back());
            tellAll(attemptOf(job), inventoriesOf(type).front(), items(2, {}));
        }
    }
    InventoryQuery query;
    query.kind = InventoryKind::Software;
    query.limit = 2;
    std::vector<NodeId> read;
    for (int page = 0; page < 4; ++page) {
        const auto list = m_engine->inventories(query).value();
        for (const PackedInventory &one : list) {
            EXPECT_EQ(one.kind(), InventoryKind::Software);
            read.push_back(one.node());
            query.after = one.id;
        }
    }
    EXPECT_EQ(read, nodes);
    InventoryQuery ofOne;
    ofOne.node = nodes[2];
    EXPECT_EQ(m_engine->inventories(ofOne).value().size(), 2U);
    EXPECT_EQ(m_engine->inventories({}).value().size(), 10U);
}

TEST(InventoryPackTest, ABombIsNotUnpacked)
{
    const std::vector<InventoryItem> list = items(100, QStringLiteral("x"));
    const QByteArray packed = packInventory(InventoryKind::System, list).value();
    EXPECT_EQ(unpackInventory(packed).value().items, list);
    EXPECT_FALSE(unpackInventory(packed.left(packed.size() - 3))) << "truncated";
    EXPECT_FALSE(unpackInventory(packed + "x")) << "something behind it";
    EXPECT_FALSE(unpackInventory(QByteArray()));
    const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, ' ')).mid(4); // without Qt's own head
    EXPECT_LT(bomb.size(), 100'000);
    const Result<NodeInventory> read = unpackInventory(bomb);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().text.contains(QStringLiteral("4 MiB"))) << read.error().text.toStdString();
}

} // namespace
} // namespace signalbox
