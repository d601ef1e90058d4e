#pragma once

#include "model/domain/command.h"

#include <QJsonObject>
#include <QString>

namespace signalbox::consoleapi {

/// A command as a request to the console API: what commandreader.h reads.
struct CommandRequest {
    QString method;
    QString path; ///< behind /api/v1
    QJsonObject body;
};
/// AddPackage has none: a package is added by its file. Its method is empty.
[[nodiscard]] CommandRequest requestOf(const CommandBody &command);

} // namespace signalbox::consoleapi
