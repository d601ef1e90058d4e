// What holds a job as a whole.

#include "model/engine/enginememory.h"

namespace signalbox {

void EngineMemory::setHold(Job &job, const JobHold &hold)
{
    const JobId id = job.record.id;
    const JobHold before = job.hold;
    changeOffers({&job}, [&job, &hold] { job.hold = hold; });
    onUndo([this, id, before] {
        if (Job *held = this->job(id))
            changeOffers({held}, [held, &before] { held->hold = before; });
    });
}

void EngineMemory::setWindowClosed(Job &job, bool closed)
{
    const JobId id = job.record.id;
    changeOffers({&job}, [&job, closed] { job.windowClosed = closed; });
    onUndo([this, id, closed] {
        if (Job *held = this->job(id))
            changeOffers({held}, [held, closed] { held->windowClosed = !closed; });
    });
}

} // namespace signalbox
