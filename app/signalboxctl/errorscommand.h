#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// The catalogue of errors: `errors`, `errors 28`, `errors disk full`. Asks no server.
Result<int> errors(const Call &call);
/// All that happened to an instruction, and behind it what its last error means: `history`.
Result<int> history(const Call &call);

} // namespace signalbox::ctl
