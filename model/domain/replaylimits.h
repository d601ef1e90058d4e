#pragma once

#include <QtGlobal>

namespace signalbox {

// What of a recorded workload is taken, and how fast; the same in the window, on the command line and in a scenario.

inline constexpr quint64 kMostTraceJobs = 1'000'000;
inline constexpr double kSlowestReplay = 1e-3; ///< times as fast as recorded
inline constexpr double kFastestReplay = 1e9;

} // namespace signalbox
