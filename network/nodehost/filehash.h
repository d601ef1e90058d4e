#pragma once

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace signalbox {

enum class HashKind : quint8 { Sha1, Sha256 };

/// The raw hash of a file's bytes; empty when it cannot be read to its end or a stop is asked for. Any thread.
[[nodiscard]] QByteArray fileHash(const QString &filePath, HashKind kind, const std::stop_token &stop);

} // namespace signalbox
