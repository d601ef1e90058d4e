#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// What jobs have collected: list, show, get, delete.
Result<int> collected(const Call &call);

} // namespace signalbox::ctl
