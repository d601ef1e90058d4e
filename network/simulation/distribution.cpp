#include "network/simulation/distribution.h"

#include "network/simulation/measuredtimes.h"

#include <cmath>

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
    case Kind::Measured: return measured->sample(random);
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
    if (kind == Kind::Measured)
        return measured->sampleBeyond(random, passed) - passed;
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
    case Kind::Measured: return measured->mean();
    }
    return a;
}

} // namespace signalbox::simulation
