#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"

#include <algorithm>

namespace signalbox {

using namespace command;

// Which routes may be chosen for a job.

namespace {

bool comesBefore(const RouteChoice &choice, NodeId destination)
{
    return number(choice.destination) < number(destination);
}

} // namespace

/// @param routes in the order of their destinations
std::optional<NodeId> Engine::Impl::chosenPlaceOf(const RoutePlan &routes, NodeId destination)
{
    const auto found = std::lower_bound(routes.each.begin(), routes.each.end(), destination, comesBefore);
    return found != routes.each.end() && found->destination == destination ? found->relay : routes.all;
}

Outcome Engine::Impl::checkRoutes(const CreateJob &order, const RoutePlan &routes) const
{
    if (routes.isUsual())
        return {};
    if (!m_settings.choosesRoutes)
        return invalid(
            CommandText::tr("Route: simulated clients ask where they always do. Leave the routes as usual."));
    if (goesToRelays(order.type)) {
        return invalid(CommandText::tr("Route: jobs of the type \"%1\" go to relays, by their usual routes.")
                           .arg(jobTypeText(order.type)));
    }
    const auto checkPlace = [&](NodeId place) -> Outcome {
        if (place == NodeId{}) {
            if (order.type == JobType::CollectFilesToRelay)
                return invalid(CommandText::tr("Route: straight from the managing server there is no relay that could "
                                               "keep the files. Choose a relay."));
            return {};
        }
        const EngineMemory::Node *relay = m_memory.node(place);
        if (!relay)
            return notFound(CommandText::tr("Route: there is no relay %1. Choose another one.").arg(number(place)));
        if (relay->stored.record.role != NodeRole::Relay)
            return invalid(
                CommandText::tr("Route: \"%1\" is a client. Choose a relay.").arg(relay->stored.record.name));
        return {};
    };
    if (routes.all) {
        if (Outcome checked = checkPlace(*routes.all); !checked)
            return checked;
    }
    if (routes.each.empty())
        return {};
    std::vector<NodeId> destinations = order.destinations;
    std::sort(destinations.begin(), destinations.end());
    for (std::size_t i = 0; i < routes.each.size(); ++i) {
        const RouteChoice &choice = routes.each[i];
        const EngineMemory::Node *node = m_memory.node(choice.destination);
        const QString name = node ? node->stored.record.name : QString::number(number(choice.destination));
        if (!std::binary_search(destinations.begin(), destinations.end(), choice.destination))
            return invalid(CommandText::tr("Route: \"%1\" is not among the destinations.").arg(name));
        if (i > 0 && routes.each[i - 1].destination == choice.destination)
            return invalid(CommandText::tr("Route: \"%1\" is listed twice. Remove one of them.").arg(name));
        if (choice.relay) {
            if (Outcome checked = checkPlace(*choice.relay); !checked)
                return checked;
        }
    }
    return {};
}

/// The relays from the server outwards.
Result<std::vector<NodeId>> Engine::Impl::chosenRoute(NodeId destination, NodeId place) const
{
    std::vector<NodeId> route;
    if (place == NodeId{})
        return route;
    route = m_memory.relaysAbove(place);
    route.push_back(place);
    const std::vector<NodeId> usual = m_memory.relaysAbove(destination);
    // A relay has each node at one place of its list.
    if (route != usual && !usual.empty() && usual.front() == route.front()) {
        return invalid(
            CommandText::tr("Route: \"%1\" is reached through \"%2\" either way. Choose a relay that is not behind "
                            "\"%2\", or the managing server itself.")
                .arg(m_memory.node(destination)->stored.record.name, m_memory.node(usual.front())->stored.record.name));
    }
    return route;
}

} // namespace signalbox
