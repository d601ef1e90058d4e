#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/engine/engineaccess.h"
#include "model/store/contentstore.h"

#include <functional>
#include <optional>

namespace signalbox {

/// A package file that was brought in, before the server knows of it.
struct ImportedPackage {
    PackageRecord record; ///< no id yet
    ContentPin pin;
};

/// Brings a package file into the content store and works out what it is. Name, version and kind that `wanted` leaves
/// empty (kind 0) are taken from the file: a Debian package's own fields, else the file name. Blocks; for a worker
/// thread. Errors: NotFound, Invalid (empty, a folder, no known kind, a damaged Debian package), Io, NoSpace, Cancelled.
Result<ImportedPackage> importPackageFile(ContentStore &content, const QString &filePath, PackageRecord wanted,
                                          const std::function<bool(qint64 done, qint64 size)> &progress);

/// Makes the server know of it. When it refuses the package, its file is removed, unless another package has the same.
/// @param by who; its body does not count  @param mark as of MarkedCommand  @param done called in the engine's thread; host and content outlive that
void registerPackage(EngineAccess &host, ContentStore &content, ImportedPackage package, Command by,
                     const QByteArray &mark, std::function<void(const EngineReply &)> done);

/// The file's kind by its first bytes and its name; none when it is nothing that a node could handle.
[[nodiscard]] std::optional<PayloadKind> payloadKindOf(const QString &filePath);

/// A name that is safe in a path of the node protocol: letters, digits, . _ + ~ -, no dot in front, at most 120 characters.
[[nodiscard]] QString safeFileName(const QString &fileName);

} // namespace signalbox
