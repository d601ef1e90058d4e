#include "model/store/inventorypack.h"
#include "network/nodehost/executionfiles.h"
#include "network/nodehost/filecollection.h"
#include "network/nodehost/localfiles.h"
#include "network/nodehost/orderexecution.h"
#include "network/nodehost/softwareinventory.h"
#include "network/nodehost/softwaremonitor.h"
#include "network/nodehost/systemfacts.h"
#include "network/nodehost/systeminventory.h"
#include "network/nodehost/userinventory.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {
namespace {

class InventoryOfANodeTest : public testing::Test {
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content, int mode = 0644)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
        file.close();
        ASSERT_EQ(::chmod(path(name).toUtf8().constData(), static_cast<mode_t>(mode)), 0);
    }
    static QString valueOf(const std::vector<InventoryItem> &items, const char *key)
    {
        const auto found = std::find_if(items.begin(), items.end(),
                                        [key](const InventoryItem &item) { return item.key == QLatin1String(key); });
        return found == items.end() ? QStringLiteral("(none)") : found->value;
    }
    QString security(const char *key)
    {
        return valueOf(securityInventory(m_folder.path()), (QByteArray("security.") + key).constData());
    }
    /// What a node with this state folder makes of an order.
    InstallResult carriedOut(const JobOrder &what)
    {
        write(QStringLiteral("state/payload-7"), orderFile(what));
        InstallOrder order;
        order.work.attempt = AttemptId{7};
        order.work.kind = PayloadKind::Order;
        order.work.arguments = QStringLiteral("x");
        order.payload = path(QStringLiteral("state/payload-7"));
        order.root = m_folder.path();
        order.nodeName = QStringLiteral("n1");
        order.showsMessages = false;
        return carryOutOrder(order, {});
    }
    static std::vector<InventoryItem> toldBy(const InstallResult &result, InventoryKind kind)
    {
        std::vector<InventoryPart> parts;
        for (const QString &text : result.inventory) {
            const Result<InventoryPart> part = readInventoryReport(text);
            EXPECT_TRUE(part);
            if (part && part.value().kind == kind)
                parts.push_back(part.value());
        }
        if (parts.empty())
            return {};
        const auto packed = joinInventoryParts(parts, parts.front().sha256);
        EXPECT_TRUE(packed && packed.value());
        return unpackInventory(*packed.value()).value().items;
    }

    QTemporaryDir m_folder;
};

TEST_F(InventoryOfANodeTest, TheSystemTellsWhatItIs)
{
    const std::vector<InventoryItem> items = systemInventory();
    EXPECT_NE(valueOf(items, "kernel.release"), QStringLiteral("(none)"));
    EXPECT_NE(valueOf(items, "system.hostname"), QStringLiteral("(none)"));
    EXPECT_GT(valueOf(items, "cpu.count").toInt(), 0);
    EXPECT_GT(valueOf(items, "memory.total").toLongLong(), 0);
    for (const char *key : {"firewall", "automatic-updates", "empty-passwords", "root-login-ssh", "password-login-ssh",
                            "disk-encryption", "pending-updates", "reboot-required", "last-update", "locked-accounts"})
        EXPECT_NE(valueOf(items, (QByteArray("security.") + key).constData()), QStringLiteral("(none)")) << key;
    write(QStringLiteral("etc/os-release"), "PRETTY_NAME=\"Test OS 3\"\nID=test\nVERSION_ID='3'\n");
    write(QStringLiteral("proc/stat"), "cpu 1 2\nbtime 1780000000\n");
    const std::vector<InventoryItem> other = systemInventory(m_folder.path());
    EXPECT_EQ(valueOf(other, "os.name"), QStringLiteral("Test OS 3"));
    EXPECT_EQ(valueOf(other, "os.version"), QStringLiteral("3"));
    EXPECT_EQ(valueOf(other, "system.boot-time"), QStringLiteral("2026-05-28T20:26:40Z"));
}

