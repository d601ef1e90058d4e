#include "network/nodeapi/ddiserver.h"

#include "network/http/httpclient.h"
#include "network/http/httpserver.h"
#include "tests/network/nodeapi/fakebackend.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <future>

using namespace signalbox;
using namespace signalbox::ddi;

namespace {

constexpr auto kTarget = "TargetToken target-token-1234";
constexpr auto kGateway = "GatewayToken gateway-token-1234";

class DdiServerTest : public testing::Test {
protected:
    void SetUp() override { start({}); }

    void start(DdiServer::Options options)
    {
        m_http.reset();
        options.baseUrl = QStringLiteral("http://public:80");
        m_server = std::make_unique<DdiServer>(options, m_backend);
        m_http = std::make_unique<http::HttpServer>(
            http::HttpServer::Options{},
            [server = m_server.get()](http::Request request, const std::shared_ptr<http::Responder> &responder) {
                if (!server->handle(request, responder))
                    responder->respond({599, {}, {}});
            });
        auto port = m_http->listenTcp("127.0.0.1", 0);
        ASSERT_TRUE(port);
        m_port = port.value();
    }

    void TearDown() override
    {
        m_server.reset();
        m_http.reset();
    }

    [[nodiscard]] http::ClientRequest request(const char *method, const std::string &path) const
    {
        http::ClientRequest request;
        request.method = method;
        request.url.host = "127.0.0.1";
        request.url.port = m_port;
        request.url.target = "/DEFAULT/controller/v1/" + path;
        request.headers = {{"Authorization", kTarget}};
        request.timeout = std::chrono::seconds(10);
        return request;
    }
    http::ClientResponse send(http::ClientRequest request)
    {
        auto response = m_client.sendAndWait(std::move(request));
        EXPECT_TRUE(response) << response.error().text.toStdString() << response.error().detail.toStdString();
        return response ? std::move(response).value() : http::ClientResponse{};
    }
    /// Status 0: no answer came.
    std::future<http::ClientResponse> sendLater(http::ClientRequest message)
    {
        auto promise = std::make_shared<std::promise<http::ClientResponse>>();
        (void)m_client.send(std::move(message), [promise](Result<http::ClientResponse> response) {
            promise->set_value(response ? std::move(response).value() : http::ClientResponse{});
        });
        return promise->get_future();
    }
    http::ClientResponse get(const std::string &path) { return send(request("GET", path)); }
    http::ClientResponse post(const std::string &path, const std::string &body)
    {
        auto message = request("POST", path);
        message.body = body;
        return send(message);
    }
    static QString errorCode(const http::ClientResponse &response)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(response.body))
            .object()
            .value(QStringLiteral("errorCode"))
            .toString();
    }
    void offerFile(const QByteArray &content, ArtifactAnswer::Kind kind = ArtifactAnswer::Kind::Send)
    {
        QFile file(m_folder.filePath(QStringLiteral("content")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        m_backend->with([&](auto &script) {
            script.artifact.kind = kind;
            script.artifact.filePath = file.fileName().toStdString();
            script.artifact.entityTag =
                '"' + QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex().toStdString() + '"';
            script.artifact.md5 = QCryptographicHash::hash(content, QCryptographicHash::Md5);
            script.artifact.size = content.size();
        });
    }

    QTemporaryDir m_folder;
    std::shared_ptr<FakeBackend> m_backend = std::make_shared<FakeBackend>();
    std::unique_ptr<DdiServer> m_server;
    std::unique_ptr<http::HttpServer> m_http;
    std::uint16_t m_port = 0;
    http::HttpClient m_client{{}};
};

constexpr auto kFile = "node-7/softwaremodules/7/artifacts/ok.swu";
constexpr auto kClosed = R"({"id":5,"status":{"execution":"closed","result":{"finished":"success"}}})";

TEST_F(DdiServerTest, OtherPathsAreLeftToOthers)
{
    auto elsewhere = request("GET", "");
    elsewhere.url.target = "/events";
    EXPECT_EQ(send(elsewhere).status, 599);
    elsewhere.url.target = "/OTHER/controller/v1/node-7";
    EXPECT_EQ(send(elsewhere).status, 599);
}

TEST_F(DdiServerTest, BeforeItKnowsItsAddressNodesAreToTryAgain)
{
    m_server->setBaseUrl({});
    EXPECT_EQ(get("node-7").status, 503);
    m_server->setBaseUrl(QStringLiteral("http://public:80"));
    EXPECT_EQ(get("node-7").status, 200);
}

TEST_F(DdiServerTest, LinksStartWithThePublicAddressWhateverTheHostHeaderSays)
{
    m_backend->with([](auto &script) { script.base.deployment = AttemptId{5}; });
    auto asked = request("GET", "node-7");
    asked.headers.emplace_back("X-Forwarded-Host", "evil");
    const auto response = send(asked);
    EXPECT_EQ(response.status, 200);
    EXPECT_THAT(response.body, testing::HasSubstr("http://public:80/DEFAULT/controller/v1/node-7/deploymentBase/5?c="));
}

TEST_F(DdiServerTest, AWrongOrMissingTokenIs401WithoutABody)
{
    for (const char *header : {"TargetToken wrong", "TargetToken ", "GatewayToken wrong", "Basic abc", "targettoken x",
                               "Bearer target-token-1234"}) {
        auto asked = request("GET", "node-7");
        asked.headers = {{"Authorization", header}};
        const auto response = send(asked);
        EXPECT_EQ(response.status, 401) << header;
        EXPECT_EQ(response.body, "") << header;
    }
    auto none = request("POST", "node-7/deploymentBase/5/feedback");
    none.headers.clear();
    none.body = kClosed;
    EXPECT_EQ(send(none).status, 401);
    EXPECT_TRUE(m_backend->with([](auto &script) { return script.feedback.empty(); }));
}

TEST_F(DdiServerTest, AProxysHeaderCountsOnlyWhenItIsTrusted)
{
    auto asked = request("GET", "node-7");
    asked.headers = {{"X-Controller-Id", "node-7"}, {"X-Authority", "AB:cd"}};
    EXPECT_EQ(send(asked).status, 401);
    DdiServer::Options options;
    options.proxyAuthorities = {QStringLiteral("ab:cd")};
    start(options);
    asked.url.port = m_port;
    EXPECT_EQ(send(asked).status, 200);
    for (const http::Headers &headers :
         {http::Headers{{"X-Controller-Id", "node-8"}, {"X-Authority", "ab:cd"}}, // somebody else's
          http::Headers{{"X-Controller-Id", "node-7"}},
          http::Headers{{"X-Controller-Id", "node-7"}, {"X-Authority", "ef"}},
          http::Headers{{"X-Authority", "ab:cd"}}}) {
        asked.headers = headers;
        EXPECT_EQ(send(asked).status, 401);
    }
    asked.headers = {{"X-Controller-Id", "node-7"}, {"X-Authority-0", "ef"}, {"X-Authority-1", "12; ab:cd"}};
    EXPECT_EQ(send(asked).status, 200);
}

TEST_F(DdiServerTest, StrangeControllerIdsAreRefused)
{
    for (const char *id : {"..", "%2e%2e", "a%2Fb", "a%20b", "%00", "", "node%0d7", "%ff", "n%C3%B6"}) {
        const auto response = get(id);
        EXPECT_GE(response.status, 400) << id;
        EXPECT_LE(response.status, 404) << id;
    }
    EXPECT_EQ(get(std::string(65, 'x')).status, 400);
    EXPECT_EQ(m_backend->with([](auto &script) { return script.polls; }), 0);
}

TEST_F(DdiServerTest, FileNamesCannotLeaveTheStore)
{
    offerFile("x");
    for (const char *name :
         {"..", "%2e%2e", "..%2f..%2fetc%2fpasswd", "a%5cb", "%00", "a%0ab", ".MD5SUM/..", "%c0%ae"}) {
        const auto response = get("node-7/softwaremodules/7/artifacts/" + std::string(name));
        EXPECT_GE(response.status, 400) << name;
        EXPECT_LE(response.status, 404) << name;
    }
    EXPECT_EQ(get("node-7/softwaremodules/../../../etc/passwd").status, 404);
    EXPECT_EQ(get("node-7/softwaremodules/0/artifacts/ok.swu").status, 404);
    EXPECT_EQ(get("node-7/softwaremodules/-1/artifacts/ok.swu").status, 404);
    EXPECT_EQ(get("node-7/softwaremodules/99999999999/artifacts/ok.swu").status, 404);
}

TEST_F(DdiServerTest, UnknownResourcesAre404AndWrongMethods405)
{
    EXPECT_EQ(get("node-7/nothing").status, 404);
    EXPECT_EQ(get("node-7/").status, 404);
    EXPECT_EQ(get("node-7/deploymentBase").status, 404);
    EXPECT_EQ(get("node-7/deploymentBase/x").status, 404);
    EXPECT_EQ(get("node-7/deploymentBase/0").status, 404);
    EXPECT_EQ(get("node-7/deploymentBase/2147483648").status, 404);
    EXPECT_EQ(errorCode(get("node-7/deploymentBase/5")), QStringLiteral("hawkbit.server.error.repo.entityNotFound"));
    EXPECT_EQ(get("node-7/deploymentBase/5/feedback").status, 405);
    EXPECT_EQ(get("node-7/deploymentBase/5/feedback/x").status, 404);
    EXPECT_EQ(post("node-7", "{}").status, 405);
    EXPECT_EQ(post("node-7/deploymentBase/5", "{}").status, 405);
    EXPECT_EQ(get("node-7/configData").status, 405);
    EXPECT_EQ(send(request("DELETE", kFile)).status, 405);
}

TEST_F(DdiServerTest, FeedbackThatWasTakenOverIsExactly200WithoutABody)
{
    const auto response = post("node-7/deploymentBase/5/feedback", kClosed);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, "");
    const auto taken = m_backend->with([](auto &script) { return script.feedback; });
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].id, AttemptId{5});
    EXPECT_FALSE(taken[0].onCancel);
    EXPECT_EQ(post("node-7/cancelAction/5/feedback", kClosed).status, 200);
    EXPECT_TRUE(m_backend->with([](auto &script) { return script.feedback.back().onCancel; }));
}

