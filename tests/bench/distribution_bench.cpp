// One package from the managing server through two relays to 50 clients (performance goal 12), all on this machine, into
// memory (/dev/shm) where there is such: from the order until the last client has the file. The server and the relays
// are the real ones; a client polls, fetches the description and the file as signalbox-node does, and installs nothing.
// "file": it keeps what it gets; "null": it asks for the file in the same way and lets the system discard what comes.
// Peer: nginx, two more nginx as caching relays, and 50 curl. Limit: bare sockets with sendfile (see cutthrough.h), whose
// relays forward while they receive; ours do when they have the whole file and its hash is right.

#include "cutthrough.h"
#include "figures.h"
#include "nginx.h"

#include "model/engine/enginehost.h"
#include "model/engine/taskloop.h"
#include "model/store/contentstore.h"
#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/enginebackend.h"
#include "network/nodehost/ddiclient.h"
#include "network/nodehost/filehash.h"
#include "network/nodehost/relayhost.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <array>
#include <future>
#include <thread>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int kClients = 50;
constexpr int kRelays = 2;
constexpr qint64 kWhole = 200'000'000;
constexpr qint64 kSmall = 40'000'000; ///< where there is not the memory for so many copies
constexpr qint64 kMemoryForWhole = 16'000'000'000;
constexpr int kRounds = 3;

/// What a client does with the file.
enum class Sink { File, Verified, Null };

/// Each its own: a relay is known by its token.
QString tokenOf(const QString &node)
{
    return QStringLiteral("token0fThisNode") + QString(node).remove(u'-');
}

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "distribution_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

CommandOutcome done(EngineHost &host, CommandBody body)
{
    std::promise<EngineReply> promise;
    host.post(Command{std::move(body), QStringLiteral("bench")},
              [&](EngineReply reply) { promise.set_value(std::move(reply)); });
    const EngineReply reply = promise.get_future().get();
    if (!reply.outcome)
        fail(reply.error.text);
    return *reply.outcome;
}

/// Each time another content, so that no relay has it yet.
QString writePayload(const QString &folder, int number, qint64 size)
{
    QString path = folder + QStringLiteral("/payload-%1").arg(number);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(file.errorString());
    QByteArray block(1'000'000, '\0');
    quint32 state = static_cast<quint32>(number) + 1;
    for (char &byte : block) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<char>(state >> 24U);
    }
    for (qint64 bytes = 0; bytes < size; bytes += block.size())
        file.write(block);
    return path;
}

/// The managing server with its protocol for nodes.
class Server {
public:
    explicit Server(const QString &folder)
        : m_content(folder + QStringLiteral("/content")), m_host(folder + QStringLiteral("/server.db"), {})
    {
        if (!m_content.prepare())
            fail(QStringLiteral("no folder for the packages"));
        ddi::EngineBackend::Options options;
        options.contentFolder = folder + QStringLiteral("/content");
        m_backend = std::make_shared<ddi::EngineBackend>(options, m_host);
        m_host.setActionHandler(m_backend->actionHandler());
        if (Outcome started = m_host.start(); !started)
            fail(started.error().text);
        const std::uint16_t port = freePort();
        ddi::DdiServer::Options serving;
        serving.baseUrl = url(port);
        m_ddi = std::make_unique<ddi::DdiServer>(serving, m_backend);
        m_http = std::make_unique<http::HttpServer>(
            http::HttpServer::Options(),
            [this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
                m_ddi->handle(request, responder);
            });
        if (!m_http->listenTcp("127.0.0.1", port))
            fail(QStringLiteral("the server does not listen"));
        m_url = url(port);
    }
    ~Server()
    {
        m_http->stop();
        m_host.stop();
    }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    static QString url(std::uint16_t port) { return QStringLiteral("http://127.0.0.1:%1").arg(port); }
    [[nodiscard]] const QString &url() const { return m_url; }
    NodeId addNode(const QString &name, NodeRole role, NodeId upper)
    {
        RegisterNode node;
        node.name = name;
        node.role = role;
        node.upper = upper;
        node.token = tokenOf(name);
        return NodeId{done(m_host, node).createdId};
    }
    PackageId addPackage(const QString &path)
    {
        const Result<ImportedFile> imported = m_content.import(path, {});
        if (!imported)
            fail(imported.error().text);
        AddPackage order;
        order.package.name = QFileInfo(path).fileName();
        order.package.fileName = order.package.name;
        order.package.size = imported.value().size;
        order.package.sha256 = imported.value().sha256;
        order.package.sha1 = imported.value().sha1;
        order.package.md5 = imported.value().md5;
        return PackageId{done(m_host, order).createdId};
    }
    void order(PackageId package, const std::vector<NodeId> &clients)
    {
        CreateJob job;
        job.packages = {package};
        job.destinations = clients;
        done(m_host, job);
    }

private:
    ContentStore m_content;
    EngineHost m_host;
    std::shared_ptr<ddi::EngineBackend> m_backend;
    std::unique_ptr<ddi::DdiServer> m_ddi;
    std::unique_ptr<http::HttpServer> m_http;
    QString m_url;
};

