#pragma once

#include "model/domain/result.h"
#include "model/domain/waitingpackage.h"

#include <vector>

namespace signalbox {

/// What waits at the client of a state folder, oldest first, as it last wrote it down: for other processes, whether or not it runs.
/// Errors: NotFound = there is no client, or this process may not read what it keeps; Invalid = damaged.
[[nodiscard]] Result<std::vector<WaitingPackage>> packagesAtClient(const QString &stateFolder);

/// Whether a node has this folder now. False as well when this process may not look.
[[nodiscard]] bool isNodeRunning(const QString &stateFolder);

/// Leaves the choice for the client, which takes it up within a second, or when it runs again.
/// @param attempt 0: every package that waits. Error Io: there is no node, or this process may not write to it.
Outcome tellChoice(const QString &stateFolder, PackageChoice choice, AttemptId attempt);

} // namespace signalbox
