#include "network/nodehost/installer.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/jobprograms.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

InstallResult installProgram(const InstallOrder &order, const std::stop_token &stop)
{
    const QString name = plainFileName(order.work.fileName);
    const QString path = order.workFolder + u'/' + name;
    const std::string program = path.toStdString();
    // The same file under its own name: no copy, and no descriptor open for writing, which execve() would refuse.
    if (::link(order.payload.toStdString().c_str(), program.c_str()) != 0 && !QFile::copy(order.payload, path))
        return failedBy(errno, QCoreApplication::translate("Installer", "%1 cannot be made executable.").arg(name));
    if (::chmod(program.c_str(), 0700) != 0)
        return failedBy(errno, QCoreApplication::translate("Installer", "%1 cannot be made executable.").arg(name));

    ProcessOrder run;
    run.arguments = {program};
    for (const QString &argument : QProcess::splitCommand(order.work.arguments))
        run.arguments.push_back(argument.toStdString());
    run.environment = installerEnvironment(order);
    run.folder = order.workFolder.toStdString();
    run.timeout = order.timeout;
    return resultOf(name, runProcess(run, stop));
}

} // namespace signalbox
