#include "model/engine/enginehost.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
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
                const bool isFirst = m_inbox.inputs.empty();
                m_inbox.inputs.push_back(std::move(input));
                m_inbox.handlers.push_back(std::move(done));
                if (isFirst)
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

    void setLeaseEpoch(qint64 epoch) { m_settings.epoch = epoch; }

    std::function<void(const EngineAction &)> actionHandler;

private:
    /// Beside each other, so that the engine takes the inputs as they lie.
    struct Posted {
        std::vector<EngineInput> inputs;
        std::vector<ReplyHandler> handlers; ///< one for each; may be empty
        void clear()
        {
            inputs.clear();
            handlers.clear();
            if (inputs.capacity() > 4 * kMaxGroup) { // after a rush
                inputs.shrink_to_fit();
                handlers.shrink_to_fit();
            }
        }
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
        auto store = openStore(m_storeUrl, m_settings.epoch);
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
        std::vector<ReplyHandler> left(std::make_move_iterator(m_taken.handlers.begin() + m_done),
                                       std::make_move_iterator(m_taken.handlers.end()));
        std::vector<std::function<void(Engine &)>> queries;
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
            left.insert(left.end(), std::make_move_iterator(m_inbox.handlers.begin()),
                        std::make_move_iterator(m_inbox.handlers.end()));
            m_inbox.clear();
            queries.swap(m_queries);
        }
        for (const ReplyHandler &done : left) {
            if (done)
                done(notRunning());
        }
        const std::scoped_lock lock(m_afterEnd);
        for (const auto &read : queries)
            read(*m_engine);
    }

    [[nodiscard]] bool isSomethingThere() const { return m_stopping || !m_inbox.inputs.empty() || !m_queries.empty(); }

    /// @return false: stopped, and everything posted is done
    bool takeGroup()
    {
        std::vector<std::function<void(Engine &)>> queries;
        bool stopping = false;
        {
            std::unique_lock lock(m_mutex);
            if (m_taken.inputs.empty()) { // else there is something to do already
                const UtcMs waitMs = std::clamp<qint64>(m_engine->nextDueMs() - m_clock(), 0, kLongestWaitMs);
                m_wake.wait_for(lock, std::chrono::milliseconds(waitMs), [this] { return isSomethingThere(); });
                std::swap(m_taken, m_inbox);
            }
            queries.swap(m_queries);
            stopping = m_stopping && m_inbox.inputs.empty() && m_taken.inputs.size() <= m_done + kMaxGroup;
        }
        const auto group = std::span(m_taken.inputs).subspan(m_done);
        const std::size_t size = std::min(group.size(), kMaxGroup);
        const UtcMs nowMs = m_clock();
        if (size > 0 || m_engine->nextDueMs() <= nowMs) {
            std::vector<EngineReply> replies = m_engine->process(group.first(size), nowMs);
            for (EngineReply &reply : replies) {
                const ReplyHandler done = std::move(m_taken.handlers[m_done++]);
                if (done)
                    done(std::move(reply));
            }
            handOut(nowMs);
        }
        if (m_done == m_taken.inputs.size()) {
            m_taken.clear();
            m_done = 0;
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
    EngineSettings m_settings;
    const Clock m_clock;
    std::unique_ptr<Engine> m_engine; ///< of the thread; after its end of whoever holds m_afterEnd
    Posted m_taken; ///< of the thread: what it works at
    std::size_t m_done = 0; ///< so many of m_taken are answered
    EventSeq m_toldSeq = 0; ///< the log up to here was handed out
    std::thread m_thread;

    std::mutex m_mutex; ///< guards the four below
    Posted m_inbox;
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

void EngineHost::setLeaseEpoch(qint64 epoch)
{
    m_impl->setLeaseEpoch(epoch);
}

UtcMs EngineHost::nowMs() const
{
    return m_impl->nowMs();
}

} // namespace signalbox
