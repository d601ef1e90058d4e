#include "model/items/routebuilder.h"

#include "model/domain/instructionstate.h"
#include "model/items/serverstate.h"

#include <algorithm>

namespace signalbox {

RouteState RouteBuilder::start(const std::vector<NodeId> &relays) const
{
    RouteState route;
    const NodeStore &nodes = *m_server.nodes();
    route.hops.push_back({.kind = RouteHop::Kind::Server, .name = m_server.name()});
    for (const NodeId relay : relays) {
        const NodeRecord *node = nodes.find(relay);
        route.hops.push_back({.kind = RouteHop::Kind::Relay,
                              .name = nodes.name(relay),
                              .node = relay,
                              .suspended = node && node->suspended});
    }
    return route;
}

QList<RouteState> RouteBuilder::ofJob(const JobRecord &job) const
{
    QList<RouteState> routes;
    for (const RouteSummary &summary : job.routes) {
        RouteState route = start(summary.relays);
        // Each destination has one instruction for each package.
        const auto packages = static_cast<quint32>(std::max<std::size_t>(job.packages.size(), 1));
        route.hops.push_back({.kind = RouteHop::Kind::Group, .count = summary.counters.total() / packages});
        route.sinceMs = job.lastReportMs;
        const int last = static_cast<int>(route.hops.size()) - 1;
        route.doneHop = std::clamp<int>(summary.minHop, 0, last);
        route.currentHop = std::clamp<int>(summary.minHop == last ? last : summary.maxHop, 0, last);
        route.status = summary.counters.worst().value_or(Status::WaitingForTransmission);
        route.colour = summary.counters.colour(route.status);
        route.silent = summary.counters.silent > 0;
        route.otherRoutes = static_cast<int>(job.routes.size()) - 1;
        routes.push_back(std::move(route));
    }
    std::stable_sort(routes.begin(), routes.end(), [](const RouteState &a, const RouteState &b) {
        return severityRank(a.status) < severityRank(b.status);
    });
    return routes;
}

RouteState RouteBuilder::ofInstruction(const InstructionRow &row, const JobRecord *job) const
{
    const bool known = job && row.route < job->routes.size();
    RouteState route = start(known ? job->routes[row.route].relays : m_server.nodes()->relaysTo(row.destination));
    route.hops.push_back(
        {.kind = RouteHop::Kind::Client, .name = m_server.nodes()->name(row.destination), .node = row.destination});
    const int last = static_cast<int>(route.hops.size()) - 1;
    route.doneHop = std::clamp<int>(row.hop, 0, last);
    route.currentHop = route.doneHop;
    route.segmentPermille = route.doneHop < last ? std::min<quint16>(row.segmentPermille, 1000) : quint16{0};
    if (const PackageRecord *package = m_server.packages().find(row.package); package && route.segmentPermille > 0) {
        route.segmentTotal = package->size;
        // double: a size times 1000 may be more than 64 bits hold
        route.segmentBytes = static_cast<qint64>(static_cast<double>(package->size) * route.segmentPermille / 1000);
    }
    route.sinceMs = row.statusSinceMs;
    route.status = shownStatus(row.status, row.stopping);
    route.colour = colourKey(route.status, (row.overlays & StartedFromWaitingOverlay) != 0);
    route.silent = (row.overlays & SilentOverlay) != 0;
    const auto hop = [&route](int at) -> RouteHop & { return route.hops[static_cast<std::size_t>(at)]; };
    if (row.status == Status::Suspended)
        hop(route.currentHop).suspended = true;
    if (row.status == Status::CommunicationError || row.status == Status::StartupFailure)
        hop(std::min(route.doneHop + 1, last)).unreachable = true;
    if ((row.overlays & ResultsHeldOverlay) != 0 && last > 1)
        hop(last - 1).held = true;
    return route;
}

} // namespace signalbox
