#include "model/node/relaylogic.h"

#include "model/node/splitrule.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace signalbox {

namespace {

/// So many changes a millisecond fit between two lives of a relay.
constexpr int kChangesPerMsBits = 20;

UtcMs earliest(UtcMs a, UtcMs b)
{
    if (a == kNoTime)
        return b;
    return b == kNoTime ? a : std::min(a, b);
}

/// Nodes lie in no order; what is told of them is the same each time.
void sortByName(std::vector<ChildNode> &nodes)
{
    std::sort(nodes.begin(), nodes.end(),
              [](const ChildNode &one, const ChildNode &other) { return one.name < other.name; });
}

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
        changed(child.name);
        m_children.insert(child.name, child);
    }
    for (const RelayWork &work : works) {
        // Whether the payload of closed work is still there is not known, and nobody asks.
        if (!work.sha256.isEmpty() && work.phase != RelayWork::Phase::Closed) {
            Payload &payload = m_payloads[work.sha256];
            payload.size = work.size;
            payload.bytes = payloadBytes.value(work.sha256, 0);
            payload.complete = payload.complete || work.phase >= RelayWork::Phase::Ready;
            const Split split =
                agreedSplit({work.splitKiB, work.splitWaitMs}, {m_settings.splitKiB, m_settings.splitWaitMs});
            payload.split = split.sizeKiB > 0;
            payload.partKiB = split.sizeKiB;
            payload.waitMs = split.waitMs;
        }
        if (work.phase == RelayWork::Phase::Announced)
            m_actions.emplace_back(FetchDescription{work.attempt, work.child});
        add(work);
    }
    fetchWhatIsWanted(nowMs);
}

RelayWork &RelayLogic::add(const RelayWork &work)
{
    const quint32 attempt = number(work.attempt);
    m_worksOf[work.child].insert(attempt);
    if (work.phase == RelayWork::Phase::Queued)
        m_queuedOf[work.sha256].insert(attempt);
    return *m_works.insert(attempt, work);
}

void RelayLogic::feedArrived(const ChildNodes &feed, UtcMs nowMs)
{
    const bool suspendedBefore = std::exchange(m_suspended, feed.suspended);
    QStringList gone = feed.removed;
    if (feed.complete) {
        QHash<QString, bool> listed;
        for (const ChildNode &child : feed.changed)
            listed.insert(child.name, true);
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (!listed.contains(it.key()))
                gone.append(it.key());
        }
        gone.sort();
    }
    std::vector<AttemptId> dropped;
    for (const QString &name : gone) {
        for (const quint32 attempt : m_worksOf.value(name))
            dropped.push_back(AttemptId{attempt});
        m_children.remove(name);
        m_lastPollMs.remove(name);
        changed(name);
        m_removed.insert(m_changes, name);
    }
    for (const ChildNode &child : feed.changed) {
        m_children.insert(child.name, child);
        changed(child.name);
        for (const ChildOffer &offer : child.offers) {
            const auto known = m_works.find(number(offer.attempt));
            if (known == m_works.end()) {
                RelayWork work;
                work.attempt = offer.attempt;
                work.child = child.name;
                work.wanted = offer.state;
                work.contentTag = offer.contentTag;
                take(add(work), offer, nowMs);
            } else {
                take(*known, offer, nowMs);
            }
        }
        // An attempt that is not listed any more is closed at the upper side.
        for (const quint32 attempt : m_worksOf.value(child.name)) {
            const bool listed = std::any_of(child.offers.cbegin(), child.offers.cend(),
                                            [=](const ChildOffer &offer) { return number(offer.attempt) == attempt; });
            if (!listed)
                dropped.push_back(AttemptId{attempt});
        }
    }
    for (const AttemptId attempt : dropped)
        forget(attempt);
    if (suspendedBefore != m_suspended) {
        for (RelayWork &work : m_works) {
            if (work.wanted == OfferState::Offered)
                m_suspended ? hold(work, nowMs) : resume(work, nowMs);
        }
    }
    fetchWhatIsWanted(nowMs);
}

