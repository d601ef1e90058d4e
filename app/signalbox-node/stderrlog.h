#pragma once

#include <QString>

/// Lines "TIME LEVEL text" on standard error, UTC. Any thread.
namespace stderrlog {

/// @param debug whether lines of the level "debug" are shown
void setUp(bool debug); ///< also for Qt's own messages
void write(const QString &level, const QString &text);

} // namespace stderrlog
