#pragma once

#include "network/http/httpserver.h"

#include <sys/types.h>

namespace signalbox::http {

/// A socket that listens, not blocking; closes itself, and removes its file when it is a Unix socket.
class ListenSocket {
public:
    /// `address` may be a name. Error Io.
    static Result<ListenSocket> tcp(const std::string &address, std::uint16_t port);
    /// With mode 0600 before anybody can connect. Replaces a file that nobody listens on. Error Io.
    static Result<ListenSocket> unixFile(const std::string &path);

    ListenSocket(ListenSocket &&other) noexcept;
    ListenSocket &operator=(ListenSocket &&) = delete;
    ~ListenSocket();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] int family() const;
    [[nodiscard]] std::uint16_t port() const; ///< 0 for a Unix socket

    struct Accepted {
        int descriptor = -1; ///< not blocking; -1 when there was none
        int error = 0; ///< errno
        std::string peer; ///< address without the port, or "local"
    };
    [[nodiscard]] Accepted accept() const;

private:
    explicit ListenSocket(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
    std::string m_path;
    dev_t m_device = 0;
    ino_t m_inode = 0;
};

} // namespace signalbox::http
