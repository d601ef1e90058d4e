#include "network/consoleapi/definitionjson.h"

#include "model/domain/jsonmembers.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/seriesjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

constexpr qint64 kMostId = std::numeric_limits<quint32>::max();
constexpr qsizetype kLongestWord = 80;

template <class Id>
QJsonValue whole(Id id)
{
    return static_cast<qint64>(number(id));
}

template <class Id>
QJsonValue orNull(Id id)
{
    return id == Id{} ? QJsonValue(QJsonValue::Null) : whole(id);
}

UtcMs timeOf(const QJsonValue &value)
{
    return timeFromJson(value).value_or(kNoTime);
}

quint32 numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 0 && number <= kMostId ? static_cast<quint32>(number) : 0;
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Error noList()
{
    return {Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not about definitions."), {}};
}

StageResult resultFromKey(const QString &key)
{
    for (const StageResult result : kStageResults) {
        if (stageResultKey(result) == key)
            return result;
    }
    return StageResult::None;
}

QJsonValue resultJson(StageResult result)
{
    return result == StageResult::None ? QJsonValue(QJsonValue::Null) : QJsonValue(stageResultKey(result));
}

QJsonValue linkJson(const QString &stage)
{
    return stage.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(stage);
}

QJsonObject stageJson(const SetStage &planned, const StageRun &stage)
{
    QJsonArray requests;
    for (std::size_t i = 0; i < planned.requests.size(); ++i) {
        const SetRequest &request = planned.requests[i];
        const RequestRun run = i < stage.requests.size() ? stage.requests[i] : RequestRun();
        requests.append(QJsonObject{
            {QStringLiteral("name"), request.name},
            {QStringLiteral("type"), request.job ? QJsonValue(jobTypeKey(request.job->type)) : QJsonValue()},
            {QStringLiteral("definition"), orNull(request.definition)},
            {QStringLiteral("version"), static_cast<qint64>(request.version)},
            {QStringLiteral("job"), orNull(run.job)},
            {QStringLiteral("result"), resultJson(run.result)},
            {QStringLiteral("ended"), isoTime(run.endedMs)},
            {QStringLiteral("reason"), run.reason}});
    }
    return {{QStringLiteral("name"), planned.name},
            {QStringLiteral("critical"), planned.isCritical},
            {QStringLiteral("onSuccess"), linkJson(planned.onSuccess)},
            {QStringLiteral("onWarning"), linkJson(planned.onWarning)},
            {QStringLiteral("onError"), linkJson(planned.onError)},
            {QStringLiteral("state"), requestStateKey(stage.state, false)},
            {QStringLiteral("result"), resultJson(stage.result)},
            {QStringLiteral("takenOver"), stage.isTakenOver},
            {QStringLiteral("held"), isoTime(stage.heldMs)},
            {QStringLiteral("started"), isoTime(stage.startedMs)},
            {QStringLiteral("ended"), isoTime(stage.endedMs)},
            {QStringLiteral("requests"), requests}};
}

StageRun stageRunOf(const QJsonObject &json)
{
    StageRun stage;
    stage.state = requestStateFromKey(json.value(QStringLiteral("state")).toString()).value_or(RequestState::Pending);
    stage.result = resultFromKey(json.value(QStringLiteral("result")).toString());
    stage.isTakenOver = json.value(QStringLiteral("takenOver")).toBool();
    stage.heldMs = timeOf(json.value(QStringLiteral("held")));
    stage.startedMs = timeOf(json.value(QStringLiteral("started")));
    stage.endedMs = timeOf(json.value(QStringLiteral("ended")));
    if (stage.startedMs == kNoTime)
        return stage; // what is told of its requests is planned only
    const QJsonArray requests = json.value(QStringLiteral("requests")).toArray();
    for (const QJsonValue &value : requests) {
        const QJsonObject one = value.toObject();
        stage.requests.push_back({JobId{numberOf(one.value(QStringLiteral("job")))},
                                  resultFromKey(one.value(QStringLiteral("result")).toString()),
                                  timeOf(one.value(QStringLiteral("ended"))),
                                  one.value(QStringLiteral("reason")).toString()});
    }
    return stage;
}

std::optional<SetRun> setRunFromJson(const QJsonObject &json)
{
    SetRun run;
    const Result<RequestSet> plan =
        requestSetOf(json.value(QStringLiteral("plan")).toObject(), SetForm::Plan, QStringLiteral("plan"));
    if (!plan)
        return std::nullopt;
    run.plan = plan.value();
    SetRunRecord &record = run.record;
    record.id = SetRunId{numberOf(json.value(QStringLiteral("id")))};
    record.set = DefinitionId{numberOf(json.value(QStringLiteral("set")))};
    record.version = numberOf(json.value(QStringLiteral("version")));
    record.name = json.value(QStringLiteral("name")).toString();
    record.folder = FolderId{numberOf(json.value(QStringLiteral("folder")))};
    record.operatorName = json.value(QStringLiteral("submittedBy")).toString();
    record.resubmits = SetRunId{numberOf(json.value(QStringLiteral("resubmits")))};
    record.submittedMs = timeOf(json.value(QStringLiteral("submitted")));
    record.startMs = timeOf(json.value(QStringLiteral("start")));
    record.startedMs = timeOf(json.value(QStringLiteral("started")));
    record.endedMs = timeOf(json.value(QStringLiteral("ended")));
    record.sinceMs = timeOf(json.value(QStringLiteral("since")));
    record.state = requestStateFromKey(json.value(QStringLiteral("state")).toString()).value_or(RequestState::Pending);
    record.reason = json.value(QStringLiteral("reason")).toString();
    run.request = requestIn(json);
    run.series = seriesFromJson(json.value(QStringLiteral("repetition")));
    const QJsonArray stages = json.value(QStringLiteral("stages")).toArray();
    for (const QJsonValue &stage : stages)
        run.stages.push_back(stageRunOf(stage.toObject()));
    run.stages.resize(run.plan.stages.size());
    const QJsonArray ran = json.value(QStringLiteral("ran")).toArray();
    for (const QJsonValue &stage : ran) {
        const qint64 at = stage.toInteger();
        if (at >= 1 && at <= static_cast<qint64>(run.stages.size()))
            run.ran.push_back(static_cast<std::size_t>(at - 1));
    }
    return run;
}

} // namespace

