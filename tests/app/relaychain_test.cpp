// The job types for relays, where a relay stands below another.

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

#include <cerrno>
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

/// Processes: a managing server, relay-1 below it, relay-2 below that, and a client below relay-2.
class RelayChainTest : public testing::Test {
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
        ASSERT_TRUE(
            soon([&] { return static_cast<bool>(m_client->call(QStringLiteral("GET"), QStringLiteral("/jobs"))); }));
        const QString upper = freeAddress();
        const QString lower = freeAddress();
        m_upper = node(QStringLiteral("relay-1"), {}, listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), upper});
        m_lower = node(QStringLiteral("relay-2"), QStringLiteral("relay-1"), upper,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), lower});
        m_one = node(QStringLiteral("client-1"), QStringLiteral("relay-2"), lower,
                     {QStringLiteral("--root"), path(QStringLiteral("root")), QStringLiteral("--keep-messages")});
        for (TestProgram *each : {&m_upper, &m_lower, &m_one})
            each->start();
    }
    void TearDown() override
    {
        for (const TestProgram *each : {&m_one, &m_lower, &m_upper, &m_server})
            each->end();
    }

    TestProgram node(const QString &name, const QString &above, const QString &server, const QStringList &more)
    {
        QJsonObject record{{QStringLiteral("name"), name}};
        if (name.startsWith(QStringLiteral("relay")))
            record.insert(QStringLiteral("role"), QStringLiteral("relay"));
        if (!above.isEmpty())
            record.insert(QStringLiteral("upper"), above);
        const QString tokenFile = path(name + QStringLiteral(".token"));
        write(tokenFile, post(QStringLiteral("/nodes"), record).value(QStringLiteral("token")).toString().toUtf8());
        TestProgram program;
        program.file = QStringLiteral("signalbox-node");
        program.arguments = QStringList{QStringLiteral("--name"),       name,
                                        QStringLiteral("--server"),     QStringLiteral("http://") + server,
                                        QStringLiteral("--token-file"), tokenFile,
                                        QStringLiteral("--state"),      stateOf(name)}
                            + more;
        return program;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString stateOf(const QString &name) const { return path(name + QStringLiteral(".state")); }
    static void write(const QString &filePath, const QByteArray &content)
    {
        QFile file(filePath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
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
    qint64 create(const char *type, const char *destination, const QJsonObject &more)
    {
        QJsonObject job{{QStringLiteral("type"), QLatin1String(type)},
                        {QStringLiteral("destinations"), QJsonArray{QLatin1String(destination)}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            job.insert(it.key(), it.value());
        return post(QStringLiteral("/jobs"), job).value(QStringLiteral("id")).toInteger();
    }
    qint64 order(const char *type, const char *destination, const QJsonObject &what = {})
    {
        return create(type, destination, {{QStringLiteral("order"), what}});
    }
    qint64 addScript(const QString &name)
    {
        const QString script = path(name + QStringLiteral(".sh"));
        write(script, "#!/bin/sh\n# " + name.toUtf8() + "\nexit 0\n");
        return post(QStringLiteral("/packages"), {{QStringLiteral("file"), script}, {QStringLiteral("name"), name}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    QJsonObject row(qint64 job)
    {
        return get(QStringLiteral("/jobs/%1/instructions").arg(job))[QStringLiteral("instructions")][0].toObject();
    }
    bool is(qint64 job, const char *status)
    {
        return row(job)[QStringLiteral("status")].toString() == QLatin1String(status);
    }
    std::string describe(qint64 job) { return QJsonDocument(row(job)).toJson().toStdString(); }
    QString attribute(const char *relay, const char *name)
    {
        for (const QJsonValue &one : get(QStringLiteral("/nodes"))[QStringLiteral("nodes")].toArray())
            if (one[QStringLiteral("name")].toString() == QLatin1String(relay))
                return one[QStringLiteral("attributes")][QLatin1String(name)].toString();
        return {};
    }
    /// Since when it holds results; false while it does not.
    bool holds(const char *relay) { return attribute(relay, "relay.results-held").startsWith(u'2'); } // a year
    qsizetype contents(const char *relay) const
    {
        return QDir(stateOf(QLatin1String(relay)) + QStringLiteral("/content")).entryList(QDir::Files).size();
    }

    QTemporaryDir m_folder;
    TestProgram m_server, m_upper, m_lower, m_one;
    std::unique_ptr<ConsoleClient> m_client;
};

TEST_F(RelayChainTest, ResultsThatTheLowerRelayHoldsAreSeenAtTheTopAndComeWhenItReleasesThem)
{
    const qint64 hold = order("hold-report", "relay-2");
    ASSERT_TRUE(soon([&] { return is(hold, "completed"); })) << describe(hold);
    ASSERT_TRUE(soon([&] { return holds("relay-2"); })) << attribute("relay-2", "relay.results-held").toStdString();
    EXPECT_FALSE(holds("relay-1"));
    const qint64 install = create("install-package", "client-1",
                                  {{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}});
    ASSERT_TRUE(soon([&] { return row(install)[QStringLiteral("resultsHeld")].toBool(); })) << describe(install);
    m_lower.kill();
    m_lower.start();
    EXPECT_FALSE(is(install, "completed"));
    // Released there, and held by the one above it: its turn comes later.
    const qint64 holdAbove = order("hold-report", "relay-1");
    ASSERT_TRUE(soon([&] { return is(holdAbove, "completed"); })) << describe(holdAbove);
    const qint64 release = order("hold-report-release", "relay-1");
    ASSERT_TRUE(soon([&] { return is(release, "completed"); })) << describe(release);
    EXPECT_FALSE(is(install, "completed")) << "the lower one still holds them";
    const qint64 releaseBelow = order("hold-report-release", "relay-2");
    ASSERT_TRUE(soon([&] { return is(releaseBelow, "completed") && is(install, "completed"); })) << describe(install);
    EXPECT_TRUE(soon([&] { return !row(install)[QStringLiteral("resultsHeld")].toBool(); })) << describe(install);
}

TEST_F(RelayChainTest, WhatIsSuspendedAtTheUpperRelayGoesOnWhenItIsResumed)
{
    const qint64 suspend = order("suspend-file-transfer", "relay-1");
    ASSERT_TRUE(soon([&] { return is(suspend, "completed"); })) << describe(suspend);
    const qint64 install = create("install-package", "client-1",
                                  {{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}});
    ASSERT_TRUE(soon([&] { return is(install, "suspended"); })) << describe(install);
    EXPECT_EQ(contents("relay-2"), 0);
    const qint64 resume = order("resume-file-transfer", "relay-1");
    ASSERT_TRUE(soon([&] { return is(resume, "completed") && is(install, "completed"); })) << describe(install);
}

TEST_F(RelayChainTest, WhatIsSuspendedAtTheLowerRelayWaitsThereOnly)
{
    const qint64 suspend = order("suspend-file-transfer", "relay-2");
    ASSERT_TRUE(soon([&] { return is(suspend, "completed"); })) << describe(suspend);
    const qint64 install = create("install-package", "client-1",
                                  {{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}});
    ASSERT_TRUE(soon([&] { return is(install, "suspended"); })) << describe(install);
    const qint64 resume = order("resume-file-transfer", "relay-2");
    ASSERT_TRUE(soon([&] { return is(resume, "completed") && is(install, "completed"); })) << describe(install);
}

TEST_F(RelayChainTest, APackageIsKeptAtTheLowerRelayAndDeletedThere)
{
    const QJsonObject what{{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}};
    const qint64 transfer = create("transfer-package-to-relay", "relay-2", what);
    ASSERT_TRUE(soon([&] { return is(transfer, "completed"); })) << describe(transfer);
    EXPECT_EQ(contents("relay-2"), 1);
    const qint64 deletion = order("batch-delete-on-relay", "relay-2");
    ASSERT_TRUE(soon([&] { return is(deletion, "completed"); })) << describe(deletion);
    EXPECT_EQ(contents("relay-2"), 0);
    const qint64 install = create("install-package", "client-1", what); // fetched anew
    ASSERT_TRUE(soon([&] { return is(install, "completed"); })) << describe(install);
    EXPECT_EQ(contents("relay-2"), 1);
}

TEST_F(RelayChainTest, FilesStayAtTheRelayNextToTheClientAndComeThroughTheOther)
{
    const QString logs = path(QStringLiteral("root/var/log"));
    ASSERT_TRUE(QDir().mkpath(logs));
    write(logs + QStringLiteral("/messages"), "one");
    const qint64 collect = order("collect-files-to-relay", "client-1",
                                 {{QStringLiteral("paths"), QJsonArray{QStringLiteral("/var/log/*")}}});
    ASSERT_TRUE(soon([&] { return is(collect, "completed"); })) << describe(collect);
    const auto collections = [this] {
        return get(QStringLiteral("/collected"))[QStringLiteral("collections")].toArray();
    };
    EXPECT_TRUE(collections().isEmpty());
    const qint64 wrong = order("acquire-collected-files", "relay-1", {{QStringLiteral("job"), collect}});
    ASSERT_TRUE(soon([&] { return is(wrong, "error"); })) << "they are at the other relay: " << describe(wrong);
    EXPECT_EQ(row(wrong)[QStringLiteral("code")].toInt(), ENOENT);
    const qint64 acquire = order("acquire-collected-files", "relay-2", {{QStringLiteral("job"), collect}});
    ASSERT_TRUE(soon([&] { return is(acquire, "completed"); })) << describe(acquire);
    ASSERT_EQ(collections().size(), 1);
    const qint64 id = collections()[0][QStringLiteral("id")].toInteger();
    const QJsonArray files = get(QStringLiteral("/collected/%1").arg(id))[QStringLiteral("files")].toArray();
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files[0][QStringLiteral("path")].toString(), QStringLiteral("/client-1/var/log/messages"));
    const qint64 deletion = order("delete-collected-files", "relay-2");
    ASSERT_TRUE(soon([&] { return is(deletion, "completed"); })) << describe(deletion);
    const qint64 again = order("acquire-collected-files", "relay-2");
    ASSERT_TRUE(soon([&] { return is(again, "error"); })) << describe(again);
}

} // namespace
} // namespace signalbox
