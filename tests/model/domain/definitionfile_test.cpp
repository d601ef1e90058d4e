#include "model/domain/command.h"
#include "model/domain/definitionfile.h"
#include "tests/support/schemacheck.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace signalbox {
namespace {

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

JobDefinition rollout()
{
    JobDefinition job;
    job.name = QStringLiteral("Browser 131");
    job.description = QStringLiteral("for all\noffices");
    job.priority = 7;
    job.split = {512, 1000};
    job.timing = InstallTiming::DateTime;
    job.installAtMs = 1'790'000'000'000;
    job.packages.push_back({QStringLiteral("browser"), QStringLiteral("131.0"), QString(64, u'a')});
    job.packages.push_back({QStringLiteral("fonts"), QString(), {}});
    job.destinations = QStringList{QStringLiteral("client-1"), QStringLiteral("client-2")};
    return job;
}

/// With all that the second format has.
JobDefinition routed()
{
    JobDefinition job = rollout();
    job.groups = QStringList{QStringLiteral("pilot")};
    job.routes.all = QStringLiteral("r1");
    job.routes.each = {{QStringLiteral("client-1"), QString()}, {QStringLiteral("client-2"), std::nullopt}};
    job.repeat.every = 2;
    job.repeat.unit = RepeatUnit::Days;
    job.repeat.times = {360, 1080};
    job.repeat.runs = 7;
    job.staleMinutes = 90;
    return job;
}

JobDefinition toIds()
{
    JobDefinition job = rollout();
    job.destinations.clear();
    job.ids = QStringList{QStringLiteral("office")};
    job.idRelays = QStringList{QStringLiteral("r1")};
    return job;
}

DefinitionRecord record(quint32 id, DefinitionKind kind, quint32 folder, const QString &name,
                        const QJsonObject &json = {})
{
    DefinitionRecord made;
    made.id = DefinitionId{id};
    made.kind = kind;
    made.folder = DefinitionId{folder};
    made.name = name;
    made.json = kind == DefinitionKind::Folder ? QString() : compact(json);
    return made;
}

RequestSet weekly(DefinitionId definition)
{
    RequestSet set;
    set.name = QStringLiteral("Weekly");
    SetStage stage;
    stage.name = QStringLiteral("Pilot");
    SetRequest named;
    named.definition = definition;
    stage.requests.push_back(named);
    SetRequest own;
    own.job = rollout();
    own.name = QStringLiteral("own");
    stage.requests.push_back(own);
    set.stages.push_back(stage);
    return set;
}

std::vector<DefinitionRecord> library()
{
    return {record(1, DefinitionKind::Folder, 0, QStringLiteral("Rollouts")),
            record(2, DefinitionKind::Folder, 1, QStringLiteral("Browsers")),
            record(3, DefinitionKind::Job, 2, QStringLiteral("Browser 131"), toJson(rollout())),
            record(4, DefinitionKind::Set, 0, QStringLiteral("Weekly"), toJson(weekly(DefinitionId{3})))};
}

Result<std::vector<DefinitionRecord>> imported(const std::vector<DefinitionRecord> &all, const QByteArray &file,
                                               bool replace = false, quint32 folder = 0)
{
    const auto read = readDefinitionFile(file);
    if (!read)
        return read.error();
    quint32 last = 100;
    return importPlan(all, DefinitionId{folder}, replace, read.value(), [&last] { return DefinitionId{++last}; });
}

TEST(JobDefinitionTest, JsonGivesTheSameDefinitionAgain)
{
    const auto again = jobDefinitionOf(toJson(rollout()));
    ASSERT_TRUE(again) << again.error().text.toStdString();
    EXPECT_EQ(again.value(), rollout());
    EXPECT_EQ(toJson(rollout())[u"schedule"].toString(), QStringLiteral("immediate"));
    for (const JobDefinition &more : {routed(), toIds()}) {
        const auto read = jobDefinitionOf(toJson(more));
        ASSERT_TRUE(read) << read.error().text.toStdString();
        EXPECT_EQ(read.value(), more);
    }
}

TEST(JobDefinitionTest, WhatDoesNotGoTogetherIsNamed)
{
    const auto problem = [](JobDefinition job) {
        const auto read = jobDefinitionOf(toJson(job));
        return read ? QString() : read.error().text;
    };
    JobDefinition mixed = toIds();
    mixed.groups = QStringList{QStringLiteral("pilot")};
    EXPECT_TRUE(problem(mixed).contains(QStringLiteral("ids")));
    JobDefinition led = toIds();
    led.routes.all = QString();
    EXPECT_TRUE(problem(led).contains(QStringLiteral("routes")));
    JobDefinition noIds = toIds();
    noIds.ids.clear();
    EXPECT_TRUE(problem(noIds).contains(QStringLiteral("relays")));
    JobDefinition twice = routed();
    twice.routes.each.push_back(twice.routes.each.front());
    EXPECT_TRUE(problem(twice).contains(QStringLiteral("client-1")));
    QJsonObject json = toJson(routed());
    json.insert(QStringLiteral("repeat"), QJsonObject{{QStringLiteral("every"), 0}});
    EXPECT_TRUE(jobDefinitionOf(json).error().text.contains(QStringLiteral("repeat.every")));
    json.insert(QStringLiteral("repeat"), 3);
    EXPECT_TRUE(jobDefinitionOf(json).error().text.contains(QStringLiteral("repeat")));
    json = toJson(routed());
    json.insert(QStringLiteral("routes"), QJsonObject{{QStringLiteral("all"), QString()}});
    EXPECT_TRUE(jobDefinitionOf(json).error().text.contains(QStringLiteral("routes.all")));
    json.insert(QStringLiteral("routes"), QJsonArray());
    EXPECT_TRUE(jobDefinitionOf(json).error().text.contains(QStringLiteral("routes")));
}

TEST(JobDefinitionTest, GroupsIdsAndRoutesAreFoundByName)
{
    DefinitionLookup lookup;
    lookup.package = [](const DefinedPackage &) { return std::optional(PackageId{1}); };
    lookup.node = [](const QString &name) {
        return name == QStringLiteral("gone") ? std::nullopt
                                              : std::optional(NodeId{name.startsWith(u'r') ? 9U
                                                                     : name.endsWith(u'1') ? 1U
                                                                                           : 2U});
    };
    lookup.group = [](const QString &) { return std::optional(DefinitionId{5}); };
    lookup.id = [](const QString &) { return std::optional(DefinitionId{6}); };
    const auto job = createJobOf(routed(), lookup);
    ASSERT_TRUE(job) << job.error().text.toStdString();
    EXPECT_EQ(job.value().targets, (std::vector<JobTarget>{{TargetKind::Group, 5}}));
    EXPECT_EQ(job.value().routes.all, NodeId{9});
    EXPECT_EQ(job.value().routes.each, (std::vector<RouteChoice>{{NodeId{1}, NodeId{}}, {NodeId{2}, std::nullopt}}));
    EXPECT_EQ(createJobOf(toIds(), lookup).value().targets,
              (std::vector<JobTarget>{{TargetKind::Id, 6}, {TargetKind::At, 9}}));
    JobDefinition lost = routed();
    lost.routes.all = QStringLiteral("gone");
    EXPECT_TRUE(createJobOf(lost, lookup).error().text.contains(QStringLiteral("gone")));
}

TEST(DefinitionFileTest, WhatAnOlderProgramCannotReadIsOfTheSecondFormat)
{
    const auto formatOf = [](const JobDefinition &job) {
        const QByteArray file = definitionFile({record(3, DefinitionKind::Job, 0, job.name, toJson(job))}, {});
        EXPECT_TRUE(readDefinitionFile(file));
        QFile schema(QStringLiteral(SIGNALBOX_RESOURCES "/definitions.schema.json"));
        EXPECT_TRUE(schema.open(QIODevice::ReadOnly));
        const SchemaCheck check(QJsonDocument::fromJson(schema.readAll()).object());
        const QJsonObject written = QJsonDocument::fromJson(file).object();
        EXPECT_EQ(check.problemOf(written).toStdString(), "");
        return written[u"x-signalbox-definitions"].toInt();
    };
    EXPECT_EQ(formatOf(rollout()), 1);
    EXPECT_EQ(formatOf(routed()), 2);
    EXPECT_EQ(formatOf(toIds()), 2);
    RequestSet set = weekly(DefinitionId{3});
    set.stages[0].requests[1].job = toIds();
    const QByteArray file =
        definitionFile({record(3, DefinitionKind::Job, 0, QStringLiteral("Browser 131"), toJson(rollout())),
                        record(4, DefinitionKind::Set, 0, QStringLiteral("Weekly"), toJson(set))},
                       {});
    EXPECT_EQ(QJsonDocument::fromJson(file)[u"x-signalbox-definitions"].toInt(), 2);
    EXPECT_TRUE(readDefinitionFile(file));
    const auto newer = readDefinitionFile(R"({"x-signalbox-definitions": 3, "jobs": []})");
    ASSERT_FALSE(newer);
    EXPECT_TRUE(newer.error().text.contains(QStringLiteral("newer")));
}

TEST(JobDefinitionTest, WhatIsWrongIsNamed)
{
    const auto problem = [](const QString &member, const QJsonValue &value) {
        QJsonObject json = toJson(rollout());
        json.insert(member, value);
        const auto read = jobDefinitionOf(json);
        return read ? QString() : read.error().text;
    };
    for (const auto &[member, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
             {QStringLiteral("name"), QString()},
             {QStringLiteral("name"), QString(300, u'x')},
             {QStringLiteral("name"), QStringLiteral("two\nlines")},
             {QStringLiteral("type"), QStringLiteral("make-coffee")},
             {QStringLiteral("priority"), 10},
             {QStringLiteral("priority"), QStringLiteral("5")},
             {QStringLiteral("schedule"), QStringLiteral("tomorrow")},
             {QStringLiteral("timing"), QStringLiteral("soon")},
             {QStringLiteral("installAt"), QStringLiteral("half past two")},
             {QStringLiteral("installAt"), QJsonValue::Null},
             {QStringLiteral("splitKiB"), -1},
             {QStringLiteral("packages"), QJsonArray()},
             {QStringLiteral("packages"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x")},
                                                                 {QStringLiteral("sha256"), QStringLiteral("12")}}}},
             {QStringLiteral("order"), QJsonObject()},
             {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a"), QStringLiteral("a")}},
             {QStringLiteral("destinations"), QJsonArray{7}},
             {QStringLiteral("colour"), QStringLiteral("red")}}) {
        const QString text = problem(member, value);
        EXPECT_TRUE(text.contains(member)) << member.toStdString() << ": " << text.toStdString();
    }
    EXPECT_TRUE(problem(QStringLiteral("packages"), QJsonArray{QJsonObject{{QStringLiteral("name"), 7}}})
                    .contains(QStringLiteral("packages[0].name")));
}

TEST(JobDefinitionTest, PackagesAndNodesAreFoundByWhatTheyAreCalled)
{
    PackageRecord browser;
    browser.id = PackageId{4};
    browser.name = QStringLiteral("browser");
    browser.version = QStringLiteral("131.0");
    browser.sha256 = QByteArray::fromHex(QByteArray(64, 'a'));
    PackageRecord fonts = browser;
    fonts.id = PackageId{5};
    fonts.name = QStringLiteral("fonts");
    fonts.version.clear();
    PackageRecord newer = fonts;
    newer.id = PackageId{6};
    DefinitionLookup lookup;
    std::vector<PackageRecord> known{browser, fonts, newer};
    lookup.package = [&known](const DefinedPackage &wanted) { return findPackage(known, wanted); };
    lookup.node = [](const QString &name) {
        return name == QStringLiteral("client-2") ? std::nullopt : std::optional(NodeId{1});
    };
    auto job = createJobOf(rollout(), lookup);
    ASSERT_FALSE(job);
    EXPECT_EQ(job.error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(job.error().text.contains(QStringLiteral("client-2")));
    lookup.node = [](const QString &name) { return std::optional(NodeId{name.endsWith(u'1') ? 1U : 2U}); };
    job = createJobOf(rollout(), lookup);
    ASSERT_TRUE(job);
    EXPECT_EQ(job.value().packages, (std::vector<PackageId>{PackageId{4}, PackageId{6}})) << "the newest of the name";
    EXPECT_EQ(job.value().destinations, (std::vector<NodeId>{NodeId{1}, NodeId{2}}));
    EXPECT_EQ(job.value().priority, 7);
    known.front().sha256[0] = 'x'; // another file under the same name
    EXPECT_TRUE(createJobOf(rollout(), lookup).error().text.contains(QStringLiteral("browser 131.0")));
}

TEST(DefinitionFileTest, AnExportFitsThePublishedSchemaAndComesBackTheSame)
{
    const QByteArray file = definitionFile(library(), {});
    QFile schema(QStringLiteral(SIGNALBOX_RESOURCES "/definitions.schema.json"));
    ASSERT_TRUE(schema.open(QIODevice::ReadOnly));
    const QJsonObject rules = QJsonDocument::fromJson(schema.readAll()).object();
    ASSERT_FALSE(rules.isEmpty());
    const SchemaCheck check(rules);
    const QJsonObject exported = QJsonDocument::fromJson(file).object();
    EXPECT_EQ(check.problemOf(exported).toStdString(), "");
    QJsonObject broken = exported;
    broken.insert(QStringLiteral("colour"), 1);
    EXPECT_NE(check.problemOf(broken).toStdString(), "") << "the check must be able to fail";

    const auto plan = imported({}, file);
    ASSERT_TRUE(plan) << plan.error().text.toStdString();
    ASSERT_EQ(plan.value().size(), 4U);
    std::vector<DefinitionRecord> other = plan.value();
    EXPECT_EQ(definitionFile(other, {}), file) << "as on the other server";
    EXPECT_EQ(foldersAbove(other, other[2].folder),
              (QStringList{QStringLiteral("Rollouts"), QStringLiteral("Browsers")}));
}

TEST(DefinitionFileTest, ASetBringsWhatItRuns)
{
    const auto read = readDefinitionFile(definitionFile(library(), {DefinitionId{4}}));
    ASSERT_TRUE(read);
    ASSERT_EQ(read.value().size(), 2U);
    EXPECT_EQ(read.value()[0].kind(), DefinitionKind::Job);
    EXPECT_EQ(read.value()[1].set.stages[0].requests[0].path,
              (QStringList{QStringLiteral("Rollouts"), QStringLiteral("Browsers"), QStringLiteral("Browser 131")}));
    const auto folder = readDefinitionFile(definitionFile(library(), {DefinitionId{1}}));
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder.value().size(), 1U) << "what is in the folder";
}

TEST(DefinitionFileTest, WhatIsThereIsReplacedOnlyWhenThatIsWanted)
{
    const QByteArray file = definitionFile(library(), {});
    const auto refused = imported(library(), file);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(QStringLiteral("jobs[0]"))) << refused.error().text.toStdString();
    const auto replaced = imported(library(), file, true);
    ASSERT_TRUE(replaced);
    ASSERT_EQ(replaced.value().size(), 2U) << "the folders are there";
    EXPECT_EQ(replaced.value()[0].id, DefinitionId{3});
    EXPECT_EQ(replaced.value()[0].version, 2U);
    const auto below = imported(library(), file, false, 1);
    ASSERT_TRUE(below) << below.error().text.toStdString();
    EXPECT_EQ(below.value().size(), 4U);
}

