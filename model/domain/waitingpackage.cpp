#include "model/domain/waitingpackage.h"

#include "model/domain/text.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct PackagesText {
    Q_DECLARE_TR_FUNCTIONS(NodePackages)
};

} // namespace

bool mayChoose(const WaitingPackage &package, PackageChoice choice) noexcept
{
    switch (package.state) {
    case WaitingPackage::State::Installing: return false;
    case WaitingPackage::State::Held: return choice != PackageChoice::Hold;
    case WaitingPackage::State::Chosen: return choice == PackageChoice::Hold || choice == PackageChoice::Reject;
    case WaitingPackage::State::Waiting:
    case WaitingPackage::State::Suspended: break;
    }
    return choice != PackageChoice::Release;
}

QString packageChoiceKey(PackageChoice choice)
{
    switch (choice) {
    case PackageChoice::Install: return QStringLiteral("install");
    case PackageChoice::Hold: return QStringLiteral("hold");
    case PackageChoice::Release: return QStringLiteral("release");
    case PackageChoice::Reject: return QStringLiteral("reject");
    }
    return {};
}

QString installationText(const WaitingPackage &package)
{
    switch (package.state) {
    case WaitingPackage::State::Held: return PackagesText::tr("held");
    case WaitingPackage::State::Chosen: return PackagesText::tr("next");
    case WaitingPackage::State::Installing: return PackagesText::tr("now");
    case WaitingPackage::State::Suspended: return PackagesText::tr("suspended by an operator");
    case WaitingPackage::State::Waiting: break;
    }
    switch (package.timing) {
    case InstallTiming::AtOnce: return PackagesText::tr("at once");
    case InstallTiming::SystemStartUp: return PackagesText::tr("when the system starts");
    case InstallTiming::SystemShutdown: return PackagesText::tr("when the system shuts down");
    case InstallTiming::DateTime: return momentText(package.installAtMs);
    case InstallTiming::UserLogOn: return PackagesText::tr("when a user logs on");
    case InstallTiming::UserChooses: return PackagesText::tr("when you want it");
    }
    return {};
}

} // namespace signalbox
