#include "model/store/collectionfiles.h"

#include "model/domain/joborder.h"
#include "model/store/diskspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <archive.h>
#include <archive_entry.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

struct CollectionText {
    Q_DECLARE_TR_FUNCTIONS(CollectionStore)
};

constexpr std::size_t kBlock = 64 * 1024;
constexpr qint64 kLook = 4 * 1024 * 1024; ///< bytes between two looks at how much is free
constexpr qint64 kLeastOnDisk = 4096; ///< of each file
constexpr int kFormat = 1;
constexpr qint64 kMostIndex = 64 * 1024 * 1024; ///< bytes of the list of files

QString headFile(const QString &folder)
{
    return folder + QStringLiteral("/collection.json");
}

QString listFile(const QString &folder)
{
    return folder + QStringLiteral("/files.json");
}

Error invalid(const QString &why)
{
    //: %1 is a sentence that says what is wrong with it.
    return {
        Error::Kind::Invalid, CollectionText::tr("What the client brought are no collected files: %1").arg(why), {}};
}

Error writeError(const QString &path, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT;
    return {full ? Error::Kind::NoSpace : Error::Kind::Io,
            full ? CollectionText::tr("The disk is full: %1 cannot be written. Free some space there.").arg(path)
                 : CollectionText::tr("The file %1 cannot be written.").arg(path),
            QString::fromLocal8Bit(std::strerror(code))};
}

class Sha256 {
public:
    Sha256() { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(const void *bytes, std::size_t size) { EVP_DigestUpdate(m_context.get(), bytes, size); }
    QByteArray result()
    {
        QByteArray digest(EVP_MAX_MD_SIZE, '\0');
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), &size);
        digest.truncate(static_cast<qsizetype>(size));
        return digest;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

struct ReadEnd {
    void operator()(archive *reader) const { ::archive_read_free(reader); }
};

class OpenFile {
public:
    explicit OpenFile(const QString &path)
        : m_file(
            ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
    }
    ~OpenFile()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    /// @return 0 or an errno
    int write(const char *bytes, std::size_t size, qint64 offset)
    {
        while (size > 0) {
            const ssize_t written = ::pwrite(m_file, bytes, size, static_cast<off_t>(offset));
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return written < 0 ? errno : ENOSPC;
            bytes += written;
            size -= static_cast<std::size_t>(written);
            offset += written;
        }
        return 0;
    }

private:
    int m_file;
};

QString tooLarge()
{
    return CollectionText::tr("they are larger than the job allows.");
}

/// @return why `bytes` more are not written there; none: they are
std::optional<Error> noRoomFor(qint64 bytes, const QString &folder, qint64 reserve)
{
    const qint64 available = freeBytes(folder);
    if (available < 0 || bytes + reserve <= available)
        return {};
    return Error{Error::Kind::NoSpace,
                 CollectionText::tr("There is no room for the collected files: %2 more bytes are needed in %1, and of "
                                    "%3 free ones %4 are kept for the database. Free some space there, or collect "
                                    "less.")
                     .arg(folder)
                     .arg(bytes)
                     .arg(available)
                     .arg(reserve),
                 {}};
}

/// One file of an archive, into `path`.
Result<CollectedFile> unpackFile(archive *reader, archive_entry *entry, const QString &path, qint64 mostBytes,
                                 qint64 reserve)
{
    const QString folder = QFileInfo(path).path();
    CollectedFile file;
    file.path = QLatin1Char('/') + collectedPathText(QByteArray(::archive_entry_pathname(entry)));
    file.size = ::archive_entry_size(entry);
    file.modifiedMs = qint64{::archive_entry_mtime(entry)} * 1000;
    if (file.size < 0 || file.size > mostBytes)
        return invalid(tooLarge());
    if (file.size >= kLook) {
        if (const std::optional<Error> full = noRoomFor(file.size, folder, reserve))
            return *full;
    }
    OpenFile out(path);
    if (!out.isOpen())
        return writeError(path, errno);
    Sha256 digest;
    qint64 expected = 0;
    for (;;) {
        const void *block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int read = ::archive_read_data_block(reader, &block, &size, &offset);
        if (read == ARCHIVE_EOF)
            break;
        if (read < ARCHIVE_WARN)
            return invalid(CollectionText::tr("they are damaged."));
        // Holes are not of this format: what is not there is not made up.
        if (offset != expected || offset + static_cast<qint64>(size) > file.size)
            return invalid(CollectionText::tr("they are damaged."));
        digest.add(block, size);
        if (const int code = out.write(static_cast<const char *>(block), size, offset); code != 0)
            return writeError(path, code);
        if (expected / kLook != (expected + static_cast<qint64>(size)) / kLook) {
            if (const std::optional<Error> full = noRoomFor(file.size - expected, folder, reserve))
                return *full;
        }
        expected += static_cast<qint64>(size);
    }
    if (expected != file.size)
        return invalid(CollectionText::tr("they are damaged."));
    file.sha256 = digest.result();
    return file;
}

Outcome writeFile(const QString &path, const QJsonObject &json)
{
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (bytes.size() > kMostIndex)
        return invalid(CollectionText::tr("their names are too long."));
    OpenFile file(path);
    if (!file.isOpen())
        return writeError(path, errno);
    const int code = file.write(bytes.constData(), static_cast<std::size_t>(bytes.size()), 0);
    return code == 0 ? Outcome() : Outcome(writeError(path, code));
}

Result<QJsonObject> readFile(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject json = QJsonDocument::fromJson(file.read(kMostIndex + 1)).object();
        if (json[u"x-signalbox-collection"].toInt() == kFormat)
            return json;
    }
    return Error{Error::Kind::Io, CollectionText::tr("The file %1 cannot be read, or is damaged.").arg(path), {}};
}

} // namespace

