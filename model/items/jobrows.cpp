#include "model/items/jobrows.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr std::size_t kMostEarly = 1u << 20; ///< a server that sends nonsense must not make us keep it

/// Whether `a` was surely not told before `b`.
bool isAtLeastAsNew(const InstructionRow &a, const InstructionRow &b)
{
    const auto newest = [](const InstructionRow &row) { return std::max(row.lastReportMs, row.statusSinceMs); };
    return a.attempt != b.attempt ? a.attempt > b.attempt : newest(a) >= newest(b);
}

} // namespace

JobRows::JobRows(JobId job) : m_job(job)
{
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &JobRows::takeSlice);
}

void JobRows::setLoading()
{
    dropArriving();
    if (m_state != State::Loading)
        m_again = m_columns.size() > 0;
    m_begun = false;
    m_early.clear();
    m_state = State::Loading;
    m_errorText.clear();
    if (!m_again && m_columns.size() > 0) {
        Q_EMIT aboutToReset();
        m_columns = {};
        Q_EMIT wasReset();
    }
    Q_EMIT stateChanged();
}

void JobRows::setRows(const JobRecord &job, std::span<const InstructionRow> rows)
{
    dropArriving();
    m_new.assign(job, withEarly(rows));
    m_again = true;
    finish();
}

void JobRows::take(const JobRecord &job, std::vector<InstructionRow> rows, bool isLast)
{
    if (m_state != State::Loading)
        return;
    if (!m_begun)
        begin(job);
    m_allCame = isLast;
    const bool atOnce = m_arriving.empty() && rows.size() <= kAtOnce;
    if (atOnce)
        takeRows(rows);
    else
        m_arriving.push_back(std::move(rows));
    if (!m_arriving.empty()) {
        if (!m_nextSlice.isActive())
            m_nextSlice.start(0);
    } else if (isLast) {
        finish();
    }
}

void JobRows::begin(const JobRecord &job)
{
    m_begun = true;
    if (m_again) {
        m_new.begin(job);
    } else {
        Q_EMIT aboutToReset();
        m_columns.begin(job);
        Q_EMIT wasReset();
    }
}

void JobRows::takeSlice()
{
    QElapsedTimer took;
    took.start();
    const std::span<const InstructionRow> rows(m_arriving.front());
    const std::size_t count = std::min(m_slice, rows.size() - m_taken);
    takeRows(rows.subspan(m_taken, count));
    m_taken += count;
    if (m_taken == rows.size()) {
        m_arriving.pop_front();
        m_taken = 0;
    }
    if (m_arriving.empty() && m_allCame) {
        finish();
        return;
    }
    const double ms = std::max(0.1, static_cast<double>(took.nsecsElapsed()) / 1e6);
    if (count == m_slice)
        m_slice = std::clamp<std::size_t>(
            static_cast<std::size_t>(static_cast<double>(count) * std::clamp(kSliceMs / ms, 0.5, 2.0)), 1000, 100'000);
    if (!m_arriving.empty())
        m_nextSlice.start(kPauseMs);
}

/// Instead of those that a delta has told meanwhile what it told, unless that is older.
std::vector<InstructionRow> JobRows::withEarly(std::span<const InstructionRow> rows)
{
    std::vector<InstructionRow> newest(rows.begin(), rows.end());
    for (InstructionRow &row : newest) {
        const auto early = m_early.find(number(row.id));
        if (early == m_early.end())
            continue;
        if (isAtLeastAsNew(early->second, row))
            row = early->second;
        m_early.erase(early);
    }
    return newest;
}

/// Rows that a delta has told already are taken only if they are newer.
void JobRows::takeRows(std::span<const InstructionRow> rows)
{
    std::vector<InstructionRow> newest;
    if (!m_early.empty()) {
        newest = withEarly(rows);
        rows = newest;
    }
    InstructionColumns &columns = m_again ? m_new : m_columns;
    std::vector<quint32> fresh;
    std::vector<InstructionRow> news;
    std::vector<InstructionRow> again;
    fresh.reserve(m_again ? 0 : rows.size());
    bool allNew = true;
    for (const InstructionRow &row : rows) {
        const int at = columns.rowOf(row.id);
        if (at < 0 || !columns.isPresent(at))
            continue;
        if (!isAtLeastAsNew(columns.row(at), row))
            again.push_back(row);
        allNew = false;
    }
    if (!allNew) {
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(news), [&columns](const InstructionRow &row) {
            const int at = columns.rowOf(row.id);
            return at < 0 || !columns.isPresent(at);
        });
        rows = news;
    }
    if (m_again) {
        columns.take(rows);
        columns.take(again);
        return;
    }
    for (const InstructionRow &row : rows) {
        if (const int index = columns.indexFor(row.id, rows.size()); index >= 0)
            fresh.push_back(static_cast<quint32>(index));
    }
    std::sort(fresh.begin(), fresh.end());
    fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
    if (!fresh.empty()) {
        Q_EMIT aboutToAdd(fresh);
        columns.take(rows);
        Q_EMIT added(fresh);
    }
    apply(again);
}

