#pragma once

#include "model/domain/dispatchrules.h"
#include "model/domain/series.h"
#include "model/domain/task.h"

#include <QString>

#include <optional>
#include <vector>

namespace signalbox {

// Phase and status of a job (S4, domain.md 5). They are derived from what is known of it: its schedule, its place in the queue, how
// it is held (JobHold, task.h: the same facts that make the states of S2) and how its instructions ended. How S2's states
// show here: Interrupted before it began is Inactive On Hold, later it is Running Paused; resumed and still waiting for its window
// is Running Resuming; outside of its processing window it is Pending Waiting, or Running Paused once it has begun.

/// Why a job that its schedule let go has not started.
enum class DispatchWait : quint8 {
    None, ///< it is about to be looked at
    Room, ///< all slots that take it are full
    Limit, ///< as many jobs of its operator run as may
    Conflict, ///< an incompatible job runs
    BesideAlone, ///< a job that runs alone runs, or its turn has come
    Alone, ///< it runs alone, and others run
    NoSlot, ///< no slot takes jobs like it
    Locked, ///< all slots that take it are locked by jobs that run alone
    Disabled, ///< all slots that take it are disabled
    Aged, ///< an older job that it is incompatible with has waited for too long, and comes first
    Members, ///< it goes to IDs: it waits for the first member, or has ended for those there are and goes to whoever becomes one
};

struct PhasePair {
    JobPhase phase = JobPhase::Pending;
    PhaseStatus status = PhaseStatus::Normal;
    friend bool operator==(const PhasePair &, const PhasePair &) = default;
};
/// @param windowOpen of the job's processing windows  @param stillRuns counts only outside of them: something is on its way to a client
[[nodiscard]] PhasePair phaseOf(const JobRecord &job, const JobHold &hold, DispatchWait wait, bool windowOpen,
                                bool stillRuns) noexcept;

/// Where a job is in the queue of one slot.
struct SlotPlace {
    DispatchRuleId slot{}; ///< 0: the built-in one
    QString name;
    quint32 position = 0; ///< 1: the next one
    friend bool operator==(const SlotPlace &, const SlotPlace &) = default;
};

/// Phase and status of a job with all that explains them.
struct JobStanding {
    JobId job{};
    QString name;
    JobPhase phase = JobPhase::Pending;
    PhaseStatus status = PhaseStatus::Normal;
    DispatchWait wait = DispatchWait::None;
    bool isBeingDeleted = false;
    UtcMs sinceMs = kNoTime; ///< of the status; kNoTime: not known
    UtcMs untilMs = kNoTime; ///< Scheduled: when it starts. Outside of its window: when that opens; kNoTime: never
    quint32 position = 0; ///< in the whole queue: by priority, then by number; 0: it is not in it
    quint32 queued = 0; ///< jobs in the queue
    std::vector<SlotPlace> places; ///< of the slots that take it
    QString slot; ///< in which it runs, or which is in the way; empty: the built-in one
    JobId blocker{}; ///< that it waits for
    QString blockerName;
    QString by; ///< who holds, interrupted or ended it
    QString owner;
    quint32 limit = 0; ///< of the owner's jobs that run
    bool isAged = false; ///< it has waited for so long that no newer job which it does not run beside starts before it
    std::optional<ProcessingWindow> window; ///< that opens next
    quint32 done = 0; ///< instructions that were completed
    quint32 bad = 0; ///< that ended otherwise
    quint32 total = 0;
    JobRequest request;
    std::optional<Series> series; ///< that it is a run of; without its plan
    friend bool operator==(const JobStanding &, const JobStanding &) = default;
};

/// In words: why, since when, and what would change it.
[[nodiscard]] QString standingSentence(const JobStanding &standing);

enum class PhaseAction : quint8 { Hold, Release, Cancel };
/// Why not, as a sentence; empty: it is allowed now. The only place that knows which of them is allowed (S4): hold a pending one;
/// release one that is on hold; cancel what has not ended and is not being ended.
[[nodiscard]] QString phaseDenial(PhaseAction action, JobPhase phase, PhaseStatus status);
[[nodiscard]] QString phaseActionKey(PhaseAction action); ///< "hold"
[[nodiscard]] std::optional<PhaseAction> phaseActionFromKey(const QString &key);
[[nodiscard]] QString phaseActionText(PhaseAction action); ///< its name, without a mnemonic

[[nodiscard]] QString jobPhaseText(JobPhase phase);
[[nodiscard]] QString phaseStatusText(PhaseStatus status);
[[nodiscard]] QString phasePairText(JobPhase phase, PhaseStatus status); ///< "Pending, standby"
[[nodiscard]] QString jobPhaseKey(JobPhase phase); ///< "pending"
[[nodiscard]] std::optional<JobPhase> jobPhaseFromKey(const QString &key);
[[nodiscard]] QString phaseStatusKey(PhaseStatus status); ///< "on-hold"
[[nodiscard]] std::optional<PhaseStatus> phaseStatusFromKey(const QString &key);
[[nodiscard]] QString dispatchWaitKey(DispatchWait wait); ///< "conflict"; None: empty
[[nodiscard]] DispatchWait dispatchWaitFromKey(const QString &key);

/// A slot as it is now.
struct SlotState {
    DispatchRuleId id{}; ///< 0: the built-in one
    quint32 running = 0;
    quint32 pending = 0; ///< jobs in the queue that it takes
    JobId lockedBy{}; ///< runs alone
    QString lockedByName;
    friend bool operator==(const SlotState &, const SlotState &) = default;
};
struct DispatchState {
    std::vector<DispatchRule> rules; ///< by number
    std::vector<SlotState> slotStates; ///< by number; without slots the built-in one
    quint32 running = 0; ///< jobs
    quint32 queued = 0;
    friend bool operator==(const DispatchState &, const DispatchState &) = default;
};

} // namespace signalbox
