#include "tests/network/http/serverfixture.h"

#include <atomic>
#include <thread>

namespace signalbox::http {
namespace {

using namespace std::chrono_literals;

class HttpServerTest : public ServerFixture {
protected:
    HttpServerTest()
    {
        handle("/hello", [](const Request &, const std::shared_ptr<Responder> &responder) {
            responder->respond({200, {{"Content-Type", "text/plain"}}, "hello"});
        });
        handle("/echo", [](const Request &request, const std::shared_ptr<Responder> &responder) {
            responder->respond({200, {}, request.method + " " + request.query + " " + request.body});
        });
        handle("/hold", [this](const Request &, std::shared_ptr<Responder> responder) {
            {
                const std::scoped_lock lock(m_mutex);
                m_held.push_back(std::move(responder));
            }
            m_arrived.raise();
        });
    }
    ~HttpServerTest() override { m_server.reset(); }

    std::shared_ptr<Responder> takeHeld()
    {
        const std::scoped_lock lock(m_mutex);
        auto responder = m_held.front();
        m_held.erase(m_held.begin());
        return responder;
    }

    Signal m_arrived;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Responder>> m_held;
};

TEST_F(HttpServerTest, AnswersAndKeepsTheConnection)
{
    startServer();
    RawClient client(m_port);
    for (int i = 0; i < 3; ++i) {
        client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = client.readAnswer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, "hello");
        EXPECT_EQ(answer.header("content-length"), "5");
        EXPECT_EQ(answer.header("content-type"), "text/plain");
        EXPECT_EQ(answer.header("connection"), "-");
        EXPECT_EQ(answer.header("server"), "signalbox");
    }
    EXPECT_EQ(m_server->connectionCount(), 1);
}

TEST_F(HttpServerTest, PipelinedRequestsAreAnsweredInOrder)
{
    startServer();
    RawClient client(m_port);
    std::string requests;
    for (int i = 0; i < 2000; ++i)
        requests += "GET /echo?" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    std::thread sender([&] { client.send(requests); });
    for (int i = 0; i < 2000; ++i) {
        const auto answer = client.readAnswer();
        ASSERT_EQ(answer.body, "GET " + std::to_string(i) + " ");
    }
    sender.join();
}

TEST_F(HttpServerTest, AHeldAnswerKeepsThoseBehindItWaiting)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    takeHeld()->respond({200, {}, "first"});
    EXPECT_EQ(client.readAnswer().body, "first");
    EXPECT_EQ(client.readAnswer().body, "hello");
}

TEST_F(HttpServerTest, HeadAndBodyGoOutInOneWrite)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(client.waitFor("\r\n\r\n"));
    EXPECT_TRUE(client.received().ends_with("\r\n\r\nhello"));
}

TEST_F(HttpServerTest, HeadNeverSendsABody)
{
    startServer();
    RawClient client(m_port);
    client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer(true).header("content-length"), "5");
    const auto next = client.readAnswer();
    EXPECT_EQ(next.status, 200);
    EXPECT_EQ(next.body, "hello");
}

