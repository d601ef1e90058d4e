#include "network/simulation/measuredtimes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace signalbox::simulation {

namespace {

constexpr double kShortest = 0.001; // seconds
constexpr double kLongestLog = 35; // of seconds: longer than anything that matters, and it can be calculated with
const double kHardlyEver = std::log(1e8);

double logOf(double seconds)
{
    return std::log(std::max(seconds, kShortest));
}

double secondsOf(double logSeconds)
{
    return std::exp(std::min(logSeconds, kLongestLog));
}

/// Of those that are greater than `least` (Robert, Simulation of truncated normal variables, 1995).
double normalBeyond(Random &random, double least)
{
    if (least <= 0) {
        for (;;) {
            if (const double x = random.normal(); x > least)
                return x;
        }
    }
    const double rate = (least + std::sqrt(least * least + 4)) / 2;
    for (;;) {
        const double x = least + random.exponential(1 / rate);
        if (random.uniform() <= std::exp(-(x - rate) * (x - rate) / 2))
            return x;
    }
}

/// log(exp(x) + more), however great x is.
double logOfSum(double x, double more)
{
    return x > 0 ? x + std::log1p(more * std::exp(-x)) : std::log(std::exp(x) + more);
}

} // namespace

double LogTail::logDensity(double logSeconds) const noexcept
{
    const double x = (logSeconds - location) / scale;
    if (family == Family::Weibull)
        return x - std::exp(x) - std::log(scale);
    return -x * x / 2 - std::log(scale * std::sqrt(2 * std::numbers::pi));
}

double LogTail::logSurvival(double logSeconds) const noexcept
{
    const double x = (logSeconds - location) / scale;
    if (family == Family::Weibull)
        return -std::exp(x);
    if (x < 25) // further out erfc() is 0
        return std::log(std::erfc(x / std::numbers::sqrt2) / 2);
    return -x * x / 2 - std::log(x * std::sqrt(2 * std::numbers::pi));
}

double LogTail::sampleBeyond(Random &random, double passed) const noexcept
{
    const double least = (logOf(passed) - location) / scale;
    const double x = family == Family::Weibull ? logOfSum(least, random.exponential(1)) : normalBeyond(random, least);
    return std::max(secondsOf(location + scale * x), passed);
}

double LogTail::hardlyEver(double passed) const noexcept
{
    const double least = (logOf(passed) - location) / scale;
    // The normal one's survival falls at least as fast as exp(-x * x / 2).
    const double x = family == Family::Weibull
                         ? logOfSum(least, kHardlyEver)
                         : std::sqrt(std::max(least, 0.0) * std::max(least, 0.0) + 2 * kHardlyEver);
    return secondsOf(location + scale * x);
}

double MeasuredTimes::sampleBeyond(Random &random, double passed) const noexcept
{
    const auto next = std::upper_bound(ends.begin(), ends.end(), passed) - ends.begin();
    const double before = next == 0 ? 1 : lasting[static_cast<std::size_t>(next - 1)];
    const double drawn = before * random.uniform();
    const auto end =
        std::partition_point(lasting.begin() + next, lasting.end(), [&](double left) { return left > drawn; });
    if (end != lasting.end())
        return ends[static_cast<std::size_t>(end - lasting.begin())];
    return tail.sampleBeyond(random, std::max(passed, ends.back()));
}

double MeasuredTimes::mean() const noexcept
{
    double sum = 0;
    double before = 1;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        sum += ends[i] * (before - lasting[i]);
        before = lasting[i];
    }
    constexpr int kDrawn = 200;
    Random random(1);
    for (int i = 0; i < kDrawn; ++i)
        sum += tail.sampleBeyond(random, ends.back()) * before / kDrawn;
    return sum;
}

double MeasuredTimes::median() const noexcept
{
    const auto half = std::partition_point(lasting.begin(), lasting.end(), [](double left) { return left > 0.5; });
    if (half != lasting.end())
        return ends[static_cast<std::size_t>(half - lasting.begin())];
    Random random(1);
    return tail.sampleBeyond(random, ends.back());
}

} // namespace signalbox::simulation
