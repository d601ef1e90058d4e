// Archiving of jobs that ended long ago, and the removal of old archives: what is to be done, and doing it step by step.

#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"
#include "model/store/archiveformat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <limits>
#include <set>

namespace signalbox {

using namespace command;

namespace {

Q_LOGGING_CATEGORY(logArchive, "signalbox.archive")

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
constexpr qint64 kLookEveryMs = 10 * 60'000; ///< for jobs that have become old enough
/// Between two steps: reports and commands have the engine for the longer part of the time.
constexpr qint64 kPauseMs = 50;
/// Of one step: about one for each entry of the log that is read or deleted. Some ten milliseconds.
constexpr int kStepCost = 2'000;
constexpr int kCommitCost = 500; ///< a wait for the disk
constexpr int kPagesPerStep = 512; ///< given back to the file system

QString archiveName(JobId job)
{
    return QStringLiteral("job-%1.ndjson.gz").arg(number(job), 10, 10, QLatin1Char('0'));
}

} // namespace

// ---- Commands

Result<CommandOutcome> Engine::Impl::carryOut(const SetRetention &order, const QString &operatorName)
{
    const RetentionPolicy &policy = order.policy;
    for (const qint32 days : {policy.archiveAfterDays, policy.removeAfterDays, policy.messageDays}) {
        if (days < 0 || days > kMaxRetentionDays)
            return invalid(CommandText::tr("Retention: give 0, which is never, to %1 days.").arg(kMaxRetentionDays));
    }
    if (m_settings.archiveFolder.isEmpty() && policy != RetentionPolicy())
        return refused(CommandText::tr("This server has no folder for archives."));
    const QString text = json({{QStringLiteral("archiveAfterDays"), policy.archiveAfterDays},
                               {QStringLiteral("removeAfterDays"), policy.removeAfterDays},
                               {QStringLiteral("messageDays"), policy.messageDays}});
    Event event;
    event.kind = EventKind::RetentionChanged;
    event.text = text;
    log(std::move(event));
    m_memory.onUndo([this, before = m_retention] { m_retention = before; });
    m_retention = policy;
    m_batch.retention = policy;
    tellRetention();
    archiveSoon();
    audit(operatorName, QStringLiteral("set-retention %1").arg(text));
    return one();
}

Result<CommandOutcome> Engine::Impl::carryOut(const ArchiveJobs &order, const QString &operatorName)
{
    if (m_settings.archiveFolder.isEmpty())
        return refused(CommandText::tr("This server has no folder for archives."));
    std::vector<Job *> jobs;
    for (const JobId id : order.jobs) {
        Job *job = m_memory.job(id);
        if (!job)
            return notFound(CommandText::tr("There is no job %1.").arg(number(id)));
        const JobRecord &record = job->record;
        if (record.archive.isArchived())
            return refused(CommandText::tr("Job %1 is archived already.").arg(number(id)));
        if (record.deletingSinceMs != kNoTime)
            return refused(CommandText::tr("Job %1 is being deleted.").arg(number(id)));
        if (!record.counters.allEnded() || record.counters.isEmpty())
            return refused(CommandText::tr("Job %1 has not ended. Only what has ended is archived.").arg(number(id)));
        if (!isArchivable(*job)) {
            return refused(CommandText::tr("Nodes have still to confirm that nothing of job %1 is left with them. Try "
                                           "again when they have.")
                               .arg(number(id)));
        }
        jobs.push_back(job);
    }
    if (order.jobs.empty()) {
        for (const auto &[id, job] : m_memory.jobs) {
            if (isArchivable(*job))
                jobs.push_back(job.get());
        }
        if (jobs.empty())
            return refused(CommandText::tr("No job has ended that is not archived already."));
    }
    for (Job *job : jobs) {
        if (const auto passed = m_passedOver.find(number(job->record.id)); passed != m_passedOver.end())
            passed->second.nextMs = m_nowMs; // whoever asks has perhaps mended what was in the way
        if (job->record.archive.requestedMs != kNoTime)
            continue;
        ArchiveRecord archive = job->record.archive;
        archive.requestedMs = m_nowMs;
        m_memory.setArchive(*job, archive);
        m_changedJobs.insert(number(job->record.id));
    }
    tellRetention();
    archiveSoon();
    QStringList numbers;
    for (const JobId id : order.jobs)
        numbers.append(QString::number(number(id)));
    audit(operatorName, QStringLiteral("archive %1 jobs%2")
                            .arg(jobs.size())
                            .arg(numbers.isEmpty() ? QString() : QStringLiteral(": ") + numbers.join(u',')));
    CommandOutcome outcome;
    outcome.affected = static_cast<quint32>(jobs.size());
    return outcome;
}

Result<CommandOutcome> Engine::Impl::operateOnArchived(Job &job, const Operate &order, const QString &operatorName)
{
    if (job.record.deletingSinceMs != kNoTime)
        return refused(denialText(Denial::BeingDeleted));
    if (order.operation != Operation::Delete || !order.instructions.empty())
        return refused(denialText(Denial::Archived));
    deleteJob(job);
    audit(operatorName, QStringLiteral("delete archived job %1").arg(number(job.record.id)));
    m_deed.destinations = job.record.destinations;
    CommandOutcome outcome;
    outcome.affected = job.record.counters.total();
    return outcome;
}

// ---- What is to be done

RetentionState Engine::Impl::retention() const
{
    RetentionState state;
    state.policy = m_retention;
    state.folder = m_settings.archiveFolder;
    state.waiting = archivesWaiting();
    state.problem = m_retentionProblem;
    state.problemMs = m_retentionProblemMs;
    return state;
}

bool Engine::Impl::isArchivable(const Job &job) const
{
    const JobRecord &record = job.record;
    if (record.archive.isArchived() || record.deletingSinceMs != kNoTime || record.counters.isEmpty()
        || !record.counters.allEnded() || job.olderOpen > 0)
        return false;
    for (quint32 i = 0; i < job.states.size(); ++i) {
        if (m_memory.offerState(job, i))
            return false;
    }
    return true;
}

/// What was withdrawn has no end of its own: it ended with the last that was heard, or with the limit.
UtcMs Engine::Impl::endedMs(const Job &job)
{
    UtcMs ended = std::max(job.record.completedMs, job.record.lastReportMs);
    for (const InstructionState &state : job.states)
        ended = std::max({ended, state.completedMs, state.expiredMs});
    return ended;
}

bool Engine::Impl::isArchivingDue(const Job &job) const
{
    const JobRecord &record = job.record;
    if (record.archive.isArchived() || !record.counters.allEnded())
        return false;
    if (record.archive.requestedMs != kNoTime)
        return isArchivable(job);
    const qint64 ageMs = qint64{m_retention.archiveAfterDays} * kDayMs;
    return ageMs > 0 && m_nowMs - std::max(record.completedMs, record.lastReportMs) >= ageMs
           && m_nowMs - endedMs(job) >= ageMs && isArchivable(job);
}

bool Engine::Impl::isRemovalDue(const Job &job) const
{
    const ArchiveRecord &archive = job.record.archive;
    return m_retention.removeAfterDays > 0 && archive.isArchived() && archive.removedMs == kNoTime
           && m_nowMs - archive.archivedMs >= qint64{m_retention.removeAfterDays} * kDayMs;
}

bool Engine::Impl::hasArchiveWork(const Job &job) const
{
    const ArchiveRecord &archive = job.record.archive;
    const bool isLeftOver = archive.isArchived() && (!job.isPurged || job.record.deletingSinceMs != kNoTime);
    return isLeftOver || isRemovalDue(job) || isArchivingDue(job);
}

void Engine::Impl::findArchiveWork()
{
    std::erase_if(m_passedOver, [this](const auto &entry) {
        Job *job = m_memory.job(JobId{entry.first});
        if (job && hasArchiveWork(*job))
            return false;
        if (job)
            m_memory.setArchiveProblem(*job, {}, m_nowMs, kNoTime);
        return true;
    });
    m_archiveQueue.clear();
    for (const auto &[id, job] : m_memory.jobs) {
        const auto passed = m_passedOver.find(id);
        const bool isPassed = passed != m_passedOver.end();
        if ((isPassed && passed->second.nextMs > m_nowMs) || !hasArchiveWork(*job))
            continue;
        m_archiveQueue.push_back(JobId{id});
        if (isPassed)
            passed->second.isQueued = true;
    }
    if (!m_archiveQueue.empty())
        tellRetention();
}

void Engine::Impl::archiveSoon()
{
    if (m_settings.archiveFolder.isEmpty())
        return;
    // What is under way is finished first; the search after it finds everything.
    if (m_archiveQueue.empty() || m_archivesBlocked)
        m_archiveDueMs = m_nowMs;
}

/// What a killed server had begun to write. The database has all of it.
void Engine::Impl::sweepArchives() const
{
    if (m_settings.archiveFolder.isEmpty())
        return;
    QDir folder(m_settings.archiveFolder);
    for (const QString &part : folder.entryList({QStringLiteral("job-*.ndjson.gz.part")}, QDir::Files))
        folder.remove(part);
}

void Engine::Impl::archiveWhenDue()
{
    if (m_archiveDueMs == kNoTime || m_nowMs < m_archiveDueMs || m_nowMs < m_notBeforeMs)
        return;
    const std::size_t before = m_archiveQueue.size();
    const Progress progress = archiveSome();
    if (m_archiveQueue.size() != before)
        tellRetention();
    switch (progress) {
    case Progress::Blocked: m_archiveDueMs = m_nowMs + kArchiveRetryMs; return;
    case Progress::GoesOn: m_archiveDueMs = m_nowMs + kPauseMs; return;
    case Progress::AllDone: break;
    }
    m_archiveDueMs = m_retention == RetentionPolicy() ? kNoTime : m_nowMs + kLookEveryMs;
    if (const UtcMs retry = nextArchiveRetry(); retry != kNoTime)
        m_archiveDueMs = m_archiveDueMs == kNoTime ? retry : std::min(m_archiveDueMs, retry);
}

Engine::Impl::Progress Engine::Impl::archiveSome()
{
    if (m_archiveQueue.empty() || m_archivesBlocked) // what makes room may have come since
        findArchiveWork();
    const Outcome room = m_archiveQueue.empty() ? Outcome() : roomForArchives();
    int cost = 0;
    while (!m_archiveQueue.empty() && cost < kStepCost) {
        // What makes room goes on without it.
        const auto next = room ? m_archiveQueue.begin()
                               : std::find_if(m_archiveQueue.begin(), m_archiveQueue.end(), [this](JobId id) {
                                     const Job *job = m_memory.job(id);
                                     return !job || !needsRoom(*job);
                                 });
        if (next == m_archiveQueue.end()) {
            Job *begun = m_archiving ? m_memory.job(m_archiving->job) : nullptr;
            m_archiving.reset();
            if (begun) { // perhaps its own file is what takes the room: others may fit
                passOver(*begun, room.error());
                std::erase(m_archiveQueue, begun->record.id);
                return Progress::GoesOn;
            }
            archivesBlocked(room.error());
            return Progress::Blocked;
        }
        const JobId id = *next;
        Job *job = m_memory.job(id);
        if (!job)
            m_archiving.reset(); // it was deleted meanwhile
        const Step step = job ? workOn(*job, cost) : Step::Done;
        if (step == Step::Blocked)
            return Progress::Blocked;
        if (step == Step::Done && job)
            archiveSucceeded(id);
        if (step != Step::Again)
            m_archiveQueue.erase(next);
    }
    archivesGoOn();
    if (!m_archiveQueue.empty())
        return Progress::GoesOn;
    if (!m_givesBack)
        return cost > 0 ? Progress::GoesOn : Progress::AllDone; // perhaps there is more since
    const Result<bool> more = m_store.giveBack(kPagesPerStep);
    if (!more)
        qCInfo(logArchive, "space was not given back: %s", qUtf8Printable(more.error().detail));
    m_givesBack = more && more.value();
    return Progress::GoesOn;
}

bool Engine::Impl::needsRoom(const Job &job)
{
    return !job.record.archive.isArchived() || !job.isPurged;
}

// ---- Doing it

/// A job goes through: its file is written; one commit makes the file its only record; its entries are deleted bit by bit.
/// Whatever is cut off by the end of the program is done again or goes on: until the commit the database has everything,
/// after it the file has.
Engine::Impl::Step Engine::Impl::workOn(Job &job, int &cost)
{
    const JobRecord &record = job.record;
    if (!record.archive.isArchived())
        return isArchivingDue(job) || (m_archiving && m_archiving->job == record.id) ? writeArchive(job, cost)
                                                                                     : Step::Done;
    if (!job.isPurged) {
        const int share = std::max(kStepCost - cost, 1);
        const Result<bool> done = m_store.purgeArchived(record.id, share);
        cost += share;
        if (!done)
            return storeFailed(done.error());
        m_givesBack = true;
        job.isPurged = done.value(); // durable: nothing to undo
        return Step::Again;
    }
    cost += kCommitCost;
    if (record.deletingSinceMs != kNoTime) {
        if (QFile::exists(record.archive.file) && !QFile::remove(record.archive.file)) {
            return archiveFailed(job, {Error::Kind::Io,
                                       CommandText::tr("The archive %1 cannot be removed. Change the permissions of "
                                                       "its folder.")
                                           .arg(record.archive.file),
                                       {}});
        }
        beginBatch(m_nowMs);
        m_jobsToFinish.insert(number(record.id));
        const Outcome gone = commitBatch();
        return gone ? Step::Done : storeFailed(gone.error());
    }
    return isRemovalDue(job) ? removeArchive(job) : Step::Done;
}

Engine::Impl::Step Engine::Impl::writeArchive(Job &job, int &cost)
{
    if (m_archiving && m_archiving->job != job.record.id)
        m_archiving.reset();
    if (!m_archiving) {
        cost += kCommitCost;
        if (const Step begun = beginArchive(job); begun != Step::Again)
            return begun;
    }
    JobArchiving &work = *m_archiving;
    work.cost = cost;
    if (work.process->isCancelled())
        return archiveCancelled(job);
    while (work.next < job.states.size() && work.cost < kStepCost) {
        if (Outcome written = writeHistory(work, {&job, work.next}); !written)
            return archiveFailed(job, written.error());
    }
    if (Outcome synced = work.writer->syncSome(); !synced)
        return archiveFailed(job, synced.error());
    cost = work.cost;
    work.process->progress(work.next, static_cast<qint64>(job.states.size()));
    if (work.next < job.states.size())
        return Step::Again;
    cost += 2 * kCommitCost;
    return endArchive(job);
}

Engine::Impl::Step Engine::Impl::beginArchive(Job &job)
{
    // The deletion follows the chains from the instructions' rows on: those must know the newest entries.
    if (m_checkpointSeq < m_seq) {
        if (Outcome written = writeCheckpoint(); !written)
            return storeFailed(written.error());
    }
    const QString path = QDir(m_settings.archiveFolder).filePath(archiveName(job.record.id));
    Result<std::unique_ptr<ArchiveWriter>> writer = ArchiveWriter::begin(path);
    if (!writer)
        return archiveFailed(job, writer.error());
    archive::Head head{m_settings.serverName, m_nowMs, job.record, {}};
    for (auto folder = m_memory.folders.find(number(job.record.folder)); folder != m_memory.folders.end();
         folder = m_memory.folders.find(number(folder->second.parent)))
        head.folderPath.prepend(u'/' + folder->second.name);
    std::set<quint32> nodes;
    for (const NodeId destination : job.destinations)
        nodes.insert(number(destination));
    for (const std::vector<NodeId> &chain : job.chains) {
        for (const NodeId relay : chain)
            nodes.insert(number(relay));
    }
    Outcome written = writer.value()->write(archive::line(head));
    for (auto id = nodes.begin(); written && id != nodes.end(); ++id) {
        if (const EngineMemory::Node *node = std::as_const(m_memory).node(NodeId{*id}))
            written = writer.value()->write(archive::line(node->stored.record));
    }
    for (std::size_t i = 0; written && i < job.record.packages.size(); ++i) {
        const auto package = m_memory.packages.find(number(job.record.packages[i]));
        if (package != m_memory.packages.end())
            written = writer.value()->write(archive::line(package->second));
    }
    if (!written)
        return archiveFailed(job, written.error());
    m_archiving.emplace();
    m_archiving->job = job.record.id;
    m_archiving->writer = std::move(writer).value();
    m_archiving->heads.reserve(job.states.size());
    m_archiving->process = std::make_unique<ScopedProcess>(
        m_settings.processes,
        ProcessBook::Start{.kind = ProcessKind::Archive, .job = job.record.id, .subject = job.record.name});
    return Step::Again;
}

/// One part of an instruction's history. A long one is first gone through from its end to its beginning, since that is how its
/// entries are chained, and then written part by part.
Outcome Engine::Impl::writeHistory(JobArchiving &work, const Place &at)
{
    const EventSeq newest = at.state().lastEvent;
    if (work.chunks.empty())
        work.chunks.push_back(newest);
    Result<std::vector<Event>> part = m_store.history(work.chunks.back(), kStepCost);
    if (!part)
        return part.error();
    work.cost += static_cast<int>(part.value().size()) + 1;
    const bool isWritten = static_cast<quint32>(work.heads.size()) > work.next; // its beginning is
    const EventSeq before = part.value().empty() ? 0 : part.value().front().previous;
    if (!isWritten && before != 0 && before < part.value().front().seq) {
        work.chunks.push_back(before);
        return {};
    }
    if (!isWritten) {
        work.heads.push_back(newest);
        if (Outcome written = work.writer->write(archive::line(m_memory.row(*at.job, at.index))); !written)
            return written;
    }
    std::vector<Event> counts = countsOf(part.value()); // of the attempts that begin in this part
    work.counts.insert(work.counts.end(), counts.begin(), counts.end());
    if (work.chunks.size() == 1) {
        for (Event &count : work.counts)
            count.seq = newest;
        part.value().insert(part.value().end(), work.counts.begin(), work.counts.end());
        work.counts.clear();
    }
    for (const Event &event : part.value()) {
        if (Outcome written = work.writer->write(archive::line(event)); !written)
            return written;
    }
    work.entries += static_cast<qint64>(part.value().size());
    work.chunks.pop_back();
    if (work.chunks.empty())
        ++work.next;
    return {};
}

Engine::Impl::Step Engine::Impl::endArchive(Job &job)
{
    JobArchiving &work = *m_archiving;
    // Something may have happened to it while the file was written: then the file is written anew, if still due.
    bool isSame = job.changedRows.empty() && work.heads.size() == job.states.size();
    for (std::size_t i = 0; isSame && i < job.states.size(); ++i)
        isSame = job.states[i].lastEvent == work.heads[i];
    if (!isSame || !isArchivable(job)) {
        work.process->drop();
        m_archiving.reset();
        return Step::Done;
    }
    const archive::End end{static_cast<qint64>(job.states.size()), work.entries};
    if (Outcome written = work.writer->write(archive::line(end)); !written)
        return archiveFailed(job, written.error());
    const Result<qint64> bytes = work.writer->finish();
    if (!bytes)
        return archiveFailed(job, bytes.error());
    m_memory.setArchiveProblem(job, {}, m_nowMs, kNoTime);
    ArchiveRecord archive = job.record.archive;
    archive.archivedMs = m_nowMs;
    archive.file = QDir(m_settings.archiveFolder).filePath(archiveName(job.record.id));
    archive.bytes = bytes.value();
    archive.entries = work.entries;
    const std::unique_ptr<ScopedProcess> process = std::move(work.process);
    m_archiving.reset();
    beginBatch(m_nowMs);
    Event event;
    event.kind = EventKind::JobArchived;
    event.job = job.record.id;
    event.text = archiveName(job.record.id);
    event.a = archive.bytes;
    event.b = archive.entries;
    log(std::move(event));
    m_memory.becomeArchived(job, archive);
    m_changedArchives.insert(number(job.record.id));
    const Outcome stored = commitBatch();
    process->end(stored);
    return stored ? Step::Again : storeFailed(stored.error());
}

/// First it is recorded that the file is gone, then it goes: a file that is left over harms nobody, a job that promises one
/// that is not there would.
Engine::Impl::Step Engine::Impl::removeArchive(Job &job)
{
    beginBatch(m_nowMs);
    ArchiveRecord archive = job.record.archive;
    archive.removedMs = m_nowMs;
    m_memory.setArchive(job, archive);
    m_changedArchives.insert(number(job.record.id));
    Event event;
    event.kind = EventKind::ArchiveRemoved;
    event.job = job.record.id;
    event.text = archiveName(job.record.id);
    log(std::move(event));
    if (Outcome stored = commitBatch(); !stored)
        return storeFailed(stored.error());
    if (QFile::exists(archive.file) && !QFile::remove(archive.file))
        qCInfo(logArchive, "%s was not removed", qUtf8Printable(archive.file));
    return Step::Done;
}

} // namespace signalbox
