#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"
#include "tests/support/postgrescluster.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace signalbox {
namespace {

using consoleapi::ConsoleClient;

constexpr int kPatienceMs = 60'000;
constexpr int kDestinations = 2;

template <class F>
bool soon(F condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

/// Two managing servers on one database, and two clients that know both; whatever happens to the servers, nothing is lost and
/// nothing is done twice. The tests' names make them run in one process, see signalbox_test() in CMake.
class FailoverPostgresTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (!PostgresCluster::instance())
            GTEST_SKIP() << PostgresCluster::kMissing;
        const QString database = PostgresCluster::instance()->makeDatabase();
        QTcpServer probes[2];
        QStringList addresses;
        for (QTcpServer &probe : probes) {
            ASSERT_TRUE(probe.listen(QHostAddress::LocalHost));
            addresses << QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
        }
        for (QTcpServer &probe : probes)
            probe.close();
        QStringList sockets;
        for (int i = 0; i < 2; ++i) {
            const QString name = QStringLiteral("M%1").arg(i + 1);
            sockets << path(name + QStringLiteral(".sock"));
            TestProgram &server = m_servers[i];
            server.file = QStringLiteral("signalboxd");
            server.arguments = {
                QStringLiteral("--name"),   name,       QStringLiteral("--state"),    path(QStringLiteral("server")),
                QStringLiteral("--store"),  database,   QStringLiteral("--listen"),   addresses[i],
                QStringLiteral("--socket"), sockets[i], QStringLiteral("--failover"), QStringLiteral("2")};
            m_alone[i] = client(QStringLiteral("unix:") + sockets[i]);
        }
        m_both = client(QStringLiteral("unix:%1,unix:%2").arg(sockets[0], sockets[1]));
        m_servers[0].start();
        ASSERT_TRUE(soon([&] { return serves(0); }));
        m_servers[1].start();
        ASSERT_TRUE(soon([&] { return standsBy(1); }));
        for (int i = 0; i < kDestinations; ++i)
            addClient(i, QStringLiteral("http://%1,http://%2").arg(addresses[0], addresses[1]));
    }
    void TearDown() override
    {
        for (const TestProgram &each : m_clients)
            each.end();
        for (const TestProgram &each : m_servers)
            each.end();
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static std::unique_ptr<ConsoleClient> client(const QString &servers)
    {
        Result<std::unique_ptr<ConsoleClient>> made =
            ConsoleClient::create({servers, {}, {}, std::chrono::milliseconds(3000)});
        EXPECT_TRUE(made) << made.error().text.toStdString();
        return made ? std::move(made).value() : nullptr;
    }
    [[nodiscard]] bool serves(int server) const
    {
        return static_cast<bool>(m_alone[server]->call(QStringLiteral("GET"), QStringLiteral("/jobs")));
    }
    [[nodiscard]] bool standsBy(int server) const
    {
        const Result<QJsonObject> answer = m_alone[server]->call(QStringLiteral("GET"), QStringLiteral("/jobs"));
        return !answer && answer.error().text.contains(QStringLiteral("stands by"));
    }
    QJsonObject post(const QString &what, const QJsonObject &body)
    {
        const Result<QJsonObject> answer = m_both->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value() : QJsonObject();
    }
    static QString nameOf(int client) { return QStringLiteral("client-%1").arg(client + 1); }
    void addClient(int which, const QString &servers)
    {
        const QString name = nameOf(which);
        const QByteArray token = post(QStringLiteral("/nodes"), {{QStringLiteral("name"), name}})
                                     .value(QStringLiteral("token"))
                                     .toString()
                                     .toUtf8();
        QFile file(path(name + QStringLiteral(".token")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(token), token.size());
        file.close();
        TestProgram &program = m_clients[which];
        program.file = QStringLiteral("signalbox-node");
        program.arguments = {QStringLiteral("--name"),       name,
                             QStringLiteral("--server"),     servers,
                             QStringLiteral("--token-file"), file.fileName(),
                             QStringLiteral("--state"),      path(name + QStringLiteral(".state")),
                             QStringLiteral("--root"),       path(name + QStringLiteral(".root")),
                             QStringLiteral("--poll-wait"),  QStringLiteral("2")};
        program.start();
    }
    /// A job of one small archive for both clients.
    qint64 addJob(const QString &name)
    {
        if (m_package == 0) {
            const QString folder = path(QStringLiteral("content"));
            EXPECT_TRUE(QDir().mkpath(folder));
            QFile file(folder + QStringLiteral("/data"));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write("something to install");
            file.close();
            const QString archive = path(QStringLiteral("content.tar"));
            EXPECT_EQ(QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-C"), folder, QStringLiteral("-cf"),
                                                                archive, QStringLiteral("data")}),
                      0);
            m_package = post(QStringLiteral("/packages"),
                             {{QStringLiteral("file"), archive}, {QStringLiteral("name"), QStringLiteral("content")}})
                            .value(QStringLiteral("id"))
                            .toInteger();
        }
        QJsonArray destinations;
        for (int i = 0; i < kDestinations; ++i)
            destinations << nameOf(i);
        return post(QStringLiteral("/jobs"), {{QStringLiteral("name"), name},
                                              {QStringLiteral("packages"), QJsonArray{m_package}},
                                              {QStringLiteral("destinations"), destinations}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    [[nodiscard]] bool isFinished(qint64 job) const
    {
        const Result<QJsonObject> answer = m_both->call(QStringLiteral("GET"), QStringLiteral("/jobs/%1").arg(job));
        return answer
               && answer.value()
                          .value(QStringLiteral("counters"))
                          .toObject()
                          .value(QStringLiteral("finished"))
                          .toInteger()
                      == kDestinations;
    }
    [[nodiscard]] qint64 jobsKnown() const
    {
        const Result<QJsonObject> answer = m_both->call(QStringLiteral("GET"), QStringLiteral("/jobs"));
        return answer ? answer.value().value(QStringLiteral("jobs")).toArray().size() : -1;
    }

    QTemporaryDir m_folder;
    TestProgram m_servers[2];
    TestProgram m_clients[kDestinations];
    std::unique_ptr<ConsoleClient> m_alone[2]; ///< asks the one server only
    std::unique_ptr<ConsoleClient> m_both;
    qint64 m_package = 0;
};

TEST_F(FailoverPostgresTest, AKilledServerIsFollowedByTheOtherAndTheJobsGoOn)
{
    ASSERT_TRUE(soon([&, job = addJob(QStringLiteral("before"))] { return isFinished(job); }));
    for (TestProgram &each : m_clients)
        each.kill();
    const qint64 waiting = addJob(QStringLiteral("in flight"));
    m_servers[0].kill();
    ASSERT_TRUE(soon([&] { return serves(1); }));
    EXPECT_EQ(jobsKnown(), 2);
    for (TestProgram &each : m_clients)
        each.start();
    EXPECT_TRUE(soon([&] { return isFinished(waiting); }));
    EXPECT_TRUE(soon([&, job = addJob(QStringLiteral("after"))] { return isFinished(job); }));

    m_servers[0].start();
    EXPECT_TRUE(soon([&] { return standsBy(0); }));
    EXPECT_TRUE(serves(1)) << "whoever comes back does not take it away";
    m_servers[1].end();
    EXPECT_TRUE(soon([&] { return serves(0); }));
    EXPECT_EQ(jobsKnown(), 3);
}

TEST_F(FailoverPostgresTest, AHaltedServerIsReplacedAndStandsByWhenItGoesOn)
{
    const qint64 first = addJob(QStringLiteral("before"));
    ASSERT_TRUE(soon([&] { return isFinished(first); }));
    m_servers[0].send(SIGSTOP);
    ASSERT_TRUE(soon([&] { return serves(1); }));
    const qint64 second = addJob(QStringLiteral("while it is halted"));
    EXPECT_TRUE(soon([&] { return isFinished(second); })) << "the clients have found the other one";
    m_servers[0].send(SIGCONT);
    EXPECT_TRUE(soon([&] { return standsBy(0); }));
    EXPECT_TRUE(serves(1));
    EXPECT_EQ(jobsKnown(), 2);
    EXPECT_TRUE(soon([&, job = addJob(QStringLiteral("after"))] { return isFinished(job); }));
}

TEST_F(FailoverPostgresTest, WhatATakeoverCutOffIsToldAndCompletedByRunningItAgain)
{
    constexpr int kJobs = 450; // more than one transaction takes
    const qint64 first = addJob(QStringLiteral("in flight"));
    ASSERT_TRUE(soon([&] { return isFinished(first); }));
    for (TestProgram &each : m_clients) // so that nothing ends by itself
        each.kill();
    QJsonArray jobs;
    for (int i = 0; i < kJobs; ++i)
        jobs << addJob(QStringLiteral("job %1").arg(i));
    const QJsonArray three{jobs[0], jobs[1], jobs[2]};
    const qint64 whole = post(QStringLiteral("/operations"),
                              {{QStringLiteral("do"), QStringLiteral("suspend")}, {QStringLiteral("jobs"), three}})
                             .value(QStringLiteral("id"))
                             .toInteger();
    const auto listed = [&](const char *state) {
        const Result<QJsonObject> answer =
            m_both->call(QStringLiteral("GET"), QStringLiteral("/operations?state=") + QLatin1String(state));
        return answer ? answer.value().value(QStringLiteral("operations")).toArray() : QJsonArray();
    };
    const auto endedAs = [&](qint64 id) {
        for (const QJsonValue operation : listed("ended")) { // packages that were brought in are among them
            if (operation[QStringLiteral("id")].toInteger() == id)
                return operation.toObject();
        }
        return QJsonObject();
    };
    ASSERT_TRUE(soon([&] { return !endedAs(whole).isEmpty(); }));
    const qint64 cut = post(QStringLiteral("/operations"),
                            {{QStringLiteral("do"), QStringLiteral("interrupt-job")}, {QStringLiteral("jobs"), jobs}})
                           .value(QStringLiteral("id"))
                           .toInteger();
    m_servers[0].kill();
    ASSERT_TRUE(soon([&] { return serves(1); }));
    const QJsonArray unfinished = listed("unfinished");
    ASSERT_EQ(unfinished.size(), 1);
    const QJsonObject shown = unfinished.first().toObject();
    EXPECT_EQ(shown.value(QStringLiteral("id")).toInteger(), cut);
    EXPECT_NE(whole, cut);
    EXPECT_LT(shown.value(QStringLiteral("done")).toInteger(), kJobs);
    EXPECT_EQ(shown.value(QStringLiteral("total")).toInteger(), kJobs);
    EXPECT_TRUE(shown.value(QStringLiteral("cutOff")).toObject().value(QStringLiteral("takeover")).toBool());

    post(QStringLiteral("/operations/run-again"), {});
    ASSERT_TRUE(soon([&] { return !endedAs(cut).isEmpty(); }));
    const QJsonObject ended = endedAs(cut);
    EXPECT_EQ(ended.value(QStringLiteral("done")).toInteger(), kJobs);
    EXPECT_EQ(ended.value(QStringLiteral("result")).toString(), QStringLiteral("done"))
        << "a job that was interrupted twice would have been refused: "
        << ended.value(QStringLiteral("reason")).toString().toStdString();
    EXPECT_TRUE(listed("unfinished").isEmpty());
}

TEST_F(FailoverPostgresTest, WhatIsTooLargeForWhoStandsByGoesToWhoServes)
{
    // The one that stands by is asked first.
    const auto reversed =
        client(QStringLiteral("unix:%1,unix:%2").arg(path(QStringLiteral("M2.sock")), path(QStringLiteral("M1.sock"))));
    QJsonObject folder{{QStringLiteral("name"), QStringLiteral("F")},
                       {QStringLiteral("padding"), QString(5'000'000, u'x')}};
    const Result<QJsonObject> made = reversed->call(QStringLiteral("POST"), QStringLiteral("/folders"), folder);
    EXPECT_TRUE(made || !made.error().text.contains(QStringLiteral("stands by"))) << made.error().text.toStdString();
    EXPECT_TRUE(made || made.error().kind == Error::Kind::Invalid) << made.error().text.toStdString();
}

TEST_F(FailoverPostgresTest, ADatabaseThatIsStartedAnewChangesNothing)
{
    PostgresCluster::instance()->stop(true);
    // Nobody serves and nobody can: that is not said to be for a moment.
    EXPECT_TRUE(soon([&] {
        const auto answer = m_both->call(QStringLiteral("GET"), QStringLiteral("/server"));
        return !answer && answer.error().text.contains(QStringLiteral("cannot take over"));
    }));
    PostgresCluster::instance()->start();
    // While it is away nothing is confirmed by either.
    int tries = 0;
    ASSERT_TRUE(soon([&] {
        return static_cast<bool>(m_both->call(QStringLiteral("POST"), QStringLiteral("/nodes"),
                                              {{QStringLiteral("name"), QStringLiteral("probe-%1").arg(++tries)}}));
    }));
    EXPECT_TRUE(soon([&, job = addJob(QStringLiteral("after"))] { return isFinished(job); }));
    EXPECT_TRUE(standsBy(1) || standsBy(0));
    EXPECT_TRUE(serves(0) || serves(1));
}

} // namespace
} // namespace signalbox
