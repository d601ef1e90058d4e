#pragma once

#include "app/signalboxctl/commands.h"
#include "model/domain/operation.h"

namespace signalbox::ctl {

Result<int> jobs(const Call &call); ///< `jobs`
Result<int> job(const Call &call); ///< `job JOB`
Result<int> state(const Call &call); ///< `state JOB`: the exit code is the job's state
Result<int> wait(const Call &call); ///< `wait JOB`: likewise, when it has ended
Result<int> forecast(const Call &call); ///< `forecast JOB`
Result<int> instructions(const Call &call); ///< `instructions JOB`
/// `suspend JOB` and the others that act on its instructions. @param key of the operation, as the console API has it
Result<int> operate(const Call &call, Operation operation, const char *key);
Result<int> moveJob(const Call &call); ///< `move-job JOB FOLDER`
Result<int> exportJob(const Call &call); ///< `export JOB`

} // namespace signalbox::ctl
