#include "network/simulation/presets.h"

#include <QCryptographicHash>

namespace signalbox::simulation {

namespace {

Distribution logNormal(double median, double sigma)
{
    return {Distribution::Kind::LogNormal, median, sigma};
}

/// What people have in their offices: on most of the day, behind a line that now and then breaks.
std::vector<Profile> usualProfiles()
{
    Profile client;
    client.name = QStringLiteral("client");
    client.link.latencyMs = logNormal(2, 0.5);
    client.link.bytesPerSecond = 12e6;
    client.link.loss = 0.0005;
    client.link.doubled = 0.0001;
    client.saveMs = constant(2);
    client.diskBytesPerSecond = 300e6;
    client.installSeconds = logNormal(40, 0.6);
    client.errorRate = 0.01;
    client.alreadyRate = 0.005;
    client.rejectRate = 0.002;
    client.startSeconds = {Distribution::Kind::Uniform, 0, 60};
    client.offRate = 0.02;
    client.onSeconds = {Distribution::Kind::Exponential, 1200, 0};
    Profile relay;
    relay.name = QStringLiteral("relay");
    relay.link.latencyMs = logNormal(15, 0.4);
    relay.link.bytesPerSecond = 12e6;
    relay.link.loss = 0.0005;
    relay.sendBytesPerSecond = 110e6;
    relay.saveMs = constant(2);
    relay.diskBytesPerSecond = 300e6;
    return {client, relay};
}

/// @param pollWaitSeconds how long polls are held: in a large fleet nobody asks all the time
Scenario scenarioOf(const QString &name, const FleetShape &given, qint64 pollWaitSeconds)
{
    Scenario scenario;
    scenario.name = name;
    scenario.profiles = usualProfiles();
    scenario.profiles[0].pollWaitMs = pollWaitSeconds * 1000;
    FleetShape shape = given;
    shape.regionProfile = 1;
    shape.relayProfile = 1;
    addFleet(scenario, shape);
    PackageRecord package;
    package.kind = PayloadKind::DebianPackage;
    package.name = QStringLiteral("editor");
    package.version = QStringLiteral("1.0");
    package.fileName = QStringLiteral("editor_1.0.deb");
    package.size = 20'000'000;
    package.sha256 = QCryptographicHash::hash(package.fileName.toUtf8(), QCryptographicHash::Sha256);
    scenario.packages.push_back(package);
    JobSpec job;
    job.name = QStringLiteral("Editor for everybody");
    job.at = 2 * kMinute;
    job.packages = {0};
    scenario.jobs.push_back(job);
    return scenario;
}

QString numbered(QChar letter, quint32 number, int digits)
{
    return letter + QString::number(number).rightJustified(digits, u'0');
}

} // namespace

quint64 FleetShape::nodeCount() const noexcept
{
    const quint64 perSite = relays == 0 ? quint64{clients} : quint64{relays} * (quint64{clients} + 1);
    return regions == 0 ? sites * perSite : regions * (1 + sites * perSite);
}

void addFleet(Scenario &scenario, const FleetShape &shape)
{
    scenario.nodes.reserve(scenario.nodes.size() + shape.nodeCount());
    quint32 site = 0;
    quint32 relay = 0;
    quint32 client = 0;
    for (quint32 region = 0; region < std::max(shape.regions, 1U); ++region) {
        qint32 aboveSite = -1;
        if (shape.regions > 0) {
            aboveSite = static_cast<qint32>(scenario.nodes.size());
            scenario.nodes.push_back({QStringLiteral("region-") + numbered(u'r', region + 1, 3), NodeRole::Relay, -1,
                                      shape.regionProfile, 0});
        }
        for (quint32 i = 0; i < shape.sites; ++i) {
            const auto group = static_cast<quint16>(1 + site++ % 65'535);
            for (quint32 r = 0; r < std::max(shape.relays, 1U); ++r) {
                qint32 above = aboveSite;
                if (shape.relays > 0) {
                    above = static_cast<qint32>(scenario.nodes.size());
                    scenario.nodes.push_back({QStringLiteral("relay-") + numbered(u's', ++relay, 4), NodeRole::Relay,
                                              aboveSite, shape.relayProfile, group});
                }
                for (quint32 c = 0; c < shape.clients; ++c)
                    scenario.nodes.push_back(
                        {numbered(u'c', ++client, 7), NodeRole::Client, above, shape.clientProfile, group});
            }
        }
    }
}

QStringList presetNames()
{
    return {QStringLiteral("office"), QStringLiteral("company"), QStringLiteral("country"), QStringLiteral("million")};
}

std::optional<Scenario> preset(const QString &name)
{
    switch (presetNames().indexOf(name)) {
    case 0: return scenarioOf(name, {.regions = 0, .sites = 1, .relays = 2, .clients = 25}, 25);
    case 1: return scenarioOf(name, {.regions = 0, .sites = 20, .relays = 1, .clients = 250}, 120);
    case 2: return scenarioOf(name, {.regions = 10, .sites = 20, .relays = 1, .clients = 500}, 600);
    case 3: {
        Scenario million = scenarioOf(name, {.regions = 0, .sites = 1000, .relays = 1, .clients = 1000}, 1800);
        million.profiles[0].startSeconds = {Distribution::Kind::Uniform, 0, 600};
        million.profiles[0].saveMs = constant(0);
        million.packages[0].size = 2'000'000;
        million.jobs[0].at = 15 * kMinute;
        return million;
    }
    default: return {};
    }
}

} // namespace signalbox::simulation
