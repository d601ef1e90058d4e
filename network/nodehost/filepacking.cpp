#include "network/nodehost/filepacking.h"

#include "model/domain/collection.h"
#include "model/store/diskspace.h"
#include "network/nodehost/filehash.h"
#include "network/nodehost/filesearch.h"
#include "network/nodehost/installresults.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

struct PackingText {
    Q_DECLARE_TR_FUNCTIONS(FilePacking)
};

constexpr qint64 kMebibyte = 1024 * 1024;
constexpr qint64 kInMemory = 8 * kMebibyte; ///< files up to this size are read before their size is written down
constexpr qint64 kLeftFree = 16 * kMebibyte; ///< of the node's disk
constexpr std::size_t kBlock = 64 * 1024;

struct WriteEnd {
    void operator()(archive *writer) const { ::archive_write_free(writer); }
};

/// Packs one file after the other. What went wrong first ends it.
class Packer {
public:
    Packer(const QString &filePath, const std::stop_token &stop)
        : m_filePath(filePath),
          m_stop(stop),
          m_file(::open(QFile::encodeName(filePath).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                        0600)),
          m_writer(::archive_write_new())
    {
        ::archive_write_set_format_pax(m_writer.get());
        // Names are bytes here, whatever the locale; long ones, and those with line breaks, are nothing special then.
        ::archive_write_set_options(m_writer.get(), "hdrcharset=BINARY");
        ::archive_write_add_filter_gzip(m_writer.get());
        if (!m_file.isOpen() || ::archive_write_open_fd(m_writer.get(), m_file.get()) != ARCHIVE_OK)
            m_failed = failedBy(m_file.isOpen() ? EIO : errno,
                                PackingText::tr("The collected files cannot be written to %1.").arg(filePath));
    }

    void add(const FileSearch::Found &found)
    {
        const qint64 free = freeBytes(m_filePath);
        if (free >= 0 && free < kLeftFree + std::min<qint64>(found.facts.st_size, kLeftFree)) {
            fail(ENOSPC);
            return;
        }
        QByteArray whole;
        qint64 size = found.facts.st_size;
        if (size <= kInMemory) { // so that it is as large as it says, while somebody writes to it
            whole = read(found, size);
            size = whole.size();
        }
        if (m_failed || m_stop.stop_requested())
            return;
        const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(::archive_entry_new(),
                                                                              &::archive_entry_free);
        ::archive_entry_set_pathname(entry.get(), found.path.constData() + 1);
        ::archive_entry_set_filetype(entry.get(), AE_IFREG);
        ::archive_entry_set_perm(entry.get(), 0644);
        ::archive_entry_set_size(entry.get(), size);
        ::archive_entry_set_mtime(entry.get(), found.facts.st_mtim.tv_sec, 0);
        if (::archive_write_header(m_writer.get(), entry.get()) < ARCHIVE_WARN) {
            fail(::archive_errno(m_writer.get()));
            return;
        }
        if (size <= kInMemory)
            write(whole.constData(), static_cast<std::size_t>(whole.size()));
        else
            copy(found, size);
    }

    /// It is on the disk then. @return what went wrong
    std::optional<InstallResult> finish()
    {
        if (!m_failed && !m_stop.stop_requested()
            && (::archive_write_close(m_writer.get()) != ARCHIVE_OK || ::fsync(m_file.get()) != 0))
            fail(::archive_errno(m_writer.get()));
        return m_failed;
    }
    [[nodiscard]] bool hasFailed() const { return m_failed.has_value(); }

private:
    QByteArray read(const FileSearch::Found &found, qint64 size)
    {
        QByteArray bytes(size, '\0');
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t got = ::pread(found.file.get(), bytes.data() + done,
                                        static_cast<std::size_t>(bytes.size() - done), static_cast<off_t>(done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                unreadable(found);
            if (got <= 0)
                break;
            done += got;
        }
        bytes.truncate(done);
        return bytes;
    }

    void copy(const FileSearch::Found &found, qint64 size)
    {
        std::array<char, kBlock> block{};
        for (qint64 done = 0; done < size && !m_failed && !m_stop.stop_requested();) {
            const std::size_t wanted = static_cast<std::size_t>(std::min<qint64>(size - done, kBlock));
            const ssize_t got = ::pread(found.file.get(), block.data(), wanted, static_cast<off_t>(done));
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0) {
                unreadable(found);
            } else if (got == 0) {
                m_failed = InstallResult{
                    Stage::Failed, EAGAIN,
                    //: %1 is the path of a file.
                    PackingText::tr(
                        "%1 became shorter while it was read. Nothing was collected; execute the job again.")
                        .arg(collectedPathText(found.path))};
            } else {
                write(block.data(), static_cast<std::size_t>(got));
                done += got;
                if (done % kLeftFree < static_cast<qint64>(kBlock) && freeBytes(m_filePath) < kLeftFree)
                    fail(ENOSPC);
            }
        }
    }

