#include "network/consoleapi/groupjson.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

const QString kCondition = QStringLiteral("condition");
const QString kMembers = QStringLiteral("members");

quint32 numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 0 && number <= std::numeric_limits<quint32>::max() ? static_cast<quint32>(number) : 0;
}

Error noAnswer()
{
    return {Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not about host groups."), {}};
}

QString targetKey(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Group: return QStringLiteral("group");
    case TargetKind::Below: return QStringLiteral("below");
    case TargetKind::Id: return QStringLiteral("id");
    case TargetKind::At: return QStringLiteral("relay");
    }
    return {};
}

TargetKind targetKindOf(const QString &key)
{
    for (const TargetKind kind : {TargetKind::Below, TargetKind::Id, TargetKind::At}) {
        if (key == targetKey(kind))
            return kind;
    }
    return TargetKind::Group;
}

} // namespace

QJsonObject toJson(const GroupSummary &group)
{
    QJsonObject json{{QStringLiteral("id"), static_cast<qint64>(number(group.id))},
                     {QStringLiteral("name"), group.name},
                     {QStringLiteral("description"), group.description},
                     {QStringLiteral("kind"), group.isStatic() ? QStringLiteral("static") : kCondition},
                     {kCondition, group.isStatic() ? QJsonValue(QJsonValue::Null) : QJsonValue(group.condition)},
                     {QStringLiteral("listed"), static_cast<qint64>(group.listed)},
                     {QStringLiteral("version"), static_cast<qint64>(group.version)},
                     {QStringLiteral("changed"), isoTime(group.changedMs)},
                     {QStringLiteral("changedBy"), group.changedBy}};
    return json;
}

QJsonObject toJson(const GroupNodes &nodes)
{
    QJsonArray list;
    for (const GroupNode &node : nodes.nodes)
        list.append(QJsonObject{{QStringLiteral("id"), static_cast<qint64>(number(node.id))},
                                {QStringLiteral("name"), node.name},
                                {QStringLiteral("role"),
                                 node.role == NodeRole::Relay ? QStringLiteral("relay") : QStringLiteral("client")}});
    return {{QStringLiteral("asOf"), isoTime(nodes.asOfMs)},
            {QStringLiteral("clients"), static_cast<qint64>(nodes.clients)},
            {QStringLiteral("relays"), static_cast<qint64>(nodes.relays)},
            {QStringLiteral("nodes"), list},
            {QStringLiteral("unknownCount"), static_cast<qint64>(nodes.unknownCount)},
            {QStringLiteral("unknown"), QJsonArray::fromStringList(nodes.unknown)}};
}

QJsonObject toJson(const JobThrough &through)
{
    return {{QStringLiteral("kind"), targetKey(through.kind)},
            {QStringLiteral("id"), static_cast<qint64>(through.id)},
            {QStringLiteral("name"), through.name},
            {QStringLiteral("version"), through.kind == TargetKind::Below
                                            ? QJsonValue(QJsonValue::Null)
                                            : QJsonValue(static_cast<qint64>(through.version))},
            {QStringLiteral("nodes"), static_cast<qint64>(through.nodes)}};
}

Result<std::vector<GroupSummary>> groupsOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("groups"));
    if (!told.isArray())
        return noAnswer();
    std::vector<GroupSummary> groups;
    for (const QJsonValue &value : told.toArray()) {
        GroupSummary group;
        group.id = DefinitionId{numberOf(value[u"id"])};
        group.name = value[u"name"].toString();
        group.description = value[u"description"].toString();
        group.condition = value[u"condition"].toString();
        group.listed = numberOf(value[u"listed"]);
        group.version = numberOf(value[u"version"]);
        group.changedMs = timeFromJson(value[u"changed"]).value_or(kNoTime);
        group.changedBy = value[u"changedBy"].toString();
        groups.push_back(std::move(group));
    }
    return groups;
}

Result<NodeGroup> groupIn(const QJsonObject &answer)
{
    if (!answer.value(QStringLiteral("name")).isString())
        return noAnswer();
    NodeGroup group;
    group.name = answer.value(QStringLiteral("name")).toString();
    group.description = answer.value(QStringLiteral("description")).toString();
    group.condition = answer.value(kCondition).toString();
    for (const QJsonValue &name : answer.value(kMembers).toArray())
        group.members << name.toString();
    return group;
}

