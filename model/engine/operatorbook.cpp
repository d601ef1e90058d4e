#include "model/engine/operatorbook.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

void OperatorBook::load(std::vector<StoredOperator> operators)
{
    m_operators.clear();
    m_before.clear();
    for (StoredOperator &one : operators)
        m_operators.emplace(number(one.record.id), std::move(one));
}

const StoredOperator *OperatorBook::find(OperatorId id) const
{
    const auto found = m_operators.find(number(id));
    return found == m_operators.end() ? nullptr : &found->second;
}

const StoredOperator *OperatorBook::byName(const QString &name) const
{
    const QString wanted = folded(name);
    const auto found = std::find_if(m_operators.begin(), m_operators.end(),
                                    [&](const auto &entry) { return folded(entry.second.record.name) == wanted; });
    return found == m_operators.end() ? nullptr : &found->second;
}

OperatorId OperatorBook::nextId() const
{
    return OperatorId{m_operators.empty() ? 1 : m_operators.rbegin()->first + 1};
}

void OperatorBook::put(StoredOperator one)
{
    const quint32 id = number(one.record.id);
    const auto known = m_operators.find(id);
    m_before.try_emplace(id, known == m_operators.end() ? std::nullopt : std::optional(known->second));
    m_operators.insert_or_assign(id, std::move(one));
}

std::vector<StoredOperator> OperatorBook::changed() const
{
    std::vector<StoredOperator> list;
    for (const auto &[id, before] : m_before)
        list.push_back(m_operators.at(id));
    return list;
}

bool OperatorBook::commit()
{
    return !std::exchange(m_before, {}).empty();
}

void OperatorBook::rollback()
{
    for (auto &[id, before] : std::exchange(m_before, {})) {
        if (before)
            m_operators.insert_or_assign(id, std::move(*before));
        else
            m_operators.erase(id);
    }
}

} // namespace signalbox
