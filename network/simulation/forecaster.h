#pragma once

#include "model/domain/forecast.h"
#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/engine/engine.h"
#include "network/simulation/measurement.h"

#include <QHash>

#include <functional>
#include <vector>

namespace signalbox::simulation {

/// What a forecast goes on from, copied out of the engine so that the simulating is done elsewhere.
struct ForecastBasis {
    JobRecord job;
    std::vector<InstructionRow> rows;
    QHash<quint32, NodeRecord> nodes; ///< by number: those on the job's routes
    QHash<quint32, PackageRecord> packages; ///< by number: the job's
    Measurement measured;
    UtcMs nowMs = kNoTime;
};

/// Takes the job's state and reads the histories of some of its instructions, in the engine's thread.
/// Errors: NotFound; Refused when nothing was executed yet or nothing is open.
Result<ForecastBasis> forecastBasisOf(const Engine &engine, JobId job, UtcMs nowMs);

/// Simulates the rest of the job many times with what was measured. The same basis and question give the same forecast.
/// Takes seconds; any thread. Other jobs of the same nodes are not taken into account.
/// @param isWanted asked often; false ends it with Cancelled
/// Errors: Invalid when the node that is to stop is not on the job's routes.
Result<Forecast> forecast(const ForecastBasis &basis, const ForecastQuestion &question,
                          const std::function<bool()> &isWanted);

} // namespace signalbox::simulation
