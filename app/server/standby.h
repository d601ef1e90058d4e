#pragma once

#include "app/server/managingserver.h"

namespace signalbox {

/// Answers where a managing server will answer when its time has come, that it stands by.
class Standby {
public:
    explicit Standby(const ManagingServer::Options &options);
    /// Errors: as of ManagingServer::start(), of the port, the socket and the certificate.
    Outcome start();
    void stop(); ///< the port and the socket are free when it returns

private:
    const ManagingServer::Options m_options;
    std::unique_ptr<http::HttpServer> m_http;
};

} // namespace signalbox
