#include "network/simulation/distribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace signalbox::simulation {

namespace {
constexpr int kTries = 64;
}

double Distribution::sample(Random &random) const noexcept
{
    switch (kind) {
    case Kind::Constant: return a;
    case Kind::Uniform: return a + (b - a) * random.uniform();
    case Kind::Exponential: return random.exponential(a);
    case Kind::LogNormal: return a * std::exp(b * random.normal());
    case Kind::Measured: return (*values)[static_cast<std::size_t>(random.below(static_cast<qint64>(values->size())))];
    }
    return a;
}

VirtualUs Distribution::sampleUs(Random &random, VirtualUs unit) const noexcept
{
    const double us = sample(random) * static_cast<double>(unit);
    return roundedUs(us);
}

double Distribution::sampleRest(Random &random, double passed) const noexcept
{
    for (int i = 0; i < kTries; ++i) {
        if (const double whole = sample(random); whole > passed)
            return whole - passed;
    }
    return random.exponential(passed);
}

double Distribution::mean() const noexcept
{
    switch (kind) {
    case Kind::Constant:
    case Kind::Exponential: return a;
    case Kind::Uniform: return (a + b) / 2;
    case Kind::LogNormal: return a * std::exp(b * b / 2);
    case Kind::Measured:
        return std::accumulate(values->begin(), values->end(), 0.0) / static_cast<double>(values->size());
    }
    return a;
}

} // namespace signalbox::simulation
