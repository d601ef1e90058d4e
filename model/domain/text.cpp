#include "model/domain/text.h"

#include "model/domain/activity.h"
#include "model/domain/audit.h"
#include "model/domain/datetext.h"
#include "model/domain/seriesmessages.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
};

bool has(const InstructionRow &row, Overlay overlay)
{
    return (row.overlays & overlay) != 0;
}

/// At least one second, so that something still to come is never "in 0 s".
QString durationText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>((ms + 999) / 1000, 1);
    const QLocale locale;
    //: A duration in seconds.
    if (seconds < 60)
        return Text::tr("%1 s").arg(locale.toString(seconds));
    const qint64 minutes = seconds / 60;
    //: A duration in minutes.
    if (minutes < 60)
        return Text::tr("%1 min").arg(locale.toString(minutes));
    //: A duration in hours and minutes.
    return Text::tr("%1 h %2 min").arg(locale.toString(minutes / 60)).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(std::max<qint64>(bytes, 0));
}

QString detailText(StatusDetail detail)
{
    switch (detail) {
    case StatusDetail::None: return {};
    //: In brackets behind "Startup failure".
    case StatusDetail::NotRunning: return Text::tr("not running");
    //: In brackets behind "Startup failure".
    case StatusDetail::PowerOff: return Text::tr("power off");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::UserLogOn: return Text::tr("until a user logs on");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::SystemStartUp: return Text::tr("until the system starts");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::SystemShutdown: return Text::tr("until the system shuts down");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::DateTime: return Text::tr("until the scheduled time");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::UserChoice: return Text::tr("the user decides when");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::HeldByUser: return Text::tr("held by user");
    //: In brackets behind "Waiting for installation".
    case StatusDetail::Confirmation: return Text::tr("confirmation pending");
    //: In brackets behind "Completed".
    case StatusDetail::AlreadyDistributed: return Text::tr("already distributed");
    //: In brackets behind "Error".
    case StatusDetail::CancelledByOperator: return Text::tr("cancelled");
    //: In brackets behind "Error".
    case StatusDetail::CancelledByClient: return Text::tr("cancelled by the client");
    }
    return {};
}

QString withRemarks(const QString &status, const QStringList &remarks)
{
    if (remarks.isEmpty())
        return status;
    //: A status (%1) with its remarks (%2): "Startup failure (power off)".
    return Text::tr("%1 (%2)", "status and remarks").arg(status, remarks.join(Text::tr(", ", "between two remarks")));
}

// One sentence each for reasonSentence().

QString waitingForTransmissionSentence(const InstructionRow &row, const QString &next)
{
    if (row.attempt > 1)
        return Text::tr("Attempt %1 has been waiting since %2 and begins when %3 fetches the work.")
            .arg(QLocale().toString(row.attempt), momentText(row.statusSinceMs), next);
    return Text::tr("Waiting since %1; the transfer begins when %2 fetches the work.")
        .arg(momentText(row.statusSinceMs), next);
}

QString executingSentence(const InstructionRow &row, const QString &next)
{
    const QString since = momentText(row.statusSinceMs);
    if (row.hop <= row.relays) {
        if (row.segmentPermille > 0)
            //: %3 is a number of percent, of this stretch of the route.
            return Text::tr("Under way since %2: being transferred to %1, %3 % of this stretch sent; goes on when %1 "
                            "has everything.")
                .arg(next, since, QLocale().toString((row.segmentPermille + 5) / 10));
        return Text::tr("Under way since %2: on its way to %1; goes on when %1 has everything.").arg(next, since);
    }
    if (row.executedMs != kNoTime)
        return Text::tr("%1 has been executing the work since %2; it ends with the client's result.")
            .arg(next, momentText(row.executedMs));
    return Text::tr("%1 has everything since %2 and is about to execute it.").arg(next, since);
}

QString unreachedSentence(const InstructionRow &row, const QString &next)
{
    const QString since = momentText(row.statusSinceMs);
    if (row.code == ENOSPC)
        //: %1 is the name of a node, %2 a time. The transfer to it goes on by itself when there is room.
        return Text::tr("%1 has had no room for it on its disk since %2; free some space there.").arg(next, since);
    if (row.status == Status::CommunicationError)
        return Text::tr("The transfer to %1 broke off at %2.").arg(next, since);
    if (row.detail == StatusDetail::PowerOff)
        return Text::tr("%1 has not answered since %2; its power seems to be off.").arg(next, since);
    if (row.detail == StatusDetail::NotRunning)
        return Text::tr("The host of %1 answers, but the program has not been running there since %2.")
            .arg(next, since);
    return Text::tr("%1 could not be started or reached since %2.").arg(next, since);
}

