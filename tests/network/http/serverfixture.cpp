#include "tests/network/http/serverfixture.h"

#include <fstream>

namespace signalbox::http {

void ServerFixture::startServer(const std::optional<TlsFiles> &tls)
{
    m_server = std::make_unique<HttpServer>(m_options, [this](Request request, std::shared_ptr<Responder> responder) {
        const auto handler = m_handlers.find(request.path);
        if (handler == m_handlers.end())
            responder->respond({404, {}, {}});
        else
            handler->second(std::move(request), std::move(responder));
    });
    const auto port = m_server->listenTcp("127.0.0.1", 0, tls);
    ASSERT_TRUE(port) << port.error().text.toStdString() << port.error().detail.toStdString();
    m_port = port.value();
}

std::string ServerFixture::path(const std::string &name) const
{
    return m_directory.filePath(QString::fromStdString(name)).toStdString();
}

std::string ServerFixture::writeFile(const std::string &name, std::string_view content) const
{
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name);
}

} // namespace signalbox::http
