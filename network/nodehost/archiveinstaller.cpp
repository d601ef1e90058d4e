#include "network/nodehost/installer.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/outputtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

namespace fs = std::filesystem;

constexpr int kEntryLimit = 1'000'000;
constexpr std::size_t kBlock = 64 * 1024;

struct ReadEnd {
    void operator()(archive *reader) const { ::archive_read_free(reader); }
};
struct WriteEnd {
    void operator()(archive *writer) const { ::archive_write_free(writer); }
};

struct InstallerText {
    Q_DECLARE_TR_FUNCTIONS(Installer)
};

QString shown(const char *path)
{
    return outputText(QByteArray(path ? path : ""));
}

InstallResult failedIn(archive *archive, const QString &text)
{
    const int code = ::archive_errno(archive);
    if (code == ENOSPC || code == EDQUOT)
        return failedBy(code, text);
    return {Stage::Failed, code > 0 ? code : EINVAL, text + u' ' + shown(::archive_error_string(archive))};
}

/// Is `path`, as it stands in an archive, one that stays below the folder it is unpacked into?
bool staysBelow(const fs::path &path)
{
    if (path.empty() || path.is_absolute())
        return false;
    for (const fs::path &part : path) {
        if (part == "..")
            return false;
    }
    return true;
}

/// The same for where a symbolic link in `folder` leads.
bool leadsBelow(const fs::path &folder, const fs::path &target)
{
    if (target.empty() || target.is_absolute())
        return false;
    const fs::path end = (folder / target).lexically_normal();
    return !end.empty() && *end.begin() != "..";
}

/// Why an entry must not be unpacked; none: it may.
std::optional<QString> objection(archive_entry *entry)
{
    const char *path = ::archive_entry_pathname(entry);
    const QString name = shown(path);
    if (!path || !staysBelow(path))
        //: %1 is a path inside an archive.
        return InstallerText::tr("The archive is refused: its entry %1 leads out of the folder.").arg(name);
    if (const char *link = ::archive_entry_hardlink(entry)) {
        if (!staysBelow(link))
            return InstallerText::tr("The archive is refused: its entry %1 leads out of the folder.").arg(name);
        return {};
    }
    const auto type = ::archive_entry_filetype(entry);
    if (type == AE_IFLNK) {
        const char *target = ::archive_entry_symlink(entry);
        if (!target || !leadsBelow(fs::path(path).parent_path(), target))
            return InstallerText::tr("The archive is refused: its link %1 leads out of the folder.").arg(name);
    } else if (type != AE_IFREG && type != AE_IFDIR) {
        return InstallerText::tr("The archive is refused: its entry %1 is neither a file, a folder nor a link.")
            .arg(name);
    }
    return {};
}

/// Copies the contents of the present entry. @return an ARCHIVE_ code; the error is in `failed`
int copyData(archive *reader, archive *writer, archive *&failed)
{
    const void *block = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    for (;;) {
        const int read = ::archive_read_data_block(reader, &block, &size, &offset);
        if (read == ARCHIVE_EOF)
            return ARCHIVE_OK;
        if (read < ARCHIVE_WARN) {
            failed = reader;
            return read;
        }
        if (::archive_write_data_block(writer, block, size, offset) < ARCHIVE_WARN) {
            failed = writer;
            return ARCHIVE_FATAL;
        }
    }
}

