#pragma once

#include "model/domain/requestset.h"

namespace signalbox {

/// The same, which reads each definition once: those of the requests of a set may all be one, and large. For one question in one
/// thread; copies share what they have read.
[[nodiscard]] FindDefinition readingOnce(FindDefinition find);

} // namespace signalbox
