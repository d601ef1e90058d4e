#pragma once

#include "network/nodeapi/ddibackend.h"

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace signalbox::ddi {

/// The transfers of files under way: what each has brought, how to end it, when its next part may go. Thread-safe.
class TransferBook {
public:
    using Clock = std::chrono::steady_clock;

    void started(const ArtifactAnswer &answer, std::function<void()> cut);
    /// @param end offset behind the last byte that went out
    /// @return what the receiver has without a gap, when it is time to say so: twice a second and at the end
    std::optional<qint64> progress(const ArtifactAnswer &answer, qint64 end, Clock::time_point now = Clock::now());
    /// @return what the receiver has without a gap
    qint64 ended(const ArtifactAnswer &answer, bool complete, Clock::time_point now = Clock::now());
    /// Ends all transfers of an attempt. Their ends are told as ever.
    void cut(AttemptId attempt);
    /// How long the receiver has still to wait for the next part; 0 = may go.
    std::chrono::milliseconds restOfWait(AttemptId attempt, NodeId receiver, std::chrono::milliseconds wait,
                                         Clock::time_point now = Clock::now());

private:
    using Key = std::pair<AttemptId, NodeId>;
    struct Received {
        qint64 contiguous = 0;
        Clock::time_point toldAt;
        Clock::time_point partEndedAt;
    };
    std::mutex m_mutex; ///< guards what follows
    std::multimap<AttemptId, std::pair<quint64, std::function<void()>>> m_running;
    std::map<Key, Received> m_received; ///< of attempts whose transfer is not complete
};

} // namespace signalbox::ddi