TEST_F(HttpServerTest, NoContentHasNoLength)
{
    handle("/none", [](const Request &, const std::shared_ptr<Responder> &responder) {
        responder->respond({204, {}, "ignored"});
    });
    startServer();
    RawClient client(m_port);
    client.send("GET /none HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer().header("content-length"), "-");
    EXPECT_EQ(client.readAnswer().body, "hello");
}

TEST_F(HttpServerTest, TheRequestIsHandedOverWhole)
{
    Request seen;
    handle("/a b", [&](Request request, const std::shared_ptr<Responder> &responder) {
        seen = std::move(request);
        responder->respond({});
    });
    startServer();
    RawClient client(m_port);
    client.send("PUT /a%20b?x=%20 HTTP/1.1\r\nHost: x\r\nX-One: 1\r\nContent-Length: 3\r\n\r\nabc");
    EXPECT_EQ(client.readAnswer().status, 200);
    EXPECT_EQ(seen.method, "PUT");
    EXPECT_EQ(seen.rawPath, "/a%20b");
    EXPECT_EQ(seen.query, "x=%20");
    EXPECT_EQ(headerValue(seen.headers, "x-one"), "1");
    EXPECT_EQ(seen.body, "abc");
    EXPECT_EQ(seen.peer, "127.0.0.1");
    EXPECT_EQ(seen.certificateName, "");
}

TEST_F(HttpServerTest, ABadRequestIsAnsweredAndTheConnectionClosed)
{
    m_options.limits.headerBytes = 1024;
    m_options.limits.bodyBytes = 1024;
    startServer();
    const std::string put = "PUT / HTTP/1.1\r\nHost: x\r\n";
    const std::vector<std::pair<int, std::string>> requests{
        {400, "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"},
        {400, "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n"},
        {400, "\x16\x03\x01 no HTTP at all\r\n\r\n"},
        {431, "GET / HTTP/1.1\r\nHost: x\r\nX: " + std::string(2000, 'x') + "\r\n\r\n"},
        {431, "GET /" + std::string(2000, 'x') + " HTTP/1.1\r\nHost: x\r\n\r\n"},
        {413, put + "Content-Length: 1025\r\n\r\n"},
        {413, put + "Content-Length: 99999999999999\r\n\r\n"},
        {413, put + "Content-Length: 400000\r\n\r\n" + std::string(400000, 'x')},
        {413, put + "Content-Length: 2000\r\nExpect: 100-continue\r\n\r\n"},
        {413, put + "Transfer-Encoding: chunked\r\n\r\n800\r\n" + std::string(0x800, 'x') + "\r\n"},
    };
    for (const auto &[status, bytes] : requests) {
        SCOPED_TRACE(bytes.substr(0, 100));
        RawClient client(m_port);
        client.send(bytes);
        const auto answer = client.readAnswer();
        EXPECT_EQ(answer.status, status);
        EXPECT_EQ(answer.header("connection"), "close");
        EXPECT_TRUE(client.isClosedByPeer());
    }
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
    RawClient next(m_port);
    next.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(next.readAnswer().status, 200);
}

TEST_F(HttpServerTest, ARequestMayBeAllowedALargerBodyAndATooLargeOneIsToldTheLimit)
{
    m_options.limits.bodyBytes = 1000;
    m_options.bodyLimit = [](const Request &head) {
        EXPECT_EQ(head.peer, "127.0.0.1");
        EXPECT_TRUE(head.body.empty());
        return headerValue(head.headers, "X-Trusted") == "yes" ? std::size_t{3000} : std::size_t{1000};
    };
    m_options.tooLarge = [](const Request &head, std::size_t limit) {
        return Response{413, {{"X-Path", head.path}}, std::to_string(limit)};
    };
    m_handlers["/put"] = [](const Request &request, const std::shared_ptr<Responder> &responder) {
        responder->respond({200, {}, std::to_string(request.body.size())});
    };
    startServer();
    const auto put = [&](const std::string &headers, const std::string &body) {
        RawClient client(m_port);
        client.send("PUT /put HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body);
        const auto answer = client.readAnswer();
        EXPECT_TRUE(answer.status == 200 || answer.header("x-path") == "/put");
        return std::to_string(answer.status) + ' ' + answer.body;
    };
    const std::string trusted = "X-Trusted: yes\r\n";
    const std::string chunk = "5dc\r\n" + std::string(1500, 'x') + "\r\n";
    EXPECT_EQ(put("Content-Length: 1000\r\n", std::string(1000, 'x')), "200 1000");
    EXPECT_EQ(put("Content-Length: 1001\r\n", std::string(1001, 'x')), "413 1000");
    EXPECT_EQ(put(trusted + "Content-Length: 3000\r\n", std::string(3000, 'x')), "200 3000");
    EXPECT_EQ(put(trusted + "Content-Length: 3001\r\n", {}), "413 3000");
    EXPECT_EQ(put(trusted + "Content-Length: 99999999999999\r\n", {}), "413 3000");
    EXPECT_EQ(put("Transfer-Encoding: chunked\r\n", chunk), "413 1000");
    EXPECT_EQ(put(trusted + "Transfer-Encoding: chunked\r\n", chunk + chunk + "0\r\n\r\n"), "200 3000");
    EXPECT_EQ(put(trusted + "Transfer-Encoding: chunked\r\n", chunk + chunk + chunk), "413 3000");
}

TEST_F(HttpServerTest, ExpectContinueIsAnsweredBeforeTheBody)
{
    startServer();
    RawClient client(m_port);
    client.send("PUT /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.readAnswer().status, 100);
    client.send("ab");
    EXPECT_EQ(client.readAnswer().body, "PUT  ab");
    client.send("PUT /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\ncd");
    EXPECT_EQ(client.readAnswer().body, "PUT  cd") << "who sends the body at once does not wait";
}

TEST_F(HttpServerTest, AChunkedBodyIsPutTogether)
{
    startServer();
    RawClient client(m_port);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");
    EXPECT_EQ(client.readAnswer().body, "POST  abc");
}

TEST_F(HttpServerTest, CloseIsHonoured)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = client.readAnswer();
    EXPECT_EQ(answer.body, "hello");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_EQ(client.readToEnd(), "");
}

TEST_F(HttpServerTest, Http10IsKeptOnlyWhenAsked)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(client.readAnswer().header("connection"), "keep-alive");
    client.send("GET /hello HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.readAnswer().header("connection"), "close");
    EXPECT_EQ(client.readToEnd(), "");
}

TEST_F(HttpServerTest, ARequestFollowedByTheEndOfTheInputIsAnswered)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    client.shutdownWrite();
    EXPECT_EQ(client.readAnswer().body, "hello");
    EXPECT_EQ(client.readAnswer().body, "hello");
    EXPECT_EQ(client.readToEnd(), "");
}

TEST_F(HttpServerTest, AClientThatDripsItsRequestIsClosed)
{
    m_options.limits.headerTimeout = 1s;
    m_options.limits.bodyTimeout = 1s;
    m_options.limits.headerBytes = 1024 * 1024 * 1024; // the time shall decide
    startServer();
    for (const std::string begin :
         {"GET / HTTP/1.1\r\nHost: ", "PUT /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;"}) {
        RawClient client(m_port);
        client.send(begin);
        std::atomic<bool> closed = false;
        std::thread dripper([&] { // each byte comes well inside the time; the whole does not
            while (!closed)
                client.send("x");
        });
        const auto start = std::chrono::steady_clock::now();
        EXPECT_TRUE(client.isClosedByPeer());
        closed = true;
        dripper.join();
        EXPECT_GT(std::chrono::steady_clock::now() - start, 500ms);
        EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
    }
}

/// Who may send a gigabyte gets the time for what it announces, and not for what it might have.
TEST_F(HttpServerTest, TheTimeForABodyGoesByItsAnnouncedSize)
{
    m_options.limits.bodyTimeout = 1s;
    m_options.limits.bodyBytes = 1024;
    m_options.bodyLimit = [](const Request &) { return std::size_t{1} << 30; };
    startServer();
    const auto timeOf = [&](const std::string &framing) {
        RawClient client(m_port);
        const auto start = std::chrono::steady_clock::now();
        client.send("PUT /echo HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n");
        EXPECT_TRUE(client.isClosedByPeer());
        return std::chrono::steady_clock::now() - start;
    };
    EXPECT_LT(timeOf("Content-Length: 100"), 10s);
    EXPECT_LT(timeOf("Transfer-Encoding: chunked"), 10s);
    EXPECT_GT(timeOf("Content-Length: 3000000"), 2s);
}

TEST_F(HttpServerTest, SilentConnectionsAreClosed)
{
    m_options.limits.headerTimeout = 1s;
    m_options.limits.bodyTimeout = 1s;
    m_options.limits.idleTimeout = 1s;
    startServer();
    RawClient nothing(m_port);
    RawClient half(m_port);
    half.send("GET / HT");
    RawClient body(m_port);
    body.send("PUT /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\na");
    RawClient idle(m_port);
    idle.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(idle.readAnswer().status, 200);
    EXPECT_TRUE(nothing.isClosedByPeer());
    EXPECT_TRUE(half.isClosedByPeer());
    EXPECT_TRUE(body.isClosedByPeer());
    EXPECT_TRUE(idle.isClosedByPeer());
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
}

TEST_F(HttpServerTest, AHeldAnswerOutlivesAllTimeLimits)
{
    m_options.limits.headerTimeout = 1s;
    m_options.limits.idleTimeout = 1s;
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    RawClient idle(m_port);
    EXPECT_TRUE(idle.isClosedByPeer()) << "so much time has passed";
    takeHeld()->respond({200, {}, "late"});
    EXPECT_EQ(client.readAnswer().body, "late");
}

TEST_F(HttpServerTest, AnAnswerCountsOnce)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    const auto responder = takeHeld();
    responder->respond({200, {}, "first"});
    responder->respond({200, {}, "second"});
    responder->abort();
    EXPECT_FALSE(responder->startStream({})->write("x"));
    EXPECT_EQ(client.readAnswer().body, "first");
    EXPECT_EQ(client.readAnswer().body, "hello");
}

