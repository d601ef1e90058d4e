#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// The operation journal: `unfinished list`, `run-again`, `dismiss`.
Result<int> unfinished(const Call &call);
/// One command for each of many jobs: `command-jobs`.
Result<int> commandJobs(const Call &call);

} // namespace signalbox::ctl
