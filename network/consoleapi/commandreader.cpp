#include "network/consoleapi/commandreader.h"

#include "model/domain/commandjobs.h"
#include "model/domain/idgroup.h"
#include "model/domain/joborder.h"
#include "model/domain/nodegroup.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/seriesjson.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

/// Reads members one by one; the first thing that is wrong is kept.
class Reader {
public:
    Reader(const QJsonObject &body, const QSet<QString> &known) : m_body(body)
    {
        for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
            if (!known.contains(it.key()))
                fail(ConsoleApiText::tr("“%1” is not a member of this request.").arg(it.key()));
        }
    }

    QString text(const QString &key)
    {
        const QJsonValue value = m_body.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString())
            fail(ConsoleApiText::tr("“%1” must be a text.").arg(key));
        return value.toString();
    }
    qint64 whole(const QString &key, qint64 least, qint64 most, qint64 otherwise)
    {
        const QJsonValue value = m_body.value(key);
        if (value.isUndefined() || value.isNull())
            return otherwise;
        const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
        if (!value.isDouble() || number < least || number > most) {
            fail(ConsoleApiText::tr("“%1” must be a whole number from %2 to %3.").arg(key).arg(least).arg(most));
            return otherwise;
        }
        return number;
    }
    UtcMs time(const QString &key)
    {
        const std::optional<UtcMs> ms = timeFromJson(m_body.value(key));
        if (!ms)
            fail(ConsoleApiText::tr("“%1” must be a time such as 2026-11-21T02:00:00Z.").arg(key));
        return ms.value_or(kNoTime);
    }
    QJsonArray list(const QString &key)
    {
        const QJsonValue value = m_body.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isArray())
            fail(ConsoleApiText::tr("“%1” must be a list.").arg(key));
        return value.toArray();
    }
    void fail(const QString &text)
    {
        if (m_error.kind == Error::Kind::None)
            m_error = invalid(text);
    }
    [[nodiscard]] bool ok() const { return m_error.kind == Error::Kind::None; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    const QJsonObject &m_body;
    Error m_error;
};

/// A node by its name, or by its number.
std::optional<NodeId> nodeOf(const QJsonValue &value, const Engine &engine)
{
    if (value.isString())
        return engine.nodeByName(value.toString());
    const qint64 number = value.toInteger(0);
    if (number <= 0 || number > std::numeric_limits<quint32>::max())
        return std::nullopt;
    const NodeId id{static_cast<quint32>(number)};
    return engine.node(id) ? std::optional(id) : std::nullopt;
}

/// As it stands in the request, so that "1" is told from 1.
QString shown(const QJsonValue &value)
{
    constexpr qsizetype kLongest = 80;
    QString json = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    json = json.sliced(1, json.size() - 2);
    return json.size() > kLongest ? json.left(kLongest) + u'\u2026' : json;
}

/// The nodes that a member lists by their names or numbers.
std::vector<NodeId> nodesIn(Reader &in, const QString &key, const Engine &engine)
{
    constexpr qsizetype kMostNamed = 10;
    std::vector<NodeId> nodes;
    QStringList unknown; // the first few
    qsizetype missing = 0;
    for (const QJsonValue &value : in.list(key)) {
        if (!value.isString() && !value.isDouble()) {
            in.fail(
                ConsoleApiText::tr("“%1” must list names or numbers of nodes; %2 is neither.").arg(key, shown(value)));
            break;
        }
        if (const std::optional<NodeId> node = nodeOf(value, engine))
            nodes.push_back(*node);
        else if (++missing <= kMostNamed)
            unknown << shown(value);
    }
    if (missing == 1)
        in.fail(ConsoleApiText::tr("“%1”: the node %2 is not known. See the list of nodes.").arg(key, unknown.front()));
    if (missing > 1)
        in.fail(ConsoleApiText::tr("“%1”: %2 nodes are not known: %3. See the list of nodes.")
                    .arg(key, QString::number(missing), namedShortly(unknown, missing)));
    return nodes;
}

