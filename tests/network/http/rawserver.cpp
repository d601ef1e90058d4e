#include "tests/network/http/rawserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace signalbox::http {

RawServer::RawServer(std::function<void(RawClient &peer, int number)> serve)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_descriptor, reinterpret_cast<sockaddr *>(&address), length) != 0)
        throw std::system_error(errno, std::generic_category(), "bind");
    ::listen(m_descriptor, 16);
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this, serve = std::move(serve)] {
        for (;;) {
            const int accepted = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
            if (accepted < 0)
                return;
            RawClient peer(RawClient::Accepted{accepted});
            serve(peer, m_connections++);
        }
    });
}

RawServer::~RawServer()
{
    ::shutdown(m_descriptor, SHUT_RDWR); // ends accept4()
    m_thread.join();
    ::close(m_descriptor);
}

} // namespace signalbox::http
