// What happens to the nodes of a simulation and to its server's disk.

#include "network/simulation/simulation.h"

#include <algorithm>

namespace signalbox::simulation {

void Simulation::planRandomFaults(quint32 node)
{
    const Profile &profile = m_scenario.profiles[m_scenario.nodes[node].profile];
    using Kind = FaultSpec::Kind;
    for (const auto &[kind, perDay] :
         {std::pair(Kind::Crash, profile.crashesPerDay), std::pair(Kind::PowerOff, profile.powerOffsPerDay),
          std::pair(Kind::Cut, profile.cutsPerDay)}) {
        if (perDay <= 0)
            continue;
        struct Again {
            Simulation &simulation;
            const Profile &profile;
            Random random;
            Kind kind;
            double perDay;
            quint32 node;
            void planNext()
            {
                const double days = random.exponential(1 / perDay);
                const VirtualUs wait = static_cast<VirtualUs>(std::min(days, 30'000.0) * static_cast<double>(kDay));
                simulation.m_world.queue.after(wait, [next = *this]() mutable {
                    const VirtualUs lasts = std::max(next.profile.downSeconds.sampleUs(next.random, kSecond), kSecond);
                    next.simulation.fault(next.kind, next.node, lasts, 1);
                    next.planNext();
                });
            }
        };
        const QString purpose = QStringLiteral("fault %1").arg(static_cast<int>(kind));
        Again{*this, profile, Random::of(m_world.seed, m_scenario.nodes[node].name, purpose), kind, perDay, node}
            .planNext();
    }
}

void Simulation::apply(const FaultSpec &spec)
{
    if (spec.server)
        serverFault(spec);
    for (const quint32 node : spec.nodes)
        fault(spec.kind, node, spec.lasts, spec.factor);
}

/// Each ends by itself, and the next of its kind takes its place.
void Simulation::serverFault(const FaultSpec &spec)
{
    const auto afterwards = [this, &spec](quint32 &newest, std::function<void()> repair) {
        const quint32 mine = ++newest;
        if (spec.lasts == 0)
            return;
        m_world.queue.after(spec.lasts, [&newest, mine, repair = std::move(repair)] {
            if (newest == mine)
                repair();
        });
    };
    if (spec.kind == FaultSpec::Kind::Repair) {
        ++m_fullDisk;
        ++m_slowDisk;
        m_store->isFull = false;
        m_server->setDiskFactor(1);
    } else if (spec.kind == FaultSpec::Kind::DiskFull) {
        ++m_world.fleet.fullDisks;
        m_store->isFull = true;
        afterwards(m_fullDisk, [this] { m_store->isFull = false; });
    } else if (spec.kind == FaultSpec::Kind::SlowDisk) {
        m_server->setDiskFactor(spec.factor);
        afterwards(m_slowDisk, [this] { m_server->setDiskFactor(1); });
    }
}

void Simulation::fault(FaultSpec::Kind kind, quint32 node, VirtualUs lasts, double factor)
{
    const auto afterwards = [this, lasts, node](std::function<void()> repair) {
        if (lasts == 0)
            return;
        const auto repaired = m_repairs.constFind(node);
        m_world.queue.after(
            lasts, [this, node, before = repaired == m_repairs.cend() ? 0 : *repaired, repair = std::move(repair)] {
                if (m_repairs.value(node) == before)
                    repair();
            });
    };
    const auto doTo = [&](auto &one) {
        switch (kind) {
        case FaultSpec::Kind::PowerOff:
            if (!one.isOn())
                break; // who comes to switch it on comes anyhow
            ++m_world.fleet.powerOffs;
            one.switchOff();
            afterwards([&one] { one.switchOn(); });
            break;
        case FaultSpec::Kind::Crash:
            if (!one.runs())
                break;
            ++m_world.fleet.crashes;
            one.crash();
            afterwards([&one] { one.startProgram(); });
            break;
        case FaultSpec::Kind::Cut:
            ++m_world.fleet.cuts;
            one.cut();
            afterwards([&one] { one.mend(); });
            break;
        case FaultSpec::Kind::SlowDisk:
            one.setDiskFactor(factor);
            afterwards([&one] { one.setDiskFactor(1); });
            break;
        case FaultSpec::Kind::Repair:
            ++m_repairs[node]; // what would end by itself has ended
            one.switchOn();
            one.startProgram();
            while (one.uplink().line().isCut())
                one.mend();
            one.setDiskFactor(1);
            break;
        case FaultSpec::Kind::Reject:
        case FaultSpec::Kind::LogOn:
        case FaultSpec::Kind::DiskFull: break;
        }
    };
    if (SimulatedRelay *one = relay(node)) {
        doTo(*one);
        return;
    }
    if (!client(node))
        return; // it was removed
    SimulatedClient &one = *client(node);
    if (kind == FaultSpec::Kind::Reject)
        one.reject();
    else if (kind == FaultSpec::Kind::LogOn)
        one.logOn();
    else
        doTo(one);
}

} // namespace signalbox::simulation
