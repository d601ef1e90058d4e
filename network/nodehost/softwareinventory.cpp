#include "network/nodehost/softwareinventory.h"

#include "network/nodehost/localfiles.h"
#include "network/nodehost/processrun.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <functional>

namespace signalbox {

namespace {

constexpr qint64 kLargestStatus = 64 * 1024 * 1024;
constexpr qint64 kLargestList = 256 * 1024 * 1024;
constexpr std::size_t kRpmOutput = 8 * 1024 * 1024;
constexpr auto kRpmPatience = std::chrono::minutes(2);

struct Stanza {
    QByteArray package, version, architecture, status;
};

/// Paragraphs of a control file (deb822(5)), the four fields that are wanted.
void readStanzas(const QByteArray &text, const std::function<void(const Stanza &)> &take)
{
    Stanza stanza;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        if (end < 0)
            end = text.size();
        const auto line = QByteArray::fromRawData(text.constData() + from, end - from);
        from = end + 1;
        if (line.trimmed().isEmpty()) {
            take(std::exchange(stanza, {}));
            continue;
        }
        const auto field = [&line](const char *name) {
            return line.startsWith(name) ? line.mid(static_cast<qsizetype>(qstrlen(name))).trimmed() : QByteArray();
        };
        if (const QByteArray package = field("Package:"); !package.isEmpty())
            stanza.package = package;
        else if (const QByteArray version = field("Version:"); !version.isEmpty())
            stanza.version = version;
        else if (const QByteArray architecture = field("Architecture:"); !architecture.isEmpty())
            stanza.architecture = architecture;
        else if (const QByteArray status = field("Status:"); !status.isEmpty())
            stanza.status = status;
    }
    take(stanza);
}

/// deb-version(7): "~" before everything, also the end; letters before the rest.
int orderOf(QChar c)
{
    if (c == u'~')
        return -1;
    if (c.isDigit() || c.isNull())
        return 0;
    return c.isLetter() ? c.unicode() : c.unicode() + 256;
}

int compareParts(const QString &a, const QString &b)
{
    const auto at = [](const QString &text, qsizetype i) { return i < text.size() ? text.at(i) : QChar(); };
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        while ((i < a.size() && !a.at(i).isDigit()) || (j < b.size() && !b.at(j).isDigit())) {
            if (const int difference = orderOf(at(a, i)) - orderOf(at(b, j)); difference != 0)
                return difference;
            ++i;
            ++j;
        }
        while (at(a, i) == u'0')
            ++i;
        while (at(b, j) == u'0')
            ++j;
        int first = 0;
        while (at(a, i).isDigit() && at(b, j).isDigit()) {
            if (first == 0)
                first = at(a, i).unicode() - at(b, j).unicode();
            ++i;
            ++j;
        }
        if (at(a, i).isDigit())
            return 1;
        if (at(b, j).isDigit())
            return -1;
        if (first != 0)
            return first;
    }
    return 0;
}

} // namespace

int compareVersions(const QString &a, const QString &b)
{
    const auto epochOf = [](const QString &version) {
        return version.contains(u':') ? version.section(u':', 0, 0).toInt() : 0;
    };
    if (const int difference = epochOf(a) - epochOf(b); difference != 0)
        return difference;
    const auto restOf = [](const QString &version) {
        return version.contains(u':') ? version.section(u':', 1) : version;
    };
    const QString restA = restOf(a), restB = restOf(b);
    const auto upstreamOf = [](const QString &rest) {
        const qsizetype dash = rest.lastIndexOf(u'-');
        return dash < 0 ? rest : rest.left(dash);
    };
    if (const int difference = compareParts(upstreamOf(restA), upstreamOf(restB)); difference != 0)
        return difference;
    return compareParts(restA.mid(upstreamOf(restA).size() + 1), restB.mid(upstreamOf(restB).size() + 1));
}

std::vector<InventoryItem> dpkgPackages(const QByteArray &status)
{
    std::vector<InventoryItem> items;
    readStanzas(status, [&items](const Stanza &stanza) {
        if (!stanza.package.isEmpty() && stanza.status.endsWith(" installed"))
            items.push_back({QString::fromUtf8(stanza.package), QString::fromUtf8(stanza.version),
                             QString::fromUtf8(stanza.architecture)});
    });
    return items;
}

std::vector<InventoryItem> rpmPackages(const QByteArray &output)
{
    std::vector<InventoryItem> items;
    const QByteArrayList lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList cells = line.split('\t');
        if (cells.size() == 3)
            items.push_back({QString::fromUtf8(cells[0]), QString::fromUtf8(cells[1]), QString::fromUtf8(cells[2])});
    }
    return items;
}

Result<std::vector<InventoryItem>> softwareInventory(const QString &root, const std::stop_token &stop)
{
    const QString folder = root.endsWith(u'/') ? root : root + u'/';
    const QByteArray status = readStart(folder + QStringLiteral("var/lib/dpkg/status"), kLargestStatus);
    if (!status.isEmpty())
        return dpkgPackages(status);
    if (const std::string rpm = programPath("rpm"); !rpm.empty() && folder == u"/") {
        ProcessOrder run;
        run.arguments = {rpm, "-qa", "--queryformat", "%{NAME}\\t%{EVR}\\t%{ARCH}\\n"};
        run.environment = childEnvironment({});
        run.timeout = kRpmPatience;
        run.outputKept = kRpmOutput;
        const ProcessResult result = runProcess(run, stop);
        if (result.startError == 0 && result.exitCode == 0)
            return rpmPackages(result.output);
        return Error{
            Error::Kind::Io,
            QCoreApplication::translate("SoftwareInventory", "The list of packages cannot be read: rpm failed."),
            QString::fromUtf8(result.output)};
    }
    return Error{
        Error::Kind::Io,
        QCoreApplication::translate("SoftwareInventory", "This system has neither packages of dpkg nor of rpm."),
        {}};
}

std::optional<int> pendingSecurityUpdates(const QString &root)
{
    const QString folder = root.endsWith(u'/') ? root : root + u'/';
    QHash<QString, QString> newest; // by package and architecture
    bool anyList = false;
    const QStringList lists = filesIn(folder + QStringLiteral("var/lib/apt/lists"), QStringLiteral("_Packages"));
    for (const QString &list : lists) {
        if (!QFileInfo(list).fileName().contains(QLatin1String("security")))
            continue;
        anyList = true;
        readStanzas(readStart(list, kLargestList), [&newest](const Stanza &stanza) {
            if (stanza.package.isEmpty())
                return;
            QString &version = newest[QString::fromUtf8(stanza.package + ':' + stanza.architecture)];
            const QString offered = QString::fromUtf8(stanza.version);
            if (version.isEmpty() || compareVersions(version, offered) < 0)
                version = offered;
        });
    }
    if (!anyList)
        return std::nullopt;
    int pending = 0;
    const std::vector<InventoryItem> installed =
        dpkgPackages(readStart(folder + QStringLiteral("var/lib/dpkg/status"), kLargestStatus));
    for (const InventoryItem &item : installed) {
        const auto offered = newest.constFind(item.key + u':' + item.extra);
        pending += offered != newest.constEnd() && compareVersions(item.value, *offered) < 0 ? 1 : 0;
    }
    return pending;
}

} // namespace signalbox
