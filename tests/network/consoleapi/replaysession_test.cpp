#include "network/consoleapi/replaysession.h"

#include "model/engine/enginehost.h"
#include "network/consoleapi/embeddedlink.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <future>

namespace signalbox {
namespace {

constexpr int kPatienceMs = 60'000;

/// A managing server with two clients, as the window has it.
class ReplaySessionTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_host.start());
        ASSERT_TRUE(m_content.prepare());
        for (const QString &name : {QStringLiteral("pc-1"), QStringLiteral("pc-2")}) {
            RegisterNode order;
            order.name = name;
            std::promise<EngineReply> reply;
            m_host.post(Command{order, QStringLiteral("anna")},
                        [&](EngineReply done) { reply.set_value(std::move(done)); });
            m_order.clients.push_back(NodeId{reply.get_future().get().outcome.value().createdId});
        }
        m_book.open(0, 1000, {});
        m_board = std::make_shared<consoleapi::TaskBoard>(m_host, &m_book);
        m_link = std::make_unique<EmbeddedLink>(m_host, m_content, QStringLiteral("M"), QStringLiteral("anna"));
        m_link->setTasks(m_board);
        m_link->open();
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->state() == LinkState::Connected; }, kPatienceMs));
        m_order.file = m_folder.filePath(QStringLiteral("small.swf"));
        m_order.speed = 10;
        write("1  0 -1 10 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"
              "nonsense\n"
              "2  1 -1  2 2 -1 -1 -1 1200 -1 0 2 1 -1 -1 1 -1 -1\n"
              "3  2 -1 -1 1 -1 -1 -1 1200 -1 5 3 1 -1 -1 1 -1 -1\n");
    }
    void TearDown() override
    {
        m_link.reset();
        m_host.stop();
    }
    void write(const QByteArray &trace)
    {
        QFile file(m_order.file);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(trace);
    }
    ServerSnapshot snapshot()
    {
        std::promise<ServerSnapshot> promise;
        m_host.query([&](Engine &engine) { promise.set_value(engine.snapshot(0)); });
        return promise.get_future().get();
    }

    QTemporaryDir m_folder;
    EngineHost m_host{m_folder.filePath(QStringLiteral("e.db")), {}};
    ContentStore m_content{m_folder.filePath(QStringLiteral("content"))};
    ProcessBook m_book{[] { return QDateTime::currentMSecsSinceEpoch(); }};
    std::shared_ptr<consoleapi::TaskBoard> m_board;
    std::unique_ptr<EmbeddedLink> m_link;
    ReplayOrder m_order;
};

} // namespace

TEST_F(ReplaySessionTest, OrdersTheJobsOfATraceAndSaysWhatCameOfIt)
{
    m_order.folders = {QStringLiteral("small")};
    ReplaySession session(*m_link, m_order);
    QSignalSpy ended(&session, &ReplaySession::ended);
    EXPECT_TRUE(session.state().name.isEmpty()) << "it has not been read";
    session.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.size() == 1; }, kPatienceMs));
    EXPECT_EQ(session.state().ordered, 3U);
    EXPECT_EQ(session.state().total, 3U);
    const QString summary = ended.at(0).at(0).toString();
    EXPECT_TRUE(summary.contains(QStringLiteral("small (2)"))) << summary.toStdString();
    EXPECT_TRUE(summary.contains(QStringLiteral("line 2"))) << summary.toStdString();

    ASSERT_TRUE(QTest::qWaitFor([&] { return m_book.running().empty(); }, kPatienceMs));
    const TaskRecord process = m_book.ended().at(0); // behind those that brought the packages in
    EXPECT_EQ(process.process, ProcessKind::Replay);
    EXPECT_EQ(process.state, TaskState::Completed);
    EXPECT_EQ(process.subject, QStringLiteral("small (2)"));
    EXPECT_EQ(process.done, 3);

    const ServerSnapshot now = snapshot();
    ASSERT_EQ(now.folders.size(), 1U);
    ASSERT_EQ(now.jobs.size(), 3U);
    ASSERT_EQ(now.packages.size(), 3U);
    EXPECT_EQ(now.packages[0].installArguments, QStringLiteral("1.0 0"));
    EXPECT_EQ(now.packages[1].installArguments, QStringLiteral("0.200 1"));
    std::vector<JobRecord> jobs = now.jobs;
    std::sort(jobs.begin(), jobs.end(), [](const auto &a, const auto &b) { return number(a.id) < number(b.id); });
    for (const JobRecord &job : jobs)
        EXPECT_EQ(job.folder, now.folders[0].id);
    EXPECT_EQ(jobs[0].destinations, 1U);
    EXPECT_EQ(jobs[1].destinations, 2U);
    EXPECT_EQ(jobs[2].counters.errors() + jobs[2].counters.cancelling, 1U) << "cancelled, as recorded";
    EXPECT_GE(jobs[2].registeredMs - jobs[0].registeredMs, 150) << "2 s / 10 later";
}

TEST_F(ReplaySessionTest, StoppedItOrdersNothingMore)
{
    write("1     0 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"
          "2 86400 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n");
    ReplaySession session(*m_link, m_order);
    QSignalSpy ended(&session, &ReplaySession::ended);
    session.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.state().ordered == 1; }, kPatienceMs));
    EXPECT_GT(session.state().nextInMs, 8'000'000);
    session.stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.size() == 1; }, kPatienceMs));
    EXPECT_EQ(snapshot().jobs.size(), 1U);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_book.running().empty(); }, kPatienceMs));
    EXPECT_EQ(m_book.ended().at(0).state, TaskState::Failed) << "it was stopped before its end";
}

TEST_F(ReplaySessionTest, CancelledAmongTheTasksItStops)
{
    write("1     0 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"
          "2 86400 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n");
    ReplaySession session(*m_link, m_order);
    QSignalSpy ended(&session, &ReplaySession::ended);
    session.start();
    const auto process = [&]() -> std::optional<TaskRecord> {
        for (const TaskRecord &task : m_book.running()) {
            if (task.process == ProcessKind::Replay)
                return task;
        }
        return {};
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.state().ordered == 1 && process(); }, kPatienceMs));
    const auto number = static_cast<quint32>(process()->number);
    ASSERT_TRUE(m_book.cancel(number, QStringLiteral("bert")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended.size() == 1; }, kPatienceMs)) << "the session hears of it";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !process(); }, kPatienceMs));
    EXPECT_EQ(snapshot().jobs.size(), 1U);
    EXPECT_TRUE(m_book.find(number)->reason.contains(QStringLiteral("bert")));
}

TEST_F(ReplaySessionTest, AWindowThatIsClosedEndsItsProcess)
{
    write("1     0 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"
          "2 86400 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n");
    {
        ReplaySession session(*m_link, m_order);
        session.start();
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.state().ordered == 1; }, kPatienceMs));
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_book.running().empty(); }, kPatienceMs));
    EXPECT_EQ(m_book.ended().at(0).state, TaskState::Failed);
}

TEST_F(ReplaySessionTest, AFileThatIsNoTraceIsSaid)
{
    write("what is this\n");
    ReplaySession session(*m_link, m_order);
    QSignalSpy failed(&session, &ReplaySession::failed);
    session.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 1; }, kPatienceMs));
    EXPECT_TRUE(snapshot().folders.empty());
}

} // namespace signalbox
