#include "model/domain/jobdefinition.h"

#include "model/domain/command.h"
#include "model/domain/jsonmembers.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JobDefinition)
};

constexpr qsizetype kNodeName = 64; ///< characters
constexpr qsizetype kSha256Digits = 64;
constexpr int kMaxSplitKiB = 2'097'151; ///< domain-facts.md 1.11
constexpr int kMaxSplitWaitMs = 86'400'000;
constexpr qsizetype kLongestId = 64; ///< characters, idgroup.h
constexpr qsizetype kMostIds = 200; ///< idgroup.h
constexpr qsizetype kMostIdRelays = 1000; ///< idgroup.h
constexpr qint64 kMinuteMs = 60'000;
const QString kImmediate = QStringLiteral("immediate");
const QString kRoutes = QStringLiteral("routes");
const QString kAll = QStringLiteral("all");
const QString kEach = QStringLiteral("each");
const QString kDestination = QStringLiteral("destination");
const QString kRelay = QStringLiteral("relay");
const QString kRepeat = QStringLiteral("repeat");
const QString kIds = QStringLiteral("ids");
const QString kIdRelays = QStringLiteral("relays");
const QString kStaleMinutes = QStringLiteral("staleMinutes");

constexpr std::array<std::pair<InstallTiming, const char *>, 6> kTimings{{
    {InstallTiming::AtOnce, "at-once"},
    {InstallTiming::SystemStartUp, "system-start-up"},
    {InstallTiming::SystemShutdown, "system-shutdown"},
    {InstallTiming::DateTime, "date-time"},
    {InstallTiming::UserLogOn, "user-log-on"},
    {InstallTiming::UserChooses, "user-chooses"},
}};
constexpr std::array<std::pair<DefinitionKind, const char *>, 4> kKinds{{
    {DefinitionKind::Folder, "folder"},
    {DefinitionKind::Job, "job"},
    {DefinitionKind::Set, "set"},
    {DefinitionKind::Group, "group"},
}};

template <class Table, class Value>
QString keyOf(const Table &table, Value value)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto &one) { return one.first == value; });
    return found == table.end() ? QString() : QString::fromLatin1(found->second);
}

template <class Value, std::size_t n>
std::optional<Value> valueOf(const std::array<std::pair<Value, const char *>, n> &table, const QString &key)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto &one) { return key == QLatin1String(one.second); });
    return found == table.end() ? std::nullopt : std::optional(found->first);
}

