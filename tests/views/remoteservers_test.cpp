#include "views/remoteservers.h"

#include "model/items/remotecontrol.h"
#include "tests/views/windowtest.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

namespace signalbox {
namespace {

class FakeRemote final : public RemoteControl {
public:
    [[nodiscard]] ServerEntry entry() const override { return {given, QStringLiteral("http://far:8080"), {}, {}}; }
    void reconnect() override { ++reconnects; }
    [[nodiscard]] qint64 clockSkewMs() const override { return skewMs; }
    QString given;
    qint64 skewMs = 0;
    int reconnects = 0;
};

class RemoteServersTest : public WindowTest {
protected:
    void openRemote(bool connected = true)
    {
        open(wholeFleet(), false);
        m_link->elsewhere = &m_remote;
        if (connected)
            m_link->connectNow();
        settle();
    }
    [[nodiscard]] QString asOf() const { return find<QLabel>("asOfLabel")->text(); }
    [[nodiscard]] QString inTree() const
    {
        return find<QTreeView>("serverTree")->model()->index(0, 0).data().toString();
    }
    FakeRemote m_remote;
};

TEST_F(RemoteServersTest, OnlyAServerElsewhereCanBeReconnectedEditedAndRemoved)
{
    open(wholeFleet());
    QMenu embedded;
    m_window->remotes().fillTreeMenu(embedded);
    EXPECT_TRUE(embedded.isEmpty());
    EXPECT_FALSE(action("addServer")->isEnabled()) << "nobody can try one";
    m_window->remotes().setTest([](const ServerEntry &, QObject *, const auto &) {});
    EXPECT_TRUE(action("addServer")->isEnabled());
    m_link->elsewhere = &m_remote;
    m_window->remotes().follow(&m_window->server(0));
    QMenu menu;
    m_window->remotes().fillTreeMenu(menu);
    EXPECT_TRUE(menu.actions().contains(action("removeServer")));
    action("reconnectServer")->trigger();
    EXPECT_EQ(m_remote.reconnects, 1);
}

TEST_F(RemoteServersTest, ItIsRemovedWhenThatIsConfirmed)
{
    openRemote();
    QSignalSpy removed(&m_window->remotes(), &RemoteServers::removeWanted);
    action("removeServer")->trigger();
    settle();
    auto *dialog = find<QDialog>("confirmDialog");
    EXPECT_EQ(removed.count(), 0);
    dialog->accept();
    EXPECT_EQ(removed.count(), 1);
}

TEST_F(RemoteServersTest, WhatIsNotLiveSaysOfWhatTimeItIs)
{
    openRemote();
    EXPECT_FALSE(asOf().contains(QStringLiteral("not connected")));
    EXPECT_FALSE(inTree().contains(QStringLiteral("as of")));
    m_link->setState(LinkState::Reconnecting, QStringLiteral("Nobody answers."));
    settle();
    EXPECT_TRUE(asOf().contains(QStringLiteral("not connected")));
    EXPECT_TRUE(inTree().contains(QStringLiteral("reconnecting, as of")));
    m_link->setState(LinkState::Connected, {});
    settle();
    EXPECT_FALSE(asOf().contains(QStringLiteral("not connected")));
}

TEST_F(RemoteServersTest, AClockThatIsOffIsShown)
{
    m_remote.skewMs = -42'300;
    openRemote();
    EXPECT_TRUE(asOf().contains(QStringLiteral("42 s behind"))) << asOf().toStdString();
}

TEST_F(RemoteServersTest, ItIsCalledWhatTheOperatorCallsIt)
{
    m_remote.given = QStringLiteral("Far");
    openRemote();
    EXPECT_EQ(m_window->server(0).name(), m_link->name()) << "the link knows that name";
    m_remote.given.clear();
    EXPECT_EQ(m_window->server(0).name(), m_link->fleet().snapshot.serverName);
}

TEST_F(RemoteServersTest, OneThatWasNeverReachedSaysWhyAndCanBeTriedAtOnce)
{
    openRemote(false);
    m_link->setState(LinkState::TooOld, QStringLiteral("Update it."));
    settle();
    auto *page = find<QWidget>("emptyState");
    bool why = false;
    for (const QLabel *label : page->findChildren<QLabel *>())
        why = why || label->text() == QStringLiteral("Update it.");
    EXPECT_TRUE(why);
    EXPECT_TRUE(inTree().contains(QStringLiteral("too old")));
    auto *again = page->findChild<QPushButton *>();
    ASSERT_NE(again, nullptr);
    EXPECT_TRUE(again->isVisible());
    again->click();
    EXPECT_EQ(m_remote.reconnects, 1);
}

} // namespace
} // namespace signalbox
