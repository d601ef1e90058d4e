#include "network/simulation/scenarioreader.h"

#include "model/domain/text.h"
#include "network/nodeapi/cleantext.h"
#include "network/simulation/jsonfields.h"
#include "network/simulation/presets.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace signalbox::simulation {

namespace {

struct ScenarioText {
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

constexpr qint64 kLargestFile = 256 * 1024 * 1024;
constexpr double kFastest = 1e12; // bytes per second
constexpr qint32 kServer = -1;

const QStringList &faultKinds()
{
    static const QStringList kinds{QStringLiteral("power-off"), QStringLiteral("crash"),  QStringLiteral("cut"),
                                   QStringLiteral("slow-disk"), QStringLiteral("reject"), QStringLiteral("log-on"),
                                   QStringLiteral("disk-full")};
    return kinds;
}

const QStringList &timings()
{
    static const QStringList known{QStringLiteral("at-once"),         QStringLiteral("system-start-up"),
                                   QStringLiteral("system-shutdown"), QStringLiteral("date-time"),
                                   QStringLiteral("user-log-on"),     QStringLiteral("user-chooses")};
    return known;
}

const QStringList &operations()
{
    static const QStringList known{QStringLiteral("suspend"), QStringLiteral("resume"),
                                   QStringLiteral("cancel"),  QStringLiteral("re-execute"),
                                   QStringLiteral("delete"),  QStringLiteral("force-stop")};
    return known;
}

class Reader {
public:
    explicit Reader(quint64 seed) : m_seed(seed) { }

    Result<Scenario> read(const QJsonObject &json);

private:
    void readProfile(JsonFields fields, Profile &profile);
    void readServer(JsonFields fields);
    void readFleet(JsonFields fields);
    void readNode(JsonFields fields);
    void readPackage(JsonFields fields);
    void readJob(JsonFields fields);
    void readOrder(JsonFields fields);
    void readFault(JsonFields fields);
    quint16 profile(JsonFields &fields, const QString &key);
    std::vector<quint32> nodes(JsonFields &fields, const QString &key);
    std::vector<quint32> allOf(NodeRole role) const;
    void putInOrder();
    void indexNodes();
    template <class One>
    void each(JsonFields &fields, const QString &key, One readOne)
    {
        const QJsonArray list = fields.array(key);
        for (qsizetype i = 0; m_error && i < list.size(); ++i)
            (this->*readOne)(JsonFields(list[i], QStringLiteral("%1[%2]").arg(key).arg(i), m_error));
    }

