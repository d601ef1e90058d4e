// A relay manager: a managing server that is a relay of another one. Real processes.

#include "model/domain/higherjob.h"
#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"

#include <gtest/gtest.h>

#include <QDir>
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

/// One managing server with who asks it.
struct Server {
    TestProgram program;
    QString listen;
    std::unique_ptr<ConsoleClient> client;

    QJsonObject get(const QString &what) const
    {
        const Result<QJsonObject> answer = client->call(QStringLiteral("GET"), what);
        return answer ? answer.value() : QJsonObject();
    }
    QJsonObject post(const QString &what, const QJsonObject &body) const
    {
        const Result<QJsonObject> answer = client->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value() : QJsonObject();
    }
    QString refusal(const QString &what, const QJsonObject &body) const
    {
        const Result<QJsonObject> answer = client->call(QStringLiteral("POST"), what, body);
        EXPECT_FALSE(answer) << what.toStdString();
        return answer ? QString() : answer.error().text;
    }
    QJsonArray list(const char *what) const { return get(u'/' + QLatin1String(what))[QLatin1String(what)].toArray(); }
    /// Of the job's instructions the one to a destination.
    QJsonObject row(qint64 job, const char *destination) const
    {
        const QJsonArray rows =
            get(QStringLiteral("/jobs/%1/instructions").arg(job))[QStringLiteral("instructions")].toArray();
        for (const QJsonValue &one : rows)
            if (one[QStringLiteral("destination")].toString() == QLatin1String(destination))
                return one.toObject();
        return {};
    }
    bool is(qint64 job, const char *destination, const char *status) const
    {
        return row(job, destination)[QStringLiteral("status")].toString() == QLatin1String(status);
    }
    std::string describe(qint64 job) const
    {
        return QJsonDocument(get(QStringLiteral("/jobs/%1/instructions").arg(job))).toJson().toStdString();
    }
    /// Name of the folder of the higher managing server; empty: there is none.
    QString higherFolder() const
    {
        for (const QJsonValue &folder : list("folders"))
            if (folder[QStringLiteral("fromAbove")].toBool())
                return folder[QStringLiteral("name")].toString();
        return {};
    }
    bool shows(qint64 job) const
    {
        for (const QJsonValue &one : list("jobs"))
            if (one[QStringLiteral("id")].toInteger() == job)
                return true;
        return false;
    }
};

