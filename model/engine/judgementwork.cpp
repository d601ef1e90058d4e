#include "model/engine/judgementwork.h"

#include "model/domain/text.h"
#include "model/store/inventorypack.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>
#include <map>
#include <utility>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JudgementWork)
};

constexpr std::chrono::seconds kRetry{2}; ///< the database did not take it
constexpr qint64 kChunkOfHooks = 5; ///< clients looked at while each of them has a hook
constexpr int kWorthAProcess = 20; ///< clients: fewer of the server's own accord are over before anybody looks
const QString kServerName = QStringLiteral("security-policy"); ///< owner of jobs that the server makes by itself

/// Whether something is done for the client that no transaction takes back.
bool usesHook(const JudgementPolicy *policy, SecurityLevel level, const ActionOrder &order)
{
    if (order.action)
        return *order.action != SecurityAction::Message;
    const auto known = policy ? policy->actions.find(level) : std::map<SecurityLevel, LevelActions>::const_iterator();
    return policy && known != policy->actions.end()
           && (known->second.network != NetworkAction::None || !known->second.mail.isEmpty() || known->second.command);
}

QString clientsText(std::size_t count)
{
    return Text::tr("%n client(s)", nullptr, static_cast<int>(count));
}

} // namespace

/// One order on its way.
struct JudgementWork::Run {
    JournalRecord operation; ///< id 0: of the server's own accord
    std::unique_ptr<ScopedProcess> process;
    [[nodiscard]] bool isOperation() const { return operation.id != JournalId{}; }
    [[nodiscard]] bool isCancelled() const { return process && process->isCancelled(); }
};

/// A client with what it takes to judge it and to act on it.
struct JudgementWork::Subject {
    NodeId node{};
    QString name;
    QString address;
    JudgementRecord record;
    PolicyRecord policyRecord; ///< id 0: none is about it
    std::shared_ptr<const JudgementPolicy> policy; ///< likewise
    bool isUnchanged = false;
    UtcMs inventoryMs = kNoTime;
    std::vector<PackedInventory> inventories;
};

/// One job for all clients that get the same words.
struct JudgementWork::Messages {
    std::map<std::pair<QString, QString>, std::vector<NodeId>> clients; ///< by title and text
};

JudgementWork::JudgementWork(EngineAccess &host, ProcessBook *processes, World world)
    : m_host(host), m_processes(processes), m_world(std::move(world))
{
}

JudgementWork::~JudgementWork()
{
    stop();
}

void JudgementWork::start()
{
    m_isStarted = true;
    m_judging.start();
    m_acting.start();
    m_subscription = m_host.subscribe([this](const DeltaBatch &batch) {
        if (batch.judgementsChanged || !batch.inventories.empty())
            lookForDue();
    });
    lookForDue();
}

void JudgementWork::stop()
{
    if (!std::exchange(m_isStarted, false))
        return;
    m_host.unsubscribe(m_subscription);
    {
        const std::scoped_lock lock(m_mutex);
        m_stop.request_stop();
    }
    m_wake.notify_all();
    m_judging.stop();
    m_acting.stop();
}

void JudgementWork::carryOut(const JournalRecord &operation)
{
    const bool isJudgement = operation.work == kJudgeWork;
    (isJudgement ? m_judging : m_acting).post([this, operation, isJudgement] {
        Run run;
        run.operation = operation;
        ProcessBook::Start start;
        start.kind = isJudgement ? ProcessKind::Judgement : ProcessKind::SecurityAction;
        bool isCount = false;
        const int clients = operation.subject.toInt(&isCount);
        start.subject = isCount ? clientsText(static_cast<std::size_t>(clients)) : operation.subject;
        run.process = std::make_unique<ScopedProcess>(m_processes, std::move(start));
        const auto judgement = isJudgement ? judgementOrderFrom(operation.parameters) : std::nullopt;
        const auto action = isJudgement ? std::nullopt : actionOrderFrom(operation.parameters);
        if (judgement)
            judge(*judgement, run);
        else if (action)
            act(*action, run);
        else
            finish(run, JournalResult::Failed, Text::tr("A newer program wrote it. Use that one."));
    });
}

