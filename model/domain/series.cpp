#include "model/domain/series.h"

#include "model/domain/command.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Series)
};

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

template <class Id>
QJsonArray numbersOf(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(static_cast<qint64>(number(id)));
    return array;
}

template <class Id>
std::vector<Id> idsOf(const QJsonValue &value)
{
    std::vector<Id> ids;
    const QJsonArray array = value.toArray();
    ids.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &one : array)
        ids.push_back(Id{static_cast<quint32>(one.toInteger())});
    return ids;
}

Error damaged()
{
    return {Error::Kind::Invalid, Text::tr("The repetition is damaged, or of a newer Signalbox."), {}};
}

} // namespace

QString seriesKindKey(SeriesKind kind)
{
    return kind == SeriesKind::Job ? QStringLiteral("job") : QStringLiteral("set");
}

std::optional<SeriesKind> seriesKindFromKey(const QString &key)
{
    for (const SeriesKind kind : {SeriesKind::Job, SeriesKind::Set}) {
        if (key == seriesKindKey(kind))
            return kind;
    }
    return std::nullopt;
}

QString seriesState(const Series &series)
{
    return compact({{QStringLiteral("kind"), seriesKindKey(series.kind)},
                    {QStringLiteral("first"), static_cast<qint64>(series.first)},
                    {QStringLiteral("last"), static_cast<qint64>(series.last)},
                    {QStringLiteral("name"), series.name},
                    {QStringLiteral("repeat"), toJson(series.repeat)},
                    {QStringLiteral("operator"), series.operatorName},
                    {QStringLiteral("operatorId"), static_cast<qint64>(number(series.operatorId))},
                    {QStringLiteral("role"), operatorRoleKey(series.role)},
                    {QStringLiteral("from"), series.origin},
                    {QStringLiteral("origin"), series.originMs},
                    {QStringLiteral("anchor"), series.anchorMs},
                    {QStringLiteral("next"), series.nextMs},
                    {QStringLiteral("runs"), static_cast<qint64>(series.runs)},
                    {QStringLiteral("skipped"), static_cast<qint64>(series.skipped)},
                    {QStringLiteral("problem"), series.problem},
                    {QStringLiteral("ended"), series.endedMs},
                    {QStringLiteral("reason"), series.reason}});
}

Result<Series> seriesOf(const StoredSeries &stored)
{
    const QJsonObject json = objectOf(stored.state);
    const std::optional<SeriesKind> kind = seriesKindFromKey(json[u"kind"].toString());
    const std::optional<OperatorRole> role = operatorRoleFromKey(json[u"role"].toString());
    const QJsonObject said = json[u"repeat"].toObject();
    Series series;
    if (!said.isEmpty()) {
        Result<Repetition> repeat = repetitionOf(said);
        if (!repeat)
            return damaged();
        series.repeat = std::move(repeat).value();
    }
    if (!kind || !role)
        return damaged();
    const auto whole = [&json](const char *key) {
        return static_cast<quint32>(json.value(QLatin1String(key)).toInteger());
    };
    series.id = stored.id;
    series.kind = *kind;
    series.first = whole("first");
    series.last = whole("last");
    series.name = json[u"name"].toString();
    series.operatorName = json[u"operator"].toString();
    series.operatorId = OperatorId{whole("operatorId")};
    series.role = *role;
    series.origin = json[u"from"].toString();
    series.originMs = json[u"origin"].toInteger();
    series.anchorMs = json[u"anchor"].toInteger();
    series.nextMs = json[u"next"].toInteger();
    series.runs = whole("runs");
    series.skipped = whole("skipped");
    series.problem = json[u"problem"].toString();
    series.endedMs = json[u"ended"].toInteger();
    series.reason = json[u"reason"].toString();
    series.plan = stored.plan;
    return series;
}

QString seriesSentence(const Series &series)
{
    QStringList said;
    if (series.hasEnded())
        //: %1 is a time, %2 a whole sentence that says why.
        return Text::tr("It is not repeated any more since %1. %2").arg(momentText(series.endedMs), series.reason);
    if (series.nextMs != kNoTime)
        //: %1 is an interval, "Every 2 days", %2 a time, %3 an operator.
        said << Text::tr("%1. The next run is created at %2, in the name of %3.")
                    .arg(repetitionText(series.repeat), momentText(series.nextMs), series.operatorName);
    else
        //: %1 is an interval, "2 days after the end of each run", %2 an operator.
        said << Text::tr("%1. The next run is created, in the name of %2, when the newest one has ended.")
                    .arg(repetitionText(series.repeat), series.operatorName);
    if (!series.problem.isEmpty())
        //: %1 is a whole sentence.
        said << Text::tr("The last time there was no run: %1").arg(series.problem);
    return said.join(u' ');
}

