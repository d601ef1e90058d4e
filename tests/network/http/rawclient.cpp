#include "tests/network/http/rawclient.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace signalbox::http {

namespace {

constexpr int kPatienceMs = 10000;

} // namespace

RawClient::RawClient(std::uint16_t port, int receiveBuffer)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    if (receiveBuffer > 0)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        close();
}

RawClient::RawClient(const std::string &unixPath) : m_descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, unixPath.data(), std::min(unixPath.size(), sizeof address.sun_path - 1));
    if (::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        close();
}

RawClient::~RawClient()
{
    close();
}

void RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void RawClient::shutdownWrite()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawClient::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

bool RawClient::receive()
{
    pollfd entry{m_descriptor, POLLIN, 0};
    if (::poll(&entry, 1, kPatienceMs) != 1)
        return false;
    std::array<char, 65536> buffer{};
    const auto count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (count <= 0)
        return false;
    m_received.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

std::string RawClient::Answer::header(std::string_view name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return "-";
}

RawClient::Answer RawClient::readAnswer(bool isHead)
{
    Answer answer;
    if (!waitFor("\r\n\r\n"))
        return answer;
    const auto end = m_received.find("\r\n\r\n") + 4;
    answer.head = m_received.substr(0, end);
    m_received.erase(0, end);
    answer.status = std::stoi(answer.head.substr(9, 3));
    for (std::size_t line = answer.head.find("\r\n") + 2; line + 2 < answer.head.size();) {
        const auto lineEnd = answer.head.find("\r\n", line);
        const auto colon = answer.head.find(": ", line);
        std::string name = answer.head.substr(line, colon - line);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        answer.headers.emplace_back(std::move(name), answer.head.substr(colon + 2, lineEnd - colon - 2));
        line = lineEnd + 2;
    }
    if (isHead || answer.status / 100 == 1 || answer.status == 204 || answer.status == 304) {
        answer.complete = true;
    } else if (answer.header("transfer-encoding") == "chunked") {
        for (;;) {
            if (!waitFor("\r\n"))
                return answer;
            const auto sizeEnd = m_received.find("\r\n") + 2;
            const auto size = std::stoul(m_received, nullptr, 16);
            while (m_received.size() < sizeEnd + size + 2) {
                if (!receive())
                    return answer;
            }
            answer.body += m_received.substr(sizeEnd, size);
            m_received.erase(0, sizeEnd + size + 2);
            if (size == 0)
                break;
        }
        answer.complete = true;
    } else if (const std::string length = answer.header("content-length"); length != "-") {
        const std::size_t size = std::stoul(length);
        while (m_received.size() < size && receive()) { }
        answer.complete = m_received.size() >= size;
        answer.body = m_received.substr(0, size);
        m_received.erase(0, size);
    } else {
        answer.body = readToEnd();
        answer.complete = true;
    }
    return answer;
}

bool RawClient::waitFor(std::string_view text)
{
    while (m_received.find(text) == std::string::npos) {
        if (!receive())
            return false;
    }
    return true;
}

std::string RawClient::readToEnd()
{
    while (receive()) { }
    return std::exchange(m_received, {});
}

bool RawClient::isClosedByPeer()
{
    const auto begin = std::chrono::steady_clock::now();
    while (receive()) { }
    return std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(kPatienceMs);
}

} // namespace signalbox::http