TEST_F(DdiServerTest, TheNumberInThePathDecidesNotTheOneInTheBody)
{
    EXPECT_EQ(post("node-7/deploymentBase/6/feedback", kClosed).status, 200);
    EXPECT_EQ(m_backend->with([](auto &script) { return script.feedback.back().feedback.id; }), AttemptId{6});
}

TEST_F(DdiServerTest, RefusedFeedbackSaysWhy)
{
    for (const auto &[status, code] : {std::pair(404, "hawkbit.server.error.repo.entityNotFound"),
                                       {405, "hawkbit.server.error.action.notCancelable"},
                                       {410, "hawkbit.server.error.action.closed"},
                                       {503, "hawkbit.server.error.unavailable"}}) {
        m_backend->with([status = status](auto &script) { script.feedbackStatus = status; });
        const auto response = post("node-7/deploymentBase/5/feedback", kClosed);
        EXPECT_EQ(response.status, status);
        EXPECT_EQ(errorCode(response), QLatin1String(code));
    }
}

TEST_F(DdiServerTest, MalformedBodiesAre400AndReachNobody)
{
    for (const std::string &body :
         {std::string(), std::string("{"), std::string("[]"), std::string("\0\0", 2), std::string("{\"status\":5}"),
          std::string(100'000, '['), "{\"a\":" + std::string(1000, '{') + std::string(1000, '}') + "}"}) {
        const auto response = post("node-7/deploymentBase/5/feedback", body);
        EXPECT_EQ(response.status, 400);
        EXPECT_EQ(errorCode(response), QStringLiteral("hawkbit.server.error.rest.body.notReadable"));
        auto put = request("PUT", "node-7/configData");
        put.body = body;
        EXPECT_EQ(send(put).status, 400);
    }
    EXPECT_TRUE(m_backend->with([](auto &script) { return script.feedback.empty() && script.configData.empty(); }));
}

TEST_F(DdiServerTest, OversizedMessagesAreRefusedWithoutReadingThem)
{
    auto large = request("POST", "node-7/deploymentBase/5/feedback");
    large.body = std::string(300 * 1024, ' ');
    const auto body = m_client.sendAndWait(large);
    if (body) { // or the connection was closed while the rest was still being sent
        EXPECT_EQ(body.value().status, 413);
    }
    auto header = request("GET", "node-7");
    header.headers.emplace_back("X-Long", std::string(20'000, 'x'));
    const auto head = m_client.sendAndWait(header);
    if (head) {
        EXPECT_EQ(head.value().status, 431);
    }
    EXPECT_TRUE(m_backend->with([](auto &script) { return script.feedback.empty() && script.polls == 0; }));
}

TEST_F(DdiServerTest, AttributesAreTakenOver)
{
    auto put = request("PUT", "node-7/configData");
    put.body = R"({"mode":"merge","data":{"hostname":"node-7"}})";
    const auto response = send(put);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, "");
    put.url.target = "/DEFAULT/controller/v1/node-7/installedBase";
    put.body = R"({"name":"demo","version":"2.0"})";
    EXPECT_EQ(send(put).status, 200);
    const auto taken = m_backend->with([](auto &script) { return script.configData; });
    ASSERT_EQ(taken.size(), 2U);
    EXPECT_EQ(taken[0].attributes.value(QStringLiteral("hostname")), QStringLiteral("node-7"));
    EXPECT_EQ(taken[1].attributes.value(QStringLiteral("installed.demo")), QStringLiteral("2.0"));
}

TEST_F(DdiServerTest, OnlyARelaysFeedbackHasASpoolNumber)
{
    auto spooled = request("POST", "node-7/deploymentBase/5/feedback");
    spooled.body = kClosed;
    spooled.headers.emplace_back("X-Signalbox-Spool", "boot-1/42");
    EXPECT_EQ(send(spooled).status, 200);
    EXPECT_EQ(m_backend->with([](auto &script) { return script.feedback.back().spoolNumber; }), 0U);
    spooled.headers[0].second = kGateway;
    EXPECT_EQ(send(spooled).status, 200);
    const auto taken = m_backend->with([](auto &script) { return script.feedback.back(); });
    EXPECT_EQ(taken.spoolInstance, QStringLiteral("boot-1"));
    EXPECT_EQ(taken.spoolNumber, 42U);
    EXPECT_EQ(taken.caller.gateway, QStringLiteral("relay-1"));
    for (const char *wrong : {"42", "/42", "a/0", "a/-1", "a/x", "a/99999999999999999999"}) {
        spooled.headers[1].second = wrong;
        EXPECT_EQ(send(spooled).status, 400) << wrong;
    }
}

TEST_F(DdiServerTest, ConfirmationIsNeverAskedOfAClientButADenialCounts)
{
    EXPECT_THAT(get("node-7/confirmationBase").body, testing::HasSubstr(R"("active":true)"));
    EXPECT_EQ(get("node-7/confirmationBase/5").status, 404);
    EXPECT_EQ(post("node-7/confirmationBase/activateAutoConfirm", "{}").status, 200);
    EXPECT_EQ(post("node-7/confirmationBase/deactivateAutoConfirm", "{}").status, 404);
    EXPECT_EQ(post("node-7/confirmationBase/5/feedback", R"({"confirmation":"perhaps"})").status, 400);
    EXPECT_EQ(post("node-7/confirmationBase/5/feedback", R"({"confirmation":"denied","code":7,"details":["no room"]})")
                  .status,
              200);
    const auto taken = m_backend->with([](auto &script) { return script.feedback; });
    ASSERT_EQ(taken.size(), 1U);
    ASSERT_TRUE(taken[0].feedback.stage);
    EXPECT_EQ(taken[0].feedback.stage->stage, Stage::Rejected);
    EXPECT_EQ(taken[0].feedback.stage->code, 7);
    EXPECT_TRUE(taken[0].feedback.stage->text.contains(QStringLiteral("no room")));
}

TEST_F(DdiServerTest, DeploymentAndCancellationAreServed)
{
    Deployment deployment;
    deployment.id = AttemptId{5};
    Artifact artifact;
    artifact.fileName = QStringLiteral("ok.swu");
    artifact.module = 7;
    deployment.artifacts.push_back(artifact);
    m_backend->with([&](auto &script) {
        script.deployment = deployment;
        script.installed = deployment;
        script.installed->id = AttemptId{4};
        script.base.deployment = AttemptId{5};
        script.cancelling = true;
    });
    EXPECT_EQ(get("node-7/deploymentBase/5?c=77&actionHistory=10").status, 200);
    EXPECT_EQ(get("node-7/deploymentBase/6").status, 404);
    EXPECT_EQ(get("node-7/installedBase/4").status, 200);
    EXPECT_EQ(get("node-7/installedBase/5").status, 404);
    EXPECT_EQ(get("node-7/cancelAction/5").body, R"({"id":"5","cancelAction":{"stopId":"5"}})");
    m_backend->with([](auto &script) { script.cancelling = false; });
    EXPECT_EQ(get("node-7/cancelAction/5").status, 404);
    const auto list = get("node-7/softwaremodules/7/artifacts");
    EXPECT_EQ(list.status, 200);
    EXPECT_EQ(QJsonDocument::fromJson(QByteArray::fromStdString(list.body)).array().size(), 1);
    EXPECT_EQ(get("node-7/softwaremodules/8/artifacts").status, 404);
}

TEST_F(DdiServerTest, AFileIsServedWithRangesAndItsHash)
{
    offerFile("0123456789");
    auto head = request("HEAD", kFile);
    const auto headers = send(head);
    EXPECT_EQ(headers.status, 200);
    EXPECT_EQ(http::headerValue(headers.headers, "Content-Length"), "10");
    EXPECT_EQ(http::headerValue(headers.headers, "Accept-Ranges"), "bytes");
    EXPECT_EQ(headers.body, "");

    const auto whole = get(kFile);
    EXPECT_EQ(whole.status, 200);
    EXPECT_EQ(whole.body, "0123456789");
    const std::string tag(http::headerValue(whole.headers, "ETag"));
    EXPECT_EQ(tag.size(), 42U);

    auto part = request("GET", kFile);
    part.headers.emplace_back("Range", "bytes=4-");
    part.headers.emplace_back("If-Range", tag);
    const auto rest = send(part);
    EXPECT_EQ(rest.status, 206);
    EXPECT_EQ(rest.body, "456789");
    EXPECT_EQ(http::headerValue(rest.headers, "Content-Range"), "bytes 4-9/10");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return m_backend->with([](auto &script) { return script.askedFrom == 4 && script.sentTo == 10; }); }));

    part.headers[1].second = "bytes=10-";
    const auto end = send(part);
    EXPECT_EQ(end.status, 416);
    EXPECT_EQ(http::headerValue(end.headers, "Content-Range"), "bytes */10");

    part.headers[1].second = "bytes=4-";
    part.headers[2].second = "\"other\"";
    EXPECT_EQ(send(part).status, 200);

    EXPECT_EQ(get(std::string(kFile) + ".MD5SUM").body, "781e5e245d69b566979b86e28d23f2c7  ok.swu\n");
    EXPECT_EQ(get("node-7/softwaremodules/7/artifacts/other.swu").status, 404);
    EXPECT_EQ(get("node-7/softwaremodules/7/artifacts/other.swu.MD5SUM").status, 404);
}

TEST_F(DdiServerTest, ATransferInPartsIsCutNotShortened)
{
    offerFile(QByteArray(100'000, 'x'));
    m_backend->with([](auto &script) { script.artifact.cutAfterBytes = 30'000; });
    std::size_t received = 0;
    auto asked = request("GET", kFile);
    asked.sink = [&](std::string_view bytes) {
        received += bytes.size();
        return true;
    };
    const auto response = m_client.sendAndWait(asked);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Error::Kind::Io);
    EXPECT_EQ(received, 30'000U);
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return m_backend->with(
            [](auto &script) { return script.transferComplete == false && script.sentTo == 30'000; });
    }));
}

TEST_F(DdiServerTest, OurOwnNodesAreToldApart)
{
    offerFile("x");
    auto asked = request("GET", kFile);
    asked.headers.emplace_back("User-Agent", "signalbox-node/0.1");
    EXPECT_EQ(send(asked).status, 200);
    EXPECT_TRUE(m_backend->with([](auto &script) { return script.lastCaller.pacesItself; }));
    EXPECT_EQ(get(kFile).status, 200);
    EXPECT_FALSE(m_backend->with([](auto &script) { return script.lastCaller.pacesItself; }));
}

TEST_F(DdiServerTest, ARequestForAHeldFileIsAnsweredWhenItIsResumed)
{
    offerFile("0123456789", ArtifactAnswer::Kind::Hold);
    auto future = sendLater(request("GET", kFile));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return m_backend->with([](auto &script) { return script.artifactQuestions == 1; }); }));
    m_backend->wake(); // still held: it goes on waiting
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return m_backend->with([](auto &script) { return script.artifactQuestions == 2; }); }));
    EXPECT_EQ(future.wait_for(std::chrono::milliseconds(0)), std::future_status::timeout);
    m_backend->with([](auto &script) { script.artifact.kind = ArtifactAnswer::Kind::Send; });
    m_backend->wake();
    ASSERT_EQ(future.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    EXPECT_EQ(future.get().body, "0123456789");
}

