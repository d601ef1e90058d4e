#include "model/items/csvwriter.h"

#include <QIODevice>

#include <array>
#include <cerrno>
#include <cstring>

namespace signalbox {

namespace {

constexpr std::size_t kBufferBytes = 1 << 20;
constexpr qint64 kDayMs = 86'400'000;

/// "00" to "99", one behind the other.
constexpr auto kPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

void putPair(char *to, quint32 value)
{
    std::memcpy(to, kPairs.data() + 2 * static_cast<std::size_t>(value), 2);
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
    const auto year = static_cast<quint32>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    putPair(to, year / 100 % 100);
    putPair(to + 2, year % 100);
    to[4] = '-';
    putPair(to + 5, static_cast<quint32>(month));
    to[7] = '-';
    putPair(to + 8, static_cast<quint32>(dayOfYear - (153 * shifted + 2) / 5 + 1));
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device)
    : m_device(device), m_buffer(std::make_unique_for_overwrite<char[]>(kBufferBytes)), m_room(kBufferBytes)
{
}

void CsvWriter::makeRoom(qsizetype bytes)
{
    static_cast<void>(flush());
    if (bytes <= m_room)
        return;
    m_buffer = std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(bytes));
    m_room = bytes;
}

void CsvWriter::cell(std::string_view utf8)
{
    separate();
    put(utf8);
}

void CsvWriter::put(std::string_view utf8)
{
    if (utf8.empty())
        return;
    need(2 * static_cast<qsizetype>(utf8.size()) + 3); // every character a quote, two around, an apostrophe
    char *out = m_buffer.get() + m_used;
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
    m_used = out - m_buffer.get();
}

void CsvWriter::cell(const QString &text)
{
    separate();
    need(text.size());
    // Most texts are names of letters and digits, which need neither quotes nor an encoding of their own.
    char *out = m_buffer.get() + m_used;
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z')
                             || c == u'_' || c == u'.' || (c == u'-' && out != m_buffer.get() + m_used);
        if (!isPlain) {
            const QByteArray utf8 = text.toUtf8();
            put(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
            return;
        }
        *out++ = static_cast<char>(c);
    }
    m_used = out - m_buffer.get();
}

void CsvWriter::time(UtcMs ms)
{
    separate();
    if (ms <= kNoTime)
        return;
    need(24);
    const qint64 number = ms / kDayMs;
    Day &day = m_days[number & 1];
    if (number != day.number) {
        putDate(day.text, number);
        day.number = number;
    }
    const auto rest = static_cast<quint32>(ms - number * kDayMs);
    const quint32 seconds = rest / 1000;
    const quint32 thousandths = rest - seconds * 1000;
    const quint32 minutes = seconds / 60;
    const quint32 hours = minutes / 60;
    char *out = m_buffer.get() + m_used;
    std::memcpy(out, day.text, sizeof(day.text));
    out[10] = 'T';
    putPair(out + 11, hours);
    out[13] = ':';
    putPair(out + 14, minutes - hours * 60);
    out[16] = ':';
    putPair(out + 17, seconds - minutes * 60);
    out[19] = '.';
    const quint32 tenths = thousandths / 100;
    out[20] = static_cast<char>('0' + tenths);
    putPair(out + 21, thousandths - tenths * 100);
    out[23] = 'Z';
    m_used += 24;
}

void CsvWriter::endRow()
{
    need(2);
    m_buffer[static_cast<std::size_t>(m_used++)] = '\r';
    m_buffer[static_cast<std::size_t>(m_used++)] = '\n';
    m_atRowStart = true;
}

bool CsvWriter::flush()
{
    if (!m_failed && m_used > 0) {
        errno = 0;
        m_failed = m_device.write(m_buffer.get(), m_used) != m_used;
        m_errno = m_failed ? errno : 0;
    }
    m_used = 0;
    return !m_failed;
}

} // namespace signalbox
