// Runs of request sets (S4, domain.md 5). What a run does next is a function of its record and of how its jobs stand; each step is
// one transaction with what it leads to, so that after any end of the server it is known which stages were submitted, and none is
// submitted twice.

#include "model/domain/idgroup.h"
#include "model/domain/readingonce.h"
#include "model/domain/seriesmessages.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace signalbox {

using namespace command;

namespace {

constexpr qsizetype kMaxPlanBytes = 4 * 1024 * 1024;
constexpr qint64 kAskAgainMs = 10'000; ///< for a package that has not come
const QString kOrigin = QStringLiteral("origin");

Error noRun(SetRunId id)
{
    return notFound(CommandText::tr("There is no run %1 of a request set.").arg(number(id)));
}

StageResult resultOf(TaskState state)
{
    switch (state) {
    case TaskState::Completed: return StageResult::Success;
    case TaskState::Warning: return StageResult::Warning;
    default: return StageResult::Error;
    }
}

/// No: as JSON its plan has more than kMaxPlanBytes. Looked at before there is one: one large definition can be that of each of
/// 20,000 requests.
bool fitsPlan(const RequestSet &set, const FindDefinition &find)
{
    qsizetype least = 0;
    std::map<DefinitionId, qsizetype> orders;
    for (const SetStage &stage : set.stages) {
        for (const SetRequest &request : stage.requests) {
            const std::optional<JobDefinition> job = jobOf(request, find);
            if (!job)
                continue;
            least += job->name.size() + job->description.size();
            for (const DefinedPackage &package : job->packages)
                least += package.name.size() + package.version.size() + package.sha256.size();
            for (const QString &destination : job->destinations)
                least += destination.size() + 3; // its quotes and its comma
            if (job->order && request.definition != DefinitionId{}) {
                const auto [known, isNew] = orders.try_emplace(request.definition, 0);
                if (isNew)
                    known->second = QJsonDocument(toJson(*job->order)).toJson(QJsonDocument::Compact).size();
                least += known->second;
            }
            if (least > kMaxPlanBytes)
                return false;
        }
    }
    return true;
}

bool isOpen(const RequestRun &request)
{
    return request.result == StageResult::None;
}

/// It can become stale: it has not begun.
bool canBeStale(const SetRun &run)
{
    return run.request.staleByMs != kNoTime && run.record.startedMs == kNoTime
           && (run.record.state == RequestState::Pending || run.record.state == RequestState::OnHold);
}

bool isStale(const SetRun &run, UtcMs nowMs)
{
    return canBeStale(run) && run.request.staleByMs <= nowMs;
}

} // namespace

// ---- Jobs of a stage

/// Nothing more comes of it.
bool Engine::Impl::isEnded(JobId id) const
{
    const Job *job = m_memory.job(id);
    return !job || (job->record.deletingSinceMs == kNoTime && job->record.counters.allEnded() && !stillRuns(*job));
}

/// @return whether all of them have ended
bool Engine::Impl::lookAtJobs(StageRun &stage) const
{
    bool all = true;
    for (RequestRun &request : stage.requests) {
        if (!isOpen(request))
            continue;
        if (!isEnded(request.job)) {
            all = false;
            continue;
        }
        request.endedMs = m_nowMs;
        const Job *job = m_memory.job(request.job);
        if (!job) {
            request.result = StageResult::Error;
            request.reason = CommandText::tr("Job %1 was deleted.").arg(number(request.job));
            continue;
        }
        request.result = resultOf(jobTaskState(job->record, job->hold, false, true));
        const Counters &counters = job->record.counters;
        if (request.result != StageResult::Success)
            //: Of a job: %1 and %2 are numbers.
            request.reason =
                CommandText::tr("%1 of %2 instructions were completed.").arg(counters.finished()).arg(counters.total());
    }
    return all;
}

Command Engine::Impl::givenBy(const SetRun &run, CommandBody body) const
{
    return {std::move(body), run.record.operatorName, run.record.role, run.record.operatorId};
}

