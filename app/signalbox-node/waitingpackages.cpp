#include "app/signalbox-node/waitingpackages.h"

#include "model/domain/text.h"
#include "network/nodehost/inbox.h"
#include "network/nodehost/packagesatclient.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
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

int list(const QString &stateFolder)
{
    const Result<std::vector<WaitingPackage>> packages = packagesAtClient(stateFolder);
    if (!packages)
        return failed(packages.error().text, Failed);
    int count = 0;
    for (const WaitingPackage &package : packages.value()) {
        if (package.state == WaitingPackage::State::Installing)
            continue;
        if (++count == 1) {
            std::printf("%s\n",
                        //: Titles of columns, separated by tabulators.
                        PackagesText::tr("NUMBER\tPACKAGE\tSIZE\tARRIVED\tINSTALLED\tJOB").toLocal8Bit().constData());
        }
        std::printf("%u\t%s\t%s\t%s\t%s\t%s\n", number(package.attempt),
                    packageText(package.name, package.version).simplified().toLocal8Bit().constData(),
                    QLocale().formattedDataSize(package.size).toLocal8Bit().constData(),
                    package.arrivedMs != kNoTime ? momentText(package.arrivedMs).toLocal8Bit().constData() : "",
                    installationText(package).toLocal8Bit().constData(),
                    package.job.simplified().toLocal8Bit().constData());
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
    if (words.size() == 2) {
        const Result<std::vector<WaitingPackage>> packages = packagesAtClient(stateFolder);
        if (!packages)
            return failed(packages.error().text, Failed);
        const AttemptId wanted{words[1].toUInt()};
        if (std::none_of(packages.value().begin(), packages.value().end(),
                         [wanted](const WaitingPackage &package) { return package.attempt == wanted; }))
            return failed(PackagesText::tr("No package %1 waits here. See: signalbox-node packages list").arg(words[1]),
                          Failed);
    }
    const Outcome told = Inbox(stateFolder + QStringLiteral("/inbox")).put(words.join(u'-'));
    if (told && !isNodeRunning(stateFolder))
        std::printf("%s\n", PackagesText::tr("The client does not run at present. It is done when it runs again.")
                                .toLocal8Bit()
                                .constData());
    return told ? Done : failed(told.error().text, told.error().kind == Error::Kind::Invalid ? WrongUse : Failed);
}
