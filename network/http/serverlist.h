#pragma once

#include "network/http/httpclient.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>
#include <vector>

namespace signalbox::http {

/// The addresses of managing servers that share one database: one of them serves, the others stand by. Keeps which of them is
/// asked at present, and goes on to the next when that one is not reached or does not serve. Thread-safe.
class ServerList {
public:
    /// @param addresses one or more, separated by commas: http(s)://host:port, or unix:PATH. Error Invalid names the one that
    ///        is wrong.
    static Result<std::unique_ptr<ServerList>> parse(const QString &addresses);

    [[nodiscard]] std::size_t size() const noexcept { return m_servers.size(); }
    [[nodiscard]] QString address() const
    {
        return m_servers[m_present].address;
    } ///< as given, of the one that is asked
    [[nodiscard]] Url url() const { return m_servers[m_present].url; } ///< of the same
    /// Whether the server of `url` is one of them: what is secret may be told to these only.
    [[nodiscard]] bool has(const Url &url) const;
    /// The same target at the server that is asked at present, if it is at one of them now.
    [[nodiscard]] Url atPresent(Url url) const;
    /// The server of `url` gave this answer. Goes on to the next when it is the one that is asked at present and does not serve.
    /// @return whether it went on
    bool take(const Url &url, const Result<ClientResponse> &answer);

private:
    struct Server {
        QString address;
        Url url;
    };
    explicit ServerList(std::vector<Server> servers) : m_servers(std::move(servers)) { }
    [[nodiscard]] static bool isSame(const Url &a, const Url &b);

    const std::vector<Server> m_servers; ///< one at least
    std::atomic<std::size_t> m_present = 0;
};

} // namespace signalbox::http
