#include "model/store/collectionstore.h"

#include "model/domain/joborder.h"
#include "model/store/collectionfiles.h"
#include "model/store/diskspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

struct CollectionText {
    Q_DECLARE_TR_FUNCTIONS(CollectionStore)
};

const QString kPart = QStringLiteral(".part");
const QString kUnpacking = QStringLiteral(".new");

Error noRoom(const QString &folder, qint64 needed, qint64 available, qint64 reserve)
{
    return {Error::Kind::NoSpace,
            //: %1 is a folder, the others are numbers of bytes.
            CollectionText::tr("There is no room for the collected files: %2 more bytes are needed in %1, and of %3 "
                               "free ones %4 are kept for the database. Free some space there, or collect less.")
                .arg(folder)
                .arg(needed)
                .arg(std::max<qint64>(available, 0))
                .arg(reserve),
            {}};
}

Error diskError(const QString &path, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT;
    return {full ? Error::Kind::NoSpace : Error::Kind::Io,
            full ? CollectionText::tr("The disk is full: %1 cannot be written. Free some space there.").arg(path)
                 : CollectionText::tr("The file %1 cannot be written.").arg(path),
            QString::fromLocal8Bit(std::strerror(code))};
}

void removeTree(const QString &path)
{
    std::error_code ignored;
    std::filesystem::remove_all(path.toStdString(), ignored);
}

/// Everything below it is on the disk then.
int syncTree(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno;
    const int code = ::syncfs(folder) == 0 ? 0 : errno;
    ::close(folder);
    return code;
}

int syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno;
    const int code = ::fsync(folder) == 0 ? 0 : errno;
    ::close(folder);
    return code;
}

/// As it is under a number that is none of an attempt.
CollectionHead withoutOrigin(CollectionHead head, AttemptId attempt)
{
    head.attempt = attempt;
    head.job = {};
    head.instruction = {};
    head.node = {};
    return head;
}

} // namespace

qint64 mostPackedBytes(qint64 bytes)
{
    // What cannot be compressed grows a little, and each file has its head, with a name of up to a few thousand characters.
    return bytes + bytes / 100 + qint64{FilesOrder::kMaxFiles} * 8192 + 1024 * 1024;
}

CollectionStore::CollectionStore(QString folder, qint64 reserve, Lasts lasts)
    : m_folder(std::move(folder)), m_reserve(reserve), m_lasts(lasts)
{
}

QString CollectionStore::partPath(AttemptId attempt, const QByteArray &sha256) const
{
    return QStringLiteral("%1/%2-%3%4")
        .arg(m_folder)
        .arg(number(attempt))
        .arg(QString::fromLatin1(sha256.toHex()), kPart);
}

QString CollectionStore::folderOf(AttemptId attempt) const
{
    return QStringLiteral("%1/%2").arg(m_folder).arg(number(attempt));
}

Outcome CollectionStore::prepare()
{
    if (!QDir().mkpath(m_folder) || !QFileInfo(m_folder).isWritable()) {
        return Error{Error::Kind::Io,
                     CollectionText::tr("The folder %1 cannot be made or written. Give write permission, or choose "
                                        "another state folder.")
                         .arg(m_folder),
                     {}};
    }
    std::map<quint32, CollectionHead> heads;
    const QFileInfoList entries = QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName().endsWith(kUnpacking)) {
            removeTree(entry.absoluteFilePath()); // its packed file is still there, and is unpacked again
            continue;
        }
        const Result<CollectionHead> head = readCollectionHead(entry.absoluteFilePath());
        const quint32 id = entry.fileName().toUInt();
        if (head && id >= kFirstSetAside)
            heads.emplace(id, withoutOrigin(head.value(), AttemptId{id}));
        else if (head && id == number(head.value().attempt))
            heads.emplace(id, head.value());
        else // it stays as it is: a person may want to look at it
            qWarning("the collected files in %s cannot be read", qPrintable(entry.absoluteFilePath()));
    }
    const std::vector<AttemptId> parts = coming();
    const std::scoped_lock lock(m_mutex);
    m_heads = std::move(heads);
    m_withParts.clear();
    for (const AttemptId attempt : parts)
        m_withParts.insert(number(attempt));
    return {};
}

