#include "network/http/streamqueue.h"

#include <utility>

namespace signalbox::http {

StreamQueue::Push StreamQueue::push(const std::string &bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (m_closed)
        return Push::Closed;
    if (bytes.size() > m_capacity - m_waiting.size() - m_underWay) {
        m_closed = true;
        m_overflowed = true;
        m_waiting.clear();
        return Push::Overflow;
    }
    const bool first = m_waiting.empty();
    m_waiting += bytes;
    return first ? Push::QueuedFirst : Push::Queued;
}

bool StreamQueue::end()
{
    const std::scoped_lock lock(m_mutex);
    return !std::exchange(m_closed, true);
}

void StreamQueue::close()
{
    std::function<void()> dropped; // outside the lock: it may hold the last of who writes here
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_waiting.clear();
    dropped.swap(m_empty);
}

std::string StreamQueue::take()
{
    const std::scoped_lock lock(m_mutex);
    m_underWay = m_waiting.size();
    return std::exchange(m_waiting, {});
}

void StreamQueue::sent()
{
    std::function<void()> empty;
    {
        const std::scoped_lock lock(m_mutex);
        m_underWay = 0;
        if (m_waiting.empty())
            empty = std::exchange(m_empty, nullptr);
    }
    if (empty)
        empty();
}

std::size_t StreamQueue::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.size() + m_underWay;
}

bool StreamQueue::whenEmpty(std::function<void()> empty)
{
    const std::scoped_lock lock(m_mutex);
    if (m_closed || m_waiting.size() + m_underWay == 0)
        return false;
    m_empty = std::move(empty);
    return true;
}

bool StreamQueue::isOver() const
{
    const std::scoped_lock lock(m_mutex);
    return m_closed && !m_overflowed && m_waiting.empty();
}

bool StreamQueue::hasOverflowed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_overflowed;
}

} // namespace signalbox::http
