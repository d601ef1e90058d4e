#include "model/engine/definitionbook.h"

#include <algorithm>
#include <utility>

namespace signalbox {

void DefinitionBook::load(std::vector<DefinitionRecord> records, quint32 last)
{
    *this = {};
    m_last = m_lastBefore = last;
    for (DefinitionRecord &record : records) {
        const quint32 id = number(record.id);
        m_records.emplace(id, std::move(record));
    }
}

const DefinitionRecord *DefinitionBook::find(DefinitionId id) const
{
    const auto found = m_records.find(number(id));
    return found == m_records.end() ? nullptr : &found->second;
}

std::vector<DefinitionRecord> DefinitionBook::list() const
{
    std::vector<DefinitionRecord> all;
    all.reserve(m_records.size());
    for (const auto &[id, record] : m_records)
        all.push_back(record);
    return all;
}

bool DefinitionBook::isIn(DefinitionId id, DefinitionId above) const
{
    for (int depth = 0; depth <= kMaxFolderDepth + 1; ++depth) {
        if (id == above)
            return true;
        const DefinitionRecord *record = find(id);
        if (!record)
            return false;
        id = record->folder;
    }
    return false;
}

int DefinitionBook::depthOf(DefinitionId folder) const
{
    int depth = 0;
    for (const DefinitionRecord *at = find(folder); at && depth <= kMaxFolderDepth; at = find(at->folder))
        ++depth;
    return depth;
}

qsizetype DefinitionBook::size(DefinitionId without) const
{
    qsizetype size = 0;
    for (const auto &[id, record] : m_records) {
        if (record.id != without && !record.isRemoved())
            size += record.json.size();
    }
    return size;
}

void DefinitionBook::put(DefinitionRecord record)
{
    const quint32 id = number(record.id);
    const auto known = m_records.find(id);
    m_before.try_emplace(id, known == m_records.end() ? std::nullopt : std::optional(known->second));
    m_records.insert_or_assign(id, std::move(record));
}

void DefinitionBook::erase(DefinitionId id)
{
    const auto known = m_records.find(number(id));
    if (known == m_records.end())
        return;
    m_before.try_emplace(number(id), known->second);
    m_records.erase(known);
    std::erase_if(m_versions, [id](const DefinitionVersion &version) { return version.definition == id; });
    m_gone.push_back(id);
}

void DefinitionBook::put(WriteBatch &batch) const
{
    for (const auto &[id, before] : m_before) {
        if (const auto known = m_records.find(id); known != m_records.end())
            batch.definitions.push_back(known->second);
        else if (before)
            batch.removedDefinitions.push_back(id);
    }
    // Of versions with the same place the newest.
    for (auto version = m_versions.rbegin(); version != m_versions.rend(); ++version) {
        if (std::none_of(batch.definitionVersions.begin(), batch.definitionVersions.end(),
                         [&](const DefinitionVersion &other) { return other.id == version->id; }))
            batch.definitionVersions.push_back(*version);
    }
    for (const DefinitionId id : m_gone) {
        for (quint32 version = 0; version < kDefinitionVersions; ++version)
            batch.removedDefinitionVersions.push_back(definitionVersionNumber(id, version));
    }
}

bool DefinitionBook::commit()
{
    const bool isAny = !m_before.empty();
    m_before.clear();
    m_versions.clear();
    m_gone.clear();
    m_lastBefore = m_last;
    return isAny;
}

void DefinitionBook::rollback()
{
    for (auto &[id, before] : std::exchange(m_before, {})) {
        if (before)
            m_records.insert_or_assign(id, std::move(*before));
        else
            m_records.erase(id);
    }
    m_versions.clear();
    m_gone.clear();
    m_last = m_lastBefore;
}

} // namespace signalbox
