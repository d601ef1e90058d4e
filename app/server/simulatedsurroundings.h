#pragma once

#include "model/engine/judgementwork.h"
#include "model/engine/taskloop.h"
#include "model/store/collectionstore.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/consoleserver.h"
#include "network/simulation/simulationhost.h"

#include <QString>

#include <atomic>
#include <memory>
#include <mutex>

namespace signalbox {

/// What stands beside the engine of a simulated managing server that operators use, as in a ManagingServer: packages, archives,
/// collected files, uploads, judgement, the console API, what runs an operation again. All of it is in one folder, which goes with the simulation.
/// It works on real time in threads of its own, so a run in which somebody uses it is not repeated by its seed.
class SimulatedSurroundings {
public:
    struct Options {
        QString name; ///< of the server
        QString operatorName; ///< who the owner of this process is, for the audit
        QString folder; ///< exists
    };
    explicit SimulatedSurroundings(Options options);
    ~SimulatedSurroundings(); ///< stops; after the host has stopped, so that no answer is on its way
    SimulatedSurroundings(const SimulatedSurroundings &) = delete;
    SimulatedSurroundings &operator=(const SimulatedSurroundings &) = delete;

    /// What the simulation is to be made with. This object outlives it.
    [[nodiscard]] simulation::SimulatedServer::Surroundings forServer();
    Outcome prepare(); ///< folders. Error: Io
    void start(simulation::SimulationHost &host); ///< which runs, and outlives stop()
    void stop(); ///< before the host stops. Idempotent

    [[nodiscard]] ContentStore &content() { return m_content; }
    [[nodiscard]] CollectionStore &collections() { return m_collections; } ///< what jobs have collected
    [[nodiscard]] const std::shared_ptr<consoleapi::TaskBoard> &tasks() const { return m_tasks; } ///< after start()
    /// Likewise; made when first needed. Asks the engine and waits: never in its thread.
    [[nodiscard]] consoleapi::ConsoleServer &console();

private:
    bool carryOut(const EngineAction &action);

    const Options m_options;
    ContentStore m_content;
    CollectionStore m_collections;
    std::atomic<bool> m_runs{false};
    simulation::SimulationHost *m_host = nullptr; ///< from start() on
    std::shared_ptr<consoleapi::TaskBoard> m_tasks;
    std::unique_ptr<JudgementWork> m_judgement;
    std::once_flag m_consoleMade;
    std::unique_ptr<consoleapi::ConsoleServer> m_console; ///< null before m_consoleMade
    TaskLoop m_orders; ///< puts what request sets order into the content store, and runs operations again
};

} // namespace signalbox
