#pragma once

#include "model/node/clientwork.h"
#include "network/nodeapi/ddimessages.h"

namespace signalbox {

/// What a client has to do for a deployment of any server of the node protocol. One of ours says it in the metadata;
/// of another the kind is guessed by the file's name. What a node cannot do is said in ClientWork::refusal.
[[nodiscard]] ClientWork workOf(const ddi::Deployment &deployment);

/// Whether the files that come of it are to stay at the relay that is directly above the client.
[[nodiscard]] bool filesStayAtRelay(const ddi::Deployment &deployment);

} // namespace signalbox
