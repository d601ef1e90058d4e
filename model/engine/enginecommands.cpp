#include "model/engine/engineimpl.h"

#include "model/domain/idgroup.h"
#include "model/domain/joborder.h"
#include "model/domain/nodegroup.h"
#include "model/domain/statusfilename.h"
#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/joblimits.h"
#include "model/engine/namecheck.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace signalbox {

using namespace command;

namespace {

constexpr std::size_t kMaxRouteLength = 32; ///< relays
constexpr int kTokenLength = 32;
constexpr int kMinTokenLength = 16;
constexpr int kMaxTokenLength = 128;
constexpr qint32 kMaxSplitKiB = 1024 * 1024 * 1024 / 1024 * 1024; ///< 1 TiB
constexpr qint32 kMaxSplitWaitMs = 7 * 24 * 3600 * 1000;

QString newToken()
{
    static const QString characters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString token;
    for (int i = 0; i < kTokenLength; ++i)
        token += characters.at(QRandomGenerator::system()->bounded(static_cast<int>(characters.size())));
    return token;
}

/// An order goes with the jobs of its type, and all else with Install package.
Outcome checkFits(const PackageRecord &package, JobType type)
{
    const bool isOrder = package.kind == PayloadKind::Order;
    if (isOrder == isOrdered(type) && (!isOrder || package.installArguments == jobTypeKey(type)))
        return {};
    if (!isOrder) {
        return invalid(CommandText::tr("Packages: \"%1\" is to be installed, which jobs of the type \"%2\" do not do.")
                           .arg(package.name, jobTypeText(type)));
    }
    const std::optional<JobType> other = jobTypeFromKey(package.installArguments);
    return invalid(
        //: %1 is the title of an order, %2 and %3 are types of jobs.
        CommandText::tr("Packages: \"%1\" is an order for jobs of the type \"%2\", not of the type \"%3\".")
            .arg(package.name, other ? jobTypeText(*other) : package.installArguments, jobTypeText(type)));
}

} // namespace

// ---- Jobs

Outcome Engine::Impl::checkFolder(FolderId folder) const
{
    if (folder == FolderId{})
        return {};
    if (isFromAbove(folder) && !m_higher.server().isEmpty()) {
        return refused(CommandText::tr(
            "Folder: the one of the higher managing server is kept by this server, and only its jobs are "
            "in it. Choose another one."));
    }
    if (!m_memory.folders.contains(number(folder)))
        return notFound(CommandText::tr("Folder: there is no folder %1. Choose another one.").arg(number(folder)));
    for (FolderId at = folder; at != FolderId{}; at = m_memory.folders.at(number(at)).parent) {
        if (m_memory.deletingFolders.contains(number(at)))
            return refused(CommandText::tr("Folder: it is being deleted. Choose another one."));
    }
    return {};
}

