#include "model/engine/enginehost.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <limits>
#include <map>
#include <mutex>
#include <thread>

namespace signalbox {

namespace {

struct HostText {
    Q_DECLARE_TR_FUNCTIONS(HostText)
};

Q_LOGGING_CATEGORY(logEngine, "signalbox.engine")

constexpr std::size_t kMaxGroup = 20'000; ///< inputs in one commit: a longer one would keep the first too long
constexpr qint64 kLongestWaitMs = 60'000; ///< the machine's clock may be set meanwhile

} // namespace

class EngineHost::Impl {
public:
    Impl(QString storeUrl, EngineSettings settings, Clock clock)
        : m_storeUrl(std::move(storeUrl)), m_settings(std::move(settings)), m_clock(std::move(clock))
    {
    }
    [[nodiscard]] UtcMs nowMs() const { return m_clock(); }

    Outcome start()
    {
        std::promise<Outcome> opened;
        auto result = opened.get_future();
        m_thread = std::thread([this, &opened] { run(opened); });
        Outcome outcome = result.get();
        if (!outcome)
            m_thread.join();
        return outcome;
    }

    void stop()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    void post(EngineInput input, ReplyHandler done)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_ended) {
                m_inbox.push_back({std::move(input), std::move(done)});
                m_wake.notify_one();
                return;
            }
        }
        if (done)
            done(notRunning());
    }

    void query(std::function<void(Engine &)> read)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_ended) {
                m_queries.push_back(std::move(read));
                m_wake.notify_one();
                return;
            }
        }
        const std::scoped_lock lock(m_afterEnd);
        read(*m_engine);
    }

    int subscribe(DeltaHandler handler)
    {
        const std::scoped_lock lock(m_subscribersMutex);
        m_subscribers.emplace(++m_lastSubscriber, std::move(handler));
        return m_lastSubscriber;
    }

    void unsubscribe(int subscription)
    {
        const std::scoped_lock lock(m_subscribersMutex);
        m_subscribers.erase(subscription);
    }

    std::function<void(const EngineAction &)> actionHandler;

