#include "model/domain/securityfacts.h"
#include "network/nodehost/systeminventory.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace signalbox {
namespace {

class HardeningInventoryTest : public testing::Test {
protected:
    void write(const char *name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    [[nodiscard]] QString value(const char *key) const
    {
        const std::vector<InventoryItem> items = hardeningInventory(m_folder.path());
        const auto found = std::find_if(items.begin(), items.end(),
                                        [key](const InventoryItem &item) { return item.key == QLatin1String(key); });
        return found == items.end() ? QStringLiteral("(none)") : found->value;
    }
    QTemporaryDir m_folder;
};

TEST_F(HardeningInventoryTest, AccountsWithTheNumberOfRootAreListed)
{
    EXPECT_EQ(value(securityfacts::kRootAccounts), QStringLiteral("(none)")) << "not known is not none";
    write("etc/passwd", "root:x:0:0::/root:/bin/sh\nanna:x:1000:1000::/home/anna:/bin/sh\n");
    EXPECT_EQ(value(securityfacts::kRootAccounts), QString());
    write("etc/passwd", "root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/root:/bin/sh\nx\n\n::0\n");
    EXPECT_EQ(value(securityfacts::kRootAccounts), QStringLiteral("toor"));
}

TEST_F(HardeningInventoryTest, WhatIsSharedWithEverybodyIsListed)
{
    EXPECT_EQ(value(securityfacts::kOpenShares), QString());
    write("etc/exports", "# /x *(rw)\n/srv/a 10.0.0.0/8(ro)\n/srv/b *(ro)\n/srv/c\n/srv/d host(rw) (ro)\n");
    write("etc/samba/smb.conf", "[global]\n[media]\n  guest ok = Yes\n[home]\n  guest ok = no\n");
    EXPECT_EQ(value(securityfacts::kOpenShares), QStringLiteral("/srv/b, /srv/c, /srv/d, media"));
}

TEST_F(HardeningInventoryTest, AnAnonymousFtpServerCountsOnlyWhenItIsInstalled)
{
    write("etc/vsftpd.conf", "listen=YES\nanonymous_enable=YES\n");
    EXPECT_EQ(value(securityfacts::kAnonymousFtp), QStringLiteral("no"));
    write("usr/sbin/vsftpd", "x");
    EXPECT_EQ(value(securityfacts::kAnonymousFtp), QStringLiteral("yes"));
}

TEST_F(HardeningInventoryTest, ServicesThatAreStartedWithTheSystemAreThereByName)
{
    EXPECT_EQ(value(securityfacts::kServices), QStringLiteral("(none)"));
    write("etc/systemd/system/multi-user.target.wants/readme.txt", "x");
    ASSERT_TRUE(
        QFile::link(QStringLiteral("/lib/systemd/system/no-such-telnet.service"),
                    m_folder.filePath(QStringLiteral("etc/systemd/system/multi-user.target.wants/telnet.service"))));
    EXPECT_EQ(value(securityfacts::kServices), QStringLiteral("1"));
    EXPECT_EQ(value("service.telnet"), QStringLiteral("enabled")) << "the link may lead out of the folder";
}

TEST_F(HardeningInventoryTest, AScreenLockIsToldWhereItIsSet)
{
    EXPECT_EQ(value(securityfacts::kScreenLock), QStringLiteral("(none)"));
    write("etc/dconf/db/local.d/00-screen", "[org/gnome/desktop/screensaver]\nlock-enabled=true\n");
    EXPECT_EQ(value(securityfacts::kScreenLock), QStringLiteral("yes"));
    write("etc/dconf/db/local.d/10-screen", "lock-enabled=false\n");
    EXPECT_EQ(value(securityfacts::kScreenLock), QStringLiteral("no")) << "the last one counts";
}

} // namespace
} // namespace signalbox