bool isSha256(const QString &text)
{
    return text.size() == kSha256Digits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

DefinedPackage packageOf(const QJsonValue &value, const QString &path, Error &error)
{
    JsonMembers in(value, path, error);
    DefinedPackage package;
    package.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    package.version = in.text(QStringLiteral("version"), kMaxNameLength);
    package.sha256 = in.text(QStringLiteral("sha256"), kSha256Digits).toLower();
    if (!package.sha256.isEmpty() && !isSha256(package.sha256))
        in.fail(QStringLiteral("sha256"), Text::tr("must have 64 hexadecimal digits"));
    in.finish();
    return package;
}

void readContent(JsonMembers &in, JobDefinition &definition)
{
    const QJsonValue order = in.value(QStringLiteral("order"));
    in.list(QStringLiteral("packages"), JobDefinition::kMaxPackages, [&](const QJsonValue &value, const QString &path) {
        definition.packages.push_back(packageOf(value, path, in.error()));
    });
    if (!in.ok())
        return;
    const QString type = jobTypeText(definition.type);
    if (!isOrdered(definition.type)) {
        if (!order.isUndefined())
            //: Behind the name of a member of a JSON file. %1 is a type of job.
            in.fail(QStringLiteral("order"), Text::tr("does not go with the type “%1”").arg(type));
        else if (definition.packages.empty())
            in.fail(QStringLiteral("packages"),
                    Text::tr("is empty or missing: jobs of the type “%1” need one").arg(type));
        return;
    }
    if (!definition.packages.empty())
        in.fail(QStringLiteral("packages"), Text::tr("does not go with the type “%1”").arg(type));
    if (!order.isUndefined() && !order.isObject())
        in.fail(QStringLiteral("order"), Text::tr("must be an object"));
    if (!in.ok())
        return;
    Result<JobOrder> read = jobOrderOf(definition.type, order.toObject());
    if (read) {
        definition.order = std::move(read).value();
        return;
    }
    QString why = read.error().text;
    if (why.endsWith(u'.') || why.endsWith(u'\u3002')) // the sentence around it ends with its own
        why.chop(1);
    in.fail(QStringLiteral("order"), Text::tr("is wrong: %1").arg(why));
}

/// A relay's name; null is the managing server itself, and what is missing is where the client usually asks.
std::optional<QString> placeOf(JsonMembers &in, const QJsonValue &object, const QString &key)
{
    const QString place = in.text(key, kNodeName);
    const QJsonObject members = object.toObject();
    if (!members.contains(key))
        return std::nullopt;
    if (place.isEmpty() && !members.value(key).isNull() && in.ok())
        in.fail(key, Text::tr("is empty. Name a relay, or give null for the managing server itself"));
    return place;
}

void readRoutes(JsonMembers &in, JobDefinition &definition)
{
    const QJsonValue value = in.value(kRoutes);
    if (value.isUndefined())
        return;
    JsonMembers routes(value, in.pathOf(kRoutes), in.error());
    definition.routes.all = placeOf(routes, value, kAll);
    QStringList named;
    routes.list(kEach, JobDefinition::kMaxDestinations, [&](const QJsonValue &one, const QString &path) {
        JsonMembers choice(one, path, in.error());
        const QString destination = choice.text(kDestination, kNodeName, true);
        definition.routes.each.push_back({destination, placeOf(choice, one, kRelay)});
        choice.finish();
        named << destination;
    });
    routes.finish();
    named.sort();
    if (const auto twice = std::adjacent_find(named.cbegin(), named.cend()); twice != named.cend() && in.ok())
        in.fail(kRoutes, Text::tr("has “%1” twice").arg(*twice));
}

/// What says to whom the job goes, and by which routes.
void readDestinations(JsonMembers &in, JobDefinition &definition)
{
    definition.destinations = in.texts(QStringLiteral("destinations"), JobDefinition::kMaxDestinations, kNodeName);
    definition.groups = in.texts(QStringLiteral("groups"), kMaxTargets, kMaxNameLength);
    definition.below = in.texts(QStringLiteral("below"), kMaxTargets, kNodeName);
    definition.ids = in.texts(kIds, kMostIds, kLongestId);
    definition.idRelays = in.texts(kIdRelays, kMostIdRelays, kNodeName);
    for (const auto &[key, list] : {std::pair(QStringLiteral("destinations"), &definition.destinations),
                                    std::pair(QStringLiteral("groups"), &definition.groups),
                                    std::pair(QStringLiteral("below"), &definition.below),
                                    std::pair(kIds, &definition.ids), std::pair(kIdRelays, &definition.idRelays)}) {
        QStringList sorted = *list;
        sorted.sort();
        if (const auto twice = std::adjacent_find(sorted.cbegin(), sorted.cend()); twice != sorted.cend())
            in.fail(key, Text::tr("has “%1” twice").arg(*twice));
    }
    readRoutes(in, definition);
    if (!in.ok())
        return;
    if (definition.ids.isEmpty()) {
        if (!definition.idRelays.isEmpty())
            in.fail(kIdRelays, Text::tr("goes with “ids”: it says at which relays they are meant"));
        return;
    }
    if (!definition.destinations.isEmpty() || !definition.groups.isEmpty() || !definition.below.isEmpty())
        in.fail(kIds, Text::tr("does not go with other destinations: a job goes either to IDs or to these"));
    else if (!definition.routes.isUsual())
        in.fail(kRoutes, Text::tr("does not go with “ids”: their relays are the route"));
}

QJsonValue placeJson(const QString &place)
{
    return place.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(place);
}

QJsonObject toJson(const DefinedRoutes &routes)
{
    QJsonObject json;
    if (routes.all)
        json.insert(kAll, placeJson(*routes.all));
    QJsonArray each;
    for (const DefinedRoutes::Choice &choice : routes.each) {
        QJsonObject one{{kDestination, choice.destination}};
        if (choice.place)
            one.insert(kRelay, placeJson(*choice.place));
        each.append(one);
    }
    if (!each.isEmpty())
        json.insert(kEach, each);
    return json;
}

Error noNode(const QString &name)
{
    return {Error::Kind::NotFound, Text::tr("Destinations: there is no node “%1” on this server.").arg(name), {}};
}

/// Groups, relays and IDs instead of nodes.
Outcome addTargets(const JobDefinition &definition, const DefinitionLookup &lookup, CreateJob &job)
{
    for (const QString &name : definition.groups) {
        const std::optional<DefinitionId> found = lookup.group(name);
        if (!found)
            return Error{Error::Kind::NotFound,
                         Text::tr("Destinations: there is no host group “%1” on this server.").arg(name),
                         {}};
        job.targets.push_back({TargetKind::Group, number(*found)});
    }
    for (const QString &name : definition.ids) {
        const std::optional<DefinitionId> found = lookup.id(name);
        if (!found)
            return Error{
                Error::Kind::NotFound, Text::tr("Destinations: there is no ID “%1” on this server.").arg(name), {}};
        job.targets.push_back({TargetKind::Id, number(*found)});
    }
    for (const auto &[names, kind] :
         {std::pair(&definition.below, TargetKind::Below), std::pair(&definition.idRelays, TargetKind::At)}) {
        for (const QString &name : *names) {
            const std::optional<NodeId> found = lookup.node(name);
            if (!found)
                return noNode(name);
            job.targets.push_back({kind, number(*found)});
        }
    }
    return {};
}

Outcome addRoutes(const DefinedRoutes &routes, const DefinitionLookup &lookup, CreateJob &job)
{
    const auto placeOfName = [&lookup](const QString &name) {
        return name.isEmpty() ? std::optional(NodeId{}) : lookup.node(name);
    };
    const auto noPlace = [](const QString &name) {
        return Error{Error::Kind::NotFound, Text::tr("Routes: there is no node “%1” on this server.").arg(name), {}};
    };
    if (routes.all) {
        job.routes.all = placeOfName(*routes.all);
        if (!job.routes.all)
            return noPlace(*routes.all);
    }
    for (const DefinedRoutes::Choice &choice : routes.each) {
        const std::optional<NodeId> destination = lookup.node(choice.destination);
        if (!destination)
            return noPlace(choice.destination);
        RouteChoice made{*destination, {}};
        if (choice.place) {
            made.relay = placeOfName(*choice.place);
            if (!made.relay)
                return noPlace(*choice.place);
        }
        job.routes.each.push_back(made);
    }
    return {};
}

} // namespace

