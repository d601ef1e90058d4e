#pragma once

#include "model/store/pgconnection.h"
#include "model/store/sqlschema.h"

namespace signalbox {

/// The same steps as PostgreSQL wants them: its numbers have 64 bits when it is told so.
[[nodiscard]] QString postgresStatement(const QString &sqliteStatement);

/// As takeSchemaSteps() for SQLite. Errors: Refused (made by a newer program, another program's tables, no permission, no
/// schema to put tables into, an encoding other than UTF8), NoSpace, Database.
Outcome takePostgresSteps(PgConnection &connection, std::span<const SchemaStep> steps);

/// Whether none of our tables is there.
Result<bool> hasNoPostgresTables(PgConnection &connection);

} // namespace signalbox