Outcome Engine::Impl::checkOrder(const CreateJob &order) const
{
    if (Outcome named = checkName(CommandText::tr("Name"), order.name.trimmed()); !named)
        return named;
    if (jobTypeKey(order.type).isEmpty())
        return invalid(CommandText::tr("Type: no type of job has the number %1.").arg(static_cast<int>(order.type)));
    if (Outcome folder = checkFolder(order.folder); !folder)
        return folder;
    if (order.packages.empty())
        return invalid(CommandText::tr("Packages: none is chosen. Choose at least one."));
    std::set<quint32> packages;
    for (const PackageId package : order.packages) {
        const auto known = m_memory.packages.find(number(package));
        if (known == m_memory.packages.end())
            return notFound(CommandText::tr("Packages: there is no package %1. Add it first.").arg(number(package)));
        if (!packages.insert(number(package)).second) {
            return invalid(
                CommandText::tr("Packages: \"%1\" is listed twice. Remove one of them.").arg(known->second.name));
        }
        if (Outcome fits = checkFits(known->second, order.type); !fits)
            return fits;
    }
    if (isOrdered(order.type) && order.packages.size() != 1) {
        return invalid(CommandText::tr("Packages: a job of the type \"%1\" has one order, not %2. Make several jobs.")
                           .arg(jobTypeText(order.type))
                           .arg(order.packages.size()));
    }
    if (order.destinations.empty() && !goesToIds(order.targets))
        return invalid(CommandText::tr("Destinations: none is chosen. Choose at least one client."));
    std::vector<quint32> sorted;
    sorted.reserve(order.destinations.size());
    for (const NodeId destination : order.destinations) {
        const EngineMemory::Node *node = m_memory.node(destination);
        if (!node)
            return notFound(
                CommandText::tr("Destinations: there is no node %1. Register it first.").arg(number(destination)));
        const bool isRelay = node->stored.record.role == NodeRole::Relay;
        if (isRelay && !goesToRelays(order.type)) {
            return invalid(
                CommandText::tr("Destinations: \"%1\" is a relay. Choose clients; the relays above them follow.")
                    .arg(node->stored.record.name));
        }
        if (order.type == JobType::CollectFilesToRelay && node->stored.record.upper == NodeId{}) {
            return invalid(
                CommandText::tr("Destinations: there is no relay above \"%1\" that could keep its files. Choose "
                                "\"%2\" for it.")
                    .arg(node->stored.record.name, jobTypeText(JobType::CollectFiles)));
        }
        if (!isRelay && goesToRelays(order.type)) {
            return invalid(CommandText::tr("Destinations: \"%1\" is a client. Jobs of the type \"%2\" go to relays.")
                               .arg(node->stored.record.name, jobTypeText(order.type)));
        }
        sorted.push_back(number(destination));
    }
    std::sort(sorted.begin(), sorted.end());
    QStringList twice; // the first few, by name
    qsizetype doubled = 0;
    constexpr qsizetype kMostNamed = 10;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i] != sorted[i - 1] || (i > 1 && sorted[i] == sorted[i - 2]))
            continue;
        ++doubled;
        if (twice.size() < kMostNamed)
            twice << m_memory.node(NodeId{sorted[i]})->stored.record.name;
    }
    if (doubled == 1)
        return invalid(CommandText::tr("Destinations: \"%1\" is listed twice. Remove one of them.").arg(twice.front()));
    if (doubled > 1)
        return invalid(CommandText::tr("Destinations: %1 nodes are listed more than once: %2. List each once.")
                           .arg(QString::number(doubled), namedShortly(twice, doubled)));
    const std::size_t size = order.destinations.size() * order.packages.size();
    if (size > kMaxJobInstructions) {
        return invalid(
            CommandText::tr("Destinations: %1 instructions are too many for one job, at most %2 are allowed. "
                            "Make several jobs.")
                .arg(size)
                .arg(kMaxJobInstructions));
    }
    if (std::numeric_limits<quint32>::max() - m_memory.lastInstruction <= size
        || kMaxAttempt - m_memory.lastAttempt <= size)
        return refused(CommandText::tr("The numbers of this database are used up. Start a new database."));
    if (order.priority < 1 || order.priority > 9)
        return invalid(CommandText::tr("Priority: %1 is outside 1 to 9.").arg(order.priority));
    if (order.split.sizeKiB < 0 || order.split.sizeKiB > kMaxSplitKiB)
        return invalid(CommandText::tr("Split size: give 0 (not split) to %1 KiB.").arg(kMaxSplitKiB));
    if (order.split.waitMs < 0 || order.split.waitMs > kMaxSplitWaitMs)
        return invalid(CommandText::tr("Split interval: give 0 to %1 milliseconds.").arg(kMaxSplitWaitMs));
    if (Outcome checked = checkAttributes(order.attributes, order.type, order.split); !checked)
        return checked;

    const Schedule &schedule = order.schedule;
    if (schedule.registrationMs < 0 || schedule.executionMs < 0 || schedule.limitMs < 0 || order.installAtMs < 0)
        return invalid(CommandText::tr("Schedule: a time before 1970 is not possible. Correct it."));
    if (schedule.executionMs != kNoTime && schedule.registrationMs > schedule.executionMs) {
        return invalid(
            CommandText::tr("Execution time: %1 is before the registration time %2. Make it the same or later.")
                .arg(momentText(schedule.executionMs), momentText(schedule.registrationMs)));
    }
    if (schedule.limitMs != kNoTime) {
        const UtcMs start = std::max(schedule.registrationMs, schedule.executionMs);
        if (schedule.limitMs < start) {
            return invalid(CommandText::tr("Execution time limit: %1 is before the scheduled time %2. Make it later.")
                               .arg(momentText(schedule.limitMs), momentText(start)));
        }
        if (schedule.limitMs <= m_nowMs) {
            return invalid(CommandText::tr("Execution time limit: %1 has passed already. Give a time in the future.")
                               .arg(momentText(schedule.limitMs)));
        }
    }
    if (Outcome stale = checkStaleBy(order.terms.staleByMs, std::max(schedule.registrationMs, schedule.executionMs),
                                     schedule.limitMs);
        !stale)
        return stale;
    if (order.timing == InstallTiming::DateTime) {
        if (order.installAtMs == kNoTime)
            return invalid(CommandText::tr("Installation time: it is missing. Give it, or choose another timing."));
        if (schedule.limitMs != kNoTime && order.installAtMs > schedule.limitMs) {
            return invalid(
                CommandText::tr("Installation time: %1 is after the execution time limit %2. Make it earlier.")
                    .arg(momentText(order.installAtMs), momentText(schedule.limitMs)));
        }
    }
    return {};
}

