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
/// A calendar: a bucket for each 131 ms of this turn of nine minutes and of the next one, and one for each turn behind. The
/// present bucket lies in pieces of a millisecond, each sorted only when its time has come. Putting in and taking out cost the
/// same however much is waiting.
class EventQueue {
public:
    [[nodiscard]] VirtualUs now() const noexcept { return m_now; }
    void at(VirtualUs when, Task &&task); ///< in the past: now
    void after(VirtualUs delay, Task &&task) { at(m_now + delay, std::move(task)); }

    [[nodiscard]] std::optional<VirtualUs> nextAt(); ///< time of the next task
    bool step(); ///< time goes on to the next task, which is run. false: there is none
    bool stepUntil(VirtualUs until); ///< likewise, unless it is later than that
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
        quint32 slot = 0; ///< in m_extraTasks
    };
    struct Later { // a type and not a function: sorting puts its body in place
        bool operator()(const Late &a, const Late &b) const noexcept
        {
            return a.at != b.at ? a.at > b.at : a.order > b.order;
        }
    };
    /// Of what is in the present bucket.
    struct Mark {
        quint32 offset = 0; ///< of its time within the bucket
        quint32 slot = 0; ///< where its task is: in the bucket's chunks, or with kExtra in m_extraTasks
    };
    static constexpr quint32 kExtra = quint32{1} << 31;
    static constexpr int kBucketBits = 17;
    static constexpr int kPieceBits = 10;
    static constexpr std::size_t kPieces = std::size_t{1} << (kBucketBits - kPieceBits);
    static constexpr int kTurnBits = 12;
    static constexpr std::size_t kBuckets = std::size_t{2} << kTurnBits; ///< of two turns

    void putInBucket(qint64 bucket, VirtualUs at, Task &&task);
    [[nodiscard]] std::size_t putExtra(Task &&task);
    void putInPresent(VirtualUs at, Task &&task);
    void append(Bucket &bucket, VirtualUs at, Task &&task);
    void release(Chunk *first); ///< it and those behind it are empty
    void turnTo(qint64 bucket); ///< of a later turn: what was put aside for it and the one behind is put in its buckets
    bool
    fill(); ///< sees to it that the earliest task is the next of the present bucket or of the late ones; false: none
    void open(Bucket bucket); ///< makes it the present one
    void mark(quint32 offset, quint32 slot);
    [[nodiscard]] int nextPiece(int behind) const; ///< that is not empty; kPieces: none
    void openPiece(int piece);
    void fetchAhead();
    [[nodiscard]] Task &taskOf(quint32 slot);
    [[nodiscard]] VirtualUs presentAt() const;
    [[nodiscard]] bool presentComesFirst() const;
    void runPresent(); ///< the next of the present piece
    void runLate(); ///< the first of the late ones
    [[nodiscard]] std::optional<qint64> nextBucket() const; ///< not empty, in the array
    [[nodiscard]] qint64 turn() const { return m_bucket >> kTurnBits; }

    VirtualUs m_now = 0;
    std::size_t m_size = 0;
    quint64 m_processed = 0;
    qint64 m_bucket = 0; ///< number of the bucket that is being taken from
    std::vector<Chunk *> m_presentChunks; ///< of that bucket
    std::array<std::vector<Mark>, kPieces> m_pieces; ///< what is still to come of it, each in the order of putting in
    std::array<quint64, kPieces / 64> m_piecesFilled{}; ///< one bit for each that is not empty
    int m_piece = -1; ///< that is being taken from
    int m_fetchedTo = -1; ///< up to this one all is being fetched
    /// Of that piece: offset, number, slot; ascending. Numbers, so that sorting is cheap.
    std::vector<quint64> m_present;
    std::size_t m_next = 0; ///< of m_present
    std::vector<Late> m_late; ///< heap of what was put into that piece since
    quint64 m_order = 0; ///< of the late ones
    std::deque<Task> m_extraTasks; ///< of what was put into the present bucket; none moves when there are more
    std::vector<quint32> m_freeTasks; ///< places in m_extraTasks
    std::array<Bucket, kBuckets> m_buckets{}; ///< of this turn, behind the present one, and of the next
    std::array<quint64, kBuckets / 64> m_filled{}; ///< one bit for each bucket that is not empty
    std::map<qint64, Bucket> m_turns; ///< behind those two
    std::vector<std::unique_ptr<Chunk>> m_chunks; ///< all there are
    Chunk *m_free = nullptr; ///< those in no bucket
};

} // namespace signalbox::simulation
