#include "network/consoleapi/eventfeed.h"

#include "network/consoleapi/ssetext.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace signalbox::consoleapi {

namespace {

Q_LOGGING_CATEGORY(logEvents, "signalbox.events")

std::string resetMessage(EventSeq head, std::string_view reason)
{
    return sseMessage(head, "reset", std::string(R"({"reason":")").append(reason).append(R"("})"));
}

} // namespace

EventFeed::EventFeed(Limits limits, Ways ways) : m_limits(limits), m_ways(std::move(ways)) { }

void EventFeed::begin(EventSeq head)
{
    m_kept.clear();
    m_keptBytes = 0;
    m_before = head;
    m_head = head;
}

EventFeed::Written EventFeed::write(const Subscriber &subscriber, const std::string &message) const
{
    const std::size_t waiting = subscriber.stream->waiting();
    // One long message to somebody who has read everything is no sign of a slow reader.
    if (waiting != 0 && waiting + message.size() > m_limits.queueBytes)
        return Written::Slow;
    return subscriber.stream->write(message) ? Written::Yes : Written::Gone;
}

void EventFeed::join(const SubscriberPtr &subscriber)
{
    for (const Message &message : m_kept) {
        if (message.seq <= subscriber->sent)
            continue;
        const bool wanted = subscriber->job == JobId{} || subscriber->job == message.job;
        const Written written = wanted ? write(*subscriber, message.bytes) : Written::Yes;
        if (written == Written::Slow)
            pause(subscriber);
        if (written != Written::Yes)
            return;
        subscriber->sent = message.seq;
    }
    // It may know more than was published here so far: that is on its way, and is not told again.
    subscriber->sent = std::max(subscriber->sent, m_head);
    m_subscribers.push_back(subscriber);
}

template <class Write>
void EventFeed::writeToAll(Write writeTo)
{
    std::vector<SubscriberPtr> slow;
    std::erase_if(m_subscribers, [&](const SubscriberPtr &subscriber) {
        const Written written = writeTo(*subscriber);
        if (written == Written::Slow)
            slow.push_back(subscriber);
        return written != Written::Yes;
    });
    for (const SubscriberPtr &subscriber : slow)
        pause(subscriber);
}

void EventFeed::publish(EventSeq seq, JobId job, std::string message)
{
    m_head = seq;
    writeToAll([&](Subscriber &subscriber) {
        if (seq <= subscriber.sent)
            return Written::Yes;
        const bool wanted = subscriber.job == JobId{} || subscriber.job == job;
        const Written written = wanted ? write(subscriber, message) : Written::Yes;
        if (written == Written::Yes)
            subscriber.sent = seq;
        return written;
    });
    m_keptBytes += message.size();
    m_kept.push_back({seq, job, std::move(message)});
    while (m_keptBytes > m_limits.keptBytes || m_kept.size() > m_limits.keptMessages) {
        m_keptBytes -= m_kept.front().bytes.size();
        m_before = m_kept.front().seq;
        m_kept.pop_front();
    }
}

void EventFeed::reset(EventSeq head, std::string_view reason)
{
    begin(head);
    const std::string message = resetMessage(head, reason);
    writeToAll([&](Subscriber &subscriber) {
        const Written written = write(subscriber, message);
        if (written == Written::Yes)
            subscriber.sent = head;
        return written; // who is slow asks for what is gone, and is told then
    });
}

void EventFeed::resetOne(const SubscriberPtr &subscriber, EventSeq head, std::string_view reason)
{
    subscriber->sent = head;
    if (subscriber->stream->write(resetMessage(head, reason)))
        join(subscriber);
}

void EventFeed::pause(const SubscriberPtr &subscriber)
{
    m_pausing.push_back({subscriber, std::chrono::steady_clock::now() + m_limits.patience});
    const std::weak_ptr<EventFeed> self = weak_from_this();
    subscriber->stream->whenEmpty([self, post = m_ways.post, subscriber] {
        post([self, subscriber] {
            const auto feed = self.lock();
            if (!feed)
                return;
            std::erase_if(feed->m_pausing, [&](const Pausing &other) { return other.subscriber.lock() == subscriber; });
            feed->m_ways.back(subscriber);
        });
    });
}

void EventFeed::tell(const std::string &message)
{
    writeToAll([&](Subscriber &subscriber) { return write(subscriber, message); });
}

void EventFeed::heartbeat()
{
    writeToAll([&](Subscriber &subscriber) { return write(subscriber, sseHeartbeat(subscriber.sent)); });
    std::erase_if(m_pausing, [now = std::chrono::steady_clock::now()](const Pausing &pausing) {
        const SubscriberPtr slow = pausing.until <= now ? pausing.subscriber.lock() : nullptr;
        if (!slow)
            return false;
        qCInfo(logEvents, "A subscriber was cut off: %zu bytes wait for it to read them", slow->stream->waiting());
        slow->stream->write(sseMessage({}, "cut", R"({"reason":"slow"})"));
        slow->stream->close(); // what waits still goes out if it does read
        return true;
    });
}

std::size_t EventFeed::subscriberCount()
{
    std::erase_if(m_pausing, [](const Pausing &pausing) { return pausing.subscriber.expired(); });
    return m_subscribers.size() + m_pausing.size();
}

} // namespace signalbox::consoleapi
