#include "network/http/session.h"

namespace signalbox::http {

void SessionLog::add(EndedSession ended)
{
    const std::scoped_lock lock(m_mutex);
    ++(isFailure(ended.end) ? m_failed : m_cancelled);
    m_ended.push_front(std::move(ended));
    if (m_ended.size() > kKept)
        m_ended.pop_back();
}

void SessionLog::tell(SessionList &list) const
{
    list.endedWell = m_well;
    const std::scoped_lock lock(m_mutex);
    list.ended.assign(m_ended.begin(), m_ended.end());
    list.cancelled = m_cancelled;
    list.failed = m_failed;
}

} // namespace signalbox::http
