#include "model/domain/judgementpolicy.h"
#include "tests/network/consoleapi/consolefixture.h"
#include "tests/network/http/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace signalbox::consoleapi {
namespace {

/// Every way into the server, with the token of each of the six roles: what mayDo() says holds there, and nowhere more.
class ConsoleRolesTest : public ConsoleFixture {
protected:
    struct Way {
        std::string method;
        std::string path; ///< as in ConsoleServer::paths()
        std::string target;
        std::string body;
        std::optional<Deed> deed; ///< none: all roles may
    };

    QJsonObject add(const std::string &target, const std::string &body)
    {
        const auto answer = call("POST", target, body);
        EXPECT_EQ(answer.status, 200) << target << ' ' << body << ": " << answer.body;
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    std::string idOf(const QJsonObject &answer) const
    {
        return std::to_string(answer.value(QStringLiteral("id")).toInteger());
    }
    /// Of a stream, which has no end, the head is enough.
    int status(const std::string &token, const Way &way)
    {
        http::ClientRequest asked = request(way.method, way.target, way.body);
        asked.headers = {{"Authorization", "Bearer " + token}};
        std::promise<int> head;
        asked.onHead = [&](int code, const http::Headers &headers) {
            const bool isStream = http::headerValue(headers, "Content-Type").starts_with("text/event-stream");
            if (isStream)
                head.set_value(code);
            return !isStream;
        };
        const auto answer = m_client->sendAndWait(std::move(asked));
        return answer ? answer.value().status : head.get_future().get();
    }
    /// One that nobody uses, so that it stays.
    std::string idleSession()
    {
        m_idle = std::make_unique<http::RawClient>(m_port);
        m_idle->send("GET /api/v1/server HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + std::string(kToken)
                     + "\r\n\r\n");
        EXPECT_EQ(m_idle->readAnswer().status, 200);
        const auto answer = call("GET", "/tasks?kind=session");
        qint64 newest = 0;
        for (const QJsonValue session : QJsonDocument::fromJson(QByteArray::fromStdString(answer.body))
                                            .object()
                                            .value(QStringLiteral("tasks"))
                                            .toArray()) {
            if (session[QStringLiteral("state")].toString() == QStringLiteral("idle-wait"))
                newest = std::max(newest, session[QStringLiteral("id")].toInteger());
        }
        EXPECT_GT(newest, 0) << answer.body;
        return std::to_string(newest);
    }
    std::vector<Way> ways();

    std::unique_ptr<http::RawClient> m_idle;
};

std::vector<ConsoleRolesTest::Way> ConsoleRolesTest::ways()
{
    const std::string job = std::to_string(number(makeJob(2)));
    carryOut(RegisterNode{QStringLiteral("desk"), NodeRole::Client, {}, {}, {}});
    const std::string message =
        idOf(add("/jobs", R"({"type":"report-message","order":{"title":"T","text":"x"},"destinations":["desk"]})"));
    const std::string relay = idOf(add("/nodes", R"({"name":"relay","role":"relay"})"));
    const std::string folder = idOf(add("/folders", R"({"name":"Office"})"));
    const std::string victim = idOf(add("/operators", R"({"name":"victim","role":"asset"})"));
    const std::string window =
        idOf(add("/processing-windows", R"({"type":"collect-files","days":"mon","from":"01:00","to":"02:00"})"));
    const std::string slot = idOf(add("/dispatch/rules", R"({"kind":"limit","most":2})"));
    const std::string exporting = std::to_string(m_processes->begin({.kind = ProcessKind::Export}));
    const std::string sending = std::to_string(
        m_processes->begin({.kind = ProcessKind::Transfer, .job = JobId{static_cast<quint32>(std::stoul(job))}}));
    const std::string session = idleSession();

    const Deed packages{Act::RunJobs, JobType::InstallPackage}, messages{Act::RunJobs, JobType::ReportMessage};
    const Deed house{Act::KeepHouse}, operators{Act::ManageOperators}, nodes{Act::ManageNodes},
        folders{Act::ArrangeFolders}, adding{Act::AddPackages}, transfer{Act::SuspendTransfer},
        security{Act::JudgeSecurity}, defining{Act::DefineJobs}, queueing{Act::ManageSlots},
        collecting{Act::RunJobs, JobType::CollectFiles};
    const std::string policy =
        QJsonDocument(QJsonObject{{QStringLiteral("policy"), policyObject(examplePolicy())}}).toJson().toStdString();
    const auto definition = [](const char *name) {
        return R"({"kind":"job","definition":{"name":")" + std::string(name)
               + R"(","type":"report-message","order":{"title":"T","text":"x"},"destinations":["desk"]}})";
    };
    const std::string change =
        R"({"definition":{"name":"M","type":"report-message","order":{"title":"T","text":"y"}}})";
    const std::string definitions = idOf(add("/definitions", definition("M")));
    const std::string file = R"({"replace":true,"file":{"x-signalbox-definitions":1,"jobs":[)"
                             R"({"name":"N","type":"report-message","order":{"title":"T","text":"x"}}]}})";
    const std::string group = idOf(add("/groups", R"({"name":"Pilot","members":["desk"]})"));
    const std::string office = idOf(add("/id-groups", R"({"name":"office","relays":["relay"]})"));
    std::vector<Way> all;
    for (const char *path : {"/server",
                             "/snapshot",
                             "/events",
                             "/changes",
                             "/folders",
                             "/nodes",
                             "/packages",
                             "/jobs",
                             "/jobs/{id}",
                             "/jobs/{id}/order",
                             "/jobs/{id}/phase",
                             "/dispatch",
                             "/dispatch/queue",
                             "/jobs/{id}/instructions",
                             "/jobs/{id}/rows",
                             "/jobs/{id}/export.csv",
                             "/jobs/{id}/forecast",
                             "/instructions/{id}/history",
                             "/audit",
                             "/retention",
                             "/archives",
                             "/tasks",
                             "/processing-windows",
                             "/operations",
                             "/inventory",
                             "/nodes/{id}/inventory-changes",
                             "/collected",
                             "/collected/{id}",
                             "/security/levels",
                             "/security/levels/{id}",
                             "/security/history",
                             "/security/policies",
                             "/jobs/{id}/definition",
                             "/jobs/{id}/through",
                             "/groups",
                             "/groups/{id}",
                             "/groups/{id}/nodes",
                             "/id-groups",
                             "/id-groups/{id}",
                             "/id-groups/{id}/members",
                             "/jobs/{id}/relays",
                             "/definitions",
                             "/definitions/{id}",
                             "/definitions/{id}/versions",
                             "/definition-files",
                             "/set-runs",
                             "/set-runs/{id}",
                             "/series",
                             "/activity",
                             "/messages",
                             "/errors"}) {
        const QString target = QString::fromLatin1(path).replace(QStringLiteral("{id}"), QString::fromStdString(job));
        all.push_back({"GET", path, target.toStdString(), {}, {}});
    }
    const std::vector<Way> commands{
        {"GET", "/operators", "/operators", {}, operators},
        {"GET", "/uploads/{id}", "/uploads/1", {}, adding},
        {"GET", "/collected/{id}/file", "/collected/1/file?number=0", {}, collecting},
        {"DELETE", "/collected/{id}", "/collected/1", {}, collecting},
        {"POST", "/folders", "/folders", R"({"name":""})", folders},
        {"POST", "/folders", "/folders", R"({"name":"F"})", folders},
        {"PATCH", "/folders/{id}", "/folders/" + folder, R"({"name":"G"})", folders},
        {"POST", "/nodes", "/nodes", R"({"name":"n"})", nodes},
        {"POST", "/nodes/{id}/suspend", "/nodes/" + relay + "/suspend", "{}", transfer},
        {"POST", "/nodes/{id}/resume", "/nodes/" + relay + "/resume", "{}", transfer},
        {"POST", "/packages", "/packages", R"({"file":"/etc/hostname"})", adding},
        {"POST", "/packages", "/packages", R"({"upload":1})", adding},
        {"POST", "/packages", "/packages", R"({"type":"report-message","order":{"title":"T","text":"y"}})", messages},
        {"POST", "/uploads", "/uploads", R"({"fileName":"a.deb","size":10})", adding},
        {"PUT", "/uploads/{id}", "/uploads/1?offset=0", "x", adding},
        {"POST", "/jobs", "/jobs", R"({"name":"j","packages":[1],"destinations":["desk"]})", packages},
        {"POST", "/jobs", "/jobs",
         R"({"type":"report-message","order":{"title":"T","text":"x"},"destinations":["desk"]})", messages},
        {"PATCH", "/jobs/{id}", "/jobs/" + job, R"({"folder":0})", packages},
        {"PATCH", "/jobs/{id}", "/jobs/" + message, R"({"folder":0})", messages},
        {"POST", "/jobs/{id}/phase", "/jobs/" + job + "/phase", R"({"action":"hold"})", packages},
        {"POST", "/jobs/{id}/phase", "/jobs/" + message + "/phase", R"({"action":"release"})", messages},
        // None of these is repeated.
        {"PUT", "/jobs/{id}/repetition", "/jobs/" + job + "/repetition", R"({"every":1,"unit":"days"})", packages},
        {"PUT", "/jobs/{id}/repetition", "/jobs/" + message + "/repetition", R"({"every":1,"unit":"days"})", messages},
        {"DELETE", "/jobs/{id}/repetition", "/jobs/" + job + "/repetition", {}, packages},
        {"POST", "/dispatch/rules", "/dispatch/rules", R"({"kind":"limit","operator":"victim","most":2})", queueing},
        {"PATCH", "/dispatch/rules/{id}", "/dispatch/rules/" + slot, R"({"most":3})", queueing},
        {"DELETE", "/dispatch/rules/{id}", "/dispatch/rules/" + slot, {}, queueing},
        {"POST", "/jobs/{id}/control", "/jobs/" + job + "/control", R"({"action":"interrupt"})", packages},
        {"POST", "/jobs/{id}/control", "/jobs/" + message + "/control", R"({"action":"interrupt"})", messages},
        {"POST", "/jobs/{id}/control", "/jobs/" + job + "/control", R"({"action":"resume"})", packages},
        {"POST", "/jobs/{id}/control", "/jobs/" + job + "/control", R"({"action":"terminate"})", packages},
        {"PATCH", "/retention", "/retention", R"({"archiveAfterDays":30})", house},
        {"POST", "/archives", "/archives", R"({"jobs":[1]})", house},
        {"POST", "/operators", "/operators", R"({"name":"me too","role":"system-administrator"})", operators},
        {"PATCH", "/operators/{id}", "/operators/" + victim, R"({"role":"system-administrator"})", operators},
        {"POST", "/operators/{id}/revoke", "/operators/" + victim + "/revoke", "{}", operators},
        {"POST", "/operators/{id}/renew", "/operators/" + victim + "/renew", "{}", operators},
        {"POST", "/processes", "/processes", R"({"process":"replay","subject":"trace"})", packages},
        {"PUT", "/processes/{id}", "/processes/99", R"({"done":1})", packages},
        {"POST", "/processes/{id}/cancel", "/processes/" + exporting + "/cancel", "{}", house},
        {"POST", "/processes/{id}/cancel", "/processes/" + sending + "/cancel", "{}", packages},
        {"POST", "/sessions/cancel", "/sessions/cancel", R"({"session":987654321})", house}, // there is none
        {"POST", "/sessions/cancel", "/sessions/cancel", R"({"session":)" + session + "}", house},
        {"POST", "/processing-windows", "/processing-windows",
         R"({"type":"collect-files","days":"tue","from":"01:00","to":"02:00"})", house},
        {"PATCH", "/processing-windows/{id}", "/processing-windows/" + window, R"({"from":"03:00"})", house},
        {"POST", "/operations", "/operations", R"({"do":"suspend","jobs":[]})", packages},
        // What they are about counts, and there is none: all but who may only look come as far as that.
        {"POST", "/operations/run-again", "/operations/run-again", "{}", folders},
        {"POST", "/operations/{id}/run-again", "/operations/99/run-again", "{}", folders},
        {"POST", "/operations/{id}/dismiss", "/operations/99/dismiss", "{}", folders},
        {"POST", "/security/judge", "/security/judge", R"({"clients":["desk"]})", security},
        {"POST", "/security/actions", "/security/actions", R"({"action":"refuse","clients":["desk"]})", security},
        {"POST", "/security/policies", "/security/policies", policy, security},
        {"PATCH", "/security/policies/{id}", "/security/policies/1", policy, security},
        {"POST", "/definitions", "/definitions", R"({"kind":"folder","name":"F"})", defining},
        {"POST", "/definitions", "/definitions", definition("other"), messages},
        {"PATCH", "/definitions/{id}", "/definitions/" + definitions, change, messages},
        {"PATCH", "/definitions/{id}", "/definitions/" + definitions, R"({"name":"M2"})", messages},
        {"POST", "/definitions/{id}/restore", "/definitions/" + definitions + "/restore", R"({"version":1})", messages},
        {"POST", "/definitions/{id}/jobs", "/definitions/" + definitions + "/jobs", "{}", messages},
        {"POST", "/definition-files", "/definition-files", file, messages},
        {"POST", "/groups/try", "/groups/try", R"({"members":["desk"]})", {}},
        {"POST", "/groups", "/groups", R"({"name":"All","condition":"role = client"})", defining},
        {"PATCH", "/groups/{id}", "/groups/" + group, R"({"members":["desk"]})", defining},
        {"POST", "/id-groups", "/id-groups", R"({"name":"branch","relays":["relay"]})", defining},
        {"PATCH", "/id-groups/{id}", "/id-groups/" + office, R"({"members":["desk"]})", defining},
        // There is no such set: all but who may only look come as far as that.
        {"POST", "/definitions/{id}/submit", "/definitions/" + definitions + "/submit", "{}", defining},
        {"POST", "/set-runs/{id}/control", "/set-runs/99/control", R"({"action":"cancel"})", defining},
        {"POST", "/set-runs/{id}/resubmit", "/set-runs/99/resubmit", R"({"from":"start"})", defining},
        {"PUT", "/set-runs/{id}/repetition", "/set-runs/99/repetition", R"({"every":1,"unit":"days"})", defining},
        {"DELETE", "/set-runs/{id}/repetition", "/set-runs/99/repetition", {}, defining},
        // What takes away comes last.
        {"DELETE", "/groups/{id}", "/groups/" + group, {}, defining},
        {"DELETE", "/id-groups/{id}", "/id-groups/" + office, {}, defining},
        {"DELETE", "/definitions/{id}", "/definitions/" + definitions, {}, messages},
        {"DELETE", "/security/policies/{id}", "/security/policies/1", {}, security},
        {"DELETE", "/processing-windows/{id}", "/processing-windows/" + window, {}, house},
        {"DELETE", "/uploads/{id}", "/uploads/1", {}, adding},
        {"DELETE", "/nodes/{id}", "/nodes/" + relay, {}, nodes},
        {"DELETE", "/folders/{id}", "/folders/" + folder, {}, folders}};
    all.insert(all.end(), commands.begin(), commands.end());
    for (const char *operation : {"suspend", "resume", "cancel", "re-execute", "force-stop", "delete"}) {
        const std::string body = R"({"operation":")" + std::string(operation) + R"("})";
        all.push_back({"POST", "/jobs/{id}/operations", "/jobs/" + job + "/operations", body, packages});
        all.push_back({"POST", "/jobs/{id}/operations", "/jobs/" + message + "/operations", body, messages});
    }
    return all;
}

