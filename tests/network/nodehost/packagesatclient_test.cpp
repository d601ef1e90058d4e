#include "network/nodehost/packagesatclient.h"

#include "network/nodehost/clienthost.h"
#include "network/nodehost/inbox.h"
#include "tests/network/nodehost/fakedesktop.h"
#include "tests/network/nodehost/scriptedserver.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

namespace signalbox {
namespace {

using State = WaitingPackage::State;

/// A real client, and a server that sends a package and leaves the time to the client's user.
class PackagesAtClientTest : public testing::Test {
protected:
    PackagesAtClientTest() : m_server(ScriptedServer::make())
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no message of a test goes to whoever runs it
        m_options.name = QStringLiteral("node-1");
        m_options.serverUrl = m_server->url();
        m_options.token = QString::fromLatin1(ScriptedServer::kToken);
        m_options.stateFolder = m_folder.filePath(QStringLiteral("state"));
        m_options.root = m_folder.filePath(QStringLiteral("root"));
        m_options.pollWait = std::chrono::seconds(5);
        m_options.supervisor = SIGNALBOX_NODE_PROGRAM;
        m_options.diskReserve = 0;
        m_options.showMessages = false;
        QDir().mkpath(m_options.root);
    }
    ~PackagesAtClientTest() override { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }
    void start()
    {
        m_host = std::make_unique<ClientHost>(m_options);
        const Outcome started = m_host->start();
        ASSERT_TRUE(started) << started.error().text.toStdString();
    }
    void send(quint32 attempt)
    {
        m_server->offer(attempt, QStringLiteral("tool.sh"), "#!/bin/sh\nexit 0\n", [](ddi::Deployment &deployment) {
            deployment.metadata.insert(QString::fromUtf16(ddi::kTimingKey),
                                       QString::number(static_cast<int>(InstallTiming::UserChooses)));
            deployment.metadata.insert(QString::fromUtf16(ddi::kJobKey), QStringLiteral("12 tools"));
        });
    }
    bool waitFor(Stage stage)
    {
        return m_server->waitUntil([stage](const ScriptedServer &server) { return server.has(stage); });
    }
    [[nodiscard]] std::vector<WaitingPackage> packages() const
    {
        const Result<std::vector<WaitingPackage>> found = packagesAtClient(m_options.stateFolder);
        EXPECT_TRUE(found) << found.error().text.toStdString();
        return found ? found.value() : std::vector<WaitingPackage>();
    }
    [[nodiscard]] bool becomes(State state) const
    {
        return QTest::qWaitFor(
            [&] {
                const std::vector<WaitingPackage> found = packages();
                return found.size() == 1 && found[0].state == state;
            },
            30'000);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<ScriptedServer> m_server;
    ClientHost::Options m_options;
    std::unique_ptr<ClientHost> m_host;
};

TEST_F(PackagesAtClientTest, WhereNoClientIsThereIsNothingToRead)
{
    const Result<std::vector<WaitingPackage>> found = packagesAtClient(m_options.stateFolder);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(isNodeRunning(m_options.stateFolder));
    EXPECT_FALSE(tellChoice(m_options.stateFolder, PackageChoice::Install, AttemptId{1}));
}

/// Whoever may write to the folder may be somebody else than who chooses: the node's user, and root.
TEST_F(PackagesAtClientTest, AChoiceFollowsNoLinkAndWaitsForNoPipe)
{
    ASSERT_TRUE(QDir().mkpath(m_options.stateFolder + QStringLiteral("/inbox")));
    const QString inbox = m_options.stateFolder + QStringLiteral("/inbox/");
    const QString precious = m_folder.filePath(QStringLiteral("precious"));
    QFile file(precious);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("kept");
    file.close();
    ASSERT_TRUE(QFile::link(precious, inbox + QStringLiteral("hold-5")));
    EXPECT_FALSE(tellChoice(m_options.stateFolder, PackageChoice::Hold, AttemptId{5}));
    EXPECT_EQ(QFileInfo(precious).size(), 4);
    ASSERT_EQ(::mkfifo((inbox + QStringLiteral("install-5")).toStdString().c_str(), 0600), 0);
    EXPECT_FALSE(tellChoice(m_options.stateFolder, PackageChoice::Install, AttemptId{5}));
    EXPECT_TRUE(tellChoice(m_options.stateFolder, PackageChoice::Reject, AttemptId{5}));
    EXPECT_TRUE(tellChoice(m_options.stateFolder, PackageChoice::Reject, AttemptId{5})) << "again, before it was taken";
    (void)Inbox(m_options.stateFolder + QStringLiteral("/inbox")).take();
    EXPECT_TRUE(QDir(inbox).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        << "what is no file does not stay either";
    EXPECT_EQ(QFileInfo(precious).size(), 4);

    ASSERT_EQ(::mkfifo((m_options.stateFolder + QStringLiteral("/state.json")).toStdString().c_str(), 0600), 0);
    EXPECT_FALSE(packagesAtClient(m_options.stateFolder));
}

TEST_F(PackagesAtClientTest, APackageIsSeenHeldReleasedAndInstalledAsItsUserSays)
{
    start();
    EXPECT_TRUE(isNodeRunning(m_options.stateFolder));
    EXPECT_TRUE(packages().empty());
    send(5);
    ASSERT_TRUE(waitFor(Stage::Waiting));
    ASSERT_TRUE(becomes(State::Waiting));
    const WaitingPackage package = packages().front();
    EXPECT_EQ(package.attempt, AttemptId{5});
    EXPECT_EQ(package.timing, InstallTiming::UserChooses);
    EXPECT_EQ(package.job, QStringLiteral("12 tools"));
    EXPECT_GT(package.size, 0);
    EXPECT_NE(package.arrivedMs, kNoTime);
    ASSERT_TRUE(tellChoice(m_options.stateFolder, PackageChoice::Hold, package.attempt));
    ASSERT_TRUE(becomes(State::Held));
    m_host.reset();
    EXPECT_FALSE(isNodeRunning(m_options.stateFolder));
    EXPECT_EQ(packages().size(), 1u) << "also while the client is away";
    ASSERT_TRUE(tellChoice(m_options.stateFolder, PackageChoice::Install, package.attempt));
    start();
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_TRUE(QTest::qWaitFor([this] { return packages().empty(); }, 30'000));
}

TEST_F(PackagesAtClientTest, ANotificationTellsOfItAndItsButtonInstallsIt)
{
    FakeDesktop desktop;
    if (!desktop.isThere())
        GTEST_SKIP() << "no dbus-daemon";
    qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.address().toLatin1());
    m_options.showMessages = true;
    start();
    send(5);
    ASSERT_TRUE(waitFor(Stage::Waiting));
    ASSERT_TRUE(desktop.notifications().waitFor(1));
    const FakeNotifications::Notice notice = desktop.notifications().notices().front();
    EXPECT_EQ(notice.actions.filter(QStringLiteral("install")), QStringList{QStringLiteral("install")});
    EXPECT_TRUE(notice.body.contains(QStringLiteral("signalbox-node packages"))) << notice.body.toStdString();
    desktop.click(1, QStringLiteral("install"));
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_EQ(desktop.notifications().notices().size(), 1u) << "told once";
}

TEST_F(PackagesAtClientTest, TheNotificationGoesWhenThePackageIsRejectedElsewhere)
{
    FakeDesktop desktop;
    if (!desktop.isThere())
        GTEST_SKIP() << "no dbus-daemon";
    qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.address().toLatin1());
    m_options.showMessages = true;
    start();
    send(5);
    ASSERT_TRUE(desktop.notifications().waitFor(1));
    ASSERT_TRUE(tellChoice(m_options.stateFolder, PackageChoice::Reject, AttemptId{5}));
    ASSERT_TRUE(waitFor(Stage::Rejected));
    EXPECT_TRUE(desktop.notifications().waitForTakenAway(1));
}

TEST_F(PackagesAtClientTest, OneThatWaitedBeforeARestartIsNotToldOfAgain)
{
    FakeDesktop desktop;
    if (!desktop.isThere())
        GTEST_SKIP() << "no dbus-daemon";
    start();
    send(5);
    ASSERT_TRUE(waitFor(Stage::Waiting));
    m_host.reset();
    qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.address().toLatin1());
    m_options.showMessages = true;
    start();
    ASSERT_TRUE(tellChoice(m_options.stateFolder, PackageChoice::Install, AttemptId{5}));
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_TRUE(desktop.notifications().notices().empty());
}

} // namespace
} // namespace signalbox
