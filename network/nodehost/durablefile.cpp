#include "network/nodehost/durablefile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return false;
        done += written > 0 ? written : 0;
    }
    return ::fsync(fd) == 0;
}

} // namespace

Error fileError(const QString &filePath, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT;
    const QString text =
        full ? QCoreApplication::translate(
            "StateFolder", "The disk is full: %1 cannot be written. Free some space there; the node tries again.")
             : QCoreApplication::translate("StateFolder", "The file %1 cannot be written.");
    return Error{full ? Error::Kind::NoSpace : Error::Kind::Io, text.arg(filePath),
                 QString::fromLocal8Bit(std::strerror(code))};
}

Outcome writeDurably(const QString &filePath, const QByteArray &bytes)
{
    const std::string target = filePath.toStdString();
    const std::string fresh = target + ".new";
    const int fd = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return fileError(filePath, errno);
    const bool written = writeAll(fd, bytes);
    const int code = errno;
    ::close(fd);
    if (!written) {
        ::unlink(fresh.c_str());
        return fileError(filePath, code);
    }
    if (::rename(fresh.c_str(), target.c_str()) != 0) {
        const int why = errno;
        ::unlink(fresh.c_str());
        return fileError(filePath, why);
    }
    // The rename itself is on the disk only with the folder.
    const std::string parent = QFileInfo(filePath).path().toStdString();
    if (const int folder = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

} // namespace signalbox
