#include "network/consoleapi/commandwriter.h"

#include "model/domain/commandjobs.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/seriesjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox::consoleapi {

namespace {

const QString kPost = QStringLiteral("POST");
const QString kPatch = QStringLiteral("PATCH");
const QString kDelete = QStringLiteral("DELETE");

template <class Id>
qint64 whole(Id id)
{
    return static_cast<qint64>(number(id));
}

template <class Id>
QJsonArray list(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(whole(id));
    return array;
}

template <class Id>
QString path(const char *what, Id id, const char *more = "")
{
    return QStringLiteral("/%1/%2%3").arg(QLatin1String(what)).arg(number(id)).arg(QLatin1String(more));
}

CommandRequest request(const CreateJob &job)
{
    CommandRequest made{kPost,
                        QStringLiteral("/jobs"),
                        {{QStringLiteral("name"), job.name},
                         {QStringLiteral("folder"), whole(job.folder)},
                         {QStringLiteral("packages"), list(job.packages)},
                         {QStringLiteral("destinations"), list(job.destinations)},
                         {QStringLiteral("registration"), isoTime(job.schedule.registrationMs)},
                         {QStringLiteral("scheduled"), isoTime(job.schedule.executionMs)},
                         {QStringLiteral("limit"), isoTime(job.schedule.limitMs)},
                         {QStringLiteral("splitKiB"), job.split.sizeKiB},
                         {QStringLiteral("splitWaitMs"), job.split.waitMs},
                         {QStringLiteral("priority"), job.priority},
                         {QStringLiteral("timing"), timingKey(job.timing)},
                         {QStringLiteral("installAt"), isoTime(job.installAtMs)}}};
    if (job.type != JobType::InstallPackage) // which an older server takes for granted, and knows no word for
        made.body.insert(QStringLiteral("type"), jobTypeKey(job.type));
    for (const auto &[kind, key] :
         {std::pair(TargetKind::Group, QStringLiteral("groups")), std::pair(TargetKind::Below, QStringLiteral("below")),
          std::pair(TargetKind::Id, QStringLiteral("ids")), std::pair(TargetKind::At, QStringLiteral("relays"))}) {
        QJsonArray ids;
        for (const JobTarget &target : job.targets) {
            if (target.kind == kind)
                ids.append(static_cast<qint64>(target.id));
        }
        if (!ids.isEmpty())
            made.body.insert(key, ids);
    }
    if (!job.attributes.isDefault()) // likewise
        made.body.insert(QStringLiteral("attributes"), toJson(job.attributes));
    if (!job.routes.isUsual()) { // likewise
        const auto place = [](NodeId relay) {
            return relay == NodeId{} ? QJsonValue(QJsonValue::Null) : QJsonValue(whole(relay));
        };
        QJsonObject routes;
        if (job.routes.all)
            routes.insert(QStringLiteral("all"), place(*job.routes.all));
        QJsonArray each;
        for (const RouteChoice &choice : job.routes.each) {
            QJsonObject told{{QStringLiteral("destination"), whole(choice.destination)}};
            if (choice.relay)
                told.insert(QStringLiteral("relay"), place(*choice.relay));
            each.append(told);
        }
        if (!each.isEmpty())
            routes.insert(QStringLiteral("each"), each);
        made.body.insert(QStringLiteral("routes"), routes);
    }
    addTerms(made.body, job.terms);
    return made;
}

CommandRequest request(const Operate &order)
{
    CommandRequest made{
        kPost,
        path("jobs", order.job, "/operations"),
        {{QStringLiteral("operation"), operationKey(order.operation)}, {QStringLiteral("reason"), order.reason}}};
    if (!order.instructions.empty()) // without them the whole job is meant
        made.body.insert(QStringLiteral("instructions"), list(order.instructions));
    return made;
}

CommandRequest request(const CreateFolder &folder)
{
    return {kPost,
            QStringLiteral("/folders"),
            {{QStringLiteral("name"), folder.name}, {QStringLiteral("parent"), whole(folder.parent)}}};
}

CommandRequest request(const ChangeFolder &folder)
{
    return {kPatch,
            path("folders", folder.folder),
            {{QStringLiteral("name"), folder.name}, {QStringLiteral("parent"), whole(folder.parent)}}};
}

CommandRequest request(const DeleteFolder &folder)
{
    return {kDelete, path("folders", folder.folder), {}};
}

CommandRequest request(const MoveJob &job)
{
    return {kPatch, path("jobs", job.job), {{QStringLiteral("folder"), whole(job.folder)}}};
}

CommandRequest request(const RegisterNode &node)
{
    CommandRequest made{kPost,
                        QStringLiteral("/nodes"),
                        {{QStringLiteral("name"), node.name},
                         {QStringLiteral("role"), roleKey(node.role)},
                         {QStringLiteral("address"), node.address},
                         {QStringLiteral("token"), node.token}}};
    if (node.upper != NodeId{})
        made.body.insert(QStringLiteral("upper"), whole(node.upper));
    return made;
}

CommandRequest request(const RemoveNode &node)
{
    return {kDelete, path("nodes", node.node), {}};
}

CommandRequest request(const AddPackage &)
{
    return {};
}

CommandRequest request(const SuspendNode &node)
{
    return {kPost, path("nodes", node.node, node.suspended ? "/suspend" : "/resume"), {}};
}

CommandRequest request(const SetRetention &order)
{
    return {kPatch,
            QStringLiteral("/retention"),
            {{QStringLiteral("archiveAfterDays"), order.policy.archiveAfterDays},
             {QStringLiteral("removeAfterDays"), order.policy.removeAfterDays},
             {QStringLiteral("messageDays"), order.policy.messageDays}}};
}

CommandRequest request(const ArchiveJobs &order)
{
    if (order.jobs.empty())
        return {kPost, QStringLiteral("/archives"), {{QStringLiteral("all"), true}}};
    return {kPost, QStringLiteral("/archives"), {{QStringLiteral("jobs"), list(order.jobs)}}};
}

QJsonValue expiryOf(UtcMs expiresMs)
{
    return expiresMs == kNoTime ? QJsonValue(QJsonValue::Null) : isoTime(expiresMs);
}

CommandRequest request(const AddOperator &order)
{
    return {kPost,
            QStringLiteral("/operators"),
            {{QStringLiteral("name"), order.name},
             {QStringLiteral("role"), operatorRoleKey(order.role)},
             {QStringLiteral("expires"), expiryOf(order.expiresMs)}}};
}

CommandRequest request(const ChangeOperator &order)
{
    CommandRequest made{kPatch, path("operators", order.id), {}};
    if (order.role)
        made.body.insert(QStringLiteral("role"), operatorRoleKey(*order.role));
    if (order.expiresMs)
        made.body.insert(QStringLiteral("expires"), expiryOf(*order.expiresMs));
    return made;
}

CommandRequest request(const RevokeOperator &order)
{
    return {kPost, path("operators", order.id, "/revoke"), {}};
}

CommandRequest request(const RenewOperator &order)
{
    CommandRequest made{kPost, path("operators", order.id, "/renew"), {}};
    if (order.expiresMs)
        made.body.insert(QStringLiteral("expires"), expiryOf(*order.expiresMs));
    return made;
}

CommandRequest request(const ControlJob &order)
{
    return {kPost, path("jobs", order.job, "/control"), {{QStringLiteral("action"), taskActionKey(order.action)}}};
}

CommandRequest request(const CancelTask &order)
{
    if (order.kind == TaskKind::Process)
        return {kPost, QStringLiteral("/processes/%1/cancel").arg(order.number), {}};
    if (order.kind == TaskKind::Session) {
        return {kPost,
                QStringLiteral("/sessions/cancel"),
                {{QStringLiteral("session"), static_cast<qint64>(order.number)}}};
    }
    return {};
}

CommandRequest request(const SetProcessingWindow &order)
{
    const ProcessingWindow &window = order.window;
    QJsonObject body{{QStringLiteral("days"), windowDaysKey(window.days)},
                     {QStringLiteral("from"), minuteKey(window.fromMinute)},
                     {QStringLiteral("to"), minuteKey(window.toMinute)}};
    if (window.folder != FolderId{})
        body.insert(QStringLiteral("folder"), whole(window.folder));
    else
        body.insert(QStringLiteral("type"), jobTypeKey(window.type));
    if (window.id == 0)
        return {kPost, QStringLiteral("/processing-windows"), body};
    return {kPatch, QStringLiteral("/processing-windows/%1").arg(window.id), body};
}

CommandRequest request(const RemoveProcessingWindow &order)
{
    return {kDelete, QStringLiteral("/processing-windows/%1").arg(order.window), {}};
}

CommandRequest request(const SetPolicy &order)
{
    QJsonObject body{{QStringLiteral("policy"), QJsonDocument::fromJson(order.json).object()}};
    if (order.position)
        body.insert(QStringLiteral("position"), *order.position);
    if (order.id == PolicyId{})
        return {kPost, QStringLiteral("/security/policies"), body};
    return {kPatch, path("security/policies", order.id), body};
}

CommandRequest request(const RemovePolicy &order)
{
    return {kDelete, path("security/policies", order.id), {}};
}

CommandRequest request(const JudgeClients &order)
{
    QJsonObject body{{QStringLiteral("skipUnchanged"), order.order.skipUnchanged},
                     {QStringLiteral("trigger"), judgementTriggerKey(order.order.trigger)}};
    if (!order.order.nodes.empty())
        body.insert(QStringLiteral("clients"), list(order.order.nodes));
    return {kPost, QStringLiteral("/security/judge"), body};
}

CommandRequest request(const TakeActions &order)
{
    QJsonObject body;
    if (!order.order.nodes.empty())
        body.insert(QStringLiteral("clients"), list(order.order.nodes));
    if (order.order.action)
        body.insert(QStringLiteral("action"), securityActionKey(*order.order.action));
    if (!order.order.messageTitle.isEmpty()) {
        body.insert(QStringLiteral("title"), order.order.messageTitle);
        body.insert(QStringLiteral("text"), order.order.messageText);
    }
    return {kPost, QStringLiteral("/security/actions"), body};
}

CommandRequest request(const SaveDefinition &order)
{
    const QJsonObject json = QJsonDocument::fromJson(order.json).object();
    if (order.id != DefinitionId{}) {
        CommandRequest made{kPatch, path("definitions", order.id), {{QStringLiteral("definition"), json}}};
        if (order.ifVersion)
            made.body.insert(QStringLiteral("ifVersion"), static_cast<qint64>(*order.ifVersion));
        return made;
    }
    return {kPost,
            QStringLiteral("/definitions"),
            {{QStringLiteral("kind"), definitionKindKey(order.kind)},
             {QStringLiteral("folder"), whole(order.folder)},
             {QStringLiteral("definition"), json}}};
}

CommandRequest request(const CreateDefinitionFolder &order)
{
    return {kPost,
            QStringLiteral("/definitions"),
            {{QStringLiteral("kind"), definitionKindKey(DefinitionKind::Folder)},
             {QStringLiteral("folder"), whole(order.folder)},
             {QStringLiteral("name"), order.name}}};
}

CommandRequest request(const ChangeDefinition &order)
{
    CommandRequest made{kPatch, path("definitions", order.id), {}};
    if (order.folder)
        made.body.insert(QStringLiteral("folder"), whole(*order.folder));
    if (order.name)
        made.body.insert(QStringLiteral("name"), *order.name);
    return made;
}

CommandRequest request(const RemoveDefinition &order)
{
    return {kDelete, path("definitions", order.id), {}};
}

CommandRequest request(const RestoreDefinition &order)
{
    CommandRequest made{kPost, path("definitions", order.id, "/restore"), {}};
    if (order.version != 0)
        made.body.insert(QStringLiteral("version"), static_cast<qint64>(order.version));
    return made;
}

CommandRequest request(const ImportDefinitions &order)
{
    return {kPost,
            QStringLiteral("/definition-files"),
            {{QStringLiteral("file"), QString::fromUtf8(order.file)},
             {QStringLiteral("folder"), whole(order.folder)},
             {QStringLiteral("replace"), order.replace}}};
}

CommandRequest request(const SubmitSet &order)
{
    CommandRequest made{kPost,
                        path("definitions", order.set, "/submit"),
                        {{QStringLiteral("folder"), whole(order.folder)},
                         {QStringLiteral("start"), isoTime(order.startMs)},
                         {QStringLiteral("hold"), order.isHeld}}};
    addTerms(made.body, order.terms);
    return made;
}

CommandRequest request(const ControlSet &order)
{
    CommandRequest made{
        kPost, path("set-runs", order.run, "/control"), {{QStringLiteral("action"), setActionKey(order.action)}}};
    if (order.stage)
        made.body.insert(QStringLiteral("stage"), static_cast<qint64>(*order.stage) + 1);
    return made;
}

CommandRequest request(const ResubmitSet &order)
{
    return {kPost,
            path("set-runs", order.run, "/resubmit"),
            {{QStringLiteral("from"), order.fromFailed ? QStringLiteral("failed-stage") : QStringLiteral("start")}}};
}

CommandRequest request(const SetDispatchRule &order)
{
    if (order.rule.id != DispatchRuleId{})
        return {kPatch, path("dispatch/rules", order.rule.id), toJson(order.rule.body)};
    return {kPost, QStringLiteral("/dispatch/rules"), toJson(order.rule.body)};
}

CommandRequest request(const RemoveDispatchRule &order)
{
    return {kDelete, path("dispatch/rules", order.id), {}};
}

CommandRequest request(const ControlRequest &order)
{
    return {kPost, path("jobs", order.job, "/phase"), {{QStringLiteral("action"), phaseActionKey(order.action)}}};
}

CommandRequest request(const SetRepetition &order)
{
    const QString of = QStringLiteral("/%1/%2/repetition")
                           .arg(order.kind == SeriesKind::Job ? QStringLiteral("jobs") : QStringLiteral("set-runs"))
                           .arg(order.of);
    if (!order.repeat.isAny())
        return {kDelete, of, {}};
    return {QStringLiteral("PUT"), of, toJson(order.repeat)};
}

CommandRequest request(const CommandJobs &order)
{
    CommandRequest made{kPost,
                        QStringLiteral("/operations"),
                        {{QStringLiteral("do"), commandJobsKey(order)}, {QStringLiteral("jobs"), list(order.jobs)}}};
    if (const auto *folder = std::get_if<FolderId>(&order.what))
        made.body.insert(QStringLiteral("folder"), whole(*folder));
    return made;
}

CommandRequest request(const RunAgain &order)
{
    if (order.operation == JournalId{})
        return {kPost, QStringLiteral("/operations/run-again"), {}};
    return {kPost, path("operations", order.operation, "/run-again"), {}};
}

CommandRequest request(const DismissOperation &order)
{
    return {kPost, path("operations", order.operation, "/dismiss"), {}};
}

} // namespace

CommandRequest requestOf(const CommandBody &command)
{
    return std::visit([](const auto &body) { return request(body); }, command);
}

} // namespace signalbox::consoleapi
