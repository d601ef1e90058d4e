#include "model/domain/jobphase.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::array<std::pair<JobPhase, const char *>, 4> kPhases{{{JobPhase::Pending, "pending"},
                                                                    {JobPhase::Running, "running"},
                                                                    {JobPhase::Completed, "completed"},
                                                                    {JobPhase::Inactive, "inactive"}}};
constexpr std::array<std::pair<PhaseStatus, const char *>, 14> kStatuses{{{PhaseStatus::Normal, "normal"},
                                                                          {PhaseStatus::Standby, "standby"},
                                                                          {PhaseStatus::Scheduled, "scheduled"},
                                                                          {PhaseStatus::Waiting, "waiting"},
                                                                          {PhaseStatus::Paused, "paused"},
                                                                          {PhaseStatus::Resuming, "resuming"},
                                                                          {PhaseStatus::Terminating, "terminating"},
                                                                          {PhaseStatus::Error, "error"},
                                                                          {PhaseStatus::Warning, "warning"},
                                                                          {PhaseStatus::Cancelled, "cancelled"},
                                                                          {PhaseStatus::Terminated, "terminated"},
                                                                          {PhaseStatus::Disabled, "disabled"},
                                                                          {PhaseStatus::OnHold, "on-hold"},
                                                                          {PhaseStatus::NoManager, "no-manager"}}};
constexpr std::array<std::pair<DispatchWait, const char *>, 10> kWaits{{{DispatchWait::Room, "room"},
                                                                        {DispatchWait::Limit, "active-limit"},
                                                                        {DispatchWait::Conflict, "incompatible"},
                                                                        {DispatchWait::BesideAlone, "run-alone"},
                                                                        {DispatchWait::Alone, "alone"},
                                                                        {DispatchWait::NoSlot, "no-slot"},
                                                                        {DispatchWait::Locked, "locked"},
                                                                        {DispatchWait::Disabled, "disabled"},
                                                                        {DispatchWait::Aged, "aged"},
                                                                        {DispatchWait::Members, "members"}}};
constexpr std::array<std::pair<PhaseAction, const char *>, 3> kActions{
    {{PhaseAction::Hold, "hold"}, {PhaseAction::Release, "release"}, {PhaseAction::Cancel, "cancel"}}};

template <class Value, std::size_t Size>
QString keyOf(const std::array<std::pair<Value, const char *>, Size> &keys, Value value)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [value](const auto &one) { return one.first == value; });
    return found == keys.end() ? QString() : QString::fromLatin1(found->second);
}

template <class Value, std::size_t Size>
std::optional<Value> fromKey(const std::array<std::pair<Value, const char *>, Size> &keys, const QString &key)
{
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&key](const auto &one) { return key == QLatin1String(one.second); });
    return found == keys.end() ? std::nullopt : std::optional(found->first);
}

PhaseStatus endOf(const JobRecord &job, const JobHold &hold) noexcept
{
    if (hold.terminatedMs != kNoTime) // S4: what is cancelled while it runs was terminated
        return job.dispatch.startedMs == kNoTime ? PhaseStatus::Cancelled : PhaseStatus::Terminated;
    const Counters &counters = job.counters;
    if (counters.errors() + counters.rejected() + counters.withdrawn == 0)
        return PhaseStatus::Normal;
    return counters.finished() == 0 ? PhaseStatus::Error : PhaseStatus::Warning;
}

PhasePair whileQueued(DispatchWait wait) noexcept
{
    switch (wait) {
    case DispatchWait::None:
    case DispatchWait::Room:
    case DispatchWait::Limit: return {JobPhase::Pending, PhaseStatus::Normal};
    case DispatchWait::Conflict:
    case DispatchWait::BesideAlone:
    case DispatchWait::Aged:
    case DispatchWait::Alone: return {JobPhase::Pending, PhaseStatus::Standby};
    case DispatchWait::NoSlot:
    case DispatchWait::Locked: return {JobPhase::Inactive, PhaseStatus::NoManager};
    case DispatchWait::Disabled: return {JobPhase::Inactive, PhaseStatus::Disabled};
    case DispatchWait::Members: return {JobPhase::Pending, PhaseStatus::Waiting};
    }
    return {};
}

} // namespace

PhasePair phaseOf(const JobRecord &job, const JobHold &hold, DispatchWait wait, bool windowOpen,
                  bool stillRuns) noexcept
{
    if (job.deletingSinceMs != kNoTime)
        return {JobPhase::Running, PhaseStatus::Terminating};
    if (job.counters.allEnded())
        return {JobPhase::Completed, endOf(job, hold)};
    if (hold.terminatedMs != kNoTime)
        return {JobPhase::Running, PhaseStatus::Terminating};
    const bool hasStarted = job.dispatch.startedMs != kNoTime;
    if (hold.isHeld() && hold.resumedMs != kNoTime) // it waits until its window opens
        return hasStarted ? PhasePair{JobPhase::Running, PhaseStatus::Resuming}
                          : PhasePair{JobPhase::Pending, PhaseStatus::Waiting};
    if (hold.isHeld())
        return hasStarted ? PhasePair{JobPhase::Running, PhaseStatus::Paused}
                          : PhasePair{JobPhase::Inactive, PhaseStatus::OnHold};
    if (hasStarted)
        return {JobPhase::Running, windowOpen || stillRuns ? PhaseStatus::Normal : PhaseStatus::Paused};
    if (!job.released)
        return {JobPhase::Pending, PhaseStatus::Scheduled};
    if (!windowOpen)
        return {JobPhase::Pending, PhaseStatus::Waiting};
    return whileQueued(wait);
}

QString jobPhaseKey(JobPhase phase)
{
    return keyOf(kPhases, phase);
}

std::optional<JobPhase> jobPhaseFromKey(const QString &key)
{
    return fromKey(kPhases, key);
}

QString phaseStatusKey(PhaseStatus status)
{
    return keyOf(kStatuses, status);
}

std::optional<PhaseStatus> phaseStatusFromKey(const QString &key)
{
    return fromKey(kStatuses, key);
}

QString dispatchWaitKey(DispatchWait wait)
{
    return keyOf(kWaits, wait);
}

DispatchWait dispatchWaitFromKey(const QString &key)
{
    return fromKey(kWaits, key).value_or(DispatchWait::None);
}

QString phaseActionKey(PhaseAction action)
{
    return keyOf(kActions, action);
}

std::optional<PhaseAction> phaseActionFromKey(const QString &key)
{
    return fromKey(kActions, key);
}

} // namespace signalbox
