#include "network/simulation/eventqueue.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <utility>

namespace signalbox::simulation {

namespace {

// Of a key in the run, from above: offset, number, slot.
constexpr int kSlotBits = 32;
constexpr int kNumberBits = 15;
constexpr quint64 kNumbers = quint64{1} << kNumberBits;
constexpr std::size_t kFew = 2048; // sorted as a whole
constexpr std::size_t kMovedMost = 128; // to put one in
// What will be run soon is fetched from the memory meanwhile, by the first word of its task: mostly whom it is about. With
// many nodes that is in no cache.
constexpr std::size_t kFetchFirst = 12; // so many tasks before its turn
constexpr std::size_t kFetchThen = 4;
constexpr int kFetchPieces = 4; // so many before their turn
constexpr std::size_t kFetchMost = 32; // of each

constexpr quint64 keyOf(quint64 offset, quint64 number, quint32 slot)
{
    return (offset << kNumberBits | number) << kSlotBits | slot;
}

} // namespace

Task &EventQueue::roomFor(VirtualUs when)
{
    const VirtualUs at = std::max(when, m_now);
    const qint64 bucket = at >> kBucketBits;
    ++m_size;
    if (bucket <= m_bucket)
        return roomInPresent(at);
    if (const qint64 turnOf = bucket >> kTurnBits; turnOf > turn() + 1)
        return append(m_turns[turnOf], at);
    return roomInBucket(bucket, at);
}

Task &EventQueue::roomInPresent(VirtualUs at)
{
    const quint32 slot = takeExtra() | kExtra;
    const VirtualUs offset = at - (m_bucket << kBucketBits);
    if (offset >= 0 && offset >> kPieceBits > m_piece) {
        mark(static_cast<quint32>(offset), slot);
        return taskOf(slot);
    }
    // In the run it comes behind what is there for the same time, but before all of the heap.
    const bool mayBeInRun = offset >= 0 && (m_late.empty() || at < m_late.front().at);
    if (!mayBeInRun || !putInRun(static_cast<quint64>(offset), slot)) {
        m_late.push_back({at, ++m_order, slot});
        std::push_heap(m_late.begin(), m_late.end(), Later());
    }
    return taskOf(slot);
}

bool EventQueue::putInRun(quint64 offset, quint32 slot)
{
    if (m_numbers == kNumbers)
        return false;
    const quint64 key = keyOf(offset, m_numbers, slot);
    if (m_run.size() > kMovedMost && m_run[m_run.size() - 1 - kMovedMost] < key)
        return false;
    ++m_numbers;
    m_run.push_back(key);
    std::size_t at = m_run.size() - 1;
    for (; at > 0 && m_run[at - 1] < key; --at)
        m_run[at] = m_run[at - 1];
    m_run[at] = key;
    return true;
}

quint32 EventQueue::takeExtra()
{
    if (m_freeTasks.empty()) {
        const auto first = static_cast<quint32>(m_extraTasks.size() * kExtraPiece);
        m_extraTasks.push_back(std::make_unique<ExtraTasks>());
        for (quint32 i = kExtraPiece; i > 0; --i)
            m_freeTasks.push_back(first + i - 1);
    }
    const quint32 place = m_freeTasks.back();
    m_freeTasks.pop_back();
    return place;
}

void EventQueue::mark(quint32 offset, quint32 slot)
{
    const std::size_t piece = offset >> kPieceBits;
    m_pieces[piece].push_back({offset, slot});
    m_piecesFilled[piece / 64] |= quint64{1} << (piece % 64);
}

Task &EventQueue::roomInBucket(qint64 bucket, VirtualUs at)
{
    const std::size_t index = static_cast<std::size_t>(bucket) % kBuckets;
    m_filled[index / 64] |= quint64{1} << (index % 64);
    return append(m_buckets[index], at);
}

Task &EventQueue::append(Bucket &bucket, VirtualUs at)
{
    const std::size_t place = bucket.size++ % kChunk;
    if (place == 0) {
        if (!m_free)
            m_free = m_chunks.emplace_back(new (m_pages.allocate(sizeof(Chunk), alignof(Chunk))) Chunk()).get();
        Chunk *fresh = m_free;
        m_free = std::exchange(fresh->next, nullptr);
        (bucket.last ? bucket.last->next : bucket.first) = fresh;
        bucket.last = fresh;
    }
    Entry &entry = bucket.last->entries[place];
    entry.at = at;
    return entry.task;
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
                const qint64 to = entry.at >> kBucketBits;
                (to > m_bucket ? roomInBucket(to, entry.at) : roomInPresent(entry.at)) = std::move(entry.task);
            }
            left -= std::min(left, kChunk);
        }
        release(whole.first);
    }
}

