#include "network/nodehost/localfiles.h"
#include "network/nodehost/softwareinventory.h"
#include "network/nodehost/systeminventory.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace signalbox {

namespace {

QString answer(std::optional<bool> value)
{
    return !value ? QStringLiteral("unknown") : *value ? QStringLiteral("yes") : QStringLiteral("no");
}

bool exists(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() || file.isSymLink(); // of a unit that is enabled, the link may lead out of `root`
}

/// Whether systemd starts the unit with the system.
bool isEnabled(const QString &root, const QString &unit)
{
    const QString folder = root + QStringLiteral("etc/systemd/system/");
    const QStringList wants = QDir(folder).entryList({QStringLiteral("*.wants")}, QDir::Dirs);
    return std::any_of(wants.begin(), wants.end(),
                       [&](const QString &one) { return exists(folder + one + u'/' + unit); });
}

/// A firewall that is started with the system. Which rules it has, only its own program could tell.
std::optional<bool> hasFirewall(const QString &root)
{
    if (!QDir(root + QStringLiteral("etc")).exists())
        return std::nullopt;
    const QMap<QString, QString> ufw = readAssignments(root + QStringLiteral("etc/ufw/ufw.conf"));
    if (ufw.value(QStringLiteral("ENABLED")).toLower() == u"yes")
        return true;
    for (const auto &unit : {QStringLiteral("nftables.service"), QStringLiteral("firewalld.service"),
                             QStringLiteral("netfilter-persistent.service"), QStringLiteral("iptables.service"),
                             QStringLiteral("shorewall.service")}) {
        if (isEnabled(root, unit))
            return true;
    }
    return false;
}

std::optional<bool> updatesItself(const QString &root)
{
    for (const auto &timer : {QStringLiteral("dnf-automatic.timer"), QStringLiteral("dnf-automatic-install.timer"),
                              QStringLiteral("dnf5-automatic.timer")}) {
        if (isEnabled(root, timer))
            return true;
    }
    const QString apt = root + QStringLiteral("etc/apt/");
    if (!QDir(apt).exists())
        return std::nullopt;
    static const QRegularExpression setting(
        QStringLiteral("^\\s*APT::Periodic::Unattended-Upgrade\\s+\"?([^\";]*)\"?\\s*;"),
        QRegularExpression::MultilineOption);
    QStringList files = filesIn(apt + QStringLiteral("apt.conf.d"));
    files << apt + QStringLiteral("apt.conf"); // it is read last, and the last one counts
    QString value;
    for (const QString &file : std::as_const(files)) {
        const QString text = QString::fromUtf8(readStart(file));
        for (auto found = setting.globalMatch(text); found.hasNext();)
            value = found.next().captured(1);
    }
    const bool isOn = !value.isEmpty() && value != u"0" && value != u"no" && value != u"false";
    return isOn && exists(root + QStringLiteral("usr/bin/unattended-upgrade"));
}

struct Accounts {
    std::optional<bool> anyEmpty;
    qint64 locked = -1; ///< -1: not known
};

Accounts accountsOf(const QString &root)
{
    const QByteArray shadow = readStart(root + QStringLiteral("etc/shadow"), 4 * 1024 * 1024);
    if (shadow.isEmpty())
        return {};
    Accounts accounts{false, 0};
    const QByteArrayList lines = shadow.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList fields = line.split(':');
        if (fields.size() < 2 || fields[0].isEmpty())
            continue;
        if (fields[1].isEmpty())
            accounts.anyEmpty = true;
        else if (fields[1].startsWith('!') || fields[1].startsWith('*'))
            ++accounts.locked;
    }
    return accounts;
}

/// Settings of the SSH server: of each the first one counts (sshd_config(5)); those behind a Match are of some users only.
QMap<QString, QString> sshSettings(const QString &root)
{
    const QString folder = root + QStringLiteral("etc/ssh/");
    QStringList texts;
    const QString main = QString::fromUtf8(readStart(folder + QStringLiteral("sshd_config")));
    static const QRegularExpression include(QStringLiteral("^\\s*Include\\s+\\S*sshd_config\\.d/"),
                                            QRegularExpression::MultilineOption
                                                | QRegularExpression::CaseInsensitiveOption);
    if (main.contains(include)) {
        const QStringList files = filesIn(folder + QStringLiteral("sshd_config.d"), QStringLiteral(".conf"));
        for (const QString &file : files)
            texts << QString::fromUtf8(readStart(file));
    }
    texts << main;
    QMap<QString, QString> settings;
    static const QRegularExpression blanks(QStringLiteral("[\\s=]+"));
    for (const QString &text : std::as_const(texts)) {
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines) {
            const QStringList words = line.trimmed().split(blanks);
            const QString key = words.first().toLower();
            if (key == u"match")
                break;
            if (words.size() > 1 && !key.startsWith(u'#') && !settings.contains(key))
                settings.insert(key, words.at(1).toLower());
        }
    }
    return settings;
}

