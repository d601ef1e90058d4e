#include "network/simulation/station.h"

#include <algorithm>
#include <cmath>

namespace signalbox::simulation {

VirtualUs Station::send(qint64 bytes)
{
    const VirtualUs now = m_world.queue.now();
    if (m_sendBytesPerSecond <= 0)
        return now;
    const double us = static_cast<double>(bytes) / m_sendBytesPerSecond * static_cast<double>(kSecond);
    m_freeAt = std::max(m_freeAt, now) + (us < static_cast<double>(kLongest) ? std::llround(us) : kLongest);
    return m_freeAt;
}

} // namespace signalbox::simulation
