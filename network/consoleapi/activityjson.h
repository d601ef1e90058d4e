#pragma once

#include "model/domain/activity.h"
#include "model/domain/result.h"

#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

namespace signalbox::consoleapi {

// The activity log in the console API, both sides.

[[nodiscard]] QJsonObject toJson(const ActivityMessage &message);
[[nodiscard]] QJsonObject toJson(const ActivityPage &page);
/// Errors: Protocol (it is none, or its messages are in no order).
[[nodiscard]] Result<ActivityPage> activityPage(const QJsonObject &answer, bool isForward);

/// "/activity?..."
[[nodiscard]] QString activityPath(const ActivityQuestion &question);
/// Errors: Invalid, with the name of the parameter.
[[nodiscard]] Result<ActivityQuestion> activityQuestion(const QUrlQuery &query);

} // namespace signalbox::consoleapi