TEST_F(InventoryOfANodeTest, SecurityIsNotGuessed)
{
    EXPECT_EQ(security("firewall"), QStringLiteral("unknown")) << "there is not even an /etc";
    EXPECT_EQ(security("automatic-updates"), QStringLiteral("unknown"));
    EXPECT_EQ(security("empty-passwords"), QStringLiteral("unknown"));
    EXPECT_EQ(security("pending-updates"), QStringLiteral("unknown"));
    EXPECT_EQ(security("disk-encryption"), QStringLiteral("unknown"));

    write(QStringLiteral("etc/ufw/ufw.conf"), "# ufw\nENABLED=no\n");
    EXPECT_EQ(security("firewall"), QStringLiteral("no"));
    write(QStringLiteral("etc/ufw/ufw.conf"), "ENABLED=yes\n");
    EXPECT_EQ(security("firewall"), QStringLiteral("yes"));

    write(QStringLiteral("etc/apt/apt.conf.d/20auto"), "// APT::Periodic::Unattended-Upgrade \"1\";\n");
    EXPECT_EQ(security("automatic-updates"), QStringLiteral("no"));
    write(QStringLiteral("etc/apt/apt.conf.d/20auto"), "APT::Periodic::Unattended-Upgrade \"1\";\n");
    EXPECT_EQ(security("automatic-updates"), QStringLiteral("no")) << "the program that would do it is missing";
    write(QStringLiteral("usr/bin/unattended-upgrade"), "#!");
    EXPECT_EQ(security("automatic-updates"), QStringLiteral("yes"));
    write(QStringLiteral("etc/apt/apt.conf.d/99off"), "APT::Periodic::Unattended-Upgrade \"0\";\n");
    EXPECT_EQ(security("automatic-updates"), QStringLiteral("no")) << "the last one counts";

    write(QStringLiteral("etc/shadow"), "root:$y$x:1::::::\nbin:*:1::::::\nanna:!$y$x:1::::::\n", 0600);
    EXPECT_EQ(security("empty-passwords"), QStringLiteral("no"));
    EXPECT_EQ(security("locked-accounts"), QStringLiteral("2"));
    write(QStringLiteral("etc/shadow"), "root:$y$x:1::::::\nbob::1::::::\n", 0600);
    EXPECT_EQ(security("empty-passwords"), QStringLiteral("yes"));

    EXPECT_EQ(security("root-login-ssh"), QStringLiteral("no")) << "there is no server";
    write(QStringLiteral("usr/sbin/sshd"), "");
    write(QStringLiteral("etc/ssh/sshd_config"),
          "Include /etc/ssh/sshd_config.d/*.conf\n#PermitRootLogin no\nMatch User x\nPermitRootLogin yes\n");
    EXPECT_EQ(security("root-login-ssh"), QStringLiteral("no"));
    EXPECT_EQ(security("password-login-ssh"), QStringLiteral("yes")) << "unless it is switched off";
    write(QStringLiteral("etc/ssh/sshd_config.d/10.conf"), "permitrootlogin yes\nPasswordAuthentication=no\n");
    EXPECT_EQ(security("root-login-ssh"), QStringLiteral("yes"));
    EXPECT_EQ(security("password-login-ssh"), QStringLiteral("no"));

    write(QStringLiteral("sys/devices/dm-0/dm/uuid"), "LVM-abc\n");
    write(QStringLiteral("sys/devices/dm-1/dm/uuid"), "CRYPT-LUKS2-abc\n");
    write(QStringLiteral("sys/devices/sda/size"), "1\n");
    QDir(m_folder.path()).mkpath(QStringLiteral("sys/devices/dm-0/slaves"));
    QDir(m_folder.path()).mkpath(QStringLiteral("sys/dev/block"));
    QFile::link(path(QStringLiteral("sys/devices/dm-1")), path(QStringLiteral("sys/devices/dm-0/slaves/dm-1")));
    QFile::link(path(QStringLiteral("sys/devices/dm-0")), path(QStringLiteral("sys/dev/block/253:0")));
    QFile::link(path(QStringLiteral("sys/devices/sda")), path(QStringLiteral("sys/dev/block/8:1")));
    write(QStringLiteral("proc/self/mountinfo"), "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n");
    EXPECT_EQ(security("disk-encryption"), QStringLiteral("no"));
    write(QStringLiteral("proc/self/mountinfo"), "1 0 253:0 / / rw - ext4 /dev/mapper/root rw\n");
    EXPECT_EQ(security("disk-encryption"), QStringLiteral("yes")) << "a volume on an encrypted disk";
}

