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

void JobRows::setLoading()
{
    m_state = State::Loading;
    m_errorText.clear();
    Q_EMIT stateChanged();
}

void JobRows::setRows(const JobRecord &job, std::span<const InstructionRow> rows)
{
    Q_EMIT aboutToReset();
    m_columns.assign(job, rows);
    for (const auto &[id, early] : std::exchange(m_early, {})) {
        const int row = m_columns.rowOf(early.id);
        if (row < 0 || !m_columns.isPresent(row) || isAtLeastAsNew(early, m_columns.row(row)))
            m_columns.put(early);
    }
    m_state = State::Ready;
    Q_EMIT wasReset();
    Q_EMIT stateChanged();
}

void JobRows::setFailed(const QString &errorText)
{
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
