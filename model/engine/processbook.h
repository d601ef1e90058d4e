#pragma once

#include "model/domain/result.h"
#include "model/domain/task.h"

#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace signalbox {

/// The work of a managing server itself: what runs, what has ended, how to cancel it. Whoever does such work begins a process
/// here and ends it; the engine stores those that have ended and the numbers that are given out. Thread-safe.
///
/// A process that a crash cut off leaves nothing: what it had not committed is gone as well. Its number is not used again.
class ProcessBook {
public:
    using Clock = std::function<UtcMs()>;
    explicit ProcessBook(Clock clock) : m_clock(std::move(clock)) { }

    struct Start {
        ProcessKind kind = ProcessKind::None;
        JobId job{};
        quint32 parent = 0;
        QString subject{};
        /// Asks the work to stop, from any thread; it still says how it ended. May be empty.
        std::function<void()> cancel{};
    };
    /// @return its number; 0 before open() and after close(): all calls with 0 do nothing
    quint32 begin(Start start);
    /// @param done of `total`, in the unit of its kind; 0: not known
    void progress(quint32 number, qint64 done, qint64 total);
    /// Of one that was cancelled it is said that it was, whatever the result. Only the first end counts.
    void end(quint32 number, TaskState result, const QString &reason = {});
    /// Ends it without a trace: it was not worth a row.
    void drop(quint32 number);
    /// It has nothing to do at present, and ends as Completed, as of now, unless continued() comes soon.
    void pause(quint32 number, TaskState result = TaskState::Completed, const QString &reason = {});
    [[nodiscard]] bool continued(quint32 number); ///< false: it has ended
    static constexpr qint64 kLingerMs = 10'000;

    /// Calls its cancel function. @param why for its row: who did it
    Outcome cancel(quint32 number, const QString &why);
    [[nodiscard]] bool isCancelled(quint32 number) const;

    [[nodiscard]] std::optional<TaskRecord> find(quint32 number);
    [[nodiscard]] std::vector<TaskRecord> running(); ///< by number
    [[nodiscard]] std::vector<TaskRecord> ended() const; ///< the newest first
    void tidy(); ///< ends what was paused for long; whoever looks at the book does that, too

    // The engine's side.
    /// Numbers begin behind `last`; those up to `reserved` will not be given out again, whatever happens.
    void open(quint32 last, quint32 reserved, std::vector<ProcessRecord> ended);
    void close(); ///< what runs ends as failed
    void reserve(quint32 upTo); ///< is durable
    [[nodiscard]] std::optional<quint32> wantedReserve() const; ///< none: enough are left
    [[nodiscard]] std::vector<ProcessRecord> takeUnsaved();
    void putBack(std::vector<ProcessRecord> unsaved); ///< could not be stored
    [[nodiscard]] std::vector<quint32> takeForgotten(); ///< stored ones that are too many
    /// Called, in any thread, when there is something to store. Set before open().
    std::function<void()> onUnsaved;
    static constexpr quint32 kReserved = 1000;

private:
    struct Running {
        ProcessRecord record;
        std::function<void()> cancel;
        QString cancelledBy;
        UtcMs pausedMs = kNoTime;
        TaskState pausedResult = TaskState::Completed;
        QString pausedReason;
    };
    [[nodiscard]] static TaskRecord taskOf(const ProcessRecord &record);
    void finish(quint32 number, TaskState result, const QString &reason, UtcMs nowMs); ///< locked
    void sweep(UtcMs nowMs); ///< locked
    void tell(); ///< not locked

    const Clock m_clock;
    mutable std::mutex m_mutex; ///< guards what follows
    std::map<quint32, Running> m_running;
    std::deque<ProcessRecord> m_ended; ///< the newest last
    std::vector<ProcessRecord> m_unsaved;
    std::vector<quint32> m_forgotten;
    quint32 m_last = 0;
    quint32 m_reserved = 0;
    bool m_isOpen = false;
    bool m_told = false; ///< onUnsaved, since takeUnsaved()
};

/// A process for as long as a scope: ended as failed when nobody said how.
class ScopedProcess {
public:
    /// @param book null: nothing is told
    ScopedProcess(ProcessBook *book, ProcessBook::Start start)
        : m_book(book), m_number(book ? book->begin(std::move(start)) : 0)
    {
    }
    ~ScopedProcess();
    ScopedProcess(const ScopedProcess &) = delete;
    ScopedProcess &operator=(const ScopedProcess &) = delete;

    [[nodiscard]] quint32 number() const noexcept { return m_number; }
    [[nodiscard]] bool isCancelled() const { return m_book && m_book->isCancelled(m_number); }
    void progress(qint64 done, qint64 total);
    void end(TaskState result, const QString &reason = {});
    void end(const Outcome &outcome); ///< successful, or failed with the error's text
    void drop();

private:
    ProcessBook *m_book;
    quint32 m_number;
};

} // namespace signalbox
