// The operation journal (S3, domain.md 7): start and end records, what a start of the server cut off, and going on with it.

#include "model/engine/engineimpl.h"

#include "model/domain/commandjobs.h"
#include "model/engine/commandresult.h"

#include <algorithm>
#include <set>

namespace signalbox {

using namespace command;

namespace {

// Of one transaction: what comes meanwhile waits for no longer.
constexpr quint32 kMostCost = 20'000; ///< instructions
constexpr int kMostPieces = 200;

constexpr qsizetype kMaxWork = 64; ///< bytes
const QString kOrigin = QStringLiteral("origin");

/// What the engine carries out itself.
bool isOurs(const JournalRecord &operation)
{
    return operation.work == kJobsWork;
}

Error noOperation(JournalId id)
{
    return notFound(CommandText::tr("There is no operation %1 in the journal.").arg(number(id)));
}

/// For the log.
QString pieces(const JournalRecord &operation)
{
    QString words = journalResultKey(operation.result);
    if (operation.total > 0)
        words += QStringLiteral(", %1/%2").arg(operation.done).arg(operation.total);
    if (operation.refused > 0)
        words += QStringLiteral(", %1 refused").arg(operation.refused);
    return operation.reason.isEmpty() ? words : words + QStringLiteral(". ") + operation.reason;
}

} // namespace

QString Engine::Impl::serverWords() const
{
    return m_settings.machine.isEmpty() ? m_settings.serverName
                                        : QStringLiteral("%1, %2").arg(m_settings.serverName, m_settings.machine);
}

std::vector<JournalRecord> Engine::Impl::operationJournal() const
{
    std::vector<JournalRecord> list;
    list.reserve(m_journal.all().size());
    for (const auto &[id, operation] : m_journal.all())
        list.push_back(operation);
    return list;
}

/// With the start-up record, in its transaction.
void Engine::Impl::markCutOff()
{
    std::vector<JournalRecord> cut;
    for (const auto &[id, operation] : m_journal.all()) {
        if (isUnfinished(operation, m_epoch) && operation.cutOffMs == kNoTime)
            cut.push_back(operation);
    }
    for (JournalRecord &operation : cut) {
        operation.cutOffMs = m_nowMs;
        operation.cutOffEpoch = m_epoch;
        operation.cutOffServer = serverWords();
        (void)take(ServerNotice{kOperationCutMessage,
                                {QString::number(number(operation.id)), journalWords(operation),
                                 QStringLiteral("%1/%2").arg(operation.done).arg(operation.total)}});
        m_journal.put(std::move(operation));
    }
}

// ---- Start, progress, end

JournalId Engine::Impl::beginOperation(JournalRecord wanted)
{
    wanted.id = m_journal.nextId();
    wanted.requestedMs = m_nowMs;
    wanted.run = 1;
    start(wanted);
    return wanted.id;
}

/// The start record of its newest run.
void Engine::Impl::start(JournalRecord &operation)
{
    operation.startMs = m_nowMs;
    operation.startSeq = nextSeq();
    operation.epoch = m_epoch;
    operation.server = serverWords();
    operation.endMs = operation.cutOffMs = kNoTime;
    operation.cutOffEpoch = 0;
    operation.cutOffServer.clear();
    operation.result = JournalResult::None;
    const bool isFirst = operation.run == 1;
    QStringList words{QString::number(number(operation.id)), journalWords(operation),
                      operation.operatorName.isEmpty() ? QStringLiteral("the server") : operation.operatorName};
    if (!isFirst)
        words << QString::number(operation.done);
    (void)take(ServerNotice{isFirst ? kOperationBegunMessage : kOperationAgainMessage, words});
    m_operationsDue = m_operationsDue || isOurs(operation);
    m_journal.put(operation);
}

const JournalRecord *Engine::Impl::operationUnderWay(JournalId id, quint32 run) const
{
    const JournalRecord *operation = m_journal.find(id);
    return operation && operation->run == run && isUnderWay(*operation, m_epoch) ? operation : nullptr;
}

void Engine::Impl::advanceOperation(JournalId id, qint64 done, qint64 total, qint64 refused, const QString &state)
{
    JournalRecord operation = *m_journal.find(id);
    operation.done = done;
    operation.total = total;
    operation.refused = refused;
    operation.state = state;
    m_journal.put(std::move(operation));
}

void Engine::Impl::endOperation(JournalId id, JournalResult result, const QString &reason)
{
    JournalRecord operation = *m_journal.find(id);
    operation.endMs = m_nowMs;
    operation.result = result;
    operation.reason = cleanText(reason, kMaxAuditText);
    const bool isWell = result == JournalResult::Done;
    (void)take(ServerNotice{isWell ? kOperationEndedMessage : kOperationFailedMessage,
                            {QString::number(number(id)), journalWords(operation), pieces(operation)}});
    m_journal.put(std::move(operation));
    m_journal.forgetOldest();
}

// ---- What something outside of the engine carries out

EngineReply Engine::Impl::refuseOperation(JournalId id) const
{
    EngineReply reply;
    reply.kind = EngineReply::Kind::Ignored;
    reply.error =
        m_journal.find(id)
            ? refused(CommandText::tr("Operation %1 has ended, or it was cut off and begun again.").arg(number(id)))
            : noOperation(id);
    return reply;
}

EngineReply Engine::Impl::take(const OperationBegins &begins)
{
    JournalRecord wanted = begins.wanted;
    wanted.work = cleanText(wanted.work, kMaxWork);
    wanted.subject = cleanText(wanted.subject, kMaxAuditText);
    EngineReply reply;
    if (wanted.parameters.size() > kMaxOperationParameters) {
        reply.kind = EngineReply::Kind::Ignored;
        reply.error = invalid(CommandText::tr("The operation is too large for the journal. Make several of it."));
        return reply;
    }
    const JournalRecord *before = wanted.id == JournalId{} ? nullptr : m_journal.find(wanted.id);
    if (before && isUnfinished(*before, m_epoch) && before->work == wanted.work && before->subject == wanted.subject
        && before->operatorName == wanted.operatorName) {
        JournalRecord again = *before;
        ++again.run;
        again.parameters = wanted.parameters;
        again.done = 0;
        again.total = wanted.total;
        start(again);
        reply.outcome = one(number(again.id));
        reply.outcome->affected = again.run;
    } else {
        reply.outcome = one(number(beginOperation(std::move(wanted))));
    }
    return reply;
}

EngineReply Engine::Impl::take(const OperationAdvanced &advanced)
{
    const JournalRecord *operation = operationUnderWay(advanced.operation, advanced.run);
    if (!operation)
        return refuseOperation(advanced.operation);
    advanceOperation(advanced.operation, advanced.done, advanced.total, operation->refused,
                     cleanText(advanced.state, kMaxOperationParameters));
    EngineReply reply;
    reply.outcome = one();
    return reply;
}

EngineReply Engine::Impl::take(const OperationStep &step)
{
    const JournalRecord *operation = operationUnderWay(step.operation, step.run);
    if (!operation)
        return refuseOperation(step.operation);
    EngineReply reply;
    if (step.step <= operation->done) { // its answer was lost
        reply.outcome = one();
        return reply;
    }
    QJsonObject mark = QJsonDocument::fromJson(step.command.mark).object();
    mark.insert(QStringLiteral("operation"), static_cast<qint64>(number(step.operation)));
    mark.insert(QStringLiteral("step"), step.step);
    reply = perform(step.command.command, std::move(mark));
    operation = m_journal.find(step.operation);
    const qint64 refusals = operation->refused + (reply.outcome ? 0 : 1);
    const qint64 total = std::max(operation->total, step.step);
    advanceOperation(step.operation, step.step, total, refusals, operation->state);
    if (step.isLast) {
        const JournalResult result = !reply.outcome  ? JournalResult::Failed
                                     : refusals == 0 ? JournalResult::Done
                                                     : JournalResult::Partly;
        endOperation(step.operation, result, reply.error.text);
    }
    return reply;
}

EngineReply Engine::Impl::take(const OperationEnds &ends)
{
    if (!operationUnderWay(ends.operation, ends.run))
        return refuseOperation(ends.operation);
    endOperation(ends.operation, ends.result, ends.reason);
    EngineReply reply;
    reply.outcome = one();
    return reply;
}

// ---- Commands to many jobs

Outcome Engine::Impl::mayCommandJobs(const CommandJobs &order, OperatorRole role) const
{
    QString denial = order.jobs.empty() ? roleDenial(role, {Act::RunJobs}) : QString();
    for (const JobId id : order.jobs) {
        const Job *job = m_memory.job(id);
        const QString denied = roleDenial(role, {Act::RunJobs, job ? job->record.type : JobType::InstallPackage});
        if (denied.isEmpty())
            return {}; // each is asked about again when its turn comes
        if (denial.isEmpty())
            denial = denied;
    }
    return denial.isEmpty() ? Outcome() : Outcome(Error{Error::Kind::Forbidden, denial, {}});
}

Result<CommandOutcome> Engine::Impl::carryOut(const CommandJobs &order, const QString &operatorName)
{
    if (order.jobs.empty())
        return invalid(CommandText::tr("Jobs: none is chosen. Choose at least one."));
    if (order.jobs.size() > static_cast<std::size_t>(kMostCommandedJobs))
        return invalid(CommandText::tr("Jobs: %1 are too many for one command, at most %2 are allowed. Give several "
                                       "commands.")
                           .arg(order.jobs.size())
                           .arg(kMostCommandedJobs));
    if (!commandJobsFromKey(commandJobsKey(order), {}))
        return invalid(CommandText::tr("This cannot be done to several jobs at once. Do it to each of them."));
    if (const auto *folder = std::get_if<FolderId>(&order.what)) {
        if (Outcome known = checkFolder(*folder); !known)
            return known.error();
    }
    std::set<quint32> once;
    JobType type = JobType::InstallPackage;
    for (const JobId id : order.jobs) {
        if (!once.insert(number(id)).second)
            return invalid(CommandText::tr("Jobs: job %1 is listed twice. Remove one of them.").arg(number(id)));
        if (const Job *job = m_memory.job(id);
            job && roleDenial(m_giver.role, {Act::RunJobs, job->record.type}).isEmpty())
            type = job->record.type;
    }
    JournalRecord wanted;
    wanted.kind = JournalKind::JobCommand;
    wanted.work = kJobsWork;
    wanted.parameters = commandJobsParameters(order, type);
    wanted.total = static_cast<qint64>(order.jobs.size());
    giveTo(wanted);
    const JournalId id = beginOperation(std::move(wanted));
    audit(
        operatorName,
        QStringLiteral("%1, %2 jobs, operation %3").arg(commandJobsKey(order)).arg(order.jobs.size()).arg(number(id)));
    CommandOutcome outcome = one(number(id));
    outcome.affected = static_cast<quint32>(order.jobs.size());
    return outcome;
}

/// Who gives the command under way is who the operation belongs to.
void Engine::Impl::giveTo(JournalRecord &operation) const
{
    operation.operatorName = m_giver.name;
    operation.operatorId = m_giver.id;
    operation.role = m_giver.role;
    operation.origin = m_giver.origin;
}

void Engine::Impl::carryOutOperations()
{
    if (!m_operationsDue)
        return;
    std::vector<JournalId> due;
    for (const auto &[id, operation] : m_journal.all()) {
        // Its start record is on the disk before anything comes of it.
        if (isOurs(operation) && isUnderWay(operation, m_epoch) && operation.startSeq <= m_seqBefore)
            due.push_back(operation.id);
    }
    quint32 cost = 0;
    int pieces = 0;
    for (const JournalId id : due) {
        const JournalRecord *operation = m_journal.find(id);
        const std::optional<CommandJobs> order = commandJobsFromParameters(operation->parameters);
        if (!order || order->jobs.size() != static_cast<std::size_t>(operation->total)) {
            endOperation(id, JournalResult::Failed, CommandText::tr("A newer program wrote it. Use that one."));
            continue;
        }
        for (; operation && isUnderWay(*operation, m_epoch) && cost < kMostCost && pieces < kMostPieces; ++pieces) {
            cost += commandNextJob(*operation, *order);
            operation = m_journal.find(id);
        }
    }
    m_operationsDue = std::any_of(m_journal.all().begin(), m_journal.all().end(), [this](const auto &entry) {
        return isOurs(entry.second) && isUnderWay(entry.second, m_epoch);
    });
}

/// One job of an operation, in the batch under way. @return instructions that it was about
quint32 Engine::Impl::commandNextJob(const JournalRecord &before, const CommandJobs &order)
{
    JournalRecord operation = before;
    ProcessBook *book = m_settings.processes;
    quint32 &process = m_operationProcesses[number(operation.id)];
    if (book && process == 0)
        process = book->begin({.kind = ProcessKind::JobsCommand, .subject = journalText(operation)});
    if (book && book->isCancelled(process)) {
        endOperation(operation.id, JournalResult::Cancelled,
                     CommandText::tr("It was cancelled. What it had done by then stays."));
        endProcessOf(operation.id);
        return 1;
    }
    const JobId job = order.jobs[static_cast<std::size_t>(operation.done)];
    const EngineReply reply =
        perform({commandFor(order, job), operation.operatorName, operation.role, operation.operatorId},
                {{kOrigin, operation.origin.isEmpty() ? QStringLiteral("server") : operation.origin},
                 {QStringLiteral("operation"), static_cast<qint64>(number(operation.id))},
                 {QStringLiteral("step"), operation.done + 1}});
    ++operation.done;
    if (!reply.outcome) {
        ++operation.refused;
        //: Why an operation on several jobs did not act on one of them. %1 is its number, %2 a whole sentence.
        operation.reason = CommandText::tr("Job %1: %2").arg(number(job)).arg(reply.error.text);
    }
    m_journal.put(operation);
    if (book)
        book->progress(process, operation.done, operation.total);
    if (operation.done >= operation.total) {
        const JournalResult result = operation.refused == 0                ? JournalResult::Done
                                     : operation.refused < operation.total ? JournalResult::Partly
                                                                           : JournalResult::Failed;
        endOperation(operation.id, result, operation.reason);
        endProcessOf(operation.id);
    }
    return 1 + (reply.outcome ? reply.outcome->affected + reply.outcome->refused : 0);
}

/// With the batch, if that is stored.
void Engine::Impl::endProcessOf(JournalId id)
{
    m_endedOperations.push_back(id);
}

void Engine::Impl::operationsStored()
{
    for (const JournalId id : std::exchange(m_endedOperations, {})) {
        const auto process = m_operationProcesses.find(number(id));
        const JournalRecord *operation = m_journal.find(id);
        if (process == m_operationProcesses.end() || !operation)
            continue;
        if (m_settings.processes) {
            m_settings.processes->end(process->second,
                                      operation->result == JournalResult::Done     ? TaskState::Completed
                                      : operation->result == JournalResult::Partly ? TaskState::Warning
                                                                                   : TaskState::Failed,
                                      operation->reason);
        }
        m_operationProcesses.erase(process);
    }
}

// ---- Running again, dismissing

Outcome Engine::Impl::mayGo(const JournalRecord &operation, OperatorRole role) const
{
    if (!isUnfinished(operation, m_epoch)) {
        return refused(operation.result == JournalResult::None
                           ? CommandText::tr("Operation %1 is running.").arg(number(operation.id))
                           : CommandText::tr("Operation %1 has ended.").arg(number(operation.id)));
    }
    const QString denial = roleDenial(role, deedOf(operation));
    return denial.isEmpty() ? Outcome() : Outcome(Error{Error::Kind::Forbidden, denial, {}});
}

Result<CommandOutcome> Engine::Impl::carryOut(const RunAgain &order, const QString &operatorName)
{
    std::vector<JournalRecord> chosen;
    Error why;
    CommandOutcome outcome;
    for (const auto &[id, operation] : m_journal.all()) {
        const bool isAll = order.operation == JournalId{};
        if (isAll ? !isUnfinished(operation, m_epoch) : operation.id != order.operation)
            continue;
        Outcome may = mayGo(operation, m_giver.role);
        if (const QString cannot = cannotRunAgain(operation); may && !cannot.isEmpty())
            may = refused(cannot);
        if (may) {
            chosen.push_back(operation);
        } else {
            ++outcome.refused;
            why = may.error();
        }
    }
    if (chosen.empty() && outcome.refused > 0)
        return why;
    if (chosen.empty())
        return order.operation == JournalId{} ? refused(CommandText::tr("No operation is unfinished."))
                                              : noOperation(order.operation);
    QStringList numbers;
    for (JournalRecord &operation : chosen) {
        ++operation.run;
        operation.reason.clear();
        giveTo(operation);
        start(operation);
        numbers << QString::number(number(operation.id));
        if (!isOurs(operation))
            m_actions.emplace_back(CarryOut{operation});
    }
    outcome.affected = static_cast<quint32>(chosen.size());
    outcome.createdId = chosen.size() == 1 ? number(chosen.front().id) : 0;
    constexpr qsizetype kTold = 50;
    audit(operatorName,
          QStringLiteral("run-again %1, %2 operations").arg(numbers.mid(0, kTold).join(u' ')).arg(chosen.size()));
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const DismissOperation &order, const QString &operatorName)
{
    const JournalRecord *operation = m_journal.find(order.operation);
    if (!operation)
        return noOperation(order.operation);
    if (Outcome may = mayGo(*operation, m_giver.role); !may)
        return may.error();
    audit(operatorName,
          QStringLiteral("dismiss-operation %1: %2").arg(number(order.operation)).arg(journalWords(*operation)));
    endOperation(order.operation, JournalResult::Dismissed, {});
    return one(number(order.operation));
}

} // namespace signalbox