QJsonObject toJson(const DefinitionRecord &record, bool withContent)
{
    QJsonObject json{{QStringLiteral("id"), whole(record.id)},
                     {QStringLiteral("kind"), definitionKindKey(record.kind)},
                     {QStringLiteral("folder"), orNull(record.folder)},
                     {QStringLiteral("name"), record.name},
                     {QStringLiteral("type"), record.kind == DefinitionKind::Job ? QJsonValue(jobTypeKey(record.type))
                                                                                 : QJsonValue(QJsonValue::Null)},
                     {QStringLiteral("version"), static_cast<qint64>(record.version)},
                     {QStringLiteral("changed"), isoTime(record.changedMs)},
                     {QStringLiteral("changedBy"), record.changedBy},
                     {QStringLiteral("removed"), isoTime(record.removedMs)},
                     {QStringLiteral("removedWith"), orNull(record.removedWith)}};
    if (withContent && record.kind != DefinitionKind::Folder)
        json.insert(QStringLiteral("definition"), objectOf(record.json));
    return json;
}

QJsonObject toJson(const DefinitionVersion &version, bool withContent)
{
    QJsonObject json{{QStringLiteral("version"), static_cast<qint64>(version.version)},
                     {QStringLiteral("changed"), isoTime(version.changedMs)},
                     {QStringLiteral("changedBy"), version.changedBy}};
    if (withContent)
        json.insert(QStringLiteral("definition"), objectOf(version.json));
    return json;
}

