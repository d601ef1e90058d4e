#pragma once

#include "network/nodehost/installer.h"

#include <string>
#include <vector>

namespace signalbox {

/// What installers and the programs around them find in their environment: SIGNALBOX_ROOT, _NAME, _VERSION, _JOB, _ATTEMPT, _RUN,
/// _NODE, _STATUS_FILE, _MODE (background, gui); in the mode GUI also where the user's desktop is.
[[nodiscard]] std::vector<std::string> installerEnvironment(const InstallOrder &order);

/// Executes the payload with the programs that its job has around it (domain-facts.md 1.11, "External programs"): `before`, whose
/// failure is that of the job; `after`, whose failure is told in the details; `onError`, when either failed. What came of the
/// installation these two find in SIGNALBOX_RESULT (completed, already-distributed, failed, rejected) and SIGNALBOX_EXIT_CODE.
/// As install(), which it calls: blocks, in any thread; each run of an attempt begins with `before`.
[[nodiscard]] InstallResult installWithPrograms(const InstallOrder &order, const std::stop_token &stop);

} // namespace signalbox
