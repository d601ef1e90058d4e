#pragma once

#include "model/domain/ids.h"
#include "network/http/httpserver.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace signalbox::consoleapi {

/// The subscribers of one event stream, and its newest messages for those who come back. A message is written down once
/// and given to all. For whom too much waits has to read first, and is handed back then; who does not read at all is cut off
/// with the event "cut": nobody waits for a slow one. In one thread.
class EventFeed : public std::enable_shared_from_this<EventFeed> {
public:
    struct Limits {
        std::size_t queueBytes = 256 * 1024; ///< that may wait for one subscriber
        std::size_t keptBytes = 4 * 1024 * 1024;
        std::size_t keptMessages = 4096;
        std::chrono::milliseconds patience{30'000}; ///< with somebody who does not read what waits for it
    };
    struct Subscriber {
        std::shared_ptr<http::Stream> stream;
        JobId job{}; ///< messages of this one only; 0 = all
        EventSeq sent = 0; ///< it has everything up to here
    };
    using SubscriberPtr = std::shared_ptr<Subscriber>;

    struct Ways {
        std::function<void(std::function<void()>)> post; ///< brings a task into the thread; called in io threads
        std::function<void(const SubscriberPtr &)> back; ///< gets who has read; what it has is in `sent`
    };
    EventFeed(Limits limits, Ways ways);

    /// What is published next comes behind `head`; nothing before it is kept.
    void begin(EventSeq head);
    [[nodiscard]] EventSeq head() const { return m_head; }
    /// Whether all that came behind `after`, up to the head, is kept.
    [[nodiscard]] bool keepsBehind(EventSeq after) const { return after >= m_before && after <= m_head; }
    /// From here on it gets what is published, after what is kept behind what it has.
    void join(const SubscriberPtr &subscriber);
    /// @param seq not less than the head, which it becomes
    void publish(EventSeq seq, JobId job, std::string message);
    /// Nothing of what is kept leads to here: everybody is told to begin anew.
    void reset(EventSeq head, std::string_view reason);
    void heartbeat(); ///< also finds who has left, and cuts off who does not read
    void tell(const std::string &message); ///< to all who follow; it has no number and is not kept
    /// It has to read what waits, before it is handed back.
    void pause(const SubscriberPtr &subscriber);
    /// Tells one that has not joined to begin anew, and lets it join.
    void resetOne(const SubscriberPtr &subscriber, EventSeq head, std::string_view reason);

    [[nodiscard]] std::size_t subscriberCount(); ///< also of those who have to read first

private:
    struct Message {
        EventSeq seq = 0;
        JobId job{};
        std::string bytes;
    };
    struct Pausing {
        std::weak_ptr<Subscriber> subscriber; ///< held by what will bring it back; gone when its line is
        std::chrono::steady_clock::time_point until;
    };
    enum class Written { Yes, Gone, Slow };
    [[nodiscard]] Written write(const Subscriber &subscriber, const std::string &message) const;
    template <class Write>
    void writeToAll(Write writeTo);

    Limits m_limits;
    Ways m_ways;
    std::vector<SubscriberPtr> m_subscribers;
    std::vector<Pausing> m_pausing;
    std::deque<Message> m_kept;
    std::size_t m_keptBytes = 0;
    EventSeq m_before = 0; ///< of the newest that is no longer kept
    EventSeq m_head = 0;
};

} // namespace signalbox::consoleapi
