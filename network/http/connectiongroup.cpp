#include "network/http/connectiongroup.h"

#include "network/http/connection.h"

#include <boost/asio/error.hpp>

#include <unistd.h>

namespace signalbox::http {

namespace {

/// One look at all connections costs less than a timer for each that moves with every request.
constexpr std::chrono::milliseconds kWatchInterval{250};
constexpr std::chrono::milliseconds kStopGrace{500};

} // namespace

ConnectionGroup::ConnectionGroup(std::shared_ptr<Worker> worker, std::shared_ptr<ServerContext> context)
    : m_worker(std::move(worker)), m_context(std::move(context)), m_timer(m_worker->io())
{
}

void ConnectionGroup::adopt(int descriptor, int family, const std::shared_ptr<boost::asio::ssl::context> &tls,
                            std::string peer)
{
    error_code ec = boost::asio::error::operation_aborted;
    Socket socket(m_worker->io().get_executor());
    if (!m_stopping)
        socket.assign(boost::asio::generic::stream_protocol(family, 0), descriptor, ec);
    if (ec) {
        ::close(descriptor);
        --m_context->connections;
        return;
    }
    auto connection = std::make_shared<Connection>(shared_from_this(), std::move(socket), tls, std::move(peer));
    m_connections.emplace(connection.get(), connection);
    connection->start();
    if (!m_watching)
        watch();
}

void ConnectionGroup::remove(const Connection *connection)
{
    if (m_connections.erase(connection) == 0)
        return;
    --m_context->connections;
    if (m_connections.empty())
        m_timer.cancel();
}

void ConnectionGroup::stop()
{
    m_stopping = true;
    m_worker->setStopping();
    for (const auto &connection : connections())
        connection->stopSoon();
    if (m_connections.empty())
        return;
    m_timer.expires_after(kStopGrace);
    m_timer.async_wait([self = shared_from_this()](const error_code &) {
        for (const auto &connection : self->connections())
            connection->close();
    });
}

void ConnectionGroup::tell(std::size_t limit, std::vector<SessionFacts> &busy, std::vector<SessionFacts> &idle,
                           std::uint64_t &total) const
{
    total += m_connections.size();
    const Connection::Moment now;
    for (const auto &[key, connection] : m_connections) {
        auto &list = connection->sessionState() == SessionState::Idle ? idle : busy;
        if (list.size() < limit)
            list.push_back(connection->facts(now));
    }
}

std::optional<SessionFacts> ConnectionGroup::find(std::uint64_t session, HttpServer::Look look)
{
    for (const auto &[key, connection] : m_connections) {
        if (connection->session() != session)
            continue;
        const std::shared_ptr<Connection> found = connection; // cancelling takes it out of the map
        SessionFacts facts = found->facts(Connection::Moment());
        if (look == HttpServer::Look::AndCancel)
            found->cancel();
        return facts;
    }
    return std::nullopt;
}

void ConnectionGroup::watch()
{
    m_watching = true;
    m_timer.expires_after(kWatchInterval);
    m_timer.async_wait([self = shared_from_this()](const error_code &) {
        self->m_watching = false;
        if (self->m_stopping || self->m_connections.empty())
            return;
        const auto now = std::chrono::steady_clock::now();
        std::vector<std::shared_ptr<Connection>> overdue; // closing one takes it out of the map
        for (const auto &[key, connection] : self->m_connections) {
            if (connection->isOverdue(now))
                overdue.push_back(connection);
        }
        for (const auto &connection : overdue)
            connection->expire();
        self->watch();
    });
}

std::vector<std::shared_ptr<Connection>> ConnectionGroup::connections() const
{
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(m_connections.size());
    for (const auto &[key, connection] : m_connections)
        all.push_back(connection);
    return all;
}

} // namespace signalbox::http
