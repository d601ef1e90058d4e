#include "network/consoleapi/remoteserver.h"

#include "model/domain/text.h"
#include "model/items/remotecontrol.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/signedstreams.h"
#include "network/consoleapi/ssesource.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

constexpr std::size_t kLargestAnswer = std::size_t{1} << 30;
constexpr std::size_t kMostEarly = 100'000; ///< events that wait for a snapshot
constexpr std::chrono::milliseconds kSilence{10'000}; ///< the stream says something each second
constexpr std::chrono::minutes kRefusedRetry{1}; ///< a token or a certificate may be put right at the server

http::HttpClient::Options clientOptions(const RemoteServer::Options &options)
{
    http::HttpClient::Options client;
    client.caFile = options.caFile.toStdString();
    client.userAgent = "signalbox/" SIGNALBOX_VERSION;
    client.connectionsPerHost = 64; // a stream for each job that is open holds one
    return client;
}

QString tooOldText()
{
    return RemoteText::tr(
        "The server is too old for this console: it does not tell live changes. Update it; until then "
        "its jobs are to be seen with the signalboxctl of its version.");
}

/// Why it cannot be reached, and for a certificate what to do.
Error reason(const Error &error, const http::Url &url)
{
    if (!url.tls || error.kind != Error::Kind::Protocol)
        return error;
    return {
        error.kind,
        error.text + u' '
            + RemoteText::tr("Its certificate is of another name, out of date, or not known to this system: then give "
                             "the file of the certificate, or of who has issued it."),
        error.detail};
}

/// @param reason as the server tells it; one of before there were operators tells none
QString refusedTokenText(const QJsonValue &reason)
{
    if (reason == QStringLiteral("expired"))
        return RemoteText::tr(
            "The operator token has expired. Ask a system administrator of the server for a new one and "
            "enter it.");
    if (reason == QStringLiteral("revoked"))
        return RemoteText::tr(
            "The operator token was revoked. Ask a system administrator of the server for a new one and "
            "enter it.");
    return RemoteText::tr("The server refuses the operator token: it is wrong, or not valid any more. Enter "
                          "the present one.");
}

/// What its answer to GET /server means for a console. None: it can be used.
std::optional<std::pair<LinkState, QString>> problemWith(const http::ClientResponse &response)
{
    const QJsonObject server = QJsonDocument::fromJson(bytesOf(response)).object();
    if (response.status == 401)
        return std::pair(
            LinkState::Refused,
            refusedTokenText(server.value(QStringLiteral("error")).toObject().value(QStringLiteral("reason"))));
    if (response.status == 404)
        return std::pair(
            LinkState::TooOld,
            RemoteText::tr("What answers there does not speak version %1 of Signalbox's console API. If it is a "
                           "newer server, update this console.")
                .arg(kApiVersion));
    if (response.status != 200 || !server.contains(QStringLiteral("api")))
        return std::pair(LinkState::Refused,
                         RemoteText::tr("What answers there is no managing server of Signalbox (status %1). Check the "
                                        "address.")
                             .arg(response.status));
    if (server.value(QStringLiteral("api")).toInteger() < kApiVersion)
        return std::pair(LinkState::TooOld, tooOldText());
    if (!signedInFrom(server.value(QStringLiteral("operator")).toObject()))
        return std::pair(
            LinkState::TooOld,
            RemoteText::tr("The server gives you a role that this console does not know. Update the console."));
    return std::nullopt;
}

} // namespace

Result<std::shared_ptr<RemoteServer>> RemoteServer::create(Options options, Listener listener)
{
    Result<std::unique_ptr<http::ServerList>> servers = http::ServerList::parse(options.address);
    if (!servers)
        return servers.error();
    return std::shared_ptr<RemoteServer>(
        new RemoteServer(std::move(options), std::move(servers).value(), std::move(listener)));
}

