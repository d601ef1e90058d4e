#include "network/nodehost/ddiclient.h"

#include "network/http/httpdate.h"
#include "network/http/serverlist.h"
#include "network/nodehost/filesupload.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <limits>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox::ddi {

namespace {

struct DdiClientText {
    Q_DECLARE_TR_FUNCTIONS(DdiClient)
};

constexpr auto kCheckTime = std::chrono::minutes(15); ///< for collected files to be verified and unpacked
constexpr int kNoRoomStatus = 507;
constexpr qint64 kNoOffset = std::numeric_limits<qint64>::min();

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The error for an answer other than 200 and 206; `what` was asked for.
Error errorOfStatus(int status, const QString &what)
{
    Error::Kind kind = Error::Kind::Invalid;
    if (status == 401 || status == 403)
        kind = Error::Kind::Unauthorized;
    else if (status == 404)
        kind = Error::Kind::NotFound;
    else if (status == 410)
        kind = Error::Kind::Refused;
    else if (status == 408 || status == 429 || status >= 500)
        kind = Error::Kind::Io;
    else if (status < 400)
        kind = Error::Kind::Protocol;
    //: %1 is an HTTP status like 404, %2 the address that was asked.
    return {kind, DdiClientText::tr("The server answered %1 to a request for %2.").arg(status).arg(what), {}};
}

bool isAnswerForReports(int status)
{
    const Error::Kind kind = errorOfStatus(status, {}).kind;
    return status == 200 || (kind != Error::Kind::Io && kind != Error::Kind::Unauthorized);
}

Error fileError(const QString &path, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT;
    const QString text = full ? DdiClientText::tr("The disk is full: %1 cannot be written.").arg(path)
                              : DdiClientText::tr("The file %1 cannot be written.").arg(path);
    return {full ? Error::Kind::NoSpace : Error::Kind::Io, text, fromUtf8(std::strerror(code))};
}

/// `bytes a-b/n` or `bytes */n`; first is -1 in the second form.
struct ContentRange {
    qint64 first = -1;
    qint64 total = -1;
};

std::optional<ContentRange> parseContentRange(std::string_view text)
{
    constexpr std::string_view unit = "bytes ";
    if (!text.starts_with(unit))
        return {};
    text.remove_prefix(unit.size());
    ContentRange range;
    if (!text.starts_with('*')) {
        const auto end = std::from_chars(text.data(), text.data() + text.size(), range.first);
        if (end.ec != std::errc() || range.first < 0)
            return {};
    }
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return {};
    text.remove_prefix(slash + 1);
    if (text == "*")
        return range;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), range.total);
    if (end.ec != std::errc() || range.total < 0)
        return {};
    return range;
}

/// The words of an error that the server explains.
QString messageIn(const std::string &body)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(body)).object()[u"message"].toString().left(1000);
}

/// The file of one download: opened when it is ordered, written in the io thread, closed with the last reference.
class PartialFile {
public:
    explicit PartialFile(DownloadOrder order) : m_order(std::move(order)) { }
    ~PartialFile() { close(); }
    PartialFile(const PartialFile &) = delete;
    PartialFile &operator=(const PartialFile &) = delete;

