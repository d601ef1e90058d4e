#include "model/items/groupdata.h"

namespace signalbox {

GroupData::~GroupData() = default;

} // namespace signalbox
