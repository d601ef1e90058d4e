#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace signalbox {

// CSV files: RFC 4180, UTF-8, one header row, times in ISO 8601 UTC with milliseconds, headers and status words stable and
// not translated, cells that a spreadsheet would run as a formula defused with an apostrophe. Written to a temporary file that is
// renamed at the end: a failed export leaves nothing half-written and what was there before untouched.
// Errors: NoSpace (disk full), Io (anything else about the file; path and cause in the text).

/// Why a file could not be written, for people. @param cause in the system's words  @param systemError errno
[[nodiscard]] Error csvFailure(const QString &filePath, const QString &cause, int systemError);

/// Names for a job's export. Called in the thread that exports.
struct CsvNames {
    std::function<QString(NodeId)> node;
    std::function<QString(PackageId)> packageName;
    std::function<QString(PackageId)> packageVersion;
};

/// A whole job, one record per instruction. Any thread. Columns:
/// job, job_name, instruction, destination, package, package_version, status, detail, percent, attempt, retries, hop, relays, route,
/// stopping, silent, expired, results_held, exit_code, scheduled, limit, executed, completed, scheduled_install, last_report, status_since, next_try
[[nodiscard]] Outcome exportJob(const JobRecord &job, std::span<const InstructionRow> rows, const CsvNames &names,
                                const QString &filePath);

} // namespace signalbox