RemoteServer::RemoteServer(Options options, std::unique_ptr<http::ServerList> servers, Listener listener)
    : m_options(std::move(options)),
      m_servers(std::move(servers)),
      m_listener(std::move(listener)),
      m_http(std::make_unique<http::HttpClient>(clientOptions(m_options)))
{
    m_loop.setTimer(
        [this] {
            UtcMs due = kNoTime;
            for (const auto &[serial, task] : m_due)
                due = due == kNoTime ? task.first : std::min(due, task.first);
            return due;
        },
        [this] { runDue(); });
    m_loop.start();
}

RemoteServer::~RemoteServer()
{
    stop();
}

void RemoteServer::start()
{
    m_loop.post([this] { connect(); });
}

void RemoteServer::reconnect()
{
    m_loop.post([this] {
        m_failures = 0;
        m_standing.text.clear();
        close();
        connect();
    });
}

void RemoteServer::stop()
{
    if (m_stopped.exchange(true))
        return;
    m_loop.stop(); // its tasks use the client
    m_http.reset();
}

http::ClientRequest RemoteServer::request(const QString &method, const QString &path) const
{
    http::ClientRequest request;
    request.method = method.toStdString();
    request.url = m_servers->url();
    request.url.target = (QStringLiteral("/api/v1") + path).toStdString();
    if (!m_options.token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + m_options.token.toStdString());
    request.headers.emplace_back("Accept", "application/cbor, application/json;q=0.5");
    request.timeout = m_options.answerTimeout;
    request.maxBody = kLargestAnswer;
    return request;
}

std::shared_ptr<http::HttpClient::Call> RemoteServer::send(http::ClientRequest request, Answer answer)
{
    if (m_stopped)
        return nullptr;
    return m_http->send(std::move(request),
                        [self = weak_from_this(), answer = std::move(answer)](Result<http::ClientResponse> result) {
                            const auto server = self.lock();
                            if (!server || server->m_stopped)
                                return;
                            server->m_loop.post([server = server.get(), answer, result = std::move(result)]() mutable {
                                if (!server->m_stopped)
                                    answer(std::move(result));
                            });
                        });
}

void RemoteServer::after(std::chrono::milliseconds delay, std::function<void()> task)
{
    m_due.emplace(++m_lastSerial, std::pair(TaskLoop::nowMs() + delay.count(), std::move(task)));
}

void RemoteServer::runDue()
{
    std::vector<std::function<void()>> tasks;
    const UtcMs now = TaskLoop::nowMs();
    std::erase_if(m_due, [&](const auto &entry) {
        if (entry.second.first > now)
            return false;
        tasks.push_back(entry.second.second);
        return true;
    });
    for (const auto &task : tasks)
        task();
}

void RemoteServer::tell(LinkState state, const QString &text)
{
    m_standing.state = state;
    m_standing.text = text;
    m_listener.standing(m_standing);
}

// ---- The connection

std::chrono::milliseconds RemoteServer::delayAfter(int failures) const
{
    const int doublings = std::min(failures, 20);
    const auto longest = std::min<qint64>(m_options.firstRetry.count() << doublings, m_options.lastRetry.count());
    // Spread, so that a hundred consoles do not come back at the same moment.
    return std::chrono::milliseconds(longest / 2
                                     + QRandomGenerator::global()->bounded(static_cast<int>(longest / 2) + 1));
}

void RemoteServer::close()
{
    ++m_connection;
    if (m_stream)
        std::exchange(m_stream, nullptr)->cancel();
    for (auto &[job, watch] : m_watches) {
        if (watch.stream)
            std::exchange(watch.stream, nullptr)->cancel();
        watch.reading = false;
        watch.again = false;
        watch.offset = 0;
        watch.early.clear();
        if (const auto part = std::exchange(watch.part, nullptr)) {
            m_needsSnapshot = true; // whoever waited asks again then
            part(noConnection());
        }
    }
    m_readingSnapshot = false;
    m_readAgain = false;
    m_early.clear();
}

