#pragma once

#include "model/domain/ids.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace signalbox {

/// A thread that runs posted tasks one after the other, and a timer beside them: where the logic of a node lives, so
/// that it needs no locks. Thread-safe to post to.
class TaskLoop {
public:
    using Clock = std::function<UtcMs()>;
    TaskLoop() = default;
    ~TaskLoop(); ///< stops
    TaskLoop(const TaskLoop &) = delete;
    TaskLoop &operator=(const TaskLoop &) = delete;

    void start();
    /// Runs what was posted before, then ends the thread. Later posts are dropped. Idempotent; not from a task.
    void stop();
    void post(std::function<void()> task);
    /// `due` is asked after each task for the time of the next call of `tick`; kNoTime = none. Set before start().
    void setTimer(std::function<UtcMs()> due, std::function<void()> tick);
    [[nodiscard]] static UtcMs nowMs(); ///< the system's clock

private:
    void run();

    std::mutex m_mutex; ///< guards the members up to the condition
    std::deque<std::function<void()>> m_tasks;
    bool m_stopping = false;
    std::condition_variable m_wake;
    std::function<UtcMs()> m_due;
    std::function<void()> m_tick;
    std::thread m_thread;
};

} // namespace signalbox
