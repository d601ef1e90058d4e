// What keeps archiving from going on: of one job, which is passed over for a while, or of all.

#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"
#include "model/store/diskspace.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace command;

namespace {

Q_LOGGING_CATEGORY(logArchive, "signalbox.archive")

constexpr qint64 kLongestRetryMs = 60 * 60'000;

} // namespace

quint32 Engine::Impl::archivesWaiting() const
{
    const auto beside = std::count_if(m_passedOver.begin(), m_passedOver.end(),
                                      [](const auto &entry) { return !entry.second.isQueued; });
    return static_cast<quint32>(m_archiveQueue.size()) + static_cast<quint32>(beside);
}

UtcMs Engine::Impl::nextArchiveRetry() const
{
    const auto next = std::min_element(m_passedOver.begin(), m_passedOver.end(),
                                       [](const auto &a, const auto &b) { return a.second.nextMs < b.second.nextMs; });
    return next == m_passedOver.end() ? kNoTime : next->second.nextMs;
}

Outcome Engine::Impl::roomForArchives() const
{
    for (const QString &folder : {m_store.folder(), m_settings.archiveFolder}) {
        if (folder.isEmpty())
            continue;
        const qint64 free = m_settings.freeBytes ? m_settings.freeBytes(folder) : freeBytes(folder);
        if (free < 0 || free >= m_settings.archiveReserve)
            continue;
        constexpr qint64 kMiB = 1024 * 1024;
        return Error{Error::Kind::NoSpace,
                     CommandText::tr("Archiving waits for room: %1 has %2 MiB free, and %3 MiB are kept for reports.")
                         .arg(QDir::toNativeSeparators(folder))
                         .arg(free / kMiB)
                         .arg(m_settings.archiveReserve / kMiB),
                     {}};
    }
    return {};
}

void Engine::Impl::setRetentionProblem(const QString &problem)
{
    if (problem == m_retentionProblem)
        return;
    // Once, not at each try; and what is in the way of many is told by the first.
    if (!problem.isEmpty() && m_passedOver.size() <= 1)
        qCInfo(logArchive, "%s", qUtf8Printable(problem));
    if (problem.isEmpty() || m_retentionProblem.isEmpty())
        m_retentionProblemMs = problem.isEmpty() ? kNoTime : m_nowMs;
    m_retentionProblem = problem;
    tellRetention();
}

void Engine::Impl::passOver(Job &job, const Error &error)
{
    PassedOver &passed = m_passedOver[number(job.record.id)];
    passed.nextMs = m_nowMs + std::min(kArchiveRetryMs << std::min(passed.tries, 10), kLongestRetryMs);
    ++passed.tries;
    passed.isQueued = false;
    m_memory.setArchiveProblem(job, error.text, m_nowMs, passed.nextMs);
    setRetentionProblem(error.text);
}

/// Nothing of what waits can be done now. Each job says so, since it may be looked at alone.
void Engine::Impl::archivesBlocked(const Error &error)
{
    m_archivesBlocked = true;
    for (const JobId id : m_archiveQueue) {
        if (Job *job = m_memory.job(id))
            m_memory.setArchiveProblem(*job, error.text, m_nowMs, m_nowMs + kArchiveRetryMs);
    }
    setRetentionProblem(error.text);
}

void Engine::Impl::archivesGoOn()
{
    if (std::exchange(m_archivesBlocked, false)) {
        for (const auto &[id, job] : m_memory.jobs) {
            if (!m_passedOver.contains(id))
                m_memory.setArchiveProblem(*job, {}, m_nowMs, kNoTime);
        }
    }
    if (m_passedOver.empty()) {
        setRetentionProblem({});
    } else if (const Job *first = m_memory.job(JobId{m_passedOver.begin()->first})) {
        setRetentionProblem(first->record.archive.problem);
    }
}

void Engine::Impl::archiveSucceeded(JobId id)
{
    const bool hadProblem = m_passedOver.erase(number(id)) > 0;
    if (Job *job = m_memory.job(id); job && hadProblem) // it may have been deleted
        m_memory.setArchiveProblem(*job, {}, m_nowMs, kNoTime);
}

Engine::Impl::Step Engine::Impl::archiveFailed(Job &job, const Error &error)
{
    endArchiving(error);
    passOver(job, error);
    return Step::Failed;
}

/// An operator cancelled the process: what was written of the file goes, and so does the wish that led to it. What the
/// retention policy wants is tried again later.
Engine::Impl::Step Engine::Impl::archiveCancelled(Job &job)
{
    const Error error{Error::Kind::Cancelled, CommandText::tr("The archiving was cancelled."), {}};
    endArchiving(error);
    if (job.record.archive.requestedMs != kNoTime) {
        beginBatch(m_nowMs);
        ArchiveRecord archive = job.record.archive;
        archive.requestedMs = kNoTime;
        m_memory.setArchive(job, archive);
        m_changedJobs.insert(number(job.record.id));
        if (const Outcome stored = commitBatch(); !stored)
            return storeFailed(stored.error());
    }
    if (!isArchivingDue(job))
        return Step::Done;
    passOver(job, error);
    return Step::Failed;
}

void Engine::Impl::endArchiving(const Error &error)
{
    if (m_archiving && m_archiving->process)
        m_archiving->process->end(error);
    m_archiving.reset();
}

Engine::Impl::Step Engine::Impl::storeFailed(const Error &error)
{
    endArchiving(error);
    archivesBlocked(error);
    return Step::Blocked;
}

} // namespace signalbox
