#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace signalbox::simulation {

/// Reads a text file of any size line by line; gzip is unpacked and verified on the way, also several packed pieces one behind the
/// other. A mark of UTF-8 at the beginning is left out.
class LineReader {
public:
    using GoesOn = std::function<bool()>;
    /// Errors Io: cannot be opened, is named *.gz and is not gzip; others as of next().
    /// @param goesOn asked again and again while it reads; false ends it with Cancelled. May be empty
    static Result<LineReader> open(const QString &path, GoesOn goesOn = {});
    LineReader(LineReader &&) noexcept;
    LineReader &operator=(LineReader &&) noexcept;
    ~LineReader();

    /// The next line without its end; none: that was all. Of a line longer than 64 KiB the rest is left out and
    /// wasTooLong() says so. Errors Io: cannot be read on, as where a gzip file was cut off, is damaged, or has bytes behind its end
    /// that are no gzip; Cancelled.
    Result<std::optional<QByteArray>> next();
    [[nodiscard]] quint64 lineNumber() const { return m_line; } ///< of the last one, from 1
    [[nodiscard]] bool wasTooLong() const { return m_tooLong; }

private:
    class Source;
    LineReader(std::unique_ptr<Source> source, QString path, GoesOn goesOn);
    Outcome fill();

    std::unique_ptr<Source> m_source;
    QString m_path;
    GoesOn m_goesOn;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_ended = false;
    bool m_tooLong = false;
    quint64 m_line = 0;
};

} // namespace signalbox::simulation
