#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

namespace signalbox {

/// Replaces the file in one step, readable by its owner only; on the disk, with its name, when it returns.
/// Errors: NoSpace, Io.
Outcome writeDurably(const QString &filePath, const QByteArray &bytes);

/// @param code an errno
Error fileError(const QString &filePath, int code);

} // namespace signalbox
