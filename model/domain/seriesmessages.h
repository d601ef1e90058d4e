#pragma once

#include <QtGlobal>

namespace signalbox {

// What of series and stale-by dates stands in the log.

/// `b` of EventKind::Expired: what passed is no limit, but the stale-by date of a job that had not started.
inline constexpr qint64 kExpiredStale = 1;

// Messages, as in the catalogue (activity.h).
inline constexpr quint16 kSetStaleMessage = 8007; ///< of a request set: its stale-by date
// Number of the series, its name, then:
inline constexpr quint16 kRunCreatedMessage = 8201; ///< number of the run in the series, of the job or set run
inline constexpr quint16 kRunsSkippedMessage = 8202; ///< how many times, why
inline constexpr quint16 kSeriesEndedMessage = 8203; ///< why; as it was to end
inline constexpr quint16 kSeriesStoppedMessage = 8204; ///< why; it cannot go on

} // namespace signalbox
