#pragma once

#include <QByteArray>

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

namespace signalbox {

/// A program to run, without a shell between.
struct ProcessOrder {
    std::vector<std::string> arguments; ///< the first is the program's absolute path
    std::vector<std::string> environment; ///< whole: nothing of our own is inherited
    std::string folder = "/";
    std::chrono::milliseconds timeout{60'000};
    std::size_t outputKept = 4096; ///< bytes of the end of standard output and error
};

struct ProcessResult {
    int startError = 0; ///< errno when it could not be started
    int exitCode = -1; ///< 128 + signal when it was ended by a signal
    bool timedOut = false;
    bool stopped = false; ///< by the stop token
    QByteArray output; ///< the end of standard output and error together, as printed
};

/// Runs it in a process group of its own and waits. After the time-out, or when a stop is asked for, the whole group gets SIGTERM
/// and two seconds later SIGKILL. Standard input is empty; no other file of ours is open in it. Not started at all when the stop was
/// asked for before.
[[nodiscard]] ProcessResult runProcess(const ProcessOrder &order, const std::stop_token &stop);

/// Path of a system program by its name, or empty when it is not installed.
[[nodiscard]] std::string programPath(const std::string &name);

/// A small environment for a child: PATH, HOME, C.UTF-8 and `extra` ("NAME=value").
[[nodiscard]] std::vector<std::string> childEnvironment(const std::vector<std::string> &extra);

} // namespace signalbox
