#include "model/items/groupdata.h"
#include "model/store/inventorypack.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/consoleapi/remotelink.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace signalbox::consoleapi {
namespace {

/// Server -> r1 -> c1 .. c3; c4.
class ConsoleGroupsTest : public ConsoleFixture {
protected:
    void SetUp() override
    {
        startServer();
        RegisterNode relay;
        relay.name = QStringLiteral("r1");
        relay.role = NodeRole::Relay;
        const NodeId r1{carryOut(relay).createdId};
        for (int i = 1; i <= 4; ++i) {
            RegisterNode client;
            client.name = QStringLiteral("c%1").arg(i);
            client.upper = i < 4 ? r1 : NodeId{};
            m_clients.push_back(NodeId{carryOut(client).createdId});
        }
        AddPackage package;
        package.package.kind = PayloadKind::Program;
        package.package.name = QStringLiteral("hello");
        package.package.fileName = QStringLiteral("hello.sh");
        package.package.size = 1;
        package.package.sha256 = QByteArray(32, 'x');
        m_package = carryOut(package).createdId;
    }
    QJsonObject ask(const std::string &method, const std::string &path, const QJsonObject &body = {}, int status = 200)
    {
        const http::ClientResponse answer =
            call(method, path, body.isEmpty() ? "" : QJsonDocument(body).toJson().toStdString());
        EXPECT_EQ(answer.status, status) << path << ": " << answer.body;
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    qint64 add(const QString &name, const QString &condition)
    {
        return ask("POST", "/groups", {{QStringLiteral("name"), name}, {QStringLiteral("condition"), condition}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    /// A job of that type, and what comes of the client's inventory.
    void tellSoftware(NodeId client, const QString &name, const QString &version)
    {
        AddPackage order;
        order.package.kind = PayloadKind::Order;
        order.package.name = QStringLiteral("order");
        order.package.fileName = QStringLiteral("order.json");
        order.package.installArguments = QStringLiteral("get-software-information");
        order.package.size = 10;
        order.package.sha256 = QByteArray(32, 'o');
        CreateJob job;
        job.type = JobType::GetSoftwareInformation;
        job.packages = {PackageId{carryOut(order).createdId}};
        job.destinations = {client};
        const JobId made{carryOut(job).createdId};
        const AttemptId attempt = m_engine->ask([made](Engine &engine) {
            const InstructionRow row = engine.rows(made).value().front();
            return static_cast<AttemptId>(engine.history(row.id).value().front().a);
        });
        const std::vector<InventoryItem> items{{name, version, QStringLiteral("amd64")}};
        for (const QString &part :
             inventoryReports(InventoryKind::Software, packInventory(InventoryKind::Software, items).value())) {
            NodeReported told;
            told.report.attempt = attempt;
            told.report.stage = Stage::Inventory;
            told.report.text = part;
            m_engine->post(told);
        }
    }
    QStringList destinations(qint64 job)
    {
        QStringList names;
        for (const QJsonValue &one : ask("GET", "/jobs/" + std::to_string(job) + "/instructions")
                                         .value(QStringLiteral("instructions"))
                                         .toArray())
            names << one[u"destination"].toString();
        return names;
    }
    QJsonObject jobTo(const QJsonObject &destinations, int status = 200)
    {
        QJsonObject body = destinations;
        body.insert(QStringLiteral("packages"), QJsonArray{static_cast<qint64>(m_package)});
        return ask("POST", "/jobs", body, status);
    }

    std::vector<NodeId> m_clients;
    quint32 m_package = 0;
};

TEST_F(ConsoleGroupsTest, AGroupIsMadeChangedAndRemoved)
{
    const qint64 id = add(QStringLiteral("Behind"), QStringLiteral("relay = r*"));
    const std::string path = "/groups/" + std::to_string(id);
    EXPECT_EQ(ask("GET", "/groups").value(QStringLiteral("groups")).toArray().size(), 1);
    EXPECT_TRUE(ask("GET", "/definitions").value(QStringLiteral("definitions")).toArray().isEmpty());
    QJsonObject nodes = ask("GET", path + "/nodes?limit=2");
    EXPECT_EQ(nodes.value(QStringLiteral("clients")).toInt(), 3);
    EXPECT_EQ(nodes.value(QStringLiteral("nodes")).toArray().size(), 2);
    ask("PATCH", path, {{QStringLiteral("members"), QJsonArray{QStringLiteral("c4"), QStringLiteral("x")}}});
    nodes = ask("GET", path + "/nodes");
    EXPECT_EQ(nodes.value(QStringLiteral("clients")).toInt(), 1);
    EXPECT_EQ(nodes.value(QStringLiteral("unknownCount")).toInt(), 1);
    EXPECT_EQ(nodes.value(QStringLiteral("unknown")).toArray().at(0).toString(), QStringLiteral("x"));
    const QJsonObject whole = ask("GET", path);
    EXPECT_EQ(whole.value(QStringLiteral("name")).toString(), QStringLiteral("Behind")) << "it stays";
    EXPECT_EQ(whole.value(QStringLiteral("members")).toArray().size(), 2);
    EXPECT_EQ(whole.value(QStringLiteral("version")).toInt(), 2);
    ask("DELETE", path);
    ask("GET", path, {}, 404);
    ask("GET", path + "/nodes", {}, 404);
    ask("POST", "/definitions/" + std::to_string(id) + "/restore");
    ask("GET", path);
}

TEST_F(ConsoleGroupsTest, AConditionIsTriedAndItsErrorHasItsPlace)
{
    const QJsonObject nodes =
        ask("POST", "/groups/try", {{QStringLiteral("condition"), QStringLiteral("role = relay")}});
    EXPECT_EQ(nodes.value(QStringLiteral("relays")).toInt(), 1);
    EXPECT_EQ(nodes.value(QStringLiteral("nodes")).toArray().at(0)[u"name"].toString(), QStringLiteral("r1"));
    const QJsonObject wrong =
        ask("POST", "/groups/try", {{QStringLiteral("condition"), QStringLiteral("role = boss")}}, 400);
    EXPECT_TRUE(QJsonDocument(wrong).toJson().contains("Character 1"));
    ask("POST", "/groups/try",
        {{QStringLiteral("condition"), QStringLiteral("role = relay")}, {QStringLiteral("members"), QJsonArray()}},
        400);
}

TEST_F(ConsoleGroupsTest, AJobGoesToGroupsAndBelowRelays)
{
    add(QStringLiteral("Some"), QStringLiteral("name in (c1, c4)"));
    const qint64 job = jobTo({{QStringLiteral("groups"), QJsonArray{QStringLiteral("some")}},
                              {QStringLiteral("below"), QJsonArray{QStringLiteral("r1")}}})
                           .value(QStringLiteral("id"))
                           .toInteger();
    QStringList names = destinations(job);
    names.sort();
    EXPECT_EQ(names,
              (QStringList{QStringLiteral("c1"), QStringLiteral("c2"), QStringLiteral("c3"), QStringLiteral("c4")}));
    const QJsonArray through =
        ask("GET", "/jobs/" + std::to_string(job) + "/through").value(QStringLiteral("through")).toArray();
    ASSERT_EQ(through.size(), 2);
    EXPECT_EQ(through[0][u"kind"].toString(), QStringLiteral("group"));
    EXPECT_EQ(through[0][u"name"].toString(), QStringLiteral("Some"));
    EXPECT_EQ(through[1][u"kind"].toString(), QStringLiteral("below"));
    EXPECT_EQ(through[1][u"nodes"].toInt(), 3);
}

TEST_F(ConsoleGroupsTest, WhatIsUnknownOrDoubledIsNamed)
{
    const auto text = [](const QJsonObject &answer) { return QJsonDocument(answer).toJson(); };
    EXPECT_TRUE(
        text(jobTo({{QStringLiteral("groups"), QJsonArray{QStringLiteral("nobody")}}}, 400)).contains("nobody"));
    QByteArray unknown = text(jobTo({{QStringLiteral("destinations"),
                                      QJsonArray{QStringLiteral("c1"), QStringLiteral("x1"), QStringLiteral("x2")}}},
                                    400));
    EXPECT_TRUE(unknown.contains("x1") && unknown.contains("x2")) << unknown.toStdString();
    const QByteArray twice =
        text(jobTo({{QStringLiteral("destinations"), QJsonArray{QStringLiteral("c1"), QStringLiteral("c2"),
                                                                QStringLiteral("c1"), QStringLiteral("c2")}}},
                   400));
    EXPECT_TRUE(twice.contains("c1") && twice.contains("c2")) << twice.toStdString();
    add(QStringLiteral("Empty"), QStringLiteral("name = nobody"));
    EXPECT_TRUE(text(jobTo({{QStringLiteral("groups"), QJsonArray{QStringLiteral("Empty")}}}, 400)).contains("Empty"));
    jobTo({}, 400);
}

TEST_F(ConsoleGroupsTest, InventoriesTellWhoIsInAGroup)
{
    tellSoftware(m_clients[0], QStringLiteral("nginx"), QStringLiteral("1.9.1"));
    tellSoftware(m_clients[1], QStringLiteral("nginx"), QStringLiteral("1.24.0"));
    const qint64 id = add(QStringLiteral("Old"), QStringLiteral("role = client and software(nginx) < 1.20"));
    const QJsonObject nodes = ask("GET", "/groups/" + std::to_string(id) + "/nodes");
    EXPECT_EQ(nodes.value(QStringLiteral("clients")).toInt(), 1);
    EXPECT_EQ(nodes.value(QStringLiteral("nodes")).toArray().at(0)[u"name"].toString(), QStringLiteral("c1"));
    const qint64 job = jobTo({{QStringLiteral("groups"), QJsonArray{id}}}).value(QStringLiteral("id")).toInteger();
    EXPECT_EQ(destinations(job), QStringList{QStringLiteral("c1")});
    EXPECT_EQ(ask("POST", "/groups/try", {{QStringLiteral("condition"), QStringLiteral("not software(nginx)")}})
                  .value(QStringLiteral("clients"))
                  .toInt(),
              2);
}

TEST_F(ConsoleGroupsTest, AWindowHereAndElsewhereSeesTheSame)
{
    const DefinitionId id{static_cast<quint32>(add(QStringLiteral("Behind"), QStringLiteral("relay = r1")))};
    EmbeddedLink embedded(*m_engine, *m_content, QStringLiteral("here"), QStringLiteral("anna"));
    embedded.open();
    ServerEntry entry;
    entry.address = QStringLiteral("unix:") + QString::fromStdString(socketPath());
    RemoteLink remote(entry);
    remote.open();
    QObject context;
    for (ServerLink *link : {static_cast<ServerLink *>(&embedded), static_cast<ServerLink *>(&remote)}) {
        ASSERT_TRUE(QTest::qWaitFor([link] { return link->state() == LinkState::Connected; }));
        std::optional<Result<std::vector<GroupSummary>>> groups;
        link->groupData()->groups(&context, [&](auto answer) { groups = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return groups.has_value(); }));
        ASSERT_TRUE(*groups) << groups->error().text.toStdString();
        ASSERT_EQ(groups->value().size(), 1U);
        EXPECT_EQ(groups->value().front().condition, QStringLiteral("relay = r1"));
        std::optional<Result<GroupNodes>> nodes;
        link->groupData()->groupNodes({.id = id, .limit = 2}, &context,
                                      [&](auto answer) { nodes = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return nodes.has_value(); }));
        ASSERT_TRUE(*nodes);
        EXPECT_EQ(nodes->value().clients, 3U);
        EXPECT_EQ(nodes->value().nodes.size(), 2U);
        std::optional<Result<GroupNodes>> tried;
        NodeGroup group;
        group.condition = QStringLiteral("role = relay");
        link->groupData()->groupNodes({.tried = group}, &context, [&](auto answer) { tried = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return tried.has_value(); }));
        ASSERT_TRUE(*tried) << tried->error().text.toStdString();
        EXPECT_EQ(tried->value().relays, 1U);
        std::optional<Result<NodeGroup>> one;
        link->groupData()->group(id, &context, [&](auto answer) { one = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return one.has_value(); }));
        EXPECT_EQ(one->value().name, QStringLiteral("Behind"));
        CreateJob order;
        order.name = link->name();
        order.packages = {PackageId{m_package}};
        order.targets = {{TargetKind::Group, number(id)}};
        std::optional<Result<CommandOutcome>> made;
        link->submit({.body = order, .operatorName = {}}, &context, [&](auto answer) { made = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }));
        ASSERT_TRUE(*made) << made->error().text.toStdString();
        EXPECT_EQ(made->value().affected, 3U);
        std::optional<Result<std::vector<JobThrough>>> through;
        link->groupData()->jobThrough(JobId{made->value().createdId}, &context,
                                      [&](auto answer) { through = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return through.has_value(); }));
        ASSERT_EQ(through->value().size(), 1U);
        EXPECT_EQ(through->value().front().name, QStringLiteral("Behind"));
    }
}

TEST_F(ConsoleGroupsTest, AHundredThousandNamesAreOneRequest)
{
    QJsonArray names;
    for (int i = 0; i < 100'000; ++i)
        names.append(QStringLiteral("client-%1").arg(i));
    const QJsonObject wrong = jobTo({{QStringLiteral("destinations"), names}}, 400);
    const QByteArray text = QJsonDocument(wrong).toJson();
    EXPECT_TRUE(text.contains("100000")) << text.left(500).toStdString();
    EXPECT_LT(text.size(), 1000) << "and the error stays short";
}

} // namespace
} // namespace signalbox::consoleapi
