#include "model/engine/readidgroups.h"

#include <optional>
#include <utility>

namespace signalbox {

namespace {
constexpr qsizetype kMostCharacters = 128 * 1024 * 1024; ///< twice what all definitions may have
} // namespace

std::shared_ptr<const IdGroup> ReadIdGroups::of(const DefinitionRecord *record)
{
    if (!record || record->kind != DefinitionKind::Group || record->isRemoved())
        return nullptr;
    const auto known = m_read.find(record->json.constData());
    if (known != m_read.end() && known->second.json.size() == record->json.size())
        return known->second.group;
    std::optional<IdGroup> group = idGroupOf(*record);
    if (!group)
        return nullptr;
    if (m_characters + record->json.size() > kMostCharacters) {
        m_read.clear();
        m_characters = 0;
    }
    m_characters += record->json.size();
    auto read = std::make_shared<const IdGroup>(*std::move(group));
    m_read.insert_or_assign(record->json.constData(), Read{record->json, read});
    return read;
}

} // namespace signalbox
