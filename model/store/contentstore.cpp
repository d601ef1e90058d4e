#include "model/store/contentstore.h"

#include "model/store/digest.h"
#include "model/store/parthash.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <optional>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr qint64 kBlock = 1 << 20;
const QString kImportName = QStringLiteral("import."); ///< begins the name of a file that is being brought in

struct ContentStoreText {
    Q_DECLARE_TR_FUNCTIONS(ContentStore)
};

Error ioError(const QString &what, const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError || errno == ENOSPC || errno == EDQUOT;
    if (full) {
        return {Error::Kind::NoSpace,
                ContentStoreText::tr("The disk that holds %1 is full. Free some space there and try again.")
                    .arg(file.fileName()),
                file.errorString()};
    }
    return {Error::Kind::Io, what.arg(file.fileName(), file.errorString()), file.errorString()};
}

enum class Wanted : std::uint8_t {
    AllHashes,
    Sha256Only, ///< less than a third of the time
};

/// Hashes `source` and, when `copy` is given, writes every block to it.
Result<FileHashes> readThrough(QFile &source, Wanted wanted, QFile *copy,
                               const std::function<bool(qint64, qint64)> &progress)
{
    Digest sha256(EVP_sha256());
    std::optional<Digest> sha1;
    std::optional<Digest> md5;
    if (wanted == Wanted::AllHashes) {
        sha1.emplace(EVP_sha1());
        md5.emplace(EVP_md5());
    }
    FileHashes hashes;
    const qint64 size = source.size();
    std::unique_ptr<char[]> block(new char[kBlock]);
    for (;;) {
        const qint64 got = source.read(block.get(), kBlock);
        if (got < 0)
            return ioError(ContentStoreText::tr("The file %1 cannot be read: %2."), source);
        if (got == 0)
            break;
        sha256.add(block.get(), got);
        if (sha1 && md5) {
            sha1->add(block.get(), got);
            md5->add(block.get(), got);
        }
        if (copy && copy->write(block.get(), got) != got)
            return ioError(ContentStoreText::tr("The file %1 cannot be written: %2."), *copy);
        hashes.size += got;
        if (progress && !progress(hashes.size, size))
            return Error{
                Error::Kind::Cancelled, ContentStoreText::tr("Reading %1 was cancelled.").arg(source.fileName()), {}};
    }
    hashes.sha256 = sha256.result();
    if (sha1 && md5) {
        hashes.sha1 = sha1->result();
        hashes.md5 = md5->result();
    }
    return hashes;
}

/// What a file is known by, of one that lies here already.
Result<QByteArray> sha256Of(const QString &filePath, const std::function<bool(qint64, qint64)> &progress = {})
{
    QFile source(filePath);
    if (!source.open(QIODevice::ReadOnly))
        return ioError(ContentStoreText::tr("The file %1 cannot be read: %2."), source);
    const Result<FileHashes> hashes = readThrough(source, Wanted::Sha256Only, nullptr, progress);
    if (!hashes)
        return hashes.error();
    return hashes.value().sha256;
}

/// A name is durable only when its folder is.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

/// Thread-safe.
class ContentStore::Pins : public std::enable_shared_from_this<ContentStore::Pins> {
public:
    ContentPin pin(const QByteArray &sha256)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_count[sha256];
        return {nullptr, [pins = shared_from_this(), sha256](void *) {
                    const std::scoped_lock unpinning(pins->m_mutex);
                    if (--pins->m_count[sha256] == 0)
                        pins->m_count.remove(sha256);
                }};
    }
    /// Calls `act` when it is not pinned; no pin is set meanwhile.
    bool unlessPinned(const QByteArray &sha256, const std::function<bool()> &act)
    {
        const std::scoped_lock lock(m_mutex);
        return !m_count.contains(sha256) && act();
    }

private:
    std::mutex m_mutex; ///< guards m_count
    QHash<QByteArray, int> m_count;
};

ContentStore::ContentStore(QString folder) : m_folder(std::move(folder)), m_pins(std::make_shared<Pins>()) { }

Outcome ContentStore::prepare()
{
    if (QDir().mkpath(m_folder) && QFileInfo(m_folder).isWritable())
        return {};
    return Error{
        Error::Kind::Io,
        ContentStoreText::tr(
            "The folder %1 for packages cannot be made or written. Choose another one or give write permission.")
            .arg(m_folder),
        {}};
}

QString ContentStore::pathOf(const QByteArray &sha256) const
{
    return m_folder + u'/' + QString::fromLatin1(sha256.toHex());
}

QString ContentStore::partPathOf(const QByteArray &sha256) const
{
    return pathOf(sha256) + QStringLiteral(".part");
}

bool ContentStore::has(const QByteArray &sha256, qint64 size) const
{
    const QFileInfo info(pathOf(sha256));
    return info.isFile() && info.size() == size;
}

qint64 ContentStore::partBytes(const QByteArray &sha256) const
{
    const QFileInfo info(partPathOf(sha256));
    return info.isFile() ? info.size() : 0;
}

Outcome ContentStore::verify(const QByteArray &sha256)
{
    const Result<QByteArray> found = sha256Of(pathOf(sha256));
    if (found && found.value() == sha256)
        return {};
    QFile::remove(pathOf(sha256));
    if (!found)
        return found.error();
    return Error{Error::Kind::Protocol,
                 ContentStoreText::tr("The file %1 was damaged on the disk and is fetched again.").arg(pathOf(sha256)),
                 QString::fromLatin1(found.value().toHex())};
}

