#include "model/domain/audit.h"

#include "model/domain/operation.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::AuditText)
};

constexpr std::array<std::pair<AuditResult, const char *>, 3> kResults{
    {{AuditResult::Done, "done"}, {AuditResult::Partly, "partly"}, {AuditResult::Refused, "refused"}}};

const QString kHash = QStringLiteral("hash");

quint32 numberOf(const QJsonValue &value)
{
    return static_cast<quint32>(std::clamp<qint64>(value.toInteger(), 0, 0xffffffff));
}

} // namespace

QJsonObject auditJson(const AuditEntry &entry)
{
    QJsonObject record;
    if (entry.event) {
        record = QJsonDocument::fromJson(entry.event->text.toUtf8()).object();
        record.insert(QStringLiteral("at"),
                      QDateTime::fromMSecsSinceEpoch(entry.event->atMs, Qt::UTC).toString(Qt::ISODateWithMs));
    } else {
        record.insert(QStringLiteral("missing"), true);
    }
    // Where it stands is told by the chain, whatever it says of itself: what was moved does not fit its seal.
    record.insert(QStringLiteral("number"), static_cast<qint64>(entry.link.number));
    record.insert(QStringLiteral("seq"), static_cast<qint64>(entry.link.seq));
    record.insert(kHash, QString::fromLatin1(entry.link.seal.toHex()));
    return record;
}

AuditRecord auditRecord(const QJsonObject &record)
{
    const auto count = [&](const char *key) { return numberOf(record.value(QLatin1String(key))); };
    const auto text = [&](const char *key) { return record.value(QLatin1String(key)).toString(); };
    AuditRecord read;
    read.number = count("number");
    read.seq = static_cast<EventSeq>(record.value(QStringLiteral("seq")).toInteger());
    read.isThere = !record.value(QStringLiteral("missing")).toBool();
    const QDateTime at = QDateTime::fromString(text("at"), Qt::ISODateWithMs);
    read.atMs = at.isValid() ? at.toMSecsSinceEpoch() : kNoTime;
    read.operatorName = text("operator");
    read.operatorId = OperatorId{count("operatorId")};
    read.role = text("role");
    read.origin = text("origin");
    read.command = text("command");
    read.job = JobId{count("job")};
    read.destinations = count("destinations");
    read.refusedDestinations = count("refusedDestinations");
    for (const auto &[result, key] : kResults) {
        if (text("result") == QLatin1String(key))
            read.result = result;
    }
    read.text = text("text");
    read.reason = text("reason");
    read.sealed = record;
    return read;
}

AuditList auditList(const AuditPage &page)
{
    AuditList list;
    list.last = page.last;
    for (const AuditEntry &entry : page.entries)
        list.records.push_back(auditRecord(auditJson(entry)));
    return list;
}

AuditList auditList(const QJsonObject &answer)
{
    AuditList list;
    list.last = numberOf(answer.value(QStringLiteral("last")));
    for (const QJsonValue &record : answer.value(QStringLiteral("records")).toArray())
        list.records.push_back(auditRecord(record.toObject()));
    return list;
}

