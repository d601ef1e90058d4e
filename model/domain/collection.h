#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace signalbox {

// What jobs of the type Collect files from client have brought: the files of one client in one attempt are a collection. It stays
// when the job goes, until an operator deletes it.

inline constexpr int kMaxCollectedPath = 4096; ///< characters of CollectedFile::path

struct CollectedFile {
    /// As at the client, from / on, made fit for a line of text: see collectedPathText().
    QString path;
    qint64 size = 0; ///< bytes
    UtcMs modifiedMs = kNoTime; ///< as the client says
    QByteArray sha256; ///< raw
    friend bool operator==(const CollectedFile &, const CollectedFile &) = default;
};

struct CollectionHead {
    AttemptId attempt{}; ///< that brought it: its number
    JobId job{}; ///< it may be gone, as may node and instruction
    InstructionId instruction{};
    NodeId node{};
    QString jobName; ///< as they were called then
    QString nodeName;
    UtcMs receivedMs = kNoTime;
    int files = 0;
    qint64 bytes = 0; ///< of the files
    friend bool operator==(const CollectionHead &, const CollectionHead &) = default;
};

struct Collection {
    CollectionHead head;
    std::vector<CollectedFile> files; ///< in the order in which they were packed
};

/// A path of any bytes as one line of text: what is no valid UTF-8, control characters, and what steers a text's direction
/// become \xHH of their bytes, a backslash \\. What is too long is cut and ends in "…".
[[nodiscard]] QString collectedPathText(const QByteArray &path);

/// The other way round: the bytes of a path; of one that was cut, as it is.
[[nodiscard]] QByteArray collectedPathBytes(const QString &text);

/// Where a collected file may be saved below a folder: a relative path without "..", without empty parts, of characters that
/// every file system takes, each part at most 200 bytes of UTF-8. Never empty.
[[nodiscard]] QString safeRelativePath(const QString &path);

/// The same of one name.
[[nodiscard]] QString safeSaveName(const QString &name);

} // namespace signalbox
