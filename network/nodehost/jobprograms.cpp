#include "network/nodehost/jobprograms.h"

#include "network/nodehost/desktopstate.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/statusfile.h"

#include <QCoreApplication>
#include <QProcess>

#include <cerrno>

namespace signalbox {

namespace {

struct ProgramText {
    Q_DECLARE_TR_FUNCTIONS(JobPrograms)
};

QString lines(const QString &first, const QString &rest)
{
    return rest.isEmpty() ? first : first + u'\n' + rest;
}

/// Without a shell; a name without a path is looked for where the system's programs are.
InstallResult runProgram(const JobProgram &program, const InstallOrder &order, const InstallResult *installed,
                         const std::stop_token &stop)
{
    const QStringList words = QProcess::splitCommand(program.command);
    if (words.isEmpty())
        return {Stage::Failed, EINVAL, ProgramText::tr("Its command is empty.")};
    ProcessOrder run;
    run.arguments.push_back(words.front().contains(u'/') ? words.front().toStdString()
                                                         : programPath(words.front().toStdString()));
    if (!words.front().startsWith(u'/') && (run.arguments.front().empty() || words.front().contains(u'/'))) {
        //: %1 is the name of a program.
        return {Stage::Failed, ENOENT,
                ProgramText::tr("%1 is neither the path of a program nor a program of the system.").arg(words.front())};
    }
    for (const QString &argument : words.mid(1))
        run.arguments.push_back(argument.toStdString());
    run.environment = installerEnvironment(order);
    if (installed != nullptr) {
        run.environment.push_back("SIGNALBOX_RESULT=" + stageKey(installed->stage).toStdString());
        run.environment.push_back("SIGNALBOX_EXIT_CODE=" + std::to_string(installed->code));
    }
    run.folder = order.workFolder.toStdString();
    run.timeout = std::chrono::seconds(program.timeoutS);
    return resultOf(words.front(), runProcess(run, stop));
}

InstallResult failedBefore(const InstallResult &before)
{
    InstallResult result = before;
    result.stage = Stage::Failed;
    result.text =
        lines(ProgramText::tr("The program before the installation failed, so nothing was installed."), before.text);
    return result;
}

} // namespace

std::vector<std::string> installerEnvironment(const InstallOrder &order)
{
    const bool isGui = order.work.attributes.mode == InstallMode::Gui;
    std::vector<std::string> own{"SIGNALBOX_ROOT=" + order.root.toStdString(),
                                 "SIGNALBOX_NAME=" + order.work.name.toStdString(),
                                 "SIGNALBOX_VERSION=" + order.work.version.toStdString(),
                                 "SIGNALBOX_JOB=" + order.work.job.toStdString(),
                                 "SIGNALBOX_ATTEMPT=" + std::to_string(number(order.work.attempt)),
                                 "SIGNALBOX_RUN=" + std::to_string(order.run),
                                 "SIGNALBOX_NODE=" + order.nodeName.toStdString(),
                                 "SIGNALBOX_STATUS_FILE=" + StatusFile::pathOf(order).toStdString(),
                                 "SIGNALBOX_MODE=" + installModeKey(order.work.attributes.mode).toStdString()};
    if (isGui) {
        const DesktopState desktop = desktopState();
        own.insert(own.end(), desktop.environment.begin(), desktop.environment.end());
    }
    return childEnvironment(own);
}

InstallResult installWithPrograms(const InstallOrder &order, const std::stop_token &stop)
{
    const JobAttributes &attributes = order.work.attributes;
    InstallResult result;
    bool isBegun = true;
    if (!attributes.before.command.isEmpty()) {
        InstallResult before = runProgram(attributes.before, order, nullptr, stop);
        if (before.interrupted)
            return before;
        isBegun = before.stage == Stage::Completed;
        if (!isBegun)
            result = failedBefore(before);
    }
    if (isBegun)
        result = install(order, stop);
    if (result.interrupted || result.notBegun)
        return result;
    const bool succeeded = result.stage == Stage::Completed || result.stage == Stage::AlreadyDistributed;
    const JobProgram &last = succeeded ? attributes.after : attributes.onError;
    if (last.command.isEmpty())
        return result;
    InstallResult ended = runProgram(last, order, &result, stop);
    if (ended.interrupted && stop.stop_requested() && !succeeded)
        return ended; // the node stops: it is run again as a whole
    const bool isWell = ended.stage == Stage::Completed;
    const QString told = succeeded ? isWell ? ProgramText::tr("The program after the installation ended well.")
                                            : ProgramText::tr("The program after the installation failed.")
                         : isWell ? ProgramText::tr("The program after an error ended well.")
                                   : ProgramText::tr("The program after an error failed.");
    result.text = lines(lines(result.text, told).trimmed(), ended.text);
    return result;
}

} // namespace signalbox
