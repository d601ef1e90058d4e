#include "network/simulation/lifetimes.h"

#include "network/simulation/measurement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

namespace signalbox::simulation {

namespace {

constexpr double kShortest = 0.001; // seconds
constexpr std::size_t kGroups =
    100; ///< of times that are nearly the same: a million are fitted as quickly as a hundred
constexpr int kCandidates = 128; ///< of each family
constexpr int kSteps = 200; ///< to the best parameters, at most
constexpr double kClock = 0.003; ///< no spread is known better: reports come with the next poll
// What is usual, so that a handful of times does not give anything: a spread of 0.5, seldom beyond a third or three times that.
constexpr double kUsualLogScale = -0.7;
constexpr double kUsualSpread = 1;

/// Location and the logarithm of the scale.
using Point = std::array<double, 2>;

struct Group {
    double logSeconds = 0;
    double count = 0;
};

LogTail tailAt(LogTail::Family family, const Point &point)
{
    return {family, point[0], std::hypot(std::exp(point[1]), kClock)};
}

/// The observations and what they say about one family's parameters.
class Posterior {
public:
    explicit Posterior(const std::vector<std::pair<double, bool>> &sorted)
    {
        for (const bool goesOn : {false, true})
            addGroups(sorted, goesOn);
    }

    /// Logarithm, up to a constant that is the same for all families.
    [[nodiscard]] double at(LogTail::Family family, const Point &point) const
    {
        const LogTail tail = tailAt(family, point);
        const double unusual = (point[1] - kUsualLogScale) / kUsualSpread;
        double sum = -unusual * unusual / 2;
        for (const Group &group : m_ended)
            sum += group.count * tail.logDensity(group.logSeconds);
        for (const Group &group : m_running)
            sum += group.count * tail.logSurvival(group.logSeconds);
        return std::isfinite(sum) ? sum : -HUGE_VAL;
    }

    [[nodiscard]] double count() const { return m_count; } ///< of those that have ended
    [[nodiscard]] Point start() const
    {
        double weight = 0;
        double sum = 0;
        double squares = 0;
        for (const std::vector<Group> *groups : {&m_ended, &m_running}) {
            for (const Group &group : *groups) {
                weight += group.count;
                sum += group.count * group.logSeconds;
                squares += group.count * group.logSeconds * group.logSeconds;
            }
        }
        const double mean = sum / weight;
        return {mean, std::log(std::clamp(std::sqrt(std::max(squares / weight - mean * mean, 0.0)), 0.05, 1.5))};
    }

private:
    void addGroups(const std::vector<std::pair<double, bool>> &sorted, bool goesOn)
    {
        const auto all = static_cast<std::size_t>(
            std::count_if(sorted.begin(), sorted.end(), [&](const auto &time) { return time.second == goesOn; }));
        std::vector<Group> &groups = goesOn ? m_running : m_ended;
        std::size_t seen = 0;
        for (const auto &[seconds, isRunning] : sorted) {
            if (isRunning != goesOn)
                continue;
            const std::size_t index = seen++ * std::min(all, kGroups) / all;
            groups.resize(index + 1);
            groups[index].logSeconds += std::log(std::max(seconds, kShortest));
            ++groups[index].count;
        }
        for (Group &group : groups)
            group.logSeconds /= group.count;
        if (!goesOn)
            m_count = static_cast<double>(all);
    }

