#include "model/domain/idgroup.h"
#include "model/items/groupdata.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/consoleapi/remotelink.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace signalbox::consoleapi {
namespace {

/// Server -> r1 -> c1, c2; r2 -> c3; c4.
class ConsoleIdGroupsTest : public ConsoleFixture {
protected:
    void SetUp() override
    {
        startServer();
        const NodeId r1 = add(QStringLiteral("r1"), NodeRole::Relay, {});
        const NodeId r2 = add(QStringLiteral("r2"), NodeRole::Relay, {});
        add(QStringLiteral("c1"), NodeRole::Client, r1);
        m_c2 = add(QStringLiteral("c2"), NodeRole::Client, r1);
        add(QStringLiteral("c3"), NodeRole::Client, r2);
        add(QStringLiteral("c4"), NodeRole::Client, {});
        AddPackage package;
        package.package.kind = PayloadKind::Program;
        package.package.name = QStringLiteral("hello");
        package.package.fileName = QStringLiteral("hello.sh");
        package.package.size = 1;
        package.package.sha256 = QByteArray(32, 'x');
        m_package = carryOut(package).createdId;
    }
    NodeId add(const QString &name, NodeRole role, NodeId upper) const
    {
        RegisterNode order;
        order.name = name;
        order.role = role;
        order.upper = upper;
        return NodeId{carryOut(order).createdId};
    }
    QJsonObject ask(const std::string &method, const std::string &path, const QJsonObject &body = {}, int status = 200)
    {
        const http::ClientResponse answer =
            call(method, path, body.isEmpty() ? "" : QJsonDocument(body).toJson().toStdString());
        EXPECT_EQ(answer.status, status) << path << ": " << answer.body;
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    static QJsonObject group(const QString &name, const QStringList &relays, const QStringList &members)
    {
        return {{QStringLiteral("name"), name},
                {QStringLiteral("relays"), QJsonArray::fromStringList(relays)},
                {QStringLiteral("members"), QJsonArray::fromStringList(members)}};
    }
    std::string office()
    {
        const qint64 id = ask("POST", "/id-groups",
                              group(QStringLiteral("office"), {QStringLiteral("r1"), QStringLiteral("r2")},
                                    {QStringLiteral("c1"), QStringLiteral("c3"), QStringLiteral("c4")}))
                              .value(QStringLiteral("id"))
                              .toInteger();
        return "/id-groups/" + std::to_string(id);
    }
    QJsonObject jobTo(const QJsonObject &destinations, int status = 200)
    {
        QJsonObject body = destinations;
        body.insert(QStringLiteral("packages"), QJsonArray{static_cast<qint64>(m_package)});
        return ask("POST", "/jobs", body, status);
    }
    static QString textOf(const QJsonObject &answer) { return QString::fromUtf8(QJsonDocument(answer).toJson()); }

    NodeId m_c2{};
    quint32 m_package = 0;
};

TEST_F(ConsoleIdGroupsTest, AnIdGroupIsMadeChangedAndRemoved)
{
    const std::string path = office();
    EXPECT_EQ(ask("GET", "/id-groups").value(QStringLiteral("idGroups")).toArray().size(), 1);
    EXPECT_TRUE(ask("GET", "/groups").value(QStringLiteral("groups")).toArray().isEmpty()) << "they are listed apart";
    QJsonObject members = ask("GET", path + "/members?limit=1");
    EXPECT_EQ(members.value(QStringLiteral("clients")).toInt(), 2) << "c4 is below no relay";
    EXPECT_EQ(members.value(QStringLiteral("nodes")).toArray().size(), 1);
    ask("PATCH", path, {{QStringLiteral("relays"), QJsonArray{QStringLiteral("r2")}}});
    members = ask("GET", path + "/members");
    EXPECT_EQ(members.value(QStringLiteral("nodes")).toArray().at(0)[u"name"].toString(), QStringLiteral("c3"));
    const QJsonObject whole = ask("GET", path);
    EXPECT_EQ(whole.value(QStringLiteral("members")).toArray().size(), 3) << "they stay";
    EXPECT_EQ(whole.value(QStringLiteral("version")).toInt(), 2);
    ask("DELETE", path);
    ask("GET", path, {}, 404);
    ask("GET", path + "/members", {}, 404);
    ask("PATCH", path, {{QStringLiteral("description"), QStringLiteral("x")}}, 404);
}

TEST_F(ConsoleIdGroupsTest, WhatIsWrongIsSaidAtItsMember)
{
    const auto wrong = [this](const QJsonObject &body, int status = 400) {
        return textOf(ask("POST", "/id-groups", body, status));
    };
    EXPECT_TRUE(wrong({{QStringLiteral("name"), QStringLiteral("x")}}).contains(QStringLiteral("without a relay")));
    EXPECT_TRUE(wrong(group(QStringLiteral("x"), {}, {})).contains(QStringLiteral("relays")));
    EXPECT_TRUE(wrong(group(QString(), {QStringLiteral("r1")}, {})).contains(QStringLiteral("name")));
    EXPECT_TRUE(wrong(group(QStringLiteral("x"), {QStringLiteral("c1")}, {})).contains(QStringLiteral("c1")));
    wrong(group(QStringLiteral("x"), {QStringLiteral("nobody")}, {}), 404);
    office();
    const auto refused = [this](const QJsonObject &to, int status = 400) { return textOf(jobTo(to, status)); };
    const QString ids = QStringLiteral("ids");
    const QJsonArray known{QStringLiteral("office")};
    EXPECT_TRUE(refused({{ids, QJsonArray{QStringLiteral("lab")}}}).contains(QStringLiteral("lab")));
    EXPECT_TRUE(refused({{ids, QJsonArray{QStringLiteral(" ")}}}).contains(ids));
    EXPECT_TRUE(refused({{ids, known}, {QStringLiteral("destinations"), QJsonArray{QStringLiteral("c1")}}})
                    .contains(QStringLiteral("mixed")));
    EXPECT_TRUE(refused({{ids, known}, {QStringLiteral("below"), QJsonArray{QStringLiteral("r1")}}})
                    .contains(QStringLiteral("mixed")));
    EXPECT_TRUE(refused({{ids, known}, {QStringLiteral("relays"), QJsonArray{QStringLiteral("c1")}}})
                    .contains(QStringLiteral("c1")));
    EXPECT_TRUE(refused({{QStringLiteral("groups"), known}}).contains(QStringLiteral("ids")))
        << "it says where it belongs";
    QJsonArray many;
    for (int i = 0; i < 201; ++i)
        many.append(QStringLiteral("office"));
    EXPECT_TRUE(refused({{ids, many}}).contains(QStringLiteral("200")));
}

TEST_F(ConsoleIdGroupsTest, AJobToAnIdGrowsAndItsRelaysHaveRows)
{
    office();
    const qint64 job =
        jobTo({{QStringLiteral("ids"), QJsonArray{QStringLiteral("OFFICE")}}}).value(QStringLiteral("id")).toInteger();
    const std::string path = "/jobs/" + std::to_string(job);
    EXPECT_EQ(ask("GET", path).value(QStringLiteral("destinations")).toInt(), 2);
    NodeAttributesReported told;
    told.node = m_c2;
    told.attributes.insert(kIdsAttribute, QStringLiteral("office"));
    m_engine->post(told);
    EXPECT_EQ(m_engine->ask(
                  [job](Engine &engine) { return engine.job(JobId{static_cast<quint32>(job)}).value().destinations; }),
              3U);
    EXPECT_EQ(ask("GET", path + "/instructions").value(QStringLiteral("total")).toInt(), 3);
    const QJsonArray rows = ask("GET", path + "/relays").value(QStringLiteral("relays")).toArray();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0][u"relay"].toString(), QStringLiteral("r1"));
    EXPECT_EQ(rows[0][u"members"].toInt(), 2);
    EXPECT_EQ(rows[0][u"handedOver"].toInt(), 0);
    EXPECT_EQ(rows[1][u"members"].toInt(), 1);
    const QJsonArray through = ask("GET", path + "/through").value(QStringLiteral("through")).toArray();
    EXPECT_EQ(through[0][u"kind"].toString(), QStringLiteral("id"));
    EXPECT_EQ(through[0][u"nodes"].toInt(), 3);
    EXPECT_EQ(through[1][u"kind"].toString(), QStringLiteral("relay"));

