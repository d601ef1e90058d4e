#pragma once

#include "model/domain/result.h"
#include "network/simulation/scenario.h"

#include <QByteArray>
#include <QString>

namespace signalbox::simulation {

/// A scenario from the JSON that resources/simulation/scenario.schema.json describes. Error Invalid says what is wrong
/// and where, as `nodes[3].upper`. A member that is not known is an error.
/// @param seed decides which nodes a share like 0.1 of all clients is
Result<Scenario> readScenario(const QByteArray &json, quint64 seed);

/// Error Io when the file cannot be read or is larger than 256 MiB; else as readScenario().
Result<Scenario> readScenarioFile(const QString &path, quint64 seed);

/// A fleet that is known by name, see presetNames(), or the scenario in a file.
Result<Scenario> scenarioOf(const QString &nameOrPath, quint64 seed);

/// What does not show in one member alone: nodes below one, routes, names. readScenario() has done it already.
Outcome checkScenario(const Scenario &scenario);

} // namespace signalbox::simulation
