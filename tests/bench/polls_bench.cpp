// Polls of nodes answered per second: the whole managing server (HTTP, tokens, engine behind it) with one thread for
// its connections, against nginx with one worker sending a file of the same size, plain and over TLS with the same key.
// 64 connections kept alive, one request at a time on each, sent by one thread of this program to both.

#include "certificate.h"
#include "figures.h"
#include "nginx.h"

#include "model/engine/enginehost.h"
#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/enginebackend.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <openssl/ssl.h>

#include <array>
#include <charconv>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/epoll.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kConnections = 64;
constexpr int kRounds = 5;
constexpr std::chrono::milliseconds kRound{2000};

/// A client's end, plain or with TLS.
class Connection {
public:
    Connection(std::uint16_t port, bool tls, std::string asked) : socket(connectTo(port)), request(std::move(asked))
    {
        if (!tls)
            return;
        static SSL_CTX *const context = SSL_CTX_new(TLS_client_method()); // whom we talk to is no question here
        m_ssl.reset(SSL_new(context));
        SSL_set_fd(m_ssl.get(), socket);
        if (SSL_connect(m_ssl.get()) != 1)
            m_ssl.reset(); // the other end then gets what it does not understand, which is seen
        // Tickets come without anything to read behind them.
        ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    }
    ~Connection()
    {
        m_ssl.reset();
        ::close(socket);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void ask()
    {
        if (m_ssl)
            SSL_write(m_ssl.get(), request.data(), static_cast<int>(request.size()));
        else
            (void)!::write(socket, request.data(), request.size());
    }
    /// Takes what there is. @return false when the connection is gone
    bool read()
    {
        std::array<char, 16384> buffer;
        const ssize_t bytes = m_ssl ? SSL_read(m_ssl.get(), buffer.data(), static_cast<int>(buffer.size()))
                                    : ::read(socket, buffer.data(), buffer.size());
        if (bytes > 0)
            received.append(buffer.data(), static_cast<std::size_t>(bytes));
        return bytes > 0 || (m_ssl && SSL_get_error(m_ssl.get(), static_cast<int>(bytes)) == SSL_ERROR_WANT_READ);
    }

    int socket;
    std::string request;
    std::string received;

private:
    struct Free {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    std::unique_ptr<SSL, Free> m_ssl;
};

/// Length of a whole answer at the beginning of `text`; 0 while it is not whole, -1 when it is not a 200.
long answerLength(std::string_view text)
{
    const auto head = text.find("\r\n\r\n");
    if (head == std::string_view::npos)
        return 0;
    if (!text.starts_with("HTTP/1.1 200"))
        return -1;
    const auto field = text.find("Content-Length: ");
    if (field == std::string_view::npos || field > head)
        return -1;
    std::size_t length = 0;
    std::from_chars(text.data() + field + 16, text.data() + head, length);
    const std::size_t whole = head + 4 + length;
    return text.size() >= whole ? static_cast<long>(whole) : 0;
}

/// @return answers a second; nothing when one was wrong
std::optional<double> load(std::uint16_t port, bool tls, const std::vector<std::string> &requests)
{
    std::vector<std::unique_ptr<Connection>> connections;
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    bool wrong = false;
    for (std::size_t i = 0; i < kConnections; ++i) {
        connections.push_back(std::make_unique<Connection>(port, tls, requests[i % requests.size()]));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        wrong = wrong || ::epoll_ctl(epoll, EPOLL_CTL_ADD, connections[i]->socket, &event) != 0;
    }
    for (const auto &connection : connections)
        connection->ask();
    long answers = 0;
    const auto begin = SteadyClock::now();
    while (!wrong && SteadyClock::now() - begin < kRound) {
        std::array<epoll_event, kConnections> events;
        const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 1000);
        wrong = count <= 0;
        for (int i = 0; i < count; ++i) {
            Connection &connection = *connections[events[static_cast<std::size_t>(i)].data.u64];
            if (!connection.read()) {
                wrong = true;
                break;
            }
            const long length = answerLength(connection.received);
            if (length < 0)
                wrong = true;
            if (length <= 0)
                continue;
            connection.received.erase(0, static_cast<std::size_t>(length));
            ++answers;
            connection.ask();
        }
    }
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
    ::close(epoll);
    if (wrong)
        return {};
    return static_cast<double>(answers) / seconds;
}

void line(const QString &name, const std::vector<double> &ours, const std::vector<double> &peer)
{
    print({.name = name,
           .ours = median(ours),
           .peer = peer.empty() ? std::nullopt : std::optional(median(peer)),
           .unit = QStringLiteral("requests/s"),
           .ratio = peer.empty() ? std::nullopt : std::optional(median(ours) / median(peer)),
           .note = peer.empty() ? QStringLiteral("nginx is not installed, so there is no peer")
                                : QStringLiteral("to nginx, one worker, a file of the same size; goal >= 0.7"),
           .higherIsBetter = true});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    EngineHost host(folder.filePath(QStringLiteral("server.db")), {});
    ddi::EngineBackend::Options options;
    options.contentFolder = folder.path();
    const auto backend = std::make_shared<ddi::EngineBackend>(options, host);
    host.setActionHandler(backend->actionHandler());
    if (Outcome started = host.start(); !started) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().text));
        return 1;
    }
    ddi::DdiServer::Options serving;
    serving.baseUrl = QStringLiteral("http://127.0.0.1:8080");
    serving.requestsPerSecondPerPeer = 1'000'000'000;
    ddi::DdiServer server(serving, backend);
    http::HttpServer httpServer({},
                                [&server](http::Request request, const std::shared_ptr<http::Responder> &responder) {
                                    server.handle(request, responder);
                                });
    Nginx nginx;
    const std::optional<http::TlsFiles> tls = makeCertificate(nginx.folder());
    if (!tls) {
        std::fprintf(stderr, "openssl makes no certificate.\n");
        return 1;
    }
    const auto port = httpServer.listenTcp("127.0.0.1", 0);
    const auto secure = httpServer.listenTcp("127.0.0.1", 0, *tls);
    if (!port || !secure) {
        std::fprintf(stderr, "%s\n", qUtf8Printable((port ? secure : port).error().text));
        return 1;
    }

    std::vector<std::string> requests;
    for (std::size_t i = 0; i < kConnections; ++i) {
        RegisterNode node;
        node.name = QStringLiteral("node-%1").arg(i);
        std::promise<EngineReply> promise;
        auto reply = promise.get_future();
        host.post(Command{node, QStringLiteral("bench")},
                  [&](const EngineReply &answer) { promise.set_value(answer); });
        const EngineReply registered = reply.get();
        if (!registered.outcome)
            return 1;
        requests.push_back(
            "GET /DEFAULT/controller/v1/" + node.name.toStdString()
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: libcurl-agent/1.0\r\nAccept: application/json\r\n"
              "Authorization: TargetToken "
            + registered.outcome->token.toStdString() + "\r\n\r\n");
    }
    // What a node with nothing to do but to send its attributes is answered.
    const QByteArray body = R"({"config":{"polling":{"sleep":"00:01:00"}},"_links":{"configData":{"href":)"
                            R"("http://127.0.0.1:8080/DEFAULT/controller/v1/node-10/configData"}}})";
    QFile file(nginx.folder() + QStringLiteral("/poll"));
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
        return 1;
    file.close();
    const std::uint16_t nginxTlsPort = freePort();
    const std::uint16_t nginxPort =
        nginx.start(QStringLiteral("default_type application/json; open_file_cache max=10;\n"
                                   "server { listen 127.0.0.1:PORT; root FOLDER; }\n")
                    + nginxTls(nginxTlsPort));
    const std::vector<std::string> fileRequests{
        "GET /poll HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: libcurl-agent/1.0\r\nAccept: application/json\r\n"
        "Authorization: TargetToken 0123456789abcdef0123456789abcdef\r\n\r\n"};
    std::array<std::vector<double>, 2> ours; // plain, TLS
    std::array<std::vector<double>, 2> peer;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        for (const bool overTls : {false, true}) {
            const auto polls = load(overTls ? secure.value() : port.value(), overTls, requests);
            if (!polls) {
                std::fprintf(stderr, "A poll was not answered with 200.\n");
                return 1;
            }
            ours[overTls ? 1 : 0].push_back(*polls);
            if (nginxPort == 0)
                continue;
            if (const auto files = load(overTls ? nginxTlsPort : nginxPort, overTls, fileRequests))
                peer[overTls ? 1 : 0].push_back(*files);
        }
    }
    httpServer.stop();
    host.stop();
    line(QStringLiteral("polls"), ours[0], peer[0]);
    line(QStringLiteral("polls over TLS"), ours[1], peer[1]);
    return 0;
}