    // To one of the relays; all below a relay; and one that has no such rows.
    const QJsonObject one = jobTo({{QStringLiteral("ids"), QJsonArray{QStringLiteral("office")}},
                                   {QStringLiteral("relays"), QJsonArray{QStringLiteral("r2")}}});
    EXPECT_EQ(one.value(QStringLiteral("affected")).toInt(), 1);
    const qint64 all =
        jobTo({{QStringLiteral("below"), QJsonArray{QStringLiteral("r1")}}}).value(QStringLiteral("id")).toInteger();
    EXPECT_EQ(ask("GET", "/jobs/" + std::to_string(all) + "/relays")
                  .value(QStringLiteral("relays"))
                  .toArray()
                  .at(0)[u"members"]
                  .toInt(),
              2);
    ask("GET", "/jobs/77/relays", {}, 404);
}

TEST_F(ConsoleIdGroupsTest, AJobWithoutMembersIsUnderWay)
{
    ask("POST", "/id-groups", group(QStringLiteral("empty"), {QStringLiteral("r1")}, {}));
    const qint64 job =
        jobTo({{QStringLiteral("ids"), QJsonArray{QStringLiteral("empty")}}}).value(QStringLiteral("id")).toInteger();
    const QJsonObject told = ask("GET", "/jobs/" + std::to_string(job));
    EXPECT_EQ(told.value(QStringLiteral("exitCode")).toInt(), 31);
    EXPECT_EQ(told.value(QStringLiteral("phaseStatus")).toString(), QStringLiteral("waiting"));
    EXPECT_EQ(told[u"counters"][u"percent"].toInt(), 0);
    EXPECT_TRUE(told.value(QStringLiteral("diagnostics")).toString().contains(QStringLiteral("member")));
    EXPECT_EQ(call("GET", "/jobs/" + std::to_string(job) + "/export.csv").status, 200);
}

