#include "app/signalbox-node/waitingpackages.h"

#include "model/domain/text.h"
#include "model/node/clientstate.h"
#include "network/nodehost/inbox.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cstdio>

using namespace signalbox;

namespace {

enum ExitCode { Done = 0, Failed = 1, WrongUse = 2 };

struct PackagesText {
    Q_DECLARE_TR_FUNCTIONS(NodePackages)
};

int failed(const QString &text, ExitCode code)
{
    std::fprintf(stderr, "%s\n", text.toLocal8Bit().constData());
    return code;
}

QString whenText(const ClientAttempt &attempt)
{
    if (attempt.heldByUser)
        return PackagesText::tr("held");
    switch (attempt.work.timing) {
    case InstallTiming::AtOnce: return PackagesText::tr("at once");
    case InstallTiming::SystemStartUp: return PackagesText::tr("when the system starts");
    case InstallTiming::SystemShutdown: return PackagesText::tr("when the system shuts down");
    case InstallTiming::DateTime: return momentText(attempt.work.installAtMs);
    case InstallTiming::UserLogOn: return PackagesText::tr("when a user logs on");
    case InstallTiming::UserChooses: return PackagesText::tr("when you want it");
    }
    return {};
}

int list(const QString &stateFolder)
{
    QFile file(stateFolder + QStringLiteral("/state.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        //: %1 is a folder.
        return failed(PackagesText::tr("There is no client in %1, or you may not read what it keeps.").arg(stateFolder),
                      Failed);
    }
    const Result<ClientState> state = ClientState::fromJson(file.readAll());
    if (!state)
        return failed(state.error().text, Failed);
    int count = 0;
    for (const ClientAttempt &attempt : state.value().attempts) {
        if (attempt.phase != ClientPhase::Waiting || attempt.work.kind == PayloadKind::Order)
            continue;
        const QFileInfo payload(stateFolder + QStringLiteral("/payload-%1").arg(number(attempt.work.attempt)));
        if (++count == 1) {
            std::printf("%s\n",
                        //: Titles of columns, separated by tabulators.
                        PackagesText::tr("NUMBER\tPACKAGE\tSIZE\tARRIVED\tINSTALLED\tJOB").toLocal8Bit().constData());
        }
        std::printf(
            "%u\t%s\t%s\t%s\t%s\t%s\n", number(attempt.work.attempt),
            packageText(attempt.work.name, attempt.work.version).simplified().toLocal8Bit().constData(),
            QLocale().formattedDataSize(attempt.work.size).toLocal8Bit().constData(),
            payload.exists() ? momentText(payload.lastModified().toMSecsSinceEpoch()).toLocal8Bit().constData() : "",
            whenText(attempt).toLocal8Bit().constData(), attempt.work.job.simplified().toLocal8Bit().constData());
    }
    if (count == 0)
        std::printf("%s\n", PackagesText::tr("No package waits here.").toLocal8Bit().constData());
    return Done;
}

} // namespace

int waitingPackages(const QString &stateFolder, const QStringList &words)
{
    if (words.isEmpty() || words == QStringList{QStringLiteral("list")})
        return list(stateFolder);
    static const QStringList verbs{QStringLiteral("install"), QStringLiteral("hold"), QStringLiteral("release"),
                                   QStringLiteral("reject")};
    bool isNumber = true;
    if (words.size() == 2)
        isNumber = words[1].toUInt(&isNumber) > 0 && isNumber;
    if (!verbs.contains(words[0]) || words.size() > 2 || !isNumber) {
        return failed(PackagesText::tr("packages takes list, or install, hold, release or reject with the number of a "
                                       "package or without one for all that wait."),
                      WrongUse);
    }
    const Outcome told = Inbox(stateFolder + QStringLiteral("/inbox")).put(words.join(u'-'));
    return told ? Done : failed(told.error().text, told.error().kind == Error::Kind::Invalid ? WrongUse : Failed);
}
