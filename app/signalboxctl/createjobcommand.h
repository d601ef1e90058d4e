#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

Result<int> jobOrder(const Call &call); ///< `order JOB`
Result<int> createJob(const Call &call); ///< `create-job`

} // namespace signalbox::ctl
