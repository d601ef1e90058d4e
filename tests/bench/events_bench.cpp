// How soon a console over the network knows (performance goal 18): from the moment at which a command is durable to the
// event in the subscriber's hands, with one and with 200 subscribers and 50 commits a second. Beside it the same bytes
// written by a bare server of Asio, read by the same client. All in one process, so the subscribers' reading is in it too.

#include "figures.h"

#include "model/engine/enginehost.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/consoleserver.h"
#include "network/consoleapi/sseparser.h"
#include "network/http/httpclient.h"
#include "network/http/httpserver.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTemporaryDir>

#include <boost/asio.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

using namespace signalbox;
using namespace signalbox::bench;
using consoleapi::SseParser;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCommits = 500; ///< measured in one round
constexpr auto kEvery = std::chrono::milliseconds(20);
constexpr int kMany = 200;
constexpr std::size_t kMostEntries = 100'000;
constexpr const char *kToken = "0123456789abcdef0123456789abcdef";

[[noreturn]] void fail(const char *why)
{
    std::fprintf(stderr, "events_bench: %s\n", why);
    std::exit(1);
}

/// When each event was durable, by its number.
struct Times {
    std::vector<std::atomic<qint64>> ns = std::vector<std::atomic<qint64>>(kMostEntries);
    static qint64 now() { return Clock::now().time_since_epoch().count(); }
};

/// Subscribers in the client's thread; what they saw is read when they have gone.
class Readers {
public:
    Readers(std::uint16_t port, const Times &times) : m_port(port), m_times(times)
    {
        http::HttpClient::Options options;
        options.connectionsPerHost = 1'000;
        m_client = std::make_unique<http::HttpClient>(options);
    }
    /// @param leaveAfter entries, and comes back with the number of the last one; 0 = stays
    void add(int count, int leaveAfter = 0)
    {
        for (int i = 0; i < count; ++i) {
            m_all.push_back(std::make_shared<One>());
            m_all.back()->leaveAfter = leaveAfter == 0 ? 0 : leaveAfter + i;
            connect(m_all.back());
        }
    }
    [[nodiscard]] bool waitForAll(const std::function<bool(EventSeq last)> &condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(60), [&] {
            return std::all_of(m_all.begin(), m_all.end(), [&](const auto &one) { return condition(one->last); });
        });
    }
    void stop()
    {
        m_stopping = true;
        m_client.reset();
    }
    [[nodiscard]] std::vector<double> latenciesMs() const
    {
        std::vector<double> all;
        for (const auto &one : m_all)
            all.insert(all.end(), one->latencies.begin(), one->latencies.end());
        return all;
    }
    [[nodiscard]] bool isWhole() const
    {
        return std::all_of(m_all.begin(), m_all.end(), [](const auto &one) { return one->isWhole; });
    }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    struct One {
        EventSeq last = 0;
        bool isWhole = true; ///< no gap, none twice
        int leaveAfter = 0;
        int seen = 0; ///< on this connection
        std::unique_ptr<SseParser> parser; ///< of this connection
        std::vector<double> latencies;
    };

    void connect(const std::shared_ptr<One> &one)
    {
        ++m_connections;
        one->seen = 0;
        http::ClientRequest request;
        request.url.host = "127.0.0.1";
        request.url.port = m_port;
        request.url.target = "/api/v1/events";
        request.headers = {{"Authorization", std::string("Bearer ") + kToken}};
        if (one->last != 0)
            request.headers.emplace_back("Last-Event-ID", std::to_string(one->last));
        one->parser = std::make_unique<SseParser>([this, one = one.get()](const SseParser::Event &) {
            const qint64 now = Times::now();
            const std::scoped_lock lock(m_mutex);
            const EventSeq seq = one->parser->lastId().value_or(0);
            one->isWhole = one->isWhole && (one->last == 0 || seq == one->last + 1);
            one->last = seq;
            ++one->seen;
            if (const qint64 durable = seq < kMostEntries ? m_times.ns[seq].load() : 0; durable != 0)
                one->latencies.push_back(static_cast<double>(now - durable) / 1e6);
        });
        request.sink = [this, one](std::string_view bytes) {
            if (!one->parser->put(bytes))
                fail("the stream cannot be read");
            const std::scoped_lock lock(m_mutex);
            one->last = std::max(one->last, one->parser->lastId().value_or(0));
            m_changed.notify_all();
            return one->leaveAfter == 0 || one->seen < one->leaveAfter;
        };
        m_client->send(std::move(request), [this, one](const Result<http::ClientResponse> &) {
            if (one->leaveAfter != 0 && !m_stopping)
                connect(one);
        });
    }

    std::uint16_t m_port;
    const Times &m_times;
    std::mutex m_mutex; ///< guards what the subscribers have
    std::condition_variable m_changed;
    std::vector<std::shared_ptr<One>> m_all;
    std::atomic<int> m_connections{0};
    std::atomic<bool> m_stopping{false};
    std::unique_ptr<http::HttpClient> m_client; // last: its thread uses all above
};

