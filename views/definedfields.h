#pragma once

#include "model/domain/jobdefinition.h"
#include "model/domain/jobroutes.h"

namespace signalbox {

class NodeStore;

// What a definition of a job says of routes and terms, as the fields of a dialog have it, and back.

/// @param unknown names that are no node's of this server are added; what names them is left out
[[nodiscard]] RoutePlan routePlanOf(const DefinedRoutes &routes, const NodeStore &nodes, QStringList &unknown);
[[nodiscard]] DefinedRoutes definedRoutes(const RoutePlan &plan, const NodeStore &nodes);

/// @param fromMs from when on the time is counted within which the job must have begun
[[nodiscard]] RequestTerms termsOf(const JobDefinition &definition, UtcMs fromMs);
void takeTerms(JobDefinition &definition, const RequestTerms &terms, UtcMs fromMs);

} // namespace signalbox
