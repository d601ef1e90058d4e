#include "model/node/askedplace.h"

#include <algorithm>

namespace signalbox {

void AskedPlace::homeAnswered(const QString &other, qint64 nowMs)
{
    if (!m_other.isEmpty())
        return; // an answer that comes late
    if (other.isEmpty()) {
        m_inVain = 0;
        m_notBeforeMs = 0;
        return;
    }
    if (other == m_last && nowMs < m_notBeforeMs)
        return;
    if (other != m_last)
        m_inVain = 0;
    m_other = other;
    m_last = other;
    m_sinceMs = nowMs;
    m_failingSinceMs = -1;
    m_hadWork = false;
}

void AskedPlace::otherAnswered(bool hasWork, qint64 nowMs)
{
    if (m_other.isEmpty())
        return;
    m_failingSinceMs = -1;
    if (hasWork)
        m_hadWork = true;
    else if (m_hadWork || nowMs - m_sinceMs >= kArrivalMs)
        goHome(nowMs);
}

void AskedPlace::otherFailed(bool isUnknown, qint64 nowMs)
{
    if (m_other.isEmpty())
        return;
    if (m_failingSinceMs < 0)
        m_failingSinceMs = nowMs;
    const bool isDone = isUnknown && m_hadWork; // it lets go of the client when what leads there is closed
    // One that cannot be asked at all keeps nobody from what there is to do at home, and is tried again.
    const bool isInVain = !isUnknown && !m_hadWork;
    if (isDone || isInVain || nowMs - m_failingSinceMs >= (m_hadWork ? kPatienceMs : kArrivalMs))
        goHome(nowMs);
}

void AskedPlace::goHome(qint64 nowMs)
{
    m_inVain = m_hadWork ? 0 : std::min(m_inVain + 1, 10);
    m_notBeforeMs = nowMs + std::min(kLongestBackOffMs, kFirstBackOffMs << m_inVain);
    m_other.clear();
}

} // namespace signalbox
