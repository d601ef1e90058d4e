#pragma once

#include "model/store/store.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// Policies and how the clients stand by them, as the engine has them in memory, with what a batch that could not be stored did
/// to them. About 200 bytes for a client, and its findings: some hundred.
class JudgementBook {
public:
    void load(std::vector<PolicyRecord> policies, quint32 last, std::vector<JudgementRecord> judgements);

    [[nodiscard]] const PolicyRecord *policy(PolicyId id) const; ///< null: there is none
    [[nodiscard]] const JudgementPolicy *read(PolicyId id) const; ///< null: there is none, or a newer program wrote it
    [[nodiscard]] const std::map<quint32, PolicyRecord> &policies() const noexcept { return m_policies; }
    PolicyId nextPolicy() { return PolicyId{++m_lastPolicy}; }
    void putPolicy(PolicyRecord record, JudgementPolicy policy);
    void removePolicy(PolicyId id); ///< its clients are to be judged anew

    [[nodiscard]] const JudgementRecord *find(NodeId node) const; ///< null: never judged
    [[nodiscard]] JudgementRecord of(NodeId node) const; ///< with the node alone when it was never judged
    [[nodiscard]] const std::map<quint32, JudgementRecord> &all() const noexcept { return m_records; }
    void put(JudgementRecord record);
    void add(JudgementEntry entry) { m_entries.push_back(std::move(entry)); }
    void removeNode(NodeId node);

    [[nodiscard]] std::vector<NodeId> dueJudgements(int limit) const;
    [[nodiscard]] std::vector<NodeId> dueActions(int limit) const;

    // The batch.
    void put(WriteBatch &batch) const; ///< what changed since the last commit()
    bool commit(); ///< @return whether there was anything
    void rollback();

private:
    void index(const JudgementRecord &record);
    void setRecord(quint32 node, std::optional<JudgementRecord> record);

    std::map<quint32, PolicyRecord> m_policies;
    std::map<quint32, JudgementPolicy> m_read;
    std::map<quint32, JudgementRecord> m_records;
    std::set<quint32> m_dueJudgements, m_dueActions;
    quint32 m_lastPolicy = 0;
    // Of the batch.
    std::map<quint32, std::optional<PolicyRecord>> m_policiesBefore;
    std::map<quint32, std::optional<JudgementRecord>> m_recordsBefore;
    std::vector<JudgementEntry> m_entries;
    std::vector<NodeId> m_gone;
    quint32 m_lastPolicyBefore = 0;
};

} // namespace signalbox