/// Polls until there is something for it, and says so when it has the file.
class Client {
public:
    Client(QString name, const QString &url, QString filePath, qint64 size)
        : m_name(std::move(name)), m_filePath(std::move(filePath)), m_size(size)
    {
        ddi::DdiClient::Options options;
        options.serverUrl = url;
        options.token = tokenOf(m_name);
        m_ddi = std::move(ddi::DdiClient::create(options)).value();
    }
    /// A relay that has just started must first be told whom it has below.
    void waitUntilKnown()
    {
        for (bool known = false; !known; std::this_thread::sleep_for(std::chrono::milliseconds(known ? 0 : 20))) {
            std::promise<bool> answered;
            m_ddi->poll(m_name, std::chrono::seconds(0),
                        [&](const Result<ddi::ControllerBase> &base) { answered.set_value(static_cast<bool>(base)); });
            known = answered.get_future().get();
        }
        ddi::ConfigData data; // as long as it is asked for, no poll is held
        data.attributes.insert(QStringLiteral("system"), QStringLiteral("bench"));
        std::promise<void> taken;
        m_ddi->configData(m_name, data, [&](const Result<int> &) { taken.set_value(); });
        taken.get_future().wait();
    }
    /// Verified: reads the file again, as a client does before it installs it.
    std::future<void> fetch(Sink sink)
    {
        m_sink = sink;
        m_there = {};
        poll();
        return m_there.get_future();
    }

    void waitUntilReported() { m_reported.wait(); }

private:
    void poll()
    {
        m_ddi->poll(m_name, std::chrono::seconds(25), [this](const Result<ddi::ControllerBase> &base) {
            if (!base)
                fail(m_name + QStringLiteral(": ") + base.error().text);
            if (base.value().deployment && *base.value().deployment != m_last)
                take(*base.value().deployment, base.value().contentTag);
            else
                poll();
        });
    }
    void take(AttemptId attempt, quint32 contentTag)
    {
        m_last = attempt;
        m_ddi->deployment(m_name, attempt, contentTag, [this](const Result<ddi::Deployment> &deployment) {
            if (!deployment)
                fail(m_name + QStringLiteral(": ") + deployment.error().text);
            download(deployment.value().artifacts.at(0));
        });
    }
    void download(const ddi::Artifact &artifact)
    {
        if (m_sink == Sink::Null) {
            m_discarding = std::jthread([this, href = artifact.href] {
                discard(QUrl(href));
                finish();
            });
            return;
        }
        ddi::DownloadOrder order;
        order.href = artifact.href;
        order.size = artifact.size;
        order.filePath = m_filePath.toStdString();
        m_ddi->download(order, [this, sha256 = artifact.sha256](const Result<ddi::DownloadState> &state) {
            if (!state || state.value().bytes != m_size)
                fail(m_name + QStringLiteral(": the file is not whole"));
            if (m_sink == Sink::Verified && fileHash(m_filePath, HashKind::Sha256, {}) != sha256)
                fail(m_name + QStringLiteral(": the file is another one"));
            finish();
        });
    }
    /// The file asked for as ever, and nothing of it brought up to this process.
    void discard(const QUrl &url) const
    {
        const int socket = connectTo(static_cast<std::uint16_t>(url.port(80)));
        const std::string request = "GET " + url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority).toStdString()
                                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: TargetToken "
                                    + tokenOf(m_name).toStdString() + "\r\nConnection: close\r\n\r\n";
        (void)!::write(socket, request.data(), request.size());
        std::string head;
        for (std::array<char, 1> byte{}; !head.ends_with("\r\n\r\n"); head += byte[0]) {
            if (::read(socket, byte.data(), 1) != 1)
                fail(m_name + QStringLiteral(": no answer"));
        }
        if (!head.starts_with("HTTP/1.1 200"))
            fail(m_name + QStringLiteral(": ") + QString::fromStdString(head));
        qint64 received = 0;
        for (ssize_t bytes = 1; bytes > 0; received += bytes)
            bytes = std::max<ssize_t>(::recv(socket, nullptr, 1 << 20, MSG_TRUNC), 0);
        ::close(socket);
        if (received != m_size)
            fail(m_name + QStringLiteral(": not the whole file came"));
    }
    /// So that no attempt stays open.
    void finish()
    {
        ddi::Feedback feedback;
        feedback.id = m_last;
        feedback.stage.emplace();
        feedback.stage->attempt = m_last;
        feedback.stage->stage = Stage::Completed;
        feedback.stage->sequence = 1;
        const auto reported = std::make_shared<std::promise<void>>();
        m_reported = reported->get_future();
        m_ddi->feedback(m_name, m_last, feedback, false, {},
                        [reported](const Result<int> &) { reported->set_value(); });
        m_there.set_value();
    }
    QString m_name;
    QString m_filePath;
    qint64 m_size;
    Sink m_sink = Sink::File;
    AttemptId m_last{};
    std::promise<void> m_there;
    std::future<void> m_reported;
    std::unique_ptr<ddi::DdiClient> m_ddi;
    std::jthread m_discarding;
};

