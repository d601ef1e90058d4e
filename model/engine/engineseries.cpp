// What is ordered again and again (S4, domain-facts.md 5.1), and what is not run any more because it has not started in time. A run is
// created when it is due, by the same command as any job and in the name of who ordered the series; that it was is noted in the same
// transaction. So no end of the server makes two runs of one time, and none is forgotten.

#include "model/domain/seriesmessages.h"
#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace command;

namespace {

QString utcText(UtcMs ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

/// Who may not order a run at one time may not at the next.
bool isForGood(const Error &error)
{
    return error.kind == Error::Kind::Unauthorized || error.kind == Error::Kind::Forbidden;
}

Error noSeries(const SetRepetition &order)
{
    return refused(order.kind == SeriesKind::Job
                       ? CommandText::tr("Job %1 is not repeated. Create a job with a repetition.").arg(order.of)
                       : CommandText::tr("Run %1 of a request set is not repeated. Submit the set with a repetition.")
                             .arg(order.of));
}

} // namespace

// ---- What an order may say

Outcome Engine::Impl::checkStaleBy(UtcMs staleByMs, UtcMs startMs, UtcMs limitMs) const
{
    if (staleByMs == kNoTime)
        return {};
    if (staleByMs < 0)
        return invalid(CommandText::tr("Stale-by date: a time before 1970 is not possible. Correct it."));
    if (staleByMs <= m_nowMs)
        return invalid(CommandText::tr("Stale-by date: %1 has passed already. Give a time in the future.")
                           .arg(momentText(staleByMs)));
    if (staleByMs <= startMs)
        return invalid(
            CommandText::tr("Stale-by date: %1 is not after the scheduled time %2, so that nothing would ever "
                            "start. Make it later.")
                .arg(momentText(staleByMs), momentText(startMs)));
    if (limitMs != kNoTime && staleByMs > limitMs)
        return invalid(CommandText::tr("Stale-by date: %1 is after the execution time limit %2. Make it earlier.")
                           .arg(momentText(staleByMs), momentText(limitMs)));
    return {};
}

Outcome Engine::Impl::checkRepetition(const Repetition &repeat, UtcMs startMs) const
{
    if (const QString problem = repetitionProblem(repeat); !problem.isEmpty())
        return invalid(problem);
    const std::optional<UtcMs> second = repeat.from == RepeatFrom::Start
                                            ? nextDue(repeat, startMs, std::max(startMs, m_nowMs), m_settings.timeZone)
                                            : dueAfterEnd(repeat, std::max(startMs, m_nowMs), m_settings.timeZone);
    if (!second)
        return invalid(CommandText::tr("Repetition: it ends at %1, before there would be another run. Make it later.")
                           .arg(momentText(repeat.untilMs)));
    if (m_series.active().size() >= kMaxSeries)
        return refused(CommandText::tr("%1 jobs and request sets are being repeated; no more are possible. End some.")
                           .arg(kMaxSeries));
    return {};
}

/// What the engine creates by itself has nobody who looks through inventories for it.
Outcome Engine::Impl::checkRepeated(const CreateJob &order) const
{
    int looks = 0;
    for (const JobTarget &target : order.targets) {
        if (target.kind == TargetKind::Id || target.kind == TargetKind::At)
            continue; // what they stand for, nobody has to look for
        JobThrough through;
        if (const auto nodes = nodesOf({target.kind, target.id}, through, looks); !nodes)
            return nodes.error();
    }
    return {};
}

std::optional<Series> Engine::Impl::toldSeries(const JobRequest &request) const
{
    const Series *known = request.series == SeriesId{} ? nullptr : m_series.find(request.series);
    if (!known)
        return std::nullopt;
    Series told = *known;
    told.plan.clear();
    return told;
}

std::vector<Series> Engine::Impl::series() const
{
    std::vector<Series> all;
    all.reserve(m_series.all().size());
    for (const auto &[id, one] : m_series.all()) {
        all.push_back(one);
        all.back().plan.clear();
    }
    return all;
}

std::vector<SetRun> Engine::Impl::setRuns() const
{
    std::vector<SetRun> all = m_sets.list();
    for (SetRun &run : all)
        run.series = toldSeries(run.request);
    return all;
}

std::optional<SetRun> Engine::Impl::setRun(SetRunId id) const
{
    const SetRun *known = m_sets.find(id);
    if (!known)
        return std::nullopt;
    SetRun run = *known;
    run.series = toldSeries(run.request);
    return run;
}

// ---- Stale-by dates

void Engine::Impl::planStale(const Job &job)
{
    const JobRequest &request = job.record.request;
    if (request.staleByMs != kNoTime && request.staleMs == kNoTime && job.record.dispatch.startedMs == kNoTime)
        m_stales.emplace(request.staleByMs, number(job.record.id));
}

void Engine::Impl::doWhatIsStale()
{
    while (!m_stales.empty() && m_stales.begin()->first <= m_nowMs) {
        Job *job = m_memory.job(JobId{m_stales.begin()->second});
        m_stales.erase(m_stales.begin());
        if (job)
            staleJob(*job);
    }
}

/// S1 holds here, too: no status changes, the work is withdrawn.
void Engine::Impl::staleJob(Job &job)
{
    JobRequest request = job.record.request;
    if (request.staleByMs == kNoTime || job.record.dispatch.startedMs != kNoTime || job.record.counters.allEnded()
        || request.staleMs != kNoTime || job.record.deletingSinceMs != kNoTime || job.record.archive.isArchived())
        return;
    request.staleMs = m_nowMs;
    m_memory.setRequest(job, request);
    m_changedJobs.insert(number(job.record.id));
    expireJob(job, request.staleByMs, kExpiredStale);
    takeUp(job);
}

// ---- Series

void Engine::Impl::tellSeries(quint16 message, const Series &series, const QStringList &more)
{
    (void)take(ServerNotice{
        message, QStringList{QString::number(number(series.id)), cleanText(series.name, kMaxAuditText)} + more});
}

/// Of the run under way, with which the series begins.
JobRequest Engine::Impl::beginSeries(Series series, const RequestTerms &terms, UtcMs startMs,
                                     const QString &operatorName)
{
    series.repeat = terms.repeat;
    series.operatorName = operatorName;
    series.operatorId = m_giver.id;
    series.role = m_giver.role;
    series.origin = m_giver.origin;
    series.originMs = series.anchorMs = startMs;
    series.last = series.first;
    const JobRequest request{terms.staleByMs, kNoTime, series.id, 1, series.first, 0};
    planNext(series, terms.repeat.from == RepeatFrom::Start
                         ? nextDue(terms.repeat, startMs, std::max(startMs, m_nowMs), m_settings.timeZone)
                         : std::nullopt);
    m_series.put(std::move(series));
    m_seriesDue = true;
    return request;
}

/// @param next of those that are counted from the start
void Engine::Impl::planNext(Series &series, std::optional<UtcMs> next)
{
    series.nextMs = kNoTime;
    if (series.repeat.runs != 0 && series.runs >= series.repeat.runs) {
        endSeries(series, CommandText::tr("All %1 runs have been created.").arg(series.runs));
        return;
    }
    if (series.repeat.from == RepeatFrom::Completion && !next)
        return; // the newest one has to end first
    if (next)
        series.nextMs = *next;
    else
        endSeries(series, CommandText::tr("It ended as ordered, at %1.").arg(momentText(series.repeat.untilMs)));
}

void Engine::Impl::endSeries(Series &series, const QString &reason)
{
    series.nextMs = kNoTime;
    series.endedMs = m_nowMs;
    series.reason = reason;
}

/// How many runs of it have not ended.
quint32 Engine::Impl::openRuns(const Series &series) const
{
    quint32 open = 0;
    if (series.kind == SeriesKind::Set) {
        for (const quint32 id : m_sets.active())
            open += m_sets.find(SetRunId{id})->request.series == series.id ? 1 : 0;
        return open;
    }
    for (const auto &[id, job] : m_memory.jobs)
        open += job->record.request.series == series.id && !isEnded(JobId{id}) ? 1 : 0;
    return open;
}

/// When the newest run of it ended; none: it has not.
std::optional<UtcMs> Engine::Impl::lastRunEnded(const Series &series) const
{
    UtcMs ended = kNoTime;
    if (series.kind == SeriesKind::Set) {
        const SetRun *run = m_sets.find(SetRunId{series.last});
        if (run && !hasEnded(run->record.state))
            return std::nullopt;
        ended = run ? run->record.endedMs : kNoTime;
    } else {
        if (!isEnded(JobId{series.last}))
            return std::nullopt;
        const Job *job = m_memory.job(JobId{series.last});
        ended = job ? job->record.completedMs : kNoTime;
    }
    return ended == kNoTime || ended > m_nowMs ? m_nowMs : ended; // one that was deleted has ended now
}

bool Engine::Impl::seriesIsDue() const
{
    return std::any_of(m_series.active().begin(), m_series.active().end(), [this](quint32 id) {
        const Series &series = *m_series.find(SeriesId{id});
        return series.nextMs == kNoTime && lastRunEnded(series);
    });
}

/// At most one run: the next one is another transaction.
void Engine::Impl::carryOutSeries()
{
    if (!m_seriesDue && (m_seriesDueMs == kNoTime || m_seriesDueMs > m_nowMs))
        return;
    m_seriesDue = false;
    m_seriesDueMs = kNoTime;
    bool hasCreated = false;
    const std::set<quint32> active = m_series.active();
    for (const quint32 id : active) {
        const Series *series = m_series.find(SeriesId{id});
        if (series->nextMs == kNoTime || series->nextMs <= m_nowMs) {
            if (hasCreated) {
                m_seriesDue = true;
                continue;
            }
            hasCreated = series->nextMs != kNoTime;
            advanceSeries(*series);
            series = m_series.find(SeriesId{id});
        }
        if (series && series->nextMs != kNoTime)
            m_seriesDueMs = m_seriesDueMs == kNoTime ? series->nextMs : std::min(m_seriesDueMs, series->nextMs);
    }
}

void Engine::Impl::advanceSeries(Series series)
{
    if (series.nextMs == kNoTime) {
        const std::optional<UtcMs> ended = lastRunEnded(series);
        if (!ended)
            return;
        if (const std::optional<UtcMs> due = dueAfterEnd(series.repeat, *ended, m_settings.timeZone)) {
            planNext(series, due);
        } else {
            endSeries(series, CommandText::tr("It ended as ordered, at %1.").arg(momentText(series.repeat.untilMs)));
        }
        if (series.hasEnded())
            tellSeries(kSeriesEndedMessage, series, {series.reason});
        m_series.put(std::move(series));
        return;
    }
    UtcMs due = series.nextMs;
    quint32 skipped = 0;
    if (series.repeat.from == RepeatFrom::Start) { // of several that have passed it is the latest
        for (auto next = nextDue(series.repeat, series.anchorMs, due, m_settings.timeZone); next && *next <= m_nowMs;
             next = nextDue(series.repeat, series.anchorMs, due, m_settings.timeZone)) {
            due = *next;
            ++skipped;
        }
    }
    createRun(series, due, skipped);
    if (!series.hasEnded())
        planNext(series, series.repeat.from == RepeatFrom::Start
                             ? nextDue(series.repeat, series.anchorMs, std::max(due, m_nowMs), m_settings.timeZone)
                         : series.problem.isEmpty() ? std::nullopt
                                                    : dueAfterEnd(series.repeat, m_nowMs, m_settings.timeZone));
    else
        tellSeries(kSeriesStoppedMessage, series, {series.reason});
    if (series.hasEnded() && series.problem.isEmpty())
        tellSeries(kSeriesEndedMessage, series, {series.reason});
    m_series.put(std::move(series));
    m_series.forgetOldest();
}

/// The order of the run that is due. @param gone destinations that are not there any more
Result<CommandBody> Engine::Impl::runOf(const Series &series, quint32 &gone) const
{
    const auto placed = [this](FolderId folder) { return checkFolder(folder) ? folder : FolderId{}; };
    if (series.kind == SeriesKind::Set) {
        Result<SubmitSet> set = setOfPlan(series.plan, series.originMs, m_nowMs);
        if (!set)
            return set.error();
        set.value().folder = placed(set.value().folder);
        return CommandBody(std::move(set).value());
    }
    Result<CreateJob> job = jobOfPlan(series.plan, series.originMs, m_nowMs);
    if (!job)
        return job.error();
    CreateJob &order = job.value();
    order.folder = placed(order.folder);
    gone = static_cast<quint32>(
        std::erase_if(order.destinations, [this](NodeId node) { return m_memory.node(node) == nullptr; }));
    if (order.destinations.empty() && order.targets.empty())
        return notFound(CommandText::tr("None of its destinations is there any more."));
    return CommandBody(std::move(job).value());
}

void Engine::Impl::createRun(Series &series, UtcMs dueMs, quint32 skipped)
{
    quint32 gone = 0;
    Error error;
    std::optional<quint32> created;
    if (const quint32 open = openRuns(series); open >= kMaxOpenRuns) {
        error = refused(CommandText::tr("%1 of its runs have not ended. It goes on when some of them have.").arg(open));
    } else if (Result<CommandBody> order = runOf(series, gone); !order) {
        error = order.error();
        if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Invalid)
            error.kind = Error::Kind::Forbidden; // numbers are never reused: nor is there any the next time
    } else {
        m_nextRequest = JobRequest{kNoTime, kNoTime, series.id, series.runs + 1, series.first, skipped};
        const EngineReply reply =
            perform({std::move(order).value(), series.operatorName, series.role, series.operatorId},
                    {{QStringLiteral("origin"), series.origin.isEmpty() ? QStringLiteral("server") : series.origin},
                     {QStringLiteral("series"), static_cast<qint64>(number(series.id))},
                     {QStringLiteral("due"), utcText(dueMs)}});
        m_nextRequest.reset();
        if (reply.outcome)
            created = reply.outcome->createdId;
        else
            error = reply.error;
    }
    const QString before = std::exchange(series.problem, QString());
    series.skipped += skipped;
    if (created) {
        ++series.runs;
        series.last = *created;
        tellSeries(kRunCreatedMessage, series, {QString::number(series.runs), QString::number(*created)});
        if (skipped > 0)
            tellSeries(kRunsSkippedMessage, series,
                       {QString::number(skipped), CommandText::tr("The managing server was not running then.")});
        return;
    }
    series.problem = cleanText(error.text, kMaxAuditText);
    if (isForGood(error)) {
        endSeries(series, series.problem);
        return;
    }
    ++series.skipped;
    if (series.problem != before) // the same again and again must not fill the log; the series counts it
        tellSeries(kRunsSkippedMessage, series, {QString::number(skipped + 1), series.problem});
}

