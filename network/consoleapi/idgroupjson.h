#pragma once

#include "model/domain/command.h"
#include "model/domain/idgroup.h"
#include "model/domain/relayrows.h"
#include "network/consoleapi/consolejson.h"

#include <QJsonObject>

#include <vector>

namespace signalbox::consoleapi {

// ID groups and the relays' rows of jobs as the console API tells them: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const IdGroupSummary &group);
/// Error Protocol: it is none.
[[nodiscard]] Result<std::vector<IdGroupSummary>> idGroupsOf(const QJsonObject &answer);

/// From a request; what is not given stays as it is in `present`. Error Invalid names the member that is wrong.
Result<SaveDefinition> readSaveIdGroup(const QJsonObject &body, DefinitionId id, const IdGroup &present);

/// @param names for the relay's; a row of none has null
[[nodiscard]] QJsonObject toJson(const RelayRow &row, const Names &names);

} // namespace signalbox::consoleapi
