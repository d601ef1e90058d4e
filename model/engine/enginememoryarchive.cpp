#include "model/engine/enginememory.h"

#include <algorithm>

namespace signalbox {

void EngineMemory::noteArchived(const Job &job)
{
    for (const auto &[first, count] : job.attempts)
        m_archivedAttempts[first] = {count, number(job.record.id)};
}

EngineMemory::Job *EngineMemory::archivedJobOf(AttemptId attempt) const
{
    auto it = m_archivedAttempts.upper_bound(number(attempt));
    if (it == m_archivedAttempts.begin())
        return nullptr;
    --it;
    const auto &[count, id] = it->second;
    return number(attempt) - it->first < count ? job(JobId{id}) : nullptr;
}

EngineMemory::Job *EngineMemory::archivedJobOf(InstructionId id) const
{
    Job *job = jobAt(id);
    if (!job)
        return nullptr;
    const JobRecord &record = job->record;
    const quint64 instructions = quint64{record.destinations} * record.packages.size();
    return record.archive.isArchived() && number(id) - number(record.firstInstruction) < instructions ? job : nullptr;
}

std::optional<std::size_t> EngineMemory::archivedDestination(const Job &job, AttemptId attempt)
{
    // The numbers of first attempts are given out together and in order, before those of any other of the job.
    if (job.attempts.empty())
        return std::nullopt;
    const std::size_t index = number(attempt) - job.attempts.front().first;
    const std::size_t destination = index / job.record.packages.size();
    return destination < job.destinations.size() ? std::optional(destination) : std::nullopt;
}

std::optional<NodeId> EngineMemory::targetOf(AttemptId attempt) const
{
    if (const Place at = placeOf(attempt))
        return at.target();
    const Job *archived = archivedJobOf(attempt);
    const auto destination = archived ? archivedDestination(*archived, attempt) : std::nullopt;
    return destination ? std::optional(archived->destinations[*destination]) : std::nullopt;
}

ArchivedJob EngineMemory::archivedJob(const Job &job)
{
    const JobRecord &record = job.record;
    return {record.id,       record.archive, record.executedMs, record.completedMs, record.lastReportMs,
            record.counters, record.routes,  job.attempts,      job.isPurged};
}

void EngineMemory::setArchive(Job &job, const ArchiveRecord &archive)
{
    const JobId id = job.record.id;
    onUndo([this, id, before = job.record.archive] {
        if (Job *kept = this->job(id))
            kept->record.archive = before;
    });
    job.record.archive = archive;
    m_toldJobs.insert(number(id));
}

void EngineMemory::setArchiveProblem(Job &job, const QString &problem, UtcMs nowMs, UtcMs nextTryMs)
{
    ArchiveRecord &archive = job.record.archive;
    if (archive.problem == problem && archive.nextTryMs == nextTryMs)
        return;
    if (archive.problem.isEmpty() || problem.isEmpty())
        archive.problemMs = problem.isEmpty() ? kNoTime : nowMs;
    archive.problem = problem;
    archive.nextTryMs = nextTryMs;
    m_toldJobs.insert(number(job.record.id));
}

std::vector<OlderAttempt> EngineMemory::takeOlder(const Job &job)
{
    const quint32 first = number(job.record.firstInstruction);
    const quint32 end = first + static_cast<quint32>(job.states.size());
    std::vector<OlderAttempt> taken;
    for (auto older = m_older.begin(); older != m_older.end();) {
        const quint32 instruction = number(older->second.instruction);
        if (instruction >= first && instruction < end) {
            taken.push_back(older->second);
            older = m_older.erase(older);
        } else {
            ++older;
        }
    }
    return taken;
}

void EngineMemory::becomeArchived(Job &job, const ArchiveRecord &archive)
{
    struct Detail {
        std::vector<InstructionState> states;
        std::vector<quint8> flags;
        std::vector<UtcMs> checkAtMs;
        std::vector<quint16> reported;
        std::vector<std::vector<quint32>> atHop;
        quint32 gone = 0;
        std::vector<OlderAttempt> older;
        ArchiveRecord archive;
    };
    auto kept = std::make_shared<Detail>();
    std::vector<quint32> attempts;
    attempts.reserve(job.states.size());
    for (const InstructionState &state : job.states)
        attempts.push_back(number(state.attemptId));
    kept->older = takeOlder(job);
    for (const OlderAttempt &older : kept->older)
        attempts.push_back(number(older.attempt));
    std::sort(attempts.begin(), attempts.end());
    for (const quint32 attempt : attempts) {
        if (!job.attempts.empty() && attempt == job.attempts.back().first + job.attempts.back().second)
            ++job.attempts.back().second;
        else
            job.attempts.emplace_back(attempt, 1);
    }
    noteArchived(job);
    kept->states.swap(job.states);
    kept->flags.swap(job.flags);
    kept->checkAtMs.swap(job.checkAtMs);
    kept->reported.swap(job.reported);
    kept->atHop.swap(job.atHop);
    kept->gone = std::exchange(job.gone, 0);
    kept->archive = std::exchange(job.record.archive, archive);
    const JobId id = job.record.id;
    m_toldJobs.insert(number(id));
    onUndo([this, id, kept] {
        Job *back = this->job(id);
        if (!back)
            return;
        for (const auto &[first, count] : back->attempts)
            m_archivedAttempts.erase(first);
        back->attempts.clear();
        back->states.swap(kept->states);
        back->flags.swap(kept->flags);
        back->checkAtMs.swap(kept->checkAtMs);
        back->reported.swap(kept->reported);
        back->atHop.swap(kept->atHop);
        back->gone = kept->gone;
        back->record.archive = kept->archive;
        for (const OlderAttempt &older : kept->older)
            m_older.emplace(number(older.attempt), older);
    });
}

} // namespace signalbox
