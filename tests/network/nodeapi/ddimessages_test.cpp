#include "network/nodeapi/ddimessages.h"

#include "model/domain/inventory.h"

#include "network/nodeapi/cleantext.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace signalbox;
using namespace signalbox::ddi;

namespace {

const QString kRoot = QStringLiteral("http://h:1/DEFAULT/controller/v1/node-7");

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

TEST(DdiMessages, APollWithNothingToDoTellsOnlyWhenToComeAgain)
{
    ControllerBase base;
    base.sleep = std::chrono::seconds(5);
    EXPECT_EQ(toJson(base, kRoot), QByteArray(R"({"config":{"polling":{"sleep":"00:00:05"}}})"));
}

TEST(DdiMessages, SleepIsAlwaysEightCharactersBelowADay)
{
    for (const auto &[seconds, text] : {std::pair{0L, "00:00:01"}, {3661L, "01:01:01"}, {10'000'000L, "23:59:59"}}) {
        ControllerBase base;
        base.sleep = std::chrono::seconds(seconds);
        EXPECT_THAT(toJson(base, kRoot).toStdString(), testing::HasSubstr(text));
    }
}

TEST(DdiMessages, ACancellationIsOfferedInsteadOfTheDeploymentAndHasNoQuery)
{
    ControllerBase base;
    base.deployment = AttemptId{6};
    base.cancel = AttemptId{5};
    const QJsonObject links = objectOf(toJson(base, kRoot)).value(QStringLiteral("_links")).toObject();
    EXPECT_EQ(links.keys(), QStringList{QStringLiteral("cancelAction")});
    EXPECT_EQ(links.value(QStringLiteral("cancelAction")).toObject().value(QStringLiteral("href")).toString(),
              kRoot + QStringLiteral("/cancelAction/5"));
}

TEST(DdiMessages, APollSurvivesTheWayThereAndBack)
{
    ControllerBase base;
    base.sleep = std::chrono::seconds(30);
    base.deployment = AttemptId{2147483647};
    base.contentTag = 4294967295U;
    base.installed = AttemptId{4};
    base.wantsConfigData = true;
    base.offersChildren = true;
    base.nowMs = 1'700'000'000'123;
    const auto read = parseControllerBase(toJson(base, kRoot));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().sleep, base.sleep);
    EXPECT_EQ(read.value().deployment, base.deployment);
    EXPECT_EQ(read.value().contentTag, base.contentTag);
    EXPECT_EQ(read.value().installed, base.installed);
    EXPECT_FALSE(read.value().cancel);
    EXPECT_TRUE(read.value().wantsConfigData);
    EXPECT_TRUE(read.value().offersChildren);
    EXPECT_EQ(read.value().nowMs, base.nowMs);
    EXPECT_FALSE(read.value().withdrawn);

    ControllerBase led;
    led.asksAt = QStringLiteral("https://relay-2.example:8443/base");
    EXPECT_EQ(parseControllerBase(toJson(led, kRoot)).value().asksAt, led.asksAt);
    led.withdrawn = true;
    led.nowMs = 5;
    EXPECT_EQ(parseControllerBase(toJson(led, kRoot)).value().asksAt, led.asksAt);
    // A relay tells its address by itself, and may be anybody's.
    for (const char *hostile : {"http://a\",\"now\":1", "http://a b", "http://", "file:///etc/passwd", "ftp://a", ".",
                                "relay", "http://user:word@a", "http://a?b", "http://a#b", "http://\xC3\xA4.example"}) {
        led.asksAt = QString::fromUtf8(hostile);
        const auto parsed = parseControllerBase(toJson(led, kRoot));
        ASSERT_TRUE(parsed) << hostile;
        EXPECT_TRUE(parsed.value().asksAt.isEmpty()) << hostile;
    }
    led.asksAt = QStringLiteral("http://") + QString(kMaxAddress, u'a');
    EXPECT_TRUE(parseControllerBase(toJson(led, kRoot)).value().asksAt.isEmpty());

    ControllerBase withdrawn;
    withdrawn.cancel = AttemptId{9};
    withdrawn.withdrawn = true;
    const auto second = parseControllerBase(toJson(withdrawn, kRoot));
    ASSERT_TRUE(second);
    EXPECT_EQ(second.value().cancel, withdrawn.cancel);
    EXPECT_TRUE(second.value().withdrawn);
}

