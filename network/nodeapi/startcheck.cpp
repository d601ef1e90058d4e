#include "network/nodeapi/startcheck.h"

#include <QByteArray>

#include <cerrno>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace signalbox {

namespace {

StatusDetail meaningOf(int error)
{
    switch (error) {
    case ECONNREFUSED:
    case ECONNRESET: return StatusDetail::NotRunning;
    case ETIMEDOUT:
    case EHOSTUNREACH:
    case EHOSTDOWN:
    case ENETUNREACH: return StatusDetail::PowerOff;
    default: return StatusDetail::None;
    }
}

} // namespace

StatusDetail startCheck(const QString &address, quint16 port, std::chrono::milliseconds timeout)
{
    if (address.isEmpty())
        return StatusDetail::None;
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    if (::getaddrinfo(address.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &list) != 0)
        return StatusDetail::None;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> found(list, &::freeaddrinfo);
    const int descriptor = ::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return StatusDetail::None;
    StatusDetail result = StatusDetail::None;
    if (::connect(descriptor, found->ai_addr, found->ai_addrlen) != 0) {
        if (errno != EINPROGRESS) {
            result = meaningOf(errno);
        } else {
            pollfd waiting{descriptor, POLLOUT, 0};
            if (::poll(&waiting, 1, static_cast<int>(timeout.count())) <= 0) {
                result = StatusDetail::PowerOff; // a lost check counts as power off
            } else {
                int error = 0;
                socklen_t size = sizeof(error);
                ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
                result = meaningOf(error);
            }
        }
    }
    ::close(descriptor);
    return result;
}

} // namespace signalbox
