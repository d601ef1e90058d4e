#include "network/nodehost/installer.h"

#include "network/nodehost/orderexecution.h"

#include <QCoreApplication>

#include <cerrno>

namespace signalbox {

InstallResult install(const InstallOrder &order, const std::stop_token &stop)
{
    switch (order.work.kind) {
    case PayloadKind::DebianPackage: return installDebianPackage(order, stop);
    case PayloadKind::Archive: return installArchive(order, stop);
    case PayloadKind::Program: return installProgram(order, stop);
    case PayloadKind::Order: return carryOutOrder(order, stop);
    case PayloadKind::SoftwareUpdate: break;
    }
    return {Stage::Rejected, ENOTSUP,
            QCoreApplication::translate("Installer", "This node cannot execute packages of this kind.")};
}

} // namespace signalbox
