#include "network/simulation/scenarioreader.h"

#include "network/simulation/presets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

std::string errorOf(const char *json)
{
    const Result<Scenario> scenario = readScenario(json, 1);
    if (scenario)
        return "no error";
    EXPECT_EQ(scenario.error().kind, Error::Kind::Invalid);
    return scenario.error().text.toStdString();
}

} // namespace

TEST(ScenarioReaderTest, ReadsWhatTheFileSays)
{
    const auto read = readScenario(R"({
        "name": "two sites", "start": "2026-01-05T08:00:00Z", "longestSeconds": 3600,
        "server": {"commitMs": {"uniform": [1, 3]}, "startLimitSeconds": 30},
        "profiles": {"wan": {"latencyMs": {"lognormal": [40, 0.5]}, "bytesPerSecond": 1e6, "loss": 0.01},
                     "desk": {"installSeconds": {"exponential": 20}, "errorRate": 0.05, "pollWaitSeconds": 0,
                              "attributes": {"os.name": "Debian", "ids": "till"}}},
        "nodes": [{"name": "c1", "upper": "r2", "profile": "desk", "site": 3},
                  {"name": "r2", "role": "relay", "upper": "r1", "profile": "wan"},
                  {"name": "r1", "role": "relay", "profile": "wan"}],
        "packages": [{"name": "editor", "bytes": 5000000, "kind": "archive"}],
        "jobs": [{"name": "roll-out", "atSeconds": 60, "packages": ["editor"], "to": ["c1"], "priority": 7,
                  "timing": "user-log-on", "splitKiB": 512, "splitWaitMs": 100, "limitSeconds": 1800}],
        "orders": [{"atSeconds": 90, "operation": "suspend", "job": "roll-out"}],
        "faults": [{"kind": "power-off", "atSeconds": 70, "seconds": 20, "nodes": "relays"},
                   {"kind": "slow-disk", "factor": 10, "nodes": {"share": 1, "of": "clients"}}]})",
                                   1);
    ASSERT_TRUE(read) << read.error().text.toStdString();
    const Scenario &scenario = read.value();
    EXPECT_EQ(scenario.startMs, 1'767'600'000'000);
    EXPECT_EQ(scenario.longest, kHour);
    ASSERT_EQ(scenario.nodes.size(), 3U);
    EXPECT_EQ(scenario.nodes[0].name, QStringLiteral("r1")) << "each behind the relay above it";
    EXPECT_EQ(scenario.nodes[1].upper, 0);
    EXPECT_EQ(scenario.nodes[2].upper, 1);
    EXPECT_EQ(scenario.nodes[2].group, 3);
    const Profile &desk = scenario.profiles[scenario.nodes[2].profile];
    EXPECT_EQ(desk.name, QStringLiteral("desk"));
    EXPECT_EQ(desk.pollWaitMs, 0);
    EXPECT_EQ(desk.attributes, (QMap<QString, QString>{{QStringLiteral("os.name"), QStringLiteral("Debian")},
                                                       {QStringLiteral("ids"), QStringLiteral("till")}}));
    EXPECT_EQ(desk.installSeconds, (Distribution{Distribution::Kind::Exponential, 20, 0}));
    EXPECT_EQ(scenario.packages.at(0).kind, PayloadKind::Archive);
    const JobSpec &job = scenario.jobs.at(0);
    EXPECT_EQ(job.destinations, std::vector<quint32>{2});
    EXPECT_EQ(job.timing, InstallTiming::UserLogOn);
    EXPECT_EQ(job.split, (Split{512, 100}));
    EXPECT_EQ(job.limit, 30 * kMinute);
    EXPECT_EQ(scenario.orders.at(0).operation, Operation::Suspend);
    EXPECT_EQ(scenario.faults.at(0).nodes, (std::vector<quint32>{0, 1}));
    EXPECT_EQ(scenario.faults.at(0).lasts, 20 * kSecond);
    EXPECT_EQ(scenario.faults.at(1).nodes, std::vector<quint32>{2});
}

