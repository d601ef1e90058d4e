#pragma once

#include <QObject>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace signalbox {

/// Runs one piece of work at a time in a thread of its own and brings its result to the owner's thread by a queued call.
/// A newer piece stops and replaces the older one, whose result is then never delivered. Use from the owner's thread only.
class BackgroundTask {
public:
    using Finish = std::function<void()>;
    using Work = std::function<Finish(std::stop_token)>; ///< called in the worker; on copies of everything

    /// @param owner whose thread the results come to; must hold this object as a member
    explicit BackgroundTask(QObject *owner);
    ~BackgroundTask(); ///< stops the work and waits for its end
    BackgroundTask(const BackgroundTask &) = delete;
    BackgroundTask &operator=(const BackgroundTask &) = delete;

    void run(Work work);
    void cancel(); ///< nothing is delivered any more
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

private:
    void loop(const std::stop_token &stop);

    QObject *m_owner;
    quint64 m_wanted = 0; ///< number of the newest piece of work
    bool m_running = false;
    std::mutex m_mutex; ///< guards m_next, m_nextNumber and m_current
    std::condition_variable_any m_wake;
    Work m_next;
    quint64 m_nextNumber = 0;
    std::stop_source m_current;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace signalbox
