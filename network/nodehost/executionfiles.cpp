#include "network/nodehost/executionfiles.h"

#include "model/domain/inventory.h"
#include "network/nodehost/durablefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr auto kOrder = "execution.order";
constexpr auto kResult = "execution.result";
constexpr auto kSupervisor = "execution.pid";
constexpr auto kRoom = "execution.room";
constexpr off_t kRoomBytes = 256 * 1024; ///< more than the longest result, and its folder entry
constexpr off_t kOrderRoomBytes = 2 * kMaxInventoryPacked; ///< the same of an order, which may bring an inventory

std::optional<QJsonObject> objectIn(const QString &filePath)
{
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QString ExecutionFiles::path(const char *name) const
{
    return m_stateFolder + u'/' + QString::fromLatin1(name);
}

Outcome ExecutionFiles::begin(const InstallOrder &order) const
{
    clear();
    if (Outcome reserved = reserveRoom(order.work.kind == PayloadKind::Order ? kOrderRoomBytes : kRoomBytes); !reserved)
        return reserved;
    QJsonObject settings;
    for (auto it = order.settings.begin(); it != order.settings.end(); ++it)
        settings.insert(it.key(), it.value());
    return writeDurably(path(kOrder),
                        compact({{QStringLiteral("work"), toJson(order.work)},
                                 {QStringLiteral("run"), order.run},
                                 {QStringLiteral("payload"), order.payload},
                                 {QStringLiteral("root"), order.root},
                                 {QStringLiteral("node"), order.nodeName},
                                 {QStringLiteral("showsMessages"), order.showsMessages},
                                 {QStringLiteral("upper"), order.upper},
                                 {QStringLiteral("settings"), settings},
                                 {QStringLiteral("collectBelow"), QJsonArray::fromStringList(order.collectBelow)},
                                 {QStringLiteral("timeoutMs"), qint64{order.timeout.count()}}}));
}

std::optional<InstallOrder> ExecutionFiles::order() const
{
    const std::optional<QJsonObject> json = objectIn(path(kOrder));
    if (!json)
        return {};
    InstallOrder order;
    order.work = clientWorkOf((*json)[u"work"].toObject());
    order.run = (*json)[u"run"].toInt();
    order.payload = (*json)[u"payload"].toString();
    order.root = (*json)[u"root"].toString();
    order.workFolder = workFolder();
    order.nodeName = (*json)[u"node"].toString();
    order.showsMessages = (*json)[u"showsMessages"].toBool(true);
    order.upper = (*json)[u"upper"].toString();
    const QJsonObject settings = (*json)[u"settings"].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        order.settings.insert(it.key(), it.value().toString());
    const QJsonArray below = (*json)[u"collectBelow"].toArray();
    for (const QJsonValue &folder : below)
        order.collectBelow << folder.toString();
    order.timeout = std::chrono::milliseconds((*json)[u"timeoutMs"].toInteger());
    return order;
}

Outcome ExecutionFiles::reserveRoom(qint64 bytes) const
{
    const QString room = path(kRoom);
    const int file = ::open(room.toStdString().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    const int code = file < 0 ? errno : ::posix_fallocate(file, 0, bytes);
    if (file >= 0)
        ::close(file);
    if (code == 0)
        return {};
    QFile::remove(room);
    return fileError(room, code);
}

Outcome ExecutionFiles::keep(const Ended &ended) const
{
    const QByteArray result =
        compact({{QStringLiteral("attempt"), qint64{number(ended.attempt)}},
                 {QStringLiteral("run"), ended.run},
                 {QStringLiteral("stage"), static_cast<int>(ended.result.stage)},
                 {QStringLiteral("code"), ended.result.code},
                 {QStringLiteral("text"), ended.result.text},
                 {QStringLiteral("inventory"), QJsonArray::fromStringList(ended.result.inventory)},
                 {QStringLiteral("collectedSize"), ended.result.collected.size},
                 {QStringLiteral("collectedSha256"), QString::fromLatin1(ended.result.collected.sha256.toHex())},
                 {QStringLiteral("notBegun"), ended.result.notBegun}});
    Outcome kept = writeDurably(path(kResult), result);
    if (!kept && kept.error().kind == Error::Kind::NoSpace && QFile::remove(path(kRoom)))
        kept = writeDurably(path(kResult), result);
    return kept;
}

std::optional<ExecutionFiles::Ended> ExecutionFiles::ended() const
{
    const std::optional<QJsonObject> json = objectIn(path(kResult));
    if (!json)
        return {};
    Ended ended;
    ended.attempt = AttemptId{static_cast<quint32>((*json)[u"attempt"].toInteger())};
    ended.run = (*json)[u"run"].toInt();
    ended.result.stage = static_cast<Stage>((*json)[u"stage"].toInt());
    ended.result.code = (*json)[u"code"].toInt();
    ended.result.text = (*json)[u"text"].toString();
    const QJsonArray inventory = (*json)[u"inventory"].toArray();
    for (const QJsonValue &part : inventory)
        ended.result.inventory << part.toString();
    ended.result.collected = {(*json)[u"collectedSize"].toInteger(),
                              QByteArray::fromHex((*json)[u"collectedSha256"].toString().toLatin1())};
    ended.result.notBegun = (*json)[u"notBegun"].toBool();
    return ended;
}

void ExecutionFiles::keepSupervisor(pid_t process) const
{
    QFile file(path(kSupervisor));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray::number(process) + '\n');
}

pid_t ExecutionFiles::supervisor() const
{
    QFile file(path(kSupervisor));
    const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return line.endsWith('\n') ? line.trimmed().toInt() : 0;
}

void ExecutionFiles::clear() const
{
    for (const char *name : {kResult, kOrder, kSupervisor, kRoom})
        QFile::remove(path(name));
    QDir(workFolder()).removeRecursively();
}

int ExecutionFiles::takeLock(int &descriptor) const
{
    descriptor = ::open(lockFile().toStdString().c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return errno;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return 0;
    const int error = errno;
    ::close(std::exchange(descriptor, -1));
    return error;
}

bool ExecutionFiles::hasLock(int descriptor) const
{
    struct stat given { };
    struct stat lock { };
    return ::fstat(descriptor, &given) == 0 && ::stat(lockFile().toStdString().c_str(), &lock) == 0
           && given.st_dev == lock.st_dev && given.st_ino == lock.st_ino && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

} // namespace signalbox
