#pragma once

#include "model/domain/counters.h"

#include <QString>

namespace signalbox {

/// A count in at most four places, such as 9,999, 12k, 999k, 1.2M. Cut and not rounded: what is not quite all never looks like all.
[[nodiscard]] QString shortNumber(quint32 count);
/// Finished/error/rejected/total in such numbers.
[[nodiscard]] QString shortCounters(const Counters &counters);

} // namespace signalbox
