#pragma once

#include <functional>
#include <mutex>
#include <string>

namespace signalbox::http {

/// The bytes of a stream between the threads that write them and the connection that sends them: at most `capacity` that
/// the peer has not taken. Thread-safe.
class StreamQueue {
public:
    static constexpr std::size_t kCapacity = 1024 * 1024;
    explicit StreamQueue(std::size_t capacity = kCapacity) : m_capacity(capacity) { }

    enum class Push {
        Closed,
        Overflow, ///< closed by this very call
        Queued,
        QueuedFirst, ///< nothing waited before: the sender has to be woken
    };
    Push push(const std::string &bytes);
    /// No more will come. @return false when it was over before
    bool end();
    /// Nothing can be sent any more.
    void close();

    [[nodiscard]] std::size_t size() const; ///< bytes that count against the capacity
    /// `empty` runs once, in the thread that calls sent(), when all is sent; dropped when the queue is closed before.
    /// @return false when there is nothing to wait for: then it is not kept
    bool whenEmpty(std::function<void()> empty);

    /// What waits. It counts against the capacity until sent() is called.
    [[nodiscard]] std::string take();
    void sent();
    [[nodiscard]] bool isOver() const; ///< ended, and everything taken: the end may be told
    [[nodiscard]] bool hasOverflowed() const;

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex; ///< guards all below
    std::string m_waiting;
    std::size_t m_underWay = 0;
    bool m_closed = false;
    bool m_overflowed = false;
    std::function<void()> m_empty;
};

} // namespace signalbox::http