Result<GroupNodes> groupNodesOf(const QJsonObject &answer)
{
    if (!answer.value(QStringLiteral("nodes")).isArray())
        return noAnswer();
    GroupNodes nodes;
    nodes.asOfMs = timeFromJson(answer.value(QStringLiteral("asOf"))).value_or(kNoTime);
    nodes.clients = numberOf(answer.value(QStringLiteral("clients")));
    nodes.relays = numberOf(answer.value(QStringLiteral("relays")));
    for (const QJsonValue &value : answer.value(QStringLiteral("nodes")).toArray())
        nodes.nodes.push_back(
            {NodeId{numberOf(value[u"id"])},
             value[u"role"].toString() == QStringLiteral("relay") ? NodeRole::Relay : NodeRole::Client,
             value[u"name"].toString()});
    nodes.unknownCount = numberOf(answer.value(QStringLiteral("unknownCount")));
    for (const QJsonValue &name : answer.value(QStringLiteral("unknown")).toArray())
        nodes.unknown << name.toString();
    return nodes;
}

Result<std::vector<JobThrough>> throughOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("through"));
    if (!told.isArray())
        return noAnswer();
    std::vector<JobThrough> list;
    for (const QJsonValue &value : told.toArray())
        list.push_back({targetKindOf(value[u"kind"].toString()), numberOf(value[u"id"]), numberOf(value[u"version"]),
                        value[u"name"].toString(), numberOf(value[u"nodes"])});
    return list;
}

Result<SaveDefinition> readSaveGroup(const QJsonObject &body, DefinitionId id, const NodeGroup &present)
{
    QJsonObject whole = id == DefinitionId{} ? QJsonObject() : toJson(present);
    if (body.contains(kCondition))
        whole.remove(kMembers);
    if (body.contains(kMembers))
        whole.remove(kCondition);
    const QString ifVersion = QStringLiteral("ifVersion");
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (id == DefinitionId{} || it.key() != ifVersion)
            whole.insert(it.key(), it.value());
    }
    const QJsonValue version = id == DefinitionId{} ? QJsonValue() : body.value(ifVersion);
    if (!version.isUndefined() && !version.isNull() && numberOf(version) == 0)
        return Error{Error::Kind::Invalid, ConsoleApiText::tr("“ifVersion” must be the number of a version."), {}};
    const Result<NodeGroup> group = nodeGroupOf(whole); // what is wrong is said before it waits for anything
    if (!group)
        return group.error();
    SaveDefinition order;
    order.id = id;
    order.kind = DefinitionKind::Group;
    order.json = QJsonDocument(toJson(group.value())).toJson(QJsonDocument::Compact);
    if (numberOf(version) != 0)
        order.ifVersion = numberOf(version);
    return order;
}

QJsonObject triedJson(const NodeGroup &group)
{
    QJsonObject json = toJson(group);
    json.remove(QStringLiteral("name"));
    json.remove(QStringLiteral("description"));
    return json;
}

Result<GroupQuestion> readTriedGroup(const QJsonObject &body, const QUrlQuery &query)
{
    const Result<int> limit = groupLimitOf(query);
    if (!limit)
        return limit.error();
    QJsonObject whole = body;
    whole.insert(QStringLiteral("name"), QStringLiteral("tried"));
    Result<NodeGroup> group = nodeGroupOf(whole);
    if (!group)
        return group.error();
    GroupQuestion question;
    question.tried = std::move(group).value();
    question.limit = limit.value();
    return question;
}

Result<int> groupLimitOf(const QUrlQuery &query)
{
    for (const auto &[key, value] : query.queryItems()) {
        if (key != QStringLiteral("limit"))
            return Error{Error::Kind::Invalid,
                         ConsoleApiText::tr("“%1” is not a parameter of this request.").arg(key.left(80)),
                         {}};
    }
    if (!query.hasQueryItem(QStringLiteral("limit")))
        return GroupQuestion().limit;
    bool isNumber = false;
    const int limit = query.queryItemValue(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 0 || limit > GroupQuestion::kMostNamed)
        return Error{Error::Kind::Invalid,
                     ConsoleApiText::tr("“%1” must be a whole number from %2 to %3.")
                         .arg(QStringLiteral("limit"))
                         .arg(0)
                         .arg(GroupQuestion::kMostNamed),
                     {}};
    return limit;
}

} // namespace signalbox::consoleapi
