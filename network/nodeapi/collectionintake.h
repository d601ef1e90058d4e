#pragma once

#include "model/engine/taskloop.h"
#include "model/store/collectionstore.h"
#include "network/nodeapi/ddifiles.h"

#include <atomic>
#include <functional>
#include <vector>

namespace signalbox::ddi {

/// Takes parts of collected files into a store, for a managing server or a relay: writes them in one thread, verifies and unpacks what
/// is whole in another, so that nobody else's parts wait for that. Thread-safe.
class CollectionIntake {
public:
    using Reply = std::function<void(Result<FilesTaken>)>;

    enum class Runs : quint8 {
        Beside,
        AtOnce, ///< in the thread of the call, and the answer comes before that returns; one thread
    };
    /// @param store prepared, outlives this  @param clock by which it is noted when something came; any thread
    explicit CollectionIntake(CollectionStore &store, std::function<UtcMs()> clock = &TaskLoop::nowMs,
                              Runs runs = Runs::Beside);
    ~CollectionIntake(); ///< stops
    void stop(); ///< what is under way ends before; nobody is answered after that

    /// @param head all but time, files and bytes  @param sinceMs what came under this number before is of another job, as when a copy of
    /// the database was put in its place: it is set aside  @param orderFile that says how much may come  @param reply from any
    /// thread; for the last part when all is durable. Errors as of DdiBackend::files()
    /// Io, too, when so much waits for the disk that a part more is not kept in memory.
    void take(CollectionHead head, UtcMs sinceMs, QString orderFile, FilesPart part, Reply reply);
    void giveUp(AttemptId attempt);
    /// Of which attempts something has come that is not whole: those that are not open any more are to be given up. Nobody says so
    /// when a client went away for good, or its job was deleted. At most once in kSweepEveryMs. @param look in any thread
    void sweep(std::function<void(std::vector<AttemptId>)> look);
    static constexpr qint64 kSweepEveryMs = 10 * 60'000;
    static constexpr qint64 kMostWaitingBytes = 64 * 1024 * 1024;
    [[nodiscard]] const CollectionStore &store() const { return m_store; }

private:
    void write(const CollectionHead &head, UtcMs sinceMs, const QString &orderFile, const FilesPart &part,
               const Reply &reply);
    void check(CollectionHead head, const FilesPart &part, qint64 mostBytes, const Reply &reply);

    void run(TaskLoop &loop, std::function<void()> task);

    CollectionStore &m_store;
    const std::function<UtcMs()> m_clock;
    const Runs m_runs;
    std::atomic<qint64> m_nextSweepMs{0}; ///< by the steady clock
    std::atomic<qint64> m_waitingBytes{0}; ///< of parts that are not written yet
    TaskLoop m_parts;
    TaskLoop m_checks;
};

} // namespace signalbox::ddi
