#include "model/store/filelease.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

struct FileLeaseText {
    Q_DECLARE_TR_FUNCTIONS(FileLease)
};

/// Of the file behind a link, so that one database has one lease under all its names.
QString realPath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

} // namespace

FileLease::FileLease(const QString &databasePath, Terms terms)
    : m_path(realPath(databasePath) + QStringLiteral(".lease")), m_terms(std::move(terms))
{
}

FileLease::~FileLease()
{
    if (m_file >= 0)
        ::close(m_file);
}

Error FileLease::failed(int code) const
{
    return {Error::Kind::Io,
            FileLeaseText::tr(
                "The file %1, which tells who may use the database, cannot be used. Check that the folder exists "
                "and can be written.")
                .arg(m_path),
            QString::fromLocal8Bit(std::strerror(code))};
}

void FileLease::readHolder(int file)
{
    std::array<char, 4096> text{};
    const ssize_t size = ::pread(file, text.data(), text.size(), 0);
    const QJsonObject told = QJsonDocument::fromJson(QByteArray(text.data(), std::max<qsizetype>(size, 0)))
                                 .object(); // half written: nothing
    m_holder = {told.value(QStringLiteral("name")).toString(), told.value(QStringLiteral("address")).toString()};
}

Result<bool> FileLease::tryTake()
{
    if (m_file >= 0)
        return true;
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return failed(errno);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        if (reason == EWOULDBLOCK)
            readHolder(file);
        ::close(file);
        if (reason == EWOULDBLOCK)
            return false;
        return failed(reason);
    }
    m_holder = m_terms.holder;
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("name"), m_holder.name},
                                                      {QStringLiteral("address"), m_holder.address}})
                                .toJson(QJsonDocument::Compact);
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, text.constData(), static_cast<std::size_t>(text.size()), 0) < 0) {
        const int reason = errno;
        ::close(file);
        return failed(reason);
    }
    m_file = file;
    return true;
}

Result<bool> FileLease::renew()
{
    // A file put in its place could be locked by another one.
    struct stat ours { };
    struct stat present { };
    return m_file >= 0 && ::fstat(m_file, &ours) == 0 && ::stat(QFile::encodeName(m_path).constData(), &present) == 0
           && ours.st_ino == present.st_ino && ours.st_dev == present.st_dev;
}

Outcome FileLease::release()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
    return {};
}

} // namespace signalbox
