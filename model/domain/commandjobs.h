#pragma once

#include "model/domain/command.h"

#include <QString>

#include <optional>

namespace signalbox {

// CommandJobs as the journal keeps it: what it takes to run it again.

/// Stable word: "suspend", "interrupt-job", "move-job" …
[[nodiscard]] QString commandJobsKey(const CommandJobs &order);
/// The same for people, translated: "Interrupt".
[[nodiscard]] QString commandJobsText(const CommandJobs &order);
/// What the word stands for, without jobs; none: nothing that is for many jobs. @param folder for "move-job"
[[nodiscard]] std::optional<CommandJobs> commandJobsFromKey(const QString &key, FolderId folder);
/// The command for one of its jobs.
[[nodiscard]] CommandBody commandFor(const CommandJobs &order, JobId job);

/// As JSON. @param type of the jobs, as far as they have the same: what a role must allow
[[nodiscard]] QString commandJobsParameters(const CommandJobs &order, JobType type);
[[nodiscard]] std::optional<CommandJobs> commandJobsFromParameters(const QString &parameters);
[[nodiscard]] JobType typeInParameters(const QString &parameters);

} // namespace signalbox
