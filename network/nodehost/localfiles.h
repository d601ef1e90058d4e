#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace signalbox {

// Small files of the system, as inventories read them.

/// The first bytes of a file; empty when it is missing or cannot be read. Also of /proc, whose files have no size.
[[nodiscard]] QByteArray readStart(const QString &path, qint64 most = 256 * 1024);
/// The same as text without blanks around it.
[[nodiscard]] QString readLine(const QString &path);
/// KEY=value or KEY="value" lines, as in /etc/os-release. Of a key that is there twice the last one.
[[nodiscard]] QMap<QString, QString> readAssignments(const QString &path);
/// Names of the files in a folder that end so, sorted; with their path.
[[nodiscard]] QStringList filesIn(const QString &folder, const QString &ending = {});

/// Whether a text fits a pattern in which * stands for any characters and ? for one.
[[nodiscard]] bool fitsPattern(const QString &text, const QString &pattern);

} // namespace signalbox
