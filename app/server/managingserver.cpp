#include "app/server/managingserver.h"

#include "app/server/keptorders.h"
#include "model/domain/text.h"
#include "model/store/storecheck.h"
#include "network/consoleapi/standbyanswer.h"
#include "network/http/listensocket.h"
#include "network/http/tlscontext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostInfo>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace signalbox {

namespace {

struct ManagingServerText {
    Q_DECLARE_TR_FUNCTIONS(ManagingServer)
};

} // namespace

Error ManagingServer::noStateFolder(const QString &folder)
{
    return {Error::Kind::Io,
            ManagingServerText::tr("The state folder %1 cannot be made. Choose another one or give write permission.")
                .arg(folder),
            {}};
}

ManagingServer::ManagingServer(Options options)
    : m_options(std::move(options)),
      m_content(m_options.stateFolder + QStringLiteral("/content")),
      m_collections(m_options.stateFolder + QStringLiteral("/collections"))
{
    m_options.engine.serverName = m_options.name;
    m_options.engine.machine = QHostInfo::localHostName();
    m_options.engine.archiveFolder = m_options.stateFolder + QStringLiteral("/archive");
    m_processes = std::make_unique<ProcessBook>(TaskLoop::nowMs);
    m_options.engine.processes = m_processes.get();
    m_engine = std::make_unique<EngineHost>(storeUrl(), m_options.engine);
    m_processes->onUnsaved = [engine = m_engine.get()] { engine->post(ProcessesEnded{}); };
    m_tasks = std::make_shared<consoleapi::TaskBoard>(*m_engine, m_processes.get());
    m_activity = std::make_unique<ActivityLog>(*m_engine, storeUrl());
    JudgementWork::World world;
    world.keepMessage = [this](const MessageOrder &message, const Command &by) {
        return keepMessage(*m_engine, m_content, message, by);
    };
    world.runHook = [hooks = m_options.hooks](const HookCall &call, const std::stop_token &stop) {
        return runHook(hooks, call, stop);
    };
    m_judgement = std::make_unique<JudgementWork>(*m_engine, m_processes.get(), std::move(world));
}

QString ManagingServer::storeUrlOf(const Options &options)
{
    return options.storeUrl.isEmpty()
               ? QStringLiteral("sqlite:") + options.stateFolder + QStringLiteral("/signalbox.db")
               : options.storeUrl;
}

/// A new database beside packages of an old one: the old one was lost or misplaced, and its jobs with it. Nothing is
/// begun over it, or the packages would be taken for unused.
Outcome ManagingServer::checkStoreFitsContent() const
{
    if (!isNewStore(storeUrl()))
        return {};
    const auto packages = m_content.entries().size();
    if (packages == 0)
        return {};
    return Error{Error::Kind::Database,
                 ManagingServerText::tr(
                     "The database %1 is missing or empty, but %2 holds %n package file(s) of an earlier one. Put the "
                     "database back, with its -wal file if there is one, or move that folder away to begin anew.",
                     nullptr, static_cast<int>(packages))
                     .arg(storePath(storeUrl()), m_options.stateFolder + QStringLiteral("/content")),
                 {}};
}

ManagingServer::~ManagingServer()
{
    stop();
}

