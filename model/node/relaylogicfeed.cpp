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
std::vector<quint32> attemptsOf(const std::vector<ChildOffer> &offers, const Unchanged &without)
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
        QHash<QString, bool> listed;
        for (const ChildNode &child : feed.changed)
            listed.insert(child.name, true);
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (!listed.contains(it.key()))
                gone.append(it.key());
        }
        gone.sort();
    }
    bool isMoved = false;
    std::vector<AttemptId> dropped;
    for (const QString &name : gone) {
        if (const auto works = m_worksOf.constFind(name); works != m_worksOf.cend()) {
            for (const auto &[attempt, work] : works->all)
                dropped.push_back(AttemptId{attempt});
        }
        isMoved |= m_children.remove(name);
        m_lastPollMs.remove(name);
        changed(name);
        m_removed.insert(m_changes, name);
    }
    for (const ChildNode &child : feed.changed) {
        ChildNode &known = m_children[child.name];
        isMoved |= known.name.isNull() || known.upper != child.upper;
        // What is held by a suspension of everything, or no more, is looked at whether it is listed as before or not.
        const std::vector<ChildOffer> before =
            suspendedBefore == m_suspended ? std::move(known.offers) : std::vector<ChildOffer>();
        known = child;
        changed(child.name);
        takeOffers(child, before, nowMs);
        // An attempt that is not listed any more is closed at the upper side.
        const std::vector<AttemptId> closed = unlisted(child, before);
        dropped.insert(dropped.end(), closed.begin(), closed.end());
    }
    if (isMoved)
        placeAgain();
    for (const AttemptId attempt : dropped)
        forget(attempt);
    if (suspendedBefore != m_suspended) {
        for (auto &[attempt, work] : m_works) {
            if (work.wanted == OfferState::Offered)
                m_suspended ? hold(work) : resume(work, nowMs);
            place(work);
        }
    }
    fetchWhatIsWanted(nowMs);
}

/// @param before what the feed listed last; of that only what is not settled is looked at again
void RelayLogic::takeOffers(const ChildNode &child, const std::vector<ChildOffer> &before, UtcMs nowMs)
{
    const Unchanged unchanged(before, child.offers);
    const auto works = m_worksOf.constFind(child.name);
    const std::set<quint32> unsettled = works == m_worksOf.cend() ? std::set<quint32>() : works->unsettled;
    const std::size_t size = child.offers.size();
    const std::size_t from = unsettled.empty() ? unchanged.from : 0;
    const std::size_t to = unsettled.empty() ? size - unchanged.atEnd : size;
    for (std::size_t i = from; i < to; ++i) {
        const ChildOffer &offer = child.offers[i];
        const bool isListedAsBefore = i < unchanged.from || i >= size - unchanged.atEnd;
        if (isListedAsBefore && !unsettled.contains(number(offer.attempt)))
            continue;
        if (PlacedWork *known = find(offer.attempt)) {
            ++m_looks;
            const bool isAsBefore = known->wanted == offer.state && known->contentTag == offer.contentTag;
            if (!isAsBefore || !isSettled(*known))
                take(*known, offer, nowMs);
            continue;
        }
        RelayWork work;
        work.attempt = offer.attempt;
        work.child = child.name;
        work.wanted = offer.state;
        work.contentTag = offer.contentTag;
        take(add(work), offer, nowMs);
    }
}

/// Works of the child that the feed does not list any more. After takeOffers().
std::vector<AttemptId> RelayLogic::unlisted(const ChildNode &child, const std::vector<ChildOffer> &before) const
{
    std::vector<AttemptId> found;
    const auto works = m_worksOf.constFind(child.name);
    if (works == m_worksOf.cend())
        return found;
    const Unchanged unchanged(before, child.offers);
    const std::vector<quint32> listed = attemptsOf(child.offers, unchanged);
    for (const quint32 attempt : attemptsOf(before, unchanged)) {
        if (!std::binary_search(listed.begin(), listed.end(), attempt) && works->all.contains(attempt))
            found.push_back(AttemptId{attempt});
    }
    if (works->all.size() == child.offers.size() + found.size())
        return found; // all that is listed is there, hence nothing else
    // Work from before a restart, or from before all transfer was suspended or let go on.
    found.clear();
    const std::vector<quint32> all = attemptsOf(child.offers, Unchanged({}, child.offers));
    for (const auto &[attempt, work] : works->all) {
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
    if (const auto works = m_worksOf.constFind(node.name); works != m_worksOf.cend()) {
        for (const auto &[attempt, work] : works->all) {
            if (work->phase == RelayWork::Phase::Taken
                || (work->phase == RelayWork::Phase::Ready && work->wanted != OfferState::Cancelled
                    && work->wanted != OfferState::Withdrawn)) {
                const OfferState state = isHeld(*work) ? OfferState::Held : work->wanted;
                told.offers.push_back({work->attempt, state, work->contentTag});
            }
        }
    }
    feed.changed.push_back(std::move(told));
}

} // namespace signalbox