/// Higher -> relay manager -> client-1, and below a relay of it client-2.
class RelayManagerTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(begin(m_higher, QStringLiteral("HQ"), {}));
        const QString token = tokenOf(m_higher, QStringLiteral("branch"), {}, true);
        ASSERT_NO_FATAL_FAILURE(begin(m_manager, QStringLiteral("Branch"),
                                      {QStringLiteral("--higher"), QStringLiteral("http://") + m_higher.listen,
                                       QStringLiteral("--higher-name"), QStringLiteral("branch"),
                                       QStringLiteral("--higher-token-file"), token}));
        const QString relayListen = freeAddress();
        m_relay = node(QStringLiteral("relay-1"), QStringLiteral("branch"), m_manager.listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), relayListen});
        m_one = node(QStringLiteral("client-1"), QStringLiteral("branch"), m_manager.listen,
                     {QStringLiteral("--root"), path(QStringLiteral("root-1"))});
        m_two = node(QStringLiteral("client-2"), QStringLiteral("relay-1"), relayListen,
                     {QStringLiteral("--root"), path(QStringLiteral("root-2"))});
    }
    void TearDown() override
    {
        for (const TestProgram *each : {&m_one, &m_two, &m_relay, &m_manager.program, &m_higher.program})
            each->end();
    }

    void begin(Server &server, const QString &name, const QStringList &more)
    {
        server.listen = freeAddress();
        server.program.file = QStringLiteral("signalboxd");
        server.program.arguments = QStringList{QStringLiteral("--name"),   name,
                                               QStringLiteral("--state"),  path(name),
                                               QStringLiteral("--listen"), server.listen,
                                               QStringLiteral("--socket"), path(name + QStringLiteral(".sock"))}
                                   + more;
        server.program.start();
        Result<std::unique_ptr<ConsoleClient>> client =
            ConsoleClient::create({QStringLiteral("unix:") + path(name + QStringLiteral(".sock")), {}, {}});
        ASSERT_TRUE(client);
        server.client = std::move(client).value();
        ASSERT_TRUE(answers(server));
    }
    static bool answers(const Server &server)
    {
        return soon(
            [&] { return static_cast<bool>(server.client->call(QStringLiteral("GET"), QStringLiteral("/jobs"))); });
    }
    QString tokenOf(const Server &server, const QString &name, const QString &above, bool isRelay)
    {
        QJsonObject record{{QStringLiteral("name"), name}};
        if (isRelay)
            record.insert(QStringLiteral("role"), QStringLiteral("relay"));
        if (!above.isEmpty())
            record.insert(QStringLiteral("upper"), above);
        const QString tokenFile = path(name + QStringLiteral(".token"));
        write(tokenFile,
              server.post(QStringLiteral("/nodes"), record).value(QStringLiteral("token")).toString().toUtf8());
        return tokenFile;
    }
    /// Registered at the higher managing server; the relay manager learns of it from there.
    TestProgram node(const QString &name, const QString &above, const QString &asks, const QStringList &more)
    {
        const QString tokenFile = tokenOf(m_higher, name, above, name.startsWith(QStringLiteral("relay")));
        TestProgram program;
        program.file = QStringLiteral("signalbox-node");
        program.arguments = QStringList{QStringLiteral("--name"),       name,
                                        QStringLiteral("--server"),     QStringLiteral("http://") + asks,
                                        QStringLiteral("--token-file"), tokenFile,
                                        QStringLiteral("--state"),      path(name + QStringLiteral(".state"))}
                            + more;
        return program;
    }
    qint64 install(const Server &server, const QString &name, const QStringList &destinations, const QByteArray &script)
    {
        const QString file = path(name + QStringLiteral(".sh"));
        write(file, "#!/bin/sh\n# " + name.toUtf8() + '\n' + script + '\n');
        const qint64 package =
            server.post(QStringLiteral("/packages"), {{QStringLiteral("file"), file}, {QStringLiteral("name"), name}})
                .value(QStringLiteral("id"))
                .toInteger();
        return server
            .post(QStringLiteral("/jobs"), {{QStringLiteral("name"), name},
                                            {QStringLiteral("packages"), QJsonArray{package}},
                                            {QStringLiteral("destinations"), QJsonArray::fromStringList(destinations)}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static void write(const QString &filePath, const QByteArray &content)
    {
        QFile file(filePath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    static qint64 shown(qint64 job) { return qint64{kHigherFirst} + job; }
    /// What a script runs once for each execution.
    QByteArray countsIn(const char *file) const { return "echo x >> '" + path(QLatin1String(file)).toUtf8() + "'"; }
    qint64 countOf(const char *file) const
    {
        QFile counted(path(QLatin1String(file)));
        return counted.open(QIODevice::ReadOnly) ? counted.readAll().count('x') : 0;
    }

    QTemporaryDir m_folder;
    Server m_higher, m_manager;
    TestProgram m_relay, m_one, m_two;
};

TEST_F(RelayManagerTest, JobsFromAboveAndOwnOnesReachTheSameClientsAndTheFolderIsLive)
{
    ASSERT_TRUE(soon([&] { return m_manager.higherFolder() == QStringLiteral("HQ"); }));
    ASSERT_TRUE(soon([&] { return m_manager.list("nodes").size() == 3; })) << "they are known from above";
    // While the clients are not there: both jobs wait.
    const QStringList both{QStringLiteral("client-1"), QStringLiteral("client-2")};
    const qint64 above = install(m_higher, QStringLiteral("above"), both, countsIn("above") + "\nexit 0");
    const qint64 own = install(m_manager, QStringLiteral("own"), both, countsIn("own") + "\nexit 0");
    ASSERT_TRUE(soon([&] { return m_manager.is(shown(above), "client-2", "waiting-for-transmission"); }))
        << QJsonDocument(m_manager.get(QStringLiteral("/jobs"))).toJson().toStdString();
    const QJsonObject job = m_manager.get(QStringLiteral("/jobs/%1").arg(shown(above)));
    EXPECT_EQ(job[QStringLiteral("name")].toString(), QStringLiteral("above"));
    EXPECT_EQ(job[QStringLiteral("higherNumber")].toInteger(), above);
    EXPECT_EQ(job[QStringLiteral("owner")].toString(), QStringLiteral("HQ"));
    EXPECT_EQ(job[QStringLiteral("folder")].toInteger(), qint64{kHigherFirst});

    for (TestProgram *each : {&m_relay, &m_one})
        each->start();
    ASSERT_TRUE(soon([&] { return m_higher.is(above, "client-1", "completed"); })) << m_higher.describe(above);
    ASSERT_TRUE(soon([&] { return m_manager.is(own, "client-1", "completed"); })) << m_manager.describe(own);
    // Live: one is done, the other is on its way.
    ASSERT_TRUE(soon([&] { return m_manager.is(shown(above), "client-1", "completed"); }))
        << m_manager.describe(shown(above));
    EXPECT_FALSE(m_manager.is(shown(above), "client-2", "completed"));
    // Nobody operates on it here.
    const QString refusal = m_manager.refusal(QStringLiteral("/jobs/%1/operations").arg(shown(above)),
                                              {{QStringLiteral("operation"), QStringLiteral("cancel")}});
    EXPECT_TRUE(refusal.contains(QStringLiteral("HQ"))) << refusal.toStdString();

    // Killed in between: nothing is lost, and what is shown is true.
    m_manager.program.kill();
    m_two.start();
    m_manager.program.start();
    ASSERT_TRUE(answers(m_manager));
    ASSERT_TRUE(soon([&] { return m_higher.is(above, "client-2", "completed"); })) << m_higher.describe(above);
    ASSERT_TRUE(soon([&] { return m_manager.is(own, "client-2", "completed"); })) << m_manager.describe(own);
    // Complete, and confirmed above: it vanishes; the folder and our own job stay.
    ASSERT_TRUE(soon([&] { return !m_manager.shows(shown(above)); })) << m_manager.describe(shown(above));
    EXPECT_EQ(m_manager.higherFolder(), QStringLiteral("HQ"));
    EXPECT_TRUE(m_manager.shows(own));
    EXPECT_EQ(countOf("above"), 2);
    EXPECT_EQ(countOf("own"), 2);
}

TEST_F(RelayManagerTest, WhatIsReportedWhileTheHigherServerIsAwayStaysInTheFolderUntilItHasIt)
{
    ASSERT_TRUE(soon([&] { return m_manager.list("nodes").size() == 3; }));
    const qint64 above = install(m_higher, QStringLiteral("above"), {QStringLiteral("client-1")}, "exit 0");
    const qint64 cancelled = install(m_higher, QStringLiteral("cancelled"), {QStringLiteral("client-2")}, "exit 0");
    ASSERT_TRUE(soon([&] { return m_manager.shows(shown(above)) && m_manager.shows(shown(cancelled)); }));
    // The package is here, too, before the server goes.
    ASSERT_TRUE(soon([&] {
        return QFile::exists(path(QStringLiteral("Branch/higher/content")))
               && QDir(path(QStringLiteral("Branch/higher/content"))).entryList(QDir::Files).size() == 2;
    }));
    m_higher.program.kill();
    m_one.start();
    ASSERT_TRUE(soon([&] { return m_manager.is(shown(above), "client-1", "completed"); }))
        << m_manager.describe(shown(above));
    ASSERT_TRUE(soon([&] { return m_manager.higherFolder().startsWith(QStringLiteral("HQ (not reached since ")); }))
        << m_manager.higherFolder().toStdString();
    m_manager.program.kill();
    m_manager.program.start();
    ASSERT_TRUE(answers(m_manager));
    ASSERT_TRUE(soon([&] { return m_manager.is(shown(above), "client-1", "completed"); }))
        << "it is as it was: " << m_manager.describe(shown(above));
    m_higher.program.start();
    ASSERT_TRUE(answers(m_higher));
    ASSERT_TRUE(soon([&] { return m_higher.is(above, "client-1", "completed"); })) << m_higher.describe(above);
    ASSERT_TRUE(soon([&] { return !m_manager.shows(shown(above)); }));
    EXPECT_EQ(m_manager.higherFolder(), QStringLiteral("HQ"));
    // Deleted there, it goes here.
    m_higher.post(QStringLiteral("/jobs/%1/operations").arg(cancelled),
                  {{QStringLiteral("operation"), QStringLiteral("delete")}});
    EXPECT_TRUE(soon([&] { return !m_manager.shows(shown(cancelled)); })) << m_manager.describe(shown(cancelled));
}

} // namespace
} // namespace signalbox
