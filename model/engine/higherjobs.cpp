#include "model/engine/higherjobs.h"

#include "model/domain/higherfolder.h"
#include "model/domain/jobphase.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr quint32 kLeastRoom = 1024;
constexpr quint32 kMostRows = 4'000'000; ///< of one job, as of an own one

} // namespace

FolderRecord HigherJobs::folder() const
{
    return {kHigherFolder, FolderId{}, higherFolderName({m_server, m_unreachedMs, m_problem})};
}

std::vector<JobRecord> HigherJobs::jobs() const
{
    std::vector<JobRecord> records;
    for (const auto &[number, job] : m_jobs)
        records.push_back(job.record);
    return records;
}

std::vector<PackageRecord> HigherJobs::packages() const
{
    std::vector<PackageRecord> records;
    for (const auto &[number, package] : m_packages)
        records.push_back(package);
    return records;
}

std::optional<JobRecord> HigherJobs::job(JobId id) const
{
    const auto found = isFromAbove(id) ? m_jobs.find(shownNumber(id)) : m_jobs.end();
    return found == m_jobs.end() ? std::nullopt : std::optional(found->second.record);
}

std::optional<std::vector<InstructionRow>> HigherJobs::rows(JobId id, quint32 first, quint32 count) const
{
    const auto found = isFromAbove(id) ? m_jobs.find(shownNumber(id)) : m_jobs.end();
    if (found == m_jobs.end())
        return std::nullopt;
    const Job &job = found->second;
    std::vector<InstructionRow> rows;
    const auto size = static_cast<quint32>(job.rows.size());
    for (quint32 i = std::min(first, size); i < size && rows.size() < count; ++i)
        rows.push_back(rowOf(job, i));
    return rows;
}

std::optional<std::vector<Event>> HigherJobs::history(InstructionId instruction, EventSeq upTo, int limit) const
{
    const Job *job = jobOf(instruction);
    if (!job)
        return std::nullopt;
    const std::optional<Row> &row = job->rows[number(instruction) - number(job->record.firstInstruction)];
    std::vector<Event> events;
    if (!row)
        return events;
    for (std::size_t i = 0; i < row->work.events.size(); ++i) {
        Event event = row->work.events[i].event;
        event.seq = i + 1; // their order; they are no entries of this server's log
        event.previous = i;
        event.job = job->record.id;
        event.instruction = instruction;
        event.node = row->reporters[i];
        if (upTo == 0 || event.seq <= upTo)
            events.push_back(std::move(event));
    }
    if (limit > 0 && events.size() > static_cast<std::size_t>(limit))
        events.erase(events.begin(), events.end() - limit);
    return events;
}

bool HigherJobs::watch(JobId id, int by)
{
    const auto found = isFromAbove(id) ? m_jobs.find(shownNumber(id)) : m_jobs.end();
    if (found == m_jobs.end())
        return isFromAbove(id);
    found->second.watches = std::max(0, found->second.watches + by);
    return true;
}

// ---- What is told

void HigherJobs::take(const HigherNews &news, const NodeOf &nodeOf, UtcMs nowMs)
{
    const FolderRecord before = folder();
    if (!news.server.isEmpty())
        m_server = news.server;
    if (news.unreachedMs)
        m_unreachedMs = *news.unreachedMs;
    if (news.problem)
        m_problem = *news.problem;
    m_folderTold = m_folderTold && before == folder();

    std::set<quint32> kept;
    for (const HigherJob &told : news.jobs) {
        Job &job = jobFor(told);
        kept.insert(told.number);
        if (job.record.registeredMs == kNoTime)
            job.record.registeredMs = nowMs;
    }
    if (news.isAll) {
        std::set<quint32> attempts;
        for (const HigherWork &work : news.works)
            attempts.insert(number(work.attempt));
        std::vector<AttemptId> gone;
        for (const auto &[attempt, place] : m_places) {
            if (!attempts.contains(attempt))
                gone.push_back(AttemptId{attempt});
        }
        for (const AttemptId attempt : gone)
            remove(attempt);
    }
    for (const AttemptId attempt : news.gone)
        remove(attempt);
    for (const HigherWork &work : news.works)
        put(work, nodeOf);
    settle();
}

void HigherJobs::settle()
{
    for (auto it = m_jobs.begin(); it != m_jobs.end();) {
        Job &job = it->second;
        if (job.hasGaps || job.rows.empty())
            closeGaps(it->first, job);
        if (job.rows.empty()) {
            m_toTell.erase(it->first);
            m_gone.insert(it->first);
            it = m_jobs.erase(it);
            continue;
        }
        if (!job.isCounted)
            count(job);
        ++it;
    }
}

