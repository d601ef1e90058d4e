#pragma once

#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "network/consoleapi/eventfeed.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace signalbox::consoleapi {

/// Brings consoles what changed, as whole records that replace older ones: one stream of everything but the instructions,
/// and one for the rows of each job that somebody looks at. The newest messages are kept, so that a line that was cut for a
/// moment is taken up again; who missed more is told by the event "reset" to take a new snapshot. Thread-safe.
class ChangeHub : public std::enable_shared_from_this<ChangeHub> {
public:
    struct Options {
        std::chrono::milliseconds pulse{1'000}; ///< of the event "alive"
        std::chrono::milliseconds heartbeat{15'000};
        std::chrono::milliseconds keepWatching{60'000}; ///< a job whose last subscriber has left
        int subscribers = 20'000; ///< more are refused
        EventFeed::Limits limits;
    };
    ChangeHub(EngineAccess &host, Options options);
    void stop(); ///< before the last reference is dropped, which may be in a thread of its own

    struct Wish {
        std::optional<EventSeq> after; ///< number of a message; none: from now on
        JobId job{}; ///< its rows; 0 = everything but rows
    };
    /// Answers with the stream. @return false: too many subscribers; not answered then
    [[nodiscard]] bool subscribe(const Wish &wish, http::Responder &responder);

private:
    using SubscriberPtr = EventFeed::SubscriberPtr;
    struct Arrival {
        SubscriberPtr subscriber;
        bool fromNow = false;
    };
    struct Feed {
        std::shared_ptr<EventFeed> feed;
        bool ready = false; ///< what is published from here on is whole
        std::vector<Arrival> early; ///< until then
        std::chrono::steady_clock::time_point lastUse;
    };

    Feed &feedOf(JobId job);
    void begin(JobId job);
    void follow();
    void publish(const DeltaBatch &batch);
    void admit(JobId job, const Arrival &arrival);
    void tick();
    void pulse();
    void heartbeat();

    EngineAccess &m_host;
    const Options m_options;
    std::atomic<int> m_count{0}; ///< subscribers, roughly
    // Of the loop's thread.
    std::map<quint32, Feed> m_feeds; ///< by job; 0 = of the server
    EventSeq m_lastId = 0; ///< of a message; goes up over restarts, too
    bool m_following = false;
    bool m_asked = false; ///< how the engine is; one question is enough until it is answered
    int m_subscription = 0;
    UtcMs m_nextTickMs = kNoTime;
    std::chrono::steady_clock::time_point m_nextHeartbeat;
    TaskLoop m_loop; // last: its thread uses all above
};

} // namespace signalbox::consoleapi
