#pragma once

#include <QtGlobal>

#include <span>
#include <stop_token>
#include <vector>

namespace signalbox {

/// `rows` sorted by `keys` (keys[i] belongs to rows[i]); rows of equal keys stay in the order given, in either direction.
/// A radix sort over only those bits in which the keys differ: few for a status, some 30 for times of a job.
/// @return empty when stopped
[[nodiscard]] std::vector<quint32> sortedRows(std::span<const quint32> rows, std::vector<quint64> keys, bool descending,
                                              const std::stop_token &stop = {});

} // namespace signalbox