QString nextTrySentence(const InstructionRow &row, const ServerRules &rules, UtcMs nowMs)
{
    if (row.nextTryMs == kNoTime)
        return Text::tr("It goes on when the node answers again.");
    if (row.retries > 0 && row.retries <= rules.retries) {
        const QString tries = QLocale().toString(row.retries);
        const QString all = QLocale().toString(rules.retries);
        if (row.nextTryMs <= nowMs)
            return Text::tr("Try %1 of %2 failed; the next one is due now.").arg(tries, all);
        //: %1 and %2 are numbers of tries, %3 is a duration, %4 a time.
        return Text::tr("Try %1 of %2 failed; the next one follows in %3, at %4.")
            .arg(tries, all, durationText(row.nextTryMs - nowMs), momentText(row.nextTryMs));
    }
    if (row.nextTryMs <= nowMs)
        return Text::tr("After %n try(s) the next one is due now.", nullptr, row.retries);
    //: %n is the number of tries so far, %1 a duration, %2 a time.
    return Text::tr("After %n try(s) the next one follows in %1, at %2.", nullptr, row.retries)
        .arg(durationText(row.nextTryMs - nowMs), momentText(row.nextTryMs));
}

QString waitingAtClientSentence(const InstructionRow &row, const QString &next)
{
    const QString since = momentText(row.statusSinceMs);
    switch (row.detail) {
    case StatusDetail::UserLogOn:
        return Text::tr("At %1 since %2; the installation begins when a user logs on.").arg(next, since);
    case StatusDetail::SystemStartUp:
        return Text::tr("At %1 since %2; the installation begins when the system starts the next time.")
            .arg(next, since);
    case StatusDetail::SystemShutdown:
        return Text::tr("At %1 since %2; the installation begins when the system shuts down.").arg(next, since);
    case StatusDetail::DateTime:
        return Text::tr("At %1 since %2; the installation begins at %3.")
            .arg(next, since, momentText(row.scheduledInstallMs));
    case StatusDetail::UserChoice:
        return Text::tr("At %1 since %2; the installation begins when the user asks for it.").arg(next, since);
    case StatusDetail::HeldByUser:
        return Text::tr("The user of %1 put it on hold at %2; it goes on when the user releases it.").arg(next, since);
    case StatusDetail::Confirmation:
        return Text::tr("Installed at %1; since %2 it waits for the node to confirm, after a restart or a self test.")
            .arg(next, since);
    case StatusDetail::None:
    case StatusDetail::NotRunning:
    case StatusDetail::PowerOff:
    case StatusDetail::AlreadyDistributed:
    case StatusDetail::CancelledByOperator:
    case StatusDetail::CancelledByClient: break;
    }
    return Text::tr("At %1 since %2; it waits there to be installed or collected.").arg(next, since);
}

QString finalSentence(const InstructionRow &row, const QString &next)
{
    const QString at = momentText(row.completedMs != kNoTime ? row.completedMs : row.statusSinceMs);
    const QString code = QLocale().toString(row.code);
    switch (row.detail) {
    case StatusDetail::AlreadyDistributed:
        return Text::tr("Completed at %1: %2 had the package already, so nothing was installed.").arg(at, next);
    case StatusDetail::CancelledByOperator:
        return Text::tr("Cancelled by an operator at %1; re-execute it to begin a new attempt.").arg(at);
    case StatusDetail::CancelledByClient:
        return Text::tr("Cancelled at %1 by %2; re-execute it to begin a new attempt.").arg(at, next);
    default: break;
    }
    if (row.status == Status::Completed)
        return Text::tr("Completed at %1 by %2.").arg(at, next);
    if (row.status == Status::InstallationRejected && row.code == ENOTSUP)
        //: %1 is a time, %2 the name of a node.
        return Text::tr("Rejected at %1: %2 does not support jobs of this type or packages of this kind; choose other "
                        "destinations, or update its program and create a new job.")
            .arg(at, next);
    if (row.status == Status::InstallationRejected)
        return Text::tr("Rejected at %1 by %2; only a new job offers it once more.").arg(at, next);
    if (row.hop <= row.relays)
        return Text::tr("Failed at %1 on the way to %2, with code %3; re-execute it to begin a new attempt.")
            .arg(at, next, code);
    return Text::tr("Failed at %1 on %2, with code %3; re-execute it to begin a new attempt.").arg(at, next, code);
}

