#include "network/nodehost/heardnodes.h"

namespace signalbox {

void HeardNodes::heard(const QString &node, qint64 nowMs)
{
    const auto known = m_nodes.find(node);
    if (known != m_nodes.end()) {
        const qint64 told = nowMs - known->toldMs;
        const bool isBack = nowMs - known->lastMs >= kSilenceMs && told >= kAtLeastMs;
        known->lastMs = nowMs;
        if (!isBack && told < kToldEveryMs)
            return;
        known->toldMs = nowMs;
    } else {
        m_nodes.insert(node, {nowMs, nowMs});
    }
    m_waiting.append(node);
    if (m_dueMs == kNoTime)
        m_dueMs = nowMs + kGatherMs;
}

QStringList HeardNodes::take(qint64 nowMs)
{
    QStringList now;
    if (m_waiting.size() <= kMost) {
        now.swap(m_waiting);
    } else {
        now = m_waiting.mid(0, kMost);
        m_waiting.remove(0, kMost);
    }
    m_dueMs = m_waiting.isEmpty() ? kNoTime : nowMs;
    return now;
}

} // namespace signalbox
