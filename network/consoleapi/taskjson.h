#pragma once

#include "model/domain/result.h"
#include "model/domain/task.h"
#include "model/items/taskcontrol.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <optional>

namespace signalbox::consoleapi {

// Tasks as the console API tells them: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const TaskRecord &task);
[[nodiscard]] QJsonObject toJson(const TaskList &list);
[[nodiscard]] QJsonObject toJson(const ProcessingWindow &window);
[[nodiscard]] std::optional<ProcessingWindow> processingWindowOf(const QJsonObject &json);
/// Error Protocol: it is none. What is not known of a task is left out.
[[nodiscard]] Result<TaskList> taskListOf(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<ProcessingWindow>> windowsOf(const QJsonObject &answer);

/// What is told when work begins, and later.
[[nodiscard]] QJsonObject toJson(const WorkReport &report);
[[nodiscard]] QJsonObject toJson(const WorkAnswer &answer);
[[nodiscard]] WorkAnswer workAnswerOf(const QJsonObject &answer);
/// Error Invalid says which part is wrong. @param process 0: it begins
[[nodiscard]] Result<WorkReport> workReportOf(const QJsonObject &body, quint32 process);

[[nodiscard]] QString queryOf(const TaskQuery &query); ///< "state=active&kind=job,process"
/// Error Invalid says which part is wrong.
[[nodiscard]] Result<TaskQuery> taskQueryOf(const QUrlQuery &query);

} // namespace signalbox::consoleapi
