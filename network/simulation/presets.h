#pragma once

#include "network/simulation/scenario.h"

#include <QStringList>

#include <optional>

namespace signalbox::simulation {

/// A fleet of the same shape everywhere: regions with a relay each (0 = none), sites below them with one or more
/// relays, clients below those.
struct FleetShape {
    quint32 regions = 0;
    quint32 sites = 1; ///< in each region; in all when there are none
    quint32 relays = 1; ///< in each site; 0 = clients straight below what is above
    quint32 clients = 10; ///< below each relay of a site
    quint16 regionProfile = 0;
    quint16 relayProfile = 0;
    quint16 clientProfile = 0;
    [[nodiscard]] quint64 nodeCount() const noexcept;
};

/// Puts the nodes of the shape behind those that are there.
void addFleet(Scenario &scenario, const FleetShape &shape);

[[nodiscard]] QStringList presetNames(); ///< "office", "company", "country", "million"
[[nodiscard]] std::optional<Scenario> preset(const QString &name);

} // namespace signalbox::simulation