TEST(ScenarioReaderTest, SaysWhatIsWrongAndWhere)
{
    using testing::HasSubstr;
    EXPECT_THAT(errorOf("{"), HasSubstr("not JSON"));
    EXPECT_THAT(errorOf("[]"), HasSubstr("must be an object"));
    EXPECT_THAT(errorOf("{}"), HasSubstr("no clients"));
    EXPECT_THAT(errorOf(R"({"nods": []})"), HasSubstr("nods is not known"));
    EXPECT_THAT(errorOf(R"({"start": "yesterday"})"), HasSubstr("start must be a time"));
    EXPECT_THAT(errorOf(R"({"start": "9999-12-31T23:59:59Z"})"), HasSubstr("from 1970 to 9800"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "a b"}]})"), HasSubstr("nodes[0].name must be"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "a"}, {"name": "a"}]})"), HasSubstr("“a” is there twice"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "a", "upper": "r"}]})"), HasSubstr("nodes[0].upper names “r”"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "a"}, {"name": "b", "upper": "a"}]})"), HasSubstr("no relay"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "c", "upper": "a"}, {"name": "a", "role": "relay", "upper": "b"},
                                      {"name": "b", "role": "relay", "upper": "a"}]})"),
                HasSubstr("circle"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"loss": -0.1}}})"), HasSubstr("profiles.x.loss must be a number"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"bytesPerSecond": 0}}})"), HasSubstr("profiles.x.bytesPerSecond"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"installSeconds": -5}}})"), HasSubstr("not negative"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"installSeconds": {"uniform": [5, 1]}}}})"), HasSubstr("uniform"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"errorRate": "high"}}})"), HasSubstr("errorRate must be a number"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"attributes": {"ids": 5}}}})"),
                HasSubstr("profiles.x.attributes.ids must be a text"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"attributes": {"": "a"}}}})"), HasSubstr("1 to 64 characters"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "a", "profile": "fast"}]})"),
                HasSubstr("nodes[0].profile names “fast”"));
    EXPECT_THAT(errorOf(R"({"fleet": {"clientsPerRelay": 70000}})"), HasSubstr("Put relays between"));
    EXPECT_THAT(errorOf(R"({"fleet": {"sites": 2000000, "clientsPerRelay": 2000000}})"), HasSubstr("more than"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "jobs": [{"packages": []}]})"), HasSubstr("at least one package"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "jobs": [{"packages": ["x"]}]})"), HasSubstr("names “x”"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "packages": [{"name": "p", "bytes": 0}]})"), HasSubstr("packages[0].bytes"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "packages": [{"name": "p"}],
                            "jobs": [{"packages": ["p"], "to": "relays"}]})"),
                HasSubstr("is no client"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "faults": [{"kind": "earthquake", "nodes": "clients"}]})"),
                HasSubstr("faults[0].kind must be one of"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "faults": [{"nodes": ["nobody"]}]})"), HasSubstr("names “nobody”"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "faults": [{"kind": "disk-full", "nodes": "clients"}]})"),
                HasSubstr("faults[0].kind: disk-full is a fault of the managing server"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "faults": [{"kind": "crash", "server": true}]})"),
                HasSubstr("faults[0].server"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "faults": [{"kind": "slow-disk", "server": "yes"}]})"),
                HasSubstr("faults[0].server must be true or false"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "faults": [{"kind": "slow-disk", "factor": 0, "server": true}]})"),
                HasSubstr("faults[0].factor"));
    EXPECT_THAT(errorOf(R"({"fleet": {}, "orders": [{"job": "none"}]})"), HasSubstr("orders[0].job"));
    // Rates of zero and below, and a fleet on one relay.
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"bytesPerSecond": -1}}})"), HasSubstr("profiles.x.bytesPerSecond"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"crashesPerDay": -1}}})"), HasSubstr("profiles.x.crashesPerDay"));
    EXPECT_THAT(errorOf(R"({"profiles": {"x": {"errorRate": 1.1}}})"), HasSubstr("profiles.x.errorRate"));
    EXPECT_THAT(errorOf(R"({"fleet": {"sites": 1, "relaysPerSite": 1, "clientsPerRelay": 1000000}})"),
                HasSubstr("Put relays between"));
    EXPECT_THAT(errorOf(R"({"nodes": [{"name": "r", "role": "relay", "upper": "r"}, {"name": "c"}]})"),
                HasSubstr("circle"));
}

TEST(ScenarioReaderTest, TheServersDiskHasFaultsOfItsOwn)
{
    const auto read = readScenario(R"({"fleet": {}, "faults": [
        {"kind": "disk-full", "server": true, "atSeconds": 60, "seconds": 20},
        {"kind": "slow-disk", "server": true, "nodes": "relays", "factor": 7}]})",
                                   1);
    ASSERT_TRUE(read) << read.error().text.toStdString();
    const auto &faults = read.value().faults;
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0].kind, FaultSpec::Kind::DiskFull);
    EXPECT_TRUE(faults[0].server);
    EXPECT_EQ(faults[0].at, kMinute);
    EXPECT_EQ(faults[0].lasts, 20 * kSecond);
    EXPECT_TRUE(faults[0].nodes.empty());
    EXPECT_TRUE(faults[1].server);
    EXPECT_FALSE(faults[1].nodes.empty()) << "the same for relays";
}

