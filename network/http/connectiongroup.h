#pragma once

#include "network/http/transport.h"
#include "network/http/worker.h"

#include "network/http/httpserver.h"

#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <unordered_map>

namespace signalbox::http {

class Connection;

/// What all connections of a server share.
struct ServerContext {
    HttpServer::Options options;
    Handler handler;
    std::atomic<int> connections{0};
    SessionLog sessions;
};

/// The connections of one worker: owns them while they are open, watches their time limits, ends them when the server
/// stops. Everything but the constructor belongs to the worker's thread.
class ConnectionGroup : public std::enable_shared_from_this<ConnectionGroup> {
public:
    ConnectionGroup(std::shared_ptr<Worker> worker, std::shared_ptr<ServerContext> context);

    [[nodiscard]] const std::shared_ptr<Worker> &worker() const { return m_worker; }
    [[nodiscard]] ServerContext &context() const { return *m_context; }

    /// Takes over the accepted socket, which is counted in the context already.
    void adopt(int descriptor, int family, const std::shared_ptr<boost::asio::ssl::context> &tls, std::string peer);
    void remove(const Connection *connection);
    /// Ends what waits; what is being answered gets 500 ms.
    void stop();
    [[nodiscard]] bool isStopping() const { return m_stopping; }

    /// Adds the sessions here; those that are idle to `idle`. At most `limit` to each.
    void tell(std::size_t limit, std::vector<SessionFacts> &busy, std::vector<SessionFacts> &idle,
              std::uint64_t &total) const;
    [[nodiscard]] std::optional<SessionFacts> find(std::uint64_t session, HttpServer::Look look);

private:
    void watch();
    [[nodiscard]] std::vector<std::shared_ptr<Connection>> connections() const;

    std::shared_ptr<Worker> m_worker; // first: the timer needs its event loop to the end
    std::shared_ptr<ServerContext> m_context;
    std::unordered_map<const Connection *, std::shared_ptr<Connection>> m_connections;
    boost::asio::steady_timer m_timer;
    bool m_watching = false;
    bool m_stopping = false;
};

} // namespace signalbox::http
