#include "network/nodehost/installer.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/outputtext.h"
#include "network/nodehost/statusfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <cerrno>

#include <unistd.h>

namespace signalbox {

namespace {

struct InstallerText {
    Q_DECLARE_TR_FUNCTIONS(Installer)
};

constexpr auto kQueryTimeout = std::chrono::seconds(60);

std::vector<std::string> rootOptions(const QString &root)
{
    if (root == QStringLiteral("/"))
        return {};
    const std::string folder = root.toStdString();
    // A private root has neither the packages that others depend on nor a shell to change the root to; scripts find it
    // in DPKG_ROOT. It belongs to whoever runs the node.
    return {"--root=" + folder,
            "--admindir=" + folder + "/var/lib/dpkg",
            "--log=" + folder + "/var/log/dpkg.log",
            "--force-not-root",
            "--force-script-chrootless",
            "--force-depends",
            "--force-bad-path"};
}

/// The package database of a private root. @return 0 or an errno
int makeDatabase(const QString &root)
{
    if (root == QStringLiteral("/"))
        return 0;
    for (const QString &folder :
         {QStringLiteral("/var/lib/dpkg/info"), QStringLiteral("/var/lib/dpkg/updates"),
          QStringLiteral("/var/lib/dpkg/triggers"), QStringLiteral("/var/log"), QStringLiteral("/tmp")}) {
        errno = 0;
        if (!QDir().mkpath(root + folder))
            return errno != 0 ? errno : EACCES;
    }
    for (const QString &name : {QStringLiteral("/var/lib/dpkg/status"), QStringLiteral("/var/lib/dpkg/available")}) {
        QFile file(root + name);
        if (!file.exists() && !file.open(QIODevice::WriteOnly))
            return errno;
    }
    return 0;
}

struct PackageFacts {
    QString name;
    QString version;
    QString architecture;
};

/// name, version, architecture, each behind a tab.
QString showFormat()
{
    return QStringLiteral("${Package}\\t${Version}\\t${Architecture}\\n");
}

bool isInstalled(const QString &root, const PackageFacts &wanted, const std::stop_token &stop)
{
    ProcessOrder query;
    query.arguments = {programPath("dpkg-query")};
    if (root != QStringLiteral("/"))
        query.arguments.push_back("--admindir=" + root.toStdString() + "/var/lib/dpkg");
    query.arguments.insert(query.arguments.end(),
                           {"--show", "--showformat", "${db:Status-Abbrev}\\t" + showFormat().toStdString(), "--",
                            wanted.name.toStdString()});
    query.environment = childEnvironment({});
    query.timeout = kQueryTimeout;
    const ProcessResult run = runProcess(query, stop);
    if (run.exitCode != 0)
        return false;
    for (const QString &line : outputText(run.output).split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 4 && fields[0].startsWith(QStringLiteral("ii")) && fields[2] == wanted.version
            && fields[3] == wanted.architecture)
            return true;
    }
    return false;
}

} // namespace

InstallResult installDebianPackage(const InstallOrder &order, const std::stop_token &stop)
{
    const std::string dpkg = programPath("dpkg");
    const std::string dpkgDeb = programPath("dpkg-deb");
    if (dpkg.empty() || dpkgDeb.empty())
        return {Stage::Rejected, ENOENT, InstallerText::tr("dpkg is not installed on this node.")};
    const QString root = order.root == QStringLiteral("/") ? order.root : QFileInfo(order.root).absoluteFilePath();
    if (const int error = makeDatabase(root); error != 0)
        return failedBy(error, InstallerText::tr("The package database below %1 cannot be made.").arg(root));

    ProcessOrder look;
    look.arguments = {dpkgDeb, "--show", "--showformat=" + showFormat().toStdString(), order.payload.toStdString()};
    look.environment = childEnvironment({});
    look.timeout = kQueryTimeout;
    const ProcessResult looked = runProcess(look, stop);
    const QStringList fields = outputText(looked.output).split(u'\t');
    if (looked.exitCode != 0 || fields.size() != 3) {
        InstallResult failed = resultOf(QStringLiteral("dpkg-deb"), looked);
        failed.stage = Stage::Failed;
        //: %1 is a file name, %2 what a program printed.
        failed.text = InstallerText::tr("%1 is not a Debian package.\n%2").arg(order.work.fileName, failed.text);
        return failed;
    }
    const PackageFacts package{fields[0], fields[1], fields[2]};
    if (isInstalled(root, package, stop)) {
        //: %1 is a package, %2 its version.
        return {Stage::AlreadyDistributed, 0,
                InstallerText::tr("%1 %2 is installed already.").arg(package.name, package.version)};
    }

    ProcessOrder run;
    run.arguments = {dpkg};
    const std::vector<std::string> options = rootOptions(root);
    run.arguments.insert(run.arguments.end(), options.begin(), options.end());
    run.arguments.insert(run.arguments.end(), {"--force-confdef", "--force-confold"}); // nobody is there to be asked
    for (const QString &argument : QProcess::splitCommand(order.work.arguments))
        run.arguments.push_back(argument.toStdString());
    run.arguments.insert(run.arguments.end(), {"--install", order.payload.toStdString()});
    run.environment = childEnvironment({"SIGNALBOX_ROOT=" + root.toStdString(),
                                        "SIGNALBOX_ATTEMPT=" + std::to_string(number(order.work.attempt)),
                                        "SIGNALBOX_STATUS_FILE=" + StatusFile::pathOf(order).toStdString()});
    run.folder = "/";
    run.timeout = order.timeout;
    return resultOf(QStringLiteral("dpkg"), runProcess(run, stop));
}

} // namespace signalbox
