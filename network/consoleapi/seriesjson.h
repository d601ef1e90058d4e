#pragma once

#include "model/domain/series.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace signalbox::consoleapi {

// Repetition and stale-by dates as the console API tells them: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const Series &series);
/// None: there is none, or it is of a later version.
[[nodiscard]] std::optional<Series> seriesFromJson(const QJsonValue &json);
Result<std::vector<Series>> seriesListOf(const QJsonObject &answer);

/// Adds what a job, or a run of a set, has of them.
void addRequest(QJsonObject &json, const JobRequest &request);
[[nodiscard]] JobRequest requestIn(const QJsonObject &json);

/// Adds what an order says, if it says anything.
void addTerms(QJsonObject &json, const RequestTerms &terms);
/// Of a request's "staleBy" and "repeat". Errors: Invalid, with the member that is wrong.
Result<RequestTerms> termsIn(const QJsonValue &staleBy, const QJsonValue &repeat);

} // namespace signalbox::consoleapi
