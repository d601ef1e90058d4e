#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `inventory [NODE]`: what nodes told about themselves; --kind, --search, --history.
Result<int> inventory(const Call &call);

} // namespace signalbox::ctl
