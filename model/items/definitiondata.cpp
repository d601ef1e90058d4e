#include "model/items/definitiondata.h"

namespace signalbox {

DefinitionData::~DefinitionData() = default;

} // namespace signalbox
