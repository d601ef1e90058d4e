#include "model/domain/percent.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr int kMostAtRelay = 690; // a relay never looks like the client, however long the route is
constexpr int kWhole = 1000;
} // namespace

quint16 permilleAtRelay(int k, int n) noexcept
{
    const int hops = std::max(n, 0) + 1;
    const int reached = (1000 * std::max(k, 0) + hops / 2) / hops; // rounded: relay 2 of 2 is 66.7 %, shown as 67
    return static_cast<quint16>(std::clamp(reached, int{kPermilleTransferBegun}, kMostAtRelay));
}

int wholePercent(int permille) noexcept
{
    return permille >= kWhole ? kWhole / 10 : std::min((std::max(permille, 0) + 5) / 10, kWhole / 10 - 1);
}

quint16 permilleOnSegment(int k, int n, qint64 bytes, qint64 total) noexcept
{
    const int from = permilleAtRelay(k, n);
    if (total <= 0)
        return static_cast<quint16>(from);
    const int to = k < n ? int{permilleAtRelay(k + 1, n)} : int{kPermilleAtClient};
    // double: bytes * 700 would overflow for the sizes a hostile node can claim
    const double part = static_cast<double>(std::clamp(bytes, qint64{0}, total)) / static_cast<double>(total);
    return static_cast<quint16>(from + static_cast<int>(part * (to - from)));
}

} // namespace signalbox
