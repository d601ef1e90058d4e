#include "network/http/listensocket.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace signalbox::http {

namespace {

constexpr int kBacklog = 4096;

QString translated(const char *text)
{
    return QCoreApplication::translate("signalbox::http::ListenSocket", text);
}

Error portError(int code, const std::string &address, std::uint16_t port)
{
    const char *text = QT_TRANSLATE_NOOP("signalbox::http::ListenSocket", "Cannot listen on %1, port %2.");
    if (code == EADDRINUSE)
        text = QT_TRANSLATE_NOOP("signalbox::http::ListenSocket",
                                 "Port %2 on %1 is already in use by another program. Choose another port.");
    else if (code == EACCES)
        text = QT_TRANSLATE_NOOP("signalbox::http::ListenSocket",
                                 "Listening on %1, port %2, is not permitted. Choose a port above 1023.");
    else if (code == EADDRNOTAVAIL)
        text = QT_TRANSLATE_NOOP("signalbox::http::ListenSocket",
                                 "Cannot listen on %1, port %2: this machine does not have that address.");
    return {Error::Kind::Io, translated(text).arg(QString::fromStdString(address)).arg(port),
            QString::fromStdString(std::generic_category().message(code))};
}

Error fileError(const char *text, const std::string &path, int code)
{
    return {Error::Kind::Io, translated(text).arg(QString::fromStdString(path)),
            QString::fromStdString(std::generic_category().message(code))};
}

template <class Address>
sockaddr *generic(Address &address)
{
    return reinterpret_cast<sockaddr *>(&address);
}

/// 0 when somebody answers at the socket file, else why not.
int connectError(sockaddr_un address)
{
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (probe < 0)
        return errno;
    const int result = ::connect(probe, generic(address), sizeof address) == 0 ? 0 : errno;
    ::close(probe);
    return result;
}

} // namespace

Result<ListenSocket> ListenSocket::tcp(const std::string &address, std::uint16_t port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    addrinfo *found = nullptr;
    if (const int failure = ::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found); failure != 0)
        return Error{Error::Kind::Io,
                     translated(QT_TRANSLATE_NOOP("signalbox::http::ListenSocket",
                                                  "%1 is not an address that can be listened on."))
                         .arg(QString::fromStdString(address)),
                     QString::fromUtf8(::gai_strerror(failure))};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, &::freeaddrinfo);

    ListenSocket socket(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    if (socket.m_descriptor < 0 || ::setsockopt(socket.m_descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(socket.m_descriptor, found->ai_addr, found->ai_addrlen) != 0
        || ::listen(socket.m_descriptor, kBacklog) != 0)
        return portError(errno, address, port);
    return socket;
}

Result<ListenSocket> ListenSocket::unixFile(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return fileError(
            QT_TRANSLATE_NOOP("signalbox::http::ListenSocket", "The socket path %1 is empty or longer than 107 bytes."),
            path, ENAMETOOLONG);
    std::memcpy(address.sun_path, path.data(), path.size());

    struct stat status { };
    if (::lstat(path.c_str(), &status) == 0) {
        if (!S_ISSOCK(status.st_mode))
            return fileError(QT_TRANSLATE_NOOP("signalbox::http::ListenSocket",
                                               "%1 exists and is not a socket; it is left as it is."),
                             path, EEXIST);
        const int error = connectError(address);
        if (error == 0 || error == EAGAIN) // EAGAIN: somebody listens, and is busy
            return fileError(
                QT_TRANSLATE_NOOP("signalbox::http::ListenSocket", "Another program already answers on %1."), path,
                EADDRINUSE);
        if (error == ECONNREFUSED)
            ::unlink(path.c_str());
    }

    ListenSocket socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.m_descriptor < 0 || ::bind(socket.m_descriptor, generic(address), sizeof address) != 0)
        return fileError(QT_TRANSLATE_NOOP("signalbox::http::ListenSocket", "Cannot create the socket %1."), path,
                         errno);
    socket.m_path = path;
    if (::lstat(path.c_str(), &status) == 0) {
        socket.m_device = status.st_dev;
        socket.m_inode = status.st_ino;
    }
    // Before listen() nobody can connect, so there is no moment with wider rights.
    if (::chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0 || ::listen(socket.m_descriptor, kBacklog) != 0)
        return fileError(QT_TRANSLATE_NOOP("signalbox::http::ListenSocket", "Cannot listen on the socket %1."), path,
                         errno);
    return socket;
}

ListenSocket::ListenSocket(ListenSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_path(std::exchange(other.m_path, {})),
      m_device(other.m_device),
      m_inode(other.m_inode)
{
}

ListenSocket::~ListenSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    struct stat status { };
    if (!m_path.empty() && ::lstat(m_path.c_str(), &status) == 0 && status.st_dev == m_device
        && status.st_ino == m_inode) // else it is the socket of a program that came after us
        ::unlink(m_path.c_str());
}

int ListenSocket::family() const
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    ::getsockname(m_descriptor, generic(address), &length);
    return address.ss_family;
}

std::uint16_t ListenSocket::port() const
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    ::getsockname(m_descriptor, generic(address), &length);
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return 0;
}

ListenSocket::Accepted ListenSocket::accept() const
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    const int descriptor = ::accept4(m_descriptor, generic(address), &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0)
        return {-1, errno, {}};
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.ss_family == AF_INET) {
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in &>(address).sin_addr, text.data(), text.size());
    } else if (address.ss_family == AF_INET6) {
        const in6_addr &ip = reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr;
        if (IN6_IS_ADDR_V4MAPPED(&ip))
            ::inet_ntop(AF_INET, &ip.s6_addr[12], text.data(), text.size());
        else
            ::inet_ntop(AF_INET6, &ip, text.data(), text.size());
    } else {
        return {descriptor, 0, "local"};
    }
    return {descriptor, 0, text.data()};
}

} // namespace signalbox::http
