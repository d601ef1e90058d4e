#include "model/store/archivewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

namespace signalbox {

namespace {

struct ArchiveText {
    Q_DECLARE_TR_FUNCTIONS(ArchiveText)
};

constexpr qint64 kSyncEvery = 4 * 1024 * 1024; ///< bytes
constexpr int kGzip = 16; ///< added to the window bits: zlib writes a gzip header then
constexpr int kLevel = 6;
constexpr int kMemory = 8;

Error fileError(const QString &path, int code)
{
    const QString cause = QString::fromLocal8Bit(std::strerror(code));
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return {full ? Error::Kind::NoSpace : Error::Kind::Io,
            //: %1 is a path, %2 the cause in the words of the system.
            ArchiveText::tr("The archive %1 cannot be written: %2. Nothing was taken out of the database.")
                .arg(path, cause),
            cause};
}

} // namespace

/// The file and the packing of it.
class ArchiveWriter::Stream {
public:
    explicit Stream(QString path) : m_path(std::move(path)), m_part(m_path + QStringLiteral(".part")) { }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
    ~Stream()
    {
        if (m_packs)
            deflateEnd(&m_zip);
        if (m_file < 0)
            return;
        ::close(m_file);
        QFile::remove(m_part);
    }

    Outcome open()
    {
        const QString folder = QFileInfo(m_path).absolutePath();
        if (!QDir().mkpath(folder))
            return fileError(m_path, errno != 0 ? errno : EIO);
        QFile::remove(m_part); // whatever it is: writing through a link or into a pipe would not make a file
        m_file =
            ::open(QFile::encodeName(m_part).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (m_file < 0)
            return fileError(m_path, errno);
        m_packs = deflateInit2(&m_zip, kLevel, Z_DEFLATED, MAX_WBITS + kGzip, kMemory, Z_DEFAULT_STRATEGY) == Z_OK;
        return m_packs ? Outcome() : Outcome(fileError(m_path, ENOMEM));
    }

    Outcome pack(const QByteArray &bytes, int flush)
    {
        QByteArray input = bytes; // zlib takes no constant pointer
        m_zip.next_in = reinterpret_cast<Bytef *>(input.data());
        m_zip.avail_in = static_cast<uInt>(input.size());
        do {
            m_zip.next_out = reinterpret_cast<Bytef *>(m_buffer.data());
            m_zip.avail_out = static_cast<uInt>(m_buffer.size());
            if (deflate(&m_zip, flush) == Z_STREAM_ERROR)
                return fileError(m_path, EINVAL);
            if (Outcome done = put(m_buffer.size() - m_zip.avail_out); !done)
                return done;
        } while (m_zip.avail_out == 0);
        return {};
    }

    Outcome sync()
    {
        if (m_bytes - m_synced < kSyncEvery)
            return {};
        if (::fdatasync(m_file) != 0)
            return fileError(m_path, errno);
        m_synced = m_bytes;
        return {};
    }

    Result<qint64> finish()
    {
        if (Outcome done = pack({}, Z_FINISH); !done)
            return done.error();
        if (::fsync(m_file) != 0)
            return fileError(m_path, errno);
        const QByteArray part = QFile::encodeName(m_part);
        if (::rename(part.constData(), QFile::encodeName(m_path).constData()) != 0)
            return fileError(m_path, errno);
        ::close(std::exchange(m_file, -1));
        // The name is on the disk only when the folder is.
        const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        const int directory = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (directory < 0)
            return fileError(m_path, errno);
        const int failed = ::fsync(directory) != 0 ? errno : 0;
        ::close(directory);
        if (failed != 0)
            return fileError(m_path, failed);
        return m_bytes;
    }

private:
    Outcome put(std::size_t size)
    {
        for (std::size_t done = 0; done < size;) {
            const ssize_t written = ::write(m_file, m_buffer.data() + done, size - done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return fileError(m_path, written < 0 ? errno : EIO);
            done += static_cast<std::size_t>(written);
        }
        m_bytes += static_cast<qint64>(size);
        return {};
    }

    const QString m_path;
    const QString m_part;
    int m_file = -1;
    bool m_packs = false;
    z_stream m_zip{};
    std::array<char, 64 * 1024> m_buffer{};
    qint64 m_bytes = 0;
    qint64 m_synced = 0;
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<Stream> stream) : m_stream(std::move(stream)) { }

ArchiveWriter::~ArchiveWriter() = default;

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::begin(const QString &filePath)
{
    auto stream = std::make_unique<Stream>(filePath);
    if (Outcome opened = stream->open(); !opened)
        return opened.error();
    return std::unique_ptr<ArchiveWriter>(new ArchiveWriter(std::move(stream)));
}

Outcome ArchiveWriter::write(const QByteArray &line)
{
    return m_stream->pack(line + '\n', Z_NO_FLUSH);
}

Outcome ArchiveWriter::syncSome()
{
    return m_stream->sync();
}

Result<qint64> ArchiveWriter::finish()
{
    return m_stream->finish();
}

} // namespace signalbox