/// The host groups that a member lists by their names or numbers, and the relays.
std::vector<JobTarget> targetsIn(Reader &in, const Engine &engine)
{
    std::vector<JobTarget> targets;
    for (const QJsonValue &value : in.list(QStringLiteral("groups"))) {
        std::optional<DefinitionRecord> group;
        if (value.isString())
            group = engine.groupByName(value.toString());
        else if (const qint64 id = value.toInteger(0); id > 0 && id <= std::numeric_limits<quint32>::max())
            group = engine.definition(DefinitionId{static_cast<quint32>(id)});
        if (group && idGroupOf(*group)) {
            in.fail(ConsoleApiText::tr("“groups”: %1 is an ID group. Name it in “ids”.").arg(shown(value)));
            break;
        }
        if (!group || group->isRemoved() || group->kind != DefinitionKind::Group) {
            in.fail(
                ConsoleApiText::tr("“groups”: there is no host group %1. See the list of groups.").arg(shown(value)));
            break;
        }
        targets.push_back({TargetKind::Group, number(group->id)});
    }
    for (const NodeId relay : nodesIn(in, QStringLiteral("below"), engine))
        targets.push_back({TargetKind::Below, number(relay)});
    return targets;
}

/// A relay, or null for the managing server itself.
std::optional<NodeId> placeIn(Reader &in, const QJsonValue &value, const QString &key, const Engine &engine)
{
    if (value.isNull())
        return NodeId{};
    const std::optional<NodeId> known = nodeOf(value, engine);
    if (!known)
        //: %1 is a member of a JSON object, %2 what it holds.
        in.fail(ConsoleApiText::tr("“%1”: there is no relay %2. Register it first.").arg(key, shown(value)));
    return known;
}

/// {"all": RELAY, "each": [{"destination": NODE, "relay": RELAY}]}; null is the managing server itself, and what is left out the
/// usual route.
RoutePlan routesIn(Reader &in, const QJsonObject &body, const Engine &engine)
{
    RoutePlan plan;
    const QJsonValue routes = body.value(QStringLiteral("routes"));
    if (routes.isUndefined() || routes.isNull())
        return plan;
    if (!routes.isObject()) {
        in.fail(ConsoleApiText::tr("“routes” must be an object."));
        return plan;
    }
    const QJsonObject object = routes.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == QLatin1String("all")) {
            plan.all = placeIn(in, it.value(), QStringLiteral("routes.all"), engine);
        } else if (it.key() == QLatin1String("each") && it.value().isArray()) {
            const QJsonArray each = it.value().toArray();
            for (const QJsonValue &entry : each) {
                const QJsonObject choice = entry.toObject();
                const std::optional<NodeId> destination = nodeOf(choice.value(QStringLiteral("destination")), engine);
                if (!destination) {
                    in.fail(ConsoleApiText::tr("“routes.each”: there is no node %1. Register it first.")
                                .arg(shown(choice.value(QStringLiteral("destination")))));
                    return plan;
                }
                RouteChoice made{*destination, std::nullopt};
                if (choice.contains(QStringLiteral("relay")))
                    made.relay =
                        placeIn(in, choice.value(QStringLiteral("relay")), QStringLiteral("routes.each"), engine);
                plan.each.push_back(made);
                if (!in.ok())
                    return plan;
            }
        } else {
            in.fail(ConsoleApiText::tr("“routes” has “all”, a relay or null, and “each”, a list; not %1.")
                        .arg(shown(QJsonValue(it.key()))));
            return plan;
        }
    }
    return plan;
}

