#pragma once

#include "network/http/listensocket.h"
#include "network/http/worker.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

namespace signalbox::http {

/// Accepts connections in a worker's thread and hands them on.
class Listener : public std::enable_shared_from_this<Listener> {
public:
    /// Gets the ownership of the descriptor.
    using Accept = std::function<void(int descriptor, int family, std::string peer)>;

    Listener(std::shared_ptr<Worker> worker, ListenSocket socket, Accept accept);

    void start(); ///< any thread
    void stop(); ///< in the worker's thread

private:
    void wait();
    void acceptSome();

    std::shared_ptr<Worker> m_worker;
    std::optional<ListenSocket> m_socket; ///< none after stop()
    int m_family;
    Accept m_accept;
    boost::asio::posix::stream_descriptor m_descriptor;
    boost::asio::steady_timer m_pause;
};

} // namespace signalbox::http
