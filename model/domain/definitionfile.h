#pragma once

#include "model/domain/requestset.h"

namespace signalbox {

// Definitions as a JSON file: resources/definitions.schema.json.

/// 2: jobs with IDs, chosen routes, a repetition or a time by which they must have begun. A file without them is written as 1, so
/// that an older program reads it.
inline constexpr int kDefinitionFormat = 2;
inline constexpr qsizetype kMaxDefinitionFile = 16 * 1024 * 1024; ///< bytes
inline constexpr int kMaxDefinitionsInFile = 5000;

/// A definition with its place.
struct FiledDefinition {
    QStringList folders; ///< from the top
    std::optional<JobDefinition> job; ///< else:
    RequestSet set; ///< its requests name definitions by their path
    [[nodiscard]] DefinitionKind kind() const noexcept { return job ? DefinitionKind::Job : DefinitionKind::Set; }
    [[nodiscard]] const QString &name() const noexcept { return job ? job->name : set.name; }
};

/// @param all every record of the server, for the folders  @param chosen none: all; of a folder all that is in it. Definitions
/// that a chosen set runs come along.
[[nodiscard]] QByteArray definitionFile(const std::vector<DefinitionRecord> &all,
                                        const std::vector<DefinitionId> &chosen);
/// Errors: Invalid: not JSON (with the line), of a newer Signalbox, of no Signalbox at all, or with a member that is wrong.
Result<std::vector<FiledDefinition>> readDefinitionFile(const QByteArray &json);

/// What a file makes of the definitions there are: new and changed records, folders first; the versions of changed ones are
/// counted on. Nothing is done yet. Errors: Invalid, with the place in the file: a name that is there already (unless it is to be
/// replaced) or twice in the file, a set that names a definition which is neither in the file nor there, or that cannot be run.
/// @param folder below which its folders are found or made  @param nextId gives a number to what is new
Result<std::vector<DefinitionRecord>> importPlan(const std::vector<DefinitionRecord> &all, DefinitionId folder,
                                                 bool replace, const std::vector<FiledDefinition> &file,
                                                 const std::function<DefinitionId()> &nextId);

/// The folders above a definition, from the top.
[[nodiscard]] QStringList foldersAbove(const std::vector<DefinitionRecord> &all, DefinitionId folder);

} // namespace signalbox
