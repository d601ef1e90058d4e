#include "model/items/securitydata.h"

namespace signalbox {

SecurityData::~SecurityData() = default;

} // namespace signalbox
