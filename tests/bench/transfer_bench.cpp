// One artifact of 500 MB to one client that throws it away (performance goal 17), plain and over TLS: our server with one
// thread beside nginx with one worker, and beside a loop of sendfile and nothing else (the limit of the plain one).

#include "certificate.h"
#include "figures.h"
#include "nginx.h"

#include "network/http/httpserver.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <openssl/ssl.h>

#include <array>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <sys/sendfile.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr qint64 kBytes = 500'000'000;
constexpr int kRounds = 15; ///< five are not good to a tenth
constexpr std::size_t kBuffer = 1 << 20;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "transfer_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

/// Asks for the file and reads until the whole body has come. @return MB a second
template <class Write, class Read>
double fetch(Write write, Read read)
{
    std::vector<char> buffer(kBuffer);
    qint64 received = 0;
    const double ms = msOf([&] {
        write("GET /artifact HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        qint64 head = -1;
        std::string begin;
        while (head < 0 || received < head + kBytes) {
            const auto bytes = static_cast<qint64>(read(buffer.data(), buffer.size()));
            if (bytes <= 0)
                fail(QStringLiteral("the transfer ended after %1 bytes").arg(received));
            received += bytes;
            if (head >= 0)
                continue;
            begin.append(buffer.data(), static_cast<std::size_t>(bytes));
            if (const auto end = begin.find("\r\n\r\n"); end != std::string::npos) {
                if (!begin.starts_with("HTTP/1.1 200"))
                    fail(QStringLiteral("the answer was not 200"));
                head = static_cast<qint64>(end) + 4;
            }
        }
    });
    return static_cast<double>(kBytes) / 1000 / ms;
}

double fetchPlain(std::uint16_t port)
{
    const int socket = connectTo(port);
    const double rate = fetch([&](std::string_view text) { (void)!::write(socket, text.data(), text.size()); },
                              [&](char *to, std::size_t size) { return ::read(socket, to, size); });
    ::close(socket);
    return rate;
}

double fetchTls(std::uint16_t port)
{
    static SSL_CTX *const context = SSL_CTX_new(TLS_client_method()); // whom we talk to is no question here
    const int socket = connectTo(port);
    SSL *ssl = SSL_new(context);
    SSL_set_fd(ssl, socket);
    if (SSL_connect(ssl) != 1)
        fail(QStringLiteral("no TLS connection"));
    const double rate =
        fetch([&](std::string_view text) { SSL_write(ssl, text.data(), static_cast<int>(text.size())); },
              [&](char *to, std::size_t size) { return SSL_read(ssl, to, static_cast<int>(size)); });
    SSL_free(ssl);
    ::close(socket);
    return rate;
}

/// A head, then the file, and nothing is looked at.
class SendfileLoop {
public:
    explicit SendfileLoop(const QString &path)
        : m_path(path), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 || ::listen(m_listener, 8) != 0)
            fail(QStringLiteral("no port for the limit"));
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this] { run(); });
    }
    ~SendfileLoop()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        ::close(m_listener);
    }
    SendfileLoop(const SendfileLoop &) = delete;
    SendfileLoop &operator=(const SendfileLoop &) = delete;
    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    void run()
    {
        for (;;) {
            const int socket = ::accept(m_listener, nullptr, nullptr);
            if (socket < 0)
                return;
            std::array<char, 4096> request;
            (void)!::read(socket, request.data(), request.size());
            const std::string_view head = "HTTP/1.1 200 OK\r\n\r\n";
            (void)!::write(socket, head.data(), head.size());
            const int file = ::open(m_path.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
            off_t at = 0;
            while (at<kBytes && ::sendfile(socket, file, &at, static_cast<std::size_t>(kBytes - at))> 0) { }
            ::close(file);
            ::close(socket);
        }
    }
    QString m_path;
    int m_listener;
    std::uint16_t m_port = 0;
    std::jthread m_thread;
};

void line(const QString &name, const std::vector<double> &ours, const std::vector<double> &peer,
          const std::vector<double> &limit, double goal)
{
    const bool hasPeer = !peer.empty();
    std::vector<double> ratios; // of each round: what slows one slows the other
    for (std::size_t i = 0; i < peer.size(); ++i)
        ratios.push_back(ours[i] / peer[i]);
    print({.name = name,
           .ours = median(ours),
           .peer = hasPeer ? std::optional(median(peer)) : std::nullopt,
           .limit = limit.empty() ? std::nullopt : std::optional(median(limit)),
           .unit = QStringLiteral("MB/s"),
           .ratio = hasPeer ? std::optional(median(ratios)) : std::nullopt,
           .note = (hasPeer ? QStringLiteral("to nginx, one worker; goal >= %1").arg(goal)
                            : QStringLiteral("nginx is not installed, so there is no peer"))
                   + (limit.empty() ? QString() : QStringLiteral("; limit: a loop of sendfile")),
           .higherIsBetter = true});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Nginx nginx;
    const QString path = nginx.folder() + QStringLiteral("/artifact");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(file.errorString());
    const QByteArray block(1'000'000, 'x');
    for (qint64 bytes = 0; bytes < kBytes; bytes += block.size())
        file.write(block);
    file.close();
    const std::optional<http::TlsFiles> tls = makeCertificate(nginx.folder());
    if (!tls)
        fail(QStringLiteral("openssl makes no certificate"));
    const std::uint16_t tlsPort = freePort();
    const std::uint16_t nginxPort =
        nginx.start(QStringLiteral("server { listen 127.0.0.1:PORT; root FOLDER; }\n") + nginxTls(tlsPort));

    http::HttpServer server({}, [&path](const http::Request &, const std::shared_ptr<http::Responder> &responder) {
        http::FileResponse response;
        response.filePath = path.toStdString();
        responder->sendFile(std::move(response));
    });
    const auto plain = server.listenTcp("127.0.0.1", 0);
    const auto secure = server.listenTcp("127.0.0.1", 0, *tls);
    if (!plain || !secure)
        fail(QStringLiteral("our server does not listen"));
    const SendfileLoop loop(path);

    std::vector<double> ours, peer, limit, oursTls, peerTls;
    std::vector<std::function<void()>> turns{
        [&] { ours.push_back(fetchPlain(plain.value())); },
        [&] { limit.push_back(fetchPlain(loop.port())); },
        [&] { oursTls.push_back(fetchTls(secure.value())); },
    };
    if (nginxPort != 0) {
        turns.emplace_back([&] { peer.push_back(fetchPlain(nginxPort)); });
        turns.emplace_back([&] { peerTls.push_back(fetchTls(tlsPort)); });
    }
    // Taken in turn, as the machine's speed wanders, and each time in another order: who comes behind TLS finds other caches
    // than who comes behind a plain one.
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < turns.size(); ++i)
            turns[(static_cast<std::size_t>(round) + (round % 2 == 0 ? i : turns.size() - i)) % turns.size()]();
    }
    server.stop();
    line(QStringLiteral("transfer: 500 MB to one client"), ours, peer, limit, 0.9);
    line(QStringLiteral("transfer: 500 MB to one client over TLS"), oursTls, peerTls, {}, 0.85);
    return 0;
}