/// The IDs that a member lists by their names or numbers, and the relays at which they are meant.
void readIds(Reader &in, const Engine &engine, std::vector<JobTarget> &targets)
{
    const QString key = QStringLiteral("ids");
    for (const QJsonValue &value : in.list(key)) {
        if (const QString name = value.toString(); value.isString() && name.trimmed().isEmpty()) {
            in.fail(ConsoleApiText::tr("“ids”: an ID has no name. Give one."));
            break;
        }
        std::optional<DefinitionRecord> group;
        if (value.isString())
            group = engine.groupByName(value.toString().trimmed());
        else if (const qint64 id = value.toInteger(0); id > 0 && id <= std::numeric_limits<quint32>::max())
            group = engine.definition(DefinitionId{static_cast<quint32>(id)});
        if (!group || !idGroupOf(*group)) {
            in.fail(ConsoleApiText::tr("“ids”: there is no ID %1. See the list of ID groups.").arg(shown(value)));
            break;
        }
        targets.push_back({TargetKind::Id, number(group->id)});
    }
    for (const NodeId relay : nodesIn(in, QStringLiteral("relays"), engine))
        targets.push_back({TargetKind::At, number(relay)});
}

/// The numbers that a member lists, of packages or instructions.
std::vector<quint32> numbersIn(Reader &in, const QString &key)
{
    std::vector<quint32> numbers;
    for (const QJsonValue &value : in.list(key)) {
        const qint64 number = value.toInteger(0);
        if (number <= 0 || number > std::numeric_limits<quint32>::max()) {
            in.fail(ConsoleApiText::tr("“%1” must list numbers from 1 on; %2 is none.").arg(key, shown(value)));
            break;
        }
        numbers.push_back(static_cast<quint32>(number));
    }
    return numbers;
}

} // namespace

QString unknownJobType(const QString &key)
{
    constexpr qsizetype kLongestShown = 80;
    QStringList known;
    for (int number = static_cast<int>(JobType::InstallPackage);
         number <= static_cast<int>(JobType::GetSoftwareMonitoringInformation); ++number)
        known.append(jobTypeKey(static_cast<JobType>(number)));
    return ConsoleApiText::tr("“type” does not know “%1”. It knows %2.")
        .arg(key.left(kLongestShown), known.join(QStringLiteral(", ")));
}

Result<CreateJob> readCreateJob(const QJsonObject &body, const Engine &engine)
{
    Reader in(body, {QStringLiteral("name"),         QStringLiteral("folder"),       QStringLiteral("packages"),
                     QStringLiteral("destinations"), QStringLiteral("registration"), QStringLiteral("scheduled"),
                     QStringLiteral("limit"),        QStringLiteral("splitKiB"),     QStringLiteral("splitWaitMs"),
                     QStringLiteral("priority"),     QStringLiteral("timing"),       QStringLiteral("installAt"),
                     QStringLiteral("type"),         QStringLiteral("groups"),       QStringLiteral("below"),
                     QStringLiteral("attributes"),   QStringLiteral("routes"),       QStringLiteral("staleBy"),
                     QStringLiteral("repeat"),       QStringLiteral("ids"),          QStringLiteral("relays")});
    CreateJob job;
    if (const QString type = in.text(QStringLiteral("type")); !type.isEmpty()) {
        const std::optional<JobType> known = jobTypeFromKey(type);
        if (!known)
            in.fail(unknownJobType(type));
        job.type = known.value_or(JobType::InstallPackage);
    }
    job.name = in.text(QStringLiteral("name"));
    job.folder =
        FolderId{static_cast<quint32>(in.whole(QStringLiteral("folder"), 0, std::numeric_limits<quint32>::max(), 0))};
    job.schedule.registrationMs = in.time(QStringLiteral("registration"));
    job.schedule.executionMs = in.time(QStringLiteral("scheduled"));
    job.schedule.limitMs = in.time(QStringLiteral("limit"));
    job.split.sizeKiB = static_cast<qint32>(in.whole(QStringLiteral("splitKiB"), 0, 2'097'151, 0));
    job.split.waitMs = static_cast<qint32>(in.whole(QStringLiteral("splitWaitMs"), 0, 86'400'000, 0));
    job.priority = static_cast<quint8>(in.whole(QStringLiteral("priority"), 1, 9, 5));
    job.installAtMs = in.time(QStringLiteral("installAt"));
    if (const QString timing = in.text(QStringLiteral("timing")); !timing.isEmpty()) {
        const std::optional<InstallTiming> known = timingFromKey(timing);
        if (!known)
            in.fail(ConsoleApiText::tr("“timing” does not know “%1”.").arg(timing));
        job.timing = known.value_or(InstallTiming::AtOnce);
    }
    if (const QJsonValue attributes = body.value(QStringLiteral("attributes")); attributes.isObject()) {
        if (Result<JobAttributes> read = jobAttributesOf(attributes.toObject(), QStringLiteral("attributes")))
            job.attributes = std::move(read).value();
        else
            in.fail(read.error().text);
    } else if (!attributes.isUndefined() && !attributes.isNull()) {
        in.fail(ConsoleApiText::tr("“attributes” must be an object."));
    }
    if (Result<RequestTerms> terms =
            termsIn(body.value(QStringLiteral("staleBy")), body.value(QStringLiteral("repeat"))))
        job.terms = std::move(terms).value();
    else
        in.fail(terms.error().text);
    for (const quint32 number : numbersIn(in, QStringLiteral("packages")))
        job.packages.push_back(PackageId{number});
    job.destinations = nodesIn(in, QStringLiteral("destinations"), engine);
    job.targets = targetsIn(in, engine);
    job.routes = routesIn(in, body, engine);
    readIds(in, engine, job.targets);
    if (!in.ok())
        return in.error();
    return job;
}

