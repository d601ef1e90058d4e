#include "network/consoleapi/packageimport.h"

#include "model/domain/joborder.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

struct PackageImportText {
    Q_DECLARE_TR_FUNCTIONS(PackageImport)
};

Error damagedPackage(const QString &filePath, const QString &detail)
{
    return {
        Error::Kind::Invalid,
        PackageImportText::tr("%1 is not a Debian package, or it is damaged. Fetch or build it once more, or choose "
                              "another file.")
            .arg(filePath),
        detail};
}

/// A Debian package is an ar archive (deb(5)): whether its members fill the file exactly. dpkg looks only at the first ones
/// before it installs, and a download that broke off misses the last.
bool isWholeArchive(const QString &filePath)
{
    constexpr qint64 magicSize = 8;
    constexpr qint64 headerSize = 60;
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly) || file.read(magicSize) != "!<arch>\n")
        return false;
    qint64 at = magicSize;
    while (at < file.size()) {
        const QByteArray header = file.seek(at) ? file.read(headerSize) : QByteArray();
        bool isNumber = false;
        const qint64 size = header.mid(48, 10).trimmed().toLongLong(&isNumber);
        if (header.size() != headerSize || !header.endsWith("`\n") || !isNumber || size < 0 || size > file.size() - at)
            return false;
        at += headerSize + size;
        if (at > file.size())
            return false;
        at += size % 2; // members begin at even places; the filling behind the last one may be missing
    }
    return true;
}

