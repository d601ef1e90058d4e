#include "model/engine/dispatchbook.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

bool comesBefore(const DispatchRule &rule, DispatchRuleId id)
{
    return number(rule.id) < number(id);
}

} // namespace

void DispatchBook::load(const std::vector<StoredDispatchRule> &records, quint32 last)
{
    *this = {};
    m_last = m_lastBefore = last;
    for (const StoredDispatchRule &record : records) { // mostly in order, so that each goes to the end
        Result<DispatchRule> rule = ruleOf(record);
        if (!rule)
            continue;
        const auto place = std::lower_bound(m_rules.begin(), m_rules.end(), rule.value().id, comesBefore);
        m_rules.insert(place, std::move(rule).value());
    }
}

const DispatchRule *DispatchBook::find(DispatchRuleId id) const
{
    const auto found = std::lower_bound(m_rules.begin(), m_rules.end(), id, comesBefore);
    return found != m_rules.end() && found->id == id ? &*found : nullptr;
}

void DispatchBook::keepBefore()
{
    if (!m_before)
        m_before = m_rules;
}

void DispatchBook::put(DispatchRule rule)
{
    keepBefore();
    m_changed.insert(number(rule.id));
    const auto place = std::lower_bound(m_rules.begin(), m_rules.end(), rule.id, comesBefore);
    if (place != m_rules.end() && place->id == rule.id)
        *place = std::move(rule);
    else
        m_rules.insert(place, std::move(rule));
}

void DispatchBook::remove(DispatchRuleId id)
{
    keepBefore();
    m_changed.insert(number(id));
    std::erase_if(m_rules, [id](const DispatchRule &rule) { return rule.id == id; });
}

void DispatchBook::put(WriteBatch &batch) const
{
    for (const quint32 id : m_changed) {
        if (const DispatchRule *rule = find(DispatchRuleId{id}))
            batch.dispatchRules.push_back(storedRule(*rule));
        else
            batch.removedDispatchRules.push_back(id);
    }
}

bool DispatchBook::commit()
{
    const bool isAny = !m_changed.empty();
    m_changed.clear();
    m_before.reset();
    m_lastBefore = m_last;
    return isAny;
}

void DispatchBook::rollback()
{
    if (m_before)
        m_rules = *std::exchange(m_before, std::nullopt);
    m_changed.clear();
    m_last = m_lastBefore;
}

} // namespace signalbox