    /// @param url false: the address cannot be read, and nothing is to be written
    void open(bool url)
    {
        if (!url) {
            wrong(DdiClientText::tr("%1 is not an address to get a package from.").arg(m_order.href));
            return;
        }
        m_fd = ::open(m_order.filePath.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        struct stat status = {};
        if (m_fd < 0 || ::fstat(m_fd, &status) != 0) {
            failed(errno);
            return;
        }
        m_bytes = status.st_size;
        if (m_bytes > m_order.size) { // it cannot be the beginning of this artifact
            m_state.restarted = true;
            truncate();
        }
        m_offset = m_bytes;
    }

    /// What the Range header asks for; empty = everything.
    [[nodiscard]] std::string range() const
    {
        if (m_offset == 0 && m_order.until <= 0)
            return {};
        std::string text = "bytes=" + std::to_string(m_offset) + "-";
        if (m_order.until > m_offset && m_order.until < m_order.size)
            text += std::to_string(m_order.until - 1);
        return text;
    }

    bool onHead(int status, const http::Headers &headers)
    {
        m_state.entityTag = QByteArray::fromStdString(std::string(http::headerValue(headers, "ETag")));
        if ((status == 200 || status == 206) && m_order.onBegan)
            m_order.onBegan(m_state.entityTag);
        const auto range = parseContentRange(http::headerValue(headers, "Content-Range"));
        if (status == 206) {
            if (!range || range->first != m_offset || (range->total >= 0 && range->total != m_order.size))
                return wrong(
                    DdiClientText::tr("The server sent another part of %1 than was asked for.").arg(m_order.href));
        } else if (status == 200 && m_offset > 0) {
            m_state.restarted = true; // the whole file comes again: it changed, or the server knows no ranges
            m_offset = 0;
            return truncate();
        } else if (status == 416) {
            m_whole = range && range->total == m_bytes && m_bytes == m_order.size;
            if (!m_whole)
                truncate();
        }
        return true;
    }

    bool write(std::string_view bytes)
    {
        if (m_bytes + static_cast<qint64>(bytes.size()) > m_order.size)
            return wrong(DdiClientText::tr("The server sent more of %1 than it had announced.").arg(m_order.href));
        while (!bytes.empty()) {
            const ssize_t written = ::pwrite(m_fd, bytes.data(), bytes.size(), m_bytes);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return failed(written < 0 ? errno : ENOSPC);
            m_bytes += written;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        tell();
        return true;
    }

    /// Where what is still to come may go by itself. More than was announced is left to write(), which says so.
    [[nodiscard]] http::BodyFile rest(std::int64_t length) const
    {
        return m_bytes + length <= m_order.size ? http::BodyFile{m_fd, m_bytes} : http::BodyFile{};
    }
    bool filed(std::int64_t bytes, int error)
    {
        m_bytes += bytes;
        if (error != 0)
            return failed(error);
        tell();
        return true;
    }

    /// Closes the file: whoever still holds the call must not keep it open for writing, as it may be executed next.
    Result<DownloadState> finish(const Result<http::ClientResponse> &answer)
    {
        Result<DownloadState> result = outcome(answer);
        close();
        return result;
    }

    [[nodiscard]] bool isOpen() const { return m_error.kind == Error::Kind::None; }
    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] const DownloadOrder &order() const { return m_order; }

private:
    Result<DownloadState> outcome(const Result<http::ClientResponse> &answer)
    {
        if (m_error.kind != Error::Kind::None)
            return m_error;
        if (!answer)
            return answer.error();
        const int status = answer.value().status;
        if (status == 416 && !m_whole) {
            return Error{Error::Kind::Io,
                         DdiClientText::tr("What had come of %1 does not fit what the server has; it begins again.")
                             .arg(m_order.href),
                         {}};
        }
        if (status != 200 && status != 206 && status != 416)
            return errorOfStatus(status, m_order.href);
        const qint64 wanted = m_order.until > 0 ? std::min(m_order.until, m_order.size) : m_order.size;
        if (m_bytes < wanted)
            return Error{Error::Kind::Io,
                         DdiClientText::tr("The server sent less of %1 than was asked for.").arg(m_order.href),
                         {}};
        if (::fsync(m_fd) != 0) {
            failed(errno);
            return m_error;
        }
        m_state.bytes = m_bytes;
        return m_state;
    }

    void tell()
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_order.onProgress && now - m_told >= std::chrono::milliseconds(100)) {
            m_told = now;
            m_order.onProgress(m_bytes);
        }
    }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    bool truncate()
    {
        m_bytes = 0;
        return ::ftruncate(m_fd, 0) == 0 || failed(errno);
    }
    bool failed(int code)
    {
        m_error = fileError(QString::fromStdString(m_order.filePath), code);
        return false;
    }
    bool wrong(const QString &text)
    {
        m_error = {Error::Kind::Protocol, text, {}};
        return false;
    }

    DownloadOrder m_order;
    DownloadState m_state;
    Error m_error; ///< of the file or of what came; wins over what the connection says
    std::chrono::steady_clock::time_point m_told;
    int m_fd = -1;
    qint64 m_offset = 0; ///< where the transfer began
    qint64 m_bytes = 0; ///< in the file
    bool m_whole = false; ///< the server says there is nothing behind what we have
};

} // namespace