    void write(const char *bytes, std::size_t size)
    {
        while (size > 0 && !m_failed) {
            const la_ssize_t written = ::archive_write_data(m_writer.get(), bytes, size);
            if (written <= 0) {
                fail(::archive_errno(m_writer.get()));
                return;
            }
            bytes += written;
            size -= static_cast<std::size_t>(written);
        }
    }

    void unreadable(const FileSearch::Found &found)
    {
        m_failed = failedBy(errno, PackingText::tr("%1 cannot be read.").arg(collectedPathText(found.path)));
    }

    void fail(int code)
    {
        if (m_failed)
            return;
        const bool isFull = code == ENOSPC || code == EDQUOT;
        m_failed = InstallResult{
            Stage::Failed, code > 0 ? code : EIO,
            //: %1 is the path of a file.
            isFull
                ? PackingText::tr("The disk of the client is full: the collected files cannot be packed into %1. Free "
                                  "some space there and execute the job again.")
                      .arg(m_filePath)
                : PackingText::tr("The collected files cannot be written to %1.").arg(m_filePath)};
    }

    const QString m_filePath;
    const std::stop_token &m_stop;
    const FileDescriptor m_file;
    const std::unique_ptr<archive, WriteEnd> m_writer;
    std::optional<InstallResult> m_failed;
};

/// What is packed and on the disk is to be brought up.
InstallResult packedAt(const QString &target, const QString &text, const std::stop_token &stop)
{
    InstallResult result{Stage::Completed, 0, text};
    result.collected.size = QFileInfo(target).size();
    result.collected.sha256 = fileHash(target, HashKind::Sha256, stop);
    if (result.collected.sha256.isEmpty())
        return failedBy(EIO, PackingText::tr("The collected files cannot be written to %1.").arg(target));
    return result;
}

InstallResult pack(const FilesOrder &files, FileSearch &search, const QString &target, const std::stop_token &stop)
{
    for (const QString &path : files.paths)
        search.find(path);
    if (search.isTooMany()) {
        return {Stage::Failed, E2BIG,
                //: %1 is a number.
                PackingText::tr("There are more than %1 files to collect, or too many to look through. Nothing was "
                                "collected; name fewer.")
                    .arg(FilesOrder::kMaxFiles)};
    }
    Packer packer(target, stop);
    const qint64 most = qint64{files.mostMiB} * kMebibyte;
    qint64 bytes = 0;
    int count = 0;
    for (const QByteArray &path : search.paths()) {
        if (packer.hasFailed() || stop.stop_requested())
            break;
        const std::optional<FileSearch::Found> found = search.open(path);
        if (!found)
            continue;
        bytes += found->facts.st_size;
        if (bytes > most) {
            return {Stage::Failed, EFBIG,
                    //: %1 is a number of MiB, %2 the path of a file.
                    PackingText::tr("The files are larger than the limit of %1 MiB: it is reached with %2. Nothing was "
                                    "collected; raise the limit, or name fewer files.")
                        .arg(files.mostMiB)
                        .arg(collectedPathText(path))};
        }
        packer.add(*found);
        ++count;
    }
    if (const std::optional<InstallResult> failed = packer.finish())
        return *failed;
    if (stop.stop_requested())
        return {Stage::Failed, EINTR, PackingText::tr("Collecting was ended because the node stops."), true};
    const QStringList told = search.told();
    if (count == 0) {
        return {Stage::Failed, ENOENT,
                (QStringList(PackingText::tr("There is no file to collect.")) + told).join(u'\n')};
    }
    //: %1 is a number of files, %2 of bytes.
    const QString text = PackingText::tr("Files collected: %1, %2 bytes.").arg(count).arg(bytes);
    return packedAt(target, (QStringList(text) + told).join(u'\n'), stop);
}