QString installTimingKey(InstallTiming timing)
{
    return keyOf(kTimings, timing);
}

std::optional<InstallTiming> installTimingFromKey(const QString &key)
{
    return valueOf(kTimings, key);
}

QString definitionKindKey(DefinitionKind kind)
{
    return keyOf(kKinds, kind);
}

std::optional<DefinitionKind> definitionKindFromKey(const QString &key)
{
    return valueOf(kKinds, key);
}

Result<JobDefinition> jobDefinitionOf(const QJsonObject &json, const QString &path)
{
    Error error;
    JsonMembers in(json, path, error);
    JobDefinition definition;
    definition.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    definition.description = in.text(QStringLiteral("description"), JobDefinition::kMaxText, false, false);
    const QString type = in.text(QStringLiteral("type"), kMaxNameLength, true);
    if (const std::optional<JobType> known = jobTypeFromKey(type))
        definition.type = *known;
    else if (in.ok())
        in.fail(QStringLiteral("type"), Text::tr("is no type of job: %1").arg(type.left(kNodeName)));
    definition.priority = static_cast<quint8>(in.whole(QStringLiteral("priority"), 1, 9, 5));
    definition.split.sizeKiB = static_cast<qint32>(in.whole(QStringLiteral("splitKiB"), 0, kMaxSplitKiB, 0));
    definition.split.waitMs = static_cast<qint32>(in.whole(QStringLiteral("splitWaitMs"), 0, kMaxSplitWaitMs, 0));
    const QString schedule = in.text(QStringLiteral("schedule"), kMaxNameLength);
    if (!schedule.isEmpty() && schedule != kImmediate)
        in.fail(QStringLiteral("schedule"), Text::tr("must be “immediate”: times are given when the job is ordered"));
    const QString timing = in.text(QStringLiteral("timing"), kMaxNameLength);
    if (const auto known = installTimingFromKey(timing))
        definition.timing = *known;
    else if (!timing.isEmpty())
        in.fail(QStringLiteral("timing"), Text::tr("is no timing: %1").arg(timing.left(kNodeName)));
    const QString at = in.text(QStringLiteral("installAt"), kMaxNameLength);
    if (!at.isEmpty()) {
        const QDateTime time = QDateTime::fromString(at, Qt::ISODateWithMs);
        definition.installAtMs = time.isValid() ? time.toMSecsSinceEpoch() : kNoTime;
        if (definition.installAtMs <= 0)
            in.fail(QStringLiteral("installAt"), Text::tr("must be a time such as 2026-11-21T02:00:00Z"));
    }
    if ((definition.timing == InstallTiming::DateTime) != (definition.installAtMs != kNoTime))
        in.fail(QStringLiteral("installAt"), Text::tr("goes with the timing “date-time”, and is needed there"));
    if (const QJsonValue attributes = in.value(QStringLiteral("attributes")); attributes.isObject()) {
        if (Result<JobAttributes> read =
                jobAttributesOf(attributes.toObject(), in.pathOf(QStringLiteral("attributes"))))
            definition.attributes = std::move(read).value();
        else if (in.ok())
            error = read.error();
    } else if (!attributes.isUndefined()) {
        in.fail(QStringLiteral("attributes"), Text::tr("must be an object"));
    }
    if (in.ok()) {
        if (const Outcome checked = checkAttributes(definition.attributes, definition.type, definition.split); !checked)
            in.fail(QStringLiteral("attributes"), Text::tr("is wrong: %1").arg(checked.error().text));
    }
    readContent(in, definition);
    readDestinations(in, definition);
    definition.staleMinutes = static_cast<quint32>(in.whole(kStaleMinutes, 0, JobDefinition::kMaxStaleMinutes, 0));
    if (const QJsonValue repeat = in.value(kRepeat); repeat.isObject()) {
        if (Result<Repetition> read = repetitionOf(repeat.toObject(), in.pathOf(kRepeat)))
            definition.repeat = std::move(read).value();
        else if (in.ok())
            error = read.error();
    } else if (!repeat.isUndefined()) {
        in.fail(kRepeat, Text::tr("must be an object"));
    }
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    return definition;
}

