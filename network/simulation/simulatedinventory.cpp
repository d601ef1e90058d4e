#include "network/simulation/simulatedinventory.h"

#include "model/domain/text.h"
#include "model/store/inventorypack.h"

#include <array>

namespace signalbox::simulation {

namespace {

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

struct Package {
    const char *name;
    const char *version;
    double share; ///< of the clients that have it
};

constexpr std::array kPackages{Package{"bash", "5.2.15-2+b2", 1},
                               Package{"coreutils", "9.1-1", 1},
                               Package{"curl", "7.88.1-10+deb12u5", .7},
                               Package{"dpkg", "1.21.22", 1},
                               Package{"firefox-esr", "115.6.0esr-1", .6},
                               Package{"git", "1:2.39.2-1.1", .3},
                               Package{"libc6", "2.36-9+deb12u4", 1},
                               Package{"libreoffice-core", "4:7.4.7-1", .5},
                               Package{"libssl3", "3.0.13-1~deb12u1", 1},
                               Package{"nginx", "1.22.1-9", .1},
                               Package{"openssh-server", "1:9.2p1-2", .4},
                               Package{"openssl", "3.0.13-1~deb12u1", .9},
                               Package{"postgresql-15", "15.6-0+deb12u1", .05},
                               Package{"python3", "3.11.2-1+b1", .9},
                               Package{"sudo", "1.9.13p3-1", .8},
                               Package{"systemd", "252.22-1~deb12u1", 1},
                               Package{"thunderbird", "1:115.6.0-1", .4},
                               Package{"vim", "2:9.0.1378-2", .3},
                               Package{"clamav", "1.0.3+dfsg-1", .2},
                               Package{"teamviewer", "15.47.3", .03}};

QString yesOrNo(Random &random, double share)
{
    return random.chance(share) ? text("yes") : text("no");
}

int pick(Random &random, int below)
{
    return static_cast<int>(random.below(below));
}

std::vector<InventoryItem> systemOf(const QString &name, Random &random, quint32 boot)
{
    const qint64 gib = qint64{1} << 30;
    const std::array<const char *, 3> models{"AMD EPYC 7402P", "Intel(R) Core(TM) i5-1145G7",
                                             "Intel(R) Xeon(R) E-2278G"};
    const qint64 memory = gib * (qint64{4} << pick(random, 4));
    const qint64 disk = 64 * gib * (qint64{1} << pick(random, 4));
    const int host = pick(random, 250);
    return {{text("system.hostname"), name},
            {text("os.name"), text("Debian GNU/Linux 12 (bookworm)")},
            {text("os.id"), text("debian")},
            {text("os.version"), text("12")},
            {text("kernel.release"), random.chance(.8) ? text("6.1.0-18-amd64") : text("6.1.0-13-amd64")},
            {text("kernel.architecture"), text("x86_64")},
            {text("cpu.model"), text(models.at(static_cast<std::size_t>(pick(random, 3))))},
            {text("cpu.count"), QString::number(2 << pick(random, 4))},
            {text("memory.total"), QString::number(memory)},
            {text("disk./.size"), QString::number(disk)},
            {text("disk./.free"), QString::number(disk / 4 + disk / 2 / std::max<quint32>(boot, 1))},
            {text("network.eth0.addresses"),
             QStringLiteral("10.%1.%2.%3/16").arg(pick(random, 200)).arg(host).arg(boot % 250)},
            {text("security.firewall"), yesOrNo(random, .9)},
            {text("security.automatic-updates"), yesOrNo(random, .8)},
            {text("security.empty-passwords"), yesOrNo(random, .02)},
            {text("security.root-login-ssh"), yesOrNo(random, .05)},
            {text("security.password-login-ssh"), yesOrNo(random, .3)},
            {text("security.disk-encryption"), yesOrNo(random, .6)},
            {text("security.reboot-required"), yesOrNo(random, .1)},
            {text("security.pending-updates"), QString::number(random.chance(.7) ? 0 : pick(random, 30))}};
}

std::vector<InventoryItem> softwareOf(Random &random)
{
    std::vector<InventoryItem> items;
    for (const Package &package : kPackages) {
        if (random.chance(package.share))
            items.push_back({text(package.name), text(package.version), text("amd64")});
    }
    return items;
}

} // namespace

bool collectsFiles(const QString &type)
{
    return type == jobTypeKey(JobType::CollectFiles) || type == jobTypeKey(JobType::CollectFilesToRelay);
}

QStringList simulatedInventory(const QString &name, quint64 seed, const QString &type, quint32 boot)
{
    const std::optional<JobType> known = jobTypeFromKey(type);
    const std::vector<InventoryKind> kinds = known ? inventoriesOf(*known) : std::vector<InventoryKind>();
    if (kinds.empty())
        return {};
    const InventoryKind kind = kinds.front();
    // A stream of its own: whether somebody asks must not change what becomes of other jobs.
    Random random = Random::of(seed, name, inventoryKindKey(kind));
    std::vector<InventoryItem> items;
    switch (kind) {
    case InventoryKind::System: items = systemOf(name, random, boot); break;
    case InventoryKind::Software: items = softwareOf(random); break;
    case InventoryKind::Configuration:
        items = {{text("node.name"), name},
                 {text("node.kind"), text("client")},
                 {text("node.version"), QStringLiteral(SIGNALBOX_VERSION)}};
        break;
    case InventoryKind::Registry: items = {{text("motd"), text("read")}, {text("motd/size"), text("286")}}; break;
    case InventoryKind::UserInventory:
        items = {{text("desk"), QStringLiteral("%1").arg(pick(random, 400) + 100), text("Desk number")}};
        break;
    case InventoryKind::Monitoring: break; // nothing was seen
    }
    tidyInventory(items);
    const Result<QByteArray> packed = packInventory(kind, items);
    return packed ? inventoryReports(kind, packed.value()) : QStringList();
}

} // namespace signalbox::simulation
