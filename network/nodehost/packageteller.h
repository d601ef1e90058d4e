#pragma once

#include "model/node/clientstate.h"

#include <atomic>
#include <set>
#include <string>
#include <thread>

namespace signalbox {

/// Has the users of a client told, once, of each package that waits for their choice (tellOfPackage()). By a process of its own, one at
/// a time, since the notifications outlive the client. One thread.
class PackageTeller {
public:
    /// @param program signalbox-node; empty = the program of this process
    /// @param known attempts that are open at the start: an earlier run has told of those that wait
    PackageTeller(std::string program, QString stateFolder, const std::vector<ClientAttempt> &known);

    void look(const std::vector<ClientAttempt> &attempts);

private:
    std::string m_program;
    QString m_stateFolder;
    std::set<AttemptId> m_told;
    std::atomic<bool> m_isTelling{false};
    std::jthread m_thread; ///< last; its end stops the process that tells, not the notifications
};

} // namespace signalbox
