#pragma once

#include "app/signalboxctl/commands.h"
#include "model/domain/jobdefinition.h"

namespace signalbox::ctl {

/// `definitions [list|show DEF|save FILE|from-job JOB|order DEF|versions DEF|restore DEF [VERSION]|rename DEF NAME|move DEF FOLDER|
/// remove DEF|create-folder NAME|export [DEF…]|import FILE]`
Result<int> definitions(const Call &call);

// What commands for request sets share.

/// A file of a command line; "-" is standard input.
Result<QByteArray> readInput(const QString &path, qint64 most);
/// A definition by its number, its name, or its path, FOLDER/NAME. @param kind none: of any
Result<QJsonObject> findDefinition(const Call &call, const QString &wanted, std::optional<DefinitionKind> kind);
Result<int> saveDefinition(const Call &call, const QString &file, DefinitionKind kind);
/// @param chosen none: all of `kind`, or all
Result<int> exportDefinitions(const Call &call, const QStringList &chosen, std::optional<DefinitionKind> kind);
Result<int> importDefinitions(const Call &call, const QString &file);

} // namespace signalbox::ctl
