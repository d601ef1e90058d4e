#pragma once

#include "network/nodeapi/ddibackend.h"
#include "network/nodeapi/timers.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

namespace signalbox::ddi {

/// A request that is answered when the backend has something to say: asked at once, again at each change, until it is
/// answered or its time is over. No change is lost: the next one is waited for before the question is asked.
/// Thread-safe; kept alive by what it waits for.
class HeldRequest : public std::enable_shared_from_this<HeldRequest> {
public:
    struct Parts {
        std::shared_ptr<DdiBackend> backend;
        std::shared_ptr<Timers> timers;
        Caller caller;
        /// Puts the question to the backend. Its reply must lead to finish() or hold(), once.
        std::function<void(const std::shared_ptr<HeldRequest> &)> ask;
        std::function<void()> expired; ///< the time is over; the request is finished already
    };
    explicit HeldRequest(Parts parts);

    void start(std::chrono::milliseconds atMost);
    /// There is nothing to say yet. @param askAgainAfter at the latest; 0 = only at a change
    void hold(std::chrono::milliseconds askAgainAfter = {});
    /// @return false when somebody else has finished it: then the caller must not answer.
    [[nodiscard]] bool finish();
    void expire();

private:
    void askOnce();
    void askLater();
    void changed();

    const Parts m_parts;
    std::mutex m_mutex; ///< guards what follows
    bool m_asking = false;
    bool m_changedMeanwhile = false;
    bool m_finished = false;
    std::shared_ptr<void> m_watch;
    Timers::Id m_limit;
    Timers::Id m_again;
};

} // namespace signalbox::ddi
