#include "model/items/backgroundtask.h"

#include <exception>
#include <utility>

namespace signalbox {

BackgroundTask::BackgroundTask(QObject *owner) : m_owner(owner) { }

BackgroundTask::~BackgroundTask()
{
    cancel();
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

void BackgroundTask::run(Work work)
{
    cancel();
    m_running = true;
    {
        const std::scoped_lock lock(m_mutex);
        m_next = std::move(work);
        m_nextNumber = m_wanted;
        m_current = std::stop_source();
    }
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token &stop) { loop(stop); });
    m_wake.notify_one();
}

void BackgroundTask::cancel()
{
    ++m_wanted;
    m_running = false;
    const std::scoped_lock lock(m_mutex);
    m_next = nullptr;
    m_current.request_stop();
}

void BackgroundTask::loop(const std::stop_token &stop)
{
    while (true) {
        Work work;
        quint64 number = 0;
        std::stop_token current;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return static_cast<bool>(m_next); }))
                return;
            work = std::exchange(m_next, nullptr);
            number = m_nextNumber;
            current = m_current.get_token();
        }
        Finish finish;
        try {
            finish = work(current);
        } catch (const std::exception &error) {
            qWarning("background work failed: %s", error.what()); // what is shown stays as it was
        }
        QMetaObject::invokeMethod(
            m_owner,
            [this, number, finish = std::move(finish)] {
                if (number != m_wanted)
                    return;
                m_running = false;
                if (finish)
                    finish();
            },
            Qt::QueuedConnection);
    }
}

} // namespace signalbox
