#pragma once

#include "tests/network/http/rawclient.h"

#include <atomic>
#include <functional>
#include <thread>

namespace signalbox::http {

/// Plays a server that does exactly what the test says; one connection after the other.
class RawServer {
public:
    /// @param serve called for each connection with its number from 0; the connection is closed behind it
    explicit RawServer(std::function<void(RawClient &peer, int number)> serve);
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;
    ~RawServer();

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    int m_descriptor;
    std::uint16_t m_port = 0;
    std::atomic<int> m_connections = 0;
    std::thread m_thread;
};

} // namespace signalbox::http
