#pragma once

#include "network/http/httpserver.h"
#include "tests/network/http/rawclient.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace signalbox::http {

/// Waits for a condition that other threads make true, 10 s at most.
class Signal {
public:
    void raise()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_count;
        m_changed.notify_all();
    }
    [[nodiscard]] bool wait(int count = 1)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_count >= count; });
    }
    [[nodiscard]] int count()
    {
        const std::scoped_lock lock(m_mutex);
        return m_count;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_count = 0;
};

/// Looks again until it is true or 10 s have passed.
template <class Condition>
bool eventually(Condition condition)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::yield();
    }
    return true;
}

/// A server on a free port of 127.0.0.1; each path has its handler, others get 404.
class ServerFixture : public testing::Test {
protected:
    void handle(const std::string &path, Handler handler) { m_handlers[path] = std::move(handler); }
    /// After all handlers are set.
    void startServer(const std::optional<TlsFiles> &tls = {});
    std::string writeFile(const std::string &name, std::string_view content) const;
    [[nodiscard]] std::string path(const std::string &name) const;

    QTemporaryDir m_directory;
    HttpServer::Options m_options;
    std::map<std::string, Handler> m_handlers;
    std::unique_ptr<HttpServer> m_server; // last: its threads use all above
    std::uint16_t m_port = 0;
};

} // namespace signalbox::http