void RelayLogic::take(RelayWork &work, const ChildOffer &offer, UtcMs nowMs)
{
    const bool isNew = work.phase == RelayWork::Phase::Announced && work.sha256.isEmpty() && work.offeredMs == kNoTime
                       && !work.heldConfirmed && !work.stopConfirmed;
    const OfferState before = work.wanted;
    work.wanted = offer.state;
    work.contentTag = offer.contentTag;
    switch (offer.state) {
    case OfferState::Offered:
        work.holdRefused = false;
        if (isNew)
            m_actions.emplace_back(FetchDescription{work.attempt, work.child});
        if (!m_suspended && before == OfferState::Held)
            resume(work, nowMs);
        break;
    case OfferState::Held: hold(work, nowMs); break;
    case OfferState::Cancelled:
    case OfferState::Withdrawn: stop(work, nowMs); break;
    }
    if (isHeld(work))
        hold(work, nowMs);
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.child);
}

bool RelayLogic::isHeld(const RelayWork &work) const
{
    return work.wanted == OfferState::Held || (m_suspended && work.wanted == OfferState::Offered);
}

void RelayLogic::hold(RelayWork &work, UtcMs)
{
    if (work.heldConfirmed || work.holdRefused || work.phase == RelayWork::Phase::Closed)
        return;
    if (work.phase == RelayWork::Phase::Taken && directBelow(work.child) != work.child) {
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
    if (!work.sha256.isEmpty() && !m_payloads.value(work.sha256).complete) {
        const bool othersWantIt = std::any_of(m_works.cbegin(), m_works.cend(), [&](const RelayWork &other) {
            return other.sha256 == work.sha256 && other.phase == RelayWork::Phase::Queued && !isHeld(other)
                   && other.wanted == OfferState::Offered;
        });
        if (!othersWantIt && m_payloads[work.sha256].fetching) {
            m_payloads[work.sha256].fetching = false;
            m_actions.emplace_back(StopFetch{work.sha256});
        }
    }
    m_actions.emplace_back(SaveWork{work.attempt});
    changed(work.child);
}

void RelayLogic::resume(RelayWork &work, UtcMs nowMs)
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
    changed(work.child);
}

void RelayLogic::stop(RelayWork &work, UtcMs nowMs)
{
    if (work.stopConfirmed || work.phase == RelayWork::Phase::Closed)
        return;
    m_actions.emplace_back(CutChild{work.attempt});
    if (work.phase < RelayWork::Phase::Taken) {
        confirmStop(work,
                    work.wanted == OfferState::Withdrawn
                        ? QStringLiteral("withdrawn at %1 before %2 saw it").arg(m_settings.name, work.child)
                        : QStringLiteral("cancelled at %1 before %2 saw it").arg(m_settings.name, work.child),
                    nowMs);
    }
    // Otherwise the child is told by offerFor() and its own confirmation goes up through the spool.
}

void RelayLogic::confirmStop(RelayWork &work, const QString &text, UtcMs)
{
    work.stopConfirmed = true;
    work.phase = RelayWork::Phase::Closed;
    StageReport confirmed;
    confirmed.stage = Stage::CancelConfirmed;
    confirmed.text = text;
    confirmed.onCancel = true;
    report(work, confirmed);
    if (!work.sha256.isEmpty() && !payloadWanted(work.sha256) && m_payloads[work.sha256].fetching) {
        m_payloads[work.sha256].fetching = false;
        m_actions.emplace_back(StopFetch{work.sha256});
    }
    m_actions.emplace_back(SaveWork{work.attempt});
}

void RelayLogic::forget(AttemptId attempt)
{
    const auto it = m_works.find(number(attempt));
    if (it == m_works.end())
        return;
    const RelayWork work = *it;
    m_works.erase(it);
    if (const auto others = m_worksOf.find(work.child); others != m_worksOf.end()) {
        others->erase(number(attempt));
        if (others->empty())
            m_worksOf.erase(others);
    }
    m_actions.emplace_back(CutChild{attempt});
    m_actions.emplace_back(ForgetWork{attempt});
    if (!work.sha256.isEmpty() && !payloadWanted(work.sha256)) {
        if (m_payloads.value(work.sha256).fetching)
            m_actions.emplace_back(StopFetch{work.sha256});
        m_payloads.remove(work.sha256);
    }
    changed(work.child);
}

