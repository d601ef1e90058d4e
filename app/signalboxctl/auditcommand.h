#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// `audit [list|export|verify]`: what operators told the server to do.
Result<int> audit(const Call &call);

} // namespace signalbox::ctl
