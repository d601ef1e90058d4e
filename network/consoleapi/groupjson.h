#pragma once

#include "model/domain/command.h"
#include "model/domain/nodegroup.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <vector>

namespace signalbox::consoleapi {

// Host groups as the console API tells them: resources/openapi.json.

[[nodiscard]] QJsonObject toJson(const GroupSummary &group);
[[nodiscard]] QJsonObject toJson(const GroupNodes &nodes);
[[nodiscard]] QJsonObject toJson(const JobThrough &through);

// Error Protocol: it is none.
[[nodiscard]] Result<std::vector<GroupSummary>> groupsOf(const QJsonObject &answer);
[[nodiscard]] Result<NodeGroup> groupIn(const QJsonObject &answer);
[[nodiscard]] Result<GroupNodes> groupNodesOf(const QJsonObject &answer);
[[nodiscard]] Result<std::vector<JobThrough>> throughOf(const QJsonObject &answer);

// From requests. Error Invalid names the member that is wrong.
/// What is not given stays as it is in `present`; a condition takes the place of a list, and the other way round.
Result<SaveDefinition> readSaveGroup(const QJsonObject &body, DefinitionId id, const NodeGroup &present);
/// @param body {"members"} or {"condition"}
Result<GroupQuestion> readTriedGroup(const QJsonObject &body, const QUrlQuery &query);
/// `limit`: how many nodes are to be named.
Result<int> groupLimitOf(const QUrlQuery &query);
[[nodiscard]] QJsonObject triedJson(const NodeGroup &group);

} // namespace signalbox::consoleapi