class DdiClient::Impl {
public:
    Impl(Options given, std::unique_ptr<http::ServerList> list)
        : options(std::move(given)),
          servers(std::move(list)),
          client({.caFile = options.caFile,
                  .certificateFile = options.certificateFile,
                  .keyFile = options.keyFile,
                  .userAgent = std::string("signalbox-node/") + SIGNALBOX_VERSION})
    {
    }

    [[nodiscard]] QString root(const QString &controller) const
    {
        return servers->address() + u'/' + QString::fromUtf8(QUrl::toPercentEncoding(options.tenant))
               + QStringLiteral("/controller/v1/") + QString::fromUtf8(QUrl::toPercentEncoding(controller));
    }

    /// A request to `href`; what one of our servers has named is asked for at the one that serves now. An address that cannot be
    /// read gives one to nowhere, which fails as any other does not.
    [[nodiscard]] http::ClientRequest request(const char *method, const QString &href) const
    {
        http::ClientRequest request;
        request.method = method;
        request.timeout = options.timeout;
        request.headers.emplace_back("Accept", "application/json, application/hal+json");
        const auto url = http::Url::parse(href.toStdString());
        if (!url)
            return request;
        request.url = servers->atPresent(url.value());
        if (servers->has(request.url) && !options.token.isEmpty()) {
            request.headers.emplace_back("Authorization", (options.gatewayToken ? "GatewayToken " : "TargetToken ")
                                                              + options.token.toStdString());
        }
        return request;
    }

    Call sendWith(http::ClientRequest request, std::chrono::seconds wait, const char *type, const std::string &body,
                  http::HttpClient::Done done)
    {
        if (wait.count() > 0) {
            request.headers.emplace_back("Prefer", "wait=" + std::to_string(wait.count()));
            request.timeout += wait;
        }
        if (type) {
            request.headers.emplace_back("Content-Type", type);
            request.body = body;
        }
        return send(std::move(request), [this, done = std::move(done)](Result<http::ClientResponse> answer) {
            if (answer)
                keepTime(answer.value().headers);
            done(std::move(answer));
        });
    }

    /// As the client does; goes on to the next server when this one does not serve.
    Call send(http::ClientRequest request, http::HttpClient::Done done)
    {
        const http::Url url = request.url;
        return client.send(std::move(request),
                           [this, url, done = std::move(done)](Result<http::ClientResponse> answer) {
                               servers->take(url, answer);
                               done(std::move(answer));
                           });
    }

    /// The managing server's own word. Behind a relay the Date is that of the relay's clock.
    void keepTime(UtcMs nowMs)
    {
        if (nowMs == kNoTime)
            return;
        serverTimeOffsetMs = nowMs - steadyMs();
        timeWasTold = true;
    }

    void keepTime(const http::Headers &headers)
    {
        if (timeWasTold)
            return;
        if (const auto seconds = http::parseHttpDate(http::headerValue(headers, "Date")))
            serverTimeOffsetMs = *seconds * 1000 - steadyMs();
    }

    template <class T, class Parse>
    Call get(const QString &href, std::chrono::seconds wait, Parse parse, Reply<T> reply)
    {
        return sendWith(request("GET", href), wait, nullptr, {},
                        [parse, href, reply = std::move(reply)](Result<http::ClientResponse> answer) {
                            if (!answer)
                                reply(answer.error());
                            else if (answer.value().status != 200)
                                reply(errorOfStatus(answer.value().status, href));
                            else
                                reply(parse(QByteArray::fromStdString(answer.value().body)));
                        });
    }

