#include "network/nodeapi/enginebackend.h"

#include "tests/support/ddifixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QTest>

#include <algorithm>
#include <cerrno>
#include <future>

using namespace signalbox;
using namespace signalbox::ddi;

namespace {

constexpr auto kClosed = R"({"status":{"execution":"closed","result":{"finished":"success"},"details":["done"]}})";
constexpr auto kFailed = R"({"status":{"execution":"closed","result":{"finished":"failure"},"details":["no"]}})";

constexpr auto kNotNow =
    R"({"status":{"execution":"rejected","result":{"finished":"none"},"details":["battery low"]}})";
constexpr auto kProceeding =
    R"({"status":{"execution":"proceeding","result":{"finished":"none"},"details":["still here"]}})";

class EngineBackendTest : public testing::Test {
protected:
    static ControllerBase baseOf(const http::ClientResponse &response)
    {
        const auto base = parseControllerBase(QByteArray::fromStdString(response.body));
        EXPECT_TRUE(base) << response.status << response.body;
        return base ? base.value() : ControllerBase{};
    }
    /// Polls until the answer is as wanted.
    bool pollUntil(const DdiFixture::Node &node, const std::function<bool(const ControllerBase &)> &wanted)
    {
        return QTest::qWaitFor([&] { return wanted(baseOf(m_server.send(node, "GET", ""))); });
    }
    [[nodiscard]] std::string path(const char *resource, AttemptId attempt, const char *rest = "") const
    {
        return '/' + std::string(resource) + '/' + std::to_string(number(attempt)) + rest;
    }
    static std::string filePath(PackageId package, const char *file = "ok.swu")
    {
        return "/softwaremodules/" + std::to_string(number(package)) + "/artifacts/" + file;
    }
    bool hasEvent(JobId job, EventKind kind)
    {
        const auto events = m_server.history(job);
        return std::any_of(events.begin(), events.end(), [kind](const Event &event) { return event.kind == kind; });
    }
    static http::Headers gateway(const DdiFixture::Node &relay)
    {
        return {{"Authorization", "GatewayToken " + relay.token.toStdString()}};
    }

    DdiFixture m_server;
};

TEST_F(EngineBackendTest, AMissingPackageFileIsToldOnceInTheHistoryAndSentWhenItIsBack)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const QString path = QDir(m_server.contentFolder()).entryInfoList(QDir::Files).constFirst().filePath();
    ASSERT_TRUE(QFile::rename(path, path + QStringLiteral(".away")));
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 404);
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 404);
    const auto told = [&] {
        const auto events = m_server.history(job);
        return std::count_if(events.begin(), events.end(), [&](const Event &event) {
            return event.kind == EventKind::Note && event.text.contains(path) && event.node == NodeId{};
        });
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return told() > 0; }));
    ASSERT_TRUE(QFile::rename(path + QStringLiteral(".away"), path));
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 200);
    EXPECT_EQ(told(), 1);
}

TEST_F(EngineBackendTest, TheHistoryOfAnActionIsToldWhenItIsAskedFor)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    const auto described = [&](const char *query) {
        const auto answer = m_server.send(node, "GET", path("deploymentBase", attempt, query));
        EXPECT_EQ(answer.status, 200) << query;
        return parseDeployment(QByteArray::fromStdString(answer.body)).value();
    };
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kProceeding).status, 200);
    EXPECT_TRUE(described("?c=1").historyStatus.isEmpty());
    EXPECT_TRUE(described("?c=1&actionHistory=0").historyStatus.isEmpty());
    const Deployment newest = described("?c=1&actionHistory=1");
    EXPECT_EQ(newest.historyStatus, QStringLiteral("RUNNING"));
    EXPECT_EQ(newest.historyMessages.size(), 1);
    const Deployment all = described("?actionHistory=-1");
    ASSERT_GE(all.historyMessages.size(), 3);
    EXPECT_EQ(all.historyMessages.first(), newest.historyMessages.first()) << "the newest first";
    EXPECT_TRUE(all.historyMessages.contains(QStringLiteral("still here")));
    EXPECT_EQ(all.historyMessages.last(), QStringLiteral("Created."));
}

