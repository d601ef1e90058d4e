// Security levels (domain.md 7): policies, how clients stand by them, their history, and orders to judge and to act. Judging
// itself takes long and is done elsewhere (JudgementWork); here is what is durable of it.

#include "model/domain/joborder.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"

#include <algorithm>

namespace signalbox {

using namespace command;

namespace {

constexpr qsizetype kMaxEntryText = 1000; ///< bytes
const QString kMessageFolder = QStringLiteral("Security messages");

Error noPolicy(PolicyId id)
{
    return notFound(CommandText::tr("There is no judgement policy %1.").arg(number(id)));
}

/// What of a finding has led to its level.
QString reasonsOf(const Finding &finding)
{
    QStringList words;
    for (const ItemFinding &item : finding.items) {
        if (item.level == finding.level)
            words << item.reasons;
    }
    return words.join(u' ');
}

} // namespace

// ---- Reading

std::vector<PolicyRecord> Engine::Impl::policies() const
{
    std::vector<PolicyRecord> list;
    for (const auto &[id, record] : m_judgements.policies())
        list.push_back(record);
    std::stable_sort(list.begin(), list.end(),
                     [](const PolicyRecord &a, const PolicyRecord &b) { return a.position < b.position; });
    return list;
}

std::vector<NodeId> Engine::Impl::clientIds() const
{
    std::vector<NodeId> list;
    m_memory.nodes.forEach([&list](quint32, const EngineMemory::Node &node) {
        if (node.stored.record.role == NodeRole::Client && node.stored.record.id != NodeId{})
            list.push_back(node.stored.record.id);
    });
    return list;
}

std::vector<JudgementRecord> Engine::Impl::judgements(const JudgementQuery &query) const
{
    std::vector<JudgementRecord> list;
    if (query.node != NodeId{}) {
        const EngineMemory::Node *node = m_memory.node(query.node);
        if (node && node->stored.record.role == NodeRole::Client)
            list.push_back(m_judgements.of(query.node));
        return list;
    }
    for (const NodeId node : clientIds()) {
        if (node <= query.after)
            continue;
        if (static_cast<int>(list.size()) >= query.limit)
            break;
        JudgementRecord record = m_judgements.of(node);
        if (!query.level || record.level == *query.level)
            list.push_back(std::move(record));
    }
    return list;
}

std::map<SecurityLevel, quint32> Engine::Impl::judgementCounts() const
{
    std::map<SecurityLevel, quint32> counts;
    for (const NodeId node : clientIds()) {
        const JudgementRecord *record = m_judgements.find(node);
        ++counts[record ? record->level : SecurityLevel::NotJudged];
    }
    return counts;
}

Result<std::vector<JudgementEntry>> Engine::Impl::judgementEntries(NodeId node, qint64 after, int limit) const
{
    if (!m_isOpen)
        return Error{Error::Kind::Database, CommandText::tr("The managing server is not running."), {}};
    return m_store.judgementEntries(node, after, limit);
}

// ---- Policies

Result<CommandOutcome> Engine::Impl::carryOut(const SetPolicy &order, const QString &operatorName)
{
    Result<JudgementPolicy> policy = readPolicy(order.json);
    if (!policy)
        return policy.error();
    if (order.position && (*order.position < 0 || *order.position > kMaxPolicyPosition))
        return invalid(CommandText::tr("Position: it must be between 0 and %1.").arg(kMaxPolicyPosition));
    const PolicyRecord *known = order.id == PolicyId{} ? nullptr : m_judgements.policy(order.id);
    if (order.id != PolicyId{} && !known)
        return noPolicy(order.id);
    if (!known && m_judgements.policies().size() >= std::size_t{kMaxPolicies})
        return refused(CommandText::tr("There are %1 judgement policies; no more are possible.").arg(kMaxPolicies));
    PolicyRecord record = known ? *known : PolicyRecord();
    qint32 behind = 1;
    for (const auto &[id, other] : m_judgements.policies()) {
        behind = std::max(behind, other.position + 1);
        const JudgementPolicy *read = m_judgements.read(other.id);
        if (other.id != record.id && read && read->name.compare(policy.value().name, Qt::CaseInsensitive) == 0)
            return invalid(CommandText::tr("Name: there is a judgement policy “%1” already. Choose another name.")
                               .arg(policy.value().name));
    }
    if (!known) {
        record.id = m_judgements.nextPolicy();
        record.position = std::min(behind, kMaxPolicyPosition);
        record.revision = 0;
    }
    if (order.position)
        record.position = *order.position;
    ++record.revision;
    record.changedMs = m_nowMs;
    record.changedBy = operatorName;
    record.json = QString::fromUtf8(policyJson(policy.value()));
    audit(operatorName,
          QStringLiteral("set-policy %1, %2, revision %3")
              .arg(QString::number(number(record.id)), policy.value().name, QString::number(record.revision)));
    const quint32 id = number(record.id);
    m_judgements.putPolicy(std::move(record), std::move(policy).value());
    return one(id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const RemovePolicy &order, const QString &operatorName)
{
    if (!m_judgements.policy(order.id))
        return noPolicy(order.id);
    const JudgementPolicy *policy = m_judgements.read(order.id);
    audit(operatorName,
          QStringLiteral("remove-policy %1, %2").arg(number(order.id)).arg(policy ? policy->name : QString()));
    m_judgements.removePolicy(order.id);
    return one();
}

// ---- Orders

Outcome Engine::Impl::checkClients(const std::vector<NodeId> &nodes) const
{
    if (nodes.size() > std::size_t{kMaxJudgedNodes})
        return invalid(CommandText::tr("Clients: %1 are too many for one command, at most %2 are allowed.")
                           .arg(nodes.size())
                           .arg(kMaxJudgedNodes));
    NodeId before{};
    for (const NodeId node : nodes) {
        const EngineMemory::Node *known = m_memory.node(node);
        if (!known)
            return notFound(CommandText::tr("There is no node %1.").arg(number(node)));
        if (known->stored.record.role != NodeRole::Client)
            return invalid(
                CommandText::tr("%1 is a relay. Security levels are of clients.").arg(known->stored.record.name));
        if (node <= before)
            return invalid(CommandText::tr("Clients: %1 is listed twice.").arg(known->stored.record.name));
        before = node;
    }
    return {};
}

Result<CommandOutcome> Engine::Impl::beginForClients(JournalRecord wanted, std::size_t named)
{
    const std::size_t count = named > 0 ? named : clientIds().size();
    if (count == 0)
        return refused(CommandText::tr("There are no clients yet."));
    wanted.subject = named == 1 ? wanted.subject : QString::number(count);
    wanted.total = static_cast<qint64>(count);
    giveTo(wanted);
    const JournalId id = beginOperation(std::move(wanted));
    m_actions.emplace_back(CarryOut{*m_journal.find(id)});
    m_deed.destinations = static_cast<quint32>(count);
    CommandOutcome outcome = one(number(id));
    outcome.affected = static_cast<quint32>(count);
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const JudgeClients &order, const QString &operatorName)
{
    if (Outcome checked = checkClients(order.order.nodes); !checked)
        return checked.error();
    if (m_judgements.policies().empty())
        return refused(CommandText::tr("There is no judgement policy. Make one first."));
    JournalRecord wanted;
    wanted.kind = JournalKind::Judgement;
    wanted.work = kJudgeWork;
    wanted.parameters = judgementParameters(order.order);
    if (order.order.nodes.size() == 1)
        wanted.subject = m_memory.node(order.order.nodes.front())->stored.record.name;
    const Result<CommandOutcome> begun = beginForClients(std::move(wanted), order.order.nodes.size());
    if (begun)
        audit(operatorName, QStringLiteral("judge, operation %1%2")
                                .arg(begun.value().createdId)
                                .arg(order.order.skipUnchanged ? QStringLiteral(", skip unchanged") : QString()));
    return begun;
}

Result<CommandOutcome> Engine::Impl::carryOut(const TakeActions &order, const QString &operatorName)
{
    const ActionOrder &what = order.order;
    if (Outcome checked = checkClients(what.nodes); !checked)
        return checked.error();
    if (what.policy != PolicyId{} && !m_judgements.policy(what.policy))
        return noPolicy(what.policy);
    if (!what.messageTitle.isEmpty() || !what.messageText.isEmpty()) {
        if (what.action != SecurityAction::Message)
            return invalid(CommandText::tr("Message: only the action “message” has a title and a text."));
        MessageOrder message;
        message.title = what.messageTitle;
        message.text = what.messageText;
        if (Outcome checked = signalbox::checkOrder(JobOrder(message)); !checked)
            return checked.error();
    }
    JournalRecord wanted;
    wanted.kind = JournalKind::Action;
    wanted.work = kActWork;
    wanted.parameters = actionParameters(what);
    if (what.nodes.size() == 1)
        wanted.subject = m_memory.node(what.nodes.front())->stored.record.name;
    const Result<CommandOutcome> begun = beginForClients(std::move(wanted), what.nodes.size());
    if (begun)
        audit(operatorName, QStringLiteral("take-actions %1, operation %2")
                                .arg(what.action ? securityActionKey(*what.action) : QStringLiteral("by policy"))
                                .arg(begun.value().createdId));
    return begun;
}

// ---- What came of it

void Engine::Impl::noteInventories()
{
    for (const InventoryNews &news : m_inventoryWork.news) {
        const EngineMemory::Node *node = m_memory.node(news.node);
        if (!news.differs || !node || node->stored.record.role != NodeRole::Client)
            continue;
        JudgementRecord record = m_judgements.of(news.node);
        record.newestMs = std::max(m_nowMs, record.newestMs + 1); // also when the clock was set back
        m_judgements.put(std::move(record));
    }
}

void Engine::Impl::addEntry(JudgementRecord &record, JudgementTrigger trigger, const QString &by, const QString &text)
{
    JudgementEntry entry;
    entry.number = ++record.entries;
    entry.id = judgementEntryNumber(record.node, record.entries);
    entry.atMs = m_nowMs;
    entry.level = record.level;
    entry.trigger = trigger;
    if (const JudgementPolicy *policy = m_judgements.read(record.policy))
        entry.policy = policy->name;
    entry.by = by;
    entry.text = cleanText(text, kMaxEntryText);
    m_judgements.add(std::move(entry));
}

void Engine::Impl::judged(const JudgementMade &one, const JudgementsMade &all)
{
    const EngineMemory::Node *node = m_memory.node(one.node);
    if (!node || node->stored.record.role != NodeRole::Client || one.isSkipped)
        return;
    JudgementRecord record = m_judgements.of(one.node);
    const JudgementRecord before = record;
    record.level = one.hasPolicy ? one.finding.level : SecurityLevel::NotJudged;
    record.policy = one.hasPolicy ? one.policy : PolicyId{};
    record.policyRevision = one.hasPolicy ? one.policyRevision : 0;
    record.findings = one.hasPolicy ? findingJson(one.finding.items) : QString();
    record.trigger = all.trigger;
    record.by = all.by;
    record.judgedMs = m_nowMs;
    record.inventoryMs = std::max<UtcMs>(one.inventoryMs, 0);
    const bool isNew = record.level != before.level || record.policy != before.policy;
    if (isNew) {
        record.changedMs = m_nowMs;
        const JudgementPolicy *policy = m_judgements.read(record.policy);
        record.isActionDue = policy && policy->actions.contains(record.level);
    }
    // What an inventory leads to that changes nothing is no news; what somebody asked for has an answer.
    if (isNew || record.findings != before.findings || all.trigger != JudgementTrigger::InventoryCollection)
        addEntry(record, all.trigger, all.by, reasonsOf(one.finding));
    m_judgements.put(std::move(record));
}

template <class Made>
void Engine::Impl::progressOf(const Made &made, int refusals)
{
    const qint64 refused = m_journal.find(made.operation)->refused + refusals;
    advanceOperation(made.operation, made.done, made.total, refused, QString::number(number(made.last)));
    if (!made.isLast)
        return;
    const JournalResult result = refused == 0           ? JournalResult::Done
                                 : refused < made.total ? JournalResult::Partly
                                                        : JournalResult::Failed;
    endOperation(made.operation, result,
                 refused == 0 ? QString()
                              : CommandText::tr("On %n client(s) something failed. Their history says what.", nullptr,
                                                static_cast<int>(refused)));
}

EngineReply Engine::Impl::take(const JudgementsMade &made)
{
    if (made.operation != JournalId{} && !operationUnderWay(made.operation, made.run))
        return refuseOperation(made.operation);
    for (const JudgementMade &one : made.made)
        judged(one, made);
    if (made.operation != JournalId{})
        progressOf(made, 0);
    EngineReply reply;
    reply.outcome = one();
    return reply;
}

/// In the root; made when first needed.
FolderId Engine::Impl::messageFolder(const Command &by)
{
    for (const auto &[id, folder] : m_memory.folders) {
        if (folder.parent == FolderId{} && folder.name == kMessageFolder && !m_memory.deletingFolders.contains(id))
            return folder.id;
    }
    Command make = by;
    make.body = CreateFolder{{}, kMessageFolder};
    const EngineReply reply = perform(make, {});
    return reply.outcome ? FolderId{reply.outcome->createdId} : FolderId{};
}

void Engine::Impl::acted(const ActionTaken &one, const ActionsMade &all)
{
    const EngineMemory::Node *node = m_memory.node(one.node);
    if (!node)
        return;
    JudgementRecord record = m_judgements.of(one.node);
    record.isActionDue = false;
    record.actedMs = m_nowMs;
    record.actionText = cleanText(one.text, kMaxEntryText);
    if (one.network)
        record.network = *one.network;
    const JudgementTrigger trigger =
        one.isNetworkAlone ? JudgementTrigger::NetworkControlCommand : JudgementTrigger::ActionCommand;
    addEntry(record, trigger, all.by, one.text);
    m_judgements.put(std::move(record));
}

EngineReply Engine::Impl::take(const ActionsMade &made)
{
    if (made.operation != JournalId{} && !operationUnderWay(made.operation, made.run))
        return refuseOperation(made.operation);
    int refusals = made.refused;
    QString why;
    for (Command message : made.messages) {
        auto *job = std::get_if<CreateJob>(&message.body);
        if (!job)
            continue;
        job->folder = messageFolder(message);
        const EngineReply reply = perform(message, {{QStringLiteral("origin"), QStringLiteral("server")}});
        if (!reply.outcome) {
            refusals += static_cast<int>(job->destinations.size());
            why = reply.error.text;
        }
    }
    for (ActionTaken one : made.made) {
        if (!why.isEmpty())
            one.text += u' ' + why;
        acted(one, made);
    }
    if (made.operation != JournalId{})
        progressOf(made, refusals);
    EngineReply reply;
    reply.outcome = one();
    return reply;
}

} // namespace signalbox