// ---- The command

Result<CommandOutcome> Engine::Impl::carryOut(const SetRepetition &order, const QString &operatorName)
{
    SeriesId id{};
    if (order.kind == SeriesKind::Job) {
        if (const Job *job = m_memory.job(JobId{order.of}))
            id = job->record.request.series;
        m_deed.job = JobId{order.of};
    } else if (const SetRun *run = m_sets.find(SetRunId{order.of})) {
        id = run->request.series;
    }
    const Series *known = m_series.find(id);
    for (const auto &[number, one] : m_series.all()) { // its first and its newest run may be deleted
        if (!known && one.kind == order.kind && (one.first == order.of || one.last == order.of))
            known = &one;
    }
    if (!known && order.kind == SeriesKind::Job && !m_memory.job(JobId{order.of}))
        return notFound(CommandText::tr("There is no job %1. It may have been deleted.").arg(order.of));
    if (!known && order.kind == SeriesKind::Set && !m_sets.find(SetRunId{order.of}))
        return notFound(CommandText::tr("There is no run %1 of a request set.").arg(order.of));
    if (!known)
        return noSeries(order);
    Series series = *known;
    if (series.kind == SeriesKind::Job) {
        const Result<CreateJob> job = jobOfPlan(series.plan, series.originMs, m_nowMs);
        if (!job)
            return job.error();
        if (const QString denial = roleDenial(m_giver.role, {Act::RunJobs, job.value().type}); !denial.isEmpty())
            return Error{Error::Kind::Forbidden, denial, {}};
    } else if (const SetRun *run = m_sets.find(SetRunId{series.last})) {
        if (Outcome may = mayRunSet(run->plan); !may)
            return may.error();
    }
    if (!order.repeat.isAny()) {
        if (series.hasEnded())
            return refused(CommandText::tr("It is not repeated any more since %1.").arg(momentText(series.endedMs)));
        endSeries(series, CommandText::tr("%1 ended it.").arg(operatorName));
        tellSeries(kSeriesEndedMessage, series, {series.reason});
        audit(operatorName, QStringLiteral("stop-repeating, series %1 “%2”, after %3 runs")
                                .arg(QString::number(number(series.id)), series.name, QString::number(series.runs)));
        m_series.put(std::move(series));
        return one(order.of);
    }
    if (series.hasEnded() && m_series.active().size() >= kMaxSeries)
        return refused(CommandText::tr("%1 jobs and request sets are being repeated; no more are possible. End some.")
                           .arg(kMaxSeries));
    if (const QString problem = repetitionProblem(order.repeat); !problem.isEmpty())
        return invalid(problem);
    if (order.repeat.runs != 0 && order.repeat.runs <= series.runs)
        return invalid(
            CommandText::tr("Repetition: %1 runs have been created already. Give a greater number.").arg(series.runs));
    series.repeat = order.repeat;
    std::optional<UtcMs> next;
    bool isPossible = true;
    if (series.repeat.from == RepeatFrom::Start) {
        // The first run is there already, also when its time is still to come.
        next = nextDue(series.repeat, series.anchorMs, std::max(series.anchorMs, m_nowMs), m_settings.timeZone);
        isPossible = next.has_value();
    } else {
        const std::optional<UtcMs> ended = lastRunEnded(series);
        next = ended ? dueAfterEnd(series.repeat, *ended, m_settings.timeZone) : std::nullopt;
        if (next && *next <= m_nowMs)
            next = dueAfterEnd(series.repeat, m_nowMs, m_settings.timeZone);
        isPossible = next || (!ended && (order.repeat.untilMs == kNoTime || order.repeat.untilMs > m_nowMs));
    }
    if (!isPossible)
        return invalid(CommandText::tr("Repetition: it ends at %1, before there would be another run. Make it later.")
                           .arg(momentText(order.repeat.untilMs)));
    series.operatorName = operatorName;
    series.operatorId = m_giver.id;
    series.role = m_giver.role;
    series.origin = m_giver.origin;
    series.endedMs = kNoTime;
    series.reason.clear();
    series.problem.clear();
    planNext(series, next);
    audit(operatorName, QStringLiteral("repeat, series %1 “%2”: %3")
                            .arg(QString::number(number(series.id)), series.name, json(toJson(series.repeat))));
    m_series.put(std::move(series));
    m_seriesDue = true;
    return one(order.of);
}

} // namespace signalbox
