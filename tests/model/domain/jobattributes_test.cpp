#include "model/domain/jobattributes.h"

#include "model/domain/records.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {
namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// One of each, none as usual.
JobAttributes all()
{
    JobAttributes attributes;
    attributes.relayRetentionDays = 5;
    attributes.mode = InstallMode::Gui;
    attributes.retries = 3;
    attributes.retryWaitS = 20;
    attributes.before = {QStringLiteral("/bin/stop \"a service\""), 60};
    attributes.after = {QStringLiteral("true"), JobProgram::kTimeoutS};
    attributes.onError = {QStringLiteral("false"), 1};
    attributes.overtakes = true;
    attributes.stop = {{20, true}, 7};
    attributes.waves = {{{10, true}, {50, false}}, 95};
    return attributes;
}

TEST(JobAttributes, AreTheSameWhenTheyAreReadAsTheyAreWritten)
{
    const Result<JobAttributes> read = jobAttributesOf(toJson(all()));
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value(), all());
    EXPECT_TRUE(toJson(JobAttributes()).isEmpty()) << "what is usual is not written";
    const Result<JobAttributes> none = jobAttributesOf({});
    ASSERT_TRUE(none);
    EXPECT_TRUE(none.value().isDefault());
    const JobAttributes told = forNodes(all());
    EXPECT_EQ(told.stop, StopRule());
    EXPECT_TRUE(told.waves.sizes.empty());
    EXPECT_EQ(told.before, all().before);
}

TEST(JobAttributes, WhatIsWrongInAFileIsNamedWithItsPlace)
{
    for (const auto &[json, path] : {
             std::pair(R"({"retries": 101})", "a.retries"),
             std::pair(R"({"retryWaitSeconds": 3601})", "a.retryWaitSeconds"),
             std::pair(R"({"relayRetentionDays": -1})", "a.relayRetentionDays"),
             std::pair(R"({"mode": "window"})", "a.mode"),
             std::pair(R"({"before": {"timeoutSeconds": 4}})", "a.before.command"),
             std::pair(R"({"after": {"command": "x", "timeoutSeconds": 0}})", "a.after.timeoutSeconds"),
             std::pair(R"({"onError": 4})", "a.onError"),
             std::pair(R"({"overtakes": 1})", "a.overtakes"),
             std::pair(R"({"stop": {"failed": "120%"}})", "a.stop.failed"),
             std::pair(R"({"stop": {"failed": 0}})", "a.stop.failed"),
             std::pair(R"({"stop": {"failed": 5, "sample": 0}})", "a.stop.sample"),
             std::pair(R"({"waves": {"sizes": ["10%", "many"]}})", "a.waves.sizes[1]"),
             std::pair(R"({"waves": {"sizes": [5], "successPercent": 101}})", "a.waves.successPercent"),
             std::pair(R"({"waves": {"successPercent": 50}})", "a.waves.sizes"),
             std::pair(R"({"multicast": true})", "a.multicast"),
         }) {
        const Result<JobAttributes> read = jobAttributesOf(parsed(json), QStringLiteral("a"));
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.error().kind, Error::Kind::Invalid);
        EXPECT_TRUE(read.error().text.contains(QLatin1String(path))) << json << ": " << read.error().text.toStdString();
    }
}

