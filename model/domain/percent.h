#pragma once

#include <QtGlobal>

namespace signalbox {

// The percent rule of domain.md section 2 (S0 "Status", for any number of relays). All in permille, 0 .. 1000.

inline constexpr quint16 kPermilleTransferBegun = 200;
inline constexpr quint16 kPermilleAtClient = 700;

/// Relay k of n has the work: min(1000 k / (n + 1), 690), never below 200. k = 0: the transfer has begun.
/// @param k 0 .. n
[[nodiscard]] quint16 permilleAtRelay(int k, int n) noexcept;

/// What is shown of a permille: rounded to whole percent, so that relay 2 of 2 is 67; 100 only when nothing is missing.
/// @param permille 0 .. 1000; of a job its average
[[nodiscard]] int wholePercent(int permille) noexcept;

/// Between two stages of a split transfer: moves from relay k's value to the next stage's with the bytes sent.
/// @param k the hop the segment starts at, 0 .. n  @param bytes 0 .. total  @param total > 0
[[nodiscard]] quint16 permilleOnSegment(int k, int n, qint64 bytes, qint64 total) noexcept;

} // namespace signalbox
