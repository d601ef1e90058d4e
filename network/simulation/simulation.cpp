#include "network/simulation/simulation.h"

#include "network/simulation/scenarioreader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace signalbox::simulation {

namespace {

struct SimulationText {
    Q_DECLARE_TR_FUNCTIONS(Simulation)
};

constexpr std::size_t kRegisterTogether = 10'000;
constexpr VirtualUs kLookEvery = 5 * kSecond;
constexpr VirtualUs kOrderAgain = kMinute; // after a disk that was full
constexpr VirtualUs kQuietLookEvery = 5 * kMinute; // only the end is of interest, and when it came

QString tokenOf(quint64 seed, const QString &name)
{
    const QByteArray text = QByteArray::number(seed) + '\n' + name.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

Simulation::Simulation(Scenario scenario, const Options &options) : m_scenario(std::move(scenario))
{
    m_world.seed = options.seed;
    m_world.startMs = m_scenario.startMs;
    m_world.isQuiet = m_scenario.isQuiet;
    m_jobs.resize(m_scenario.jobs.size());
    m_jobTimes.reserve(m_scenario.jobs.size());
    for (const JobSpec &job : m_scenario.jobs)
        m_jobTimes.push_back(job.at);
    std::sort(m_jobTimes.begin(), m_jobTimes.end());
}

Simulation::~Simulation()
{
    m_world.closing = true;
    m_world.queue.clear();
    if (m_server)
        (void)m_server->stop();
    // Held requests lie with those who were asked and belong to those who asked, who are below them: from above.
    m_server.reset();
    while (!m_relays.empty())
        m_relays.pop_front();
}

Result<std::unique_ptr<Simulation>> Simulation::create(Scenario scenario, const Options &options)
{
    if (Outcome checked = checkScenario(scenario); !checked)
        return checked.error();
    std::unique_ptr<Simulation> simulation(new Simulation(std::move(scenario), options));
    if (Outcome built = simulation->build(options); !built)
        return built.error();
    return simulation;
}

Outcome Simulation::build(const Options &options)
{
    std::unique_ptr<Store> inner;
    if (!options.storeUrl.isEmpty()) {
        auto opened = openStore(options.storeUrl);
        if (!opened)
            return opened.error();
        inner = std::move(opened).value();
    }
    m_store = std::make_unique<SimulationStore>(std::move(inner));
    m_store->onEvent = [this, tell = options.onEvent](const Event &event) {
        switch (event.kind) {
        case EventKind::CompletedOk:
        case EventKind::Failed:
        case EventKind::Rejected:
        case EventKind::CancelConfirmed:
        case EventKind::StopForced:
            ++m_ended;
            m_lastFinal = m_world.queue.now();
            break;
        case EventKind::Created:
            if (const auto node = nodeOf(event.node)) {
                if (SimulatedRelay *one = relay(*node))
                    one->takeJobs();
            }
            break;
        default: break;
        }
        if (tell)
            tell(event);
    };
    const bool diskFails = std::any_of(m_scenario.faults.begin(), m_scenario.faults.end(),
                                       [](const FaultSpec &spec) { return spec.server; });
    m_server = std::make_unique<SimulatedServer>(m_world, *m_store, m_scenario.server, m_scenario.name, diskFails,
                                                 options.around);
    m_server->findOut = [this](NodeId id) {
        const auto node = nodeOf(id);
        return node ? findOut(*node) : StatusDetail::None;
    };
    if (Outcome started = m_server->start(); !started)
        return started;
    if (!m_server->engine().snapshot(m_world.utcMs()).nodes.empty()) {
        return Error{Error::Kind::Invalid,
                     SimulationText::tr("The database %1 has nodes already. A simulation begins with an empty one.")
                         .arg(options.storeUrl),
                     {}};
    }
    if (Outcome registered = registerNodes(); !registered)
        return registered;
    if (Outcome registered = registerPackages(); !registered)
        return registered;
    m_server->nodesChanged = [this](const DeltaBatch &batch) { takeNodes(batch); };
    m_world.stationOf = [this](const QString &place) -> Station * {
        if (place == ddi::kThisServer)
            return m_server.get();
        const QString address = SimulatedRelay::addressOf({});
        const auto id =
            place.startsWith(address) ? m_server->engine().nodeByName(place.mid(address.size())) : std::nullopt;
        const auto node = id ? nodeOf(*id) : std::nullopt;
        return node ? relay(*node) : nullptr;
    };
    const bool somePlanned = std::any_of(m_scenario.jobs.begin(), m_scenario.jobs.end(), [](const JobSpec &job) {
        return job.runSeconds || job.outcome != JobSpec::Outcome::AsProfile;
    });
    if (somePlanned) {
        m_world.jobOf = [this](AttemptId attempt) -> const JobSpec * {
            const std::optional<Work> work = m_server->engine().work(attempt);
            const auto found = work ? m_indexOfJob.constFind(number(work->job.id)) : m_indexOfJob.cend();
            return found == m_indexOfJob.cend() ? nullptr : &m_scenario.jobs[*found];
        };
    }
    if (!m_scenario.progress.empty()) {
        const auto key = [](quint32 job, quint32 node) { return quint64{job} << 32 | node; };
        for (const ProgressSpec &progress : m_scenario.progress)
            m_progress.insert(key(progress.job, progress.node), progress);
        m_world.progressOf = [this, key](AttemptId attempt) -> ProgressSpec * {
            const std::optional<Work> work = m_server->engine().work(attempt);
            if (!work)
                return nullptr;
            const auto found =
                m_progress.find(key(m_indexOfJob.value(number(work->job.id)), number(work->target) - m_firstNode));
            return found == m_progress.end() ? nullptr : &*found;
        };
    }
    plan();
    return {};
}

Outcome Simulation::registerNodes()
{
    const std::vector<NodeSpec> &nodes = m_scenario.nodes;
    m_place.reserve(nodes.size());
    static const QString address = QStringLiteral("simulated");
    std::vector<EngineInput> inputs;
    const auto flush = [&]() -> Outcome {
        for (const EngineReply &reply : m_server->commands(std::exchange(inputs, {}))) {
            if (!reply.outcome)
                return reply.error;
        }
        return {};
    };
    for (const NodeSpec &node : nodes) {
        RegisterNode order;
        order.name = node.name;
        order.role = node.role;
        order.upper = node.upper < 0 ? NodeId{} : NodeId{m_firstNode + static_cast<quint32>(node.upper)};
        order.address = address;
        order.token = tokenOf(m_world.seed, node.name);
        inputs.emplace_back(Command{std::move(order), {}});
        if (inputs.size() == kRegisterTogether) {
            if (Outcome done = flush(); !done)
                return done;
        }
    }
    if (Outcome done = flush(); !done)
        return done;

    for (quint32 i = 0; i < nodes.size(); ++i)
        make(i);
    return {};
}

void Simulation::make(quint32 index)
{
    const NodeSpec &node = m_scenario.nodes[index];
    Station &upper = node.upper < 0 ? static_cast<Station &>(*m_server) : *relay(static_cast<quint32>(node.upper));
    // The engine's copy of the name is the one that is shared.
    const auto record = m_server->engine().node(NodeId{m_firstNode + index});
    const QString name = record ? record->name : node.name;
    const Profile &profile = m_scenario.profiles[node.profile];
    if (node.role == NodeRole::Client) {
        m_place.push_back(static_cast<qint32>(m_clients.size()));
        m_clients.emplace_back(m_world, upper, profile, name);
        return;
    }
    m_place.push_back(-1 - static_cast<qint32>(m_relays.size()));
    SimulatedRelay &made = m_relays.emplace_back(m_world, upper, profile, name);
    made.findOut = [this](const QString &child) {
        const auto id = m_server->engine().nodeByName(child);
        const auto below = id ? nodeOf(*id) : std::nullopt;
        return below ? findOut(*below) : StatusDetail::None;
    };
}

Outcome Simulation::registerPackages()
{
    for (const PackageRecord &package : m_scenario.packages) {
        AddPackage order;
        order.package = package;
        const Result<CommandOutcome> added = m_server->command(order);
        if (!added)
            return added.error();
        m_packages.push_back(PackageId{added.value().createdId});
    }
    return {};
}

/// What operators register is like others of its kind, and is switched on at once; what they remove is switched off.
void Simulation::takeNodes(const DeltaBatch &batch)
{
    std::vector<const NodeRecord *> added;
    for (const NodeRecord &record : batch.nodes) {
        if (number(record.id) - m_firstNode >= m_place.size())
            added.push_back(&record);
    }
    std::sort(added.begin(), added.end(),
              [](const NodeRecord *one, const NodeRecord *other) { return number(one->id) < number(other->id); });
    for (const NodeRecord *record : added) {
        while (number(record->id) - m_firstNode > m_place.size()) { // removed before it was told of
            m_scenario.nodes.emplace_back();
            m_place.push_back(kNowhere);
        }
        const auto upper = record->upper == NodeId{} ? std::optional<quint32>() : nodeOf(record->upper);
        const quint32 index = static_cast<quint32>(m_place.size());
        m_scenario.nodes.push_back(specOf(*record));
        if (record->upper != NodeId{} && !(upper && relay(*upper))) {
            m_place.push_back(kNowhere);
            continue;
        }
        make(index);
        if (SimulatedClient *one = client(index))
            one->switchOn();
        else
            relay(index)->switchOn();
        planRandomFaults(index);
    }
    for (const NodeId id : batch.removedNodes) {
        const auto node = nodeOf(id);
        if (!node)
            continue;
        if (SimulatedClient *one = client(*node))
            one->switchOff();
        else
            relay(*node)->switchOff();
        m_place[*node] = kNowhere;
    }
}

/// As a sibling of the same kind; where there is none, as any other of its kind.
NodeSpec Simulation::specOf(const NodeRecord &record) const
{
    NodeSpec spec;
    spec.name = record.name;
    spec.role = record.role;
    const auto upper = record.upper == NodeId{} ? std::optional<quint32>() : nodeOf(record.upper);
    spec.upper = upper ? static_cast<qint32>(*upper) : -1;
    const std::vector<NodeSpec> &nodes = m_scenario.nodes;
    auto like = std::find_if(nodes.begin(), nodes.end(),
                             [&](const NodeSpec &one) { return one.role == spec.role && one.upper == spec.upper; });
    if (like == nodes.end())
        like = std::find_if(nodes.begin(), nodes.end(), [&](const NodeSpec &one) { return one.role == spec.role; });
    if (like != nodes.end()) {
        spec.profile = like->profile;
        spec.group = like->group;
    }
    return spec;
}

void Simulation::plan()
{
    const auto fresh = [this](quint32 node) { return Random::of(m_world.seed, m_scenario.nodes[node].name, u"start"); };
    for (quint32 i = 0; i < m_scenario.nodes.size(); ++i) {
        const Profile &profile = m_scenario.profiles[m_scenario.nodes[i].profile];
        Random random = fresh(i);
        VirtualUs at = profile.startSeconds.sampleUs(random, kSecond);
        if (random.chance(profile.offRate))
            at = std::min(kLongest, at + profile.onSeconds.sampleUs(random, kSecond));
        willHappen(at);
        m_world.queue.at(at, [this, i] {
            if (SimulatedClient *one = client(i))
                one->switchOn();
            else if (SimulatedRelay *other = relay(i))
                other->switchOn();
        });
        planRandomFaults(i);
    }
    for (const StockSpec &stock : m_scenario.stock) {
        const PackageRecord &package = m_scenario.packages[stock.package];
        relay(stock.node)->stock(package.sha256, package.size);
    }
    m_jobsToOrder = m_scenario.jobs.size();
    for (quint32 i = 0; i < m_scenario.jobs.size(); ++i) {
        willHappen(m_scenario.jobs[i].at);
        if (m_scenario.jobs[i].timing == InstallTiming::DateTime)
            willHappen(m_scenario.jobs[i].installAt);
        m_world.queue.at(m_scenario.jobs[i].at, [this, i] { orderJob(i); });
    }
    for (const OrderSpec &spec : m_scenario.orders) {
        willHappen(spec.at);
        m_world.queue.at(spec.at, [this, spec] { order(spec); });
    }
    for (const FaultSpec &spec : m_scenario.faults) {
        willHappen(std::min(kLongest, spec.at + spec.lasts));
        m_world.queue.at(spec.at, [this, &spec] { apply(spec); });
    }
    m_world.queue.after(m_world.isQuiet ? kQuietLookEvery : kLookEvery, [this] { look(); });
}

SimulatedClient *Simulation::client(quint32 node)
{
    return m_place[node] >= 0 ? &m_clients[static_cast<std::size_t>(m_place[node])] : nullptr;
}

SimulatedRelay *Simulation::relay(quint32 node)
{
    return m_place[node] < 0 && m_place[node] != kNowhere ? &m_relays[static_cast<std::size_t>(-1 - m_place[node])]
                                                          : nullptr;
}

std::optional<quint32> Simulation::nodeOf(NodeId id) const
{
    const quint32 index = number(id) - m_firstNode;
    return index < m_place.size() && m_place[index] != kNowhere ? std::optional(index) : std::nullopt;
}

/// What a start check of the one above finds.
StatusDetail Simulation::findOut(quint32 node) const
{
    const auto look = [](auto &one) {
        if (!one.isOn() || one.uplink().line().isCut())
            return StatusDetail::PowerOff;
        return one.runs() ? StatusDetail::None : StatusDetail::NotRunning;
    };
    auto &self = const_cast<Simulation &>(*this);
    if (SimulatedClient *one = self.client(node))
        return look(*one);
    return look(*self.relay(node));
}

/// What the server cannot store now, its operator orders again when there may be room.
template <class Again>
bool Simulation::isPutOff(const Error &error, Again again)
{
    if (error.kind != Error::Kind::NoSpace)
        return false;
    m_world.queue.after(kOrderAgain, std::move(again));
    return true;
}

void Simulation::orderJob(quint32 index)
{
    const JobSpec &spec = m_scenario.jobs[index];
    CreateJob job;
    job.name = spec.name;
    job.priority = spec.priority;
    job.timing = spec.timing;
    job.split = spec.split;
    for (const quint32 package : spec.packages)
        job.packages.push_back(m_packages[package]);
    if (spec.destinations.empty()) {
        for (quint32 i = 0; i < m_scenario.nodes.size(); ++i) {
            if (client(i))
                job.destinations.push_back(NodeId{m_firstNode + i});
        }
    } else {
        for (const quint32 node : spec.destinations) {
            if (m_place[node] != kNowhere)
                job.destinations.push_back(NodeId{m_firstNode + node});
        }
    }
    if (spec.timing == InstallTiming::DateTime)
        // A time that has passed when the job is ordered is at once; only an operator is refused that.
        job.installAtMs = std::max(m_world.startMs + spec.installAt / kMillisecond, m_world.utcMs() + 1);
    if (spec.limit > 0) {
        job.schedule.limitMs = m_world.utcMs() + spec.limit / kMillisecond;
        willHappen(now() + spec.limit);
    }
    const Result<CommandOutcome> made = m_server->command(std::move(job));
    if (!made && isPutOff(made.error(), [this, index] { orderJob(index); }))
        return;
    if (m_jobsToOrder > 0)
        --m_jobsToOrder;
    if (!made) {
        if (m_refusedJobs++ == 0)
            m_firstRefusal = made.error();
        return;
    }
    m_jobs[index] = JobId{made.value().createdId};
    m_indexOfJob.insert(number(m_jobs[index]), index);
    m_openJobs.push_back(index);
}

std::optional<VirtualUs> Simulation::nextJobAt() const
{
    const auto next = std::upper_bound(m_jobTimes.begin(), m_jobTimes.end(), now());
    return next == m_jobTimes.end() ? std::nullopt : std::optional(*next);
}

void Simulation::order(const OrderSpec &spec)
{
    if (m_jobs[spec.job] == JobId{})
        return;
    const Result<CommandOutcome> done =
        m_server->command(Operate{spec.operation, m_jobs[spec.job], {}, QStringLiteral("scenario")});
    if (!done && isPutOff(done.error(), [this, spec] { order(spec); })) {
        willHappen(now() + kOrderAgain);
        return;
    }
    if (spec.operation == Operation::ReExecute
        && std::find(m_openJobs.begin(), m_openJobs.end(), spec.job) == m_openJobs.end())
        m_openJobs.push_back(spec.job);
}

/// Is there still something to wait for?
void Simulation::look()
{
    const auto isOpen = [this](quint32 index) {
        const Result<JobRecord> job = m_server->engine().job(m_jobs[index]);
        return job && !job.value().counters.allEnded(); // none: it was deleted
    };
    // One that is open is enough to go on; which of them it is says nothing.
    while (!m_openJobs.empty() && !isOpen(m_openJobs.back()))
        m_openJobs.pop_back();
    const bool nothingComes = m_jobsToOrder == 0 && m_lastPlanned <= now();
    if (m_openJobs.empty() && m_jobsToOrder == 0
        && std::all_of(m_scenario.orders.begin(), m_scenario.orders.end(),
                       [this](const OrderSpec &spec) { return spec.at <= now(); }))
        m_end = End::Done;
    else if (nothingComes && now() > std::max(m_lastFinal, m_lastPlanned) + m_scenario.patience)
        m_end = End::Stalled;
    else
        m_end = now() >= m_scenario.longest ? End::TimeIsUp : End::Running;
    m_world.queue.after(m_world.isQuiet ? kQuietLookEvery : kLookEvery, [this] { look(); });
}

bool Simulation::step()
{
    return goesOn() && m_world.queue.step();
}

Simulation::End Simulation::runTo(VirtualUs until)
{
    while (goesOn()) {
        if (!m_world.queue.stepUntil(until)) {
            m_world.queue.passTo(until);
            break;
        }
    }
    return end();
}

Simulation::End Simulation::end() const
{
    return m_store->problem().kind == Error::Kind::None ? m_end : End::StoreFailed;
}

bool Simulation::goesOn() const
{
    return end() == End::Running || (m_endless && end() != End::StoreFailed);
}

} // namespace signalbox::simulation