TEST_F(ConsoleIdGroupsTest, BothLinksTellThem)
{
    office();
    EmbeddedLink embedded(*m_engine, *m_content, QStringLiteral("here"), QStringLiteral("anna"));
    embedded.open();
    ServerEntry entry;
    entry.address = QStringLiteral("unix:") + QString::fromStdString(socketPath());
    RemoteLink remote(entry);
    remote.open();
    QObject context;
    for (ServerLink *link : {static_cast<ServerLink *>(&embedded), static_cast<ServerLink *>(&remote)}) {
        std::optional<Result<std::vector<IdGroupSummary>>> groups;
        link->groupData()->idGroups(&context, [&](auto answer) { groups = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return groups.has_value(); }));
        ASSERT_TRUE(*groups) << groups->error().text.toStdString();
        ASSERT_EQ(groups->value().size(), 1U);
        EXPECT_EQ(groups->value()[0].group.relays, (QStringList{QStringLiteral("r1"), QStringLiteral("r2")}));
        std::optional<Result<GroupNodes>> nodes;
        link->groupData()->groupNodes({.id = groups->value()[0].id, .limit = 10}, &context,
                                      [&](auto answer) { nodes = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return nodes.has_value(); }));
        EXPECT_EQ(nodes->value().clients, 2U);
        CreateJob order;
        order.packages = {PackageId{m_package}};
        order.targets = {{TargetKind::Id, number(groups->value()[0].id)}};
        std::optional<Result<CommandOutcome>> made;
        link->submit({.body = order, .operatorName = {}}, &context, [&](auto answer) { made = std::move(answer); });
        ASSERT_TRUE(QTest::qWaitFor([&] { return made.has_value(); }));
        ASSERT_TRUE(*made) << made->error().text.toStdString();
        EXPECT_EQ(made->value().affected, 2U);
    }
}

} // namespace
} // namespace signalbox::consoleapi