QJsonObject toJson(const SetRun &run, UtcMs nowMs, bool withPlan)
{
    const SetRunRecord &record = run.record;
    QJsonArray stages, ran;
    for (std::size_t i = 0; i < run.plan.stages.size(); ++i)
        stages.append(stageJson(run.plan.stages[i], run.stages[i]));
    for (const std::size_t stage : run.ran)
        ran.append(static_cast<qint64>(stage) + 1);
    const bool isScheduled = run.isScheduled(nowMs);
    QJsonObject json{{QStringLiteral("id"), whole(record.id)},
                     {QStringLiteral("set"), whole(record.set)},
                     {QStringLiteral("version"), static_cast<qint64>(record.version)},
                     {QStringLiteral("name"), record.name},
                     {QStringLiteral("folder"), orNull(record.folder)},
                     {QStringLiteral("submittedBy"), record.operatorName},
                     {QStringLiteral("resubmits"), orNull(record.resubmits)},
                     {QStringLiteral("submitted"), isoTime(record.submittedMs)},
                     {QStringLiteral("start"), isoTime(record.startMs)},
                     {QStringLiteral("started"), isoTime(record.startedMs)},
                     {QStringLiteral("ended"), isoTime(record.endedMs)},
                     {QStringLiteral("since"), isoTime(record.sinceMs)},
                     {QStringLiteral("state"), requestStateKey(record.state, isScheduled)},
                     {QStringLiteral("phaseText"), requestPhaseText(record.state)},
                     {QStringLiteral("statusText"), requestStatusText(record.state, isScheduled)},
                     {QStringLiteral("reason"), record.reason},
                     {QStringLiteral("sentence"), setRunSentence(run, nowMs)},
                     {QStringLiteral("ran"), ran},
                     {QStringLiteral("stages"), stages}};
    addRequest(json, run.request);
    json.insert(QStringLiteral("repetition"),
                run.series ? QJsonValue(toJson(*run.series)) : QJsonValue(QJsonValue::Null));
    if (withPlan)
        json.insert(QStringLiteral("plan"), toJson(run.plan));
    return json;
}

Result<std::vector<DefinitionRecord>> definitionsOf(const QJsonObject &answer)
{
    const QJsonValue list = answer.value(QStringLiteral("definitions"));
    if (!list.isArray())
        return noList();
    std::vector<DefinitionRecord> all;
    const QJsonArray told = list.toArray();
    for (const QJsonValue &value : told) {
        const QJsonObject json = value.toObject();
        const auto kind = definitionKindFromKey(json.value(QStringLiteral("kind")).toString());
        DefinitionRecord record;
        record.id = DefinitionId{numberOf(json.value(QStringLiteral("id")))};
        if (!kind || record.id == DefinitionId{})
            continue; // of a newer server
        record.kind = *kind;
        record.folder = DefinitionId{numberOf(json.value(QStringLiteral("folder")))};
        record.name = json.value(QStringLiteral("name")).toString();
        record.type = jobTypeFromKey(json.value(QStringLiteral("type")).toString()).value_or(JobType::InstallPackage);
        record.version = numberOf(json.value(QStringLiteral("version")));
        record.changedMs = timeOf(json.value(QStringLiteral("changed")));
        record.changedBy = json.value(QStringLiteral("changedBy")).toString();
        record.removedMs = timeOf(json.value(QStringLiteral("removed")));
        record.removedWith = DefinitionId{numberOf(json.value(QStringLiteral("removedWith")))};
        if (json.contains(QStringLiteral("definition")))
            record.json = QString::fromUtf8(
                QJsonDocument(json.value(QStringLiteral("definition")).toObject()).toJson(QJsonDocument::Compact));
        all.push_back(std::move(record));
    }
    return all;
}

