#include "model/engine/judgementwork.h"

#include "model/domain/securityfacts.h"
#include "model/domain/text.h"
#include "model/engine/enginehost.h"
#include "model/store/inventorypack.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>

namespace signalbox {
namespace {

constexpr auto kLimit = std::chrono::seconds(20); ///< nothing here takes so long

/// A managing server without a network: an engine in its thread, and what judges for it.
class JudgementWorkTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_book = std::make_unique<ProcessBook>([] { return TaskLoop::nowMs(); });
        startHost();
    }
    void TearDown() override { stopHost(); }

    void startHost()
    {
        EngineSettings settings;
        settings.serverName = QStringLiteral("test");
        settings.processes = m_book.get();
        m_host = std::make_unique<EngineHost>(m_folder.filePath(QStringLiteral("db")), settings);
        JudgementWork::World world;
        world.keepMessage = [this](const MessageOrder &, const Command &by) { return keepMessage(by); };
        world.runHook = [this](const HookCall &call, const std::stop_token &) { return hook(call); };
        m_work = std::make_unique<JudgementWork>(*m_host, m_book.get(), std::move(world));
        m_host->setActionHandler([this](const EngineAction &action) {
            if (const auto *order = std::get_if<CarryOut>(&action))
                m_work->carryOut(order->operation);
        });
        ASSERT_TRUE(m_host->start());
        m_subscription = m_host->subscribe([this](const DeltaBatch &) { m_changed.notify_all(); });
        m_work->start();
    }
    void stopHost()
    {
        if (!m_host)
            return;
        m_host->unsubscribe(m_subscription);
        m_work->stop();
        m_host->stop();
        m_work.reset();
        m_host.reset();
    }
    HookResult hook(const HookCall &call)
    {
        const std::scoped_lock lock(m_mutex);
        m_calls.push_back(call);
        HookResult result;
        result.isDone = !m_hooksFail;
        result.text = m_hooksFail ? QStringLiteral("no such machine") : QString();
        return result;
    }
    Result<PackageId> keepMessage(const Command &by)
    {
        AddPackage add;
        add.package.kind = PayloadKind::Order;
        add.package.name = QStringLiteral("order");
        add.package.fileName = QStringLiteral("order.json");
        add.package.installArguments = jobTypeKey(JobType::ReportMessage);
        add.package.size = 1000;
        add.package.sha256 = QByteArray(32, 'm');
        Command command = by;
        command.body = add;
        return PackageId{put(command).outcome.value().createdId};
    }
    EngineReply put(const EngineInput &input)
    {
        std::promise<EngineReply> told;
        auto answer = told.get_future();
        m_host->post(input, [&told](EngineReply reply) { told.set_value(std::move(reply)); });
        return answer.get();
    }
    CommandOutcome done(CommandBody body)
    {
        const EngineReply reply = put(Command{std::move(body), QStringLiteral("anna")});
        EXPECT_TRUE(reply.outcome) << reply.error.text.toStdString();
        return reply.outcome.value_or(CommandOutcome{});
    }
    NodeId client(const QString &name)
    {
        RegisterNode order;
        order.name = name;
        return NodeId{done(order).createdId};
    }
    PolicyId policy(const LevelActions &actions = {})
    {
        JudgementPolicy wanted;
        wanted.name = QStringLiteral("Office");
        wanted.rule(JudgementItem::SecuritySettings).isTarget = true;
        wanted.rule(JudgementItem::SecuritySettings).missing = SecurityLevel::Warning;
        wanted.settings.push_back({SecuritySetting::Firewall, SecurityLevel::Danger, SecurityLevel::Unknown, {}});
        if (!actions.isEmpty())
            wanted.actions.emplace(SecurityLevel::Warning, actions);
        return PolicyId{done(SetPolicy{{}, {}, policyJson(wanted)}).createdId};
    }
    JudgementRecord record(NodeId node)
    {
        return m_host->ask([node](Engine &engine) { return engine.judgements({.node = node}).front(); });
    }
    JournalRecord operation(JournalId id)
    {
        return m_host->ask([id](Engine &engine) {
            for (const JournalRecord &one : engine.operationJournal()) {
                if (one.id == id)
                    return one;
            }
            return JournalRecord();
        });
    }
    /// Until it is so, or for far too long.
    template <class Is>
    bool waitUntil(Is is)
    {
        const auto limit = std::chrono::steady_clock::now() + kLimit;
        while (!is()) {
            std::unique_lock lock(m_mutex);
            if (m_changed.wait_until(lock,
                                     std::min(limit, std::chrono::steady_clock::now() + std::chrono::milliseconds(50)))
                    == std::cv_status::timeout
                && std::chrono::steady_clock::now() >= limit)
                return false;
        }
        return true;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ProcessBook> m_book;
    std::unique_ptr<EngineHost> m_host;
    std::unique_ptr<JudgementWork> m_work;
    int m_subscription = 0;
    std::mutex m_mutex; ///< guards the three below
    std::condition_variable m_changed;
    std::vector<HookCall> m_calls;
    bool m_hooksFail = false;
};

TEST_F(JudgementWorkTest, AllClientsAreJudgedAsAProcessAndAnOperation)
{
    std::vector<NodeId> clients;
    for (int i = 0; i < JudgementWork::kChunk + 5; ++i)
        clients.push_back(client(QStringLiteral("c%1").arg(i)));
    policy();
    const JournalId id{done(JudgeClients{}).createdId};
    ASSERT_TRUE(waitUntil([&] { return operation(id).result == JournalResult::Done; }));
    EXPECT_EQ(operation(id).done, static_cast<qint64>(clients.size()));
    EXPECT_EQ(record(clients.front()).level, SecurityLevel::Warning) << "it never told anything";
    EXPECT_EQ(record(clients.back()).level, SecurityLevel::Warning);
    EXPECT_EQ(record(clients.back()).trigger, JudgementTrigger::JudgementCommand);
    EXPECT_EQ(record(clients.back()).by, QStringLiteral("anna"));
    ASSERT_TRUE(waitUntil([&] { return !m_book->ended().empty(); }));
    EXPECT_EQ(m_book->ended().front().process, ProcessKind::Judgement);
}

TEST_F(JudgementWorkTest, TheActionsOfALevelAreTakenOnceWithoutBeingAskedFor)
{
    const NodeId a = client(QStringLiteral("a"));
    LevelActions actions;
    actions.messageTitle = QStringLiteral("Your computer");
    actions.messageText = QStringLiteral("is not safe");
    actions.network = NetworkAction::Refuse;
    actions.mail = QStringList{QStringLiteral("admin@example.org")};
    policy(actions);
    done(JudgeClients{});
    ASSERT_TRUE(waitUntil([&] { return record(a).actedMs != kNoTime; }));
    EXPECT_EQ(record(a).network, NetworkState::Refused);
    EXPECT_FALSE(record(a).isActionDue);
    {
        const std::scoped_lock lock(m_mutex);
        ASSERT_EQ(m_calls.size(), 2U);
        EXPECT_EQ(m_calls.front().action, SecurityAction::Refuse);
        EXPECT_EQ(m_calls.front().client, QStringLiteral("a"));
        EXPECT_EQ(m_calls.back().action, SecurityAction::Mail);
        EXPECT_EQ(m_calls.back().mail, actions.mail);
        EXPECT_FALSE(m_calls.back().reasons.isEmpty());
    }
    const ServerSnapshot now = m_host->ask([](Engine &engine) { return engine.snapshot(kNoTime); });
    ASSERT_EQ(now.jobs.size(), 1U);
    EXPECT_EQ(now.jobs.front().type, JobType::ReportMessage);
    const JournalId id{done(JudgeClients{}).createdId};
    ASSERT_TRUE(waitUntil([&] { return operation(id).result == JournalResult::Done; }));
    const std::scoped_lock lock(m_mutex);
    EXPECT_EQ(m_calls.size(), 2U) << "the level is no other one";
}

TEST_F(JudgementWorkTest, AnActionThatFailsSaysSoAndEndsItsOperationPartly)
{
    const NodeId a = client(QStringLiteral("a"));
    client(QStringLiteral("b"));
    policy();
    {
        const std::scoped_lock lock(m_mutex);
        m_hooksFail = true;
    }
    ActionOrder order;
    order.action = SecurityAction::Refuse;
    const JournalId id{done(TakeActions{order}).createdId};
    ASSERT_TRUE(waitUntil([&] { return operation(id).result != JournalResult::None; }));
    EXPECT_EQ(operation(id).result, JournalResult::Failed);
    EXPECT_EQ(operation(id).refused, 2);
    EXPECT_EQ(record(a).network, NetworkState::Untouched);
    EXPECT_TRUE(record(a).actionText.contains(QStringLiteral("no such machine")));
    const auto entries = m_host->ask([a](Engine &engine) { return engine.judgementEntries(a, 0, 10); });
    ASSERT_EQ(entries.value().size(), 1U);
    EXPECT_EQ(entries.value().front().trigger, JudgementTrigger::NetworkControlCommand);
}

TEST_F(JudgementWorkTest, LargePoliciesHoldNobodyUp)
{
    JudgementPolicy large;
    for (int i = 0; i < 1000; ++i)
        large.prohibited.push_back({{QStringLiteral("*a*%1*").arg(i), {}}, SecurityLevel::Danger});
    large.rule(JudgementItem::ProhibitedSoftware).isTarget = true;
    large.clients = {QStringLiteral("nobody")};
    qint64 readingMs = 0;
    for (int i = 0; i < 60; ++i) {
        large.name = QString::number(i);
        const QByteArray json = policyJson(large);
        done(SetPolicy{{}, {}, json});
        QElapsedTimer reading;
        reading.start();
        ASSERT_TRUE(readPolicy(json));
        readingMs += reading.elapsed();
    }
    policy();
    const NodeId one = client(QStringLiteral("a"));
    done(JudgeClients{});
    qint64 longestMs = 0;
    const auto end = std::chrono::steady_clock::now() + kLimit;
    while (record(one).level != SecurityLevel::Warning && std::chrono::steady_clock::now() < end) {
        QElapsedTimer waiting;
        waiting.start();
        (void)m_host->ask([](Engine &engine) { return engine.policies().size(); });
        longestMs = std::max(longestMs, waiting.elapsed());
    }
    EXPECT_EQ(record(one).level, SecurityLevel::Warning);
    EXPECT_LT(longestMs, std::max<qint64>(readingMs / 2, 50)) << "all of them are read in the engine's thread";
}

TEST_F(JudgementWorkTest, WhatWasCutOffGoesOnWhenItIsRunAgain)
{
    std::vector<NodeId> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(client(QStringLiteral("c%1").arg(i)));
    policy();
    // As if the server had died behind the first client.
    m_work->stop();
    const JournalId cut{done(JudgeClients{}).createdId};
    JudgementsMade first;
    first.operation = cut;
    first.done = 1;
    first.total = 3;
    first.last = clients.front();
    ASSERT_TRUE(put(first).outcome);
    stopHost();
    startHost();
    EXPECT_EQ(operation(cut).result, JournalResult::None);
    done(RunAgain{cut});
    ASSERT_TRUE(waitUntil([&] { return operation(cut).result == JournalResult::Done; }));
    EXPECT_EQ(record(clients.front()).level, SecurityLevel::NotJudged) << "it was done before, as far as anybody knows";
    EXPECT_EQ(record(clients.back()).level, SecurityLevel::Warning);
}

} // namespace
} // namespace signalbox
