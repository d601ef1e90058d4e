#pragma once

#include "network/simulation/memory.h"
#include "network/simulation/task.h"
#include "network/simulation/virtualtime.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace signalbox::simulation {

/// What is going to happen, in the order of virtual time; what was ordered first comes first among equals, so that a
/// run is always the same. One thread.
///
/// A calendar: a bucket for each 131 ms of this turn of nine minutes and of the next one, and one for each turn behind. The
/// present bucket is sorted as a whole when there is little in it; else it lies in pieces of a millisecond, each sorted only when
/// its time has come. Putting in and taking out cost the same however much is waiting.
class EventQueue {
public:
    [[nodiscard]] VirtualUs now() const noexcept { return m_now; }
    /// @param what a Task, or what one is made of
    template <class What>
    void at(VirtualUs when, What &&what) ///< in the past: now
    {
        if constexpr (std::same_as<std::remove_cvref_t<What>, Task>)
            roomFor(when) = std::forward<What>(what);
        else
            roomFor(when).put(std::forward<What>(what));
    }
    template <class What>
    void after(VirtualUs delay, What &&what)
    {
        at(m_now + delay, std::forward<What>(what));
    }

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
    struct EndChunk { // its room stays with m_pages
        void operator()(Chunk *chunk) const noexcept { std::destroy_at(chunk); }
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
    static constexpr std::size_t kExtraPiece = 64;
    using ExtraTasks = std::array<Task, kExtraPiece>; ///< none moves when there are more
    static constexpr int kBucketBits = 17;
    static constexpr int kPieceBits = 10;
    static constexpr std::size_t kPieces = std::size_t{1} << (kBucketBits - kPieceBits);
    static constexpr int kTurnBits = 12;
    static constexpr std::size_t kBuckets = std::size_t{2} << kTurnBits; ///< of two turns

    /// Empty room, whose task will be run then. It is to be filled at once.
    [[nodiscard]] Task &roomFor(VirtualUs when);
    [[nodiscard]] Task &roomInBucket(qint64 bucket, VirtualUs at);
    [[nodiscard]] Task &roomInPresent(VirtualUs at);
    [[nodiscard]] Task &append(Bucket &bucket, VirtualUs at);
    [[nodiscard]] quint32 takeExtra();
    void release(Chunk *first); ///< it and those behind it are empty
    void turnTo(qint64 bucket); ///< of a later turn: what was put aside for it and the one behind is put in its buckets
    bool
    fill(); ///< sees to it that the earliest task is the next of the present bucket or of the late ones; false: none
    void open(Bucket bucket); ///< makes it the present one
    void mark(quint32 offset, quint32 slot);
    [[nodiscard]] int nextPiece(int behind) const; ///< that is not empty; kPieces: none
    void openPiece(int piece);
    void startRun(); ///< sorts it
    [[nodiscard]] bool putInRun(quint64 offset, quint32 slot); ///< false: too much of it comes before that
    void fetchPieces();
    void fetchFirst(std::size_t ahead) const; ///< so many tasks before its turn
    void fetchThen(std::size_t ahead) const;
    [[nodiscard]] Task &taskOf(quint32 slot) const;
    [[nodiscard]] VirtualUs presentAt() const;
    [[nodiscard]] bool presentComesFirst() const;
    void runPresent(); ///< the next of the run
    void runLate(); ///< the first of the late ones
    [[nodiscard]] std::optional<qint64> nextBucket() const; ///< not empty, in the array
    [[nodiscard]] qint64 turn() const { return m_bucket >> kTurnBits; }

    Pages m_pages;
    VirtualUs m_now = 0;
    std::size_t m_size = 0;
    quint64 m_processed = 0;
    qint64 m_bucket = 0; ///< number of the bucket that is being taken from
    std::vector<Chunk *> m_presentChunks; ///< of that bucket
    std::array<std::vector<Mark>, kPieces> m_pieces; ///< what is still to come of it, each in the order of putting in
    std::array<quint64, kPieces / 64> m_piecesFilled{}; ///< one bit for each that is not empty
    int m_piece = -1; ///< up to which all is taken or in the run; the last one: the whole bucket is
    int m_fetchedTo = -1; ///< up to this one all is being fetched
    /// What comes next, the first at the end: most of what is put in comes soon, so that little is moved for it. Each is one
    /// number, of its offset, its number among those of the run, and its slot: so sorting is cheap.
    std::vector<quint64> m_run;
    quint64 m_numbers = 0; ///< given out in the run so far
    std::vector<Late> m_late; ///< heap of what is not in the run although it belongs there
    quint64 m_order = 0; ///< of the late ones
    std::vector<std::unique_ptr<ExtraTasks>> m_extraTasks; ///< of what was put into the present bucket
    std::vector<quint32> m_freeTasks; ///< places in m_extraTasks
    std::array<Bucket, kBuckets> m_buckets{}; ///< of this turn, behind the present one, and of the next
    std::array<quint64, kBuckets / 64> m_filled{}; ///< one bit for each bucket that is not empty
    std::map<qint64, Bucket> m_turns; ///< behind those two
    std::vector<std::unique_ptr<Chunk, EndChunk>> m_chunks; ///< all there are
    Chunk *m_free = nullptr; ///< those in no bucket
};

} // namespace signalbox::simulation
