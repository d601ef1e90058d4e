#pragma once

#include "model/domain/result.h"
#include "network/http/httpclient.h"
#include "network/http/serverlist.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <string_view>

namespace signalbox::consoleapi {

/// Calls the console API of a running console or server and waits for the answer. For command-line programs.
class ConsoleClient {
public:
    struct Options {
        QString
            server; ///< http(s)://host:port, or unix:PATH; several, separated by commas, that stand in for each other
        QString token; ///< operator token; not needed on a Unix socket
        std::string caFile;
        std::chrono::milliseconds timeout{std::chrono::minutes(5)}; ///< without a byte of an answer
    };
    /// Errors: Invalid (bad address).
    static Result<std::unique_ptr<ConsoleClient>> create(Options options);

    /// @param path behind /api/v1, with its query. An answer that is an error comes back as that Error.
    Result<QJsonObject> call(const QString &method, const QString &path, const QJsonObject &body = {});
    Result<QByteArray> fetch(const QString &path); ///< a body as it is
    /// The same of any size, as it comes. @param sink false: give up, Error Cancelled
    Outcome fetchInto(const QString &path, std::function<bool(std::string_view bytes)> sink);

private:
    ConsoleClient(Options options, std::unique_ptr<http::ServerList> servers);
    Result<http::ClientResponse> ask(http::ClientRequest &request);
    [[nodiscard]] Error errorIn(const http::ClientResponse &response);
    Result<http::ClientResponse> send(const QString &method, const QString &path, const QByteArray &body,
                                      std::function<bool(std::string_view)> sink = {});

    Options m_options;
    const std::unique_ptr<http::ServerList> m_servers;
    http::HttpClient m_http;
};

} // namespace signalbox::consoleapi