/// One field of a Debian package, read by dpkg's own tool. Empty on a machine without that tool; Invalid: it is no package.
Result<QString> debianField(const QString &filePath, const QString &field)
{
    QProcess dpkg;
    dpkg.start(QStringLiteral("dpkg-deb"), {QStringLiteral("--field"), filePath, field}, QIODevice::ReadOnly);
    if (!dpkg.waitForStarted() || !dpkg.waitForFinished(10'000) || dpkg.exitStatus() != QProcess::NormalExit)
        return QString();
    if (dpkg.exitCode() != 0)
        return damagedPackage(filePath, QString::fromUtf8(dpkg.readAllStandardError()).trimmed());
    return QString::fromUtf8(dpkg.readAllStandardOutput()).trimmed();
}

/// "hello_2.10-3_amd64.deb" -> hello, 2.10-3; anything else: its base name and no version.
std::pair<QString, QString> fromFileName(const QString &fileName)
{
    static const QRegularExpression debian(QStringLiteral("^([a-z0-9][a-z0-9+.-]*)_([^_]+)_[^_]+\\.deb$"));
    if (const QRegularExpressionMatch match = debian.match(fileName); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    static const QRegularExpression archive(QStringLiteral("\\.(tar\\.[a-z0-9]+|[A-Za-z0-9]+)$"));
    QString base = fileName;
    base.remove(archive);
    static const QRegularExpression versioned(QStringLiteral("^(.+?)[-_]v?([0-9][0-9A-Za-z.+~-]*)$"));
    if (const QRegularExpressionMatch match = versioned.match(base); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    return {base.isEmpty() ? fileName : base, {}};
}

} // namespace

std::optional<PayloadKind> payloadKindOf(const QString &filePath)
{
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray head = file.read(512);
    const QString name = QFileInfo(filePath).fileName().toLower();
    if (head.startsWith("!<arch>\ndebian-binary"))
        return PayloadKind::DebianPackage;
    if (name.endsWith(QStringLiteral(".swu")) && (head.startsWith("070702") || head.startsWith("070701")))
        return PayloadKind::SoftwareUpdate;
    if (head.startsWith("#!") || head.startsWith("\177ELF"))
        return PayloadKind::Program;
    // \375 and not \xfd: a hexadecimal number would take the 7 behind it, too.
    static const QList<QByteArray> archives{"\x1f\x8b",         "BZh",        "\3757zXZ",
                                            "\x28\xb5\x2f\xfd", "PK\x03\x04", "7z\xbc\xaf\x27\x1c",
                                            "070701",           "070702",     "070707"};
    for (const QByteArray &magic : archives) {
        if (head.startsWith(magic))
            return PayloadKind::Archive;
    }
    if (head.mid(257, 5) == "ustar")
        return PayloadKind::Archive;
    return std::nullopt;
}

QString safeFileName(const QString &fileName)
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._+~-]"));
    QString safe = fileName;
    safe.replace(unsafe, QStringLiteral("_"));
    while (safe.startsWith(u'.'))
        safe.remove(0, 1);
    // The end tells the kind, the beginning the name: keep both.
    constexpr qsizetype longest = 120;
    if (safe.size() > longest)
        safe = safe.left(longest - 40) + safe.right(40);
    return safe.isEmpty() ? QStringLiteral("package") : safe;
}

namespace {

/// What an order is called and for which jobs it is, its own words say.
Outcome nameOrder(const QString &filePath, PackageRecord &wanted)
{
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // import() says so
    const Result<JobOrder> order = readOrderFile(file.read(kMaxOrderBytes + 1));
    if (!order)
        return order.error();
    wanted.name = titleOf(order.value());
    wanted.version.clear();
    wanted.installArguments = jobTypeKey(typeOf(order.value()));
    return {};
}

} // namespace

Result<ImportedPackage> importPackageFile(ContentStore &content, const QString &filePath, PackageRecord wanted,
                                          const std::function<bool(qint64, qint64)> &progress)
{
    const QFileInfo info(filePath);
    // Whether it can be read and is not empty is said by import(), before its kind is doubted.
    const bool readable = info.isFile() && info.isReadable() && info.size() > 0;
    const PayloadKind found = readable ? payloadKindOf(filePath).value_or(PayloadKind{}) : PayloadKind{};
    if (readable && wanted.kind == PayloadKind{} && found == PayloadKind{}) {
        return Error{Error::Kind::Invalid,
                     PackageImportText::tr("%1 is neither a Debian package, an archive, a program nor a software "
                                           "update. Say what it is, or choose another file.")
                         .arg(filePath),
                     {}};
    }
    if (readable && (wanted.kind == PayloadKind::DebianPackage || found == PayloadKind::DebianPackage)) {
        // A damaged one is refused before it is copied, and not by every client one after the other.
        if (!isWholeArchive(filePath))
            return damagedPackage(filePath, {});
        const Result<QString> name = debianField(filePath, QStringLiteral("Package"));
        const Result<QString> version = debianField(filePath, QStringLiteral("Version"));
        if (!name || !version)
            return name ? version.error() : name.error();
        if (wanted.name.isEmpty())
            wanted.name = name.value();
        if (wanted.version.isEmpty())
            wanted.version = version.value();
    }
    if (readable && wanted.kind == PayloadKind::Order) {
        if (Outcome named = nameOrder(filePath, wanted); !named)
            return named.error();
    }
    Result<ImportedFile> hashes = content.import(filePath, progress);
    if (!hashes)
        return hashes.error();
    if (wanted.kind == PayloadKind{})
        wanted.kind = found;
    wanted.fileName = safeFileName(info.fileName());
    wanted.size = hashes.value().size;
    wanted.sha256 = hashes.value().sha256;
    wanted.sha1 = hashes.value().sha1;
    wanted.md5 = hashes.value().md5;
    const auto [name, version] = fromFileName(info.fileName());
    if (wanted.name.isEmpty())
        wanted.name = name;
    if (wanted.version.isEmpty() && wanted.kind != PayloadKind::Order)
        wanted.version = version;
    wanted.addedMs = QDateTime::currentMSecsSinceEpoch();
    return ImportedPackage{std::move(wanted), std::move(hashes.value().pin)};
}

OperationRun operationBegun(const EngineReply &begun)
{
    return begun.outcome ? OperationRun{JournalId{begun.outcome->createdId}, begun.outcome->affected} : OperationRun{};
}

QString importParameters(const QString &filePath, const PackageRecord &wanted)
{
    QJsonObject parameters{{QStringLiteral("file"), filePath},
                           {QStringLiteral("name"), wanted.name},
                           {QStringLiteral("version"), wanted.version},
                           {QStringLiteral("arguments"), wanted.installArguments}};
    if (wanted.kind != PayloadKind{})
        parameters.insert(QStringLiteral("kind"), payloadKindKey(wanted.kind));
    return QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
}

std::optional<ImportOrder> importOrderOf(const QString &parameters)
{
    const QJsonObject read = QJsonDocument::fromJson(parameters.toUtf8()).object();
    ImportOrder order;
    order.filePath = read.value(QStringLiteral("file")).toString();
    order.wanted.name = read.value(QStringLiteral("name")).toString();
    order.wanted.version = read.value(QStringLiteral("version")).toString();
    order.wanted.installArguments = read.value(QStringLiteral("arguments")).toString();
    order.wanted.kind = payloadKindFromKey(read.value(QStringLiteral("kind")).toString()).value_or(PayloadKind{});
    return order.filePath.isEmpty() ? std::nullopt : std::optional(order);
}

void registerPackage(EngineAccess &host, ContentStore &content, ImportedPackage package, Command by,
                     const QByteArray &mark, const OperationRun &operation,
                     std::function<void(const EngineReply &)> done)
{
    const QByteArray sha256 = package.record.sha256;
    const qint64 step = std::max<qint64>(1, package.record.size);
    by.body = AddPackage{std::move(package.record)};
    MarkedCommand command{std::move(by), mark};
    EngineInput input;
    if (operation.id != JournalId{})
        input = OperationStep{operation.id, operation.run, step, std::move(command), true};
    else
        input = std::move(command);
    host.post(std::move(input), [&host, &content, sha256, pin = std::move(package.pin),
                                 done = std::move(done)](const EngineReply &reply) mutable {
        pin.reset();
        if (!reply.outcome) {
            host.query([&content, sha256](Engine &engine) {
                if (!engine.contentInUse().contains(sha256))
                    content.removeUnused(sha256);
            });
        }
        done(reply);
    });
}

} // namespace signalbox