/// Server, relays and clients, in a folder of their own that goes with them.
class Distribution {
public:
    Distribution(const QString &folder, const QString &received, qint64 size)
        : m_folder(folder + QStringLiteral("/ours-XXXXXX")), m_server(made(QStringLiteral("server")))
    {
        for (int r = 0; r < kRelays; ++r) {
            const QString name = QStringLiteral("relay-%1").arg(r);
            const NodeId relay = m_server.addNode(name, NodeRole::Relay, {});
            RelayHost::Options options;
            options.logic.name = name;
            options.serverUrl = m_server.url();
            options.token = tokenOf(name);
            options.stateFolder = m_folder.filePath(name);
            m_relays.push_back(std::make_unique<RelayHost>(options));
            if (Outcome started = m_relays.back()->start(); !started)
                fail(started.error().text);
            for (int c = r; c < kClients; c += kRelays) {
                const QString client = QStringLiteral("client-%1").arg(c);
                m_nodes.push_back(m_server.addNode(client, NodeRole::Client, relay));
                m_clients.push_back(std::make_unique<Client>(client, Server::url(m_relays.back()->port()),
                                                             received + u'/' + client, size));
            }
        }
        for (const auto &client : m_clients)
            client->waitUntilKnown();
    }
    /// @return milliseconds until all of them have it
    double distribute(const QString &path, Sink sink)
    {
        const PackageId package = m_server.addPackage(path);
        std::vector<std::future<void>> there;
        for (const auto &client : m_clients)
            there.push_back(client->fetch(sink));
        const double ms = msOf([&] {
            m_server.order(package, m_nodes);
            for (std::future<void> &one : there)
                one.wait();
        });
        for (const auto &client : m_clients)
            client->waitUntilReported();
        return ms;
    }

private:
    [[nodiscard]] QString made(const QString &name) const
    {
        QDir(m_folder.path()).mkpath(name);
        return m_folder.filePath(name);
    }
    QTemporaryDir m_folder;
    Server m_server;
    std::vector<NodeId> m_nodes;
    std::vector<std::unique_ptr<RelayHost>> m_relays;
    std::vector<std::unique_ptr<Client>> m_clients;
};

/// An nginx with the files, two that fetch each once and keep it, and 50 curl below these.
class NginxFleet {
public:
    bool start(const QString &files)
    {
        if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
            return false;
        const std::uint16_t origin =
            m_origin.start(QStringLiteral("server { listen 127.0.0.1:PORT; root %1; }").arg(files));
        for (int i = 0; i < kRelays; ++i)
            m_ports[static_cast<std::size_t>(i)] = m_relays[static_cast<std::size_t>(i)].start(
                QStringLiteral("proxy_cache_path FOLDER/cache keys_zone=zone:1m; server { listen 127.0.0.1:PORT; "
                               "location / { proxy_pass http://127.0.0.1:%1; proxy_cache zone; proxy_cache_lock on; "
                               "proxy_cache_lock_timeout 60s; proxy_cache_valid 200 1h; } }")
                    .arg(origin));
        return origin != 0 && m_ports[0] != 0 && m_ports[1] != 0;
    }
    /// @param folder for the clients' files; empty: they discard
    double distribute(const QString &name, const QString &folder)
    {
        return msOf([&] {
            std::vector<std::unique_ptr<QProcess>> curls;
            for (int i = 0; i < kClients; ++i) {
                auto &curl = curls.emplace_back(std::make_unique<QProcess>());
                curl->start(
                    QStringLiteral("curl"),
                    {QStringLiteral("-sf"), QStringLiteral("-o"),
                     folder.isEmpty() ? QStringLiteral("/dev/null") : folder + QStringLiteral("/client-%1").arg(i),
                     Server::url(m_ports[static_cast<std::size_t>(i % kRelays)]) + u'/' + name});
            }
            for (const auto &curl : curls) {
                if (!curl->waitForFinished(60'000) || curl->exitCode() != 0)
                    fail(QStringLiteral("curl did not get the file"));
            }
        });
    }

private:
    Nginx m_origin;
    std::array<Nginx, kRelays> m_relays;
    std::array<std::uint16_t, kRelays> m_ports{};
};

/// What one kind of distribution took, in each round.
struct Times {
    std::vector<double> ours, peer, limit;
};

/// The processor's and the memory's speed wander, so each round's figures are compared with each other.
double ratioTo(const std::vector<double> &others, const std::vector<double> &ours)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < others.size(); ++i)
        ratios.push_back(ours[i] / others[i]);
    return median(ratios);
}

