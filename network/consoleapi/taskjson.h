#pragma once

#include "model/domain/result.h"
#include "model/domain/task.h"

#include <QJsonObject>
#include <QUrlQuery>

namespace signalbox::consoleapi {

// Tasks as the console API tells them: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const TaskRecord &task);
[[nodiscard]] QJsonObject toJson(const TaskList &list);
[[nodiscard]] QJsonObject toJson(const ProcessingWindow &window);
/// Error Protocol: it is none. What is not known of a task is left out.
[[nodiscard]] Result<TaskList> taskListOf(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<ProcessingWindow>> windowsOf(const QJsonObject &answer);

[[nodiscard]] QString queryOf(const TaskQuery &query); ///< "state=active&kind=job,process"
/// Error Invalid says which part is wrong.
[[nodiscard]] Result<TaskQuery> taskQueryOf(const QUrlQuery &query);

} // namespace signalbox::consoleapi
