#pragma once

#include "model/store/store.h"

#include <map>
#include <optional>
#include <vector>

namespace signalbox {

/// Definitions of jobs and request sets with their folders, as the engine has them in memory, with what a batch that could not be
/// stored did to them. Of each its newest version; the others are in the store alone.
class DefinitionBook {
public:
    void load(std::vector<DefinitionRecord> records, quint32 last);

    [[nodiscard]] const DefinitionRecord *find(
        DefinitionId id) const; ///< null: there is none; also one that was removed
    [[nodiscard]] const std::map<quint32, DefinitionRecord> &all() const noexcept { return m_records; }
    [[nodiscard]] std::vector<DefinitionRecord> list() const; ///< by number
    [[nodiscard]] bool isIn(DefinitionId id, DefinitionId above) const; ///< or is it
    [[nodiscard]] int depthOf(DefinitionId folder) const; ///< 1 = directly below the top

    DefinitionId nextId() { return DefinitionId{++m_last}; }
    [[nodiscard]] quint32 lastId() const noexcept { return m_last; }
    void setLastId(quint32 last) { m_last = last; }
    /// Characters of those that were not removed, in their newest versions. @param without this one
    [[nodiscard]] qsizetype size(DefinitionId without = {}) const;
    void put(DefinitionRecord record);
    void putVersion(DefinitionVersion version) { m_versions.push_back(std::move(version)); }
    void erase(DefinitionId id); ///< with its versions

    // The batch.
    [[nodiscard]] bool isChanged() const noexcept { return !m_before.empty(); }
    void put(WriteBatch &batch) const; ///< what changed since the last commit()
    bool commit(); ///< @return whether there was anything
    void rollback();

private:
    std::map<quint32, DefinitionRecord> m_records;
    quint32 m_last = 0;
    // Of the batch.
    std::map<quint32, std::optional<DefinitionRecord>> m_before;
    std::vector<DefinitionVersion> m_versions;
    std::vector<DefinitionId> m_gone;
    quint32 m_lastBefore = 0;
};

} // namespace signalbox