/// What a stop waits for. The one who has the work last confirms, and each before it passes that on.
QString unconfirmedNames(const InstructionRow &row, const QStringList &hops)
{
    if (hops.isEmpty())
        return Text::tr("the nodes on its route");
    return QLocale().createSeparatedList(hops.first(std::min<qsizetype>(row.hop + 1, hops.size())));
}

QString stopSentence(const InstructionRow &row, const Surroundings &around, UtcMs nowMs)
{
    const QString since = momentText(row.statusSinceMs);
    const bool deleting = row.stopping == Stopping::Deleting;
    if (deleting && (isFinal(row.status) || has(row, LetGoOverlay)))
        return Text::tr("Being deleted since %1; no node has anything of it any more, and it disappears with its job.")
            .arg(since);
    const QString names = unconfirmedNames(row, around.hops);
    QString stop =
        //: %1 is a time, %2 one name of a node or several.
        deleting
            ? Text::tr("Being deleted since %1; it disappears once that is confirmed by %2.").arg(since, names)
            //: %1 is a time, %2 one name of a node or several.
            : Text::tr("Cancelling since %1; not confirmed yet by %2, and until then the work can still be completed.")
                  .arg(since, names);
    if (around.rules.stopTimeoutMs <= 0)
        return stop;
    const UtcMs forceMs = row.statusSinceMs + around.rules.stopTimeoutMs;
    const QString force = forceMs <= nowMs ? Text::tr("That takes too long: its end can be forced now.")
                                           //: %1 is a time.
                                           : Text::tr("From %1 on its end can be forced.").arg(momentText(forceMs));
    return Text::tr("%1 %2", "two sentences").arg(stop, force);
}

QString statusSentence(const InstructionRow &row, const QString &next, const ServerRules &rules, UtcMs nowMs)
{
    switch (row.status) {
    case Status::Error:
    case Status::InstallationRejected:
    case Status::Completed: return finalSentence(row, next);
    case Status::CommunicationError:
    case Status::StartupFailure:
        //: Two whole sentences, one behind the other.
        return Text::tr("%1 %2", "two sentences").arg(unreachedSentence(row, next), nextTrySentence(row, rules, nowMs));
    case Status::Suspended:
        return Text::tr("Suspended since %1; it goes on to %2 when an operator resumes it.")
            .arg(momentText(row.statusSinceMs), next);
    case Status::WaitingForInstallation: return waitingAtClientSentence(row, next);
    case Status::Resumed:
        return Text::tr("Resumed at %1; the transfer goes on when %2 asks for the rest.")
            .arg(momentText(row.statusSinceMs), next);
    case Status::Executing: return executingSentence(row, next);
    case Status::WaitingForTransmission: return waitingForTransmissionSentence(row, next);
    case Status::BeingDeleted:
        return Text::tr("Being deleted since %1; it disappears when every node on its route has confirmed that.")
            .arg(momentText(row.statusSinceMs));
    }
    return {};
}

} // namespace

QString momentText(UtcMs ms)
{
    if (ms == kNoTime)
        return Text::tr("a time that is not known");
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    //: A moment: %1 is date and time, %2 the abbreviation of the time zone.
    return Text::tr("%1 %2", "moment").arg(DateText::dateTime(local), local.timeZoneAbbreviation());
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Error: return Text::tr("Error", "status");
    case Status::CommunicationError: return Text::tr("Communication error", "status");
    case Status::StartupFailure: return Text::tr("Startup failure", "status");
    case Status::Suspended: return Text::tr("Suspended", "status");
    case Status::InstallationRejected: return Text::tr("Installation rejected", "status");
    case Status::WaitingForInstallation: return Text::tr("Waiting for installation", "status");
    case Status::Resumed: return Text::tr("Resumed", "status");
    case Status::Executing: return Text::tr("Executing", "status");
    case Status::WaitingForTransmission: return Text::tr("Waiting for transmission", "status");
    case Status::Completed: return Text::tr("Completed", "status");
    case Status::BeingDeleted: return Text::tr("Being deleted", "status");
    }
    return {};
}

QString statusText(Status status, StatusDetail detail)
{
    return withRemarks(statusText(status),
                       detail == StatusDetail::None ? QStringList{} : QStringList{detailText(detail)});
}