QJsonObject Engine::Impl::markOf(const SetRun &run, const SetStage &stage) const
{
    return {{kOrigin, run.record.origin.isEmpty() ? QStringLiteral("server") : run.record.origin},
            {QStringLiteral("setRun"), static_cast<qint64>(number(run.record.id))},
            {QStringLiteral("stage"), stage.name}};
}

std::optional<PackageId> Engine::Impl::orderPackage(const JobOrder &order) const
{
    const QByteArray sha256 = QCryptographicHash::hash(orderFile(order), QCryptographicHash::Sha256);
    for (const auto &[id, package] : m_memory.packages) {
        if (package.kind == PayloadKind::Order && package.sha256 == sha256)
            return package.id;
    }
    return std::nullopt;
}

/// Without the package of an order.
Result<CreateJob> Engine::Impl::definedJob(const JobDefinition &definition) const
{
    DefinitionLookup lookup;
    lookup.node = [this](const QString &name) { return m_memory.nodeByName(name); };
    lookup.group = [this](const QString &name) {
        const std::optional<DefinitionRecord> group = groupByName(name);
        return group ? std::optional(group->id) : std::nullopt;
    };
    lookup.id = [this](const QString &name) {
        const std::optional<DefinitionRecord> group = groupByName(name);
        return group && idGroupOf(*group) ? std::optional(group->id) : std::nullopt;
    };
    lookup.package = [this](const DefinedPackage &wanted) {
        std::optional<PackageId> newest;
        for (const auto &[id, package] : m_memory.packages) {
            if (isMeant(package, wanted))
                newest = package.id;
        }
        return newest;
    };
    return createJobOf(definition, lookup);
}

/// Asks for the packages that the stage needs and that are not there. @return whether all are
bool Engine::Impl::keepOrders(const SetRun &run, const SetStage &stage)
{
    bool all = true;
    for (const SetRequest &request : stage.requests) {
        if (!request.job || !request.job->order || orderPackage(*request.job->order))
            continue;
        CreateJob job;
        job.type = request.job->type;
        OperatorRole role{};
        if (!mayGive(givenBy(run, job), role))
            continue; // the request is refused when its turn comes
        all = false;
        m_actions.emplace_back(KeepOrder{*request.job->order, givenBy(run, {}), json(markOf(run, stage)).toUtf8()});
    }
    return all;
}

RequestRun Engine::Impl::orderRequest(const SetRun &run, const SetStage &stage, const JobDefinition &definition)
{
    RequestRun request;
    EngineReply reply;
    Result<CreateJob> job = definedJob(definition);
    if (job) {
        if (checkFolder(run.record.folder))
            job.value().folder = run.record.folder;
        if (definition.order) {
            if (const std::optional<PackageId> package = orderPackage(*definition.order))
                job.value().packages = {*package};
        }
        reply = perform(givenBy(run, std::move(job).value()), markOf(run, stage));
    } else {
        reply.error = job.error();
    }
    if (reply.outcome) {
        request.job = JobId{reply.outcome->createdId};
        return request;
    }
    request.result = StageResult::Error;
    request.endedMs = m_nowMs;
    request.reason = reply.error.text;
    tellSet(kRequestRefusedMessage, run, {stage.name, definition.name, cleanText(reply.error.text, kMaxAuditText)});
    return request;
}

// ---- How a run goes on

void Engine::Impl::tellSet(quint16 message, const SetRun &run, const QStringList &more)
{
    (void)take(ServerNotice{message, QStringList{QString::number(number(run.record.id)), run.record.name} + more});
}

bool Engine::Impl::setsAreDue() const
{
    for (const quint32 id : m_sets.active()) {
        const SetRun &run = *m_sets.find(SetRunId{id});
        const std::optional<std::size_t> at = run.present();
        const std::optional<std::size_t> next = run.following();
        const bool begins =
            next && run.stages[*next].heldMs == kNoTime && (!m_setsWaiting.contains(id) || !m_batch.packages.empty());
        if (isStale(run, m_nowMs))
            return true;
        switch (run.record.state) {
        case RequestState::Evaluating: return true;
        case RequestState::Pending:
            if (begins && run.record.startMs <= m_nowMs)
                return true;
            break;
        case RequestState::Paused:
        case RequestState::Terminating:
            if (begins)
                return true;
            if (at && run.stages[*at].endedMs == kNoTime
                && std::any_of(run.stages[*at].requests.begin(), run.stages[*at].requests.end(),
                               [this](const RequestRun &request) { return isOpen(request) && isEnded(request.job); }))
                return true;
            break;
        default: break;
        }
    }
    return false;
}

