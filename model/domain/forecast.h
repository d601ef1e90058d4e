#pragma once

#include "model/domain/ids.h"

#include <vector>

namespace signalbox {

/// What is asked about the rest of a job.
struct ForecastQuestion {
    JobId job{};
    NodeId stopped{}; ///< what if this relay or client stopped now; 0 = nothing stops
    qint64 stoppedSeconds = 0; ///< for so long; 0 = for good
};

/// How a job will probably go on, from what was measured of it so far. Numbers of instructions count those that have ended
/// already. The band holds the middle 80 of 100 simulated courses.
struct Forecast {
    UtcMs fromMs = kNoTime; ///< the state that it goes on from
    std::vector<UtcMs> times; ///< sorted, the first is fromMs
    std::vector<double> low; ///< ended at each of the times: 90 of 100 courses have at least so many
    std::vector<double> median;
    std::vector<double> high; ///< 10 of 100 courses have at least so many
    /// When the last one ends of those that will: 10, 50 and 90 of 100 courses are done by then.
    UtcMs finishEarlyMs = kNoTime;
    UtcMs finishMs = kNoTime;
    UtcMs finishLateMs = kNoTime;
    quint32 total = 0; ///< instructions of the job
    quint32 ended = 0; ///< already
    quint32 expected = 0; ///< will end
    quint32 expiring = 0; ///< the execution time limit comes first, in the median course
    // Not simulated: nobody can know when they go on.
    quint32 unreachable = 0;
    quint32 halted = 0; ///< suspended, on hold, or being cancelled or deleted
    quint32 behindStopped = 0; ///< they need the node that stops for good
    quint32 measured = 0; ///< executions whose times were measured
    quint32 courses = 0; ///< simulated
    quint32 oneOf = 1; ///< of so many open instructions one was simulated
};

} // namespace signalbox
