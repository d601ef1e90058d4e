#include "model/node/relaylogic.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

/// So many changes a millisecond fit between two lives of a relay.
constexpr int kChangesPerMsBits = 20;
/// A child that is busy is told to ask again in five seconds. Whoever did so is there until then, however short the limit is.
constexpr qint64 kLongestAskWaitMs = 6'000;

} // namespace

RelayLogic::RelayLogic(RelaySettings settings) : m_settings(std::move(settings)) { }

void RelayLogic::restore(const std::vector<ChildNode> &children, const std::vector<RelayWork> &works,
                         const QHash<QByteArray, qint64> &payloadBytes, bool suspended, UtcMs nowMs)
{
    // Relays below keep their cursors while we restart: ours must never look like those of an earlier life.
    m_firstChange = static_cast<quint64>(nowMs) << kChangesPerMsBits;
    m_changes = m_firstChange;
    m_suspended = suspended;
    for (const ChildNode &child : children) {
        const quint32 number = numberOf(child.name);
        changed(number);
        setNode(m_below[number], child);
        m_below[number].node.offers.clear(); // not taken yet in this life
    }
    for (const RelayWork &work : works) {
        // Whether the payload of closed work is still there is not known, and nobody asks.
        if (!work.sha256.isEmpty() && work.phase != RelayWork::Phase::Closed) {
            Payload &payload = m_payloads[work.sha256];
            payload.size = work.size;
            payload.bytes = payloadBytes.value(work.sha256, 0);
            payload.complete = payload.complete || work.phase >= RelayWork::Phase::Ready;
            setSplit(payload, work);
        }
        if (work.phase == RelayWork::Phase::Announced)
            m_actions.emplace_back(FetchDescription{work.attempt, work.child});
        add(work, numberOf(work.child));
    }
    for (auto it = m_payloads.begin(); it != m_payloads.end(); ++it)
        placePayload(it.key(), *it);
    fetchWhatIsWanted(nowMs);
}

quint32 RelayLogic::numberOf(const QString &name)
{
    const auto found = m_numbers.constFind(name);
    if (found != m_numbers.cend())
        return *found;
    const auto number = static_cast<quint32>(m_below.size());
    m_below.emplace_back(name);
    m_numbers.insert(name, number);
    return number;
}

const RelayLogic::Below *RelayLogic::find(const QString &name) const
{
    const auto found = m_numbers.constFind(name);
    return found == m_numbers.cend() ? nullptr : &m_below[*found];
}

void RelayLogic::setNode(Below &below, const ChildNode &node)
{
    below.upper = node.upper.isEmpty() ? kNobody : numberOf(node.upper);
    below.node = node;
    m_childCount += std::exchange(below.isThere, true) ? 0 : 1;
}

RelayLogic::PlacedWork &RelayLogic::add(const RelayWork &work, quint32 child)
{
    const quint32 attempt = number(work.attempt);
    const auto [at, isNewOne] = m_works.try_emplace(attempt, work, child);
    PlacedWork &added = at->second;
    if (isNewOne) {
        auto &works = m_below[child].works;
        const auto before = std::lower_bound(works.begin(), works.end(), attempt,
                                             [](const auto &one, quint32 other) { return one.first < other; });
        works.insert(before, {attempt, &added});
    }
    place(added);
    return added;
}

RelayLogic::PlacedWork *RelayLogic::find(AttemptId attempt)
{
    const auto it = m_works.find(number(attempt));
    return it == m_works.end() ? nullptr : &it->second;
}

/// What is offered first, without the description being here or refused.
bool RelayLogic::isNew(const RelayWork &work)
{
    return work.phase == RelayWork::Phase::Announced && work.sha256.isEmpty() && work.offeredMs == kNoTime
           && !work.heldConfirmed && !work.stopConfirmed;
}

/// Whether take() changes nothing when the feed lists it as before.
bool RelayLogic::isSettled(const RelayWork &work) const
{
    if (work.phase == RelayWork::Phase::Closed)
        return work.wanted != OfferState::Offered || !work.holdRefused;
    switch (work.wanted) {
    case OfferState::Offered:
        return !isNew(work) && !work.holdRefused && (!m_suspended || work.heldConfirmed || work.overtakes);
    case OfferState::Held: return work.heldConfirmed || work.holdRefused;
    case OfferState::Cancelled:
    case OfferState::Withdrawn: return work.stopConfirmed;
    }
    return false;
}

