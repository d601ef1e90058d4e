#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// Replays a recorded workload on the server's fleet: orders its jobs at their times, until that is done or SIGINT, SIGTERM or
/// SIGHUP comes. The exit code: Success, Failed when a job was refused, kInterrupted.
Result<int> replay(const Call &call);

inline constexpr int kInterrupted = 130; ///< as a shell has it for SIGINT

} // namespace signalbox::ctl
