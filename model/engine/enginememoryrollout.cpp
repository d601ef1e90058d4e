// What waves and stop rules are decided by: counted along with each change of a state, as the counters are.

#include "model/engine/enginememory.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isDone(const InstructionState &state) noexcept
{
    return state.status == Status::Completed;
}

bool isOver(const InstructionState &state) noexcept
{
    return isFinal(state.status) || (state.overlays & WithdrawnOverlay) != 0;
}

/// What an operator ended says nothing about the package.
bool hasFailed(const InstructionState &state) noexcept
{
    return state.status == Status::Error && state.detail != StatusDetail::CancelledByOperator;
}

/// Of the wave that began last: the first instruction, and the one behind the last.
std::pair<quint32, quint32> rangeOf(const EngineMemory::Job &job)
{
    const quint32 wave = std::min(job.record.distribution.rollout.wave, static_cast<quint32>(job.waveEnds.size()));
    const auto packages = static_cast<quint32>(job.record.packages.size());
    return {wave < 2 ? 0 : job.waveEnds[wave - 2] * packages, wave == 0 ? 0 : job.waveEnds[wave - 1] * packages};
}

} // namespace

/// Anew, from the states.
void EngineMemory::countRollout(Job &job)
{
    JobRollout &rollout = job.record.distribution.rollout;
    rollout.failed =
        job.isCounted() ? static_cast<quint32>(std::count_if(job.states.begin(), job.states.end(), hasFailed)) : 0;
    rollout.waves = static_cast<quint32>(job.waveEnds.size());
    rollout.waveSize = rollout.waveDone = rollout.waveEnded = rollout.waveNeeded = 0;
    rollout.waitsFrom = {};
    if (job.waveEnds.empty())
        return;
    const auto [from, to] = rangeOf(job);
    rollout.waveSize = to - from;
    rollout.waveNeeded = neededInWave(rollout.waveSize, job.record.distribution.attributes.waves.successPercent);
    const auto end = job.states.begin() + std::min<std::ptrdiff_t>(to, std::ssize(job.states));
    const auto begin = std::min(job.states.begin() + from, end);
    rollout.waveDone = static_cast<quint32>(std::count_if(begin, end, isDone));
    rollout.waveEnded = static_cast<quint32>(std::count_if(begin, end, isOver));
    if (rollout.wave < rollout.waves)
        rollout.waitsFrom = InstructionId{number(job.record.firstInstruction) + to};
}

void EngineMemory::countInRollout(Job &job, quint32 index, const InstructionState &before,
                                  const InstructionState &after)
{
    JobRollout &rollout = job.record.distribution.rollout;
    const bool ended = isOver(before) != isOver(after);
    const bool failed = hasFailed(before) != hasFailed(after);
    const bool done = isDone(before) != isDone(after);
    if (!ended && !failed && !done)
        return;
    const auto count = [](quint32 &number, bool was, bool is) {
        number += is ? 1U : 0U;
        number -= was ? 1U : 0U;
    };
    count(rollout.failed, hasFailed(before), hasFailed(after));
    if (!job.waveEnds.empty()) {
        const auto [from, to] = rangeOf(job);
        if (index >= from && index < to) {
            count(rollout.waveDone, isDone(before), isDone(after));
            count(rollout.waveEnded, isOver(before), isOver(after));
        }
    }
    m_rolloutsToCheck.insert(number(job.record.id));
}

void EngineMemory::setRollout(Job &job, const JobRollout &rollout)
{
    const auto put = [this](Job &of, const JobRollout &now) {
        changeOffers({&of}, [&] {
            of.record.distribution.rollout = now;
            countRollout(of);
        });
        m_toldJobs.insert(number(of.record.id));
    };
    onUndo([this, put, id = job.record.id, before = job.record.distribution.rollout] {
        if (Job *kept = this->job(id))
            put(*kept, before);
    });
    const bool isDescribedAnew = rollout.unsplitMs != job.record.distribution.rollout.unsplitMs;
    put(job, rollout);
    if (isDescribedAnew) {
        // What is offered stays, and is another description: the nodes are told.
        for (quint32 i = 0; i < job.states.size(); ++i) {
            if (offerState(job, i))
                touch(job.destinationOf(i));
        }
    }
}

} // namespace signalbox