Result<QByteArray> sha256OfFile(const QString &filePath)
{
    QFile file(filePath);
    const Error unreadable{
        Error::Kind::Io, CollectionText::tr("The file %1 cannot be read, or is damaged.").arg(filePath), {}};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable;
    Sha256 digest;
    QByteArray block(1024 * 1024, '\0');
    for (;;) {
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return unreadable;
        if (got == 0)
            return digest.result();
        digest.add(block.constData(), static_cast<std::size_t>(got));
    }
}

Result<std::vector<CollectedFile>> unpackCollection(const QString &packed, const QString &folder, qint64 mostBytes,
                                                    qint64 reserve)
{
    const std::unique_ptr<archive, ReadEnd> reader(::archive_read_new());
    ::archive_read_support_format_tar(reader.get());
    ::archive_read_support_filter_gzip(reader.get());
    // Names are bytes here, whatever the locale.
    ::archive_read_set_options(reader.get(), "hdrcharset=BINARY");
    if (::archive_read_open_filename(reader.get(), QFile::encodeName(packed).constData(), kBlock) != ARCHIVE_OK)
        return invalid(CollectionText::tr("they are damaged."));
    std::vector<CollectedFile> files;
    qint64 unlooked = kLook; ///< bytes since the last look, of small files
    for (;;) {
        archive_entry *entry = nullptr;
        const int read = ::archive_read_next_header(reader.get(), &entry);
        if (read == ARCHIVE_EOF)
            break;
        if (read < ARCHIVE_WARN || ::archive_entry_pathname(entry) == nullptr)
            return invalid(CollectionText::tr("they are damaged."));
        if (::archive_entry_filetype(entry) != AE_IFREG || ::archive_entry_hardlink(entry) != nullptr)
            return invalid(CollectionText::tr("there is something else among them."));
        if (files.size() >= std::size_t{FilesOrder::kMaxFiles})
            return invalid(CollectionText::tr("there are more than %1.").arg(FilesOrder::kMaxFiles));
        Result<CollectedFile> file =
            unpackFile(reader.get(), entry, QStringLiteral("%1/%2").arg(folder).arg(files.size()), mostBytes, reserve);
        if (!file)
            return file.error();
        unlooked += file.value().size + kLeastOnDisk;
        if (unlooked >= kLook) {
            if (const std::optional<Error> full = noRoomFor(0, folder, reserve))
                return *full;
            unlooked = 0;
        }
        mostBytes -= file.value().size;
        files.push_back(std::move(file).value());
    }
    if (files.empty())
        return invalid(CollectionText::tr("there is none."));
    return files;
}

Outcome writeCollectionIndex(const QString &folder, const Collection &collection)
{
    const CollectionHead &head = collection.head;
    QJsonArray files;
    for (const CollectedFile &file : collection.files) {
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("size"), file.size},
                                 {QStringLiteral("modified"), file.modifiedMs},
                                 {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
    }
    if (Outcome written = writeFile(
            listFile(folder), {{QStringLiteral("x-signalbox-collection"), kFormat}, {QStringLiteral("files"), files}});
        !written)
        return written;
    return writeFile(headFile(folder), {{QStringLiteral("x-signalbox-collection"), kFormat},
                                        {QStringLiteral("attempt"), qint64{number(head.attempt)}},
                                        {QStringLiteral("job"), qint64{number(head.job)}},
                                        {QStringLiteral("instruction"), qint64{number(head.instruction)}},
                                        {QStringLiteral("node"), qint64{number(head.node)}},
                                        {QStringLiteral("jobName"), head.jobName},
                                        {QStringLiteral("nodeName"), head.nodeName},
                                        {QStringLiteral("received"), head.receivedMs},
                                        {QStringLiteral("files"), head.files},
                                        {QStringLiteral("bytes"), head.bytes}});
}

Result<CollectionHead> readCollectionHead(const QString &folder)
{
    const Result<QJsonObject> read = readFile(headFile(folder));
    if (!read)
        return read.error();
    const QJsonObject &json = read.value();
    const auto numberIn = [&json](const char16_t *key) {
        return static_cast<quint32>(json.value(QString::fromUtf16(key)).toInteger());
    };
    CollectionHead head;
    head.attempt = AttemptId{numberIn(u"attempt")};
    head.job = JobId{numberIn(u"job")};
    head.instruction = InstructionId{numberIn(u"instruction")};
    head.node = NodeId{numberIn(u"node")};
    head.jobName = json[u"jobName"].toString();
    head.nodeName = json[u"nodeName"].toString();
    head.receivedMs = json[u"received"].toInteger();
    head.files = json[u"files"].toInt();
    head.bytes = json[u"bytes"].toInteger();
    return head;
}

Result<std::vector<CollectedFile>> readCollectedFiles(const QString &folder)
{
    const Result<QJsonObject> read = readFile(listFile(folder));
    if (!read)
        return read.error();
    std::vector<CollectedFile> files;
    const QJsonArray list = read.value()[u"files"].toArray();
    for (const QJsonValue &one : list) {
        files.push_back({one[u"path"].toString(), one[u"size"].toInteger(), one[u"modified"].toInteger(),
                         QByteArray::fromHex(one[u"sha256"].toString().toLatin1())});
    }
    return files;
}

} // namespace signalbox
