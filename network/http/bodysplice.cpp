#include "network/http/bodysplice.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace signalbox::http {

namespace {

constexpr int kWantedPipe = 1024 * 1024; ///< the most that the kernel gives to everybody
constexpr int kLeastPipe = 4096;

/// A file system without splice gets the bytes by hand. @return errno, or 0
int copyIntoFile(int pipe, const BodyFile &to, std::int64_t from, std::int64_t bytes)
{
    std::array<char, 64 * 1024> buffer;
    while (bytes > 0) {
        const ssize_t count =
            ::read(pipe, buffer.data(), std::min<std::size_t>(buffer.size(), static_cast<std::size_t>(bytes)));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        for (ssize_t done = 0; done < count;) {
            const ssize_t written = ::pwrite(to.fd, buffer.data() + done, static_cast<std::size_t>(count - done), from);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return written < 0 ? errno : ENOSPC;
            done += written;
            from += written;
        }
        bytes -= count;
    }
    return 0;
}

} // namespace

std::unique_ptr<BodySplice> BodySplice::create()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return nullptr;
    int size = ::fcntl(ends[1], F_SETPIPE_SZ, kWantedPipe);
    if (size < 0) // more than this user may have by now
        size = ::fcntl(ends[1], F_GETPIPE_SZ);
    return std::unique_ptr<BodySplice>(
        new BodySplice(ends[0], ends[1], static_cast<std::size_t>(std::max(size, kLeastPipe))));
}

BodySplice::BodySplice(int readEnd, int writeEnd, std::size_t size)
    : m_readEnd(readEnd), m_writeEnd(writeEnd), m_size(size)
{
}

BodySplice::~BodySplice()
{
    ::close(m_readEnd);
    ::close(m_writeEnd);
}

/// All of what is in the pipe. @return errno, or 0
int BodySplice::intoFile(const BodyFile &to, std::int64_t from, std::int64_t bytes)
{
    while (bytes > 0) {
        off64_t at = from;
        const ssize_t count = ::splice(m_readEnd, nullptr, to.fd, &at, static_cast<std::size_t>(bytes), SPLICE_F_MOVE);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EINVAL)
            return copyIntoFile(m_readEnd, to, from, bytes);
        if (count <= 0)
            return count < 0 ? errno : ENOSPC;
        from += count;
        bytes -= count;
    }
    return 0;
}

BodySplice::Step BodySplice::move(int socket, const BodyFile &to, std::int64_t most)
{
    Step step;
    while (step.bytes < most) {
        const auto wanted = std::min<std::size_t>(m_size, static_cast<std::size_t>(most - step.bytes));
        const ssize_t count = ::splice(socket, nullptr, m_writeEnd, nullptr, wanted, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            step.error = count < 0 ? errno : 0;
            step.state = count == 0 ? State::Ended : step.error == EAGAIN ? State::Drained : State::SocketFailed;
            return step;
        }
        if (const int error = intoFile(to, to.offset + step.bytes, count); error != 0) {
            step.error = error;
            step.state = State::FileFailed;
            return step;
        }
        step.bytes += count;
    }
    return step;
}

} // namespace signalbox::http
