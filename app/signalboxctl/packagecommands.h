#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

Result<int> packages(const Call &call); ///< `packages`
Result<int> addPackage(const Call &call); ///< `add-package FILE`

} // namespace signalbox::ctl
