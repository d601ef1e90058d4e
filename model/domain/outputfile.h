#pragma once

#include <QFileDevice>
#include <QString>

#include <memory>

namespace signalbox {

/// A file for a user that appears complete or not at all: until commit() it has another name. What is no regular file, such
/// as a device or a pipe, must not be replaced; it takes the bytes as they come.
class OutputFile {
public:
    explicit OutputFile(const QString &path);
    ~OutputFile(); ///< without commit() nothing was changed

    [[nodiscard]] bool open();
    /// Unbuffered: a write() that took all bytes has not failed.
    [[nodiscard]] QFileDevice &device() { return *m_file; }
    [[nodiscard]] bool commit();
    [[nodiscard]] QString errorString() const { return m_file->errorString(); }

private:
    std::unique_ptr<QFileDevice> m_file;
};

/// Writes the whole file. @return what went wrong in the system's words; empty = nothing
[[nodiscard]] QString writeOutputFile(const QString &path, const QByteArray &content);

} // namespace signalbox
