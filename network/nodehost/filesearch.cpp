#include "network/nodehost/filesearch.h"

#include "model/domain/collection.h"
#include "model/domain/joborder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <string>

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace signalbox {

namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(FilePacking)
};

constexpr int kMostLooked = 500'000; ///< entries of folders
constexpr int kMostNotes = 20; ///< lines about what was left out

/// Opens without following links out of `root`. A system without the call: -1, ENOSYS.
int openBelow(int root, const QByteArray &path, quint64 flags)
{
    open_how how{};
    how.flags = flags | O_CLOEXEC;
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
    return static_cast<int>(::syscall(SYS_openat2, root, path.constData(), &how, sizeof how));
}

bool isKernels(int file)
{
    struct statfs found { };
    return ::fstatfs(file, &found) != 0 || found.f_type == PROC_SUPER_MAGIC || found.f_type == SYSFS_MAGIC;
}

/// Where an open file is, without links.
QByteArray realPath(int file)
{
    const std::string number = "/proc/self/fd/" + std::to_string(file);
    std::array<char, 4096> link{};
    const ssize_t length = ::readlink(number.c_str(), link.data(), link.size() - 1);
    return {link.data(), std::max<ssize_t>(length, 0)};
}

QByteArray below(const QByteArray &folder, const QByteArray &name)
{
    return folder.endsWith('/') ? folder + name : folder + '/' + name;
}

bool isIn(const QByteArray &path, const QByteArray &folder)
{
    return folder == "/" || path == folder || path.startsWith(folder + '/');
}

QByteArray canonical(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).canonicalFilePath());
}

} // namespace

FileDescriptor::~FileDescriptor()
{
    if (m_file >= 0)
        ::close(m_file);
}

FileSearch::FileSearch(const InstallOrder &order, const std::stop_token &stop)
    : m_stop(stop),
      m_root(::open(QFile::encodeName(order.root).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)),
      m_rootName(QDir::cleanPath(order.root) == QStringLiteral("/") ? QString() : order.root),
      m_state(canonical(QFileInfo(order.payload).absolutePath()))
{
    for (const QString &folder : order.collectBelow) {
        if (const QByteArray real = canonical(folder); !real.isEmpty())
            m_below.push_back(real);
    }
    m_isBound = !order.collectBelow.isEmpty();
}

void FileSearch::find(const QString &pattern)
{
    if (!m_root.isOpen()) {
        if (m_notes == 0) //: %1 is a folder.
            note(SearchText::tr("%1, the private root of this client, is not there.").arg(m_rootName));
        return;
    }
    const std::size_t before = m_paths.size();
    const int lookedAt = m_notes;
    walk({}, QFile::encodeName(pattern).split('/'), 1, {});
    if (m_paths.size() != before || m_notes != lookedAt)
        return;
    if (m_rootName.isEmpty()) //: %1 is a path with * and ?.
        note(SearchText::tr("Nothing fits %1.").arg(pattern));
    else //: %1 is a path with * and ?, %2 a folder.
        note(SearchText::tr("Nothing fits %1 below %2, the private root of this client.").arg(pattern, m_rootName));
}

std::optional<FileSearch::Found> FileSearch::open(const QByteArray &path)
{
    // Looked at first: opening a device can already do something to it.
    const FileDescriptor place(openBelow(m_root.get(), path, O_PATH | O_NOFOLLOW));
    const QString shown = collectedPathText(path);
    struct stat facts { };
    if (!place.isOpen() || ::fstat(place.get(), &facts) != 0) {
        //: %1 is the path of a file.
        note(SearchText::tr("%1 cannot be read.").arg(shown));
        return {};
    }
    if (!S_ISREG(facts.st_mode) || isKernels(place.get())) {
        note(S_ISLNK(facts.st_mode) ? SearchText::tr("%1 is a link and was left out.").arg(shown)
                                    : SearchText::tr("%1 is no file and was left out.").arg(shown));
        return {};
    }
    const std::string number = "/proc/self/fd/" + std::to_string(place.get());
    const QByteArray real = realPath(place.get());
    if (const auto expected = m_real.find(path); expected != m_real.end() && expected->second != real) {
        note(SearchText::tr("%1 is a link and was left out.").arg(shown));
        return {};
    }
    const bool isAllowed = !m_isBound || std::any_of(m_below.begin(), m_below.end(), [&real](const QByteArray &one) {
        return isIn(real, one);
    });
    if (!isAllowed || isIn(real, "/proc") || isIn(real, "/sys") || isIn(real, "/dev")
        || (!m_state.isEmpty() && isIn(real, m_state))) {
        note(SearchText::tr("%1 may not be collected at this node.").arg(shown));
        return {};
    }
    Found found{path, FileDescriptor(::open(number.c_str(), O_RDONLY | O_CLOEXEC)), facts};
    if (!found.file.isOpen()) {
        note(SearchText::tr("%1 cannot be read.").arg(shown));
        return {};
    }
    return found;
}