InstallResult unpack(const InstallOrder &order, const fs::path &folder, const std::stop_token &stop)
{
    const std::unique_ptr<archive, ReadEnd> reader(::archive_read_new());
    ::archive_read_support_format_all(reader.get());
    // Only those that the library does itself: the others start external programs.
    ::archive_read_support_filter_gzip(reader.get());
    ::archive_read_support_filter_bzip2(reader.get());
    ::archive_read_support_filter_xz(reader.get());
    ::archive_read_support_filter_lzma(reader.get());
    ::archive_read_support_filter_lzip(reader.get());
    ::archive_read_support_filter_zstd(reader.get());
    ::archive_read_support_filter_lz4(reader.get());
    ::archive_read_support_filter_compress(reader.get());
    const QString unreadable = InstallerText::tr("%1 cannot be unpacked.").arg(order.work.fileName);
    if (::archive_read_open_filename(reader.get(), order.payload.toStdString().c_str(), kBlock) != ARCHIVE_OK)
        return failedIn(reader.get(), unreadable);

    const std::unique_ptr<archive, WriteEnd> writer(::archive_write_disk_new());
    ::archive_write_disk_set_options(writer.get(), ARCHIVE_EXTRACT_TIME | ARCHIVE_EXTRACT_SECURE_SYMLINKS
                                                       | ARCHIVE_EXTRACT_SECURE_NODOTDOT);
    int entries = 0;
    for (;;) {
        archive_entry *entry = nullptr;
        const int read = ::archive_read_next_header(reader.get(), &entry);
        if (read == ARCHIVE_EOF)
            break;
        if (read < ARCHIVE_WARN)
            return failedIn(reader.get(), unreadable);
        if (stop.stop_requested())
            return {Stage::Failed, EINTR, InstallerText::tr("Unpacking was ended because the node stops."), true};
        if (++entries > kEntryLimit)
            return {Stage::Failed, EFBIG,
                    InstallerText::tr("The archive is refused: it has more than a million entries.")};
        if (const std::optional<QString> reason = objection(entry))
            return {Stage::Failed, EPERM, *reason};
        ::archive_entry_set_perm(entry, ::archive_entry_perm(entry) & 0777U);
        const fs::path path = (folder / ::archive_entry_pathname(entry)).lexically_normal();
        if (path == folder || path.parent_path() == folder.parent_path())
            continue; // the entry "./"
        ::archive_entry_set_pathname(entry, path.c_str());
        if (const char *link = ::archive_entry_hardlink(entry))
            ::archive_entry_set_hardlink(entry, (folder / link).lexically_normal().c_str());
        if (::archive_write_header(writer.get(), entry) < ARCHIVE_WARN)
            return failedIn(writer.get(), unreadable);
        archive *failed = nullptr;
        if (copyData(reader.get(), writer.get(), failed) != ARCHIVE_OK)
            return failedIn(failed, unreadable);
        if (::archive_write_finish_entry(writer.get()) < ARCHIVE_WARN)
            return failedIn(writer.get(), unreadable);
    }
    if (::archive_write_close(writer.get()) != ARCHIVE_OK)
        return failedIn(writer.get(), unreadable);
    if (entries == 0)
        return {Stage::Failed, EINVAL, InstallerText::tr("%1 holds nothing.").arg(order.work.fileName)};
    return {Stage::Completed, 0, {}};
}

/// Puts `fresh` in the place of `target` in one step; what stood there is in `fresh` then. @return 0 or an errno
int exchange(const fs::path &fresh, const fs::path &target)
{
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno == EEXIST && ::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0)
        return 0;
    if (errno != EINVAL)
        return errno;
    // A file system without these two: the old folder goes first.
    std::error_code ignored;
    fs::remove_all(target, ignored);
    return ::rename(fresh.c_str(), target.c_str()) == 0 ? 0 : errno;
}

void makeDurable(const fs::path &folder)
{
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::syncfs(fd);
    ::close(fd);
}

} // namespace

InstallResult installArchive(const InstallOrder &order, const std::stop_token &stop)
{
    const QString wanted = order.work.arguments.trimmed();
    const QString relative = wanted.isEmpty() ? QStringLiteral("opt/") + plainFileName(order.work.name) : wanted;
    fs::path below = fs::path(relative.toStdString()).lexically_normal();
    if (!below.has_filename())
        below = below.parent_path();
    if (!staysBelow(below) || below == ".") {
        //: %1 is a path.
        return {Stage::Failed, EINVAL,
                InstallerText::tr("%1 is not a folder below the root to unpack into.").arg(relative)};
    }
    std::error_code error;
    fs::create_directories(fs::path(order.root.toStdString()) / below.parent_path(), error);
    // Without links in it: libarchive refuses to write through any.
    const fs::path parent =
        error ? fs::path() : fs::canonical(fs::path(order.root.toStdString()) / below.parent_path(), error);
    const fs::path root = error ? fs::path() : fs::canonical(fs::path(order.root.toStdString()), error);
    const QString cannot = InstallerText::tr("The folder %1 cannot be made.").arg(relative);
    if (error)
        return failedBy(error.value(), cannot);
    if (const fs::path inside = parent.lexically_relative(root); inside.empty() || *inside.begin() == "..")
        return {Stage::Failed, EPERM,
                InstallerText::tr("%1 is not a folder below the root to unpack into.").arg(relative)};

    const fs::path target = parent / below.filename();
    const fs::path fresh =
        parent / ("." + below.filename().string() + ".signalbox-" + std::to_string(number(order.work.attempt)));
    fs::remove_all(fresh, error); // of an interrupted run
    if (::mkdir(fresh.c_str(), 0755) != 0)
        return failedBy(errno, cannot);
    InstallResult result = unpack(order, fresh, stop);
    if (result.stage == Stage::Completed) {
        makeDurable(fresh);
        if (const int code = exchange(fresh, target); code != 0)
            result = failedBy(code, InstallerText::tr("The folder %1 cannot be put in its place.").arg(relative));
    }
    fs::remove_all(fresh, error);
    return result;
}

} // namespace signalbox
