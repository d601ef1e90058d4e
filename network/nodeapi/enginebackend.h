#pragma once

#include "network/nodeapi/ddibackend.h"

#include "model/engine/engineaccess.h"

#include <QString>

#include <functional>
#include <memory>

namespace signalbox {
class CollectionStore;
}

namespace signalbox::ddi {

/// The managing server behind the node protocol: turns requests into engine inputs and offers into answers.
/// Runs start checks. Register actionHandler() where the engine runs, before it starts.
class EngineBackend final : public DdiBackend {
public:
    struct Options {
        QString contentFolder; ///< files named by SHA-256 in hexadecimal; empty: no real bytes are sent
        std::function<void(const QString &text)> warn; ///< for the server's log; any thread
        std::chrono::seconds sleepIdle{60}; ///< for clients without long poll
        std::chrono::seconds sleepLongPoll{1};
        std::chrono::seconds sleepBusy{5}; ///< during an action
        std::chrono::seconds sleepUnconfirmed{30}; ///< installed, the client has not confirmed it yet
        quint16 startCheckPort = 7; ///< refused: host up, program not running; no answer: power off
        std::chrono::milliseconds startCheckTimeout{2000};
        std::function<std::chrono::steady_clock::time_point()> clock = std::chrono::steady_clock::now;
        CollectionStore *collections =
            nullptr; ///< prepared, outlives this. Null: files that nodes collect are not taken
        QString orderFolder; ///< the orders of jobs, as in contentFolder; empty: they are there
        ProcessBook *processes = nullptr; ///< told of the transfers; outlives this. Null: nobody is
        /// Where everything runs in the engine's thread: it is asked without a detour, and what nodes collect is taken there, too.
        /// Else null.
        Engine *engineHere = nullptr;
        bool tellsPriority = false; ///< ControllerBase::priority and sinceMs; for a relay manager
        QString serverName; ///< told to relays; empty: not told
        /// Marks of this managing server and of those above it, told to relays. Any thread; may be empty
        std::function<QStringList()> managers;
        std::function<double()> random; ///< 0 <= x < 1, spreads the polls of idle clients; empty: the system's
    };
    /// @param engine outlives this object
    EngineBackend(Options options, EngineAccess &engine);
    ~EngineBackend() override; ///< requests still under way are not answered any more
    [[nodiscard]] std::function<void(const EngineAction &)> actionHandler();

    void authenticate(QString controller, Credentials credentials, QString peer, Reply<Result<Caller>> reply) override;
    void poll(const Caller &caller, Reply<ControllerBase> reply) override;
    std::shared_ptr<void> waitForChange(const Caller &caller, std::function<void()> changed) override;
    void deployment(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) override;
    void actionHistory(const Caller &caller, AttemptId id, int messages, Reply<ActionHistory> reply) override;
    void installed(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) override;
    void feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, QString spoolInstance,
                  quint64 spoolNumber, Reply<int> reply) override;
    void configData(const Caller &caller, ConfigData data, Reply<Outcome> reply) override;
    void cancelAction(const Caller &caller, AttemptId id, Reply<bool> reply) override;
    void artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply) override;
    void artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut) override;
    void artifactProgress(const Caller &caller, const ArtifactAnswer &answer, qint64 end) override;
    void artifactEnded(const Caller &caller, const ArtifactAnswer &answer, bool complete) override;
    void children(const Caller &caller, quint64 cursor, Reply<Result<Children>> reply) override;
    void heard(const Caller &caller, QStringList nodes, Reply<Outcome> reply) override;
    void files(const Caller &caller, FilesPart part, Reply<Result<FilesTaken>> reply) override;

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
    int m_subscription = 0;
};

} // namespace signalbox::ddi
