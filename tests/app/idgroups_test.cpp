// Jobs to IDs, on real processes: who registers later below a relay and says that it has the ID gets the job.

#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

namespace signalbox {
namespace {

using consoleapi::ConsoleClient;

template <class F>
bool soon(F condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

QString freeAddress()
{
    QTcpServer probe;
    EXPECT_TRUE(probe.listen(QHostAddress::LocalHost));
    return QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
}

/// Processes: a managing server, relay-1 below it, and clients below that as a test adds them.
class IdGroupsProcessTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString listen = freeAddress();
        m_server.file = QStringLiteral("signalboxd");
        m_server.arguments = {QStringLiteral("--name"),   QStringLiteral("M"),
                              QStringLiteral("--state"),  path(QStringLiteral("server")),
                              QStringLiteral("--listen"), listen,
                              QStringLiteral("--socket"), path(QStringLiteral("console.sock"))};
        m_server.start();
        Result<std::unique_ptr<ConsoleClient>> client =
            ConsoleClient::create({QStringLiteral("unix:") + path(QStringLiteral("console.sock")), {}, {}});
        ASSERT_TRUE(client);
        m_client = std::move(client).value();
        ASSERT_TRUE(soon([&] { return !get(QStringLiteral("/server")).isEmpty(); }));
        m_below = freeAddress();
        m_relay = node(QStringLiteral("relay-1"), {}, listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), m_below});
        m_relay.start();
    }
    void TearDown() override
    {
        for (const TestProgram *each : {&m_first, &m_late, &m_relay, &m_server})
            each->end();
    }

    TestProgram node(const QString &name, const QString &above, const QString &server, const QStringList &more)
    {
        QJsonObject record{{QStringLiteral("name"), name}};
        if (above.isEmpty())
            record.insert(QStringLiteral("role"), QStringLiteral("relay"));
        else
            record.insert(QStringLiteral("upper"), above);
        const QString tokenFile = path(name + QStringLiteral(".token"));
        QFile file(tokenFile);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(post(QStringLiteral("/nodes"), record).value(QStringLiteral("token")).toString().toUtf8());
        TestProgram program;
        program.file = QStringLiteral("signalbox-node");
        program.arguments = QStringList{QStringLiteral("--name"),       name,
                                        QStringLiteral("--server"),     QStringLiteral("http://") + server,
                                        QStringLiteral("--token-file"), tokenFile,
                                        QStringLiteral("--state"),      path(name + QStringLiteral(".state"))}
                            + more;
        return program;
    }
    TestProgram client(const QString &name, const QStringList &more)
    {
        return node(name, QStringLiteral("relay-1"), m_below,
                    QStringList{QStringLiteral("--root"), path(name + QStringLiteral(".root")),
                                QStringLiteral("--keep-messages")}
                        + more);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QJsonObject get(const QString &what)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("GET"), what);
        return answer ? answer.value() : QJsonObject();
    }
    QJsonObject post(const QString &what, const QJsonObject &body)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value() : QJsonObject();
    }
    QJsonObject job(qint64 id) { return get(QStringLiteral("/jobs/%1").arg(id)); }
    /// Of the row of relay-1.
    QJsonObject relayRow(qint64 id)
    {
        return get(QStringLiteral("/jobs/%1/relays").arg(id))[QStringLiteral("relays")][0].toObject();
    }
    int completed(qint64 id) { return job(id)[QStringLiteral("counters")][QStringLiteral("finished")].toInt(); }
    std::string describe(qint64 id)
    {
        return QJsonDocument(get(QStringLiteral("/jobs/%1/instructions").arg(id))).toJson().toStdString();
    }

    QTemporaryDir m_folder;
    QString m_below;
    TestProgram m_server, m_relay, m_first, m_late;
    std::unique_ptr<ConsoleClient> m_client;
};

TEST_F(IdGroupsProcessTest, AClientThatRegistersLaterBelowTheRelayGetsTheJobToo)
{
    const QString ids = QStringLiteral("ids"), relays = QStringLiteral("relays"), members = QStringLiteral("members");
    post(QStringLiteral("/id-groups"),
         {{QStringLiteral("name"), QStringLiteral("office")}, {relays, QJsonArray{QStringLiteral("relay-1")}}});
    QFile script(path(QStringLiteral("tool.sh")));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nexit 0\n");
    script.close();
    const qint64 package = post(QStringLiteral("/packages"), {{QStringLiteral("file"), script.fileName()},
                                                              {QStringLiteral("name"), QStringLiteral("tool")}})
                               .value(QStringLiteral("id"))
                               .toInteger();
    const qint64 made = post(QStringLiteral("/jobs"), {{QStringLiteral("packages"), QJsonArray{package}},
                                                       {ids, QJsonArray{QStringLiteral("office")}}})
                            .value(QStringLiteral("id"))
                            .toInteger();
    EXPECT_EQ(job(made)[QStringLiteral("counters")][QStringLiteral("total")].toInt(), 0);
    EXPECT_EQ(job(made)[QStringLiteral("exitCode")].toInt(), 31) << "it waits for members";
    EXPECT_EQ(job(made)[QStringLiteral("phaseStatus")].toString(), QStringLiteral("waiting"));

    m_first = client(QStringLiteral("client-1"),
                     {QStringLiteral("--id"), QStringLiteral("lab"), QStringLiteral("--id"), QStringLiteral("Office")});
    m_first.start();
    ASSERT_TRUE(soon([&] { return completed(made) == 1; })) << describe(made);
    EXPECT_EQ(job(made)[QStringLiteral("exitCode")].toInt(), 0);

    // The server is killed in between: who is a member and what he has of the job is on its disk.
    m_server.kill();
    m_server.start();
    ASSERT_TRUE(soon([&] { return completed(made) == 1; }));
    m_late = client(QStringLiteral("client-2"), {});
    m_late.start(); // it does not have the ID yet
    ASSERT_TRUE(soon([&] {
        for (const QJsonValue &one : get(QStringLiteral("/nodes"))[QStringLiteral("nodes")].toArray()) {
            if (one[QStringLiteral("name")].toString() == QStringLiteral("client-2"))
                return !one[QStringLiteral("attributes")].toObject().isEmpty();
        }
        return false;
    })) << "it has told its attributes";
    EXPECT_EQ(relayRow(made)[members].toInt(), 1);
    m_late.end();
    m_late.arguments << QStringLiteral("--id") << QStringLiteral("office");
    m_late.start();
    ASSERT_TRUE(soon([&] { return completed(made) == 2; })) << describe(made);
    ASSERT_TRUE(soon([&] { return relayRow(made)[QStringLiteral("isFinished")].toBool(); }))
        << QJsonDocument(relayRow(made)).toJson().toStdString();
    EXPECT_EQ(relayRow(made)[QStringLiteral("relay")].toString(), QStringLiteral("relay-1"));
    EXPECT_EQ(relayRow(made)[QStringLiteral("handedOver")].toInt(), 2);
    EXPECT_EQ(get(QStringLiteral("/jobs/%1/instructions").arg(made))[QStringLiteral("total")].toInt(), 2);
}

} // namespace
} // namespace signalbox
