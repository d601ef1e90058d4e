#include "tests/network/http/serverfixture.h"

namespace signalbox::http {
namespace {

class HttpStreamTest : public ServerFixture {
protected:
    HttpStreamTest()
    {
        handle("/events", [this](const Request &, const std::shared_ptr<Responder> &responder) {
            m_stream = responder->startStream({200, {{"Content-Type", "text/event-stream"}}, {}});
            m_started.raise();
        });
        handle("/hello", [](const Request &, const std::shared_ptr<Responder> &responder) {
            responder->respond({200, {}, "hello"});
        });
    }
    ~HttpStreamTest() override { m_server.reset(); }

    Signal m_started;
    std::shared_ptr<Stream> m_stream;
};

TEST_F(HttpStreamTest, PartsArriveWhenTheyAreWrittenAndTheConnectionIsKept)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    EXPECT_TRUE(m_stream->write("data: 1\n\n"));
    ASSERT_TRUE(client.waitFor("data: 1\n\n"));
    EXPECT_TRUE(m_stream->write("data: 2\n\n"));
    ASSERT_TRUE(client.waitFor("data: 2\n\n"));
    m_stream->close();
    EXPECT_FALSE(m_stream->write("data: 3\n\n"));
    const auto answer = client.readAnswer();
    EXPECT_EQ(answer.header("transfer-encoding"), "chunked");
    EXPECT_EQ(answer.header("content-type"), "text/event-stream");
    EXPECT_EQ(answer.body, "data: 1\n\ndata: 2\n\n");
    EXPECT_TRUE(answer.complete);
    client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer().body, "hello");
}

TEST_F(HttpStreamTest, ADroppedStreamEnds)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    m_stream->write("x");
    m_stream.reset();
    EXPECT_EQ(client.readAnswer().body, "x");
}

TEST_F(HttpStreamTest, ASlowReaderIsCutAndSeesThatSomethingIsMissing)
{
    startServer();
    RawClient client(m_port, 4096);
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    int written = 0;
    while (m_stream->write(std::string(64 * 1024, 'x')))
        ASSERT_LT(++written, 1000);
    EXPECT_GE(written, 15);
    EXPECT_FALSE(m_stream->write("x"));
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
    EXPECT_FALSE(client.readAnswer().complete);
}

TEST_F(HttpStreamTest, WritingTellsThatThePeerHasLeft)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    EXPECT_TRUE(m_stream->write("x"));
    client.close();
    EXPECT_TRUE(eventually([&] { return !m_stream->write("x"); }));
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
}

TEST_F(HttpStreamTest, ForHttp10TheEndOfTheConnectionIsTheEnd)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /events HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    m_stream->write("plain");
    m_stream->close();
    const auto answer = client.readAnswer();
    EXPECT_EQ(answer.header("transfer-encoding"), "-");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_EQ(answer.body, "plain");
}

TEST_F(HttpStreamTest, HeadOfAStreamHasNoBody)
{
    startServer();
    RawClient client(m_port);
    client.send("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer(true).status, 200);
    EXPECT_EQ(client.readAnswer().body, "hello");
    EXPECT_FALSE(m_stream->write("x"));
}

TEST_F(HttpStreamTest, StopEndsAStreamWithItsLastChunk)
{
    startServer();
    RawClient client(m_port);
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    m_stream->write("last");
    std::thread stopper([this] { m_server->stop(); });
    const auto answer = client.readAnswer();
    EXPECT_EQ(answer.body, "last");
    EXPECT_TRUE(answer.complete);
    client.close();
    stopper.join();
    EXPECT_FALSE(m_stream->write("x"));
}

} // namespace
} // namespace signalbox::http