Result<CommandOutcome> Engine::Impl::carryOut(const CreateJob &order, const QString &operatorName)
{
    const Repetition &repeat = order.terms.repeat;
    if (order.targets.empty() && !repeat.isAny())
        return createJob(order, {}, operatorName);
    CreateJob whole = order;
    std::vector<JobThrough> through;
    if (repeat.isAny()) {
        const UtcMs startMs = std::max({m_nowMs, order.schedule.registrationMs, order.schedule.executionMs});
        if (Outcome checked = checkRepetition(repeat, startMs); !checked)
            return checked.error();
        if (Outcome checked = checkRepeated(order); !checked)
            return checked.error();
        if (!repeat.times.empty() || repeat.days != 0) // the first run, too, is at one of these
            whole.schedule.executionMs =
                nextDue(repeat, startMs, startMs - 1, m_settings.timeZone).value_or(order.schedule.executionMs);
    }
    const bool isToIds = std::any_of(order.targets.begin(), order.targets.end(), [](const JobTarget &target) {
        return target.kind == TargetKind::Id || target.kind == TargetKind::At;
    });
    if (isToIds && !order.routes.isUsual())
        return invalid(CommandText::tr("Route: jobs to IDs go by the usual routes, since members may come later."));
    if (Outcome expanded = isToIds ? expandIds(whole, through) : expandTargets(whole, through); !expanded)
        return expanded.error();
    return createJob(whole, std::move(through), operatorName, repeat.isAny() ? seriesPlan(order) : QString());
}

