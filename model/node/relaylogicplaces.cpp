#include "model/node/relaylogic.h"

#include <algorithm>
#include <utility>

namespace signalbox {

// Where each work is found by what it waits for. That all transfer is suspended is not part of any place: it holds
// what is in them for all at once.

namespace {

UtcMs earliest(UtcMs a, UtcMs b)
{
    if (a == kNoTime)
        return b;
    return b == kNoTime ? a : std::min(a, b);
}

template <class Numbers>
void put(Numbers &place, quint32 attempt, bool isThere)
{
    if (isThere)
        place.insert(attempt);
    else
        place.erase(attempt);
}

} // namespace

quint8 RelayLogic::placesOf(const RelayWork &work) const
{
    using Phase = RelayWork::Phase;
    const bool isOffered = work.wanted == OfferState::Offered;
    const bool isStopped = work.wanted == OfferState::Cancelled || work.wanted == OfferState::Withdrawn;
    const bool isArrived = work.phase == Phase::Ready || work.phase == Phase::Taken;
    int places = 0;
    if (!work.sha256.isEmpty() && work.phase != Phase::Closed)
        places |= CountsForPayload;
    if (!work.sha256.isEmpty() && work.phase == Phase::Queued)
        places |= WaitsForPayload | (isOffered ? WantsPayload : 0);
    if (isOffered && isArrived)
        places |= CanBeTaken;
    if (isStopped && work.phase == Phase::Taken)
        places |= IsToBeStopped;
    if (!isSettled(work))
        places |= IsUnsettled;
    if (work.phase == Phase::Taken && work.lineCutMs != kNoTime && work.betweenParts)
        places |= IsBetweenParts;
    return static_cast<quint8>(places);
}

/// When there is something to do for it unless something happens before; kNoTime: it waits for something else.
UtcMs RelayLogic::lookAtOf(const PlacedWork &work) const
{
    if (work.wanted != OfferState::Offered)
        return kNoTime;
    switch (work.phase) {
    case RelayWork::Phase::Announced:
    case RelayWork::Phase::Queued: return work.nextTryMs; // asked again for a description that did not come
    case RelayWork::Phase::Ready:
        return work.nextTryMs != kNoTime ? work.nextTryMs : work.offeredMs + m_settings.startLimitMs;
    case RelayWork::Phase::Taken: return lineDueMs(work);
    case RelayWork::Phase::Closed: break;
    }
    return kNoTime;
}

void RelayLogic::place(PlacedWork &work)
{
    ++m_looks;
    setPlaces(work, placesOf(work));
    put(m_overtaking, number(work.attempt), work.overtakes && work.phase != RelayWork::Phase::Closed);
    chooseOffer(m_below[work.target]); // also when it stays where it was: its tag may be another one
    setLookAt(work, lookAtOf(work));
    const bool isChecked = work.checking && work.phase == RelayWork::Phase::Ready;
    setCheckedBy(work, isChecked ? directBelow(work.target) : kNobody);
}

void RelayLogic::takeOut(PlacedWork &work)
{
    setPlaces(work, 0);
    setLookAt(work, kNoTime);
    setCheckedBy(work, kNobody);
    m_overtaking.erase(number(work.attempt));
    chooseOffer(m_below[work.target]);
    auto &works = m_below[work.target].works;
    const auto at = std::lower_bound(works.begin(), works.end(), number(work.attempt),
                                     [](const auto &one, quint32 attempt) { return one.first < attempt; });
    works.erase(at);
}

/// Kept, and not looked for at each poll.
void RelayLogic::chooseOffer(Below &below)
{
    const SortedNumbers &first =
        below.toBeStopped.empty() ? below.canBeTaken : below.toBeStopped; // stopping comes first
    if (first.empty()) {
        below.offer.reset();
        return;
    }
    const auto workOf = [&below](quint32 attempt) -> const RelayWork & {
        const auto at = std::lower_bound(below.works.begin(), below.works.end(), attempt,
                                         [](const auto &one, quint32 wanted) { return one.first < wanted; });
        return *at->second;
    };
    // What waits at the child for its user or a time holds up nothing else; it is offered when nothing else is.
    const auto next =
        std::find_if(first.begin(), first.end(), [&](quint32 attempt) { return !workOf(attempt).waitsAtChild; });
    const RelayWork &work = workOf(next == first.end() || !below.toBeStopped.empty() ? first.front() : *next);
    below.offer = ChildOffer{work.attempt, work.wanted, work.contentTag};
}

void RelayLogic::setPlaces(PlacedWork &work, quint8 places)
{
    const int differ = std::exchange(work.places, places) ^ places;
    if (differ == 0)
        return;
    const quint32 attempt = number(work.attempt);
    if ((differ & (CanBeTaken | IsToBeStopped | IsUnsettled)) != 0) {
        Below &works = m_below[work.target];
        put(works.canBeTaken, attempt, (places & CanBeTaken) != 0);
        put(works.toBeStopped, attempt, (places & IsToBeStopped) != 0);
        put(works.unsettled, attempt, (places & IsUnsettled) != 0);
    }
    if ((differ & (CountsForPayload | WaitsForPayload | WantsPayload)) != 0) {
        Payload &payload = m_payloads[work.sha256];
        if ((differ & CountsForPayload) != 0)
            payload.openWorks += (places & CountsForPayload) != 0 ? 1 : -1;
        put(payload.waiting, attempt, (places & WaitsForPayload) != 0);
        put(payload.wanting, attempt, (places & WantsPayload) != 0);
        placePayload(work.sha256, payload);
    }
    if ((differ & IsBetweenParts) != 0)
        put(m_betweenParts, attempt, (places & IsBetweenParts) != 0);
}

void RelayLogic::setLookAt(const PlacedWork &work, UtcMs atMs) const
{
    const UtcMs before = std::exchange(work.lookAtMs, atMs);
    if (before == atMs)
        return;
    if (before != kNoTime)
        m_calendar.erase({before, number(work.attempt)});
    if (atMs != kNoTime)
        m_calendar.emplace(atMs, number(work.attempt));
}

void RelayLogic::setCheckedBy(PlacedWork &work, quint32 node)
{
    const quint32 before = std::exchange(work.checkedBy, node);
    if (before == node)
        return;
    if (const auto works = m_checkedBy.find(before); works != m_checkedBy.end()) {
        works->second.erase(number(work.attempt));
        if (works->second.empty())
            m_checkedBy.erase(works);
    }
    if (node != kNobody)
        m_checkedBy[node].insert(number(work.attempt));
}

void RelayLogic::placePayload(const QByteArray &sha256, Payload &payload)
{
    const bool isIdle = !payload.complete && !payload.fetching && !payload.wanting.empty();
    if (payload.isPlaced && (!isIdle || payload.placedAtMs != payload.notBeforeMs))
        m_idlePayloads.erase({payload.placedAtMs, sha256});
    if (isIdle)
        m_idlePayloads.emplace(payload.notBeforeMs, sha256);
    payload.isPlaced = isIdle;
    payload.placedAtMs = payload.notBeforeMs;
}

void RelayLogic::placeAgain()
{
    std::set<quint32> attempts = m_betweenParts;
    for (const auto &[node, checked] : m_checkedBy)
        attempts.insert(checked.begin(), checked.end());
    for (const quint32 attempt : attempts)
        place(*find(AttemptId{attempt}));
}

UtcMs RelayLogic::nextDueMs() const
{
    UtcMs due = kNoTime;
    if (m_suspended) { // a feed ends that, but for what overtakes
        for (const quint32 attempt : m_overtaking) {
            const PlacedWork &work = m_works.at(attempt);
            due = earliest(due, lookAtOf(work));
            if ((work.places & WantsPayload) == 0)
                continue;
            const auto payload = m_payloads.constFind(work.sha256);
            if (payload != m_payloads.cend() && payload->isPlaced)
                due = earliest(due, payload->placedAtMs);
        }
        return due;
    }
    while (!m_calendar.empty() && due == kNoTime) {
        const auto [atMs, attempt] = *m_calendar.begin();
        const PlacedWork &first = m_works.at(attempt);
        ++m_looks;
        setLookAt(first, lookAtOf(first));
        if (first.lookAtMs == atMs)
            due = atMs;
    }
    const auto payload = m_idlePayloads.lower_bound({kNoTime + 1, {}});
    return earliest(due, payload == m_idlePayloads.end() ? kNoTime : payload->first);
}

} // namespace signalbox
