#pragma once

#include "network/consoleapi/jobexport.h"

#include <chrono>
#include <functional>
#include <memory>

namespace signalbox {

/// Reads archives of ended jobs in threads of its own: their folder may be on a disk that does not answer any more, and a
/// read that waits for it cannot be ended. So nobody else waits for it either: whoever asked is told after a time without
/// a sign of life, and when every thread hangs, so is whoever asks then, at once, until the disk answers again.
/// Thread-safe.
class ArchiveReads {
public:
    static constexpr std::chrono::milliseconds kLimit{20'000}; ///< without a sign of life
    /// A read says between two blocks that it lives, and ends when it is told not to go on.
    using GoesOn = std::function<bool()>;

    explicit ArchiveReads(std::chrono::milliseconds limit = kLimit);
    ~ArchiveReads(); ///< stops
    ArchiveReads(const ArchiveReads &) = delete;
    ArchiveReads &operator=(const ArchiveReads &) = delete;

    // `done` is called exactly once, in one of the threads here, and is to be quick. Errors: those of completed(), Io for a
    // disk that does not answer, Cancelled after stop().
    void job(JobExport data, std::function<void(Result<JobExport>)> done);
    void history(JobRecord job, InstructionId instruction, std::function<void(Result<std::vector<Event>>)> done);
    /// For any other read of that file; `path` is for what is told.
    template <class T>
    void read(const QString &path, std::function<Result<T>(const GoesOn &)> reading,
              std::function<void(Result<T>)> done)
    {
        const auto result = std::make_shared<Result<T>>(Error{});
        put(
            path, [result, reading = std::move(reading)](const GoesOn &goesOn) { *result = reading(goesOn); },
            [result, done](const Error *error) {
                if (error)
                    done(*error);
                else
                    done(std::move(*result));
            });
    }
    /// Ends what can be ended; who still waits is told. Does not wait for a disk. Idempotent.
    void stop();

private:
    /// @param told nothing: the reading has ended; otherwise why nobody waits for it any more
    void put(const QString &path, std::function<void(const GoesOn &)> reading,
             std::function<void(const Error *told)> end);

    struct Task;
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< outlives this in a thread that hangs
};

/// Of a whole history, oldest first: the newest `limit` entries of those up to the entry `upTo` (0 = of all).
[[nodiscard]] std::vector<Event> newestOf(const std::vector<Event> &history, EventSeq upTo, int limit);

} // namespace signalbox