Deployment sampleDeployment()
{
    Deployment deployment;
    deployment.id = AttemptId{5};
    deployment.name = QStringLiteral("demo \"quoted\"");
    deployment.version = QStringLiteral("1.0");
    Artifact artifact;
    artifact.fileName = QStringLiteral("ok.swu");
    artifact.size = 5'000'000'000;
    artifact.sha1 = QByteArray(20, '\x01');
    artifact.md5 = QByteArray(16, '\x02');
    artifact.sha256 = QByteArray(32, '\x03');
    artifact.module = 7;
    deployment.artifacts.push_back(artifact);
    deployment.metadata.insert(QString::fromUtf16(kKindKey), QStringLiteral("archive"));
    return deployment;
}

TEST(DdiMessages, ADeploymentHasAllHashesAndBothKindsOfLink)
{
    const QJsonObject answer = objectOf(toJson(sampleDeployment(), kRoot));
    EXPECT_EQ(answer.value(QStringLiteral("id")).toString(), QStringLiteral("5"));
    const QJsonObject body = answer.value(QStringLiteral("deployment")).toObject();
    EXPECT_EQ(body.value(QStringLiteral("update")).toString(), QStringLiteral("forced"));
    const QJsonArray chunks = body.value(QStringLiteral("chunks")).toArray();
    ASSERT_EQ(chunks.size(), 1);
    const QJsonArray artifacts = chunks.first().toObject().value(QStringLiteral("artifacts")).toArray();
    ASSERT_EQ(artifacts.size(), 1);
    const QJsonObject artifact = artifacts.first().toObject();
    EXPECT_TRUE(artifact.value(QStringLiteral("size")).isDouble());
    EXPECT_EQ(artifact.value(QStringLiteral("hashes")).toObject().keys(),
              (QStringList{QStringLiteral("md5"), QStringLiteral("sha1"), QStringLiteral("sha256")}));
    const QJsonObject links = artifact.value(QStringLiteral("_links")).toObject();
    const QString href = kRoot + QStringLiteral("/softwaremodules/7/artifacts/ok.swu");
    for (const char *rel : {"download", "download-http"})
        EXPECT_EQ(links.value(QLatin1String(rel)).toObject().value(QStringLiteral("href")).toString(), href) << rel;
    for (const char *rel : {"md5sum", "md5sum-http"})
        EXPECT_EQ(links.value(QLatin1String(rel)).toObject().value(QStringLiteral("href")).toString(),
                  href + QStringLiteral(".MD5SUM"))
            << rel;
}

TEST(DdiMessages, ADeploymentSurvivesTheWayThereAndBack)
{
    const Deployment deployment = sampleDeployment();
    const auto read = parseDeployment(toJson(deployment, kRoot));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().id, deployment.id);
    EXPECT_EQ(read.value().name, deployment.name);
    EXPECT_EQ(read.value().metadata, deployment.metadata);
    ASSERT_EQ(read.value().artifacts.size(), 1U);
    const Artifact &artifact = read.value().artifacts.front();
    EXPECT_EQ(artifact.size, 5'000'000'000);
    EXPECT_EQ(artifact.sha256, deployment.artifacts.front().sha256);
    EXPECT_EQ(artifact.module, 7U);
    EXPECT_EQ(artifact.href, kRoot + QStringLiteral("/softwaremodules/7/artifacts/ok.swu"));
}

