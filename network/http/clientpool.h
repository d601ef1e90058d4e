#pragma once

#include "network/http/exchange.h"
#include "network/http/worker.h"

#include <deque>
#include <map>

namespace boost::asio::ssl {
class context;
}

namespace signalbox::http {

class ClientConnection;

/// The connections of a client, by where they lead to, and the requests that wait for one. In the worker's thread.
class ClientPool : public std::enable_shared_from_this<ClientPool> {
public:
    ClientPool(std::shared_ptr<Worker> worker, HttpClient::Options options);

    [[nodiscard]] Worker &worker() const { return *m_worker; }
    [[nodiscard]] const HttpClient::Options &options() const { return m_options; }
    /// Made at the first need: reading the system's store takes a while.
    [[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> tlsContext();

    void submit(const std::shared_ptr<Exchange> &exchange);
    void cancel(const std::shared_ptr<Exchange> &exchange);
    /// Cancels everything and closes all connections; nothing can be submitted after this.
    void stop();

    // For the connections:
    void idle(const std::shared_ptr<ClientConnection> &connection); ///< can take another request
    void closed(const ClientConnection &connection);
    void retry(const std::shared_ptr<Exchange> &exchange); ///< on a new connection

private:
    struct Host {
        std::map<const ClientConnection *, std::shared_ptr<ClientConnection>> open;
        std::vector<std::shared_ptr<ClientConnection>> idle;
        std::deque<std::shared_ptr<Exchange>> waiting;
    };
    void connect(Host &host, const std::string &key, const std::shared_ptr<Exchange> &exchange);
    void startWaiting(const std::string &key);

    std::shared_ptr<Worker> m_worker;
    HttpClient::Options m_options;
    std::shared_ptr<boost::asio::ssl::context> m_tls;
    std::map<std::string, Host> m_hosts;
    bool m_stopped = false;
};

} // namespace signalbox::http