// ---- Of the server's own accord

/// In the engine's thread. However often it is asked for: one look is enough.
void JudgementWork::lookForDue()
{
    if (!m_judgeAsked.exchange(true))
        m_judging.post([this] {
            m_judgeAsked = false;
            judgeDue();
        });
    if (!m_actAsked.exchange(true))
        m_acting.post([this] {
            m_actAsked = false;
            actOnDue();
        });
}

void JudgementWork::judgeDue()
{
    JudgementOrder order;
    order.trigger = JudgementTrigger::InventoryCollection;
    order.nodes = m_host.ask([](Engine &engine) {
        return engine.policies().empty() ? std::vector<NodeId>() : engine.dueJudgements(kMaxJudgedNodes);
    });
    if (order.nodes.empty())
        return;
    Run run;
    if (order.nodes.size() >= kWorthAProcess) {
        ProcessBook::Start start;
        start.kind = ProcessKind::Judgement;
        start.subject = clientsText(order.nodes.size());
        run.process = std::make_unique<ScopedProcess>(m_processes, std::move(start));
    }
    judge(order, run);
}

void JudgementWork::actOnDue()
{
    ActionOrder order;
    order.onlyDue = true;
    order.nodes = m_host.ask([](Engine &engine) { return engine.dueActions(kMaxJudgedNodes); });
    if (order.nodes.empty())
        return;
    Run run;
    if (order.nodes.size() >= kWorthAProcess) {
        ProcessBook::Start start;
        start.kind = ProcessKind::SecurityAction;
        start.subject = clientsText(order.nodes.size());
        run.process = std::make_unique<ScopedProcess>(m_processes, std::move(start));
    }
    act(order, run);
}

// ---- What both need

/// Stored, or it has to stop. @return false: stop, and nothing more is to be told
bool JudgementWork::post(EngineInput input)
{
    while (!m_stop.stop_requested()) {
        const auto told = std::make_shared<std::promise<EngineReply>>();
        auto answer = told->get_future();
        m_host.post(input, [told](EngineReply reply) { told->set_value(std::move(reply)); });
        const EngineReply reply = answer.get();
        if (reply.kind != EngineReply::Kind::StoreFailed)
            return reply.outcome.has_value();
        // The database is full or away: what is under way waits, as everything else does.
        if (!waitALittle())
            break;
    }
    return false;
}

bool JudgementWork::waitALittle()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, kRetry, [this] { return m_stop.stop_requested(); });
    return !m_stop.stop_requested();
}

void JudgementWork::finish(Run &run, JournalResult result, const QString &reason)
{
    if (run.isOperation())
        (void)post(OperationEnds{run.operation.id, run.operation.run, result, reason});
    if (run.process)
        run.process->end(result == JournalResult::Done ? TaskState::Completed : TaskState::Failed, reason);
}

/// In their order. Reading a large one takes long, so it is done here and not in the engine's thread, and once.
std::vector<JudgementWork::KnownPolicy> JudgementWork::policies()
{
    const std::vector<PolicyRecord> records = m_host.ask([](Engine &engine) { return engine.policies(); });
    const std::scoped_lock lock(m_policyMutex);
    std::vector<KnownPolicy> list;
    std::map<quint32, KnownPolicy> kept;
    for (const PolicyRecord &record : records) {
        const auto known = m_policies.find(number(record.id));
        KnownPolicy policy{record, nullptr};
        if (known != m_policies.end() && known->second.record.revision == record.revision)
            policy.policy = known->second.policy;
        else if (Result<JudgementPolicy> read = readPolicy(record.json.toUtf8()))
            policy.policy = std::make_shared<const JudgementPolicy>(std::move(read).value());
        kept.emplace(number(record.id), policy);
        if (policy.policy)
            list.push_back(std::move(policy));
    }
    m_policies = std::move(kept);
    return list;
}