TEST(DdiMessages, ACancellationSurvivesTheWayThereAndBack)
{
    const auto read = parseCancelAction(cancelActionJson(AttemptId{5}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value(), AttemptId{5});
}

TEST(DdiMessages, TheNodesBelowARelaySurviveTheWayThereAndBack)
{
    Children children;
    children.cursor = 18446744073709551615ULL;
    children.complete = true;
    children.suspended = true;
    children.removed.append(QStringLiteral("node-9"));
    ChildNode child;
    child.name = QStringLiteral("relay-2");
    child.role = NodeRole::Relay;
    child.upper = QStringLiteral("relay-1");
    child.address = QStringLiteral("10.0.0.2");
    child.tokenSha256 = QByteArray(32, '\x05');
    for (const OfferState state : {OfferState::Offered, OfferState::Held, OfferState::Cancelled, OfferState::Withdrawn})
        child.offers.push_back({AttemptId{3}, state, 77});
    children.changed.push_back(child);
    children.nowMs = 1'700'000'000'123;
    const auto read = parseChildren(toJson(children));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().cursor, children.cursor);
    EXPECT_TRUE(read.value().complete);
    EXPECT_TRUE(read.value().suspended);
    EXPECT_EQ(read.value().removed, children.removed);
    EXPECT_EQ(read.value().nowMs, children.nowMs);
    EXPECT_EQ(read.value().changed, children.changed);
}

TEST(DdiMessages, OwnFeedbackKeepsTheExactStage)
{
    StageReport stage;
    stage.attempt = AttemptId{12};
    stage.stage = Stage::Waiting;
    stage.detail = StatusDetail::DateTime;
    stage.reporter = QStringLiteral("relay-1");
    stage.sequence = 4;
    stage.code = -3;
    stage.bytes = 10;
    stage.total = 20;
    stage.split = true;
    stage.clockMs = 1'700'000'000'000;
    stage.scheduledMs = 1'800'000'000'000;
    stage.text = QStringLiteral("line one\nline two");
    Feedback feedback;
    feedback.id = stage.attempt;
    feedback.stage = stage;
    const auto read = parseFeedback(toJson(feedback));
    ASSERT_TRUE(read);
    EXPECT_EQ(stageOf(read.value(), false, {}), stage);
}

TEST(DdiMessages, EveryStageHasAWordOnTheWire)
{
    for (auto stage = Stage::TransferStarted; stage <= Stage::Note;
         stage = static_cast<Stage>(static_cast<quint8>(stage) + 1)) {
        EXPECT_FALSE(stageKey(stage).isEmpty());
        EXPECT_EQ(stageFromKey(stageKey(stage)), stage);
    }
    EXPECT_EQ(stageFromKey(QStringLiteral("unheard-of")), Stage::Note);
}

TEST(DdiMessages, OwnFeedbackIsUnderstoodByAnyOtherServer)
{
    const auto words = [](Stage stage) {
        Feedback feedback;
        feedback.id = AttemptId{1};
        feedback.stage.emplace().stage = stage;
        const QJsonObject status = objectOf(toJson(feedback)).value(QStringLiteral("status")).toObject();
        return std::pair(
            status.value(QStringLiteral("execution")).toString(),
            status.value(QStringLiteral("result")).toObject().value(QStringLiteral("finished")).toString());
    };
    EXPECT_EQ(words(Stage::Completed), std::pair(QStringLiteral("closed"), QStringLiteral("success")));
    EXPECT_EQ(words(Stage::Failed), std::pair(QStringLiteral("closed"), QStringLiteral("failure")));
    EXPECT_EQ(words(Stage::Rejected), std::pair(QStringLiteral("closed"), QStringLiteral("failure")));
    EXPECT_EQ(words(Stage::Progress), std::pair(QStringLiteral("download"), QStringLiteral("none")));
    EXPECT_EQ(words(Stage::ExecutionStarted), std::pair(QStringLiteral("proceeding"), QStringLiteral("none")));
    EXPECT_EQ(words(Stage::CancelConfirmed), std::pair(QStringLiteral("closed"), QStringLiteral("success")));
}

TEST(DdiMessages, TheNumberOfAFeedbackMayBeANumberOrAText)
{
    for (const char *id : {"7", "\"7\""}) {
        const auto read = parseFeedback(QByteArray("{\"id\":") + id + R"(,"status":{"execution":"proceeding"}})");
        ASSERT_TRUE(read);
        EXPECT_EQ(read.value().id, AttemptId{7}) << id;
    }
    for (const char *id : {"0", "-1", "2147483648", "1.5", "1e300", "\"x\"", "null", "{}"}) {
        const auto read = parseFeedback(QByteArray("{\"id\":") + id + R"(,"status":{"execution":"proceeding"}})");
        ASSERT_TRUE(read);
        EXPECT_FALSE(read.value().id) << id;
    }
}

