// What holds a job as a whole.

#include "model/engine/enginememory.h"

namespace signalbox {

void EngineMemory::setHold(Job &job, const JobHold &hold)
{
    const JobId id = job.record.id;
    const JobHold before = job.hold;
    changeOffers({&job}, [&job, &hold] { job.hold = hold; });
    if (before.isHeld() && !hold.isHeld()) // what was reached meanwhile counts now
        m_rolloutsToCheck.insert(number(id));
    tellJob(id);
    onUndo([this, id, before] {
        if (Job *held = this->job(id))
            changeOffers({held}, [held, &before] { held->hold = before; });
    });
}

void EngineMemory::setWindowClosed(Job &job, bool closed)
{
    const JobId id = job.record.id;
    changeOffers({&job}, [&job, closed] { job.windowClosed = closed; });
    tellJob(id);
    onUndo([this, id, closed] {
        if (Job *held = this->job(id))
            changeOffers({held}, [held, closed] { held->windowClosed = !closed; });
    });
}

void EngineMemory::setStarted(Job &job, UtcMs startedMs, DispatchRuleId slot)
{
    const JobId id = job.record.id;
    const JobDispatch before = job.record.dispatch;
    changeOffers({&job}, [&job, startedMs, slot] {
        job.record.dispatch.startedMs = startedMs;
        job.record.dispatch.slot = slot;
    });
    tellJob(id);
    onUndo([this, id, before] {
        if (Job *started = this->job(id))
            changeOffers({started}, [started, &before] { started->record.dispatch = before; });
    });
}

void EngineMemory::setRequest(Job &job, const JobRequest &request)
{
    onUndo([this, id = job.record.id, before = job.record.request] {
        if (Job *kept = this->job(id))
            kept->record.request = before;
    });
    job.record.request = request;
    m_toldJobs.insert(number(job.record.id));
}

} // namespace signalbox