Outcome ManagingServer::check(const Options &options)
{
    if (!options.higher.url.isEmpty()) {
        if (const Result<QByteArray> token = readSecret(options.higher.tokenFile); !token)
            return token.error();
        if (const auto context = http::makeClientContext(options.higher.caFile.toStdString(), {}, {}); !context)
            return context.error();
    }
    // What is not there yet is made by start(), in the nearest folder above that is there.
    QFileInfo folder(options.stateFolder);
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return noStateFolder(options.stateFolder);
    if (Outcome hooks = checkHooks(options.hooks); !hooks)
        return hooks;
    if (!options.operatorTokenFile.isEmpty()) {
        if (const Result<QByteArray> token = readSecret(options.operatorTokenFile); !token)
            return token.error();
    }
    // The folder of the usual one may have to be made yet.
    if (const QString store = storeUrlOf(options); !options.storeUrl.isEmpty() || QFile::exists(storePath(store))) {
        if (Outcome opens = checkStore(store); !opens)
            return opens;
    }
    if (!options.socketMayMove) {
        constexpr int kLongestSocket = 107; // bytes, see unix(7)
        const QFileInfo place(QFileInfo(options.socketPath).absolutePath());
        if (options.socketPath.isEmpty() || QFile::encodeName(options.socketPath).size() > kLongestSocket
            || !place.isDir() || !place.isWritable()) {
            return Error{Error::Kind::Invalid,
                         ManagingServerText::tr("The socket %1 cannot be made: it must be in a folder that exists and "
                                                "can be written, with at most %2 bytes in its path.")
                             .arg(options.socketPath)
                             .arg(kLongestSocket),
                         {}};
        }
    }
    // At any port: the one that is named may be taken by the server that runs.
    if (const auto socket = http::ListenSocket::tcp(options.listenAddress, 0); !socket)
        return socket.error();
    if (options.tls) {
        if (const auto context = http::makeServerContext(*options.tls); !context)
            return context.error();
    }
    return {};
}

Outcome ManagingServer::start()
{
    if (!QDir().mkpath(m_options.stateFolder))
        return noStateFolder(m_options.stateFolder);
    if (Outcome fits = checkStoreFitsContent(); !fits)
        return fits;
    if (Outcome prepared = m_content.prepare(); !prepared)
        return prepared;
    if (Outcome prepared = m_collections.prepare(); !prepared)
        return prepared;
    ddi::EngineBackend::Options backend;
    backend.collections = &m_collections;
    backend.contentFolder = m_options.stateFolder + QStringLiteral("/content");
    backend.warn = [](const QString &text) { qWarning("%s", qPrintable(text)); };
    backend.startCheckPort = m_options.startCheckPort;
    backend.processes = m_processes.get();
    backend.serverName = m_options.name;
    backend.tellsPriority = !m_options.higher.url.isEmpty();
    if (backend.tellsPriority)
        backend.managers = [this] { return m_relay ? m_relay->managers() : QStringList(); };
    m_backend = std::make_shared<ddi::EngineBackend>(backend, *m_engine);
    m_engine->setActionHandler([this, toNodes = m_backend->actionHandler()](const EngineAction &action) {
        if (const auto *keep = std::get_if<KeepOrder>(&action)) {
            m_orders.post([this, keep = *keep] { keepOrder(*m_engine, m_content, keep); });
            return;
        }
        // Nobody can ask for it before there is a console server.
        const auto *ordered = std::get_if<CarryOut>(&action);
        if (!ordered)
            toNodes(action);
        else if (ordered->operation.work == kJudgeWork || ordered->operation.work == kActWork)
            m_judgement->carryOut(ordered->operation);
        else
            m_console->runAgain(ordered->operation);
    });
    if (Outcome hooks = checkHooks(m_options.hooks); !hooks)
        return hooks;
    if (Outcome started = m_engine->start(); !started)
        return started;
    m_activity->start();
    m_judgement->start();
    m_orders.start();
    m_collections.sweep([this](AttemptId attempt) {
        return m_engine->ask([attempt](Engine &engine) { return engine.offered(attempt).has_value(); });
    });
    // With a database elsewhere, the packages in the state folder may be another server's.
    if (m_options.storeUrl.isEmpty())
        m_content.sweep(m_engine->ask([](Engine &engine) { return engine.contentInUse(); }));
    warnOfMissingPackages();
    if (Outcome started = startHigher(); !started)
        return started;
    Outcome listening = listen();
    if (listening)
        checkContent();
    return listening;
}

void ManagingServer::warnOfMissingPackages() const
{
    for (const PackageRecord &package : m_engine->ask([](Engine &engine) { return engine.packages(); })) {
        if (!m_content.has(package.sha256, package.size)) {
            qWarning("package %u, %s, cannot be sent: its file %s is missing or cut", number(package.id),
                     qPrintable(packageText(package.name, package.version)),
                     qPrintable(m_content.pathOf(package.sha256)));
        }
    }
}

