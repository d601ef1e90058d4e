#include "tests/network/http/serverfixture.h"

#include <future>

namespace signalbox::http {
namespace {

const std::string kGet = "GET /x HTTP/1.1\r\nHost: h\r\n\r\n";

class SessionTest : public ServerFixture {
protected:
    SessionList list(std::size_t limit = 100)
    {
        std::promise<SessionList> promise;
        m_server->sessions(limit, [&promise](SessionList told) { promise.set_value(std::move(told)); });
        return promise.get_future().get();
    }
    std::optional<SessionFacts> find(std::uint64_t number, HttpServer::Look look = HttpServer::Look::Only)
    {
        std::promise<std::optional<SessionFacts>> promise;
        m_server->findSession(number, look, [&promise](auto facts) { promise.set_value(std::move(facts)); });
        return promise.get_future().get();
    }
    /// The only one there is comes to a state.
    bool comesTo(SessionState state)
    {
        return eventually([&] {
            const SessionList now = list();
            return now.active.size() == 1 && now.active[0].state == state;
        });
    }
    bool endsAs(SessionEnd end)
    {
        return eventually([&] {
            const SessionList now = list();
            return now.ended.size() == 1 && now.ended[0].end == end;
        });
    }
};

TEST_F(SessionTest, ItsStateSaysWhatItWaitsFor)
{
    std::shared_ptr<Responder> asked;
    Signal came;
    handle("/x", [&](const Request &, std::shared_ptr<Responder> responder) {
        responder->identify(42);
        asked = std::move(responder);
        came.raise();
    });
    startServer();
    RawClient client(m_port);
    ASSERT_TRUE(comesTo(SessionState::Starting));
    client.send("GET /x HTTP/1.1\r\n");
    ASSERT_TRUE(comesTo(SessionState::Receiving));
    EXPECT_GT(list().active[0].untilMs, list().active[0].startMs) << "a limit ends it";
    client.send("Host: h\r\n\r\n");
    ASSERT_TRUE(came.wait());
    ASSERT_TRUE(comesTo(SessionState::Working));
    asked->waitsFor(SessionNote::Wait::Store);
    EXPECT_TRUE(comesTo(SessionState::Storing));
    asked->waitsFor(SessionNote::Wait::News);
    EXPECT_TRUE(comesTo(SessionState::Idle));
    EXPECT_EQ(list().active[0].untilMs, 0) << "nobody has to hurry";
    asked->respond({200, {}, "hello"});
    EXPECT_EQ(client.readAnswer().status, 200);
    ASSERT_TRUE(comesTo(SessionState::Idle));
    asked->waitsFor(SessionNote::Wait::Store); // its request is answered
    const SessionFacts facts = list().active[0];
    EXPECT_EQ(facts.state, SessionState::Idle);
    EXPECT_EQ(facts.who, 42U);
    EXPECT_EQ(facts.peer, "127.0.0.1");
    EXPECT_GT(facts.bytesIn, 20);
    EXPECT_GT(facts.bytesOut, 20);
    client.close();
    EXPECT_TRUE(eventually([&] { return list().endedWell == 1; }));
    EXPECT_TRUE(list().ended.empty()) << "what ended well is only counted";
}

TEST_F(SessionTest, AnIdleOneThatIsCancelledEndsAtOnce)
{
    handle("/x", [](const Request &, const std::shared_ptr<Responder> &responder) { responder->respond({}); });
    startServer();
    RawClient client(m_port);
    client.send(kGet);
    EXPECT_EQ(client.readAnswer().status, 200);
    ASSERT_TRUE(comesTo(SessionState::Idle));
    const std::uint64_t number = list().active[0].number;
    ASSERT_TRUE(find(number, HttpServer::Look::AndCancel));
    EXPECT_TRUE(client.isClosedByPeer());
    EXPECT_TRUE(endsAs(SessionEnd::Cancelled));
    EXPECT_FALSE(find(number));
    EXPECT_FALSE(find(number + 1'000));
}

TEST_F(SessionTest, ARunningOneThatIsCancelledEndsBehindItsAnswer)
{
    std::shared_ptr<Responder> asked;
    Signal came;
    handle("/x", [&](const Request &, std::shared_ptr<Responder> responder) {
        asked = std::move(responder);
        came.raise();
    });
    startServer();
    RawClient client(m_port);
    client.send(kGet);
    ASSERT_TRUE(came.wait());
    const std::uint64_t number = list().active.at(0).number;
    ASSERT_TRUE(find(number, HttpServer::Look::AndCancel));
    ASSERT_TRUE(find(number)) << "it is being worked at";
    EXPECT_TRUE(find(number)->isCancelled);
    asked->respond({200, {}, "whole"});
    const RawClient::Answer answer = client.readAnswer();
    EXPECT_EQ(answer.body, "whole");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(client.isClosedByPeer());
    client.close();
    EXPECT_TRUE(endsAs(SessionEnd::Cancelled));
}

TEST_F(SessionTest, AHeldOneThatIsCancelledEndsAtOnceAndItsHolderIsTold)
{
    Signal came, gone;
    handle("/x", [&](const Request &, const std::shared_ptr<Responder> &responder) {
        responder->waitsFor(SessionNote::Wait::News);
        responder->onPeerGone([&gone, responder] { gone.raise(); });
        came.raise();
    });
    startServer();
    RawClient client(m_port);
    client.send(kGet);
    ASSERT_TRUE(came.wait());
    ASSERT_TRUE(find(list().active.at(0).number, HttpServer::Look::AndCancel));
    EXPECT_TRUE(client.isClosedByPeer());
    EXPECT_TRUE(gone.wait());
}

TEST_F(SessionTest, TheCommunicationLimitEndsWhoDoesNotGoOn)
{
    m_options.limits.bodyTimeout = std::chrono::seconds(0);
    handle("/x", [](const Request &, const std::shared_ptr<Responder> &responder) { responder->respond({}); });
    startServer();
    RawClient client(m_port);
    client.send("POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
    EXPECT_TRUE(client.isClosedByPeer());
    EXPECT_TRUE(endsAs(SessionEnd::ReceiveLimit));
    EXPECT_EQ(list().failed, 1U);
}

TEST_F(SessionTest, TheIdleLimitEndsWellSinceNothingIsLost)
{
    m_options.limits.idleTimeout = std::chrono::seconds(0);
    handle("/x", [](const Request &, const std::shared_ptr<Responder> &responder) { responder->respond({}); });
    startServer();
    RawClient client(m_port);
    client.send(kGet);
    EXPECT_EQ(client.readAnswer().status, 200);
    EXPECT_TRUE(client.isClosedByPeer());
    EXPECT_TRUE(eventually([&] { return list().endedWell == 1; }));
    EXPECT_TRUE(list().ended.empty());
}

TEST_F(SessionTest, WhoIsRefusedOrSpeaksNoHttpLeavesAWarning)
{
    handle("/x", [](const Request &, const std::shared_ptr<Responder> &responder) {
        responder->respond({401, {}, {}});
    });
    startServer();
    {
        RawClient client(m_port);
        client.send(kGet);
        EXPECT_EQ(client.readAnswer().status, 401);
    }
    EXPECT_TRUE(endsAs(SessionEnd::Refused));
    RawClient noise(m_port);
    noise.send("\x16\x03\x01 hello\r\n\r\n");
    noise.readToEnd();
    noise.close();
    EXPECT_TRUE(eventually([&] { return list().ended.size() == 2; }));
    EXPECT_EQ(list().ended[0].end, SessionEnd::BadRequest) << "the newest comes first";
    EXPECT_EQ(list().cancelled, 2U);
}

TEST_F(SessionTest, ThoseThatDoSomethingAreListedBeforeThoseThatAreIdle)
{
    Signal came;
    std::shared_ptr<Responder> asked;
    handle("/x", [](const Request &, const std::shared_ptr<Responder> &responder) { responder->respond({}); });
    handle("/busy", [&](const Request &, std::shared_ptr<Responder> responder) {
        asked = std::move(responder);
        came.raise();
    });
    startServer();
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 5; ++i) {
        idle.push_back(std::make_unique<RawClient>(m_port));
        idle.back()->send(kGet);
        EXPECT_EQ(idle.back()->readAnswer().status, 200);
    }
    RawClient busy(m_port);
    busy.send("GET /busy HTTP/1.1\r\nHost: h\r\n\r\n");
    ASSERT_TRUE(came.wait());
    const SessionList some = list(2);
    EXPECT_EQ(some.total, 6U);
    ASSERT_EQ(some.active.size(), 2U);
    EXPECT_EQ(some.active[0].state, SessionState::Working);
    asked->respond({});
}

TEST_F(SessionTest, AStoppedServerHasNone)
{
    startServer();
    m_server->stop();
    EXPECT_EQ(list().total, 0U);
    EXPECT_FALSE(find(1));
}

} // namespace
} // namespace signalbox::http
