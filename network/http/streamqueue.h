#pragma once

#include <mutex>
#include <string>

namespace signalbox::http {

/// The bytes of a stream between the threads that write them and the connection that sends them: at most 1 MiB that the
/// peer has not taken. Thread-safe.
class StreamQueue {
public:
    static constexpr std::size_t kCapacity = 1024 * 1024;

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

    /// What waits. It counts against the capacity until sent() is called.
    [[nodiscard]] std::string take();
    void sent();
    [[nodiscard]] bool isOver() const; ///< ended, and everything taken: the end may be told
    [[nodiscard]] bool hasOverflowed() const;

private:
    mutable std::mutex m_mutex; ///< guards all below
    std::string m_waiting;
    std::size_t m_underWay = 0;
    bool m_closed = false;
    bool m_overflowed = false;
};

} // namespace signalbox::http