TEST(JobAttributes, ThatDoNotGoWithTheJobAreRefused)
{
    const auto isGood = [](const JobAttributes &attributes, JobType type = JobType::InstallPackage, Split split = {}) {
        const Outcome checked = checkAttributes(attributes, type, split);
        EXPECT_TRUE(checked || !checked.error().text.isEmpty());
        return static_cast<bool>(checked);
    };
    EXPECT_TRUE(isGood(all()));
    EXPECT_FALSE(isGood(all(), JobType::InstallPackage, {1024, 0})) << "overtaking excludes a split";
    EXPECT_FALSE(isGood(all(), JobType::GetSystemInformation)) << "there is nothing that a program could go with";
    for (const QString &command : {QStringLiteral("\"\""), QStringLiteral("./x"), QStringLiteral("bin/x y"),
                                   QStringLiteral("/bin/x \u202eevil"), QStringLiteral("   ")}) {
        JobAttributes program;
        program.before.command = command;
        EXPECT_FALSE(isGood(program)) << command.toStdString();
    }
    JobAttributes named;
    named.before.command = QStringLiteral("logger \"it's ./begun\"");
    EXPECT_TRUE(isGood(named));
    JobAttributes gui;
    gui.mode = InstallMode::Gui;
    EXPECT_FALSE(isGood(gui, JobType::TransferPackageToRelay));
    EXPECT_TRUE(isGood(gui, JobType::SendPackageClientChooses));
    JobAttributes waves;
    waves.waves.sizes = {{60, true}, {50, true}};
    EXPECT_FALSE(isGood(waves)) << "more than all";
    waves.waves.sizes = {{60, true}, {40, true}};
    EXPECT_TRUE(isGood(waves, JobType::GetSystemInformation)) << "waves are for all types";
    waves.waves.sizes.assign(51, {1, false});
    EXPECT_FALSE(isGood(waves));
    JobAttributes program;
    program.after.command = QStringLiteral("a\nb");
    EXPECT_FALSE(isGood(program));
    program.after = {QString(1001, u'x'), 300};
    EXPECT_FALSE(isGood(program));
}

TEST(JobAttributes, WavesEndWhereTheirSizesSay)
{
    const auto ends = [](std::vector<Share> sizes, quint32 destinations) {
        return waveEnds({std::move(sizes), 100}, destinations);
    };
    using Ends = std::vector<quint32>;
    EXPECT_EQ(ends({}, 10), Ends());
    EXPECT_EQ(ends({{1, false}}, 10), (Ends{1, 10}));
    EXPECT_EQ(ends({{10, true}, {50, true}}, 10), (Ends{1, 6, 10}));
    EXPECT_EQ(ends({{1, true}}, 10), (Ends{1, 10})) << "rounded up: a wave has somebody";
    EXPECT_EQ(ends({{50, true}, {50, true}}, 4), (Ends{2, 4})) << "nobody is left for a last one";
    EXPECT_EQ(ends({{20, false}, {5, false}}, 10), (Ends{10}));
    EXPECT_EQ(neededInWave(3, 95), 3U);
    EXPECT_EQ(neededInWave(40, 95), 38U);
    EXPECT_EQ(neededInWave(40, 0), 0U);
}

TEST(JobAttributes, TheStopRuleWaitsForItsSample)
{
    const StopRule percent{{20, true}, 10};
    EXPECT_FALSE(isStopDue(percent, 9, 9));
    EXPECT_TRUE(isStopDue(percent, 2, 10));
    EXPECT_FALSE(isStopDue(percent, 2, 11));
    const StopRule count{{3, false}, 1};
    EXPECT_FALSE(isStopDue(count, 2, 100));
    EXPECT_TRUE(isStopDue(count, 3, 100));
    EXPECT_FALSE(isStopDue({}, 100, 100));
}

TEST(JobAttributes, ArePutIntoOneTextWithTheRollout)
{
    JobDistribution usual;
    EXPECT_TRUE(distributionText(usual).isEmpty());
    EXPECT_EQ(distributionOf({}), usual);
    JobDistribution given{all(), {}, {0, 3}};
    given.rollout.wave = 2;
    given.rollout.waveSinceMs = 5;
    given.rollout.stoppedMs = 6;
    given.rollout.overriddenMs = 7;
    given.rollout.unsplitMs = 8;
    EXPECT_EQ(distributionOf(distributionText(given)), given);
    EXPECT_EQ(distributionOf(QStringLiteral("{broken")), usual) << "a job is loaded all the same";
    EXPECT_EQ(attributeFacts({}).size(), 0U);
    EXPECT_EQ(attributeFacts(all()).size(), 9U);
}

} // namespace
} // namespace signalbox