void Engine::Impl::carryOutSets()
{
    if (!m_setsDue && (m_setDueMs == kNoTime || m_setDueMs > m_nowMs))
        return;
    m_setsDue = false;
    m_setDueMs = kNoTime;
    m_setsWaiting.clear();
    const std::set<quint32> active = m_sets.active();
    for (const quint32 id : active)
        advance(*m_sets.find(SetRunId{id}));
}

/// One step: what comes after it is another transaction.
void Engine::Impl::advance(SetRun run)
{
    const std::optional<std::size_t> at = run.present();
    if (isStale(run, m_nowMs)) {
        run.request.staleMs = m_nowMs;
        tellSet(kSetStaleMessage, run, {QString::number(run.request.staleByMs)});
        endSet(run, RequestState::Error);
        return;
    }
    if (canBeStale(run))
        m_setDueMs = m_setDueMs == kNoTime ? run.request.staleByMs : std::min(m_setDueMs, run.request.staleByMs);
    switch (run.record.state) {
    case RequestState::Pending:
        if (run.record.startMs > m_nowMs) {
            m_setDueMs = m_setDueMs == kNoTime ? run.record.startMs : std::min(m_setDueMs, run.record.startMs);
            return;
        }
        break;
    case RequestState::Paused:
    case RequestState::Terminating: {
        if (!at || run.stages[*at].endedMs != kNoTime)
            break; // between two stages
        StageRun &stage = run.stages[*at];
        const StageRun before = stage;
        const bool all = lookAtJobs(stage);
        if (all) {
            std::vector<StageResult> results;
            for (const RequestRun &request : stage.requests)
                results.push_back(request.result);
            stage.result = stageResult(results);
            stage.endedMs = m_nowMs;
            tellSet(kStageEndedMessage, run, {run.plan.stages[*at].name, stageResultKey(stage.result)});
        }
        if (all && run.record.state == RequestState::Terminating) {
            stage.state = RequestState::Terminated;
            endSet(run, RequestState::Terminated);
            return;
        }
        if (all) {
            stage.state = run.record.state = RequestState::Evaluating;
            run.record.sinceMs = m_nowMs;
            m_setsDue = true;
        }
        if (!(stage == before))
            m_sets.put(std::move(run));
        return;
    }
    case RequestState::Evaluating:
        run.stages[*at].state = stateOf(run.stages[*at].result);
        if (!run.following()) {
            endSet(run, stateOf(setResult(run.plan, run.results())));
            return;
        }
        run.record.state = RequestState::Paused;
        run.record.sinceMs = m_nowMs;
        m_sets.put(run);
        break;
    default: return;
    }
    const std::optional<std::size_t> next = run.following();
    if (run.record.state == RequestState::Terminating)
        endSet(run, RequestState::Terminated);
    else if (next && run.stages[*next].heldMs == kNoTime)
        beginStage(run, *next);
}

void Engine::Impl::beginStage(SetRun &run, std::size_t index)
{
    const SetStage &planned = run.plan.stages[index];
    if (!keepOrders(run, planned)) {
        m_setsWaiting.insert(number(run.record.id));
        const UtcMs againMs = m_nowMs + kAskAgainMs;
        m_setDueMs = m_setDueMs == kNoTime ? againMs : std::min(m_setDueMs, againMs);
        return;
    }
    StageRun &stage = run.stages[index];
    for (const SetRequest &request : planned.requests)
        stage.requests.push_back(orderRequest(run, planned, *request.job));
    stage.startedMs = m_nowMs;
    stage.state = run.record.state = RequestState::Paused;
    run.record.sinceMs = m_nowMs;
    if (run.record.startedMs == kNoTime)
        run.record.startedMs = m_nowMs;
    run.ran.push_back(index);
    const auto jobs = std::count_if(stage.requests.begin(), stage.requests.end(), isOpen);
    tellSet(kStageBegunMessage, run, {planned.name, QString::number(jobs)});
    m_setsDue = m_setsDue || jobs == 0;
    m_sets.put(run);
}

