#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"
#include "network/simulation/tracereplay.h"

#include <functional>
#include <map>
#include <memory>

namespace signalbox::simulation {

/// Orders the jobs of a plan from a managing server, each when its time has come. Does nothing by itself: whoever has it
/// calls step() again and again. One thread.
class ReplayRunner {
public:
    /// How the server is reached. Each calls `done` exactly once, at once or later, in the runner's thread.
    struct Server {
        using Done = std::function<void(Result<quint32>)>; ///< the number of what was made
        std::function<void(const QString &name, Done done)> createFolder;
        std::function<void(const ReplayRun &run, Done done)> addPackage;
        std::function<void(const ReplayJob &job, quint32 folder, quint32 package, Done done)> createJob;
        std::function<void(quint32 job, Done done)> cancelJob;
    };
    /// @param folder its name
    ReplayRunner(ReplayPlan plan, QString folder, Server server);

    /// Does what is due, a part of it when that is much. @param nowMs of a clock that only goes forward
    void step(qint64 nowMs);
    void stop(); ///< nothing is ordered any more; what is under way is still counted
    /// When step() has something to do; nothing while an answer is waited for and at the end.
    [[nodiscard]] std::optional<qint64> nextAtMs() const;

    struct State {
        quint64 total = 0;
        quint64 sent = 0;
        quint64 cancelled = 0; ///< of those: as they were in the trace
        quint64 refused = 0;
        QString firstRefusal; ///< translated
        quint32 folder = 0; ///< 0: not made yet
        quint32 firstJob = 0, lastJob = 0; ///< their numbers
        QString waitsFor; ///< translated: why the server cannot take the next one now; it is tried again
        Error failure; ///< why it could not go on
        bool isStopped = false;
        bool hasEnded = false;
    };
    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] const QString &folderName() const { return m_folder; }

private:
    enum class Kind : quint8 { Folder, Package, Job, Cancel };
    void begin(Kind kind, qint64 nowMs);
    void answered(Kind kind, const Result<quint32> &answer);
    void failed(Kind kind, const Error &error);
    void endWhenDone();

    const ReplayPlan m_plan;
    const QString m_folder;
    const Server m_server;
    State m_state;
    std::size_t m_next = 0; ///< of the plan's jobs
    std::map<quint32, quint32> m_packages; ///< of a run -> its number
    qint64 m_beganMs = -1;
    qint64 m_nowMs = 0;
    qint64 m_notBeforeMs = 0;
    bool m_isWaiting = false; ///< for an answer
    bool m_isToBeCancelled = false; ///< the last job that was made
    std::shared_ptr<bool> m_lives = std::make_shared<bool>(true);
};

} // namespace signalbox::simulation
