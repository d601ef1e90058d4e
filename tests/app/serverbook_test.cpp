#include "app/serverbook/serverbook.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace signalbox {
namespace {

/// Without a keyring, as on a machine that nobody has logged on to: tests must not find the one of whoever runs them.
class ServerBookTest : public testing::Test {
protected:
    ServerBookTest()
    {
        qputenv(kBus, "unix:path=/nowhere");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    ~ServerBookTest() override { qputenv(kBus, m_bus); }

    static constexpr const char *kBus = "DBUS_SESSION_BUS_ADDRESS";
    const QByteArray m_bus = qgetenv(kBus);
    QTemporaryDir m_folder;
};

TEST_F(ServerBookTest, ServersAreRememberedWithTheirTokensInAFileThatOnlyTheOwnerReads)
{
    const ServerEntry entry{QStringLiteral("Far"), QStringLiteral("https://far:8080"),
                            QStringLiteral("0123456789abcdef"), QStringLiteral("/ca.pem")};
    QString key;
    QString file;
    {
        ServerBook book;
        QSignalSpy warned(&book.tokens(), &TokenStore::usesFile);
        key = book.add(entry);
        ASSERT_TRUE(warned.count() > 0 || warned.wait(20'000));
        file = warned.front().front().toString();
    }
    EXPECT_EQ(QFileInfo(file).permissions()
                  & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              0);
    QFile settings(QSettings().fileName());
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    EXPECT_FALSE(settings.readAll().contains(entry.token.toUtf8()));

    ServerBook again;
    std::optional<ServerEntry> known;
    QObject::connect(&again, &ServerBook::known, &again, [&](const QString &of, const ServerEntry &it) {
        EXPECT_EQ(of, key);
        known = it;
    });
    again.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return known.has_value(); }, 20'000));
    EXPECT_EQ(known->name, entry.name);
    EXPECT_EQ(known->address, entry.address);
    EXPECT_EQ(known->token, entry.token);
    EXPECT_EQ(known->caFile, entry.caFile);

    known.reset();
    QSignalSpy unreadable(&again.tokens(), &TokenStore::unreadable);
    ASSERT_TRUE(QFile::rename(file, file + QStringLiteral(".away")));
    again.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return known.has_value(); }, 20'000));
    EXPECT_TRUE(known->token.isEmpty());
    EXPECT_EQ(unreadable.count(), 1) << "neither the file nor a keyring has it";
    ASSERT_TRUE(QFile::rename(file + QStringLiteral(".away"), file));

    again.remove(key);
    EXPECT_FALSE(QFile::exists(file));
    known.reset();
    again.load();
    QCoreApplication::processEvents();
    EXPECT_FALSE(known);
}

} // namespace
} // namespace signalbox
