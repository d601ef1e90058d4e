#pragma once

#include "model/domain/ids.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <memory>
#include <string_view>

class QIODevice;

namespace signalbox {

/// Writes RFC 4180 records in UTF-8 through a buffer of its own. Cells that a spreadsheet would run as a formula get an
/// apostrophe in front. A failed write is remembered and everything after it ignored.
class CsvWriter {
public:
    explicit CsvWriter(QIODevice &device);

    void cell(std::string_view utf8); ///< text; quoted and defused where needed
    void cell(const char *utf8) { cell(std::string_view(utf8)); }
    void cell(const QString &text);
    void number(qint64 value)
    {
        separate();
        need(24);
        char *begin = m_buffer.get() + m_used;
        m_used += std::to_chars(begin, begin + 24, value).ptr - begin;
    }
    void time(UtcMs ms); ///< ISO 8601, UTC, milliseconds: 2026-11-21T02:00:00.000Z; kNoTime: empty
    void empty() { separate(); }
    /// Cells that a writer has written before, with the commas between them: what repeats in every row is encoded once.
    void written(std::string_view cells)
    {
        separate();
        need(static_cast<qsizetype>(cells.size()));
        std::copy(cells.begin(), cells.end(), m_buffer.get() + m_used);
        m_used += static_cast<qsizetype>(cells.size());
    }
    void endRow();
    [[nodiscard]] bool flush(); ///< false when any write failed
    [[nodiscard]] int systemError() const noexcept { return m_errno; } ///< errno of the write that failed

private:
    struct Day {
        qint64 number = -1; ///< from 1970
        char text[10] = {};
    };
    void separate()
    {
        need(1);
        if (!m_atRowStart)
            m_buffer[static_cast<std::size_t>(m_used++)] = ',';
        m_atRowStart = false;
    }
    void need(qsizetype bytes)
    {
        if (m_used + bytes > m_room)
            makeRoom(bytes);
    }
    void makeRoom(qsizetype bytes);
    void put(std::string_view utf8); ///< a cell behind its comma

    QIODevice &m_device;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_room; ///< bytes of it
    qsizetype m_used = 0;
    bool m_atRowStart = true;
    bool m_failed = false;
    int m_errno = 0;
    Day m_days[2]; ///< by the last bit of their numbers: times of a job lie close together, often around a midnight
};

} // namespace signalbox