Result<Operate> readOperate(const QJsonObject &body, JobId job, const Engine &engine)
{
    Reader in(body, {QStringLiteral("operation"), QStringLiteral("instructions"), QStringLiteral("destinations"),
                     QStringLiteral("reason")});
    Operate operate;
    operate.job = job;
    operate.reason = in.text(QStringLiteral("reason"));
    const QString key = in.text(QStringLiteral("operation"));
    const std::optional<Operation> operation = operationFromKey(key);
    if (!operation)
        in.fail(ConsoleApiText::tr("“operation” does not know “%1”.").arg(key));
    operate.operation = operation.value_or(Operation::Suspend);
    // A selection that turned out empty must not become the whole job; without the member the whole job is meant.
    for (const QString &member : {QStringLiteral("instructions"), QStringLiteral("destinations")}) {
        const QJsonValue list = body.value(member);
        if (list.isNull() || (list.isArray() && list.toArray().isEmpty()))
            in.fail(ConsoleApiText::tr("“%1” is empty. Leave it out to mean the whole job.").arg(member));
    }
    for (const quint32 number : numbersIn(in, QStringLiteral("instructions")))
        operate.instructions.push_back(InstructionId{number});
    const std::vector<NodeId> destinations = nodesIn(in, QStringLiteral("destinations"), engine);
    if (in.ok() && !destinations.empty()) {
        QSet<quint32> wanted;
        for (const NodeId node : destinations)
            wanted.insert(number(node));
        Result<std::vector<InstructionRow>> rows = engine.rows(job);
        if (!rows)
            return rows.error();
        QSet<quint32> found;
        for (const InstructionRow &row : rows.value()) {
            if (wanted.contains(number(row.destination))) {
                operate.instructions.push_back(row.id);
                found.insert(number(row.destination));
            }
        }
        if (found.size() != wanted.size())
            in.fail(ConsoleApiText::tr("Not every named destination belongs to this job."));
    }
    if (!in.ok())
        return in.error();
    return operate;
}