QJsonObject toJson(const JobDefinition &definition)
{
    QJsonObject json{{QStringLiteral("name"), definition.name},
                     {QStringLiteral("type"), jobTypeKey(definition.type)},
                     {QStringLiteral("priority"), definition.priority},
                     {QStringLiteral("schedule"), kImmediate},
                     {QStringLiteral("timing"), installTimingKey(definition.timing)}};
    if (!definition.description.isEmpty())
        json.insert(QStringLiteral("description"), definition.description);
    if (definition.timing == InstallTiming::DateTime)
        json.insert(QStringLiteral("installAt"),
                    QDateTime::fromMSecsSinceEpoch(definition.installAtMs, Qt::UTC).toString(Qt::ISODateWithMs));
    if (definition.split.sizeKiB > 0) {
        json.insert(QStringLiteral("splitKiB"), definition.split.sizeKiB);
        json.insert(QStringLiteral("splitWaitMs"), definition.split.waitMs);
    }
    if (!definition.attributes.isDefault())
        json.insert(QStringLiteral("attributes"), toJson(definition.attributes));
    if (definition.order) {
        json.insert(QStringLiteral("order"), toJson(*definition.order));
    } else {
        QJsonArray packages;
        for (const DefinedPackage &package : definition.packages) {
            QJsonObject one{{QStringLiteral("name"), package.name}, {QStringLiteral("version"), package.version}};
            if (!package.sha256.isEmpty())
                one.insert(QStringLiteral("sha256"), package.sha256);
            packages.append(one);
        }
        json.insert(QStringLiteral("packages"), packages);
    }
    if (!definition.destinations.isEmpty())
        json.insert(QStringLiteral("destinations"), QJsonArray::fromStringList(definition.destinations));
    if (!definition.groups.isEmpty())
        json.insert(QStringLiteral("groups"), QJsonArray::fromStringList(definition.groups));
    if (!definition.below.isEmpty())
        json.insert(QStringLiteral("below"), QJsonArray::fromStringList(definition.below));
    if (!definition.ids.isEmpty())
        json.insert(kIds, QJsonArray::fromStringList(definition.ids));
    if (!definition.idRelays.isEmpty())
        json.insert(kIdRelays, QJsonArray::fromStringList(definition.idRelays));
    if (!definition.routes.isUsual())
        json.insert(kRoutes, toJson(definition.routes));
    if (definition.repeat.isAny())
        json.insert(kRepeat, toJson(definition.repeat));
    if (definition.staleMinutes > 0)
        json.insert(kStaleMinutes, static_cast<qint64>(definition.staleMinutes));
    return json;
}

