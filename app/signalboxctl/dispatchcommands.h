#pragma once

#include "app/signalboxctl/commands.h"
#include "model/domain/jobphase.h"

namespace signalbox::ctl {

/// `slots [list|rules|queue|add NAME|change SLOT|enable SLOT|disable SLOT|incompatible JOBS [JOBS]|domain FOLDER NAME|
/// limit N [OPERATOR]|remove RULE]`
Result<int> executionSlots(const Call &call);
/// `hold`, `release` and `cancel-job` a job.
Result<int> controlRequest(const Call &call, PhaseAction action);
/// `phase JOB`: phase and status with the diagnostics.
Result<int> jobPhase(const Call &call);

} // namespace signalbox::ctl
