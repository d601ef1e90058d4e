#include "model/domain/audit.h"
#include "network/consoleapi/embeddedlink.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

#include <optional>

namespace signalbox::consoleapi {
namespace {

class ConsoleOperatorsTest : public ConsoleFixture {
protected:
    static QJsonObject json(const http::ClientResponse &answer)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    static QJsonObject error(const http::ClientResponse &answer)
    {
        return json(answer).value(QStringLiteral("error")).toObject();
    }
    struct Added {
        qint64 id = 0;
        std::string token;
        [[nodiscard]] std::string path() const { return "/operators/" + std::to_string(id); }
    };
    /// By who has the server's own token.
    Added add(const std::string &name, const std::string &role, const std::string &expires = "null")
    {
        const auto answer = call("POST", "/operators",
                                 R"({"name":")" + name + R"(","role":")" + role + R"(","expires":)" + expires + "}");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return {json(answer).value(QStringLiteral("id")).toInteger(),
                json(answer).value(QStringLiteral("token")).toString().toStdString()};
    }
    http::ClientRequest signedBy(const std::string &token, const std::string &method, const std::string &target,
                                 const std::string &body = {}) const
    {
        http::ClientRequest asked = request(method, target, body);
        asked.headers = {{"Authorization", "Bearer " + token}};
        return asked;
    }
    http::ClientResponse as(const std::string &token, const std::string &method, const std::string &target,
                            const std::string &body = {})
    {
        const auto answer = m_client->sendAndWait(signedBy(token, method, target, body));
        EXPECT_TRUE(answer) << (answer ? "" : answer.error().text.toStdString());
        return answer ? answer.value() : http::ClientResponse();
    }
    QJsonObject newestRecord()
    {
        return json(call("GET", "/audit?limit=1")).value(QStringLiteral("records")).toArray().last().toObject();
    }
    static std::string in(qint64 ms)
    {
        return '"'
               + QDateTime::fromMSecsSinceEpoch(TaskLoop::nowMs() + ms, Qt::UTC)
                     .toString(Qt::ISODateWithMs)
                     .toStdString()
               + '"';
    }
};

TEST_F(ConsoleOperatorsTest, AnOperatorReadsEverythingAndDoesWhatTheRoleAllows)
{
    startServer();
    (void)makeJob(1);
    const Added yoko = add("yoko", "monitoring");
    EXPECT_EQ(yoko.token.size(), 64U);
    const QJsonObject who = json(as(yoko.token, "GET", "/server")).value(QStringLiteral("operator")).toObject();
    EXPECT_EQ(who.value(QStringLiteral("name")).toString(), QStringLiteral("yoko"));
    EXPECT_EQ(who.value(QStringLiteral("role")).toString(), QStringLiteral("monitoring"));
    EXPECT_EQ(who.value(QStringLiteral("id")).toInteger(), yoko.id);
    for (const char *path : {"/jobs", "/nodes", "/packages", "/folders", "/snapshot", "/audit", "/retention", "/jobs/1",
                             "/jobs/1/instructions", "/archives"})
        EXPECT_EQ(as(yoko.token, "GET", path).status, 200) << path;

    EXPECT_EQ(as(yoko.token, "POST", "/folders", R"({"name":"Mine"})").status, 200);
    EXPECT_EQ(newestRecord().value(QStringLiteral("operator")).toString(), QStringLiteral("yoko"));
    EXPECT_EQ(newestRecord().value(QStringLiteral("role")).toString(), QStringLiteral("monitoring"));
    const auto refused = as(yoko.token, "POST", "/jobs/1/operations", R"({"operation":"cancel"})");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(error(refused).value(QStringLiteral("kind")).toString(), QStringLiteral("forbidden"));
    EXPECT_TRUE(error(refused).value(QStringLiteral("text")).toString().contains(QStringLiteral("Install package")));
    EXPECT_EQ(newestRecord().value(QStringLiteral("result")).toString(), QStringLiteral("refused"));
    EXPECT_EQ(newestRecord().value(QStringLiteral("command")).toString(), QStringLiteral("cancel"));
    // A message is what this role is for.
    const auto job = as(yoko.token, "POST", "/jobs",
                        R"({"type":"report-message","order":{"title":"T","text":"x"},"destinations":[1]})");
    EXPECT_EQ(job.status, 200) << job.body;
}

TEST_F(ConsoleOperatorsTest, WhatIsForbiddenLeavesNothingBehind)
{
    QTemporaryDir uploads;
    m_options.uploadFolder = uploads.path();
    startServer();
    (void)makeJob(1);
    const Added otto = add("otto", "asset");
    const Added bea = add("bea", "browse-only");
    for (const std::string &token : {otto.token, bea.token}) {
        EXPECT_EQ(as(token, "POST", "/uploads", R"({"fileName":"a.deb","size":10})").status, 403);
        EXPECT_EQ(as(token, "PUT", "/uploads/1?offset=0", "x").status, 403);
        EXPECT_EQ(as(token, "POST", "/packages", R"({"upload":1})").status, 403);
        EXPECT_EQ(newestRecord().value(QStringLiteral("command")).toString(), QStringLiteral("add-package"));
        EXPECT_EQ(as(token, "POST", "/packages", R"({"file":"/etc/hostname"})").status, 403);
        EXPECT_EQ(as(token, "POST", "/jobs",
                     R"({"type":"report-message","order":{"title":"T","text":"x"},"destinations":[1]})")
                      .status,
                  403);
        EXPECT_EQ(newestRecord().value(QStringLiteral("command")).toString(), QStringLiteral("create-job"));
        EXPECT_EQ(as(token, "GET", "/operators").status, 403);
        EXPECT_EQ(as(token, "POST", "/operators", R"({"name":"x","role":"system-administrator"})").status, 403);
        EXPECT_EQ(as(token, "PATCH", otto.path(), R"({"role":"system-administrator"})").status, 403);
        EXPECT_EQ(as(token, "POST", bea.path() + "/renew", "{}").status, 403);
        EXPECT_EQ(as(token, "POST", otto.path() + "/revoke", "{}").status, 403);
        EXPECT_EQ(as(token, "POST", "/nodes", R"({"name":"n"})").status, 403);
        EXPECT_EQ(as(token, "PATCH", "/retention", R"({"archiveAfterDays":1})").status, 403);
    }
    EXPECT_EQ(as(bea.token, "POST", "/folders", R"({"name":"x"})").status, 403);
    EXPECT_EQ(json(call("GET", "/packages")).value(QStringLiteral("packages")).toArray().size(), 1);
    EXPECT_TRUE(QDir(uploads.path()).isEmpty());
}

TEST_F(ConsoleOperatorsTest, WrongExpiredAndRevokedTokensAreToldApart)
{
    startServer();
    const auto reason = [this](const std::string &token) {
        const auto answer = as(token, "GET", "/jobs");
        EXPECT_EQ(answer.status, 401) << answer.body;
        EXPECT_EQ(http::headerValue(answer.headers, "WWW-Authenticate"), "Bearer");
        EXPECT_EQ(answer.body.find(token), std::string::npos);
        EXPECT_FALSE(error(answer).value(QStringLiteral("text")).toString().isEmpty());
        return error(answer).value(QStringLiteral("reason")).toString();
    };
    http::ClientRequest nobody = request("GET", "/jobs");
    nobody.headers.clear();
    EXPECT_EQ(error(m_client->sendAndWait(nobody).value()).value(QStringLiteral("reason")).toString(),
              QStringLiteral("missing"));
    EXPECT_EQ(reason("nonsense"), QStringLiteral("wrong"));
    EXPECT_EQ(reason(std::string(64, '0')), QStringLiteral("wrong"));

    const Added soon = add("soon", "asset", in(400));
    EXPECT_EQ(as(soon.token, "GET", "/jobs").status, 200);
    EXPECT_TRUE(http::eventually([&] { return as(soon.token, "GET", "/jobs").status == 401; }));
    EXPECT_EQ(reason(soon.token), QStringLiteral("expired"));

    const Added gone = add("gone", "asset");
    EXPECT_EQ(call("POST", gone.path() + "/revoke").status, 200);
    EXPECT_EQ(reason(gone.token), QStringLiteral("revoked")) << "at once";
    const auto renewed = call("POST", gone.path() + "/renew", "{}");
    EXPECT_EQ(renewed.status, 200) << renewed.body;
    EXPECT_EQ(reason(gone.token), QStringLiteral("wrong")) << "nobody has the token before any more";
    const std::string token = json(renewed).value(QStringLiteral("token")).toString().toStdString();
    EXPECT_EQ(as(token, "GET", "/jobs").status, 200);
    // All of it is known after a restart.
    stopServer();
    startServer();
    EXPECT_EQ(as(token, "GET", "/jobs").status, 200);
    EXPECT_EQ(reason(soon.token), QStringLiteral("expired"));
    EXPECT_EQ(reason(gone.token), QStringLiteral("wrong"));
}

TEST_F(ConsoleOperatorsTest, ManyWrongTokensAreTurnedAwayAndTheRightOneIsNot)
{
    m_options.wrongTokensPerSecond = 5;
    startServer();
    const Added yoko = add("yoko", "asset");
    int tooMany = 0;
    for (int i = 0; i < 50; ++i)
        tooMany += as("wrong" + std::to_string(i), "GET", "/jobs").status == 429 ? 1 : 0;
    EXPECT_GT(tooMany, 20);
    EXPECT_EQ(as(yoko.token, "GET", "/jobs").status, 200);
    EXPECT_EQ(call("GET", "/jobs").status, 200);
}

TEST_F(ConsoleOperatorsTest, ATokenOfAMegabyteIsRefusedByItsSize)
{
    startServer();
    const auto answer = m_client->sendAndWait(signedBy(std::string(1'000'000, 'a'), "GET", "/jobs"));
    if (answer) { // else the server has closed while it was still being sent
        EXPECT_EQ(answer.value().status, 431);
    }
    EXPECT_EQ(as(std::string(8'000, 'a'), "GET", "/jobs").status, 401);
    EXPECT_EQ(call("GET", "/jobs").status, 200);
}

TEST_F(ConsoleOperatorsTest, StreamsEndWhenTheirTokenIsRevokedRenewedOrExpires)
{
    startServer();
    (void)makeJob(1);
    const Added yoko = add("yoko", "asset"), zoe = add("zoe", "asset"), ann = add("ann", "asset", in(1'500));
    StreamReader others(*m_client, request("GET", "/changes"));
    const auto follows = [&](const Added &who, const char *path) {
        return std::make_unique<StreamReader>(*m_client, signedBy(who.token, "GET", path));
    };
    const auto endsWith = [](StreamReader &reader, const std::string &why) {
        ASSERT_TRUE(reader.waitForEnd());
        ASSERT_FALSE(reader.events().empty());
        // A change may still slip in behind it.
        const auto events = reader.events();
        const auto said =
            std::find_if(events.begin(), events.end(), [](const auto &event) { return event.name == "signed-out"; });
        ASSERT_NE(said, events.end());
        EXPECT_EQ(said->data, R"({"reason":")" + why + R"("})");
    };
    const auto changes = follows(yoko, "/changes"), rows = follows(yoko, "/changes?job=1"),
               events = follows(yoko, "/events"), renewed = follows(zoe, "/changes"), expires = follows(ann, "/events");
    for (StreamReader *reader : {changes.get(), rows.get(), events.get(), renewed.get(), expires.get(), &others})
        ASSERT_TRUE(reader->waitForHead());
    EXPECT_EQ(call("POST", yoko.path() + "/revoke").status, 200);
    for (StreamReader *reader : {changes.get(), rows.get(), events.get()})
        endsWith(*reader, "revoked");
    EXPECT_EQ(call("POST", zoe.path() + "/renew", "{}").status, 200);
    endsWith(*renewed, "revoked");
    endsWith(*expires, "expired");
    EXPECT_EQ(as(yoko.token, "GET", "/changes").status, 401);
    // Nobody else's.
    carryOut(CreateFolder{{}, QStringLiteral("Later")});
    EXPECT_TRUE(http::eventually([&] {
        for (const auto &event : others.events()) {
            if (event.name == "signed-out")
                ADD_FAILURE();
            if (event.name == "changes" && event.data.size() > 200)
                return true;
        }
        return false;
    }));
}

TEST_F(ConsoleOperatorsTest, AStreamOfChangesTellsOfAnotherRoleAtOnce)
{
    startServer();
    const Added yoko = add("yoko", "asset");
    StreamReader changes(*m_client, signedBy(yoko.token, "GET", "/changes"));
    const auto roles = [&] {
        QStringList told;
        for (const auto &event : changes.events()) {
            if (event.name == "operator")
                told << QJsonDocument::fromJson(QByteArray::fromStdString(event.data))
                            .object()
                            .value(QStringLiteral("role"))
                            .toString();
        }
        return told.join(u' ');
    };
    EXPECT_TRUE(http::eventually([&] { return roles() == QStringLiteral("asset"); }));
    EXPECT_EQ(call("PATCH", yoko.path(), R"({"role":"distribution"})").status, 200);
    EXPECT_TRUE(http::eventually([&] { return roles() == QStringLiteral("asset distribution"); }))
        << roles().toStdString();
    EXPECT_EQ(as(yoko.token, "POST", "/nodes/1/suspend").status, 404) << "there is none, but it may";
}

TEST_F(ConsoleOperatorsTest, TheAnswerWithATokenIsForWhoAskedAlone)
{
    startServer();
    const Added admin = add("admin", "system-administrator"), bea = add("bea", "system-administrator");
    const std::string body = R"({"name":"new","role":"asset"})";
    http::ClientRequest asked = signedBy(admin.token, "POST", "/operators", body);
    asked.headers.emplace_back("Idempotency-Key", "key-in-the-audit");
    const auto first = m_client->sendAndWait(asked).value();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(m_client->sendAndWait(asked).value().body, first.body) << "its answer had got lost";
    // The key stands in the audit for everybody to read.
    EXPECT_EQ(newestRecord().value(QStringLiteral("key")).toString(), QStringLiteral("key-in-the-audit"));
    asked.headers.front().second = "Bearer " + bea.token;
    const auto stolen = m_client->sendAndWait(asked).value();
    EXPECT_EQ(stolen.status, 422);
    EXPECT_FALSE(json(stolen).contains(QStringLiteral("token")));
    EXPECT_EQ(call("POST", "/operators", body, {{"Idempotency-Key", "key-in-the-audit"}}).status, 422);
}

TEST_F(ConsoleOperatorsTest, TheListTellsEverythingButTheTokens)
{
    startServer();
    const Added yoko = add("yoko", "asset", in(86'400'000));
    EXPECT_EQ(as(yoko.token, "GET", "/jobs").status, 200);
    QJsonObject one;
    std::string body;
    EXPECT_TRUE(http::eventually([&] {
        body = call("GET", "/operators").body;
        one = QJsonDocument::fromJson(QByteArray::fromStdString(body))
                  .object()
                  .value(QStringLiteral("operators"))
                  .toArray()
                  .at(0)
                  .toObject();
        return !one.value(QStringLiteral("lastUsed")).isNull();
    }));
    EXPECT_EQ(one.value(QStringLiteral("name")).toString(), QStringLiteral("yoko"));
    EXPECT_EQ(one.value(QStringLiteral("state")).toString(), QStringLiteral("valid"));
    EXPECT_EQ(one.value(QStringLiteral("role")).toString(), QStringLiteral("asset"));
    EXPECT_TRUE(one.value(QStringLiteral("lastUsed")).toString().endsWith(QStringLiteral(":00:00.000Z")));
    EXPECT_EQ(body.find(yoko.token), std::string::npos);
    EXPECT_EQ(call("GET", "/audit").body.find(yoko.token), std::string::npos);
    EXPECT_EQ(call("GET", "/operators").body.find("sha256"), std::string::npos);
    // Who has the socket is a system administrator without a token.
    http::ClientRequest local = request("GET", "/server");
    local.headers.clear();
    local.url.unixPath = socketPath();
    const QJsonObject who = json(m_client->sendAndWait(local).value()).value(QStringLiteral("operator")).toObject();
    EXPECT_EQ(who.value(QStringLiteral("role")).toString(), QStringLiteral("system-administrator"));
    EXPECT_TRUE(who.value(QStringLiteral("id")).isNull());
}

TEST_F(ConsoleOperatorsTest, TheSchemeMayBeInSmallLettersAndTheTokenMustBeExact)
{
    m_options.wrongTokensPerSecond = 10'000;
    startServer();
    const Added yoko = add("yoko", "asset");
    const auto status = [&](const std::string &header) {
        http::ClientRequest asked = request("GET", "/jobs");
        asked.headers = {{"Authorization", header}};
        return m_client->sendAndWait(asked).value().status;
    };
    for (const char *scheme : {"Bearer ", "bearer ", "BEARER  "})
        EXPECT_EQ(status(scheme + yoko.token), 200) << scheme;
    std::string upper = yoko.token;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    for (const std::string &wrong :
         {"Bearer" + yoko.token, "Token " + yoko.token, "Bearer " + upper, "Bearer " + yoko.token + ", Bearer x",
          std::string("Bearer"), std::string("Bearer    "), "Bearer " + yoko.token.substr(1)})
        EXPECT_EQ(status(wrong), 401) << wrong;
    EXPECT_EQ(m_client
                  ->sendAndWait([&] {
                      http::ClientRequest asked = request("GET", "/jobs?token=" + yoko.token);
                      asked.headers.clear();
                      return asked;
                  }())
                  .value()
                  .status,
              401)
        << "never in the address, which is logged";
}

TEST_F(ConsoleOperatorsTest, BadInputSaysWhatIsWrong)
{
    startServer();
    const Added yoko = add("yoko", "asset");
    for (const auto &[body, word] : std::vector<std::pair<std::string, std::string>>{
             {R"({"name":"x"})", "role"},
             {R"({"name":"x","role":"boss"})", "boss"},
             {R"({"name":"x","role":"asset","expires":"tomorrow"})", "expires"},
             {R"({"name":"x","role":"asset","expires":"2001-01-01T00:00:00Z"})", "2001"},
             {R"({"name":"x","role":"asset","expires":""})", "never"},
             {R"({"name":"x","role":"asset","token":"mine"})", "token"},
             {R"({"name":"YOKO","role":"asset"})", "yoko"},
             {R"({"name":"a\u0000b","role":"asset"})", "control"},
             {R"({"name":"a\u202eb","role":"asset"})", "202E"},
             {R"({"name":")" + std::string(10'000, 'x') + R"(","role":"asset"})", "64"}}) {
        const auto answer = call("POST", "/operators", body);
        EXPECT_EQ(answer.status, 400) << body.substr(0, 80);
        EXPECT_NE(answer.body.find(word), std::string::npos) << answer.body;
    }
    EXPECT_EQ(call("PATCH", yoko.path(), "{}").status, 400);
    EXPECT_EQ(call("PATCH", "/operators/99", R"({"role":"asset"})").status, 404);
    EXPECT_EQ(call("POST", "/operators/0/revoke").status, 404);
    EXPECT_EQ(call("POST", "/operators/99/renew", "{}").status, 404);
    EXPECT_EQ(json(call("GET", "/operators")).value(QStringLiteral("operators")).toArray().size(), 1);
}

TEST_F(ConsoleOperatorsTest, WhoRevokesHimselfIsOutAndTheServersOwnWaysInStay)
{
    startServer();
    const Added boss = add("boss", "system-administrator");
    EXPECT_EQ(as(boss.token, "POST", boss.path() + "/revoke").status, 200);
    EXPECT_EQ(as(boss.token, "GET", "/operators").status, 401);
    EXPECT_EQ(call("GET", "/operators").status, 200) << "the server's own token";
    http::ClientRequest local = request("POST", boss.path() + "/renew", "{}");
    local.headers.clear();
    local.url.unixPath = socketPath();
    EXPECT_EQ(m_client->sendAndWait(local).value().status, 200) << "its socket";
}

TEST_F(ConsoleOperatorsTest, WhatTheWindowChangesCountsOverTheNetworkToo)
{
    startServer();
    EmbeddedLink link(*m_engine, *m_content, QStringLiteral("server"), QStringLiteral("anna"));
    link.open();
    EXPECT_EQ(link.signedIn().role, OperatorRole::SystemAdministrator);
    EXPECT_EQ(link.signedIn().name, QStringLiteral("anna"));
    QObject context;
    std::string token;
    link.submit(Command{AddOperator{QStringLiteral("yoko"), OperatorRole::Asset, kNoTime}, {}}, &context,
                [&](const Result<CommandOutcome> &outcome) {
                    ASSERT_TRUE(outcome);
                    token = outcome.value().token.toStdString();
                });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !token.empty(); }));
    EXPECT_TRUE(http::eventually([&] { return as(token, "GET", "/jobs").status == 200; }));
    std::optional<std::vector<OperatorRecord>> list;
    link.operators(&context, [&](const Result<std::vector<OperatorRecord>> &answer) { list = answer.value(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return list.has_value(); }));
    ASSERT_EQ(list->size(), 1U);
    link.submit(Command{RevokeOperator{list->front().id}, {}}, &context, [](const Result<CommandOutcome> &) {});
    EXPECT_TRUE(QTest::qWaitFor([&] { return as(token, "GET", "/jobs").status == 401; }));
}

} // namespace
} // namespace signalbox::consoleapi
