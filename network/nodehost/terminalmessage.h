#pragma once

#include "model/domain/joborder.h"

#include <QStringList>

namespace signalbox {

/// Writes a message to the terminals of this machine's users, by wall(1).
/// @return the users at those terminals; empty: there are none, or it could not be written
[[nodiscard]] QStringList writeToTerminals(const MessageOrder &message, const QString &job);

} // namespace signalbox