void RelayLogic::tick(UtcMs nowMs)
{
    QMap<QString, bool> toCheck;
    for (RelayWork &work : m_works) {
        if (isHeld(work) || work.wanted != OfferState::Offered)
            continue;
        if (work.phase == RelayWork::Phase::Announced) {
            if (work.nextTryMs != kNoTime && work.nextTryMs <= nowMs) {
                work.nextTryMs = kNoTime;
                m_actions.emplace_back(FetchDescription{work.attempt, work.child});
            }
        } else if (work.phase == RelayWork::Phase::Ready) {
            const UtcMs due = work.nextTryMs != kNoTime ? work.nextTryMs : work.offeredMs + m_settings.startLimitMs;
            const QString next = directBelow(work.child);
            if (due > nowMs)
                continue;
            if (m_lastPollMs.value(next, kNoTime) > work.offeredMs
                && m_lastPollMs.value(next) + m_settings.startLimitMs > nowMs) {
                work.nextTryMs = nowMs + m_settings.startLimitMs; // it lives; it only has other work before this
                continue;
            }
            ++work.tries;
            work.checking = true;
            work.offeredMs = nowMs;
            work.nextTryMs = nowMs + backOff(work.tries);
            toCheck.insert(next, true);
        } else if (const UtcMs due = lineDueMs(work); due != kNoTime && due <= nowMs) {
            work.lineCutMs = kNoTime;
            work.startFailed = true;
            StageReport broken;
            broken.stage = Stage::CommunicationFailed;
            broken.reporter = work.child;
            broken.text = QStringLiteral("the line to %1 broke during the transfer").arg(directBelow(work.child));
            report(work, broken);
        }
    }
    for (auto it = toCheck.cbegin(); it != toCheck.cend(); ++it)
        m_actions.emplace_back(CheckChild{it.key(), m_children.value(it.key()).address});
    fetchWhatIsWanted(nowMs);
}

/// When the line to the child counts as broken; kNoTime: no transfer to it is interrupted. Between two parts the child may
/// pause for as long as the job says, and longer when it splits by a rule of its own: then its polls show that it lives.
UtcMs RelayLogic::lineDueMs(const RelayWork &work) const
{
    if (work.phase != RelayWork::Phase::Taken || work.lineCutMs == kNoTime)
        return kNoTime;
    if (!work.betweenParts)
        return work.lineCutMs + m_settings.lineLimitMs;
    const UtcMs seen = std::max(work.lineCutMs, m_lastPollMs.value(directBelow(work.child), kNoTime));
    return seen + work.splitWaitMs + m_settings.lineLimitMs;
}

UtcMs RelayLogic::nextDueMs() const
{
    UtcMs due = kNoTime;
    for (const RelayWork &work : m_works) {
        if (isHeld(work) || work.wanted != OfferState::Offered)
            continue;
        if (work.phase == RelayWork::Phase::Announced)
            due = earliest(due, work.nextTryMs);
        else if (work.phase == RelayWork::Phase::Ready)
            due = earliest(due, work.nextTryMs != kNoTime ? work.nextTryMs : work.offeredMs + m_settings.startLimitMs);
        else if (const UtcMs lineDue = lineDueMs(work); lineDue != kNoTime)
            due = earliest(due, lineDue);
        else if (work.phase == RelayWork::Phase::Queued && !m_payloads.value(work.sha256).fetching)
            due = earliest(due, m_payloads.value(work.sha256).notBeforeMs);
    }
    return due;
}

std::vector<RelayAction> RelayLogic::takeActions()
{
    return std::exchange(m_actions, {});
}

