#include "network/simulation/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace signalbox::simulation {

namespace {

quint64 mix(quint64 z) noexcept
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

quint64 hash(quint64 seed, QStringView text) noexcept
{
    quint64 value = mix(seed ^ 0xcbf29ce484222325U); // FNV-1a over the characters, begun with the seed
    for (const QChar c : text)
        value = (value ^ c.unicode()) * 0x100000001b3U;
    return mix(value);
}

} // namespace

Random Random::of(quint64 seed, QStringView name, QStringView purpose) noexcept
{
    return Random(hash(hash(seed, purpose), name));
}

quint64 Random::next() noexcept
{
    m_state += 0x9e3779b97f4a7c15U;
    return mix(m_state);
}

double Random::uniform() noexcept
{
    return static_cast<double>(next() >> 11) * 0x1p-53;
}

qint64 Random::below(qint64 limit) noexcept
{
    return std::min(static_cast<qint64>(uniform() * static_cast<double>(limit)), limit - 1);
}

double Random::normal() noexcept
{
    // Box and Muller; the second number is not kept: the state stays eight bytes.
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double Random::exponential(double mean) noexcept
{
    return -mean * std::log(1.0 - uniform());
}

} // namespace signalbox::simulation