bool EventQueue::fill()
{
    while (m_run.empty() && m_late.empty()) {
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
    // What was put aside for this bucket is in pieces already.
    const bool isFew = bucket.size <= kFew && nextPiece(-1) == static_cast<int>(kPieces);
    m_piece = m_fetchedTo = isFew ? static_cast<int>(kPieces) - 1 : -1;
    m_numbers = 0;
    const VirtualUs start = m_bucket << kBucketBits;
    std::size_t left = bucket.size;
    for (Chunk *chunk = bucket.first; chunk; chunk = chunk->next) {
        const auto first = static_cast<quint32>(m_presentChunks.size() * kChunk);
        m_presentChunks.push_back(chunk);
        const auto here = static_cast<quint32>(std::min(left, kChunk));
        for (quint32 i = 0; i < here; ++i) {
            const auto offset = static_cast<quint32>(chunk->entries[i].at - start);
            if (isFew)
                m_run.push_back(keyOf(offset, m_numbers++, first + i));
            else
                mark(offset, first + i);
        }
        left -= here;
    }
    if (isFew)
        startRun();
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
    if (marks.size() < kNumbers) {
        m_numbers = 0;
        for (const Mark &one : marks)
            m_run.push_back(keyOf(one.offset, m_numbers++, one.slot));
        startRun();
    } else {
        m_numbers = kNumbers;
        std::stable_sort(marks.begin(), marks.end(),
                         [](const Mark &one, const Mark &other) { return one.offset < other.offset; });
        for (auto one = marks.rbegin(); one != marks.rend(); ++one)
            m_run.push_back(keyOf(one->offset, 0, one->slot));
    }
    marks.clear();
    fetchPieces();
}

void EventQueue::startRun()
{
    std::sort(m_run.begin(), m_run.end(), std::greater<>());
    for (std::size_t ahead = 1; ahead <= kFetchFirst; ++ahead)
        fetchFirst(ahead);
    for (std::size_t ahead = 1; ahead <= kFetchThen; ++ahead)
        fetchThen(ahead);
}

void EventQueue::fetchFirst(std::size_t ahead) const
{
    if (m_run.size() >= ahead)
        simulation::fetchAhead(taskOf(static_cast<quint32>(m_run[m_run.size() - ahead])).firstWord(), 2);
}

void EventQueue::fetchThen(std::size_t ahead) const
{
    if (m_run.size() >= ahead)
        taskOf(static_cast<quint32>(m_run[m_run.size() - ahead])).fetchAhead();
}

/// The beginning of a run would come too late.
void EventQueue::fetchPieces()
{
    const int until = std::min(m_piece + kFetchPieces, static_cast<int>(kPieces) - 1);
    for (int piece = nextPiece(std::max(m_piece, m_fetchedTo)); piece <= until; piece = nextPiece(piece)) {
        m_fetchedTo = piece;
        const std::vector<Mark> &marks = m_pieces[static_cast<std::size_t>(piece)];
        for (std::size_t i = 0; i < std::min(marks.size(), kFetchMost); ++i)
            simulation::fetchAhead(taskOf(marks[i].slot).firstWord(), 2);
    }
}

Task &EventQueue::taskOf(quint32 slot) const
{
    if ((slot & kExtra) != 0) {
        const quint32 place = slot & ~kExtra;
        return (*m_extraTasks[place / kExtraPiece])[place % kExtraPiece];
    }
    return m_presentChunks[slot / kChunk]->entries[slot % kChunk].task;
}

VirtualUs EventQueue::presentAt() const
{
    return (m_bucket << kBucketBits) + static_cast<VirtualUs>(m_run.back() >> (kSlotBits + kNumberBits));
}

bool EventQueue::presentComesFirst() const
{
    // What is late was put in later: among equals it is not the first.
    return m_late.empty() || (!m_run.empty() && presentAt() <= m_late.front().at);
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
    const auto slot = static_cast<quint32>(m_run.back());
    m_run.pop_back();
    fetchFirst(kFetchFirst);
    fetchThen(kFetchThen);
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
    taskOf(late.slot).runOnce();
    m_freeTasks.push_back(late.slot & ~kExtra);
}

bool EventQueue::stepUntil(VirtualUs until)
{
    if (m_run.empty() && !fill())
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
        m_run.clear();
        m_presentChunks.clear();
        for (std::vector<Mark> &marks : m_pieces)
            marks.clear();
        m_piecesFilled.fill(0);
        m_filled.fill(0);
        m_buckets.fill({});
        m_turns.clear();
        m_free = nullptr;
        const auto extra = std::exchange(m_extraTasks, {});
        const auto chunks = std::exchange(m_chunks, {});
    }
}

} // namespace signalbox::simulation
