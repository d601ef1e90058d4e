#include "network/http/httpclient.h"
#include "tests/network/http/rawserver.h"
#include "tests/network/http/serverfixture.h"

#include <atomic>

namespace signalbox::http {
namespace {

using namespace std::chrono_literals;

class HttpClientTest : public ServerFixture {
protected:
    HttpClientTest()
    {
        handle("/hello", [](const Request &, const std::shared_ptr<Responder> &responder) {
            responder->respond({200, {}, "hello"});
        });
        handle("/hold", [this](const Request &, std::shared_ptr<Responder> responder) {
            const std::scoped_lock lock(m_mutex);
            m_held.push_back(std::move(responder));
            m_arrived.raise();
        });
    }
    ~HttpClientTest() override { m_server.reset(); }

    [[nodiscard]] static ClientRequest requestTo(std::uint16_t port, const std::string &target = "/")
    {
        ClientRequest request;
        request.url = Url::parse("http://127.0.0.1:" + std::to_string(port) + target).value();
        return request;
    }
    [[nodiscard]] ClientRequest request(const std::string &target) const { return requestTo(m_port, target); }

    Signal m_arrived;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Responder>> m_held;
};

std::string describe(const Result<ClientResponse> &result)
{
    if (result)
        return std::to_string(result.value().status) + " " + result.value().body.substr(0, 50);
    switch (result.error().kind) {
    case Error::Kind::Io: return "Io";
    case Error::Kind::Protocol: return "Protocol";
    case Error::Kind::Cancelled: return "Cancelled";
    case Error::Kind::Invalid: return "Invalid";
    default: return "other";
    }
}

TEST_F(HttpClientTest, SendsAndGetsABody)
{
    handle("/echo", [](const Request &request, const std::shared_ptr<Responder> &responder) {
        responder->respond({200,
                            {{"X-Agent", std::string(headerValue(request.headers, "user-agent"))},
                             {"X-Host", std::string(headerValue(request.headers, "host"))},
                             {"X-Own", std::string(headerValue(request.headers, "x-own"))}},
                            request.method + request.body});
    });
    startServer();
    HttpClient client({});
    auto put = request("/echo");
    put.method = "PUT";
    put.headers = {{"X-Own", "1"}};
    put.body = std::string(200000, 'x');
    const auto answer = client.sendAndWait(put);
    ASSERT_TRUE(answer) << answer.error().text.toStdString() << answer.error().detail.toStdString();
    EXPECT_EQ(answer.value().status, 200);
    EXPECT_EQ(answer.value().body, "PUT" + put.body);
    EXPECT_EQ(headerValue(answer.value().headers, "x-agent"), "signalbox");
    EXPECT_EQ(headerValue(answer.value().headers, "x-host"), "127.0.0.1:" + std::to_string(m_port));
    EXPECT_EQ(headerValue(answer.value().headers, "x-own"), "1");
}

TEST_F(HttpClientTest, AnyStatusIsAValue)
{
    startServer();
    HttpClient client({});
    EXPECT_EQ(describe(client.sendAndWait(request("/missing"))), "404 ");
    auto head = request("/hello");
    head.method = "HEAD";
    const auto answer = client.sendAndWait(head);
    EXPECT_EQ(describe(answer), "200 ");
    EXPECT_EQ(headerValue(answer.value().headers, "content-length"), "5");
}

TEST_F(HttpClientTest, ConnectionsAreKept)
{
    startServer();
    HttpClient client({});
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(describe(client.sendAndWait(request("/hello"))), "200 hello");
    EXPECT_EQ(m_server->connectionCount(), 1);
}

TEST_F(HttpClientTest, OnlySoManyConnectionsAreOpenedAndTheRestWaits)
{
    startServer();
    HttpClient::Options options;
    options.connectionsPerHost = 3;
    HttpClient client(options);
    Signal done;
    for (int i = 0; i < 10; ++i) {
        client.send(request("/hold"), [&](const Result<ClientResponse> &answer) {
            EXPECT_EQ(describe(answer), "200 held");
            done.raise();
        });
    }
    ASSERT_TRUE(m_arrived.wait(3));
    for (int answered = 0; answered < 10; ++answered) {
        ASSERT_TRUE(m_arrived.wait(std::min(answered + 3, 10)));
        EXPECT_EQ(m_server->connectionCount(), 3);
        const std::scoped_lock lock(m_mutex);
        m_held.back()->respond({200, {}, "held"});
        m_held.pop_back();
    }
    EXPECT_TRUE(done.wait(10));
}

TEST_F(HttpClientTest, DoneComesOnceInAnotherThreadAndMaySendAgain)
{
    startServer();
    HttpClient client({});
    Signal done;
    std::thread::id thread;
    client.send(request("/hello"), [&](const Result<ClientResponse> &) {
        thread = std::this_thread::get_id();
        client.send(request("/hello"), [&](const Result<ClientResponse> &answer) {
            EXPECT_EQ(describe(answer), "200 hello");
            done.raise();
        });
    });
    ASSERT_TRUE(done.wait());
    EXPECT_NE(thread, std::this_thread::get_id());
    EXPECT_EQ(m_server->connectionCount(), 1);
}

TEST_F(HttpClientTest, ARequestOnAConnectionThatWasClosedMeanwhileIsTriedOnceMore)
{
    Signal first;
    RawServer server([&](RawClient &peer, int number) {
        if (!peer.waitFor("\r\n\r\n"))
            return;
        peer.forgetReceived();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + std::to_string(number));
        if (number == 0)
            peer.waitFor("\r\n\r\n"); // takes the second request, and closes without a byte
        first.raise();
    });
    HttpClient client({});
    EXPECT_EQ(describe(client.sendAndWait(requestTo(server.port()))), "200 0");
    EXPECT_EQ(describe(client.sendAndWait(requestTo(server.port()))), "200 1");
    EXPECT_EQ(server.connections(), 2);
}

TEST_F(HttpClientTest, AFreshConnectionThatIsClosedIsNotTriedAgain)
{
    RawServer server([](RawClient &peer, int) { peer.waitFor("\r\n\r\n"); });
    HttpClient client({});
    EXPECT_EQ(describe(client.sendAndWait(requestTo(server.port()))), "Io");
    EXPECT_EQ(server.connections(), 1);
}

TEST_F(HttpClientTest, AnAnswerThatHasBegunIsNotTriedAgain)
{
    RawServer server([](RawClient &peer, int) {
        peer.waitFor("\r\n\r\n");
        peer.forgetReceived();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1");
        peer.waitFor("\r\n\r\n");
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
    });
    HttpClient client({});
    EXPECT_EQ(describe(client.sendAndWait(requestTo(server.port()))), "200 1");
    EXPECT_EQ(describe(client.sendAndWait(requestTo(server.port()))), "Io") << "cut in the body";
    EXPECT_EQ(server.connections(), 1);
}

TEST_F(HttpClientTest, AnswersOfAllFormsAreRead)
{
    const std::vector<std::pair<std::string, std::string>> answers{
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x\r\nc\r\n0\r\nX: y\r\n\r\n", "200 abc"},
        {"HTTP/1.1 200 OK\r\n\r\nto the end", "200 to the end"},
        {"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx", "200 x"},
        {"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 201 "
         "Created\r\nContent-Length: "
         "0\r\n\r\n",
         "201 "},
        {"HTTP/1.1 204 No Content\r\n\r\n", "204 "},
        {"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx and what nobody asked for", "200 x"},
        {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", "Io"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", "Io"},
        {"HTTP/1.1 200 OK\r\nContent-Le", "Io"},
        {"nonsense\r\n\r\n", "Protocol"},
        {"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "Protocol"},
        {"HTTP/1.1 200 OK\r\nX: " + std::string(100000, 'x') + "\r\n\r\n", "Protocol"},
    };
    RawServer server([&](RawClient &peer, int number) {
        if (peer.waitFor("\r\n\r\n"))
            peer.send(answers[static_cast<std::size_t>(number)].first);
    });
    for (const auto &[answer, expected] : answers) {
        HttpClient client({});
        EXPECT_EQ(describe(client.sendAndWait(requestTo(server.port()))), expected) << answer.substr(0, 200);
    }
}

TEST_F(HttpClientTest, AnAnswerBeforeTheWholeRequestCounts)
{
    m_options.limits.bodyBytes = 1000;
    startServer();
    HttpClient client({});
    auto put = request("/hello");
    put.method = "PUT";
    put.body = std::string(20 * 1024 * 1024, 'x');
    EXPECT_EQ(describe(client.sendAndWait(put)), "413 ");
    EXPECT_EQ(describe(client.sendAndWait(request("/hello"))), "200 hello");
}

TEST_F(HttpClientTest, SilenceIsATimeout)
{
    startServer();
    HttpClient client({});
    auto held = request("/hold");
    held.timeout = 50ms;
    const auto answer = client.sendAndWait(held);
    EXPECT_EQ(describe(answer), "Io");
    EXPECT_EQ(answer.error().detail, QStringLiteral("time-out"));
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
}

TEST_F(HttpClientTest, NobodyListeningIsAnError)
{
    std::uint16_t port = 0;
    {
        const RawServer server([](RawClient &, int) {});
        port = server.port();
    }
    HttpClient client({});
    const auto answer = client.sendAndWait(requestTo(port));
    EXPECT_EQ(describe(answer), "Io");
    EXPECT_TRUE(answer.error().text.contains(QString::number(port)));
    auto unixSocket = requestTo(port);
    unixSocket.url = Url::parse("unix:" + path("none.sock") + ":/").value();
    EXPECT_EQ(describe(client.sendAndWait(unixSocket)), "Io");
    auto name = requestTo(port);
    name.url.host = "does-not-exist.invalid";
    EXPECT_EQ(describe(client.sendAndWait(name)), "Io");
}

TEST_F(HttpClientTest, ALargeAnswerIsRefusedUnlessThereIsASink)
{
    writeFile("file", std::string(1000000, 'x'));
    handle("/file", [this](const Request &, const std::shared_ptr<Responder> &responder) {
        FileResponse file;
        file.filePath = path("file");
        responder->sendFile(std::move(file));
    });
    startServer();
    HttpClient client({});
    auto get = request("/file");
    get.maxBody = 999999;
    EXPECT_EQ(describe(client.sendAndWait(get)), "Protocol");
    std::size_t received = 0;
    int heads = 0;
    get.sink = [&](std::string_view bytes) {
        received += bytes.size();
        return true;
    };
    get.onHead = [&](int status, const Headers &headers) {
        EXPECT_EQ(received, 0U);
        EXPECT_EQ(status, 200);
        EXPECT_EQ(headerValue(headers, "content-length"), "1000000");
        ++heads;
        return true;
    };
    const auto answer = client.sendAndWait(get);
    EXPECT_EQ(describe(answer), "200 ") << "the bytes went to the sink";
    EXPECT_EQ(received, 1000000U);
    EXPECT_EQ(heads, 1);
}

TEST_F(HttpClientTest, TheSinkIsOnlyForWhatWasAskedFor)
{
    startServer();
    HttpClient client({});
    handle("/error", [](const Request &, const std::shared_ptr<Responder> &responder) {
        responder->respond({503, {}, "sorry"});
    });
    auto get = request("/error");
    get.sink = [](std::string_view) {
        ADD_FAILURE();
        return true;
    };
    EXPECT_EQ(describe(client.sendAndWait(get)), "503 sorry");
}

TEST_F(HttpClientTest, SinkAndHeadCanCut)
{
    startServer();
    HttpClient client({});
    auto get = request("/hello");
    get.sink = [](std::string_view) { return false; };
    EXPECT_EQ(describe(client.sendAndWait(get)), "Cancelled");
    get.onHead = [](int, const Headers &) { return false; };
    get.sink = [](std::string_view) {
        ADD_FAILURE() << "behind a head that was refused";
        return true;
    };
    EXPECT_EQ(describe(client.sendAndWait(get)), "Cancelled");
}

TEST_F(HttpClientTest, CancelEndsARequestWhereverItIs)
{
    startServer();
    HttpClient::Options options;
    options.connectionsPerHost = 1;
    HttpClient client(options);
    Signal done;
    const auto expectCancelled = [&](const Result<ClientResponse> &answer) {
        EXPECT_EQ(describe(answer), "Cancelled");
        done.raise();
    };
    const auto underWay = client.send(request("/hold"), expectCancelled);
    ASSERT_TRUE(m_arrived.wait());
    const auto waiting = client.send(request("/hold"), expectCancelled);
    waiting->cancel();
    ASSERT_TRUE(done.wait(1));
    underWay->cancel();
    underWay->cancel();
    ASSERT_TRUE(done.wait(2));
    EXPECT_EQ(describe(client.sendAndWait(request("/hello"))), "200 hello");
    EXPECT_EQ(done.count(), 2);
}

TEST_F(HttpClientTest, TheDestructorCancelsEverything)
{
    startServer();
    std::atomic<int> cancelled = 0;
    std::shared_ptr<HttpClient::Call> call;
    {
        HttpClient::Options options;
        options.connectionsPerHost = 2;
        HttpClient client(options);
        for (int i = 0; i < 5; ++i) {
            call = client.send(request("/hold"), [&](const Result<ClientResponse> &answer) {
                EXPECT_EQ(describe(answer), "Cancelled");
                ++cancelled;
            });
        }
        ASSERT_TRUE(m_arrived.wait(2));
    }
    EXPECT_EQ(cancelled, 5);
    call->cancel();
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
}

TEST_F(HttpClientTest, WhatWouldBreakTheRequestIsNotSent)
{
    startServer();
    HttpClient client({});
    auto get = request("/hello");
    get.headers = {{"X", "1\r\nEvil: 1"}};
    EXPECT_EQ(describe(client.sendAndWait(get)), "Invalid");
    get.headers = {{"X Y", "1"}};
    EXPECT_EQ(describe(client.sendAndWait(get)), "Invalid");
    get.headers = {};
    get.method = "GET /x";
    EXPECT_EQ(describe(client.sendAndWait(get)), "Invalid");
    get.method = "GET";
    get.url.target = "/a b";
    EXPECT_EQ(describe(client.sendAndWait(get)), "Invalid");
    EXPECT_EQ(m_server->connectionCount(), 0);
}

TEST_F(HttpClientTest, NamesAreResolved)
{
    startServer();
    HttpClient client({});
    auto get = request("/hello");
    get.url.host = "localhost";
    EXPECT_EQ(describe(client.sendAndWait(get)), "200 hello");
}

} // namespace
} // namespace signalbox::http