void RelayLogic::take(PlacedWork &work, const ChildOffer &offer, UtcMs nowMs)
{
    const bool isFirst = isNew(work);
    const OfferState before = work.wanted;
    work.wanted = offer.state;
    work.overtakes = offer.overtakes;
    // Who is below us is told of another description when that is here.
    const bool isDescribed = work.phase != RelayWork::Phase::Announced && work.phase != RelayWork::Phase::Closed;
    if (isDescribed && !isSameDescription(work.contentTag, offer.contentTag)) {
        work.contentTag = contentTagOf(offer.state, work.isUnsplit);
        m_actions.emplace_back(FetchDescription{work.attempt, work.child});
    } else {
        work.contentTag = offer.contentTag;
    }
    switch (offer.state) {
    case OfferState::Offered:
        work.holdRefused = false;
        if (isFirst)
            m_actions.emplace_back(FetchDescription{work.attempt, work.child});
        if (!m_suspended && before == OfferState::Held)
            resume(work, nowMs);
        break;
    case OfferState::Held: hold(work); break;
    case OfferState::Cancelled:
    case OfferState::Withdrawn: stop(work); break;
    }
    if (isHeld(work))
        hold(work);
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.target);
    place(work);
}

bool RelayLogic::isHeld(const RelayWork &work) const
{
    return work.wanted == OfferState::Held || (m_suspended && !work.overtakes && work.wanted == OfferState::Offered);
}

void RelayLogic::hold(PlacedWork &work)
{
    if (work.heldConfirmed || work.holdRefused || work.phase == RelayWork::Phase::Closed)
        return;
    if (work.phase == RelayWork::Phase::Taken && directBelow(work.target) != work.target) {
        m_actions.emplace_back(CutChild{work.attempt}); // the relay below is told by its feed and confirms itself
        return;
    }
    if (work.payloadAtChild) {
        work.holdRefused = true;
        StageReport tooLate;
        tooLate.stage = Stage::Note;
        tooLate.text = QStringLiteral("%1 has the whole package already: nothing is left to hold").arg(work.child);
        report(work, tooLate);
        return;
    }
    work.heldConfirmed = true;
    m_actions.emplace_back(CutChild{work.attempt});
    StageReport held;
    held.stage = Stage::Suspended;
    report(work, held);
    place(work);
    if (const auto payload = m_payloads.find(work.sha256); payload != m_payloads.end() && payload->fetching) {
        const bool othersWantIt = firstWanting(*payload) != nullptr;
        if (!othersWantIt && !payload->complete) {
            payload->fetching = false;
            placePayload(work.sha256, *payload);
            m_actions.emplace_back(StopFetch{work.sha256});
        }
    }
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.target);
}

void RelayLogic::resume(PlacedWork &work, UtcMs nowMs)
{
    if (!work.heldConfirmed)
        return;
    work.heldConfirmed = false;
    work.offeredMs = nowMs;
    StageReport resumed;
    resumed.stage = Stage::Resumed;
    report(work, resumed);
    if (work.phase == RelayWork::Phase::Announced)
        m_actions.emplace_back(FetchDescription{work.attempt, work.child});
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.target);
    place(work);
}

void RelayLogic::stop(PlacedWork &work)
{
    if (work.stopConfirmed || work.phase == RelayWork::Phase::Closed)
        return;
    m_actions.emplace_back(CutChild{work.attempt});
    if (work.phase < RelayWork::Phase::Taken) {
        confirmStop(work, work.wanted == OfferState::Withdrawn
                              ? QStringLiteral("withdrawn at %1 before %2 saw it").arg(m_settings.name, work.child)
                              : QStringLiteral("cancelled at %1 before %2 saw it").arg(m_settings.name, work.child));
    }
    // Otherwise the child is told by offerFor() and its own confirmation goes up through the spool.
}

