#include "network/nodehost/installer.h"

#include "network/nodehost/orderexecution.h"
#include "network/nodehost/statusfile.h"

#include <QCoreApplication>

#include <cerrno>

namespace signalbox {

InstallResult install(const InstallOrder &order, const std::stop_token &stop)
{
    const StatusFile statusFile(order);
    switch (order.work.kind) {
    case PayloadKind::Archive: return installArchive(order, stop);
    case PayloadKind::DebianPackage: return statusFile.judged(installDebianPackage(order, stop));
    case PayloadKind::Program: return statusFile.judged(installProgram(order, stop));
    case PayloadKind::Order: return carryOutOrder(order, stop);
    case PayloadKind::SoftwareUpdate: break;
    }
    return {Stage::Rejected, ENOTSUP,
            QCoreApplication::translate("Installer", "This node cannot execute packages of this kind.")};
}

} // namespace signalbox
