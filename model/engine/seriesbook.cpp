#include "model/engine/seriesbook.h"

#include <utility>

namespace signalbox {

void SeriesBook::load(const std::vector<StoredSeries> &records, quint32 last)
{
    *this = {};
    m_last = m_lastBefore = last;
    for (const StoredSeries &record : records) {
        Result<Series> series = seriesOf(record);
        if (!series)
            continue;
        index(series.value());
        m_series.emplace(number(record.id), std::move(series).value());
    }
}

const Series *SeriesBook::find(SeriesId id) const
{
    const auto found = m_series.find(number(id));
    return found == m_series.end() ? nullptr : &found->second;
}

qsizetype SeriesBook::planSize() const
{
    qsizetype size = 0;
    for (const auto &[id, series] : m_series)
        size += series.plan.size();
    return size;
}

void SeriesBook::index(const Series &series)
{
    if (series.hasEnded())
        m_active.erase(number(series.id));
    else
        m_active.insert(number(series.id));
}

void SeriesBook::put(Series series)
{
    const quint32 id = number(series.id);
    const auto known = m_series.find(id);
    m_before.try_emplace(id, known == m_series.end() ? std::nullopt : std::optional(known->second));
    index(series);
    m_series.insert_or_assign(id, std::move(series));
}

void SeriesBook::forgetOldest()
{
    for (auto series = m_series.begin(); series != m_series.end() && m_series.size() - m_active.size() > kSeriesKept;) {
        if (!series->second.hasEnded()) {
            ++series;
            continue;
        }
        m_before.try_emplace(series->first, series->second);
        series = m_series.erase(series);
    }
}

void SeriesBook::put(WriteBatch &batch) const
{
    for (const auto &[id, before] : m_before) {
        const auto known = m_series.find(id);
        if (known != m_series.end()) // its plan never changes
            batch.series.push_back(
                {known->second.id, seriesState(known->second), before ? QString() : known->second.plan});
        else if (before)
            batch.removedSeries.push_back(id);
    }
}

bool SeriesBook::commit()
{
    const bool isAny = !m_before.empty();
    m_before.clear();
    m_lastBefore = m_last;
    return isAny;
}

void SeriesBook::rollback()
{
    for (auto &[id, before] : std::exchange(m_before, {})) {
        m_active.erase(id);
        if (before) {
            index(*before);
            m_series.insert_or_assign(id, std::move(*before));
        } else {
            m_series.erase(id);
        }
    }
    m_last = m_lastBefore;
}

} // namespace signalbox
