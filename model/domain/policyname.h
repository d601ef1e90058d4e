#pragma once

#include "model/domain/judgementpolicy.h"

namespace signalbox {

/// What it is called, also when the rest of it cannot be read: a newer program may have written it.
[[nodiscard]] QString policyName(const PolicyRecord &record);

} // namespace signalbox