/// Writes the same bytes to everybody, with nothing around it.
class BareServer {
public:
    BareServer() : m_acceptor(m_io, boost::asio::ip::tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0))
    {
        accept();
        m_thread = std::thread([this] { m_io.run(); });
    }
    ~BareServer()
    {
        m_io.stop();
        m_thread.join();
    }
    [[nodiscard]] std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }
    void write(const std::string &message)
    {
        char head[32];
        std::snprintf(head, sizeof head, "%zx\r\n", message.size());
        auto bytes = std::make_shared<std::string>(std::string(head) + message + "\r\n");
        boost::asio::post(m_io, [this, bytes] {
            for (const auto &socket : m_sockets)
                boost::asio::async_write(*socket, boost::asio::buffer(*bytes),
                                         [bytes](const boost::system::error_code &, std::size_t) {});
        });
    }

private:
    using Socket = boost::asio::ip::tcp::socket;
    void accept()
    {
        m_acceptor.async_accept([this](const boost::system::error_code &ec, Socket accepted) {
            if (ec)
                return;
            auto socket = std::make_shared<Socket>(std::move(accepted));
            socket->set_option(boost::asio::ip::tcp::no_delay(true));
            auto request = std::make_shared<std::string>();
            boost::asio::async_read_until(
                *socket, boost::asio::dynamic_buffer(*request), "\r\n\r\n",
                [this, socket, request](const boost::system::error_code &, std::size_t) {
                    static const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                                    "Transfer-Encoding: chunked\r\n\r\n7\r\nid: 1\n\n\r\n";
                    boost::asio::async_write(*socket, boost::asio::buffer(head),
                                             [this, socket](const boost::system::error_code &, std::size_t) {
                                                 m_sockets.push_back(socket);
                                             });
                });
            accept();
        });
    }

    boost::asio::io_context m_io;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::vector<std::shared_ptr<Socket>> m_sockets;
    std::thread m_thread;
};

/// A managing server with its console API, and somebody who gives commands.
class Server {
public:
    Server() : m_engine(m_folder.filePath(QStringLiteral("store.db")), {}), m_content(m_folder.path())
    {
        if (!m_engine.start())
            fail("the engine does not start");
        consoleapi::ConsoleServer::Options options;
        options.tokenSha256 = QCryptographicHash::hash(kToken, QCryptographicHash::Sha256);
        m_console = std::make_unique<consoleapi::ConsoleServer>(options, m_engine, m_content);
        m_http = std::make_unique<http::HttpServer>(
            http::HttpServer::Options(),
            [this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
                m_console->handle(request, responder);
            });
        const auto port = m_http->listenTcp("127.0.0.1", 0);
        if (!port)
            fail("no port");
        m_port = port.value();
    }
    ~Server()
    {
        m_http->stop();
        m_engine.stop();
    }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] Times &times() { return m_times; }
    /// One folder renamed: two entries of the log in one commit. Waits until it is durable.
    EventSeq commit()
    {
        std::promise<EventSeq> promise;
        CommandBody body = CreateFolder{{}, QStringLiteral("folder")};
        if (m_commits++ != 0)
            body = ChangeFolder{FolderId{1}, {}, QStringLiteral("folder %1").arg(m_commits)};
        m_engine.post(Command{body, QStringLiteral("bench")}, [&](const EngineReply &reply) {
            if (!reply.outcome)
                fail("a command was refused");
            const qint64 now = Times::now();
            m_times.ns[reply.outcome->seq] = now;
            m_times.ns[reply.outcome->seq - 1] = now;
            promise.set_value(reply.outcome->seq);
        });
        return promise.get_future().get();
    }

