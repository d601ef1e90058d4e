#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"

namespace signalbox {

/// One job as its database has it, with the first of its instructions.
struct StorePage {
    /// Of that one job, its packages, and the nodes that the rows name. The job's counters and times are not in the
    /// database: they are derived from all of its instructions. As of the last checkpoint.
    ServerSnapshot snapshot;
    std::vector<InstructionRow> rows;
};

/// Reads that from the tables of the newest checkpoint, beside the managing server that has the database open or is just
/// opening it: nothing is locked or written. Takes milliseconds, however large the job. Any thread. Errors: NotFound (no
/// such database or job, or nothing of its instructions), Database.
[[nodiscard]] Result<StorePage> readStorePage(const QString &url, JobId job, quint32 count);

} // namespace signalbox
