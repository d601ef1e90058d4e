#include "network/simulation/eventqueue.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace signalbox::simulation {

void EventQueue::at(VirtualUs when, Task task)
{
    std::size_t slot = m_tasks.size();
    if (m_freeSlots.empty()) {
        m_tasks.push_back(std::move(task));
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_tasks[slot] = std::move(task);
    }
    put({std::max(when, m_now), ++m_order, slot});
    ++m_size;
}

void EventQueue::put(const Entry &entry)
{
    const qint64 bucket = entry.at >> kBucketBits;
    if (bucket <= m_bucket) {
        m_late.push_back(entry);
        std::push_heap(m_late.begin(), m_late.end(), later);
    } else if (bucket >> kTurnBits == m_bucket >> kTurnBits) {
        const std::size_t index = static_cast<std::size_t>(bucket) % kBuckets;
        m_buckets[index].push_back(entry);
        m_filled[index / 64] |= quint64{1} << (index % 64);
    } else {
        m_turns[bucket >> kTurnBits].push_back(entry);
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
    while (m_sorted.empty() && m_late.empty()) {
        const std::size_t present = static_cast<std::size_t>(m_bucket) % kBuckets;
        if (const auto next = present + 1 < kBuckets ? nextBucket(present + 1) : std::nullopt) {
            m_bucket += static_cast<qint64>(*next - present);
            m_sorted.swap(m_buckets[*next]);
            m_filled[*next / 64] &= ~(quint64{1} << (*next % 64));
            std::sort(m_sorted.begin(), m_sorted.end(), later);
        } else if (m_turns.empty()) {
            return false;
        } else {
            const auto turn = m_turns.begin();
            const std::vector<Entry> entries = std::move(turn->second);
            m_bucket = turn->first << kTurnBits;
            m_turns.erase(turn);
            for (const Entry &entry : entries)
                put(entry);
        }
    }
    return true;
}

bool EventQueue::sortedComesFirst() const
{
    return m_late.empty() || (!m_sorted.empty() && m_late.front().isAfter(m_sorted.back()));
}

std::optional<VirtualUs> EventQueue::nextAt()
{
    if (!fill())
        return {};
    return sortedComesFirst() ? m_sorted.back().at : m_late.front().at;
}

bool EventQueue::step()
{
    if (!fill())
        return false;
    Entry next;
    if (sortedComesFirst()) {
        next = m_sorted.back();
        m_sorted.pop_back();
    } else {
        std::pop_heap(m_late.begin(), m_late.end(), later);
        next = m_late.back();
        m_late.pop_back();
    }
    m_now = next.at;
    --m_size;
    ++m_processed;
    const Task task = std::exchange(m_tasks[next.slot], {});
    m_freeSlots.push_back(next.slot);
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
    m_freeSlots.clear();
    while (!m_tasks.empty())
        std::exchange(m_tasks, {}).clear();
    m_sorted.clear();
    m_late.clear();
    for (std::vector<Entry> &bucket : m_buckets)
        bucket.clear();
    m_filled.fill(0);
    m_turns.clear();
    m_size = 0;
}

} // namespace signalbox::simulation
