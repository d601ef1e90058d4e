#pragma once

#include "model/domain/command.h"
#include "model/domain/joborder.h"
#include "model/domain/result.h"

#include <functional>

class QObject;

namespace signalbox {

class ServerLink;

/// Creates a job that carries an order: brings the order to the server and then the job. As of ServerLink, `done` is called
/// from the event loop, and not after `context` is gone. `link` must outlive that.
/// @param createJob a CreateJob without type and packages
void submitOrdered(ServerLink &link, Command createJob, const JobOrder &order, QObject *context,
                   std::function<void(Result<CommandOutcome>)> done);

} // namespace signalbox
