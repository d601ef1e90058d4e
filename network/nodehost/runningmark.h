#pragma once

#include "model/domain/records.h"

#include <QString>

#include <chrono>
#include <stop_token>

#include <sys/types.h>

namespace signalbox {

/// Remembers on the disk which process group is executing a payload, and of which kind, so that the installer is found even
/// when the node and the supervisor of the execution were killed, and never a second one is started beside it.
class RunningMark {
public:
    explicit RunningMark(QString filePath);

    void set(pid_t group, PayloadKind kind);
    void clear();
    [[nodiscard]] bool isSet() const;
    /// Deals with a group that nobody supervises any more: a program, whose outcome is lost and which may hang for ever, is
    /// killed; anything else, which must not be cut off in the middle of its work, only after `patience`. Returns with
    /// nothing left of it, or when a stop is asked for.
    void settle(std::chrono::milliseconds patience, const std::stop_token &stop);

    [[nodiscard]] static QString bootId(); ///< another one after each start of the system

private:
    QString m_filePath;
};

} // namespace signalbox
