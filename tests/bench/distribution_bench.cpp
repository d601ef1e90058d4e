// One package from the managing server through two relays to 50 clients (performance goal 12), all on this machine, into
// memory (/dev/shm) where there is such: from the order until the last client has the file. The server and the relays
// are the real ones; a client polls, fetches the description and the file as signalbox-node does, and installs nothing.
// Peer: nginx, two more nginx as caching relays, and 50 curl. Limit: 50 copies of the file without any network.

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

#include <array>
#include <atomic>
#include <future>
#include <thread>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int kClients = 50;
constexpr int kRelays = 2;
constexpr qint64 kBytes = 40'000'000;
constexpr int kRounds = 3;

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
QString writePayload(const QString &folder, int number)
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
    for (qint64 bytes = 0; bytes < kBytes; bytes += block.size())
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
    Client(QString name, const QString &url, QString filePath)
        : m_name(std::move(name)), m_filePath(std::move(filePath))
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
    /// @param verify reads the file again as a client does before it installs it
    std::future<void> fetch(bool verify)
    {
        if (m_reported.valid())
            m_reported.wait();
        m_verify = verify;
        m_there = {};
        QFile::remove(m_filePath);
        poll();
        return m_there.get_future();
    }

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
        ddi::DownloadOrder order;
        order.href = artifact.href;
        order.size = artifact.size;
        order.filePath = m_filePath.toStdString();
        m_ddi->download(order, [this, sha256 = artifact.sha256](const Result<ddi::DownloadState> &state) {
            if (!state || state.value().bytes != kBytes)
                fail(m_name + QStringLiteral(": the file is not whole"));
            if (m_verify && fileHash(m_filePath, HashKind::Sha256, {}) != sha256)
                fail(m_name + QStringLiteral(": the file is another one"));
            finish();
        });
    }
    /// So that the next round begins with nothing open.
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
        m_there.set_value();
        m_ddi->feedback(m_name, m_last, feedback, false, {},
                        [reported](const Result<int> &) { reported->set_value(); });
    }
    QString m_name;
    QString m_filePath;
    bool m_verify = false;
    AttemptId m_last{};
    std::promise<void> m_there;
    std::future<void> m_reported; ///< that the round before is done
    std::unique_ptr<ddi::DdiClient> m_ddi;
};

/// @return milliseconds until all of them have it
double distribute(Server &server, PackageId package, const std::vector<NodeId> &nodes,
                  std::vector<std::unique_ptr<Client>> &clients, bool verify)
{
    std::vector<std::future<void>> there;
    for (const auto &client : clients)
        there.push_back(client->fetch(verify));
    return msOf([&] {
        server.order(package, nodes);
        for (std::future<void> &one : there)
            one.wait();
    });
}

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
    double distribute(const QString &name, const QString &folder)
    {
        return msOf([&] {
            std::vector<std::unique_ptr<QProcess>> curls;
            for (int i = 0; i < kClients; ++i) {
                auto &curl = curls.emplace_back(std::make_unique<QProcess>());
                curl->start(QStringLiteral("curl"),
                            {QStringLiteral("-sf"), QStringLiteral("-o"), folder + QStringLiteral("/client-%1").arg(i),
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

double copies(const QString &path, const QString &folder)
{
    return msOf([&] {
        const auto half = [&](int from) {
            for (int i = from; i < kClients; i += 2) {
                const QString to = folder + QStringLiteral("/client-%1").arg(i);
                QFile::remove(to);
                QFile::copy(path, to);
            }
        };
        const std::jthread other(half, 1);
        half(0);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString memory = QStringLiteral("/dev/shm");
    const QTemporaryDir dir((QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
                            + QStringLiteral("/signalbox-bench-XXXXXX"));
    const QString files = dir.filePath(QStringLiteral("files"));
    const QString received = dir.filePath(QStringLiteral("received"));
    for (const QString &folder : {files, received, dir.filePath(QStringLiteral("server"))})
        QDir().mkpath(folder);

    Server server(dir.filePath(QStringLiteral("server")));
    std::vector<std::unique_ptr<RelayHost>> relays;
    std::vector<std::unique_ptr<Client>> clients;
    std::vector<NodeId> nodes;
    for (int r = 0; r < kRelays; ++r) {
        const QString name = QStringLiteral("relay-%1").arg(r);
        const NodeId relay = server.addNode(name, NodeRole::Relay, {});
        RelayHost::Options options;
        options.logic.name = name;
        options.serverUrl = server.url();
        options.token = tokenOf(name);
        options.stateFolder = dir.filePath(name);
        relays.push_back(std::make_unique<RelayHost>(options));
        if (Outcome started = relays.back()->start(); !started)
            fail(started.error().text);
        for (int c = r; c < kClients; c += kRelays) {
            const QString client = QStringLiteral("client-%1").arg(c);
            nodes.push_back(server.addNode(client, NodeRole::Client, relay));
            clients.push_back(
                std::make_unique<Client>(client, Server::url(relays.back()->port()), received + u'/' + client));
        }
    }
    for (const auto &client : clients)
        client->waitUntilKnown();
    NginxFleet nginx;
    const bool hasPeer = nginx.start(files);

    std::vector<double> ours, verified, peer, limit, hash;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        for (const bool verify : {false, true}) {
            const QString path = writePayload(files, 2 * round + (verify ? 1 : 0));
            const PackageId package = server.addPackage(path);
            (verify ? verified : ours).push_back(distribute(server, package, nodes, clients, verify));
            if (verify) {
                hash.push_back(msOf([&] { (void)fileHash(path, HashKind::Sha256, {}); }) * kClients / 2); // two cores
                continue;
            }
            if (hasPeer)
                peer.push_back(nginx.distribute(QFileInfo(path).fileName(), received));
            limit.push_back(copies(path, received));
        }
    }
    clients.clear();
    relays.clear();
    print({.name = QStringLiteral("distribution: 40 MB to 50 clients through 2 relays"),
           .ours = median(ours),
           .peer = hasPeer ? std::optional(median(peer)) : std::nullopt,
           .limit = median(limit),
           .unit = QStringLiteral("ms"),
           .ratio = hasPeer ? std::optional(median(ours) / median(peer)) : std::nullopt,
           .note = (hasPeer ? QStringLiteral("to nginx with caching relays and curl; goal <= 1.10")
                            : QStringLiteral("nginx or curl is not installed, so there is no peer"))
                   + QStringLiteral("; limit: copies without network; ours is on the disk and hashed at the relays")});
    print(
        {.name = QStringLiteral("distribution: the same, verified by every client"),
         .ours = median(verified),
         .limit = median(ours) + median(hash),
         .unit = QStringLiteral("ms"),
         .ratio = median(verified) / (median(ours) + median(hash)),
         .note = QStringLiteral("to the unverified one and the time that 50 SHA-256 take on two cores; goal <= 1.15")});
    return 0;
}