TEST(DdiMessages, BrokenFeedbackStillSaysHowItEnded)
{
    const QByteArray broken = R"({ "id": 31, "status": { "result": { "finished": "failure" }, "execution": "closed", )"
                              R"("details" : [ "cannot open "/etc/x" now","second" ] } })";
    ASSERT_TRUE(QJsonDocument::fromJson(broken).isNull());
    const auto read = parseFeedback(broken);
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().id, AttemptId{31});
    EXPECT_EQ(read.value().execution, QStringLiteral("closed"));
    EXPECT_EQ(read.value().finished, QStringLiteral("failure"));
    EXPECT_EQ(read.value().details,
              (QStringList{QStringLiteral("cannot open \"/etc/x\" now"), QStringLiteral("second")}));
}

TEST(DdiMessages, FeedbackThatSaysNothingIsRefused)
{
    for (const char *text :
         {R"({"status":{"execution":"closed"}})", R"({"status":{"execution":"closed","result":{"finished":"bogus"}}})",
          "", "{}", "[]", "null", "{\"status\":{}}", "{\"status\":{\"execution\":\"sideways\"}}",
          "\"execution\":\"closed\"", "{\"status\":", "\xff\xfe"}) {
        const auto read = parseFeedback(text);
        EXPECT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, Error::Kind::Protocol) << text;
    }
}

