#include "network/nodehost/systemfacts.h"

#include "network/nodehost/outputtext.h"
#include "network/nodehost/processrun.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>

#include <unistd.h>
#include <utmpx.h>

namespace signalbox {

QMap<QString, QString> systemAttributes(const QString &root)
{
    const qint64 memory = qint64{::sysconf(_SC_PHYS_PAGES)} * ::sysconf(_SC_PAGESIZE);
    QMap<QString, QString> facts{{QStringLiteral("hostname"), QSysInfo::machineHostName()},
                                 {QStringLiteral("os"), QSysInfo::prettyProductName()},
                                 {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
                                 {QStringLiteral("architecture"), QSysInfo::currentCpuArchitecture()},
                                 {QStringLiteral("memory.total"), QString::number(memory)},
                                 {QStringLiteral("signalbox.version"), QStringLiteral(SIGNALBOX_VERSION)},
                                 {QStringLiteral("signalbox.role"), QStringLiteral("client")}};
    if (const qint64 free = freeBytes(root); free >= 0)
        facts.insert(QStringLiteral("disk.free"), QString::number(free));
    return facts;
}

bool isUserLoggedOn()
{
    // NOLINTBEGIN(concurrency-mt-unsafe): only the host's own thread asks
    bool found = false;
    ::setutxent();
    while (const utmpx *entry = ::getutxent())
        found = found || entry->ut_type == USER_PROCESS;
    ::endutxent();
    return found;
    // NOLINTEND(concurrency-mt-unsafe)
}

bool isSystemStopping()
{
    ProcessOrder order;
    order.arguments = {programPath("systemctl"), "is-system-running"};
    if (order.arguments.front().empty())
        return false;
    order.environment = childEnvironment({});
    order.timeout = std::chrono::seconds(2);
    return outputText(runProcess(order, {}).output) == QStringLiteral("stopping");
}

qint64 freeBytes(const QString &path)
{
    // What is not there yet will be on the disk of the first folder above that is.
    QFileInfo there(path);
    while (!there.exists() && !there.isRoot() && there.absolutePath() != there.absoluteFilePath())
        there.setFile(there.absolutePath());
    return QStorageInfo(there.absoluteFilePath()).bytesAvailable();
}

} // namespace signalbox