void RemoteServer::connect()
{
    ++m_connection;
    if (m_standing.text.isEmpty())
        tell(LinkState::Connecting, RemoteText::tr("Connecting to %1").arg(m_servers->address()));
    http::ClientRequest asked = request(QStringLiteral("GET"), QStringLiteral("/server"));
    asked.maxBody = 64 * 1024;
    send(std::move(asked), [this, connection = m_connection, askedMs = TaskLoop::nowMs()](const auto &answer) {
        if (connection == m_connection)
            met(answer, askedMs);
    });
}

void RemoteServer::met(const Result<http::ClientResponse> &answer, UtcMs askedMs)
{
    const http::Url asked = m_servers->url();
    if (m_servers->take(asked, answer) && ++m_passed < m_servers->size()) {
        connect(); // another one may serve
        return;
    }
    m_passed = 0;
    if (!answer) {
        // A wrong certificate is no matter of waiting.
        if (answer.error().kind == Error::Kind::Protocol || answer.error().kind == Error::Kind::Invalid)
            refuse(LinkState::Refused, reason(answer.error(), asked).text);
        else
            lost(answer.error());
        return;
    }
    if (answer.value().status >= 500 || answer.value().status == 429) {
        lost(errorOf(answer.value()), isStandby(answer.value()) ? LinkState::Standby : LinkState::Connecting);
        return;
    }
    if (const auto problem = problemWith(answer.value())) {
        refuse(problem->first, problem->second);
        return;
    }
    const QJsonObject server = QJsonDocument::fromJson(bytesOf(answer.value())).object();
    const bool isVirtual = server.value(QStringLiteral("simulated")).toBool(); // its time says nothing of a clock
    m_standing.skewMs = 0;
    if (const auto theirs = timeFromJson(server.value(QStringLiteral("asOf")));
        theirs && *theirs != kNoTime && !isVirtual)
        m_standing.skewMs = *theirs - (askedMs + TaskLoop::nowMs()) / 2;
    m_standing.signedIn = *signedInFrom(server.value(QStringLiteral("operator")).toObject());
    openStream();
}

void RemoteServer::openStream()
{
    http::ClientRequest asked = request(QStringLiteral("GET"), QStringLiteral("/changes"));
    if (m_lastId && m_hasSnapshot && !m_needsSnapshot)
        asked.headers.emplace_back("Last-Event-ID", std::to_string(*m_lastId));
    else
        m_needsSnapshot = true;
    asked.timeout = kSilence;
    const quint64 connection = m_connection;
    const std::weak_ptr<RemoteServer> self = weak_from_this();
    const auto post = [self, connection](auto task) {
        const auto server = self.lock();
        if (server && !server->m_stopped)
            server->m_loop.post([server = server.get(), connection, task] {
                if (connection == server->m_connection && !server->m_stopped)
                    task(*server);
            });
    };
    const auto source = std::make_shared<std::unique_ptr<SseSource>>();
    *source = std::make_unique<SseSource>([post, weak = std::weak_ptr(source)](const SseParser::Event &event) {
        const auto from = weak.lock();
        (*from)->waiting += event.data.size();
        post([from, name = event.name, id = (*from)->parser.lastId(),
              data = QByteArray(event.data.data(), static_cast<qsizetype>(event.data.size()))](RemoteServer &server) {
            (*from)->waiting -= static_cast<std::size_t>(data.size());
            server.m_lastId = id ? id : server.m_lastId;
            server.onEvent(name, data);
        });
    });
    asked.sink = [source, post](std::string_view bytes) {
        SseSource &from = **source;
        if (!from.parser.put(bytes) || from.waiting > SseSource::kMostWaiting)
            return false;
        if (!from.hasBegun && from.parser.lastId()) {
            from.hasBegun = true;
            post([id = from.parser.lastId()](RemoteServer &server) {
                server.m_lastId = id;
                if (server.m_needsSnapshot) {
                    if (!server.m_readingSnapshot)
                        server.readSnapshot();
                } else
                    server.connected();
            });
        }
        return true;
    };
    m_stream = send(std::move(asked), [this, connection](const Result<http::ClientResponse> &end) {
        if (connection != m_connection)
            return;
        m_stream = nullptr;
        if (end && end.value().status == 404)
            refuse(LinkState::TooOld, tooOldText());
        else if (end && end.value().status == 401)
            refuse(LinkState::Refused, problemWith(end.value())->second);
        else if (end && end.value().status != 200)
            lost(errorOf(end.value()));
        else
            lost(end ? Error{Error::Kind::Io, RemoteText::tr("The server has closed the connection."), {}}
                     : end.error());
    });
}

