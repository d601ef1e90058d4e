#pragma once

#include "network/simulation/virtualtime.h"

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace signalbox::simulation {

/// What is going to happen, in the order of virtual time; what was ordered first comes first among equals, so that a
/// run is always the same. One thread.
///
/// A calendar: a bucket for each 65 ms of the next minute, sorted only when its time has come, and one list for each
/// minute behind. Putting in and taking out cost the same however much is waiting.
class EventQueue {
public:
    using Task = std::function<void()>;

    [[nodiscard]] VirtualUs now() const noexcept { return m_now; }
    void at(VirtualUs when, Task task); ///< in the past: now
    void after(VirtualUs delay, Task task) { at(m_now + delay, std::move(task)); }

    [[nodiscard]] std::optional<VirtualUs> nextAt(); ///< time of the next task
    bool step(); ///< time goes on to the next task, which is run. false: there is none
    /// Time passes without anything happening; not beyond nextAt().
    void passTo(VirtualUs when);

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] quint64 processed() const noexcept { return m_processed; } ///< tasks run so far
    void clear(); ///< drops everything that waits

private:
    struct Key {
        VirtualUs at = 0;
        quint64 order = 0;
        std::size_t task = 0; ///< where its task is
        [[nodiscard]] bool isAfter(const Key &other) const noexcept
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };
    /// The tasks lie beside each other, so that they are at hand when the bucket is emptied; only the keys are sorted.
    struct Bucket {
        std::vector<Key> keys;
        std::vector<Task> tasks;
        void put(VirtualUs at, quint64 order, Task &&task);
    };
    static constexpr int kBucketBits = 16;
    static constexpr int kTurnBits = 10;
    static constexpr std::size_t kBuckets = std::size_t{1} << kTurnBits;

    void put(VirtualUs at, quint64 order, Task &&task);
    bool fill(); ///< makes the earliest task the end of one of the two lists; false: none
    [[nodiscard]] bool presentComesFirst() const;
    [[nodiscard]] Task take(); ///< the earliest one, after fill()
    [[nodiscard]] std::optional<std::size_t> nextBucket(std::size_t from) const;
    struct Later { // a type and not a function: sorting puts its body in place
        bool operator()(const Key &a, const Key &b) const noexcept { return a.isAfter(b); }
    };

    VirtualUs m_now = 0;
    quint64 m_order = 0;
    quint64 m_processed = 0;
    std::size_t m_size = 0;
    qint64 m_bucket = 0; ///< number of the bucket that is being taken from
    Bucket m_present; ///< that bucket, the latest first
    std::vector<Key> m_late; ///< heap of what was put into it since
    std::vector<Task> m_lateTasks;
    std::vector<std::size_t> m_freeTasks; ///< places in m_lateTasks
    std::array<Bucket, kBuckets> m_buckets; ///< of this turn, behind the present one
    std::array<quint64, kBuckets / 64> m_filled{}; ///< one bit for each bucket that is not empty
    std::map<qint64, Bucket> m_turns; ///< behind this turn
};

} // namespace signalbox::simulation