TEST_F(DdiServerTest, APartIsHeldUntilItsTimeHasCome)
{
    offerFile("0123456789", ArtifactAnswer::Kind::Hold);
    m_backend->with([](auto &script) { script.artifact.holdFor = std::chrono::milliseconds(20); });
    auto &backend = *m_backend;
    auto future = sendLater(request("GET", kFile));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return backend.with([](auto &script) { return script.artifactQuestions >= 3; });
    })) << "asked again by time alone";
    backend.with([](auto &script) { script.artifact.kind = ArtifactAnswer::Kind::Send; });
    ASSERT_EQ(future.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    EXPECT_EQ(future.get().status, 200);
}

TEST_F(DdiServerTest, AHeldFileRequestIsClosedAfterTheLimitSoThatTheClientComesAgain)
{
    DdiServer::Options options;
    options.holdLimit = std::chrono::seconds(0);
    start(options);
    offerFile("x", ArtifactAnswer::Kind::Hold);
    const auto response = m_client.sendAndWait(request("GET", kFile));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Error::Kind::Io);
}

TEST_F(DdiServerTest, ALongPollIsAnsweredWhenThereIsSomethingToDo)
{
    auto asked = request("GET", "node-7");
    asked.headers.emplace_back("Prefer", "respond-async, wait=20");
    auto future = sendLater(asked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->with([](auto &script) { return script.polls == 1; }); }));
    EXPECT_TRUE(m_backend->with([](auto &script) { return script.lastCaller.longPoll; }));
    m_backend->wake(); // a change that is none for it
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->with([](auto &script) { return script.polls == 2; }); }));
    EXPECT_EQ(future.wait_for(std::chrono::milliseconds(0)), std::future_status::timeout);
    m_backend->with([](auto &script) { script.base.deployment = AttemptId{5}; });
    m_backend->wake();
    ASSERT_EQ(future.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    const auto response = future.get();
    EXPECT_EQ(http::headerValue(response.headers, "Preference-Applied"), "wait=20");
    EXPECT_THAT(response.body, testing::HasSubstr("deploymentBase/5"));
}

