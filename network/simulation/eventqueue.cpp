#include "network/simulation/eventqueue.h"

#include "network/simulation/memory.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace signalbox::simulation {

namespace {

// Of a key in the present piece, from above: offset, number, slot.
constexpr int kSlotBits = 32;
constexpr int kNumberBits = 15;
constexpr int kFetchPieces = 4; // so many before their turn
constexpr std::size_t kFetchMost = 32; // of each

} // namespace

void EventQueue::at(VirtualUs when, Task &&task)
{
    const VirtualUs at = std::max(when, m_now);
    const qint64 bucket = at >> kBucketBits;
    ++m_size;
    if (bucket <= m_bucket)
        putInPresent(at, std::move(task));
    else if (const qint64 turnOf = bucket >> kTurnBits; turnOf <= turn() + 1)
        putInBucket(bucket, at, std::move(task));
    else
        append(m_turns[turnOf], at, std::move(task));
}

void EventQueue::putInPresent(VirtualUs at, Task &&task)
{
    const auto slot = static_cast<quint32>(putExtra(std::move(task)));
    const VirtualUs offset = at - (m_bucket << kBucketBits);
    if (offset >= 0 && offset >> kPieceBits > m_piece) {
        mark(static_cast<quint32>(offset), slot | kExtra);
        return;
    }
    m_late.push_back({at, ++m_order, slot});
    std::push_heap(m_late.begin(), m_late.end(), Later());
}

std::size_t EventQueue::putExtra(Task &&task)
{
    if (m_freeTasks.empty()) {
        m_extraTasks.push_back(std::move(task));
        return m_extraTasks.size() - 1;
    }
    const std::size_t place = m_freeTasks.back();
    m_freeTasks.pop_back();
    m_extraTasks[place] = std::move(task);
    return place;
}

void EventQueue::mark(quint32 offset, quint32 slot)
{
    const std::size_t piece = offset >> kPieceBits;
    m_pieces[piece].push_back({offset, slot});
    m_piecesFilled[piece / 64] |= quint64{1} << (piece % 64);
}

void EventQueue::putInBucket(qint64 bucket, VirtualUs at, Task &&task)
{
    const std::size_t index = static_cast<std::size_t>(bucket) % kBuckets;
    append(m_buckets[index], at, std::move(task));
    m_filled[index / 64] |= quint64{1} << (index % 64);
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
    m_piece = m_fetchedTo = -1;
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
                    putInPresent(entry.at, std::move(entry.task));
            }
            left -= std::min(left, kChunk);
        }
        release(whole.first);
    }
}

bool EventQueue::fill()
{
    while (m_next == m_present.size() && m_late.empty()) {
        if (const int piece = nextPiece(m_piece); piece < static_cast<int>(kPieces)) {
            openPiece(piece);
        } else if (const std::optional<qint64> next = nextBucket()) {
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
    m_piece = m_fetchedTo = -1;
    const VirtualUs start = m_bucket << kBucketBits;
    std::size_t left = bucket.size;
    for (Chunk *chunk = bucket.first; chunk; chunk = chunk->next) {
        const auto first = static_cast<quint32>(m_presentChunks.size() * kChunk);
        m_presentChunks.push_back(chunk);
        const std::size_t here = std::min(left, kChunk);
        for (std::size_t i = 0; i < here; ++i)
            mark(static_cast<quint32>(chunk->entries[i].at - start), first + static_cast<quint32>(i));
        left -= here;
    }
}

int EventQueue::nextPiece(int behind) const
{
    for (std::size_t from = static_cast<std::size_t>(behind + 1); from < kPieces; from = (from / 64 + 1) * 64) {
        if (const quint64 bits = m_piecesFilled[from / 64] >> (from % 64); bits != 0)
            return static_cast<int>(from) + std::countr_zero(bits);
    }
    return static_cast<int>(kPieces);
}

void EventQueue::openPiece(int piece)
{
    const auto index = static_cast<std::size_t>(piece);
    std::vector<Mark> &marks = m_pieces[index];
    m_piecesFilled[index / 64] &= ~(quint64{1} << (index % 64));
    m_piece = piece;
    m_present.clear();
    m_next = 0;
    const bool fits = marks.size() < std::size_t{1} << kNumberBits;
    if (!fits) {
        std::stable_sort(marks.begin(), marks.end(),
                         [](const Mark &one, const Mark &other) { return one.offset < other.offset; });
    }
    for (const Mark &one : marks) {
        const quint64 number = fits ? m_present.size() : 0;
        m_present.push_back((quint64{one.offset} << kNumberBits | number) << kSlotBits | one.slot);
    }
    marks.clear();
    if (fits)
        std::sort(m_present.begin(), m_present.end());
    fetchAhead();
}

/// What will be run soon is fetched from the memory meanwhile, by the first word of its task: mostly whom it is about. With
/// many nodes that is in no cache.
void EventQueue::fetchAhead()
{
    for (std::size_t i = 0; i < std::min(m_present.size(), kFetchMost); ++i)
        taskOf(static_cast<quint32>(m_present[i])).fetchAhead();
    const int until = std::min(m_piece + kFetchPieces, static_cast<int>(kPieces) - 1);
    for (int piece = nextPiece(std::max(m_piece, m_fetchedTo)); piece <= until; piece = nextPiece(piece)) {
        m_fetchedTo = piece;
        const std::vector<Mark> &marks = m_pieces[static_cast<std::size_t>(piece)];
        for (std::size_t i = 0; i < std::min(marks.size(), kFetchMost); ++i)
            simulation::fetchAhead(taskOf(marks[i].slot).firstWord(), 2);
    }
}

Task &EventQueue::taskOf(quint32 slot)
{
    if ((slot & kExtra) != 0)
        return m_extraTasks[slot & ~kExtra];
    return m_presentChunks[slot / kChunk]->entries[slot % kChunk].task;
}

VirtualUs EventQueue::presentAt() const
{
    return (m_bucket << kBucketBits) + static_cast<VirtualUs>(m_present[m_next] >> (kSlotBits + kNumberBits));
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

void EventQueue::runPresent()
{
    m_now = presentAt();
    const auto slot = static_cast<quint32>(m_present[m_next++]);
    taskOf(slot).runOnce(); // where it lies it stays until the next bucket is opened
    if ((slot & kExtra) != 0)
        m_freeTasks.push_back(slot & ~kExtra);
}

void EventQueue::runLate()
{
    std::pop_heap(m_late.begin(), m_late.end(), Later());
    const Late late = m_late.back();
    m_late.pop_back();
    m_now = late.at;
    m_extraTasks[late.slot].runOnce();
    m_freeTasks.push_back(late.slot);
}

bool EventQueue::stepUntil(VirtualUs until)
{
    if (!fill())
        return false;
    const bool isPresent = presentComesFirst();
    if ((isPresent ? presentAt() : m_late.front().at) > until)
        return false;
    --m_size;
    ++m_processed;
    if (isPresent)
        runPresent();
    else
        runLate();
    return true;
}

bool EventQueue::step()
{
    return stepUntil(std::numeric_limits<VirtualUs>::max());
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
        for (std::vector<Mark> &marks : m_pieces)
            marks.clear();
        m_piecesFilled.fill(0);
        m_filled.fill(0);
        m_buckets.fill({});
        m_turns.clear();
        m_free = nullptr;
        const std::deque<Task> extra = std::exchange(m_extraTasks, {});
        const auto chunks = std::exchange(m_chunks, {});
    }
}

} // namespace signalbox::simulation
