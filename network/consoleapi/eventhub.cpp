#include "network/consoleapi/eventhub.h"

#include "model/domain/eventkind.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/ssetext.h"

#include <QJsonDocument>

#include <future>
#include <utility>

namespace signalbox::consoleapi {

namespace {

constexpr int kFetchedAtOnce = 1'000; ///< entries that the engine copies for all
constexpr int kReadAtOnce = 128; ///< for one who comes back
constexpr qsizetype kLongestText = 16 * 1024; ///< characters of an entry's text; the order of a large job is longer

template <class Id>
QJsonValue idOrNull(Id id)
{
    return id == Id{} ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(number(id)));
}

std::string entryMessage(const Event &entry)
{
    return sseMessage(entry.seq, "entry", entryJson(entry));
}

} // namespace

std::string entryJson(const Event &entry)
{
    const QJsonObject json{
        {QStringLiteral("seq"), static_cast<qint64>(entry.seq)},
        {QStringLiteral("at"), isoTime(entry.atMs)},
        {QStringLiteral("kind"), eventKindKey(entry.kind)},
        {QStringLiteral("job"), idOrNull(entry.job)},
        {QStringLiteral("instruction"), idOrNull(entry.instruction)},
        {QStringLiteral("node"), idOrNull(entry.node)},
        {QStringLiteral("attempt"), entry.attempt},
        {QStringLiteral("hop"), entry.hop},
        {QStringLiteral("code"), entry.code},
        {QStringLiteral("text"), entry.text.left(kLongestText)},
        {QStringLiteral("sentence"), eventText(entry).left(kLongestText)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

EventHub::EventHub(EngineAccess &host, Options options) : m_host(host), m_options(options)
{
    m_nextTickMs = TaskLoop::nowMs() + m_options.heartbeat.count();
    m_loop.setTimer([this] { return m_nextTickMs; }, [this] { tick(); });
    m_loop.start();
}

void EventHub::makeFeed()
{
    const std::weak_ptr<EventHub> self = weak_from_this();
    EventFeed::Ways ways;
    ways.post = [self](std::function<void()> task) {
        if (const auto hub = self.lock())
            hub->m_loop.post(std::move(task));
    };
    ways.back = [this](const SubscriberPtr &subscriber) {
        m_behind.push_back({subscriber, false});
        bringForward();
    };
    m_feed = std::make_shared<EventFeed>(m_options.limits, std::move(ways));
}

void EventHub::stop()
{
    m_loop.post([this] { unfollow(); });
    m_loop.stop();
}

bool EventHub::subscribe(const Wish &wish, http::Responder &responder)
{
    if (m_count >= m_options.subscribers)
        return false;
    ++m_count;
    auto subscriber = std::make_shared<EventFeed::Subscriber>();
    // The feed bounds the bytes; a single long message may go beyond its limit.
    subscriber->stream = responder.startStream(sseHead(), m_options.limits.queueBytes + http::Responder::kStreamQueue);
    subscriber->job = wish.job;
    subscriber->sent = wish.after.value_or(0);
    m_loop.post([this, subscriber, fromNow = !wish.after] {
        follow();
        m_behind.push_back({subscriber, fromNow});
        bringForward();
    });
    return true;
}

void EventHub::follow()
{
    if (std::exchange(m_following, true))
        return;
    if (!m_feed)
        makeFeed();
    const std::weak_ptr<EventHub> self = weak_from_this();
    m_subscription = m_host.subscribe([self](const DeltaBatch &) {
        if (const auto hub = self.lock())
            hub->askForNew();
    });
    m_host.query([self](Engine &engine) {
        const auto hub = self.lock();
        if (!hub)
            return;
        hub->m_fetched = engine.lastSeq();
        hub->m_loop.post([hub = hub.get(), head = *hub->m_fetched] {
            hub->m_feed->begin(head);
            hub->m_ready = true;
            hub->bringForward();
        });
    });
}

void EventHub::unfollow()
{
    m_ready = false;
    if (!std::exchange(m_following, false))
        return;
    m_host.unsubscribe(m_subscription);
    m_host.query([self = weak_from_this()](Engine &) {
        if (const auto hub = self.lock())
            hub->m_fetched.reset();
    });
}

void EventHub::askForNew()
{
    if (m_asked.exchange(true))
        return;
    m_host.query([self = weak_from_this()](Engine &engine) {
        if (const auto hub = self.lock())
            hub->fetch(engine);
    });
}

/// In the engine's thread.
void EventHub::fetch(Engine &engine)
{
    m_asked = false;
    if (!m_fetched)
        return;
    const Result<std::vector<Event>> entries = engine.entries(*m_fetched, kFetchedAtOnce);
    if (!entries || entries.value().empty())
        return;
    m_fetched = entries.value().back().seq;
    m_loop.post([this, list = entries.value()] { publish(list); });
    if (entries.value().size() == static_cast<std::size_t>(kFetchedAtOnce))
        askForNew(); // what else the engine has to do comes in between
}

void EventHub::publish(const std::vector<Event> &entries)
{
    if (!m_ready)
        return; // what the feed begins behind holds it
    for (const Event &entry : entries) {
        if (entry.seq <= m_feed->head())
            continue;
        if (entry.seq != m_feed->head() + 1)
            m_feed->reset(entry.seq - 1, "purged");
        m_feed->publish(entry.seq, entry.job, entryMessage(entry));
    }
}

void EventHub::bringForward()
{
    while (m_ready && !m_reading && !m_behind.empty()) {
        const Behind next = std::move(m_behind.front());
        m_behind.pop_front();
        const SubscriberPtr &subscriber = next.subscriber;
        if (next.fromNow)
            subscriber->sent = m_feed->head();
        if (m_feed->keepsBehind(subscriber->sent)) {
            if (subscriber->stream->write(sseHeartbeat(subscriber->sent)))
                m_feed->join(subscriber);
            continue;
        }
        m_reading = true;
        m_host.query([self = weak_from_this(), subscriber](Engine &engine) {
            const auto hub = self.lock();
            if (!hub)
                return;
            Read read{engine.entries(subscriber->sent, kReadAtOnce), engine.lastSeq(), false};
            if (subscriber->job != JobId{}) {
                const Result<JobRecord> job = engine.job(subscriber->job);
                read.jobHasAll = job && !job.value().archive.isArchived();
            }
            hub->m_loop.post([hub = hub.get(), subscriber, read = std::move(read)] {
                hub->m_reading = false;
                hub->send(subscriber, read);
                hub->bringForward();
            });
        });
    }
}

void EventHub::send(const SubscriberPtr &subscriber, const Read &read)
{
    if (!read.entries) {
        subscriber->stream->close(); // it comes again; the engine has said why in the log
        return;
    }
    if (subscriber->sent > read.last) {
        m_feed->resetOne(subscriber, read.last, "unknown"); // of another database, or of one that was put back
        return;
    }
    std::string messages;
    for (const Event &entry : read.entries.value()) {
        if (entry.seq != subscriber->sent + 1 && !read.jobHasAll) {
            m_feed->resetOne(subscriber, read.last, "purged");
            return;
        }
        if (subscriber->job == JobId{} || subscriber->job == entry.job)
            messages += entryMessage(entry);
        subscriber->sent = entry.seq;
        if (messages.size() >= m_options.limits.queueBytes)
            break;
    }
    if (read.entries.value().empty() && subscriber->sent < read.last) {
        if (!read.jobHasAll) {
            m_feed->resetOne(subscriber, read.last, "purged");
            return;
        }
        subscriber->sent = read.last;
    }
    if (!subscriber->stream->write(messages.empty() ? sseHeartbeat(subscriber->sent) : messages))
        return;
    if (subscriber->sent >= m_feed->head() || m_feed->keepsBehind(subscriber->sent))
        m_feed->join(subscriber);
    else
        m_feed->pause(subscriber);
}

void EventHub::count()
{
    m_count = static_cast<int>(m_feed->subscriberCount() + m_behind.size() + (m_reading ? 1 : 0));
}

int EventHub::subscriberCount()
{
    std::promise<int> promise;
    m_loop.post([&] {
        if (m_feed)
            count();
        promise.set_value(m_count);
    });
    return promise.get_future().get();
}

void EventHub::tick()
{
    m_nextTickMs = TaskLoop::nowMs() + m_options.heartbeat.count();
    if (!m_feed)
        return; // nobody has come yet
    m_feed->heartbeat();
    count();
    if (m_count == 0 && m_ready)
        unfollow();
}

} // namespace signalbox::consoleapi
