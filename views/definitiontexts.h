#pragma once

#include "model/domain/jobdefinition.h"

#include <QStringList>

#include <utility>
#include <vector>

class QJsonObject;

namespace signalbox {

enum class Picture : quint8;

/// How the records of job definitions, request sets and their folders show in the windows.

[[nodiscard]] Picture definitionPicture(DefinitionKind kind);
[[nodiscard]] QString definitionKindText(const DefinitionRecord &record);
[[nodiscard]] QJsonObject definitionObject(const DefinitionRecord &record); ///< empty for a folder
/// What it is and orders, a line each.
[[nodiscard]] QStringList definitionLines(const DefinitionRecord &record);

/// Folders of definitions with their paths, the top first.
/// @param without leaves out this folder and what is below it
[[nodiscard]] std::vector<std::pair<FolderId, QString>> definitionFolders(const std::vector<DefinitionRecord> &all,
                                                                          DefinitionId without = {});

} // namespace signalbox
