#include "network/simulation/simulatedserver.h"

#include "model/domain/text.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace signalbox::simulation {

namespace {

constexpr std::size_t kMaxGroup = 20'000; // as EngineHost
constexpr VirtualUs kDeltasEvery = kSecond;
constexpr qsizetype kOrdersInMemory = 32;
constexpr VirtualUs kCheckTime = 2 * kSecond; // until a machine that does not answer counts as off

/// Nobody reads files here: what is known of it is enough.
PackageRecord packageOf(const JobOrder &order)
{
    const QByteArray file = orderFile(order);
    PackageRecord package;
    package.kind = PayloadKind::Order;
    package.name = titleOf(order);
    package.fileName = orderFileName(typeOf(order));
    package.size = file.size();
    package.sha256 = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
    package.installArguments = jobTypeKey(typeOf(order));
    return package;
}

EngineSettings settingsOf(const ServerSpec &spec, const QString &name, bool checkpoints, const QString &archiveFolder,
                          ProcessBook *processes)
{
    const auto ms = [](double seconds) { return static_cast<qint64>(seconds * 1000); };
    EngineSettings settings;
    settings.serverName = name;
    settings.processes = processes;
    settings.archiveFolder = archiveFolder;
    settings.startLimitMs = ms(spec.startLimitSeconds);
    settings.retryFirstMs = ms(spec.retryFirstSeconds);
    settings.retryMaxMs = ms(spec.retryMaxSeconds);
    settings.lineLimitMs = ms(spec.lineLimitSeconds);
    settings.silenceLimitMs = ms(spec.silenceLimitSeconds);
    if (!checkpoints) { // nobody reads checkpoints, and they walk over all nodes
        settings.checkpointEveryMs = 24 * 3'600'000;
        settings.checkpointEveryEvents = std::numeric_limits<int>::max();
    }
    return settings;
}

} // namespace

SimulatedServer::SimulatedServer(World &world, SimulationStore &store, const ServerSpec &spec, const QString &name,
                                 bool checkpoints, const Surroundings &around)
    : Station(world, spec.sendBytesPerSecond),
      m_store(store),
      m_spec(spec),
      m_random(Random::of(world.seed, name, u"server")),
      m_processes(around.withProcesses ? std::make_unique<ProcessBook>([this] { return processClock(); }) : nullptr),
      m_engine(store, settingsOf(spec, name, checkpoints || store.isStored(),
                                 store.isStored() ? around.archiveFolder : QString(), m_processes.get())),
      m_carryOut(around.carryOut),
      m_orderFolder(around.orderFolder)
{
    ddi::EngineBackend::Options options;
    // The backend takes the beginning of its clock for "long ago".
    options.clock = [&world] {
        return std::chrono::steady_clock::time_point(std::chrono::microseconds(kDay + world.queue.now()));
    };
    options.random = [random = Random::of(world.seed, name, u"polls")]() mutable { return random.uniform(); };
    options.engineHere = &m_engine;
    options.processes = m_processes.get();
    options.collections = around.collections;
    options.orderFolder = around.orderFolder;
    m_backend = std::make_shared<ddi::EngineBackend>(options, *this);
    m_act = m_backend->actionHandler();
    world.orderOf = [this](const QByteArray &sha256) { return orderOf(sha256); };
}

SimulatedServer::~SimulatedServer()
{
    m_backend.reset();
}

Outcome SimulatedServer::start()
{
    Outcome opened = m_engine.open(m_world.utcMs());
    m_running = static_cast<bool>(opened);
    return opened;
}

Outcome SimulatedServer::stop()
{
    if (!std::exchange(m_running, false))
        return {};
    handOutDeltas();
    return m_engine.close(m_world.utcMs());
}

void SimulatedServer::post(EngineInput input, ReplyHandler done)
{
    m_posted.push_back({std::move(input), std::move(done)});
    planCommit(commitTime());
}

/// Of the next group. A slow disk is busy for longer, and the longer with a checkpoint.
VirtualUs SimulatedServer::commitTime()
{
    const VirtualUs once = m_spec.commitMs.sampleUs(m_random, kMillisecond);
    if (m_diskFactor <= 1)
        return once;
    const double slow = std::min(static_cast<double>(once) * m_diskFactor, static_cast<double>(kLongest));
    return std::llround(slow) + std::max<VirtualUs>(m_diskBusyUntil - m_world.queue.now(), 0);
}

void SimulatedServer::noteCheckpoint(quint64 before)
{
    if (m_diskFactor > 1 && m_store.checkpoints() != before)
        m_diskBusyUntil = m_world.queue.now() + commitTime();
}

void SimulatedServer::planCommit(VirtualUs delay)
{
    if (std::exchange(m_commitPlanned, true))
        return;
    m_world.queue.after(delay, [this] { commit(); });
}

void SimulatedServer::planDue()
{
    const VirtualUs now = m_world.queue.now();
    const UtcMs dueMs = m_engine.nextDueMs();
    // An engine that waits for nothing names the end of all time.
    if (dueMs - m_world.startMs > kLongest / kMillisecond)
        return;
    const VirtualUs at = std::max((dueMs - m_world.startMs) * kMillisecond, now + kMillisecond);
    if (m_dueAt > now && m_dueAt <= at)
        return;
    m_dueAt = at;
    m_world.queue.at(at, [this, at] {
        if (m_dueAt != at)
            return; // an earlier one took its place
        m_dueAt = 0;
        planCommit(0);
    });
}

