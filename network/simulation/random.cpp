#include "network/simulation/random.h"

#include <algorithm>
#include <array>
#include <cmath>

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

namespace {

/// The ziggurat of Marsaglia and Tsang, with Doornik's sizes: layers of the same area that lie on one another below the curve.
/// All but two of a hundred numbers are found by one look and one comparison. Each message on a line needs one.
class Ziggurat {
public:
    static constexpr std::size_t kLayers = 128;
    static constexpr double kTail = 3.442619855899; ///< where the lowest one ends and the tail begins
    std::array<double, kLayers + 1>
        ends; ///< of each layer, from the lowest up; the first as wide as its area with the tail
    std::array<double, kLayers> inner; ///< this share of it lies below the next one

    Ziggurat() noexcept
    {
        constexpr double kArea = 9.91256303526217e-3;
        double height = std::exp(-0.5 * kTail * kTail);
        ends[0] = kArea / height;
        ends[1] = kTail;
        for (std::size_t i = 2; i < kLayers; ++i) {
            ends[i] = std::sqrt(-2 * std::log(kArea / ends[i - 1] + height));
            height = std::exp(-0.5 * ends[i] * ends[i]);
        }
        ends[kLayers] = 0;
        for (std::size_t i = 0; i < kLayers; ++i)
            inner[i] = ends[i + 1] / ends[i];
    }
};
const Ziggurat kZiggurat;

} // namespace

double Random::normal() noexcept
{
    for (;;) {
        const quint64 bits = next();
        const std::size_t layer = bits % Ziggurat::kLayers;
        const double share = static_cast<double>(static_cast<qint64>(bits) >> 11) * 0x1p-52; // -1 <= share < 1
        const double end = kZiggurat.ends[layer];
        if (std::abs(share) < kZiggurat.inner[layer])
            return share * end;
        if (layer == 0)
            return std::copysign(normalTail(), share);
        const double x = share * end;
        const double above = kZiggurat.ends[layer + 1];
        const double low = std::exp(-0.5 * (end * end - x * x));
        const double high = std::exp(-0.5 * (above * above - x * x));
        if (low + uniform() * (high - low) < 1)
            return x;
    }
}

/// Beyond the lowest layer, after Marsaglia.
double Random::normalTail() noexcept
{
    for (;;) {
        const double x = -std::log(1.0 - uniform()) / Ziggurat::kTail;
        const double y = -std::log(1.0 - uniform());
        if (y + y > x * x)
            return Ziggurat::kTail + x;
    }
}

double Random::exponential(double mean) noexcept
{
    return -mean * std::log(1.0 - uniform());
}

} // namespace signalbox::simulation