    Call submit(const char *method, const QString &href, const QByteArray &json, const QString &spool, Reply<int> reply)
    {
        http::ClientRequest ask = request(method, href);
        if (!spool.isEmpty())
            ask.headers.emplace_back(kSpoolHeader, spool.toStdString());
        return sendWith(std::move(ask), std::chrono::seconds(0), "application/json", json.toStdString(),
                        [href, reply = std::move(reply)](Result<http::ClientResponse> answer) {
                            if (!answer)
                                reply(answer.error());
                            else if (!isAnswerForReports(answer.value().status))
                                reply(errorOfStatus(answer.value().status, href));
                            else
                                reply(answer.value().status);
                        });
    }

    const Options options;
    const std::unique_ptr<http::ServerList> servers;
    std::atomic<qint64> serverTimeOffsetMs{kNoOffset}; ///< the server's UTC minus our steady clock
    std::atomic<bool> timeWasTold = false; ///< by the managing server itself
    http::HttpClient client; ///< last: its end stops the callbacks before the rest is gone
};

Result<std::unique_ptr<DdiClient>> DdiClient::create(Options options)
{
    Result<std::unique_ptr<http::ServerList>> servers = http::ServerList::parse(options.serverUrl);
    if (!servers)
        return servers.error();
    return std::unique_ptr<DdiClient>(
        new DdiClient(std::make_unique<Impl>(std::move(options), std::move(servers).value())));
}

DdiClient::DdiClient(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }
DdiClient::~DdiClient() = default;

DdiClient::Call DdiClient::poll(const QString &controller, std::chrono::seconds wait, Reply<ControllerBase> reply)
{
    const auto parse = [impl = m_impl.get()](const QByteArray &json) {
        Result<ControllerBase> base = parseControllerBase(json);
        if (base)
            impl->keepTime(base.value().nowMs);
        return base;
    };
    return m_impl->get<ControllerBase>(m_impl->root(controller), wait, parse, std::move(reply));
}

DdiClient::Call DdiClient::deployment(const QString &controller, AttemptId id, quint32 contentTag,
                                      Reply<Deployment> reply)
{
    const QString href =
        m_impl->root(controller) + QStringLiteral("/deploymentBase/%1?c=%2").arg(number(id)).arg(contentTag);
    return m_impl->get<Deployment>(href, std::chrono::seconds(0), parseDeployment, std::move(reply));
}

DdiClient::Call DdiClient::cancelAction(const QString &controller, AttemptId id, Reply<AttemptId> reply)
{
    const QString href = m_impl->root(controller) + QStringLiteral("/cancelAction/%1").arg(number(id));
    return m_impl->get<AttemptId>(href, std::chrono::seconds(0), parseCancelAction, std::move(reply));
}

DdiClient::Call DdiClient::feedback(const QString &controller, AttemptId id, const Feedback &feedback, bool onCancel,
                                    const QString &spool, Reply<int> reply)
{
    return this->feedback(controller, id, toJson(feedback), onCancel, spool, std::move(reply));
}

DdiClient::Call DdiClient::feedback(const QString &controller, AttemptId id, const QByteArray &json, bool onCancel,
                                    const QString &spool, Reply<int> reply)
{
    const QString action = onCancel ? QStringLiteral("cancelAction") : QStringLiteral("deploymentBase");
    const QString href = m_impl->root(controller) + QStringLiteral("/%1/%2/feedback").arg(action).arg(number(id));
    return m_impl->submit("POST", href, json, spool, std::move(reply));
}

DdiClient::Call DdiClient::configData(const QString &controller, const ConfigData &data, Reply<int> reply)
{
    QJsonObject attributes;
    for (auto it = data.attributes.begin(); it != data.attributes.end(); ++it)
        attributes.insert(it.key(), it.value());
    const QJsonObject body{{QStringLiteral("mode"), data.replace ? QStringLiteral("replace") : QStringLiteral("merge")},
                           {QStringLiteral("data"), attributes}};
    return m_impl->submit("PUT", m_impl->root(controller) + QStringLiteral("/configData"),
                          QJsonDocument(body).toJson(QJsonDocument::Compact), {}, std::move(reply));
}

