#include "network/http/bodysplice.h"
#include "network/http/httpclient.h"
#include "tests/network/http/rawserver.h"
#include "tests/network/http/serverfixture.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace signalbox::http {
namespace {

class BodySpliceTest : public ServerFixture {
protected:
    BodySpliceTest()
    {
        std::array<int, 2> ends{};
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()), 0);
        m_here = ends[0];
        m_there = ends[1];
        m_file = ::open(path("out").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    }
    ~BodySpliceTest() override
    {
        m_server.reset();
        for (const int one : {m_here, m_there, m_file}) {
            if (one >= 0)
                ::close(one);
        }
    }
    void put(const std::string &bytes) const
    {
        ASSERT_EQ(::write(m_there, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }
    [[nodiscard]] std::string filed() const
    {
        std::ifstream file(path("out"), std::ios::binary);
        std::ostringstream all;
        all << file.rdbuf();
        return all.str();
    }
    /// Goes into the file as far as it can.
    [[nodiscard]] ClientRequest requestFor(std::uint16_t port, const std::string &target = "/")
    {
        ClientRequest request;
        request.url = Url::parse("http://127.0.0.1:" + std::to_string(port) + target).value();
        request.sink = [this](std::string_view bytes) {
            EXPECT_EQ(::pwrite(m_file, bytes.data(), bytes.size(), m_written), static_cast<ssize_t>(bytes.size()));
            m_written += static_cast<std::int64_t>(bytes.size());
            return true;
        };
        request.file = [this](std::int64_t length) {
            m_asked = length;
            return BodyFile{m_file, m_written};
        };
        request.filed = [this](std::int64_t bytes, int error) {
            EXPECT_EQ(error, 0);
            m_written += bytes;
            m_spliced += bytes;
            return true;
        };
        return request;
    }

    std::unique_ptr<BodySplice> m_splice = BodySplice::create();
    int m_here = -1, m_there = -1, m_file = -1;
    std::int64_t m_written = 0, m_spliced = 0, m_asked = 0;
};

TEST_F(BodySpliceTest, BytesGoFromTheSocketToTheirPlaceInTheFile)
{
    put("hello world");
    BodySplice::Step step = m_splice->move(m_here, {m_file, 0}, 5);
    EXPECT_EQ(step.state, BodySplice::State::Moved);
    EXPECT_EQ(step.bytes, 5);
    step = m_splice->move(m_here, {m_file, 5}, 100);
    EXPECT_EQ(step.state, BodySplice::State::Drained);
    EXPECT_EQ(step.bytes, 6);
    EXPECT_EQ(filed(), "hello world");
    put("!");
    ::close(std::exchange(m_there, -1));
    step = m_splice->move(m_here, {m_file, 11}, 100);
    EXPECT_EQ(step.state, BodySplice::State::Ended);
    EXPECT_EQ(step.bytes, 1);
    EXPECT_EQ(filed(), "hello world!");
}

TEST_F(BodySpliceTest, WhatTheDiskDoesNotTakeIsTold)
{
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    ASSERT_GE(full, 0);
    put("hello");
    const BodySplice::Step step = m_splice->move(m_here, {full, 0}, 5);
    EXPECT_EQ(step.state, BodySplice::State::FileFailed);
    EXPECT_EQ(step.error, ENOSPC);
    EXPECT_EQ(step.bytes, 0);
    ::close(full);
}

TEST_F(BodySpliceTest, WhatIsNoSocketIsTold)
{
    const BodySplice::Step step = m_splice->move(-1, {m_file, 0}, 5);
    EXPECT_EQ(step.state, BodySplice::State::SocketFailed);
    EXPECT_EQ(step.error, EBADF);
}

TEST_F(BodySpliceTest, ALongBodyGoesIntoTheFileAndTheConnectionIsKept)
{
    std::string content(20'000'000, '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 2'654'435'761U >> 13U);
    handle("/body", [&](const Request &, const std::shared_ptr<Responder> &responder) {
        responder->respond({200, {}, content});
    });
    startServer();
    HttpClient client({});
    for (int round = 0; round < 3; ++round) {
        m_written = m_spliced = 0;
        const auto answer = client.sendAndWait(requestFor(m_port, "/body"));
        ASSERT_TRUE(answer) << answer.error().text.toStdString() << answer.error().detail.toStdString();
        EXPECT_EQ(answer.value().status, 200);
        EXPECT_EQ(m_written, static_cast<std::int64_t>(content.size()));
        EXPECT_GT(m_spliced, 0);
        EXPECT_EQ(m_spliced, m_asked) << "all that was left when it was asked for";
        EXPECT_TRUE(filed() == content);
    }
    EXPECT_EQ(m_server->connectionCount(), 1);
}

TEST_F(BodySpliceTest, ABodyThatIsCutIsAnErrorAndWhatCameIsThere)
{
    RawServer server([](RawClient &peer, int) {
        peer.waitFor("\r\n\r\n");
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        peer.send(std::string(300'000, 'x'));
    });
    HttpClient client({});
    const auto answer = client.sendAndWait(requestFor(server.port()));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, Error::Kind::Io);
    EXPECT_EQ(m_written, 300'000);
    EXPECT_EQ(filed(), std::string(300'000, 'x'));
}

TEST_F(BodySpliceTest, BytesBehindTheBodyAreNotTakenForIt)
{
    RawServer server([](RawClient &peer, int) {
        peer.waitFor("\r\n\r\n");
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n");
        peer.send(std::string(200'000, 'x') + "HTTP/1.1 200 OK\r\n");
    });
    HttpClient client({});
    const auto answer = client.sendAndWait(requestFor(server.port()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(filed(), std::string(200'000, 'x'));
}

TEST_F(BodySpliceTest, WhoseLengthIsNotToldGoesToTheSink)
{
    RawServer server([](RawClient &peer, int) {
        peer.waitFor("\r\n\r\n");
        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    });
    HttpClient client({});
    const auto answer = client.sendAndWait(requestFor(server.port()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(m_spliced, 0);
    EXPECT_EQ(filed(), "hello");
}

TEST_F(BodySpliceTest, TheFileCanBeTurnedDownAndTheTransferCut)
{
    const std::string content(5'000'000, 'x');
    handle("/body", [&](const Request &, const std::shared_ptr<Responder> &responder) {
        responder->respond({200, {}, content});
    });
    startServer();
    HttpClient client({});
    ClientRequest request = requestFor(m_port, "/body");
    request.file = [](std::int64_t) { return BodyFile(); };
    ASSERT_TRUE(client.sendAndWait(request));
    EXPECT_EQ(m_written, static_cast<std::int64_t>(content.size()));
    EXPECT_EQ(m_spliced, 0);
    m_written = 0;
    request = requestFor(m_port, "/body");
    request.filed = [](std::int64_t, int) { return false; };
    const auto cut = client.sendAndWait(request);
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().kind, Error::Kind::Cancelled);
}

} // namespace
} // namespace signalbox::http
