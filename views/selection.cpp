#include "views/selection.h"

#include <algorithm>

namespace signalbox {

bool Selection::wholeJobs() const noexcept
{
    return !jobs.empty() && std::all_of(jobs.begin(), jobs.end(), [](const SelectedJob &job) { return job.whole; });
}

quint32 Selection::instructionCount() const noexcept
{
    quint32 count = 0;
    for (const SelectedJob &job : jobs)
        count += job.rows.empty() ? job.counters.total() : static_cast<quint32>(job.rows.size());
    return count;
}

Allowance allowanceOf(Operation operation, const Selection &selection)
{
    DenialTally tally;
    for (const SelectedJob &job : selection.jobs) {
        if (job.archived && !job.deleting) {
            const bool allowed = operation == Operation::Delete && job.whole;
            const auto selected = job.rows.empty() ? job.counters.total() : static_cast<quint32>(job.rows.size());
            tally.add(allowed ? Denial::None : Denial::Archived, selected);
            continue;
        }
        if (job.whole && job.rows.empty() && job.counters.isEmpty()) { // to IDs that have no member yet
            if (operation == Operation::Delete)
                tally.add(job.deleting ? Denial::BeingDeleted : Denial::None);
            continue;
        }
        if (!job.rows.empty()) {
            for (const InstructionRow &row : job.rows)
                tally.add(denialOf(operation, row));
            continue;
        }
        for (const Status status : kAllStatuses) {
            InstructionRow row;
            row.status = status;
            row.stopping = job.deleting ? Stopping::Deleting : Stopping::None;
            if (const quint32 count = job.counters.count(status); count > 0)
                tally.add(denialOf(operation, row), count);
        }
    }
    return tally.allowance();
}

} // namespace signalbox