void Engine::Impl::endSet(SetRun &run, RequestState state)
{
    run.record.state = state;
    run.record.endedMs = run.record.sinceMs = m_nowMs;
    for (StageRun &stage : run.stages) {
        if (stage.startedMs == kNoTime && !stage.isTakenOver)
            stage.state = RequestState::NotRun;
    }
    tellSet(state == RequestState::Success ? kSetEndedMessage : kSetFailedMessage, run,
            {requestStateKey(state, false)});
    m_sets.put(run);
    m_sets.forgetOldest();
}

// ---- Commands

Outcome Engine::Impl::mayRunSet(const RequestSet &plan) const
{
    for (const SetStage &stage : plan.stages) {
        for (const SetRequest &request : stage.requests) {
            const QString denial =
                request.job ? roleDenial(m_giver.role, {Act::RunJobs, request.job->type}) : QString();
            if (!denial.isEmpty())
                return Error{Error::Kind::Forbidden, denial, {}};
        }
    }
    return {};
}

Result<CommandOutcome> Engine::Impl::beginSet(SetRun run, const RequestTerms &terms, std::optional<Series> series,
                                              const QString &operatorName)
{
    if (m_sets.active().size() >= kMaxActiveRuns)
        return refused(CommandText::tr("%1 request sets have not ended; no more are possible.").arg(kMaxActiveRuns));
    if (m_sets.planSize(true) + run.record.plan.size() > kMaxRunPlans)
        return refused(
            CommandText::tr("The request sets that have not ended are too large together, at most %1 MiB are "
                            "possible. Submit it when some of them have ended.")
                .arg(kMaxRunPlans / 1024 / 1024));
    SetRunRecord &record = run.record;
    record.id = m_sets.nextId();
    record.operatorName = operatorName;
    record.operatorId = m_giver.id;
    record.role = m_giver.role;
    record.origin = m_giver.origin;
    record.submittedMs = record.sinceMs = m_nowMs;
    const quint32 id = number(record.id);
    if (series) {
        series->first = id;
        series->name = record.name;
        run.request = beginSeries(std::move(*series), terms, std::max(m_nowMs, record.startMs), operatorName);
    }
    tellSet(kSetSubmittedMessage, run, {operatorName});
    m_sets.put(std::move(run));
    m_sets.forgetOldest();
    m_setsDue = true;
    return one(id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const SubmitSet &order, const QString &operatorName)
{
    const DefinitionRecord *known = m_definitions.find(order.set);
    if (!known || known->isRemoved() || known->kind != DefinitionKind::Set)
        return notFound(CommandText::tr("There is no request set %1.").arg(number(order.set)));
    if (Outcome folder = checkFolder(order.folder); !folder)
        return folder.error();
    if (order.startMs < 0)
        return invalid(CommandText::tr("Schedule: a time before 1970 is not possible. Correct it."));
    const Result<RequestSet> set =
        requestSetOf(QJsonDocument::fromJson(known->json.toUtf8()).object(), SetForm::Stored);
    if (!set)
        return set.error();
    const FindDefinition find = readingOnce([this](DefinitionId id) -> std::optional<JobDefinition> {
        const DefinitionRecord *record = m_definitions.find(id);
        if (!record || record->isRemoved() || record->kind != DefinitionKind::Job)
            return std::nullopt;
        const Result<JobDefinition> job = jobDefinitionOf(QJsonDocument::fromJson(record->json.toUtf8()).object());
        return job ? std::optional(job.value()) : std::nullopt;
    });
    if (const auto problems = problemsOf(set.value(), find); !problems.empty())
        return invalid(CommandText::tr("%1: %2").arg(problems.front().path(), problems.front().text));
    const Error tooLarge =
        refused(CommandText::tr("The set is too large: with the definitions it runs it has more than %1 KiB. Make "
                                "several of it.")
                    .arg(kMaxPlanBytes / 1024));
    if (!fitsPlan(set.value(), find))
        return tooLarge;
    SetRun run;
    run.plan = planOf(set.value(), find, [this](DefinitionId id) { return m_definitions.find(id)->version; });
    if (Outcome may = mayRunSet(run.plan); !may)
        return may.error();
    for (const SetStage &stage : run.plan.stages) {
        for (const SetRequest &request : stage.requests) {
            if (const Result<CreateJob> job = definedJob(*request.job); !job)
                //: %1 is a stage of a request set, %2 one of its requests, %3 a sentence.
                return invalid(
                    CommandText::tr("Stage “%1”, request “%2”: %3").arg(stage.name, request.name, job.error().text));
        }
    }
    run.record.plan = planJson(run.plan);
    if (run.record.plan.toUtf8().size() > kMaxPlanBytes)
        return tooLarge;
    const Repetition &repeat = order.terms.repeat;
    UtcMs startMs = order.startMs;
    std::optional<Series> series;
    if (repeat.isAny()) {
        const UtcMs wantedMs = std::max(m_nowMs, order.startMs);
        if (Outcome checked = checkRepetition(repeat, wantedMs); !checked)
            return checked.error();
        if (!repeat.times.empty() || repeat.days != 0)
            startMs = nextDue(repeat, wantedMs, wantedMs - 1, m_settings.timeZone).value_or(startMs);
        series.emplace();
        series->id = m_series.nextId();
        series->kind = SeriesKind::Set;
        series->plan = seriesPlan(order);
    }
    if (Outcome stale = checkStaleBy(order.terms.staleByMs, startMs, kNoTime); !stale)
        return stale.error();
    run.request = m_nextRequest.value_or(JobRequest());
    run.request.staleByMs = order.terms.staleByMs;
    run.stages.resize(run.plan.stages.size());
    run.record.set = known->id;
    run.record.version = known->version;
    run.record.name = known->name;
    run.record.folder = order.folder;
    run.record.startMs = startMs;
    if (order.isHeld) {
        run.record.state = RequestState::OnHold;
        run.record.reason = operatorName;
    }
    const QString name = known->name;
    Result<CommandOutcome> begun = beginSet(std::move(run), order.terms, std::move(series), operatorName);
    if (begun)
        audit(operatorName,
              QStringLiteral("submit-set %1 “%2”, run %3%4%5")
                  .arg(QString::number(number(order.set)), name, QString::number(begun.value().createdId),
                       order.isHeld ? QStringLiteral(", held") : QString(),
                       repeat.isAny() ? QStringLiteral(", repeated: %1").arg(json(toJson(repeat))) : QString()));
    return begun;
}

Result<CommandOutcome> Engine::Impl::carryOut(const ResubmitSet &order, const QString &operatorName)
{
    const SetRun *before = m_sets.find(order.run);
    if (!before)
        return noRun(order.run);
    if (Outcome may = mayRunSet(before->plan); !may)
        return may.error();
    if (const QString denied = setDenial(SetAction::Resubmit, *before); !denied.isEmpty())
        return refused(denied);
    for (const quint32 id : m_sets.active()) { // somebody else was faster: its jobs are not ordered twice
        if (m_sets.find(SetRunId{id})->record.resubmits == order.run)
            return refused(CommandText::tr("It has been resubmitted already, as run %1, which has not ended.").arg(id));
    }
    SetRun run;
    run.plan = before->plan;
    run.stages.resize(run.plan.stages.size());
    run.record.plan = before->record.plan;
    run.record.set = before->record.set;
    run.record.version = before->record.version;
    run.record.name = before->record.name;
    run.record.folder = before->record.folder;
    run.record.resubmits = before->record.id;
    if (order.fromFailed) {
        const std::optional<std::size_t> failed = failedStage(*before);
        if (!failed)
            return refused(CommandText::tr("No stage of it failed. Resubmit it from the start."));
        for (const std::size_t stage : before->ran) {
            if (stage == *failed)
                break;
            run.ran.push_back(stage);
            run.stages[stage] = before->stages[stage];
            run.stages[stage].isTakenOver = true;
        }
    }
    Result<CommandOutcome> begun = beginSet(std::move(run), {}, std::nullopt, operatorName);
    if (begun)
        audit(operatorName,
              QStringLiteral("resubmit-set, run %1 %2, as run %3")
                  .arg(number(order.run))
                  .arg(order.fromFailed ? QStringLiteral("from the failed stage") : QStringLiteral("from the start"))
                  .arg(begun.value().createdId));
    return begun;
}

void Engine::Impl::holdSet(SetRun &run, const ControlSet &order, const QString &operatorName)
{
    const bool holds = order.action == SetAction::Hold;
    if (order.stage) {
        StageRun &stage = run.stages[*order.stage];
        stage.heldMs = holds ? m_nowMs : kNoTime;
        stage.state = holds ? RequestState::OnHold : RequestState::Pending;
        return;
    }
    run.record.state = holds ? RequestState::OnHold : RequestState::Pending;
    run.record.sinceMs = m_nowMs;
    run.record.reason = holds ? operatorName : QString();
}

/// What is under way is cancelled with it, in the same transaction.
void Engine::Impl::cancelSet(SetRun &run, const QString &operatorName)
{
    run.record.reason = operatorName;
    run.record.sinceMs = m_nowMs;
    if (!isRunning(run.record.state)) {
        endSet(run, RequestState::Cancelled);
        return;
    }
    run.record.state = RequestState::Terminating;
    const std::optional<std::size_t> at = run.present();
    if (!at || run.stages[*at].endedMs != kNoTime) { // between two stages
        endSet(run, RequestState::Terminated);
        return;
    }
    run.stages[*at].state = RequestState::Terminating;
    const Deed deed = m_deed;
    const Giver giver = m_giver;
    for (const RequestRun &request : run.stages[*at].requests) {
        if (!isOpen(request) || isEnded(request.job))
            continue;
        Operate cancel;
        cancel.operation = Operation::Cancel;
        cancel.job = request.job;
        QJsonObject mark = markOf(run, run.plan.stages[*at]);
        mark.insert(kOrigin, giver.origin.isEmpty() ? QStringLiteral("server") : giver.origin);
        (void)perform({cancel, giver.name, giver.role, giver.id}, mark);
    }
    m_deed = deed;
    m_giver = giver;
    m_sets.put(run);
}

Result<CommandOutcome> Engine::Impl::carryOut(const ControlSet &order, const QString &operatorName)
{
    const SetRun *known = m_sets.find(order.run);
    if (!known)
        return noRun(order.run);
    if (Outcome may = mayRunSet(known->plan); !may)
        return may.error();
    if (order.action == SetAction::Resubmit)
        return invalid(CommandText::tr("A run is resubmitted by a command of its own."));
    if (order.stage && (order.action == SetAction::Cancel || *order.stage >= known->stages.size()))
        return order.action == SetAction::Cancel
                   ? invalid(CommandText::tr("Stage: a set is cancelled as a whole."))
                   : notFound(CommandText::tr("Stage: the set has %1, counted from 1.").arg(known->stages.size()));
    const std::optional<std::size_t> stage = order.stage ? std::optional<std::size_t>(*order.stage) : std::nullopt;
    if (const QString denied = setDenial(order.action, *known, stage); !denied.isEmpty())
        return refused(denied);
    SetRun run = *known;
    if (order.action == SetAction::Cancel) {
        cancelSet(run, operatorName);
    } else {
        holdSet(run, order, operatorName);
        m_sets.put(run);
    }
    m_setsDue = true;
    audit(operatorName,
          QStringLiteral("%1-set, run %2 “%3”%4")
              .arg(setActionKey(order.action), QString::number(number(order.run)), run.record.name,
                   order.stage ? QStringLiteral(", stage %1").arg(run.plan.stages[*order.stage].name) : QString()));
    return one(number(order.run));
}

} // namespace signalbox
