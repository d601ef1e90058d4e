#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

Result<int> nodes(const Call &call); ///< `nodes`
Result<int> addNode(const Call &call); ///< `add-node NAME`
Result<int> removeNode(const Call &call); ///< `remove-node NODE`
Result<int> suspendNode(const Call &call, bool suspend); ///< `suspend-node RELAY` and `resume-node RELAY`

} // namespace signalbox::ctl
