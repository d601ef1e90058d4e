#include "network/nodehost/processrun.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kGrace = std::chrono::seconds(2);
constexpr auto kLook = std::chrono::milliseconds(20); ///< how often the child is looked at
constexpr int kLastPieces = 64; ///< more than a pipe holds

/// The reading end of the child's output.
class OutputPipe {
public:
    OutputPipe() { m_error = ::pipe2(m_ends.data(), O_CLOEXEC) == 0 ? 0 : errno; }
    ~OutputPipe()
    {
        closeWriter();
        if (m_ends[0] >= 0)
            ::close(m_ends[0]);
    }
    OutputPipe(const OutputPipe &) = delete;
    OutputPipe &operator=(const OutputPipe &) = delete;

    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] int writer() const { return m_ends[1]; }
    void closeWriter()
    {
        if (m_ends[1] >= 0)
            ::close(std::exchange(m_ends[1], -1));
    }

    enum class Read { Some, Nothing, End };
    /// Waits up to `wait` for output and takes a piece of it.
    Read read(std::chrono::milliseconds wait, std::size_t kept, QByteArray &output)
    {
        pollfd ready{m_ends[0], POLLIN, 0};
        if (::poll(&ready, 1, static_cast<int>(wait.count())) <= 0)
            return Read::Nothing;
        std::array<char, 16384> buffer;
        const ssize_t size = ::read(m_ends[0], buffer.data(), buffer.size());
        if (size <= 0)
            return size < 0 && errno == EINTR ? Read::Nothing : Read::End;
        output.append(buffer.data(), size);
        if (output.size() > static_cast<qsizetype>(kept))
            output.remove(0, output.size() - static_cast<qsizetype>(kept));
        return Read::Some;
    }

private:
    std::array<int, 2> m_ends{-1, -1};
    int m_error = 0;
};

int spawn(const ProcessOrder &order, int output, pid_t &child)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    ::posix_spawn_file_actions_addchdir_np(&files, order.folder.c_str());
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::vector<std::string> arguments = order.arguments;
    std::vector<std::string> environment = order.environment;
    std::vector<char *> argv;
    std::vector<char *> envp;
    for (std::string &argument : arguments)
        argv.push_back(argument.data());
    for (std::string &variable : environment)
        envp.push_back(variable.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    int error = ::posix_spawn(&child, argv.front(), &files, &attributes, argv.data(), envp.data());
    // Another thread that is just starting a program may still hold the freshly written file open.
    for (int tries = 0; error == ETXTBSY && tries < 20; ++tries) {
        std::this_thread::sleep_for(kLook);
        error = ::posix_spawn(&child, argv.front(), &files, &attributes, argv.data(), envp.data());
    }
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

} // namespace

ProcessResult runProcess(const ProcessOrder &order, const std::stop_token &stop)
{
    ProcessResult result;
    if (stop.stop_requested()) {
        result.stopped = true;
        return result;
    }
    OutputPipe pipe;
    pid_t child = -1;
    result.startError = pipe.error() != 0 ? pipe.error() : spawn(order, pipe.writer(), child);
    pipe.closeWriter();
    if (result.startError != 0)
        return result;

    const auto end = Clock::now() + order.timeout;
    std::optional<Clock::time_point> kill;
    bool open = true;
    int status = 0;
    for (;;) {
        if (open)
            open = pipe.read(kLook, order.outputKept, result.output) != OutputPipe::Read::End;
        else
            std::this_thread::sleep_for(kLook);
        // WNOWAIT leaves the leader as a zombie, so that its number cannot be another group's while we signal it.
        siginfo_t info{};
        if (::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == child)
            break;
        const auto now = Clock::now();
        if (!kill && (now >= end || stop.stop_requested())) {
            result.timedOut = now >= end;
            result.stopped = !result.timedOut;
            ::kill(-child, SIGTERM);
            kill = now + kGrace;
        } else if (kill && now >= *kill) {
            ::kill(-child, SIGKILL);
        }
    }
    if (kill)
        ::kill(-child, SIGKILL); // what the leader has left behind
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    // What is in the pipe; what a child of the child may print later is not waited for.
    for (int pieces = 0; open && pieces < kLastPieces; ++pieces)
        open = pipe.read(std::chrono::milliseconds(0), order.outputKept, result.output) == OutputPipe::Read::Some;
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

std::string programPath(const std::string &name)
{
    for (const char *folder : {"/usr/local/sbin/", "/usr/local/bin/", "/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/"}) {
        std::string path = folder + name;
        if (::access(path.c_str(), X_OK) == 0)
            return path;
    }
    return {};
}

std::vector<std::string> childEnvironment(const std::vector<std::string> &extra)
{
    std::vector<std::string> environment{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                                         "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"};
    const char *home = std::getenv("HOME"); // NOLINT(concurrency-mt-unsafe): nobody sets variables
    environment.push_back(std::string("HOME=") + (home ? home : "/"));
    environment.insert(environment.end(), extra.begin(), extra.end());
    return environment;
}

} // namespace signalbox