/// Its destinations are all there are.
Result<CommandOutcome> Engine::Impl::createJob(const CreateJob &order, std::vector<JobThrough> through,
                                               const QString &operatorName, const QString &plan)
{
    if (Outcome checked = checkOrder(order); !checked)
        return checked.error();
    RoutePlan routes = order.routes;
    std::sort(routes.each.begin(), routes.each.end(),
              [](const RouteChoice &a, const RouteChoice &b) { return number(a.destination) < number(b.destination); });
    if (Outcome checked = checkRoutes(order, routes); !checked)
        return checked.error();
    if (m_series.planSize() + plan.size() > kMaxSeriesPlans)
        return refused(CommandText::tr("What is repeated has too many destinations in all. Order it to host groups, or "
                                       "end the repetition of other jobs."));

    StoredJob stored;
    JobRecord &record = stored.record;
    record.id = JobId{++m_memory.lastJob};
    record.folder = order.folder;
    record.type = order.type;
    record.priority = order.priority;
    // Who gets such a package chooses when, and no timing counts (domain-facts.md 1.11).
    record.timing = order.type == JobType::SendPackageClientChooses ? InstallTiming::UserChooses : order.timing;
    record.name = order.name.trimmed();
    if (record.name.isEmpty() && isOrdered(order.type)) // what it orders says more than its type
        record.name = m_memory.packages.at(number(order.packages.front())).name;
    if (record.name.isEmpty())
        record.name = jobTypeText(order.type) + QStringLiteral(" ") + momentText(m_nowMs);
    record.owner = cleanText(operatorName, kMaxAuditText);
    record.schedule = order.schedule;
    record.split = order.split;
    record.installAtMs = record.timing == InstallTiming::DateTime ? order.installAtMs : kNoTime;
    record.distribution.attributes = order.attributes;
    if (!order.attributes.waves.sizes.empty()) {
        record.distribution.rollout.wave = 1;
        record.distribution.rollout.waveSinceMs =
            std::max({m_nowMs, order.schedule.registrationMs, order.schedule.executionMs});
    }
    record.registeredMs = m_nowMs;
    record.request = m_nextRequest.value_or(JobRequest());
    record.request.staleByMs = order.terms.staleByMs;
    record.released = std::max(order.schedule.registrationMs, order.schedule.executionMs) <= m_nowMs;
    if (record.released && m_rules.rules().empty() && m_windows.empty())
        record.dispatch.startedMs = m_nowMs; // its turn comes at once: nothing has to be offered a second time
    record.packages = order.packages;
    record.destinations = static_cast<quint32>(order.destinations.size());
    record.firstInstruction = InstructionId{m_memory.lastInstruction + 1};
    stored.destinations = order.destinations;
    stored.chainOfDestination.reserve(order.destinations.size());
    std::map<std::pair<std::vector<NodeId>, bool>, quint16> chains;
    for (const NodeId destination : order.destinations) {
        std::pair<std::vector<NodeId>, bool> chain(m_memory.relaysAbove(destination), false);
        if (const std::optional<NodeId> place = chosenPlaceOf(routes, destination)) {
            Result<std::vector<NodeId>> chosen = chosenRoute(destination, *place);
            if (!chosen) {
                --m_memory.lastJob;
                return chosen.error();
            }
            if (chosen.value() != chain.first)
                chain = {std::move(chosen).value(), true};
        }
        const auto known = chains.find(chain);
        if (known != chains.end()) {
            stored.chainOfDestination.push_back(known->second);
            continue;
        }
        if (stored.chains.size() >= kMaxJobChains) {
            --m_memory.lastJob;
            return invalid(CommandText::tr("Destinations: they have more than %1 different routes. Make several jobs.")
                               .arg(kMaxJobChains));
        }
        const auto index = static_cast<quint16>(stored.chains.size());
        stored.chains.push_back(chain.first);
        if (chain.second)
            record.distribution.chosenRoutes.push_back(index);
        stored.chainOfDestination.push_back(index);
        chains.emplace(std::move(chain), index);
    }

    QString repeated;
    if (!plan.isEmpty()) {
        Series series;
        series.id = m_series.nextId();
        series.kind = SeriesKind::Job;
        series.first = number(record.id);
        series.name = record.name;
        series.plan = plan;
        record.request =
            beginSeries(std::move(series), order.terms,
                        std::max({m_nowMs, order.schedule.registrationMs, order.schedule.executionMs}), operatorName);
        repeated = QStringLiteral(", repeated: %1").arg(json(toJson(order.terms.repeat)));
    }
    QJsonObject text{{QStringLiteral("name"), record.name},
                     {QStringLiteral("owner"), record.owner},
                     {QStringLiteral("type"), jobTypeKey(record.type)},
                     {QStringLiteral("priority"), record.priority},
                     {QStringLiteral("destinations"), static_cast<qint64>(record.destinations)},
                     {QStringLiteral("registration"), record.schedule.registrationMs},
                     {QStringLiteral("execution"), record.schedule.executionMs},
                     {QStringLiteral("limit"), record.schedule.limitMs}};
    QJsonArray packages;
    for (const PackageId package : record.packages)
        packages.append(static_cast<qint64>(number(package)));
    text.insert(QStringLiteral("packages"), packages);
    QStringList names;
    for (const JobThrough &one : through)
        names << one.name;
    const quint32 room = goesToIds(through) ? roomFor(order) : 0;
    if (!through.empty())
        text.insert(QStringLiteral("through"), QJsonArray::fromStringList(names));
    stored.through = std::move(through);
    if (!order.attributes.isDefault())
        text.insert(QStringLiteral("attributes"), toJson(order.attributes));
    if (!stored.record.distribution.chosenRoutes.empty())
        text.insert(QStringLiteral("chosenRoutes"),
                    static_cast<qint64>(stored.record.distribution.chosenRoutes.size()));

    Job &job = m_memory.addJob(std::move(stored));
    m_newJobs.insert(number(job.record.id));
    if (room > 0) {
        job.room = room;
        m_idJobs.insert(number(job.record.id));
    }
    planJob(job);
    Event created;
    created.kind = EventKind::JobCreated;
    created.job = job.record.id;
    created.text = json(text);
    log(std::move(created));
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const Place at{&job, i};
        Event event;
        event.kind = EventKind::Created;
        event.hop = static_cast<quint8>(at.route().size());
        event.a = ++m_memory.lastAttempt;
        event.node = at.target();
        decide(at, std::move(event));
    }
    m_memory.lastInstruction += std::max(static_cast<quint32>(job.states.size()), room);
    QString what = QStringLiteral("create-job %1, %2 instructions").arg(number(job.record.id)).arg(job.states.size());
    if (!names.isEmpty())
        what += QStringLiteral(", through %1").arg(namedShortly(names, names.size()));
    what += repeated;
    takeUp(job);
    audit(operatorName, what);
    m_deed.job = job.record.id;
    m_deed.destinations = job.record.destinations;
    CommandOutcome outcome = one(number(job.record.id));
    outcome.affected = static_cast<quint32>(job.states.size());
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const MoveJob &order, const QString &operatorName)
{
    Job *job = m_memory.job(order.job);
    if (!job)
        return notFound(CommandText::tr("There is no job %1.").arg(number(order.job)));
    if (Outcome folder = checkFolder(order.folder); !folder)
        return folder.error();
    m_memory.setFolderOf(*job, order.folder);
    m_changedJobs.insert(number(order.job));
    if (!m_rules.rules().empty()) { // others may count for it
        m_queue.remove(order.job);
        takeUp(*job);
    }
    audit(operatorName, QStringLiteral("move-job %1 to folder %2").arg(number(order.job)).arg(number(order.folder)));
    return one();
}

