#pragma once

#include "model/domain/ids.h"

#include <functional>

namespace signalbox {

/// Tells the present time. Called in the thread of whoever was given it.
using Clock = std::function<UtcMs()>;

/// The machine's clock.
[[nodiscard]] UtcMs systemNowMs();

} // namespace signalbox
