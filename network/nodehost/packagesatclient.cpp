#include "network/nodehost/packagesatclient.h"

#include "model/node/clientstate.h"
#include "network/nodehost/inbox.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

using State = WaitingPackage::State;

constexpr off_t kMaxState = 256 * 1024 * 1024; ///< bytes: far more than a client writes down

State stateOf(const ClientAttempt &attempt)
{
    if (attempt.phase == ClientPhase::Installing)
        return State::Installing;
    if (attempt.heldByUser)
        return State::Held;
    if (attempt.chosen)
        return State::Chosen;
    return attempt.offered ? State::Waiting : State::Suspended;
}

/// A pipe in the place of the file would be waited for.
/// @return 0, or an errno
int openOrdinary(QFile &file)
{
    const int descriptor = ::open(file.fileName().toStdString().c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    struct stat told = {};
    int error = ::fstat(descriptor, &told) != 0 ? errno : 0;
    if (error == 0 && !S_ISREG(told.st_mode))
        error = EINVAL;
    else if (error == 0 && told.st_size > kMaxState)
        error = EFBIG;
    if (error == 0 && file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return 0;
    ::close(descriptor);
    return error != 0 ? error : EIO;
}

} // namespace

Result<std::vector<WaitingPackage>> packagesAtClient(const QString &stateFolder)
{
    QFile file(stateFolder + QStringLiteral("/state.json"));
    if (!file.exists() && QFile::exists(stateFolder + QStringLiteral("/lock")))
        return std::vector<WaitingPackage>(); // a client that has had nothing to write down yet
    if (const int error = openOrdinary(file); error != 0) {
        //: %1 is a folder.
        return Error{
            Error::Kind::NotFound,
            QCoreApplication::translate("NodePackages", "There is no client in %1, or you may not read what it keeps.")
                .arg(stateFolder),
            QString::fromLocal8Bit(std::strerror(error))};
    }
    const Result<ClientState> state = ClientState::fromJson(file.readAll());
    if (!state)
        return state.error();
    std::vector<WaitingPackage> packages;
    for (const ClientAttempt &attempt : state.value().attempts) {
        const bool isHere = attempt.phase == ClientPhase::Waiting || attempt.phase == ClientPhase::Installing;
        if (!isHere || attempt.work.kind == PayloadKind::Order)
            continue;
        WaitingPackage &package = packages.emplace_back();
        package.attempt = attempt.work.attempt;
        package.state = stateOf(attempt);
        package.kind = attempt.work.kind;
        package.timing = attempt.work.timing;
        package.installAtMs = attempt.work.installAtMs;
        package.size = attempt.work.size;
        package.name = attempt.work.name;
        package.version = attempt.work.version;
        package.job = attempt.work.job;
        const QFileInfo payload(stateFolder + QStringLiteral("/payload-%1").arg(number(attempt.work.attempt)));
        if (payload.exists())
            package.arrivedMs = payload.lastModified().toMSecsSinceEpoch();
    }
    return packages;
}

bool isNodeRunning(const QString &stateFolder)
{
    // Not by trying the lock: a node that starts at that moment would find its folder in use.
    struct stat lock = {};
    QFile locks(QStringLiteral("/proc/locks"));
    if (::stat((stateFolder + QStringLiteral("/lock")).toLocal8Bit().constData(), &lock) != 0
        || !locks.open(QIODevice::ReadOnly))
        return false;
    const QByteArray file = ':' + QByteArray::number(static_cast<qulonglong>(lock.st_ino));
    for (const QByteArray &line : locks.readAll().split('\n')) { // "1: FLOCK  ADVISORY  WRITE 812 fe:01:91 0 EOF"
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() >= 6 && words[1] == "FLOCK" && words[3] == "WRITE" && words[5].endsWith(file))
            return true;
    }
    return false;
}

Outcome tellChoice(const QString &stateFolder, PackageChoice choice, AttemptId attempt)
{
    QString message = packageChoiceKey(choice);
    if (attempt != AttemptId{})
        message += QStringLiteral("-%1").arg(number(attempt));
    return Inbox(stateFolder + QStringLiteral("/inbox")).put(message);
}

} // namespace signalbox
