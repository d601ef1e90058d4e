#include "app/signalbox/simulationsession.h"

#include "network/simulation/replaysummary.h"
#include "network/simulation/scenarioreader.h"
#include "network/simulation/trace.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <utility>

#include <malloc.h>

namespace signalbox {

using namespace simulation;

namespace {

/// The fleet begins its life now.
/// @param notes what of the order's trace does not become jobs
Result<Scenario> scenarioFor(const SimulationOrder &order, const QString &name, const std::function<bool()> &goesOn,
                             QStringList &notes)
{
    Result<Scenario> scenario = scenarioOf(order.scenario, order.seed);
    if (!scenario)
        return scenario;
    if (!order.trace.isEmpty()) {
        if (Outcome usable = checkScenario(scenario.value()); !usable)
            return usable.error();
        const Result<Trace> trace = readTrace(order.trace, kMostTraceJobs, goesOn);
        if (!trace)
            return trace.error();
        notes = traceSummary(trace.value());
        addTrace(scenario.value(), trace.value());
    }
    scenario.value().startMs = QDateTime::currentMSecsSinceEpoch();
    scenario.value().name = name;
    return scenario;
}

SimulationHost::Options optionsFor(const SimulationOrder &order, SimulatedSurroundings &around)
{
    SimulationHost::Options options;
    options.simulation.seed = order.seed;
    options.simulation.storeUrl = QStringLiteral("sqlite::memory:"); // details ask for the history
    options.simulation.around = around.forServer();
    options.speed = order.speed;
    options.endless = true;
    return options;
}

} // namespace

SimulationSession::SimulationSession(SimulationOrder order, QString operatorName, const QStringList &taken)
    : m_order(std::move(order)), m_speed(m_order.speed)
{
    //: Name of a simulated managing server. %1 is the name of its scenario, such as "office".
    const QString first =
        tr("Simulation: %1")
            .arg(QFileInfo(m_order.trace.isEmpty() ? m_order.scenario : m_order.trace).completeBaseName());
    QString name = first;
    for (int nth = 2; taken.contains(name); ++nth)
        name = QStringLiteral("%1 (%2)").arg(first).arg(nth);
    m_around = std::make_unique<SimulatedSurroundings>(
        SimulatedSurroundings::Options{.name = name, .operatorName = operatorName, .folder = m_folder.path()});
    m_host = std::make_unique<SimulationHost>(
        [wanted = m_order, name, isEnding = m_isEnding, notes = m_traceNotes] {
            return scenarioFor(
                wanted, name, [isEnding] { return !*isEnding; }, *notes);
        },
        optionsFor(m_order, *m_around));
    m_link = std::make_unique<EmbeddedLink>(*m_host, m_around->content(), name, std::move(operatorName));
    m_link->setCollections(&m_around->collections());
    m_link->setSimulation(this);
}

SimulationSession::~SimulationSession()
{
    *m_isEnding = true;
    if (m_ender) {
        m_ender->wait();
        return;
    }
    if (m_starter)
        m_starter->wait();
    m_link.reset();
    m_around->stop();
    m_host->stop();
    m_around.reset();
}

void SimulationSession::start()
{
    auto outcome = std::make_shared<Outcome>();
    m_starter.reset(QThread::create([this, outcome] { *outcome = build(); }));
    connect(m_starter.get(), &QThread::finished, this, [this, outcome] {
        if (!m_link)
            return;
        if (*outcome) {
            m_link->setTasks(m_around->tasks());
            m_link->open();
            if (!m_traceNotes->isEmpty())
                Q_EMIT traceRead(*m_traceNotes);
        } else {
            m_link->refuse(outcome->error());
        }
    });
    m_starter->start();
}

void SimulationSession::end(QObject *context, const std::function<void()> &then)
{
    m_link.reset();
    *m_isEnding = true;
    m_ender.reset(QThread::create([this] {
        if (m_starter)
            m_starter->wait();
        m_around->stop();
        m_host->stop();
        m_around.reset();
        m_host.reset();
        ::malloc_trim(0); // millions of small pieces were freed: the system gets them back
        m_folder.remove();
    }));
    // Queued: the thread is not in use any more when `then` destroys it.
    connect(m_ender.get(), &QThread::finished, context, then, Qt::QueuedConnection);
    m_ender->start();
}

void SimulationSession::leave()
{
    if (!m_ender) {
        m_link.reset();
        m_host->setSpeed(0); // so that its thread rests while the program ends around it
    }
    m_folder.remove();
}

Outcome SimulationSession::build()
{
    if (Outcome prepared = m_around->prepare(); !prepared)
        return prepared;
    Outcome started = m_host->start();
    if (started)
        m_around->start(*m_host);
    m_runs = static_cast<bool>(started);
    return started;
}

SimulationControl::State SimulationSession::state() const
{
    State now;
    now.speed = m_speed;
    now.paused = m_paused;
    if (!m_runs)
        return now;
    const SimulationHost::State state = m_host->state();
    now.nowMs = state.utcMs;
    now.events = state.events;
    now.reached = state.reached;
    now.nextJobMs = state.nextJobMs;
    return now;
}

void SimulationSession::setSpeed(double speed)
{
    m_speed = speed;
    if (!m_paused)
        m_host->setSpeed(speed);
}

void SimulationSession::setPaused(bool paused)
{
    m_paused = paused;
    m_host->setSpeed(paused ? 0 : m_speed);
}

void SimulationSession::step()
{
    if (m_runs)
        m_host->stepOnce();
}

void SimulationSession::bring(Fault fault, std::vector<NodeId> nodes, qint64 seconds)
{
    FaultSpec spec;
    switch (fault) {
    case Fault::PowerOff: spec.kind = FaultSpec::Kind::PowerOff; break;
    case Fault::Crash: spec.kind = FaultSpec::Kind::Crash; break;
    case Fault::CutLine: spec.kind = FaultSpec::Kind::Cut; break;
    case Fault::SlowDisk: spec.kind = FaultSpec::Kind::SlowDisk; break;
    case Fault::Reject: spec.kind = FaultSpec::Kind::Reject; break;
    case Fault::LogOn: spec.kind = FaultSpec::Kind::LogOn; break;
    case Fault::DiskFull: spec.kind = FaultSpec::Kind::DiskFull; break;
    case Fault::Repair: spec.kind = FaultSpec::Kind::Repair; break;
    }
    spec.lasts = seconds * kSecond;
    m_host->run([spec, nodes = std::move(nodes)](Simulation &simulation) mutable {
        spec.server = std::find(nodes.begin(), nodes.end(), NodeId{}) != nodes.end();
        for (const NodeId id : nodes) {
            if (const auto node = simulation.nodeOf(id)) // others were added by hand and are not simulated
                spec.nodes.push_back(*node);
        }
        simulation.apply(spec);
    });
}

} // namespace signalbox