QString seriesPlan(const CreateJob &order)
{
    QJsonArray targets;
    for (const JobTarget &target : order.targets)
        targets.append(QJsonArray{static_cast<int>(target.kind), static_cast<qint64>(target.id)});
    QJsonArray each; // a destination alone takes its usual route
    for (const RouteChoice &choice : order.routes.each) {
        QJsonArray one{static_cast<qint64>(number(choice.destination))};
        if (choice.relay)
            one.append(static_cast<qint64>(number(*choice.relay)));
        each.append(one);
    }
    QJsonObject routes{{QStringLiteral("each"), each}};
    if (order.routes.all)
        routes.insert(QStringLiteral("all"), static_cast<qint64>(number(*order.routes.all)));
    return compact({{QStringLiteral("name"), order.name},
                    {QStringLiteral("type"), jobTypeKey(order.type)},
                    {QStringLiteral("folder"), static_cast<qint64>(number(order.folder))},
                    {QStringLiteral("packages"), numbersOf(order.packages)},
                    {QStringLiteral("destinations"), numbersOf(order.destinations)},
                    {QStringLiteral("targets"), targets},
                    {QStringLiteral("routes"), routes},
                    {QStringLiteral("limit"), order.schedule.limitMs},
                    {QStringLiteral("splitKiB"), order.split.sizeKiB},
                    {QStringLiteral("splitWaitMs"), order.split.waitMs},
                    {QStringLiteral("priority"), order.priority},
                    {QStringLiteral("timing"), static_cast<int>(order.timing)},
                    {QStringLiteral("installAt"), order.installAtMs},
                    {QStringLiteral("attributes"), toJson(order.attributes)},
                    {QStringLiteral("staleBy"), order.terms.staleByMs}});
}

QString seriesPlan(const SubmitSet &order)
{
    return compact({{QStringLiteral("set"), static_cast<qint64>(number(order.set))},
                    {QStringLiteral("folder"), static_cast<qint64>(number(order.folder))},
                    {QStringLiteral("staleBy"), order.terms.staleByMs}});
}

Result<CreateJob> jobOfPlan(const QString &plan, UtcMs originMs, UtcMs startMs)
{
    const QJsonObject json = objectOf(plan);
    const std::optional<JobType> type = jobTypeFromKey(json[u"type"].toString());
    Result<JobAttributes> attributes = jobAttributesOf(json[u"attributes"].toObject());
    if (!type || !attributes)
        return damaged();
    const auto moved = [&](const char *key) {
        const UtcMs ms = json.value(QLatin1String(key)).toInteger();
        return ms == kNoTime ? kNoTime : ms + (startMs - originMs);
    };
    CreateJob order;
    order.name = json[u"name"].toString();
    order.type = *type;
    order.folder = FolderId{static_cast<quint32>(json[u"folder"].toInteger())};
    order.packages = idsOf<PackageId>(json[u"packages"]);
    order.destinations = idsOf<NodeId>(json[u"destinations"]);
    const QJsonArray targets = json[u"targets"].toArray();
    for (const QJsonValue &target : targets)
        order.targets.push_back({static_cast<TargetKind>(target.toArray().at(0).toInt()),
                                 static_cast<quint32>(target.toArray().at(1).toInteger())});
    const QJsonObject routes = json[u"routes"].toObject();
    if (routes.contains(QStringLiteral("all")))
        order.routes.all = NodeId{static_cast<quint32>(routes[u"all"].toInteger())};
    const QJsonArray each = routes[u"each"].toArray();
    for (const QJsonValue &one : each) {
        RouteChoice choice{NodeId{static_cast<quint32>(one.toArray().at(0).toInteger())}, std::nullopt};
        if (one.toArray().size() > 1)
            choice.relay = NodeId{static_cast<quint32>(one.toArray().at(1).toInteger())};
        order.routes.each.push_back(choice);
    }
    order.schedule.limitMs = moved("limit");
    order.split.sizeKiB = json[u"splitKiB"].toInt();
    order.split.waitMs = json[u"splitWaitMs"].toInt();
    order.priority = static_cast<quint8>(json[u"priority"].toInt());
    order.timing = static_cast<InstallTiming>(json[u"timing"].toInt());
    order.installAtMs = moved("installAt");
    order.attributes = std::move(attributes).value();
    order.terms.staleByMs = moved("staleBy");
    return order;
}

Result<SubmitSet> setOfPlan(const QString &plan, UtcMs originMs, UtcMs startMs)
{
    const QJsonObject json = objectOf(plan);
    SubmitSet order;
    order.set = DefinitionId{static_cast<quint32>(json[u"set"].toInteger())};
    order.folder = FolderId{static_cast<quint32>(json[u"folder"].toInteger())};
    if (order.set == DefinitionId{})
        return damaged();
    if (const UtcMs ms = json[u"staleBy"].toInteger(); ms != kNoTime)
        order.terms.staleByMs = ms + (startMs - originMs);
    return order;
}

} // namespace signalbox