TEST_F(EngineBackendTest, EveryRequestIsAContactAndARelayTellsThoseOfTheNodesBelowIt)
{
    const auto relay = m_server.addNode(QStringLiteral("relay"), NodeRole::Relay);
    const auto child = m_server.addNode(QStringLiteral("child"), NodeRole::Client, relay.id);
    const auto direct = m_server.addNode(QStringLiteral("direct"));
    const auto lastContact = [&](NodeId id) {
        std::promise<UtcMs> told;
        m_server.host().query([&](Engine &engine) { told.set_value(engine.node(id)->lastContactMs); });
        return told.get_future().get();
    };
    for (const auto &node : {relay, child, direct})
        EXPECT_EQ(lastContact(node.id), kNoTime);
    const std::string heard = R"({"heard":["child","direct","nobody"]})";
    EXPECT_EQ(m_server.send(relay, "PUT", "/children", heard).status, 404) << "with the token of a client";
    EXPECT_EQ(m_server.send(child, "PUT", "/children", heard, gateway(relay)).status, 404);
    EXPECT_EQ(m_server.send(relay, "PUT", "/children", heard, gateway(relay)).status, 200);
    EXPECT_TRUE(QTest::qWaitFor([&] { return lastContact(child.id) != kNoTime; }));
    EXPECT_NE(lastContact(relay.id), kNoTime);
    EXPECT_EQ(lastContact(direct.id), kNoTime) << "not below the relay";
    // No work has this number, but somebody lives there.
    EXPECT_EQ(m_server.send(direct, "GET", "/deploymentBase/1").status, 404);
    EXPECT_TRUE(QTest::qWaitFor([&] { return lastContact(direct.id) != kNoTime; }));
}

TEST_F(EngineBackendTest, APackageTravelsFromOfferToCompletion)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const QByteArray content(100'000, 'p');
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), content);
    EXPECT_TRUE(baseOf(m_server.send(node, "GET", "")).wantsConfigData);
    EXPECT_EQ(m_server.send(node, "PUT", "/configData", R"({"data":{"hostname":"node-7"}})").status, 200);
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return !base.wantsConfigData; }));

    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = *baseOf(m_server.send(node, "GET", "")).deployment;
    EXPECT_EQ(m_server.row(job).status, Status::WaitingForTransmission);

    const auto described = m_server.send(node, "GET", path("deploymentBase", attempt));
    EXPECT_EQ(described.status, 200);
    const auto deployment = parseDeployment(QByteArray::fromStdString(described.body));
    ASSERT_TRUE(deployment);
    EXPECT_EQ(deployment.value().metadata.value(QString::fromUtf16(kKindKey)), QStringLiteral("software-update"));
    EXPECT_EQ(m_server.row(job).status, Status::Executing);
    EXPECT_EQ(m_server.row(job).permille, 200);

    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).body, content.toStdString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasEvent(job, EventKind::TransferProgress); }));
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kClosed).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Completed) << "durable before it was answered";
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return !base.deployment && base.installed; }));
    EXPECT_EQ(m_server.send(node, "GET", path("installedBase", attempt)).status, 200);
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 404) << "not offered any more";
}

TEST_F(EngineBackendTest, ATokenOpensOnlyItsOwnNode)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto other = m_server.addNode(QStringLiteral("node-8"));
    EXPECT_EQ(m_server.send(node, "GET", "").status, 200);
    auto wrong = node;
    wrong.token = other.token;
    EXPECT_EQ(m_server.send(wrong, "GET", "").status, 401);
    wrong.token.clear();
    EXPECT_EQ(m_server.send(wrong, "GET", "").status, 401);
    DdiFixture::Node unknown{{}, QStringLiteral("node-9"), node.token};
    EXPECT_EQ(m_server.send(unknown, "GET", "").status, 401);
    EXPECT_EQ(
        m_server.send(unknown, "GET", "", {}, {{"Authorization", "GatewayToken " + node.token.toStdString()}}).status,
        401)
        << "a client's token is no gateway token";
}

TEST_F(EngineBackendTest, AGatewayTokenOpensOnlyTheRelaysOwnNodes)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    const auto lower = m_server.addNode(QStringLiteral("relay-2"), NodeRole::Relay, relay.id);
    const auto child = m_server.addNode(QStringLiteral("node-7"), NodeRole::Client, lower.id);
    const auto stranger = m_server.addNode(QStringLiteral("node-8"));
    EXPECT_EQ(m_server.send(child, "GET", "", {}, gateway(relay)).status, 200);
    EXPECT_EQ(m_server.send(child, "GET", "", {}, gateway(lower)).status, 200);
    EXPECT_EQ(m_server.send(stranger, "GET", "", {}, gateway(relay)).status, 401);
    EXPECT_EQ(m_server.send(relay, "GET", "", {}, gateway(lower)).status, 401) << "not upwards";
    const auto own = m_server.send(relay, "GET", "", {}, gateway(relay));
    EXPECT_TRUE(baseOf(own).offersChildren);
    EXPECT_FALSE(baseOf(m_server.send(lower, "GET", "", {}, gateway(relay))).offersChildren)
        << "another relay's children are its own affair";
}

