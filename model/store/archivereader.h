#pragma once

#include "model/domain/event.h"
#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace signalbox {

/// What an archive holds of its job, but the history.
struct ArchivedDetail {
    std::vector<InstructionRow> rows; ///< by number
    std::vector<NodeRecord> nodes; ///< number, name and role
    std::vector<PackageRecord> packages; ///< number, name, version, hash
};

// Reading the files that ArchiveWriter wrote in the format of archiveformat.h. Any thread. Errors: Io (missing, cut off,
// damaged; the text says which file and what to do), NotFound, Cancelled (`goesOn`, asked between two blocks, said no).

/// @param most instructions of the job; a file with more of them is damaged
Result<ArchivedDetail> readArchive(const QString &filePath, std::size_t most, const std::function<bool()> &goesOn = {});
/// The log entries of one instruction, oldest first. Reads the file up to it.
Result<std::vector<Event>> readArchivedHistory(const QString &filePath, InstructionId instruction, JobId job,
                                               const std::function<bool()> &goesOn = {});

} // namespace signalbox
