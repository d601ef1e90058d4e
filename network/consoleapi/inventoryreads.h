#pragma once

#include "model/engine/engineaccess.h"
#include "model/items/inventorydata.h"

#include <functional>

namespace signalbox::consoleapi {

// Reads inventories for a console: a few at a time in the engine's thread, packed; unpacked and searched in a worker's. Both may
// be gone meanwhile: then there is no answer.

/// Runs a task in the worker's thread; drops it when the worker is gone.
using PostTask = std::function<void(std::function<void()>)>;

/// @param done in the worker's thread. Errors: Database.
void readInventory(EngineAccess &host, const PostTask &worker, const InventoryQuestion &question,
                   std::function<void(Result<InventoryPage>)> done);
/// Likewise. Errors: Database, NotFound (no such node).
void readInventoryChanges(EngineAccess &host, const PostTask &worker, NodeId node, std::optional<InventoryKind> kind,
                          std::function<void(Result<std::vector<InventoryChange>>)> done);

} // namespace signalbox::consoleapi