private:
    QTemporaryDir m_folder;
    Times m_times;
    EngineHost m_engine;
    ContentStore m_content;
    std::unique_ptr<consoleapi::ConsoleServer> m_console;
    std::unique_ptr<http::HttpServer> m_http;
    std::uint16_t m_port = 0;
    int m_commits = 0;
};

std::vector<double> ours(Server &server, int subscribers)
{
    server.commit();
    Readers readers(server.port(), server.times());
    readers.add(subscribers);
    if (!readers.waitForAll([](EventSeq last) { return last != 0; }))
        fail("not everybody is connected");
    EventSeq last = 0;
    auto next = Clock::now();
    for (int i = 0; i < kCommits; ++i) {
        last = server.commit();
        std::this_thread::sleep_until(next += kEvery);
    }
    if (!readers.waitForAll([last](EventSeq has) { return has >= last; }))
        fail("not everybody has everything");
    readers.stop();
    if (!readers.isWhole())
        fail("an event is missing, or came twice");
    return readers.latenciesMs();
}

std::vector<double> bare(int subscribers)
{
    BareServer server;
    Times times;
    Readers readers(server.port(), times);
    readers.add(subscribers);
    if (!readers.waitForAll([](EventSeq last) { return last != 0; }))
        fail("not everybody is connected");
    const std::string text(320, 'x'); // as long as two of our entries together
    auto next = Clock::now();
    EventSeq seq = 1;
    for (int i = 0; i < kCommits; ++i) {
        ++seq;
        times.ns[seq] = Times::now();
        server.write(std::string("id: ") + std::to_string(seq) + "\nevent: entry\ndata: " + text + "\n\n");
        std::this_thread::sleep_until(next += kEvery);
    }
    if (!readers.waitForAll([seq](EventSeq has) { return has >= seq; }))
        fail("not everybody has everything");
    readers.stop();
    return readers.latenciesMs();
}

void measure(Server &server, const QString &name, int subscribers, double goalMs)
{
    const std::vector<double> our = ours(server, subscribers);
    const std::vector<double> limit = bare(subscribers);
    print({.name = name,
           .ours = median(our),
           .limit = median(limit),
           .unit = QStringLiteral("ms"),
           .ratio = median(our) / median(limit),
           .note = QStringLiteral(
                       "%1 subscriber(s), 50 commits a second, p50 from durable to received; p99 %2 ms, bare %3 ms; "
                       "goal <= %4 ms; limit: a bare writer of such bytes")
                       .arg(subscribers)
                       .arg(quantile(our, 0.99), 0, 'f', 2)
                       .arg(quantile(limit, 0.99), 0, 'f', 2)
                       .arg(goalMs)});
}

/// Twenty come and go all the time while commits come as fast as they can: every entry reaches each of them once.
void comeAndGo(Server &server)
{
    server.commit();
    Readers readers(server.port(), server.times());
    readers.add(20, 30);
    if (!readers.waitForAll([](EventSeq last) { return last != 0; }))
        fail("not everybody is connected");
    EventSeq last = 0;
    for (int i = 0; i < 2 * kCommits; ++i)
        last = server.commit();
    if (!readers.waitForAll([last](EventSeq has) { return has >= last; }))
        fail("not everybody has everything");
    const int connections = readers.connections();
    readers.stop();
    print(
        {.name = QStringLiteral("events_reconnects"),
         .ours = readers.isWhole() ? 0 : 1,
         .unit = QStringLiteral("streams with a gap or a double"),
         .note = QStringLiteral("20 subscribers, %1 connections, %2 entries each").arg(connections).arg(4 * kCommits)});
    if (!readers.isWhole())
        fail("an event is missing, or came twice");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Server server;
    measure(server, QStringLiteral("events_one"), 1, 1);
    measure(server, QStringLiteral("events_200"), kMany, 5);
    comeAndGo(server);
    return 0;
}
