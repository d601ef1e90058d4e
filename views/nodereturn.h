#pragma once

#include "model/domain/ids.h"

#include <QString>

namespace signalbox {

class MessageBar;
class ServerState;

/// Takes a message back with the first word from the node after this time: whatever brought it back, what was said of it is
/// not true any more. Both objects may go before.
void withdrawWhenHeardFrom(MessageBar &messages, int message, const ServerState &server, const QString &node,
                           UtcMs sinceMs);

} // namespace signalbox