    const quint64 m_seed;
    Outcome m_error;
    Scenario m_scenario;
    QHash<QString, quint16> m_profiles;
    QHash<QString, quint32> m_nodes;
    std::vector<std::pair<QString, QString>> m_uppers; ///< of the nodes that are listed: place, name of the upper
    QHash<QString, quint32> m_packages;
    QHash<QString, quint32> m_jobs;
};

Result<Scenario> Reader::read(const QJsonObject &json)
{
    JsonFields fields(json, {}, m_error);
    m_scenario.name = fields.text(QStringLiteral("name"), QStringLiteral("simulation"), 1, kMaxNameLength);
    if (const QString start = fields.text(QStringLiteral("start")); !start.isEmpty()) {
        constexpr int kLatestYear = 9800; // a simulation lasts for a hundred years at most, and years have four digits
        const QDateTime time = QDateTime::fromString(start, Qt::ISODate);
        if (!time.isValid() || time.timeSpec() == Qt::LocalTime || time.toMSecsSinceEpoch() <= 0
            || time.date().year() > kLatestYear)
            fields.fail(ScenarioText::tr("%1 must be a time such as 2026-01-05T08:00:00Z, from 1970 to %2.")
                            .arg(QStringLiteral("start"))
                            .arg(kLatestYear));
        m_scenario.startMs = time.toMSecsSinceEpoch();
    }
    m_scenario.longest = fields.seconds(QStringLiteral("longestSeconds"), m_scenario.longest, kSecond);
    m_scenario.patience = fields.seconds(QStringLiteral("patienceSeconds"), m_scenario.patience, kSecond);
    readServer(fields.object(QStringLiteral("server")));
    m_scenario.profiles.push_back({});
    m_scenario.profiles[0].name = QStringLiteral("default");
    m_profiles.insert(m_scenario.profiles[0].name, 0);
    JsonFields profiles = fields.object(QStringLiteral("profiles"));
    for (const QString &name : profiles.keys()) {
        if (name == QLatin1String("default")) {
            readProfile(profiles.object(name), m_scenario.profiles[0]);
            continue;
        }
        if (m_scenario.profiles.size() >= 1000) {
            fields.fail(ScenarioText::tr("%1 may have at most %2 entries.").arg(QStringLiteral("profiles")).arg(1000));
            break;
        }
        m_profiles.insert(name, static_cast<quint16>(m_scenario.profiles.size()));
        Profile profile;
        profile.name = name;
        readProfile(profiles.object(name), profile);
        m_scenario.profiles.push_back(std::move(profile));
    }
    if (const QJsonValue fleet = fields.value(QStringLiteral("fleet")); fleet.isArray())
        each(fields, QStringLiteral("fleet"), &Reader::readFleet);
    else if (!fleet.isUndefined())
        readFleet(fields.object(QStringLiteral("fleet")));
    m_uppers.resize(m_scenario.nodes.size());
    each(fields, QStringLiteral("nodes"), &Reader::readNode);
    if (m_error)
        putInOrder();
    each(fields, QStringLiteral("packages"), &Reader::readPackage);
    each(fields, QStringLiteral("jobs"), &Reader::readJob);
    each(fields, QStringLiteral("orders"), &Reader::readOrder);
    each(fields, QStringLiteral("faults"), &Reader::readFault);
    fields.close();
    if (m_error)
        m_error = checkScenario(m_scenario);
    if (!m_error)
        return m_error.error();
    return std::move(m_scenario);
}

void Reader::readServer(JsonFields fields)
{
    constexpr double kMost = 86'400.0 * 365;
    ServerSpec &server = m_scenario.server;
    server.commitMs = fields.distribution(QStringLiteral("commitMs"), server.commitMs);
    server.sendBytesPerSecond = fields.number(QStringLiteral("sendBytesPerSecond"), 0, 1, kFastest);
    server.startLimitSeconds = fields.number(QStringLiteral("startLimitSeconds"), server.startLimitSeconds, 1, kMost);
    server.retryFirstSeconds = fields.number(QStringLiteral("retryFirstSeconds"), server.retryFirstSeconds, 1, kMost);
    server.retryMaxSeconds = fields.number(QStringLiteral("retryMaxSeconds"), server.retryMaxSeconds, 1, kMost);
    server.lineLimitSeconds = fields.number(QStringLiteral("lineLimitSeconds"), server.lineLimitSeconds, 1, kMost);
    server.silenceLimitSeconds =
        fields.number(QStringLiteral("silenceLimitSeconds"), server.silenceLimitSeconds, 1, kMost);
    fields.close();
}

void Reader::readProfile(JsonFields fields, Profile &profile)
{
    constexpr double kMostPerDay = 10'000;
    LinkSpec &link = profile.link;
    link.latencyMs = fields.distribution(QStringLiteral("latencyMs"), link.latencyMs);
    link.bytesPerSecond = fields.number(QStringLiteral("bytesPerSecond"), 0, 1, kFastest);
    link.loss = fields.number(QStringLiteral("loss"), 0, 0, 0.9);
    link.doubled = fields.number(QStringLiteral("doubled"), 0, 0, 1);
    link.reordered = fields.number(QStringLiteral("reordered"), 0, 0, 1);
    link.holdUpMs = fields.distribution(QStringLiteral("holdUpMs"), link.holdUpMs);
    profile.sendBytesPerSecond = fields.number(QStringLiteral("sendBytesPerSecond"), 0, 1, kFastest);
    profile.pollWaitMs = fields.seconds(QStringLiteral("pollWaitSeconds"), profile.pollWaitMs * 1000) / 1000;
    profile.sleepMs = fields.seconds(QStringLiteral("sleepSeconds"), profile.sleepMs * 1000, kSecond) / 1000;
    profile.saveMs = fields.distribution(QStringLiteral("saveMs"), profile.saveMs);
    profile.diskBytesPerSecond = fields.number(QStringLiteral("diskBytesPerSecond"), 0, 1, kFastest);
    profile.installSeconds = fields.distribution(QStringLiteral("installSeconds"), profile.installSeconds);
    profile.errorRate = fields.number(QStringLiteral("errorRate"), 0, 0, 1);
    profile.alreadyRate = fields.number(QStringLiteral("alreadyRate"), 0, 0, 1);
    profile.rejectRate = fields.number(QStringLiteral("rejectRate"), 0, 0, 1);
    profile.damageRate = fields.number(QStringLiteral("damageRate"), 0, 0, 1);
    profile.decideSeconds = fields.distribution(QStringLiteral("decideSeconds"), profile.decideSeconds);
    profile.logOnSeconds = fields.distribution(QStringLiteral("logOnSeconds"), profile.logOnSeconds);
    profile.restartSeconds = fields.distribution(QStringLiteral("restartSeconds"), profile.restartSeconds);
    profile.startSeconds = fields.distribution(QStringLiteral("startSeconds"), profile.startSeconds);
    profile.offRate = fields.number(QStringLiteral("offRate"), 0, 0, 1);
    profile.onSeconds = fields.distribution(QStringLiteral("onSeconds"), profile.onSeconds);
    profile.crashesPerDay = fields.number(QStringLiteral("crashesPerDay"), 0, 0, kMostPerDay);
    profile.powerOffsPerDay = fields.number(QStringLiteral("powerOffsPerDay"), 0, 0, kMostPerDay);
    profile.cutsPerDay = fields.number(QStringLiteral("cutsPerDay"), 0, 0, kMostPerDay);
    profile.downSeconds = fields.distribution(QStringLiteral("downSeconds"), profile.downSeconds);
    profile.attributes = fields.texts(QStringLiteral("attributes"), profile.attributes);
    fields.close();
}

quint16 Reader::profile(JsonFields &fields, const QString &key)
{
    const QString name = fields.text(key, QStringLiteral("default"));
    const auto found = m_profiles.constFind(name);
    if (found != m_profiles.cend())
        return *found;
    fields.fail(ScenarioText::tr("%1 names “%2”, which is not defined.").arg(fields.place(key), name));
    return 0;
}

void Reader::readFleet(JsonFields fields)
{
    FleetShape shape;
    shape.regions = static_cast<quint32>(fields.whole(QStringLiteral("regions"), 0, 0, kMostNodes));
    shape.sites = static_cast<quint32>(fields.whole(QStringLiteral("sites"), 1, 1, kMostNodes));
    shape.relays = static_cast<quint32>(fields.whole(QStringLiteral("relaysPerSite"), 1, 0, kMostNodes));
    shape.clients = static_cast<quint32>(fields.whole(QStringLiteral("clientsPerRelay"), 10, 1, kMostNodes));
    shape.regionProfile = profile(fields, QStringLiteral("regionProfile"));
    shape.relayProfile = profile(fields, QStringLiteral("relayProfile"));
    shape.clientProfile = profile(fields, QStringLiteral("clientProfile"));
    fields.close();
    if (!m_error)
        return;
    const double sites = std::max(shape.regions, 1U) * double{1} * shape.sites * std::max(shape.relays, 1U);
    if (sites * shape.clients > kMostNodes || shape.nodeCount() + m_scenario.nodes.size() > kMostNodes) {
        fields.fail(ScenarioText::tr("The scenario has more than %L1 nodes.").arg(kMostNodes));
        return;
    }
    if (!m_scenario.nodes.empty()) {
        fields.fail(
            ScenarioText::tr("%1: two fleets would have nodes of the same names. Make it one, or list the nodes.")
                .arg(QStringLiteral("fleet")));
        return;
    }
    addFleet(m_scenario, shape);
}

void Reader::readNode(JsonFields fields)
{
    if (m_scenario.nodes.size() >= kMostNodes) {
        fields.fail(ScenarioText::tr("The scenario has more than %L1 nodes.").arg(kMostNodes));
        return;
    }
    NodeSpec node;
    node.name = fields.text(QStringLiteral("name"));
    node.role = fields.oneOf(QStringLiteral("role"), 0, {QStringLiteral("client"), QStringLiteral("relay")}) == 0
                    ? NodeRole::Client
                    : NodeRole::Relay;
    node.profile = profile(fields, QStringLiteral("profile"));
    node.group = static_cast<quint16>(fields.whole(QStringLiteral("site"), 0, 0, 65'535));
    m_uppers.emplace_back(fields.place(QStringLiteral("upper")), fields.text(QStringLiteral("upper")));
    if (!ddi::isControllerId(node.name)) {
        fields.fail(ScenarioText::tr("%1 must be 1 to 64 letters, digits, dots, underscores and hyphens, not “%2”.")
                        .arg(fields.place(QStringLiteral("name")), node.name.left(80)));
    }
    fields.close();
    m_scenario.nodes.push_back(std::move(node));
}

void Reader::indexNodes()
{
    m_nodes.clear();
    m_nodes.reserve(static_cast<qsizetype>(m_scenario.nodes.size()));
    for (quint32 i = 0; i < m_scenario.nodes.size(); ++i)
        m_nodes.insert(m_scenario.nodes[i].name, i);
}

/// Puts each node behind the one above it.
void Reader::putInOrder()
{
    std::vector<NodeSpec> &nodes = m_scenario.nodes;
    indexNodes();
    if (m_nodes.size() != static_cast<qsizetype>(nodes.size()))
        return; // checkScenario() says which name is there twice
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto &[place, upper] = m_uppers[i];
        if (upper.isEmpty())
            continue;
        const auto found = m_nodes.constFind(upper);
        if (found == m_nodes.cend()) {
            m_error = Error{
                Error::Kind::Invalid, ScenarioText::tr("%1 names “%2”, which is not defined.").arg(place, upper), {}};
            return;
        }
        nodes[i].upper = static_cast<qint32>(*found);
    }
    std::vector<quint32> depth(nodes.size(), 0);
    for (quint32 i = 0; i < nodes.size(); ++i) {
        for (qint32 above = nodes[i].upper; above != kServer; above = nodes[static_cast<std::size_t>(above)].upper) {
            if (++depth[i] <= kMostRelaysOnRoute)
                continue;
            // Too deep, or a circle: whoever walks long enough knows.
            quint32 steps = 0;
            qint32 at = nodes[i].upper;
            while (at != kServer && steps++ <= nodes.size())
                at = nodes[static_cast<std::size_t>(at)].upper;
            const QString text =
                at == kServer
                    ? ScenarioText::tr("%1 is below more than %2 relays.").arg(nodes[i].name).arg(kMostRelaysOnRoute)
                    : ScenarioText::tr("The way from %1 upwards is a circle and does not lead to the server.")
                          .arg(nodes[i].name);
            m_error = Error{Error::Kind::Invalid, text, {}};
            return;
        }
    }
    std::vector<quint32> order(nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return depth[a] < depth[b]; });
    std::vector<qint32> newIndex(nodes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        newIndex[order[i]] = static_cast<qint32>(i);
    std::vector<NodeSpec> sorted;
    sorted.reserve(nodes.size());
    for (const quint32 i : order) {
        sorted.push_back(std::move(nodes[i]));
        if (sorted.back().upper != kServer)
            sorted.back().upper = newIndex[static_cast<std::size_t>(sorted.back().upper)];
    }
    nodes.swap(sorted);
    indexNodes();
}

void Reader::readPackage(JsonFields fields)
{
    PackageRecord package;
    package.name = fields.text(QStringLiteral("name"), {}, 1, kMaxNameLength);
    package.version = fields.text(QStringLiteral("version"), QStringLiteral("1.0"), 1);
    package.size = fields.whole(QStringLiteral("bytes"), 1'000'000, 1, qint64{1} << 40);
    const QString kind = fields.text(QStringLiteral("kind"), payloadKindKey(PayloadKind::DebianPackage));
    if (const auto known = payloadKindFromKey(kind); known && *known != PayloadKind::SoftwareUpdate) {
        package.kind = *known;
    } else {
        fields.fail(ScenarioText::tr("%1 must be one of: %2.")
                        .arg(fields.place(QStringLiteral("kind")),
                             QStringList{payloadKindKey(PayloadKind::DebianPackage),
                                         payloadKindKey(PayloadKind::Archive), payloadKindKey(PayloadKind::Program)}
                                 .join(QStringLiteral(", "))));
    }
    if (package.name.isEmpty() || m_packages.contains(package.name)) {
        fields.fail(
            ScenarioText::tr("%1 must be a name that no other one has.").arg(fields.place(QStringLiteral("name"))));
    }
    const QByteArray identity = (package.name + u'\n' + package.version).toUtf8();
    package.sha256 = QCryptographicHash::hash(identity, QCryptographicHash::Sha256);
    package.fileName = QStringLiteral("package-%1").arg(m_scenario.packages.size() + 1);
    m_packages.insert(package.name, static_cast<quint32>(m_scenario.packages.size()));
    m_scenario.packages.push_back(std::move(package));
    fields.close();
}

std::vector<quint32> Reader::allOf(NodeRole role) const
{
    std::vector<quint32> found;
    for (quint32 i = 0; i < m_scenario.nodes.size(); ++i) {
        if (m_scenario.nodes[i].role == role)
            found.push_back(i);
    }
    return found;
}

std::vector<quint32> Reader::nodes(JsonFields &fields, const QString &key)
{
    const QJsonValue value = fields.value(key);
    const auto roleOf = [](const QJsonValue &word) -> std::optional<NodeRole> {
        if (word.toString() == QLatin1String("clients"))
            return NodeRole::Client;
        if (word.toString() == QLatin1String("relays"))
            return NodeRole::Relay;
        return {};
    };
    if (value.isString()) {
        if (const auto role = roleOf(value))
            return allOf(*role);
    } else if (value.isArray()) {
        std::vector<quint32> found;
        const QJsonArray names = value.toArray();
        for (const QJsonValue &name : names) {
            const auto node = m_nodes.constFind(name.toString());
            if (node == m_nodes.cend()) {
                fields.fail(ScenarioText::tr("%1 names “%2”, which is not defined.")
                                .arg(fields.place(key), name.toString().left(80)));
                return {};
            }
            found.push_back(*node);
        }
        return found;
    } else if (value.isObject()) {
        JsonFields share = fields.object(key);
        const double part = share.number(QStringLiteral("share"), 1, 0, 1);
        const auto role = roleOf(share.value(QStringLiteral("of")));
        share.close();
        if (role) {
            std::vector<quint32> found;
            for (const quint32 node : allOf(*role)) {
                if (Random::of(m_seed, m_scenario.nodes[node].name, fields.place(key)).chance(part))
                    found.push_back(node);
            }
            return found;
        }
    }
    fields.fail(ScenarioText::tr("%1 must be \"clients\", \"relays\", a list of names, or a share as in "
                                 "{\"share\": 0.1, \"of\": \"clients\"}.")
                    .arg(fields.place(key)));
    return {};
}

void Reader::readJob(JsonFields fields)
{
    JobSpec job;
    job.name = fields.text(QStringLiteral("name"), QStringLiteral("job %1").arg(m_scenario.jobs.size() + 1), 1,
                           kMaxNameLength);
    job.at = fields.seconds(QStringLiteral("atSeconds"), 0);
    job.priority = static_cast<quint8>(fields.whole(QStringLiteral("priority"), 5, 1, 9));
    job.timing = static_cast<InstallTiming>(fields.oneOf(QStringLiteral("timing"), 0, timings()));
    job.installAt = fields.seconds(QStringLiteral("installAtSeconds"), 0);
    job.limit = fields.seconds(QStringLiteral("limitSeconds"), 0);
    job.split.sizeKiB = static_cast<qint32>(fields.whole(QStringLiteral("splitKiB"), 0, 0, 1 << 30));
    job.split.waitMs = static_cast<qint32>(fields.whole(QStringLiteral("splitWaitMs"), 0, 0, 1 << 30));
    const QJsonArray packages = fields.array(QStringLiteral("packages"));
    for (const QJsonValue &name : packages) {
        const auto package = m_packages.constFind(name.toString());
        if (package == m_packages.cend()) {
            fields.fail(ScenarioText::tr("%1 names “%2”, which is not defined.")
                            .arg(fields.place(QStringLiteral("packages")), name.toString().left(80)));
            return;
        }
        job.packages.push_back(*package);
    }
    if (job.packages.empty())
        fields.fail(
            ScenarioText::tr("%1 must name at least one package.").arg(fields.place(QStringLiteral("packages"))));
    if (fields.has(QStringLiteral("to"))
        && fields.value(QStringLiteral("to")) != QJsonValue(QStringLiteral("clients"))) {
        job.destinations = nodes(fields, QStringLiteral("to"));
        for (const quint32 node : job.destinations) {
            if (m_scenario.nodes[node].role != NodeRole::Client)
                fields.fail(ScenarioText::tr("%1: “%2” is no client.")
                                .arg(fields.place(QStringLiteral("to")), m_scenario.nodes[node].name));
        }
        if (job.destinations.empty())
            fields.fail(ScenarioText::tr("%1 must name at least one client.").arg(fields.place(QStringLiteral("to"))));
    }
    fields.value(QStringLiteral("to"));
    m_jobs.insert(job.name, static_cast<quint32>(m_scenario.jobs.size()));
    m_scenario.jobs.push_back(std::move(job));
    fields.close();
}

void Reader::readOrder(JsonFields fields)
{
    OrderSpec order;
    order.at = fields.seconds(QStringLiteral("atSeconds"), 0);
    order.operation = static_cast<Operation>(fields.oneOf(QStringLiteral("operation"), 0, operations()));
    const QString job = fields.text(QStringLiteral("job"));
    const auto found = m_jobs.constFind(job);
    if (found == m_jobs.cend()) {
        fields.fail(
            ScenarioText::tr("%1 names “%2”, which is not defined.").arg(fields.place(QStringLiteral("job")), job));
        return;
    }
    order.job = *found;
    m_scenario.orders.push_back(order);
    fields.close();
}

void Reader::readFault(JsonFields fields)
{
    FaultSpec fault;
    fault.kind = static_cast<FaultSpec::Kind>(fields.oneOf(QStringLiteral("kind"), 0, faultKinds()));
    fault.at = fields.seconds(QStringLiteral("atSeconds"), 0);
    fault.lasts = fields.seconds(QStringLiteral("seconds"), 0);
    fault.factor = fields.number(QStringLiteral("factor"), fault.factor, 1, 1e6);
    fault.server = fields.flag(QStringLiteral("server"), false);
    if (fields.has(QStringLiteral("nodes")) || !fault.server)
        fault.nodes = nodes(fields, QStringLiteral("nodes"));
    const bool canBeOfServer = fault.kind == FaultSpec::Kind::DiskFull || fault.kind == FaultSpec::Kind::SlowDisk;
    if (fault.server && !canBeOfServer) {
        fields.fail(ScenarioText::tr("%1: the managing server knows the faults slow-disk and disk-full only.")
                        .arg(fields.place(QStringLiteral("server"))));
    }
    if (fault.kind == FaultSpec::Kind::DiskFull && (!fault.server || !fault.nodes.empty())) {
        fields.fail(ScenarioText::tr("%1: disk-full is a fault of the managing server: give \"server\": true and no "
                                     "nodes.")
                        .arg(fields.place(QStringLiteral("kind"))));
    }
    m_scenario.faults.push_back(std::move(fault));
    fields.close();
}

} // namespace

Result<Scenario> readScenario(const QByteArray &json, quint64 seed)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject())
        return Reader(seed).read(document.object());
    const QString text = document.isNull()
                             ? ScenarioText::tr("The scenario is not JSON: near character %1.").arg(error.offset)
                             : ScenarioText::tr("%1 must be an object.").arg(ScenarioText::tr("The scenario"));
    return Error{Error::Kind::Invalid, text, document.isNull() ? error.errorString() : QString()};
}