TEST_F(ConsoleRolesTest, EveryRoleMayOverEveryRouteWhatTheMatrixSaysAndNothingElse)
{
    QTemporaryDir uploads;
    m_options.uploadFolder = uploads.path();
    startServer();
    const std::vector<Way> all = ways();
    std::set<std::pair<QString, QString>> tried;
    for (const Way &way : all)
        tried.insert({QString::fromStdString(way.method), QString::fromStdString(way.path)});
    for (const auto &path : ConsoleServer::paths())
        EXPECT_TRUE(tried.contains(path))
            << "is not tried: " << path.first.toStdString() << ' ' << path.second.toStdString();
    std::map<OperatorRole, std::string> tokens;
    for (const OperatorRole role : kOperatorRoles)
        tokens[role] = carryOut(AddOperator{operatorRoleKey(role), role, kNoTime}).token.toStdString();
    for (const Way &way : all) {
        const auto may = [&](OperatorRole role) { return !way.deed || mayDo(role, *way.deed); };
        // Who may not comes first: what it is about is still there then.
        std::vector<OperatorRole> roles(kOperatorRoles.begin(), kOperatorRoles.end());
        std::stable_partition(roles.begin(), roles.end(), [&](OperatorRole role) { return !may(role); });
        for (const OperatorRole role : roles) {
            const EventSeq before = lastSeq();
            const int is = status(tokens[role], way);
            EXPECT_EQ(is == 403, !may(role)) << is << ' ' << operatorRoleKey(role).toStdString() << ' ' << way.method
                                             << ' ' << way.target << ' ' << way.body;
            EXPECT_NE(is, 401);
            EXPECT_LT(is, 500);
            if (!may(role)) {
                EXPECT_LE(lastSeq(), before + 1) << "at most the record of the audit: " << way.target;
            }
        }
    }
}

