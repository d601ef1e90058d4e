#include "network/nodehost/filecollection.h"

#include "network/nodehost/durablefile.h"
#include "network/nodehost/filehash.h"
#include "network/nodehost/localfiles.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr qint64 kLargestForKeys = 1024 * 1024;
constexpr qint64 kLargestForHash = 64 * 1024 * 1024;
constexpr int kMostKeys = 500; ///< of one entry

QString definitionFile(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/collection.json");
}

/// Whether each folder on the way lets every user pass.
bool leadsThere(const QString &canonicalPath)
{
    for (QString folder = QFileInfo(canonicalPath).path(); folder != u"/"; folder = QFileInfo(folder).path()) {
        struct stat found { };
        if (::stat(QFile::encodeName(folder).constData(), &found) != 0 || (found.st_mode & S_IXOTH) == 0)
            return false;
    }
    return true;
}

/// Opens it, or says why not. -1: not opened. @param within the private root, which a link must not lead out of
int openForAll(const QString &path, const QString &within, QString &problem)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    if (real.isEmpty()) {
        problem = QStringLiteral("missing");
        return -1;
    }
    if (within != u"/" && !real.startsWith(QFileInfo(within).canonicalFilePath() + u'/')) {
        problem = QStringLiteral("outside");
        return -1;
    }
    const int file = ::open(QFile::encodeName(real).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat found { };
    if (file < 0 || ::fstat(file, &found) != 0)
        problem = QStringLiteral("unreadable");
    else if (!S_ISREG(found.st_mode))
        problem = QStringLiteral("not-a-file");
    else if ((found.st_mode & S_IROTH) == 0 || (within == u"/" && !leadsThere(real)))
        problem = QStringLiteral("private");
    if (problem.isEmpty())
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

} // namespace

std::vector<std::pair<QString, QString>> keysIn(const QByteArray &text)
{
    std::vector<std::pair<QString, QString>> keys;
    QString section;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.sliced(1, line.size() - 2).trimmed();
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1 || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        QString value = line.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.sliced(1, value.size() - 2);
        const QString key = line.left(equals).trimmed();
        keys.emplace_back(section.isEmpty() ? key : section + u'/' + key, value);
    }
    return keys;
}

std::vector<InventoryItem> collectFiles(const CollectionOrder &order, const QString &root, const std::stop_token &stop)
{
    std::vector<InventoryItem> items;
    const QString within = root.isEmpty() ? QStringLiteral("/") : root;
    for (const CollectionOrder::Entry &entry : order.entries) {
        QString problem;
        const QString path = within == u"/" ? entry.path : within + entry.path;
        const int descriptor = openForAll(path, within, problem);
        QFile file;
        if (descriptor >= 0 && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
            const qint64 size = file.size();
            if (entry.keys.isEmpty()) {
                items.push_back({entry.name + QStringLiteral("/size"), QString::number(size)});
                if (size <= kLargestForHash) {
                    // Through the descriptor: under the name there may be another file by now.
                    const QByteArray hash =
                        fileHash(QStringLiteral("/proc/self/fd/%1").arg(descriptor), HashKind::Sha256, stop);
                    items.push_back({entry.name + QStringLiteral("/sha256"), QString::fromLatin1(hash.toHex())});
                }
            } else if (size > kLargestForKeys) {
                problem = QStringLiteral("too-large");
            } else {
                int taken = 0;
                for (const auto &[key, value] : keysIn(file.read(kLargestForKeys))) {
                    if (!fitsPattern(key, entry.keys) && !fitsPattern(key.section(u'/', -1), entry.keys))
                        continue;
                    if (++taken > kMostKeys) {
                        problem = QStringLiteral("too-many-keys");
                        break;
                    }
                    items.push_back({entry.name + u'/' + key, value});
                }
            }
        } else if (problem.isEmpty()) {
            problem = QStringLiteral("unreadable");
        }
        items.push_back({entry.name, problem.isEmpty() ? QStringLiteral("read") : problem});
    }
    return items;
}

CollectionOrder collectionDefinition(const QString &stateFolder)
{
    const Result<JobOrder> kept = readOrderFile(readStart(definitionFile(stateFolder), kMaxOrderBytes + 1));
    const auto *definition = kept ? std::get_if<CollectionOrder>(&kept.value()) : nullptr;
    return definition ? *definition : CollectionOrder();
}

Outcome keepCollectionDefinition(const QString &stateFolder, const CollectionOrder &order)
{
    return writeDurably(definitionFile(stateFolder), orderFile(order));
}

} // namespace signalbox
