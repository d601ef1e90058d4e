#include "model/domain/joborder.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/inbox.h"
#include "network/nodehost/messagebox.h"
#include "tests/network/nodehost/fakedesktop.h"
#include "tests/network/nodehost/scriptedserver.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace signalbox {
namespace {

const QString kTitle = QStringLiteral("Maintenance <tonight>");
const QString kText = QStringLiteral("From 20:00 on.\nSave your work & go home 💾");

/// A real client, its supervisor and its helpers, and a server that sends Report message jobs.
class MessagesTest : public testing::Test {
protected:
    MessagesTest() : m_server(ScriptedServer::make())
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
        m_options.logic.backOffFirstMs = 50;
        m_options.logic.backOffMaxMs = 200;
        QDir().mkpath(m_options.root);
    }
    ~MessagesTest() override { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }
    void start()
    {
        m_host = std::make_unique<ClientHost>(m_options);
        const Outcome started = m_host->start();
        ASSERT_TRUE(started) << started.error().text.toStdString();
    }
    void showOn(const FakeDesktop &desktop)
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.address().toLatin1());
        m_options.showMessages = true;
    }
    void send(quint32 attempt, const QByteArray &order)
    {
        m_server->offer(attempt, QStringLiteral("report-message.json"), order, [](ddi::Deployment &deployment) {
            deployment.metadata.insert(QString::fromUtf16(ddi::kKindKey), QStringLiteral("order"));
            deployment.metadata.insert(QString::fromUtf16(ddi::kArgumentsKey), QStringLiteral("report-message"));
            deployment.metadata.insert(QString::fromUtf16(ddi::kJobKey), QStringLiteral("12 maintenance"));
        });
    }
    void sendMessage(quint32 attempt)
    {
        send(attempt, orderFile(MessageOrder{kTitle, kText, MessageOrder::Urgency::Critical}));
    }
    bool waitFor(Stage stage)
    {
        return m_server->waitUntil([stage](const ScriptedServer &server) { return server.has(stage); });
    }
    [[nodiscard]] QString last(Stage stage) const
    {
        QString text;
        for (const StageReport &report : m_server->reports()) {
            if (report.stage == stage)
                text = report.text;
        }
        return text;
    }
    /// What the command `messages` prints.
    [[nodiscard]] QString printed() const
    {
        QProcess node;
        node.start(QStringLiteral(SIGNALBOX_NODE_PROGRAM),
                   {QStringLiteral("messages"), QStringLiteral("--state"), m_options.stateFolder});
        EXPECT_TRUE(node.waitForFinished(20'000));
        EXPECT_EQ(node.exitCode(), 0);
        return QString::fromUtf8(node.readAllStandardOutput());
    }

    QTemporaryDir m_folder;
    std::shared_ptr<ScriptedServer> m_server;
    ClientHost::Options m_options;
    std::unique_ptr<ClientHost> m_host;
};

TEST_F(MessagesTest, WhereNobodyIsItIsKeptAndReadLaterWithAReceipt)
{
    start();
    sendMessage(5);
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_TRUE(last(Stage::Completed).contains(QStringLiteral("messages"))) << last(Stage::Completed).toStdString();
    EXPECT_FALSE(m_server->has(Stage::Read));
    const QString first = printed();
    EXPECT_TRUE(first.contains(kTitle) && first.contains(kText) && first.contains(QStringLiteral("12 maintenance")))
        << first.toStdString();
    EXPECT_TRUE(first.contains(QStringLiteral("NEW")));
    ASSERT_TRUE(waitFor(Stage::Read));
    EXPECT_FALSE(last(Stage::Read).isEmpty());
    EXPECT_FALSE(printed().contains(QStringLiteral("NEW")));
    m_host->stop();
    EXPECT_EQ(m_server->count(Stage::Read), 1) << "one receipt, however often it is read";
}

TEST_F(MessagesTest, ReadWhileTheNodeIsAwayIsToldAtItsNextStart)
{
    start();
    sendMessage(5);
    ASSERT_TRUE(waitFor(Stage::Completed));
    m_host.reset();
    EXPECT_TRUE(printed().contains(kTitle));
    start();
    ASSERT_TRUE(waitFor(Stage::Read));
}

TEST_F(MessagesTest, OnADesktopItIsShownAndTheButtonIsTheReceipt)
{
    FakeDesktop desktop;
    if (!desktop.isThere())
        GTEST_SKIP() << "no dbus-daemon";
    showOn(desktop);
    start();
    sendMessage(5);
    ASSERT_TRUE(waitFor(Stage::Completed));
    ASSERT_TRUE(desktop.notifications().waitFor(1));
    const FakeNotifications::Notice notice = desktop.notifications().notices().front();
    EXPECT_EQ(notice.title, kTitle);
    EXPECT_EQ(notice.body, kText.toHtmlEscaped()) << "this desktop takes markup, and a message is none";
    EXPECT_TRUE(notice.actions.contains(QStringLiteral("read")));
    EXPECT_EQ(notice.urgency, 2);
    EXPECT_TRUE(last(Stage::Completed).contains(QStringLiteral("desktop"))) << last(Stage::Completed).toStdString();
    EXPECT_FALSE(m_server->has(Stage::Read));
    desktop.click(1);
    ASSERT_TRUE(waitFor(Stage::Read));
    EXPECT_FALSE(printed().contains(QStringLiteral("NEW")));
}

TEST_F(MessagesTest, ANoticeThatVanishesByItselfIsNoReceipt)
{
    FakeDesktop desktop;
    if (!desktop.isThere())
        GTEST_SKIP() << "no dbus-daemon";
    showOn(desktop);
    start();
    sendMessage(5);
    ASSERT_TRUE(waitFor(Stage::Completed));
    desktop.close(1, 1); // expired
    sendMessage(6);
    ASSERT_TRUE(m_server->waitUntil([](const ScriptedServer &server) { return server.count(Stage::Completed) == 2; }));
    desktop.close(2, 2); // dismissed by the user
    ASSERT_TRUE(waitFor(Stage::Read));
    m_host->stop();
    for (const StageReport &report : m_server->reports()) {
        if (report.stage == Stage::Read) {
            EXPECT_EQ(report.attempt, AttemptId{6});
        }
    }
}

TEST_F(MessagesTest, ADesktopThatTakesNoNotificationsIsNoFailure)
{
    FakeDesktop desktop(false);
    if (!desktop.isThere())
        GTEST_SKIP() << "no dbus-daemon";
    showOn(desktop);
    start();
    sendMessage(5);
    ASSERT_TRUE(waitFor(Stage::Completed));
    EXPECT_FALSE(last(Stage::Completed).contains(QStringLiteral("desktop"))) << last(Stage::Completed).toStdString();
    EXPECT_TRUE(printed().contains(kTitle));
}

TEST_F(MessagesTest, AnOrderThatIsNotUnderstoodIsRejected)
{
    start();
    send(5, R"({"x-signalbox-order":1,"type":"report-message","order":{"title":"a"}})");
    ASSERT_TRUE(waitFor(Stage::Rejected));
    EXPECT_TRUE(last(Stage::Rejected).contains(QStringLiteral("Text"))) << last(Stage::Rejected).toStdString();
    m_server->offer(6, QStringLiteral("dance.json"), "{}", [](ddi::Deployment &deployment) {
        deployment.metadata.insert(QString::fromUtf16(ddi::kKindKey), QStringLiteral("order"));
        deployment.metadata.insert(QString::fromUtf16(ddi::kArgumentsKey), QStringLiteral("dance"));
    });
    ASSERT_TRUE(m_server->waitUntil([](const ScriptedServer &server) { return server.count(Stage::Rejected) == 2; }));
    EXPECT_TRUE(last(Stage::Rejected).contains(QStringLiteral("dance"))) << last(Stage::Rejected).toStdString();
    EXPECT_TRUE(MessageBox(m_options.stateFolder).all().empty());
}

TEST(MessageBoxTest, OnlyTheNewestAreKept)
{
    const QTemporaryDir folder;
    const MessageBox box(folder.path());
    for (int i = 1; i <= MessageBox::kMost + 3; ++i) {
        KeptMessage message;
        message.attempt = AttemptId{static_cast<quint32>(i)};
        message.message = {QStringLiteral("%1").arg(i), QStringLiteral("text"), {}};
        message.arrivedMs = i;
        ASSERT_TRUE(box.keep(message));
        box.markShown(message.attempt, QStringLiteral("../anna"));
    }
    const std::vector<KeptMessage> kept = box.all();
    ASSERT_EQ(kept.size(), static_cast<std::size_t>(MessageBox::kMost));
    EXPECT_EQ(kept.front().message.title, QStringLiteral("4"));
    EXPECT_EQ(box.shownTo(AttemptId{4}), QStringList{QStringLiteral(".._anna")});
    EXPECT_TRUE(box.shownTo(AttemptId{1}).isEmpty());
    KeptMessage another = kept.front();
    another.message.title = QStringLiteral("of a server that counts anew");
    ASSERT_TRUE(box.keep(another));
    EXPECT_TRUE(box.shownTo(another.attempt).isEmpty());
    EXPECT_EQ(box.message(another.attempt)->message, another.message);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::NoDotAndDotDot).size(), 0) << "all in its own folder";
}

} // namespace
} // namespace signalbox
