#include "model/domain/joborder.h"
#include "network/nodehost/desktopnotice.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/messagebox.h"
#include "network/nodehost/orderexecution.h"
#include "network/nodehost/terminalmessage.h"

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