qint64 CollectionStore::received(AttemptId attempt, const QByteArray &sha256) const
{
    const QFileInfo part(partPath(attempt, sha256));
    return part.isFile() ? part.size() : 0;
}

Result<qint64> CollectionStore::append(AttemptId attempt, const QByteArray &sha256, qint64 size, qint64 offset,
                                       const QByteArray &bytes)
{
    const QString path = partPath(attempt, sha256);
    const qint64 here = received(attempt, sha256);
    if (offset != here || bytes.isEmpty() || here + bytes.size() > size)
        return here;
    if (here == 0) // another content of the same attempt, such as of an earlier run
        giveUp(attempt);
    {
        const std::scoped_lock lock(m_mutex);
        m_withParts.insert(number(attempt));
    }
    // The files themselves are as large again at the least.
    const qint64 available = freeBytes(m_folder);
    if (available >= 0 && 2 * size - here + m_reserve > available) {
        giveUp(attempt);
        return noRoom(m_folder, 2 * size - here, available, m_reserve);
    }
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return diskError(path, errno);
    qsizetype done = 0;
    int code = 0;
    while (done < bytes.size() && code == 0) {
        const ssize_t written = ::pwrite(file, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done),
                                         static_cast<off_t>(here + done));
        if (written > 0)
            done += written;
        else if (written == 0 || errno != EINTR)
            code = written == 0 ? ENOSPC : errno;
    }
    ::close(file);
    if (code == ENOSPC || code == EDQUOT)
        giveUp(attempt);
    if (code != 0)
        return diskError(path, code);
    return here + done;
}

Outcome CollectionStore::finish(const QByteArray &sha256, CollectionHead head, qint64 mostBytes)
{
    const QString packed = partPath(head.attempt, sha256);
    const Result<QByteArray> found = sha256OfFile(packed);
    if (!found)
        return found.error();
    if (found.value() != sha256) {
        giveUp(head.attempt);
        return Error{Error::Kind::Protocol,
                     CollectionText::tr("The checksum of the collected files is wrong. They are brought again."),
                     {}};
    }
    const QString fresh = folderOf(head.attempt) + kUnpacking;
    removeTree(fresh);
    if (::mkdir(QFile::encodeName(fresh).constData(), 0700) != 0)
        return diskError(fresh, errno);
    Result<std::vector<CollectedFile>> files = unpackCollection(packed, fresh, mostBytes, m_reserve);
    Outcome made = files ? Outcome() : Outcome(files.error());
    if (files) {
        head.files = static_cast<int>(files.value().size());
        head.bytes = 0;
        for (const CollectedFile &file : files.value())
            head.bytes += file.size;
        made = writeCollectionIndex(fresh, {head, std::move(files).value()});
    }
    if (made) {
        const bool syncs = m_lasts == Lasts::OnDisk;
        int code = syncs ? syncTree(fresh) : 0;
        if (code == 0
            && ::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(folderOf(head.attempt)).constData())
                   != 0)
            code = errno;
        if (code == 0 && syncs)
            code = syncFolder(m_folder);
        if (code != 0)
            made = diskError(folderOf(head.attempt), code);
    }
    if (!made) {
        removeTree(fresh);
        if (made.error().kind != Error::Kind::Io) // it would not become better
            giveUp(head.attempt);
        return made;
    }
    QFile::remove(packed);
    const std::scoped_lock lock(m_mutex);
    m_withParts.erase(number(head.attempt));
    m_lastRead.reset();
    m_heads.insert_or_assign(number(head.attempt), head);
    return {};
}