// ---- Folders

Outcome Engine::Impl::checkFolderName(const QString &name, FolderId parent, FolderId self) const
{
    if (name.isEmpty())
        return invalid(CommandText::tr("Folder name: it is empty. Give one."));
    if (Outcome named = checkName(CommandText::tr("Folder name"), name); !named)
        return named;
    for (const auto &[id, folder] : m_memory.folders) {
        if (folder.parent == parent && folder.id != self && folder.name == name)
            return invalid(
                CommandText::tr("Folder name: there is a folder \"%1\" here already. Choose another name.").arg(name));
    }
    return {};
}

Result<CommandOutcome> Engine::Impl::carryOut(const CreateFolder &order, const QString &operatorName)
{
    const QString name = order.name.trimmed();
    if (Outcome parent = checkFolder(order.parent); !parent)
        return parent.error();
    if (Outcome named = checkFolderName(name, order.parent, {}); !named)
        return named.error();
    if (m_memory.folderDepth(order.parent) >= kMaxFolderDepth) {
        return invalid(
            CommandText::tr("Folder: folders go at most %1 levels deep. Create it further up.").arg(kMaxFolderDepth));
    }
    const FolderRecord folder{FolderId{++m_memory.lastFolder}, order.parent, name};
    m_memory.putFolder(folder, false);
    m_changedFolders.insert(number(folder.id));
    Event event;
    event.kind = EventKind::FolderChanged;
    event.a = number(folder.id);
    event.text =
        json({{QStringLiteral("name"), name}, {QStringLiteral("parent"), static_cast<qint64>(number(order.parent))}});
    log(std::move(event));
    audit(operatorName, QStringLiteral("create-folder %1").arg(number(folder.id)));
    return one(number(folder.id));
}