std::optional<ChildOffer> RelayLogic::offerFor(const QString &child) const
{
    std::optional<ChildOffer> first;
    const auto attempts = m_worksOf.constFind(child);
    if (attempts == m_worksOf.cend())
        return first;
    for (const quint32 attempt : *attempts) {
        const RelayWork &work = *m_works.constFind(attempt);
        if (work.phase == RelayWork::Phase::Closed)
            continue;
        const bool stopped = work.wanted == OfferState::Cancelled || work.wanted == OfferState::Withdrawn;
        if (stopped && work.phase == RelayWork::Phase::Taken)
            return ChildOffer{work.attempt, work.wanted, work.contentTag}; // stopping comes before new work
        if (!first && !stopped && !isHeld(work) && work.phase >= RelayWork::Phase::Ready)
            first = ChildOffer{work.attempt, OfferState::Offered, work.contentTag};
    }
    return first;
}

const RelayWork *RelayLogic::work(AttemptId attempt) const
{
    const auto it = m_works.constFind(number(attempt));
    return it == m_works.cend() ? nullptr : &*it;
}

const ChildNode *RelayLogic::child(const QString &name) const
{
    const auto it = m_children.constFind(name);
    return it == m_children.cend() ? nullptr : &*it;
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
    for (auto it = m_children.constFind(name); it != m_children.cend(); it = m_children.constFind(it->upper)) {
        if (path.size() > m_children.size()) // a loop in what came from above must not hang us
            return {};
        path.append(it.key());
    }
    return path;
}

bool RelayLogic::isBelow(const QString &name, const QString &relay) const
{
    return name != relay && pathTo(name).contains(relay);
}

QString RelayLogic::directBelow(const QString &child) const
{
    const ChildNode *at = this->child(child);
    if (!at)
        return child;
    qsizetype steps = 0;
    for (const ChildNode *upper = this->child(at->upper); upper; upper = this->child(at->upper)) {
        if (++steps > m_children.size()) // a loop in what came from above must not hang us
            return child;
        at = upper;
    }
    return at->name;
}

ChildNodes RelayLogic::feedFor(const QString &relay, quint64 cursor) const
{
    ChildNodes feed;
    feed.cursor = m_changes;
    feed.complete = cursor < m_firstChange || cursor == 0 || cursor > m_changes; // else one of an earlier life of ours
    const ChildNode *asking = child(relay);
    feed.suspended = asking && asking->suspended;
    if (feed.complete) {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (isBelow(it.key(), relay))
                addToFeed(feed, *it);
        }
        sortByName(feed.changed);
        return feed;
    }
    for (auto it = m_childOfChange.upperBound(cursor); it != m_childOfChange.cend(); ++it) {
        if (const ChildNode *changedChild = child(*it); changedChild && isBelow(*it, relay))
            addToFeed(feed, *changedChild);
    }
    sortByName(feed.changed);
    for (auto it = m_removed.upperBound(cursor); it != m_removed.cend(); ++it)
        feed.removed.append(it.value());
    return feed;
}

void RelayLogic::addToFeed(ChildNodes &feed, const ChildNode &node) const
{
    ChildNode told = node;
    told.offers.clear();
    for (const quint32 attempt : m_worksOf.value(node.name)) {
        const RelayWork &work = *m_works.constFind(attempt);
        if (work.phase == RelayWork::Phase::Taken
            || (work.phase == RelayWork::Phase::Ready && work.wanted != OfferState::Cancelled
                && work.wanted != OfferState::Withdrawn)) {
            const OfferState state = isHeld(work) ? OfferState::Held : work.wanted;
            told.offers.push_back({work.attempt, state, work.contentTag});
        }
    }
    feed.changed.push_back(std::move(told));
}

bool RelayLogic::payloadWanted(const QByteArray &sha256) const
{
    return std::any_of(m_works.cbegin(), m_works.cend(), [&](const RelayWork &work) {
        return work.sha256 == sha256 && work.phase != RelayWork::Phase::Closed;
    });
}

void RelayLogic::changed(const QString &child)
{
    quint64 &last = m_changeOf[child];
    m_childOfChange.remove(last);
    last = ++m_changes;
    m_childOfChange.insert(last, child);
    m_actions.emplace_back(WakeChild{child});
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
