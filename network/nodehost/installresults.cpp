#include "network/nodehost/installresults.h"

#include "network/nodehost/outputtext.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace signalbox {

namespace {

struct InstallerText {
    Q_DECLARE_TR_FUNCTIONS(Installer)
};

} // namespace

InstallResult failedBy(int code, const QString &text)
{
    if (code == ENOSPC || code == EDQUOT)
        //: %1 is a sentence that says what could not be done.
        return {Stage::Failed, code, InstallerText::tr("%1 The disk is full.").arg(text)};
    //: %1 is a sentence that says what could not be done, %2 the system's words for the reason.
    return {Stage::Failed, code, InstallerText::tr("%1 (%2)").arg(text, QString::fromLocal8Bit(std::strerror(code)))};
}

InstallResult notBegun(const Error &error)
{
    return {.stage = Stage::Failed,
            .code = error.kind == Error::Kind::NoSpace ? ENOSPC : EIO,
            //: %1 is a sentence that says why.
            .text = InstallerText::tr("The execution cannot be started. %1").arg(error.text),
            .notBegun = true};
}

InstallResult resultOf(const QString &program, const ProcessResult &run)
{
    if (run.startError == ENOEXEC) {
        return {Stage::Failed, ENOEXEC,
                //: %1 is a file name.
                InstallerText::tr(
                    "%1 is not a program: it has neither a known binary format nor a first line that begins with #!.")
                    .arg(program)};
    }
    if (run.startError != 0)
        return failedBy(run.startError, InstallerText::tr("%1 cannot be started.").arg(program));
    const QString output = outputText(run.output);
    if (run.exitCode == 0 && !run.timedOut && !run.stopped)
        return {Stage::Completed, 0, output};
    QString text;
    if (run.timedOut)
        text = InstallerText::tr("%1 was ended because it took too long.").arg(program);
    else if (run.stopped)
        text = InstallerText::tr("%1 was ended because the node stops.").arg(program);
    else if (run.exitCode > 128)
        //: %1 is a program, %2 a number.
        text = InstallerText::tr("%1 was ended by signal %2.").arg(program).arg(run.exitCode - 128);
    else
        text = InstallerText::tr("%1 ended with exit code %2.").arg(program).arg(run.exitCode);
    if (!output.isEmpty())
        text += u'\n' + output;
    return {Stage::Failed, run.timedOut ? ETIMEDOUT : run.exitCode, text, run.stopped};
}

QString plainFileName(const QString &name)
{
    QString safe;
    for (QChar character : name.left(100)) {
        const bool allowed =
            (character.unicode() < 0x80 && character.isLetterOrNumber()) || QStringLiteral("._+-").contains(character);
        safe += allowed ? character : QChar(u'_');
    }
    if (safe.isEmpty() || safe.startsWith(u'.'))
        safe.prepend(u'_');
    return safe;
}

} // namespace signalbox
