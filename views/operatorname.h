#pragma once

#include "model/domain/command.h"

namespace signalbox {

/// A command in the name of who is logged on to this desktop; for the audit.
[[nodiscard]] Command commandOf(CommandBody body);

} // namespace signalbox
