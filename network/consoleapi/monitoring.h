#pragma once

#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "network/http/httpserver.h"

#include <memory>

namespace signalbox::consoleapi {

/// What watches a managing server from outside: `/health` for load balancers and service managers, `/metrics` for
/// Prometheus (text format 0.0.4). Hand handle() to an http::HttpServer. Thread-safe.
///
/// `/health` is for everybody and says nothing but whether the server does its work: 200, or 503 when the store refuses
/// everything or the engine does not answer. `/metrics` is for whom `mayRead` lets in.
class Monitoring {
public:
    struct Options {
        qint64 answerLimitMs = 5'000; ///< an engine that has not answered by then counts as stuck
    };
    /// @param host outlives this object
    Monitoring(Options options, EngineAccess &host, std::function<bool(const http::Request &)> mayRead,
               std::function<int()> connections);
    ~Monitoring(); ///< after the http server was stopped

    /// @return false when the path is neither: the request is untouched then.
    bool handle(const http::Request &request, const std::shared_ptr<http::Responder> &responder);

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

/// The figures in Prometheus' text format, each with its help and type.
[[nodiscard]] std::string metricsText(const EngineStatistics &statistics, UtcMs startedMs, int connections);

} // namespace signalbox::consoleapi
