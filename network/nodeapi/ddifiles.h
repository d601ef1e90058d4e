#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QByteArray>

namespace signalbox::ddi {

// How the files that a client has collected go up: as one packed file, in parts, by PUT to
// `{root}/deploymentBase/{attempt}/x-files?size=BYTES&sha256=HEX&offset=BYTES`, whose body is the part. A part with another offset
// than where the file ends at the server is not taken, so an empty one asks where to go on. The attempt is the ticket: only
// for as long as it is offered, and only from its own client.

inline constexpr qint64 kFilesPartBytes = 192 * 1024; ///< of one part; less than a server takes as a body
inline constexpr qint64 kMostFilesBytes = qint64{1} << 40; ///< of the packed file

struct FilesPart {
    AttemptId attempt{};
    qint64 size = 0; ///< of the packed file
    QByteArray sha256; ///< raw; of the packed file
    qint64 offset = 0;
    QByteArray bytes;
};

struct FilesTaken {
    qint64 received = 0; ///< bytes that the server has
    bool complete = false; ///< they are all there, verified and on its disk
};

[[nodiscard]] QByteArray toJson(const FilesTaken &taken);
Result<FilesTaken> parseFilesTaken(const QByteArray &json);
[[nodiscard]] QString filesQuery(const FilesPart &part); ///< behind the "?"
/// Error Invalid: a member is missing or out of its bounds. Attempt and bytes are the caller's.
Result<FilesPart> filesPartOf(const std::string &query);

} // namespace signalbox::ddi
