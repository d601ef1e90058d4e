#pragma once

#include "model/domain/forecast.h"
#include "model/domain/result.h"
#include "model/engine/engineaccess.h"
#include "model/engine/processbook.h"
#include "model/engine/taskloop.h"

#include <QString>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace signalbox::consoleapi {

/// Answers one question after the other, since each takes seconds, and none that nobody waits for any more. A job is copied
/// when the turn of its question comes: so however many wait, there is one copy. Thread-safe.
class ForecastQueue : public std::enable_shared_from_this<ForecastQueue> {
public:
    struct Question {
        JobId job{};
        QString stopped; ///< name of the node that stops; empty = none
        qint64 stoppedSeconds = 0; ///< 0 = for good
        /// Becomes true when whoever asked has gone.
        std::shared_ptr<const std::atomic<bool>> isGone;
        /// Called once, in the engine's thread or that of the queue; not when the asker has gone or the queue was stopped.
        std::function<void(const Result<Forecast> &)> done;
    };

    /// @param processes where it is told what is simulated; null: nowhere. Both outlive the queue
    explicit ForecastQueue(EngineAccess &host, ProcessBook *processes = nullptr);
    /// Breaks off what is being simulated, drops what waits. Idempotent; not from `done`.
    void stop();
    /// Errors: NotFound for the job or the node, and those of simulation::forecast() and forecastBasisOf().
    void ask(Question question);

private:
    void answerNext();
    void answer(Engine &engine, Question question, UtcMs nowMs);

    EngineAccess &m_host;
    ProcessBook *const m_processes;
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex; ///< guards the next two
    std::deque<Question> m_waiting;
    bool m_isAnswering = false;
    TaskLoop m_simulating;
};

} // namespace signalbox::consoleapi