void ManagingServer::checkContent()
{
    m_contentCheck = std::make_unique<ContentCheck>(
        m_content, m_processes.get(), m_engine->ask([](Engine &engine) { return engine.packages(); }),
        [](const PackageRecord &package, const Error &error) {
            qWarning("package %u, %s, cannot be sent: %s", number(package.id),
                     qPrintable(packageText(package.name, package.version)), qPrintable(error.text));
        });
}

Outcome ManagingServer::listen()
{
    consoleapi::ConsoleServer::Options console;
    console.serverName = m_options.name;
    console.localOperator = m_options.operatorName;
    console.activity = m_activity.get();
    // One of its own for each run: a server that was replaced may still be at work in the folder that both share.
    const QString uploads = m_options.stateFolder + QStringLiteral("/uploads");
    QDir(uploads).removeRecursively();
    console.uploadFolder =
        QStringLiteral("%1/%2-%3").arg(uploads).arg(::getpid()).arg(QDateTime::currentMSecsSinceEpoch());
    if (!m_options.operatorTokenFile.isEmpty()) {
        const Result<QByteArray> token = readSecret(m_options.operatorTokenFile);
        if (!token)
            return token.error();
        console.tokenSha256 = QCryptographicHash::hash(token.value(), QCryptographicHash::Sha256);
        console.tokenOperator = QStringLiteral("token:") + QFileInfo(m_options.operatorTokenFile).fileName();
    }
    console.tasks = m_tasks;
    console.collections = &m_collections;
    m_console = std::make_unique<consoleapi::ConsoleServer>(console, *m_engine, m_content);
    m_console->loadOperators();
    ddi::DdiServer::Options nodeApi;
    nodeApi.proxyAuthorities = m_options.proxyAuthorities;
    std::shared_ptr<ddi::DdiBackend> nodes = m_backend;
    if (m_relay) {
        nodes = std::make_shared<ddi::JoinedBackend>(m_backend, m_relay->backend(),
                                                     [](const QString &text) { qWarning("%s", qPrintable(text)); });
    }
    m_ddi = std::make_unique<ddi::DdiServer>(nodeApi, nodes);
    http::HttpServer::Options options;
    options.bodyLimit = [this](const http::Request &head) { return m_console->bodyLimit(head); };
    options.tooLarge = [this](const http::Request &head, std::size_t limit) {
        return m_console->tooLarge(head, limit);
    };
    options.limits.idleTimeout = m_options.sessionIdleLimit;
    options.limits.headerTimeout = std::min(options.limits.headerTimeout, m_options.sessionCommunicationLimit);
    options.limits.bodyTimeout = m_options.sessionCommunicationLimit;
    options.limits.writeTimeout = m_options.sessionCommunicationLimit;
    m_http = std::make_unique<http::HttpServer>(
        options, [this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
            if (m_options.mayServe && !m_options.mayServe())
                responder->respond(consoleapi::standbyAnswer(request));
            else if (!m_ddi->handle(request, responder) && !m_console->handle(request, responder)
                     && !m_monitoring->handle(request, responder))
                responder->respond({404, {}, {}});
        });
    m_tasks->setSessions(consoleapi::sessionsOf(*m_http));
    m_monitoring = std::make_unique<consoleapi::Monitoring>(
        consoleapi::Monitoring::Options(), *m_engine,
        [this](const http::Request &request) { return m_console->mayCall(request); },
        [this] { return m_http->connectionCount(); });
    const Result<std::uint16_t> port = m_http->listenTcp(m_options.listenAddress, m_options.port, m_options.tls);
    if (!port)
        return port.error();
    m_port = port.value();
    const QString address = QString::fromStdString(m_options.listenAddress);
    m_baseUrl = m_options.baseUrl.isEmpty() ? QStringLiteral("%1://%2:%3")
                                                  .arg(m_options.tls ? QStringLiteral("https") : QStringLiteral("http"),
                                                       address.contains(u':') ? u'[' + address + u']' : address)
                                                  .arg(m_port)
                                            : m_options.baseUrl;
    m_ddi->setBaseUrl(m_baseUrl);
    if (m_options.socketPath.isEmpty())
        return {};
    Outcome listening = m_http->listenUnix(m_options.socketPath.toStdString());
    if (!listening && m_options.socketMayMove) {
        m_options.socketPath.insert(m_options.socketPath.lastIndexOf(u'.'), QStringLiteral("-%1").arg(::getpid()));
        listening = m_http->listenUnix(m_options.socketPath.toStdString());
    }
    return listening;
}

