#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace signalbox {

/// Writes one archive: lines, packed with gzip (RFC 1952), into a file that ends in ".part" until it is whole and on the disk.
/// An archive under its own name is therefore always whole. Any thread, one at a time. Errors: NoSpace, Io.
class ArchiveWriter {
public:
    /// Makes the folder when it is missing; readable by the owner only. What was left of an earlier try is begun anew.
    static Result<std::unique_ptr<ArchiveWriter>> begin(const QString &filePath);
    ~ArchiveWriter(); ///< without finish() nothing is left

    Outcome write(const QByteArray &line); ///< without its end
    /// Brings what was written so far to the disk when that is more than a few MiB, so that no single wait becomes long.
    Outcome syncSome();
    /// Ends the file and gives it its name, replacing one that had it. Durable when it returns success. @return bytes
    Result<qint64> finish();

private:
    class Stream;
    explicit ArchiveWriter(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> m_stream;
};

} // namespace signalbox
