#pragma once

#include "network/simulation/uplink.h"

#include <functional>
#include <memory>

namespace signalbox::simulation {

/// Bytes of one payload on their way to a node: asked for, sent part by part, cut when somebody wants it so.
/// Its functions are called at most until the node's program ends or the transfer is over.
class Transfer : public std::enable_shared_from_this<Transfer> {
public:
    struct Order {
        ddi::Caller caller;
        quint32 module = 0;
        QString fileName;
        qint64 from = 0;
        qint64 until = 0; ///< exclusive
    };
    struct Events {
        std::function<void(QByteArray entityTag)> began;
        std::function<void(qint64 bytes)> progress; ///< so many bytes of the payload are here
        std::function<void(Outcome outcome)> ended; ///< once
    };
    Transfer(Uplink &uplink, Order order, Events events)
        : m_uplink(uplink), m_order(std::move(order)), m_events(std::move(events)), m_life(uplink.life())
    {
    }

    void start();
    void stop(); ///< ended() with Cancelled follows
    void drop(); ///< the node has gone: nobody is told but the station

private:
    void begin(const ddi::ArtifactAnswer &answer);
    void sendNext();
    void arrived(qint64 bytes);
    void end(const Outcome &outcome);
    [[nodiscard]] bool isStationThere();

    Uplink &m_uplink;
    const Order m_order;
    Events m_events;
    const quint32 m_life;
    quint32 m_stationLife = 0;
    ddi::ArtifactAnswer m_answer;
    qint64 m_at = 0;
    qint64 m_end = 0;
    bool m_begun = false; ///< the station knows of it
    bool m_cut = false; ///< the station ends it
    bool m_over = false;
};

} // namespace signalbox::simulation
