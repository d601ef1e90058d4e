#include "model/domain/counters.h"

#include "model/domain/instructionstate.h"

#include <algorithm>
#include <numeric>

namespace signalbox {

quint32 Counters::total() const noexcept
{
    return std::accumulate(byStatus.begin(), byStatus.end(), quint32{0});
}

std::optional<Status> Counters::worst() const noexcept
{
    for (const Status status : kAllStatuses) { // in order of severity
        if (count(status) > 0)
            return status;
    }
    return std::nullopt;
}

bool Counters::allFinal() const noexcept
{
    return std::all_of(kAllStatuses.begin(), kAllStatuses.end(),
                       [this](Status status) { return isFinal(status) || count(status) == 0; });
}

bool Counters::allEnded() const noexcept
{
    return finished() + errors() + rejected() + withdrawn == total();
}

quint16 Counters::permille() const noexcept
{
    const quint32 all = total();
    return all == 0 ? quint16{0} : static_cast<quint16>(permilleSum / all);
}

void Counters::add(Status status, Stopping stopping, quint8 overlays, quint16 permille) noexcept
{
    ++byStatus[indexOf(status)];
    silent += (overlays & SilentOverlay) != 0 ? 1 : 0;
    expired += (overlays & ExpiredOverlay) != 0 ? 1 : 0;
    withdrawn += !isFinal(status) && (overlays & WithdrawnOverlay) != 0 ? 1 : 0;
    cancelling += stopping == Stopping::Cancelling ? 1 : 0;
    deleting += stopping == Stopping::Deleting ? 1 : 0;
    fromWaiting += (overlays & StartedFromWaitingOverlay) != 0 ? 1 : 0;
    permilleSum += shownPermille(status, stopping, permille).value_or(0);
}

void Counters::remove(Status status, Stopping stopping, quint8 overlays, quint16 permille) noexcept
{
    --byStatus[indexOf(status)];
    silent -= (overlays & SilentOverlay) != 0 ? 1 : 0;
    expired -= (overlays & ExpiredOverlay) != 0 ? 1 : 0;
    withdrawn -= !isFinal(status) && (overlays & WithdrawnOverlay) != 0 ? 1 : 0;
    cancelling -= stopping == Stopping::Cancelling ? 1 : 0;
    deleting -= stopping == Stopping::Deleting ? 1 : 0;
    fromWaiting -= (overlays & StartedFromWaitingOverlay) != 0 ? 1 : 0;
    permilleSum -= shownPermille(status, stopping, permille).value_or(0);
}

Counters &Counters::operator+=(const Counters &other) noexcept
{
    for (std::size_t i = 0; i < kStatusCount; ++i)
        byStatus[i] += other.byStatus[i];
    silent += other.silent;
    expired += other.expired;
    withdrawn += other.withdrawn;
    cancelling += other.cancelling;
    deleting += other.deleting;
    fromWaiting += other.fromWaiting;
    permilleSum += other.permilleSum;
    return *this;
}

Counters &Counters::operator-=(const Counters &other) noexcept
{
    for (std::size_t i = 0; i < kStatusCount; ++i)
        byStatus[i] -= other.byStatus[i];
    silent -= other.silent;
    expired -= other.expired;
    withdrawn -= other.withdrawn;
    cancelling -= other.cancelling;
    deleting -= other.deleting;
    fromWaiting -= other.fromWaiting;
    permilleSum -= other.permilleSum;
    return *this;
}

int jobExitCode(const Counters &counters, bool beingDeleted) noexcept
{
    // Only Error counts as an error here: a rejection is the user's decision, and what is retried may yet go well.
    if (beingDeleted)
        return 33;
    const bool someErrors = counters.errors() > 0;
    if (counters.allEnded())
        return someErrors || counters.withdrawn > 0 ? 30 : 0;
    return someErrors ? 32 : 31;
}

} // namespace signalbox
