#include "model/items/inventorydata.h"

namespace signalbox {

InventoryData::~InventoryData() = default;

} // namespace signalbox