TEST(DefinitionFileTest, AFileThatIsWrongSaysWhere)
{
    const QByteArray file = definitionFile(library(), {});
    const auto problem = [](const QByteArray &json) {
        const auto read = imported({}, json);
        return read ? QString() : read.error().text;
    };
    EXPECT_TRUE(problem(file.left(file.size() / 2)).contains(QStringLiteral("line"))) << "half a file";
    EXPECT_TRUE(problem("").contains(QStringLiteral("JSON")));
    EXPECT_TRUE(problem("[]").contains(QStringLiteral("object")));
    EXPECT_TRUE(problem("{\"jobs\": []}").contains(QStringLiteral("x-signalbox-definitions")));
    EXPECT_TRUE(problem("{\"x-signalbox-definitions\": 3}").contains(QStringLiteral("newer")));
    EXPECT_TRUE(problem("{\"x-signalbox-definitions\": 1, \"jobs\": [7]}").contains(QStringLiteral("jobs[0]")));
    EXPECT_TRUE(problem("{\"x-signalbox-definitions\": 1, \"steps\": []}").contains(QStringLiteral("steps")));
    QByteArray hostile = file;
    hostile.replace("Rollouts", "Roll\\u0000outs");
    EXPECT_TRUE(problem(hostile).contains(QStringLiteral("jobs[0].folder[0]"))) << problem(hostile).toStdString();
    QByteArray missing = file;
    missing.replace("\"Browser 131\"\n", "\"Browser 132\"\n");
    EXPECT_TRUE(problem(missing).contains(QStringLiteral("sets[0].stages[0].requests[0]")))
        << problem(missing).toStdString();
    QByteArray deep = "{\"x-signalbox-definitions\": 1, \"jobs\": ";
    deep += QByteArray(200'000, '[');
    EXPECT_FALSE(problem(deep).isEmpty());
    EXPECT_TRUE(problem(QByteArray(kMaxDefinitionFile + 1, ' ')).contains(QStringLiteral("larger")));
}

} // namespace
} // namespace signalbox