void RemoteServer::onEvent(const std::string &name, const QByteArray &data)
{
    if (name == "alive") {
        const QJsonObject alive = QJsonDocument::fromJson(data).object();
        const UtcMs asOf = alive.value(QStringLiteral("asOf")).toInteger();
        if (asOf <= 0 || m_standing.state != LinkState::Connected)
            return;
        m_failures = 0; // only now: one that falls at once again is not asked without a pause
        m_asOfMs = asOf;
        m_listener.alive(asOf, alive.value(QStringLiteral("reportsPerSecond")).toDouble());
    } else if (name == "operator") {
        const auto who = signedInFrom(QJsonDocument::fromJson(data).object());
        if (!who || *who == m_standing.signedIn)
            return; // an unknown role is told when it is connected next, and the server knows what it allows
        m_standing.signedIn = *who;
        if (m_standing.state == LinkState::Connected)
            tellConnected();
    } else if (name == "reset") {
        m_needsSnapshot = true;
        readSnapshot();
    } else if (name == "changes") {
        Result<DeltaBatch> batch = deltasFromCbor(QByteArray::fromBase64(data));
        if (!batch) {
            lost(batch.error());
        } else if (m_needsSnapshot) {
            m_early.push_back(std::move(batch).value());
            if (m_early.size() > kMostEarly)
                lost({Error::Kind::Protocol,
                      RemoteText::tr("The server sends changes without end, and no snapshot."),
                      {}});
        } else if (batch.value().seq >= m_seq) { // an older one says less than the snapshot
            m_asOfMs = batch.value().asOfMs;
            m_listener.deltas(std::move(batch).value());
        }
    }
}

void RemoteServer::readSnapshot()
{
    if (std::exchange(m_readingSnapshot, true)) {
        m_readAgain = true; // changes were left out since it was asked for, which it may not have
        return;
    }
    send(request(QStringLiteral("GET"), QStringLiteral("/snapshot")),
         [this, connection = m_connection](const Result<http::ClientResponse> &answer) {
             if (connection != m_connection)
                 return;
             m_readingSnapshot = false;
             if (std::exchange(m_readAgain, false)) {
                 // With a pause: it may be that it takes longer to read than until changes are left out again.
                 m_readingSnapshot = true;
                 after(m_options.firstRetry, [this, connection] {
                     if (connection == m_connection) {
                         m_readingSnapshot = false;
                         readSnapshot();
                     }
                 });
                 return;
             }
             if (!answer || answer.value().status != 200) {
                 lost(answer ? errorOf(answer.value()) : answer.error());
                 return;
             }
             Result<ServerSnapshot> snapshot = snapshotFromCbor(bytesOf(answer.value()));
             if (!snapshot) {
                 lost(snapshot.error());
                 return;
             }
             m_hasSnapshot = true;
             m_needsSnapshot = false;
             m_seq = snapshot.value().seq;
             m_asOfMs = snapshot.value().asOfMs;
             connected();
             m_listener.snapshot(std::move(snapshot).value());
             for (DeltaBatch &batch : std::exchange(m_early, {})) {
                 if (batch.seq >= m_seq)
                     m_listener.deltas(std::move(batch));
             }
         });
}