void CollectionStore::giveUp(AttemptId attempt)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_withParts.erase(number(attempt)) == 0)
            return;
    }
    const QStringList parts =
        QDir(m_folder).entryList({QStringLiteral("%1-*%2").arg(number(attempt)).arg(kPart)}, QDir::Files);
    for (const QString &part : parts)
        QFile::remove(m_folder + u'/' + part);
}

std::vector<AttemptId> CollectionStore::coming() const
{
    std::vector<AttemptId> attempts;
    const QStringList parts = QDir(m_folder).entryList({u'*' + kPart}, QDir::Files);
    for (const QString &part : parts)
        attempts.push_back(AttemptId{part.section(u'-', 0, 0).toUInt()});
    return attempts;
}

void CollectionStore::sweep(const std::function<bool(AttemptId)> &isOpen)
{
    for (const AttemptId attempt : coming()) {
        if (!isOpen(attempt))
            giveUp(attempt);
    }
}

bool CollectionStore::has(AttemptId attempt) const
{
    const std::scoped_lock lock(m_mutex);
    return m_heads.contains(number(attempt));
}

std::vector<CollectionHead> CollectionStore::list() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<CollectionHead> list;
    list.reserve(m_heads.size());
    for (const auto &[attempt, head] : m_heads)
        list.push_back(head);
    return list;
}

std::optional<CollectionHead> CollectionStore::find(AttemptId attempt) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_heads.find(number(attempt));
    return found == m_heads.end() ? std::nullopt : std::optional(found->second);
}

Result<Collection> CollectionStore::read(AttemptId attempt) const
{
    const std::optional<CollectionHead> head = find(attempt);
    if (!head) {
        return Error{Error::Kind::NotFound,
                     CollectionText::tr("There are no collected files with the number %1.").arg(number(attempt)),
                     {}};
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (m_lastRead && m_lastRead->head == *head)
            return *m_lastRead;
    }
    Result<std::vector<CollectedFile>> files = readCollectedFiles(folderOf(attempt));
    if (!files)
        return files.error();
    const auto whole = std::make_shared<const Collection>(Collection{*head, std::move(files).value()});
    const std::scoped_lock lock(m_mutex);
    m_lastRead = whole;
    return *whole;
}

QString CollectionStore::pathOf(AttemptId attempt, int file) const
{
    return QStringLiteral("%1/%2").arg(folderOf(attempt)).arg(file);
}

Outcome CollectionStore::setAside(AttemptId attempt)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_heads.find(number(attempt));
    if (found == m_heads.end())
        return {};
    const quint32 last = m_heads.rbegin()->first;
    const AttemptId aside{last < kFirstSetAside ? kFirstSetAside : last + 1};
    const QString path = folderOf(aside);
    if (::rename(QFile::encodeName(folderOf(attempt)).constData(), QFile::encodeName(path).constData()) != 0)
        return diskError(path, errno);
    (void)syncFolder(m_folder);
    m_heads.insert_or_assign(number(aside), withoutOrigin(found->second, aside));
    m_heads.erase(found);
    m_lastRead.reset();
    return {};
}

Outcome CollectionStore::remove(AttemptId attempt)
{
    if (!has(attempt)) {
        return Error{Error::Kind::NotFound,
                     CollectionText::tr("There are no collected files with the number %1.").arg(number(attempt)),
                     {}};
    }
    // Out of the way in one step; what a kill leaves of it, the next start removes.
    const QString leaving = folderOf(attempt) + QStringLiteral("-removed") + kUnpacking;
    removeTree(leaving);
    if (::rename(QFile::encodeName(folderOf(attempt)).constData(), QFile::encodeName(leaving).constData()) != 0)
        return diskError(folderOf(attempt), errno);
    (void)syncFolder(m_folder);
    {
        const std::scoped_lock lock(m_mutex);
        m_heads.erase(number(attempt));
        m_lastRead.reset();
    }
    removeTree(leaving);
    return {};
}

} // namespace signalbox
