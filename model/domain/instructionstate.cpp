#include "model/domain/instructionstate.h"

#include "model/domain/percent.h"

#include <algorithm>
#include <cerrno>
#include <initializer_list>
#include <limits>

namespace signalbox {

namespace {

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

void setOverlay(InstructionState &state, quint8 overlay) noexcept
{
    state.overlays = static_cast<quint8>(state.overlays | overlay);
}

void clearOverlay(InstructionState &state, quint8 overlay) noexcept
{
    state.overlays = static_cast<quint8>(state.overlays & ~overlay);
}

bool isOneOf(EventKind kind, std::initializer_list<EventKind> kinds) noexcept
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// What a node can say about the work. The other kinds are an operator's or the server's own decisions, where
/// `node` names whom they concern and not who spoke.
bool isReportKind(EventKind kind) noexcept
{
    switch (kind) {
    case EventKind::TransferStarted:
    case EventKind::TransferProgress:
    case EventKind::HopReached:
    case EventKind::WaitingAtClient:
    case EventKind::HeldByUser:
    case EventKind::ExecutionStarted:
    case EventKind::CompletedOk:
    case EventKind::Failed:
    case EventKind::Rejected:
    case EventKind::StartupFailed: // the server's own finding comes with node 0
    case EventKind::CommunicationFailed: // likewise
    case EventKind::Retried: // likewise
    case EventKind::Suspended:
    case EventKind::Resumed:
    case EventKind::Continued:
    case EventKind::CancelConfirmed:
    case EventKind::CancelRefused:
    case EventKind::DeleteConfirmed:
    case EventKind::WithdrawConfirmed:
    case EventKind::MessageRead:
    case EventKind::Note: return true;
    case EventKind::Created:
    case EventKind::SuspendRequested:
    case EventKind::ResumeRequested:
    case EventKind::CancelRequested:
    case EventKind::DeleteRequested:
    case EventKind::Expired:
    case EventKind::SilenceBegan:
    case EventKind::SilenceEnded:
    case EventKind::NewAttempt:
    case EventKind::ResultsHeld:
    case EventKind::ResultsReleased:
    case EventKind::StopForced:
    case EventKind::ReportIgnored:
    case EventKind::JobCreated:
    case EventKind::JobDeleteRequested:
    case EventKind::JobGone:
    case EventKind::JobReleased:
    case EventKind::NodeRegistered:
    case EventKind::NodeChanged:
    case EventKind::NodeRemoved:
    case EventKind::FolderChanged:
    case EventKind::PackageAdded:
    case EventKind::CommandRefused:
    case EventKind::ServerStarted:
    case EventKind::ServerStopped:
    case EventKind::Audit:
    case EventKind::JobArchived:
    case EventKind::ArchiveRemoved:
    case EventKind::RetentionChanged:
    case EventKind::LateReport:
    case EventKind::JobHeld:
    case EventKind::ProcessingWindowChanged:
    case EventKind::ServerMessage: return false;
    }
    return false;
}

/// What a withdrawn instruction does not take over (S1): its status stays the one last reported. Transfers, an
/// execution and a completion are accepted: they were done before the withdrawal got there and were on their way.
bool canComeFromWithdrawal(const InstructionState &state, EventKind kind) noexcept
{
    // An operator may cancel withdrawn work as well; then the confirmation answers the operator and not the expiry.
    if (kind == EventKind::CancelConfirmed)
        return state.stopping != Stopping::Cancelling;
    return isOneOf(kind, {EventKind::WaitingAtClient, EventKind::HeldByUser, EventKind::Failed, EventKind::Rejected,
                          EventKind::StartupFailed, EventKind::CommunicationFailed, EventKind::Retried,
                          EventKind::Suspended, EventKind::Resumed, EventKind::Continued});
}

bool atClient(const InstructionState &state) noexcept
{
    return state.hop > state.relays;
}

void raisePermille(InstructionState &state, quint16 permille) noexcept
{
    state.permille = std::max(state.permille, permille);
}

void endTransfer(InstructionState &state) noexcept
{
    state.bytes = 0;
    state.bytesTotal = 0;
    state.split = false;
}

void setStatus(InstructionState &state, Status status, StatusDetail detail = StatusDetail::None) noexcept
{
    if (state.status == Status::WaitingForInstallation && status == Status::Executing)
        setOverlay(state, StartedFromWaitingOverlay);
    else if (status != Status::Executing)
        clearOverlay(state, StartedFromWaitingOverlay);
    state.status = status;
    state.detail = detail;
}

/// The transfer, or the try for it, goes on. Also a try that has not brought a byte yet is more than waiting (Table 8-3:
/// Executing is never below 20 %).
void runTransfer(InstructionState &state) noexcept
{
    raisePermille(state, kPermilleTransferBegun);
    state.nextTryMs = kNoTime;
    // Reports that were on their way when the suspension took effect move the bytes, not the status.
    if (state.status != Status::Suspended && state.status != Status::Executing)
        setStatus(state, Status::Executing);
}

/// Hop `hop` has the work whole.
void reach(InstructionState &state, quint8 hop) noexcept
{
    if (hop > state.hop) {
        state.hop = hop;
        state.code = 0; // of what kept the transfer up
        endTransfer(state);
    }
    // At the client the value stays at the last relay's stage: the 70 is for work that waits there.
    raisePermille(state, permilleAtRelay(std::min(hop, state.relays), state.relays));
}

/// The client has the work whole, whether or not every hop on the way was reported.
void reachClient(InstructionState &state) noexcept
{
    reach(state, static_cast<quint8>(state.relays + 1));
    clearOverlay(state, SuspendRequestedOverlay | ResumeRequestedOverlay); // nothing left to suspend
    state.nextTryMs = kNoTime;
    state.retries = 0;
}

void finish(InstructionState &state, Status status, StatusDetail detail, const Event &event) noexcept
{
    setStatus(state, status, detail);
    state.stopping = Stopping::None;
    state.stoppingSinceMs = kNoTime;
    state.code = event.code;
    state.completedMs = event.atMs;
    state.nextTryMs = kNoTime;
    state.silentSinceMs = kNoTime;
    endTransfer(state);
    state.overlays = static_cast<quint8>(state.overlays & ExpiredOverlay); // the limit did pass; the rest is over
}

Refusal create(InstructionState &state, const Event &event)
{
    if (state.statusSinceMs != kNoTime)
        return Refusal::NotInThisState;
    state = InstructionState{};
    state.relays = std::min<quint8>(event.hop, std::numeric_limits<quint8>::max() - 1);
    state.attemptId = static_cast<AttemptId>(event.a);
    state.statusSinceMs = event.atMs;
    return Refusal::None;
}

Refusal startTransfer(InstructionState &state, const Event &event)
{
    if (event.hop > state.relays)
        return Refusal::NotInThisState;
    if (event.hop < state.hop)
        return Refusal::HopBehind;
    reach(state, event.hop); // a hop that sends has it whole, even when its own report was lost
    if (state.transferStartMs == kNoTime)
        state.transferStartMs = event.atMs;
    runTransfer(state);
    return Refusal::None;
}

Refusal progress(InstructionState &state, const Event &event)
{
    const Refusal refusal = startTransfer(state, event);
    if (refusal != Refusal::None)
        return refusal;
    state.code = 0; // there is room for them
    state.bytesTotal = std::max<qint64>(event.b, 0);
    state.bytes = std::max<qint64>(event.a, 0);
    if (state.bytesTotal > 0)
        state.bytes = std::min(state.bytes, state.bytesTotal);
    state.split = event.detail == 1;
    // Only a split transfer moves the percent between two stages; the route shows the bytes of the others.
    if (state.split)
        raisePermille(state, permilleOnSegment(state.hop, state.relays, state.bytes, state.bytesTotal));
    return Refusal::None;
}

Refusal reachHop(InstructionState &state, const Event &event)
{
    if (event.hop == 0 || event.hop > state.relays + 1)
        return Refusal::NotInThisState;
    if (event.hop <= state.hop)
        return Refusal::HopBehind;
    state.retries = 0;
    if (event.hop <= state.relays) {
        reach(state, event.hop);
        runTransfer(state);
        return Refusal::None;
    }
    reachClient(state);
    if (state.status != Status::Executing)
        setStatus(state, Status::Executing);
    return Refusal::None;
}

Refusal waitAtClient(InstructionState &state, StatusDetail detail, UtcMs installMs)
{
    switch (detail) {
    case StatusDetail::None:
    case StatusDetail::UserLogOn:
    case StatusDetail::SystemStartUp:
    case StatusDetail::SystemShutdown:
    case StatusDetail::DateTime:
    case StatusDetail::UserChoice:
    case StatusDetail::HeldByUser:
    case StatusDetail::Confirmation: break;
    case StatusDetail::NotRunning:
    case StatusDetail::PowerOff:
    case StatusDetail::AlreadyDistributed:
    case StatusDetail::CancelledByOperator:
    case StatusDetail::CancelledByClient: return Refusal::NotInThisState;
    }
    if (detail > StatusDetail::CancelledByClient)
        return Refusal::NotInThisState; // the number came from outside
    // What has begun has begun: only the wait after it, for the confirmation, can still come.
    if (hasBegunAtClient(state) && detail != StatusDetail::Confirmation)
        return Refusal::OutOfOrder;
    reachClient(state);
    raisePermille(state, kPermilleAtClient);
    setStatus(state, Status::WaitingForInstallation, detail);
    state.scheduledInstallMs = std::max(installMs, kNoTime);
    return Refusal::None;
}

Refusal holdByUser(InstructionState &state)
{
    if (state.status != Status::WaitingForInstallation || state.detail == StatusDetail::Confirmation)
        return Refusal::NotInThisState;
    state.detail = StatusDetail::HeldByUser;
    return Refusal::None;
}

Refusal startExecution(InstructionState &state, const Event &event)
{
    reachClient(state);
    clearOverlay(state, WithdrawnOverlay | LetGoOverlay); // it came too late; from here on every result counts as usual
    if (state.executedMs == kNoTime)
        state.executedMs = event.atMs;
    if (state.status != Status::Executing)
        setStatus(state, Status::Executing);
    return Refusal::None;
}

Refusal complete(InstructionState &state, const Event &event)
{
    reachClient(state);
    if (state.executedMs == kNoTime)
        state.executedMs = event.atMs;
    raisePermille(state, kPermilleWhole);
    const bool already = static_cast<StatusDetail>(event.detail) == StatusDetail::AlreadyDistributed;
    finish(state, Status::Completed, already ? StatusDetail::AlreadyDistributed : StatusDetail::None, event);
    return Refusal::None;
}

Refusal fail(InstructionState &state, const Event &event)
{
    // A transfer that failed executed nothing; at the client the failure is the only sign of a start there may be.
    if (atClient(state) && state.executedMs == kNoTime)
        state.executedMs = event.atMs;
    const bool byClient = static_cast<StatusDetail>(event.detail) == StatusDetail::CancelledByClient;
    finish(state, Status::Error, byClient ? StatusDetail::CancelledByClient : StatusDetail::None, event);
    return Refusal::None;
}

Refusal reject(InstructionState &state, const Event &event)
{
    reachClient(state);
    raisePermille(state, kPermilleAtClient);
    finish(state, Status::InstallationRejected, StatusDetail::None, event);
    return Refusal::None;
}

/// StartupFailed and CommunicationFailed: the way to the next node is cut. `detail` is what is kept of the reason.
Refusal failToReach(InstructionState &state, Status status, StatusDetail detail, const Event &event)
{
    // At the client nothing is transferred any more; while suspended nothing is tried.
    if (atClient(state) || state.status == Status::Suspended)
        return Refusal::NotInThisState;
    setStatus(state, status, detail);
    // Only this reason is kept: it does not go away by trying again. Other codes are none of a disk.
    state.code = event.code == ENOSPC ? ENOSPC : 0;
    state.nextTryMs = std::max(event.a, kNoTime);
    state.retries = static_cast<quint16>(std::clamp<qint64>(event.b, 0, std::numeric_limits<quint16>::max()));
    return Refusal::None;
}

StatusDetail startupDetail(quint8 detail) noexcept
{
    const auto known = static_cast<StatusDetail>(detail);
    return known == StatusDetail::NotRunning || known == StatusDetail::PowerOff ? known : StatusDetail::None;
}

Refusal retry(InstructionState &state)
{
    if (state.status != Status::StartupFailure && state.status != Status::CommunicationError)
        return Refusal::NotInThisState;
    runTransfer(state); // the number of tries stays until a hop is reached, or the back-off would never grow
    return Refusal::None;
}

Refusal requestSuspend(InstructionState &state, const Event &event)
{
    if (state.stopping != Stopping::None)
        return Refusal::StopUnderWay;
    if (has(state, SuspendRequestedOverlay))
        return Refusal::Doubled;
    if (atClient(state) || state.status == Status::Suspended || has(state, WithdrawnOverlay))
        return Refusal::NotInThisState;
    // The server itself (node 0) confirms at once, by Suspended; a node further down takes its time.
    if (event.node != NodeId{})
        setOverlay(state, SuspendRequestedOverlay);
    clearOverlay(state, ResumeRequestedOverlay);
    return Refusal::None;
}

Refusal suspend(InstructionState &state)
{
    if (state.status == Status::Suspended)
        return Refusal::Doubled;
    if (atClient(state))
        return Refusal::NotInThisState;
    state.suspendedFrom = state.status == Status::Resumed ? Status::Executing : state.status;
    setStatus(state, Status::Suspended);
    raisePermille(state, kPermilleTransferBegun); // Table 8-3: 20 to 70 %, also of what was suspended before it began
    clearOverlay(state, SuspendRequestedOverlay);
    state.nextTryMs = kNoTime;
    return Refusal::None;
}

Refusal requestResume(InstructionState &state, const Event &event)
{
    if (state.stopping != Stopping::None)
        return Refusal::StopUnderWay;
    if (has(state, ResumeRequestedOverlay))
        return Refusal::Doubled;
    const bool suspended = state.status == Status::Suspended || has(state, SuspendRequestedOverlay);
    if (!suspended || has(state, WithdrawnOverlay))
        return Refusal::NotInThisState;
    if (event.node != NodeId{})
        setOverlay(state, ResumeRequestedOverlay);
    clearOverlay(state, SuspendRequestedOverlay);
    return Refusal::None;
}

Refusal resume(InstructionState &state)
{
    // A node that was asked to resume before it had suspended has nothing to resume, and says so.
    if (state.status != Status::Suspended && !has(state, ResumeRequestedOverlay))
        return Refusal::NotInThisState;
    if (state.status == Status::Suspended)
        setStatus(state, Status::Resumed);
    clearOverlay(state, ResumeRequestedOverlay);
    return Refusal::None;
}

Refusal continueTransfer(InstructionState &state)
{
    if (state.status != Status::Resumed)
        return Refusal::NotInThisState;
    runTransfer(state);
    return Refusal::None;
}

Refusal stop(InstructionState &state, Stopping stopping, const Event &event)
{
    // A cancellation under way may become a deletion, not the other way round.
    if (state.stopping != Stopping::None && stopping != Stopping::Deleting)
        return Refusal::StopUnderWay;
    state.stopping = stopping;
    state.stoppingSinceMs = event.atMs;
    return Refusal::None;
}

Refusal confirmCancel(InstructionState &state, const Event &event)
{
    if (state.stopping != Stopping::Cancelling)
        return Refusal::NotInThisState;
    finish(state, Status::Error, StatusDetail::CancelledByOperator, event);
    return Refusal::None;
}

Refusal refuseCancel(InstructionState &state)
{
    if (state.stopping != Stopping::Cancelling)
        return Refusal::NotInThisState;
    state.stopping = Stopping::None;
    state.stoppingSinceMs = kNoTime;
    return Refusal::None;
}

Refusal expire(InstructionState &state, const Event &event)
{
    if (has(state, ExpiredOverlay))
        return Refusal::Doubled;
    setOverlay(state, ExpiredOverlay);
    state.expiredMs = event.a > kNoTime ? event.a : event.atMs;
    // Work the client has begun is left to report, whatever was decided a moment earlier.
    if (event.detail == 1 && !hasBegunAtClient(state)) {
        setOverlay(state, WithdrawnOverlay);
        clearOverlay(state, SuspendRequestedOverlay | ResumeRequestedOverlay);
        state.nextTryMs = kNoTime;
    }
    return Refusal::None;
}

Refusal beginSilence(InstructionState &state, const Event &event)
{
    if (has(state, SilentOverlay))
        return Refusal::Doubled;
    setOverlay(state, SilentOverlay);
    state.silentSinceMs = event.atMs;
    return Refusal::None;
}

void endSilence(InstructionState &state) noexcept
{
    clearOverlay(state, SilentOverlay);
    state.silentSinceMs = kNoTime;
}

Refusal beginAttempt(InstructionState &state, const Event &event)
{
    if (state.stopping != Stopping::None)
        return Refusal::StopUnderWay;
    switch (state.status) {
    case Status::Error:
    case Status::CommunicationError:
    case Status::StartupFailure:
    case Status::WaitingForTransmission:
    case Status::WaitingForInstallation: break;
    case Status::Completed:
    case Status::InstallationRejected: return Refusal::AlreadyFinal;
    case Status::Suspended:
    case Status::Resumed:
    case Status::Executing:
    case Status::BeingDeleted: return Refusal::NotInThisState;
    }
    if (event.attempt <= state.attempt)
        return Refusal::OlderAttempt;
    if (has(state, WithdrawnOverlay))
        return Refusal::NotInThisState; // the limit that withdrew it would withdraw the new attempt
    InstructionState fresh;
    fresh.relays = state.relays;
    fresh.attempt = event.attempt;
    fresh.attemptId = static_cast<AttemptId>(event.a);
    fresh.statusSinceMs = event.atMs;
    fresh.lastEvent = state.lastEvent;
    state = fresh;
    return Refusal::None;
}

Refusal letGo(InstructionState &state, bool asked)
{
    if (!asked)
        return Refusal::NotInThisState;
    setOverlay(state, LetGoOverlay);
    return Refusal::None;
}

Refusal forceStop(InstructionState &state, const Event &event)
{
    switch (state.stopping) {
    case Stopping::None: return Refusal::NotInThisState;
    case Stopping::Cancelling: finish(state, Status::Error, StatusDetail::CancelledByOperator, event); break;
    case Stopping::Deleting: setOverlay(state, LetGoOverlay); break; // what is left is to remove the row
    }
    return Refusal::None;
}

/// Refusals that do not depend on the kind's own rule, in the order in which a reader wants to hear them.
Refusal refusalBeforeRules(const InstructionState &state, const Event &event)
{
    // Attempt 0: the event does not say, and means the present one.
    if (event.attempt != 0 && event.attempt < state.attempt)
        return Refusal::OlderAttempt;
    if (event.attempt > state.attempt && event.kind != EventKind::NewAttempt)
        return Refusal::NotInThisState;
    if (event.reportSeq != 0 && event.reportSeq <= state.lastReportSeq)
        return event.reportSeq == state.lastReportSeq ? Refusal::Doubled : Refusal::OutOfOrder;

    // These have no state in which they would be wrong, or look at `stopping` themselves. SilenceEnded may come after
    // a report that has ended the silence already.
    if (isOneOf(event.kind, {EventKind::Note, EventKind::ReportIgnored, EventKind::MessageRead, EventKind::SilenceEnded,
                             EventKind::ResultsReleased, EventKind::DeleteConfirmed, EventKind::StopForced}))
        return Refusal::None;
    if (state.stopping == Stopping::Deleting)
        return Refusal::StopUnderWay;
    if (isFinal(state.status) && event.kind != EventKind::NewAttempt && event.kind != EventKind::DeleteRequested)
        return Refusal::AlreadyFinal;
    if (has(state, WithdrawnOverlay) && canComeFromWithdrawal(state, event.kind))
        return Refusal::CausedByExpiry;
    return Refusal::None;
}

/// The rule of the event's kind; a refusing rule leaves `state` untouched.
Refusal applyRule(InstructionState &state, const Event &event)
{
    switch (event.kind) {
    case EventKind::Created: return create(state, event);
    case EventKind::TransferStarted: return startTransfer(state, event);
    case EventKind::TransferProgress: return progress(state, event);
    case EventKind::HopReached: return reachHop(state, event);
    // What the client really did is never lost: its results are taken over from Suspended, Resumed, StartupFailure
    // and CommunicationError too, since the server may have learnt of those later than the client of its work (ours).
    case EventKind::WaitingAtClient: return waitAtClient(state, static_cast<StatusDetail>(event.detail), event.a);
    case EventKind::HeldByUser: return holdByUser(state);
    case EventKind::ExecutionStarted: return startExecution(state, event);
    // While Cancelling these three win: the client was done before the cancellation reached it.
    case EventKind::CompletedOk: return complete(state, event);
    case EventKind::Failed: return fail(state, event);
    case EventKind::Rejected: return reject(state, event);
    case EventKind::StartupFailed:
        return failToReach(state, Status::StartupFailure, startupDetail(event.detail), event);
    case EventKind::CommunicationFailed:
        return failToReach(state, Status::CommunicationError, StatusDetail::None, event);
    case EventKind::Retried: return retry(state);
    case EventKind::SuspendRequested: return requestSuspend(state, event);
    case EventKind::Suspended: return suspend(state);
    case EventKind::ResumeRequested: return requestResume(state, event);
    case EventKind::Resumed: return resume(state);
    case EventKind::Continued: return continueTransfer(state);
    case EventKind::CancelRequested: return stop(state, Stopping::Cancelling, event);
    case EventKind::CancelConfirmed: return confirmCancel(state, event);
    case EventKind::CancelRefused: return refuseCancel(state);
    case EventKind::DeleteRequested: return stop(state, Stopping::Deleting, event);
    case EventKind::DeleteConfirmed: // the end: the row is removed by who keeps the rows
        return letGo(state, state.stopping == Stopping::Deleting);
    case EventKind::Expired: return expire(state, event);
    case EventKind::WithdrawConfirmed: // S1: what a node did because of the expiry is history, not status
        return letGo(state, has(state, WithdrawnOverlay));
    case EventKind::SilenceBegan: return beginSilence(state, event);
    case EventKind::SilenceEnded: endSilence(state); return Refusal::None;
    case EventKind::NewAttempt: return beginAttempt(state, event);
    case EventKind::ResultsHeld: setOverlay(state, ResultsHeldOverlay); return Refusal::None;
    case EventKind::ResultsReleased: clearOverlay(state, ResultsHeldOverlay); return Refusal::None;
    case EventKind::StopForced: return forceStop(state, event);
    case EventKind::Note:
    case EventKind::MessageRead: // the work is over when there is something to read; that it was read is history
    case EventKind::ReportIgnored: return Refusal::None;
    case EventKind::JobCreated:
    case EventKind::JobDeleteRequested:
    case EventKind::JobGone:
    case EventKind::JobReleased:
    case EventKind::NodeRegistered:
    case EventKind::NodeChanged:
    case EventKind::NodeRemoved:
    case EventKind::FolderChanged:
    case EventKind::PackageAdded:
    case EventKind::CommandRefused:
    case EventKind::ServerStarted:
    case EventKind::ServerStopped:
    case EventKind::Audit:
    case EventKind::JobArchived:
    case EventKind::ArchiveRemoved:
    case EventKind::RetentionChanged:
    case EventKind::LateReport:
    case EventKind::JobHeld:
    case EventKind::ProcessingWindowChanged:
    case EventKind::ServerMessage: return Refusal::NotInThisState; // not about an instruction
    }
    return Refusal::NotInThisState;
}

} // namespace

Refusal apply(InstructionState &state, const Event &event)
{
    if (const Refusal refusal = refusalBeforeRules(state, event); refusal != Refusal::None)
        return refusal;

    const Status status = state.status;
    const StatusDetail detail = state.detail;
    const Stopping stopping = state.stopping;
    const bool lateNote = event.kind == EventKind::Note && isFinal(status);
    if (const Refusal refusal = applyRule(state, event); refusal != Refusal::None)
        return refusal;

    // During a stop the time is that of the stop, whatever the work does meanwhile.
    const bool changed = state.status != status || state.detail != detail;
    if (state.stopping != stopping || (changed && stopping == Stopping::None))
        state.statusSinceMs = event.atMs;
    if (event.reportSeq != 0)
        state.lastReportSeq = event.reportSeq;
    if (event.node != NodeId{} && isReportKind(event.kind) && !lateNote) {
        state.lastReportMs = event.atMs;
        endSilence(state);
    }
    if (event.seq != 0)
        state.lastEvent = event.seq;
    return Refusal::None;
}

bool hasBegunAtClient(const InstructionState &state) noexcept
{
    return state.executedMs != kNoTime;
}

InstructionRow rowOf(const InstructionState &state) noexcept
{
    InstructionRow row;
    row.executedMs = state.executedMs;
    row.completedMs = state.completedMs;
    row.scheduledInstallMs = state.scheduledInstallMs;
    row.lastReportMs = state.lastReportMs;
    row.statusSinceMs = state.statusSinceMs;
    row.nextTryMs = state.nextTryMs;
    const bool showsCode =
        isFinal(state.status) || state.status == Status::StartupFailure || state.status == Status::CommunicationError;
    row.code = showsCode ? state.code : 0; // while it is tried again only the state remembers why it failed
    row.permille = state.permille;
    if (state.bytesTotal > 0) {
        const double part = static_cast<double>(state.bytes) / static_cast<double>(state.bytesTotal);
        row.segmentPermille = static_cast<quint16>(std::clamp(part, 0.0, 1.0) * kPermilleWhole);
    }
    row.attempt = state.attempt;
    row.retries = state.retries;
    row.status = state.status;
    row.detail = state.detail;
    row.stopping = state.stopping;
    row.overlays = state.overlays;
    row.hop = state.hop;
    row.relays = state.relays;
    return row;
}

} // namespace signalbox