void ManagingServer::stop()
{
    m_contentCheck.reset();
    m_tasks->setSessions({});
    if (m_http)
        m_http->stop();
    if (m_relay)
        m_relay->stop(); // it tells the engine
    m_activity->stop(); // it asks the engine
    m_judgement->stop(); // likewise
    m_orders.stop();
    if (m_engine)
        m_engine->stop();
    // Their callbacks may still be on the way until the engine has stopped.
    m_monitoring.reset();
    m_console.reset();
    m_ddi.reset();
    m_relay.reset();
}

/// The relay side of a relay manager.
Outcome ManagingServer::startHigher()
{
    const Higher &higher = m_options.higher;
    if (higher.url.isEmpty())
        return {};
    const Result<QByteArray> token = readSecret(higher.tokenFile);
    if (!token)
        return token.error();
    RelayHost::Options relay;
    relay.isEmbedded = true;
    relay.takesJobs = true;
    relay.logic.name = higher.name;
    relay.logic.startLimitMs = m_options.engine.startLimitMs;
    relay.logic.lineLimitMs = m_options.engine.lineLimitMs;
    relay.logic.retryFirstMs = m_options.engine.retryFirstMs;
    relay.logic.retryMaxMs = m_options.engine.retryMaxMs;
    relay.serverUrl = higher.url;
    relay.token = QString::fromUtf8(token.value());
    relay.caFile = higher.caFile.toStdString();
    relay.stateFolder = m_options.stateFolder + QStringLiteral("/higher");
    relay.baseUrl = m_options.baseUrl;
    relay.startCheckPort = m_options.startCheckPort;
    relay.onNews = [this](HigherNews news) { takeNews(std::move(news)); };
    relay.log = [](const QString &level, const QString &text) {
        if (level == QLatin1String("info"))
            qInfo("%s", qPrintable(text));
        else
            qWarning("%s", qPrintable(text));
    };
    m_relay = std::make_unique<RelayHost>(std::move(relay));
    return m_relay->start();
}

/// In the relay side's thread. What is shown of the jobs stays, whatever comes of the transaction; the nodes are told again.
void ManagingServer::takeNews(HigherNews news)
{
    const auto told = std::make_shared<const HigherNews>(std::move(news));
    m_engine->post(HigherTold{told}, [this, told](const EngineReply &reply) {
        if (reply.kind == EngineReply::Kind::StoreFailed && !told->nodes.empty())
            m_relay->tellAgain(told->nodes);
    });
}

QString defaultSocketPath()
{
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (folder.isEmpty() || !QFileInfo(folder).isWritable())
        folder = QDir::tempPath() + QStringLiteral("/signalbox-%1").arg(::getuid());
    folder += QStringLiteral("/signalbox");
    if (!QDir().mkpath(folder))
        return {};
    const QByteArray encoded = QFile::encodeName(folder);
    struct stat info { };
    // Somebody else may have made the folder in the temporary one first.
    if (::lstat(encoded.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != ::getuid()
        || ::chmod(encoded.constData(), 0700) != 0)
        return {};
    return folder + QStringLiteral("/console.sock");
}

Result<QByteArray> readSecret(const QString &filePath)
{
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Io,
                     ManagingServerText::tr("The token file %1 cannot be read: %2.").arg(filePath, file.errorString()),
                     {}};
    }
    const QByteArray secret = file.readLine(4096).trimmed();
    if (secret.size() < 16) {
        return Error{
            Error::Kind::Invalid,
            ManagingServerText::tr("The token file %1 must hold a token of at least 16 characters in its first line.")
                .arg(filePath),
            {}};
    }
    return secret;
}

} // namespace signalbox