TEST(ScenarioReaderTest, AShareIsTheSameForTheSameSeed)
{
    const char *json = R"({"fleet": {"clientsPerRelay": 1000},
                           "faults": [{"kind": "crash", "nodes": {"share": 0.3, "of": "clients"}}]})";
    const auto nodes = [&](quint64 seed) { return readScenario(json, seed).value().faults[0].nodes; };
    EXPECT_EQ(nodes(1), nodes(1));
    EXPECT_NE(nodes(1), nodes(2));
    EXPECT_NEAR(static_cast<double>(nodes(1).size()), 300, 60);
}

TEST(ScenarioReaderTest, AFileThatIsNotThereIsNamed)
{
    const auto read = readScenarioFile(QStringLiteral("/nowhere/scenario.json"), 1);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::Io);
    EXPECT_TRUE(read.error().text.contains(QStringLiteral("/nowhere/scenario.json")));
}

TEST(PresetsTest, HaveTheSizesTheirNamesSay)
{
    const auto clients = [](const QString &name) {
        const std::optional<Scenario> scenario = preset(name);
        EXPECT_TRUE(scenario && checkScenario(*scenario));
        return std::count_if(scenario->nodes.begin(), scenario->nodes.end(),
                             [](const NodeSpec &node) { return node.role == NodeRole::Client; });
    };
    EXPECT_EQ(clients(QStringLiteral("office")), 50);
    EXPECT_EQ(clients(QStringLiteral("company")), 5000);
    EXPECT_EQ(clients(QStringLiteral("country")), 100'000);
    EXPECT_EQ(clients(QStringLiteral("million")), 1'000'000);
    EXPECT_FALSE(preset(QStringLiteral("village")));
}

TEST(ScenarioReaderTest, TheExampleAndItsSchemaAreTrue)
{
    const QString folder = QStringLiteral(SIGNALBOX_SIMULATION_RESOURCES);
    const auto example = readScenarioFile(folder + QStringLiteral("/two-sites.json"), 1);
    ASSERT_TRUE(example) << example.error().text.toStdString();
    EXPECT_EQ(example.value().nodes.size(), 24U);

    // Every member that the schema names is known to the reader: it may be of the wrong form here, but not unknown.
    QFile file(folder + QStringLiteral("/scenario.schema.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const auto members = [](const QJsonObject &of) { return of[u"properties"].toObject().keys(); };
    const QJsonObject top = schema[u"properties"].toObject();
    const QJsonObject definitions = schema[u"$defs"].toObject();
    const auto isKnown = [](const QJsonObject &scenario, const QString &member) {
        const auto read = readScenario(QJsonDocument(scenario).toJson(), 1);
        return read || !read.error().text.contains(member + QStringLiteral(" is not known"));
    };
    for (const QString &member : top.keys())
        EXPECT_TRUE(isKnown({{member, QJsonValue::Null}}, member)) << member.toStdString();
    const QJsonObject one{{QStringLiteral("fleet"), QJsonObject()}};
    for (const QString &list : {QStringLiteral("nodes"), QStringLiteral("packages"), QStringLiteral("jobs"),
                                QStringLiteral("orders"), QStringLiteral("faults")}) {
        for (const QString &member : members(top[list].toObject()[u"items"].toObject())) {
            QJsonObject scenario = one;
            scenario.insert(list, QJsonArray{QJsonObject{{member, QJsonValue::Null}}});
            EXPECT_TRUE(isKnown(scenario, member)) << member.toStdString();
        }
    }
    for (const QString &member : members(definitions[u"profile"].toObject()))
        EXPECT_TRUE(isKnown(
            {{QStringLiteral("profiles"), QJsonObject{{QStringLiteral("p"), QJsonObject{{member, QJsonValue::Null}}}}}},
            member))
            << member.toStdString();
    for (const QString &member : members(definitions[u"fleet"].toObject()))
        EXPECT_TRUE(isKnown({{QStringLiteral("fleet"), QJsonObject{{member, QJsonValue::Null}}}}, member));
    for (const QString &member : members(top[u"server"].toObject()))
        EXPECT_TRUE(isKnown({{QStringLiteral("server"), QJsonObject{{member, QJsonValue::Null}}}}, member));
}
