#pragma once

#include "model/domain/inventory.h"

namespace signalbox {

// Inventories as they travel and are stored: their JSON as a zlib stream. Whoever unpacks is given anybody's bytes: a few of them
// may stand for gigabytes.

/// Error Invalid: it would be larger than kMaxInventoryJson or kMaxInventoryPacked. @param items as tidyInventory() leaves them
Result<QByteArray> packInventory(InventoryKind kind, const std::vector<InventoryItem> &items);
/// Only kind and items are filled. Errors: Invalid (damaged, too large, and as readInventoryJson()).
Result<NodeInventory> unpackInventory(const QByteArray &packed);
/// With all it is stored with.
Result<NodeInventory> unpackInventory(const PackedInventory &packed);

[[nodiscard]] QByteArray packDifferences(const std::vector<InventoryDifference> &list);
Result<InventoryChange> unpackInventoryChange(const PackedInventoryChange &packed); ///< Error Invalid: damaged

} // namespace signalbox
