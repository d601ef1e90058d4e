// Where a simulated client asks: at its own station, and where a job leads it, as ClientHost does.

#include "network/simulation/simulatedclient.h"

#include <algorithm>

namespace signalbox::simulation {

namespace {

constexpr std::size_t kMostPlaces = 16; // as ClientHost

} // namespace

void SimulatedClient::cut()
{
    m_uplink.line().cut();
    for (std::size_t i = 0; m_elsewhere && i < m_elsewhere->uplinks.size(); ++i)
        m_elsewhere->uplinks[i].second->line().cutAs(m_uplink.line());
}

void SimulatedClient::mend()
{
    m_uplink.line().mend();
    for (std::size_t i = 0; m_elsewhere && i < m_elsewhere->uplinks.size(); ++i)
        m_elsewhere->uplinks[i].second->line().cutAs(m_uplink.line());
}

Uplink &SimulatedClient::asked()
{
    return m_elsewhere && !m_elsewhere->place.other().isEmpty() ? uplinkTo(m_elsewhere->place.other()) : m_uplink;
}

Uplink &SimulatedClient::uplinkTo(const QString &place)
{
    Station *station = !place.isEmpty() && world().stationOf ? world().stationOf(place) : nullptr;
    if (!station)
        return m_uplink;
    if (!m_elsewhere)
        m_elsewhere = std::make_unique<Elsewhere>();
    auto &uplinks = m_elsewhere->uplinks;
    const auto known =
        std::find_if(uplinks.begin(), uplinks.end(), [&](const auto &one) { return one.first == place; });
    if (known != uplinks.end())
        return *known->second;
    auto uplink = std::make_unique<Uplink>(world(), *station, m_profile.link, m_uplink.name(),
                                           QString(QStringLiteral("line to ") + place));
    uplink->line().cutAs(m_uplink.line());
    return *uplinks.emplace_back(place, std::move(uplink)).second;
}

bool SimulatedClient::isLed(const ddi::ControllerBase &base)
{
    if (base.asksAt.isEmpty() && !m_elsewhere)
        return false;
    if (!m_elsewhere)
        m_elsewhere = std::make_unique<Elsewhere>();
    const auto &uplinks = m_elsewhere->uplinks;
    const bool mayGo =
        uplinks.size() < kMostPlaces
        || std::any_of(uplinks.begin(), uplinks.end(), [&](const auto &one) { return one.first == base.asksAt; });
    const bool isThere =
        mayGo && !base.asksAt.isEmpty() && !m_relay && world().stationOf && world().stationOf(base.asksAt) != nullptr;
    m_elsewhere->place.homeAnswered(isThere ? base.asksAt : QString(), world().queue.now() / kMillisecond);
    return !m_elsewhere->place.other().isEmpty();
}

} // namespace signalbox::simulation
