#pragma once

#include "model/domain/activityquery.h"
#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "model/store/activityindex.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

/// The activity log of a managing server: answers questions from the log and its index, and writes the index behind the log in
/// a thread of its own, of low priority and with a connection of its own, so that reports do not wait for it. What the index
/// does not have yet is looked through. Without a database on a disk, as of a simulation, there is no index, and all of it is.
/// Thread-safe.
class ActivityLog {
public:
    struct Options {
        int entriesAtOnce = 20'000; ///< indexed in one transaction
        qint64 everyMs = 1'000; ///< while nothing is left to do
        qint64 retryMs = 10'000; ///< after the index could not be written
        qint64 answerWithinMs = 400; ///< a page comes with what was found by then
        qint64 countWithinMs = 50; ///< for each question, where there is no index: it takes the engine's time
    };

    /// @param storeUrl empty: there is no index  @param host outlives this object
    ActivityLog(EngineAccess &host, QString storeUrl, Options options);
    ActivityLog(EngineAccess &host, QString storeUrl);
    ~ActivityLog(); ///< stops
    ActivityLog(const ActivityLog &) = delete;
    ActivityLog &operator=(const ActivityLog &) = delete;

    void start(); ///< the engine runs by then
    void stop(); ///< before the engine stops. Who waits is told Cancelled. Idempotent

    /// `done` is called once, in a thread here, and is to be quick. Errors: Invalid (the search), Cancelled (it took too long, or
    /// stopped), those of the database.
    void ask(const ActivityQuestion &question, std::function<void(Result<ActivityPage>)> done);

    struct IndexState {
        EventSeq position = 0;
        QString problem; ///< translated; empty: none
    };
    [[nodiscard]] IndexState indexState() const;

private:
    class Indexer;
    class Reader;
    struct Shared;
    EngineAccess &m_host;
    const std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Indexer> m_indexer;
    std::unique_ptr<Reader> m_reader;
    TaskLoop m_indexing;
    TaskLoop m_reading;
    std::atomic<bool> m_runs{false};
};

} // namespace signalbox
