#include "model/items/operatordata.h"

namespace signalbox {

OperatorData::~OperatorData() = default;

} // namespace signalbox