TEST_F(HttpServerTest, ADroppedResponderIsAnError)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    takeHeld().reset();
    EXPECT_EQ(client.readAnswer().status, 500);
}

TEST_F(HttpServerTest, AHandlerThatThrowsIsAnError)
{
    handle("/throw", [](const Request &, const std::shared_ptr<Responder> &) { throw std::runtime_error("test"); });
    static std::atomic<int> warnings;
    warnings = 0;
    const auto previous =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) { ++warnings; });
    startServer();
    RawClient client(m_port);
    client.send("GET /throw HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer().status, 500);
    EXPECT_EQ(client.readAnswer().body, "hello");
    qInstallMessageHandler(previous);
    EXPECT_EQ(warnings, 1);
}

TEST_F(HttpServerTest, AbortClosesWithoutAnAnswer)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    takeHeld()->abort();
    EXPECT_EQ(client.readToEnd(), "");
}

TEST_F(HttpServerTest, TellsWhenThePeerLeavesAHeldAnswer)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    const auto responder = takeHeld();
    Signal gone;
    responder->onPeerGone([&] { gone.raise(); });
    client.close();
    EXPECT_TRUE(gone.wait());
    responder->respond({200, {}, "to nobody"});
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
    EXPECT_EQ(gone.count(), 1);
}

