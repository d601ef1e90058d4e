#include "network/nodehost/terminalmessage.h"

#include "network/nodehost/desktopsessions.h"
#include "network/nodehost/processrun.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct DeliveryText {
    Q_DECLARE_TR_FUNCTIONS(MessageDelivery)
};

constexpr auto kTerminalPatience = std::chrono::seconds(10);

} // namespace

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

} // namespace signalbox
