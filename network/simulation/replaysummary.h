#pragma once

#include "network/simulation/replayrunner.h"

#include <QStringList>

namespace signalbox::simulation {

/// What came of a replay, in translated sentences: what was ordered, what not and why, which lines made no sense.
[[nodiscard]] QStringList replaySummary(const Trace &trace, const ReplayRunner &runner);

} // namespace signalbox::simulation
