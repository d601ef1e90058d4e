#include "network/simulation/line.h"

#include <algorithm>

namespace signalbox::simulation {

VirtualUs Line::busyFor(qint64 bytes) const
{
    if (m_spec->bytesPerSecond <= 0)
        return 0;
    const double us = static_cast<double>(bytes) / m_spec->bytesPerSecond * static_cast<double>(kSecond);
    return roundedUs(us);
}

Line::Arrivals Line::send(VirtualUs now, qint64 bytes, bool mayDouble, NetworkCounts &counts)
{
    ++counts.sent;
    Arrivals arrivals;
    if (isCut()) {
        ++counts.cut;
        return arrivals;
    }
    if (m_random.chance(m_spec->loss)) {
        ++counts.lost;
        return arrivals;
    }
    arrivals.count = mayDouble && m_random.chance(m_spec->doubled) ? 2 : 1;
    counts.doubled += arrivals.count == 2 ? 1 : 0;
    for (int i = 0; i < arrivals.count; ++i) {
        VirtualUs &at = arrivals.at[static_cast<std::size_t>(i)];
        at = now + latency() + busyFor(bytes);
        if (m_random.chance(m_spec->reordered)) {
            ++counts.heldUp;
            at += m_spec->holdUpMs.sampleUs(m_random, kMillisecond);
        }
    }
    return arrivals;
}

std::optional<VirtualUs> Line::sendPart(VirtualUs now, qint64 bytes, NetworkCounts &counts)
{
    ++counts.sent;
    m_freeAt = std::max(m_freeAt, now) + busyFor(bytes);
    if (isCut()) {
        ++counts.cut;
        return {};
    }
    if (m_random.chance(m_spec->loss)) {
        ++counts.lost;
        return {};
    }
    return m_freeAt + latency();
}

} // namespace signalbox::simulation
