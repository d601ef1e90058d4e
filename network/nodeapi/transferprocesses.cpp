#include "network/nodeapi/transferprocesses.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace signalbox::ddi {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::TransferProcesses)
};

constexpr std::size_t kMaxIncomplete = 100'000; ///< attempts of one process that are remembered

} // namespace

TransferProcesses::Group &TransferProcesses::groupOf(const ArtifactAnswer &answer)
{
    const auto isQuiet = [](const auto &entry) { return entry.second.running.empty(); };
    if (m_groups.size() >= kMaxKept)
        std::erase_if(m_groups, isQuiet);
    if (m_jobs.size() >= kMaxKept)
        std::erase_if(m_jobs, [](const auto &entry) { return entry.second.busy.empty(); });
    Job &job = m_jobs[answer.job];
    // One that was cancelled is over with the first transfer behind it, although its own may still be ending.
    if (job.process == 0 || !m_book->continued(job.process)) {
        m_book->end(job.process, TaskState::Failed);
        job.process = m_book->begin({.kind = ProcessKind::Distribution,
                                     .job = answer.job,
                                     .subject = answer.jobName,
                                     .cancel = [this, id = answer.job] { cutJob(id); }});
    }
    job.busy.insert(answer.relay);
    const Key key{answer.job, answer.relay};
    Group &group = m_groups[key];
    if (group.process == 0 || !m_book->continued(group.process)) {
        m_book->end(group.process, TaskState::Failed);
        if (group.running.empty())
            group = {};
        group.process = m_book->begin({.kind = ProcessKind::Transfer,
                                       .job = answer.job,
                                       .parent = job.process,
                                       .subject = answer.relayName,
                                       .cancel = [this, key] { cutAll(key); }});
    }
    return group;
}

void TransferProcesses::tell(const Group &group)
{
    qint64 done = group.doneBytes, total = group.doneBytes;
    for (const auto &[attempt, bytes] : group.bytes) {
        done += bytes.first;
        total += bytes.second;
    }
    m_book->progress(group.process, done, total);
}

void TransferProcesses::started(const ArtifactAnswer &answer, std::function<void()> cut)
{
    if (!m_book)
        return;
    const std::scoped_lock lock(m_mutex);
    Group &group = groupOf(answer);
    group.running.emplace(answer.transfer, std::move(cut));
    if (group.bytes.size() < kMaxIncomplete)
        group.bytes[answer.attempt] = {answer.from, answer.size};
    tell(group);
}

void TransferProcesses::progress(const ArtifactAnswer &answer, qint64 bytes)
{
    if (!m_book)
        return;
    const std::scoped_lock lock(m_mutex);
    const auto group = m_groups.find({answer.job, answer.relay});
    if (group == m_groups.end())
        return;
    if (const auto known = group->second.bytes.find(answer.attempt); known != group->second.bytes.end())
        known->second.first = bytes;
    if (group->second.bytes.size() <= 100) // else it would be added up too often; the end of a transfer tells it, too
        tell(group->second);
}

void TransferProcesses::ended(const ArtifactAnswer &answer, bool complete, qint64 bytes)
{
    if (!m_book)
        return;
    std::function<void()> dropped; // goes after the lock
    const std::scoped_lock lock(m_mutex);
    const Key key{answer.job, answer.relay};
    const auto found = m_groups.find(key);
    if (found == m_groups.end())
        return;
    Group &group = found->second;
    if (const auto running = group.running.find(answer.transfer); running != group.running.end()) {
        dropped = std::move(running->second);
        group.running.erase(running);
    }
    const bool isWhole = complete && bytes >= answer.size;
    if (isWhole && group.bytes.erase(answer.attempt) > 0)
        group.doneBytes += answer.size;
    else if (const auto known = group.bytes.find(answer.attempt); known != group.bytes.end())
        known->second.first = bytes;
    if (group.running.empty() || group.bytes.size() <= 100)
        tell(group);
    if (group.running.empty())
        rest(key, group);
}

/// Nothing of the group is under way. It ends soon, unless more comes.
void TransferProcesses::rest(const Key &key, Group &group)
{
    const bool isCancelled = m_book->isCancelled(group.process);
    const auto open = static_cast<int>(std::min<std::size_t>(group.bytes.size(), kMaxIncomplete));
    const TaskState result = open > 0 ? TaskState::Warning : TaskState::Completed;
    //: Why a process ended with a warning.
    const QString reason =
        open > 0
            ? Text::tr("%Ln transfer(s) were broken off; the nodes fetch the rest when they come again.", nullptr, open)
            : QString();
    if (isCancelled)
        m_book->end(group.process, TaskState::Failed);
    else
        m_book->pause(group.process, result, reason);
    const auto job = m_jobs.find(key.first);
    if (job == m_jobs.end())
        return;
    job->second.busy.erase(key.second);
    if (!job->second.busy.empty())
        return;
    if (m_book->isCancelled(job->second.process))
        m_book->end(job->second.process, TaskState::Failed);
    else
        m_book->pause(job->second.process, result, reason);
}

void TransferProcesses::failed(const ArtifactAnswer &answer, const QString &reason)
{
    if (!m_book)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        Group &group = groupOf(answer);
        m_book->end(group.process, TaskState::Failed, reason);
        if (group.running.empty()) {
            group.process = 0;
            const auto job = m_jobs.find(answer.job);
            job->second.busy.erase(answer.relay);
            if (job->second.busy.empty())
                m_book->pause(job->second.process, TaskState::Failed, reason);
        }
    }
    if (m_fails)
        m_fails(answer.job, reason);
}

void TransferProcesses::cutAll(const Key &key)
{
    std::vector<std::function<void()>> cuts;
    {
        const std::scoped_lock lock(m_mutex);
        const auto group = m_groups.find(key);
        if (group == m_groups.end())
            return;
        for (const auto &[transfer, cut] : group->second.running)
            cuts.push_back(cut);
    }
    for (const auto &cut : cuts) {
        if (cut)
            cut();
    }
}

void TransferProcesses::cutJob(JobId job)
{
    std::vector<Key> keys;
    {
        const std::scoped_lock lock(m_mutex);
        for (auto it = m_groups.lower_bound({job, NodeId{}}); it != m_groups.end() && it->first.first == job; ++it)
            keys.push_back(it->first);
    }
    for (const Key &key : keys)
        cutAll(key);
}

} // namespace signalbox::ddi
