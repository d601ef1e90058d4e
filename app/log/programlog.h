#pragma once

#include "model/domain/result.h"

#include <QString>

/// The log of a program that runs in the background: lines "TIME LEVEL text", UTC, each in one piece. Any thread.
/// On standard error; for the journal of systemd, which has times of its own, with the priority in front of the text; or in
/// a file.
namespace signalbox::programlog {

struct Options {
    bool showsDebug = false; ///< lines of the level "debug", too
    QString file; ///< empty: standard error
    qint64 fullBytes = 10LL * 1024 * 1024; ///< of the file; then a new one is begun
    int keptFiles = 5; ///< full ones that stay
};

/// Whether setUp() could write there, without making anything. Error Io: why not.
Outcome check(const Options &options);
/// Qt's own messages go the same way from then on. Error Io: the file cannot be written.
Outcome setUp(const Options &options);
/// @param level "debug", "info", "warning" or "error"
void write(const QString &level, const QString &text);
/// Whether somebody at a terminal reads what is written to standard output, and not a file or the journal the log.
[[nodiscard]] bool isForTerminal();

} // namespace signalbox::programlog