std::vector<JudgementWork::Subject> JudgementWork::subjectsOf(const std::vector<NodeId> &nodes, bool withInventories,
                                                              bool skipUnchanged)
{
    return m_host.ask([&, known = policies()](Engine &engine) {
        std::vector<Subject> list;
        for (const NodeId id : nodes) {
            const std::optional<NodeRecord> node = engine.node(id);
            const auto records = engine.judgements({.node = id});
            if (!node || records.empty())
                continue; // removed meanwhile
            Subject subject;
            subject.node = id;
            subject.name = node->name;
            subject.address = node->address;
            subject.record = records.front();
            QStringList above;
            for (NodeId upper = node->upper; upper != NodeId{};) {
                const std::optional<NodeRecord> relay = engine.node(upper);
                if (!relay)
                    break;
                above << relay->name;
                upper = relay->upper;
            }
            for (const auto &[record, policy] : known) {
                if (isAbout(*policy, subject.name, above)) {
                    subject.policyRecord = record;
                    subject.policy = policy;
                    break;
                }
            }
            const JudgementRecord &judged = subject.record;
            subject.isUnchanged = skipUnchanged && judged.judgedMs != kNoTime && !judged.isJudgementDue()
                                  && judged.policy == subject.policyRecord.id
                                  && (!subject.policy || judged.policyRevision == subject.policyRecord.revision);
            subject.inventoryMs = judged.newestMs;
            if (withInventories && subject.policy && !subject.isUnchanged) {
                if (auto told = engine.inventories({.node = id, .kind = {}}))
                    subject.inventories = std::move(told).value();
            }
            list.push_back(std::move(subject));
        }
        return list;
    });
}

/// What an earlier run has done is done; in the meantime clients may have gone.
qint64 JudgementWork::firstOf(const std::vector<NodeId> &all, const Run &run)
{
    const NodeId last{run.operation.state.toUInt()};
    return std::upper_bound(all.begin(), all.end(), last) - all.begin();
}

// ---- Judging

void JudgementWork::judge(const JudgementOrder &order, Run &run)
{
    const std::vector<NodeId> all =
        order.nodes.empty() ? m_host.ask([](Engine &engine) { return engine.clientIds(); }) : order.nodes;
    const auto total = static_cast<qint64>(all.size());
    qint64 done = firstOf(all, run);
    if (run.isOperation() && done >= total) {
        finish(run, JournalResult::Done, {});
        return;
    }
    while (done < total) {
        if (m_stop.stop_requested())
            return;
        if (run.isCancelled()) {
            finish(run, JournalResult::Cancelled, Text::tr("It was cancelled. What it had done by then stays."));
            return;
        }
        const auto count = std::min<qint64>(kChunk, total - done);
        const std::vector<NodeId> nodes(all.begin() + done, all.begin() + done + count);
        JudgementsMade made;
        for (Subject &subject : subjectsOf(nodes, true, order.skipUnchanged)) {
            JudgementMade one;
            one.node = subject.node;
            one.policy = subject.policyRecord.id;
            one.policyRevision = subject.policyRecord.revision;
            one.hasPolicy = subject.policy != nullptr;
            one.isSkipped = subject.isUnchanged;
            one.inventoryMs = subject.inventoryMs;
            std::vector<NodeInventory> told;
            for (const PackedInventory &packed : subject.inventories) {
                if (!looksAt(*subject.policy, packed.kind()))
                    continue;
                if (Result<NodeInventory> unpacked = unpackInventory(packed))
                    told.push_back(std::move(unpacked).value());
            }
            ClientFacts facts;
            for (const NodeInventory &inventory : told)
                facts.set(inventory);
            if (subject.policy && !subject.isUnchanged)
                one.finding = evaluate(*subject.policy, facts);
            made.made.push_back(std::move(one));
        }
        done += count;
        made.operation = run.operation.id;
        made.run = run.operation.run;
        made.done = done;
        made.total = total;
        made.last = all[static_cast<std::size_t>(done - 1)];
        made.isLast = run.isOperation() && done >= total;
        made.trigger = order.trigger;
        made.by = run.operation.operatorName;
        if (!post(std::move(made)))
            return; // it stays unfinished, or somebody else goes on with it
        if (run.process)
            run.process->progress(done, total);
    }
    if (run.process)
        run.process->end(TaskState::Completed);
}

