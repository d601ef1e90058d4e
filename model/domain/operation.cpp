#include "model/domain/operation.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct OperationText {
    Q_DECLARE_TR_FUNCTIONS(OperationText)
};

Denial suspendDenial(Status status, quint8 overlays, quint8 hop, quint8 relays) noexcept
{
    if (isFinal(status))
        return Denial::AlreadyFinal;
    if ((overlays & WithdrawnOverlay) != 0)
        return Denial::Expired;
    if (status == Status::Suspended || (overlays & SuspendRequestedOverlay) != 0)
        return Denial::AlreadySuspended;
    if (status == Status::WaitingForInstallation || hop > relays)
        return Denial::NotInTransfer;
    return Denial::None;
}

Denial resumeDenial(Status status, quint8 overlays) noexcept
{
    if (isFinal(status))
        return Denial::AlreadyFinal;
    if ((overlays & WithdrawnOverlay) != 0)
        return Denial::Expired;
    // A suspension that was asked for and is not confirmed yet can be taken back in the same way.
    const bool suspended = status == Status::Suspended || (overlays & SuspendRequestedOverlay) != 0;
    if (!suspended || (overlays & ResumeRequestedOverlay) != 0)
        return Denial::NotSuspended;
    return Denial::None;
}

/// Never while suspended or resuming (domain.md §4).
Denial completeSplitDenial(Status status, quint8 overlays, quint8 hop) noexcept
{
    if (isFinal(status))
        return Denial::AlreadyFinal;
    if ((overlays & WithdrawnOverlay) != 0)
        return Denial::Expired;
    if (status == Status::Suspended || (overlays & SuspendRequestedOverlay) != 0)
        return Denial::AlreadySuspended;
    const bool receives = hop == 0 && status == Status::Executing && (overlays & ResumeRequestedOverlay) == 0;
    return receives ? Denial::None : Denial::NotAllReceive;
}

Denial reExecuteDenial(Status status, quint8 overlays) noexcept
{
    switch (status) {
    case Status::Error: return Denial::None;
    case Status::CommunicationError:
    case Status::StartupFailure:
    case Status::WaitingForTransmission:
    case Status::WaitingForInstallation:
        // The limit of the job would withdraw the new attempt as well: only a new job with a new limit helps.
        return (overlays & WithdrawnOverlay) != 0 ? Denial::Expired : Denial::None;
    case Status::Suspended:
    case Status::Resumed:
    case Status::Executing: return Denial::StillRunning;
    case Status::InstallationRejected: return Denial::WasRejected;
    case Status::Completed: return Denial::WasCompleted;
    case Status::BeingDeleted: return Denial::BeingDeleted;
    }
    return Denial::BeingDeleted;
}

} // namespace

Denial denialOf(Operation operation, Status status, [[maybe_unused]] StatusDetail detail, Stopping stopping,
                quint8 overlays, quint8 hop, quint8 relays) noexcept
{
    // A stop under way decides alone: it can be forced, a cancellation can become a deletion, nothing else.
    if (operation == Operation::ForceStop)
        return stopping == Stopping::None ? Denial::NothingToForce : Denial::None;
    if (stopping == Stopping::Deleting)
        return Denial::BeingDeleted;
    if (operation == Operation::Delete)
        return Denial::None;
    if (stopping == Stopping::Cancelling)
        return Denial::AlreadyStopping;

    switch (operation) {
    case Operation::Suspend: return suspendDenial(status, overlays, hop, relays);
    case Operation::Resume: return resumeDenial(status, overlays);
    case Operation::Cancel: return isFinal(status) ? Denial::AlreadyFinal : Denial::None;
    case Operation::ReExecute: return reExecuteDenial(status, overlays);
    case Operation::CompleteSplit: return completeSplitDenial(status, overlays, hop);
    case Operation::Delete:
    case Operation::ForceStop: break; // answered above
    }
    return Denial::None;
}

