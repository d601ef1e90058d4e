#pragma once

#include "model/domain/operatorrole.h"
#include "model/domain/repetition.h"

namespace signalbox {

/// What is ordered again and again. The numbers are stored.
enum class SeriesKind : quint8 { Job = 1, Set = 2 };
[[nodiscard]] QString seriesKindKey(SeriesKind kind); ///< "job", "set"
[[nodiscard]] std::optional<SeriesKind> seriesKindFromKey(const QString &key);

/// The runs that follow from one order. Of what they are is in `plan` and does not change; each is created when it is due, with
/// destinations as they are then.
struct Series {
    SeriesId id{};
    SeriesKind kind = SeriesKind::Job;
    quint32 first = 0; ///< number of the job, or of the run of a set, with which it began
    quint32 last = 0; ///< of the newest one
    QString name; ///< of its jobs, or of the set
    Repetition repeat;
    QString operatorName; ///< in whose name, and with whose rights as they are then, the runs are ordered
    OperatorId operatorId{};
    OperatorRole role = OperatorRole::SystemAdministrator; ///< of who gave it with no operator's token
    QString origin; ///< see audit.h
    UtcMs originMs = kNoTime; ///< scheduled start of the order itself: the other times of a run are moved from there
    UtcMs anchorMs = kNoTime; ///< from which the times are counted
    UtcMs nextMs = kNoTime; ///< when the next run is created; kNoTime: the newest one has to end first, or it has ended
    quint32 runs = 1; ///< so many were created
    quint32 skipped = 0; ///< times for which there was no run
    QString problem; ///< translated: why there was none the last time
    UtcMs endedMs = kNoTime; ///< there will be no more runs, since then
    QString reason; ///< translated: why
    QString plan; ///< the order as JSON; not told to consoles
    [[nodiscard]] bool hasEnded() const noexcept { return endedMs != kNoTime; }
    friend bool operator==(const Series &, const Series &) = default;
};

inline constexpr std::size_t kMaxSeries = 1000; ///< that have not ended
inline constexpr std::size_t kSeriesKept = 1000; ///< that have
inline constexpr qsizetype kMaxSeriesPlans = 64 * 1024 * 1024; ///< characters of all plans together
/// When so many runs of a series have not ended, its next times pass without one.
inline constexpr quint32 kMaxOpenRuns = 10;

/// As it is stored, in a row that changes and one that does not.
struct StoredSeries {
    SeriesId id{};
    QString state;
    QString plan; ///< of a batch: empty when it is stored already
    friend bool operator==(const StoredSeries &, const StoredSeries &) = default;
};
[[nodiscard]] QString seriesState(const Series &series);
/// Errors: Invalid (damaged, of a newer program).
Result<Series> seriesOf(const StoredSeries &stored);

/// In words: what repeats, and when the next run comes, or why there will be none.
[[nodiscard]] QString seriesSentence(const Series &series);

struct CreateJob; // command.h
struct SubmitSet;
/// Without its terms.
[[nodiscard]] QString seriesPlan(const CreateJob &order);
[[nodiscard]] QString seriesPlan(const SubmitSet &order);
/// The order of a run that begins at `startMs`, with its times moved from `originMs` to there. Errors: Invalid.
Result<CreateJob> jobOfPlan(const QString &plan, UtcMs originMs, UtcMs startMs);
Result<SubmitSet> setOfPlan(const QString &plan, UtcMs originMs, UtcMs startMs);

} // namespace signalbox
