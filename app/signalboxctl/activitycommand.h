#pragma once

#include "app/signalboxctl/commands.h"

namespace signalbox::ctl {

/// Lists, searches, exports and follows the activity log.
Result<int> activity(const Call &call);
/// The catalogue of its messages, as this program has it; asks no server.
Result<int> messages(const Call &call);

} // namespace signalbox::ctl
