#pragma once

#include <QString>

namespace signalbox {

/// What a supervisor does: executes the order that a client has left in its state folder, and leaves the outcome there, whether or
/// not that client lives by then. So a payload that came to its end is never executed again because nobody knows of it.
/// SIGTERM ends the execution, which leaves no outcome. For the process that Supervision starts, with the lock open, before it has
/// any other thread.
/// @return 0, or 1 when it was not started like that
int supervise(const QString &stateFolder);

} // namespace signalbox
