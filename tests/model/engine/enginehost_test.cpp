#include "model/engine/enginehost.h"

#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <atomic>
#include <future>
#include <thread>

namespace signalbox {
namespace {

class EngineHostTest : public testing::Test {
protected:
    [[nodiscard]] QString url() const { return m_url; }
    static EngineReply ask(EngineHost &host, EngineInput input)
    {
        std::promise<EngineReply> reply;
        host.post(std::move(input), [&reply](EngineReply answer) { reply.set_value(std::move(answer)); });
        return reply.get_future().get();
    }
    static CommandOutcome done(EngineHost &host, CommandBody body)
    {
        const EngineReply reply = ask(host, Command{std::move(body), QStringLiteral("anna")});
        EXPECT_TRUE(reply.outcome) << reply.error.text.toStdString();
        return reply.outcome.value_or(CommandOutcome{});
    }
    static AttemptId newAttempt(EngineHost &host, int destinations = 1)
    {
        CreateJob order;
        for (int i = 0; i < destinations; ++i) {
            RegisterNode node;
            node.name = QStringLiteral("n%1").arg(i);
            order.destinations.push_back(NodeId{done(host, node).createdId});
        }
        AddPackage package;
        package.package.name = QStringLiteral("p");
        package.package.fileName = QStringLiteral("p.deb");
        package.package.size = 1;
        package.package.sha256 = QByteArray(32, 'p');
        order.packages = {PackageId{done(host, package).createdId}};
        done(host, order);
        return host.ask([&](Engine &engine) { return engine.offers(order.destinations.front()).at(0).attempt; });
    }
    QTemporaryDir m_dir;
    const QString m_url = newTestStore(m_dir.filePath(QStringLiteral("h.db")));
};

TEST_F(EngineHostTest, ManyThreadsAreAllAnsweredAfterTheirReportsAreDurable)
{
    constexpr int kThreads = 8;
    constexpr int kReports = 200;
    quint32 first = 0;
    {
        EngineHost host(url(), {});
        ASSERT_TRUE(host.start());
        first = number(newAttempt(host, kThreads));
        std::atomic<int> accepted{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < kReports; ++i) {
                    NodeReported note;
                    note.report.attempt = AttemptId{first + static_cast<quint32>(t)};
                    note.report.text = QStringLiteral("note");
                    if (ask(host, note).kind == EngineReply::Kind::Accepted)
                        ++accepted;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        EXPECT_EQ(accepted, kThreads * kReports);
    }
    auto store = openStore(url());
    ASSERT_TRUE(store);
    const auto events = store.value()->events(1, 100'000).value();
    EXPECT_EQ(
        std::count_if(events.begin(), events.end(), [](const Event &event) { return event.kind == EventKind::Note; }),
        kThreads * kReports);
}

TEST_F(EngineHostTest, SubscribersGetDeltasAndNoneAfterLeaving)
{
    EngineHost host(url(), {});
    ASSERT_TRUE(host.start());
    std::atomic<int> batches{0};
    std::promise<JobId> seen;
    std::atomic<bool> told{false};
    const int subscription = host.subscribe([&](const DeltaBatch &batch) {
        ++batches;
        if (!batch.jobs.empty() && !told.exchange(true))
            seen.set_value(batch.jobs.front().id);
    });
    newAttempt(host);
    EXPECT_EQ(seen.get_future().get(), JobId{1});
    host.unsubscribe(subscription);
    const int before = batches;
    done(host, CreateFolder{{}, QStringLiteral("f")});
    host.ask([](Engine &) { return 0; });
    EXPECT_EQ(batches, before);
}

TEST_F(EngineHostTest, TimeAloneMakesItWork)
{
    std::atomic<UtcMs> nowMs{1'780'000'000'000};
    EngineSettings settings;
    settings.startLimitMs = 1;
    std::promise<NodeId> checkedNode;
    std::atomic<bool> told{false};
    EngineHost host(url(), settings, [&] { return ++nowMs; });
    host.setActionHandler([&](const EngineAction &action) {
        if (const auto *check = std::get_if<StartCheck>(&action); check && !told.exchange(true))
            checkedNode.set_value(check->node);
    });
    ASSERT_TRUE(host.start());
    RegisterNode node;
    node.name = QStringLiteral("late");
    node.address = QStringLiteral("127.0.0.1:1");
    const NodeId id{done(host, node).createdId};
    AddPackage package;
    package.package.name = QStringLiteral("p");
    package.package.fileName = QStringLiteral("p.deb");
    package.package.size = 1;
    package.package.sha256 = QByteArray(32, 'p');
    CreateJob order;
    order.packages = {PackageId{done(host, package).createdId}};
    order.destinations = {id};
    done(host, order);
    EXPECT_EQ(checkedNode.get_future().get(), id); // nothing was posted meanwhile
}

TEST_F(EngineHostTest, ADatabaseThatCannotBeOpenedIsToldByStart)
{
    EngineHost first(url(), {});
    ASSERT_TRUE(first.start());
    EngineHost second(url(), {});
    const Outcome outcome = second.start();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, Error::Kind::Refused);
}

TEST_F(EngineHostTest, AfterTheEndEveryoneIsAnsweredAndReadingStillWorks)
{
    EngineHost host(url(), {});
    ASSERT_TRUE(host.start());
    newAttempt(host);
    host.stop();
    host.stop();
    EXPECT_EQ(ask(host, NodePolled{NodeId{1}, {}}).kind, EngineReply::Kind::StoreFailed);
    EXPECT_EQ(host.ask([](Engine &engine) { return engine.snapshot(1).jobs.size(); }), 1U);
    EXPECT_FALSE(host.ask([](Engine &engine) { return static_cast<bool>(engine.history(InstructionId{1})); }));
    host.query([&host](Engine &) { // one question leads to the next
        EXPECT_EQ(host.ask([](Engine &engine) { return engine.snapshot(1).jobs.size(); }), 1U);
    });
    EngineHost again(url(), {});
    ASSERT_TRUE(again.start());
    EXPECT_EQ(again.ask([](Engine &engine) { return engine.snapshot(1).jobs.size(); }), 1U);
}

} // namespace
} // namespace signalbox
