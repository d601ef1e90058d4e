#include "model/store/diskspace.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/statvfs.h>

namespace signalbox {

qint64 freeBytes(const QString &path)
{
    QString asked = QFileInfo(path).absoluteFilePath();
    struct statvfs found { };
    while (::statvfs(QFile::encodeName(asked).constData(), &found) != 0) {
        const QString above = QFileInfo(asked).absolutePath();
        if ((errno != ENOENT && errno != ENOTDIR) || above == asked)
            return -1;
        asked = above;
    }
    return static_cast<qint64>(found.f_bavail) * static_cast<qint64>(found.f_frsize);
}

} // namespace signalbox
