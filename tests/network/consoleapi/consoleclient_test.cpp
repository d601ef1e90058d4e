#include "network/consoleapi/consoleclient.h"

#include "network/http/httpserver.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace signalbox::consoleapi {
namespace {

/// Takes connections, as any listening socket does, and says nothing.
class SilentServer {
public:
    SilentServer()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        EXPECT_EQ(::bind(m_socket, generic, size), 0);
        EXPECT_EQ(::listen(m_socket, 4), 0);
        EXPECT_EQ(::getsockname(m_socket, generic, &size), 0);
        m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_socket); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;
    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

private:
    int m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    quint16 m_port = 0;
};

Error errorOfCall(const QString &address, std::chrono::milliseconds timeout)
{
    auto client = ConsoleClient::create({address, {}, {}, timeout});
    EXPECT_TRUE(client);
    const auto answer = client.value()->call(QStringLiteral("GET"), QStringLiteral("/jobs"));
    EXPECT_FALSE(answer);
    return answer.error();
}

TEST(ConsoleClient, AServerThatDoesNotAnswerIsNotSaidToBeMissing)
{
    const SilentServer server;
    const Error error = errorOfCall(server.address(), std::chrono::milliseconds(50));
    EXPECT_EQ(error.kind, Error::Kind::Io);
    EXPECT_TRUE(error.text.contains(QStringLiteral("did not answer in time"))) << qPrintable(error.text);
    EXPECT_TRUE(error.text.contains(server.address()));
}

TEST(ConsoleClient, WhereNobodyListensThereIsNoServer)
{
    const QString address = SilentServer().address(); // gone again
    const Error error = errorOfCall(address, std::chrono::seconds(10));
    EXPECT_TRUE(error.text.contains(QStringLiteral("There is no console or server at"))) << qPrintable(error.text);
}

/// What a server says of itself, and nothing else.
Error errorOf(const http::Response &ofItself)
{
    http::HttpServer server({}, [&ofItself](const http::Request &request, const auto &responder) {
        responder->respond(request.path == "/api/v1/server" ? ofItself : http::Response{404, {}, {}});
    });
    const auto port = server.listenTcp("127.0.0.1", 0);
    EXPECT_TRUE(port);
    const Error error = errorOfCall(QStringLiteral("http://127.0.0.1:%1").arg(port.value()), std::chrono::seconds(10));
    server.stop();
    return error;
}

TEST(ConsoleClient, AServerOfAnotherVersionIsSaidToBeOne)
{
    const Error newer = errorOf({404, {}, {}});
    EXPECT_TRUE(newer.text.contains(QStringLiteral("does not speak version 1"))) << qPrintable(newer.text);
    const Error older = errorOf({200, {}, R"({"api":0,"version":"0.0.7"})"});
    EXPECT_TRUE(older.text.contains(QStringLiteral("version 0"))) << qPrintable(older.text);
    EXPECT_TRUE(older.text.contains(QStringLiteral("0.0.7"))) << qPrintable(older.text);
    const Error same = errorOf({200, {}, R"({"api":1,"version":"0.1"})"});
    EXPECT_TRUE(same.text.contains(QStringLiteral("status 404"))) << qPrintable(same.text);
}

TEST(ConsoleClient, WhatIsNoServerOfSignalboxIsSaidToBeNone)
{
    http::HttpServer server({}, [](const http::Request &, const auto &responder) {
        responder->respond({200, {}, "<html>It works!</html>"});
    });
    const auto port = server.listenTcp("127.0.0.1", 0);
    ASSERT_TRUE(port);
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(port.value());
    const Error error = errorOfCall(address, std::chrono::seconds(10));
    server.stop();
    EXPECT_EQ(error.kind, Error::Kind::Protocol);
    EXPECT_TRUE(error.text.contains(QStringLiteral("no managing server"))) << qPrintable(error.text);
    EXPECT_TRUE(error.text.contains(address)) << qPrintable(error.text);
}

} // namespace
} // namespace signalbox::consoleapi
