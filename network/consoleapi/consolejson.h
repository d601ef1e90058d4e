#pragma once

#include "model/domain/command.h"
#include "model/domain/event.h"
#include "model/domain/forecast.h"
#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/domain/text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <optional>

namespace signalbox {
struct TaskRecord;
}

namespace signalbox::consoleapi {

// The JSON of the console API. Keys are stable and never translated; times are ISO 8601 in UTC with milliseconds, a time
// that is not set is null; ids are numbers. What is text for people stands beside its key ("statusText" beside "status").

inline constexpr int kApiVersion = 1;

/// Looks up names for ids; empty for an id that is not known.
struct Names {
    std::function<QString(NodeId)> node;
    std::function<QString(PackageId)> package;
};

[[nodiscard]] QJsonValue isoTime(UtcMs ms);
/// Accepts ISO 8601 with any zone, without one it is UTC; null and "" are kNoTime. None: not a time.
[[nodiscard]] std::optional<UtcMs> timeFromJson(const QJsonValue &value);

[[nodiscard]] QJsonObject toJson(const FolderRecord &folder);
[[nodiscard]] QJsonObject toJson(const NodeRecord &node, const Names &names);
[[nodiscard]] QJsonObject toJson(const PackageRecord &package);
[[nodiscard]] QJsonObject toJson(const Counters &counters);
[[nodiscard]] QJsonObject toJson(const ArchiveRecord &archive);
[[nodiscard]] QJsonObject toJson(const RetentionState &retention);
[[nodiscard]] QJsonObject toJson(const JobRecord &job, const Names &names);
/// The statuses that `status` lists, separated by commas; none: all are meant. Error Invalid: one is not known.
Result<QSet<Status>> statusesOf(const QUrlQuery &query);
[[nodiscard]] QJsonObject toJson(const InstructionRow &row, const Names &names, const Surroundings &around, UtcMs nowMs,
                                 const TaskRecord *job,
                                 const JobRequest *request = nullptr); ///< @param job null: not known; request likewise
[[nodiscard]] QJsonObject toJson(const Event &event, const Names &names);
[[nodiscard]] QJsonObject toJson(const Forecast &forecast);
[[nodiscard]] QJsonObject toJson(const CommandOutcome &outcome);
[[nodiscard]] QJsonObject toJson(const OperatorRecord &record, UtcMs nowMs);
[[nodiscard]] std::optional<OperatorRecord> operatorFromJson(const QJsonObject &told);
[[nodiscard]] QJsonObject toJson(const Error &error);

[[nodiscard]] QString errorKindKey(Error::Kind kind);
[[nodiscard]] Error::Kind errorKindFromKey(const QString &key);
[[nodiscard]] QString operationKey(Operation operation);
[[nodiscard]] std::optional<Operation> operationFromKey(const QString &key);
[[nodiscard]] QString denialKey(Denial denial);
[[nodiscard]] QString roleKey(NodeRole role);
/// Where a job stands with its waves and its stop rule, and the other way round.
[[nodiscard]] QJsonObject rolloutJson(const JobRollout &rollout);
[[nodiscard]] JobRollout rolloutOf(const QJsonObject &json);
[[nodiscard]] QString timingKey(InstallTiming timing);
[[nodiscard]] std::optional<InstallTiming> timingFromKey(const QString &key);

} // namespace signalbox::consoleapi
