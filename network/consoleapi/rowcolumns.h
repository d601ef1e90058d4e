#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace signalbox::consoleapi {

/// Rows of one job at one point of the log.
struct JobRows {
    JobId job{};
    EventSeq seq = 0; ///< the log up to here is in
    UtcMs asOfMs = kNoTime;
    std::vector<InstructionRow> rows;
};

// As CBOR, compact: {"job", "seq", "asOf", "count", "columns": {name: column}}. A column is one whole number when it is the
// same in all rows; else [base, values], values a typed array of unsigned numbers (RFC 8746, tags 64, 69, 70 and 71: of 1, 2,
// 4 and 8 bytes, little-endian), where 0 stands for 0 and n for base + n - 1. A million rows are some ten megabytes.

[[nodiscard]] QByteArray rowsToCbor(JobId job, EventSeq seq, UtcMs asOfMs, std::span<const InstructionRow> rows);
/// Refuses (Protocol) what no server of ours would send; columns that it does not know are passed over.
Result<JobRows> rowsFromCbor(const QByteArray &bytes);

} // namespace signalbox::consoleapi
