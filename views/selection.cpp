#include "views/selection.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::size_t kDenials = static_cast<std::size_t>(Denial::Expired) + 1;

struct Tally {
    quint32 allowed = 0;
    std::array<quint32, kDenials> denied{};

    void add(Denial denial, quint32 count)
    {
        if (denial == Denial::None)
            allowed += count;
        else
            denied[static_cast<std::size_t>(denial)] += count;
    }
};

} // namespace

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
    Tally tally;
    for (const SelectedJob &job : selection.jobs) {
        if (!job.rows.empty()) {
            for (const InstructionRow &row : job.rows)
                tally.add(denialOf(operation, row), 1);
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
    Allowance allowance;
    allowance.allowed = tally.allowed;
    quint32 most = 0;
    for (std::size_t i = 0; i < kDenials; ++i) {
        allowance.denied += tally.denied[i];
        if (tally.denied[i] > most) {
            most = tally.denied[i];
            allowance.mainDenial = static_cast<Denial>(i);
        }
    }
    return allowance;
}

} // namespace signalbox
