#pragma once

#include "model/engine/engineaccess.h"
#include "model/engine/processbook.h"
#include "network/nodeapi/enginebackend.h"
#include "network/simulation/simulationstore.h"
#include "network/simulation/station.h"

#include <QHash>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace signalbox::simulation {

/// The managing server of a simulation: the real engine and what stands behind the node protocol, on virtual time and in
/// one thread. What is posted is committed together, after the time a commit takes.
class SimulatedServer final : public Station, public EngineAccess {
public:
    /// What stands beside a server that operators use. Without it the engine is alone, as in a run for its report.
    struct Surroundings {
        bool withProcesses = false; ///< the work of the server is told of in processes()
        QString archiveFolder{}; ///< where jobs are archived; empty: this server does not archive
        CollectionStore *collections = nullptr; ///< takes what nodes collect while time passes. Null: it takes none
        /// Where the orders of jobs are, as in a ContentStore; empty: none can be read, so nothing is collected.
        QString orderFolder{};
        /// Carries out a KeepOrder or a CarryOut, beside. Called in the simulation's thread. @return false: there is nobody who could.
        std::function<bool(const EngineAction &action)> carryOut{};
    };
    /// @param store outlives it
    /// @param checkpoints also when nobody can read them
    SimulatedServer(World &world, SimulationStore &store, const ServerSpec &spec, const QString &name, bool checkpoints,
                    const Surroundings &around);
    ~SimulatedServer() override;

    Outcome start();
    Outcome stop();
    /// What does not come for its work is asked about; None: it is there.
    std::function<StatusDetail(NodeId node)> findOut;
    /// Operators have registered or removed nodes. Set after those of the scenario are there.
    std::function<void(const DeltaBatch &batch)> nodesChanged;

    void post(EngineInput input, ReplyHandler done = {}) override;
    void query(std::function<void(Engine &)> read) override { read(m_engine); } ///< at once
    [[nodiscard]] UtcMs nowMs() const override { return m_world.utcMs(); }
    int subscribe(DeltaHandler handler) override;
    void unsubscribe(int subscription) override;
    /// Carries a command out at once; for what is there before the time begins to run.
    Result<CommandOutcome> command(CommandBody body);
    /// Carries commands out together. Replies in their order.
    std::vector<EngineReply> commands(std::vector<EngineInput> inputs);
    void setDiskFactor(double factor) { m_diskFactor = factor; } ///< of the time that commits and checkpoints take
    void handOutDeltas(); ///< also done by itself every second of virtual time

    [[nodiscard]] bool isOn() const override { return true; }
    [[nodiscard]] ddi::DdiBackend *backend() override { return m_backend.get(); }
    [[nodiscard]] quint32 life() const override { return 0; }
    [[nodiscard]] bool knows(const QString &, Place &) override { return true; }
    void files(const ddi::Caller &caller, ddi::FilesPart part,
               ddi::DdiBackend::Reply<Result<ddi::FilesTaken>> reply) override;
    [[nodiscard]] Engine &engine() { return m_engine; }
    /// Null: nobody is told. They are not stored, so that a run is the same whether or not somebody looks.
    [[nodiscard]] ProcessBook *processes() { return m_processes.get(); }
    [[nodiscard]] quint64 groups() const { return m_groups; } ///< commits so far

private:
    struct Posted {
        EngineInput input;
        ReplyHandler done;
    };
    void planCommit(VirtualUs delay);
    [[nodiscard]] VirtualUs commitTime();
    void noteCheckpoint(quint64 before);
    void planDue();
    void commit();
    void handOut();
    [[nodiscard]] UtcMs processClock();
    [[nodiscard]] std::shared_ptr<const JobOrder> orderOf(const QByteArray &sha256);

    SimulationStore &m_store;
    const ServerSpec m_spec;
    Random m_random;
    const std::thread::id m_thread = std::this_thread::get_id(); ///< of the simulation
    std::atomic<UtcMs> m_toldMs{kNoTime}; ///< the time, for other threads
    std::unique_ptr<ProcessBook> m_processes;
    Engine m_engine;
    std::shared_ptr<ddi::EngineBackend> m_backend;
    std::function<void(const EngineAction &)> m_act;
    const std::function<bool(const EngineAction &)> m_carryOut;
    const QString m_orderFolder;
    QHash<QByteArray, std::shared_ptr<const JobOrder>> m_orders; ///< read lately, by the SHA-256 of their files
    std::vector<Posted> m_posted;
    std::vector<Posted> m_group; ///< empty, kept for its room
    std::vector<EngineInput> m_inputs; ///< likewise
    bool m_commitPlanned = false;
    VirtualUs m_dueAt = 0; ///< 0 = none planned
    VirtualUs m_deltasAt = 0;
    quint64 m_groups = 0;
    std::map<int, DeltaHandler> m_subscribers;
    int m_lastSubscriber = 0;
    bool m_running = false;
    double m_diskFactor = 1;
    VirtualUs m_diskBusyUntil = 0; ///< with a checkpoint
};

} // namespace signalbox::simulation
