#pragma once

#include "model/domain/operatorrole.h"
#include "model/domain/requestset.h"
#include "model/domain/series.h"

namespace signalbox {

// A request set that was submitted, and how far it is.

enum class SetRunId : quint32 {};

/// Phase and status of a set or a stage (S4), as one word. The numbers are stored.
enum class RequestState : quint8 {
    Pending = 1, ///< Pending Normal; before its time Pending Scheduled
    OnHold = 2, ///< Inactive On Hold
    Paused = 3, ///< Running Paused: the jobs of a stage run
    Evaluating = 4, ///< Running Normal: what comes next is looked at
    Terminating = 5, ///< Running Terminating: cancelled, and some of its jobs have not ended yet
    Success = 6, ///< Completed …
    Warning = 7,
    Error = 8,
    Cancelled = 9, ///< before it ran
    Terminated = 10, ///< while it ran
    NotRun = 11, ///< of a stage: the set ended without it
};
[[nodiscard]] bool hasEnded(RequestState state) noexcept;
/// While it is on, jobs of a stage run.
[[nodiscard]] bool isRunning(RequestState state) noexcept;
[[nodiscard]] RequestState stateOf(StageResult result) noexcept;
[[nodiscard]] QString requestStateKey(RequestState state, bool isScheduled); ///< "running-paused"
[[nodiscard]] std::optional<RequestState> requestStateFromKey(const QString &key); ///< "pending-scheduled" is Pending
[[nodiscard]] QString requestPhaseText(RequestState state); ///< "Running"
[[nodiscard]] QString requestStatusText(RequestState state, bool isScheduled); ///< "Paused"

/// One job of a stage that runs or ran.
struct RequestRun {
    JobId job{}; ///< 0: it could not be created
    StageResult result = StageResult::None; ///< None: it has not ended
    UtcMs endedMs = kNoTime;
    QString reason; ///< translated by the server: why it is no Success
    friend bool operator==(const RequestRun &, const RequestRun &) = default;
};

struct StageRun {
    RequestState state = RequestState::Pending;
    StageResult result = StageResult::None;
    bool isTakenOver = false; ///< it ran in the run that this one resubmits
    UtcMs heldMs = kNoTime; ///< it is not to begin; since when
    UtcMs startedMs = kNoTime;
    UtcMs endedMs = kNoTime;
    std::vector<RequestRun> requests; ///< as in the plan; empty before it began
    friend bool operator==(const StageRun &, const StageRun &) = default;
};

/// As it is stored.
struct SetRunRecord {
    SetRunId id{};
    DefinitionId set{};
    quint32 version = 0; ///< of the set
    QString name;
    FolderId folder{}; ///< of its jobs
    QString operatorName; ///< who submitted it: its jobs are created as ordered by that one
    OperatorId operatorId{};
    OperatorRole role = OperatorRole::SystemAdministrator; ///< then
    QString origin; ///< see audit.h
    SetRunId resubmits{};
    UtcMs submittedMs = kNoTime;
    UtcMs startMs = kNoTime; ///< not before
    UtcMs startedMs = kNoTime;
    UtcMs endedMs = kNoTime;
    UtcMs sinceMs = kNoTime; ///< of the state
    RequestState state = RequestState::Pending;
    QString reason; ///< who holds or cancelled it
    QString plan; ///< planOf(), as JSON; never changed. Of a batch: empty when it is stored already
    QString progress; ///< stages and their order, as JSON
    friend bool operator==(const SetRunRecord &, const SetRunRecord &) = default;
};
inline constexpr std::size_t kMaxActiveRuns = 1000;
inline constexpr std::size_t kRunsKept = 1000; ///< that have ended
/// Characters of the plans of all runs together. Those that have ended make room, the oldest first.
inline constexpr qsizetype kMaxRunPlans = 64 * 1024 * 1024;

/// The same, read.
struct SetRun {
    SetRunRecord record;
    RequestSet plan;
    std::vector<StageRun> stages; ///< as many as the plan has
    std::vector<std::size_t> ran; ///< stages in the order in which they began; the last one is the present one
    JobRequest request; ///< stored with the progress
    std::optional<Series> series; ///< that it is a run of; told, not stored, and without its plan
    [[nodiscard]] bool isScheduled(UtcMs nowMs) const noexcept
    {
        return record.state == RequestState::Pending && record.startMs > nowMs;
    }
    /// Where the set is: the stage that began last.
    [[nodiscard]] std::optional<std::size_t> present() const;
    /// Results of the stages that ran, in that order.
    [[nodiscard]] std::vector<std::pair<std::size_t, StageResult>> results() const;
    /// That it would go on with; none: it ends, or has ended.
    [[nodiscard]] std::optional<std::size_t> following() const;
    void writeProgress(); ///< into the record
};
/// Errors: Invalid (damaged, of a newer program).
Result<SetRun> setRunOf(const SetRunRecord &record);
[[nodiscard]] QString planJson(const RequestSet &plan);

/// From where an ended run can be resubmitted: the stage that decided, or the last one that ran, without success. None: only from the start.
[[nodiscard]] std::optional<std::size_t> failedStage(const SetRun &run);

enum class SetAction : quint8 { Hold, Release, Cancel, Resubmit };
[[nodiscard]] QString setActionKey(SetAction action);
/// Why not; empty: it is allowed now. The only place that knows: S4, domain.md 5.
/// @param stage of Hold and Release: not the set but this stage of it
[[nodiscard]] QString setDenial(SetAction action, const SetRun &run, std::optional<std::size_t> stage = {});

/// In words: why the set is where it is, since when, and what would change it.
[[nodiscard]] QString setRunSentence(const SetRun &run, UtcMs nowMs);

} // namespace signalbox
