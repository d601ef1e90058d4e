#include "model/engine/enginememory.h"

#include <algorithm>

namespace signalbox {

// Routes that were chosen for a job. Its clients take such work elsewhere than they usually ask, so that other relays have to know
// of them for as long as it is open.

bool EngineMemory::isBelow(NodeId id, NodeId relay) const
{
    for (const Node *at = node(id); at && at->stored.record.upper != NodeId{}; at = node(at->stored.record.upper)) {
        if (at->stored.record.upper == relay)
            return true;
    }
    return false;
}

void EngineMemory::countRoute(const Place &at, int by)
{
    const std::optional<NodeId> place = at.job->chosenPlaceOf(at.index);
    if (!place)
        return;
    quint32 &count = m_chosenPlaces[number(at.target())][number(*place)];
    count = static_cast<quint32>(static_cast<int>(count) + by);
}

void EngineMemory::touchChosen(NodeId id, quint64 change)
{
    const auto chosen = m_chosenPlaces.find(number(id));
    if (chosen == m_chosenPlaces.end())
        return;
    for (const auto &[place, count] : chosen->second)
        tellRelays(NodeId{place}, id, change);
    std::erase_if(chosen->second, [](const auto &entry) { return entry.second == 0; }); // that is told now
    if (chosen->second.empty())
        m_chosenPlaces.erase(chosen);
}

std::vector<NodeId> EngineMemory::relaysTo(NodeId id) const
{
    std::vector<NodeId> relays = relaysAbove(id);
    const auto chosen = m_chosenPlaces.find(number(id));
    if (chosen == m_chosenPlaces.end())
        return relays;
    const auto add = [&relays](NodeId relay) {
        if (relay != NodeId{} && std::find(relays.begin(), relays.end(), relay) == relays.end())
            relays.push_back(relay);
    };
    for (const auto &[place, count] : chosen->second) {
        add(NodeId{place});
        for (const NodeId above : relaysAbove(NodeId{place}))
            add(above);
    }
    return relays;
}

bool EngineMemory::isOfferedAt(const Offer &offer, NodeId relay) const
{
    if (!offer.place || *offer.place == relay)
        return true;
    return relay != NodeId{} && *offer.place != NodeId{} && isBelow(*offer.place, relay);
}

std::optional<NodeId> EngineMemory::asksElsewhere(const std::vector<Offer> &offers, NodeId relay) const
{
    const auto isOpen = [](const Offer &offer) { return offer.state != OfferState::Held; };
    // What cannot be brought to its place keeps nobody from what is at other ones.
    const auto isOnItsWay = [&](const Offer &offer) {
        const Place at = offer.place && isOpen(offer) ? placeOf(offer.attempt) : Place{};
        if (!at)
            return isOpen(offer);
        const InstructionState &state = at.state();
        const bool fails = state.status == Status::StartupFailure || state.status == Status::CommunicationError;
        return !fails || state.hop >= at.route().size();
    };
    auto next = std::find_if(offers.begin(), offers.end(), isOnItsWay);
    if (next == offers.end())
        next = std::find_if(offers.begin(), offers.end(), isOpen);
    if (next == offers.end() || isOfferedAt(*next, relay))
        return std::nullopt;
    return next->place;
}

ChildFeed EngineMemory::feedOf(NodeId id, const Node &child, NodeId relay) const
{
    ChildFeed told{child.stored.record, child.stored.tokenSha256, offers(id), child.stored.record.upper, {}, false};
    const bool isUsual = child.stored.record.upper == relay || isBelow(id, relay);
    if (isUsual && !m_chosenPlaces.contains(number(id)))
        return told;
    if (isUsual) {
        told.asksAt = asksElsewhere(told.offers, relay);
        std::erase_if(told.offers, [](const Offer &offer) { return offer.place.has_value(); });
        return told;
    }
    std::erase_if(told.offers, [&](const Offer &offer) { return !offer.place || !isOfferedAt(offer, relay); });
    if (told.offers.empty()) {
        told.isGone = true;
        return told;
    }
    // A node stands in one place of this relay's list: work that is led through another one waits for the first to end.
    told.upper = *told.offers.front().place;
    std::erase_if(told.offers, [&told](const Offer &offer) { return offer.place != told.upper; });
    return told;
}

} // namespace signalbox