Result<CommandOutcome> Engine::Impl::carryOut(const ChangeFolder &order, const QString &operatorName)
{
    const QString name = order.name.trimmed();
    if (order.folder == FolderId{})
        return invalid(CommandText::tr("Folder: the topmost one can neither be renamed nor moved."));
    for (const FolderId folder : {order.folder, order.parent}) {
        if (Outcome known = checkFolder(folder); !known)
            return known.error();
    }
    if (m_memory.isInFolder(order.parent, order.folder))
        return invalid(CommandText::tr("Folder: it cannot be moved into itself. Choose another place."));
    if (Outcome named = checkFolderName(name, order.parent, order.folder); !named)
        return named.error();
    int height = 0; // levels from the folder itself down
    for (const auto &[id, folder] : m_memory.folders) {
        if (m_memory.isInFolder(folder.id, order.folder))
            height = std::max(height, m_memory.folderDepth(folder.id) - m_memory.folderDepth(order.folder) + 1);
    }
    if (m_memory.folderDepth(order.parent) + height > kMaxFolderDepth) {
        return invalid(
            CommandText::tr("Folder: folders go at most %1 levels deep. Move it further up.").arg(kMaxFolderDepth));
    }
    m_memory.putFolder({order.folder, order.parent, name}, false);
    m_changedFolders.insert(number(order.folder));
    if (!m_rules.rules().empty())
        rebuildQueue();
    Event event;
    event.kind = EventKind::FolderChanged;
    event.a = number(order.folder);
    event.text =
        json({{QStringLiteral("name"), name}, {QStringLiteral("parent"), static_cast<qint64>(number(order.parent))}});
    log(std::move(event));
    audit(operatorName, QStringLiteral("change-folder %1").arg(number(order.folder)));
    return one();
}

Result<CommandOutcome> Engine::Impl::carryOut(const DeleteFolder &order, const QString &operatorName)
{
    if (order.folder == FolderId{})
        return invalid(CommandText::tr("Folder: the topmost one cannot be deleted."));
    if (Outcome known = checkFolder(order.folder); !known)
        return known.error();
    CommandOutcome outcome = one();
    std::set<quint32> rules; // of the queue, which go with it
    for (const auto &[id, folder] : std::map<quint32, FolderRecord>(m_memory.folders)) {
        if (!m_memory.isInFolder(folder.id, order.folder))
            continue;
        for (const DispatchRule &rule : m_rules.rules()) {
            if (isAbout(rule.body, folder.id))
                rules.insert(number(rule.id));
        }
        m_memory.putFolder(folder, true);
        m_changedFolders.insert(id);
    }
    for (const auto &[id, job] : m_memory.jobs) {
        if (!m_memory.isInFolder(job->record.folder, order.folder) || job->record.deletingSinceMs != kNoTime)
            continue;
        deleteJob(*job);
        outcome.affected += job->record.counters.total();
        m_deed.destinations += job->record.destinations;
    }
    QString what = QStringLiteral("delete-folder %1").arg(number(order.folder));
    for (const quint32 rule : rules)
        what += QStringLiteral(", rule %1 of the queue").arg(rule);
    audit(operatorName, what);
    return outcome;
}