QString resultText(const InstructionRow &row)
{
    if (shownStatus(row.status, row.stopping) == Status::BeingDeleted)
        return statusText(Status::BeingDeleted);
    QStringList remarks;
    // First, since a narrow column cuts the rest off: nothing more comes of it.
    if (has(row, WithdrawnOverlay))
        //: In brackets behind a status: the time limit passed before the client began.
        remarks << Text::tr("expired, withdrawn");
    else if (has(row, ExpiredOverlay))
        //: In brackets behind a status: the execution time limit has passed.
        remarks << Text::tr("expired");
    if (row.detail != StatusDetail::None)
        remarks << detailText(row.detail);
    if (row.stopping == Stopping::Cancelling)
        //: In brackets behind a status: asked for, not confirmed yet.
        remarks << Text::tr("cancelling");
    if (has(row, SuspendRequestedOverlay))
        //: In brackets behind a status: asked for, not confirmed yet.
        remarks << Text::tr("suspending");
    if (has(row, ResumeRequestedOverlay))
        //: In brackets behind a status: asked for, not confirmed yet.
        remarks << Text::tr("resuming");
    if (has(row, SilentOverlay))
        //: In brackets behind a status: no report for too long.
        remarks << Text::tr("silent");
    if (has(row, ResultsHeldOverlay))
        //: In brackets behind a status: a relay keeps results back.
        remarks << Text::tr("results held");
    return withRemarks(statusText(row.status), remarks);
}

QString statusKey(Status status)
{
    switch (status) {
    case Status::Error: return QStringLiteral("error");
    case Status::CommunicationError: return QStringLiteral("communication-error");
    case Status::StartupFailure: return QStringLiteral("startup-failure");
    case Status::Suspended: return QStringLiteral("suspended");
    case Status::InstallationRejected: return QStringLiteral("installation-rejected");
    case Status::WaitingForInstallation: return QStringLiteral("waiting-for-installation");
    case Status::Resumed: return QStringLiteral("resumed");
    case Status::Executing: return QStringLiteral("executing");
    case Status::WaitingForTransmission: return QStringLiteral("waiting-for-transmission");
    case Status::Completed: return QStringLiteral("completed");
    case Status::BeingDeleted: return QStringLiteral("being-deleted");
    }
    return {};
}

QString detailKey(StatusDetail detail)
{
    switch (detail) {
    case StatusDetail::None: return {};
    case StatusDetail::NotRunning: return QStringLiteral("not-running");
    case StatusDetail::PowerOff: return QStringLiteral("power-off");
    case StatusDetail::UserLogOn: return QStringLiteral("user-log-on");
    case StatusDetail::SystemStartUp: return QStringLiteral("system-start-up");
    case StatusDetail::SystemShutdown: return QStringLiteral("system-shutdown");
    case StatusDetail::DateTime: return QStringLiteral("date-time");
    case StatusDetail::UserChoice: return QStringLiteral("user-choice");
    case StatusDetail::HeldByUser: return QStringLiteral("held-by-user");
    case StatusDetail::Confirmation: return QStringLiteral("confirmation");
    case StatusDetail::AlreadyDistributed: return QStringLiteral("already-distributed");
    case StatusDetail::CancelledByOperator: return QStringLiteral("cancelled-by-operator");
    case StatusDetail::CancelledByClient: return QStringLiteral("cancelled-by-client");
    }
    return {};
}

std::optional<Status> statusFromKey(const QString &key)
{
    const auto found = std::find_if(kAllStatuses.begin(), kAllStatuses.end(),
                                    [&key](Status status) { return statusKey(status) == key; });
    return found == kAllStatuses.end() ? std::nullopt : std::optional<Status>(*found);
}

QString jobTypeText(JobType type)
{
    switch (type) {
    case JobType::InstallPackage: return Text::tr("Install package", "job type");
    case JobType::TransferPackageToRelay: return Text::tr("Transfer package to relay", "job type");
    case JobType::BatchDeleteOnRelay: return Text::tr("Batch delete packages on relay", "job type");
    case JobType::CollectFiles: return Text::tr("Collect files from client", "job type");
    case JobType::CollectFilesToRelay: return Text::tr("Collect files from client to relay", "job type");
    case JobType::AcquireCollectedFiles: return Text::tr("Acquire collected files from relay", "job type");
    case JobType::DeleteCollectedFiles: return Text::tr("Delete collected files from relay", "job type");
    case JobType::SendPackageClientChooses: return Text::tr("Send package, allow client to choose", "job type");
    case JobType::GetSystemInformation: return Text::tr("Get system information", "job type");
    case JobType::GetSoftwareInformation: return Text::tr("Get software information", "job type");
    case JobType::GetUserInventory: return Text::tr("Get user inventory information", "job type");
    case JobType::TransferRegistryCollectionDefinition:
        return Text::tr("Transfer registry collection definition", "job type");
    case JobType::TransferUserInventorySchema: return Text::tr("Transfer user inventory schema", "job type");
    case JobType::GetSystemConfiguration: return Text::tr("Get system configuration information", "job type");
    case JobType::HoldReport: return Text::tr("Hold report", "job type");
    case JobType::HoldReportRelease: return Text::tr("Hold-report release", "job type");
    case JobType::SuspendFileTransfer: return Text::tr("Suspend file transfer", "job type");
    case JobType::ResumeFileTransfer: return Text::tr("Resume file transfer", "job type");
    case JobType::ReportMessage: return Text::tr("Report message", "job type");
    case JobType::SetSoftwareMonitoringPolicy: return Text::tr("Set software monitoring policy", "job type");
    case JobType::GetSoftwareMonitoringInformation: return Text::tr("Get software monitoring information", "job type");
    }
    return {};
}