TEST_F(EngineBackendTest, ARelayRegisteredLaterIsKnownAtOnce)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    EXPECT_EQ(m_server.send(relay, "GET", "", {}, gateway(relay)).status, 200);
    const auto later = m_server.addNode(QStringLiteral("relay-2"), NodeRole::Relay);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.send(later, "GET", "", {}, gateway(later)).status == 200; }));
}

TEST_F(EngineBackendTest, AnUnknownClientBehindARelayIsTakenIn)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    const DdiFixture::Node seen{{}, QStringLiteral("new-node"), {}};
    EXPECT_EQ(m_server.send(seen, "GET", "", {}, gateway(relay)).status, 200);
    const auto node = m_server.host().ask([](Engine &engine) {
        const auto id = engine.nodeByName(QStringLiteral("new-node"));
        return id ? engine.node(*id) : std::nullopt;
    });
    ASSERT_TRUE(node);
    EXPECT_EQ(node->upper, relay.id);
}

TEST_F(EngineBackendTest, AFileNeverOfferedToANodeIsNotThere)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto other = m_server.addNode(QStringLiteral("node-8"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 200);
    EXPECT_EQ(m_server.send(other, "GET", filePath(package)).status, 404);
    EXPECT_EQ(m_server.send(node, "GET", filePath(package, "other.swu")).status, 404);
    EXPECT_EQ(m_server.send(node, "GET", filePath(PackageId{99})).status, 404);
}

TEST_F(EngineBackendTest, FeedbackForWhatIsNotOnesOwnIs404AndForWhatIsClosed410)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto other = m_server.addNode(QStringLiteral("node-8"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "POST", "/deploymentBase/999/feedback", kClosed).status, 404);
    EXPECT_EQ(m_server.send(other, "POST", path("deploymentBase", attempt, "/feedback"), kClosed).status, 404);
    EXPECT_EQ(m_server.send(node, "POST", path("cancelAction", attempt, "/feedback"), kClosed).status, 405);
    EXPECT_EQ(m_server.row(job).status, Status::WaitingForTransmission);

    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kFailed).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Error);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kClosed).status, 410);
    EXPECT_EQ(m_server.row(job).status, Status::Error) << "a finished attempt stays as it is";
    EXPECT_TRUE(hasEvent(job, EventKind::ReportIgnored)) << m_server.describe(job).toStdString();

    m_server.operate(Operation::ReExecute, job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return number(m_server.attempt(node.id)) > number(attempt); }));
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kClosed).status, 410)
        << "an older attempt";
    EXPECT_NE(m_server.row(job).status, Status::Completed);
}

TEST_F(EngineBackendTest, ASpooledReportSentTwiceIsTakenOverOnce)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    const auto node = m_server.addNode(QStringLiteral("node-7"), NodeRole::Client, relay.id);
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.attempt(node.id) != AttemptId{}; }));
    const AttemptId attempt = m_server.attempt(node.id);
    auto headers = gateway(relay);
    headers.emplace_back("X-Signalbox-Spool", "boot-1/1");
    Feedback feedback;
    feedback.stage.emplace().stage = Stage::Note;
    feedback.stage->text = QStringLiteral("spooled");
    const std::string body = toJson(feedback).toStdString();
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), body, headers).status, 200);
    const auto events = m_server.history(job);
    EXPECT_EQ(std::count_if(events.begin(), events.end(),
                            [](const Event &event) { return event.text.contains(QStringLiteral("spooled")); }),
              1);
}

