#include "network/simulation/eventqueue.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace signalbox::simulation {

namespace {

constexpr std::size_t kKeptPlaces = 1024; // an emptied bucket with room for more gives it back

} // namespace

void EventQueue::Bucket::put(VirtualUs at, quint64 order, Task &&task)
{
    keys.push_back({at, order, tasks.size()});
    tasks.push_back(std::move(task));
}

void EventQueue::at(VirtualUs when, Task task)
{
    put(std::max(when, m_now), ++m_order, std::move(task));
    ++m_size;
}

void EventQueue::put(VirtualUs at, quint64 order, Task &&task)
{
    const qint64 bucket = at >> kBucketBits;
    if (bucket <= m_bucket) {
        std::size_t place = m_lateTasks.size();
        if (m_freeTasks.empty()) {
            m_lateTasks.push_back(std::move(task));
        } else {
            place = m_freeTasks.back();
            m_freeTasks.pop_back();
            m_lateTasks[place] = std::move(task);
        }
        m_late.push_back({at, order, place});
        std::push_heap(m_late.begin(), m_late.end(), Later());
    } else if (bucket >> kTurnBits == m_bucket >> kTurnBits) {
        const std::size_t index = static_cast<std::size_t>(bucket) % kBuckets;
        m_buckets[index].put(at, order, std::move(task));
        m_filled[index / 64] |= quint64{1} << (index % 64);
    } else {
        m_turns[bucket >> kTurnBits].put(at, order, std::move(task));
    }
}

std::optional<std::size_t> EventQueue::nextBucket(std::size_t from) const
{
    for (std::size_t word = from / 64; word < m_filled.size(); ++word) {
        quint64 bits = m_filled[word];
        if (word == from / 64)
            bits &= ~quint64{0} << (from % 64);
        if (bits != 0)
            return word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    }
    return {};
}

bool EventQueue::fill()
{
    while (m_present.keys.empty() && m_late.empty()) {
        const std::size_t present = static_cast<std::size_t>(m_bucket) % kBuckets;
        if (const auto next = present + 1 < kBuckets ? nextBucket(present + 1) : std::nullopt) {
            m_bucket += static_cast<qint64>(*next - present);
            if (m_present.tasks.capacity() > kKeptPlaces)
                m_present = {};
            m_present.tasks.clear();
            std::swap(m_present, m_buckets[*next]);
            m_filled[*next / 64] &= ~(quint64{1} << (*next % 64));
            std::sort(m_present.keys.begin(), m_present.keys.end(), Later());
        } else if (m_turns.empty()) {
            return false;
        } else {
            const auto turn = m_turns.begin();
            Bucket whole = std::move(turn->second);
            m_bucket = turn->first << kTurnBits;
            m_turns.erase(turn);
            for (const Key &key : whole.keys)
                put(key.at, key.order, std::move(whole.tasks[key.task]));
        }
    }
    return true;
}

bool EventQueue::presentComesFirst() const
{
    return m_late.empty() || (!m_present.keys.empty() && m_late.front().isAfter(m_present.keys.back()));
}

std::optional<VirtualUs> EventQueue::nextAt()
{
    if (!fill())
        return {};
    return presentComesFirst() ? m_present.keys.back().at : m_late.front().at;
}

EventQueue::Task EventQueue::take()
{
    if (presentComesFirst()) {
        const Key key = m_present.keys.back();
        m_present.keys.pop_back();
        m_now = key.at;
        return std::move(m_present.tasks[key.task]);
    }
    std::pop_heap(m_late.begin(), m_late.end(), Later());
    const Key key = m_late.back();
    m_late.pop_back();
    m_now = key.at;
    m_freeTasks.push_back(key.task);
    return std::exchange(m_lateTasks[key.task], {});
}

bool EventQueue::step()
{
    if (!fill())
        return false;
    const Task task = take();
    --m_size;
    ++m_processed;
    task();
    return true;
}

void EventQueue::passTo(VirtualUs when)
{
    const std::optional<VirtualUs> next = nextAt();
    m_now = std::max(m_now, next ? std::min(when, *next) : when);
}

void EventQueue::clear()
{
    // What is dropped may order something new while it goes: that is dropped too.
    while (m_size > 0) {
        m_size = 0;
        m_late.clear();
        m_freeTasks.clear();
        m_filled.fill(0);
        const Bucket present = std::exchange(m_present, {});
        const std::vector<Task> late = std::exchange(m_lateTasks, {});
        const auto turns = std::exchange(m_turns, {});
        for (Bucket &bucket : m_buckets)
            const Bucket dropped = std::exchange(bucket, {});
    }
}

} // namespace signalbox::simulation
