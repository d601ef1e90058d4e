#include "model/engine/engineimpl.h"

#include "model/domain/text.h"
#include "model/engine/namecheck.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace signalbox {

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

constexpr quint32 kMaxAttempt = 0x7fffffff; ///< action ids on the wire are positive 32-bit numbers
constexpr qsizetype kMaxInstructions = 4'000'000; ///< of one job
constexpr std::size_t kMaxRouteLength = 32; ///< relays
constexpr std::size_t kMaxChains = 65'535;
constexpr int kTokenLength = 32;
constexpr int kMinTokenLength = 16;
constexpr int kMaxTokenLength = 128;
constexpr qint32 kMaxSplitKiB = 1024 * 1024 * 1024 / 1024 * 1024; ///< 1 TiB
constexpr qint32 kMaxSplitWaitMs = 7 * 24 * 3600 * 1000;
constexpr qsizetype kMaxAuditText = 1024;

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

Error notFound(const QString &text)
{
    return {Error::Kind::NotFound, text, {}};
}

Error refused(const QString &text)
{
    return {Error::Kind::Refused, text, {}};
}

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

QString newToken()
{
    static const QString characters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString token;
    for (int i = 0; i < kTokenLength; ++i)
        token += characters.at(QRandomGenerator::system()->bounded(static_cast<int>(characters.size())));
    return token;
}

QString utcText(UtcMs ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Stable words for the audit, never translated.
QString operationKey(Operation operation)
{
    switch (operation) {
    case Operation::Suspend: return QStringLiteral("suspend");
    case Operation::Resume: return QStringLiteral("resume");
    case Operation::Cancel: return QStringLiteral("cancel");
    case Operation::ReExecute: return QStringLiteral("re-execute");
    case Operation::Delete: return QStringLiteral("delete");
    case Operation::ForceStop: return QStringLiteral("force-stop");
    }
    return {};
}

CommandOutcome one(quint32 createdId = 0)
{
    CommandOutcome outcome;
    outcome.affected = 1;
    outcome.createdId = createdId;
    return outcome;
}

} // namespace

EngineReply Engine::Impl::take(const Command &command)
{
    Result<CommandOutcome> done =
        std::visit([&](const auto &body) { return carryOut(body, command.operatorName); }, command.body);
    EngineReply reply;
    if (done) {
        reply.outcome = std::move(done).value();
        return reply;
    }
    reply.kind = EngineReply::Kind::Ignored;
    reply.error = done.error();
    Event event;
    event.kind = EventKind::CommandRefused;
    event.text = cleanText(command.operatorName + QStringLiteral(": ") + reply.error.text, kMaxAuditText);
    log(std::move(event));
    return reply;
}

void Engine::Impl::audit(const QString &operatorName, const QString &what)
{
    Event event;
    event.kind = EventKind::Audit;
    event.text = cleanText(operatorName + QStringLiteral(": ") + what, kMaxAuditText);
    log(std::move(event));
}

// ---- Jobs

