#include "model/domain/joborder.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/inbox.h"
#include "tests/network/nodehost/scriptedserver.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

namespace signalbox {
namespace {

const QString kScript = QStringLiteral("thing.sh");

class ClientHostTest : public testing::Test {
protected:
    ClientHostTest() : m_server(ScriptedServer::make())
    {
        m_options.name = QStringLiteral("node-1");
        m_options.serverUrl = m_server->url();
        m_options.token = QString::fromLatin1(ScriptedServer::kToken);
        m_options.stateFolder = m_folder.filePath(QStringLiteral("state"));
        m_options.root = m_folder.filePath(QStringLiteral("root"));
        m_options.pollWait = std::chrono::seconds(5);
        m_options.supervisor = SIGNALBOX_NODE_PROGRAM;
        m_options.diskReserve = 0;
        m_options.logic.backOffFirstMs = 50;
        m_options.logic.backOffMaxMs = 200;
        m_options.logic.progressEveryMs = 50;
        m_options.logic.repeatEveryMs = 500;
        m_options.log = [this](const QString &level, const QString &text) {
            const std::scoped_lock lock(m_logMutex);
            m_log += level + u' ' + text + u'\n';
        };
        QDir().mkpath(m_options.root);
    }
    void start()
    {
        m_host = std::make_unique<ClientHost>(m_options);
        const Outcome started = m_host->start();
        ASSERT_TRUE(started) << started.error().text.toStdString();
    }
    /// The real program, with a process of its own to kill.
    void startProgram(QProcess &node) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SIGNALBOX_TOKEN"), m_options.token);
        node.setProcessEnvironment(environment);
        node.setProcessChannelMode(QProcess::ForwardedChannels);
        node.start(QStringLiteral(SIGNALBOX_NODE_PROGRAM),
                   {QStringLiteral("--server"), m_options.serverUrl, QStringLiteral("--name"), m_options.name,
                    QStringLiteral("--state"), m_options.stateFolder, QStringLiteral("--root"), m_options.root});
        ASSERT_TRUE(node.waitForStarted());
    }
    bool waitFor(Stage stage)
    {
        return m_server->waitUntil([stage](const ScriptedServer &server) { return server.has(stage); });
    }
    QString inRoot(const char *name) const { return m_options.root + u'/' + QString::fromLatin1(name); }
    /// A script that counts its runs in root/runs, and is large, so that its transfer takes a while.
    static QByteArray countingScript(qsizetype size = 100)
    {
        QByteArray script = "#!/bin/sh\necho run >> \"$SIGNALBOX_ROOT/runs\"\nexit 0\n#";
        return script + QByteArray(std::max<qsizetype>(size - script.size() - 1, 0), 'x') + '\n';
    }
    QByteArray runs() const
    {
        QFile file(inRoot("runs"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A script that counts its run and waits for letGo(), then goes on with `end`.
    static QByteArray waitingScript(const QByteArray &end)
    {
        return "#!/bin/sh\necho $$ > \"$SIGNALBOX_ROOT/pid\"\necho run >> \"$SIGNALBOX_ROOT/runs\"\n"
               "while [ ! -e \"$SIGNALBOX_ROOT/go\" ]; do sleep 0.05; done\n"
               + end + '\n';
    }
    void letGo() const
    {
        QFile go(inRoot("go"));
        ASSERT_TRUE(go.open(QIODevice::WriteOnly));
    }
    QByteArray inState(const char *name) const
    {
        QFile file(m_options.stateFolder + u'/' + QString::fromLatin1(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString resultFile() const { return m_options.stateFolder + QStringLiteral("/execution.result"); }
    pid_t installerGroup() const
    {
        QFile file(inRoot("pid"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    }
    pid_t supervisor() const { return inState("execution.pid").trimmed().toInt(); }
    /// SIGKILL, when the installer is known on the disk.
    void killAtWork(QProcess &node) const
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return installerGroup() > 0; }, 30'000));
        node.kill();
        ASSERT_TRUE(node.waitForFinished());
    }
    void expectNumbersInOrder() const
    {
        quint32 last = 0;
        for (const StageReport &report : m_server->reports()) {
            EXPECT_GE(report.sequence, last);
            last = report.sequence;
        }
    }

    QTemporaryDir m_folder;
    std::shared_ptr<ScriptedServer> m_server;
    ClientHost::Options m_options;
    mutable std::mutex m_logMutex;
    QString m_log;
    std::unique_ptr<ClientHost> m_host;
};

TEST_F(ClientHostTest, AScriptIsFetchedRunAndReported)
{
    start();
    m_server->offer(5, kScript, countingScript());
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    std::vector<Stage> stages;
    for (const StageReport &report : m_server->reports())
        stages.push_back(report.stage);
    EXPECT_EQ(stages, (std::vector{Stage::TransferStarted, Stage::Arrived, Stage::ExecutionStarted, Stage::Completed}));
    EXPECT_EQ(runs(), "run\n");
    EXPECT_FALSE(m_server->attributes().isEmpty());
    EXPECT_FALSE(m_log.contains(QString::fromLatin1(ScriptedServer::kToken)));
    EXPECT_FALSE(QFile::exists(m_options.stateFolder + QStringLiteral("/payload-5")));
}

TEST_F(ClientHostTest, AnAnswerHeldByTheServerBringsWorkAtOnce)
{
    m_options.pollWait = std::chrono::seconds(25);
    start();
    ASSERT_TRUE(m_server->waitUntil([](const ScriptedServer &server) { return !server.attributes().isEmpty(); }));
    QElapsedTimer timer;
    timer.start();
    m_server->offer(5, kScript, countingScript());
    ASSERT_TRUE(waitFor(Stage::TransferStarted));
    EXPECT_LT(timer.elapsed(), 5000);
}

TEST_F(ClientHostTest, AFailingScriptIsReportedWithCodeAndOutput)
{
    start();
    m_server->offer(5, kScript, "#!/bin/sh\necho not on this machine\nexit 7\n");
    ASSERT_TRUE(waitFor(Stage::Failed));
    m_host->stop();
    EXPECT_EQ(m_server->reports().back().code, 7);
    EXPECT_TRUE(m_server->reports().back().text.contains(QStringLiteral("not on this machine")));
}

TEST_F(ClientHostTest, AWrongChecksumFailsAndNothingIsRun)
{
    start();
    m_server->offer(5, kScript, countingScript(),
                    [](ddi::Deployment &deployment) { deployment.artifacts.front().sha256 = QByteArray(32, 'x'); });
    ASSERT_TRUE(waitFor(Stage::Failed));
    m_host->stop();
    EXPECT_TRUE(m_server->reports().back().text.contains(QStringLiteral("checksum of thing.sh is wrong")));
    EXPECT_EQ(runs(), "");
}

TEST_F(ClientHostTest, ACutTransferIsContinued)
{
    m_server->cutAfter(300'000);
    start();
    m_server->offer(5, kScript, countingScript(1'000'000));
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(m_server->transfersFrom(), (std::vector<qint64>{0, 300'000, 600'000, 900'000}));
    EXPECT_EQ(runs(), "run\n");
}

TEST_F(ClientHostTest, ASplitTransferComesInParts)
{
    m_options.logic.split = {256, 50};
    start();
    m_server->offer(5, kScript, countingScript(600 * 1024));
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(m_server->transfersFrom(), (std::vector<qint64>{0, 256 * 1024, 512 * 1024}));
    EXPECT_GE(m_server->count(Stage::Progress), 2);
}

TEST_F(ClientHostTest, AClientKilledInTheTransferGoesOnAtItsByte)
{
    m_server->cutAfter(300'000);
    m_server->allowTransfers(1); // the first reaches 300,000 bytes, the next is never answered
    const QByteArray bytes = countingScript(1'000'000);
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, bytes);
    const QString payload = m_options.stateFolder + QStringLiteral("/payload-5");
    EXPECT_TRUE(QTest::qWaitFor([&] { return QFileInfo(payload).size() == 300'000; }, 30'000));
    EXPECT_TRUE(waitFor(Stage::TransferStarted));
    node.kill(); // SIGKILL
    ASSERT_TRUE(node.waitForFinished());

    m_server->cutAfter(0);
    m_server->allowTransfers(-1);
    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(m_server->transfersFrom(), (std::vector<qint64>{0, 300'000}));
    EXPECT_EQ(runs(), "run\n");
    expectNumbersInOrder();
}

TEST_F(ClientHostTest, AProgramThatEndsWhileItsClientIsDeadIsReportedAndNotRunAgain)
{
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, waitingScript("echo done\nexit 0"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "run\n"; }, 30'000));
    killAtWork(node);
    letGo();
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(resultFile()); }, 30'000));

    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(runs(), "run\n");
    EXPECT_EQ(m_server->reports().back().text, QStringLiteral("done"));
    EXPECT_FALSE(QFile::exists(resultFile())) << "kept only until the client has saved it";
    expectNumbersInOrder();
}

TEST_F(ClientHostTest, AProgramThatFailsWhileItsClientIsDeadIsReportedWithItsExitCode)
{
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, waitingScript("echo no licence\nexit 3"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "run\n"; }, 30'000));
    killAtWork(node);
    letGo();
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(resultFile()); }, 30'000));

    start();
    ASSERT_TRUE(waitFor(Stage::Failed));
    m_host->stop();
    EXPECT_EQ(runs(), "run\n");
    EXPECT_EQ(m_server->reports().back().code, 3);
    EXPECT_TRUE(m_server->reports().back().text.contains(QStringLiteral("no licence")));
}

TEST_F(ClientHostTest, AProgramThatOutlivesItsClientIsAwaitedAndACancellationMeanwhileRefused)
{
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, waitingScript("exit 0"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "run\n"; }, 30'000));
    killAtWork(node);

    m_server->cancel(5);
    start();
    ASSERT_TRUE(waitFor(Stage::CancelRefused));
    EXPECT_TRUE(m_server->waitUntil([](const ScriptedServer &server) { return server.has(Stage::Note); }));
    letGo();
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(runs(), "run\n");
    EXPECT_FALSE(m_server->has(Stage::CancelConfirmed));
}

TEST_F(ClientHostTest, AnExecutionThatOutlivesItsClientIsEndedWhenTheNextClientIsStopped)
{
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, waitingScript("exit 0"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "run\n"; }, 30'000));
    killAtWork(node);
    const pid_t group = installerGroup();
    ASSERT_GT(group, 1);

    m_options.stopPatience = std::chrono::milliseconds(0);
    start();
    ASSERT_TRUE(waitFor(Stage::Note));
    m_host->stop();
    EXPECT_TRUE(QTest::qWaitFor([group] { return ::kill(-group, 0) != 0; }, 10'000));
    EXPECT_FALSE(QFile::exists(resultFile())) << "to be ended is no outcome";
}

TEST_F(ClientHostTest, AnInstallationWhoseSupervisorIsKilledTooRunsAgainAndNeverTwoAtOnce)
{
    const QByteArray script =
        "#!/bin/sh\necho $$ > \"$SIGNALBOX_ROOT/pid\"\necho \"begin $SIGNALBOX_RUN\" >> \"$SIGNALBOX_ROOT/runs\"\n"
        "if [ \"$SIGNALBOX_RUN\" = 1 ]; then sleep 1000; fi\necho end >> \"$SIGNALBOX_ROOT/runs\"\n";
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, script);
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "begin 1\n"; }, 30'000));
    killAtWork(node);
    const pid_t group = installerGroup();
    ASSERT_GT(group, 1);
    ASSERT_GT(supervisor(), 1);
    ASSERT_EQ(::kill(supervisor(), SIGKILL), 0);
    EXPECT_EQ(::kill(-group, 0), 0) << "the script outlives both";

    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(runs(), "begin 1\nbegin 2\nend\n");
    EXPECT_TRUE(QTest::qWaitFor([group] { return ::kill(-group, 0) != 0; }, 10'000))
        << "and is ended before it runs again";
    std::set<quint32> beginnings; // the same report may come twice, when the answer to it was lost with the node
    for (const StageReport &report : m_server->reports()) {
        if (report.stage == Stage::ExecutionStarted)
            beginnings.insert(report.sequence);
    }
    EXPECT_EQ(beginnings.size(), 1U);
    expectNumbersInOrder();
}

TEST_F(ClientHostTest, AProgramThatChangedItsOwnFileIsFetchedAgainBeforeItRunsAgain)
{
    m_options.stopPatience = std::chrono::milliseconds(200);
    start();
    m_server->offer(5, kScript,
                    "#!/bin/sh\necho \"as announced\" >> \"$SIGNALBOX_ROOT/runs\"\n"
                    "if [ $SIGNALBOX_RUN = 1 ]; then printf '#!/bin/sh\\necho other >> \"$SIGNALBOX_ROOT/runs\"\\n' > "
                    "\"$0\"; touch \"$SIGNALBOX_ROOT/changed\"; sleep 1000; fi\n");
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(inRoot("changed")); }, 30'000));
    m_host->stop();
    m_host.reset();
    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_EQ(runs(), "as announced\nas announced\n");
}

TEST_F(ClientHostTest, NothingIsExecutedBeforeItsMarkIsOnTheDisk)
{
    start();
    const QString blocked = m_options.stateFolder + QStringLiteral("/running");
    ASSERT_TRUE(QDir().mkpath(blocked)); // a file cannot take the place of a folder
    m_server->offer(5, kScript, countingScript());
    ASSERT_TRUE(waitFor(Stage::Note));
    EXPECT_EQ(runs(), "");
    EXPECT_TRUE(m_server->reports().back().text.contains(QStringLiteral("The execution cannot be started.")));
    ASSERT_TRUE(QDir().rmdir(blocked));
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host->stop();
    EXPECT_EQ(runs(), "run\n");
    EXPECT_EQ(m_server->count(Stage::ExecutionStarted), 1);
}

TEST_F(ClientHostTest, ASecondInterruptEndsTheNodeAtOnceAndTheOutcomeIsKept)
{
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, waitingScript("exit 3"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "run\n"; }, 30'000));
    // The second one counts when the first was taken, which nothing outside shows: so it is repeated.
    EXPECT_TRUE(QTest::qWaitFor(
        [&node] {
            if (node.state() == QProcess::NotRunning)
                return true;
            ::kill(static_cast<pid_t>(node.processId()), SIGINT);
            return false;
        },
        30'000));
    EXPECT_EQ(node.exitStatus(), QProcess::CrashExit) << "by the signal, without waiting for the script";
    letGo();
    ASSERT_TRUE(QTest::qWaitFor([this] { return QFile::exists(resultFile()); }, 30'000));
    start();
    ASSERT_TRUE(waitFor(Stage::Failed));
    m_host->stop();
    EXPECT_EQ(runs(), "run\n");
    EXPECT_EQ(m_server->reports().back().code, 3);
}

TEST_F(ClientHostTest, AFurtherTerminationStillWaitsForTheInstallation)
{
    QProcess node;
    startProgram(node);
    m_server->offer(5, kScript, waitingScript("exit 0"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return runs() == "run\n"; }, 30'000));
    for (int i = 0; i < 3; ++i)
        ::kill(static_cast<pid_t>(node.processId()), SIGTERM);
    letGo();
    ASSERT_TRUE(QTest::qWaitFor([&node] { return node.state() == QProcess::NotRunning; }, 30'000));
    EXPECT_EQ(node.exitStatus(), QProcess::NormalExit);
    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_EQ(runs(), "run\n");
}

TEST_F(ClientHostTest, AResultIsDeliveredWhenTheServerComesBack)
{
    start();
    m_server->offer(5, kScript,
                    "#!/bin/sh\nwhile [ ! -e \"$SIGNALBOX_ROOT/go\" ]; do sleep 0.05; done\necho run >> "
                    "\"$SIGNALBOX_ROOT/runs\"\n");
    ASSERT_TRUE(waitFor(Stage::ExecutionStarted));
    m_server->stop();
    QFile go(inRoot("go"));
    ASSERT_TRUE(go.open(QIODevice::WriteOnly));
    ASSERT_TRUE(QTest::qWaitFor([this] { return runs() == "run\n"; }, 30'000));
    m_host->stop(); // also over a restart of the client
    m_host.reset();
    start();
    m_server->start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_EQ(runs(), "run\n");
}

TEST_F(ClientHostTest, ACancellationDuringTheTransferIsConfirmed)
{
    m_server->allowTransfers(0);
    start();
    m_server->offer(5, kScript, countingScript(100'000));
    ASSERT_TRUE(waitFor(Stage::TransferStarted));
    m_server->cancel(5);
    ASSERT_TRUE(waitFor(Stage::CancelConfirmed));
    m_host->stop();
    EXPECT_EQ(runs(), "");
    EXPECT_FALSE(QFile::exists(m_options.stateFolder + QStringLiteral("/payload-5")));
}

TEST_F(ClientHostTest, WhatWaitsForTheUserStartsWhenTheUserSaysSo)
{
    start();
    m_server->offer(5, kScript, countingScript(), [](ddi::Deployment &deployment) {
        deployment.metadata.insert(QString::fromUtf16(ddi::kTimingKey), QStringLiteral("5"));
    });
    ASSERT_TRUE(waitFor(Stage::Waiting));
    EXPECT_EQ(runs(), "");
    ASSERT_TRUE(Inbox(m_options.stateFolder + QStringLiteral("/inbox")).put(QStringLiteral("install-5")));
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_EQ(runs(), "run\n");
}

TEST_F(ClientHostTest, AStopEndsAnInstallationOnlyWhenItTakesTooLongAndItRunsAgain)
{
    m_options.stopPatience = std::chrono::milliseconds(200);
    start();
    m_server->offer(
        5, kScript,
        "#!/bin/sh\necho begin >> \"$SIGNALBOX_ROOT/runs\"\nif [ $SIGNALBOX_RUN = 1 ]; then sleep 1000; fi\n");
    ASSERT_TRUE(QTest::qWaitFor([this] { return runs() == "begin\n"; }, 30'000));
    m_host->stop();
    m_host.reset();
    EXPECT_FALSE(m_server->has(Stage::Failed));
    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_EQ(runs(), "begin\nbegin\n");
}

TEST_F(ClientHostTest, AFullDiskFailsWithTheNumbers)
{
    m_options.diskReserve = qint64{1} << 60;
    start();
    m_server->offer(5, kScript, countingScript(kMaxOrderBytes + 1));
    ASSERT_TRUE(waitFor(Stage::Failed));
    m_host->stop();
    EXPECT_TRUE(m_server->reports().back().text.startsWith(QStringLiteral("The disk of the client is full:")));
}

TEST_F(ClientHostTest, WhatIsAsSmallAsAnOrderComesToADiskThatIsNearlyFull) // it may be what frees the disk
{
    m_options.diskReserve = qint64{1} << 60;
    start();
    m_server->offer(5, kScript, countingScript());
    EXPECT_TRUE(waitFor(Stage::Completed));
}

TEST_F(ClientHostTest, AWrongTokenIsToldInTheLogAndNotGivenAway)
{
    m_options.token = QStringLiteral("wrongwrongwrongwrong");
    start();
    EXPECT_TRUE(QTest::qWaitFor(
        [this] {
            const std::scoped_lock lock(m_logMutex);
            return m_log.contains(QStringLiteral("401"));
        },
        30'000));
    m_host->stop();
    EXPECT_FALSE(m_log.contains(m_options.token));
}

TEST_F(ClientHostTest, BadSurroundingsAreErrorsAtTheStart)
{
    start();
    {
        ClientHost second(m_options);
        EXPECT_EQ(second.start().error().kind, Error::Kind::Refused) << "the folder is in use";
    }
    m_host.reset();
    {
        QFile state(m_options.stateFolder + QStringLiteral("/state.json"));
        ASSERT_TRUE(state.open(QIODevice::WriteOnly));
        state.write("{ damaged");
    }
    EXPECT_EQ(ClientHost(m_options).start().error().kind, Error::Kind::Invalid);
    m_options.stateFolder = m_folder.filePath(QStringLiteral("other"));
    m_options.name = QStringLiteral("../evil");
    EXPECT_EQ(ClientHost(m_options).start().error().kind, Error::Kind::Invalid);
    m_options.name = QStringLiteral("node-1");
    m_options.serverUrl = QStringLiteral("nonsense");
    EXPECT_EQ(ClientHost(m_options).start().error().kind, Error::Kind::Invalid);
}

} // namespace
} // namespace signalbox
