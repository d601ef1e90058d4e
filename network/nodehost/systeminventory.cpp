#include "network/nodehost/systeminventory.h"

#include "network/nodehost/localfiles.h"

#include <QDateTime>
#include <QDir>
#include <QMap>
#include <QSet>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTimeZone>

#include <bit>
#include <cstring>
#include <thread>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/utsname.h>

namespace signalbox {

namespace {

class Items {
public:
    void add(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_items.push_back({key, value});
    }
    void add(const char *key, const QString &value) { add(QString::fromLatin1(key), value); }
    void add(const char *key, qint64 value) { add(QString::fromLatin1(key), QString::number(value)); }
    [[nodiscard]] std::vector<InventoryItem> take() { return std::move(m_items); }

private:
    std::vector<InventoryItem> m_items;
};

QString timeText(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

/// "MemTotal:  16384 kB" of /proc/meminfo, in bytes; -1: it is not there.
qint64 memoryOf(const QString &meminfo, const QString &name)
{
    const QStringList lines = meminfo.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(name + u':'))
            return line.mid(name.size() + 1).trimmed().section(u' ', 0, 0).toLongLong() * 1024;
    }
    return -1;
}

void addOperatingSystem(Items &items, const QString &root)
{
    QMap<QString, QString> release = readAssignments(root + QStringLiteral("etc/os-release"));
    if (release.isEmpty())
        release = readAssignments(root + QStringLiteral("usr/lib/os-release"));
    items.add("os.name", release.value(QStringLiteral("PRETTY_NAME")));
    items.add("os.id", release.value(QStringLiteral("ID")));
    items.add("os.version", release.value(QStringLiteral("VERSION_ID")));
    items.add("system.machine-id", readLine(root + QStringLiteral("etc/machine-id")));
    items.add("system.time-zone", QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    utsname kernel{};
    if (::uname(&kernel) == 0) {
        items.add("system.hostname", QString::fromLocal8Bit(kernel.nodename));
        items.add("kernel.release", QString::fromLocal8Bit(kernel.release));
        items.add("kernel.version", QString::fromLocal8Bit(kernel.version));
        items.add("kernel.architecture", QString::fromLocal8Bit(kernel.machine));
    }
    const QStringList lines = QString::fromUtf8(readStart(root + QStringLiteral("proc/stat"))).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("btime ")))
            items.add("system.boot-time", timeText(line.mid(6).toLongLong()));
    }
}

void addHardware(Items &items, const QString &root)
{
    const QString dmi = root + QStringLiteral("sys/class/dmi/id/");
    items.add("hardware.vendor", readLine(dmi + QStringLiteral("sys_vendor")));
    items.add("hardware.product", readLine(dmi + QStringLiteral("product_name")));
    items.add("hardware.serial", readLine(dmi + QStringLiteral("product_serial"))); // only root may
    items.add("hardware.bios-version", readLine(dmi + QStringLiteral("bios_version")));
    const QStringList lines = QString::fromUtf8(readStart(root + QStringLiteral("proc/cpuinfo"))).split(u'\n');
    qint64 count = 0;
    QString model;
    for (const QString &line : lines) {
        const QString name = line.section(u':', 0, 0).trimmed();
        if (name == u"processor")
            ++count;
        else if ((name == u"model name" || name == u"Model") && model.isEmpty())
            model = line.section(u':', 1).trimmed();
    }
    items.add("cpu.model", model);
    items.add("cpu.count", count > 0 ? count : static_cast<qint64>(std::thread::hardware_concurrency()));
    const QString meminfo = QString::fromUtf8(readStart(root + QStringLiteral("proc/meminfo")));
    if (const qint64 total = memoryOf(meminfo, QStringLiteral("MemTotal")); total >= 0)
        items.add("memory.total", total);
    if (const qint64 available = memoryOf(meminfo, QStringLiteral("MemAvailable")); available >= 0)
        items.add("memory.free", available);
    if (const qint64 swap = memoryOf(meminfo, QStringLiteral("SwapTotal")); swap >= 0)
        items.add("memory.swap", swap);
}

