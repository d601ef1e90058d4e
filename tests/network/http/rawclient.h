#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signalbox::http {

/// A client that sends exactly the bytes it is told to. Each wait ends after 10 s at the latest.
class RawClient {
public:
    explicit RawClient(std::uint16_t port, int receiveBuffer = 0); ///< 127.0.0.1; 0: the system's size
    explicit RawClient(const std::string &unixPath);
    struct Accepted {
        int descriptor;
    };
    explicit RawClient(Accepted socket) ///< the other side: plays a server
        : m_descriptor(socket.descriptor)
    {
    }
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;
    ~RawClient();

    [[nodiscard]] bool isConnected() const { return m_descriptor >= 0; }
    void send(std::string_view bytes); ///< what the other side no longer takes is dropped
    void shutdownWrite();
    void close();

    struct Answer {
        int status = 0; ///< 0: the connection ended before the head was whole
        std::string head;
        std::vector<std::pair<std::string, std::string>> headers;
        std::string body;
        bool complete = false; ///< as long as Content-Length or the chunks say

        [[nodiscard]] std::string header(std::string_view name) const; ///< name in lower case; "-" when missing
    };
    Answer readAnswer(bool isHead = false);
    /// Until the text has come; false when the connection ended before. What was read stays for the next read.
    bool waitFor(std::string_view text);
    /// Everything up to the end of the connection.
    std::string readToEnd();
    bool isClosedByPeer(); ///< waits for it
    [[nodiscard]] const std::string &received() const { return m_received; }
    void forgetReceived() { m_received.clear(); }

private:
    bool receive(); ///< some more; false at the end or after the time

    int m_descriptor = -1;
    std::string m_received;
};

} // namespace signalbox::http
