#pragma once

#include <QString>
#include <QtGlobal>

namespace signalbox {

/// Bytes that an ordinary user may still write to the file system of that path, or of the nearest folder above it that
/// exists. Any thread. -1: cannot be told.
[[nodiscard]] qint64 freeBytes(const QString &path);

} // namespace signalbox
