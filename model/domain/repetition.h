#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QJsonObject>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace signalbox {

// When a job or a run of a request set is ordered again (S4, domain-facts.md 5.1), and until when it must have started.

enum class SeriesId : quint32 {}; ///< of the runs that follow from one order; never reused

/// The numbers are stored.
enum class RepeatUnit : quint8 { Minutes = 1, Hours = 2, Days = 3, Weeks = 4, Months = 5 };
/// From where the next run is counted.
enum class RepeatFrom : quint8 {
    Start = 1, ///< the scheduled start of the first one: the times stay where they are, however long a run takes
    Completion = 2, ///< the end of the one before
};

struct Repetition {
    static constexpr quint32 kMaxEvery = 1000;
    static constexpr quint32 kMaxRuns = 100'000;
    static constexpr std::size_t kMaxTimes = 24;

    quint32 every = 0; ///< so many units; 0: it does not repeat
    RepeatUnit unit = RepeatUnit::Days;
    RepeatFrom from = RepeatFrom::Start;
    /// Only on these days of the week, bit 0 = Monday; of Days and Weeks from the start. 0: none are named
    quint8 days = 0;
    std::vector<quint16>
        times; ///< minutes of the day, ascending; of Days, Weeks and Months from the start. None: that of the first run
    UtcMs untilMs = kNoTime; ///< no run begins behind it; kNoTime: without an end
    quint32 runs = 0; ///< at most so many, with the first; 0: without a limit
    [[nodiscard]] bool isAny() const noexcept { return every != 0; }
    friend bool operator==(const Repetition &, const Repetition &) = default;
};

/// What an order says beside its schedule.
struct RequestTerms {
    UtcMs staleByMs = kNoTime; ///< what has not started by then is not run any more; kNoTime: never
    Repetition repeat;
    friend bool operator==(const RequestTerms &, const RequestTerms &) = default;
};

/// The same of a job, or of a run of a request set, that there is.
struct JobRequest {
    UtcMs staleByMs = kNoTime;
    UtcMs staleMs = kNoTime; ///< it had not started by then, and was ended
    SeriesId series{}; ///< 0: it is no run of a series
    quint32 run = 0; ///< of the series; 1: the first
    quint32 first = 0; ///< number of the job (the run of the set) with which the series began
    quint32 skipped = 0; ///< times before it for which there was no run
    friend bool operator==(const JobRequest &, const JobRequest &) = default;
};

/// What is wrong with it, as a translated sentence with what to do; empty: nothing.
[[nodiscard]] QString repetitionProblem(const Repetition &repeat);

/// The first time behind `afterMs` of those that are counted from the start; none: there is none any more (untilMs).
///
/// Minutes and hours are lengths of time. Days, weeks and months go by the calendar and the clock of `zone`: a time of day that is left
/// out in spring is the moment at which the clocks are put forward, one that comes twice in autumn is the first of both. A month that has
/// no such day has the run on its last day; the day itself comes back in the next month that has it.
/// @param anchorMs scheduled start of the first run, from which is counted; itself one of the times unless days or times are named
[[nodiscard]] std::optional<UtcMs> nextDue(const Repetition &repeat, UtcMs anchorMs, UtcMs afterMs,
                                           const QTimeZone &zone);
/// When the run after one that ended at `endMs` begins; none: behind untilMs.
[[nodiscard]] std::optional<UtcMs> dueAfterEnd(const Repetition &repeat, UtcMs endMs, const QTimeZone &zone);

/// Empty when it does not repeat.
[[nodiscard]] QJsonObject toJson(const Repetition &repeat);
/// Errors: Invalid, with the member that is wrong. @param path of the object, for errors
Result<Repetition> repetitionOf(const QJsonObject &json, const QString &path = {});
[[nodiscard]] QString repeatUnitKey(RepeatUnit unit); ///< "days"
[[nodiscard]] std::optional<RepeatUnit> repeatUnitFromKey(const QString &key);
[[nodiscard]] QString repeatFromKey(RepeatFrom from); ///< "start"
[[nodiscard]] std::optional<RepeatFrom> repeatFromFromKey(const QString &key);
/// "2h", "30min", "1d", "2w", "1mo" as it is typed in a command line; also with the unit's key: "2 hours".
[[nodiscard]] std::optional<std::pair<quint32, RepeatUnit>> repeatEveryFromText(const QString &text);

/// For people: "Every 2 days from the start, until 24.12.2026 12:00, at most 10 runs".
[[nodiscard]] QString repetitionText(const Repetition &repeat);
/// "Run 3 of the series of job 12"; empty: it is of none. @param ofSet the number is that of a run of a request set
[[nodiscard]] QString seriesRunText(const JobRequest &request, bool ofSet = false);

/// As one text for the database; empty: there is nothing.
[[nodiscard]] QString requestText(const JobRequest &request);
/// What cannot be read is as it is by default: a job must be loaded all the same.
[[nodiscard]] JobRequest requestOf(const QString &text);

} // namespace signalbox
