#include "network/http/clientpool.h"

#include "network/http/clientconnection.h"
#include "network/http/tlscontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox::http {

namespace {

Error cancelled()
{
    return {Error::Kind::Cancelled,
            QCoreApplication::translate("signalbox::http::HttpClient", "The request was cancelled."),
            {}};
}

std::string keyOf(const Url &url)
{
    if (!url.unixPath.empty())
        return "unix:" + url.unixPath;
    return (url.tls ? "https://" : "http://") + url.authority();
}

} // namespace

ClientPool::ClientPool(std::shared_ptr<Worker> worker, HttpClient::Options options)
    : m_worker(std::move(worker)), m_options(std::move(options))
{
}

Result<std::shared_ptr<boost::asio::ssl::context>> ClientPool::tlsContext()
{
    if (!m_tls) {
        auto made = makeClientContext(m_options.caFile, m_options.certificateFile, m_options.keyFile);
        if (!made)
            return made;
        m_tls = std::move(made).value();
    }
    return m_tls;
}

void ClientPool::submit(const std::shared_ptr<Exchange> &exchange)
{
    if (exchange->isOver())
        return;
    if (m_stopped) {
        exchange->finish(cancelled());
        return;
    }
    const std::string key = keyOf(exchange->request.url);
    Host &host = m_hosts[key];
    if (!host.idle.empty()) {
        const auto connection = host.idle.back();
        host.idle.pop_back();
        connection->start(exchange);
    } else if (host.open.size() < std::max<std::size_t>(m_options.connectionsPerHost, 1)) {
        connect(host, key, exchange);
    } else {
        host.waiting.push_back(exchange);
    }
}

void ClientPool::retry(const std::shared_ptr<Exchange> &exchange)
{
    const std::string key = keyOf(exchange->request.url);
    connect(m_hosts[key], key, exchange);
}

void ClientPool::connect(Host &host, const std::string &key, const std::shared_ptr<Exchange> &exchange)
{
    const auto connection = std::make_shared<ClientConnection>(shared_from_this(), key);
    host.open.emplace(connection.get(), connection);
    connection->start(exchange);
}

void ClientPool::cancel(const std::shared_ptr<Exchange> &exchange)
{
    if (exchange->isOver())
        return;
    if (const auto connection = exchange->connection.lock()) {
        connection->fail(cancelled());
        return;
    }
    if (const auto host = m_hosts.find(keyOf(exchange->request.url)); host != m_hosts.end())
        std::erase(host->second.waiting, exchange);
    exchange->finish(cancelled());
}

void ClientPool::stop()
{
    m_stopped = true;
    const auto hosts = std::exchange(m_hosts, {});
    for (const auto &[key, host] : hosts) {
        for (const auto &exchange : host.waiting)
            exchange->finish(cancelled());
        for (const auto &[address, connection] : host.open)
            connection->fail(cancelled());
    }
}

void ClientPool::idle(const std::shared_ptr<ClientConnection> &connection)
{
    const auto host = m_hosts.find(connection->key());
    if (host == m_hosts.end()) {
        connection->fail(cancelled());
        return;
    }
    host->second.idle.push_back(connection);
    startWaiting(connection->key());
}

void ClientPool::closed(const ClientConnection &connection)
{
    const auto host = m_hosts.find(connection.key());
    if (host == m_hosts.end())
        return;
    std::erase_if(host->second.idle, [&](const auto &other) { return other.get() == &connection; });
    host->second.open.erase(&connection);
    startWaiting(connection.key());
}

void ClientPool::startWaiting(const std::string &key)
{
    const auto host = m_hosts.find(key);
    if (!host->second.waiting.empty()) {
        const auto exchange = host->second.waiting.front();
        host->second.waiting.pop_front();
        submit(exchange);
    } else if (host->second.open.empty()) {
        m_hosts.erase(host);
    }
}

} // namespace signalbox::http
