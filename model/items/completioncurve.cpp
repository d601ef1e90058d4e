#include "model/items/completioncurve.h"

#include <algorithm>

namespace signalbox {

CompletionCurve completionCurve(const InstructionColumns &columns, int points)
{
    CompletionCurve curve;
    const auto completed = [&columns](int row) {
        return columns.isPresent(row) && isFinal(columns.status(row)) ? columns.completedMs(row) : kNoTime;
    };
    UtcMs first = std::numeric_limits<UtcMs>::max();
    UtcMs last = kNoTime;
    for (int row = 0; row < columns.size(); ++row) {
        curve.total += columns.isPresent(row) ? 1 : 0;
        const UtcMs at = completed(row);
        if (at == kNoTime)
            continue;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (last == kNoTime)
        return curve;

    // No sorting: each completion falls into one of as many buckets as there are points.
    struct Bucket {
        UtcMs last = kNoTime;
        quint32 finished = 0;
        quint32 errors = 0;
        quint32 rejected = 0;
    };
    const auto count = static_cast<std::size_t>(std::max(points, 2));
    const UtcMs width = (last - first) / static_cast<UtcMs>(count) + 1;
    std::vector<Bucket> buckets(count);
    for (int row = 0; row < columns.size(); ++row) {
        const UtcMs at = completed(row);
        if (at == kNoTime)
            continue;
        Bucket &bucket = buckets[static_cast<std::size_t>((at - first) / width)];
        bucket.last = std::max(bucket.last, at);
        switch (columns.status(row)) {
        case Status::Completed: ++bucket.finished; break;
        case Status::Error: ++bucket.errors; break;
        default: ++bucket.rejected; break; // nothing else is final
        }
    }
    Bucket sum;
    for (const Bucket &bucket : buckets) {
        if (bucket.last == kNoTime)
            continue;
        sum.finished += bucket.finished;
        sum.errors += bucket.errors;
        sum.rejected += bucket.rejected;
        curve.times.push_back(bucket.last);
        curve.finished.push_back(sum.finished);
        curve.errors.push_back(sum.errors);
        curve.rejected.push_back(sum.rejected);
    }
    return curve;
}

} // namespace signalbox
