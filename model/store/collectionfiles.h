#pragma once

#include "model/domain/collection.h"

#include <QString>

namespace signalbox {

// The files of a collection on the disk: how they are unpacked and written down. Any thread; all of it blocks.

/// Raw. Error Io.
Result<QByteArray> sha256OfFile(const QString &filePath);

/// Unpacks regular files (tar, gzip) into a folder, under the numbers of their places from 0. Errors: Invalid: damaged, has
/// something else than files, or more of them or of their bytes than may be; NoSpace: also when less than `reserve` bytes of the
/// disk would be left, whatever the packed file says and whoever else writes there; Io.
Result<std::vector<CollectedFile>> unpackCollection(const QString &packed, const QString &folder, qint64 mostBytes,
                                                    qint64 reserve);

/// Its head and its list of files, beside them. Errors: NoSpace, Io.
Outcome writeCollectionIndex(const QString &folder, const Collection &collection);
Result<CollectionHead> readCollectionHead(const QString &folder); ///< Error Io: missing or damaged
Result<std::vector<CollectedFile>> readCollectedFiles(const QString &folder); ///< likewise

} // namespace signalbox