TEST_F(EngineBackendTest, OnlyARelayMaySpeakForAnother)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    const auto node = m_server.addNode(QStringLiteral("node-7"), NodeRole::Client, relay.id);
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.attempt(node.id) != AttemptId{}; }));
    const AttemptId attempt = m_server.attempt(node.id);
    Feedback feedback;
    feedback.stage.emplace().stage = Stage::Arrived;
    feedback.stage->reporter = QStringLiteral("relay-1");
    const std::string body = toJson(feedback).toStdString();
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), body, gateway(relay)).status,
              200);
    EXPECT_EQ(m_server.row(job).hop, 1);
    feedback.stage->reporter = QStringLiteral("relay-1");
    feedback.stage->stage = Stage::Completed;
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), toJson(feedback).toStdString())
                  .status,
              200);
    EXPECT_EQ(m_server.row(job).status, Status::Completed) << "the client's own token makes it the client's own word";
}

TEST_F(EngineBackendTest, NotNowOfAClientBecomesARejectionWhenItStaysWithIt)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 200);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kNotNow).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Executing) << "it may think better of it";
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(m_server.send(node, "GET", "").status, 200);
    EXPECT_TRUE(m_server.waitForStatus(job, Status::InstallationRejected)) << m_server.describe(job).toStdString();
}

TEST_F(EngineBackendTest, NotNowSaidAfterEachPollDoesNotPutTheRejectionOff)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    for (int i = 0; i < 5; ++i) {
        ASSERT_EQ(m_server.row(job).status, Status::WaitingForTransmission) << i;
        EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kNotNow).status, 200) << i;
        EXPECT_EQ(m_server.send(node, "GET", "").status, 200);
    }
    EXPECT_TRUE(m_server.waitForStatus(job, Status::InstallationRejected)) << m_server.describe(job).toStdString();
}

TEST_F(EngineBackendTest, NotNowIsRememberedOverARestartOfTheServer)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kNotNow).status, 200);
    m_server.stop();
    m_server.start();
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(baseOf(m_server.send(node, "GET", "")).deployment, attempt) << "counted anew";
    EXPECT_EQ(m_server.send(node, "GET", "").status, 200);
    EXPECT_TRUE(m_server.waitForStatus(job, Status::InstallationRejected)) << m_server.describe(job).toStdString();
    EXPECT_EQ(m_server.history(job).back().text, QStringLiteral("battery low"));
}

TEST_F(EngineBackendTest, AClientThatThinksBetterOfItAfterNotNowIsNotRejected)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const std::string feedback = path("deploymentBase", m_server.attempt(node.id), "/feedback");
    EXPECT_EQ(m_server.send(node, "POST", feedback, kNotNow).status, 200);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(m_server.send(node, "GET", "").status, 200);
    EXPECT_EQ(m_server.send(node, "POST", feedback, kProceeding).status, 200);
    m_server.stop();
    m_server.start();
    for (int i = 0; i < 6; ++i)
        EXPECT_TRUE(baseOf(m_server.send(node, "GET", "")).deployment);
    EXPECT_EQ(m_server.send(node, "POST", feedback, kClosed).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Completed);
}

TEST_F(EngineBackendTest, FeedbackOfAnotherNodeToWhatIsOverLeavesNothing)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto other = m_server.addNode(QStringLiteral("node-8"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId first = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", first, "/feedback"), kFailed).status, 200);
    const std::size_t finished = m_server.history(job).size();
    for (const char *body : {kClosed, kFailed, kProceeding, kNotNow})
        EXPECT_EQ(m_server.send(other, "POST", path("deploymentBase", first, "/feedback"), body).status, 404) << body;
    EXPECT_EQ(m_server.history(job).size(), finished);

    m_server.operate(Operation::ReExecute, job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return number(m_server.attempt(node.id)) > number(first); }));
    const std::size_t again = m_server.history(job).size();
    EXPECT_EQ(m_server.send(other, "POST", path("deploymentBase", first, "/feedback"), kProceeding).status, 404);
    EXPECT_EQ(m_server.send(other, "POST", path("cancelAction", first, "/feedback"), kClosed).status, 404);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", AttemptId{4711}, "/feedback"), kProceeding).status,
              404);
    EXPECT_EQ(m_server.history(job).size(), again);
}

TEST_F(EngineBackendTest, AMessageBehindTheResultIsKeptAsLateAndMovesNothing)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const std::string feedback = path("deploymentBase", m_server.attempt(node.id), "/feedback");
    EXPECT_EQ(m_server.send(node, "POST", feedback, kClosed).status, 200);
    const InstructionRow done = m_server.row(job);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QDateTime::currentMSecsSinceEpoch() > done.lastReportMs; }));
    EXPECT_EQ(m_server.send(node, "POST", feedback, kProceeding).status, 410);
    const InstructionRow after = m_server.row(job);
    EXPECT_EQ(after.status, Status::Completed);
    EXPECT_EQ(after.lastReportMs, done.lastReportMs);
    EXPECT_EQ(m_server.history(job).back().kind, EventKind::ReportIgnored);
    EXPECT_TRUE(m_server.history(job).back().text.contains(QStringLiteral("still here")));
}

