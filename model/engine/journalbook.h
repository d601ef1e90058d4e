#pragma once

#include "model/domain/journal.h"

#include <map>
#include <optional>
#include <vector>

namespace signalbox {

/// The operations of the journal as the engine has them in memory, with what a batch that could not be stored did to them.
class JournalBook {
public:
    /// @param last highest number ever given out
    void load(std::vector<JournalRecord> records, quint32 last);

    [[nodiscard]] const JournalRecord *find(JournalId id) const; ///< null: there is none
    [[nodiscard]] const std::map<quint32, JournalRecord> &all() const noexcept { return m_records; }

    JournalId nextId() { return JournalId{++m_last}; }
    void put(JournalRecord record); ///< new or changed
    /// Of those that have ended only the newest stay.
    void forgetOldest();
    [[nodiscard]] std::vector<JournalRecord> changed() const; ///< since the last commit()
    [[nodiscard]] std::vector<JournalId> removed() const; ///< likewise
    void commit();
    void rollback();

private:
    void note(quint32 id);

    std::map<quint32, JournalRecord> m_records;
    std::map<quint32, std::optional<JournalRecord>> m_before; ///< of what was changed since the last commit()
    quint32 m_last = 0;
    quint32 m_lastBefore = 0;
};

} // namespace signalbox
