#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace signalbox::ddi {

/// How many requests a second an address may send: a full second's worth at once, then at that rate. Thread-safe.
class PeerRate {
public:
    using Clock = std::chrono::steady_clock;
    explicit PeerRate(int perSecond);
    [[nodiscard]] bool allow(const std::string &peer, Clock::time_point now = Clock::now());

private:
    struct Bucket {
        double tokens;
        Clock::time_point at;
    };
    const double m_perSecond;
    std::mutex m_mutex; ///< guards m_buckets
    std::unordered_map<std::string, Bucket> m_buckets;
};

} // namespace signalbox::ddi
