#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace signalbox {

/// Execution status of an instruction (S0, Table 8-3), in the order of severity, worst first.
/// BeingDeleted comes last: it overlays what it is shown on and takes no part in the ranking.
enum class Status : quint8 {
    Error,
    CommunicationError,
    StartupFailure,
    Suspended,
    InstallationRejected,
    WaitingForInstallation, ///< or for collection, by job type
    Resumed,
    Executing,
    WaitingForTransmission,
    Completed,
    BeingDeleted,
};
inline constexpr std::size_t kStatusCount = 11;
inline constexpr std::array<Status, kStatusCount> kAllStatuses{
    Status::Error,
    Status::CommunicationError,
    Status::StartupFailure,
    Status::Suspended,
    Status::InstallationRejected,
    Status::WaitingForInstallation,
    Status::Resumed,
    Status::Executing,
    Status::WaitingForTransmission,
    Status::Completed,
    Status::BeingDeleted,
};

/// What makes a status more precise. Each value belongs to one status, named in the comment.
enum class StatusDetail : quint8 {
    None,
    NotRunning, ///< StartupFailure: the host answers, the program does not run
    PowerOff, ///< StartupFailure: the host does not answer, or the start check was lost
    UserLogOn, ///< WaitingForInstallation: until a user logs on
    SystemStartUp, ///< WaitingForInstallation
    SystemShutdown, ///< WaitingForInstallation
    DateTime, ///< WaitingForInstallation: until the scheduled installation time
    UserChoice, ///< WaitingForInstallation: the user decides when
    HeldByUser, ///< WaitingForInstallation: the user put it on hold; yellow, not dark grey
    Confirmation, ///< WaitingForInstallation: installed, the node has not confirmed yet (restart, self test)
    AlreadyDistributed, ///< Completed: the package was there before
    CancelledByOperator, ///< Error
    CancelledByClient, ///< Error
};

/// The colour a status is shown in (S0, list of colours). What it looks like belongs to views/.
enum class ColourKey : quint8 { Green, White, Yellow, LightGrey, DarkGrey, Red, Magenta, Olive };

/// A stop that is under way and not yet confirmed by every hop.
enum class Stopping : quint8 { None, Cancelling, Deleting };

/// Marks that lie over a status and never change it.
enum Overlay : quint8 {
    NoOverlay = 0,
    SilentOverlay = 1, ///< no report for longer than the silence limit
    ExpiredOverlay = 2, ///< the execution time limit has passed (S1: the status stays as last reported)
    ResultsHeldOverlay = 4, ///< a relay on the route keeps results back
    SuspendRequestedOverlay = 8, ///< asked for at a node further down, not yet confirmed
    ResumeRequestedOverlay = 16,
    StartedFromWaitingOverlay = 32, ///< Executing after WaitingForInstallation: the colour stays yellow (Table 8-4)
    WithdrawnOverlay = 64, ///< taken back because of the expiry before the client began
    LetGoOverlay = 128, ///< withdrawn or being deleted, and no node has anything of it any more
};

/// 0 is the worst. BeingDeleted ranks behind everything.
[[nodiscard]] constexpr int severityRank(Status status) noexcept
{
    return static_cast<int>(status);
}
[[nodiscard]] constexpr std::size_t indexOf(Status status) noexcept
{
    return static_cast<std::size_t>(status);
}

/// Error, InstallationRejected and Completed: no report of this attempt changes them any more.
[[nodiscard]] constexpr bool isFinal(Status status) noexcept
{
    return status == Status::Error || status == Status::InstallationRejected || status == Status::Completed;
}

/// @param startedFromWaiting the instruction waited at the client before it was started (Table 8-4: stays yellow)
[[nodiscard]] ColourKey colourKey(Status status, bool startedFromWaiting) noexcept;

} // namespace signalbox