/// Disks that hold something: each device once, by the first place it is mounted at.
void addDisks(Items &items)
{
    QSet<QByteArray> seen;
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        const bool isRoot = volume.rootPath() == u"/";
        const bool isDevice = volume.device().startsWith('/');
        if (!volume.isValid() || !volume.isReady() || volume.bytesTotal() <= 0 || (!isDevice && !isRoot)
            || seen.contains(volume.device()))
            continue;
        seen.insert(volume.device());
        const QString prefix = QStringLiteral("disk.%1.").arg(volume.rootPath());
        items.add(prefix + QStringLiteral("size"), QString::number(volume.bytesTotal()));
        items.add(prefix + QStringLiteral("free"), QString::number(volume.bytesAvailable()));
        items.add(prefix + QStringLiteral("type"), QString::fromLatin1(volume.fileSystemType()));
        items.add(prefix + QStringLiteral("device"), QString::fromUtf8(volume.device()));
    }
}

/// "192.0.2.7/24"; empty: it is no address of IPv4 or IPv6.
QString addressText(const ifaddrs &entry)
{
    if (entry.ifa_addr == nullptr || entry.ifa_netmask == nullptr)
        return {};
    char text[INET6_ADDRSTRLEN] = {};
    const void *address = nullptr;
    QByteArray mask;
    if (entry.ifa_addr->sa_family == AF_INET) {
        sockaddr_in in{};
        sockaddr_in of{};
        std::memcpy(&in, entry.ifa_addr, sizeof in);
        std::memcpy(&of, entry.ifa_netmask, sizeof of);
        mask = QByteArray(reinterpret_cast<const char *>(&of.sin_addr), sizeof of.sin_addr);
        address = ::inet_ntop(AF_INET, &in.sin_addr, text, sizeof text);
    } else if (entry.ifa_addr->sa_family == AF_INET6) {
        sockaddr_in6 in{};
        sockaddr_in6 of{};
        std::memcpy(&in, entry.ifa_addr, sizeof in);
        std::memcpy(&of, entry.ifa_netmask, sizeof of);
        mask = QByteArray(reinterpret_cast<const char *>(&of.sin6_addr), sizeof of.sin6_addr);
        address = ::inet_ntop(AF_INET6, &in.sin6_addr, text, sizeof text);
    }
    if (address == nullptr)
        return {};
    int bits = 0;
    for (const char byte : mask)
        bits += std::popcount(static_cast<unsigned char>(byte));
    return QStringLiteral("%1/%2").arg(QLatin1String(text)).arg(bits);
}

void addNetwork(Items &items, const QString &root)
{
    QMap<QString, QStringList> addresses; // by interface
    ifaddrs *list = nullptr;
    if (::getifaddrs(&list) == 0) {
        for (const ifaddrs *entry = list; entry != nullptr; entry = entry->ifa_next) {
            if ((entry->ifa_flags & IFF_LOOPBACK) != 0)
                continue;
            QStringList &known = addresses[QString::fromLocal8Bit(entry->ifa_name)];
            if (const QString address = addressText(*entry); !address.isEmpty())
                known << address;
        }
        ::freeifaddrs(list);
    }
    for (auto it = addresses.begin(); it != addresses.end(); ++it) {
        it->sort(); // so that the same addresses are the same value
        const QString prefix = QStringLiteral("network.%1.").arg(it.key());
        items.add(prefix + QStringLiteral("addresses"), it->join(QStringLiteral(", ")));
        items.add(prefix + QStringLiteral("mac"),
                  readLine(root + QStringLiteral("sys/class/net/%1/address").arg(it.key())));
    }
    QStringList servers;
    const QStringList lines = QString::fromUtf8(readStart(root + QStringLiteral("etc/resolv.conf"))).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("nameserver ")))
            servers << line.mid(11).trimmed();
    }
    items.add("network.name-servers", servers.join(QStringLiteral(", ")));
}

} // namespace

std::vector<InventoryItem> systemInventory(const QString &root)
{
    const QString folder = root.endsWith(u'/') ? root : root + u'/';
    Items items;
    addOperatingSystem(items, folder);
    addHardware(items, folder);
    addDisks(items);
    addNetwork(items, folder);
    std::vector<InventoryItem> list = items.take();
    const std::vector<InventoryItem> security = securityInventory(folder);
    list.insert(list.end(), security.begin(), security.end());
    const std::vector<InventoryItem> hardening = hardeningInventory(folder);
    list.insert(list.end(), hardening.begin(), hardening.end());
    return list;
}

} // namespace signalbox
