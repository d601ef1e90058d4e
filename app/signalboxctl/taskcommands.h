#pragma once

#include "app/signalboxctl/commands.h"
#include "model/domain/task.h"

namespace signalbox::ctl {

/// Jobs, processes and sessions: `tasks`.
Result<int> tasks(const Call &call);
/// `interrupt`, `resume-job` and `terminate` a job.
Result<int> controlJob(const Call &call, TaskAction action);
Result<int> cancelProcess(const Call &call);
Result<int> cancelSession(const Call &call);
/// `processing-window list`, `set`, `remove`.
Result<int> processingWindow(const Call &call);

} // namespace signalbox::ctl
