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

/// One run of an operation of the journal; 0: none.
struct OperationRun {
    JournalId id{};
    quint32 run = 1;
};
/// What the answer to OperationBegins says.
[[nodiscard]] OperationRun operationBegun(const EngineReply &begun);

/// What it takes to bring a file of this machine in once more, as the journal keeps it.
struct ImportOrder {
    QString filePath;
    PackageRecord wanted;
};
[[nodiscard]] QString importParameters(const QString &filePath, const PackageRecord &wanted); ///< JSON
[[nodiscard]] std::optional<ImportOrder> importOrderOf(const QString &parameters);

/// Makes the server know of it. When it refuses the package, its file is removed, unless another package has the same.
/// @param by who; its body does not count  @param mark as of MarkedCommand  @param operation that this is the last
/// step of; none: it is none  @param done called in the engine's thread; host and content outlive that
void registerPackage(EngineAccess &host, ContentStore &content, ImportedPackage package, Command by,
                     const QByteArray &mark, const OperationRun &operation,
                     std::function<void(const EngineReply &)> done);

/// The file's kind by its first bytes and its name; none when it is nothing that a node could handle.
[[nodiscard]] std::optional<PayloadKind> payloadKindOf(const QString &filePath);

/// A name that is safe in a path of the node protocol: letters, digits, . _ + ~ -, no dot in front, at most 120 characters.
[[nodiscard]] QString safeFileName(const QString &fileName);

} // namespace signalbox
