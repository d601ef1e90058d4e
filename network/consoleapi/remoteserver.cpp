#include "network/consoleapi/remoteserver.h"

#include "model/items/remotecontrol.h"
#include "network/consoleapi/commandwriter.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/sseparser.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

constexpr std::size_t kLargestAnswer = std::size_t{1} << 30;
constexpr std::size_t kMostWaiting = 128 * 1024 * 1024; ///< bytes of events that were not worked off yet
constexpr std::size_t kMostEarly = 100'000; ///< events that wait for a snapshot
constexpr qint64 kPart = 1024 * 1024; ///< of an upload
constexpr quint32 kFirstRows = 512; ///< what fills the highest screen, several times over
constexpr quint32 kMoreRows = 50'000; ///< at once: the engine stands still for 2 to 5 ms
constexpr int kTries = 5; ///< of a command or a part, when the line is cut
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

Result<http::Url> urlOf(const QString &address)
{
    // A socket path is written without the second colon: there is no target to name.
    const QString whole = address.startsWith(QStringLiteral("unix:")) ? address + QStringLiteral(":/") : address;
    return http::Url::parse(whole.toStdString());
}

Error errorOf(const http::ClientResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(QByteArray::fromStdString(response.body))
                                  .object()
                                  .value(QStringLiteral("error"))
                                  .toObject();
    const Error::Kind kind = errorKindFromKey(error.value(QStringLiteral("kind")).toString());
    if (!error.isEmpty() && kind != Error::Kind::None)
        return {kind, error.value(QStringLiteral("text")).toString(), {}};
    return {Error::Kind::Protocol, RemoteText::tr("The server answered with status %1.").arg(response.status), {}};
}

QByteArray bytesOf(const http::ClientResponse &response)
{
    return QByteArray(response.body.data(), static_cast<qsizetype>(response.body.size()));
}

bool isCbor(const http::ClientResponse &response)
{
    return http::headerValue(response.headers, "Content-Type").starts_with("application/cbor");
}

Result<CommandOutcome> outcomeOf(const http::ClientResponse &response)
{
    if (response.status != 200)
        return errorOf(response);
    if (isCbor(response))
        return outcomeFromCbor(bytesOf(response));
    // The answer to a request that an earlier run of the server has carried out.
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(response)).object();
    CommandOutcome outcome;
    outcome.affected = static_cast<quint32>(json.value(QStringLiteral("affected")).toInteger());
    outcome.refused = static_cast<quint32>(json.value(QStringLiteral("refused")).toInteger());
    outcome.createdId = static_cast<quint32>(json.value(QStringLiteral("id")).toInteger());
    outcome.seq = static_cast<EventSeq>(json.value(QStringLiteral("seq")).toInteger());
    return outcome;
}

Error noConnection()
{
    return {Error::Kind::Io, RemoteText::tr("The server cannot be reached at present."), {}};
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

/// What its answer to GET /server means for a console. None: it can be used.
std::optional<std::pair<LinkState, QString>> problemWith(const http::ClientResponse &response)
{
    if (response.status == 401)
        return std::pair(
            LinkState::Refused,
            RemoteText::tr("The server refuses the operator token: it is wrong, or not valid any more. Enter "
                           "the present one."));
    const QJsonObject server = QJsonDocument::fromJson(bytesOf(response)).object();
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
    return std::nullopt;
}

/// Takes one stream apart in the client's thread and posts what is in it.
struct SseSource {
    explicit SseSource(std::function<void(const SseParser::Event &)> take) : parser(std::move(take)) { }
    SseParser parser;
    bool hasBegun = false;
    std::atomic<std::size_t> waiting{0}; ///< bytes that were posted and not worked off
};

} // namespace

struct RemoteServer::Upload {
    QFile file;
    PackageRecord wanted;
    qint64 id = 0;
    qint64 offset = 0;
    int failures = 0;
    std::function<bool(qint64, qint64)> progress;
    Done<PackageRecord> done;
};

