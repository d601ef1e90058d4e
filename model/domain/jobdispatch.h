#pragma once

#include "model/domain/ids.h"

namespace signalbox {

enum class DispatchRuleId : quint32 {}; ///< of a slot, an incompatibility, a conflict domain or a limit; never reused

/// Phase and status of a job as a request (S4). What they mean is in jobphase.h.
enum class JobPhase : quint8 { Pending, Running, Completed, Inactive };
enum class PhaseStatus : quint8 {
    Normal, ///< of Pending, Running and Completed
    // Of Pending.
    Standby,
    Scheduled,
    Waiting,
    // Of Running.
    Paused,
    Resuming,
    Terminating,
    // Of Completed.
    Error,
    Warning,
    Cancelled,
    Terminated,
    // Of Inactive.
    Disabled,
    OnHold,
    NoManager,
};

/// What became of a job in the queue, and what follows from all that is known of it.
struct JobDispatch {
    UtcMs startedMs = kNoTime; ///< since then it may go to the nodes; kNoTime: it is not its turn yet
    DispatchRuleId slot{}; ///< that it was given; 0: the built-in one
    // Derived whenever the job is told, and never stored.
    JobPhase phase = JobPhase::Pending;
    PhaseStatus status = PhaseStatus::Normal;
    friend bool operator==(const JobDispatch &, const JobDispatch &) = default;
};

} // namespace signalbox
