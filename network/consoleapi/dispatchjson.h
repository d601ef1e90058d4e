#pragma once

#include "model/domain/jobphase.h"

#include <QJsonObject>

#include <optional>

namespace signalbox::consoleapi {

// The queue of jobs as the console API tells it: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const JobStanding &at);
/// None: of a later version.
[[nodiscard]] std::optional<JobStanding> standingOf(const QJsonObject &json);
/// Rules of all kinds, each with its number; slots also with what runs and waits.
[[nodiscard]] QJsonObject toJson(const DispatchState &state);
/// Rules of a later version are left out.
[[nodiscard]] DispatchState dispatchStateOf(const QJsonObject &json);

} // namespace signalbox::consoleapi
