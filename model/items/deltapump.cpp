#include "model/items/deltapump.h"

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {

quint64 rowKey(const std::pair<JobId, InstructionRow> &row)
{
    return (quint64{number(row.first)} << 32) | number(row.second.id);
}

template <class Record>
quint64 recordKey(const Record &record)
{
    return number(record.id);
}

template <class Record, class KeyOf>
void mergeInto(std::vector<Record> &pending, std::unordered_map<quint64, std::size_t> &places,
               const std::vector<Record> &newer, KeyOf keyOf)
{
    for (const Record &record : newer) {
        const auto [place, isNew] = places.try_emplace(keyOf(record), pending.size());
        if (isNew)
            pending.push_back(record);
        else
            pending[place->second] = record;
    }
}

/// Drops what is pending of the removed ids: removals are applied before additions.
template <class Record, class Id>
void mergeRemovals(std::vector<Record> &pending, std::unordered_map<quint64, std::size_t> &places,
                   std::vector<Id> &removed, const std::vector<Id> &newer)
{
    for (const Id id : newer) {
        removed.push_back(id);
        const auto place = places.find(number(id));
        if (place == places.end())
            continue;
        // The last one takes the place, so that the other places stay right.
        const std::size_t at = place->second;
        places.erase(place);
        if (at + 1 != pending.size()) {
            pending[at] = std::move(pending.back());
            places[recordKey(pending[at])] = at;
        }
        pending.pop_back();
    }
}

/// Moves what is too much for one frame from the end of `pending` to `rest`.
template <class Record>
bool part(std::vector<Record> &pending, std::vector<Record> &rest)
{
    const std::size_t most = std::max(DeltaPump::kMost, pending.size() / DeltaPump::kFrames);
    if (pending.size() <= most)
        return false;
    const auto from = pending.begin() + static_cast<std::ptrdiff_t>(most);
    rest.assign(std::make_move_iterator(from), std::make_move_iterator(pending.end()));
    pending.erase(from, pending.end());
    return true;
}

} // namespace

DeltaPump::DeltaPump(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DeltaPump::flushFrame);
}

void DeltaPump::post(const DeltaBatch &batch)
{
    if (m_hasPending) {
        merge(batch);
    } else {
        m_pending = batch;
        m_hasPending = true;
        m_indexed = false;
    }
    if (!m_timer.isActive()) {
        const qint64 since = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : kFrameMs;
        m_timer.start(static_cast<int>(std::clamp<qint64>(kFrameMs - since, 0, kFrameMs)));
    }
}

void DeltaPump::flush()
{
    m_timer.stop();
    if (!m_hasPending)
        return;
    const DeltaBatch batch = std::exchange(m_pending, {});
    m_hasPending = false;
    m_sinceFlush.start();
    Q_EMIT ready(batch);
}

/// A server commits tens of thousands of reports at once when it has fallen behind; the window would stand still for all of
/// them. The jobs with their counters come with the first part, rows and nodes follow.
void DeltaPump::flushFrame()
{
    DeltaBatch rest;
    const bool rows = part(m_pending.rows, rest.rows);
    const bool nodes = part(m_pending.nodes, rest.nodes);
    if (!rows && !nodes) {
        flush();
        return;
    }
    rest.seq = m_pending.seq;
    rest.asOfMs = m_pending.asOfMs;
    rest.reportsPerSecond = m_pending.reportsPerSecond;
    const DeltaBatch batch = std::exchange(m_pending, std::move(rest));
    m_indexed = false;
    m_sinceFlush.start();
    m_timer.start(kFrameMs);
    Q_EMIT ready(batch);
}

bool DeltaPump::isBehind() const noexcept
{
    return m_pending.rows.size() > kMost || m_pending.nodes.size() > kMost;
}

void DeltaPump::discard()
{
    m_timer.stop();
    m_pending = {};
    m_hasPending = false;
}

void DeltaPump::indexPending()
{
    const auto fill = [](auto &places, auto &records, auto keyOf) {
        places.clear();
        // The same record twice in one batch: the later one counts.
        std::size_t kept = 0;
        for (std::size_t i = 0; i < records.size(); ++i) {
            const auto [place, isNew] = places.try_emplace(keyOf(records[i]), kept);
            if (place->second != i)
                records[place->second] = std::move(records[i]);
            kept += isNew ? 1 : 0;
        }
        records.resize(kept);
    };
    fill(m_folders, m_pending.folders, recordKey<FolderRecord>);
    fill(m_nodes, m_pending.nodes, recordKey<NodeRecord>);
    fill(m_packages, m_pending.packages, recordKey<PackageRecord>);
    fill(m_jobs, m_pending.jobs, recordKey<JobRecord>);
    fill(m_rows, m_pending.rows, rowKey);
    m_indexed = true;
}

void DeltaPump::merge(const DeltaBatch &batch)
{
    if (!m_indexed)
        indexPending();
    m_pending.seq = batch.seq;
    m_pending.asOfMs = batch.asOfMs;
    m_pending.reportsPerSecond = batch.reportsPerSecond;
    if (batch.retention)
        m_pending.retention = batch.retention;
    mergeRemovals(m_pending.folders, m_folders, m_pending.removedFolders, batch.removedFolders);
    mergeRemovals(m_pending.nodes, m_nodes, m_pending.removedNodes, batch.removedNodes);
    mergeRemovals(m_pending.jobs, m_jobs, m_pending.removedJobs, batch.removedJobs);
    mergeInto(m_pending.folders, m_folders, batch.folders, recordKey<FolderRecord>);
    mergeInto(m_pending.nodes, m_nodes, batch.nodes, recordKey<NodeRecord>);
    mergeInto(m_pending.packages, m_packages, batch.packages, recordKey<PackageRecord>);
    mergeInto(m_pending.jobs, m_jobs, batch.jobs, recordKey<JobRecord>);
    mergeInto(m_pending.rows, m_rows, batch.rows, rowKey);
}

} // namespace signalbox
