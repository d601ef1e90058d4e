#include "model/node/relaylogic.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace signalbox {

// What the feed from above brings, and what relays below are told.

namespace {

/// Nodes lie in no order; what is told of them is the same each time.
void sortByName(std::vector<ChildNode> &nodes)
{
    std::sort(nodes.begin(), nodes.end(),
              [](const ChildNode &one, const ChildNode &other) { return one.name < other.name; });
}

/// Which offers two lists have in common at both ends. A list mostly comes again with one more or one less.
struct Unchanged {
    Unchanged(const std::vector<ChildOffer> &before, const std::vector<ChildOffer> &now)
    {
        const auto first = std::mismatch(before.begin(), before.end(), now.begin(), now.end()).second;
        const auto rest = std::min(before.size(), now.size()) - static_cast<std::size_t>(first - now.begin());
        const auto last =
            std::mismatch(before.rbegin(), before.rbegin() + static_cast<std::ptrdiff_t>(rest), now.rbegin()).second;
        from = static_cast<std::size_t>(first - now.begin());
        atEnd = static_cast<std::size_t>(last - now.rbegin());
    }
    std::size_t from = 0; ///< as many at the beginning
    std::size_t atEnd = 0;
};

/// Sorted.
std::vector<quint32> attemptsIn(const std::vector<ChildOffer> &offers, const Unchanged &without)
{
    std::vector<quint32> attempts;
    for (std::size_t i = without.from; i < offers.size() - without.atEnd; ++i)
        attempts.push_back(number(offers[i].attempt));
    std::sort(attempts.begin(), attempts.end());
    return attempts;
}

} // namespace

void RelayLogic::feedArrived(const ChildNodes &feed, UtcMs nowMs)
{
    const bool suspendedBefore = std::exchange(m_suspended, feed.suspended);
    QStringList gone = feed.removed;
    if (feed.complete) {
        std::set<quint32> listed;
        for (const ChildNode &child : feed.changed)
            listed.insert(numberOf(child.name));
        for (quint32 i = 0; i < m_below.size(); ++i) {
            if (m_below[i].isThere && !listed.contains(i))
                gone.append(m_below[i].name);
        }
        gone.sort();
    }
    bool isMoved = false;
    std::vector<AttemptId> dropped;
    for (const QString &name : gone) {
        const quint32 number = numberOf(name);
        Below &below = m_below[number];
        for (const auto &[attempt, work] : below.works)
            dropped.push_back(AttemptId{attempt});
        isMoved |= below.isThere;
        m_childCount -= std::exchange(below.isThere, false) ? 1 : 0;
        below.node = {};
        below.lastPollMs = kNoTime;
        changed(number);
        m_removed.insert(m_changes, name);
    }
    for (const ChildNode &child : feed.changed) {
        const quint32 number = numberOf(child.name);
        Below &known = m_below[number];
        isMoved |= !known.isThere || known.node.upper != child.upper;
        // What is held by a suspension of everything, or no more, is looked at whether it is listed as before or not.
        const std::vector<ChildOffer> before =
            suspendedBefore == m_suspended ? std::move(known.node.offers) : std::vector<ChildOffer>();
        setNode(known, child);
        changed(number);
        takeOffers(number, before, nowMs);
        // An attempt that is not listed any more is closed at the upper side.
        const std::vector<AttemptId> closed = unlisted(known, before);
        dropped.insert(dropped.end(), closed.begin(), closed.end());
    }
    if (isMoved)
        placeAgain();
    for (const AttemptId attempt : dropped)
        forget(attempt);
    if (suspendedBefore != m_suspended) {
        std::vector<quint32> all; // oldest first
        all.reserve(m_works.size());
        for (const auto &[attempt, work] : m_works)
            all.push_back(attempt);
        std::sort(all.begin(), all.end());
        for (const quint32 attempt : all) {
            PlacedWork &work = *find(AttemptId{attempt});
            if (work.wanted == OfferState::Offered)
                m_suspended && !work.overtakes ? hold(work) : resume(work, nowMs);
            place(work);
        }
    }
    fetchWhatIsWanted(nowMs);
}

