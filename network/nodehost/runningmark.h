#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QString>

#include <chrono>
#include <stop_token>

#include <sys/types.h>

namespace signalbox {

/// Remembers on the disk in which session a payload is executed, and of which kind it is, so that what runs is found even when
/// the node and the supervisor of the execution were killed, and never a second one is started beside it.
class RunningMark {
public:
    explicit RunningMark(QString filePath);

    /// On the disk when it returns: nothing of the execution may begin before. Errors: NoSpace, Io.
    /// @param session id of the session in which everything of the execution runs, and nothing else
    Outcome set(pid_t session, PayloadKind kind);
    void clear();
    [[nodiscard]] bool isSet() const;
    /// Deals with an execution that nobody supervises any more: a program, whose outcome is lost and which may hang for ever, is
    /// killed; anything else, which must not be cut off in the middle of its work, only after `patience`. Returns with
    /// nothing left of it, or when a stop is asked for.
    void settle(std::chrono::milliseconds patience, const std::stop_token &stop);

    [[nodiscard]] static QString bootId(); ///< another one after each start of the system

private:
    QString m_filePath;
};

} // namespace signalbox
