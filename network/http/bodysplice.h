#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace signalbox::http {

/// Where the body of an answer goes without coming up to the program.
struct BodyFile {
    int fd = -1; ///< open for writing, not for appending; -1: nowhere
    std::int64_t offset = 0; ///< of the next byte
};

/// Moves bytes from a socket into a file within the kernel: its pages are copied once instead of three times (splice through a pipe).
/// One thread.
class BodySplice {
public:
    /// Null when there is no pipe to be had.
    static std::unique_ptr<BodySplice> create();
    ~BodySplice();
    BodySplice(const BodySplice &) = delete;
    BodySplice &operator=(const BodySplice &) = delete;

    enum class State {
        Moved, ///< all that was asked for
        Drained, ///< the socket has no more for now
        Ended, ///< the other side has closed it
        SocketFailed, ///< errno in `error`
        FileFailed, ///< likewise; what had been taken from the socket is lost, and the connection with it
    };
    struct Step {
        State state = State::Moved;
        std::int64_t bytes = 0; ///< now in the file
        int error = 0;
    };
    /// @param socket is not blocked on, whatever its mode @param most bytes to move, at most
    Step move(int socket, const BodyFile &to, std::int64_t most);

private:
    BodySplice(int readEnd, int writeEnd, std::size_t size);
    int intoFile(const BodyFile &to, std::int64_t from, std::int64_t bytes);

    int m_readEnd;
    int m_writeEnd;
    std::size_t m_size; ///< of the pipe
};

} // namespace signalbox::http