Result<std::vector<DefinitionVersion>> definitionVersionsOf(const QJsonObject &answer, DefinitionId id)
{
    const QJsonValue list = answer.value(QStringLiteral("versions"));
    if (!list.isArray())
        return noList();
    std::vector<DefinitionVersion> all;
    const QJsonArray told = list.toArray();
    for (const QJsonValue &value : told) {
        const QJsonObject json = value.toObject();
        DefinitionVersion version;
        version.definition = id;
        version.version = numberOf(json.value(QStringLiteral("version")));
        version.id = definitionVersionNumber(id, version.version);
        version.changedMs = timeOf(json.value(QStringLiteral("changed")));
        version.changedBy = json.value(QStringLiteral("changedBy")).toString();
        version.json = QString::fromUtf8(
            QJsonDocument(json.value(QStringLiteral("definition")).toObject()).toJson(QJsonDocument::Compact));
        all.push_back(std::move(version));
    }
    return all;
}

Result<std::vector<SetRun>> setRunsOf(const QJsonObject &answer)
{
    const QJsonValue list = answer.value(QStringLiteral("runs"));
    if (!list.isArray())
        return noList();
    std::vector<SetRun> all;
    const QJsonArray told = list.toArray();
    for (const QJsonValue &value : told) {
        if (std::optional<SetRun> run = setRunFromJson(value.toObject()))
            all.push_back(std::move(*run));
    }
    return all;
}

// ---- Requests

namespace {

template <class Order>
Result<Order> checked(JsonMembers &in, Order order)
{
    in.finish();
    if (!in.ok())
        return in.error();
    return order;
}

DefinitionId definitionIn(JsonMembers &in, const QString &key)
{
    return DefinitionId{static_cast<quint32>(in.whole(key, 0, kMostId, 0))};
}

} // namespace

Result<SaveDefinition> readSaveDefinition(const QJsonObject &body, DefinitionId id)
{
    Error error;
    JsonMembers in(body, {}, error);
    SaveDefinition order;
    order.id = id;
    if (id != DefinitionId{} && in.has(QStringLiteral("ifVersion")))
        order.ifVersion = static_cast<quint32>(in.whole(QStringLiteral("ifVersion"), 1, kMostId, 1));
    if (id == DefinitionId{}) {
        const auto kind = definitionKindFromKey(in.text(QStringLiteral("kind"), kLongestWord));
        if (!kind)
            in.fail(QStringLiteral("kind"), ConsoleApiText::tr("must be job, set, group or folder"));
        order.kind = kind.value_or(DefinitionKind::Job);
        order.folder = definitionIn(in, QStringLiteral("folder"));
    }
    const QJsonValue definition = in.value(QStringLiteral("definition"));
    if (!definition.isObject())
        in.fail(QStringLiteral("definition"), ConsoleApiText::tr("must be an object"));
    order.json = QJsonDocument(definition.toObject()).toJson(QJsonDocument::Compact);
    return checked(in, order);
}

Result<CreateDefinitionFolder> readCreateDefinitionFolder(const QJsonObject &body)
{
    Error error;
    JsonMembers in(body, {}, error);
    (void)in.text(QStringLiteral("kind"), kLongestWord);
    CreateDefinitionFolder order;
    order.folder = definitionIn(in, QStringLiteral("folder"));
    order.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    return checked(in, order);
}

Result<ChangeDefinition> readChangeDefinition(const QJsonObject &body, DefinitionId id)
{
    Error error;
    JsonMembers in(body, {}, error);
    ChangeDefinition order;
    order.id = id;
    if (in.has(QStringLiteral("folder")))
        order.folder = definitionIn(in, QStringLiteral("folder"));
    if (in.has(QStringLiteral("name")))
        order.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    if (in.ok() && !order.folder && !order.name)
        in.fail(QStringLiteral("name"),
                ConsoleApiText::tr("or “folder” or “definition” is needed: what is to be changed"));
    return checked(in, order);
}

Result<RestoreDefinition> readRestoreDefinition(const QJsonObject &body, DefinitionId id)
{
    Error error;
    JsonMembers in(body, {}, error);
    RestoreDefinition order;
    order.id = id;
    order.version = static_cast<quint32>(in.whole(QStringLiteral("version"), 1, kMostId, 0));
    return checked(in, order);
}

