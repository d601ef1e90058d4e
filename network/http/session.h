#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace signalbox::http {

/// What a connection of the server is at.
enum class SessionState : std::uint8_t {
    Opening, ///< the TLS handshake
    Starting, ///< connected, no request yet
    Idle, ///< between two requests, or its request is held until there is something to say
    Receiving,
    Working, ///< a request is being handled
    Storing, ///< likewise, and waits for the disk
    Sending,
    Ending,
};

/// How a connection ended.
enum class SessionEnd : std::uint8_t {
    Well, ///< also by the idle limit: nothing is lost, and the other side comes again by itself
    Cancelled,
    Refused, ///< it was told 401 or 403
    BadRequest, ///< it spoke no HTTP, or too much of it
    LineCut, ///< in the middle of a request or of its answer
    NoHandshake,
    ReceiveLimit, ///< the rest of a request did not come in time
    SendLimit, ///< it did not take what was sent
};

/// What the handler says of a request, in any thread, and a list of sessions reads. Its own small object, since a connection
/// must not be held, nor ended, by another thread than its own.
struct SessionNote {
    enum class Wait : std::uint8_t {
        None,
        Store, ///< the answer waits for the disk
        News, ///< the request is held: there is nothing to answer yet
    };
    std::atomic<std::uint64_t> who{0}; ///< the handler's word for the other side; 0: not known
    std::atomic<Wait> wait{Wait::None};
};

struct SessionFacts {
    std::uint64_t number = 0; ///< unique in a run of the server
    std::uint64_t who = 0; ///< as of SessionNote
    SessionState state = SessionState::Starting;
    std::int64_t startMs = 0; ///< since 1970, UTC
    std::int64_t stateSinceMs = 0;
    std::int64_t untilMs = 0; ///< when a limit ends it; 0: none does
    std::string peer;
    bool isEncrypted = false;
    bool isCancelled = false;
    std::int64_t bytesIn = 0;
    std::int64_t bytesOut = 0;
};

struct EndedSession {
    SessionFacts facts;
    SessionEnd end = SessionEnd::Well;
    std::int64_t endMs = 0;
};

struct SessionList {
    std::vector<SessionFacts> active; ///< those that are not idle come first
    std::uint64_t total = 0; ///< active ones
    std::vector<EndedSession> ended; ///< the newest of those that did not end well, newest first
    std::uint64_t endedWell = 0; ///< since the start, as the two below
    std::uint64_t cancelled = 0; ///< with BadRequest, Refused, LineCut
    std::uint64_t failed = 0; ///< NoHandshake, ReceiveLimit, SendLimit
};

[[nodiscard]] constexpr bool isFailure(SessionEnd end) noexcept
{
    return end >= SessionEnd::NoHandshake;
}

/// The sessions that have ended. Thread-safe.
class SessionLog {
public:
    [[nodiscard]] std::uint64_t nextNumber() { return ++m_last; }
    void add(EndedSession ended);
    void addWell() { ++m_well; }
    void tell(SessionList &list) const;
    static constexpr std::size_t kKept = 500;

private:
    std::atomic<std::uint64_t> m_last{0};
    std::atomic<std::uint64_t> m_well{0};
    mutable std::mutex m_mutex; ///< guards what follows
    std::deque<EndedSession> m_ended;
    std::uint64_t m_cancelled = 0;
    std::uint64_t m_failed = 0;
};

} // namespace signalbox::http
