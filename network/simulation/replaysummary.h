#pragma once

#include "model/domain/task.h"
#include "network/simulation/replayrunner.h"

#include <QStringList>

#include <utility>

namespace signalbox::simulation {

/// What of a trace does not become jobs, in translated sentences: left out, steps, unfinished, and which lines made no sense.
[[nodiscard]] QStringList traceSummary(const Trace &trace);

/// What came of a replay, in translated sentences: what was ordered, what not and why, which lines made no sense.
[[nodiscard]] QStringList replaySummary(const Trace &trace, const ReplayRunner &runner);

/// The same as a process of the server: how it ended, and why not everything was ordered.
[[nodiscard]] std::pair<TaskState, QString> replayResult(const ReplayRunner::State &state);

} // namespace signalbox::simulation
