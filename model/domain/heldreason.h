#pragma once

#include "model/domain/task.h"
#include "model/domain/text.h"

#include <QString>

namespace signalbox {

/// As the other one, but it knows the job as a task: what holds the whole job back is named when it is the reason for where the
/// instruction is. That is an interruption, a processing window that is closed, a scheduled time or a termination (S2, domain.md
/// §6).
/// @param job null: not known
/// @param request of the job, null: not known. Of one that became stale (repetition.h) its date is what withdrew the work
[[nodiscard]] QString reasonSentence(const InstructionRow &row, const Surroundings &around, UtcMs nowMs,
                                     const TaskRecord *job, const JobRequest *request = nullptr);

/// The same for the job itself. Empty: nothing holds it.
[[nodiscard]] QString heldSentence(const TaskRecord &job);

} // namespace signalbox
