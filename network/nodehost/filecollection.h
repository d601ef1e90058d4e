#pragma once

#include "model/domain/inventory.h"
#include "model/domain/joborder.h"

#include <stop_token>

namespace signalbox {

/// What a collection definition names, as it is on this machine. Of each entry NAME there is an item: "NAME" says whether the file
/// was read ("read", "missing", or why not); with a pattern "NAME/SECTION/KEY" or "NAME/KEY" for each key that fits, without one
/// "NAME/size" and "NAME/sha256". Only regular files that every user of the machine may read are read: what a job brings to
/// light is seen by every operator. @param root as of ClientHost
[[nodiscard]] std::vector<InventoryItem> collectFiles(const CollectionOrder &order, const QString &root,
                                                      const std::stop_token &stop);

/// The definition that was last sent to the node with this state folder; none was: without entries. Errors of keep: NoSpace, Io.
[[nodiscard]] CollectionOrder collectionDefinition(const QString &stateFolder);
Outcome keepCollectionDefinition(const QString &stateFolder, const CollectionOrder &order);

/// KEY=value lines, below [SECTION] or not, in their order: "SECTION/KEY" or "KEY", and the value.
[[nodiscard]] std::vector<std::pair<QString, QString>> keysIn(const QByteArray &text);

} // namespace signalbox