/// @param before what the feed listed last; of that only what is not settled is looked at again
void RelayLogic::takeOffers(quint32 number, const std::vector<ChildOffer> &before, UtcMs nowMs)
{
    const Below &child = m_below[number];
    const Unchanged unchanged(before, child.node.offers);
    const SortedNumbers unsettled = child.unsettled;
    const std::size_t size = child.node.offers.size();
    const std::size_t from = unsettled.empty() ? unchanged.from : 0;
    const std::size_t to = unsettled.empty() ? size - unchanged.atEnd : size;
    for (std::size_t i = from; i < to; ++i) {
        const ChildOffer offer = child.node.offers[i];
        const bool isListedAsBefore = i < unchanged.from || i >= size - unchanged.atEnd;
        if (isListedAsBefore && !unsettled.contains(signalbox::number(offer.attempt)))
            continue;
        if (PlacedWork *known = find(offer.attempt)) {
            ++m_looks;
            const bool isAsBefore = known->wanted == offer.state && known->contentTag == offer.contentTag
                                    && known->overtakes == offer.overtakes;
            if (!isAsBefore || !isSettled(*known))
                take(*known, offer, nowMs);
            continue;
        }
        RelayWork work;
        work.attempt = offer.attempt;
        work.child = child.name;
        work.wanted = offer.state;
        work.contentTag = offer.contentTag;
        work.overtakes = offer.overtakes;
        take(add(work, number), offer, nowMs);
    }
}

/// Works of the child that the feed does not list any more. After takeOffers().
std::vector<AttemptId> RelayLogic::unlisted(const Below &child, const std::vector<ChildOffer> &before) const
{
    std::vector<AttemptId> found;
    if (child.works.empty())
        return found;
    const std::vector<ChildOffer> &offers = child.node.offers;
    const auto isKnown = [&child](quint32 attempt) {
        const auto at = std::lower_bound(child.works.begin(), child.works.end(), attempt,
                                         [](const auto &one, quint32 wanted) { return one.first < wanted; });
        return at != child.works.end() && at->first == attempt;
    };
    const Unchanged unchanged(before, offers);
    const std::vector<quint32> listed = attemptsIn(offers, unchanged);
    for (const quint32 attempt : attemptsIn(before, unchanged)) {
        if (!std::binary_search(listed.begin(), listed.end(), attempt) && isKnown(attempt))
            found.push_back(AttemptId{attempt});
    }
    if (child.works.size() == offers.size() + found.size())
        return found; // all that is listed is there, hence nothing else
    // Work from before a restart, or from before all transfer was suspended or let go on.
    found.clear();
    const std::vector<quint32> all = attemptsIn(offers, Unchanged({}, offers));
    for (const auto &[attempt, work] : child.works) {
        ++m_looks;
        if (!std::binary_search(all.begin(), all.end(), attempt))
            found.push_back(AttemptId{attempt});
    }
    return found;
}

ChildNodes RelayLogic::feedFor(const QString &relay, quint64 cursor) const
{
    ChildNodes feed;
    feed.cursor = m_changes;
    feed.complete = cursor < m_firstChange || cursor == 0 || cursor > m_changes; // else one of an earlier life of ours
    const ChildNode *asking = child(relay);
    feed.suspended = asking && asking->suspended;
    if (feed.complete) {
        for (quint32 i = 0; i < m_below.size(); ++i) {
            if (m_below[i].isThere && isBelow(i, relay))
                addToFeed(feed, m_below[i]);
        }
        sortByName(feed.changed);
        return feed;
    }
    for (quint32 i = m_lastChanged; i != kNobody && m_below[i].change > cursor; i = m_below[i].changedBefore) {
        if (m_below[i].isThere && isBelow(i, relay))
            addToFeed(feed, m_below[i]);
    }
    sortByName(feed.changed);
    for (auto it = m_removed.upperBound(cursor); it != m_removed.cend(); ++it)
        feed.removed.append(it.value());
    return feed;
}

void RelayLogic::addToFeed(ChildNodes &feed, const Below &node) const
{
    ChildNode told = node.node;
    told.offers.clear();
    for (const auto &[attempt, work] : node.works) {
        if (work->phase == RelayWork::Phase::Taken
            || (work->phase == RelayWork::Phase::Ready && work->wanted != OfferState::Cancelled
                && work->wanted != OfferState::Withdrawn)) {
            const OfferState state = isHeld(*work) ? OfferState::Held : work->wanted;
            told.offers.push_back({work->attempt, state, work->contentTag, work->overtakes});
        }
    }
    feed.changed.push_back(std::move(told));
}

} // namespace signalbox