Result<ImportDefinitions> readImportDefinitions(const QJsonObject &body)
{
    Error error;
    JsonMembers in(body, {}, error);
    ImportDefinitions order;
    order.folder = definitionIn(in, QStringLiteral("folder"));
    order.replace = in.flag(QStringLiteral("replace"), false);
    const QJsonValue file = in.value(QStringLiteral("file"));
    if (file.isObject())
        order.file = QJsonDocument(file.toObject()).toJson(QJsonDocument::Compact);
    else if (file.isString()) // as it is, so that its lines can be told
        order.file = file.toString().toUtf8();
    else
        in.fail(QStringLiteral("file"), ConsoleApiText::tr("must be an object, or a text that holds one"));
    return checked(in, order);
}

Result<SubmitSet> readSubmitSet(const QJsonObject &body, DefinitionId set)
{
    Error error;
    JsonMembers in(body, {}, error);
    SubmitSet order;
    order.set = set;
    order.folder = FolderId{static_cast<quint32>(in.whole(QStringLiteral("folder"), 0, kMostId, 0))};
    const std::optional<UtcMs> start = timeFromJson(in.value(QStringLiteral("start")));
    if (!start && in.has(QStringLiteral("start")))
        in.fail(QStringLiteral("start"), ConsoleApiText::tr("must be a time such as 2026-11-21T02:00:00Z"));
    order.startMs = start.value_or(kNoTime);
    order.isHeld = in.flag(QStringLiteral("hold"), false);
    Result<RequestTerms> terms = termsIn(in.value(QStringLiteral("staleBy")), in.value(QStringLiteral("repeat")));
    if (!terms)
        return terms.error();
    order.terms = std::move(terms).value();
    return checked(in, order);
}

Result<ControlSet> readControlSet(const QJsonObject &body, SetRunId run)
{
    Error error;
    JsonMembers in(body, {}, error);
    ControlSet order;
    order.run = run;
    const QString key = in.text(QStringLiteral("action"), kLongestWord);
    bool isKnown = false;
    for (const SetAction action : {SetAction::Hold, SetAction::Release, SetAction::Cancel}) {
        if (setActionKey(action) != key)
            continue;
        order.action = action;
        isKnown = true;
    }
    if (!isKnown)
        in.fail(QStringLiteral("action"), ConsoleApiText::tr("must be hold, release or cancel"));
    if (in.has(QStringLiteral("stage")))
        order.stage = static_cast<quint32>(in.whole(QStringLiteral("stage"), 1, RequestSet::kMaxStages, 1) - 1);
    return checked(in, order);
}

Result<ResubmitSet> readResubmitSet(const QJsonObject &body, SetRunId run)
{
    Error error;
    JsonMembers in(body, {}, error);
    const QString from = in.text(QStringLiteral("from"), kLongestWord);
    if (from != QStringLiteral("start") && from != QStringLiteral("failed-stage"))
        in.fail(QStringLiteral("from"), ConsoleApiText::tr("must be start or failed-stage"));
    return checked(in, ResubmitSet{run, from == QStringLiteral("failed-stage")});
}

Result<std::vector<DefinitionId>> readChosenDefinitions(const QUrlQuery &query)
{
    std::vector<DefinitionId> chosen;
    const QString list = query.queryItemValue(QStringLiteral("definitions"));
    const QStringList numbers = list.split(u',', Qt::SkipEmptyParts);
    for (const QString &one : numbers) {
        bool isNumber = false;
        const quint32 id = one.toUInt(&isNumber);
        if (!isNumber || id == 0)
            return Error{Error::Kind::Invalid,
                         ConsoleApiText::tr("“definitions” must list numbers from 1 on; “%1” is none.")
                             .arg(one.left(kLongestWord)),
                         {}};
        chosen.push_back(DefinitionId{id});
    }
    return chosen;
}

} // namespace signalbox::consoleapi