// ---- Acting

JudgementWork::Acted JudgementWork::actOn(const Subject &subject, const ActionOrder &order, const Run &run,
                                          Messages &messages)
{
    Acted acted;
    acted.taken.node = subject.node;
    LevelActions what;
    if (subject.policy) {
        const auto configured = subject.policy->actions.find(subject.record.level);
        if (configured != subject.policy->actions.end())
            what = configured->second;
    }
    if (order.action) { // this one alone; the policy still says which words and which addresses
        LevelActions one;
        switch (*order.action) {
        case SecurityAction::Message:
            one.messageTitle = order.messageTitle.isEmpty() ? what.messageTitle : order.messageTitle;
            one.messageText = order.messageTitle.isEmpty() ? what.messageText : order.messageText;
            break;
        case SecurityAction::Permit: one.network = NetworkAction::Permit; break;
        case SecurityAction::Refuse: one.network = NetworkAction::Refuse; break;
        case SecurityAction::Mail: one.mail = what.mail; break;
        case SecurityAction::Command: one.command = true; break;
        }
        acted.taken.isNetworkAlone = *order.action == SecurityAction::Permit || *order.action == SecurityAction::Refuse;
        what = one;
    }
    if (what.isEmpty()) {
        acted.taken.text = order.action
                               ? Text::tr("%1: the policy says nothing of it for the level “%2”.")
                                     .arg(securityActionText(*order.action), securityLevelText(subject.record.level))
                               : Text::tr("The policy has no actions for the level “%1”.")
                                     .arg(securityLevelText(subject.record.level));
        acted.hasFailed = order.action.has_value();
        return acted;
    }
    QStringList reasons;
    for (const ItemFinding &item : findingOf(subject.record.findings)) {
        if (item.level == subject.record.level)
            reasons << item.reasons;
    }
    QStringList told;
    if (!what.messageTitle.isEmpty()) {
        messages.clients[{what.messageTitle, what.messageText}].push_back(subject.node);
        told << Text::tr("%1: sent.").arg(securityActionText(SecurityAction::Message));
    }
    const auto hook = [&](SecurityAction action) {
        HookCall call;
        call.action = action;
        call.client = subject.name;
        call.address = subject.address;
        call.level = subject.record.level;
        call.policy = subject.policy ? subject.policy->name : QString();
        call.reasons = reasons.join(u'\n');
        call.mail = action == SecurityAction::Mail ? what.mail : QStringList();
        call.operation = number(run.operation.id);
        const HookResult result =
            m_world.runHook ? m_world.runHook(call, m_stop.get_token()) : HookResult{false, {}, {}};
        const QString name = securityActionText(action);
        QString words = result.text; // what it printed ends as it likes
        if (!words.isEmpty() && !words.endsWith(u'.'))
            words += u'.';
        if (!result.isSet)
            told << Text::tr("%1: this server has no command for it. See “Hooks” in signalboxd(8).").arg(name);
        else if (!result.isDone)
            //: %1 is an action, %2 a sentence that says why.
            told << Text::tr("%1: failed. %2").arg(name, words);
        else
            told << (result.text.isEmpty() ? Text::tr("%1: done.").arg(name)
                                           : Text::tr("%1: done. %2").arg(name, words));
        acted.hasFailed = acted.hasFailed || !result.isDone;
        return result.isDone;
    };
    if (what.network != NetworkAction::None) {
        const bool isPermit = what.network == NetworkAction::Permit;
        if (hook(isPermit ? SecurityAction::Permit : SecurityAction::Refuse))
            acted.taken.network = isPermit ? NetworkState::Permitted : NetworkState::Refused;
    }
    if (!what.mail.isEmpty())
        (void)hook(SecurityAction::Mail);
    if (what.command)
        (void)hook(SecurityAction::Command);
    acted.taken.isDone = !acted.hasFailed;
    acted.taken.text = told.join(u' ');
    return acted;
}

