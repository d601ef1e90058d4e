#include "network/simulation/measurement.h"

#include <algorithm>

namespace signalbox::simulation {

namespace {

double secondsBetween(UtcMs from, UtcMs to)
{
    return static_cast<double>(std::max<UtcMs>(to - from, 0)) / 1000;
}

} // namespace

void Measurement::addOutcomes(std::span<const InstructionRow> rows, UtcMs nowMs)
{
    for (const InstructionRow &row : rows) {
        switch (row.status) {
        case Status::Completed:
            ++completed;
            already += row.detail == StatusDetail::AlreadyDistributed ? 1 : 0;
            break;
        case Status::Error:
            if (row.detail == StatusDetail::CancelledByOperator || row.detail == StatusDetail::CancelledByClient)
                continue; // says nothing about how installations go
            ++failed;
            break;
        case Status::InstallationRejected: ++rejected; continue;
        case Status::Executing:
            if (row.executedMs != kNoTime)
                executions.running.push_back(secondsBetween(row.executedMs, nowMs));
            continue;
        default: continue;
        }
        if (row.executedMs != kNoTime && row.completedMs != kNoTime)
            executions.ended.push_back(secondsBetween(row.executedMs, row.completedMs));
    }
}

void Measurement::addHistory(std::span<const Event> history, qint64 size, int relays, UtcMs nowMs)
{
    std::vector<UtcMs> reached(static_cast<std::size_t>(relays) + 2, kNoTime);
    std::vector<UtcMs> started(reached.size(), kNoTime);
    UtcMs waitingSince = kNoTime;
    auto waitsFor = StatusDetail::None;
    const auto wayTo = [&](std::size_t hop) -> Way & {
        return hop == static_cast<std::size_t>(relays) + 1 ? toClients : toRelays;
    };
    for (const Event &event : history) {
        const std::size_t hop = event.hop;
        switch (event.kind) {
        case EventKind::NewAttempt: // goes over the same ways once more, with what is there already
            std::fill(reached.begin(), reached.end(), kNoTime);
            std::fill(started.begin(), started.end(), kNoTime);
            waitingSince = kNoTime;
            break;
        case EventKind::TransferStarted:
            if (hop + 1 >= reached.size() || started[hop] != kNoTime)
                break;
            started[hop] = event.atMs;
            if (reached[hop] != kNoTime)
                wayTo(hop + 1).waits.ended.push_back(secondsBetween(reached[hop], event.atMs));
            break;
        case EventKind::HopReached:
            if (hop == 0 || hop >= reached.size() || reached[hop] != kNoTime)
                break;
            reached[hop] = event.atMs;
            // What was there before, or came in less than the clock can tell, says nothing about the line.
            if (started[hop - 1] != kNoTime && event.atMs > started[hop - 1] && size > 0)
                wayTo(hop).bytesPerSecond.push_back(static_cast<double>(size)
                                                    / secondsBetween(started[hop - 1], event.atMs));
            break;
        case EventKind::SuspendRequested:
        case EventKind::Suspended:
        case EventKind::CommunicationFailed:
        case EventKind::StartupFailed: // the pause is no property of the line
            std::fill(reached.begin(), reached.end(), kNoTime);
            std::fill(started.begin(), started.end(), kNoTime);
            break;
        case EventKind::WaitingAtClient:
            waitingSince = event.atMs;
            waitsFor = static_cast<StatusDetail>(event.detail);
            break;
        case EventKind::ExecutionStarted: {
            if (waitingSince == kNoTime)
                break;
            const double waited = secondsBetween(waitingSince, event.atMs);
            if (Durations *durations = waitsOf(waitsFor))
                durations->ended.push_back(waited);
            waitingSince = kNoTime;
            break;
        }
        case EventKind::CompletedOk:
        case EventKind::Failed:
        case EventKind::Rejected:
        case EventKind::CancelConfirmed: waitingSince = kNoTime; break;
        default: break;
        }
    }
    for (std::size_t hop = 1; hop + 1 < reached.size(); ++hop) {
        if (reached[hop] != kNoTime && started[hop] == kNoTime && reached[hop + 1] == kNoTime)
            wayTo(hop + 1).waits.running.push_back(secondsBetween(reached[hop], nowMs));
    }
    if (Durations *durations = waitingSince == kNoTime ? nullptr : waitsOf(waitsFor))
        durations->running.push_back(secondsBetween(waitingSince, nowMs));
}

Durations *Measurement::waitsOf(StatusDetail detail)
{
    switch (detail) {
    case StatusDetail::UserChoice: return &decisions;
    case StatusDetail::UserLogOn: return &logOns;
    case StatusDetail::SystemStartUp:
    case StatusDetail::SystemShutdown: return &restarts;
    default: return nullptr;
    }
}

std::vector<double> resampled(const std::vector<double> &values, Random &random)
{
    std::vector<double> drawn;
    drawn.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        drawn.push_back(values[static_cast<std::size_t>(random.below(static_cast<qint64>(values.size())))]);
    return drawn;
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace signalbox::simulation