DdiClient::Call DdiClient::children(const QString &relay, quint64 cursor, std::chrono::seconds wait,
                                    Reply<Children> reply)
{
    const auto parse = [impl = m_impl.get()](const QByteArray &json) {
        Result<Children> children = parseChildren(json);
        if (children)
            impl->keepTime(children.value().nowMs);
        return children;
    };
    return m_impl->get<Children>(m_impl->root(relay) + QStringLiteral("/children?since=%1").arg(cursor), wait, parse,
                                 std::move(reply));
}

DdiClient::Call DdiClient::heard(const QString &relay, const QStringList &nodes, Reply<int> reply)
{
    return m_impl->submit("PUT", m_impl->root(relay) + QStringLiteral("/children"), heardJson(nodes), {},
                          std::move(reply));
}

DdiClient::Call DdiClient::download(DownloadOrder order, Reply<DownloadState> reply)
{
    http::ClientRequest request = m_impl->request("GET", order.href);
    const bool isAddress = static_cast<bool>(http::Url::parse(order.href.toStdString()));
    auto file = std::make_shared<PartialFile>(std::move(order));
    file->open(isAddress);
    if (file->isOpen()) {
        if (const std::string range = file->range(); !range.empty()) {
            request.headers.emplace_back("Range", range);
            if (!file->order().entityTag.isEmpty() && file->offset() > 0)
                request.headers.emplace_back("If-Range", file->order().entityTag.toStdString());
        }
    }
    request.onHead = [file](int status, const http::Headers &headers) {
        return file->isOpen() && file->onHead(status, headers);
    };
    request.sink = [file](std::string_view bytes) { return file->write(bytes); };
    request.file = [file](std::int64_t length) { return file->rest(length); };
    request.filed = [file](std::int64_t bytes, int error) { return file->filed(bytes, error); };
    return m_impl->send(
        std::move(request),
        [file, reply = std::move(reply)](const Result<http::ClientResponse> &answer) { reply(file->finish(answer)); });
}

DdiClient::Call DdiClient::filesPart(const QString &controller, const FilesPart &part, Reply<FilesTaken> reply)
{
    const QString href =
        m_impl->root(controller)
        + QStringLiteral("/deploymentBase/%1/x-files?%2").arg(number(part.attempt)).arg(filesQuery(part));
    http::ClientRequest ask = m_impl->request("PUT", href);
    if (part.offset + part.bytes.size() >= part.size) // it is verified and unpacked before the answer
        ask.timeout = std::max<std::chrono::milliseconds>(ask.timeout, kCheckTime);
    return m_impl->sendWith(
        std::move(ask), std::chrono::seconds(0), "application/octet-stream", part.bytes.toStdString(),
        [href, reply = std::move(reply)](const Result<http::ClientResponse> &answer) {
            if (!answer) {
                reply(answer.error());
                return;
            }
            const http::ClientResponse &response = answer.value();
            if (response.status == 200) {
                reply(parseFilesTaken(QByteArray::fromStdString(response.body)));
                return;
            }
            Error error = errorOfStatus(response.status, href);
            if (response.status == kNoRoomStatus)
                error.kind = Error::Kind::NoSpace;
            if (const QString said = messageIn(response.body);
                !said.isEmpty() && (error.kind == Error::Kind::NoSpace || error.kind == Error::Kind::Invalid))
                error.text = said;
            reply(error);
        });
}

DdiClient::Call DdiClient::bring(BringOrder order, std::function<void(Outcome)> done)
{
    auto upload = std::make_shared<FilesUpload>(*this, std::move(order), std::move(done));
    upload->send(FilesSteps::first());
    return upload;
}

std::optional<UtcMs> DdiClient::managingTimeMs() const
{
    return m_impl->timeWasTold ? std::optional(serverTimeMs()) : std::nullopt;
}

UtcMs DdiClient::serverTimeMs() const
{
    const qint64 offset = m_impl->serverTimeOffsetMs;
    return offset == kNoOffset ? QDateTime::currentMSecsSinceEpoch() : steadyMs() + offset;
}

} // namespace signalbox::ddi
