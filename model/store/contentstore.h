#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace signalbox {

class PartHash;

/// SHA-256, SHA-1 and MD5 of a file in one pass.
struct FileHashes {
    QByteArray sha256, sha1, md5; ///< raw
    qint64 size = 0;
};

/// Keeps the file of a payload from being removed as unused for as long as somebody holds it.
using ContentPin = std::shared_ptr<void>;

/// What was brought in, and is nobody's yet.
struct ImportedFile : FileHashes {
    ContentPin pin;
};

/// Payloads as files named by their SHA-256 in hexadecimal; what is not whole yet ends in ".part".
/// A file without ".part" is always whole and verified: it gets its name only after that. Any thread, one at a time per hash.
class ContentStore {
public:
    explicit ContentStore(QString folder);
    Outcome prepare(); ///< makes the folder

    [[nodiscard]] QString pathOf(const QByteArray &sha256) const;
    [[nodiscard]] QString partPathOf(const QByteArray &sha256) const;
    [[nodiscard]] bool has(const QByteArray &sha256, qint64 size) const;
    [[nodiscard]] qint64 partBytes(const QByteArray &sha256) const; ///< 0 when there is none
    /// Verifies the part and gives it its name. Error Protocol: the hash does not fit, the part was removed.
    /// @param behind has read the part as it came: only what it has not is read now; null: all of it
    Outcome finish(const QByteArray &sha256, PartHash *behind = nullptr);
    /// Reads a whole file again. What is damaged or cannot be read is removed. Errors: Protocol, Io.
    Outcome verify(const QByteArray &sha256);
    /// Reads a whole file again. What is damaged gets the ending ".damaged" and counts as missing: where nobody else has
    /// the file, a person may want to look at it; where it cannot be renamed it is deleted, and the error says so. Errors:
    /// Protocol; Io, then the file stays; Cancelled by `progress`.
    Outcome setAsideIfDamaged(const QByteArray &sha256,
                              const std::function<bool(qint64 done, qint64 size)> &progress = {});
    void discardPart(const QByteArray &sha256);
    /// Copies a file in, pinned. Error Io, NoSpace. `progress` may be empty; return false from it to cancel (Error Cancelled).
    Result<ImportedFile> import(const QString &filePath, const std::function<bool(qint64 done, qint64 size)> &progress);

    struct Entry {
        QByteArray sha256;
        qint64 size = 0;
        UtcMs lastUsedMs = kNoTime;
    };
    [[nodiscard]] std::vector<Entry> entries() const; ///< whole files
    void remove(const QByteArray &sha256);
    /// Removes a file that nothing refers to, unless it is pinned: then whoever pinned it decides.
    /// @return whether it was removed
    bool removeUnused(const QByteArray &sha256);
    /// removeUnused() for all but `used`, and what imports left behind that were killed. For a start: no import may be
    /// under way. @return how many files were removed
    int sweep(const QSet<QByteArray> &used);

private:
    class Pins;
    QString m_folder;
    std::shared_ptr<Pins> m_pins;
};

} // namespace signalbox