Result<std::shared_ptr<RemoteServer>> RemoteServer::create(Options options, Listener listener)
{
    Result<http::Url> url = urlOf(options.address);
    if (!url)
        return url.error();
    return std::shared_ptr<RemoteServer>(
        new RemoteServer(std::move(options), std::move(url).value(), std::move(listener)));
}

RemoteServer::RemoteServer(Options options, http::Url url, Listener listener)
    : m_options(std::move(options)),
      m_url(std::move(url)),
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
    request.url = m_url;
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
    m_early.clear();
}

void RemoteServer::connect()
{
    ++m_connection;
    if (m_standing.text.isEmpty())
        tell(LinkState::Connecting, RemoteText::tr("Connecting to %1").arg(m_options.address));
    http::ClientRequest asked = request(QStringLiteral("GET"), QStringLiteral("/server"));
    asked.maxBody = 64 * 1024;
    send(std::move(asked), [this, connection = m_connection, askedMs = TaskLoop::nowMs()](const auto &answer) {
        if (connection == m_connection)
            met(answer, askedMs);
    });
}

void RemoteServer::met(const Result<http::ClientResponse> &answer, UtcMs askedMs)
{
    if (!answer) {
        // A wrong certificate is no matter of waiting.
        if (answer.error().kind == Error::Kind::Protocol || answer.error().kind == Error::Kind::Invalid)
            refuse(LinkState::Refused, reason(answer.error(), m_url).text);
        else
            lost(answer.error());
        return;
    }
    if (answer.value().status >= 500) {
        lost(errorOf(answer.value()));
        return;
    }
    if (const auto problem = problemWith(answer.value())) {
        refuse(problem->first, problem->second);
        return;
    }
    const QJsonObject server = QJsonDocument::fromJson(bytesOf(answer.value())).object();
    if (const auto theirs = timeFromJson(server.value(QStringLiteral("asOf"))); theirs && *theirs != kNoTime)
        m_standing.skewMs = *theirs - (askedMs + TaskLoop::nowMs()) / 2;
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
    SseSource *raw = nullptr;
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
    raw = source->get();
    asked.sink = [source, raw, post](std::string_view bytes) {
        if (!raw->parser.put(bytes) || raw->waiting > kMostWaiting)
            return false;
        if (!raw->hasBegun && raw->parser.lastId()) {
            raw->hasBegun = true;
            post([id = raw->parser.lastId()](RemoteServer &server) {
                server.m_lastId = id;
                if (server.m_needsSnapshot)
                    server.readSnapshot();
                else
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
    if (std::exchange(m_readingSnapshot, true))
        return;
    send(request(QStringLiteral("GET"), QStringLiteral("/snapshot")),
         [this, connection = m_connection](const Result<http::ClientResponse> &answer) {
             if (connection != m_connection)
                 return;
             m_readingSnapshot = false;
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

void RemoteServer::connected()
{
    const qint64 skew = m_standing.skewMs;
    QString text = RemoteText::tr("Connected to %1").arg(m_options.address);
    if (std::abs(skew) >= RemoteControl::kShownSkewMs) {
        const QString seconds = QLocale().toString(std::abs(skew) / 1000);
        text += u'\n'
                + (skew > 0 ? RemoteText::tr("Its clock is %1 s ahead of this machine's.").arg(seconds)
                            : RemoteText::tr("Its clock is %1 s behind this machine's.").arg(seconds));
    }
    tell(LinkState::Connected, text);
    for (const auto &[job, watch] : m_watches) {
        if (!watch.stream)
            openJobStream(JobId{job});
    }
}

void RemoteServer::lost(const Error &why)
{
    close();
    const auto delay = delayAfter(m_failures++);
    QString text = why.text;
    if (m_hasSnapshot) {
        text += u' '
                + RemoteText::tr("What is shown is as of %1.")
                      .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_asOfMs), QLocale::ShortFormat));
    }
    text += u' ' + RemoteText::tr("It is tried again by itself.");
    tell(m_hasSnapshot ? LinkState::Reconnecting : LinkState::Connecting, text);
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

// ---- Jobs that are looked at

void RemoteServer::watch(JobId job, Done<RowsPart> part)
{
    m_loop.post([this, job, part = std::move(part)]() mutable {
        Watch &watch = m_watches[number(job)];
        if (const auto before = std::exchange(watch.part, std::move(part)))
            before(Error{Error::Kind::Cancelled, {}, {}});
        watch.serial = ++m_lastSerial; // what was asked for whoever asked before does not count
        watch.reading = false;
        watch.again = false;
        watch.offset = 0;
        watch.early.clear();
        if (watch.stream)
            std::exchange(watch.stream, nullptr)->cancel();
        if (m_standing.state != LinkState::Connected) {
            m_needsSnapshot = true; // whoever waited asks again then
            std::exchange(watch.part, nullptr)(noConnection());
        } else {
            openJobStream(job);
        }
    });
}

void RemoteServer::unwatch(JobId job)
{
    m_loop.post([this, job] {
        const auto found = m_watches.find(number(job));
        if (found == m_watches.end())
            return;
        if (found->second.stream)
            found->second.stream->cancel();
        m_watches.erase(found);
    });
}

void RemoteServer::openJobStream(JobId job)
{
    Watch &watch = m_watches[number(job)];
    http::ClientRequest asked = request(QStringLiteral("GET"), QStringLiteral("/changes?job=%1").arg(number(job)));
    const bool resumes = watch.lastId && !watch.part;
    if (resumes)
        asked.headers.emplace_back("Last-Event-ID", std::to_string(*watch.lastId));
    asked.timeout = std::chrono::minutes(1); // a comment comes each 15 seconds
    const std::weak_ptr<RemoteServer> self = weak_from_this();
    // What belongs to a watch or a connection that has ended does not count.
    const auto post = [self, job, serial = watch.serial, connection = m_connection](auto task) {
        const auto server = self.lock();
        if (!server || server->m_stopped)
            return;
        server->m_loop.post([server = server.get(), job, serial, connection, task] {
            const auto found = server->m_watches.find(number(job));
            if (found != server->m_watches.end() && found->second.serial == serial && connection == server->m_connection
                && !server->m_stopped)
                task(*server, found->second);
        });
    };
    const auto source = std::make_shared<std::unique_ptr<SseSource>>();
    *source = std::make_unique<SseSource>([post, job, weak = std::weak_ptr(source)](const SseParser::Event &event) {
        const auto from = weak.lock();
        (*from)->waiting += event.data.size();
        post([from, job, name = event.name, id = (*from)->parser.lastId(),
              data = QByteArray(event.data.data(), static_cast<qsizetype>(event.data.size()))](RemoteServer &server,
                                                                                               Watch &of) {
            (*from)->waiting -= static_cast<std::size_t>(data.size());
            of.lastId = id ? id : of.lastId;
            server.onJobEvent(job, name, data);
        });
    });
    asked.sink = [source, post, job, resumes](std::string_view bytes) {
        SseSource &from = **source;
        if (!from.parser.put(bytes) || from.waiting > kMostWaiting)
            return false;
        if (!from.hasBegun && from.parser.lastId()) {
            from.hasBegun = true;
            post([id = from.parser.lastId(), job, resumes](RemoteServer &server, Watch &of) {
                of.lastId = id;
                if (!resumes)
                    server.readRows(job);
            });
        }
        return true;
    };
    watch.stream = send(std::move(asked), [this, job, serial = watch.serial,
                                           connection = m_connection](const Result<http::ClientResponse> &end) {
        const auto found = m_watches.find(number(job));
        if (found == m_watches.end() || found->second.serial != serial || connection != m_connection)
            return;
        Watch &of = found->second;
        of.stream = nullptr;
        if (end && end.value().status == 404) { // the job is gone
            if (const auto part = std::exchange(of.part, nullptr))
                part(errorOf(end.value()));
            return;
        }
        after(delayAfter(of.failures++), [this, job, serial, connection] {
            const auto again = m_watches.find(number(job));
            if (again != m_watches.end() && again->second.serial == serial && connection == m_connection
                && !again->second.stream)
                openJobStream(job);
        });
    });
}

void RemoteServer::onJobEvent(JobId job, const std::string &name, const QByteArray &data)
{
    Watch &watch = m_watches[number(job)];
    if (name == "reset") {
        watch.again = true;
        if (!watch.reading)
            readAgain(job);
        return;
    }
    if (name != "rows")
        return;
    Result<JobRows> rows = rowsFromCbor(QByteArray::fromBase64(data));
    if (!rows)
        lost(rows.error());
    else if (watch.reading && watch.offset == 0)
        watch.early.push_back(std::move(rows).value());
    else if (rows.value().seq >= watch.seq)
        tellRows(rows.value());
}

void RemoteServer::tellRows(const JobRows &rows)
{
    // Without its place in the log: rows come in another stream than all else, and may be behind that or before it.
    DeltaBatch batch;
    batch.rows.reserve(rows.rows.size());
    for (const InstructionRow &row : rows.rows)
        batch.rows.emplace_back(rows.job, row);
    m_listener.deltas(std::move(batch));
}

/// For whoever waits for them in parts, so that the first ones are there soon; all at once when there were some before: they
/// must not be older than the changes that follow.
void RemoteServer::readRows(JobId job)
{
    Watch &watch = m_watches[number(job)];
    if (std::exchange(watch.reading, true))
        return;
    QString path = QStringLiteral("/jobs/%1/rows").arg(number(job));
    if (watch.part)
        path += QStringLiteral("?offset=%1&limit=%2").arg(watch.offset).arg(watch.offset == 0 ? kFirstRows : kMoreRows);
    send(request(QStringLiteral("GET"), path),
         [this, job, serial = watch.serial, connection = m_connection](const Result<http::ClientResponse> &answer) {
             const auto found = m_watches.find(number(job));
             if (found != m_watches.end() && found->second.serial == serial && connection == m_connection)
                 rowsCame(job, answer);
         });
}

void RemoteServer::rowsCame(JobId job, const Result<http::ClientResponse> &answer)
{
    Watch &watch = m_watches[number(job)];
    watch.reading = false;
    Result<JobRows> rows = !answer                        ? Result<JobRows>(answer.error())
                           : answer.value().status != 200 ? Result<JobRows>(errorOf(answer.value()))
                                                          : rowsFromCbor(bytesOf(answer.value()));
    if (!rows) {
        if (watch.stream)
            watch.stream->cancel();
        if (watch.part) {
            watch.part(rows.error());
            m_watches.erase(number(job)); // whoever wants them asks again
            return;
        }
        watch.early.clear();
        watch.lastId.reset(); // what comes now does not fit what is there
        watch.offset = 0;
        return;
    }
    watch.failures = 0;
    if (watch.offset == 0)
        watch.seq = rows.value().seq;
    if (watch.part) {
        const auto count = static_cast<quint32>(rows.value().rows.size());
        const bool isLast = count < (watch.offset == 0 ? kFirstRows : kMoreRows);
        watch.offset += count;
        watch.part(RowsPart{std::move(rows).value().rows, isLast});
        if (isLast)
            watch.part = nullptr;
        else
            readRows(job);
    } else {
        tellRows(rows.value());
    }
    for (const JobRows &later : std::exchange(watch.early, {})) {
        if (later.seq >= watch.seq)
            tellRows(later);
    }
    if (watch.again && !watch.reading)
        readAgain(job);
}

/// Changes are missing.
void RemoteServer::readAgain(JobId job)
{
    Watch &watch = m_watches[number(job)];
    watch.again = false;
    watch.offset = 0;
    readRows(job);
}

// ---- Asking

void RemoteServer::submit(const CommandBody &command, Done<CommandOutcome> done)
{
    m_loop.post([this, command, done = std::move(done)] {
        const CommandRequest wanted = requestOf(command);
        if (wanted.method.isEmpty()) {
            done(Error{Error::Kind::Invalid, RemoteText::tr("This cannot be done over the network."), {}});
            return;
        }
        http::ClientRequest asked = request(wanted.method, wanted.path);
        asked.headers.emplace_back("Idempotency-Key", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
        asked.headers.emplace_back("Content-Type", "application/json");
        asked.body = QJsonDocument(wanted.body).toJson(QJsonDocument::Compact).toStdString();
        sendCommand(std::move(asked), 1, done);
    });
}

void RemoteServer::sendCommand(http::ClientRequest what, int tries, Done<CommandOutcome> done)
{
    http::ClientRequest asked = what;
    send(std::move(asked),
         [this, what = std::move(what), tries, done = std::move(done)](const Result<http::ClientResponse> &answer) {
             if (!answer && answer.error().kind == Error::Kind::Io && tries < kTries) {
                 // Whether it was carried out is not known; its key sees to it that it is once.
                 after(m_options.firstRetry * (1 << tries),
                       [this, what, tries, done] { sendCommand(what, tries + 1, done); });
                 return;
             }
             done(answer ? outcomeOf(answer.value()) : Result<CommandOutcome>(answer.error()));
         });
}

void RemoteServer::history(InstructionId instruction, EventSeq upTo, int limit, Done<std::vector<Event>> done)
{
    m_loop.post([this, instruction, upTo, limit, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/instructions/%1/history?upTo=%2&limit=%3")
                                                .arg(number(instruction))
                                                .arg(upTo)
                                                .arg(limit)),
             [done](const Result<http::ClientResponse> &answer) {
                 if (!answer)
                     done(answer.error());
                 else if (answer.value().status != 200)
                     done(errorOf(answer.value()));
                 else
                     done(historyFromCbor(bytesOf(answer.value())));
             });
    });
}

void RemoteServer::forecast(const ForecastQuestion &question, const QString &stopped, Done<Forecast> done)
{
    m_loop.post([this, question, stopped, done = std::move(done)] {
        if (m_forecast)
            m_forecast->cancel(); // its answer is Cancelled
        QString path = QStringLiteral("/jobs/%1/forecast").arg(number(question.job));
        if (!stopped.isEmpty())
            path += QStringLiteral("?stop=%1&seconds=%2")
                        .arg(QString::fromLatin1(QUrl::toPercentEncoding(stopped)),
                             QString::number(question.stoppedSeconds));
        http::ClientRequest asked = request(QStringLiteral("GET"), path);
        asked.timeout = std::chrono::minutes(2); // it is simulated
        m_forecast = send(std::move(asked), [done](const Result<http::ClientResponse> &answer) {
            if (!answer)
                done(answer.error());
            else if (answer.value().status != 200)
                done(errorOf(answer.value()));
            else
                done(forecastFromCbor(bytesOf(answer.value())));
        });
    });
}

void RemoteServer::exportJob(JobId job, const QString &filePath, std::function<void(Outcome)> done)
{
    m_loop.post([this, job, filePath, done = std::move(done)] {
        const auto file = std::make_shared<QSaveFile>(filePath);
        const auto failed = [file, filePath] {
            return Error{Error::Kind::Io,
                         RemoteText::tr("The file %1 cannot be written: %2.").arg(filePath, file->errorString()),
                         {}};
        };
        if (!file->open(QIODevice::WriteOnly)) {
            done(failed());
            return;
        }
        http::ClientRequest asked =
            request(QStringLiteral("GET"), QStringLiteral("/jobs/%1/export.csv").arg(number(job)));
        asked.timeout = std::chrono::minutes(2);
        asked.sink = [file](std::string_view bytes) {
            return file->write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
        };
        send(std::move(asked), [file, failed, done](const Result<http::ClientResponse> &answer) {
            if (answer && answer.value().status == 200 && file->commit())
                done({});
            else if (answer && answer.value().status != 200)
                done(errorOf(answer.value()));
            else
                done(answer || file->error() != QFileDevice::NoError ? failed() : answer.error());
        });
    });
}

// ---- Bringing a package in

void RemoteServer::importPackage(const QString &filePath, const PackageRecord &wanted,
                                 std::function<bool(qint64, qint64)> progress, Done<PackageRecord> done)
{
    m_loop.post([this, filePath, wanted, progress = std::move(progress), done = std::move(done)]() mutable {
        const auto upload = std::make_shared<Upload>();
        upload->file.setFileName(filePath);
        upload->wanted = wanted;
        upload->progress = std::move(progress);
        upload->done = std::move(done);
        if (!upload->file.open(QIODevice::ReadOnly)) {
            upload->done(
                Error{Error::Kind::Io,
                      RemoteText::tr("The file %1 cannot be read: %2.").arg(filePath, upload->file.errorString()),
                      {}});
            return;
        }
        beginUpload(upload);
    });
}

void RemoteServer::beginUpload(const std::shared_ptr<Upload> &upload)
{
    http::ClientRequest asked = request(QStringLiteral("POST"), QStringLiteral("/uploads"));
    asked.body = QJsonDocument(QJsonObject{{QStringLiteral("fileName"), QFileInfo(upload->file.fileName()).fileName()},
                                           {QStringLiteral("size"), upload->file.size()}})
                     .toJson(QJsonDocument::Compact)
                     .toStdString();
    send(std::move(asked), [this, upload](const Result<http::ClientResponse> &answer) {
        if (!answer || answer.value().status != 200) {
            upload->done(answer ? errorOf(answer.value()) : answer.error());
            return;
        }
        upload->id = QJsonDocument::fromJson(bytesOf(answer.value())).object().value(QStringLiteral("id")).toInteger();
        sendPart(upload);
    });
}

void RemoteServer::sendPart(const std::shared_ptr<Upload> &upload)
{
    const qint64 size = upload->file.size();
    if (!upload->progress(upload->offset, size)) {
        send(request(QStringLiteral("DELETE"), QStringLiteral("/uploads/%1").arg(upload->id)), [](const auto &) {});
        upload->done(Error{Error::Kind::Cancelled, {}, {}});
        return;
    }
    if (upload->offset >= size) {
        finishUpload(upload);
        return;
    }
    if (!upload->file.seek(upload->offset)) {
        upload->done(Error{
            Error::Kind::Io,
            RemoteText::tr("The file %1 cannot be read: %2.").arg(upload->file.fileName(), upload->file.errorString()),
            {}});
        return;
    }
    http::ClientRequest asked =
        request(QStringLiteral("PUT"), QStringLiteral("/uploads/%1?offset=%2").arg(upload->id).arg(upload->offset));
    asked.body = upload->file.read(kPart).toStdString();
    const auto sent = static_cast<qint64>(asked.body.size());
    send(std::move(asked), [this, upload, sent](const Result<http::ClientResponse> &answer) {
        if (answer && answer.value().status == 200) {
            upload->failures = 0;
            upload->offset += sent;
            sendPart(upload);
            return;
        }
        if (++upload->failures >= kTries || (answer && answer.value().status != 404)
            || (!answer && answer.error().kind != Error::Kind::Io)) {
            upload->done(answer ? errorOf(answer.value()) : answer.error());
            return;
        }
        if (answer) { // the server was started again meanwhile, and knows nothing of it
            upload->offset = 0;
            beginUpload(upload);
            return;
        }
        // How far it came is known to the server.
        after(m_options.firstRetry * (1 << upload->failures), [this, upload] {
            send(request(QStringLiteral("GET"), QStringLiteral("/uploads/%1").arg(upload->id)),
                 [this, upload](const Result<http::ClientResponse> &state) {
                     if (state && state.value().status == 200)
                         upload->offset = QJsonDocument::fromJson(bytesOf(state.value()))
                                              .object()
                                              .value(QStringLiteral("offset"))
                                              .toInteger(upload->offset);
                     sendPart(upload);
                 });
        });
    });
}

void RemoteServer::finishUpload(const std::shared_ptr<Upload> &upload)
{
    const PackageRecord &wanted = upload->wanted;
    QJsonObject body{{QStringLiteral("upload"), upload->id},
                     {QStringLiteral("name"), wanted.name},
                     {QStringLiteral("version"), wanted.version},
                     {QStringLiteral("arguments"), wanted.installArguments}};
    if (wanted.kind != PayloadKind{})
        body.insert(QStringLiteral("kind"), payloadKindKey(wanted.kind));
    http::ClientRequest asked = request(QStringLiteral("POST"), QStringLiteral("/packages"));
    asked.timeout = std::chrono::minutes(5); // it is read whole
    asked.headers.emplace_back("Idempotency-Key", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    asked.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    sendCommand(std::move(asked), 1, [this, upload](const Result<CommandOutcome> &outcome) {
        if (!outcome) {
            upload->done(outcome.error());
            return;
        }
        // What it was taken for: the server has looked into it.
        send(request(QStringLiteral("GET"), QStringLiteral("/packages")),
             [upload, id = outcome.value().createdId](const Result<http::ClientResponse> &answer) {
                 PackageRecord package = upload->wanted;
                 package.id = PackageId{id};
                 const QJsonObject list =
                     answer ? QJsonDocument::fromJson(bytesOf(answer.value())).object() : QJsonObject();
                 for (const QJsonValue &value : list.value(QStringLiteral("packages")).toArray()) {
                     const QJsonObject known = value.toObject();
                     if (known.value(QStringLiteral("id")).toInteger() != id)
                         continue;
                     package.name = known.value(QStringLiteral("name")).toString();
                     package.version = known.value(QStringLiteral("version")).toString();
                     package.fileName = known.value(QStringLiteral("file")).toString();
                     package.size = known.value(QStringLiteral("size")).toInteger();
                     package.kind =
                         payloadKindFromKey(known.value(QStringLiteral("kind")).toString()).value_or(package.kind);
                 }
                 upload->done(package);
             });
    });
}

Outcome RemoteServer::test(const Options &options, QString *serverName)
{
    const Result<http::Url> url = urlOf(options.address);
    if (!url)
        return url.error();
    http::HttpClient client(clientOptions(options));
    http::ClientRequest asked;
    asked.url = url.value();
    asked.timeout = options.answerTimeout;
    asked.maxBody = 64 * 1024;
    if (!options.token.isEmpty())
        asked.headers.emplace_back("Authorization", "Bearer " + options.token.toStdString());
    for (const char *path : {"/api/v1/server", "/api/v1/changes"}) {
        http::ClientRequest one = asked;
        one.url.target = path;
        int status = 0;
        one.onHead = [&status](int code, const http::Headers &) {
            status = code;
            return true;
        };
        const bool isStream = one.url.target.ends_with("changes");
        if (isStream)
            one.sink = [](std::string_view) { return false; }; // that it begins is enough
        const Result<http::ClientResponse> answer = client.sendAndWait(std::move(one));
        if (isStream && status == 200)
            continue;
        if (!answer)
            return reason(answer.error(), url.value());
        if (const auto problem =
                isStream ? std::optional(std::pair(LinkState::TooOld, tooOldText())) : problemWith(answer.value()))
            return Error{Error::Kind::Refused, problem->second, {}};
        if (serverName)
            *serverName =
                QJsonDocument::fromJson(bytesOf(answer.value())).object().value(QStringLiteral("name")).toString();
    }
    return {};
}

} // namespace signalbox::consoleapi
