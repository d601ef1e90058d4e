#pragma once

#include "model/domain/command.h"
#include "model/domain/setrun.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <vector>

namespace signalbox::consoleapi {

// Definitions, request sets and their runs as the console API tells them: resources/openapi.json.

/// @param withContent with what is defined, too
[[nodiscard]] QJsonObject toJson(const DefinitionRecord &record, bool withContent);
[[nodiscard]] QJsonObject toJson(const DefinitionVersion &version, bool withContent);
[[nodiscard]] QJsonObject toJson(const SetRun &run, UtcMs nowMs, bool withPlan);

// Error Protocol: it is none.
[[nodiscard]] Result<std::vector<DefinitionRecord>> definitionsOf(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<DefinitionVersion>> definitionVersionsOf(const QJsonObject &answer, DefinitionId id);
[[nodiscard]] Result<std::vector<SetRun>> setRunsOf(
    const QJsonObject &answer); ///< those that were told with their plans

// From requests. Error Invalid names the member that is wrong.
Result<SaveDefinition> readSaveDefinition(const QJsonObject &body, DefinitionId id);
Result<CreateDefinitionFolder> readCreateDefinitionFolder(const QJsonObject &body);
Result<ChangeDefinition> readChangeDefinition(const QJsonObject &body, DefinitionId id);
Result<RestoreDefinition> readRestoreDefinition(const QJsonObject &body, DefinitionId id);
Result<ImportDefinitions> readImportDefinitions(const QJsonObject &body);
Result<SubmitSet> readSubmitSet(const QJsonObject &body, DefinitionId set);
Result<ControlSet> readControlSet(const QJsonObject &body, SetRunId run);
Result<ResubmitSet> readResubmitSet(const QJsonObject &body, SetRunId run);
/// Numbers of definitions, separated by commas; none: all.
Result<std::vector<DefinitionId>> readChosenDefinitions(const QUrlQuery &query);

} // namespace signalbox::consoleapi