Result<MoveJob> readMoveJob(const QJsonObject &body, JobId job)
{
    Reader in(body, {QStringLiteral("folder")});
    if (!body.contains(QStringLiteral("folder")))
        in.fail(ConsoleApiText::tr("“folder” must be the number of a folder; 0 is the top."));
    const qint64 folder = in.whole(QStringLiteral("folder"), 0, std::numeric_limits<quint32>::max(), 0);
    if (!in.ok())
        return in.error();
    return MoveJob{job, FolderId{static_cast<quint32>(folder)}};
}

Result<RegisterNode> readRegisterNode(const QJsonObject &body, const Engine &engine)
{
    Reader in(body, {QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("upper"), QStringLiteral("address"),
                     QStringLiteral("token")});
    RegisterNode node;
    node.name = in.text(QStringLiteral("name"));
    node.address = in.text(QStringLiteral("address"));
    node.token = in.text(QStringLiteral("token"));
    const QString role = in.text(QStringLiteral("role"));
    if (role == QStringLiteral("relay"))
        node.role = NodeRole::Relay;
    else if (!role.isEmpty() && role != QStringLiteral("client"))
        in.fail(ConsoleApiText::tr("“role” must be relay or client."));
    const QJsonValue upper = body.value(QStringLiteral("upper"));
    if (!upper.isUndefined() && !upper.isNull() && !(upper.isString() && upper.toString().isEmpty())) {
        const std::optional<NodeId> known = nodeOf(upper, engine);
        if (!known)
            in.fail(ConsoleApiText::tr("The relay %1 is not known. Register it first.").arg(shown(upper)));
        node.upper = known.value_or(NodeId{});
    }
    if (!in.ok())
        return in.error();
    return node;
}

Result<SetRetention> readSetRetention(const QJsonObject &body, const RetentionPolicy &present)
{
    Reader in(body,
              {QStringLiteral("archiveAfterDays"), QStringLiteral("removeAfterDays"), QStringLiteral("messageDays")});
    SetRetention order{present};
    order.policy.archiveAfterDays = static_cast<qint32>(
        in.whole(QStringLiteral("archiveAfterDays"), 0, kMaxRetentionDays, present.archiveAfterDays));
    order.policy.removeAfterDays =
        static_cast<qint32>(in.whole(QStringLiteral("removeAfterDays"), 0, kMaxRetentionDays, present.removeAfterDays));
    order.policy.messageDays =
        static_cast<qint32>(in.whole(QStringLiteral("messageDays"), 0, kMaxRetentionDays, present.messageDays));
    if (!in.ok())
        return in.error();
    return order;
}

Result<ArchiveJobs> readArchiveJobs(const QJsonObject &body)
{
    Reader in(body, {QStringLiteral("jobs"), QStringLiteral("all")});
    ArchiveJobs order;
    for (const quint32 number : numbersIn(in, QStringLiteral("jobs")))
        order.jobs.push_back(JobId{number});
    // A list that turned out empty must not become all of them.
    if (body.value(QStringLiteral("all")).toBool() != order.jobs.empty())
        in.fail(ConsoleApiText::tr("Give either “jobs” with their numbers, or “all” as true."));
    if (!in.ok())
        return in.error();
    return order;
}

Result<ControlJob> readControlJob(const QJsonObject &body, JobId job)
{
    Reader in(body, {QStringLiteral("action")});
    const QString key = in.text(QStringLiteral("action"));
    ControlJob order;
    order.job = job;
    bool isKnown = false;
    for (const TaskAction action : {TaskAction::Interrupt, TaskAction::Resume, TaskAction::Terminate}) {
        if (key != taskActionKey(action))
            continue;
        order.action = action;
        isKnown = true;
    }
    if (!isKnown)
        in.fail(ConsoleApiText::tr("“action” must be interrupt, resume or terminate."));
    if (!in.ok())
        return in.error();
    return order;
}

Result<ControlRequest> readControlRequest(const QJsonObject &body, JobId job)
{
    Reader in(body, {QStringLiteral("action")});
    const std::optional<PhaseAction> action = phaseActionFromKey(in.text(QStringLiteral("action")));
    if (!action)
        in.fail(ConsoleApiText::tr("“action” must be hold, release or cancel."));
    if (!in.ok())
        return in.error();
    return ControlRequest{*action, job};
}