void RelayLogic::confirmStop(PlacedWork &work, const QString &text)
{
    work.stopConfirmed = true;
    work.phase = RelayWork::Phase::Closed;
    place(work);
    StageReport confirmed;
    confirmed.stage = Stage::CancelConfirmed;
    confirmed.text = text;
    confirmed.onCancel = true;
    report(work, confirmed);
    if (const auto payload = m_payloads.find(work.sha256);
        payload != m_payloads.end() && payload->openWorks == 0 && payload->fetching) {
        payload->fetching = false;
        m_actions.emplace_back(StopFetch{work.sha256});
    }
    m_actions.emplace_back(SaveWork{work.attempt});
}

void RelayLogic::forget(AttemptId attempt)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end())
        return;
    takeOut(it->second);
    const PlacedWork work = std::move(it->second);
    m_works.erase(it);
    m_actions.emplace_back(CutChild{attempt});
    m_actions.emplace_back(ForgetWork{attempt});
    if (const auto payload = m_payloads.find(work.sha256); payload != m_payloads.end() && payload->openWorks == 0) {
        if (payload->fetching)
            m_actions.emplace_back(StopFetch{work.sha256});
        m_payloads.erase(payload);
    }
    changed(work.target);
}

void RelayLogic::tick(UtcMs nowMs)
{
    std::vector<quint32> due;
    if (!m_suspended || !m_overtaking.empty()) {
        const auto later = m_calendar.lower_bound({nowMs + 1, 0});
        for (auto it = m_calendar.begin(); it != later; ++it) {
            if (!m_suspended || m_overtaking.contains(it->second))
                due.push_back(it->second);
        }
    }
    std::sort(due.begin(), due.end());
    std::set<QString> toCheck;
    for (const quint32 attempt : due) {
        PlacedWork &work = *find(AttemptId{attempt});
        lookAt(work, nowMs, toCheck);
        place(work);
    }
    for (const QString &name : toCheck)
        m_actions.emplace_back(CheckChild{name, m_below[numberOf(name)].node.address});
    fetchWhatIsWanted(nowMs);
}

/// At work that is neither held nor stopped, and probably due.
void RelayLogic::lookAt(PlacedWork &work, UtcMs nowMs, std::set<QString> &toCheck)
{
    const UtcMs due = lookAtOf(work);
    if (due == kNoTime || due > nowMs)
        return;
    if (work.phase == RelayWork::Phase::Announced || work.phase == RelayWork::Phase::Queued) {
        work.nextTryMs = kNoTime;
        m_actions.emplace_back(FetchDescription{work.attempt, work.child});
    } else if (work.phase == RelayWork::Phase::Ready) {
        const Below &next = m_below[directBelow(work.target)];
        const qint64 limitMs = std::max(m_settings.startLimitMs, kLongestAskWaitMs);
        if (next.lastPollMs > work.offeredMs && next.lastPollMs + limitMs > nowMs) {
            work.nextTryMs = nowMs + m_settings.startLimitMs; // it lives; it only has other work before this
            return;
        }
        ++work.tries;
        work.checking = true;
        work.offeredMs = nowMs;
        work.nextTryMs = nowMs + backOff(work.tries);
        toCheck.insert(next.name);
    } else {
        work.lineCutMs = kNoTime;
        work.startFailed = true;
        StageReport broken;
        broken.stage = Stage::CommunicationFailed;
        broken.reporter = work.child;
        broken.text = QStringLiteral("the line to %1 broke during the transfer").arg(nameOf(directBelow(work.target)));
        report(work, broken);
    }
}

/// When the line to the child counts as broken; kNoTime: no transfer to it is interrupted. Between two parts the child may
/// pause for as long as the job says, and longer when it splits by a rule of its own: then its polls show that it lives.
UtcMs RelayLogic::lineDueMs(const PlacedWork &work) const
{
    if (work.phase != RelayWork::Phase::Taken || work.lineCutMs == kNoTime)
        return kNoTime;
    if (!work.betweenParts)
        return work.lineCutMs + m_settings.lineLimitMs;
    const UtcMs seen = std::max(work.lineCutMs, m_below[directBelow(work.target)].lastPollMs);
    return seen + work.splitWaitMs + m_settings.lineLimitMs;
}

std::vector<RelayAction> RelayLogic::takeActions()
{
    return std::exchange(m_actions, {});
}

