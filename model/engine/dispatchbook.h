#pragma once

#include "model/store/store.h"

#include <optional>
#include <set>
#include <vector>

namespace signalbox {

/// Execution slots and the other rules of the queue, as the engine has them in memory, with what a batch that could not be stored
/// did to them.
class DispatchBook {
public:
    /// Rules that cannot be read, since a newer program wrote them, are left alone.
    void load(const std::vector<StoredDispatchRule> &records, quint32 last);

    [[nodiscard]] const std::vector<DispatchRule> &rules() const noexcept { return m_rules; } ///< by number
    [[nodiscard]] const DispatchRule *find(DispatchRuleId id) const; ///< null: there is none
    DispatchRuleId nextId() { return DispatchRuleId{++m_last}; }
    void put(DispatchRule rule);
    void remove(DispatchRuleId id);

    // The batch.
    void put(WriteBatch &batch) const; ///< what changed since the last commit()
    bool commit(); ///< @return whether there was anything
    void rollback();

private:
    void keepBefore();

    std::vector<DispatchRule> m_rules;
    quint32 m_last = 0;
    // Of the batch.
    std::optional<std::vector<DispatchRule>> m_before;
    std::set<quint32> m_changed;
    quint32 m_lastBefore = 0;
};

} // namespace signalbox
