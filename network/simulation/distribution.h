#pragma once

#include "network/simulation/random.h"
#include "network/simulation/virtualtime.h"

#include <memory>

namespace signalbox::simulation {

struct MeasuredTimes;

/// Where a time or an amount comes from. Never negative. A value.
struct Distribution {
    enum class Kind : quint8 {
        Constant, ///< a
        Uniform, ///< a <= x < b
        Exponential, ///< mean a
        LogNormal, ///< median a, b = deviation of the logarithm
        Measured, ///< as `measured` says
    };
    Kind kind = Kind::Constant;
    double a = 0;
    double b = 0;
    std::shared_ptr<const MeasuredTimes> measured{}; ///< Measured: not null

    [[nodiscard]] double sample(Random &random) const noexcept;
    [[nodiscard]] VirtualUs sampleUs(Random &random, VirtualUs unit) const noexcept; ///< at most kLongest
    /// What is left of a time that has run for `passed` already. One that ran longer than any: about as long again.
    [[nodiscard]] double sampleRest(Random &random, double passed) const noexcept;
    [[nodiscard]] double mean() const noexcept;
    friend bool operator==(const Distribution &, const Distribution &) = default;
};

[[nodiscard]] inline Distribution constant(double value) noexcept
{
    return {Distribution::Kind::Constant, value, 0};
}

} // namespace signalbox::simulation
