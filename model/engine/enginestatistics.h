#pragma once

#include "model/domain/counters.h"
#include "model/domain/records.h"

namespace signalbox {

/// What a managing server has and does, in sums: for those who watch it from outside. Costs as much as
/// there are jobs, not instructions or nodes.
struct EngineStatistics {
    Counters instructions; ///< of all jobs, archived ones too
    quint32 jobsWaiting = 0; ///< their schedule has not let them go
    quint32 jobsUnderWay = 0;
    quint32 jobsEnded = 0; ///< still with all their detail
    quint32 jobsArchived = 0;
    quint32 jobsDeleting = 0;
    quint32 nodes = 0; ///< relays and clients
    quint32 packages = 0;
    EventSeq lastSeq = 0; ///< newest entry of the log
    quint64 reports = 0; ///< taken over since the start
    double reportsPerSecond = 0; ///< mean of the last five seconds
    bool isStoreFailing = false; ///< it refused what it was given last
};

} // namespace signalbox
