#pragma once

#include "app/server/managingserver.h"

#include <mutex>

namespace signalbox {

/// Answers where a managing server will answer when its time has come, that it stands by.
class Standby {
public:
    explicit Standby(const ManagingServer::Options &options);
    /// Errors: as of ManagingServer::start(), of the port, the socket and the certificate.
    Outcome start();
    /// Why it cannot take over when nobody serves; empty: nothing is known to be wrong. Thread-safe.
    void tellProblem(const QString &problem);
    void stop(); ///< the port and the socket are free when it returns

private:
    const ManagingServer::Options m_options;
    std::mutex m_mutex; ///< guards m_problem
    QString m_problem;
    std::unique_ptr<http::HttpServer> m_http;
};

} // namespace signalbox
