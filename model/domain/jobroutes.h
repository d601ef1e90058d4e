#pragma once

#include "model/domain/ids.h"

#include <optional>
#include <vector>

namespace signalbox {

// The way of a job's work to its destinations (domain.md section 1 "route"; JP1 lets it be changed for each destination).

/// Where one destination takes the work of a job.
struct RouteChoice {
    NodeId destination{};
    std::optional<NodeId> relay{}; ///< 0: at the managing server itself; none: where it usually asks
    friend bool operator==(const RouteChoice &, const RouteChoice &) = default;
};

struct RoutePlan {
    std::optional<NodeId> all{}; ///< of all destinations that are not listed; as RouteChoice::relay
    std::vector<RouteChoice> each{}; ///< each destination once
    [[nodiscard]] bool isUsual() const noexcept { return !all && each.empty(); }
    friend bool operator==(const RoutePlan &, const RoutePlan &) = default;
};

} // namespace signalbox
