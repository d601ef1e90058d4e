#include "network/simulation/eventqueue.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace signalbox::simulation {

namespace {

constexpr int kPlaceBits = 32; // of a key in the present bucket
constexpr std::size_t kFetchTask = 8; // so many events before it is run
constexpr std::size_t kFetchObject = 4;
constexpr quintptr kLineBytes = 64; // of the processor's caches

} // namespace

void EventQueue::at(VirtualUs when, Task &&task)
{
    const VirtualUs at = std::max(when, m_now);
    const qint64 bucket = at >> kBucketBits;
    ++m_size;
    if (bucket <= m_bucket)
        putLate(at, std::move(task));
    else if (const qint64 turnOf = bucket >> kTurnBits; turnOf <= turn() + 1)
        putInBucket(bucket, at, std::move(task));
    else
        append(m_turns[turnOf], at, std::move(task));
}

void EventQueue::putInBucket(qint64 bucket, VirtualUs at, Task &&task)
{
    const std::size_t index = static_cast<std::size_t>(bucket) % kBuckets;
    append(m_buckets[index], at, std::move(task));
    m_filled[index / 64] |= quint64{1} << (index % 64);
}

void EventQueue::putLate(VirtualUs at, Task &&task)
{
    std::size_t place = m_lateTasks.size();
    if (m_freeTasks.empty()) {
        m_lateTasks.push_back(std::move(task));
    } else {
        place = m_freeTasks.back();
        m_freeTasks.pop_back();
        m_lateTasks[place] = std::move(task);
    }
    m_late.push_back({at, ++m_order, place});
    std::push_heap(m_late.begin(), m_late.end(), Later());
}

void EventQueue::append(Bucket &bucket, VirtualUs at, Task &&task)
{
    const std::size_t place = bucket.size++ % kChunk;
    if (place == 0) {
        if (!m_free)
            m_free = m_chunks.emplace_back(std::make_unique<Chunk>()).get();
        Chunk *fresh = m_free;
        m_free = std::exchange(fresh->next, nullptr);
        (bucket.last ? bucket.last->next : bucket.first) = fresh;
        bucket.last = fresh;
    }
    Entry &entry = bucket.last->entries[place];
    entry.at = at;
    entry.task = std::move(task);
}

void EventQueue::release(Chunk *first)
{
    while (first) {
        Chunk *next = first->next;
        first->next = m_free;
        m_free = first;
        first = next;
    }
}

std::optional<qint64> EventQueue::nextBucket() const
{
    // Round the array once, from behind the present one, which is empty.
    const std::size_t present = static_cast<std::size_t>(m_bucket) % kBuckets;
    for (std::size_t i = 0; i <= m_filled.size(); ++i) {
        const std::size_t word = (present / 64 + i) % m_filled.size();
        quint64 bits = m_filled[word];
        if (i == 0)
            bits &= ~quint64{0} << (present % 64);
        if (bits != 0) {
            const std::size_t index = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            return m_bucket + static_cast<qint64>((index - present) % kBuckets);
        }
    }
    return {};
}

void EventQueue::turnTo(qint64 bucket)
{
    m_bucket = bucket;
    while (!m_turns.empty() && m_turns.begin()->first <= turn() + 1) {
        const Bucket whole = m_turns.begin()->second;
        m_turns.erase(m_turns.begin());
        std::size_t left = whole.size;
        for (Chunk *chunk = whole.first; chunk; chunk = chunk->next) {
            for (std::size_t i = 0; i < std::min(left, kChunk); ++i) {
                Entry &entry = chunk->entries[i];
                if (const qint64 to = entry.at >> kBucketBits; to > m_bucket)
                    putInBucket(to, entry.at, std::move(entry.task));
                else
                    putLate(entry.at, std::move(entry.task));
            }
            left -= std::min(left, kChunk);
        }
        release(whole.first);
    }
}

bool EventQueue::fill()
{
    while (m_next == m_present.size() && m_late.empty()) {
        if (const std::optional<qint64> next = nextBucket()) {
            const std::size_t index = static_cast<std::size_t>(*next) % kBuckets;
            if (*next >> kTurnBits == turn())
                m_bucket = *next;
            else
                turnTo(*next);
            m_filled[index / 64] &= ~(quint64{1} << (index % 64));
            open(std::exchange(m_buckets[index], {}));
        } else if (m_turns.empty()) {
            return false;
        } else {
            turnTo(m_turns.begin()->first << kTurnBits);
        }
    }
    return true;
}

void EventQueue::open(Bucket bucket)
{
    for (Chunk *chunk : m_presentChunks)
        chunk->next = std::exchange(m_free, chunk);
    m_presentChunks.clear();
    m_present.clear();
    m_next = 0;
    const VirtualUs start = m_bucket << kBucketBits;
    for (Chunk *chunk = bucket.first; chunk; chunk = chunk->next) {
        m_presentChunks.push_back(chunk);
        for (std::size_t i = 0; i < kChunk && m_present.size() < bucket.size; ++i)
            m_present.push_back(static_cast<quint64>(chunk->entries[i].at - start) << kPlaceBits | m_present.size());
    }
    std::sort(m_present.begin(), m_present.end());
}

EventQueue::Entry &EventQueue::presentEntry(std::size_t index) const
{
    const std::size_t place = m_present[index] & ((quint64{1} << kPlaceBits) - 1);
    return m_presentChunks[place / kChunk]->entries[place % kChunk];
}

VirtualUs EventQueue::presentAt() const
{
    return (m_bucket << kBucketBits) + static_cast<VirtualUs>(m_present[m_next] >> kPlaceBits);
}

bool EventQueue::presentComesFirst() const
{
    // What is late was put in later: among equals it is not the first.
    return m_late.empty() || (m_next < m_present.size() && presentAt() <= m_late.front().at);
}

std::optional<VirtualUs> EventQueue::nextAt()
{
    if (!fill())
        return {};
    return presentComesFirst() ? presentAt() : m_late.front().at;
}

/// What will be run soon is fetched from the memory meanwhile: first the task, then what it is about. With a million nodes
/// each event is about something that no cache has.
void EventQueue::fetchAhead() const
{
    if (m_next + kFetchTask < m_present.size())
        __builtin_prefetch(&presentEntry(m_next + kFetchTask));
    if (m_next + kFetchObject < m_present.size()) {
        const quintptr object = presentEntry(m_next + kFetchObject).task.firstWord(); // or any number: no harm is done
        __builtin_prefetch(reinterpret_cast<const void *>(object));
        __builtin_prefetch(reinterpret_cast<const void *>(object + kLineBytes));
    }
}

void EventQueue::runPresent()
{
    fetchAhead();
    m_now = presentAt();
    // Where it lies it stays until the next bucket is opened.
    presentEntry(m_next++).task.runOnce();
}

void EventQueue::runLate()
{
    std::pop_heap(m_late.begin(), m_late.end(), Later());
    const Late late = m_late.back();
    m_late.pop_back();
    m_now = late.at;
    m_lateTasks[late.task].runOnce();
    m_freeTasks.push_back(late.task);
}

bool EventQueue::step()
{
    if (!fill())
        return false;
    --m_size;
    ++m_processed;
    if (presentComesFirst())
        runPresent();
    else
        runLate();
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
        m_present.clear();
        m_next = 0;
        m_presentChunks.clear();
        m_filled.fill(0);
        m_buckets.fill({});
        m_turns.clear();
        m_free = nullptr;
        const std::deque<Task> late = std::exchange(m_lateTasks, {});
        const auto chunks = std::exchange(m_chunks, {});
    }
}

} // namespace signalbox::simulation
