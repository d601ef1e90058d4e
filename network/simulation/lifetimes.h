#pragma once

#include "network/simulation/measuredtimes.h"

#include <utility>
#include <vector>

namespace signalbox::simulation {

struct Durations;

/// How long something takes, learned from times that have ended and from such as go on (censored on the right), with how
/// uncertain that is: each draw is one way in which it may really be, and a band over many draws carries the uncertainty.
///
/// Up to the longest end it is what was seen (Kaplan-Meier with the weights of Rubin's Bayesian bootstrap, 1981). Beyond it
/// nothing was seen, and the families differ most: each draw takes one of them, lognormal or Weibull, with parameters from
/// their posterior distribution, so that a family counts as much as it explains the times. Deterministic.
class Lifetimes {
public:
    explicit Lifetimes(const Durations &durations);

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return m_candidates.empty();
    } ///< nothing has ended: nothing is known
    [[nodiscard]] MeasuredTimes drawn(Random &random) const; ///< not when it is empty

private:
    std::vector<std::pair<double, bool>> m_times; ///< seconds, whether it goes on; sorted
    std::vector<std::pair<double, LogTail>> m_candidates; ///< how probable this and those before are together
};

} // namespace signalbox::simulation
