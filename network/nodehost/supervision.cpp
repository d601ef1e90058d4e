#include "network/nodehost/supervision.h"

#include "network/nodehost/durablefile.h"
#include "network/nodehost/installresults.h"
#include "network/nodehost/runningmark.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <string_view>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {

using client::LeftExecution;

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kLook = std::chrono::milliseconds(20);
constexpr auto kStopPatience = std::chrono::seconds(10); ///< more than the installer is given after SIGTERM

/// Our own environment, without the token: an execution has no use for it.
std::vector<char *> environmentWithoutToken()
{
    std::vector<char *> kept;
    for (char **variable = ::environ; *variable; ++variable) {
        if (!std::string_view(*variable).starts_with("SIGNALBOX_TOKEN="))
            kept.push_back(*variable);
    }
    kept.push_back(nullptr);
    return kept;
}

} // namespace

Supervision::Supervision(const QString &stateFolder, std::string program)
    : m_files(stateFolder), m_stateFolder(stateFolder), m_program(std::move(program))
{
    if (m_program.empty())
        m_program = "/proc/self/exe"; // also when its file was replaced by a newer version meanwhile
}

bool Supervision::isLocked() const
{
    int lock = -1;
    const int error = m_files.takeLock(lock);
    if (error == 0)
        ::close(lock);
    return error == EWOULDBLOCK;
}

std::optional<LeftExecution> Supervision::find() const
{
    if (isLocked()) {
        const InstallOrder order = m_files.order().value_or(InstallOrder());
        return LeftExecution{LeftExecution::State::Running, order.work.attempt, order.run};
    }
    if (const auto ended = m_files.ended())
        return LeftExecution{LeftExecution::State::Ended, ended->attempt, ended->run};
    if (RunningMark(m_files.markFile()).isSet()) {
        const InstallOrder order = m_files.order().value_or(InstallOrder());
        return LeftExecution{LeftExecution::State::Orphaned, order.work.attempt, order.run};
    }
    m_files.clear();
    return {};
}

int Supervision::start(int lock)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    // Nothing of ours is kept open by a process that may live longer, such as a pipe that somebody reads to its end.
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, lock, ExecutionFiles::kLockDescriptor);
    ::posix_spawn_file_actions_addclosefrom_np(&files, ExecutionFiles::kLockDescriptor + 1);
    ::posix_spawn_file_actions_addchdir_np(&files, "/");
    sigset_t stops; // blocked until it waits for them
    ::sigemptyset(&stops);
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&stops, number);
    ::posix_spawnattr_setsigmask(&attributes, &stops);
    // A session of its own: what ends ours, a terminal for example, does not end it.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);

    std::string name = "signalbox-node";
    std::string option = "--supervise";
    std::string folder = m_stateFolder.toStdString();
    const std::vector<char *> arguments{name.data(), option.data(), folder.data(), nullptr};
    const std::vector<char *> environment = environmentWithoutToken();
    const int error =
        ::posix_spawn(&m_child, m_program.c_str(), &files, &attributes, arguments.data(), environment.data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    if (error != 0)
        m_child = 0;
    return error;
}

std::optional<InstallResult> Supervision::run(const InstallOrder &order, const std::stop_token &stop)
{
    int lock = -1;
    int error = m_files.takeLock(lock);
    while (error == EWOULDBLOCK && !stop.stop_requested()) { // a process just started by another thread may have a copy
        std::this_thread::sleep_for(kLook);
        error = m_files.takeLock(lock);
    }
    if (error == EWOULDBLOCK)
        return {};
    if (error != 0)
        return notBegun(fileError(m_files.lockFile(), error));
    const Outcome begun = m_files.begin(order);
    error = begun ? start(lock) : 0;
    ::close(lock);
    if (!begun)
        return notBegun(begun.error());
    if (error != 0)
        return notBegun({Error::Kind::Io, QString::fromLocal8Bit(std::strerror(error)), {}});
    return wait(stop);
}

std::optional<InstallResult> Supervision::wait(const std::stop_token &stop)
{
    std::optional<Clock::time_point> end;
    for (;;) {
        if (m_child > 0 && ::waitpid(m_child, nullptr, WNOHANG) == m_child)
            m_child = 0;
        if (!isLocked())
            break;
        if (stop.stop_requested() && !end) {
            if (const pid_t supervisor = m_child > 0 ? m_child : m_files.supervisor(); supervisor > 0) {
                ::kill(supervisor, SIGTERM);
                end = Clock::now() + kStopPatience;
            }
        }
        if (end && Clock::now() >= *end)
            return {}; // it does not end: the next start finds it
        std::this_thread::sleep_for(kLook);
    }
    if (m_child > 0) { // it has closed everything by now
        while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) { }
        m_child = 0;
    }
    RunningMark mark(m_files.markFile());
    if (const auto ended = m_files.ended()) {
        mark.clear(); // what the program may have left in the background is its own affair
        return ended->result;
    }
    mark.settle(m_files.order().value_or(InstallOrder()).timeout, stop);
    return {};
}

} // namespace signalbox
