#include "model/items/deltapump.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

quint64 rowKey(JobId job, InstructionId id)
{
    return (quint64{number(job)} << 32) | number(id);
}

/// Newer records of the same thing replace older ones. There are few.
template <class Record>
void mergeInto(std::vector<Record> &pending, const std::vector<Record> &newer)
{
    std::unordered_map<quint32, std::size_t> places;
    for (std::size_t i = 0; !newer.empty() && i < pending.size(); ++i)
        places.emplace(number(pending[i].id), i);
    for (const Record &record : newer) {
        const auto [place, isNew] = places.try_emplace(number(record.id), pending.size());
        if (isNew)
            pending.push_back(record);
        else
            pending[place->second] = record;
    }
}

template <class Id>
void append(std::vector<Id> &ids, const std::vector<Id> &newer)
{
    ids.insert(ids.end(), newer.begin(), newer.end());
}

constexpr double kSpareMs = 2; ///< of a frame, for everything but changes and their painting

} // namespace

DeltaPump::DeltaPump(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DeltaPump::flushFrame);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleMs);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_rows.release();
        m_nodes.release();
        m_contacts.release();
    });
}

void DeltaPump::post(const DeltaBatch &batch)
{
    m_hasPending = true;
    if (batch.retention)
        m_atOnce.retention = batch.retention;
    m_atOnce.operatorsChanged = m_atOnce.operatorsChanged || batch.operatorsChanged;
    m_atOnce.judgementsChanged = m_atOnce.judgementsChanged || batch.judgementsChanged;
    m_atOnce.definitionsChanged = m_atOnce.definitionsChanged || batch.definitionsChanged;
    m_atOnce.dispatchChanged = m_atOnce.dispatchChanged || batch.dispatchChanged;
    if (m_atOnce.inventories.empty()) // one is enough: they are asked for anew
        append(m_atOnce.inventories, batch.inventories);
    // Removals are applied before additions, so what they are about must not wait behind them.
    for (const FolderId id : batch.removedFolders)
        std::erase_if(m_atOnce.folders, [id](const FolderRecord &folder) { return folder.id == id; });
    for (const NodeId id : batch.removedNodes) {
        if (NodeRecord *waiting = m_nodes.find(number(id)))
            waiting->id = NodeId{};
    }
    for (const JobId id : batch.removedJobs) {
        removeJob(m_next, id);
        removeJob(m_later, id);
    }
    append(m_atOnce.removedFolders, batch.removedFolders);
    append(m_atOnce.removedNodes, batch.removedNodes);
    append(m_atOnce.removedJobs, batch.removedJobs);
    mergeInto(m_atOnce.folders, batch.folders);
    mergeInto(m_atOnce.packages, batch.packages);
    for (const NodeRecord &node : batch.nodes)
        m_nodes.put(number(node.id), node);
    for (const Contact &contact : batch.contacts) {
        if (NodeRecord *waiting = m_nodes.find(number(contact.first)); waiting && number(waiting->id) != 0)
            waiting->lastContactMs = contact.second;
        else
            m_contacts.put(number(contact.first), contact);
    }
    for (const Row &row : batch.rows)
        m_rows.put(rowKey(row.first, row.second.id), row);

    Sum &sum = m_next.isThere ? m_later : m_next;
    sum.isThere = true;
    if (batch.seq != 0 || batch.asOfMs != kNoTime) {
        m_reportsPerSecond = batch.reportsPerSecond;
        sum.seq = batch.seq;
        sum.asOfMs = batch.asOfMs;
    }
    sum.rowsEnd = m_rows.next();
    sum.nodesEnd = m_nodes.next();
    sum.contactsEnd = m_contacts.next();
    for (const JobRecord &job : batch.jobs)
        putJob(sum, job);
    if (!m_timer.isActive()) {
        const qint64 since = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : kFrameMs;
        m_timer.start(static_cast<int>(std::clamp<qint64>(kFrameMs - since, 0, kFrameMs)));
    }
}

void DeltaPump::putJob(Sum &sum, const JobRecord &job)
{
    const auto [place, isNew] = sum.places.try_emplace(number(job.id), sum.jobs.size());
    if (isNew)
        sum.jobs.push_back(job);
    else
        sum.jobs[place->second] = job;
}

