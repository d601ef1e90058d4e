#pragma once

#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "network/consoleapi/eventfeed.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace signalbox::consoleapi {

/// Brings the entries of the log to subscribers as server-sent events as soon as they are durable, without a gap and none
/// twice: who comes back with the number of the last entry it has gets what it missed from the log first. Where entries
/// are gone, since their job was archived, the event "reset" tells so. The engine waits for nobody: it is asked for a few
/// entries at a time for those who read slowly, and who does not read at all is cut off with the event "cut". Thread-safe.
class EventHub : public std::enable_shared_from_this<EventHub> {
public:
    struct Options {
        std::chrono::milliseconds heartbeat{15'000};
        int subscribers = 20'000; ///< more are refused
        EventFeed::Limits limits;
    };
    explicit EventHub(EngineAccess &host, Options options);
    void stop(); ///< before the last reference is dropped, which may be in a thread of its own

    struct Wish {
        std::optional<EventSeq> after; ///< none: from now on
        JobId job{}; ///< 0 = of all
    };
    /// Answers with the stream. @return false: too many subscribers; not answered then
    [[nodiscard]] bool subscribe(const Wish &wish, http::Responder &responder);
    /// How many are served; waits for the hub's thread. Who has left counts until the next heartbeat.
    [[nodiscard]] int subscriberCount();

private:
    using SubscriberPtr = EventFeed::SubscriberPtr;
    struct Behind {
        SubscriberPtr subscriber;
        bool fromNow = false;
    };
    struct Read {
        Result<std::vector<Event>> entries;
        EventSeq last = 0; ///< of the log
        bool jobHasAll = false; ///< nothing of the subscriber's job has left the log
    };

    void makeFeed();
    void follow();
    void unfollow();
    void askForNew();
    void fetch(Engine &engine);
    void publish(const std::vector<Event> &entries);
    void bringForward();
    void send(const SubscriberPtr &subscriber, const Read &read);
    void tick();
    void count();

    EngineAccess &m_host;
    const Options m_options;
    std::atomic<int> m_count{0}; ///< subscribers, roughly: who has left counts until the next heartbeat
    std::atomic<bool> m_asked{false}; ///< the engine, for what is new
    std::optional<EventSeq> m_fetched; ///< of the engine's thread; none: nobody follows
    // Of the loop's thread.
    std::shared_ptr<EventFeed> m_feed;
    std::deque<Behind> m_behind; ///< they get what they missed, one after the other
    bool m_reading = false; ///< the engine is asked for one of them
    bool m_following = false;
    bool m_ready = false; ///< the feed knows where it begins
    int m_subscription = 0;
    UtcMs m_nextTickMs = kNoTime;
    TaskLoop m_loop; // last: its thread uses all above
};

/// The data of an event "entry": the log entry as JSON, on one line.
[[nodiscard]] std::string entryJson(const Event &entry);

} // namespace signalbox::consoleapi
