#pragma once

#include <cstddef>

namespace signalbox {

// What one job may have at most, whoever its destinations are found by.

inline constexpr std::size_t kMaxJobInstructions = 4'000'000;
inline constexpr std::size_t kMaxJobChains = 65'535; ///< different routes
inline constexpr std::size_t kMaxClimb = 1000; ///< relays above a node; a chain that leads into itself ends there

} // namespace signalbox
