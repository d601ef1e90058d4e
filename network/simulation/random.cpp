#include "network/simulation/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace signalbox::simulation {

quint64 Random::hash(quint64 seed, QStringView text) noexcept
{
    quint64 value = mix(seed ^ 0xcbf29ce484222325U); // FNV-1a over the characters, begun with the seed
    for (const QChar c : text)
        value = (value ^ c.unicode()) * 0x100000001b3U;
    return mix(value);
}

Random Random::of(quint64 seed, QStringView name, QStringView purpose) noexcept
{
    return Random(hash(hash(seed, purpose), name));
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
