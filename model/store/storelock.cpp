#include "model/store/storelock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace signalbox {

namespace {
struct StoreLockText {
    Q_DECLARE_TR_FUNCTIONS(StoreLockText)
};
} // namespace

StoreLock::~StoreLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

Outcome StoreLock::lock(const QString &path)
{
    m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0) {
        return Error{
            Error::Kind::Io,
            StoreLockText::tr("The lock file %1 cannot be created. Check that the folder exists and can be written.")
                .arg(path),
            QString::fromLocal8Bit(std::strerror(errno))};
    }
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        if (reason == EWOULDBLOCK) {
            return Error{
                Error::Kind::Refused,
                StoreLockText::tr("Another managing server is using this database (%1 is locked). Stop that server, or "
                                  "give this one a database of its own.")
                    .arg(path),
                {}};
        }
        return Error{Error::Kind::Io, StoreLockText::tr("The file %1 cannot be locked.").arg(path),
                     QString::fromLocal8Bit(std::strerror(reason))};
    }
    return {};
}

} // namespace signalbox