private:
    struct Posted {
        EngineInput input;
        ReplyHandler done;
    };

    static EngineReply notRunning()
    {
        EngineReply reply;
        reply.kind = EngineReply::Kind::StoreFailed;
        reply.error = {Error::Kind::Database, HostText::tr("The managing server is not running."), {}};
        return reply;
    }

    void run(std::promise<Outcome> &opened)
    {
        auto store = openStore(m_storeUrl);
        if (!store) {
            end();
            opened.set_value(store.error());
            return;
        }
        m_engine = std::make_unique<Engine>(*store.value(), m_settings);
        Outcome outcome = m_engine->open(m_clock());
        if (!outcome) {
            end();
            opened.set_value(outcome);
            return;
        }
        opened.set_value({});
        try {
            while (takeGroup()) { }
        } catch (const std::exception &failure) {
            // What was not answered was not taken over; the nodes send it again.
            qCCritical(logEngine, "The engine's thread ended: %s", failure.what());
        }
        if (Outcome closed = m_engine->close(m_clock()); !closed)
            qCCritical(logEngine, "The last checkpoint was not written: %s", qUtf8Printable(closed.error().detail));
        end();
    }

    /// From here on nothing waits for the thread: what was left is answered, what comes is answered at once.
    void end()
    {
        std::deque<Posted> left;
        std::vector<std::function<void(Engine &)>> queries;
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
            left.swap(m_inbox);
            queries.swap(m_queries);
        }
        for (const Posted &posted : left) {
            if (posted.done)
                posted.done(notRunning());
        }
        const std::scoped_lock lock(m_afterEnd);
        for (const auto &read : queries)
            read(*m_engine);
    }

    [[nodiscard]] bool isSomethingThere() const { return m_stopping || !m_inbox.empty() || !m_queries.empty(); }

    /// @return false: stopped, and everything posted is done
    bool takeGroup()
    {
        std::vector<Posted> group;
        std::vector<std::function<void(Engine &)>> queries;
        bool stopping = false;
        {
            std::unique_lock lock(m_mutex);
            const UtcMs waitMs = std::clamp<qint64>(m_engine->nextDueMs() - m_clock(), 0, kLongestWaitMs);
            m_wake.wait_for(lock, std::chrono::milliseconds(waitMs), [this] { return isSomethingThere(); });
            const auto end = m_inbox.begin() + static_cast<std::ptrdiff_t>(std::min(m_inbox.size(), kMaxGroup));
            group.assign(std::make_move_iterator(m_inbox.begin()), std::make_move_iterator(end));
            m_inbox.erase(m_inbox.begin(), end);
            queries.swap(m_queries);
            stopping = m_stopping && m_inbox.empty();
        }
        m_inputs.clear();
        m_inputs.reserve(group.size());
        for (Posted &posted : group)
            m_inputs.push_back(std::move(posted.input));
        const UtcMs nowMs = m_clock();
        if (!group.empty() || m_engine->nextDueMs() <= nowMs) {
            std::vector<EngineReply> replies = m_engine->process(m_inputs, nowMs);
            for (std::size_t i = 0; i < group.size(); ++i) {
                if (group[i].done)
                    group[i].done(std::move(replies[i]));
            }
            handOut(nowMs);
        }
        for (const auto &read : queries)
            read(*m_engine);
        return !stopping;
    }

    void handOut(UtcMs nowMs)
    {
        for (const EngineAction &action : m_engine->takeActions()) {
            if (actionHandler)
                actionHandler(action);
        }
        const DeltaBatch batch = m_engine->takeDeltas(nowMs);
        if (batch.isEmpty() && batch.seq == m_toldSeq)
            return;
        m_toldSeq = batch.seq;
        const std::scoped_lock lock(m_subscribersMutex);
        const std::map<int, DeltaHandler> subscribers = m_subscribers; // a handler may unsubscribe itself
        for (const auto &[number, handler] : subscribers)
            handler(batch);
    }

    const QString m_storeUrl;
    const EngineSettings m_settings;
    const Clock m_clock;
    std::unique_ptr<Engine> m_engine; ///< of the thread; after its end of whoever holds m_afterEnd
    std::vector<EngineInput> m_inputs;
    EventSeq m_toldSeq = 0; ///< the log up to here was handed out
    std::thread m_thread;

    std::mutex m_mutex; ///< guards the four below
    std::deque<Posted> m_inbox;
    std::vector<std::function<void(Engine &)>> m_queries;
    bool m_stopping = false;
    bool m_ended = false;
    std::condition_variable m_wake;

    std::recursive_mutex m_afterEnd; ///< one question may lead to the next
    std::recursive_mutex m_subscribersMutex; ///< guards the two below; held during the calls
    std::map<int, DeltaHandler> m_subscribers;
    int m_lastSubscriber = 0;
};

EngineHost::EngineHost(QString storeUrl, EngineSettings settings, Clock clock)
    : m_impl(std::make_unique<Impl>(std::move(storeUrl), std::move(settings), std::move(clock)))
{
}

EngineHost::~EngineHost()
{
    stop();
}

Outcome EngineHost::start()
{
    return m_impl->start();
}

void EngineHost::stop()
{
    m_impl->stop();
}

void EngineHost::post(EngineInput input, ReplyHandler done)
{
    m_impl->post(std::move(input), std::move(done));
}

void EngineHost::query(std::function<void(Engine &)> read)
{
    m_impl->query(std::move(read));
}

int EngineHost::subscribe(DeltaHandler handler)
{
    return m_impl->subscribe(std::move(handler));
}

void EngineHost::unsubscribe(int subscription)
{
    m_impl->unsubscribe(subscription);
}

void EngineHost::setActionHandler(std::function<void(const EngineAction &)> handler)
{
    m_impl->actionHandler = std::move(handler);
}

UtcMs EngineHost::nowMs() const
{
    return m_impl->nowMs();
}

} // namespace signalbox
