#pragma once

#include "app/server/leasekeeper.h"
#include "app/server/managingserver.h"
#include "app/server/standby.h"
#include "app/signalboxd/servicemanager.h"

#include <QObject>

#include <memory>
#include <optional>

namespace signalbox {

/// The managing server as a service: serves until it is told to stop. With --failover it stands by while another server has the
/// lease of their database, takes over when that one does not renew it, and stands by again when it has lost it itself.
class Daemon {
public:
    explicit Daemon(ManagingServer::Options options);
    /// Returns when a signal has stopped it. Errors: as of ManagingServer::start().
    Outcome run();

private:
    void standBy();
    void waitForLease();
    void serve(qint64 epoch);
    void leaseLost();
    void end(const Error &why);

    ManagingServer::Options m_options;
    Outcome m_outcome;
    ServiceManager m_serviceManager;
    QObject m_context; ///< of callbacks
    bool m_hasStoodBy = false; ///< for another: what goes wrong from then on is tried again
    std::unique_ptr<LeaseKeeper> m_keeper; ///< released after the server has stopped
    std::unique_ptr<Standby> m_standby;
    std::unique_ptr<ManagingServer> m_server;
};

} // namespace signalbox
