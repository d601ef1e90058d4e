#pragma once

#include "model/domain/result.h"

#include <QSqlDatabase>
#include <QStringList>

#include <span>
#include <vector>

namespace signalbox {

/// "SgBx": tells our files from other SQLite databases (PRAGMA application_id).
inline constexpr int kApplicationId = 0x53674278;

/// One step from a schema version to the next. Steps are only ever added.
struct SchemaStep {
    int version = 0; ///< that the schema has after it
    QStringList statements; ///< as SQLite wants them
    QStringList onPostgresOnly{}; ///< besides; as PostgreSQL wants them
};

[[nodiscard]] const std::vector<SchemaStep> &schemaSteps();

/// Takes the steps the database lacks, each in one transaction with the new version number.
/// Errors: Refused (made by a newer program, or another program's file), NoSpace, Database.
Outcome takeSchemaSteps(const QSqlDatabase &db, std::span<const SchemaStep> steps);

} // namespace signalbox
