#include "network/nodeapi/heldrequest.h"

namespace signalbox::ddi {

HeldRequest::HeldRequest(Parts parts) : m_parts(std::move(parts)) { }

void HeldRequest::start(std::chrono::milliseconds atMost)
{
    {
        const std::scoped_lock lock(m_mutex);
        // The timer keeps it alive while it is held.
        m_limit = m_parts.timers->start(atMost, [self = shared_from_this()] { self->expire(); });
        m_asking = true;
    }
    askOnce();
}

void HeldRequest::askOnce()
{
    auto watch = m_parts.backend->waitForChange(m_parts.caller, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->changed();
    });
    {
        const std::scoped_lock lock(m_mutex);
        if (m_finished)
            return;
        m_watch.swap(watch);
    }
    watch.reset(); // outside of the lock: the backend has locks of its own
    m_parts.ask(shared_from_this());
}

void HeldRequest::changed()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_finished)
            return;
        if (m_asking) {
            m_changedMeanwhile = true;
            return;
        }
        m_asking = true;
    }
    askLater();
}

/// Not in the thread that told of the change: it may be in the middle of something.
void HeldRequest::askLater()
{
    m_parts.timers->start(std::chrono::milliseconds(0), [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->askOnce();
    });
}

void HeldRequest::hold(std::chrono::milliseconds askAgainAfter)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_finished)
            return;
        if (!m_changedMeanwhile) {
            m_asking = false;
            if (askAgainAfter.count() > 0)
                m_again = m_parts.timers->start(askAgainAfter, [weak = weak_from_this()] {
                    if (const auto self = weak.lock())
                        self->changed();
                });
            return;
        }
        m_changedMeanwhile = false;
    }
    askLater();
}

bool HeldRequest::finish()
{
    std::shared_ptr<void> watch;
    Timers::Id limit;
    Timers::Id again;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_finished)
            return false;
        m_finished = true;
        watch.swap(m_watch);
        limit = m_limit;
        again = m_again;
    }
    m_parts.timers->cancel(again);
    m_parts.timers->cancel(limit);
    return true;
}

void HeldRequest::expire()
{
    if (finish())
        m_parts.expired();
}

} // namespace signalbox::ddi
