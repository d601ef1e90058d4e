#pragma once

#include "model/domain/nodegroup.h"
#include "model/engine/engineaccess.h"
#include "network/consoleapi/inventoryreads.h"

#include <functional>

namespace signalbox::consoleapi {

// Finds out who is in a host group: nodes some thousands at a time in the engine's thread; inventories, where a condition asks for
// them, a few at a time, unpacked in a worker's. Either may be gone meanwhile: then there is no answer.

/// So long the engine holds nodes against one condition, or against all those of a job, slice by slice, before that is given up.
inline constexpr qint64 kMostConditionMs = 10'000;

/// @param done in the worker's thread. Errors: NotFound, Invalid (a condition), Database, Refused (it takes too long)
/// @param mostMs as kMostConditionMs
void readGroupNodes(EngineAccess &host, const PostTask &worker, const GroupQuestion &question,
                    std::function<void(Result<GroupNodes>)> done, qint64 mostMs = kMostConditionMs);

/// Fills JobTarget::found of the groups whose nodes only their inventories can tell, or which take long to look at. What is wrong
/// with the other targets the engine says. @param done in the worker's thread
void findTargets(EngineAccess &host, const PostTask &worker, CreateJob order,
                 std::function<void(Result<CreateJob>)> done);

} // namespace signalbox::consoleapi