TEST_F(EngineBackendTest, MoreAttributesThanAreKeptAreRefused)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto send = [&](int first) {
        QJsonObject data;
        for (int i = first; i < first + 150; ++i)
            data.insert(QStringLiteral("key%1").arg(i), i);
        const QByteArray body = QJsonDocument(QJsonObject{{QStringLiteral("data"), data}}).toJson();
        return m_server.send(node, "PUT", "/configData", body.toStdString());
    };
    EXPECT_EQ(send(0).status, 200);
    EXPECT_EQ(send(0).status, 200);
    const auto answer = send(1000);
    EXPECT_EQ(answer.status, 400);
    EXPECT_THAT(answer.body, testing::HasSubstr("300 attributes"));
    EXPECT_FALSE(baseOf(m_server.send(node, "GET", "")).wantsConfigData) << "the first ones are kept";
}

TEST_F(EngineBackendTest, AConfirmationDeniedIsARejection)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    EXPECT_EQ(m_server
                  .send(node, "POST", path("confirmationBase", m_server.attempt(node.id), "/feedback"),
                        R"({"confirmation":"denied","details":["not on my machine"]})")
                  .status,
              200);
    EXPECT_EQ(m_server.row(job).status, Status::InstallationRejected);
}

TEST_F(EngineBackendTest, SuspendedWorkIsNotOfferedAndItsFileIsHeld)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 200);
    m_server.operate(Operation::Suspend, job);
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return !base.deployment; }));
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 404);

    auto answer = std::async(std::launch::async, [&] { return m_server.send(node, "GET", filePath(package)); });
    ASSERT_EQ(m_server.row(job).status, Status::Suspended);
    m_server.operate(Operation::Resume, job);
    EXPECT_EQ(answer.get().body, "content");
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
}

TEST_F(EngineBackendTest, ACancellationIsOfferedUntilItIsConfirmed)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), QByteArray(50'000, 'x'));
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 200);
    m_server.operate(Operation::Cancel, job);
    ASSERT_TRUE(
        pollUntil(node, [&](const ControllerBase &base) { return base.cancel == attempt && !base.deployment; }));
    EXPECT_EQ(m_server.row(job).stopping, Stopping::Cancelling);
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 404);
    EXPECT_EQ(m_server.send(node, "GET", path("cancelAction", attempt)).status, 200);
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 0) << "a few bytes, then the line is cut";
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kProceeding).status, 200);
    EXPECT_EQ(m_server.send(node, "POST", path("cancelAction", attempt, "/feedback"), kClosed).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Error);
    EXPECT_EQ(m_server.row(job).detail, StatusDetail::CancelledByOperator);
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return !base.cancel; }));
}

TEST_F(EngineBackendTest, AClientMayRefuseACancellation)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 200);
    m_server.operate(Operation::Cancel, job);
    constexpr auto refused =
        R"({"status":{"execution":"rejected","result":{"finished":"success"},"details":["installation started already"]}})";
    EXPECT_EQ(m_server.send(node, "POST", path("cancelAction", attempt, "/feedback"), refused).status, 200);
    EXPECT_EQ(m_server.row(job).stopping, Stopping::None);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kClosed).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Completed);
}

TEST_F(EngineBackendTest, ASplitTransferIsCutAndItsNextPartWaits)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const QByteArray content(5000, 'x');
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), content);
    const JobId job = m_server.addJob({package}, {node.id}, [](CreateJob &order) { order.split = {2, 300}; });
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", m_server.attempt(node.id))).status, 200);
    EXPECT_EQ(m_server.send(node, "GET", filePath(package)).status, 0) << "cut after the first part";
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.row(job).segmentPermille > 0; }));
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(m_server.send(node, "GET", filePath(package), {}, {{"Range", "bytes=2048-"}}).status, 0);
    EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(200)) << "not before the interval";
    const auto last = m_server.send(node, "GET", filePath(package), {}, {{"Range", "bytes=4096-"}});
    EXPECT_EQ(last.status, 206);
    EXPECT_EQ(last.body.size(), 904U);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const auto events = m_server.history(job);
        return std::any_of(events.begin(), events.end(), [](const Event &event) {
            return event.kind == EventKind::TransferProgress && event.a == 5000 && event.detail == 1;
        });
    })) << m_server.describe(job).toStdString();
    const auto whole = m_server.send(node, "GET", filePath(package), {}, {{"User-Agent", "signalbox-node"}});
    EXPECT_EQ(whole.body.size(), 5000U) << "our own nodes keep to the parts by themselves";
}

