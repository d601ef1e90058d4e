// Opening a job of a million rows from a server elsewhere, over loopback: from watch() to the last row in the console's hands.
// Beside it the same bytes as one answer of a bare server of Asio, read by the same client (the limit): what is between the two is
// the engine's reading, writing the columns, their packing, and reading them again. All in one process on one machine.

#include "figures.h"
#include "millionstore.h"

#include "model/engine/enginehost.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/consoleserver.h"
#include "network/consoleapi/remotelink.h"
#include "network/http/httpclient.h"
#include "network/http/httpserver.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QTemporaryDir>

#include <boost/asio.hpp>

#include <memory>
#include <string>
#include <thread>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kRows = 1'000'000;
constexpr int kRounds = 5;
constexpr const char *kToken = "0123456789abcdef0123456789abcdef";

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "remoteopen_bench: %s\n", qPrintable(why));
    std::exit(1);
}

/// Answers every request with the same bytes, with nothing around it.
class BareServer {
public:
    explicit BareServer(std::size_t bytes)
        : m_acceptor(m_io, boost::asio::ip::tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0)),
          m_answer("HTTP/1.1 200 OK\r\nContent-Type: application/cbor\r\nContent-Length: " + std::to_string(bytes)
                   + "\r\n\r\n" + std::string(bytes, 'x'))
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

private:
    using Socket = boost::asio::ip::tcp::socket;
    void accept()
    {
        m_acceptor.async_accept([this](const boost::system::error_code &ec, Socket accepted) {
            if (ec)
                return;
            answer(std::make_shared<Socket>(std::move(accepted)));
            accept();
        });
    }
    void answer(const std::shared_ptr<Socket> &socket)
    {
        auto request = std::make_shared<std::string>();
        boost::asio::async_read_until(*socket, boost::asio::dynamic_buffer(*request), "\r\n\r\n",
                                      [this, socket, request](const boost::system::error_code &ec, std::size_t) {
                                          if (ec)
                                              return;
                                          boost::asio::async_write(
                                              *socket, boost::asio::buffer(m_answer),
                                              [this, socket](const boost::system::error_code &failed, std::size_t) {
                                                  if (!failed)
                                                      answer(socket);
                                              });
                                      });
    }

    boost::asio::io_context m_io;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::string m_answer;
    std::thread m_thread;
};

EngineSettings quietSettings()
{
    EngineSettings settings; // nothing becomes due meanwhile
    settings.silenceLimitMs = settings.lineLimitMs = settings.startLimitMs = 24LL * 3600 * 1000;
    return settings;
}

/// A managing server with its console API.
class Server {
public:
    Server() : m_engine(storeOf(m_folder), quietSettings()), m_content(m_folder.path())
    {
        if (const Outcome started = m_engine.start(); !started)
            fail(started.error().text);
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
            fail(port.error().text);
        m_port = port.value();
    }
    ~Server()
    {
        m_http->stop();
        m_engine.stop();
    }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    static QString storeOf(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(QStringLiteral("store.db"));
        if (const Outcome written = writeStore(path, kRows, QDateTime::currentMSecsSinceEpoch()); !written)
            fail(written.error().text);
        return path;
    }
    QTemporaryDir m_folder;
    EngineHost m_engine;
    ContentStore m_content;
    std::unique_ptr<consoleapi::ConsoleServer> m_console;
    std::unique_ptr<http::HttpServer> m_http;
    std::uint16_t m_port = 0;
};

/// How many bytes the rows are on the wire, in however many answers.
std::size_t bytesOfRows(http::HttpClient &http, std::uint16_t port)
{
    std::size_t bytes = 0;
    http::ClientRequest request;
    request.url.host = "127.0.0.1";
    request.url.port = port;
    request.url.target = "/api/v1/jobs/1/rows";
    request.headers = {{"Authorization", std::string("Bearer ") + kToken}, {"Accept", "application/cbor"}};
    request.timeout = std::chrono::seconds(60);
    request.sink = [&bytes](std::string_view part) {
        bytes += part.size();
        return true;
    };
    const auto answer = http.sendAndWait(std::move(request));
    if (!answer || answer.value().status != 200)
        fail(answer ? QString::fromStdString(answer.value().body) : answer.error().text);
    return bytes;
}

double download(http::HttpClient &http, std::uint16_t port)
{
    return msOf([&] {
        std::size_t bytes = 0;
        http::ClientRequest request;
        request.url.host = "127.0.0.1";
        request.url.port = port;
        request.url.target = "/";
        request.sink = [&bytes](std::string_view part) {
            bytes += part.size();
            return true;
        };
        const auto answer = http.sendAndWait(std::move(request));
        if (!answer || bytes == 0)
            fail(QStringLiteral("nothing came from the bare server"));
    });
}

struct Opened {
    double firstMs = 0; ///< until the first part, which fills the window
    double allMs = 0;
};

Opened open(RemoteLink &link)
{
    Opened times;
    quint64 rows = 0;
    bool isOver = false;
    QElapsedTimer timer;
    timer.start();
    link.watch(JobId{1}, &link, [&](const Result<RowsPart> &part) {
        if (!part)
            fail(part.error().text);
        if (rows == 0)
            times.firstMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        rows += part.value().rows.size();
        isOver = part.value().isLast;
    });
    while (!isOver)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    times.allMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (rows != kRows)
        fail(QStringLiteral("%1 rows came").arg(rows));
    link.unwatch(JobId{1});
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Server server;
    http::HttpClient http{http::HttpClient::Options()};
    const std::size_t bytes = bytesOfRows(http, server.port());
    const BareServer bare(bytes);

    ServerEntry entry;
    entry.address = QStringLiteral("http://127.0.0.1:%1").arg(server.port());
    entry.token = QString::fromLatin1(kToken);
    RemoteLink link(entry);
    bool hasSnapshot = false;
    QObject::connect(&link, &ServerLink::snapshot, &link, [&] { hasSnapshot = true; });
    link.open();
    while (!hasSnapshot)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    std::vector<double> all, first, plain;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        const Opened opened = open(link);
        all.push_back(opened.allMs);
        first.push_back(opened.firstMs);
        plain.push_back(download(http, bare.port()));
    }
    print({.name = QStringLiteral("remoteopen"),
           .ours = median(all),
           .limit = median(plain),
           .unit = QStringLiteral("ms"),
           .ratio = median(all) / median(plain),
           .note = QStringLiteral("%1 rows, %2 MB on the wire, from watch() to the last row; first part after %3 ms; "
                                  "limit: a bare server and the same client with as many bytes")
                       .arg(kRows)
                       .arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1)
                       .arg(median(first), 0, 'f', 1)});
    return 0;
}