void Engine::Impl::deleteJob(Job &job)
{
    Event event;
    event.kind = EventKind::JobDeleteRequested;
    event.job = job.record.id;
    log(std::move(event));
    m_memory.setDeletingSince(job, m_nowMs);
    m_changedJobs.insert(number(job.record.id));
    takeUp(job);
    if (job.record.archive.isArchived())
        archiveSoon(); // no node has anything of it; its file goes, then the job
    else if (job.states.empty())
        m_jobsToFinish.insert(number(job.record.id)); // its IDs have had no member
    for (quint32 i = 0; i < job.states.size(); ++i) {
        if (denial(Operation::Delete, {&job, i}) == Denial::None)
            remove({&job, i});
    }
}

// ---- Nodes and packages

NodeId Engine::Impl::addNode(NodeRecord record, const QByteArray &tokenSha256)
{
    record.id = NodeId{++m_memory.lastNode};
    record.registeredMs = m_nowMs;
    Event event;
    event.kind = EventKind::NodeRegistered;
    event.node = record.id;
    event.text = json(
        {{QStringLiteral("name"), record.name},
         {QStringLiteral("role"), record.role == NodeRole::Relay ? QStringLiteral("relay") : QStringLiteral("client")},
         {QStringLiteral("upper"), static_cast<qint64>(number(record.upper))},
         {QStringLiteral("address"), record.address}});
    log(std::move(event));
    StoredNode stored;
    stored.record = std::move(record);
    stored.tokenSha256 = tokenSha256;
    return m_memory.addNode(std::move(stored)).stored.record.id;
}

Result<CommandOutcome> Engine::Impl::carryOut(const RegisterNode &order, const QString &operatorName)
{
    if (Outcome named = checkNodeName(order.name); !named)
        return named.error();
    if (m_memory.nodeByName(order.name))
        return invalid(
            CommandText::tr("Node name: \"%1\" is registered already. Choose another name.").arg(order.name));
    if (Outcome addressed = checkNodeAddress(order.address.trimmed()); !addressed)
        return addressed.error();
    if (order.upper != NodeId{}) {
        const EngineMemory::Node *upper = m_memory.node(order.upper);
        if (!upper)
            return notFound(
                CommandText::tr("Upper node: there is no node %1. Register it first.").arg(number(order.upper)));
        if (upper->stored.record.role != NodeRole::Relay) {
            return invalid(CommandText::tr("Upper node: \"%1\" is a client. Only a relay can have nodes below it.")
                               .arg(upper->stored.record.name));
        }
        if (m_memory.relaysAbove(order.upper).size() + 1 >= kMaxRouteLength)
            return invalid(CommandText::tr("Upper node: routes have at most %1 relays.").arg(kMaxRouteLength));
    }
    const bool given = !order.token.isEmpty();
    if (given) {
        const bool clean = std::all_of(order.token.begin(), order.token.end(), isAsciiLetterOrDigit);
        if (!clean || order.token.size() < kMinTokenLength || order.token.size() > kMaxTokenLength) {
            return invalid(
                CommandText::tr("Token: use %1 to %2 letters and digits, or leave it empty to have one made.")
                    .arg(kMinTokenLength)
                    .arg(kMaxTokenLength));
        }
    }
    const QString token = given ? order.token : newToken();
    NodeRecord record;
    record.name = order.name;
    record.role = order.role;
    record.upper = order.upper;
    record.address = order.address.trimmed();
    const NodeId id = addNode(std::move(record), QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256));
    audit(operatorName, QStringLiteral("register-node %1").arg(order.name));
    m_deed.destinations = 1;
    CommandOutcome outcome = one(number(id));
    outcome.token = token;
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const RemoveNode &order, const QString &operatorName)
{
    const EngineMemory::Node *node = m_memory.node(order.node);
    if (!node)
        return notFound(CommandText::tr("There is no node %1.").arg(number(order.node)));
    const QString name = node->stored.record.name;
    if (node->below > 0)
        return refused(CommandText::tr("There are nodes below \"%1\". Remove those first.").arg(name));
    for (const auto &[id, job] : m_memory.jobs) {
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const bool uses =
                job->destinationOf(i) == order.node
                || std::find(job->routeOf(i).begin(), job->routeOf(i).end(), order.node) != job->routeOf(i).end();
            if (uses && !isFinal(job->states[i].status)) {
                return refused(CommandText::tr("Job %1 still has work for \"%2\" that has not ended. Cancel it first.")
                                   .arg(id)
                                   .arg(name));
            }
        }
    }
    Event event;
    event.kind = EventKind::NodeRemoved;
    event.node = order.node;
    event.text = name;
    log(std::move(event));
    closeOlder(order.node); // who could confirm them is gone
    m_memory.removeNode(order.node);
    m_batch.removedNodes.push_back(order.node);
    removeInventories(order.node);
    m_judgements.removeNode(order.node);
    audit(operatorName, QStringLiteral("remove-node %1").arg(name));
    m_deed.destinations = 1;
    return one();
}