    std::vector<Group> m_ended;
    std::vector<Group> m_running;
    double m_count = 0;
};

/// The most probable parameters (Nelder and Mead, 1965).
Point bestOf(const Posterior &posterior, LogTail::Family family)
{
    struct Corner {
        Point point;
        double value;
    };
    const auto corner = [&](const Point &point) { return Corner{point, posterior.at(family, point)}; };
    const Point start = posterior.start();
    std::array<Corner, 3> corners{corner(start), corner({start[0] + std::exp(start[1]), start[1]}),
                                  corner({start[0], start[1] + 0.5})};
    for (int step = 0; step < kSteps; ++step) {
        std::sort(corners.begin(), corners.end(), [](const Corner &a, const Corner &b) { return a.value > b.value; });
        if (corners[0].value - corners[2].value < 1e-6)
            break;
        const auto alongTheWay = [&](double way) { // from the worst through the middle of the others
            Point point;
            for (std::size_t i = 0; i < point.size(); ++i) {
                const double middle = (corners[0].point[i] + corners[1].point[i]) / 2;
                point[i] = middle + way * (middle - corners[2].point[i]);
            }
            return corner(point);
        };
        const Corner reflected = alongTheWay(1);
        if (reflected.value > corners[0].value) {
            const Corner further = alongTheWay(2);
            corners[2] = further.value > reflected.value ? further : reflected;
        } else if (reflected.value > corners[1].value) {
            corners[2] = reflected;
        } else if (const Corner nearer = alongTheWay(reflected.value > corners[2].value ? 0.5 : -0.5);
                   nearer.value > std::max(corners[2].value, reflected.value)) {
            corners[2] = nearer;
        } else {
            for (std::size_t i = 1; i < corners.size(); ++i) {
                corners[i] = corner(
                    {(corners[0].point[0] + corners[i].point[0]) / 2, (corners[0].point[1] + corners[i].point[1]) / 2});
            }
        }
    }
    return std::max_element(corners.begin(), corners.end(),
                            [](const Corner &a, const Corner &b) { return a.value < b.value; })
        ->point;
}

/// The lower triangle of a matrix whose product with itself is the covariance of the parameters near the best ones.
struct Spread {
    double first = 1;
    double across = 0;
    double second = 1;
};

Spread spreadAround(const Posterior &posterior, LogTail::Family family, const Point &best)
{
    // Steps as long as the parameters are uncertain, about: there the values differ by about one.
    const double root = std::sqrt(posterior.count() + 1);
    const Point step{tailAt(family, best).scale / root, 0.5 / root};
    const auto value = [&](double i, double j) {
        return posterior.at(family, {best[0] + i * step[0], best[1] + j * step[1]});
    };
    const double middle = value(0, 0);
    const double a = (2 * middle - value(1, 0) - value(-1, 0)) / (step[0] * step[0]);
    const double c = (2 * middle - value(0, 1) - value(0, -1)) / (step[1] * step[1]);
    const double b = (value(1, -1) + value(-1, 1) - value(1, 1) - value(-1, -1)) / (4 * step[0] * step[1]);
    const double determinant = a * c - b * b;
    if (!(a > 0 && c > 0 && determinant > 1e-6 * a * c && std::isfinite(determinant)))
        return {2 * step[0], 0, 2 * step[1]};
    const double first = std::sqrt(c / determinant);
    const double across = -b / determinant / first;
    return {first, across, std::sqrt(std::max(a / determinant - across * across, 0.0))};
}

struct Candidate {
    LogTail tail;
    double logWeight = 0;
};

/// Drawn around the best parameters and weighted by how much more probable they are than they were drawn often
/// (importance sampling): their sum says how well the family explains the times.
void addCandidates(std::vector<Candidate> &candidates, const Posterior &posterior, LogTail::Family family,
                   Random &random)
{
    const Point best = bestOf(posterior, family);
    const Spread spread = spreadAround(posterior, family, best);
    for (int i = 0; i < kCandidates; ++i) {
        // Student's t with four degrees of freedom: the posterior is not normal, and its far ends matter.
        const double wide = 1 / std::sqrt((random.exponential(2) + random.exponential(2)) / 4);
        const double x = random.normal() * wide;
        const double y = random.normal() * wide;
        const Point point{best[0] + spread.first * x, best[1] + spread.across * x + spread.second * y};
        const double logDrawn = -3 * std::log1p((x * x + y * y) / 4) - std::log(spread.first * spread.second);
        candidates.push_back({tailAt(family, point), posterior.at(family, point) - logDrawn});
    }
}

} // namespace

Lifetimes::Lifetimes(const Durations &durations)
{
    if (durations.ended.empty())
        return;
    m_times.reserve(durations.ended.size() + durations.running.size());
    for (const double time : durations.ended)
        m_times.emplace_back(time, false);
    for (const double time : durations.running)
        m_times.emplace_back(time, true);
    std::sort(m_times.begin(), m_times.end()); // of the same time: those that ended first
    const Posterior posterior(m_times);
    Random random = Random::of(1, u"lifetimes", u"candidates");
    std::vector<Candidate> candidates;
    for (const LogTail::Family family : {LogTail::Family::LogNormal, LogTail::Family::Weibull})
        addCandidates(candidates, posterior, family, random);
    double greatest = -HUGE_VAL;
    for (const Candidate &candidate : candidates)
        greatest = std::max(greatest, candidate.logWeight);
    double sum = 0;
    for (const Candidate &candidate : candidates) {
        const double weight = std::exp(candidate.logWeight - greatest);
        if (weight > 0)
            m_candidates.emplace_back(sum += weight, candidate.tail);
    }
}

MeasuredTimes Lifetimes::drawn(Random &random) const
{
    const double place = random.uniform() * m_candidates.back().first;
    const auto candidate = std::upper_bound(m_candidates.begin(), m_candidates.end(), place,
                                            [](double at, const auto &entry) { return at < entry.first; });
    MeasuredTimes times;
    times.tail = candidate->second;
    // One more that lasts longer than all: the next of n has the chance of 1 in n + 1 to do so.
    double atRisk = random.exponential(1);
    for (auto time = m_times.rbegin(); time != m_times.rend(); ++time) {
        const double weight = random.exponential(1);
        atRisk += weight;
        if (time->second)
            continue;
        times.ends.push_back(time->first);
        times.lasting.push_back(1 - weight / atRisk);
    }
    std::reverse(times.ends.begin(), times.ends.end());
    std::reverse(times.lasting.begin(), times.lasting.end());
    std::partial_sum(times.lasting.begin(), times.lasting.end(), times.lasting.begin(), std::multiplies<>());
    return times;
}

} // namespace signalbox::simulation
