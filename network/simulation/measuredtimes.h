#pragma once

#include "network/simulation/random.h"

#include <vector>

namespace signalbox::simulation {

/// A time whose natural logarithm is location + scale * x, where x is normal, which makes the time lognormal, or has the
/// distribution of the smallest of many, which makes it a Weibull one (an exponential one with scale 1).
struct LogTail {
    enum class Family : quint8 { LogNormal, Weibull };
    Family family = Family::LogNormal;
    double location = 0; ///< a logarithm of seconds
    double scale = 1;

    [[nodiscard]] double logDensity(double logSeconds) const noexcept; ///< of the logarithm
    [[nodiscard]] double logSurvival(double logSeconds) const noexcept; ///< of the share that lasts longer
    /// Seconds of one of those that last longer than `passed` seconds.
    [[nodiscard]] double sampleBeyond(Random &random, double passed) const noexcept;
    /// At most one in a hundred million of those that last longer than `passed` seconds lasts longer than this.
    [[nodiscard]] double hardlyEver(double passed) const noexcept;
};

/// Times as they were seen, and beyond the longest that has ended as a distribution says.
struct MeasuredTimes {
    std::vector<double> ends; ///< seconds, sorted; not empty
    std::vector<double> lasting; ///< the share that lasts longer than each of them, falling, above 0
    LogTail tail;

    [[nodiscard]] double sample(Random &random) const noexcept { return sampleBeyond(random, 0); }
    [[nodiscard]] double sampleBeyond(Random &random, double passed) const noexcept; ///< of those that last longer
    [[nodiscard]] double mean() const noexcept;
    [[nodiscard]] double median() const noexcept;
    [[nodiscard]] double hardlyEver() const noexcept { return tail.hardlyEver(ends.back()); }
};

} // namespace signalbox::simulation
