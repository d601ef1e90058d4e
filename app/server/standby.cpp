#include "app/server/standby.h"

#include "network/consoleapi/standbyanswer.h"

namespace signalbox {

namespace {
constexpr std::size_t kLargestPart = std::size_t{2} << 20; ///< of an upload: who is still sending reads no answer
} // namespace

Standby::Standby(const ManagingServer::Options &options) : m_options(options) { }

Outcome Standby::start()
{
    http::HttpServer::Options options;
    options.bodyLimit = [](const http::Request &) { return kLargestPart; };
    options.tooLarge = [](const http::Request &head, std::size_t) { return consoleapi::standbyAnswer(head); };
    m_http = std::make_unique<http::HttpServer>(
        options, [this](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
            const std::scoped_lock lock(m_mutex);
            responder->respond(consoleapi::standbyAnswer(request, m_problem));
        });
    const Result<std::uint16_t> port = m_http->listenTcp(m_options.listenAddress, m_options.port, m_options.tls);
    if (!port)
        return port.error();
    if (m_options.socketPath.isEmpty())
        return {};
    Outcome listening = m_http->listenUnix(m_options.socketPath.toStdString());
    // The one that serves on the same machine may have the usual name; ours gets another when its time has come.
    return m_options.socketMayMove ? Outcome() : listening;
}

void Standby::tellProblem(const QString &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_problem = problem;
}

void Standby::stop()
{
    if (m_http)
        m_http->stop();
    m_http.reset();
}

} // namespace signalbox
