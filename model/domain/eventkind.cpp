#include "model/domain/eventkind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

namespace {

constexpr std::array<std::pair<EventKind, const char16_t *>, 54> kEventKinds{{
    {EventKind::Created, u"created"},
    {EventKind::TransferStarted, u"transfer-started"},
    {EventKind::TransferProgress, u"transfer-progress"},
    {EventKind::HopReached, u"hop-reached"},
    {EventKind::WaitingAtClient, u"waiting-at-client"},
    {EventKind::HeldByUser, u"held-by-user"},
    {EventKind::ExecutionStarted, u"execution-started"},
    {EventKind::CompletedOk, u"completed"},
    {EventKind::Failed, u"failed"},
    {EventKind::Rejected, u"rejected"},
    {EventKind::StartupFailed, u"startup-failed"},
    {EventKind::CommunicationFailed, u"communication-failed"},
    {EventKind::Retried, u"retried"},
    {EventKind::SuspendRequested, u"suspend-requested"},
    {EventKind::Suspended, u"suspended"},
    {EventKind::ResumeRequested, u"resume-requested"},
    {EventKind::Resumed, u"resumed"},
    {EventKind::Continued, u"continued"},
    {EventKind::CancelRequested, u"cancel-requested"},
    {EventKind::CancelConfirmed, u"cancel-confirmed"},
    {EventKind::CancelRefused, u"cancel-refused"},
    {EventKind::DeleteRequested, u"delete-requested"},
    {EventKind::DeleteConfirmed, u"delete-confirmed"},
    {EventKind::Expired, u"expired"},
    {EventKind::WithdrawConfirmed, u"withdraw-confirmed"},
    {EventKind::SilenceBegan, u"silence-began"},
    {EventKind::SilenceEnded, u"silence-ended"},
    {EventKind::NewAttempt, u"new-attempt"},
    {EventKind::ResultsHeld, u"results-held"},
    {EventKind::ResultsReleased, u"results-released"},
    {EventKind::StopForced, u"stop-forced"},
    {EventKind::Note, u"note"},
    {EventKind::ReportIgnored, u"report-ignored"},
    {EventKind::MessageRead, u"message-read"},
    {EventKind::JobCreated, u"job-created"},
    {EventKind::JobDeleteRequested, u"job-delete-requested"},
    {EventKind::JobGone, u"job-gone"},
    {EventKind::JobReleased, u"job-released"},
    {EventKind::NodeRegistered, u"node-registered"},
    {EventKind::NodeChanged, u"node-changed"},
    {EventKind::NodeRemoved, u"node-removed"},
    {EventKind::FolderChanged, u"folder-changed"},
    {EventKind::PackageAdded, u"package-added"},
    {EventKind::CommandRefused, u"command-refused"},
    {EventKind::ServerStarted, u"server-started"},
    {EventKind::ServerStopped, u"server-stopped"},
    {EventKind::Audit, u"audit"},
    {EventKind::JobArchived, u"job-archived"},
    {EventKind::ArchiveRemoved, u"archive-removed"},
    {EventKind::RetentionChanged, u"retention-changed"},
    {EventKind::LateReport, u"late-report"},
    {EventKind::JobHeld, u"job-held"},
    {EventKind::ProcessingWindowChanged, u"processing-window-changed"},
    {EventKind::ServerMessage, u"server-message"},
}};

} // namespace

QString eventKindKey(EventKind kind)
{
    const auto found =
        std::find_if(kEventKinds.begin(), kEventKinds.end(), [kind](const auto &entry) { return entry.first == kind; });
    return found == kEventKinds.end() ? QString() : QString::fromUtf16(found->second);
}

std::optional<EventKind> eventKindFromKey(const QString &key)
{
    const auto found = std::find_if(kEventKinds.begin(), kEventKinds.end(),
                                    [&key](const auto &entry) { return key == QStringView(entry.second); });
    return found == kEventKinds.end() ? std::nullopt : std::optional(found->first);
}

} // namespace signalbox
