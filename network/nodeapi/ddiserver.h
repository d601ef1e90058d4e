#pragma once

#include "network/http/httpserver.h"
#include "network/nodeapi/ddibackend.h"

#include <QString>

#include <memory>

namespace signalbox::ddi {

/// Serves `/{tenant}/controller/v1/...` of the open node protocol on a backend. Hand handle() to an http::HttpServer.
/// Thread-safe. Long polls: a poll with `Prefer: wait=N` (N at most 25 s) is held only while there is nothing to do
/// and no attributes are asked for.
class DdiServer {
public:
    struct Options {
        QString
            baseUrl; ///< public: what hrefs start with, without a slash at the end; the request's Host is not trusted
        QString tenant = QStringLiteral("DEFAULT");
        std::chrono::seconds longPollLimit{25};
        /// How long a request for a file may be kept unanswered while its job is suspended; then the connection is
        /// closed and the client comes again. swupdate gives up by itself after 300 s, others after 60 s.
        std::chrono::seconds holdLimit{45};
        std::chrono::seconds holdLimitSwupdate{240};
        int requestsPerSecondPerPeer = 2000; ///< more: 429
        QStringList proxyAuthorities{}; ///< hashes of issuers; see credentialsOf()
    };
    DdiServer(Options options, std::shared_ptr<DdiBackend> backend);
    ~DdiServer(); ///< releases held polls
    void setBaseUrl(const QString &baseUrl); ///< for port 0. What comes before is to be tried again (503)

    /// @return false when the path is not one of this protocol: the request is untouched then.
    bool handle(http::Request &request, const std::shared_ptr<http::Responder> &responder);

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace signalbox::ddi
