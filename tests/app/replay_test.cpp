// A recorded workload on a real fleet: signalboxd, a relay and two clients as processes, and signalboxctl replay.

#include "network/consoleapi/consoleclient.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <vector>

namespace signalbox {
namespace {

using consoleapi::ConsoleClient;

constexpr int kPatienceMs = 60'000;

/// Number, submit, wait, run, processors, ..., status, user, ..., partition. 1 = completed, 0 = failed, 5 = cancelled.
constexpr auto kTrace = R"(; Version: 2.2
1  0 -1 10 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1
2  5 -1  2 2 -1 -1 -1 1200 -1 1 2 1 -1 -1 1 -1 -1
this line makes no sense
3 10 -1  2 1 -1 -1 -1 1200 -1 0 1 1 -1 -1 1 -1 -1
4 15 -1 -1 1 -1 -1 -1 1200 -1 5 3 1 -1 -1 1 -1 -1
)";

class ReplayTest : public testing::Test {
protected:
    void SetUp() override
    {
        QTcpServer probe;
        QTcpServer relayProbe;
        ASSERT_TRUE(probe.listen(QHostAddress::LocalHost) && relayProbe.listen(QHostAddress::LocalHost));
        const QString listen = QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
        const QString relayListen = QStringLiteral("127.0.0.1:%1").arg(relayProbe.serverPort());
        probe.close();
        relayProbe.close();
        start(QStringLiteral("signalboxd"),
              {QStringLiteral("--name"), QStringLiteral("M"), QStringLiteral("--state"), path(QStringLiteral("server")),
               QStringLiteral("--listen"), listen, QStringLiteral("--socket"), path(QStringLiteral("console.sock"))});
        m_client =
            ConsoleClient::create({QStringLiteral("unix:") + path(QStringLiteral("console.sock")), {}, {}}).value();
        ASSERT_TRUE(soon([&] { return !get(QStringLiteral("/jobs")).isEmpty(); }));
        startNode(QStringLiteral("relay-1"), {{QStringLiteral("role"), QStringLiteral("relay")}}, listen,
                  {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), relayListen});
        startNode(QStringLiteral("client-1"), {{QStringLiteral("upper"), QStringLiteral("relay-1")}}, relayListen,
                  {QStringLiteral("--root"), path(QStringLiteral("one.root"))});
        startNode(QStringLiteral("client-2"), {}, listen, {QStringLiteral("--root"), path(QStringLiteral("two.root"))});
        write(QStringLiteral("small.swf"), kTrace);
    }
    void TearDown() override
    {
        for (auto it = m_programs.rbegin(); it != m_programs.rend(); ++it) {
            (*it)->terminate();
            EXPECT_TRUE((*it)->waitForFinished(20'000)) << (*it)->program().toStdString();
        }
    }

    template <class F>
    static bool soon(F condition)
    {
        return QTest::qWaitFor(condition, kPatienceMs);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    QProcess &start(const QString &program, const QStringList &arguments)
    {
        QProcess &process = *m_programs.emplace_back(std::make_unique<QProcess>());
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process.start(QStringLiteral(PROGRAM_FOLDER "/") + program, arguments, QIODevice::ReadOnly);
        EXPECT_TRUE(process.waitForStarted());
        return process;
    }
    void startNode(const QString &name, QJsonObject record, const QString &server, const QStringList &more)
    {
        record.insert(QStringLiteral("name"), name);
        const auto made = m_client->call(QStringLiteral("POST"), QStringLiteral("/nodes"), record);
        ASSERT_TRUE(made);
        write(name + QStringLiteral(".token"), made.value().value(QStringLiteral("token")).toString().toUtf8());
        start(QStringLiteral("signalbox-node"),
              QStringList{QStringLiteral("--name"), name, QStringLiteral("--server"),
                          QStringLiteral("http://") + server, QStringLiteral("--token-file"),
                          path(name + QStringLiteral(".token")), QStringLiteral("--state"),
                          path(name + QStringLiteral(".state"))}
                  + more);
    }
    QJsonObject get(const QString &what)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("GET"), what);
        return answer ? answer.value() : QJsonObject();
    }
    /// The program, not yet ended; what it writes is kept.
    std::unique_ptr<QProcess> ctl(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                       QStringList{QStringLiteral("--server"),
                                   QStringLiteral("unix:") + path(QStringLiteral("console.sock")),
                                   QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("replay")}
                           + arguments);
        EXPECT_TRUE(process->waitForStarted());
        return process;
    }
    static QJsonObject summary(QProcess &process)
    {
        EXPECT_TRUE(process.waitForFinished(kPatienceMs));
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    QJsonObject job(qint64 id) { return get(QStringLiteral("/jobs/%1").arg(id)); }
    QJsonObject counters(qint64 id) { return job(id).value(QStringLiteral("counters")).toObject(); }
    bool hasEnded(qint64 id)
    {
        const int code = job(id).value(QStringLiteral("exitCode")).toInt(-1);
        return code == 0 || code == 30;
    }

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_programs;
    std::unique_ptr<ConsoleClient> m_client;
};

TEST_F(ReplayTest, ItsJobsRunOnRealClientsForAsLongAndEndAsTheyEnded)
{
    auto program = ctl({path(QStringLiteral("small.swf")), QStringLiteral("--speed"), QStringLiteral("5")});
    const QJsonObject told = summary(*program);
    EXPECT_EQ(program->exitCode(), 0) << program->readAllStandardError().toStdString();
    EXPECT_EQ(told.value(QStringLiteral("ordered")).toInt(), 4);
    EXPECT_EQ(told.value(QStringLiteral("cancelled")).toInt(), 1);
    EXPECT_EQ(told.value(QStringLiteral("clients")).toInt(), 2);
    EXPECT_EQ(told.value(QStringLiteral("folder")).toString(), QStringLiteral("small"));
    EXPECT_FALSE(told.value(QStringLiteral("stopped")).toBool(true));
    EXPECT_GE(told.value(QStringLiteral("seconds")).toDouble(), 3.0) << "the last came 15 s / 5 after the first";
    const QJsonObject trace = told.value(QStringLiteral("trace")).toObject();
    EXPECT_EQ(trace.value(QStringLiteral("malformed")).toInt(), 1);
    EXPECT_EQ(trace.value(QStringLiteral("firstMalformed")).toArray().at(0)[u"line"].toInt(), 4);
    const qint64 first = told.value(QStringLiteral("firstJob")).toInteger();
    ASSERT_EQ(told.value(QStringLiteral("lastJob")).toInteger(), first + 3);
    for (qint64 id = first; id < first + 4; ++id) {
        ASSERT_TRUE(soon([&] { return hasEnded(id); })) << "job " << id;
        EXPECT_EQ(job(id).value(QStringLiteral("folder")).toInteger(),
                  told.value(QStringLiteral("folderId")).toInteger());
    }
    EXPECT_EQ(counters(first).value(QStringLiteral("finished")).toInt(), 1);
    EXPECT_EQ(counters(first + 1).value(QStringLiteral("finished")).toInt(), 2) << "two processors, two clients";
    EXPECT_EQ(counters(first + 2).value(QStringLiteral("error")).toInt(), 1) << "it had failed";
    EXPECT_EQ(counters(first + 3).value(QStringLiteral("finished")).toInt(), 0) << "it had been cancelled";
    const auto time = [&](const char *key) {
        return QDateTime::fromString(job(first).value(QString::fromLatin1(key)).toString(), Qt::ISODateWithMs);
    };
    EXPECT_GE(time("registered").msecsTo(time("completed")), 2'000) << "10 s / 5";

    // Once more: another folder, the same packages, one client.
    const qsizetype packages = get(QStringLiteral("/packages")).value(QStringLiteral("packages")).toArray().size();
    auto again =
        ctl({path(QStringLiteral("small.swf")), QStringLiteral("--speed"), QStringLiteral("5"),
             QStringLiteral("--limit"), QStringLiteral("2"), QStringLiteral("--node"), QStringLiteral("client-2")});
    const QJsonObject second = summary(*again);
    EXPECT_EQ(second.value(QStringLiteral("ordered")).toInt(), 2);
    EXPECT_EQ(second.value(QStringLiteral("folder")).toString(), QStringLiteral("small (2)"));
    EXPECT_EQ(second.value(QStringLiteral("trace")).toObject().value(QStringLiteral("leftOut")).toInt(), 2);
    EXPECT_EQ(get(QStringLiteral("/packages")).value(QStringLiteral("packages")).toArray().size(), packages);
    for (const char *key : {"firstJob", "lastJob"}) {
        const qint64 id = second.value(QString::fromLatin1(key)).toInteger();
        ASSERT_TRUE(soon([&] { return hasEnded(id); }));
        EXPECT_EQ(counters(id).value(QStringLiteral("finished")).toInt(), 1);
        EXPECT_EQ(counters(id).value(QStringLiteral("total")).toInt(), 1) << "no more clients than were named";
    }
}

TEST_F(ReplayTest, ASignalStopsItAndItSaysWhatWasOrdered)
{
    write(QStringLiteral("slow.swf"), "1 0 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"
                                      "2 86400 -1 1 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n");
    auto program = ctl({path(QStringLiteral("slow.swf"))});
    ASSERT_TRUE(soon([&] { return get(QStringLiteral("/jobs")).value(QStringLiteral("jobs")).toArray().size() == 1; }));
    ASSERT_EQ(::kill(static_cast<pid_t>(program->processId()), SIGINT), 0);
    const QJsonObject told = summary(*program);
    EXPECT_EQ(program->exitCode(), 130);
    EXPECT_TRUE(told.value(QStringLiteral("stopped")).toBool());
    EXPECT_EQ(told.value(QStringLiteral("ordered")).toInt(), 1);
    EXPECT_EQ(told.value(QStringLiteral("notOrdered")).toInt(), 1);
    ASSERT_TRUE(soon([&] { return hasEnded(told.value(QStringLiteral("lastJob")).toInteger()); })) << "it goes on";
}

TEST_F(ReplayTest, WrongOptionsTracesAndClientsAreNamed)
{
    const auto codeOf = [&](const QStringList &arguments) {
        const auto program = ctl(arguments);
        EXPECT_TRUE(program->waitForFinished(kPatienceMs));
        EXPECT_FALSE(program->readAllStandardError().isEmpty());
        return program->exitCode();
    };
    const QString trace = path(QStringLiteral("small.swf"));
    for (const char *speed : {"0", "-1", "fast", "nan", "inf"})
        EXPECT_EQ(codeOf({trace, QStringLiteral("--speed=%1").arg(QString::fromLatin1(speed))}), 2) << speed;
    for (const char *limit : {"0", "-1", "many", "1.5"})
        EXPECT_EQ(codeOf({trace, QStringLiteral("--limit=%1").arg(QString::fromLatin1(limit))}), 2) << limit;
    EXPECT_EQ(codeOf({}), 2);
    EXPECT_EQ(codeOf({path(QStringLiteral("none.swf"))}), 1);
    EXPECT_EQ(codeOf({trace, QStringLiteral("--node"), QStringLiteral("nobody")}), 1);
    EXPECT_EQ(codeOf({trace, QStringLiteral("--node"), QStringLiteral("relay-1")}), 1) << "it executes nothing";
    write(QStringLiteral("words.csv"), "what is this\n");
    EXPECT_EQ(codeOf({path(QStringLiteral("words.csv"))}), 1);
    EXPECT_TRUE(get(QStringLiteral("/folders")).value(QStringLiteral("folders")).toArray().isEmpty())
        << "nothing was made";
}

} // namespace
} // namespace signalbox