TEST_F(InventoryOfANodeTest, PackagesAreThoseThatAreInstalled)
{
    write(
        QStringLiteral("var/lib/dpkg/status"),
        "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.2.15-2\nDescription: x\n more\n\n"
        "Package: gone\nStatus: deinstall ok config-files\nArchitecture: amd64\nVersion: 1\n\n"
        "Package: zlib1g\nStatus: hold ok installed\nArchitecture: i386\nVersion: 1:1.2\n");
    const auto read = softwareInventory(m_folder.path(), {});
    ASSERT_TRUE(read);
    ASSERT_EQ(read.value().size(), 2U);
    EXPECT_EQ(read.value()[0],
              (InventoryItem{QStringLiteral("bash"), QStringLiteral("5.2.15-2"), QStringLiteral("amd64")}));
    EXPECT_EQ(read.value()[1].extra, QStringLiteral("i386"));
    EXPECT_FALSE(softwareInventory(path(QStringLiteral("empty")), {}));
    EXPECT_EQ(rpmPackages("bash\t5.2-1.el9\tx86_64\nbroken\n").size(), 1U);

    EXPECT_EQ(pendingSecurityUpdates(m_folder.path()), std::nullopt);
    const QString list =
        QStringLiteral("var/lib/apt/lists/deb.example_debian-security_dists_x_main_binary-amd64_Packages");
    write(list,
          "Package: bash\nArchitecture: amd64\nVersion: 5.2.15-2\n\nPackage: other\nArchitecture: amd64\nVersion: 9\n");
    EXPECT_EQ(pendingSecurityUpdates(m_folder.path()), 0);
    write(list, "Package: bash\nArchitecture: amd64\nVersion: 5.2.15-2+deb12u1\n\nPackage: zlib1g\nArchitecture: "
                "amd64\nVersion: 9:9\n");
    EXPECT_EQ(pendingSecurityUpdates(m_folder.path()), 1) << "the other one is of another architecture";
}

TEST_F(InventoryOfANodeTest, VersionsAreComparedAsDpkgDoes)
{
    const auto less = [](const char *a, const char *b) {
        return compareVersions(QString::fromLatin1(a), QString::fromLatin1(b)) < 0
               && compareVersions(QString::fromLatin1(b), QString::fromLatin1(a)) > 0;
    };
    for (const auto &[a, b] :
         {std::pair("1.0", "1.1"), std::pair("1.9", "1.10"), std::pair("9", "1:1"), std::pair("1.0~rc1", "1.0"),
          std::pair("1.0", "1.0a"), std::pair("1.0-1", "1.0-2"), std::pair("1.0-1", "1.0-1+b1"),
          std::pair("1.0a", "1.0+"), std::pair("1.0~~", "1.0~"), std::pair("2.36-9+deb12u4", "2.36-9+deb12u10")})
        EXPECT_TRUE(less(a, b)) << a << " " << b;
    EXPECT_EQ(compareVersions(QStringLiteral("1.00"), QStringLiteral("1.0")), 0);
    EXPECT_EQ(compareVersions(QStringLiteral("0:1-0"), QStringLiteral("1")), 0);
}

