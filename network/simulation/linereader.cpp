#include "network/simulation/linereader.h"

#include <QCoreApplication>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <system_error>

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

Error unreadable(const QString &path, archive *reader)
{
    const char *why = archive_error_string(reader);
    return unreadable(path, QString::fromUtf8(why ? why : "?"));
}

} // namespace

void LineReader::Free::operator()(archive *reader) const
{
    archive_read_free(reader);
}

Result<LineReader> LineReader::open(const QString &path)
{
    LineReader reader(archive_read_new(), path);
    archive *const in = reader.m_reader.get();
    archive_read_support_filter_gzip(in);
    archive_read_support_format_raw(in);
    archive_read_support_format_empty(in);
    archive_entry *entry = nullptr;
    if (archive_read_open_filename(in, QFile::encodeName(path).constData(), kBlock) != ARCHIVE_OK)
        return unreadable(path, QString::fromStdString(std::generic_category().message(archive_errno(in))));
    const int found = archive_read_next_header(in, &entry);
    if (found != ARCHIVE_OK && found != ARCHIVE_EOF)
        return unreadable(path, in);
    if (path.endsWith(QLatin1String(".gz")) && archive_filter_code(in, 0) != ARCHIVE_FILTER_GZIP) {
        return Error{
            Error::Kind::Io, TraceText::tr("The trace %1 is named .gz, but it is not packed by gzip.").arg(path), {}};
    }
    reader.m_ended = found == ARCHIVE_EOF;
    return reader;
}

Outcome LineReader::fill()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype before = m_buffer.size();
    m_buffer.resize(before + kBlock);
    const la_ssize_t read = archive_read_data(m_reader.get(), m_buffer.data() + before, kBlock);
    m_buffer.resize(before + std::max<qsizetype>(read, 0));
    if (read < 0)
        return unreadable(m_path, m_reader.get());
    m_ended = read == 0;
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
