#pragma once

#include "model/engine/engineaccess.h"
#include "model/engine/engineinput.h"
#include "model/store/contentstore.h"

namespace signalbox {

// Packages that carry an order, for work that the engine asks for: it has no files.

/// Puts the order into the content store and makes it known. Blocks on the disk. When it cannot be kept, the engine asks again.
void keepOrder(EngineAccess &engine, ContentStore &content, const KeepOrder &keep);

/// Likewise the message of a security action. Blocks until the engine has answered: never in its thread.
Result<PackageId> keepMessage(EngineAccess &engine, ContentStore &content, const MessageOrder &message,
                              const Command &by);

} // namespace signalbox
