#include "model/engine/taskloop.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace signalbox {

namespace {
/// The timer is looked at this often at least: the system's clock may be set while we wait.
constexpr qint64 kLongestWaitMs = 1'000;
} // namespace

TaskLoop::~TaskLoop()
{
    stop();
}

void TaskLoop::setTimer(std::function<UtcMs()> due, std::function<void()> tick)
{
    m_due = std::move(due);
    m_tick = std::move(tick);
}

UtcMs TaskLoop::nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

void TaskLoop::start()
{
    m_thread = std::thread([this] { run(); });
}

void TaskLoop::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void TaskLoop::post(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void TaskLoop::run()
{
    for (;;) {
        std::deque<std::function<void()>> tasks;
        bool stopping = false;
        {
            const UtcMs due = m_due ? m_due() : kNoTime;
            const qint64 wait = due == kNoTime ? kLongestWaitMs : std::clamp<qint64>(due - nowMs(), 0, kLongestWaitMs);
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, std::chrono::milliseconds(wait), [this] { return m_stopping || !m_tasks.empty(); });
            tasks.swap(m_tasks);
            stopping = m_stopping;
        }
        for (const std::function<void()> &task : tasks)
            task();
        if (stopping)
            return;
        const UtcMs due = m_due ? m_due() : kNoTime;
        if (m_tick && due != kNoTime && due <= nowMs())
            m_tick();
    }
}

} // namespace signalbox
