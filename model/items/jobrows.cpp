#include "model/items/jobrows.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

/// Whether `a` was surely not told before `b`.
bool isAtLeastAsNew(const InstructionRow &a, const InstructionRow &b)
{
    const auto newest = [](const InstructionRow &row) { return std::max(row.lastReportMs, row.statusSinceMs); };
    return a.attempt != b.attempt ? a.attempt > b.attempt : newest(a) >= newest(b);
}

} // namespace

JobRows::JobRows(JobId job) : m_job(job)
{
    connect(&m_nextPart, &QTimer::timeout, this, &JobRows::takePart);
}

void JobRows::setLoading()
{
    dropArriving();
    m_state = State::Loading;
    m_errorText.clear();
    Q_EMIT stateChanged();
}

void JobRows::setRows(const JobRecord &job, std::span<const InstructionRow> rows)
{
    dropArriving();
    InstructionColumns columns;
    columns.assign(job, rows);
    install(std::move(columns));
}

void JobRows::load(const JobRecord &job, std::vector<InstructionRow> rows)
{
    if (rows.size() <= kPart) {
        setRows(job, rows);
        return;
    }
    m_arriving = Arriving{.rows = std::move(rows), .taken = 0, .columns = {}};
    m_arriving->columns.begin(job, m_arriving->rows.size());
    m_nextPart.start(0);
}

void JobRows::takePart()
{
    const std::span rows(m_arriving->rows);
    const std::size_t count = std::min(kPart, rows.size() - m_arriving->taken);
    m_arriving->columns.take(rows.subspan(m_arriving->taken, count));
    m_arriving->taken += count;
    if (m_arriving->taken < rows.size())
        return;
    InstructionColumns columns = std::move(m_arriving->columns);
    dropArriving();
    install(std::move(columns));
}

void JobRows::dropArriving()
{
    m_nextPart.stop();
    m_arriving.reset();
}

void JobRows::install(InstructionColumns columns)
{
    Q_EMIT aboutToReset();
    m_columns = std::move(columns);
    for (const auto &[id, early] : std::exchange(m_early, {})) {
        const int row = m_columns.rowOf(early.id);
        if (row < 0 || !m_columns.isPresent(row) || isAtLeastAsNew(early, m_columns.row(row)))
            m_columns.put(early);
    }
    m_state = State::Ready;
    Q_EMIT wasReset();
    Q_EMIT stateChanged();
}

void JobRows::setJob(const JobRecord &job)
{
    m_columns.setJob(job);
    if (m_arriving)
        m_arriving->columns.setJob(job);
}

void JobRows::setFailed(const QString &errorText)
{
    dropArriving();
    m_state = State::Failed;
    m_errorText = errorText;
    Q_EMIT stateChanged();
}

void JobRows::apply(std::span<const InstructionRow> rows)
{
    if (m_state != State::Ready) {
        for (const InstructionRow &row : rows)
            m_early.insert_or_assign(number(row.id), row);
        return;
    }
    std::vector<quint32> known;
    std::vector<quint32> fresh;
    std::vector<std::pair<quint32, const InstructionRow *>> sorted;
    sorted.reserve(rows.size());
    for (const InstructionRow &row : rows)
        sorted.emplace_back(number(row.id), &row);
    // Later ones of the same row win: they stay last, and only the last is kept.
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<const InstructionRow *> news;
    news.reserve(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i + 1 < sorted.size() && sorted[i + 1].first == sorted[i].first)
            continue;
        const InstructionRow *row = sorted[i].second;
        const int at = m_columns.rowOf(row->id);
        if (at >= 0 && m_columns.isPresent(at)) {
            known.push_back(static_cast<quint32>(at));
            news.push_back(row);
        } else if (const int put = m_columns.put(*row); put >= 0) {
            fresh.push_back(static_cast<quint32>(put));
        }
    }
    if (!known.empty()) {
        Q_EMIT aboutToChange(known);
        for (const InstructionRow *row : news)
            m_columns.put(*row);
        Q_EMIT changed(known);
    }
    if (!fresh.empty())
        Q_EMIT added(fresh);
}

} // namespace signalbox
