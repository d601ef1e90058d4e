#include "network/consoleapi/changehub.h"

#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/rowcolumns.h"
#include "network/consoleapi/ssetext.h"

#include <QCborValue>

#include <utility>

namespace signalbox::consoleapi {

namespace {

using Clock = std::chrono::steady_clock;

/// Longer ones are not sent: taking a snapshot is quicker for everybody.
constexpr std::size_t kLongestMessage = 8 * 1024 * 1024;

std::string changesMessage(EventSeq id, const DeltaBatch &batch)
{
    return sseMessage(id, "changes", toCbor(batch).toCborValue().toCbor().toBase64().toStdString());
}

} // namespace

ChangeHub::ChangeHub(EngineAccess &host, Options options)
    : m_host(host), m_options(options), m_lastId(static_cast<EventSeq>(TaskLoop::nowMs()) * 1'000)
{
    m_nextTickMs = TaskLoop::nowMs() + m_options.pulse.count();
    m_nextHeartbeat = Clock::now() + m_options.heartbeat;
    m_loop.setTimer([this] { return m_nextTickMs; }, [this] { tick(); });
    m_loop.start();
}

void ChangeHub::stop()
{
    m_loop.post([this] {
        if (std::exchange(m_following, false))
            m_host.unsubscribe(m_subscription);
    });
    m_loop.stop();
}

bool ChangeHub::subscribe(const Wish &wish, http::Responder &responder)
{
    if (m_count >= m_options.subscribers)
        return false;
    ++m_count;
    auto subscriber = std::make_shared<EventFeed::Subscriber>();
    subscriber->stream = responder.startStream(sseHead(), m_options.limits.queueBytes + 2 * kLongestMessage);
    subscriber->sent = wish.after.value_or(0);
    m_loop.post([this, job = wish.job, arrival = Arrival{std::move(subscriber), !wish.after}] {
        follow();
        admit(job, arrival);
    });
    return true;
}

void ChangeHub::follow()
{
    if (std::exchange(m_following, true))
        return;
    m_subscription = m_host.subscribe([self = weak_from_this()](const DeltaBatch &batch) {
        if (const auto hub = self.lock())
            hub->m_loop.post([hub = hub.get(), batch] { hub->publish(batch); });
    });
}

ChangeHub::Feed &ChangeHub::feedOf(JobId job)
{
    const auto [place, isNew] = m_feeds.try_emplace(number(job));
    if (isNew)
        begin(job);
    return place->second;
}

void ChangeHub::begin(JobId job)
{
    Feed &feed = m_feeds[number(job)];
    const std::weak_ptr<ChangeHub> self = weak_from_this();
    EventFeed::Ways ways;
    ways.post = [self](std::function<void()> task) {
        if (const auto hub = self.lock())
            hub->m_loop.post(std::move(task));
    };
    ways.back = [this, job](const SubscriberPtr &subscriber) { admit(job, {subscriber, false}); };
    feed.feed = std::make_shared<EventFeed>(m_options.limits, std::move(ways));
    // Between two groups of the engine: what it hands out from there on has the job's rows.
    m_host.query([self, job](Engine &engine) {
        const auto hub = self.lock();
        if (!hub)
            return;
        if (job != JobId{})
            engine.watch(job);
        hub->m_loop.post([hub = hub.get(), job] {
            Feed &begun = hub->m_feeds[number(job)];
            begun.feed->begin(hub->m_lastId);
            begun.ready = true;
            for (const Arrival &arrival : std::exchange(begun.early, {}))
                hub->admit(job, arrival);
        });
    });
}

void ChangeHub::admit(JobId job, const Arrival &arrival)
{
    Feed &feed = feedOf(job);
    feed.lastUse = Clock::now();
    if (!feed.ready) {
        feed.early.push_back(arrival);
        return;
    }
    const SubscriberPtr &subscriber = arrival.subscriber;
    if (arrival.fromNow)
        subscriber->sent = feed.feed->head();
    if (!feed.feed->keepsBehind(subscriber->sent))
        feed.feed->resetOne(subscriber, feed.feed->head(), "purged");
    else if (subscriber->stream->write(sseHeartbeat(subscriber->sent)))
        feed.feed->join(subscriber);
}

void ChangeHub::publish(const DeltaBatch &batch)
{
    const auto send = [this](Feed &feed, auto message) {
        if (!feed.ready)
            return;
        ++m_lastId;
        std::string text = message();
        if (text.size() > kLongestMessage)
            feed.feed->reset(m_lastId, "large");
        else
            feed.feed->publish(m_lastId, JobId{}, std::move(text));
    };
    if (const auto server = m_feeds.find(0); server != m_feeds.end())
        send(server->second, [&] { return changesMessage(m_lastId, batch); });
    for (auto &[job, feed] : m_feeds) {
        if (job == 0)
            continue;
        std::vector<InstructionRow> rows;
        for (const auto &[of, row] : batch.rows) {
            if (number(of) == job)
                rows.push_back(row);
        }
        if (rows.empty())
            continue;
        send(feed, [&, id = JobId{job}] {
            return sseMessage(m_lastId, "rows", rowsToCbor(id, batch.seq, batch.asOfMs, rows).toBase64().toStdString());
        });
    }
}

void ChangeHub::tick()
{
    m_nextTickMs = TaskLoop::nowMs() + m_options.pulse.count();
    pulse();
    if (Clock::now() >= m_nextHeartbeat) {
        m_nextHeartbeat = Clock::now() + m_options.heartbeat;
        heartbeat();
    }
}

/// Asked of the engine, so that a server that hangs does not look alive.
void ChangeHub::pulse()
{
    const auto server = m_feeds.find(0);
    if (m_asked || server == m_feeds.end() || server->second.feed->subscriberCount() == 0)
        return;
    m_asked = true;
    m_host.query([self = weak_from_this()](Engine &engine) {
        const auto hub = self.lock();
        if (!hub)
            return;
        const UtcMs nowMs = hub->m_host.nowMs();
        std::string json(R"({"asOf":)");
        json.append(std::to_string(nowMs)).append(R"(,"reportsPerSecond":)");
        json.append(std::to_string(engine.reportsPerSecond(nowMs))).append("}");
        std::string message = sseMessage({}, "alive", json);
        hub->m_loop.post([hub = hub.get(), message = std::move(message)] {
            hub->m_asked = false;
            if (const auto feed = hub->m_feeds.find(0); feed != hub->m_feeds.end())
                feed->second.feed->tell(message);
        });
    });
}

void ChangeHub::heartbeat()
{
    std::size_t count = 0;
    const auto now = Clock::now();
    for (auto entry = m_feeds.begin(); entry != m_feeds.end();) {
        const quint32 job = entry->first;
        Feed &feed = entry->second;
        feed.feed->heartbeat();
        const std::size_t here = feed.feed->subscriberCount() + feed.early.size();
        count += here;
        if (here > 0)
            feed.lastUse = now;
        const bool isOver = feed.ready && now - feed.lastUse >= m_options.keepWatching;
        if (isOver && job != 0)
            m_host.query([id = JobId{job}](Engine &engine) { engine.unwatch(id); });
        entry = isOver ? m_feeds.erase(entry) : std::next(entry);
    }
    m_count = static_cast<int>(count);
    if (m_feeds.empty() && std::exchange(m_following, false))
        m_host.unsubscribe(m_subscription);
}

} // namespace signalbox::consoleapi