/// The same over keys: a refusal, too, belongs to who was refused, and no key opens what the role does not.
TEST_F(ConsoleRolesTest, AKeyNeverCarriesOneRolesAnswerToAnother)
{
    startServer();
    const std::string boss =
        carryOut(AddOperator{QStringLiteral("boss"), OperatorRole::SystemAdministrator, kNoTime}).token.toStdString();
    const std::string bea =
        carryOut(AddOperator{QStringLiteral("bea"), OperatorRole::BrowseOnly, kNoTime}).token.toStdString();
    const auto as = [&](const std::string &token, const std::string &key) {
        http::ClientRequest asked = request("POST", "/operators", R"({"name":"new","role":"asset"})");
        asked.headers = {{"Authorization", "Bearer " + token}, {"Idempotency-Key", key}};
        return m_client->sendAndWait(asked).value();
    };
    const auto made = as(boss, "one");
    ASSERT_EQ(made.status, 200);
    EXPECT_EQ(as(boss, "one").body, made.body);
    const auto other = as(bea, "one");
    EXPECT_TRUE(other.status == 422 || other.status == 403) << other.status;
    EXPECT_EQ(other.body.find("token\":"), std::string::npos);
    EXPECT_EQ(as(bea, "two").status, 403);
    EXPECT_EQ(as(boss, "two").status, 422) << "the key is bea's";
    // Once revoked, not even what was answered before is told again.
    EXPECT_EQ(call("POST", "/operators/1/revoke").status, 200);
    EXPECT_EQ(as(boss, "one").status, 401);
    stopServer(); // and after a restart neither
    startServer();
    EXPECT_EQ(as(boss, "one").status, 401);
    EXPECT_EQ(as(bea, "one").status, 422);
}

} // namespace
} // namespace signalbox::consoleapi