QByteArray auditSeal(QJsonObject record)
{
    record.remove(kHash);
    // Qt sorts the members of an object by their names.
    return QCryptographicHash::hash(QJsonDocument(record).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

QString auditKey(Operation operation)
{
    switch (operation) {
    case Operation::Suspend: return QStringLiteral("suspend");
    case Operation::Resume: return QStringLiteral("resume");
    case Operation::Cancel: return QStringLiteral("cancel");
    case Operation::ReExecute: return QStringLiteral("re-execute");
    case Operation::Delete: return QStringLiteral("delete");
    case Operation::ForceStop: return QStringLiteral("force-stop");
    case Operation::CompleteSplit: return QStringLiteral("complete-split");
    }
    return {};
}

QString auditKey(const CommandBody &command)
{
    struct Keys {
        QString operator()(const CreateJob &) const { return QStringLiteral("create-job"); }
        QString operator()(const Operate &order) const { return auditKey(order.operation); }
        QString operator()(const CreateFolder &) const { return QStringLiteral("create-folder"); }
        QString operator()(const ChangeFolder &) const { return QStringLiteral("change-folder"); }
        QString operator()(const DeleteFolder &) const { return QStringLiteral("delete-folder"); }
        QString operator()(const MoveJob &) const { return QStringLiteral("move-job"); }
        QString operator()(const RegisterNode &) const { return QStringLiteral("register-node"); }
        QString operator()(const RemoveNode &) const { return QStringLiteral("remove-node"); }
        QString operator()(const AddPackage &) const { return QStringLiteral("add-package"); }
        QString operator()(const SuspendNode &order) const
        {
            return order.suspended ? QStringLiteral("suspend-node") : QStringLiteral("resume-node");
        }
        QString operator()(const SetRetention &) const { return QStringLiteral("set-retention"); }
        QString operator()(const ArchiveJobs &) const { return QStringLiteral("archive-jobs"); }
        QString operator()(const AddOperator &) const { return QStringLiteral("add-operator"); }
        QString operator()(const ChangeOperator &) const { return QStringLiteral("change-operator"); }
        QString operator()(const RevokeOperator &) const { return QStringLiteral("revoke-operator"); }
        QString operator()(const RenewOperator &) const { return QStringLiteral("renew-operator"); }
        QString operator()(const ControlJob &order) const
        {
            return taskActionKey(order.action) + QStringLiteral("-job");
        }
        QString operator()(const CancelTask &order) const
        {
            return QStringLiteral("cancel-") + taskKindKey(order.kind);
        }
        QString operator()(const SetProcessingWindow &) const { return QStringLiteral("set-processing-window"); }
        QString operator()(const RemoveProcessingWindow &) const { return QStringLiteral("remove-processing-window"); }
        QString operator()(const CommandJobs &) const { return QStringLiteral("command-jobs"); }
        QString operator()(const RunAgain &) const { return QStringLiteral("run-again"); }
        QString operator()(const DismissOperation &) const { return QStringLiteral("dismiss-operation"); }
        QString operator()(const SetPolicy &) const { return QStringLiteral("set-policy"); }
        QString operator()(const RemovePolicy &) const { return QStringLiteral("remove-policy"); }
        QString operator()(const JudgeClients &) const { return QStringLiteral("judge"); }
        QString operator()(const TakeActions &) const { return QStringLiteral("take-actions"); }
        QString operator()(const SaveDefinition &) const { return QStringLiteral("save-definition"); }
        QString operator()(const CreateDefinitionFolder &) const { return QStringLiteral("create-definition-folder"); }
        QString operator()(const ChangeDefinition &) const { return QStringLiteral("change-definition"); }
        QString operator()(const RemoveDefinition &) const { return QStringLiteral("remove-definition"); }
        QString operator()(const RestoreDefinition &) const { return QStringLiteral("restore-definition"); }
        QString operator()(const ImportDefinitions &) const { return QStringLiteral("import-definitions"); }
        QString operator()(const SubmitSet &) const { return QStringLiteral("submit-set"); }
        QString operator()(const ControlSet &order) const
        {
            return setActionKey(order.action) + QStringLiteral("-set");
        }
        QString operator()(const ResubmitSet &) const { return QStringLiteral("resubmit-set"); }
        QString operator()(const SetDispatchRule &order) const
        {
            return QStringLiteral("set-") + dispatchRuleKindKey(kindOf(order.rule.body));
        }
        QString operator()(const RemoveDispatchRule &) const { return QStringLiteral("remove-dispatch-rule"); }
        QString operator()(const ControlRequest &order) const
        {
            return phaseActionKey(order.action) + QStringLiteral("-job");
        }
        QString operator()(const SetRepetition &order) const
        {
            return order.repeat.isAny() ? QStringLiteral("repeat") : QStringLiteral("stop-repeating");
        }
    };
    return std::visit(Keys(), command);
}

QString auditResultKey(AuditResult result)
{
    return QLatin1String(kResults[static_cast<std::size_t>(result)].second);
}

QString auditResultText(AuditResult result)
{
    switch (result) {
    case AuditResult::Done: return Text::tr("Done", "result of a command");
    case AuditResult::Partly: return Text::tr("Partly refused", "result of a command");
    case AuditResult::Refused: return Text::tr("Refused", "result of a command");
    }
    return {};
}

QString auditCommandText(const QString &key)
{
    if (key == QStringLiteral("create-job"))
        return Text::tr("Create job");
    if (key == QStringLiteral("move-job"))
        return Text::tr("Move job");
    if (key == QStringLiteral("repeat"))
        return Text::tr("Change repetition");
    if (key == QStringLiteral("stop-repeating"))
        return Text::tr("End repetition");
    if (key == QStringLiteral("create-folder"))
        return Text::tr("Create folder");
    if (key == QStringLiteral("change-folder"))
        return Text::tr("Change folder");
    if (key == QStringLiteral("delete-folder"))
        return Text::tr("Delete folder");
    if (key == QStringLiteral("register-node"))
        return Text::tr("Add node");
    if (key == QStringLiteral("remove-node"))
        return Text::tr("Remove node");
    if (key == QStringLiteral("add-package"))
        return Text::tr("Add package");
    if (key == QStringLiteral("take-collected"))
        return Text::tr("Take collected files");
    if (key == QStringLiteral("delete-collected"))
        return Text::tr("Delete collected files");
    if (key == QStringLiteral("suspend-node"))
        return Text::tr("Suspend file transfer");
    if (key == QStringLiteral("resume-node"))
        return Text::tr("Resume file transfer");
    if (key == QStringLiteral("set-retention"))
        return Text::tr("Set retention");
    if (key == QStringLiteral("archive-jobs"))
        return Text::tr("Archive jobs");
    if (key == QStringLiteral("add-operator"))
        return Text::tr("Add operator");
    if (key == QStringLiteral("change-operator"))
        return Text::tr("Change operator");
    if (key == QStringLiteral("revoke-operator"))
        return Text::tr("Revoke operator");
    if (key == QStringLiteral("renew-operator"))
        return Text::tr("Renew operator's token");
    if (key == QStringLiteral("interrupt-job"))
        return Text::tr("Interrupt job");
    if (key == QStringLiteral("resume-job"))
        return Text::tr("Resume job");
    if (key == QStringLiteral("terminate-job"))
        return Text::tr("Terminate job");
    if (key == QStringLiteral("cancel-session"))
        return Text::tr("Cancel session");
    if (key == QStringLiteral("cancel-process"))
        return Text::tr("Cancel process");
    if (key == QStringLiteral("set-processing-window"))
        return Text::tr("Set processing window");
    if (key == QStringLiteral("remove-processing-window"))
        return Text::tr("Remove processing window");
    if (key == QStringLiteral("command-jobs"))
        return Text::tr("Command to several jobs");
    if (key == QStringLiteral("run-again"))
        return Text::tr("Run operation again");
    if (key == QStringLiteral("dismiss-operation"))
        return Text::tr("Dismiss operation");
    if (key == QStringLiteral("set-policy"))
        return Text::tr("Set judgement policy");
    if (key == QStringLiteral("remove-policy"))
        return Text::tr("Remove judgement policy");
    if (key == QStringLiteral("judge"))
        return Text::tr("Judge security levels");
    if (key == QStringLiteral("take-actions"))
        return Text::tr("Take security actions");
    if (key == QStringLiteral("save-definition"))
        return Text::tr("Save definition");
    if (key == QStringLiteral("create-definition-folder"))
        return Text::tr("Create definition folder");
    if (key == QStringLiteral("change-definition"))
        return Text::tr("Rename or move definition");
    if (key == QStringLiteral("remove-definition"))
        return Text::tr("Remove definition");
    if (key == QStringLiteral("restore-definition"))
        return Text::tr("Restore definition");
    if (key == QStringLiteral("import-definitions"))
        return Text::tr("Import definitions");
    if (key == QStringLiteral("submit-set"))
        return Text::tr("Submit request set");
    if (key == QStringLiteral("hold-set"))
        return Text::tr("Hold request set");
    if (key == QStringLiteral("release-set"))
        return Text::tr("Release request set");
    if (key == QStringLiteral("cancel-set"))
        return Text::tr("Cancel request set");
    if (key == QStringLiteral("resubmit-set"))
        return Text::tr("Resubmit request set");
    if (key == QStringLiteral("set-slot"))
        return Text::tr("Set execution slot");
    if (key == QStringLiteral("set-incompatibility"))
        return Text::tr("Set incompatibility of jobs");
    if (key == QStringLiteral("set-domain"))
        return Text::tr("Set conflict domain");
    if (key == QStringLiteral("set-limit"))
        return Text::tr("Set active limit");
    if (key == QStringLiteral("remove-dispatch-rule"))
        return Text::tr("Remove rule of the queue");
    if (key == QStringLiteral("hold-job"))
        return Text::tr("Hold job");
    if (key == QStringLiteral("release-job"))
        return Text::tr("Release job");
    if (key == QStringLiteral("cancel-job"))
        return Text::tr("Cancel whole job");
    for (const Operation operation : {Operation::Suspend, Operation::Resume, Operation::Cancel, Operation::ReExecute,
                                      Operation::Delete, Operation::ForceStop, Operation::CompleteSplit}) {
        if (key == auditKey(operation))
            return operationText(operation);
    }
    return key;
}

QString auditOriginText(const QString &origin)
{
    if (origin == QStringLiteral("window"))
        return Text::tr("Console window", "where a command came from");
    if (origin == QStringLiteral("server"))
        return Text::tr("The server itself", "where a command came from");
    QString rest = origin.section(u':', 1);
    if (origin.startsWith(QStringLiteral("socket:")))
        //: Where a command came from. %1 is the number of a user of the operating system.
        return Text::tr("Local socket, user ID %1").arg(rest);
    if (origin.startsWith(QStringLiteral("tcp:")))
        return rest;
    return origin;
}

} // namespace signalbox
