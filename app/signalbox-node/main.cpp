#include "app/log/programlog.h"
#include "app/signalbox-node/nodeoptions.h"
#include "network/nodehost/inbox.h"
#include "network/nodehost/supervisor.h"
#include "network/nodehost/systemfacts.h"
#include "translations/translator.h"

#include <QCoreApplication>
#include <QLocale>

#include <csignal>
#include <cstdio>

using namespace signalbox;

namespace {

enum ExitCode { Stopped = 0, CouldNotStart = 1, WrongUse = 2 };

/// Waits for SIGTERM, SIGINT or SIGHUP, which every thread has blocked. A second SIGINT ends the process as it is; the
/// others may come more than once for one event (a dying parent's death signal does) and must not orphan an installer.
void waitForStop()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&signals, number);
    int number = 0;
    while (::sigwait(&signals, &number) != 0) { }
    programlog::write(QStringLiteral("info"), QStringLiteral("stopping (signal %1)").arg(number));
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void blockStopSignals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&signals, number);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

int failed(const Error &error, ExitCode code)
{
    programlog::write(QStringLiteral("error"), error.detail.isEmpty() ? error.text : error.text + u' ' + error.detail);
    return code;
}

int carryOut(const NodeOptions::ShowText &show)
{
    std::fputs(show.text.toUtf8().constData(), stdout);
    return Stopped;
}

int carryOut(const NodeOptions::Tell &tell)
{
    const Outcome told = Inbox(tell.stateFolder + QStringLiteral("/inbox")).put(tell.message);
    if (told)
        return Stopped;
    return failed(told.error(), told.error().kind == Error::Kind::Invalid ? WrongUse : CouldNotStart);
}

int carryOut(const NodeOptions::Supervise &supervise)
{
    return signalbox::supervise(supervise.stateFolder);
}

int carryOut(ClientHost::Options options)
{
    options.log = programlog::write;
    const QString name = options.name;
    ClientHost host(std::move(options));
    if (const Outcome started = host.start(); !started)
        return failed(started.error(), CouldNotStart);
    programlog::write(QStringLiteral("info"), QStringLiteral("client %1 runs").arg(name));
    waitForStop();
    host.stop(isSystemStopping());
    return Stopped;
}

int carryOut(RelayHost::Options options)
{
    options.log = programlog::write;
    const QString name = options.logic.name;
    RelayHost host(std::move(options));
    if (const Outcome started = host.start(); !started)
        return failed(started.error(), CouldNotStart);
    programlog::write(QStringLiteral("info"), QStringLiteral("relay %1 listens on port %2").arg(name).arg(host.port()));
    waitForStop();
    host.stop();
    return Stopped;
}

} // namespace

int main(int argc, char **argv)
{
    blockStopSignals(); // before any thread
    QCoreApplication application(argc, argv);
    installTranslations(application, QLocale());
    Result<NodeOptions> options = NodeOptions::parse(QCoreApplication::arguments());
    const Outcome logs = programlog::setUp(options ? options.value().log : programlog::Options());
    if (!options)
        return failed(options.error(), WrongUse);
    if (!logs)
        return failed(logs.error(), CouldNotStart);
    return std::visit([](auto what) { return carryOut(std::move(what)); }, std::move(options.value().what));
}