HigherJobs::Job &HigherJobs::jobFor(const HigherJob &told)
{
    Job &job = m_jobs[told.number];
    m_gone.erase(told.number);
    m_toTell.insert(told.number);
    const bool isNew = job.record.id == JobId{};
    JobRecord &record = job.record;
    if (isNew || told.packages != job.told.packages) {
        std::vector<PackageId> ids;
        for (const HigherPackage &package : told.packages) {
            const auto same = std::find_if(m_packages.begin(), m_packages.end(), [&](const auto &one) {
                return one.second.name == package.name && one.second.version == package.version;
            });
            if (same != m_packages.end()) {
                ids.push_back(same->second.id);
                continue;
            }
            PackageRecord known;
            known.id = PackageId{++m_lastPackage};
            known.name = package.name;
            known.version = package.version;
            known.size = package.size;
            ids.push_back(known.id);
            m_newPackages.insert(number(known.id));
            m_packages.emplace(number(known.id), std::move(known));
        }
        if (!isNew && ids.size() != record.packages.size()) { // the rows get other places
            const std::size_t before = record.packages.size();
            std::vector<std::optional<Row>> rows(job.rows.size() / before * ids.size());
            for (std::size_t i = 0; i < job.rows.size(); ++i) {
                const std::size_t place = i / before * ids.size() + i % before;
                if (i % before >= ids.size() || !job.rows[i])
                    continue;
                m_places[number(job.rows[i]->work.attempt)] = {told.number, static_cast<quint32>(place)};
                rows[place] = std::move(job.rows[i]);
            }
            job.rows = std::move(rows);
            job.room = 0;
            makeRoom(job, static_cast<quint32>(job.rows.size()));
        }
        record.packages = std::move(ids);
    }
    job.told = told;
    record.id = jobFromAbove(told.number);
    record.folder = kHigherFolder;
    record.type = told.type;
    record.priority = told.priority;
    record.name = told.name;
    record.owner = m_server;
    record.schedule.limitMs = told.limitMs;
    record.released = true;
    if (told.registeredMs != kNoTime)
        record.registeredMs = told.registeredMs;
    if (record.dispatch.startedMs == kNoTime)
        record.dispatch.startedMs = std::max<UtcMs>(record.registeredMs, 1);
    if (isNew)
        makeRoom(job, 0);
    return job;
}

/// Instructions of a job are one range of numbers. What needs more than it has room for is a job that was not there before.
void HigherJobs::makeRoom(Job &job, quint32 rows)
{
    if (rows <= job.room && job.room > 0)
        return;
    quint32 room = kLeastRoom;
    while (room < 2 * rows)
        room *= 2;
    if (m_nextInstruction > 0xffffffffU - room)
        m_nextInstruction = kHigherFirst; // those that had these numbers are long gone
    if (job.record.firstInstruction != InstructionId{})
        m_gone.insert(job.told.number);
    job.record.firstInstruction = InstructionId{m_nextInstruction};
    job.room = room;
    m_nextInstruction += room;
}

void HigherJobs::put(const HigherWork &work, const NodeOf &nodeOf)
{
    const auto found = m_jobs.find(work.job);
    if (found == m_jobs.end() || work.package >= found->second.record.packages.size())
        return;
    Job &job = found->second;
    const auto packages = static_cast<quint32>(job.record.packages.size());
    const auto [at, isNew] = job.placeOf.try_emplace(work.child, static_cast<quint32>(job.placeOf.size()));
    const quint32 place = at->second * packages + work.package;
    if (place >= kMostRows)
        return;
    if (isNew) {
        job.rows.resize(job.placeOf.size() * packages);
        makeRoom(job, static_cast<quint32>(job.rows.size()));
    }
    std::optional<Row> &row = job.rows[place];
    if (row)
        m_places.erase(number(row->work.attempt));
    row.emplace();
    row->destination = nodeOf(work.child);
    row->work = work;
    for (const HigherEvent &event : work.events)
        row->reporters.push_back(event.reporter.isEmpty() ? NodeId{} : nodeOf(event.reporter));
    std::vector<NodeId> chain;
    for (const QString &relay : work.relays)
        chain.push_back(nodeOf(relay));
    auto route = std::find_if(job.record.routes.begin(), job.record.routes.end(),
                              [&chain](const RouteSummary &one) { return one.relays == chain; });
    if (route == job.record.routes.end()) {
        if (job.record.routes.size() >= 0xffffU)
            route = job.record.routes.begin();
        else
            route = job.record.routes.insert(job.record.routes.end(), RouteSummary{.relays = chain, .counters = {}});
    }
    row->route = static_cast<quint16>(route - job.record.routes.begin());
    m_places[number(work.attempt)] = {work.job, place};
    job.changedRows.insert(place);
    job.isCounted = false;
    m_toTell.insert(work.job);
}

