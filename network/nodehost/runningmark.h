#pragma once

#include <QString>

#include <chrono>
#include <stop_token>

#include <sys/types.h>

namespace signalbox {

/// Remembers on the disk which process group is executing a payload, so that a node that was killed finds the
/// installer it left behind and never starts a second one beside it.
class RunningMark {
public:
    explicit RunningMark(QString filePath);

    void set(pid_t group);
    void clear();
    /// Deals with what a killed node left behind: waits up to `patience` for its end, then kills the group. Returns
    /// with nothing left of it, or when a stop is asked for.
    void settle(std::chrono::milliseconds patience, const std::stop_token &stop);

    [[nodiscard]] static QString bootId(); ///< another one after each start of the system

private:
    QString m_filePath;
};

} // namespace signalbox