Result<Scenario> readScenarioFile(const QString &path, quint64 seed)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            Error::Kind::Io, ScenarioText::tr("The scenario %1 cannot be read: %2.").arg(path, file.errorString()), {}};
    }
    const QByteArray json = file.read(kLargestFile + 1);
    if (json.size() > kLargestFile)
        return Error{Error::Kind::Io, ScenarioText::tr("The scenario %1 is larger than 256 MiB.").arg(path), {}};
    Result<Scenario> scenario = readScenario(json, seed);
    if (!scenario)
        return Error{scenario.error().kind, path + QStringLiteral(": ") + scenario.error().text,
                     scenario.error().detail};
    return scenario;
}

Result<Scenario> scenarioOf(const QString &nameOrPath, quint64 seed)
{
    if (auto known = preset(nameOrPath))
        return std::move(*known);
    if (!nameOrPath.contains(u'/') && !nameOrPath.contains(u'.') && !QFileInfo::exists(nameOrPath)) {
        return Error{Error::Kind::Invalid,
                     ScenarioText::tr("“%1” is no file, and no fleet that is known by name: %2.")
                         .arg(nameOrPath, presetNames().join(QStringLiteral(", "))),
                     {}};
    }
    return readScenarioFile(nameOrPath, seed);
}

Outcome checkScenario(const Scenario &scenario)
{
    const auto invalid = [](const QString &text) { return Error{Error::Kind::Invalid, text, {}}; };
    QSet<QString> names;
    names.reserve(static_cast<qsizetype>(scenario.nodes.size()));
    QHash<qint32, quint32> below;
    bool hasClient = false;
    for (const NodeSpec &node : scenario.nodes) {
        const qsizetype before = names.size();
        names.insert(node.name);
        if (names.size() == before)
            return invalid(ScenarioText::tr("The name “%1” is there twice.").arg(node.name));
        hasClient = hasClient || node.role == NodeRole::Client;
        const NodeSpec *upper = node.upper == kServer ? nullptr : &scenario.nodes[static_cast<std::size_t>(node.upper)];
        if (upper && upper->role != NodeRole::Relay)
            return invalid(ScenarioText::tr("“%1” is below “%2”, which is no relay.").arg(node.name, upper->name));
        if (++below[node.upper] > kMostBelowOne) {
            return invalid(ScenarioText::tr("More than %L1 nodes are straight below “%2”: no machine has more lines to "
                                            "the same address. Put relays between.")
                               .arg(kMostBelowOne)
                               .arg(upper ? upper->name : ScenarioText::tr("the managing server")));
        }
    }
    if (!hasClient)
        return invalid(ScenarioText::tr("The scenario has no clients."));
    return {};
}

} // namespace signalbox::simulation
