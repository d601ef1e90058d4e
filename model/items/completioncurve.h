#pragma once

#include "model/items/instructioncolumns.h"

#include <vector>

namespace signalbox {

/// How many instructions of a job were finished, in error and rejected at a time: sorted by time, each sum never falls.
struct CompletionCurve {
    std::vector<UtcMs> times;
    std::vector<quint32> finished;
    std::vector<quint32> errors;
    std::vector<quint32> rejected;
    quint32 total = 0; ///< instructions of the job

    [[nodiscard]] bool isEmpty() const noexcept { return times.empty(); }
};

/// @param points most points to return, 2 or more: the width of the plot in pixels. The last point is always exact; a point
/// stands at the time of the last completion that it includes.
[[nodiscard]] CompletionCurve completionCurve(const InstructionColumns &columns, int points);

} // namespace signalbox
