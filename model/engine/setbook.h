#pragma once

#include "model/store/store.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace signalbox {

/// Runs of request sets, as the engine has them in memory, with what a batch that could not be stored did to them.
class SetBook {
public:
    /// Runs that cannot be read, since a newer program wrote them, are left alone.
    void load(const std::vector<SetRunRecord> &records, quint32 last);

    [[nodiscard]] const SetRun *find(SetRunId id) const; ///< null: there is none
    [[nodiscard]] std::vector<SetRun> list() const; ///< by number
    [[nodiscard]] const std::set<quint32> &active() const noexcept { return m_active; } ///< that have not ended
    [[nodiscard]] bool hasActive() const noexcept { return !m_active.empty(); }
    SetRunId nextId() { return SetRunId{++m_last}; }
    void put(SetRun run);
    /// Of those that have ended, beyond kRunsKept, and as many as it takes for the plans of all to stay below kMaxRunPlans.
    void forgetOldest();
    /// Characters of the plans. @param activeOnly of the runs that have not ended: what cannot make room
    [[nodiscard]] qsizetype planSize(bool activeOnly) const;

    // The batch.
    void put(WriteBatch &batch) const; ///< what changed since the last commit()
    bool commit(); ///< @return whether there was anything
    void rollback();

private:
    void index(const SetRun &run);

    std::map<quint32, SetRun> m_runs;
    std::set<quint32> m_active;
    quint32 m_last = 0;
    // Of the batch.
    std::map<quint32, std::optional<SetRun>> m_before;
    quint32 m_lastBefore = 0;
};

} // namespace signalbox
