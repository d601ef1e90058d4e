#include "network/nodehost/supervisor.h"

#include "network/nodehost/executionfiles.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/jobprograms.h"
#include "network/nodehost/runningmark.h"

#include <QCoreApplication>
#include <QDir>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <exception>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr auto kTryAgain = std::chrono::milliseconds(500);
constexpr int kOver = SIGUSR1; ///< from the thread that executes, to the one that waits

InstallResult executed(const InstallOrder &order, const std::stop_token &stop)
{
    try {
        return installWithPrograms(order, stop);
    } catch (const std::exception &problem) { // from the standard library: no memory, a file system in trouble
        //: %1 is a technical message.
        return {Stage::Failed, ECANCELED,
                QCoreApplication::translate("Installer", "The execution broke off: %1")
                    .arg(QString::fromLocal8Bit(problem.what()))};
    }
}

void execute(const ExecutionFiles &files, const InstallOrder &order, const std::stop_token &stop)
{
    RunningMark mark(files.markFile());
    InstallResult result;
    if (const Outcome marked = mark.set(::getsid(0), order.work.kind); !marked) {
        result = notBegun(marked.error());
    } else {
        QDir().mkpath(order.workFolder);
        result = executed(order, stop);
    }
    QDir(order.workFolder).removeRecursively();
    if (!result.interrupted) {
        // On a full disk it waits for room: an outcome that is lost would mean that the payload is executed once more.
        while (!files.keep({order.work.attempt, order.run, result}) && !stop.stop_requested())
            std::this_thread::sleep_for(kTryAgain);
    }
    mark.clear();
    ::kill(::getpid(), kOver);
}

} // namespace

int supervise(const QString &stateFolder)
{
    const ExecutionFiles files(stateFolder);
    if (!files.hasLock(ExecutionFiles::kLockDescriptor))
        return 1;
    ::fcntl(ExecutionFiles::kLockDescriptor, F_SETFD, FD_CLOEXEC);
    const std::optional<InstallOrder> order = files.order();
    if (!order)
        return 1;
    sigset_t signals;
    ::sigemptyset(&signals);
    for (int number : {SIGTERM, SIGINT, SIGHUP, kOver})
        ::sigaddset(&signals, number);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    files.keepSupervisor(::getpid());

    std::jthread worker([&](const std::stop_token &stop) { execute(files, *order, stop); });
    for (int number = 0; number != kOver;) {
        if (::sigwait(&signals, &number) == 0 && number == SIGTERM)
            worker.request_stop();
    }
    return 0;
}

} // namespace signalbox