void emptied(const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
}

/// @return bytes of the payload
qint64 sizeFor(bool inMemory)
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!inMemory || !file.open(QIODevice::ReadOnly))
        return kSmall;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("MemAvailable:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024 >= kMemoryForWhole ? kWhole : kSmall;
    }
    return kSmall;
}

void line(const QString &name, const Times &times, double peerGoal, double limitGoal)
{
    const bool hasPeer = !times.peer.empty();
    const QString goal = QStringLiteral("; goal <= %1");
    print({.name = name,
           .ours = median(times.ours),
           .peer = hasPeer ? std::optional(median(times.peer)) : std::nullopt,
           .limit = median(times.limit),
           .unit = QStringLiteral("ms"),
           .ratio = hasPeer ? std::optional(ratioTo(times.peer, times.ours)) : std::nullopt,
           .note = hasPeer ? QStringLiteral("to nginx with caching relays and curl")
                                 + (peerGoal > 0 ? goal.arg(peerGoal) : QString())
                           : QStringLiteral("nginx or curl is not installed, so there is no peer")});
    print({.name = name + QStringLiteral(", to the limit"),
           .ours = median(times.ours),
           .limit = median(times.limit),
           .unit = QStringLiteral("ms"),
           .ratio = ratioTo(times.limit, times.ours),
           .note = QStringLiteral(
                       "to bare sockets and sendfile, relays forwarding while they receive; ours store, hash and "
                       "then forward")
                   + goal.arg(limitGoal)});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString memory = QStringLiteral("/dev/shm");
    const bool inMemory = QFileInfo(memory).isWritable();
    if (inMemory)
        qputenv("TMPDIR", memory.toLocal8Bit()); // the peer's caches too
    const qint64 size = sizeFor(inMemory);
    const QTemporaryDir dir(QDir::tempPath() + QStringLiteral("/signalbox-bench-XXXXXX"));
    const QString files = dir.filePath(QStringLiteral("files"));
    const QString received = dir.filePath(QStringLiteral("received"));

    Times kept, discarded, verified;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        emptied(files);
        emptied(received);
        Distribution ours(dir.path(), received, size);
        NginxFleet nginx; // anew, as is the other, so that what both have kept is not there three times
        const bool hasPeer = nginx.start(files);
        int number = 3 * round;
        for (const Sink sink : {Sink::Null, Sink::File, Sink::Verified}) {
            Times &times = sink == Sink::Null ? discarded : sink == Sink::File ? kept : verified;
            const QString path = writePayload(files, number++, size);
            times.ours.push_back(ours.distribute(path, sink));
            if (sink == Sink::Verified) { // on two cores
                const double hashes = msOf([&] { (void)fileHash(path, HashKind::Sha256, {}); }) * kClients / 2;
                times.limit.push_back(kept.ours.back() + hashes);
                continue;
            }
            const QString to = sink == Sink::File ? received : QString();
            if (hasPeer) {
                emptied(received);
                times.peer.push_back(nginx.distribute(QFileInfo(path).fileName(), to));
            }
            emptied(received);
            times.limit.push_back(CutThrough(kRelays, kClients, dir.path()).distribute(path, size, to));
            if (sink == Sink::File
                && fileHash(path, HashKind::Sha256, {})
                       != fileHash(received + QStringLiteral("/client-0"), HashKind::Sha256, {}))
                fail(QStringLiteral("what came by bare sockets is another file"));
            emptied(received);
        }
    }
    const QString name = QStringLiteral("distribution: %1 MB to 50 clients through 2 relays").arg(size / 1'000'000);
    line(name, kept, 1.10, 1.25);
    line(name + QStringLiteral(", discarded"), discarded, 0, 1.8);
    print(
        {.name = name + QStringLiteral(", verified by every client"),
         .ours = median(verified.ours),
         .limit = median(verified.limit),
         .unit = QStringLiteral("ms"),
         .ratio = ratioTo(verified.limit, verified.ours),
         .note = QStringLiteral("to the unverified one and the time that 50 SHA-256 take on two cores; goal <= 1.15")});
    return 0;
}
