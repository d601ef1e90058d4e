#pragma once

#include "model/domain/records.h"

#include <QString>

namespace signalbox {

/// The name of a job as it is shown: of a run of a series with its number, since all of them have the same name.
[[nodiscard]] QString shownJobName(const JobRecord &job);

} // namespace signalbox
