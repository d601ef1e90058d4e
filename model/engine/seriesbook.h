#pragma once

#include "model/store/store.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace signalbox {

/// The series of repeating jobs and request sets, as the engine has them in memory, with what a batch that could not be stored did
/// to them.
class SeriesBook {
public:
    /// Series that cannot be read, since a newer program wrote them, are left alone.
    void load(const std::vector<StoredSeries> &records, quint32 last);

    [[nodiscard]] const Series *find(SeriesId id) const; ///< null: there is none
    [[nodiscard]] const std::map<quint32, Series> &all() const noexcept { return m_series; } ///< by number
    [[nodiscard]] const std::set<quint32> &active() const noexcept { return m_active; } ///< that have not ended
    [[nodiscard]] qsizetype planSize() const; ///< characters, of all
    SeriesId nextId() { return SeriesId{++m_last}; }
    void put(Series series);
    void forgetOldest(); ///< of those that have ended, beyond kSeriesKept

    // The batch.
    void put(WriteBatch &batch) const; ///< what changed since the last commit()
    bool commit(); ///< @return whether there was anything
    void rollback();

private:
    void index(const Series &series);

    std::map<quint32, Series> m_series;
    std::set<quint32> m_active;
    quint32 m_last = 0;
    // Of the batch.
    std::map<quint32, std::optional<Series>> m_before;
    quint32 m_lastBefore = 0;
};

} // namespace signalbox