void DeltaPump::removeJob(Sum &sum, JobId job)
{
    const auto place = sum.places.find(number(job));
    if (place == sum.places.end())
        return;
    // The last one takes the place, so that the other places stay right.
    const std::size_t at = place->second;
    sum.places.erase(place);
    if (at + 1 != sum.jobs.size()) {
        sum.jobs[at] = std::move(sum.jobs.back());
        sum.places[number(sum.jobs[at].id)] = at;
    }
    sum.jobs.pop_back();
}

bool DeltaPump::isReached(const Sum &sum) const noexcept
{
    return sum.isThere && m_rows.first() >= sum.rowsEnd && m_nodes.first() >= sum.nodesEnd
           && m_contacts.first() >= sum.contactsEnd;
}

void DeltaPump::flush()
{
    m_timer.stop();
    if (m_hasPending)
        give(std::max({m_rows.size(), m_nodes.size(), m_contacts.size()}));
}

/// A server commits tens of thousands of reports at once when it has fallen behind; the window would stand still for all of
/// them. How many a frame takes follows from what the last ones took.
void DeltaPump::flushFrame()
{
    const bool isFull = isBehind();
    QElapsedTimer took;
    took.start();
    give(m_most);
    const double ms = static_cast<double>(took.nsecsElapsed()) / 1e6;
    const double budget = std::clamp(kFrameMs - kSpareMs - m_paintMs, kLeastBudgetMs, kBudgetMs);
    const auto most = static_cast<double>(m_most);
    if (ms > budget)
        m_most = std::max(kLeast, static_cast<std::size_t>(most * std::max(0.5, budget / ms)));
    else if (isFull && ms < 0.8 * budget)
        m_most = std::min(kMost, static_cast<std::size_t>(most * 1.25));
    awaitPainting();
    if (m_hasPending && !m_timer.isActive())
        m_timer.start(static_cast<int>(std::clamp<qint64>(kFrameMs - m_sinceFlush.elapsed(), kFrameMs / 2, kFrameMs)));
}

/// Widgets ask to be painted by events of this priority, and those were there before ours.
void DeltaPump::awaitPainting()
{
    if (m_sinceGiven.isValid())
        return;
    m_sinceGiven.start();
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
}

bool DeltaPump::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    constexpr double kOfTheLast = 0.2;
    const double ms = static_cast<double>(m_sinceGiven.nsecsElapsed()) / 1e6;
    m_sinceGiven.invalidate();
    m_paintMs += (ms - m_paintMs) * kOfTheLast;
    return true;
}

void DeltaPump::give(std::size_t most)
{
    DeltaBatch batch = std::exchange(m_atOnce, {});
    batch.reportsPerSecond = m_reportsPerSecond;
    m_rows.take(most, batch.rows);
    m_nodes.take(most, batch.nodes);
    m_contacts.take(most, batch.contacts);
    while (isReached(m_next)) {
        if (m_next.seq != 0 || m_next.asOfMs != kNoTime) {
            batch.seq = m_next.seq;
            batch.asOfMs = m_next.asOfMs;
        }
        if (batch.jobs.empty())
            batch.jobs = std::move(m_next.jobs);
        else
            mergeInto(batch.jobs, m_next.jobs);
        m_next = std::exchange(m_later, {});
    }
    m_hasPending = m_next.isThere;
    m_sinceFlush.start();
    m_idle.start();
    Q_EMIT ready(batch);
}

bool DeltaPump::isBehind() const noexcept
{
    return m_rows.size() > m_most || m_nodes.size() > m_most || m_contacts.size() > m_most;
}

void DeltaPump::discard()
{
    m_timer.stop();
    m_rows.clear();
    m_nodes.clear();
    m_contacts.clear();
    m_next = {};
    m_later = {};
    m_atOnce = {};
    m_hasPending = false;
}

std::vector<InstructionRow> DeltaPump::takeRows(JobId job)
{
    std::vector<InstructionRow> rows;
    m_rows.each([&rows, job](Row &row) {
        if (row.first != job)
            return;
        rows.push_back(row.second);
        row.first = JobId{}; // nobody's
    });
    return rows;
}

} // namespace signalbox
