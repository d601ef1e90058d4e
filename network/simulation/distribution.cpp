#include "network/simulation/distribution.h"

#include <algorithm>
#include <cmath>

namespace signalbox::simulation {

double Distribution::sample(Random &random) const noexcept
{
    switch (kind) {
    case Kind::Constant: return a;
    case Kind::Uniform: return a + (b - a) * random.uniform();
    case Kind::Exponential: return random.exponential(a);
    case Kind::LogNormal: return a * std::exp(b * random.normal());
    }
    return a;
}

VirtualUs Distribution::sampleUs(Random &random, VirtualUs unit) const noexcept
{
    const double us = sample(random) * static_cast<double>(unit);
    return us < static_cast<double>(kLongest) ? std::llround(us) : kLongest;
}

double Distribution::mean() const noexcept
{
    switch (kind) {
    case Kind::Constant:
    case Kind::Exponential: return a;
    case Kind::Uniform: return (a + b) / 2;
    case Kind::LogNormal: return a * std::exp(b * b / 2);
    }
    return a;
}

} // namespace signalbox::simulation