QString jobTypeKey(JobType type)
{
    switch (type) {
    case JobType::InstallPackage: return QStringLiteral("install-package");
    case JobType::TransferPackageToRelay: return QStringLiteral("transfer-package-to-relay");
    case JobType::BatchDeleteOnRelay: return QStringLiteral("batch-delete-on-relay");
    case JobType::CollectFiles: return QStringLiteral("collect-files");
    case JobType::CollectFilesToRelay: return QStringLiteral("collect-files-to-relay");
    case JobType::AcquireCollectedFiles: return QStringLiteral("acquire-collected-files");
    case JobType::DeleteCollectedFiles: return QStringLiteral("delete-collected-files");
    case JobType::SendPackageClientChooses: return QStringLiteral("send-package-client-chooses");
    case JobType::GetSystemInformation: return QStringLiteral("get-system-information");
    case JobType::GetSoftwareInformation: return QStringLiteral("get-software-information");
    case JobType::GetUserInventory: return QStringLiteral("get-user-inventory");
    case JobType::TransferRegistryCollectionDefinition:
        return QStringLiteral("transfer-registry-collection-definition");
    case JobType::TransferUserInventorySchema: return QStringLiteral("transfer-user-inventory-schema");
    case JobType::GetSystemConfiguration: return QStringLiteral("get-system-configuration");
    case JobType::HoldReport: return QStringLiteral("hold-report");
    case JobType::HoldReportRelease: return QStringLiteral("hold-report-release");
    case JobType::SuspendFileTransfer: return QStringLiteral("suspend-file-transfer");
    case JobType::ResumeFileTransfer: return QStringLiteral("resume-file-transfer");
    case JobType::ReportMessage: return QStringLiteral("report-message");
    case JobType::SetSoftwareMonitoringPolicy: return QStringLiteral("set-software-monitoring-policy");
    case JobType::GetSoftwareMonitoringInformation: return QStringLiteral("get-software-monitoring-information");
    }
    return {};
}

std::optional<JobType> jobTypeFromKey(const QString &key)
{
    for (auto type = JobType::InstallPackage; type <= JobType::GetSoftwareMonitoringInformation;
         type = static_cast<JobType>(static_cast<quint8>(type) + 1)) {
        if (jobTypeKey(type) == key)
            return type;
    }
    return std::nullopt;
}

QString packageText(const QString &name, const QString &version)
{
    return version.isEmpty() ? name : name + u' ' + version;
}

QString payloadKindText(PayloadKind kind)
{
    switch (kind) {
    case PayloadKind::DebianPackage: return Text::tr("Debian package");
    //: Kind of a package file: tar, zip and the like.
    case PayloadKind::Archive: return Text::tr("Archive");
    case PayloadKind::Program: return Text::tr("Script or program");
    case PayloadKind::SoftwareUpdate: return Text::tr("Software update image");
    //: Kind of a package file: tells a client what to do, with nothing to install.
    case PayloadKind::Order: return Text::tr("Order to the client");
    }
    return {};
}

QString payloadKindKey(PayloadKind kind)
{
    switch (kind) {
    case PayloadKind::DebianPackage: return QStringLiteral("debian-package");
    case PayloadKind::Archive: return QStringLiteral("archive");
    case PayloadKind::Program: return QStringLiteral("program");
    case PayloadKind::SoftwareUpdate: return QStringLiteral("software-update");
    case PayloadKind::Order: return QStringLiteral("order");
    }
    return {};
}

