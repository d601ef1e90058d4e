#include "model/domain/judgement.h"
#include "network/consoleapi/reportedwork.h"
#include "network/consoleapi/uploadstore.h"
#include "tests/network/consoleapi/consolefixture.h"
#include "tests/network/consoleapi/somecollection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>
#include <map>
#include <set>

namespace signalbox::consoleapi {
namespace {

/// The description of the API held against the server: what it names is there, and what is there it names.
class OpenApiTest : public ConsoleFixture {
protected:
    using Operation = std::pair<QString, QString>; ///< method, path

    OpenApiTest()
    {
        QFile file(QStringLiteral(SIGNALBOX_RESOURCES "/openapi.json"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QJsonParseError problem;
        m_document = QJsonDocument::fromJson(file.readAll(), &problem).object();
        EXPECT_EQ(problem.error, QJsonParseError::NoError) << problem.errorString().toStdString();
    }
    /// What stands there, or what a "$ref" leads to.
    [[nodiscard]] QJsonObject resolved(const QJsonObject &object) const
    {
        const QString reference = object.value(QStringLiteral("$ref")).toString();
        if (reference.isEmpty())
            return object;
        QJsonValue at = m_document;
        for (const QString &part : reference.split(u'/').sliced(1))
            at = at.toObject().value(part);
        EXPECT_TRUE(at.isObject()) << reference.toStdString();
        return at.toObject();
    }
    [[nodiscard]] std::map<Operation, QJsonObject> documented() const
    {
        std::map<Operation, QJsonObject> all;
        const QJsonObject paths = m_document.value(QStringLiteral("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject item = path.value().toObject();
            for (auto method = item.begin(); method != item.end(); ++method) {
                if (method.key() != QStringLiteral("parameters"))
                    all[{method.key().toUpper(), path.key()}] = method.value().toObject();
            }
        }
        return all;
    }
    static std::string target(const QString &path, const QString &id)
    {
        return QString(path).replace(QStringLiteral("{id}"), id).toStdString();
    }
    /// Sends it, notes the status, and checks that the answer has the members that its schema demands.
    QJsonObject send(const QString &method, const QString &path, const QString &id, const QJsonObject &body = {},
                     const std::string &query = {}, const http::Headers &headers = {}, bool local = false)
    {
        http::ClientRequest asked =
            request(method.toStdString(), target(path, id) + query,
                    body.isEmpty() ? std::string() : QJsonDocument(body).toJson().toStdString());
        asked.headers.insert(asked.headers.end(), headers.begin(), headers.end());
        if (local)
            asked.url.unixPath = socketPath();
        // A stream has no end: its head is enough.
        std::promise<int> status;
        asked.onHead = [&](int code, const http::Headers &head) {
            const bool streams = http::headerValue(head, "Content-Type").starts_with("text/event-stream");
            if (streams)
                status.set_value(code);
            return !streams;
        };
        const auto answer = m_client->sendAndWait(std::move(asked));
        const int code = answer ? answer.value().status : status.get_future().get();
        m_seen[{method, path}].insert(code);
        const QJsonObject got =
            QJsonDocument::fromJson(answer ? QByteArray::fromStdString(answer.value().body) : QByteArray()).object();
        const QJsonObject response = resolved(documented()[{method, path}]
                                                  .value(QStringLiteral("responses"))
                                                  .toObject()
                                                  .value(QString::number(code))
                                                  .toObject());
        EXPECT_FALSE(response.isEmpty()) << code << ' ' << method.toStdString() << ' ' << path.toStdString()
                                         << (answer ? answer.value().body.substr(0, 300) : "");
        const QJsonObject schema = resolved(response.value(QStringLiteral("content"))
                                                .toObject()
                                                .value(QStringLiteral("application/json"))
                                                .toObject()
                                                .value(QStringLiteral("schema"))
                                                .toObject());
        for (const QJsonValue &member : schema.value(QStringLiteral("required")).toArray())
            EXPECT_TRUE(got.contains(member.toString()))
                << path.toStdString() << ": " << member.toString().toStdString();
        return got;
    }

    QJsonObject m_document;
    std::map<Operation, std::set<int>> m_seen;
};

TEST_F(OpenApiTest, EveryPathAndMethodIsDescribedAndNothingElse)
{
    std::set<Operation> described;
    for (const auto &[operation, object] : documented()) {
        described.insert(operation);
        EXPECT_FALSE(object.value(QStringLiteral("summary")).toString().isEmpty());
        EXPECT_FALSE(object.value(QStringLiteral("operationId")).toString().isEmpty());
    }
    std::set<Operation> served;
    for (const auto &[method, path] : ConsoleServer::paths())
        served.insert({method, path});
    EXPECT_EQ(described, served);
}

TEST_F(OpenApiTest, EveryStatusThatIsDescribedOccursAndNoOther)
{
    m_settings.archiveFolder = m_folder.filePath(QStringLiteral("archive"));
    m_options.uploadFolder = m_folder.filePath(QStringLiteral("uploads"));
    m_options.wrongTokensPerSecond = 10'000;
    CollectionStore collections(m_folder.filePath(QStringLiteral("collections")));
    ASSERT_TRUE(collections.prepare());
    addCollection(collections, AttemptId{1}, "var/log/a", "text");
    m_options.collections = &collections;
    startServer();
    const std::string browser =
        carryOut(AddOperator{QStringLiteral("bea"), OperatorRole::BrowseOnly, kNoTime}).token.toStdString();
    const auto none = QStringLiteral("4000000000");
    const auto one = QStringLiteral("1");
    int keys = 0;
    for (const auto &[operation, object] : documented()) {
        const auto &[method, path] = operation;
        http::ClientRequest asked = request(method.toStdString(), target(path, none));
        asked.headers.clear();
        m_seen[operation].insert(m_client->sendAndWait(asked).value().status);
        const bool isForSome = path == QStringLiteral("/operators") || path == QStringLiteral("/collected/{id}/file");
        if (method == QStringLiteral("GET") && !isForSome)
            continue;
        asked.headers = {{"Authorization", "Bearer " + browser}};
        asked.body = method == QStringLiteral("GET") ? "" : R"({"nothing":0})";
        m_seen[operation].insert(m_client->sendAndWait(asked).value().status);
        if (method == QStringLiteral("GET"))
            continue;
        const http::Headers key{{"Idempotency-Key", "key-" + std::to_string(++keys)}};
        (void)call(method.toStdString(), target(path, none), R"({"nothing":1})", key);
        m_seen[operation].insert(call(method.toStdString(), target(path, none), R"({"nothing":2})", key).status);
        http::RawClient large(m_port);
        large.send(method.toStdString() + " /api/v1" + target(path, none)
                   + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + kToken
                   + "\r\nContent-Length: 999999999\r\n\r\n");
        m_seen[operation].insert(large.readAnswer().status);
    }

    for (const QString &work : {kImportWork, kUploadWork, kImportWork}) { // which a kill cuts off
        JournalRecord wanted;
        wanted.work = work;
        m_engine->post(OperationBegins{wanted});
    }
    stopServer();
    startServer();

    const auto text = [](const char *what) { return QJsonValue(QString::fromUtf8(what)); };
    const auto get = QStringLiteral("GET"), post = QStringLiteral("POST"), patch = QStringLiteral("PATCH"),
               remove = QStringLiteral("DELETE"), put = QStringLiteral("PUT");
    const auto folders = QStringLiteral("/folders"), folder = QStringLiteral("/folders/{id}");
    send(post, folders, {}, {{QStringLiteral("name"), text("Office")}});
    send(post, folders, {}, {{QStringLiteral("name"), text("")}});
    send(post, folders, {}, {{QStringLiteral("name"), text("x")}, {QStringLiteral("parent"), 77}});
    send(patch, folder, one, {{QStringLiteral("name"), text("Office 2")}});
    send(patch, folder, one, {{QStringLiteral("name"), text("")}});
    send(patch, folder, none, {{QStringLiteral("name"), text("x")}});
    send(patch, folder, one, {{QStringLiteral("parent"), 1}});
    send(get, folders, {});
    send(remove, folder, none);

    const auto nodes = QStringLiteral("/nodes"), node = QStringLiteral("/nodes/{id}");
    send(post, nodes, {}, {{QStringLiteral("name"), text("relay")}, {QStringLiteral("role"), text("relay")}});
    for (const char *name : {"a", "b", "c"})
        send(post, nodes, {}, {{QStringLiteral("name"), text(name)}, {QStringLiteral("upper"), text("relay")}});
    send(post, nodes, {}, {{QStringLiteral("name"), text("a")}});
    send(post, nodes, {}, {{QStringLiteral("name"), text("not a name")}});
    send(get, nodes, {});
    for (const QString &what : {QStringLiteral("/suspend"), QStringLiteral("/resume")}) {
        send(post, node + what, one);
        send(post, node + what, one);
        send(post, node + what, none);
        send(post, node + what, QStringLiteral("2"));
    }

    QFile file(m_folder.filePath(QStringLiteral("setup.sh")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n");
    file.close();
    const auto packages = QStringLiteral("/packages");
    send(post, packages, {}, {{QStringLiteral("file"), file.fileName()}}, {}, {}, true);
    send(post, packages, {}, {{QStringLiteral("file"), file.fileName()}});
    send(post, packages, {}, {{QStringLiteral("file"), text("/nowhere")}}, {}, {}, true);
    send(post, packages, {}, {{QStringLiteral("file"), QJsonValue(7)}}, {}, {}, true);
    send(get, packages, {});

    const auto jobs = QStringLiteral("/jobs"), job = QStringLiteral("/jobs/{id}");
    QJsonObject order{{QStringLiteral("name"), text("first")},
                      {QStringLiteral("packages"), QJsonArray{1}},
                      {QStringLiteral("destinations"), QJsonArray{text("a"), text("b")}}};
    send(post, jobs, {}, order);
    send(post, jobs, {}, {{QStringLiteral("packages"), text("x")}});
    order.insert(QStringLiteral("packages"), QJsonArray{77});
    send(post, jobs, {}, order);
    send(get, jobs, {});
    send(get, job, one);
    send(get, job, none);
    send(patch, job, one, {{QStringLiteral("folder"), 0}});
    send(patch, job, one, {{QStringLiteral("folder"), text("x")}});
    send(patch, job, none, {{QStringLiteral("folder"), 0}});
    const QJsonObject message{{QStringLiteral("title"), text("Maintenance")},
                              {QStringLiteral("text"), text("At 20:00.")}};
    const QJsonObject report = send(post, jobs, {},
                                    {{QStringLiteral("type"), text("report-message")},
                                     {QStringLiteral("order"), message},
                                     {QStringLiteral("destinations"), QJsonArray{text("a")}}});
    send(get, job + QStringLiteral("/order"), QString::number(report.value(QStringLiteral("id")).toInteger()));
    send(get, job + QStringLiteral("/order"), one);
    const auto operations = job + QStringLiteral("/operations");
    send(post, operations, one, {{QStringLiteral("operation"), text("suspend")}});
    send(post, operations, one, {{QStringLiteral("operation"), text("suspend")}});
    send(post, operations, one, {{QStringLiteral("operation"), text("dance")}});
    send(post, operations, none, {{QStringLiteral("operation"), text("suspend")}});
    send(get, job + QStringLiteral("/instructions"), one);
    send(get, job + QStringLiteral("/instructions"), one, {}, "?status=odd");
    send(get, job + QStringLiteral("/instructions"), none);
    const http::Headers json{{"Accept", "application/json"}};
    send(get, job + QStringLiteral("/rows"), one);
    send(get, job + QStringLiteral("/rows"), one, {}, {}, json);
    send(get, job + QStringLiteral("/rows"), none);
    send(get, job + QStringLiteral("/export.csv"), one);
    send(get, job + QStringLiteral("/export.csv"), none);
    const JobId running = makeJob(2);
    complete(running, 1);
    send(get, job + QStringLiteral("/forecast"), QString::number(number(running)));
    complete(running, 2);
    send(get, job + QStringLiteral("/forecast"), QString::number(number(running)));
    send(get, job + QStringLiteral("/forecast"), one, {}, "?seconds=-1");
    send(get, job + QStringLiteral("/forecast"), none);
    send(get, QStringLiteral("/instructions/{id}/history"), one);
    send(get, QStringLiteral("/instructions/{id}/history"), none);
    send(remove, node, QStringLiteral("2"));
    send(remove, node, QStringLiteral("4"));
    send(remove, node, none);

    const auto rules = QStringLiteral("/dispatch/rules"), rule = QStringLiteral("/dispatch/rules/{id}"),
               phase = QStringLiteral("/jobs/{id}/phase");
    const QJsonObject slot{{QStringLiteral("kind"), text("slot")}, {QStringLiteral("name"), text("Night")}};
    send(post, rules, {}, slot);
    send(post, rules, {}, slot);
    send(post, rules, {},
         {{QStringLiteral("kind"), text("domain")},
          {QStringLiteral("folder"), 77},
          {QStringLiteral("name"), text("x")}});
    send(get, QStringLiteral("/dispatch"), {});
    send(get, QStringLiteral("/dispatch/queue"), {});
    send(get, QStringLiteral("/dispatch/queue"), {}, {}, "?limit=x");
    send(patch, rule, one, {{QStringLiteral("capacity"), 3}});
    send(patch, rule, one, {{QStringLiteral("capacity"), -3}});
    send(patch, rule, none, {{QStringLiteral("capacity"), 3}});
    send(remove, rule, one);
    send(remove, rule, none);
    send(get, phase, one);
    send(get, phase, none);
    QJsonObject later{{QStringLiteral("packages"), QJsonArray{1}},
                      {QStringLiteral("destinations"), QJsonArray{text("a")}},
                      {QStringLiteral("scheduled"), text("2999-01-01T00:00:00Z")}};
    const QString pending = QString::number(send(post, jobs, {}, later).value(QStringLiteral("id")).toInteger());
    send(post, phase, pending, {{QStringLiteral("action"), text("hold")}});
    send(post, phase, pending, {{QStringLiteral("action"), text("hold")}});
    send(post, phase, pending, {{QStringLiteral("action"), text("dance")}});
    send(post, phase, none, {{QStringLiteral("action"), text("hold")}});
    send(post, phase, pending, {{QStringLiteral("action"), text("cancel")}});

    send(get, QStringLiteral("/retention"), {});
    send(patch, QStringLiteral("/retention"), {}, {{QStringLiteral("archiveAfterDays"), 30}});
    send(patch, QStringLiteral("/retention"), {}, {{QStringLiteral("archiveAfterDays"), -1}});
    const auto archives = QStringLiteral("/archives");
    send(post, archives, {}, {{QStringLiteral("jobs"), QJsonArray{1}}});
    send(post, archives, {}, {{QStringLiteral("jobs"), QJsonArray{77}}});
    send(post, archives, {});
    send(get, archives, {});
    const auto operators = QStringLiteral("/operators"), who = QStringLiteral("/operators/{id}");
    const QJsonObject asset{{QStringLiteral("role"), text("asset")}};
    send(post, operators, {}, {{QStringLiteral("name"), text("yoko")}, {QStringLiteral("role"), text("asset")}});
    send(get, operators, {});
    send(patch, who, one, asset);
    send(patch, who, one, asset);
    send(patch, who, none, asset);
    send(post, operators, {}, asset);
    send(patch, who, one, {{QStringLiteral("role"), text("boss")}});
    send(post, who + QStringLiteral("/renew"), one, {{QStringLiteral("expires"), text("soon")}});
    send(post, who + QStringLiteral("/revoke"), one);
    send(post, who + QStringLiteral("/revoke"), one);
    send(post, who + QStringLiteral("/revoke"), none);
    send(post, who + QStringLiteral("/renew"), one);
    send(post, who + QStringLiteral("/renew"), none);
    send(get, QStringLiteral("/audit"), {});
    send(get, QStringLiteral("/audit"), {}, {}, "?after=x");
    send(get, QStringLiteral("/activity"), {}, {}, "?counts=true&search=node:a&limit=2");
    send(get, QStringLiteral("/activity"), {}, {}, "?search=severity:odd");
    send(get, QStringLiteral("/inventory"), {}, {}, "?kind=software&search=bash&limit=2");
    send(get, QStringLiteral("/inventory"), {}, {}, "?from=x");
    const QString inventoryChanges = QStringLiteral("/nodes/{id}/inventory-changes");
    send(get, inventoryChanges, one);
    send(get, inventoryChanges, one, {}, "?kind=odd");
    send(get, inventoryChanges, none);
    const QString collected = QStringLiteral("/collected");
    const QString collection = QStringLiteral("/collected/{id}");
    const QString collectedFile = QStringLiteral("/collected/{id}/file");
    EXPECT_EQ(send(get, collected, {}, {}, "?job=1&node=1").value(QStringLiteral("collections")).toArray().size(), 1);
    EXPECT_EQ(send(get, collected, {}, {}, "?job=2").value(QStringLiteral("collections")).toArray().size(), 0);
    send(get, collected, {}, {}, "?node=x");
    EXPECT_EQ(send(get, collection, one).value(QStringLiteral("files")).toArray().size(), 1);
    send(get, collection, none);
    send(get, collectedFile, one);
    send(get, collectedFile, one, {}, "?number=0");
    send(get, collectedFile, one, {}, "?number=0&all=1");
    send(get, collectedFile, one, {}, "?number=1");
    send(remove, collection, one);
    send(remove, collection, one);
    send(get, QStringLiteral("/messages"), {});
    EXPECT_FALSE(send(get, QStringLiteral("/errors"), {}, {}, "?search=ENOSPC")
                     .value(QStringLiteral("errors"))
                     .toArray()
                     .isEmpty());
    send(get, QStringLiteral("/server"), {});
    send(get, QStringLiteral("/snapshot"), {});
    for (const QString &stream : {QStringLiteral("/events"), QStringLiteral("/changes")}) {
        send(get, stream, {});
        send(get, stream, {}, {}, "?after=x");
        send(get, stream, {}, {}, "?job=77");
    }
    const auto uploads = QStringLiteral("/uploads"), upload = QStringLiteral("/uploads/{id}");
    QJsonObject announced{{QStringLiteral("fileName"), text("setup-2.sh")}, {QStringLiteral("size"), 0}};
    send(post, uploads, {}, announced);
    announced.insert(QStringLiteral("size"), 16);
    for (int i = 0; i <= UploadStore::kMost; ++i) // one too many
        send(post, uploads, {}, announced);
    const QJsonObject part{{QStringLiteral("part"), text("x")}}; // any bytes will do
    send(put, upload, one, part);
    send(put, upload, one, part, "?offset=5");
    send(put, upload, none, part, "?offset=0");
    send(post, packages, {}, {{QStringLiteral("upload"), 1}});
    send(get, upload, one);
    send(get, upload, none);
    send(remove, upload, QStringLiteral("2"));
    send(remove, upload, none);
    const QByteArray body = QJsonDocument(part).toJson();
    announced.insert(QStringLiteral("size"), body.size());
    const QString whole = QString::number(send(post, uploads, {}, announced).value(QStringLiteral("id")).toInteger());
    EXPECT_EQ(send(put, upload, whole, part, "?offset=0").value(QStringLiteral("offset")).toInteger(), body.size());

    const auto journal = QStringLiteral("/operations"), again = QStringLiteral("/operations/{id}/run-again"),
               dismiss = QStringLiteral("/operations/{id}/dismiss"), all = QStringLiteral("/operations/run-again");
    EXPECT_EQ(send(get, journal, {}).value(QStringLiteral("operations")).toArray().size(), 3);
    send(get, journal, {}, {}, "?state=odd");
    send(post, again, one);
    send(post, again, one);
    send(post, again, none);
    send(post, all, {});
    send(post, all, {});
    send(post, dismiss, QStringLiteral("2"));
    send(post, dismiss, QStringLiteral("2"));
    send(post, dismiss, none);
    const QJsonArray both{static_cast<qint64>(number(makeJob(1))), static_cast<qint64>(number(makeJob(1)))};
    send(post, journal, {}, {{QStringLiteral("do"), text("interrupt-job")}, {QStringLiteral("jobs"), both}});
    send(post, journal, {}, {{QStringLiteral("do"), text("force-stop")}, {QStringLiteral("jobs"), both}});
    send(post, journal, {},
         {{QStringLiteral("do"), text("move-job")}, {QStringLiteral("jobs"), both}, {QStringLiteral("folder"), 77}});

    const auto judge = QStringLiteral("/security/judge"), act = QStringLiteral("/security/actions"),
               policies = QStringLiteral("/security/policies"), policy = QStringLiteral("/security/policies/{id}"),
               levels = QStringLiteral("/security/levels"), history = QStringLiteral("/security/history");
    const QJsonObject wanted{{QStringLiteral("policy"), policyObject(examplePolicy())}};
    const QJsonObject wrong{{QStringLiteral("policy"), 7}};
    send(post, judge, {}); // there is no policy
    send(post, policies, {}, wanted);
    send(post, policies, {}, wrong);
    send(get, policies, {});
    send(patch, policy, one, wanted);
    send(patch, policy, one, wrong);
    send(patch, policy, none, wanted);
    send(post, judge, {}, {{QStringLiteral("clients"), QJsonArray{text("b")}}});
    send(post, judge, {}, {{QStringLiteral("clients"), QJsonArray{}}});
    send(post, act, {}, {{QStringLiteral("action"), text("refuse")}});
    send(post, act, {}, {{QStringLiteral("action"), text("dance")}});
    EXPECT_EQ(send(get, levels, {}).value(QStringLiteral("next")), QJsonValue());
    send(get, levels, {}, {}, "?level=odd");
    send(get, levels + QStringLiteral("/{id}"), QStringLiteral("3"));
    send(get, levels + QStringLiteral("/{id}"), none);
    send(get, history, {});
    send(get, history, {}, {}, "?client=x");
    send(remove, policy, one);
    send(remove, policy, none);

    const auto definitions = QStringLiteral("/definitions"), definition = QStringLiteral("/definitions/{id}"),
               files = QStringLiteral("/definition-files"), runs = QStringLiteral("/set-runs"),
               run = QStringLiteral("/set-runs/{id}");
    const auto jobDefinition = [&](const char *name) {
        return QJsonObject{{QStringLiteral("name"), text(name)},
                           {QStringLiteral("type"), text("report-message")},
                           {QStringLiteral("order"),
                            QJsonObject{{QStringLiteral("title"), text("T")}, {QStringLiteral("text"), text("x")}}},
                           {QStringLiteral("destinations"), QJsonArray{text("b")}}};
    };
    const auto setOf = [&](int wantedDefinition) {
        return QJsonObject{
            {QStringLiteral("name"), text("Weekly")},
            {QStringLiteral("stages"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), text("Pilot")},
                                    {QStringLiteral("requests"),
                                     QJsonArray{QJsonObject{{QStringLiteral("definition"), wantedDefinition}}}}}}}};
    };
    const auto saved = [&](const char *kind, const QJsonObject &what, int in = 0) {
        return QJsonObject{
            {QStringLiteral("kind"), text(kind)}, {QStringLiteral("folder"), in}, {QStringLiteral("definition"), what}};
    };
    send(post, definitions, {}, saved("job", jobDefinition("Tell")));
    send(post, definitions, {}, saved("set", setOf(1)));
    send(post, definitions, {}, saved("set", setOf(77)));
    send(post, definitions, {}, saved("job", jobDefinition("Lost"), 77));
    send(post, definitions, {}, {{QStringLiteral("kind"), text("folder")}, {QStringLiteral("name"), text("F")}});
    send(get, definitions, {}, {}, "?content=true");
    send(get, definition, one);
    send(get, definition, none);
    send(get, definition, one, {}, "?version=x");
    send(patch, definition, one, {{QStringLiteral("definition"), jobDefinition("Tell")}});
    send(patch, definition, one, {{QStringLiteral("name"), text("")}});
    send(patch, definition, none, {{QStringLiteral("name"), text("x")}});
    const auto versions = definition + QStringLiteral("/versions"), restore = definition + QStringLiteral("/restore");
    EXPECT_EQ(send(get, versions, one).value(QStringLiteral("versions")).toArray().size(), 2);
    send(get, versions, none);
    send(post, restore, one, {{QStringLiteral("version"), 1}});
    send(post, restore, one);
    send(post, restore, one, {{QStringLiteral("version"), text("x")}});
    send(post, restore, none);
    const auto defined = definition + QStringLiteral("/jobs"), submit = definition + QStringLiteral("/submit");
    send(post, defined, one);
    send(post, defined, one, {{QStringLiteral("colour"), 1}});
    send(post, defined, none);
    const auto set = QStringLiteral("2");
    send(post, submit, set, {{QStringLiteral("hold"), true}});
    send(post, submit, set, {{QStringLiteral("start"), text("soon")}});
    send(post, submit, one);
    send(get, runs, {}, {}, "?content=true");
    send(get, run, one);
    send(get, run, none);
    const auto ruled = run + QStringLiteral("/control"), resubmit = run + QStringLiteral("/resubmit");
    send(post, resubmit, one, {{QStringLiteral("from"), text("start")}});
    send(post, ruled, one, {{QStringLiteral("action"), text("cancel")}});
    send(post, ruled, one, {{QStringLiteral("action"), text("cancel")}});
    send(post, ruled, one, {{QStringLiteral("action"), text("dance")}});
    send(post, ruled, none, {{QStringLiteral("action"), text("cancel")}});
    send(post, resubmit, one, {{QStringLiteral("from"), text("start")}});
    send(post, resubmit, one, {{QStringLiteral("from"), text("here")}});
    send(post, resubmit, none, {{QStringLiteral("from"), text("start")}});
    const QJsonObject hourly{{QStringLiteral("every"), 1}, {QStringLiteral("unit"), text("hours")}};
    const auto repetition = QStringLiteral("/repetition");
    send(post, submit, set, {{QStringLiteral("hold"), true}, {QStringLiteral("repeat"), hourly}});
    const QString setRun = QStringLiteral("3"); // one was resubmitted
    send(put, run + repetition, setRun, hourly);
    send(put, run + repetition, one, hourly);
    send(put, run + repetition, setRun, {{QStringLiteral("every"), text("x")}});
    send(put, run + repetition, none, hourly);
    send(remove, run + repetition, setRun);
    send(remove, run + repetition, setRun);
    send(remove, run + repetition, none);
    const QJsonObject repeated = send(post, QStringLiteral("/jobs"), {},
                                      {{QStringLiteral("packages"), QJsonArray{1}},
                                       {QStringLiteral("destinations"), QJsonArray{text("b")}},
                                       {QStringLiteral("repeat"), hourly}});
    const QString repeatedJob = QString::number(repeated.value(QStringLiteral("id")).toInteger());
    EXPECT_EQ(
        send(get, QStringLiteral("/series"), {}, {}, "?ended=true").value(QStringLiteral("series")).toArray().size(),
        2);
    send(put, job + repetition, repeatedJob, hourly);
    send(put, job + repetition, QString::number(number(makeJob(1))), hourly);
    send(put, job + repetition, repeatedJob, {{QStringLiteral("every"), 0}});
    send(put, job + repetition, none, hourly);
    send(remove, job + repetition, repeatedJob);
    send(remove, job + repetition, repeatedJob);
    send(remove, job + repetition, none);
    send(patch, definition, one,
         {{QStringLiteral("definition"), jobDefinition("Tell")},
          {QStringLiteral("ifVersion"), 1}}); // there is a newer one
    const QJsonObject exported = send(get, files, {});
    send(get, files, {}, {}, "?definitions=77");
    send(get, files, {}, {}, "?definitions=x");
    send(post, files, {}, {{QStringLiteral("file"), exported}}); // they are there
    send(post, files, {}, {{QStringLiteral("file"), exported}, {QStringLiteral("replace"), true}});
    send(post, files, {}, {{QStringLiteral("file"), text("{")}});
    send(post, files, {}, {{QStringLiteral("file"), exported}, {QStringLiteral("folder"), 77}});
    send(remove, definition, one); // the set runs it
    send(remove, definition, set);
    send(remove, definition, none);
    send(get, job + QStringLiteral("/definition"), QString::number(number(makeJob(1))), {}, "?destinations=true");
    send(get, job + QStringLiteral("/definition"), none);

    const auto groups = QStringLiteral("/groups"), group = QStringLiteral("/groups/{id}"),
               tried = QStringLiteral("/groups/try"), nodesOfGroup = group + QStringLiteral("/nodes"),
               through = job + QStringLiteral("/through");
    const QJsonObject made =
        send(post, groups, {},
             {{QStringLiteral("name"), text("Pilot")}, {QStringLiteral("condition"), text("role = client")}});
    const QString pilot = QString::number(made.value(QStringLiteral("id")).toInteger());
    send(post, groups, {}, {{QStringLiteral("name"), text("Wrong")}, {QStringLiteral("condition"), text("x")}});
    send(get, groups, {});
    send(get, group, pilot);
    send(get, group, none);
    send(get, nodesOfGroup, pilot);
    send(get, nodesOfGroup, none);
    send(get, nodesOfGroup, pilot, {}, "?limit=x");
    send(post, tried, {}, {{QStringLiteral("members"), QJsonArray{text("b")}}});
    send(patch, group, pilot, {{QStringLiteral("description"), text("The first")}});
    send(patch, group, pilot, {{QStringLiteral("name"), text("")}});
    send(patch, group, none, {{QStringLiteral("name"), text("x")}});
    send(patch, group, pilot, {{QStringLiteral("name"), text("x")}, {QStringLiteral("ifVersion"), 1}});
    send(remove, group, pilot);
    send(remove, group, none);
    send(get, through, QString::number(number(makeJob(1))));
    send(get, through, none);

    RegisterNode managing;
    managing.name = QStringLiteral("managing");
    managing.role = NodeRole::Relay;
    carryOut(managing);
    const auto idGroups = QStringLiteral("/id-groups"), idGroup = QStringLiteral("/id-groups/{id}"),
               members = idGroup + QStringLiteral("/members"), relayRows = job + QStringLiteral("/relays"),
               relays = QStringLiteral("relays");
    const QJsonObject office =
        send(post, idGroups, {}, {{QStringLiteral("name"), text("office")}, {relays, QJsonArray{text("managing")}}});
    const QString officeId = QString::number(office.value(QStringLiteral("id")).toInteger());
    send(post, idGroups, {}, {{QStringLiteral("name"), text("wrong")}, {relays, QJsonArray()}});
    send(post, idGroups, {}, {{QStringLiteral("name"), text("wrong")}, {relays, QJsonArray{text("nobody")}}});
    send(get, idGroups, {});
    send(get, idGroup, officeId);
    send(get, idGroup, none);
    send(get, members, officeId);
    send(get, members, none);
    send(get, members, officeId, {}, "?limit=x");
    send(patch, idGroup, officeId, {{QStringLiteral("description"), text("The first")}});
    send(patch, idGroup, officeId,
         {{QStringLiteral("description"), text("x")}, {QStringLiteral("ifVersion"), 1}}); // there is a newer one
    send(patch, idGroup, officeId, {{relays, QJsonArray()}});
    send(patch, idGroup, none, {{QStringLiteral("name"), text("x")}});
    send(remove, idGroup, officeId);
    send(remove, idGroup, none);
    send(get, relayRows, QString::number(number(makeJob(1))));
    send(get, relayRows, none);
    send(get, relayRows, QStringLiteral("1"), {}, "?status=nonsense");

    const auto control = job + QStringLiteral("/control");
    const QString controlled = QString::number(number(makeJob(1)));
    send(post, control, controlled, {{QStringLiteral("action"), text("interrupt")}});
    send(post, control, controlled, {{QStringLiteral("action"), text("interrupt")}});
    send(post, control, controlled, {{QStringLiteral("action"), text("sleep")}});
    send(post, control, none, {{QStringLiteral("action"), text("resume")}});
    const auto processes = QStringLiteral("/processes/{id}/cancel");
    const auto begin = [this](ProcessKind kind) {
        return QString::number(m_processes->begin({.kind = kind, .subject = QStringLiteral("x")}));
    };
    send(post, processes, begin(ProcessKind::Export));
    send(post, processes, begin(ProcessKind::Expiry));
    send(post, processes, none);
    const QJsonArray tasks =
        send(get, QStringLiteral("/tasks"), {}, {}, "?kind=session").value(QStringLiteral("tasks")).toArray();
    ASSERT_FALSE(tasks.isEmpty());
    send(get, QStringLiteral("/tasks"), {}, {}, "?state=odd");
    const auto work = QStringLiteral("/processes"), reported = QStringLiteral("/processes/{id}");
    const QJsonObject replay{{QStringLiteral("process"), text("replay")}, {QStringLiteral("subject"), text("trace")}};
    const QString replaying = QString::number(send(post, work, {}, replay).value(QStringLiteral("id")).toInteger());
    for (std::size_t i = 0; i < ReportedWork::kMost; ++i) // the last one is too many
        send(post, work, {}, replay);
    send(put, reported, replaying, {{QStringLiteral("done"), 1}});
    send(put, reported, none, {{QStringLiteral("done"), 1}});
    const auto sessions = QStringLiteral("/sessions/cancel");
    send(post, sessions, {}, {{QStringLiteral("session"), tasks.first()[QStringLiteral("id")]}});
    send(post, sessions, {}, {{QStringLiteral("session"), 1'000'000}});
    send(post, sessions, {}, {{QStringLiteral("session"), text("x")}});
    const auto windows = QStringLiteral("/processing-windows"), window = QStringLiteral("/processing-windows/{id}");
    QJsonObject night{{QStringLiteral("type"), text("report-message")},
                      {QStringLiteral("days"), text("mon,tue")},
                      {QStringLiteral("from"), text("22:00")},
                      {QStringLiteral("to"), text("06:00")}};
    send(post, windows, {}, night);
    night.remove(QStringLiteral("type"));
    night.insert(QStringLiteral("folder"), 77);
    send(post, windows, {}, night);
    night.insert(QStringLiteral("from"), text("25:00"));
    send(post, windows, {}, night);
    send(get, windows, {});
    send(patch, window, one, {{QStringLiteral("to"), text("07:00")}});
    send(patch, window, one, {{QStringLiteral("to"), text("7")}});
    send(patch, window, none, {{QStringLiteral("to"), text("07:00")}});
    send(remove, window, one);
    send(remove, window, none);

    complete(makeJob(1)); // so that something has ended
    send(post, archives, {}, {{QStringLiteral("all"), true}});
    send(remove, folder, one);

    for (const auto &[operation, object] : documented()) {
        std::set<int> promised;
        const QJsonObject responses = object.value(QStringLiteral("responses")).toObject();
        for (auto response = responses.begin(); response != responses.end(); ++response) {
            EXPECT_FALSE(resolved(response.value().toObject()).isEmpty());
            if (response.key() != QStringLiteral("default"))
                promised.insert(response.key().toInt());
        }
        EXPECT_EQ(m_seen[operation], promised)
            << operation.first.toStdString() << ' ' << operation.second.toStdString();
    }
}

} // namespace
} // namespace signalbox::consoleapi
