#pragma once

#include "network/simulation/task.h"
#include "network/simulation/virtualtime.h"

#include <array>
#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox::simulation {

/// What is going to happen, in the order of virtual time; what was ordered first comes first among equals, so that a
/// run is always the same. One thread.
///
/// A calendar: a bucket for each 131 ms of this turn of nine minutes and of the next one, sorted only when its time has
/// come, and one for each turn behind. Putting in and taking out cost the same however much is waiting.
class EventQueue {
public:
    [[nodiscard]] VirtualUs now() const noexcept { return m_now; }
    void at(VirtualUs when, Task &&task); ///< in the past: now
    void after(VirtualUs delay, Task &&task) { at(m_now + delay, std::move(task)); }

    [[nodiscard]] std::optional<VirtualUs> nextAt(); ///< time of the next task
    bool step(); ///< time goes on to the next task, which is run. false: there is none
    /// Time passes without anything happening; not beyond nextAt().
    void passTo(VirtualUs when);

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] quint64 processed() const noexcept { return m_processed; } ///< tasks run so far
    void clear(); ///< drops everything that waits

private:
    struct Entry {
        VirtualUs at = 0;
        Task task;
    };
    static constexpr std::size_t kChunk = 16;
    struct Chunk {
        std::array<Entry, kChunk> entries;
        Chunk *next = nullptr;
    };
    /// In the order in which they were put in, which so needs no number. In pieces, so that nothing is moved when it
    /// grows and room that became free serves any other bucket.
    struct Bucket {
        Chunk *first = nullptr;
        Chunk *last = nullptr;
        std::size_t size = 0;
    };
    /// Of what waits in a heap.
    struct Late {
        VirtualUs at = 0;
        quint64 order = 0;
        std::size_t task = 0; ///< where its task is
    };
    struct Later { // a type and not a function: sorting puts its body in place
        bool operator()(const Late &a, const Late &b) const noexcept
        {
            return a.at != b.at ? a.at > b.at : a.order > b.order;
        }
    };
    static constexpr int kBucketBits = 17;
    static constexpr int kTurnBits = 12;
    static constexpr std::size_t kBuckets = std::size_t{2} << kTurnBits; ///< of two turns

    void putInBucket(qint64 bucket, VirtualUs at, Task &&task);
    void putLate(VirtualUs at, Task &&task);
    void append(Bucket &bucket, VirtualUs at, Task &&task);
    void release(Chunk *first); ///< it and those behind it are empty
    void turnTo(qint64 bucket); ///< of a later turn: what was put aside for it and the one behind is put in its buckets
    bool
    fill(); ///< sees to it that the earliest task is the next of the present bucket or of the late ones; false: none
    void open(Bucket bucket); ///< makes it the present one
    [[nodiscard]] Entry &presentEntry(std::size_t index) const; ///< of m_present
    [[nodiscard]] VirtualUs presentAt() const;
    [[nodiscard]] bool presentComesFirst() const;
    void runPresent(); ///< the next of the present bucket
    void runLate(); ///< the first of the late ones
    void fetchAhead() const;
    [[nodiscard]] std::optional<qint64> nextBucket() const; ///< not empty, in the array
    [[nodiscard]] qint64 turn() const { return m_bucket >> kTurnBits; }

    VirtualUs m_now = 0;
    std::size_t m_size = 0;
    quint64 m_processed = 0;
    qint64 m_bucket = 0; ///< number of the bucket that is being taken from
    /// Of that bucket: time within it and, in the lower half, place; ascending. Numbers, so that sorting is cheap.
    std::vector<quint64> m_present;
    std::size_t m_next = 0; ///< of m_present
    std::vector<Chunk *> m_presentChunks;
    std::vector<Late> m_late; ///< heap of what was put into it since
    quint64 m_order = 0; ///< of the late ones
    std::deque<Task> m_lateTasks; ///< none moves when there are more
    std::vector<std::size_t> m_freeTasks; ///< places in m_lateTasks
    std::array<Bucket, kBuckets> m_buckets{}; ///< of this turn, behind the present one, and of the next
    std::array<quint64, kBuckets / 64> m_filled{}; ///< one bit for each bucket that is not empty
    std::map<qint64, Bucket> m_turns; ///< behind those two
    std::vector<std::unique_ptr<Chunk>> m_chunks; ///< all there are
    Chunk *m_free = nullptr; ///< those in no bucket
};

} // namespace signalbox::simulation