void HigherJobs::remove(AttemptId attempt)
{
    const auto found = m_places.find(number(attempt));
    if (found == m_places.end())
        return;
    const auto [number, place] = found->second;
    m_places.erase(found);
    Job &job = m_jobs.at(number);
    job.rows[place].reset();
    job.isCounted = false;
    job.hasGaps = true;
    m_toTell.insert(number);
}

/// Rows have their places; without those that are gone the others get new ones, as in a job that was not there before.
void HigherJobs::closeGaps(quint32 number, Job &job)
{
    job.hasGaps = false;
    std::vector<std::optional<Row>> before = std::move(job.rows);
    const auto packages = static_cast<quint32>(job.record.packages.size());
    job.rows.clear();
    job.placeOf.clear();
    for (std::optional<Row> &row : before) {
        if (!row)
            continue;
        const auto [at, isNew] = job.placeOf.try_emplace(row->work.child, static_cast<quint32>(job.placeOf.size()));
        if (isNew)
            job.rows.resize(job.placeOf.size() * packages);
        const quint32 now = at->second * packages + row->work.package;
        m_places[signalbox::number(row->work.attempt)] = {number, now};
        job.rows[now] = std::move(row);
    }
    job.room = 0;
    if (!job.rows.empty())
        makeRoom(job, static_cast<quint32>(job.rows.size()));
}

// ---- What is shown

void HigherJobs::count(Job &job)
{
    JobRecord &record = job.record;
    record.counters = {};
    record.executedMs = record.completedMs = record.lastReportMs = kNoTime;
    record.destinations = static_cast<quint32>(job.placeOf.size());
    UtcMs completed = kNoTime;
    for (RouteSummary &route : record.routes) {
        route.counters = {};
        route.minHop = 0xff;
        route.maxHop = 0;
    }
    for (const std::optional<Row> &row : job.rows) {
        if (!row)
            continue;
        const InstructionState &state = row->work.state;
        RouteSummary &route = record.routes[row->route];
        record.counters.add(state.status, state.stopping, state.overlays, state.permille);
        route.counters.add(state.status, state.stopping, state.overlays, state.permille);
        route.minHop = std::min(route.minHop, state.hop);
        route.maxHop = std::max(route.maxHop, state.hop);
        if (state.executedMs != kNoTime && (record.executedMs == kNoTime || state.executedMs < record.executedMs))
            record.executedMs = state.executedMs;
        record.lastReportMs = std::max(record.lastReportMs, state.lastReportMs);
        completed = std::max(completed, state.completedMs);
    }
    for (RouteSummary &route : record.routes)
        route.minHop = std::min(route.minHop, route.maxHop);
    if (record.counters.allFinal())
        record.completedMs = completed;
    const PhasePair now = phaseOf(record, JobHold{}, DispatchWait::None, true, false);
    record.dispatch.phase = now.phase;
    record.dispatch.status = now.status;
    job.isCounted = true;
}

InstructionRow HigherJobs::rowOf(const Job &job, quint32 index)
{
    const auto packages = static_cast<quint32>(job.record.packages.size());
    InstructionRow shown;
    if (const std::optional<Row> &row = job.rows[index]) {
        shown = signalbox::rowOf(row->work.state);
        shown.destination = row->destination;
        shown.route = row->route;
    } else { // this package has not been offered to the destination yet
        const auto other = std::find_if(job.rows.begin() + index / packages * packages,
                                        job.rows.begin() + (index / packages + 1) * packages,
                                        [](const std::optional<Row> &one) { return one.has_value(); });
        if (other != job.rows.begin() + (index / packages + 1) * packages)
            shown.destination = (*other)->destination;
    }
    shown.id = InstructionId{number(job.record.firstInstruction) + index};
    shown.package = job.record.packages[index % packages];
    return shown;
}

const HigherJobs::Job *HigherJobs::jobOf(InstructionId instruction) const
{
    if (!isFromAbove(instruction))
        return nullptr;
    for (const auto &[number, job] : m_jobs) {
        const quint32 first = signalbox::number(job.record.firstInstruction);
        if (signalbox::number(instruction) >= first && signalbox::number(instruction) - first < job.rows.size())
            return &job;
    }
    return nullptr;
}

void HigherJobs::tell(DeltaBatch &batch)
{
    if (!isThere())
        return;
    if (!std::exchange(m_folderTold, true))
        batch.folders.push_back(folder());
    for (const quint32 package : std::exchange(m_newPackages, {}))
        batch.packages.push_back(m_packages.at(package));
    for (const quint32 number : std::exchange(m_gone, {}))
        batch.removedJobs.push_back(jobFromAbove(number));
    for (const quint32 number : std::exchange(m_toTell, {})) {
        Job &job = m_jobs.at(number);
        batch.jobs.push_back(job.record);
        if (job.watches > 0) {
            for (const quint32 row : job.changedRows)
                batch.rows.emplace_back(job.record.id, rowOf(job, row));
        }
        job.changedRows.clear();
    }
}

} // namespace signalbox
