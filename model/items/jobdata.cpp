#include "model/items/jobdata.h"

namespace signalbox {

JobData::~JobData() = default;

} // namespace signalbox