void JobRows::finish()
{
    dropArriving();
    if (std::exchange(m_again, false)) {
        Q_EMIT aboutToReset();
        m_columns = std::exchange(m_new, {});
        m_state = State::Ready;
        Q_EMIT wasReset();
    } else {
        m_state = State::Ready;
    }
    applyEarly();
    Q_EMIT stateChanged();
}

void JobRows::dropArriving()
{
    m_nextSlice.stop();
    m_arriving.clear();
    m_taken = 0;
    m_allCame = false;
}

void JobRows::setJob(const JobRecord &job)
{
    m_columns.setJob(job);
    m_new.setJob(job);
    if (m_state == State::Ready)
        applyEarly();
}

void JobRows::setFailed(const QString &errorText)
{
    dropArriving();
    if (isPartial() && m_columns.size() > 0) { // half a job would look like a whole one
        Q_EMIT aboutToReset();
        m_columns = {};
        Q_EMIT wasReset();
    }
    m_again = false;
    m_new = {};
    m_state = State::Failed;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

void JobRows::keepForLater(const InstructionRow &row)
{
    if (m_early.size() < kMostEarly)
        m_early.insert_or_assign(number(row.id), row);
}

void JobRows::applyEarly()
{
    if (m_early.empty())
        return;
    std::vector<InstructionRow> early;
    for (const auto &[id, row] : std::exchange(m_early, {}))
        early.push_back(row);
    apply(early);
}

void JobRows::apply(std::span<const InstructionRow> rows)
{
    if (m_state == State::Loading && !m_begun) {
        for (const InstructionRow &row : rows)
            keepForLater(row);
        return;
    }
    if (m_again) { // what is shown stays as it was until all is there
        for (const InstructionRow &row : rows) {
            if (m_new.put(row) < 0)
                keepForLater(row);
        }
        return;
    }
    std::vector<std::pair<quint32, const InstructionRow *>> sorted;
    sorted.reserve(rows.size());
    for (const InstructionRow &row : rows)
        sorted.emplace_back(number(row.id), &row);
    // Later ones of the same row win: they stay last, and only the last is kept.
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<quint32> known;
    std::vector<quint32> fresh;
    std::vector<const InstructionRow *> news;
    std::vector<const InstructionRow *> additions;
    known.reserve(sorted.size());
    news.reserve(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i + 1 < sorted.size() && sorted[i + 1].first == sorted[i].first)
            continue;
        const InstructionRow *row = sorted[i].second;
        const int at = m_columns.rowOf(row->id);
        if (at >= 0 && m_columns.isPresent(at)) {
            known.push_back(static_cast<quint32>(at));
            news.push_back(row);
        } else if (const int index = m_columns.indexFor(row->id); index >= 0 && m_state != State::Loading) {
            fresh.push_back(static_cast<quint32>(index));
            additions.push_back(row);
        } else {
            keepForLater(*row);
        }
    }
    if (!known.empty()) {
        Q_EMIT aboutToChange(known);
        for (const InstructionRow *row : news)
            m_columns.put(*row);
        Q_EMIT changed(known);
    }
    if (!fresh.empty()) {
        Q_EMIT aboutToAdd(fresh);
        for (const InstructionRow *row : additions)
            m_columns.put(*row);
        Q_EMIT added(fresh);
    }
}

} // namespace signalbox
