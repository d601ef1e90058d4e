#pragma once

#include "network/simulation/random.h"
#include "network/simulation/virtualtime.h"

namespace signalbox::simulation {

/// Where a time or an amount comes from. Never negative. A value.
struct Distribution {
    enum class Kind : quint8 {
        Constant, ///< a
        Uniform, ///< a <= x < b
        Exponential, ///< mean a
        LogNormal, ///< median a, b = deviation of the logarithm
    };
    Kind kind = Kind::Constant;
    double a = 0;
    double b = 0;

    [[nodiscard]] double sample(Random &random) const noexcept;
    [[nodiscard]] VirtualUs sampleUs(Random &random, VirtualUs unit) const noexcept; ///< at most kLongest
    [[nodiscard]] double mean() const noexcept;
    friend bool operator==(const Distribution &, const Distribution &) = default;
};

[[nodiscard]] constexpr Distribution constant(double value) noexcept
{
    return {Distribution::Kind::Constant, value, 0};
}

} // namespace signalbox::simulation