std::optional<PayloadKind> payloadKindFromKey(const QString &key)
{
    for (const PayloadKind kind : {PayloadKind::DebianPackage, PayloadKind::Archive, PayloadKind::Program,
                                   PayloadKind::SoftwareUpdate, PayloadKind::Order}) {
        if (payloadKindKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

QString refusalText(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None: return Text::tr("It was taken over.");
    case Refusal::OlderAttempt: return Text::tr("It belongs to an earlier attempt.");
    case Refusal::Doubled: return Text::tr("It was known already.");
    case Refusal::OutOfOrder: return Text::tr("It came after a later report.");
    case Refusal::AlreadyFinal: return Text::tr("The instruction has ended already.");
    case Refusal::NotInThisState: return Text::tr("It is not possible in the present state.");
    case Refusal::StopUnderWay: return Text::tr("The instruction is being cancelled or deleted.");
    case Refusal::CausedByExpiry:
        return Text::tr("It follows from the expiry, which never changes what was reported before.");
    case Refusal::HopBehind: return Text::tr("It concerns a part of the route that was passed already.");
    }
    return {};
}

namespace {

/// @param text of an entry with kAuditRecord
QString auditSentence(const QString &text)
{
    const AuditRecord record = auditRecord(QJsonDocument::fromJson(text.toUtf8()).object());
    const QString command = auditCommandText(record.command);
    if (record.result == AuditResult::Refused)
        //: %1 is who gave a command, %2 the command ("Suspend"), %3 a whole sentence.
        return Text::tr("%1: “%2” was refused. %3").arg(record.operatorName, command, record.reason);
    if (record.text.isEmpty())
        return Text::tr("The record of a command cannot be read.");
    //: %1 is who gave a command, %2 the command ("Suspend"), %3 says what it was about, in stable words.
    return Text::tr("%1: “%2” (%3).").arg(record.operatorName, command, record.text);
}

} // namespace

namespace {

QString heldText(const Event &event)
{
    switch (event.detail) {
    //: %1 is the number of a job, %2 the name of an operator or a reason.
    case kHeldInterrupted: return Text::tr("Job %1 was interrupted by %2.").arg(number(event.job)).arg(event.text);
    //: %1 is the number of a job, %2 the name of an operator.
    case kHeldResumed: return Text::tr("Job %1 was resumed by %2.").arg(number(event.job)).arg(event.text);
    //: %1 is the number of a job, %2 the name of an operator.
    case kHeldTerminated: return Text::tr("Job %1 was terminated by %2.").arg(number(event.job)).arg(event.text);
    case kHeldWave:
        return event.text.isEmpty()
                   //: %1 is the number of a wave, %2 that of a job.
                   ? Text::tr("Wave %1 of job %2 begins.").arg(event.a).arg(number(event.job))
                   //: %1 is the number of a wave, %2 that of a job, %3 the name of an operator.
                   : Text::tr("Wave %1 of job %2 begins, since %3 resumed it.")
                         .arg(event.a)
                         .arg(number(event.job))
                         .arg(event.text);
    case kHeldUnsplit:
        //: %1 is the number of a job, %2 the name of an operator.
        return Text::tr("The rest of job %1 goes in one piece, as %2 wants it.").arg(number(event.job)).arg(event.text);
    default: return Text::tr("Job %1 goes on.").arg(number(event.job));
    }
}

} // namespace

QString eventText(const Event &event)
{
    const auto detail = static_cast<StatusDetail>(event.detail);
    const QString hop = QLocale().toString(event.hop);
    const QString node = QLocale().toString(number(event.node));
    const QString code = QLocale().toString(event.code);
    const QString tries = QLocale().toString(std::max<qint64>(event.b, 1)); // the failed one is a try, counted or not
    switch (event.kind) {
    case EventKind::Created: return Text::tr("Created.");
    case EventKind::TransferStarted:
        //: %1 is the number of the hop on the route that sends.
        return event.hop == 0 ? Text::tr("The transfer from the managing server has begun.")
                              : Text::tr("The transfer from hop %1 has begun.").arg(hop);
    case EventKind::TransferProgress:
        if (event.b <= 0)
            return Text::tr("%1 sent.").arg(bytesText(event.a));
        return Text::tr("%1 of %2 sent.").arg(bytesText(event.a), bytesText(event.b));
    case EventKind::HopReached:
        if (event.a > kNoTime)
            return Text::tr("Hop %1 of the route has everything, by its own clock since %2.")
                .arg(hop, momentText(event.a));
        return Text::tr("Hop %1 of the route has everything.").arg(hop);
    case EventKind::WaitingAtClient:
        return Text::tr("At the client: %1.").arg(statusText(Status::WaitingForInstallation, detail));
    case EventKind::HeldByUser: return Text::tr("The user put it on hold.");
    case EventKind::ExecutionStarted: return Text::tr("The execution has begun.");
    case EventKind::CompletedOk:
        if (detail == StatusDetail::AlreadyDistributed)
            return Text::tr("Completed: the package was there already.");
        // One line is a result in words, more are the log of an installer.
        return event.text.isEmpty() || event.text.contains(u'\n')
                   ? Text::tr("Completed with code %1.").arg(code)
                   //: %1 is an exit code, %2 what the client says.
                   : Text::tr("Completed with code %1: %2").arg(code, event.text);
    case EventKind::Failed:
        if (detail == StatusDetail::CancelledByClient)
            return Text::tr("Cancelled by the client: %1").arg(event.text);
        return event.text.isEmpty() ? Text::tr("Failed with code %1.").arg(code)
                                    : Text::tr("Failed with code %1: %2").arg(code, event.text);
    case EventKind::Rejected:
        return event.text.isEmpty() ? Text::tr("Rejected at the client.")
                                    : Text::tr("Rejected at the client: %1").arg(event.text);
    case EventKind::StartupFailed:
        if (event.a <= kNoTime)
            return Text::tr("Try %1 failed: %2.").arg(tries, statusText(Status::StartupFailure, detail));
        return Text::tr("Try %1 failed: %2; next try at %3.")
            .arg(tries, statusText(Status::StartupFailure, detail), momentText(event.a));
    case EventKind::CommunicationFailed:
        if (event.a <= kNoTime)
            return Text::tr("The connection broke off in try %1. %2").arg(tries, event.text).trimmed();
        return Text::tr("The connection broke off in try %1; next try at %2. %3")
            .arg(tries, momentText(event.a), event.text)
            .trimmed();
    case EventKind::Retried: return Text::tr("The next try begins.");
    case EventKind::SuspendRequested: return Text::tr("Suspension was asked for.");
    case EventKind::Suspended: return Text::tr("Suspended.");
    case EventKind::ResumeRequested: return Text::tr("Resumption was asked for.");
    case EventKind::Resumed: return Text::tr("Resumed.");
    case EventKind::Continued: return Text::tr("The transfer goes on.");
    case EventKind::CancelRequested: return Text::tr("Cancellation was asked for.");
    case EventKind::CancelConfirmed: return Text::tr("Cancelled, as confirmed by every node that had the work.");
    case EventKind::CancelRefused:
        return event.text.isEmpty() ? Text::tr("It was too late to cancel; the work goes on.")
                                    : Text::tr("It was too late to cancel; the work goes on: %1").arg(event.text);
    case EventKind::DeleteRequested: return Text::tr("Deletion was asked for.");
    case EventKind::DeleteConfirmed: return Text::tr("Deleted, as confirmed by every node that had the work.");
    case EventKind::Expired:
        if (event.b == kExpiredStale)
            return Text::tr("The job had not started before its stale-by date %1; the work was withdrawn.")
                .arg(momentText(event.a));
        return event.detail == 1
                   ? Text::tr("The execution time limit %1 passed before the client began; the work was withdrawn.")
                         .arg(momentText(event.a))
                   : Text::tr("The execution time limit %1 passed; what the client has begun may end.")
                         .arg(momentText(event.a));
    case EventKind::WithdrawConfirmed: return Text::tr("A node let go of the expired work.");
    case EventKind::SilenceBegan: return Text::tr("No report for longer than expected.");
    case EventKind::SilenceEnded: return Text::tr("Reports come again.");
    case EventKind::NewAttempt: return Text::tr("Attempt %1 was ordered.").arg(QLocale().toString(event.attempt));
    case EventKind::ResultsHeld: return Text::tr("A relay on the route keeps results back.");
    case EventKind::ResultsReleased: return Text::tr("The relay passes results on again.");
    case EventKind::StopForced: return Text::tr("The end was forced: %1").arg(event.text);
    case EventKind::Note: return event.text;
    case EventKind::ReportIgnored:
        if (event.detail == kIgnoredCounted)
            return Text::tr("%n more report(s) were ignored and are not listed one by one.", nullptr,
                            static_cast<int>(std::min<qint64>(event.b, std::numeric_limits<int>::max())));
        return Text::tr("A report was ignored: %1").arg(event.text);
    //: %1 is the name of a user.
    case EventKind::MessageRead: return Text::tr("%1 has read the message.").arg(event.text);
    case EventKind::JobCreated: return Text::tr("Job %1 was created.").arg(number(event.job));
    case EventKind::JobDeleteRequested: return Text::tr("Deletion of job %1 was asked for.").arg(number(event.job));
    case EventKind::JobGone: return Text::tr("Job %1 is gone.").arg(number(event.job));
    case EventKind::JobReleased: return Text::tr("The schedule let job %1 go to the nodes.").arg(number(event.job));
    case EventKind::NodeRegistered: return Text::tr("Node %1 was registered.").arg(node);
    case EventKind::NodeChanged: return Text::tr("Node %1 was changed.").arg(node);
    case EventKind::NodeRemoved: return Text::tr("Node %1 was removed.").arg(node);
    case EventKind::FolderChanged: return Text::tr("A folder was changed.");
    case EventKind::PackageAdded: return Text::tr("A package was added.");
    case EventKind::CommandRefused: return Text::tr("A command was refused: %1").arg(event.text);
    case EventKind::ServerStarted: return Text::tr("The managing server was started.");
    case EventKind::ServerStopped: return Text::tr("The managing server was stopped.");
    case EventKind::Audit: return event.detail == kAuditRecord ? auditSentence(event.text) : event.text;
    case EventKind::JobArchived:
        //: %1 is the number of a job, %2 a file name.
        return Text::tr("The instructions of job %1 were archived in %2.").arg(number(event.job)).arg(event.text);
    case EventKind::ArchiveRemoved:
        return Text::tr("The archive %2 of job %1 was removed by the retention policy.")
            .arg(number(event.job))
            .arg(event.text);
    case EventKind::RetentionChanged: return Text::tr("The retention policy was changed.");
    case EventKind::LateReport:
        //: %1 is the number of a job, %2 what was reported.
        return Text::tr("A report came after job %1 was archived: %2.").arg(number(event.job)).arg(event.text);
    case EventKind::JobHeld: return heldText(event);
    case EventKind::ProcessingWindowChanged:
        return event.text.isEmpty() ? Text::tr("Processing window %1 was removed.").arg(event.a)
                                    : Text::tr("Processing window %1 was set.").arg(event.a);
    case EventKind::ServerMessage: return localizedText(activityMessage(event, {}));
    }
    return {};
}

QString reasonSentence(const InstructionRow &row, const Surroundings &around, UtcMs nowMs)
{
    const QString nextHop = around.hops.value(std::min<qsizetype>(row.hop, around.hops.size() - 1));
    const QString next = nextHop.isEmpty() ? Text::tr("the next node") : nextHop;
    const QString since = momentText(row.statusSinceMs);
    // Only one thing is said: the one that would have to change first.
    if (row.stopping == Stopping::Deleting)
        return stopSentence(row, around, nowMs);
    if (isFinal(row.status))
        return statusSentence(row, next, around.rules, nowMs);
    if (row.stopping == Stopping::Cancelling)
        return stopSentence(row, around, nowMs);
    if (has(row, WithdrawnOverlay))
        return Text::tr("The execution time limit or the stale-by date passed before the client began, so the work was "
                        "withdrawn; %1 of %2 is the last status reported and stays.")
            .arg(statusText(row.status, row.detail), since);
    if (has(row, ResultsHeldOverlay))
        return Text::tr(
                   "A relay on the route keeps results back; %1 of %2 is the last status known until it releases them.")
            .arg(statusText(row.status, row.detail), since);
    if (has(row, SuspendRequestedOverlay))
        return Text::tr("Suspension has been asked for; it takes effect when %1, or the relay before it, confirms.")
            .arg(next);
    if (has(row, ResumeRequestedOverlay))
        return Text::tr("Resumption has been asked for; it takes effect when the relay that suspended it confirms.");
    // A failure with a next try says more than the silence it brings.
    const bool retried = row.status == Status::StartupFailure || row.status == Status::CommunicationError;
    if (has(row, SilentOverlay) && !retried) {
        if (row.lastReportMs == kNoTime)
            return Text::tr("No report ever came from %1, which is longer than allowed; %2 is what is known since %3.")
                .arg(next, statusText(row.status, row.detail), since);
        return Text::tr("Silent: the last report came at %1, %2 ago; %3 may be out of date until %4 reports again.")
            .arg(momentText(row.lastReportMs), durationText(nowMs - row.lastReportMs),
                 statusText(row.status, row.detail), next);
    }
    if (has(row, ExpiredOverlay))
        return Text::tr("The execution time limit has passed, but the work had begun and may end; %1 since %2.")
            .arg(statusText(row.status, row.detail), since);
    return statusSentence(row, next, around.rules, nowMs);
}

} // namespace signalbox