TEST(DdiMessages, DeepNestingIsRefusedBeforeItIsRead)
{
    const QByteArray deep = R"({"status":{"execution":"closed","result":{"finished":"success"}},"x":)"
                            + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    EXPECT_FALSE(parseFeedback(deep));
    EXPECT_FALSE(parseConfigData(deep));
    const QByteArray shallow = R"({"status":{"execution":"closed","result":{"finished":"success"}},"x":)"
                               + QByteArray(31, '[') + QByteArray(31, ']') + '}';
    EXPECT_TRUE(parseFeedback(shallow));
    const QByteArray brackets =
        R"({"status":{"execution":"proceeding","details":["[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["]}})";
    EXPECT_TRUE(parseFeedback(brackets)) << "brackets inside a text are not nesting";
}

TEST(DdiMessages, DetailsAreCleanedAndBounded)
{
    QJsonArray details;
    for (int i = 0; i < 60; ++i)
        details.append(QStringLiteral("line %1").arg(i));
    details.append(QStringLiteral("tab\there \u0007bell\u202e%1").arg(QChar(0xd800)));
    details.append(QString(5000, u'x'));
    details.append(QStringLiteral("two\nlines"));
    details.append(42);
    details.append(QJsonObject{{QStringLiteral("a"), 1}});
    const QJsonObject body{
        {QStringLiteral("status"), QJsonObject{{QStringLiteral("execution"), QStringLiteral("proceeding")},
                                               {QStringLiteral("details"), details}}}};
    const auto read = parseFeedback(QJsonDocument(body).toJson());
    ASSERT_TRUE(read);
    const QStringList &lines = read.value().details;
    ASSERT_EQ(lines.size(), kMaxDetailLines);
    EXPECT_EQ(lines.last(), QStringLiteral("42"));
    EXPECT_EQ(lines.at(lines.size() - 2), QStringLiteral("lines"));
    EXPECT_EQ(lines.at(lines.size() - 3), QStringLiteral("two"));
    EXPECT_EQ(lines.at(lines.size() - 4).size(), kMaxDetailLength);
    EXPECT_TRUE(lines.at(lines.size() - 5).startsWith(QStringLiteral("tab here bell")));
}

TEST(DdiMessages, CuttingNeverSplitsACharacter)
{
    const QString text = QString(9, u'x') + QString::fromUtf8("\xF0\x9F\x9A\xA6") + u'y';
    EXPECT_EQ(cleanLine(text, 10), QString(9, u'x'));
    EXPECT_EQ(cleanLine(text, 11), QString(9, u'x') + QString::fromUtf8("\xF0\x9F\x9A\xA6"));
}

TEST(DdiMessages, AttributesAreBounded)
{
    QJsonObject data;
    for (int i = 0; i < 300; ++i)
        data.insert(QStringLiteral("key%1").arg(i), QString(3000, u'v'));
    const auto read = parseConfigData(QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson());
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().attributes.size(), 201) << "one too many, which the engine refuses";
    EXPECT_EQ(read.value().attributes.first().size(), 1024);
    EXPECT_FALSE(read.value().replace);
}

TEST(DdiMessages, AttributesOfRealClientsAreRead)
{
    const auto swupdate = parseConfigData(
        R"({ "id": "", "time": "20261120T202844", "status": { "result": { "finished": "success" }, "execution": "closed", "details" : [ "" ] }, "data" : {  "hwRevision": "1.0","serial": "S/N 001","hostname": "node-7" } })");
    ASSERT_TRUE(swupdate);
    EXPECT_EQ(swupdate.value().attributes.value(QStringLiteral("serial")), QStringLiteral("S/N 001"));
    const auto replacing = parseConfigData(R"({"mode":"replace","data":{"a":true,"b":5}})");
    ASSERT_TRUE(replacing);
    EXPECT_TRUE(replacing.value().replace);
    EXPECT_EQ(replacing.value().attributes.value(QStringLiteral("b")), QStringLiteral("5"));
    EXPECT_FALSE(parseConfigData(R"({"mode":"remove","data":{"a":""}})"));
    EXPECT_FALSE(parseConfigData(R"({"mode":"merge"})"));
}

TEST(DdiMessages, ControllerIdsAreOnlyHarmlessCharacters)
{
    for (const char *good : {"a", "node-7", "A.b_c-9", "..."})
        EXPECT_TRUE(isControllerId(QLatin1String(good))) << good;
    for (const char *bad : {"", ".", "..", "a/b", "a b", "a%", "\xc3\xa4", "a\n"})
        EXPECT_FALSE(isControllerId(QString::fromUtf8(bad))) << bad;
    EXPECT_TRUE(isControllerId(QString(64, u'x')));
    EXPECT_FALSE(isControllerId(QString(65, u'x')));
}

TEST(DdiMessages, AnInventoryPassesWholeAlsoThroughARelayThatDoesNotKnowIt)
{
    QByteArray packed;
    for (int i = 0; i < 40'000; ++i)
        packed += static_cast<char>(i * 7919 >> 3);
    for (const QString &text : inventoryReports(InventoryKind::Software, packed)) {
        Feedback feedback;
        feedback.id = AttemptId{5};
        feedback.stage.emplace();
        feedback.stage->stage = Stage::Inventory;
        feedback.stage->sequence = 4;
        feedback.stage->text = text;
        QByteArray wire = toJson(feedback);
        EXPECT_LT(wire.size(), 64 * 1024);
        for (int hop = 0; hop < 3; ++hop) {
            const Result<Feedback> read = parseFeedback(wire);
            ASSERT_TRUE(read);
            ASSERT_TRUE(read.value().stage);
            EXPECT_EQ(read.value().stage->stage, Stage::Inventory);
            EXPECT_EQ(read.value().stage->text, text);
            EXPECT_EQ(read.value().stage->sequence, 4U);
            EXPECT_EQ(read.value().execution, QStringLiteral("proceeding"));
            wire = toJson(read.value()).replace("\"inventory\"", "\"note\""); // what such a relay makes of it
        }
    }
}

TEST(DdiMessages, ASizeThatANumberOfJsonCannotTellExactlyIsRefusedWithTheReason)
{
    const auto parsed = [](const char *size) {
        return parseDeployment(
            R"({"id":"5","deployment":{"chunks":[{"name":"a","artifacts":[{"filename":"a.deb","size":)"
            + QByteArray(size)
            + R"(,"_links":{"download":{"href":"http://h/softwaremodules/1/artifacts/a.deb"}}}]}]}})");
    };
    EXPECT_EQ(parsed("9007199254740992").value().artifacts.front().size, qint64{1} << 53);
    for (const char *size : {"9007199254740993", "\"9007199254740993\"", "1e300"}) {
        const auto refused = parsed(size);
        ASSERT_FALSE(refused) << size;
        EXPECT_TRUE(refused.error().text.contains(QStringLiteral("a.deb"))) << refused.error().text.toStdString();
        EXPECT_TRUE(refused.error().text.contains(QStringLiteral("larger than"))) << size;
    }
}

} // namespace
