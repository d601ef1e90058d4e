#include "model/domain/joborder.h"
#include "network/nodehost/desktopnotice.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/messagebox.h"
#include "network/nodehost/orderexecution.h"
#include "network/nodehost/processrun.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <cerrno>

namespace signalbox {

namespace {

struct DeliveryText {
    Q_DECLARE_TR_FUNCTIONS(MessageDelivery)
};

constexpr auto kDesktopPatience = std::chrono::seconds(10);
constexpr auto kTerminalPatience = std::chrono::seconds(10);

/// @return the users at the terminals it was written to
QStringList writeToTerminals(const MessageOrder &message, const QString &job)
{
    const QStringList users = terminalUsers();
    const std::string wall = programPath("wall");
    if (users.isEmpty() || wall.empty())
        return {};
    ProcessOrder run;
    //: On a terminal. %1 is the title of a message, %2 its text, %3 number and name of a job.
    const QString text = DeliveryText::tr("%1\n\n%2\n\n(Message of job %3)\n").arg(message.title, message.text, job);
    run.arguments = {wall, "--", text.toStdString()};
    run.environment = childEnvironment({});
    run.timeout = kTerminalPatience;
    const ProcessResult result = runProcess(run, {});
    return result.startError == 0 && result.exitCode == 0 ? users : QStringList();
}

} // namespace

InstallResult deliverMessage(const InstallOrder &order, const MessageOrder &message, const std::stop_token &stop)
{
    const QString folder = QFileInfo(order.payload).absolutePath();
    const MessageBox box(folder);
    const AttemptId attempt = order.work.attempt;
    const bool repeated = order.run > 1 && box.message(attempt).has_value();
    if (!repeated) {
        KeptMessage kept;
        kept.attempt = attempt;
        kept.job = order.work.job;
        kept.message = message;
        kept.arrivedMs = QDateTime::currentMSecsSinceEpoch();
        if (const Outcome stored = box.keep(kept); !stored)
            return {Stage::Failed, stored.error().kind == Error::Kind::NoSpace ? ENOSPC : EIO, stored.error().text};
    }
    QStringList shown = repeated ? box.shownTo(attempt) : QStringList();
    if (!order.showsMessages)
        return {Stage::Completed, 0,
                DeliveryText::tr("It is kept at the client, to be read with “signalbox-node messages”.")};
    for (const DesktopSession &session : desktopSessions()) {
        if (!shown.contains(userNameForFile(session.name))
            && showNotice(folder, attempt, session, kDesktopPatience, stop))
            shown.append(session.name);
    }
    if (!shown.isEmpty())
        //: %1 is a list of users.
        return {Stage::Completed, 0,
                DeliveryText::tr("Shown on the desktop of %1.").arg(shown.join(QStringLiteral(", ")))};
    if (stop.stop_requested())
        return {.stage = Stage::Failed, .code = EINTR, .text = {}, .interrupted = true};
    if (const QStringList users = writeToTerminals(message, order.work.job); !users.isEmpty())
        //: %1 is a list of users.
        return {Stage::Completed, 0,
                DeliveryText::tr("Written to the terminals of %1.").arg(users.join(QStringLiteral(", ")))};
    return {
        Stage::Completed, 0,
        DeliveryText::tr("Nobody is logged on. It is kept at the client, to be read with “signalbox-node messages”.")};
}

} // namespace signalbox
