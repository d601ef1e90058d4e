#pragma once

#include "network/simulation/scenario.h"
#include "network/simulation/simulatedclient.h"
#include "network/simulation/simulatedrelay.h"
#include "network/simulation/simulatedserver.h"

#include <QJsonObject>

#include <deque>
#include <limits>
#include <memory>
#include <vector>

namespace signalbox::simulation {

/// A managing server, its relays and its clients, with everything that happens to them, on virtual time. The same
/// scenario and seed give the same run to the last entry of the log. One thread.
class Simulation {
public:
    struct Options {
        quint64 seed = 1;
        QString storeUrl; ///< as openStore(); empty: the log is counted and forgotten
        std::function<void(const Event &)> onEvent; ///< each entry of the log
        SimulatedServer::Surroundings around{};
    };
    /// How a simulation stands.
    enum class End : quint8 {
        Running,
        Done, ///< every instruction is final or withdrawn, and nothing more is ordered
        Stalled, ///< nothing became final for the scenario's patience, and nothing will come that could change it
        TimeIsUp,
        StoreFailed, ///< the real store took something no more (see SimulationStore::problem()): time passes no further
    };

    /// Errors: those of the scenario and of the store; Invalid for a store that has jobs already.
    static Result<std::unique_ptr<Simulation>> create(Scenario scenario, const Options &options);
    ~Simulation();
    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

    [[nodiscard]] VirtualUs now() const { return m_world.queue.now(); }
    [[nodiscard]] UtcMs utcMs() const { return m_world.utcMs(); }
    [[nodiscard]] std::optional<VirtualUs> nextAt() { return m_world.queue.nextAt(); }
    /// The next thing happens. false: it has ended, see end().
    bool step();
    /// Everything up to and at `until` happens. @return how it stands then
    End runTo(VirtualUs until);
    [[nodiscard]] End end() const;
    /// Goes on although all is done or has stalled: what operators order meanwhile is done too.
    void setEndless() { m_endless = true; }

    [[nodiscard]] SimulatedServer &server() { return *m_server; }
    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    [[nodiscard]] const World &world() const { return m_world; }
    [[nodiscard]] SimulationStore &store() { return *m_store; }
    [[nodiscard]] const SimulationStore &store() const { return *m_store; }
    /// By the index in the scenario, behind it in the order of registration; none: the node is no client, no relay, or was
    /// removed.
    [[nodiscard]] SimulatedClient *client(quint32 node);
    [[nodiscard]] SimulatedRelay *relay(quint32 node);
    [[nodiscard]] std::optional<quint32> nodeOf(NodeId id) const;
    [[nodiscard]] JobId jobOf(quint32 job) const { return m_jobs[job]; } ///< 0 before it is ordered
    void apply(const FaultSpec &spec); ///< begins now, whatever its time
    void orderJob(quint32 index); ///< of the scenario's job, now
    /// When the scenario orders its next job. None: it has ordered all.
    [[nodiscard]] std::optional<VirtualUs> nextJobAt() const;

    [[nodiscard]] std::size_t refusedJobs() const { return m_refusedJobs; }
    [[nodiscard]] const Error &firstRefusal() const { return m_firstRefusal; } ///< why the engine did not take a job
    /// What came of it; the same for the same run.
    [[nodiscard]] QJsonObject report() const;

private:
    Simulation(Scenario scenario, const Options &options);
    Outcome build(const Options &options);
    Outcome registerNodes();
    Outcome registerPackages();
    void make(quint32 node); ///< the client or the relay
    void takeNodes(const DeltaBatch &batch); ///< that operators have registered or removed
    [[nodiscard]] NodeSpec specOf(const NodeRecord &record) const;
    void plan();
    void planRandomFaults(quint32 node);
    void fault(FaultSpec::Kind kind, quint32 node, VirtualUs lasts, double factor);
    void serverFault(const FaultSpec &spec);
    template <class Again>
    [[nodiscard]] bool isPutOff(const Error &error, Again again);
    void order(const OrderSpec &spec);
    void look();
    [[nodiscard]] bool goesOn() const;
    [[nodiscard]] StatusDetail findOut(quint32 node) const;
    void willHappen(VirtualUs at) { m_lastPlanned = std::max(m_lastPlanned, at); }

    Scenario m_scenario; ///< with the nodes that operators have registered
    World m_world;
    std::unique_ptr<SimulationStore> m_store;
    std::unique_ptr<SimulatedServer> m_server;
    static constexpr qint32 kNowhere = std::numeric_limits<qint32>::min(); ///< in m_place: it was removed
    std::vector<qint32> m_place; ///< node -> index into m_clients (>= 0), or into m_relays as -1 - index
    std::pmr::deque<SimulatedClient> m_clients{&m_world.memory.pages()};
    std::deque<SimulatedRelay> m_relays;
    std::vector<PackageId> m_packages;
    std::vector<JobId> m_jobs;
    std::vector<VirtualUs> m_jobTimes; ///< of the scenario's jobs, ascending
    QHash<quint32, quint32> m_indexOfJob; ///< number of the job -> index
    QHash<quint64, ProgressSpec> m_progress; ///< by job << 32 | node
    std::vector<quint32> m_openJobs; ///< ordered and not ended
    quint32 m_firstNode = 1; ///< id of node 0
    std::size_t m_jobsToOrder = 0;
    std::size_t m_refusedJobs = 0;
    Error m_firstRefusal;
    VirtualUs m_lastPlanned = 0; ///< what the scenario says happens until then
    QHash<quint32, quint32> m_repairs; ///< by node: how often what faults brought it was ended before its time
    quint32 m_fullDisk = 0, m_slowDisk = 0; ///< the newest fault of the server's disk of that kind
    VirtualUs m_lastFinal = 0; ///< when an instruction became final last
    quint64 m_ended = 0;
    End m_end = End::Running;
    bool m_endless = false;
};

} // namespace signalbox::simulation
