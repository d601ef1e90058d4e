#pragma once

#include <QtGlobal>

namespace signalbox::simulation {

/// Microseconds of virtual time since the simulation began.
using VirtualUs = qint64;

inline constexpr VirtualUs kMillisecond = 1000;
inline constexpr VirtualUs kSecond = 1000 * kMillisecond;
inline constexpr VirtualUs kMinute = 60 * kSecond;
inline constexpr VirtualUs kHour = 60 * kMinute;
inline constexpr VirtualUs kDay = 24 * kHour;
/// No time in a simulation is longer: 100 years.
inline constexpr VirtualUs kLongest = 36'525 * kDay;

/// As std::llround() of what is not negative, at most kLongest; without a call, as each message needs some.
[[nodiscard]] constexpr VirtualUs roundedUs(double us) noexcept
{
    if (!(us < static_cast<double>(kLongest)))
        return kLongest;
    const auto whole = static_cast<VirtualUs>(us);
    return whole + (us - static_cast<double>(whole) >= 0.5 ? 1 : 0);
}

} // namespace signalbox::simulation
