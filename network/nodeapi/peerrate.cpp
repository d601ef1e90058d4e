#include "network/nodeapi/peerrate.h"

#include <algorithm>

namespace signalbox::ddi {

namespace {

constexpr std::size_t kManyPeers = 4096; // from here on, addresses that are quiet are forgotten

} // namespace

PeerRate::PeerRate(int perSecond) : m_perSecond(perSecond) { }

bool PeerRate::allow(const std::string &peer, Clock::time_point now)
{
    const std::scoped_lock lock(m_mutex);
    auto found = m_buckets.find(peer);
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= kManyPeers)
            std::erase_if(m_buckets, [now](const auto &entry) {
                return now - entry.second.at >= std::chrono::seconds(1); // full again: the same as not known
            });
        found = m_buckets.emplace(peer, Bucket{m_perSecond, now}).first;
    }
    Bucket &bucket = found->second;
    const double seconds = std::chrono::duration<double>(now - bucket.at).count();
    bucket.tokens = std::min(m_perSecond, bucket.tokens + seconds * m_perSecond);
    bucket.at = now;
    if (bucket.tokens < 1.0)
        return false;
    bucket.tokens -= 1.0;
    return true;
}

} // namespace signalbox::ddi
