#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

Result<int> jobOrder(const Call &call); ///< `order JOB`
Result<int> createJob(const Call &call); ///< `create-job`

/// What the server finds wrong with a new job, in the words of the command line.
[[nodiscard]] Result<QJsonObject> jobInOptions(Result<QJsonObject> answer);

} // namespace signalbox::ctl