TEST_F(EngineBackendTest, ALongPollIsAnsweredWhenAJobComes)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    EXPECT_EQ(m_server.send(node, "PUT", "/configData", R"({"data":{"a":"b"}})").status, 200);
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    auto answer = std::async(std::launch::async, [&] {
        return m_server.send(node, "GET", "", {}, {{"Prefer", "wait=8"}});
    });
    const auto begin = std::chrono::steady_clock::now();
    m_server.addJob({package}, {node.id});
    EXPECT_TRUE(baseOf(answer.get()).deployment);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST_F(EngineBackendTest, ARelayLearnsOfItsNodesAndTheirWork)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    const auto node = m_server.addNode(QStringLiteral("node-7"), NodeRole::Client, relay.id);
    const auto ask = [&](quint64 cursor, http::Headers more) {
        auto headers = gateway(relay);
        headers.insert(headers.end(), more.begin(), more.end());
        const auto response =
            m_server.send(relay, "GET", "/children?since=" + std::to_string(cursor), {}, std::move(headers));
        const auto children = parseChildren(QByteArray::fromStdString(response.body));
        EXPECT_TRUE(children) << response.status << response.body;
        return children ? children.value() : Children{};
    };
    const Children all = ask(0, {});
    EXPECT_TRUE(all.complete);
    ASSERT_EQ(all.changed.size(), 1U);
    EXPECT_EQ(all.changed[0].name, QStringLiteral("node-7"));
    EXPECT_EQ(all.changed[0].upper, QStringLiteral("relay-1"));
    EXPECT_EQ(all.changed[0].tokenSha256.size(), 32);
    EXPECT_TRUE(all.changed[0].offers.empty());

    auto later = std::async(std::launch::async, [&] { return ask(all.cursor, {{"Prefer", "wait=8"}}); });
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    m_server.addJob({package}, {node.id});
    const Children news = later.get();
    EXPECT_FALSE(news.complete);
    ASSERT_EQ(news.changed.size(), 1U);
    ASSERT_EQ(news.changed[0].offers.size(), 1U);
    EXPECT_EQ(news.changed[0].offers[0].state, OfferState::Offered);

    EXPECT_EQ(m_server.send(relay, "GET", "/children").status, 404) << "with the gateway token only";
    EXPECT_EQ(m_server.send(node, "GET", "/children", {}, gateway(relay)).status, 404);
}

TEST_F(EngineBackendTest, ARemovedNodeIsGoneForItsRelay)
{
    const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
    const auto node = m_server.addNode(QStringLiteral("node-7"), NodeRole::Client, relay.id);
    const auto ask = [&](quint64 cursor) {
        const auto response =
            m_server.send(relay, "GET", "/children?since=" + std::to_string(cursor), {}, gateway(relay));
        const auto children = parseChildren(QByteArray::fromStdString(response.body));
        return children ? children.value() : Children{};
    };
    const quint64 cursor = ask(0).cursor;
    EXPECT_EQ(m_server.send(node, "GET", "").status, 200);
    m_server.run(RemoveNode{node.id});
    ASSERT_TRUE(QTest::qWaitFor([&] {
        const Children children = ask(cursor);
        return children.complete && children.changed.empty();
    }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.send(node, "GET", "").status == 401; }));
}

TEST_F(EngineBackendTest, EverythingGoesOnAfterARestartOfTheServer)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), QByteArray(10'000, 'x'));
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt)).status, 200);
    m_server.stop();
    m_server.start();
    EXPECT_EQ(m_server.row(job).status, Status::Executing);
    EXPECT_EQ(m_server.send(node, "GET", filePath(package), {}, {{"Range", "bytes=9000-"}}).body.size(), 1000U);
    EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), kClosed).status, 200);
    EXPECT_EQ(m_server.row(job).status, Status::Completed);
}

