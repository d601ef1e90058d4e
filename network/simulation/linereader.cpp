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

/// Why zlib cannot read on; none: it can.
std::optional<Error> problemOf(gzFile file, const QString &path)
{
    int code = Z_OK;
    const char *words = gzerror(file, &code);
    switch (code) {
    case Z_OK:
    case Z_STREAM_END: return {};
    case Z_ERRNO: return unreadable(path, QString::fromLocal8Bit(std::strerror(errno)));
    case Z_BUF_ERROR: return unreadable(path, TraceText::tr("it was cut off"));
    case Z_DATA_ERROR: return unreadable(path, TraceText::tr("what gzip has packed is damaged"));
    default: return unreadable(path, QString::fromUtf8(words));
    }
}

} // namespace

void LineReader::Close::operator()(gzFile_s *file) const
{
    gzclose_r(file);
}

Result<LineReader> LineReader::open(const QString &path, GoesOn goesOn)
{
    LineReader reader(gzopen(QFile::encodeName(path).constData(), "rb"), path, std::move(goesOn));
    gzFile file = reader.m_file.get();
    if (!file)
        return unreadable(path, QString::fromLocal8Bit(std::strerror(errno)));
    gzbuffer(file, kBlock);
    if (Outcome filled = reader.fill(); !filled)
        return filled.error();
    if (path.endsWith(QLatin1String(".gz")) && gzdirect(file) != 0) {
        return Error{
            Error::Kind::Io, TraceText::tr("The trace %1 is named .gz, but it is not packed by gzip.").arg(path), {}};
    }
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
    const int read = gzread(m_file.get(), m_buffer.data() + before, kBlock);
    m_buffer.resize(before + std::max(read, 0));
    m_ended = read < kBlock;
    if (m_ended) {
        if (const std::optional<Error> problem = problemOf(m_file.get(), m_path))
            return *problem;
    }
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
