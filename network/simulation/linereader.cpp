#include "network/simulation/linereader.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <zlib.h>

namespace signalbox::simulation {

namespace {

struct TraceText {
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

constexpr int kBlock = 256 * 1024; // as std::size_t it would lead lupdate to a wrong context below
constexpr qsizetype kLongestLine = 64 * 1024;

Error unreadable(const QString &path, const QString &why)
{
    return {Error::Kind::Io, TraceText::tr("The trace %1 cannot be read: %2.").arg(path, why), {}};
}

constexpr QByteArrayView kGzip("\x1f\x8b"); // what each packed piece begins with

} // namespace

/// The bytes of the file, unpacked. zlib's own reader of files leaves out without a word what it cannot read behind a packed piece.
class LineReader::Source {
public:
    explicit Source(const QString &path) : m_path(path), m_file(path) { }
    ~Source()
    {
        if (m_isPacked)
            inflateEnd(&m_zlib);
    }
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;

    Outcome open()
    {
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return unreadable(m_path, m_file.errorString());
        if (Outcome read = readOn(); !read)
            return read;
        m_isPacked = m_packed.startsWith(kGzip);
        constexpr int kGzipOnly = 15 + 16;
        if (m_isPacked && inflateInit2(&m_zlib, kGzipOnly) != Z_OK) {
            m_isPacked = false;
            return unreadable(m_path, QString::fromLocal8Bit(std::strerror(ENOMEM)));
        }
        return {};
    }
    [[nodiscard]] bool isPacked() const { return m_isPacked; }

    /// @return how many there are; fewer than `most`: that was all
    Result<qsizetype> read(char *to, qsizetype most)
    {
        qsizetype done = 0;
        while (done < most) {
            if (m_at == m_packed.size()) {
                if (Outcome more = readOn(); !more)
                    return more.error();
                if (m_packed.isEmpty())
                    break;
            }
            const Outcome moved = m_isPacked ? unpack(to, done, most) : copy(to, done, most);
            if (!moved)
                return moved.error();
        }
        if (done < most && m_isPacked && !m_isBetween)
            return unreadable(m_path, TraceText::tr("it was cut off"));
        return done;
    }

private:
    Outcome readOn()
    {
        m_offset += m_packed.size();
        m_at = 0;
        m_packed.resize(kBlock);
        const qint64 read = m_file.read(m_packed.data(), kBlock);
        m_packed.resize(std::max<qint64>(read, 0));
        return read < 0 ? Outcome(unreadable(m_path, m_file.errorString())) : Outcome();
    }
    Outcome copy(char *to, qsizetype &done, qsizetype most)
    {
        const qsizetype bytes = std::min(most - done, m_packed.size() - m_at);
        std::copy_n(m_packed.constData() + m_at, bytes, to + done);
        m_at += bytes;
        done += bytes;
        return {};
    }
    Outcome unpack(char *to, qsizetype &done, qsizetype most)
    {
        if (m_isBetween && !beginNext())
            return unreadable(m_path,
                              TraceText::tr("from byte %L1 on it is not packed by gzip any more").arg(m_offset + m_at));
        if (m_isBetween)
            return {};
        m_zlib.next_in = reinterpret_cast<Bytef *>(m_packed.data() + m_at);
        m_zlib.avail_in = static_cast<uInt>(m_packed.size() - m_at);
        m_zlib.next_out = reinterpret_cast<Bytef *>(to + done);
        m_zlib.avail_out = static_cast<uInt>(most - done);
        const int code = inflate(&m_zlib, Z_NO_FLUSH);
        m_at = m_packed.size() - m_zlib.avail_in;
        done = most - m_zlib.avail_out;
        if (code == Z_STREAM_END) {
            m_isBetween = true;
            return inflateReset(&m_zlib) == Z_OK ? Outcome() : Outcome(unreadable(m_path, QStringLiteral("zlib")));
        }
        if (code == Z_OK || code == Z_BUF_ERROR)
            return {};
        return unreadable(m_path, code == Z_MEM_ERROR ? QString::fromLocal8Bit(std::strerror(ENOMEM))
                                                      : TraceText::tr("what gzip has packed is damaged"));
    }
    /// Behind a packed piece: another one, or zeros up to the end, as tapes and some programs leave. false: anything else.
    bool beginNext()
    {
        const char *at = m_packed.constData() + m_at;
        const char *end = m_packed.constData() + m_packed.size();
        const char *next = std::find_if(at, end, [](char byte) { return byte != 0; });
        m_isPadded = m_isPadded || next != at;
        m_at += next - at;
        if (next == end)
            return true;
        if (m_isPadded || *next != kGzip.front())
            return false;
        m_isBetween = false; // what is no gzip but begins as such is found by zlib
        return true;
    }

    const QString m_path;
    QFile m_file;
    z_stream m_zlib{};
    QByteArray m_packed;
    qsizetype m_at = 0; ///< in m_packed
    qint64 m_offset = 0; ///< of m_packed in the file
    bool m_isPacked = false;
    bool m_isBetween = false; ///< a packed piece has ended
    bool m_isPadded = false; ///< with zeros behind it
};

LineReader::LineReader(std::unique_ptr<Source> source, QString path, GoesOn goesOn)
    : m_source(std::move(source)), m_path(std::move(path)), m_goesOn(std::move(goesOn))
{
}

LineReader::LineReader(LineReader &&) noexcept = default;
LineReader &LineReader::operator=(LineReader &&) noexcept = default;
LineReader::~LineReader() = default;

Result<LineReader> LineReader::open(const QString &path, GoesOn goesOn)
{
    LineReader reader(std::make_unique<Source>(path), path, std::move(goesOn));
    if (Outcome opened = reader.m_source->open(); !opened)
        return opened.error();
    if (path.endsWith(QLatin1String(".gz")) && !reader.m_source->isPacked()) {
        return Error{
            Error::Kind::Io, TraceText::tr("The trace %1 is named .gz, but it is not packed by gzip.").arg(path), {}};
    }
    if (Outcome filled = reader.fill(); !filled)
        return filled.error();
    constexpr QByteArrayView kUtf8Mark("\xEF\xBB\xBF");
    if (reader.m_buffer.startsWith(kUtf8Mark))
        reader.m_at = kUtf8Mark.size();
    return reader;
}

Outcome LineReader::fill()
{
    if (m_goesOn && !m_goesOn())
        return Error{Error::Kind::Cancelled, TraceText::tr("The trace %1 was not read to its end.").arg(m_path), {}};
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + kBlock);
    const Result<qsizetype> read = m_source->read(m_buffer.data() + before, kBlock);
    m_buffer.resize(before + (read ? read.value() : 0));
    if (!read)
        return read.error();
    m_ended = read.value() < kBlock;
    return {};
}

Result<std::optional<QByteArray>> LineReader::next()
{
    m_tooLong = false;
    QByteArray line;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_at);
        const qsizetype upTo = end < 0 ? m_buffer.size() : end;
        const qsizetype take = std::min(upTo - m_at, kLongestLine - line.size());
        m_tooLong = m_tooLong || take < upTo - m_at;
        line.append(m_buffer.constData() + m_at, take);
        m_at = upTo + (end < 0 ? 0 : 1);
        if (end >= 0)
            break;
        if (m_ended) {
            if (line.isEmpty() && !m_tooLong)
                return std::optional<QByteArray>();
            break;
        }
        if (Outcome filled = fill(); !filled)
            return filled.error();
    }
    ++m_line;
    if (line.endsWith('\r'))
        line.chop(1);
    return std::optional(line);
}

} // namespace signalbox::simulation
