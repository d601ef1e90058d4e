#pragma once

#include "model/domain/jobphase.h"
#include "model/domain/result.h"

#include <functional>

class QObject;

namespace signalbox {

/// The queue of a managing server: its execution slots and the other rules, and where jobs stand. As for ServerLink: callbacks come
/// in the GUI thread, from the event loop, and not after their context object is gone. Changed by commands; ServerState tells
/// when to ask anew.
class DispatchData {
public:
    DispatchData() = default;
    virtual ~DispatchData();
    DispatchData(const DispatchData &) = delete;
    DispatchData &operator=(const DispatchData &) = delete;

    // Errors: Refused (a server from before there was a queue).
    virtual void dispatchState(QObject *context, std::function<void(Result<DispatchState>)> done) = 0;
    /// Errors also: NotFound.
    virtual void standing(JobId job, QObject *context, std::function<void(Result<JobStanding>)> done) = 0;
};

} // namespace signalbox