/// "8:1" of the device that / is on; empty: it is on none, as in a container.
QString rootDevice(const QString &root)
{
    const QStringList lines = QString::fromUtf8(readStart(root + QStringLiteral("proc/self/mountinfo"))).split(u'\n');
    QString number;
    for (const QString &line : lines) { // the last one lies on top
        const QStringList fields = line.split(u' ');
        if (fields.value(4) != u"/")
            continue;
        number = fields.value(2);
        const QString source = line.section(QStringLiteral(" - "), 1).section(u' ', 1, 1);
        struct stat device { };
        // Btrfs and others give a number that is no device's; the name of what is mounted is.
        if (number.startsWith(QLatin1String("0:"))) {
            const bool isDevice = ::stat(source.toUtf8().constData(), &device) == 0 && S_ISBLK(device.st_mode);
            number = isDevice
                         ? QStringLiteral("%1:%2").arg(gnu_dev_major(device.st_rdev)).arg(gnu_dev_minor(device.st_rdev))
                         : QString();
        }
    }
    return number;
}

QString timeOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.lastModified().toUTC().toString(Qt::ISODate) : QString();
}

} // namespace

std::optional<bool> isEncryptedDevice(const QString &sysFolder, const QString &number)
{
    const QString folder = QFileInfo(sysFolder + QStringLiteral("/dev/block/") + number).canonicalFilePath();
    if (folder.isEmpty())
        return std::nullopt;
    QStringList waiting{folder};
    for (int looked = 0; !waiting.isEmpty() && looked < 100; ++looked) {
        const QString device = waiting.takeFirst();
        if (readLine(device + QStringLiteral("/dm/uuid")).startsWith(QLatin1String("CRYPT-")))
            return true;
        const QStringList below = QDir(device + QStringLiteral("/slaves")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &slave : below)
            waiting << QFileInfo(device + QStringLiteral("/slaves/") + slave).canonicalFilePath();
        const QString disk = QFileInfo(device).dir().path(); // of a partition
        if (QFileInfo::exists(device + QStringLiteral("/partition")) && QFileInfo::exists(disk + QStringLiteral("/dm")))
            waiting << disk;
    }
    return false;
}

std::vector<InventoryItem> securityInventory(const QString &root)
{
    const QString folder = root.endsWith(u'/') ? root : root + u'/';
    std::vector<InventoryItem> items;
    const auto add = [&items](const char *key, const QString &value) {
        items.push_back({QStringLiteral("security.") + QString::fromLatin1(key), value});
    };
    add("firewall", answer(hasFirewall(folder)));
    add("automatic-updates", answer(updatesItself(folder)));
    const Accounts accounts = accountsOf(folder);
    add("empty-passwords", answer(accounts.anyEmpty));
    add("locked-accounts", accounts.locked < 0 ? answer(std::nullopt) : QString::number(accounts.locked));

    const bool hasServer = exists(folder + QStringLiteral("usr/sbin/sshd"));
    const bool isReadable = QFileInfo(folder + QStringLiteral("etc/ssh/sshd_config")).isReadable();
    const QMap<QString, QString> ssh = sshSettings(folder);
    const auto allows = [&](const QString &key, const QString &standard) -> std::optional<bool> {
        if (!hasServer)
            return false;
        return isReadable ? std::optional(ssh.value(key, standard) == u"yes") : std::nullopt;
    };
    add("root-login-ssh", answer(allows(QStringLiteral("permitrootlogin"), QStringLiteral("prohibit-password"))));
    add("password-login-ssh", answer(allows(QStringLiteral("passwordauthentication"), QStringLiteral("yes"))));

    const QString device = rootDevice(folder);
    add("disk-encryption",
        answer(device.isEmpty() ? std::nullopt : isEncryptedDevice(folder + QStringLiteral("sys"), device)));
    const std::optional<int> pending = pendingSecurityUpdates(folder);
    add("pending-updates", pending ? QString::number(*pending) : answer(std::nullopt));
    add("reboot-required", answer(exists(folder + QStringLiteral("run/reboot-required"))
                                  || exists(folder + QStringLiteral("var/run/reboot-required"))));
    QString updated = timeOf(folder + QStringLiteral("var/lib/dpkg/status"));
    for (const auto &database : {QStringLiteral("var/lib/rpm/rpmdb.sqlite"), QStringLiteral("var/lib/rpm/Packages")}) {
        if (updated.isEmpty())
            updated = timeOf(folder + database);
    }
    add("last-update", updated.isEmpty() ? answer(std::nullopt) : updated);
    return items;
}

} // namespace signalbox
