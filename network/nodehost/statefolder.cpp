#include "network/nodehost/statefolder.h"

#include "network/nodehost/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

Error systemError(int code, const QString &text)
{
    const bool full = code == ENOSPC || code == EDQUOT;
    return {full ? Error::Kind::NoSpace : Error::Kind::Io, text, QString::fromLocal8Bit(std::strerror(code))};
}

} // namespace

StateFolder::~StateFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

Outcome StateFolder::open(const QString &path)
{
    m_path = QDir(path).absolutePath();
    const std::string folder = m_path.toStdString();
    if (!QDir().mkpath(m_path) || ::chmod(folder.c_str(), 0700) != 0) {
        //: %1 is a folder.
        return systemError(
            errno, QCoreApplication::translate("StateFolder", "The state folder %1 cannot be made.").arg(m_path));
    }
    m_lock = ::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_lock < 0) {
        return systemError(
            errno, QCoreApplication::translate("StateFolder", "The state folder %1 cannot be written.").arg(m_path));
    }
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        return Error{Error::Kind::Refused,
                     QCoreApplication::translate("StateFolder", "The state folder %1 is used by another running node.")
                         .arg(m_path),
                     {}};
    }
    return {};
}

Outcome StateFolder::write(const QString &name, const QByteArray &bytes) const
{
    return writeDurably(path(name), bytes);
}

Result<QByteArray> StateFolder::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.exists())
        return Error{Error::Kind::NotFound, {}, {}};
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("StateFolder", "The file %1 cannot be read.").arg(path(name)),
                     file.errorString()};
    }
    return file.readAll();
}

} // namespace signalbox
