#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <utility>

namespace signalbox::ddi {

/// Runs functions later, in one thread of its own. Thread-safe.
class Timers {
public:
    using Clock = std::chrono::steady_clock;
    /// Names a timer for cancel(); default-constructed: none.
    using Id = std::pair<Clock::time_point, quint64>;

    Timers();
    ~Timers(); ///< what has not begun never runs
    Timers(const Timers &) = delete;
    Timers &operator=(const Timers &) = delete;

    Id start(std::chrono::milliseconds delay, std::function<void()> run);
    void cancel(const Id &id); ///< too late: it may be running just now

private:
    struct State;
    static void run(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state; ///< the thread's too: a timer's function may drop the last owner of this object
    std::thread m_thread;
};

} // namespace signalbox::ddi
