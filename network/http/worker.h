#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace signalbox::http {

/// One io_context and the one thread that runs it, so that nothing inside needs a lock or a strand.
/// Connections hold it by shared_ptr: what other threads still hold of them outlives the server.
class Worker {
public:
    Worker();
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void start();
    /// Returns when everything under way in the thread has ended. Not from the thread itself.
    void join();

    [[nodiscard]] boost::asio::io_context &io() { return m_io; }
    [[nodiscard]] bool inThread() const { return std::this_thread::get_id() == m_threadId.load(); }

    /// From here on a connection that closes is no news.
    void setStopping() { m_stopping = true; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }

    /// Runs `function` in the thread, never from inside this call. Thread-safe.
    /// @return false when the thread has ended: then it never runs.
    template <class Function>
    bool post(Function &&function)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ended)
            return false;
        boost::asio::post(m_io, std::forward<Function>(function));
        return true;
    }

private:
    void run();

    boost::asio::io_context m_io;
    std::optional<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>> m_work;
    std::thread m_thread;
    std::atomic<std::thread::id> m_threadId;
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex; ///< guards m_ended
    bool m_ended = false;
};

} // namespace signalbox::http
