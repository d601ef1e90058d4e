#pragma once

#include <QStringView>

namespace signalbox::simulation {

/// A stream of random numbers that is the same on every machine: splitmix64 (Steele, Lea, Flood), eight bytes of state,
/// so that each node and each line can have its own and one more of them does not shift the others.
class Random {
public:
    explicit Random(quint64 seed = 0) noexcept : m_state(seed) { }
    /// The stream of one thing, for example "latency" of "relay-1".
    [[nodiscard]] static Random of(quint64 seed, QStringView name, QStringView purpose) noexcept;

    [[nodiscard]] quint64 next() noexcept
    {
        m_state += 0x9e3779b97f4a7c15U;
        return mix(m_state);
    }
    [[nodiscard]] double uniform() noexcept { return static_cast<double>(next() >> 11) * 0x1p-53; } ///< 0 <= x < 1
    [[nodiscard]] bool chance(double probability) noexcept { return probability > 0 && uniform() < probability; }
    [[nodiscard]] qint64 below(qint64 limit) noexcept; ///< 0 .. limit - 1; limit at least 1
    [[nodiscard]] double normal() noexcept; ///< mean 0, deviation 1
    [[nodiscard]] double exponential(double mean) noexcept;

private:
    [[nodiscard]] static quint64 mix(quint64 z) noexcept
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    [[nodiscard]] double normalTail() noexcept;
    [[nodiscard]] static quint64 hash(quint64 seed, QStringView text) noexcept;

    quint64 m_state;
};

} // namespace signalbox::simulation