bool isMeant(const PackageRecord &package, const DefinedPackage &wanted)
{
    return package.kind != PayloadKind::Order && package.name == wanted.name && package.version == wanted.version
           && (wanted.sha256.isEmpty() || package.sha256 == QByteArray::fromHex(wanted.sha256.toLatin1()));
}

std::optional<PackageId> findPackage(const std::vector<PackageRecord> &packages, const DefinedPackage &wanted)
{
    std::optional<PackageId> newest;
    for (const PackageRecord &package : packages) {
        if (isMeant(package, wanted) && (!newest || *newest < package.id))
            newest = package.id;
    }
    return newest;
}

Result<CreateJob> createJobOf(const JobDefinition &definition, const DefinitionLookup &lookup)
{
    CreateJob job;
    job.name = definition.name;
    job.type = definition.type;
    job.priority = definition.priority;
    job.split = definition.split;
    job.timing = definition.timing;
    job.installAtMs = definition.installAtMs;
    job.attributes = definition.attributes;
    for (std::size_t i = 0; i < definition.packages.size(); ++i) {
        const DefinedPackage &wanted = definition.packages[i];
        const std::optional<PackageId> found = lookup.package(wanted);
        if (!found) {
            return Error{
                Error::Kind::NotFound,
                Text::tr("Packages: “%1” is not on this server as it was when the job was defined. Bring it in, "
                         "or define the job anew.")
                    .arg(packageText(wanted.name, wanted.version)),
                QStringLiteral("packages[%1]").arg(i)};
        }
        job.packages.push_back(*found);
    }
    job.destinations.reserve(static_cast<std::size_t>(definition.destinations.size()));
    for (const QString &name : definition.destinations) {
        const std::optional<NodeId> found = lookup.node(name);
        if (!found)
            return noNode(name);
        job.destinations.push_back(*found);
    }
    if (Outcome added = addTargets(definition, lookup, job); !added)
        return added.error();
    if (Outcome added = addRoutes(definition.routes, lookup, job); !added)
        return added.error();
    return job;
}

JobDefinition definitionOf(const JobRecord &job, const std::vector<PackageRecord> &packages,
                           const std::optional<JobOrder> &order, const DefinedDestinations &to,
                           const Repetition &repeat)
{
    JobDefinition definition;
    definition.name = job.name;
    definition.type = job.type;
    definition.priority = job.priority;
    definition.split = job.split;
    definition.timing = job.timing;
    definition.installAtMs = job.timing == InstallTiming::DateTime ? job.installAtMs : kNoTime;
    definition.attributes = job.distribution.attributes;
    definition.order = order;
    if (!order) {
        for (const PackageRecord &package : packages)
            definition.packages.push_back({package.name, package.version, QString::fromLatin1(package.sha256.toHex())});
    }
    definition.destinations = to.nodes;
    definition.groups = to.groups;
    definition.below = to.below;
    definition.ids = to.ids;
    definition.idRelays = to.idRelays;
    definition.routes = to.routes;
    definition.repeat = repeat;
    if (job.request.staleByMs != kNoTime) {
        const UtcMs start = std::max({job.registeredMs, job.schedule.registrationMs, job.schedule.executionMs});
        const qint64 minutes = (job.request.staleByMs - start + kMinuteMs - 1) / kMinuteMs;
        definition.staleMinutes = static_cast<quint32>(std::clamp<qint64>(minutes, 1, JobDefinition::kMaxStaleMinutes));
    }
    return definition;
}

} // namespace signalbox
