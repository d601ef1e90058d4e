#pragma once

#include "model/domain/nodegroup.h"
#include "model/engine/engineaccess.h"
#include "network/consoleapi/inventoryreads.h"

#include <functional>

namespace signalbox::consoleapi {

// Finds out who is in a host group: nodes some thousands at a time in the engine's thread; inventories, where a condition asks for
// them, a few at a time, unpacked in a worker's. Either may be gone meanwhile: then there is no answer.

/// @param done in the worker's thread. Errors: NotFound, Invalid (a condition), Database.
void readGroupNodes(EngineAccess &host, const PostTask &worker, const GroupQuestion &question,
                    std::function<void(Result<GroupNodes>)> done);

/// Fills JobTarget::found of the groups whose nodes only their inventories can tell, or which take long to look at. What is wrong
/// with the other targets the engine says. @param done in the worker's thread
void findTargets(EngineAccess &host, const PostTask &worker, CreateJob order,
                 std::function<void(Result<CreateJob>)> done);

} // namespace signalbox::consoleapi
