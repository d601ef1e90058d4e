// Polls of nodes answered per second: the whole managing server (HTTP, tokens, engine behind it) with one thread for
// its connections, against nginx with one worker sending a file of the same size. 64 connections kept alive, one
// request at a time on each, sent by one thread of this program to both.

#include "figures.h"
#include "nginx.h"

#include "model/engine/enginehost.h"
#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/enginebackend.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <array>
#include <charconv>
#include <chrono>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/epoll.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kConnections = 64;
constexpr int kRounds = 5;
constexpr std::chrono::milliseconds kRound{2000};

struct Connection {
    int socket = -1;
    std::string request;
    std::string received;
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
std::optional<double> load(std::uint16_t port, const std::vector<std::string> &requests)
{
    std::vector<Connection> connections(kConnections);
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    for (std::size_t i = 0; i < kConnections; ++i) {
        connections[i].socket = connectTo(port);
        connections[i].request = requests[i % requests.size()];
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, connections[i].socket, &event);
        (void)!::write(connections[i].socket, connections[i].request.data(), connections[i].request.size());
    }
    bool wrong = false;
    long answers = 0;
    const auto begin = SteadyClock::now();
    while (!wrong && SteadyClock::now() - begin < kRound) {
        std::array<epoll_event, kConnections> events;
        const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 1000);
        wrong = count <= 0;
        for (int i = 0; i < count; ++i) {
            Connection &connection = connections[events[static_cast<std::size_t>(i)].data.u64];
            std::array<char, 16384> buffer;
            const ssize_t bytes = ::read(connection.socket, buffer.data(), buffer.size());
            if (bytes <= 0) {
                wrong = true;
                break;
            }
            connection.received.append(buffer.data(), static_cast<std::size_t>(bytes));
            const long length = answerLength(connection.received);
            if (length < 0)
                wrong = true;
            if (length <= 0)
                continue;
            connection.received.erase(0, static_cast<std::size_t>(length));
            ++answers;
            (void)!::write(connection.socket, connection.request.data(), connection.request.size());
        }
    }
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
    for (const Connection &connection : connections)
        ::close(connection.socket);
    ::close(epoll);
    if (wrong)
        return {};
    return static_cast<double>(answers) / seconds;
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
    const auto port = httpServer.listenTcp("127.0.0.1", 0);
    if (!port) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(port.error().text));
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
    Nginx nginx;
    QFile file(nginx.folder() + QStringLiteral("/poll"));
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size())
        return 1;
    file.close();
    const std::uint16_t nginxPort =
        nginx.start(QStringLiteral("default_type application/json; open_file_cache max=10;\n"
                                   "server { listen 127.0.0.1:PORT; root FOLDER; }"));
    const std::vector<std::string> fileRequests{
        "GET /poll HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: libcurl-agent/1.0\r\nAccept: application/json\r\n"
        "Authorization: TargetToken 0123456789abcdef0123456789abcdef\r\n\r\n"};
    std::vector<double> ours;
    std::vector<double> peer;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        const auto polls = load(port.value(), requests);
        if (!polls) {
            std::fprintf(stderr, "A poll was not answered with 200.\n");
            return 1;
        }
        ours.push_back(*polls);
        if (nginxPort != 0)
            if (const auto files = load(nginxPort, fileRequests))
                peer.push_back(*files);
    }
    httpServer.stop();
    host.stop();
    print({.name = QStringLiteral("polls"),
           .ours = median(ours),
           .peer = peer.empty() ? std::nullopt : std::optional(median(peer)),
           .unit = QStringLiteral("requests/s"),
           .ratio = peer.empty() ? std::nullopt : std::optional(median(ours) / median(peer)),
           .note = peer.empty() ? QStringLiteral("nginx is not installed, so there is no peer")
                                : QStringLiteral("to nginx, one worker, a file of the same size; goal >= 0.7"),
           .higherIsBetter = true});
    return 0;
}
