#include "views/serverdialog.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

namespace signalbox {
namespace {

class ServerDialogTest : public testing::Test {
protected:
    void open(const std::optional<ServerEntry> &known = {})
    {
        m_dialog = new ServerDialog(
            known,
            [this](const ServerEntry &entry, QObject *, const std::function<void(Result<QString>)> &done) {
                m_tried = entry;
                m_done = done;
            },
            nullptr);
        QObject::connect(m_dialog, &ServerDialog::wanted, m_dialog,
                         [this](const ServerEntry &entry) { m_wanted = entry; });
        m_dialog->open();
    }
    ~ServerDialogTest() override { delete m_dialog; }
    QLineEdit *edit(const char *name) const { return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    QPointer<ServerDialog> m_dialog;
    ServerEntry m_tried;
    std::optional<ServerEntry> m_wanted;
    std::function<void(Result<QString>)> m_done;
};

TEST_F(ServerDialogTest, AServerIsTriedBeforeItIsAddedAndBringsItsName)
{
    open();
    EXPECT_FALSE(button("saveServer")->isEnabled());
    edit("serverAddress")->setText(QStringLiteral("https://far:8080/"));
    edit("serverToken")->setText(QStringLiteral("0123456789abcdef"));
    EXPECT_EQ(edit("serverToken")->echoMode(), QLineEdit::Password);
    ASSERT_TRUE(button("saveServer")->isEnabled());
    button("saveServer")->click();
    EXPECT_EQ(m_tried.address, QStringLiteral("https://far:8080"));
    EXPECT_FALSE(button("saveServer")->isEnabled()); // it is being tried
    EXPECT_FALSE(m_wanted);
    m_done(QStringLiteral("Head office"));
    ASSERT_TRUE(m_wanted);
    EXPECT_EQ(m_wanted->name, QStringLiteral("Head office"));
    EXPECT_EQ(m_wanted->token, QStringLiteral("0123456789abcdef"));
}

TEST_F(ServerDialogTest, OneThatCannotBeReachedSaysWhyAndMayBeKept)
{
    open(ServerEntry{QStringLiteral("Far"), QStringLiteral("http://far:1"), QStringLiteral("token"), {}});
    EXPECT_EQ(edit("serverName")->text(), QStringLiteral("Far"));
    EXPECT_TRUE(button("keepServer")->isHidden());
    button("saveServer")->click();
    m_done(Error{Error::Kind::Io, QStringLiteral("Nobody answers there."), {}});
    EXPECT_FALSE(m_wanted);
    EXPECT_FALSE(button("keepServer")->isHidden());
    edit("serverAddress")->setText(QStringLiteral("http://far:2")); // another one was not tried
    EXPECT_TRUE(button("keepServer")->isHidden());
    button("saveServer")->click();
    m_done(Error{Error::Kind::Io, QStringLiteral("Nobody answers there."), {}});
    button("keepServer")->click();
    ASSERT_TRUE(m_wanted);
    EXPECT_EQ(m_wanted->address, QStringLiteral("http://far:2"));
}

TEST_F(ServerDialogTest, AnAddressThatCannotBeIsToldAtOnce)
{
    open();
    for (const char *wrong : {"far", "ftp://far", "http://", "http://user:word@far", "http://far/path", "unix:far"}) {
        edit("serverAddress")->setText(QString::fromLatin1(wrong));
        EXPECT_FALSE(button("saveServer")->isEnabled()) << wrong;
    }
    for (const char *right : {"http://far", "https://far:8080", "http://[::1]:80", "unix:/run/x.sock"}) {
        edit("serverAddress")->setText(QString::fromLatin1(right));
        EXPECT_TRUE(button("saveServer")->isEnabled()) << right;
    }
    const auto warns = [this](const char *address) {
        edit("serverAddress")->setText(QString::fromLatin1(address));
        return !m_dialog->findChild<QWidget *>(QStringLiteral("serverNote"))->isHidden();
    };
    EXPECT_TRUE(warns("http://far:8080")) << "the token can be read on its way";
    EXPECT_FALSE(warns("http://127.0.0.1:8080"));
    EXPECT_FALSE(warns("https://far:8080"));
    edit("serverCaFile")->setText(QStringLiteral("/nowhere.pem"));
    EXPECT_FALSE(button("saveServer")->isEnabled());
}

} // namespace
} // namespace signalbox
