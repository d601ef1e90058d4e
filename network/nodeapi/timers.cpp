#include "network/nodeapi/timers.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace signalbox::ddi {

struct Timers::State {
    std::mutex mutex; ///< guards what follows
    std::condition_variable changed;
    std::map<Id, std::function<void()>> waiting;
    quint64 lastNumber = 0;
    bool stopping = false;
};

Timers::Timers() : m_state(std::make_shared<State>()), m_thread([state = m_state] { run(state); }) { }

Timers::~Timers()
{
    std::map<Id, std::function<void()>> dropped;
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->stopping = true;
        dropped.swap(m_state->waiting);
    }
    m_state->changed.notify_one();
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach();
    else
        m_thread.join();
}

Timers::Id Timers::start(std::chrono::milliseconds delay, std::function<void()> run)
{
    Id id;
    bool first = false;
    {
        const std::scoped_lock lock(m_state->mutex);
        id = {Clock::now() + delay, ++m_state->lastNumber};
        const auto added = m_state->waiting.emplace(id, std::move(run)).first;
        first = added == m_state->waiting.begin();
    }
    if (first)
        m_state->changed.notify_one();
    return id;
}

void Timers::cancel(const Id &id)
{
    std::function<void()> dropped; // goes after the lock: what it holds may come back here
    const std::scoped_lock lock(m_state->mutex);
    if (const auto found = m_state->waiting.find(id); found != m_state->waiting.end()) {
        dropped = std::move(found->second);
        m_state->waiting.erase(found);
    }
}

void Timers::run(const std::shared_ptr<State> &state)
{
    std::unique_lock lock(state->mutex);
    while (!state->stopping) {
        if (state->waiting.empty()) {
            state->changed.wait(lock);
            continue;
        }
        const auto due = state->waiting.begin()->first.first;
        if (Clock::now() < due) {
            state->changed.wait_until(lock, due);
            continue;
        }
        auto entry = state->waiting.extract(state->waiting.begin());
        lock.unlock();
        entry.mapped()();
        entry = {};
        lock.lock();
    }
}

} // namespace signalbox::ddi
