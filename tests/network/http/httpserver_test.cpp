#include "tests/network/http/serverfixture.h"

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

} // namespace
} // namespace signalbox::http
