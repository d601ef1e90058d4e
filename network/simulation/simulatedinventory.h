#pragma once

#include "model/node/clientwork.h"
#include "network/simulation/random.h"

namespace signalbox::simulation {

/// What a simulated client answers to a job that asks it about itself: plausible, and of the same client of the same run always
/// the same, but for what grows with the number of its boot. An order of another type is just done.
/// @param boot how often it was switched on
[[nodiscard]] QStringList simulatedInventory(const QString &name, quint64 seed, const QString &type, quint32 boot);

/// Whether jobs of the type, by its key, ask a client for files.
[[nodiscard]] bool collectsFiles(const QString &type);

} // namespace signalbox::simulation