void SimulatedServer::commit()
{
    m_commitPlanned = false;
    if (!m_running)
        return;
    std::vector<Posted> group = std::exchange(m_group, {}); // empty, with its room
    if (m_posted.size() <= kMaxGroup) {
        group.swap(m_posted);
    } else {
        const auto end = m_posted.begin() + static_cast<std::ptrdiff_t>(kMaxGroup);
        group.assign(std::make_move_iterator(m_posted.begin()), std::make_move_iterator(end));
        m_posted.erase(m_posted.begin(), end);
        planCommit(commitTime());
    }
    std::vector<EngineInput> inputs = std::exchange(m_inputs, {}); // likewise
    for (Posted &posted : group)
        inputs.push_back(std::move(posted.input));
    const quint64 checkpoints = m_store.checkpoints();
    std::vector<EngineReply> replies = m_engine.process(inputs, m_world.utcMs());
    noteCheckpoint(checkpoints);
    ++m_groups;
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (group[i].done)
            group[i].done(std::move(replies[i]));
    }
    handOut();
    group.clear();
    inputs.clear();
    m_group = std::move(group);
    m_inputs = std::move(inputs);
}

void SimulatedServer::files(const ddi::Caller &caller, ddi::FilesPart part,
                            ddi::DdiBackend::Reply<Result<ddi::FilesTaken>> reply)
{
    if (part.bytes.isEmpty()) { // only asks what is there
        m_backend->files(caller, std::move(part), std::move(reply));
        return;
    }
    m_world.queue.after(commitTime(), [this, caller, part = std::move(part), reply = std::move(reply)] {
        if (m_store.isFull)
            reply(SimulationStore::full());
        else
            m_backend->files(caller, part, reply);
    });
}

/// Of one whose file is gone, or is none: null.
std::shared_ptr<const JobOrder> SimulatedServer::orderOf(const QByteArray &sha256)
{
    if (m_orderFolder.isEmpty())
        return {};
    if (const auto known = m_orders.constFind(sha256); known != m_orders.cend())
        return *known;
    QFile file(QStringLiteral("%1/%2").arg(m_orderFolder, QString::fromLatin1(sha256.toHex())));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Result<JobOrder> order = readOrderFile(file.read(kMaxOrderBytes + 1));
    if (!order)
        return {};
    if (m_orders.size() >= kOrdersInMemory)
        m_orders.clear();
    return *m_orders.insert(sha256, std::make_shared<const JobOrder>(std::move(order).value()));
}

/// Virtual time passes in one thread, and processes are looked at from others.
UtcMs SimulatedServer::processClock()
{
    if (std::this_thread::get_id() == m_thread)
        m_toldMs = m_world.utcMs();
    return m_toldMs;
}

void SimulatedServer::handOut()
{
    m_toldMs.store(m_world.utcMs(), std::memory_order_relaxed);
    for (const EngineAction &action : m_engine.takeActions()) {
        const auto *keep = std::get_if<KeepOrder>(&action);
        if ((keep || std::holds_alternative<CarryOut>(action)) && m_carryOut && m_carryOut(action))
            continue;
        if (keep) {
            Command order = keep->by;
            order.body = AddPackage{packageOf(keep->order)};
            post(MarkedCommand{std::move(order), keep->mark});
            continue;
        }
        const auto *check = std::get_if<StartCheck>(&action);
        if (!check) {
            m_act(action);
            continue;
        }
        ++m_world.fleet.startChecks;
        const StatusDetail found = findOut ? findOut(check->node) : StatusDetail::None;
        m_world.queue.after(found == StatusDetail::PowerOff ? kCheckTime : kMillisecond,
                            [this, node = check->node, found] {
                                post(StartCheckDone{node, found});
                            });
    }
    if (m_world.queue.now() >= m_deltasAt)
        handOutDeltas();
    planDue();
}

void SimulatedServer::handOutDeltas()
{
    m_deltasAt = m_world.queue.now() + kDeltasEvery;
    const DeltaBatch batch = m_engine.takeDeltas(m_world.utcMs());
    if (batch.isEmpty())
        return;
    if (nodesChanged && !(batch.nodes.empty() && batch.removedNodes.empty()))
        nodesChanged(batch);
    const std::map<int, DeltaHandler> subscribers = m_subscribers; // a handler may unsubscribe itself
    for (const auto &[number, handler] : subscribers)
        handler(batch);
}

int SimulatedServer::subscribe(DeltaHandler handler)
{
    m_subscribers.emplace(++m_lastSubscriber, std::move(handler));
    return m_lastSubscriber;
}

void SimulatedServer::unsubscribe(int subscription)
{
    m_subscribers.erase(subscription);
}

std::vector<EngineReply> SimulatedServer::commands(std::vector<EngineInput> inputs)
{
    std::vector<EngineReply> replies = m_engine.process(inputs, m_world.utcMs());
    ++m_groups;
    handOut();
    return replies;
}

Result<CommandOutcome> SimulatedServer::command(CommandBody body)
{
    std::vector<EngineInput> inputs;
    inputs.emplace_back(Command{std::move(body), QStringLiteral("simulation")});
    const std::vector<EngineReply> replies = commands(std::move(inputs));
    const EngineReply &reply = replies.front();
    if (!reply.outcome)
        return reply.error;
    return *reply.outcome;
}

} // namespace signalbox::simulation
