#include "network/nodehost/statusfile.h"

#include "network/nodehost/statusmif.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusFile)
};

struct stat factsOf(const QString &path)
{
    struct stat facts { };
    if (::lstat(QFile::encodeName(path).constData(), &facts) != 0)
        facts = {};
    return facts;
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_ino == b.st_ino && a.st_dev == b.st_dev && a.st_size == b.st_size
           && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec
           && a.st_ctim.tv_sec == b.st_ctim.tv_sec && a.st_ctim.tv_nsec == b.st_ctim.tv_nsec;
}

/// Neither a link nor a pipe: whatever wrote it may be no friend of ours.
Result<QByteArray> contentOf(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    const auto failed = [](int code) {
        return Error{Error::Kind::Io, QString::fromLocal8Bit(std::strerror(code)), {}};
    };
    if (descriptor < 0)
        return failed(errno);
    QFile file;
    struct stat facts { };
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)
        || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return Error{Error::Kind::Invalid, StatusText::tr("it is no ordinary file"), {}};
    }
    const QByteArray content = file.read(StatusMif::kMaxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(EIO);
    return content;
}

QString withLine(const QString &first, const QString &rest)
{
    return rest.isEmpty() ? first : first + u'\n' + rest;
}

} // namespace

StatusFile::StatusFile(const InstallOrder &order)
    : m_path(pathOf(order)), m_isNamed(!order.work.statusFile.isEmpty()), m_before(factsOf(m_path))
{
}

QString StatusFile::pathOf(const InstallOrder &order)
{
    const QString &name = order.work.statusFile;
    if (name.startsWith(u'/'))
        return QDir::cleanPath(order.root + name);
    return order.workFolder + u'/' + (name.isEmpty() ? QStringLiteral("status.mif") : name);
}

InstallResult StatusFile::judged(InstallResult result) const
{
    const bool ran = result.stage == Stage::Completed || result.stage == Stage::Failed;
    if (!ran || result.interrupted || result.notBegun)
        return result;
    const struct stat now = factsOf(m_path);
    if (now.st_ino == 0 || isSameFile(now, m_before)) {
        if (m_isNamed) {
            //: %1 is a path.
            result.text =
                withLine(StatusText::tr("The installer did not write its status file %1.").arg(m_path), result.text);
        }
        return result;
    }
    const Result<QByteArray> content = contentOf(m_path);
    const Result<StatusMif> mif = content ? readStatusMif(content.value()) : Result<StatusMif>(content.error());
    if (!mif) {
        //: %1 is a path, %2 half a sentence: why.
        result.text =
            withLine(StatusText::tr("The installer's status file %1 is not used: %2.").arg(m_path, mif.error().text),
                     result.text);
        return result;
    }
    const QString description = mif.value().description;
    QString told;
    if (mif.value().succeeded)
        told = description.isEmpty() ? StatusText::tr("The installer reports success.")
                                     //: %1 is the installer's own text.
                                     : StatusText::tr("The installer reports success: %1").arg(description);
    else
        told = description.isEmpty() ? StatusText::tr("The installer reports a failure.")
                                     //: %1 is the installer's own text.
                                     : StatusText::tr("The installer reports a failure: %1").arg(description);
    result.stage = mif.value().succeeded ? Stage::Completed : Stage::Failed;
    result.text = withLine(told, result.text);
    return result;
}

} // namespace signalbox
