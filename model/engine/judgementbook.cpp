#include "model/engine/judgementbook.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

std::vector<NodeId> firstOf(const std::set<quint32> &nodes, int limit)
{
    std::vector<NodeId> list;
    for (const quint32 node : nodes) {
        if (static_cast<int>(list.size()) >= limit)
            break;
        list.push_back(NodeId{node});
    }
    return list;
}

} // namespace

void JudgementBook::load(std::vector<PolicyRecord> policies, quint32 last, std::vector<JudgementRecord> judgements)
{
    *this = {};
    m_lastPolicy = m_lastPolicyBefore = last;
    for (PolicyRecord &record : policies) {
        const quint32 id = number(record.id);
        if (Result<JudgementPolicy> policy = readPolicy(record.json.toUtf8()))
            m_read.emplace(id, std::move(policy).value());
        m_policies.emplace(id, std::move(record));
    }
    for (JudgementRecord &record : judgements) {
        index(record);
        const quint32 node = number(record.node);
        m_records.emplace_hint(m_records.end(), node, std::move(record));
    }
}

// ---- Policies

const PolicyRecord *JudgementBook::policy(PolicyId id) const
{
    const auto found = m_policies.find(number(id));
    return found == m_policies.end() ? nullptr : &found->second;
}

const JudgementPolicy *JudgementBook::read(PolicyId id) const
{
    const auto found = m_read.find(number(id));
    return found == m_read.end() ? nullptr : &found->second;
}

void JudgementBook::putPolicy(PolicyRecord record, JudgementPolicy policy)
{
    const quint32 id = number(record.id);
    const auto known = m_policies.find(id);
    m_policiesBefore.try_emplace(id, known == m_policies.end() ? std::nullopt : std::optional(known->second));
    m_policies.insert_or_assign(id, std::move(record));
    m_read.insert_or_assign(id, std::move(policy));
}

void JudgementBook::removePolicy(PolicyId id)
{
    const auto known = m_policies.find(number(id));
    if (known == m_policies.end())
        return;
    m_policiesBefore.try_emplace(number(id), known->second);
    m_policies.erase(known);
    m_read.erase(number(id));
    std::vector<JudgementRecord> orphans;
    for (const auto &[node, record] : m_records) {
        if (record.policy == id)
            orphans.push_back(record);
    }
    for (JudgementRecord &record : orphans) {
        record.inventoryMs = -1; // before every time there is
        record.isActionDue = false;
        put(std::move(record));
    }
}

// ---- Clients

const JudgementRecord *JudgementBook::find(NodeId node) const
{
    const auto found = m_records.find(number(node));
    return found == m_records.end() ? nullptr : &found->second;
}

JudgementRecord JudgementBook::of(NodeId node) const
{
    if (const JudgementRecord *known = find(node))
        return *known;
    JudgementRecord fresh;
    fresh.node = node;
    return fresh;
}

void JudgementBook::index(const JudgementRecord &record)
{
    const quint32 node = number(record.node);
    if (record.isJudgementDue())
        m_dueJudgements.insert(node);
    else
        m_dueJudgements.erase(node);
    if (record.isActionDue)
        m_dueActions.insert(node);
    else
        m_dueActions.erase(node);
}

void JudgementBook::put(JudgementRecord record)
{
    const quint32 node = number(record.node);
    const auto known = m_records.find(node);
    m_recordsBefore.try_emplace(node, known == m_records.end() ? std::nullopt : std::optional(known->second));
    setRecord(node, std::move(record));
}

void JudgementBook::setRecord(quint32 node, std::optional<JudgementRecord> record)
{
    if (record) {
        index(*record);
        m_records.insert_or_assign(node, std::move(*record));
    } else {
        m_records.erase(node);
        m_dueJudgements.erase(node);
        m_dueActions.erase(node);
    }
}

void JudgementBook::removeNode(NodeId node)
{
    const auto known = m_records.find(number(node));
    if (known == m_records.end())
        return;
    m_recordsBefore.try_emplace(number(node), known->second);
    setRecord(number(node), std::nullopt);
    std::erase_if(m_entries, [node](const JudgementEntry &entry) { return entry.node() == node; });
    m_gone.push_back(node);
}

std::vector<NodeId> JudgementBook::dueJudgements(int limit) const
{
    return firstOf(m_dueJudgements, limit);
}

std::vector<NodeId> JudgementBook::dueActions(int limit) const
{
    return firstOf(m_dueActions, limit);
}

// ---- The batch

void JudgementBook::put(WriteBatch &batch) const
{
    for (const auto &[id, before] : m_policiesBefore) {
        if (const auto known = m_policies.find(id); known != m_policies.end())
            batch.policies.push_back(known->second);
        else if (before)
            batch.removedPolicies.push_back(id);
    }
    for (const auto &[node, before] : m_recordsBefore) {
        if (const auto known = m_records.find(node); known != m_records.end())
            batch.judgements.push_back(known->second);
        else if (before)
            batch.removedJudgements.push_back(node);
    }
    batch.judgementEntries = m_entries;
    for (const NodeId node : m_gone) {
        for (quint32 entry = 0; entry < kMaxJudgementEntries; ++entry)
            batch.removedJudgementEntries.push_back(judgementEntryNumber(node, entry));
    }
}

bool JudgementBook::commit()
{
    const bool isAny = !m_policiesBefore.empty() || !m_recordsBefore.empty();
    m_policiesBefore.clear();
    m_recordsBefore.clear();
    m_entries.clear();
    m_gone.clear();
    m_lastPolicyBefore = m_lastPolicy;
    return isAny;
}

void JudgementBook::rollback()
{
    for (auto &[id, before] : std::exchange(m_policiesBefore, {})) {
        m_policies.erase(id);
        m_read.erase(id);
        if (!before)
            continue;
        if (Result<JudgementPolicy> policy = readPolicy(before->json.toUtf8()))
            m_read.emplace(id, std::move(policy).value());
        m_policies.emplace(id, std::move(*before));
    }
    for (auto &[node, before] : std::exchange(m_recordsBefore, {}))
        setRecord(node, std::move(before));
    m_entries.clear();
    m_gone.clear();
    m_lastPolicy = m_lastPolicyBefore;
}

} // namespace signalbox