Result<SetPolicy> readSetPolicy(const QJsonObject &body, PolicyId id)
{
    Reader in(body, {QStringLiteral("policy"), QStringLiteral("position")});
    SetPolicy order;
    order.id = id;
    if (body.contains(QStringLiteral("position")))
        order.position = static_cast<qint32>(in.whole(QStringLiteral("position"), 0, kMaxPolicyPosition, 0));
    const QJsonValue policy = body.value(QStringLiteral("policy"));
    if (!policy.isObject())
        in.fail(ConsoleApiText::tr("“policy” must be an object: see signalbox-judgement-policy(5)."));
    if (!in.ok())
        return in.error();
    order.json = QJsonDocument(policy.toObject()).toJson(QJsonDocument::Compact);
    return order;
}

namespace {

/// Clients that a request names, ascending. Without the member: all.
std::vector<NodeId> clientsIn(Reader &in, const QJsonObject &body, const Engine &engine)
{
    const QString key = QStringLiteral("clients");
    if (!body.contains(key))
        return {};
    std::vector<NodeId> nodes = nodesIn(in, key, engine);
    if (nodes.empty()) // never taken for all
        in.fail(ConsoleApiText::tr("“clients” is empty. Leave it out to mean all of them."));
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

} // namespace

Result<JudgeClients> readJudgeClients(const QJsonObject &body, const Engine &engine)
{
    Reader in(body, {QStringLiteral("clients"), QStringLiteral("skipUnchanged"), QStringLiteral("trigger")});
    JudgementOrder order;
    order.nodes = clientsIn(in, body, engine);
    const QJsonValue skip = body.value(QStringLiteral("skipUnchanged"));
    if (!skip.isUndefined() && !skip.isBool())
        in.fail(ConsoleApiText::tr("“skipUnchanged” must be true or false."));
    order.skipUnchanged = skip.toBool();
    if (const QString key = in.text(QStringLiteral("trigger")); !key.isEmpty()) {
        const auto trigger = judgementTriggerFromKey(key);
        if (trigger != JudgementTrigger::AdministratorIndication && trigger != JudgementTrigger::JudgementCommand)
            in.fail(ConsoleApiText::tr("“trigger” is administrator or judgement-command."));
        else
            order.trigger = *trigger;
    }
    if (!in.ok())
        return in.error();
    return JudgeClients{order};
}

Result<TakeActions> readTakeActions(const QJsonObject &body, const Engine &engine)
{
    Reader in(body,
              {QStringLiteral("clients"), QStringLiteral("action"), QStringLiteral("title"), QStringLiteral("text")});
    ActionOrder order;
    order.nodes = clientsIn(in, body, engine);
    if (const QString key = in.text(QStringLiteral("action")); !key.isEmpty()) {
        order.action = securityActionFromKey(key);
        if (!order.action)
            in.fail(ConsoleApiText::tr("“action” is message, permit, refuse, mail or command; without it, what the "
                                       "policy says is done."));
    }
    order.messageTitle = in.text(QStringLiteral("title")).trimmed();
    order.messageText = in.text(QStringLiteral("text"));
    if (!in.ok())
        return in.error();
    return TakeActions{order};
}

Result<CommandJobs> readCommandJobs(const QJsonObject &body)
{
    Reader in(body, {QStringLiteral("do"), QStringLiteral("jobs"), QStringLiteral("folder")});
    const QString key = in.text(QStringLiteral("do"));
    const FolderId folder{
        static_cast<quint32>(in.whole(QStringLiteral("folder"), 0, std::numeric_limits<quint32>::max(), 0))};
    std::optional<CommandJobs> order = commandJobsFromKey(key, folder);
    if (!order)
        in.fail(ConsoleApiText::tr("“%1” does not know “%2”.").arg(QStringLiteral("do"), key.left(80)));
    const bool isMove = order && std::holds_alternative<FolderId>(order->what);
    if (order && isMove != body.contains(QStringLiteral("folder")))
        in.fail(ConsoleApiText::tr("“folder” goes with move-job, and with nothing else."));
    std::vector<JobId> jobs;
    for (const quint32 number : numbersIn(in, QStringLiteral("jobs")))
        jobs.push_back(JobId{number});
    if (!in.ok() || !order)
        return in.error();
    order->jobs = std::move(jobs);
    return *order;
}

Result<SetProcessingWindow> readSetWindow(const QJsonObject &body, const ProcessingWindow &present)
{
    Reader in(body, {QStringLiteral("folder"), QStringLiteral("type"), QStringLiteral("days"), QStringLiteral("from"),
                     QStringLiteral("to")});
    ProcessingWindow window = present;
    const qint64 folder = in.whole(QStringLiteral("folder"), 0, std::numeric_limits<quint32>::max(), -1);
    const QString type = in.text(QStringLiteral("type"));
    if (folder > 0 && !type.isEmpty())
        in.fail(ConsoleApiText::tr("Give either “folder” or “type”, not both."));
    if (folder >= 0)
        window.folder = FolderId{static_cast<quint32>(folder)};
    if (!type.isEmpty()) {
        const std::optional<JobType> known = jobTypeFromKey(type);
        if (!known)
            in.fail(unknownJobType(type));
        window.type = known.value_or(JobType{});
        window.folder = {};
    }
    const bool isNew = present.id == 0;
    if (isNew || body.contains(QStringLiteral("days"))) {
        const std::optional<quint8> days = windowDaysFromKey(in.text(QStringLiteral("days")));
        if (!days)
            in.fail(
                ConsoleApiText::tr("“days” takes mon, tue, wed, thu, fri, sat and sun, separated by commas, or all."));
        window.days = days.value_or(quint8{0});
    }
    for (const auto &[key, into] :
         {std::pair(QStringLiteral("from"), &window.fromMinute), std::pair(QStringLiteral("to"), &window.toMinute)}) {
        if (!isNew && !body.contains(key))
            continue;
        const QString text = in.text(key);
        const std::optional<quint16> minute = minuteFromKey(text);
        // The end of a day is where a window ends. One that begins there begins on the next day.
        if (!minute || (into == &window.fromMinute && text == QStringLiteral("24:00")))
            in.fail(ConsoleApiText::tr("“%1” must be a time of day such as 22:00.").arg(key));
        *into = minute.value_or(quint16{0});
    }
    if (!in.ok())
        return in.error();
    return SetProcessingWindow{window};
}

Result<CreateFolder> readCreateFolder(const QJsonObject &body)
{
    Reader in(body, {QStringLiteral("parent"), QStringLiteral("name")});
    CreateFolder folder;
    folder.name = in.text(QStringLiteral("name"));
    folder.parent =
        FolderId{static_cast<quint32>(in.whole(QStringLiteral("parent"), 0, std::numeric_limits<quint32>::max(), 0))};
    if (!in.ok())
        return in.error();
    return folder;
}

Result<ChangeFolder> readChangeFolder(const QJsonObject &body, FolderId folder, const FolderRecord &present)
{
    Reader in(body, {QStringLiteral("parent"), QStringLiteral("name")});
    ChangeFolder change;
    change.folder = folder;
    change.name = body.contains(QStringLiteral("name")) ? in.text(QStringLiteral("name")) : present.name;
    change.parent = FolderId{static_cast<quint32>(
        in.whole(QStringLiteral("parent"), 0, std::numeric_limits<quint32>::max(), number(present.parent)))};
    if (!in.ok())
        return in.error();
    return change;
}

namespace {

/// None: it is not there. Null stands for never.
std::optional<UtcMs> expiryIn(Reader &in, const QJsonObject &body)
{
    const QString key = QStringLiteral("expires");
    if (body.value(key).isString() && body.value(key).toString().trimmed().isEmpty()) // a token for ever, by mistake
        in.fail(
            ConsoleApiText::tr("“%1” is empty. Give a time such as 2026-11-21T02:00:00Z, or null for never.").arg(key));
    return body.contains(key) ? std::optional(in.time(key)) : std::nullopt;
}

std::optional<OperatorRole> roleIn(Reader &in)
{
    const QString key = in.text(QStringLiteral("role"));
    if (key.isEmpty())
        return std::nullopt;
    const auto role = operatorRoleFromKey(key);
    if (!role) {
        QStringList known;
        for (const OperatorRole each : kOperatorRoles)
            known << operatorRoleKey(each);
        in.fail(ConsoleApiText::tr("“role” does not know “%1”. There are: %2.")
                    .arg(key.left(80), known.join(QStringLiteral(", "))));
    }
    return role;
}

} // namespace

Result<AddOperator> readAddOperator(const QJsonObject &body)
{
    Reader in(body, {QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("expires")});
    AddOperator order;
    order.name = in.text(QStringLiteral("name"));
    const auto role = roleIn(in);
    if (!role)
        in.fail(ConsoleApiText::tr("“role” is missing: it says what the operator may do."));
    order.role = role.value_or(OperatorRole::BrowseOnly);
    order.expiresMs = expiryIn(in, body).value_or(kNoTime);
    if (!in.ok())
        return in.error();
    return order;
}

Result<ChangeOperator> readChangeOperator(const QJsonObject &body, OperatorId id)
{
    Reader in(body, {QStringLiteral("role"), QStringLiteral("expires")});
    ChangeOperator order{id, roleIn(in), expiryIn(in, body)};
    if (in.ok() && !order.role && !order.expiresMs)
        in.fail(ConsoleApiText::tr("Give “role”, “expires”, or both: what is to be changed."));
    if (!in.ok())
        return in.error();
    return order;
}

Result<RenewOperator> readRenewOperator(const QJsonObject &body, OperatorId id)
{
    Reader in(body, {QStringLiteral("expires")});
    RenewOperator order{id, expiryIn(in, body)};
    if (!in.ok())
        return in.error();
    return order;
}

Result<NewPackage> readAddPackage(const QJsonObject &body)
{
    Reader in(body,
              {QStringLiteral("file"), QStringLiteral("upload"), QStringLiteral("name"), QStringLiteral("version"),
               QStringLiteral("kind"), QStringLiteral("arguments"), QStringLiteral("statusFile")});
    PackageRecord package;
    package.kind = PayloadKind{};
    const QString file = in.text(QStringLiteral("file"));
    const auto upload =
        static_cast<quint32>(in.whole(QStringLiteral("upload"), 1, std::numeric_limits<quint32>::max(), 0));
    if (file.isEmpty() && upload == 0)
        in.fail(ConsoleApiText::tr("“file” must name the package file."));
    if (!file.isEmpty() && upload != 0)
        in.fail(ConsoleApiText::tr("Give either “file” or “upload”, not both."));
    package.name = in.text(QStringLiteral("name"));
    package.version = in.text(QStringLiteral("version"));
    package.installArguments = in.text(QStringLiteral("arguments"));
    package.statusFile = in.text(QStringLiteral("statusFile"));
    if (const QString kind = in.text(QStringLiteral("kind")); !kind.isEmpty()) {
        const std::optional<PayloadKind> known = payloadKindFromKey(kind);
        if (!known)
            in.fail(ConsoleApiText::tr("“kind” does not know “%1”.").arg(kind));
        package.kind = known.value_or(PayloadKind{});
    }
    if (!in.ok())
        return in.error();
    return NewPackage{file, upload, package};
}

} // namespace signalbox::consoleapi