TEST_F(InventoryOfANodeTest, OnlyFilesThatEveryUserMayReadAreCollected)
{
    write(QStringLiteral("etc/app.conf"), "top=1\n[net]\nport = \"80\"\nhost=x\n; c=1\n#d=2\n[other]\nport=81\n");
    write(QStringLiteral("etc/secret.conf"), "key=hidden\n", 0600);
    QDir(m_folder.path()).mkpath(QStringLiteral("etc/folder"));
    QFile::link(path(QStringLiteral("etc/app.conf")), path(QStringLiteral("etc/link.conf")));
    QFile::link(QStringLiteral("/etc/passwd"), path(QStringLiteral("etc/out.conf")));
    CollectionOrder order;
    const auto add = [&order](const char *name, const char *file, const char *keys) {
        order.entries.push_back({QString::fromLatin1(name), QString::fromLatin1(file), QString::fromLatin1(keys)});
    };
    add("ports", "/etc/app.conf", "*/port");
    add("all", "/etc/app.conf", "*");
    add("link", "/etc/link.conf", "host");
    add("plain", "/etc/app.conf", "");
    add("secret", "/etc/secret.conf", "*");
    add("folder", "/etc/folder", "*");
    add("none", "/etc/none", "*");
    add("out", "/etc/out.conf", "*");
    const std::vector<InventoryItem> items = collectFiles(order, m_folder.path(), {});
    EXPECT_EQ(valueOf(items, "ports/net/port"), QStringLiteral("80"));
    EXPECT_EQ(valueOf(items, "ports/other/port"), QStringLiteral("81"));
    EXPECT_EQ(valueOf(items, "ports/net/host"), QStringLiteral("(none)"));
    EXPECT_EQ(valueOf(items, "all/top"), QStringLiteral("1"));
    EXPECT_EQ(valueOf(items, "link/net/host"), QStringLiteral("x"));
    EXPECT_EQ(valueOf(items, "plain/sha256").size(), 64);
    EXPECT_EQ(valueOf(items, "plain"), QStringLiteral("read"));
    EXPECT_EQ(valueOf(items, "secret"), QStringLiteral("private"));
    EXPECT_EQ(valueOf(items, "folder"), QStringLiteral("not-a-file"));
    EXPECT_EQ(valueOf(items, "none"), QStringLiteral("missing"));
    EXPECT_EQ(valueOf(items, "out"), QStringLiteral("outside")) << "a link must not lead out of the private root";
    for (const InventoryItem &item : items)
        EXPECT_NE(item.value, QStringLiteral("hidden"));
    write(QStringLiteral("etc/large.conf"), QByteArray(2 * 1024 * 1024, 'a'));
    order.entries = {{QStringLiteral("large"), QStringLiteral("/etc/large.conf"), QStringLiteral("*")}};
    EXPECT_EQ(valueOf(collectFiles(order, m_folder.path(), {}), "large"), QStringLiteral("too-large"));
}

TEST_F(InventoryOfANodeTest, PatternsFit)
{
    const auto fits = [](const char *text, const char *pattern) {
        return fitsPattern(QString::fromLatin1(text), QString::fromLatin1(pattern));
    };
    EXPECT_TRUE(fits("", "*"));
    EXPECT_TRUE(fits("abc", "a?c"));
    EXPECT_TRUE(fits("a/b/c", "a*c"));
    EXPECT_TRUE(fits("aaab", "*ab"));
    EXPECT_FALSE(fits("abc", "ab"));
    EXPECT_FALSE(fits("abc", "?"));
    EXPECT_FALSE(fits(QByteArray(2000, 'a').constData(), "*a*a*a*a*a*a*a*a*b")) << "and it does not take for ever";
}

TEST_F(InventoryOfANodeTest, AnOrderBringsItsInventory)
{
    write(QStringLiteral("var/lib/dpkg/status"),
          "Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5\n");
    InstallResult result = carriedOut(InventoryOrder{JobType::GetSoftwareInformation});
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    ASSERT_EQ(toldBy(result, InventoryKind::Software).size(), 1U);

    result = carriedOut(InventoryOrder{JobType::GetSystemInformation});
    EXPECT_GT(toldBy(result, InventoryKind::System).size(), 10U);
    EXPECT_TRUE(toldBy(result, InventoryKind::Registry).empty());
    write(QStringLiteral("etc/app.conf"), "a=1\n");
    CollectionOrder definition;
    definition.entries = {{QStringLiteral("app"), QStringLiteral("/etc/app.conf"), QStringLiteral("a")}};
    result = carriedOut(definition);
    EXPECT_EQ(result.stage, Stage::Completed);
    EXPECT_EQ(valueOf(toldBy(result, InventoryKind::Registry), "app/a"), QStringLiteral("1"));
    result = carriedOut(InventoryOrder{JobType::GetSystemInformation});
    EXPECT_EQ(valueOf(toldBy(result, InventoryKind::Registry), "app/a"), QStringLiteral("1")) << "from now on";

    result = carriedOut(InventoryOrder{JobType::GetSystemConfiguration});
    EXPECT_EQ(valueOf(toldBy(result, InventoryKind::Configuration), "node.name"), QStringLiteral("n1"));
    EXPECT_EQ(valueOf(toldBy(result, InventoryKind::Configuration), "registry-collection.entries"),
              QStringLiteral("1"));
}

