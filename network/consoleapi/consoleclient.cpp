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

Result<http::ClientResponse> ConsoleClient::send(const QString &method, const QString &path, const QByteArray &body)
{
    http::ClientRequest request;
    request.method = method.toStdString();
    request.url.target = (QStringLiteral("/api/v1") + path).toStdString();
    if (!m_options.token.isEmpty())
        request.headers.emplace_back("Authorization", "Bearer " + m_options.token.toStdString());
    if (!body.isEmpty())
        request.headers.emplace_back("Content-Type", "application/json");
    request.body = body.toStdString();
    request.maxBody = std::size_t{1} << 30;
    request.timeout = m_options.timeout;
    // So that a command whose answer was lost has no second effect at the server that is asked next.
    if (method == QStringLiteral("POST"))
        request.headers.emplace_back("Idempotency-Key",
                                     QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    Result<http::ClientResponse> response = ask(request);
    for (std::size_t others = m_servers->size(); others > 1 && m_servers->take(request.url, response); --others)
        response = ask(request);
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

Result<QJsonObject> ConsoleClient::call(const QString &method, const QString &path, const QJsonObject &body)
{
    const Result<http::ClientResponse> response =
        send(method, path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!response)
        return response.error();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(response.value().body));
    if (response.value().status == 200 && document.isObject())
        return document.object();
    const QJsonObject error = document.object().value(QStringLiteral("error")).toObject();
    if (!error.isEmpty())
        return Error{errorKindFromKey(error.value(QStringLiteral("kind")).toString()),
                     error.value(QStringLiteral("text")).toString(),
                     {}};
    return Error{Error::Kind::Protocol,
                 ConsoleClientText::tr("The server answered with status %1.").arg(response.value().status),
                 {}};
}

Result<QByteArray> ConsoleClient::fetch(const QString &path)
{
    const Result<http::ClientResponse> response = send(QStringLiteral("GET"), path, {});
    if (!response)
        return response.error();
    const QByteArray body = QByteArray::fromStdString(response.value().body);
    if (response.value().status == 200)
        return body;
    const QJsonObject error = QJsonDocument::fromJson(body).object().value(QStringLiteral("error")).toObject();
    return Error{errorKindFromKey(error.value(QStringLiteral("kind")).toString()),
                 error.isEmpty()
                     ? ConsoleClientText::tr("The server answered with status %1.").arg(response.value().status)
                     : error.value(QStringLiteral("text")).toString(),
                 {}};
}

} // namespace signalbox::consoleapi
