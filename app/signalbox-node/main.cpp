#include "app/log/programlog.h"
#include "app/signalbox-node/answerquestions.h"
#include "app/signalbox-node/nodeoptions.h"
#include "app/signalbox-node/waitingpackages.h"
#include "model/domain/datetext.h"
#include "model/domain/text.h"
#include "network/nodehost/desktopnotice.h"
#include "network/nodehost/inbox.h"
#include "network/nodehost/messagebox.h"
#include "network/nodehost/supervisor.h"
#include "network/nodehost/systemfacts.h"
#include "translations/translator.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <csignal>
#include <cstdio>

#include <unistd.h>

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

/// Who reads: with sudo the user behind it.
QString readerName()
{
    const QString behind = qEnvironmentVariable("SUDO_USER");
    return behind.isEmpty() ? userName(::getuid()) : behind;
}

int carryOut(const NodeOptions::ShowMessages &show)
{
    if (!QDir(show.stateFolder).exists()) {
        //: %1 is a folder.
        return failed({Error::Kind::NotFound,
                       QCoreApplication::translate("NodeMessages", "There is no node in %1.").arg(show.stateFolder),
                       {}},
                      CouldNotStart);
    }
    const MessageBox box(show.stateFolder);
    const std::vector<KeptMessage> messages = box.all();
    if (messages.empty())
        std::puts(QCoreApplication::translate("NodeMessages", "No message has come.").toLocal8Bit().constData());
    for (const KeptMessage &kept : messages) {
        const QString came = momentText(kept.arrivedMs);
        const QString head = kept.readMs == kNoTime
                                 //: A message is new. %1 is a time, %2 number and name of a job.
                                 ? QCoreApplication::translate("NodeMessages", "NEW  %1, job %2").arg(came, kept.job)
                                 //: %1 and %4 are times, %2 number and name of a job, %3 the name of a user.
                                 : QCoreApplication::translate("NodeMessages", "%1, job %2; read by %3 on %4")
                                       .arg(came, kept.job, kept.readBy, momentText(kept.readMs));
        std::printf("%s\n%s\n\n%s\n\n", head.toLocal8Bit().constData(), kept.message.title.toLocal8Bit().constData(),
                    kept.message.text.toLocal8Bit().constData());
        if (kept.readMs == kNoTime)
            box.markRead(kept.attempt, readerName(), QDateTime::currentMSecsSinceEpoch());
    }
    return Stopped;
}

int carryOut(const NodeOptions::AnswerQuestions &what)
{
    return answerQuestions(what.stateFolder, what.answers);
}

int carryOut(const NodeOptions::WaitingPackages &what)
{
    return waitingPackages(what.stateFolder, what.words);
}

int carryOut(const NodeOptions::WatchNotice &watch)
{
    return watch.ofPackage ? watchPackageNotice(watch.stateFolder, watch.attempt, watch.session)
                           : watchNotice(watch.stateFolder, watch.attempt, watch.session);
}

int carryOut(const NodeOptions::TellOfPackage &tell)
{
    return tellOfPackage(tell.stateFolder, tell.attempt);
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
    DateText::setUp(DateText::localeFor({}, QLocale::system(), installTranslations(application, QLocale())));
    Result<NodeOptions> options = NodeOptions::parse(QCoreApplication::arguments());
    const Outcome logs = programlog::setUp(options ? options.value().log : programlog::Options());
    if (!options)
        return failed(options.error(), WrongUse);
    if (!logs)
        return failed(logs.error(), CouldNotStart);
    return std::visit([](auto what) { return carryOut(std::move(what)); }, std::move(options.value().what));
}
