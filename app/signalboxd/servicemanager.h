#pragma once

#include "model/engine/engineaccess.h"

#include <QTimer>

#include <memory>

namespace signalbox {

/// Tells systemd how the service is (sd_notify(3)); nothing happens when the program was not started by it. With a
/// watchdog in the unit, it is told so long as the engine answers: a server that hangs is started anew.
class ServiceManager {
public:
    /// @param engine outlives this object; is asked after ready()
    explicit ServiceManager(EngineAccess &engine);

    void ready(const QString &status); ///< from now on it serves
    void stopping();

private:
    EngineAccess &m_engine;
    QTimer m_watchdog;
};

} // namespace signalbox
