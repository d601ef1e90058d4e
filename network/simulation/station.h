#pragma once

#include "network/nodeapi/ddibackend.h"
#include "network/simulation/waiting.h"
#include "network/simulation/world.h"

#include <limits>
#include <optional>
#include <utility>

namespace signalbox::simulation {

/// Where a station has what it knows of a node below it, so that not each request has to look the name up.
struct Place {
    static constexpr quint32 kNoLife = std::numeric_limits<quint32>::max();
    quint32 life = kNoLife; ///< of the station's program in which it was looked up
    quint32 number = 0;
    void *own = nullptr; ///< the station's own, as long as it lives that life
    const void *record = nullptr; ///< what it looks at first; only to be fetched beforehand

    void fetchAhead() const noexcept
    {
        simulation::fetchAhead(record, 1);
        simulation::fetchAhead(own, 1);
    }
};

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
    /// The credentials of the node would be accepted.
    /// @param place filled, when it is not of this life
    [[nodiscard]] virtual bool knows(const QString &controller, Place &place) = 0;
    /// What DdiBackend::poll() says, where the answer is there at once; none: it has to be asked.
    /// @param place as knows() has filled it
    [[nodiscard]] virtual std::optional<ddi::ControllerBase> polled(const Place &, bool /*longPoll*/) { return {}; }
    /// Who waits for a change of what polled() says.
    [[nodiscard]] virtual WaitingList *waitingFor(const Place &) { return nullptr; }
    /// Takes a part of collected files as DdiBackend::files() does, with the time that its disk takes for it.
    virtual void files(const ddi::Caller &caller, ddi::FilesPart part,
                       ddi::DdiBackend::Reply<Result<ddi::FilesTaken>> reply)
    {
        backend()->files(caller, std::move(part), std::move(reply));
    }

    /// When so many bytes are out, behind what is being sent to others.
    [[nodiscard]] VirtualUs send(qint64 bytes);

protected:
    World &m_world;

private:
    const double m_sendBytesPerSecond; ///< 0 = does not limit
    VirtualUs m_freeAt = 0;
};

} // namespace signalbox::simulation
