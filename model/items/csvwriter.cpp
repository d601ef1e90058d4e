#include "model/items/csvwriter.h"

#include <QIODevice>

#include <cerrno>
#include <charconv>
#include <cstring>

namespace signalbox {

namespace {

constexpr qsizetype kBufferBytes = 1 << 20;
constexpr qint64 kDayMs = 86'400'000;

void putDigits(char *to, int digits, qint64 value)
{
    while (digits-- > 0) {
        to[digits] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days; for days from 1970 on.
void putDate(char *to, qint64 days)
{
    const qint64 z = days + 719468;
    const qint64 era = z / 146097;
    const qint64 dayOfEra = z - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    const qint64 month = shifted < 10 ? shifted + 3 : shifted - 9;
    putDigits(to, 4, yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    to[4] = '-';
    putDigits(to + 5, 2, month);
    to[7] = '-';
    putDigits(to + 8, 2, dayOfYear - (153 * shifted + 2) / 5 + 1);
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device) : m_device(device), m_buffer(kBufferBytes, Qt::Uninitialized) { }

void CsvWriter::need(qsizetype bytes)
{
    if (m_used + bytes <= m_buffer.size())
        return;
    static_cast<void>(flush());
    if (bytes > m_buffer.size())
        m_buffer.resize(bytes);
}

void CsvWriter::separate()
{
    need(1);
    if (!m_atRowStart)
        m_buffer.data()[m_used++] = ',';
    m_atRowStart = false;
}

void CsvWriter::cell(std::string_view utf8)
{
    separate();
    if (utf8.empty())
        return;
    need(2 * static_cast<qsizetype>(utf8.size()) + 3); // every character a quote, two around, an apostrophe
    char *out = m_buffer.data() + m_used;
    const bool formula = std::string_view("=+-@\t\r").find(utf8.front()) != std::string_view::npos;
    if (utf8.find_first_of(",\"\r\n") == std::string_view::npos) {
        if (formula)
            *out++ = '\'';
        std::memcpy(out, utf8.data(), utf8.size());
        out += utf8.size();
    } else {
        *out++ = '"';
        if (formula)
            *out++ = '\'';
        for (const char c : utf8) {
            if (c == '"')
                *out++ = '"';
            *out++ = c;
        }
        *out++ = '"';
    }
    m_used = out - m_buffer.data();
}

void CsvWriter::cell(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    cell(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void CsvWriter::number(qint64 value)
{
    separate();
    need(24);
    char *begin = m_buffer.data() + m_used;
    m_used += std::to_chars(begin, begin + 24, value).ptr - begin;
}

void CsvWriter::time(UtcMs ms)
{
    separate();
    if (ms <= kNoTime)
        return;
    need(24);
    const qint64 day = ms / kDayMs;
    if (day != m_day) {
        putDate(m_date, day);
        m_day = day;
    }
    qint64 rest = ms % kDayMs;
    char *out = m_buffer.data() + m_used;
    std::memcpy(out, m_date, sizeof(m_date));
    out[10] = 'T';
    putDigits(out + 11, 2, rest / 3'600'000);
    rest %= 3'600'000;
    out[13] = ':';
    putDigits(out + 14, 2, rest / 60'000);
    rest %= 60'000;
    out[16] = ':';
    putDigits(out + 17, 2, rest / 1000);
    out[19] = '.';
    putDigits(out + 20, 3, rest % 1000);
    out[23] = 'Z';
    m_used += 24;
}

void CsvWriter::endRow()
{
    need(2);
    m_buffer.data()[m_used++] = '\r';
    m_buffer.data()[m_used++] = '\n';
    m_atRowStart = true;
}

bool CsvWriter::flush()
{
    if (!m_failed && m_used > 0) {
        errno = 0;
        m_failed = m_device.write(m_buffer.constData(), m_used) != m_used;
        m_errno = m_failed ? errno : 0;
    }
    m_used = 0;
    return !m_failed;
}

} // namespace signalbox
