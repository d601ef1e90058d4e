#include "network/consoleapi/idgroupjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

quint32 numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 0 && number <= std::numeric_limits<quint32>::max() ? static_cast<quint32>(number) : 0;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray())
        texts << one.toString();
    return texts;
}

} // namespace

QJsonObject toJson(const IdGroupSummary &group)
{
    return {{QStringLiteral("id"), static_cast<qint64>(number(group.id))},
            {QStringLiteral("name"), group.group.name},
            {QStringLiteral("description"), group.group.description},
            {QStringLiteral("relays"), QJsonArray::fromStringList(group.group.relays)},
            {QStringLiteral("members"), QJsonArray::fromStringList(group.group.members)},
            {QStringLiteral("version"), static_cast<qint64>(group.version)},
            {QStringLiteral("changed"), isoTime(group.changedMs)},
            {QStringLiteral("changedBy"), group.changedBy}};
}

Result<std::vector<IdGroupSummary>> idGroupsOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("idGroups"));
    if (!told.isArray())
        return Error{Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not about ID groups."), {}};
    std::vector<IdGroupSummary> groups;
    for (const QJsonValue &value : told.toArray()) {
        IdGroupSummary group;
        group.id = DefinitionId{numberOf(value[u"id"])};
        group.group = {value[u"name"].toString(), value[u"description"].toString(), textsOf(value[u"relays"]),
                       textsOf(value[u"members"])};
        group.version = numberOf(value[u"version"]);
        group.changedMs = timeFromJson(value[u"changed"]).value_or(kNoTime);
        group.changedBy = value[u"changedBy"].toString();
        groups.push_back(std::move(group));
    }
    return groups;
}

Result<SaveDefinition> readSaveIdGroup(const QJsonObject &body, DefinitionId id, const IdGroup &present)
{
    QJsonObject whole =
        id == DefinitionId{} ? QJsonObject{{QStringLiteral("relays"), QJsonArray()}} : signalbox::toJson(present);
    const QString ifVersion = QStringLiteral("ifVersion");
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (id == DefinitionId{} || it.key() != ifVersion)
            whole.insert(it.key(), it.value());
    }
    const QJsonValue version = id == DefinitionId{} ? QJsonValue() : body.value(ifVersion);
    if (!version.isUndefined() && !version.isNull() && numberOf(version) == 0)
        return Error{Error::Kind::Invalid, ConsoleApiText::tr("“ifVersion” must be the number of a version."), {}};
    const Result<IdGroup> group = idGroupOf(whole);
    if (!group)
        return group.error();
    SaveDefinition order;
    order.id = id;
    order.kind = DefinitionKind::Group;
    order.json = QJsonDocument(signalbox::toJson(group.value())).toJson(QJsonDocument::Compact);
    if (numberOf(version) != 0)
        order.ifVersion = numberOf(version);
    return order;
}

QJsonObject toJson(const RelayRow &row, const Names &names)
{
    return {{QStringLiteral("relay"), row.relay == NodeId{} ? QJsonValue(QJsonValue::Null) : names.node(row.relay)},
            {QStringLiteral("members"), static_cast<qint64>(row.members)},
            {QStringLiteral("handedOver"), static_cast<qint64>(row.handedOver)},
            {QStringLiteral("isFinished"), row.isFinished()},
            {QStringLiteral("finished"), static_cast<qint64>(row.done)},
            {QStringLiteral("error"), static_cast<qint64>(row.counters.errors())},
            {QStringLiteral("rejected"), static_cast<qint64>(row.counters.rejected())},
            {QStringLiteral("total"), static_cast<qint64>(row.counters.total())},
            {QStringLiteral("counters"), toJson(row.counters)},
            {QStringLiteral("executed"), isoTime(row.executedMs)},
            {QStringLiteral("lastReport"), isoTime(row.lastReportMs)}};
}

} // namespace signalbox::consoleapi
