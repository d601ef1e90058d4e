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
    struct Entry {
        VirtualUs at = 0;
        quint64 order = 0;
        std::size_t slot = 0; ///< where its task is
        [[nodiscard]] bool isAfter(const Entry &other) const noexcept
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };
    static constexpr int kBucketBits = 16;
    static constexpr int kTurnBits = 10;
    static constexpr std::size_t kBuckets = std::size_t{1} << kTurnBits;

    void put(const Entry &entry);
    bool fill(); ///< makes the earliest entry the end of one of the two lists; false: none
    [[nodiscard]] bool sortedComesFirst() const;
    [[nodiscard]] std::optional<std::size_t> nextBucket(std::size_t from) const;
    static bool later(const Entry &a, const Entry &b) { return a.isAfter(b); }

    VirtualUs m_now = 0;
    quint64 m_order = 0;
    quint64 m_processed = 0;
    std::size_t m_size = 0;
    qint64 m_bucket = 0; ///< number of the bucket that is being taken from
    std::vector<Entry> m_sorted; ///< of that bucket, the latest first
    std::vector<Entry> m_late; ///< heap of those put into it since
    std::array<std::vector<Entry>, kBuckets> m_buckets; ///< of this turn, behind the present one
    std::array<quint64, kBuckets / 64> m_filled{}; ///< one bit for each bucket that is not empty
    std::map<qint64, std::vector<Entry>> m_turns; ///< behind this turn
    std::vector<Task> m_tasks;
    std::vector<std::size_t> m_freeSlots;
};

} // namespace signalbox::simulation