Outcome Engine::Impl::checkFolder(FolderId folder) const
{
    if (folder == FolderId{})
        return {};
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
    if (order.type != JobType::InstallPackage) {
        return invalid(
            CommandText::tr("Type: jobs of the type \"%1\" cannot be carried out by this server. Choose \"%2\".")
                .arg(jobTypeText(order.type), jobTypeText(JobType::InstallPackage)));
    }
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
    }
    if (order.destinations.empty())
        return invalid(CommandText::tr("Destinations: none is chosen. Choose at least one client."));
    std::vector<quint32> sorted;
    sorted.reserve(order.destinations.size());
    for (const NodeId destination : order.destinations) {
        const EngineMemory::Node *node = m_memory.node(destination);
        if (!node)
            return notFound(
                CommandText::tr("Destinations: there is no node %1. Register it first.").arg(number(destination)));
        if (node->stored.record.role != NodeRole::Client) {
            return invalid(
                CommandText::tr("Destinations: \"%1\" is a relay. Choose clients; the relays above them follow.")
                    .arg(node->stored.record.name));
        }
        sorted.push_back(number(destination));
    }
    std::sort(sorted.begin(), sorted.end());
    if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end()) {
        return invalid(CommandText::tr("Destinations: \"%1\" is listed twice. Remove one of them.")
                           .arg(m_memory.node(NodeId{*twice})->stored.record.name));
    }
    const std::size_t size = order.destinations.size() * order.packages.size();
    if (size > static_cast<std::size_t>(kMaxInstructions)) {
        return invalid(
            CommandText::tr("Destinations: %1 instructions are too many for one job, at most %2 are allowed. "
                            "Make several jobs.")
                .arg(size)
                .arg(kMaxInstructions));
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

    const Schedule &schedule = order.schedule;
    if (schedule.registrationMs < 0 || schedule.executionMs < 0 || schedule.limitMs < 0 || order.installAtMs < 0)
        return invalid(CommandText::tr("Schedule: a time before 1970 is not possible. Correct it."));
    if (schedule.executionMs != kNoTime && schedule.registrationMs > schedule.executionMs) {
        return invalid(
            CommandText::tr("Execution time: %1 is before the registration time %2. Make it the same or later.")
                .arg(utcText(schedule.executionMs), utcText(schedule.registrationMs)));
    }
    if (schedule.limitMs != kNoTime) {
        const UtcMs start = std::max(schedule.registrationMs, schedule.executionMs);
        if (schedule.limitMs < start) {
            return invalid(CommandText::tr("Execution time limit: %1 is before the scheduled time %2. Make it later.")
                               .arg(utcText(schedule.limitMs), utcText(start)));
        }
        if (schedule.limitMs <= m_nowMs) {
            return invalid(CommandText::tr("Execution time limit: %1 has passed already. Give a time in the future.")
                               .arg(utcText(schedule.limitMs)));
        }
    }
    if (order.timing == InstallTiming::DateTime) {
        if (order.installAtMs == kNoTime)
            return invalid(CommandText::tr("Installation time: it is missing. Give it, or choose another timing."));
        if (schedule.limitMs != kNoTime && order.installAtMs > schedule.limitMs) {
            return invalid(
                CommandText::tr("Installation time: %1 is after the execution time limit %2. Make it earlier.")
                    .arg(utcText(order.installAtMs), utcText(schedule.limitMs)));
        }
    }
    return {};
}