TEST_F(HttpServerTest, TellsOfAPeerThatHadLeftBefore)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    client.close();
    ASSERT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
    Signal gone;
    takeHeld()->onPeerGone([&] { gone.raise(); });
    EXPECT_TRUE(gone.wait());
}

TEST_F(HttpServerTest, AnsweredRequestsDoNotTellThatThePeerLeft)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    const auto responder = takeHeld();
    Signal gone;
    responder->onPeerGone([&] { gone.raise(); });
    responder->respond({});
    EXPECT_EQ(client.readAnswer().status, 200);
    client.close();
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
    m_server->stop();
    EXPECT_EQ(gone.count(), 0);
}

TEST_F(HttpServerTest, AnAnswerGivenUnderALockDoesNotCallTheNextHandlerInside)
{
    std::mutex engine; // not recursive: a second lock in the same thread would never end
    std::shared_ptr<Responder> held;
    handle("/first", [&](const Request &, std::shared_ptr<Responder> responder) {
        const std::scoped_lock lock(engine);
        held = std::move(responder);
    });
    handle("/release", [&](const Request &, const std::shared_ptr<Responder> &responder) {
        const std::scoped_lock lock(engine);
        held->respond({200, {}, "first"});
        responder->respond({200, {}, "release"});
    });
    handle("/second", [&](const Request &, const std::shared_ptr<Responder> &responder) {
        const std::scoped_lock lock(engine);
        responder->respond({200, {}, "second"});
    });
    startServer();
    RawClient client(m_port);
    client.send("GET /first HTTP/1.1\r\nHost: x\r\n\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(eventually([&] {
        const std::scoped_lock lock(engine);
        return held != nullptr;
    }));
    RawClient other(m_port);
    other.send("GET /release HTTP/1.1\r\nHost: x\r\n\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer().body, "first");
    EXPECT_EQ(client.readAnswer().body, "second");
    EXPECT_EQ(other.readAnswer().body, "release");
    EXPECT_EQ(other.readAnswer().body, "second");
    m_server->stop(); // its handlers may still hold what is theirs here
}