TEST_F(DdiServerTest, ALongPollIsNotHeldDuringAnActionNorWhenAttributesAreWanted)
{
    auto asked = request("GET", "node-7");
    asked.headers.emplace_back("Prefer", "wait=25");
    m_backend->with([](auto &script) { script.base.cancel = AttemptId{5}; });
    EXPECT_THAT(send(asked).body, testing::HasSubstr("cancelAction"));
    m_backend->with([](auto &script) {
        script.base.cancel.reset();
        script.base.wantsConfigData = true;
    });
    EXPECT_THAT(send(asked).body, testing::HasSubstr("configData"));
    // swupdate sends the header with all its requests.
    auto feedback = request("POST", "node-7/deploymentBase/5/feedback");
    feedback.headers.emplace_back("Prefer", "wait=25");
    feedback.body = kClosed;
    EXPECT_EQ(send(feedback).status, 200);
}

TEST_F(DdiServerTest, ALongPollEndsAfterItsTimeWithNothingToDo)
{
    auto asked = request("GET", "node-7");
    asked.headers.emplace_back("Prefer", "wait=1");
    const auto response = send(asked);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(http::headerValue(response.headers, "Preference-Applied"), "wait=1");
    EXPECT_THAT(response.body, testing::Not(testing::HasSubstr("_links")));
    EXPECT_EQ(m_backend->waiting(), 0U);
}