void JudgementWork::act(const ActionOrder &order, Run &run)
{
    const std::vector<NodeId> all =
        order.nodes.empty() ? m_host.ask([](Engine &engine) { return engine.clientIds(); }) : order.nodes;
    const auto total = static_cast<qint64>(all.size());
    qint64 done = firstOf(all, run);
    if (run.isOperation() && done >= total) {
        finish(run, JournalResult::Done, {});
        return;
    }
    qint64 failed = 0;
    qint64 most = kChunk;
    while (done < total) {
        if (m_stop.stop_requested())
            return;
        if (run.isCancelled()) {
            finish(run, JournalResult::Cancelled, Text::tr("It was cancelled. What it had done by then stays."));
            if (order.onlyDue) { // else they would be due again at once
                ActionsMade let;
                for (; done < total; ++done)
                    let.made.push_back(
                        {all[static_cast<std::size_t>(done)], false, {}, false, Text::tr("It was cancelled.")});
                (void)post(std::move(let));
            }
            return;
        }
        const auto count = std::min(most, total - done);
        const std::vector<NodeId> nodes(all.begin() + done, all.begin() + done + count);
        ActionsMade made;
        Messages messages;
        qint64 seen = 0;
        bool hasHook = false;
        for (const Subject &subject : subjectsOf(nodes, false, false)) {
            // A hook has an effect that no transaction takes back: how far it is, is stored behind each client that has one.
            if (hasHook || m_stop.stop_requested() || run.isCancelled())
                break;
            seen = 1 + (std::lower_bound(nodes.begin(), nodes.end(), subject.node) - nodes.begin());
            if (order.onlyDue && !subject.record.isActionDue)
                continue; // it was acted on by hand
            hasHook = usesHook(subject.policy.get(), subject.record.level, order);
            Acted acted = actOn(subject, order, run, messages);
            if (m_stop.stop_requested())
                return; // the hook was cut off: it counts as not run
            made.refused += acted.hasFailed ? 1 : 0;
            made.made.push_back(std::move(acted.taken));
        }
        if (!hasHook && !m_stop.stop_requested() && !run.isCancelled())
            seen = count;
        most = hasHook ? kChunkOfHooks : kChunk;
        Command by;
        by.operatorName =
            run.isOperation() && !run.operation.operatorName.isEmpty() ? run.operation.operatorName : kServerName;
        by.role = run.operation.role;
        by.operatorId = run.operation.operatorId;
        for (const auto &[words, clients] : messages.clients) {
            MessageOrder message;
            message.title = words.first;
            message.text = words.second;
            message.urgency = MessageOrder::Urgency::Critical;
            const Result<PackageId> package =
                m_world.keepMessage ? m_world.keepMessage(message, by)
                                    : Result<PackageId>(Error{Error::Kind::Refused, Text::tr("No messages here."), {}});
            if (!package) {
                for (ActionTaken &one : made.made) {
                    if (std::binary_search(clients.begin(), clients.end(), one.node)) {
                        one.isDone = false;
                        one.text = Text::tr("%1: failed. %2")
                                       .arg(securityActionText(SecurityAction::Message), package.error().text);
                        ++made.refused;
                    }
                }
                continue;
            }
            CreateJob job;
            job.type = JobType::ReportMessage;
            job.name = words.first;
            job.packages = {package.value()};
            job.destinations = clients;
            by.body = std::move(job);
            made.messages.push_back(by);
        }
        failed += made.refused;
        if (seen == 0)
            continue; // it was stopped or cancelled before the first
        done += seen;
        made.operation = run.operation.id;
        made.run = run.operation.run;
        made.done = done;
        made.total = total;
        made.last = all[static_cast<std::size_t>(done - 1)];
        made.isLast = run.isOperation() && done >= total;
        made.by = run.operation.operatorName;
        if (!post(std::move(made)))
            return;
        if (run.process)
            run.process->progress(done, total);
    }
    if (run.process)
        run.process->end(failed > 0 ? TaskState::Warning : TaskState::Completed,
                         failed > 0 ? Text::tr("On %n client(s) something failed. Their history says what.", nullptr,
                                               static_cast<int>(failed))
                                    : QString());
}

} // namespace signalbox
