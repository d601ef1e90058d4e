#pragma once

#include "model/domain/status.h"

#include <QString>

#include <chrono>

namespace signalbox {

/// Finds out why a node does not come for its work, by one TCP connection to its host: refused means that the host is
/// up and the program does not run (NotRunning); no answer within the time, or no way to it, counts as power off
/// (S0, note 1 of Table 8-3); an accepted connection or a name that cannot be resolved says nothing (None).
/// Blocks for at most `timeout`; run it in a thread of its own.
/// @param address host name or IP address, without a port; empty gives None
[[nodiscard]] StatusDetail startCheck(const QString &address, quint16 port, std::chrono::milliseconds timeout);

} // namespace signalbox
