#pragma once

#include "network/nodeapi/ddibackend.h"
#include "network/simulation/world.h"

namespace signalbox::simulation {

/// What nodes connect to: the managing server or a relay.
class Station {
public:
    Station(World &world, double sendBytesPerSecond) : m_world(world), m_sendBytesPerSecond(sendBytesPerSecond) { }
    virtual ~Station() = default;
    Station(const Station &) = delete;
    Station &operator=(const Station &) = delete;

    [[nodiscard]] virtual bool isOn() const = 0; ///< the machine answers
    [[nodiscard]] virtual ddi::DdiBackend *backend() = 0; ///< none: the program does not run
    [[nodiscard]] virtual quint32 life() const = 0; ///< another one after each start of the program
    [[nodiscard]] virtual bool knows(const QString &controller) const = 0; ///< its credentials would be accepted

    /// When so many bytes are out, behind what is being sent to others.
    [[nodiscard]] VirtualUs send(qint64 bytes);

protected:
    World &m_world;

private:
    const double m_sendBytesPerSecond; ///< 0 = does not limit
    VirtualUs m_freeAt = 0;
};

} // namespace signalbox::simulation