QStringList FileSearch::told() const
{
    QStringList lines = m_lines;
    if (m_notes > kMostNotes) //: %1 is a number, of lines about files that were left out.
        lines << SearchText::tr("And %1 more.").arg(m_notes - kMostNotes);
    return lines;
}

void FileSearch::note(const QString &line)
{
    if (++m_notes <= kMostNotes)
        m_lines << line;
}

void FileSearch::walk(const QByteArray &folder, const QList<QByteArray> &parts, qsizetype at, const QByteArray &real)
{
    if (m_isTooMany || m_stop.stop_requested())
        return;
    if (!real.isEmpty()) {
        const FileDescriptor place(openBelow(m_root.get(), folder, O_PATH));
        if (place.isOpen() && realPath(place.get()) != real)
            note(SearchText::tr("%1 is a link and was left out.").arg(collectedPathText(folder)));
        if (!place.isOpen() || realPath(place.get()) != real)
            return;
    }
    const QByteArray &part = parts[at];
    const bool isLast = at + 1 == parts.size();
    if (!part.contains('*') && !part.contains('?')) {
        const QByteArray path = folder + '/' + part;
        if (!isLast)
            walk(path, parts, at + 1, {});
        else if (isThere(path))
            add(path, {});
        return;
    }
    const QByteArray here = folder.isEmpty() ? QByteArray("/") : folder;
    FileDescriptor opened(openBelow(m_root.get(), here, O_RDONLY | O_DIRECTORY));
    if (!opened.isOpen()) {
        if (errno != ENOENT) //: %1 is the path of a folder.
            note(SearchText::tr("The folder %1 cannot be read.").arg(collectedPathText(here)));
        return;
    }
    const QByteArray realHere = realPath(opened.get());
    if (!real.isEmpty() && realHere != real)
        return;
    std::set<QByteArray> names;
    const std::unique_ptr<DIR, int (*)(DIR *)> reader(::fdopendir(::dup(opened.get())), &::closedir);
    while (const dirent *entry = reader ? ::readdir(reader.get()) : nullptr) {
        if (++m_looked > kMostLooked) {
            m_isTooMany = true;
            return;
        }
        const QByteArray name(entry->d_name);
        if (name == "." || name == ".." || !fitsFilePattern(name, part))
            continue;
        struct stat facts { };
        if (::fstatat(opened.get(), entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (isLast ? S_ISREG(facts.st_mode) : S_ISDIR(facts.st_mode))
            names.insert(name);
    }
    for (const QByteArray &name : names) {
        const QByteArray path = folder + '/' + name;
        if (isLast)
            add(path, below(realHere, name));
        else
            walk(path, parts, at + 1, below(realHere, name));
    }
}

bool FileSearch::isThere(const QByteArray &path) const
{
    const FileDescriptor found(openBelow(m_root.get(), path, O_PATH | O_NOFOLLOW));
    return found.isOpen();
}

void FileSearch::add(const QByteArray &path, const QByteArray &real)
{
    const bool isNew = m_paths.insert(path).second;
    if (real.isEmpty()) // named as it is: links to folders are followed
        m_real.erase(path);
    else if (isNew)
        m_real.emplace(path, real);
    m_isTooMany = m_isTooMany || m_paths.size() > std::size_t{FilesOrder::kMaxFiles};
}

} // namespace signalbox
