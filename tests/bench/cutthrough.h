#pragma once

#include "figures.h"
#include "sockets.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/sendfile.h>

/// A distribution by sockets and nothing else: sendfile at the server, relays that forward while they receive, receivers that
/// throw away what comes or write it. No protocol, no hash, nothing kept that could go on after a cut line.
namespace signalbox::bench {

class CutThrough {
public:
    CutThrough(int relays, int clients, QString folder) : m_clients(clients), m_folder(std::move(folder))
    {
        for (int r = 0; r < relays; ++r)
            m_upper.push_back(makeLine());
        m_lower.resize(m_upper.size());
        for (int c = 0; c < clients; ++c)
            m_lower[static_cast<std::size_t>(c % relays)].push_back(makeLine());
    }
    ~CutThrough()
    {
        for (const Line &line : m_upper)
            line.close();
        for (const auto &lines : m_lower)
            for (const Line &line : lines)
                line.close();
    }
    CutThrough(const CutThrough &) = delete;
    CutThrough &operator=(const CutThrough &) = delete;

    /// Once for each object. @param to folder for the clients' files; empty: they discard  @return milliseconds
    double distribute(const QString &path, qint64 bytes, const QString &to)
    {
        const std::string source = path.toStdString();
        std::vector<Receiver> receivers;
        for (int c = 0; c < m_clients; ++c) {
            const std::size_t number = static_cast<std::size_t>(c);
            Receiver &receiver = receivers.emplace_back();
            receiver.socket = m_lower[number % m_lower.size()][number / m_lower.size()].receiver;
            if (!to.isEmpty())
                receiver.file = opened((to + QStringLiteral("/client-%1").arg(c)).toStdString(), O_WRONLY | O_CREAT);
        }
        const double ms = msOf([&] {
            std::vector<std::jthread> threads;
            for (std::size_t r = 0; r < m_upper.size(); ++r) {
                threads.emplace_back([&, r] { serve(source, m_upper[r].sender, bytes); });
                threads.emplace_back([&, r] { relay(r, bytes); });
            }
            // Two threads for them, as there are two cores.
            const auto middle = receivers.begin() + m_clients / 2;
            threads.emplace_back([&] { receive({receivers.begin(), middle}, bytes); });
            threads.emplace_back([&] { receive({middle, receivers.end()}, bytes); });
        });
        for (const Receiver &receiver : receivers) {
            if (receiver.file >= 0)
                ::close(receiver.file);
        }
        return ms;
    }

private:
    static constexpr std::size_t kPiece = 1 << 20;

    /// Both ends of a connection.
    struct Line {
        int sender = -1;
        int receiver = -1;
        void close() const
        {
            ::close(sender);
            ::close(receiver);
        }
    };
    struct Receiver {
        int socket = -1;
        int file = -1; ///< -1: discards
        qint64 bytes = 0;
    };
    struct Pipe {
        std::array<int, 2> ends{};
        Pipe()
        {
            if (::pipe2(ends.data(), O_CLOEXEC) != 0)
                failed("a pipe");
            ::fcntl(ends[1], F_SETPIPE_SZ, kPiece);
        }
        ~Pipe()
        {
            ::close(ends[0]);
            ::close(ends[1]);
        }
        Pipe(const Pipe &) = delete;
        Pipe &operator=(const Pipe &) = delete;
        /// What there is, at most a piece, without a copy of our own. @return bytes; 0 when nothing is there
        qint64 move(int socket, int file) const
        {
            const ssize_t taken =
                ::splice(socket, nullptr, ends[1], nullptr, kPiece, SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
            if (taken < 0 && errno == EAGAIN)
                return 0;
            if (taken <= 0)
                failed("receiving");
            for (ssize_t left = taken; left > 0;) {
                const ssize_t put =
                    ::splice(ends[0], nullptr, file, nullptr, static_cast<std::size_t>(left), SPLICE_F_MOVE);
                if (put <= 0)
                    failed("writing");
                left -= put;
            }
            return taken;
        }
    };

