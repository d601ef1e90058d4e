#pragma once

#include "model/domain/ids.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

class ServerState;

/// "Server › Office rollouts › Browser"; the server's name alone for its root.
[[nodiscard]] QString folderPath(const ServerState &server, FolderId folder);

/// All folders with their paths, the root first, then by path.
/// @param without leaves out this folder and what is below it
[[nodiscard]] std::vector<std::pair<FolderId, QString>> allFolders(const ServerState &server,
                                                                   std::optional<FolderId> without = {});

/// What is wrong with a name given by an operator, as a sentence; empty: nothing. An empty name is not looked at here.
[[nodiscard]] QString nameProblem(const QString &name);

} // namespace signalbox
