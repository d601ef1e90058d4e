#pragma once

#include <QtGlobal>

#include <cstddef>

namespace signalbox {

// What one job may have at most, whoever its destinations are found by.

inline constexpr std::size_t kMaxJobInstructions = 4'000'000;
inline constexpr std::size_t kMaxJobChains = 65'535; ///< different routes
/// Characters of the host groups of a job together, as they are stored: read while the engine does nothing else, about half a second.
inline constexpr qsizetype kMaxGroupCharacters = 16 * 1024 * 1024;
inline constexpr std::size_t kMaxClimb = 1000; ///< relays above a node; a chain that leads into itself ends there

} // namespace signalbox
