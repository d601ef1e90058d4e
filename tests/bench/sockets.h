#pragma once

#include <cstdint>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

/// Plain sockets of this machine, which load a peer and us alike.
namespace signalbox::bench {

/// -1: nobody listens there
inline int connectTo(std::uint16_t port, std::uint32_t from = INADDR_ANY)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(from);
    const int on = 1;
    ::setsockopt(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof(on)); // or each bind looks for a free port
    bool connected =
        from == INADDR_ANY || ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected = connected && ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0;
    if (!connected) {
        ::close(socket);
        return -1;
    }
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    return socket;
}

inline std::uint16_t freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (::bind(socket, reinterpret_cast<const sockaddr *>(&address), size) != 0)
        return 0;
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

} // namespace signalbox::bench
