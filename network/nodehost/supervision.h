#pragma once

#include "model/node/clientevents.h"
#include "network/nodehost/executionfiles.h"

#include <optional>
#include <stop_token>
#include <string>

#include <sys/types.h>

namespace signalbox {

/// The client's side of an execution: starts its supervisor (see supervise()), or finds the one that a killed client has
/// left, and waits for what comes of it. One execution at a time. Its functions are called by one thread after the other.
class Supervision {
public:
    /// @param program signalbox-node; empty = the program of this process
    Supervision(const QString &stateFolder, std::string program);

    /// After a start: what there is of an execution that an earlier client began.
    [[nodiscard]] std::optional<client::LeftExecution> find() const;
    /// Executes the payload in a process of its own and waits for it. Errors before that are a result that says that it was not begun.
    /// @return as wait()
    [[nodiscard]] std::optional<InstallResult> run(const InstallOrder &order, const std::stop_token &stop);
    /// Waits until nothing of the execution is left. A requested stop ends it. Nothing: it was interrupted, or what came of it
    /// is lost.
    [[nodiscard]] std::optional<InstallResult> wait(const std::stop_token &stop);
    void clear() const { m_files.clear(); } ///< the result is kept elsewhere by now

private:
    [[nodiscard]] int start(int lock); ///< 0 or an errno
    [[nodiscard]] bool isLocked() const;

    ExecutionFiles m_files;
    QString m_stateFolder;
    std::string m_program;
    pid_t m_child = 0; ///< the supervisor, when it is a child of ours
};

} // namespace signalbox
