#include "model/engine/journalbook.h"

#include <algorithm>
#include <utility>

namespace signalbox {

void JournalBook::load(std::vector<JournalRecord> records, quint32 last)
{
    m_records.clear();
    m_before.clear();
    m_last = m_lastBefore = last;
    for (JournalRecord &record : records) {
        const quint32 id = number(record.id);
        m_records.emplace(id, std::move(record));
    }
}

const JournalRecord *JournalBook::find(JournalId id) const
{
    const auto found = m_records.find(number(id));
    return found == m_records.end() ? nullptr : &found->second;
}

void JournalBook::note(quint32 id)
{
    const auto known = m_records.find(id);
    m_before.try_emplace(id, known == m_records.end() ? std::nullopt : std::optional(known->second));
}

void JournalBook::put(JournalRecord record)
{
    const quint32 id = number(record.id);
    note(id);
    m_records.insert_or_assign(id, std::move(record));
}

void JournalBook::forgetOldest()
{
    const auto hasEnded = [](const auto &entry) { return entry.second.result != JournalResult::None; };
    auto ended = std::count_if(m_records.begin(), m_records.end(), hasEnded);
    for (auto it = m_records.begin(); it != m_records.end() && ended > kEndedOperationsKept;) {
        if (!hasEnded(*it)) {
            ++it;
            continue;
        }
        note(it->first);
        it = m_records.erase(it);
        --ended;
    }
}

std::vector<JournalRecord> JournalBook::changed() const
{
    std::vector<JournalRecord> list;
    for (const auto &[id, before] : m_before) {
        if (const auto known = m_records.find(id); known != m_records.end())
            list.push_back(known->second);
    }
    return list;
}

std::vector<JournalId> JournalBook::removed() const
{
    std::vector<JournalId> list;
    for (const auto &[id, before] : m_before) {
        if (before && !m_records.contains(id))
            list.push_back(JournalId{id});
    }
    return list;
}

void JournalBook::commit()
{
    m_before.clear();
    m_lastBefore = m_last;
}

void JournalBook::rollback()
{
    for (auto &[id, before] : std::exchange(m_before, {})) {
        if (before)
            m_records.insert_or_assign(id, std::move(*before));
        else
            m_records.erase(id);
    }
    m_last = m_lastBefore;
}

} // namespace signalbox