TEST_F(HttpServerTest, StopReleasesWhatIsHeldAtOnce)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_arrived.wait());
    const auto responder = takeHeld();
    Signal gone;
    responder->onPeerGone([&] { gone.raise(); });
    const auto begin = std::chrono::steady_clock::now();
    m_server->stop();
    m_server->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 400ms);
    EXPECT_EQ(client.readToEnd(), "");
    EXPECT_EQ(m_server->connectionCount(), 0);
    responder->respond({});
    EXPECT_FALSE(responder->startStream({})->write("x"));
    EXPECT_EQ(gone.count(), 0) << "the peer did not leave";
    EXPECT_FALSE(RawClient(m_port).isConnected());
    EXPECT_FALSE(m_server->listenTcp("127.0.0.1", 0));
}

TEST_F(HttpServerTest, StopClosesKeptConnections)
{
    startServer();
    RawClient idle(m_port);
    idle.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(idle.readAnswer().status, 200);
    RawClient half(m_port);
    half.send("GET /hello HT");
    ASSERT_TRUE(eventually([&] { return m_server->connectionCount() == 2; }));
    m_server->stop();
    EXPECT_EQ(idle.readToEnd(), "");
    EXPECT_EQ(half.readToEnd(), "");
    EXPECT_EQ(m_server->connectionCount(), 0);
}

TEST_F(HttpServerTest, ConnectionsBeyondTheLimitAreClosedAtOnce)
{
    m_options.limits.connections = 2;
    startServer();
    RawClient first(m_port);
    RawClient second(m_port);
    for (RawClient *client : {&first, &second}) {
        client->send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
        EXPECT_EQ(client->readAnswer().status, 200);
    }
    RawClient third(m_port);
    EXPECT_EQ(third.readToEnd(), "");
    first.close();
    ASSERT_TRUE(eventually([&] { return m_server->connectionCount() == 1; }));
    RawClient fourth(m_port);
    fourth.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(fourth.readAnswer().status, 200);
}

TEST_F(HttpServerTest, AnswersFromManyThreadsReachTheirRequests)
{
    m_options.threads = 2;
    handle("/later", [](const Request &request, std::shared_ptr<Responder> responder) {
        std::thread([query = request.query, responder = std::move(responder)] {
            responder->respond({200, {}, query});
        }).detach();
    });
    startServer();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        clients.back()->send("GET /later?" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(clients[static_cast<std::size_t>(i)]->readAnswer().body, std::to_string(i));
}

TEST_F(HttpServerTest, ATakenPortIsAnError)
{
    startServer();
    HttpServer other({}, [](const Request &, const std::shared_ptr<Responder> &) {});
    const auto port = other.listenTcp("127.0.0.1", m_port);
    ASSERT_FALSE(port);
    EXPECT_EQ(port.error().kind, Error::Kind::Io);
    EXPECT_TRUE(port.error().text.contains(QString::number(m_port)));
    EXPECT_FALSE(other.listenTcp("192.0.2.1", 0)) << "not an address of this machine";
    EXPECT_FALSE(other.listenTcp("not an address", 0));
}

TEST_F(HttpServerTest, APortCanBeTakenAgainAtOnce)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(client.readAnswer().status, 200);
    m_server->stop();
    HttpServer other({}, [](const Request &, const std::shared_ptr<Responder> &) {});
    EXPECT_TRUE(other.listenTcp("127.0.0.1", m_port));
}

} // namespace
} // namespace signalbox::http