TEST_F(InventoryOfANodeTest, AnswersAreCheckedAndTold)
{
    UserSchemaOrder schema;
    schema.fields = {{QStringLiteral("desk"), QStringLiteral("Desk"), UserSchemaOrder::Type::Number, true, {}},
                     {QStringLiteral("os"),
                      QStringLiteral("System"),
                      UserSchemaOrder::Type::Choice,
                      false,
                      {QStringLiteral("A"), QStringLiteral("B")}}};
    InstallResult result = carriedOut(InventoryOrder{JobType::GetUserInventory});
    EXPECT_EQ(result.stage, Stage::Completed);
    EXPECT_TRUE(toldBy(result, InventoryKind::UserInventory).empty());
    result = carriedOut(schema);
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_TRUE(result.text.contains(QStringLiteral("Desk")));

    const QString state = path(QStringLiteral("state"));
    EXPECT_EQ(keepUserAnswers(state, {{QStringLiteral("desk"), QStringLiteral("x")}}).error().kind,
              Error::Kind::Invalid);
    EXPECT_EQ(keepUserAnswers(state, {{QStringLiteral("desk"), {}}}).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(keepUserAnswers(
                  state, {{QStringLiteral("desk"), QStringLiteral("7")}, {QStringLiteral("os"), QStringLiteral("C")}})
                  .error()
                  .kind,
              Error::Kind::Invalid);
    EXPECT_TRUE(userAnswers(state).isEmpty()) << "nothing unless all of it";
    EXPECT_EQ(keepUserAnswers(state, {{QStringLiteral("no"), QStringLiteral("7")}}).error().kind,
              Error::Kind::NotFound);
    EXPECT_TRUE(keepUserAnswers(state, {{QStringLiteral("desk"), QStringLiteral("7")}}));
    result = carriedOut(InventoryOrder{JobType::GetUserInventory});
    EXPECT_EQ(valueOf(toldBy(result, InventoryKind::UserInventory), "desk"), QStringLiteral("7"));
    EXPECT_EQ(valueOf(toldBy(result, InventoryKind::UserInventory), "os"), QString());
    EXPECT_TRUE(missingAnswers(state).isEmpty());
}

TEST_F(InventoryOfANodeTest, TheMonitorCountsStarts)
{
    const QString state = path(QStringLiteral("state"));
    QDir().mkpath(state);
    MonitoringOrder policy;
    policy.rules = {{QStringLiteral("/usr/bin/team*"), true}, {QStringLiteral("team*"), false}};
    EXPECT_EQ(carriedOut(policy).stage, Stage::Completed);
    std::vector<RunningProgram> running{{10, 1, QStringLiteral("teamviewer"), QStringLiteral("/opt/teamviewer")},
                                        {11, 1, QStringLiteral("teamwork"), QStringLiteral("/usr/bin/teamwork")},
                                        {12, 1, QStringLiteral("bash"), QStringLiteral("/usr/bin/bash")}};
    SoftwareMonitor monitor(state, [&running] { return running; });
    EXPECT_TRUE(monitor.lookOnce(1'780'000'000'000));
    EXPECT_FALSE(monitor.lookOnce(1'780'000'001'000)) << "nothing is new";
    running[0].startedTicks = 2;
    EXPECT_TRUE(monitor.lookOnce(1'780'000'002'000));
    const auto items =
        toldBy(carriedOut(InventoryOrder{JobType::GetSoftwareMonitoringInformation}), InventoryKind::Monitoring);
    EXPECT_EQ(valueOf(items, "teamviewer"), QStringLiteral("forbidden"));
    EXPECT_EQ(valueOf(items, "teamviewer.starts"), QStringLiteral("2"));
    EXPECT_EQ(valueOf(items, "teamviewer.first-seen"), QStringLiteral("2026-05-28T20:26:40Z"));
    EXPECT_EQ(valueOf(items, "teamwork"), QStringLiteral("allowed"));
    EXPECT_EQ(valueOf(items, "bash"), QStringLiteral("(none)"));
    const std::vector<RunningProgram> real = runningPrograms();
    EXPECT_TRUE(std::any_of(real.begin(), real.end(), [](const RunningProgram &one) {
        return one.process == ::getpid() && one.name.startsWith(QLatin1String("signalbox_nodehost"))
               && one.startedTicks > 0;
    }));
}

TEST_F(InventoryOfANodeTest, WhatRunsUnderANewPolicyIsSeenAndCountedAnew)
{
    const QString state = path(QStringLiteral("monitor"));
    QDir().mkpath(state);
    MonitoringOrder rare;
    rare.rules = {{QStringLiteral("bash"), true}};
    rare.everySeconds = MonitoringOrder::kMostSeconds;
    ASSERT_TRUE(SoftwareMonitor::keepPolicy(state, rare));
    std::atomic<int> looks{0};
    SoftwareMonitor monitor(state, [&looks] {
        ++looks;
        return std::vector<RunningProgram>{{12, 1, QStringLiteral("bash"), QStringLiteral("/usr/bin/bash")}};
    });
    monitor.start();
    ASSERT_TRUE(QTest::qWaitFor([&looks] { return looks == 1; }, 20'000));
    MonitoringOrder other = rare;
    other.rules.front().allowed = false;
    ASSERT_TRUE(SoftwareMonitor::keepPolicy(state, other));
    ASSERT_TRUE(QTest::qWaitFor([&looks] { return looks == 2; }, 20'000)) << "it waits for as long as the one before";
    ASSERT_TRUE(
        QTest::qWaitFor([&state] { return valueOf(SoftwareMonitor::seen(state), "bash.starts") == u'1'; }, 20'000));
    EXPECT_EQ(valueOf(SoftwareMonitor::seen(state), "bash"), QStringLiteral("forbidden"));
    EXPECT_FALSE(valueOf(SoftwareMonitor::seen(state), "bash.first-seen").startsWith(QStringLiteral("1970")));
}

TEST_F(InventoryOfANodeTest, AnInventoryOutlivesTheProcessThatCollectedIt)
{
    QDir().mkpath(path(QStringLiteral("state")));
    const ExecutionFiles files(path(QStringLiteral("state")));
    InstallOrder order;
    order.work.attempt = AttemptId{7};
    order.work.kind = PayloadKind::Order;
    order.upper = QStringLiteral("http://relay:1");
    order.settings = {{QStringLiteral("tenant"), QStringLiteral("T")}};
    ASSERT_TRUE(files.begin(order));
    ASSERT_TRUE(files.order());
    EXPECT_EQ(files.order()->settings, order.settings);
    EXPECT_EQ(files.order()->upper, order.upper);
    ExecutionFiles::Ended ended{AttemptId{7}, 1, {}};
    ended.result.stage = Stage::Completed;
    ended.result.inventory = inventoryReports(InventoryKind::System, QByteArray(50'000, 'x'));
    ASSERT_TRUE(files.keep(ended));
    ASSERT_TRUE(files.ended());
    EXPECT_EQ(files.ended()->result, ended.result);
}

TEST(SystemFactsTest, TheFreeSpaceOfAFolderThatIsNotThereYetIsThatOfItsDisk)
{
    const QTemporaryDir folder;
    const QMap<QString, QString> facts = systemAttributes(folder.filePath(QStringLiteral("not/there/yet")));
    EXPECT_GT(facts.value(QStringLiteral("disk.free")).toLongLong(), 0);
}

TEST(SystemFactsTest, WhatIsNotKnownIsLeftOut)
{
    const QMap<QString, QString> facts = systemAttributes({});
    EXPECT_NE(facts.value(QStringLiteral("disk.free")), QStringLiteral("-1"));
}

} // namespace
} // namespace signalbox