InstallResult packKept(const CollectionStore &store, const std::vector<CollectionHead> &heads, const QString &target,
                       const std::stop_token &stop)
{
    int count = 0;
    qint64 bytes = 0;
    for (const CollectionHead &head : heads) {
        count += head.files;
        bytes += head.bytes;
    }
    if (count == 0)
        return {Stage::Failed, ENOENT, PackingText::tr("There is no file to collect.")};
    if (count > FilesOrder::kMaxFiles || bytes > qint64{FilesOrder::kMostMiB} * kMebibyte) {
        return {
            Stage::Failed, EFBIG,
            //: %1 is a number of files, %2 of bytes, %3 of files, %4 of MiB.
            PackingText::tr("This relay keeps %1 files (%2 bytes); at most %3 files or %4 MiB are acquired at a time. "
                            "Acquire those of one job after the other.")
                .arg(count)
                .arg(bytes)
                .arg(FilesOrder::kMaxFiles)
                .arg(FilesOrder::kMostMiB)};
    }
    Packer packer(target, stop);
    for (const CollectionHead &head : heads) {
        const Result<Collection> collection = store.read(head.attempt);
        if (!collection)
            return {Stage::Failed, EIO, collection.error().text};
        int place = 0;
        for (const CollectedFile &file : collection.value().files) {
            if (packer.hasFailed() || stop.stop_requested())
                break;
            const QByteArray path = QByteArray(1, '/') + head.nodeName.toUtf8() + collectedPathBytes(file.path);
            FileSearch::Found found{
                path,
                FileDescriptor(
                    ::open(QFile::encodeName(store.pathOf(head.attempt, place++)).constData(), O_RDONLY | O_CLOEXEC)),
                {}};
            if (!found.file.isOpen() || ::fstat(found.file.get(), &found.facts) != 0
                || found.facts.st_size != file.size)
                return {Stage::Failed, EIO, PackingText::tr("%1 cannot be read.").arg(collectedPathText(path))};
            found.facts.st_mtim.tv_sec = file.modifiedMs / 1000;
            packer.add(found);
        }
    }
    if (const std::optional<InstallResult> failed = packer.finish())
        return *failed;
    if (stop.stop_requested())
        return {Stage::Failed, EINTR, PackingText::tr("Collecting was ended because the node stops."), true};
    return packedAt(target, PackingText::tr("Files collected: %1, %2 bytes.").arg(count).arg(bytes), stop);
}

} // namespace

QString collectedFileName(AttemptId attempt)
{
    return QStringLiteral("collected-%1").arg(number(attempt));
}

InstallResult packFiles(const InstallOrder &order, const FilesOrder &files, const std::stop_token &stop)
{
    const QString target = QFileInfo(order.payload).absolutePath() + u'/' + collectedFileName(order.work.attempt);
    FileSearch search(order, stop);
    InstallResult result = pack(files, search, target, stop);
    if (result.stage != Stage::Completed)
        QFile::remove(target);
    return result;
}

InstallResult packCollections(const InstallOrder &order, const CollectionStore &store,
                              const std::vector<CollectionHead> &heads, const std::stop_token &stop)
{
    const QString target = QFileInfo(order.payload).absolutePath() + u'/' + collectedFileName(order.work.attempt);
    InstallResult result = packKept(store, heads, target, stop);
    if (result.stage != Stage::Completed)
        QFile::remove(target);
    return result;
}

} // namespace signalbox