Allowance DenialTally::allowance() const
{
    Allowance allowance;
    allowance.allowed = m_times[0];
    for (std::size_t i = 1; i < m_times.size(); ++i) {
        allowance.denied += m_times[i];
        if (m_times[i] > 0)
            allowance.denials.push_back({static_cast<Denial>(i), m_times[i]});
    }
    std::stable_sort(allowance.denials.begin(), allowance.denials.end(),
                     [](const DenialCount &one, const DenialCount &other) { return one.count > other.count; });
    return allowance;
}

QString denialText(Denial denial)
{
    switch (denial) {
    case Denial::None: return OperationText::tr("It is allowed now.");
    case Denial::AlreadySuspended:
        return OperationText::tr("It is suspended already, or its suspension has been asked for.");
    case Denial::NotSuspended:
        return OperationText::tr("It is not suspended, or its resumption has been asked for already.");
    case Denial::AlreadyFinal: return OperationText::tr("It has ended already.");
    case Denial::NotInTransfer:
        return OperationText::tr("It has reached the client already, so there is no transfer left to suspend.");
    case Denial::StillRunning:
        return OperationText::tr("It is still under way; only work that failed or waits can be executed again.");
    case Denial::WasRejected:
        return OperationText::tr("It was rejected at the client; create a new job to offer it once more.");
    case Denial::WasCompleted: return OperationText::tr("It was completed; create a new job to do it once more.");
    case Denial::AlreadyStopping:
        return OperationText::tr("It is being cancelled; wait until that is confirmed, or force the end.");
    case Denial::BeingDeleted: return OperationText::tr("It is being deleted.");
    case Denial::NothingToForce:
        return OperationText::tr("Nothing is being stopped, or the nodes still have time to confirm the stop.");
    case Denial::Expired:
        return OperationText::tr("Its execution time limit or its stale-by date has passed and it was withdrawn; "
                                 "create a new job with a later one.");
    case Denial::Archived:
        return OperationText::tr("The job is archived: its instructions are kept in a file and stay as they ended. "
                                 "Create a new job to do it once more.");
    case Denial::NotSplit: return OperationText::tr("It is not sent in parts, or the rest goes in one piece already.");
    case Denial::NotAllReceive:
        return OperationText::tr("Not every system directly below the server is receiving parts now, which is needed "
                                 "for it.");
    }
    return {};
}

QString denialsText(std::span<const DenialCount> denials)
{
    return denials.size() == 1 ? denialText(denials.front().denial) : denialLines(denials).join(u' ');
}

QStringList denialLines(std::span<const DenialCount> denials)
{
    QStringList reasons;
    for (const DenialCount &reason : denials) {
        //: One of several reasons why an operation was refused. %n counts instructions, %1 is a whole sentence.
        reasons.append(OperationText::tr("%Ln instruction(s): %1", nullptr, static_cast<int>(reason.count))
                           .arg(denialText(reason.denial)));
    }
    return reasons;
}

QString operationText(Operation operation)
{
    switch (operation) {
    //: Operation on instructions of a job, in menus and messages.
    case Operation::Suspend: return OperationText::tr("Suspend");
    //: Operation: lets a suspended transfer go on.
    case Operation::Resume: return OperationText::tr("Resume");
    //: Operation: ends the work of instructions; not the button that closes a dialog.
    case Operation::Cancel: return OperationText::tr("Cancel", "operation");
    //: Operation: runs instructions again as a new attempt.
    case Operation::ReExecute: return OperationText::tr("Re-execute");
    //: Operation: removes a job with its records on all nodes.
    case Operation::Delete: return OperationText::tr("Delete");
    //: Operation: ends a cancellation or deletion that was not confirmed.
    case Operation::ForceStop: return OperationText::tr("Force the end");
    //: Operation: what is left of packages that go in parts is sent in one piece.
    case Operation::CompleteSplit: return OperationText::tr("Send the rest in one piece");
    }
    return {};
}

} // namespace signalbox
