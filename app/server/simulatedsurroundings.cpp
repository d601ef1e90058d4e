#include "app/server/simulatedsurroundings.h"

#include "app/server/hooks.h"
#include "app/server/keptorders.h"

#include <utility>

namespace signalbox {

namespace {

constexpr qint64 kLeftFree = 64 * 1024 * 1024; ///< bytes of the disk, whose others want to live, too

} // namespace

SimulatedSurroundings::SimulatedSurroundings(Options options)
    : m_options(std::move(options)),
      m_content(m_options.folder + QStringLiteral("/content")),
      m_collections(m_options.folder + QStringLiteral("/collections"), kLeftFree, CollectionStore::Lasts::AsLongAsThis)
{
}

SimulatedSurroundings::~SimulatedSurroundings()
{
    stop();
}

simulation::SimulatedServer::Surroundings SimulatedSurroundings::forServer()
{
    simulation::SimulatedServer::Surroundings around;
    around.withProcesses = true;
    around.archiveFolder = m_options.folder + QStringLiteral("/archive");
    around.collections = &m_collections;
    around.orderFolder = m_options.folder + QStringLiteral("/content");
    around.carryOut = [this](const EngineAction &action) { return carryOut(action); };
    return around;
}

Outcome SimulatedSurroundings::prepare()
{
    if (Outcome prepared = m_content.prepare(); !prepared)
        return prepared;
    return m_collections.prepare();
}

void SimulatedSurroundings::start(simulation::SimulationHost &host)
{
    m_host = &host;
    m_tasks = std::make_shared<consoleapi::TaskBoard>(host, host.processes());
    JudgementWork::World world;
    world.keepMessage = [this, &host](const MessageOrder &message, const Command &by) {
        return keepMessage(host, m_content, message, by);
    };
    // Its nodes are not there, so nothing outside is to be done about them: as a server for which no hook is set.
    world.runHook = [](const HookCall &call, const std::stop_token &stop) { return runHook(Hooks(), call, stop); };
    m_judgement = std::make_unique<JudgementWork>(host, host.processes(), std::move(world));
    m_orders.start();
    m_judgement->start();
    m_runs = true;
}

consoleapi::ConsoleServer &SimulatedSurroundings::console()
{
    std::call_once(m_consoleMade, [this] {
        consoleapi::ConsoleServer::Options console;
        console.serverName = m_options.name;
        console.localOperator = m_options.operatorName;
        console.uploadFolder = m_options.folder + QStringLiteral("/uploads");
        console.tasks = m_tasks;
        console.isSimulated = true;
        console.collections = &m_collections;
        m_console = std::make_unique<consoleapi::ConsoleServer>(console, *m_host, m_content);
        m_console->loadOperators();
    });
    return *m_console;
}

void SimulatedSurroundings::stop()
{
    if (!m_runs.exchange(false))
        return;
    m_tasks->setSessions({});
    m_judgement->stop(); // it asks the engine
    m_orders.stop(); // likewise
}

/// In the simulation's thread.
bool SimulatedSurroundings::carryOut(const EngineAction &action)
{
    if (!m_runs)
        return false;
    if (const auto *keep = std::get_if<KeepOrder>(&action)) {
        m_orders.post([this, keep = *keep] { keepOrder(*m_host, m_content, keep); });
        return true;
    }
    const auto *ordered = std::get_if<CarryOut>(&action);
    if (!ordered)
        return false;
    if (ordered->operation.work == kJudgeWork || ordered->operation.work == kActWork)
        m_judgement->carryOut(ordered->operation);
    else
        m_orders.post([this, operation = ordered->operation] { console().runAgain(operation); });
    return true;
}

} // namespace signalbox
