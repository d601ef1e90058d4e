#include "network/consoleapi/consoleclient.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUuid>

#include <utility>

namespace signalbox::consoleapi {

namespace {

struct ConsoleClientText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleClient)
};

http::HttpClient::Options clientOptions(const std::string &caFile)
{
    http::HttpClient::Options options;
    options.caFile = caFile;
    options.userAgent = "signalboxctl/" SIGNALBOX_VERSION;
    return options;
}

} // namespace

ConsoleClient::ConsoleClient(Options options, std::unique_ptr<http::ServerList> servers)
    : m_options(std::move(options)), m_servers(std::move(servers)), m_http(clientOptions(m_options.caFile))
{
}

Result<std::unique_ptr<ConsoleClient>> ConsoleClient::create(Options options)
{
    Result<std::unique_ptr<http::ServerList>> servers = http::ServerList::parse(options.server);
    if (!servers)
        return servers.error();
    return std::unique_ptr<ConsoleClient>(new ConsoleClient(std::move(options), std::move(servers).value()));
}

/// At the server that is asked at present.
Result<http::ClientResponse> ConsoleClient::ask(http::ClientRequest &request)
{
    std::string target = std::move(request.url.target);
    request.url = m_servers->url();
    request.url.target = std::move(target);
    return m_http.sendAndWait(request);
}

Result<http::ClientResponse> ConsoleClient::send(const QString &method, const QString &path, const QByteArray &body,
                                                 std::function<bool(std::string_view)> sink)
{
    http::ClientRequest request;
    request.method = method.toStdString();
    request.url.target = (QStringLiteral("/api/v1") + path).toStdString();
    if (!m_options.token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + m_options.token.toStdString());
    if (!body.isEmpty())
        request.headers.emplace_back("Content-Type", "application/json");
    request.body = body.toStdString();
    request.sink = std::move(sink);
    request.maxBody = std::size_t{1} << 30;
    request.timeout = m_options.timeout;
    // So that a command whose answer was lost has no second effect at the server that is asked next.
    if (method == QStringLiteral("POST"))
        request.headers.emplace_back("Idempotency-Key",
                                     QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    Result<http::ClientResponse> response = ask(request);
    for (std::size_t others = m_servers->size(); others > 1 && m_servers->take(request.url, response); --others)
        response = ask(request);
    if (!response && response.error().kind == Error::Kind::Protocol && request.url.tls) {
        const QString why = response.error().detail;
        const QString text =
            why.startsWith(QStringLiteral("certificate: "))
                //: %1 is a sentence that ends with a full stop, %2 half a sentence in English.
                ? ConsoleClientText::tr("%1 Its certificate was not accepted (%2). Give the file of who "
                                        "issued it with --ca, or use the name that it is made out to.")
                      .arg(response.error().text, why.mid(13))
                //: %1 is a sentence that ends with a full stop, %2 half a sentence in English.
                : ConsoleClientText::tr("%1 Perhaps it has no certificate and serves http:// (%2).")
                      .arg(response.error().text, why);
        return Error{Error::Kind::Protocol, text, why};
    }
    if (!response && response.error().kind == Error::Kind::Io) {
        const QString text =
            http::HttpClient::isTimeOut(response.error())
                ? ConsoleClientText::tr("The console or server at %1 did not answer in time. Try again, or look there "
                                        "whether it still works.")
                : ConsoleClientText::tr(
                    "There is no console or server at %1. Start one, or name another with --server.");
        return Error{Error::Kind::Io, text.arg(m_options.server),
                     response.error().text + u' ' + response.error().detail};
    }
    return response;
}

/// What an answer that is none says. A server of another version does not know what it was asked: then that is what is said.
Error ConsoleClient::errorIn(const http::ClientResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(QByteArray::fromStdString(response.body))
                                  .object()
                                  .value(QStringLiteral("error"))
                                  .toObject();
    if (response.status == 404) {
        const Result<http::ClientResponse> told = send(QStringLiteral("GET"), QStringLiteral("/server"), {});
        const QJsonObject server =
            told ? QJsonDocument::fromJson(QByteArray::fromStdString(told.value().body)).object() : QJsonObject();
        const bool isServer = told && told.value().status == 200 && server.contains(QStringLiteral("api"));
        if (told && told.value().status == 404) {
            return {
                Error::Kind::Protocol,
                ConsoleClientText::tr("What answers at %1 does not speak version %2 of Signalbox's console API. If it "
                                      "is a newer server, use the signalboxctl of its version.")
                    .arg(m_options.server)
                    .arg(kApiVersion),
                {}};
        }
        if (isServer && server.value(QStringLiteral("api")).toInteger() != kApiVersion) {
            return {
                Error::Kind::Protocol,
                ConsoleClientText::tr("The server speaks version %1 of the console API, and this program version %2. "
                                      "Use the signalboxctl of the server's version (%3).")
                    .arg(server.value(QStringLiteral("api")).toInteger())
                    .arg(kApiVersion)
                    .arg(server.value(QStringLiteral("version")).toString().left(40)),
                {}};
        }
    }
    if (!error.isEmpty())
        return {errorKindFromKey(error.value(QStringLiteral("kind")).toString()),
                error.value(QStringLiteral("text")).toString(),
                {}};
    if (response.status == 200) // and not with what was asked for
        return {Error::Kind::Protocol,
                ConsoleClientText::tr("What answers at %1 is no managing server of Signalbox. Check the address.")
                    .arg(m_options.server),
                {}};
    return {
        Error::Kind::Protocol, ConsoleClientText::tr("The server answered with status %1.").arg(response.status), {}};
}

Result<QJsonObject> ConsoleClient::call(const QString &method, const QString &path, const QJsonObject &body)
{
    const Result<http::ClientResponse> response =
        send(method, path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!response)
        return response.error();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(response.value().body));
    if (response.value().status == 200 && document.isObject())
        return document.object();
    return errorIn(response.value());
}

Result<QByteArray> ConsoleClient::fetch(const QString &path)
{
    const Result<http::ClientResponse> response = send(QStringLiteral("GET"), path, {});
    if (!response)
        return response.error();
    if (response.value().status == 200)
        return QByteArray::fromStdString(response.value().body);
    return errorIn(response.value());
}

Outcome ConsoleClient::fetchInto(const QString &path, std::function<bool(std::string_view bytes)> sink)
{
    const Result<http::ClientResponse> response = send(QStringLiteral("GET"), path, {}, std::move(sink));
    if (!response)
        return response.error();
    return response.value().status == 200 ? Outcome() : Outcome(errorIn(response.value()));
}

} // namespace signalbox::consoleapi
