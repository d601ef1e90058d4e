#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

Result<int> retention(const Call &call); ///< `retention`
Result<int> setRetention(const Call &call); ///< `set-retention`
Result<int> archiveJobs(const Call &call); ///< `archive [JOB...]`
Result<int> archives(const Call &call); ///< `archives`

} // namespace signalbox::ctl