Outcome ContentStore::setAsideIfDamaged(const QByteArray &sha256, const std::function<bool(qint64, qint64)> &progress)
{
    const Result<QByteArray> found = sha256Of(pathOf(sha256), progress);
    if (!found)
        return found.error();
    if (found.value() == sha256)
        return {};
    const QString path = pathOf(sha256);
    const QString aside = path + QStringLiteral(".damaged");
    QString text;
    // It must not be sent, whatever the folder allows.
    if (::rename(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) == 0)
        text = ContentStoreText::tr("The file %1 was damaged on the disk. It is kept as %2; add the same package file "
                                    "again to go on sending it.")
                   .arg(path, aside);
    else if (QFile::remove(path))
        text = ContentStoreText::tr("The file %1 was damaged on the disk. It could not be renamed and was deleted; add "
                                    "the same package file again to go on sending it.")
                   .arg(path);
    else
        text = ContentStoreText::tr("The file %1 is damaged on the disk and can be neither renamed nor deleted. Delete "
                                    "it, then add the same package file again to go on sending it.")
                   .arg(path);
    return Error{Error::Kind::Protocol, text, QString::fromLatin1(found.value().toHex())};
}

Outcome ContentStore::finish(const QByteArray &sha256, PartHash *behind)
{
    const QString part = partPathOf(sha256);
    if (behind)
        behind->readTo(partBytes(sha256));
    // What was read while it came may have been another beginning: only the part itself says that it is wrong.
    const Result<QByteArray> found = behind && behind->isOf(sha256) ? Result<QByteArray>(sha256) : sha256Of(part);
    if (!found)
        return found.error();
    if (found.value() != sha256) {
        QFile::remove(part);
        return Error{Error::Kind::Protocol,
                     ContentStoreText::tr(
                         "The payload that arrived is not the one that was sent: its SHA-256 does not match. It is "
                         "fetched again."),
                     QString::fromLatin1(found.value().toHex())};
    }
    const int descriptor = ::open(QFile::encodeName(part).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(pathOf(sha256)).constData()) != 0)
        return Error{Error::Kind::Io, ContentStoreText::tr("The file %1 cannot be renamed.").arg(part),
                     QString::fromLocal8Bit(strerror(errno))};
    syncFolder(m_folder);
    return {};
}

void ContentStore::discardPart(const QByteArray &sha256)
{
    QFile::remove(partPathOf(sha256));
}

Result<ImportedFile> ContentStore::import(const QString &filePath, const std::function<bool(qint64, qint64)> &progress)
{
    const QFileInfo info(filePath);
    if (!info.exists())
        return Error{Error::Kind::NotFound, ContentStoreText::tr("There is no file %1.").arg(filePath), {}};
    if (!info.isFile())
        return Error{Error::Kind::Invalid,
                     ContentStoreText::tr("%1 is not a file. Choose the package file itself.").arg(filePath),
                     {}};
    QFile source(filePath);
    if (!source.open(QIODevice::ReadOnly))
        return ioError(ContentStoreText::tr("The file %1 cannot be read: %2."), source);
    if (source.size() == 0)
        return Error{Error::Kind::Invalid,
                     ContentStoreText::tr("The file %1 is empty: there is nothing to install in it.").arg(filePath),
                     {}};
    QTemporaryFile copy(m_folder + u'/' + kImportName + QStringLiteral("XXXXXX"));
    if (!copy.open())
        return ioError(ContentStoreText::tr("The file %1 cannot be written: %2."), copy);
    const Result<FileHashes> hashes = readThrough(source, Wanted::AllHashes, &copy, progress);
    if (!hashes)
        return hashes.error();
    if (!copy.flush() || ::fsync(copy.handle()) != 0)
        return ioError(ContentStoreText::tr("The file %1 cannot be written: %2."), copy);
    const QString target = pathOf(hashes.value().sha256);
    ContentPin pin = m_pins->pin(hashes.value().sha256); // before the name: from then on it could be taken for unused
    if (::rename(QFile::encodeName(copy.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return Error{Error::Kind::Io, ContentStoreText::tr("The file %1 cannot be renamed.").arg(copy.fileName()),
                     QString::fromLocal8Bit(strerror(errno))};
    copy.setAutoRemove(false);
    syncFolder(m_folder);
    return ImportedFile{hashes.value(), std::move(pin)};
}

std::vector<ContentStore::Entry> ContentStore::entries() const
{
    std::vector<Entry> found;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (info.fileName().size() != 64)
            continue;
        found.push_back({QByteArray::fromHex(info.fileName().toLatin1()), info.size(),
                         std::max(info.lastModified(), info.lastRead()).toMSecsSinceEpoch()});
    }
    return found;
}

void ContentStore::remove(const QByteArray &sha256)
{
    QFile::remove(pathOf(sha256));
}

bool ContentStore::removeUnused(const QByteArray &sha256)
{
    return m_pins->unlessPinned(sha256, [&] { return QFile::remove(pathOf(sha256)); });
}

int ContentStore::sweep(const QSet<QByteArray> &used)
{
    int removed = 0;
    for (const Entry &entry : entries())
        removed += !used.contains(entry.sha256) && removeUnused(entry.sha256) ? 1 : 0;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList({kImportName + u'*'}, QDir::Files))
        removed += QFile::remove(info.filePath()) ? 1 : 0;
    return removed;
}

} // namespace signalbox
