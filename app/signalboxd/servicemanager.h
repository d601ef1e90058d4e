#pragma once

#include "model/engine/engineaccess.h"

#include <QTimer>

namespace signalbox {

/// Tells systemd how the service is (sd_notify(3)); nothing happens when the program was not started by it. With a
/// watchdog in the unit, it is told so long as the engine answers: a server that hangs is started anew.
class ServiceManager {
public:
    ServiceManager();

    /// @param engine is asked from now on, and outlives this object or the next call; null: the server stands by
    void ready(const QString &status, EngineAccess *engine);
    void takingOver(); ///< from standing by: reading a large database answers no watchdog until ready()
    void stopping();

private:
    EngineAccess *m_engine = nullptr;
    QTimer m_watchdog;
    quint64 m_limitUs = 0; ///< of the watchdog, in the unit; 0 = none
};

} // namespace signalbox
