#include "model/items/dispatchdata.h"

namespace signalbox {

DispatchData::~DispatchData() = default;

} // namespace signalbox