TEST_F(DdiServerTest, TheLongestWaitIsOurs)
{
    DdiServer::Options options;
    options.longPollLimit = std::chrono::seconds(1);
    start(options);
    for (const char *wait : {"wait=86400", "wait=99999999999999999999"}) {
        auto asked = request("GET", "node-7");
        asked.headers.emplace_back("Prefer", wait);
        EXPECT_EQ(http::headerValue(send(asked).headers, "Preference-Applied"), "wait=1");
    }
    for (const char *wait : {"wait=0", "wait=-5", "wait=x", "await=5"}) {
        auto asked = request("GET", "node-7");
        asked.headers.emplace_back("Prefer", wait);
        EXPECT_EQ(http::headerValue(send(asked).headers, "Preference-Applied"), "") << wait;
    }
}

TEST_F(DdiServerTest, AHeldPollIsForgottenWhenTheClientGoes)
{
    auto asked = request("GET", "node-7");
    asked.headers.emplace_back("Prefer", "wait=25");
    const auto call = m_client.send(asked, [](const Result<http::ClientResponse> &) {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->waiting() == 1U; }));
    call->cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->waiting() == 0U; }));
}

TEST_F(DdiServerTest, HeldPollsAreAnsweredWhenTheServerEnds)
{
    auto asked = request("GET", "node-7");
    asked.headers.emplace_back("Prefer", "wait=25");
    auto future = sendLater(asked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->with([](auto &script) { return script.polls == 1; }); }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->waiting() == 1U; }));
    m_server.reset();
    ASSERT_EQ(future.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    EXPECT_EQ(future.get().status, 200);
    m_http.reset();
}

