#pragma once

#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace signalbox::consoleapi {

/// Lets each operator find out who is in one host group at a time: what a condition costs the engine is up to whoever wrote it, so many of them
/// at once would keep everybody waiting. Thread-safe.
class GroupTurns {
public:
    static constexpr std::size_t kMostWaiting =
        100; ///< of one operator: a window counts all groups there are, one after the other

    /// Calls `begin` now, or when all that the operator asked for before has ended; then in the thread that called end().
    /// @param isWanted thread-safe; what nobody waits for any more when its turn comes, or its place is needed, is never begun. Empty: it is
    /// @return false: too many wait, and `begin` is never called
    [[nodiscard]] bool post(const QString &who, std::function<void()> begin, std::function<bool()> isWanted = {});
    void end(const QString &who); ///< of what was begun last

private:
    struct Waiting {
        std::function<void()> begin;
        std::function<bool()> isWanted;
    };

    std::mutex m_mutex; ///< guards m_waiting
    std::map<QString, std::deque<Waiting>> m_waiting; ///< of each operator for whom something is under way
};

} // namespace signalbox::consoleapi