Result<CommandOutcome> Engine::Impl::carryOut(const CreateJob &order, const QString &operatorName)
{
    if (Outcome checked = checkOrder(order); !checked)
        return checked.error();

    StoredJob stored;
    JobRecord &record = stored.record;
    record.id = JobId{++m_memory.lastJob};
    record.folder = order.folder;
    record.type = order.type;
    record.priority = order.priority;
    record.timing = order.timing;
    record.name = order.name.trimmed();
    if (record.name.isEmpty())
        record.name = jobTypeText(order.type) + QStringLiteral(" ") + utcText(m_nowMs);
    record.owner = cleanText(operatorName, kMaxAuditText);
    record.schedule = order.schedule;
    record.split = order.split;
    record.installAtMs = order.timing == InstallTiming::DateTime ? order.installAtMs : kNoTime;
    record.registeredMs = m_nowMs;
    record.released = std::max(order.schedule.registrationMs, order.schedule.executionMs) <= m_nowMs;
    record.packages = order.packages;
    record.destinations = static_cast<quint32>(order.destinations.size());
    record.firstInstruction = InstructionId{m_memory.lastInstruction + 1};
    stored.destinations = order.destinations;
    stored.chainOfDestination.reserve(order.destinations.size());
    std::map<std::vector<NodeId>, quint16> chains;
    for (const NodeId destination : order.destinations) {
        std::vector<NodeId> chain = m_memory.relaysAbove(destination);
        const auto known = chains.find(chain);
        if (known != chains.end()) {
            stored.chainOfDestination.push_back(known->second);
            continue;
        }
        if (stored.chains.size() >= kMaxChains) {
            --m_memory.lastJob;
            return invalid(CommandText::tr("Destinations: they have more than %1 different routes. Make several jobs.")
                               .arg(kMaxChains));
        }
        const auto index = static_cast<quint16>(stored.chains.size());
        stored.chains.push_back(chain);
        stored.chainOfDestination.push_back(index);
        chains.emplace(std::move(chain), index);
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

    Job &job = m_memory.addJob(std::move(stored));
    m_newJobs.insert(number(job.record.id));
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
    m_memory.lastInstruction += static_cast<quint32>(job.states.size());
    audit(operatorName,
          QStringLiteral("create-job %1, %2 instructions").arg(number(job.record.id)).arg(job.states.size()));
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
    audit(operatorName, QStringLiteral("move-job %1 to folder %2").arg(number(order.job)).arg(number(order.folder)));
    return one();
}

// ---- Operations

Denial Engine::Impl::denial(Operation operation, const Place &at) const
{
    const InstructionState &state = at.state();
    const Denial denied =
        denialOf(operation, state.status, state.detail, state.stopping, state.overlays, state.hop, state.relays);
    if (denied != Denial::None)
        return denied;
    const UtcMs limit = at.job->record.schedule.limitMs;
    if (operation == Operation::ReExecute && limit != kNoTime && limit <= m_nowMs)
        return Denial::Expired; // the limit would withdraw the new attempt at once
    if (operation == Operation::ForceStop && m_nowMs < state.stoppingSinceMs + m_settings.stopTimeoutMs)
        return Denial::NothingToForce;
    return Denial::None;
}

Result<CommandOutcome> Engine::Impl::carryOut(const Operate &order, const QString &operatorName)
{
    Job *job = m_memory.job(order.job);
    if (!job)
        return notFound(CommandText::tr("There is no job %1. It may have been deleted.").arg(number(order.job)));
    std::vector<quint32> indices;
    if (order.instructions.empty()) {
        indices.resize(job->states.size());
        for (quint32 i = 0; i < indices.size(); ++i)
            indices[i] = i;
    }
    for (const InstructionId instruction : order.instructions) {
        const quint32 index = number(instruction) - number(job->record.firstInstruction);
        if (number(instruction) < number(job->record.firstInstruction) || index >= job->states.size()) {
            return notFound(CommandText::tr("Instruction %1 does not belong to job %2.")
                                .arg(number(instruction))
                                .arg(number(order.job)));
        }
        indices.push_back(index);
    }
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    if (order.operation == Operation::Resume && m_memory.serverSuspended) {
        const bool atServer =
            std::any_of(indices.begin(), indices.end(), [&](quint32 i) { return job->states[i].hop == 0; });
        if (atServer) {
            return refused(
                CommandText::tr("All file transfer at the managing server is suspended. Resume it there first."));
        }
    }
    if (order.operation == Operation::ReExecute && kMaxAttempt - m_memory.lastAttempt <= indices.size())
        return refused(CommandText::tr("The numbers of this database are used up. Start a new database."));

    std::array<quint32, static_cast<std::size_t>(Denial::Expired) + 1> denials{};
    std::vector<quint32> allowed;
    for (const quint32 index : indices) {
        const Denial denied = denial(order.operation, {job, index});
        ++denials[static_cast<std::size_t>(denied)];
        if (denied == Denial::None)
            allowed.push_back(index);
    }
    CommandOutcome outcome;
    outcome.affected = denials[0];
    outcome.refused = static_cast<quint32>(indices.size()) - denials[0];
    for (std::size_t i = 1; i < denials.size(); ++i) {
        if (denials[i] > 0)
            outcome.denials.push_back({static_cast<Denial>(i), denials[i]});
    }
    std::stable_sort(outcome.denials.begin(), outcome.denials.end(),
                     [](const DenialCount &one, const DenialCount &other) { return one.count > other.count; });
    if (!outcome.denials.empty())
        outcome.mainDenial = outcome.denials.front().denial;
    if (outcome.affected == 0)
        return refused(denialsText(outcome.denials));

    const bool wholeJob =
        order.operation == Operation::Delete && job->record.deletingSinceMs == kNoTime && order.instructions.empty();
    if (wholeJob) {
        Event event;
        event.kind = EventKind::JobDeleteRequested;
        event.job = order.job;
        log(std::move(event));
        m_memory.setDeletingSince(*job, m_nowMs);
        m_changedJobs.insert(number(order.job));
    }
    const QString why = order.reason.isEmpty() ? operatorName : operatorName + QStringLiteral(": ") + order.reason;
    for (const quint32 index : allowed)
        operate(order.operation, {job, index}, why);
    audit(operatorName, QStringLiteral("%1 job %2: %3 instructions, %4 refused%5")
                            .arg(operationKey(order.operation))
                            .arg(number(order.job))
                            .arg(outcome.affected)
                            .arg(outcome.refused)
                            .arg(order.reason.isEmpty() ? QString() : QStringLiteral(", reason: ") + order.reason));
    return outcome;
}

void Engine::Impl::operate(Operation operation, const Place &at, const QString &why)
{
    switch (operation) {
    case Operation::Suspend: suspend(at); break;
    case Operation::Resume: resume(at); break;
    case Operation::Cancel: cancel(at); break;
    case Operation::ReExecute: reExecute(at); break;
    case Operation::Delete: remove(at); break;
    case Operation::ForceStop: {
        Event forced;
        forced.kind = EventKind::StopForced;
        forced.text = cleanText(why, kMaxAuditText);
        decide(at, std::move(forced));
        break;
    }
    }
}

void Engine::Impl::suspend(const Place &at)
{
    const InstructionState &state = at.state();
    // A relay that has begun to take the work, or has it, must confirm; what is still here, is held here.
    const bool atRelay = state.relays > 0 && (state.hop > 0 || state.transferStartMs != kNoTime);
    Event asked;
    asked.kind = EventKind::SuspendRequested;
    asked.node = atRelay ? at.route()[state.hop > 0 ? state.hop - 1U : 0U] : NodeId{};
    const bool transfers = state.transferStartMs != kNoTime;
    decide(at, std::move(asked));
    if (atRelay)
        return;
    Event held;
    held.kind = EventKind::Suspended;
    decide(at, std::move(held));
    if (transfers)
        m_actions.emplace_back(CutTransfer{at.state().attemptId});
}

void Engine::Impl::resume(const Place &at)
{
    const InstructionState &state = at.state();
    const bool confirmed = state.status == Status::Suspended;
    const bool atRelay = state.relays > 0 && (state.hop > 0 || state.transferStartMs != kNoTime);
    Event asked;
    asked.kind = EventKind::ResumeRequested;
    // A suspension that no relay has confirmed is simply taken back.
    asked.node = confirmed && atRelay ? at.route()[state.hop > 0 ? state.hop - 1U : 0U] : NodeId{};
    decide(at, std::move(asked));
    if (!confirmed || atRelay)
        return;
    Event resumed;
    resumed.kind = EventKind::Resumed;
    decide(at, std::move(resumed));
}

void Engine::Impl::cancel(const Place &at)
{
    const bool known = m_memory.mayBeKnownBelow(at) && !has(at.state(), LetGoOverlay);
    Event asked;
    asked.kind = EventKind::CancelRequested;
    decide(at, std::move(asked));
    if (known) {
        m_actions.emplace_back(CutTransfer{at.state().attemptId});
        return;
    }
    Event confirmed;
    confirmed.kind = EventKind::CancelConfirmed;
    decide(at, std::move(confirmed));
}

void Engine::Impl::remove(const Place &at)
{
    const bool known = m_memory.mayBeKnownBelow(at) && !isFinal(at.state().status) && !has(at.state(), LetGoOverlay);
    Event asked;
    asked.kind = EventKind::DeleteRequested;
    decide(at, std::move(asked));
    if (known) {
        m_actions.emplace_back(CutTransfer{at.state().attemptId});
        return;
    }
    Event confirmed;
    confirmed.kind = EventKind::DeleteConfirmed;
    decide(at, std::move(confirmed));
}

void Engine::Impl::reExecute(const Place &at)
{
    const AttemptId before = at.state().attemptId;
    const bool open = !isFinal(at.state().status) && m_memory.mayBeKnownBelow(at);
    Event event;
    event.kind = EventKind::NewAttempt;
    event.attempt = static_cast<quint16>(at.state().attempt + 1);
    event.a = ++m_memory.lastAttempt;
    decide(at, std::move(event));
    const OlderAttempt older{before, at.id(), open};
    m_memory.putOlder(older);
    m_batch.olderAttempts.push_back(older);
    if (open)
        m_actions.emplace_back(CutTransfer{before});
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
    for (const auto &[id, folder] : std::map<quint32, FolderRecord>(m_memory.folders)) {
        if (!m_memory.isInFolder(folder.id, order.folder))
            continue;
        m_memory.putFolder(folder, true);
        m_changedFolders.insert(id);
    }
    for (const auto &[id, job] : m_memory.jobs) {
        if (!m_memory.isInFolder(job->record.folder, order.folder) || job->record.deletingSinceMs != kNoTime)
            continue;
        deleteJob(*job);
        outcome.affected += static_cast<quint32>(job->states.size());
    }
    audit(operatorName, QStringLiteral("delete-folder %1").arg(number(order.folder)));
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
    m_memory.removeNode(order.node);
    m_batch.removedNodes.push_back(order.node);
    audit(operatorName, QStringLiteral("remove-node %1").arg(name));
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
    if (package.size <= 0)
        return invalid(CommandText::tr("Package file: it is empty. Choose a file with content."));
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
        if (known.sha256 == package.sha256 && known.name == package.name && known.version == package.version)
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

// ---- Holding all transfer at a node

Result<CommandOutcome> Engine::Impl::carryOut(const SuspendNode &order, const QString &operatorName)
{
    const bool isServer = order.node == NodeId{};
    const EngineMemory::Node *node = m_memory.node(order.node);
    if (!isServer && !node)
        return notFound(CommandText::tr("There is no node %1.").arg(number(order.node)));
    if (!isServer && node->stored.record.role != NodeRole::Relay)
        return invalid(
            CommandText::tr("\"%1\" is a client. Suspend its instructions instead.").arg(node->stored.record.name));
    const bool isSuspended = isServer ? m_memory.serverSuspended : node->stored.record.suspended;
    if (isSuspended == order.suspended) {
        return refused(order.suspended ? CommandText::tr("Its file transfer is suspended already.")
                                       : CommandText::tr("Its file transfer is not suspended."));
    }
    Event event;
    event.kind = EventKind::NodeChanged;
    event.node = order.node;
    event.text = json({{QStringLiteral("suspended"), order.suspended}});
    log(std::move(event));
    if (isServer) {
        suspendServer(order.suspended);
    } else {
        m_memory.changeNode(order.node, [&](StoredNode &stored) { stored.record.suspended = order.suspended; });
        m_memory.touch(order.node);
    }
    audit(operatorName, QStringLiteral("%1 transfer at node %2")
                            .arg(order.suspended ? QStringLiteral("suspend") : QStringLiteral("resume"))
                            .arg(number(order.node)));
    return one();
}

void Engine::Impl::suspendServer(bool suspended)
{
    m_memory.setServerSuspended(suspended);
    StoredNode server;
    server.record.suspended = suspended;
    m_batch.nodes.push_back(server);
    if (!suspended)
        m_serverResumedMs = m_nowMs;
    for (const auto &[id, job] : m_memory.jobs) {
        for (quint32 i = 0; i < job->states.size(); ++i) {
            const Place at{job.get(), i};
            const InstructionState &state = at.state();
            if (state.hop != 0 || isFinal(state.status) || state.stopping != Stopping::None
                || has(state, WithdrawnOverlay))
                continue;
            // What has not begun waits in any case; only what is under way changes its status.
            if (suspended && state.transferStartMs != kNoTime && state.status != Status::Suspended) {
                const AttemptId attempt = state.attemptId;
                Event held;
                held.kind = EventKind::Suspended;
                held.detail = 1;
                decide(at, std::move(held));
                m_actions.emplace_back(CutTransfer{attempt});
            } else if (!suspended && state.status == Status::Suspended
                       && (job->flags[i] & EngineMemory::HeldByNode) != 0) {
                Event resumed;
                resumed.kind = EventKind::Resumed;
                decide(at, std::move(resumed));
            }
        }
    }
}

} // namespace signalbox
