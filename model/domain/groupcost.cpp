#include "model/domain/groupcost.h"

#include <algorithm>

namespace signalbox {

namespace {

using Fact = GroupCondition::Fact;

constexpr qint64 kTest = 10; ///< finding the fact, and a value without wildcards
constexpr qint64 kValue = 2; ///< each of several values
constexpr qint64 kEighths = 8; ///< a character of a value against one of a pattern is such a part of a step
constexpr qint64 kNameLength = 64;

} // namespace

GroupCost::GroupCost(const GroupCondition &condition)
{
    for (const GroupCondition::Test &test : condition.tests()) {
        m_each += kTest + kValue * static_cast<qint64>(test.values.size());
        qint64 characters = 0;
        for (const GroupCondition::Pattern &pattern : test.values)
            characters += pattern.hasWildcards ? pattern.text.size() : 0;
        if (characters == 0 || test.fact == Fact::Relay || test.fact == Fact::Inventory) // once for a relay; elsewhere
            continue;
        m_perCharacter += characters;
        if (test.fact == Fact::Attribute)
            m_ofAttributes.push_back({test.key, characters});
        else
            m_ofNames += characters;
    }
}

qint64 GroupCost::of(const NodeRecord &node) const
{
    const qint64 name = std::max<qint64>({node.name.size(), node.address.size(), kNameLength});
    qint64 eighths = m_ofNames * name;
    for (const OfAttribute &attribute : m_ofAttributes)
        eighths += node.attributes.value(attribute.key).size() * attribute.perCharacter;
    return m_each + eighths / kEighths;
}

} // namespace signalbox
