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

} // namespace signalbox::simulation