    [[noreturn]] static void failed(const char *what)
    {
        std::fprintf(stderr, "distribution by bare sockets: %s: error %d\n", what, errno);
        std::exit(1);
    }
    static int opened(const std::string &path, int flags)
    {
        const int file = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
        if (file < 0)
            failed(path.c_str());
        return file;
    }
    static void unblock(int socket) { ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK); }
    static Line makeLine()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(listener, reinterpret_cast<const sockaddr *>(&address), size) != 0 || ::listen(listener, 1) != 0)
            failed("a port");
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
        Line line;
        line.receiver = connectTo(ntohs(address.sin_port));
        line.sender = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        ::close(listener);
        if (line.receiver < 0 || line.sender < 0)
            failed("a connection");
        return line;
    }
    static void watch(int epoll, int socket, std::uint32_t events, std::size_t number)
    {
        epoll_event event{};
        event.events = events;
        event.data.u64 = number;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
    }

    static void serve(const std::string &path, int socket, qint64 bytes)
    {
        const int file = opened(path, O_RDONLY);
        off_t at = 0;
        while (at < bytes) {
            if (::sendfile(socket, file, &at, static_cast<std::size_t>(bytes - at)) <= 0)
                failed("sendfile of the server");
        }
        ::close(file);
    }
    /// Keeps what it receives in a file (of memory, when the folder is there), and sends each lower one what it has of it.
    void relay(std::size_t number, qint64 bytes)
    {
        const std::vector<Line> &lower = m_lower[number];
        const int upper = m_upper[number].receiver;
        const std::string path = (m_folder + QStringLiteral("/cut-through-%1").arg(number)).toStdString();
        const int file = opened(path, O_RDWR | O_CREAT | O_TRUNC);
        ::unlink(path.c_str());
        const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
        unblock(upper);
        watch(epoll, upper, EPOLLIN, lower.size());
        for (std::size_t i = 0; i < lower.size(); ++i) {
            unblock(lower[i].sender);
            watch(epoll, lower[i].sender, EPOLLOUT | EPOLLET, i);
        }
        const Pipe pipe;
        std::vector<off_t> sent(lower.size(), 0);
        std::vector<bool> takes(lower.size(), true);
        qint64 received = 0;
        for (std::size_t left = lower.size(); left > 0;) {
            std::array<epoll_event, 64> events;
            const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 60'000);
            if (count <= 0)
                failed("a relay waits in vain");
            for (int e = 0; e < count; ++e) {
                const std::size_t who = events[static_cast<std::size_t>(e)].data.u64;
                if (who < lower.size()) {
                    takes[who] = true;
                    continue;
                }
                received += pipe.move(upper, file);
                if (received == bytes)
                    ::epoll_ctl(epoll, EPOLL_CTL_DEL, upper, nullptr);
            }
            for (std::size_t i = 0; i < lower.size(); ++i) {
                while (takes[i] && sent[i] < received) {
                    const ssize_t put =
                        ::sendfile(lower[i].sender, file, &sent[i], static_cast<std::size_t>(received - sent[i]));
                    if (put < 0 && errno == EAGAIN)
                        takes[i] = false;
                    else if (put <= 0)
                        failed("sendfile of a relay");
                    else if (sent[i] == bytes)
                        --left;
                }
            }
        }
        ::close(epoll);
        ::close(file);
    }
    static void receive(std::vector<Receiver> receivers, qint64 bytes)
    {
        const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
        for (std::size_t i = 0; i < receivers.size(); ++i) {
            unblock(receivers[i].socket);
            watch(epoll, receivers[i].socket, EPOLLIN, i);
        }
        const Pipe pipe;
        for (std::size_t left = receivers.size(); left > 0;) {
            std::array<epoll_event, 64> events;
            const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 60'000);
            if (count <= 0)
                failed("a receiver waits in vain");
            for (int e = 0; e < count; ++e) {
                Receiver &receiver = receivers[events[static_cast<std::size_t>(e)].data.u64];
                if (receiver.file >= 0) {
                    receiver.bytes += pipe.move(receiver.socket, receiver.file);
                } else {
                    const ssize_t taken = ::recv(receiver.socket, nullptr, kPiece, MSG_TRUNC | MSG_DONTWAIT);
                    if (taken <= 0 && errno != EAGAIN)
                        failed("discarding");
                    receiver.bytes += std::max<ssize_t>(taken, 0);
                }
                if (receiver.bytes == bytes) {
                    ::epoll_ctl(epoll, EPOLL_CTL_DEL, receiver.socket, nullptr);
                    --left;
                }
            }
        }
        ::close(epoll);
    }

    int m_clients;
    QString m_folder; ///< of the relays' files
    std::vector<Line> m_upper; ///< from the server to each relay
    std::vector<std::vector<Line>> m_lower; ///< of each relay
};

} // namespace signalbox::bench
