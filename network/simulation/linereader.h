#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct archive;

namespace signalbox::simulation {

/// Reads a text file of any size line by line; gzip is unpacked on the way.
class LineReader {
public:
    /// Errors Io: cannot be opened, is named *.gz and is not gzip.
    static Result<LineReader> open(const QString &path);
    LineReader(LineReader &&) = default;
    LineReader &operator=(LineReader &&) = default;

    /// The next line without its end; none: that was all. Of a line longer than 64 KiB the rest is left out and
    /// wasTooLong() says so. Error Io: cannot be read on, as where a gzip file was cut off.
    Result<std::optional<QByteArray>> next();
    [[nodiscard]] quint64 lineNumber() const { return m_line; } ///< of the last one, from 1
    [[nodiscard]] bool wasTooLong() const { return m_tooLong; }

private:
    struct Free {
        void operator()(archive *reader) const;
    };
    explicit LineReader(archive *reader, QString path) : m_reader(reader), m_path(std::move(path)) { }
    Outcome fill();

    std::unique_ptr<archive, Free> m_reader;
    QString m_path;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_ended = false;
    bool m_tooLong = false;
    quint64 m_line = 0;
};

} // namespace signalbox::simulation
