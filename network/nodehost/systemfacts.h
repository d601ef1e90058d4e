#pragma once

#include <QMap>
#include <QString>

namespace signalbox {

/// What a node tells about the machine it runs on: host name, system, kernel, architecture, memory, free disk.
[[nodiscard]] QMap<QString, QString> systemAttributes(const QString &root);
[[nodiscard]] bool isUserLoggedOn(); ///< by the system's record of sessions (utmp)
[[nodiscard]] bool isSystemStopping(); ///< by systemd; false without it
[[nodiscard]] qint64 freeBytes(const QString &path); ///< on the file system of path; -1 = not known

} // namespace signalbox