Result<CommandOutcome> Engine::Impl::carryOut(const AddPackage &order, const QString &operatorName)
{
    PackageRecord package = order.package;
    package.name = package.name.trimmed();
    package.version = package.version.trimmed();
    if (package.name.isEmpty())
        return invalid(CommandText::tr("Package name: it is empty. Give one."));
    if (Outcome named = checkName(CommandText::tr("Package name"), package.name); !named)
        return named.error();
    if (Outcome named = checkName(CommandText::tr("Package version"), package.version); !named)
        return named.error();
    if (Outcome named = checkName(CommandText::tr("Install arguments"), package.installArguments); !named)
        return named.error();
    if (const QString problem = statusFileNameProblem(package.statusFile); !problem.isEmpty())
        return invalid(problem);
    if (package.size <= 0)
        return invalid(CommandText::tr("Package file: it is empty. Choose a file with content."));
    if (package.kind == PayloadKind::Order
        && !isOrdered(jobTypeFromKey(package.installArguments).value_or(JobType{}))) {
        return invalid(CommandText::tr("Package: \"%1\" is not a type of job that has an order.")
                           .arg(package.installArguments.left(kMaxNameLength)));
    }
    if (package.sha256.size() != 32)
        return invalid(CommandText::tr("Package: its SHA-256 is missing. Import the file again."));
    const bool safe =
        !package.fileName.isEmpty() && package.fileName.size() <= kMaxNameLength && !package.fileName.startsWith(u'.')
        && std::all_of(package.fileName.begin(), package.fileName.end(), [](QChar c) {
               return isAsciiLetterOrDigit(c) || c == u'.' || c == u'_' || c == u'-' || c == u'+' || c == u'~';
           });
    if (!safe)
        return invalid(CommandText::tr("Package file name: use letters, digits and . _ - + ~ only."));
    for (const auto &[id, known] : m_memory.packages) {
        if (known.sha256 == package.sha256 && known.name == package.name && known.version == package.version
            && known.kind == package.kind && known.installArguments == package.installArguments
            && known.statusFile == package.statusFile)
            return one(id);
    }
    package.id = PackageId{++m_memory.lastPackage};
    package.addedMs = m_nowMs;
    m_memory.addPackage(package);
    m_batch.packages.push_back(package);
    Event event;
    event.kind = EventKind::PackageAdded;
    event.a = number(package.id);
    event.text = json({{QStringLiteral("name"), package.name},
                       {QStringLiteral("version"), package.version},
                       {QStringLiteral("size"), package.size},
                       {QStringLiteral("sha256"), QString::fromLatin1(package.sha256.toHex())}});
    log(std::move(event));
    audit(operatorName, QStringLiteral("add-package %1").arg(number(package.id)));
    return one(number(package.id));
}

} // namespace signalbox