void RemoteServer::tellConnected()
{
    const qint64 skew = m_standing.skewMs;
    QString text = RemoteText::tr("Connected to %1").arg(m_servers->address());
    if (std::abs(skew) >= RemoteControl::kShownSkewMs) {
        const QString seconds = QLocale().toString(std::abs(skew) / 1000);
        text += u'\n'
                + (skew > 0 ? RemoteText::tr("Its clock is %1 s ahead of this machine's.").arg(seconds)
                            : RemoteText::tr("Its clock is %1 s behind this machine's.").arg(seconds));
    }
    const SignedIn &who = m_standing.signedIn;
    if (!who.name.isEmpty()) {
        //: %1 is the name of an operator, %2 a role.
        text += u'\n' + RemoteText::tr("Signed in as %1, role: %2").arg(who.name, operatorRoleText(who.role));
    }
    if (who.expiresMs != kNoTime)
        text += u'\n' + RemoteText::tr("The operator token expires on %1.").arg(momentText(who.expiresMs));
    tell(LinkState::Connected, text);
}

void RemoteServer::connected()
{
    tellConnected();
    for (const auto &[job, watch] : m_watches) {
        if (!watch.stream)
            openJobStream(JobId{job});
    }
}

void RemoteServer::lost(const Error &why, LinkState standing)
{
    close();
    const auto delay = delayAfter(m_failures++);
    QString text = why.text;
    if (m_hasSnapshot) {
        text += u' ' + RemoteText::tr("What is shown is as of %1.").arg(momentText(m_asOfMs));
    }
    text += u' ' + RemoteText::tr("It is tried again by itself.");
    tell(m_hasSnapshot ? LinkState::Reconnecting : standing, text);
    after(delay, [this, connection = m_connection] {
        if (connection == m_connection)
            connect();
    });
}

void RemoteServer::refuse(LinkState state, const QString &text)
{
    close();
    tell(state, text);
    after(kRefusedRetry, [this, connection = m_connection] {
        if (connection == m_connection)
            connect();
    });
}

Outcome RemoteServer::test(const Options &options, QString *serverName)
{
    const Result<std::unique_ptr<http::ServerList>> servers = http::ServerList::parse(options.address);
    if (!servers)
        return servers.error();
    http::HttpClient client(clientOptions(options));
    http::ClientRequest asked;
    asked.timeout = options.answerTimeout;
    asked.maxBody = 64 * 1024;
    if (!options.token.isEmpty())
        asked.headers.emplace_back("Authorization", "Bearer " + options.token.toStdString());
    for (std::size_t left = servers.value()->size();; --left) {
        asked.url = servers.value()->url();
        asked.url.target = "/api/v1/server";
        const Result<http::ClientResponse> answer = client.sendAndWait(asked);
        if (left > 1 && servers.value()->take(asked.url, answer))
            continue;
        if (!answer)
            return reason(answer.error(), asked.url);
        if (isStandby(answer.value()))
            return {}; // it serves when its time has come
        if (const auto problem = problemWith(answer.value()))
            return Error{Error::Kind::Refused, problem->second, {}};
        if (serverName)
            *serverName =
                QJsonDocument::fromJson(bytesOf(answer.value())).object().value(QStringLiteral("name")).toString();
        break;
    }
    int status = 0;
    asked.url.target = "/api/v1/changes";
    asked.onHead = [&status](int code, const http::Headers &) {
        status = code;
        return true;
    };
    asked.sink = [](std::string_view) { return false; }; // that it begins is enough
    const http::Url url = asked.url;
    const Result<http::ClientResponse> stream = client.sendAndWait(std::move(asked));
    if (status == 200)
        return {};
    return stream ? Error{Error::Kind::Refused, tooOldText(), {}} : reason(stream.error(), url);
}

} // namespace signalbox::consoleapi