TEST_F(DdiServerTest, ARelayWaitsForNewsOfItsNodes)
{
    auto asked = request("GET", "relay-1/children?since=17");
    asked.headers = {{"Authorization", kGateway}, {"Prefer", "wait=20"}};
    auto future = sendLater(asked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_backend->waiting() == 1U; }));
    m_backend->with([](auto &script) {
        script.children.cursor = 18;
        ChildNode child;
        child.name = QStringLiteral("node-7");
        script.children.changed.push_back(child);
    });
    m_backend->wake();
    ASSERT_EQ(future.wait_for(std::chrono::seconds(10)), std::future_status::ready);
    const auto read = parseChildren(QByteArray::fromStdString(future.get().body));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().cursor, 18U);
    EXPECT_EQ(read.value().changed.size(), 1U);
}

TEST_F(DdiServerTest, TooManyRequestsOfOneAddressAre429ButNeverATransfer)
{
    DdiServer::Options options;
    options.requestsPerSecondPerPeer = 1;
    start(options);
    offerFile("x");
    bool refused = false;
    for (int i = 0; i < 5 && !refused; ++i) {
        const auto response = get("node-7");
        refused = response.status == 429;
        if (refused) {
            EXPECT_EQ(errorCode(response), QStringLiteral("hawkbit.server.error.quota.tooManyEntries"));
        }
    }
    EXPECT_TRUE(refused);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(get(kFile).status, 200);
}

} // namespace
