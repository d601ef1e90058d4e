#include "tests/network/consoleapi/consolefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>
#include <thread>

#include <sys/resource.h>

namespace signalbox::consoleapi {
namespace {

class EventHubTest : public ConsoleFixture {
protected:
    [[nodiscard]] static std::vector<EventSeq> range(EventSeq first, EventSeq last)
    {
        std::vector<EventSeq> all(static_cast<std::size_t>(last - first + 1));
        std::iota(all.begin(), all.end(), first);
        return all;
    }
    http::ClientRequest events(std::optional<EventSeq> after, const std::string &query = {}) const
    {
        http::ClientRequest asked = request("GET", "/events" + query);
        if (after)
            asked.headers.emplace_back("Last-Event-ID", std::to_string(*after));
        return asked;
    }
    void makeFolders(int count, int nameLength = 1)
    {
        const auto next = [&] {
            return CreateFolder{{}, QStringLiteral("f%1").arg(++m_folders).leftJustified(nameLength, u'x')};
        };
        for (int i = 1; i < count; ++i) // many in one commit
            m_engine->post(Command{next(), {}});
        carryOut(next());
    }
    int m_folders = 0;
};

TEST_F(EventHubTest, WhatIsLoggedComesAtOnceWithItsNumber)
{
    startServer();
    StreamReader reader(*m_client, events({}));
    ASSERT_TRUE(reader.waitForHead());
    const EventSeq before = lastSeq();
    carryOut(CreateFolder{{}, QStringLiteral("Office")});
    const EventSeq after = lastSeq();
    ASSERT_TRUE(reader.waitFor(static_cast<std::size_t>(after - before)));
    EXPECT_EQ(reader.seqs(), range(before + 1, after));
    EXPECT_EQ(reader.lastId(), after);
    const QJsonObject first = QJsonDocument::fromJson(QByteArray::fromStdString(reader.events().front().data)).object();
    EXPECT_EQ(first.value(QStringLiteral("kind")), QStringLiteral("folder-changed"));
}

TEST_F(EventHubTest, WhoComesBackGetsWhatItMissedAndNothingTwice)
{
    startServer();
    makeFolders(3);
    const EventSeq seen = lastSeq();
    makeFolders(200); // more than is read from the log at once
    StreamReader other(*m_client, events({})); // while somebody follows already
    ASSERT_TRUE(other.waitForHead());
    StreamReader reader(*m_client, events(seen));
    makeFolders(50);
    const EventSeq last = lastSeq();
    ASSERT_TRUE(reader.waitFor(static_cast<std::size_t>(last - seen)));
    EXPECT_EQ(reader.seqs(), range(seen + 1, last));
}

TEST_F(EventHubTest, FromTheBeginningIsTheWholeLogAlsoAfterARestart)
{
    startServer();
    makeFolders(20);
    stopServer();
    startServer();
    const EventSeq last = lastSeq();
    StreamReader reader(*m_client, events({}, "?after=0"));
    ASSERT_TRUE(reader.waitFor(static_cast<std::size_t>(last)));
    EXPECT_EQ(reader.seqs(), range(1, last));
}

TEST_F(EventHubTest, ComingAndGoingAllTheTimeLosesAndDoublesNothing)
{
    startServer();
    std::atomic<bool> stop{false};
    const EventSeq first = lastSeq();
    std::thread writer([&] {
        while (!stop)
            makeFolders(1);
    });
    std::vector<EventSeq> all;
    EventSeq at = first;
    for (int round = 0; round < 30; ++round) {
        StreamReader reader(*m_client, events(at));
        EXPECT_TRUE(reader.waitFor(static_cast<std::size_t>(round % 7 + 1)));
        const std::vector<EventSeq> some = reader.seqs();
        all.insert(all.end(), some.begin(), some.end());
        at = some.empty() ? at : some.back();
    }
    stop = true;
    writer.join();
    EXPECT_EQ(all, range(first + 1, at));
}

TEST_F(EventHubTest, OnlyTheEntriesOfTheJobThatWasAskedFor)
{
    startServer();
    const JobId first = makeJob(1);
    const EventSeq seen = lastSeq();
    const JobId second = makeJob(2);
    StreamReader reader(*m_client, events(seen, std::string("?job=") + std::to_string(number(second))));
    complete(first);
    complete(second);
    const EventSeq last = lastSeq();
    ASSERT_TRUE(reader.waitForHead());
    ASSERT_TRUE(http::eventually([&] {
        const auto list = reader.events();
        return !list.empty()
               && list.back().data.find(std::string("\"seq\":") + std::to_string(last)) != std::string::npos;
    }));
    for (const auto &event : reader.events())
        EXPECT_NE(event.data.find(std::string("\"job\":") + std::to_string(number(second)) + ","), std::string::npos)
            << event.data;
    EXPECT_EQ(call("GET", "/events?job=99").status, 404);
}

TEST_F(EventHubTest, ANumberThatTheServerNeverGaveOutBeginsAnew)
{
    startServer();
    const EventSeq last = lastSeq();
    StreamReader reader(*m_client, events(last + 1'000'000));
    ASSERT_TRUE(reader.waitFor(1));
    EXPECT_EQ(reader.events().front().name, "reset");
    EXPECT_EQ(reader.events().front().data, R"({"reason":"unknown"})");
    makeFolders(1);
    ASSERT_TRUE(reader.waitFor(2));
    EXPECT_EQ(reader.seqs().front(), last + 1);
}

TEST_F(EventHubTest, WhatWasArchivedCannotBeResumed)
{
    m_settings.archiveFolder = m_folder.filePath(QStringLiteral("archive"));
    startServer();
    const JobId archived = makeJob(3);
    complete(archived);
    const JobId kept = makeJob(1);
    carryOut(ArchiveJobs{{archived}});
    ASSERT_TRUE(http::eventually([&] {
        return m_engine->ask([&](Engine &engine) { return engine.job(archived).value().archive.isArchived(); });
    }));
    stopServer(); // the newest entries are in memory, also those that left the log
    startServer();
    const auto isGone = [&] {
        const Result<std::vector<Event>> log = m_engine->ask([](Engine &engine) { return engine.entries(0, 10'000); });
        return log && !log.value().empty() && log.value().size() < log.value().back().seq;
    };
    ASSERT_TRUE(http::eventually(isGone));
    StreamReader all(*m_client, events(0));
    ASSERT_TRUE(http::eventually([&] { return !all.events().empty() && all.events().back().name == "reset"; }));
    EXPECT_EQ(all.lastId(), lastSeq());
    StreamReader one(*m_client, events(0, std::string("?job=") + std::to_string(number(kept)))); // its own log is whole
    carryOut(Operate{Operation::Suspend, kept, {}, {}});
    ASSERT_TRUE(http::eventually(
        [&] { return !one.events().empty() && one.events().back().data.find("suspend") != std::string::npos; }));
    for (const auto &event : one.events())
        EXPECT_EQ(event.name, "entry");
}

TEST_F(EventHubTest, AnIdThatIsNoNumberIsRefused)
{
    startServer();
    EXPECT_EQ(call("GET", "/events", {}, {{"Last-Event-ID", "12x"}}).status, 400);
    EXPECT_EQ(call("GET", "/events?after=-1").status, 400);
}

TEST_F(EventHubTest, BesideOneThatNeverReadsTheOthersLoseNothing)
{
    m_options.events.limits.queueBytes = 16 * 1024;
    m_options.events.limits.keptMessages = 50; // who has to read first gets the rest from the log
    startServer();
    http::RawClient stuck(m_port, 4096);
    stuck.send(std::string("GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ") + kToken + "\r\n\r\n");
    ASSERT_TRUE(stuck.waitFor("alive"));
    StreamReader reader(*m_client, events({}));
    ASSERT_TRUE(reader.waitForHead());
    const EventSeq first = lastSeq();
    for (int i = 0; i < 5; ++i)
        makeFolders(100, 250);
    const EventSeq last = lastSeq();
    ASSERT_TRUE(reader.waitFor(static_cast<std::size_t>(last - first)));
    EXPECT_EQ(reader.seqs(), range(first + 1, last));
}

TEST_F(EventHubTest, TenThousandSubscribersAllLearnOfItAndTheEngineDoesNotWait)
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    const std::size_t count = std::min<std::size_t>(10'000, (files.rlim_max - 500) / 2); // both ends are ours
    startServer();
    const std::string asked =
        std::string("GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ") + kToken + "\r\n\r\n";
    std::vector<std::unique_ptr<http::RawClient>> clients;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<http::RawClient>(m_port));
        ASSERT_TRUE(clients.back()->isConnected()) << i;
        clients.back()->send(asked);
    }
    for (const auto &client : clients)
        ASSERT_TRUE(client->waitFor("alive"));
    for (int i = 0; i < 10; ++i)
        makeFolders(1); // each waits for its commit alone
    for (const auto &client : clients)
        ASSERT_TRUE(client->waitFor("f10"));
}

TEST_F(EventHubTest, MoreThanTheLimitAreToldToComeLater)
{
    m_options.events.subscribers = 2;
    startServer();
    StreamReader first(*m_client, events({}));
    StreamReader second(*m_client, events({}));
    ASSERT_TRUE(first.waitForHead());
    ASSERT_TRUE(second.waitForHead());
    EXPECT_EQ(call("GET", "/events").status, 503);
}

TEST_F(EventHubTest, AQuietStreamIsKeptAliveAndWhoHasLeftIsForgotten)
{
    m_options.events.heartbeat = std::chrono::milliseconds(20);
    startServer();
    http::RawClient reader(m_port);
    reader.send(std::string("GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ") + kToken + "\r\n\r\n");
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(reader.waitFor(": alive\n"));
        reader.forgetReceived();
    }
    EXPECT_EQ(m_console->eventSubscribers(), 1);
    reader.close();
    EXPECT_TRUE(http::eventually([&] { return m_console->eventSubscribers() == 0; }));
    StreamReader again(*m_client, events({})); // it follows the log anew
    ASSERT_TRUE(again.waitForHead());
    makeFolders(1);
    EXPECT_TRUE(again.waitFor(1));
}

TEST_F(EventHubTest, TheEndOfTheServerEndsTheStream)
{
    startServer();
    StreamReader reader(*m_client, events({}));
    ASSERT_TRUE(reader.waitForHead());
    m_http->stop();
    EXPECT_TRUE(reader.waitForEnd());
}

} // namespace
} // namespace signalbox::consoleapi
