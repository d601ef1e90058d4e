#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QFile>

namespace signalbox {

/// A file that is written to at its end, and that gives way to a new one when it is full: FILE, then FILE.1 (the one before),
/// FILE.2 and so on. One thread at a time.
class RotatingFile {
public:
    /// @param fullBytes at least 1
    /// @param kept how many full files stay beside the one that is written; at least 0
    RotatingFile(QString path, qint64 fullBytes, int kept);

    /// Makes the file, readable by the owner and the group, if it is not there. Error Io: what the system says.
    Outcome open();
    [[nodiscard]] static Error cannotWrite(const QString &path, const QString &why); ///< what open() says
    /// Whole, in one file. When it cannot be written, as on a full disk, it is gone; the next one is tried again.
    /// @return whether it was written
    bool write(const QByteArray &line);

private:
    void rotate();

    const QString m_path;
    const qint64 m_fullBytes;
    const int m_kept;
    QFile m_file;
};

} // namespace signalbox
