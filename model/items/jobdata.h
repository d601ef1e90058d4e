#pragma once

#include "model/domain/ids.h"
#include "model/domain/joborder.h"
#include "model/domain/result.h"

#include <functional>

class QObject;

namespace signalbox {

/// What the jobs of a managing server order and bring, beside their statuses. As for ServerLink: callbacks come in the GUI
/// thread, from the event loop, and not after their context object is gone.
class JobData {
public:
    JobData() = default;
    virtual ~JobData();
    JobData(const JobData &) = delete;
    JobData &operator=(const JobData &) = delete;

    /// What a job of another type than Install package orders. Error NotFound: it installs packages.
    virtual void order(JobId job, QObject *context, std::function<void(Result<JobOrder>)> done) = 0;
};

} // namespace signalbox