std::optional<ChildOffer> RelayLogic::offerFor(const QString &child) const
{
    const auto found = m_numbers.constFind(child);
    return found == m_numbers.cend() ? std::nullopt : offerFor(*found);
}

std::optional<ChildOffer> RelayLogic::offerFor(quint32 child) const
{
    const Below &below = m_below[child];
    const std::optional<ChildOffer> &offer = below.offer;
    const bool isHeldBack = offer && m_suspended && offer->state == OfferState::Offered;
    if (!isHeldBack)
        return offer;
    if (m_overtaking.empty())
        return std::nullopt;
    for (const auto &[attempt, work] : below.works) { // ascending
        if (work->overtakes && (work->places & CanBeTaken) != 0)
            return ChildOffer{work->attempt, work->wanted, work->contentTag, true};
    }
    return std::nullopt;
}

std::vector<AttemptId> RelayLogic::openWorks() const
{
    std::vector<AttemptId> open;
    open.reserve(m_works.size());
    for (const auto &[attempt, work] : m_works)
        open.push_back(AttemptId{attempt});
    std::sort(open.begin(), open.end());
    return open;
}

const RelayWork *RelayLogic::work(AttemptId attempt) const
{
    const auto it = m_works.find(number(attempt));
    return it == m_works.end() ? nullptr : &it->second;
}

const ChildNode *RelayLogic::child(const QString &name) const
{
    const Below *found = find(name);
    return found && found->isThere ? &found->node : nullptr;
}

bool RelayLogic::mayPass(AttemptId attempt) const
{
    const RelayWork *found = work(attempt);
    return found && found->wanted == OfferState::Offered && !isHeld(*found)
           && (found->phase == RelayWork::Phase::Ready || found->phase == RelayWork::Phase::Taken);
}

QStringList RelayLogic::pathTo(const QString &name) const
{
    QStringList path;
    if (const auto found = m_numbers.constFind(name); found != m_numbers.cend()) {
        if (!forEachOnPath(*found, [&](quint32 step) { path.append(m_below[step].name); }))
            return {};
    }
    return path;
}

bool RelayLogic::isBelow(const QString &name, const QString &relay) const
{
    const auto found = m_numbers.constFind(name);
    return found != m_numbers.cend() && isBelow(*found, relay);
}

bool RelayLogic::isBelow(quint32 node, const QString &relay) const
{
    bool isOnPath = false;
    return m_below[node].name != relay
           && forEachOnPath(node, [&](quint32 step) { isOnPath |= m_below[step].name == relay; }) && isOnPath;
}

quint32 RelayLogic::directBelow(quint32 child) const
{
    quint32 last = child;
    return forEachOnPath(child, [&last](quint32 step) { last = step; }) ? last : child;
}

bool RelayLogic::payloadWanted(const QByteArray &sha256) const
{
    const auto payload = m_payloads.constFind(sha256);
    return payload != m_payloads.cend() && payload->openWorks > 0;
}

void RelayLogic::changed(quint32 child)
{
    Below &below = m_below[child];
    takeOutOfChanges(below);
    below.change = ++m_changes;
    below.changedBefore = m_lastChanged;
    if (m_lastChanged != kNobody)
        m_below[m_lastChanged].changedNext = child;
    m_lastChanged = child;
    m_actions.emplace_back(WakeChild{below.name, child});
}

void RelayLogic::takeOutOfChanges(Below &below)
{
    if (below.change == 0)
        return;
    if (below.changedBefore != kNobody)
        m_below[below.changedBefore].changedNext = below.changedNext;
    if (below.changedNext != kNobody)
        m_below[below.changedNext].changedBefore = below.changedBefore;
    else
        m_lastChanged = below.changedBefore;
    below.changedBefore = below.changedNext = kNobody;
}

void RelayLogic::report(const RelayWork &work, StageReport report)
{
    report.attempt = work.attempt;
    if (report.reporter.isEmpty())
        report.reporter = m_settings.name;
    m_actions.emplace_back(SpoolReport{work.child, std::move(report)});
}

qint64 RelayLogic::backOff(int tries) const
{
    return std::min(m_settings.retryMaxMs, m_settings.retryFirstMs << std::clamp(tries - 1, 0, 20));
}

} // namespace signalbox
