#include "model/items/serverstate.h"

#include "model/items/remotecontrol.h"

#include <algorithm>
#include <utility>

namespace signalbox {

ServerState::ServerState(ServerLink *link, QObject *parent)
    : QObject(parent), m_link(link), m_nodes(std::make_shared<NodeStore>())
{
    connect(&m_pump, &DeltaPump::ready, this, &ServerState::apply);
    if (!link)
        return;
    m_nodes->setServerName(link->name());
    connect(link, &ServerLink::snapshot, this, &ServerState::reset);
    connect(link, &ServerLink::deltas, this, [this](const DeltaBatch &batch) {
        if (batch.seq == 0 || batch.seq >= m_snapshotSeq)
            m_pump.post(batch);
    });
    connect(link, &ServerLink::heartbeat, this, &ServerState::confirm);
    connect(link, &ServerLink::stateChanged, this, &ServerState::linkStateChanged);
}

ServerState::~ServerState() = default;

QString ServerState::name() const
{
    // What the operator calls a server elsewhere tells it from others that call themselves the same.
    const RemoteControl *remote = m_link ? m_link->remote() : nullptr;
    if (remote && !remote->entry().name.isEmpty())
        return m_link->name();
    return m_name.isEmpty() && m_link ? m_link->name() : m_name;
}

bool ServerState::isLive() const
{
    return m_link && m_link->state() == LinkState::Connected;
}

const FolderRecord *ServerState::folder(FolderId id) const
{
    const auto found = m_folders.find(id);
    return found == m_folders.end() ? nullptr : &found->second;
}

bool ServerState::isInFolder(FolderId folderId, FolderId ancestor) const
{
    for (int depth = 0; depth <= kMaxFolderDepth + 1; ++depth) {
        if (folderId == ancestor)
            return true;
        const FolderRecord *record = folder(folderId);
        if (!record)
            return number(ancestor) == 0; // the root, or an orphan: shown below the root
        folderId = record->parent;
    }
    return number(ancestor) == 0;
}

const JobRecord *ServerState::job(JobId id) const
{
    const auto found = m_jobSlots.find(number(id));
    return found == m_jobSlots.end() ? nullptr : &m_jobs[found->second];
}

std::vector<quint32> ServerState::jobSlots() const
{
    std::vector<quint32> result;
    result.reserve(m_jobSlots.size());
    for (quint32 slot = 0; slot < m_jobs.size(); ++slot) {
        if (number(m_jobs[slot].id) != 0)
            result.push_back(slot);
    }
    return result;
}

quint32 ServerState::putJob(const JobRecord &job)
{
    const auto known = m_jobSlots.find(number(job.id));
    quint32 slot = 0;
    if (known != m_jobSlots.end()) {
        slot = known->second;
    } else if (!m_freeSlots.empty()) {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
    } else {
        slot = static_cast<quint32>(m_jobs.size());
        m_jobs.emplace_back();
    }
    m_jobSlots[number(job.id)] = slot;
    m_jobs[slot] = job;
    return slot;
}

// Open jobs

std::shared_ptr<JobRows> ServerState::open(JobId id)
{
    if (const auto known = m_open.find(number(id)); known != m_open.end()) {
        if (std::shared_ptr<JobRows> rows = known->second.lock())
            return rows;
    }
    std::shared_ptr<JobRows> rows(new JobRows(id), [state = QPointer<ServerState>(this)](JobRows *last) {
        if (state) {
            const JobId job = last->job();
            const auto open = state->m_open.find(number(job));
            if (open != state->m_open.end() && open->second.expired()) {
                state->m_open.erase(open);
                if (state->m_link)
                    state->m_link->unwatch(job);
            }
        }
        delete last;
    });
    m_open.insert_or_assign(number(id), rows);
    watch(rows);
    return rows;
}

void ServerState::watch(const std::shared_ptr<JobRows> &rows)
{
    rows->setLoading();
    if (!m_link)
        return;
    m_link->watch(rows->job(), rows.get(),
                  [this, target = rows.get(), begun = false, asked = m_connections](Result<RowsPart> part) mutable {
                      if (asked != m_connections)
                          return; // since then everything was asked for anew
                      if (!part) {
                          target->setFailed(part.error().text);
                          return;
                      }
                      // What waits since an earlier time that this job was open is older than these rows.
                      if (!std::exchange(begun, true))
                          target->apply(m_pump.takeRows(target->job()));
                      if (const JobRecord *record = job(target->job()))
                          target->take(*record, std::move(part.value().rows), part.value().isLast);
                      else
                          target->setFailed(tr("The job does not exist any more."));
                  });
}

SignedIn ServerState::signedIn() const
{
    return m_link ? m_link->signedIn() : SignedIn();
}

// Everything anew

void ServerState::reset(const ServerSnapshot &snapshot)
{
    m_pump.discard();
    ++m_connections;
    Q_EMIT aboutToReset();
    m_hasSnapshot = true;
    m_seq = snapshot.seq;
    m_snapshotSeq = snapshot.seq;
    m_asOfMs = snapshot.asOfMs;
    m_name = snapshot.serverName;
    m_rules = snapshot.rules;
    m_retention = snapshot.retention;
    m_folders.clear();
    for (const FolderRecord &record : snapshot.folders)
        m_folders.insert_or_assign(record.id, record);
    m_nodes->setServerName(name());
    m_nodes->reset(snapshot.nodes);
    m_packages.reset(snapshot.packages);
    m_jobs.clear();
    m_freeSlots.clear();
    m_jobSlots.clear();
    m_jobNames.clear();
    for (const JobRecord &record : snapshot.jobs)
        m_jobNames.set(putJob(record), record.name);
    Q_EMIT wasReset();
    // A new connection knows nothing of what was watched on the one before.
    std::vector<std::shared_ptr<JobRows>> open;
    for (const auto &[id, weak] : m_open) {
        if (std::shared_ptr<JobRows> rows = weak.lock())
            open.push_back(std::move(rows));
    }
    for (const std::shared_ptr<JobRows> &rows : open)
        watch(rows);
    Q_EMIT applied();
}

// Changes

void ServerState::apply(const DeltaBatch &batch)
{
    if (batch.seq != 0 && batch.seq < m_seq)
        return; // from before the snapshot
    if (batch.asOfMs != kNoTime || batch.seq != 0) { // else not all of it has come
        m_seq = batch.seq;
        m_asOfMs = batch.asOfMs;
    }
    m_reportsPerSecond = batch.reportsPerSecond;
    if (batch.retention)
        m_retention = *batch.retention;
    removeJobs(batch.removedJobs);
    updateFolders(batch);
    m_nodes->removeNodes(batch.removedNodes);
    m_nodes->update(batch.nodes);
    m_nodes->updateContacts(batch.contacts);
    m_packages.update(batch.packages);
    updateJobs(batch.jobs);
    updateRows(batch.rows);
    if (batch.operatorsChanged)
        Q_EMIT operatorsChanged();
    if (batch.judgementsChanged)
        Q_EMIT judgementsChanged();
    if (batch.definitionsChanged)
        Q_EMIT definitionsChanged();
    if (batch.dispatchChanged)
        Q_EMIT dispatchChanged();
    if (!batch.inventories.empty())
        Q_EMIT inventoriesChanged();
    Q_EMIT applied();
}

void ServerState::confirm(UtcMs asOfMs, double reportsPerSecond)
{
    // What waits for the next frame is part of that state; what is spread over several is not there yet.
    if (!m_pump.isBehind()) {
        m_pump.flush();
        m_asOfMs = std::max(m_asOfMs, asOfMs);
    }
    m_reportsPerSecond = reportsPerSecond;
    Q_EMIT confirmed();
}

void ServerState::removeJobs(const std::vector<JobId> &ids)
{
    std::vector<quint32> gone;
    for (const JobId id : ids) {
        if (const auto found = m_jobSlots.find(number(id)); found != m_jobSlots.end())
            gone.push_back(found->second);
    }
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    if (gone.empty())
        return;
    Q_EMIT jobsAboutToBeRemoved(gone);
    for (const quint32 slot : gone) {
        const JobId id = m_jobs[slot].id;
        m_jobSlots.erase(number(id));
        m_jobNames.remove(slot);
        m_jobs[slot] = {};
        m_freeSlots.push_back(slot);
        if (const auto open = m_open.find(number(id)); open != m_open.end()) {
            if (const std::shared_ptr<JobRows> rows = open->second.lock()) {
                rows->setRows({}, {});
                rows->setFailed(tr("The job does not exist any more."));
            }
        }
    }
}

void ServerState::updateFolders(const DeltaBatch &batch)
{
    std::vector<FolderId> removed;
    for (const FolderId id : batch.removedFolders) {
        if (m_folders.erase(id) > 0)
            removed.push_back(id);
    }
    if (!removed.empty())
        Q_EMIT foldersRemoved(removed);
    std::vector<FolderId> changed;
    for (const FolderRecord &record : batch.folders) {
        const auto [place, isNew] = m_folders.try_emplace(record.id, record);
        if (!isNew && place->second == record)
            continue;
        place->second = record;
        changed.push_back(record.id);
    }
    if (!changed.empty())
        Q_EMIT foldersChanged(changed);
}

void ServerState::updateJobs(const std::vector<JobRecord> &jobs)
{
    std::vector<JobChange> changes;
    std::vector<const JobRecord *> fresh;
    bool names = false;
    for (const JobRecord &record : jobs) {
        if (number(record.id) == 0)
            continue;
        const auto found = m_jobSlots.find(number(record.id));
        if (found == m_jobSlots.end())
            fresh.push_back(&record);
        else if (m_jobs[found->second] != record)
            changes.push_back({.slot = found->second, .next = &record});
    }
    // The same job twice: the later one counts.
    std::stable_sort(changes.begin(), changes.end(),
                     [](const JobChange &a, const JobChange &b) { return a.slot < b.slot; });
    const auto last = std::unique(changes.rbegin(), changes.rend(),
                                  [](const JobChange &a, const JobChange &b) { return a.slot == b.slot; });
    changes.erase(changes.begin(), last.base());
    if (!changes.empty()) {
        Q_EMIT jobsAboutToChange(changes);
        std::vector<quint32> changed;
        for (const JobChange &change : changes) {
            names = m_jobNames.set(change.slot, change.next->name) || names;
            m_jobs[change.slot] = *change.next;
            changed.push_back(change.slot);
            if (const auto open = m_open.find(number(change.next->id)); open != m_open.end()) {
                if (const std::shared_ptr<JobRows> rows = open->second.lock())
                    rows->setJob(*change.next);
            }
        }
        Q_EMIT jobsChanged(changed);
    }
    if (!fresh.empty()) {
        std::vector<quint32> added;
        for (const JobRecord *record : fresh) {
            added.push_back(putJob(*record));
            m_jobNames.set(added.back(), record->name);
        }
        std::sort(added.begin(), added.end());
        added.erase(std::unique(added.begin(), added.end()), added.end());
        names = true;
        Q_EMIT jobsAdded(added);
    }
    if (names)
        Q_EMIT jobNamesChanged();
}

void ServerState::updateRows(const std::vector<std::pair<JobId, InstructionRow>> &rows)
{
    std::unordered_map<quint32, std::vector<InstructionRow>> byJob;
    for (const auto &[id, row] : rows) {
        if (m_open.contains(number(id)))
            byJob[number(id)].push_back(row);
    }
    for (const auto &[id, list] : byJob) {
        const auto open = m_open.find(id);
        if (open == m_open.end())
            continue;
        if (const std::shared_ptr<JobRows> target = open->second.lock())
            target->apply(list);
    }
}

} // namespace signalbox
