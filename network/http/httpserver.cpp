#include "network/http/httpserver.h"

#include "network/http/connectiongroup.h"
#include "network/http/listener.h"
#include "network/http/tlscontext.h"

#include <QCoreApplication>

#include <algorithm>

#include <unistd.h>

namespace signalbox::http {

class HttpServer::Impl {
public:
    Impl(Options options, Handler handler) : m_context(std::make_shared<ServerContext>())
    {
        m_context->options = std::move(options);
        m_context->handler = std::move(handler);
        for (int i = 0; i < std::max(m_context->options.threads, 1); ++i) {
            const auto worker = std::make_shared<Worker>();
            m_groups.push_back(std::make_shared<ConnectionGroup>(worker, m_context));
            worker->start();
        }
    }

    Outcome listen(ListenSocket socket, std::shared_ptr<boost::asio::ssl::context> tls)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopped)
            return Error{Error::Kind::Io,
                         QCoreApplication::translate("signalbox::http::HttpServer", "The server has been stopped."),
                         {}};
        auto listener =
            std::make_shared<Listener>(m_groups.front()->worker(), std::move(socket),
                                       [this, tls = std::move(tls)](int descriptor, int family, std::string peer) {
                                           accepted(descriptor, family, tls, std::move(peer));
                                       });
        listener->start();
        m_listeners.push_back(std::move(listener));
        return {};
    }

    void stop()
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_stopped, true))
            return;
        for (const auto &listener : m_listeners)
            m_groups.front()->worker()->post([listener] { listener->stop(); });
        for (const auto &group : m_groups)
            group->worker()->post([group] { group->stop(); });
        for (const auto &group : m_groups)
            group->worker()->join();
        m_listeners.clear();
    }

    [[nodiscard]] int connectionCount() const { return m_context->connections; }

    void sessions(std::size_t limit, std::function<void(SessionList)> done)
    {
        struct Gathered {
            std::mutex mutex; ///< guards the lists
            std::vector<SessionFacts> busy, idle;
            std::uint64_t total = 0;
            std::shared_ptr<ServerContext> context;
            std::size_t limit = 0;
            std::function<void(SessionList)> done;
            ~Gathered() ///< with the last group that has told
            {
                SessionList list;
                list.active = std::move(busy);
                list.active.insert(list.active.end(), std::make_move_iterator(idle.begin()),
                                   std::make_move_iterator(idle.end()));
                if (list.active.size() > limit)
                    list.active.resize(limit);
                list.total = total;
                context->sessions.tell(list);
                done(std::move(list));
            }
        };
        const auto gathered = std::make_shared<Gathered>();
        gathered->context = m_context;
        gathered->limit = limit;
        gathered->done = std::move(done);
        for (const auto &group : m_groups) {
            group->worker()->post([group, gathered] {
                const std::scoped_lock lock(gathered->mutex);
                group->tell(gathered->limit, gathered->busy, gathered->idle, gathered->total);
            });
        }
    }

    void findSession(std::uint64_t number, Look look, std::function<void(std::optional<SessionFacts>)> done)
    {
        struct Sought {
            std::mutex mutex; ///< guards the next
            std::optional<SessionFacts> found;
            std::function<void(std::optional<SessionFacts>)> done;
            ~Sought() { done(std::move(found)); }
        };
        const auto sought = std::make_shared<Sought>();
        sought->done = std::move(done);
        for (const auto &group : m_groups) {
            group->worker()->post([group, sought, number, look] {
                if (std::optional<SessionFacts> facts = group->find(number, look)) {
                    const std::scoped_lock lock(sought->mutex);
                    sought->found = std::move(facts);
                }
            });
        }
    }

private:
    /// In the first worker's thread, like all of accepting.
    void accepted(int descriptor, int family, const std::shared_ptr<boost::asio::ssl::context> &tls, std::string peer)
    {
        if (++m_context->connections > m_context->options.limits.connections) {
            --m_context->connections;
            ::close(descriptor);
            return;
        }
        const auto &group = m_groups[m_next++ % m_groups.size()];
        if (group->worker()->inThread()) {
            group->adopt(descriptor, family, tls, std::move(peer));
            return;
        }
        const bool posted = group->worker()->post([group, descriptor, family, tls, peer = std::move(peer)]() mutable {
            group->adopt(descriptor, family, tls, std::move(peer));
        });
        if (!posted)
            ::close(descriptor);
    }

    std::shared_ptr<ServerContext> m_context;
    std::vector<std::shared_ptr<ConnectionGroup>> m_groups;
    std::size_t m_next = 0;
    std::mutex m_mutex; ///< guards the rest, and makes a second stop() wait for the first
    std::vector<std::shared_ptr<Listener>> m_listeners;
    bool m_stopped = false;
};

HttpServer::HttpServer(Options options, Handler handler)
    : m_impl(std::make_unique<Impl>(std::move(options), std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::uint16_t> HttpServer::listenTcp(const std::string &address, std::uint16_t port,
                                            const std::optional<TlsFiles> &tls)
{
    std::shared_ptr<boost::asio::ssl::context> context;
    if (tls) {
        auto made = makeServerContext(*tls);
        if (!made)
            return made.error();
        context = std::move(made).value();
    }
    auto socket = ListenSocket::tcp(address, port);
    if (!socket)
        return socket.error();
    const std::uint16_t listening = socket.value().port();
    if (Outcome started = m_impl->listen(std::move(socket).value(), std::move(context)); !started)
        return started.error();
    return listening;
}

Outcome HttpServer::listenUnix(const std::string &path)
{
    auto socket = ListenSocket::unixFile(path);
    if (!socket)
        return socket.error();
    return m_impl->listen(std::move(socket).value(), nullptr);
}

void HttpServer::stop()
{
    m_impl->stop();
}

void HttpServer::sessions(std::size_t limit, std::function<void(SessionList)> done)
{
    m_impl->sessions(limit, std::move(done));
}

void HttpServer::findSession(std::uint64_t number, Look look, std::function<void(std::optional<SessionFacts>)> done)
{
    m_impl->findSession(number, look, std::move(done));
}

int HttpServer::connectionCount() const
{
    return m_impl->connectionCount();
}

} // namespace signalbox::http