TEST_F(EngineBackendTest, AClientWhoseClockIsYearsOffIsBelievedAllTheSame)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto package = m_server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = m_server.addJob({package}, {node.id});
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    constexpr auto future =
        R"({"timestamp":9000000000000000,"status":{"execution":"closed","result":{"finished":"success"}}})";
    EXPECT_EQ(
        m_server.send(node, "POST", path("deploymentBase", m_server.attempt(node.id), "/feedback"), future).status,
        200);
    const InstructionRow row = m_server.row(job);
    EXPECT_EQ(row.status, Status::Completed);
    EXPECT_LT(row.completedMs, 4'000'000'000'000) << "times are those of the arrival";
}

TEST(EngineBackendStartCheck, AHostWhereNothingListensIsNotRunning)
{
    DdiFixture::Options options;
    options.engine.startLimitMs = 50;
    DdiFixture server(options);
    RegisterNode command;
    command.name = QStringLiteral("node-7");
    command.address = QStringLiteral("127.0.0.1");
    const NodeId node{server.run(command).createdId};
    const auto package = server.addPackage(QStringLiteral("ok.swu"), "content");
    const JobId job = server.addJob({package}, {node});
    EXPECT_TRUE(server.waitForStatus(job, Status::StartupFailure)) << server.describe(job).toStdString();
    EXPECT_EQ(server.row(job).detail, StatusDetail::NotRunning);
}

TEST_F(EngineBackendTest, AClientOfAnotherMakeRejectsAnOrderWhateverItSays)
{
    for (const char *said : {kClosed, kFailed}) {
        const QString name = QStringLiteral("node-") + QString::number(said == kClosed);
        const auto node = m_server.addNode(name);
        const auto order = m_server.addPackage(
            QStringLiteral("report-message.json"), "{}", PayloadKind::Order,
            [](PackageRecord &package) { package.installArguments = QStringLiteral("report-message"); });
        const JobId job =
            m_server.addJob({order}, {node.id}, [](CreateJob &create) { create.type = JobType::ReportMessage; });
        ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
        const AttemptId attempt = m_server.attempt(node.id);
        EXPECT_EQ(m_server.send(node, "GET", path("deploymentBase", attempt, "?c=1")).status, 200);
        EXPECT_EQ(m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), said).status, 200);
        ASSERT_TRUE(m_server.waitForStatus(job, Status::InstallationRejected)) << m_server.describe(job).toStdString();
        const QString text = m_server.history(job).back().text;
        EXPECT_TRUE(text.contains(QStringLiteral("Report message"))) << text.toStdString();
        EXPECT_TRUE(text.contains(QString::fromLatin1(said == kClosed ? "done" : "no"))) << text.toStdString();
        EXPECT_EQ(m_server.row(job).code, ENOTSUP) << "the row says why, too";
    }
}

TEST_F(EngineBackendTest, AReceiptIsTakenAfterTheEnd)
{
    const auto node = m_server.addNode(QStringLiteral("node-7"));
    const auto order = m_server.addPackage(
        QStringLiteral("report-message.json"), "{}", PayloadKind::Order,
        [](PackageRecord &package) { package.installArguments = QStringLiteral("report-message"); });
    const JobId job =
        m_server.addJob({order}, {node.id}, [](CreateJob &create) { create.type = JobType::ReportMessage; });
    ASSERT_TRUE(pollUntil(node, [](const ControllerBase &base) { return base.deployment.has_value(); }));
    const AttemptId attempt = m_server.attempt(node.id);
    const auto say = [&](Stage stage, quint32 sequence, const QString &text) {
        Feedback feedback;
        feedback.id = attempt;
        feedback.stage.emplace();
        feedback.stage->stage = stage;
        feedback.stage->sequence = sequence;
        feedback.stage->text = text;
        return m_server.send(node, "POST", path("deploymentBase", attempt, "/feedback"), toJson(feedback).toStdString())
            .status;
    };
    EXPECT_EQ(say(Stage::Completed, 1, QStringLiteral("shown")), 200);
    ASSERT_TRUE(m_server.waitForStatus(job, Status::Completed));
    EXPECT_EQ(say(Stage::Note, 2, QStringLiteral("late")), 410);
    EXPECT_EQ(say(Stage::Read, 3, QStringLiteral("anna")), 200);
    EXPECT_TRUE(hasEvent(job, EventKind::MessageRead)) << m_server.describe(job).toStdString();
    EXPECT_EQ(m_server.row(job).status, Status::Completed);
}
} // namespace
