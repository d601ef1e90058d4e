#include "network/consoleapi/uploadstore.h"

#include "model/engine/taskloop.h"
#include "network/consoleapi/packageimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace signalbox::consoleapi {

namespace {

struct UploadText {
    Q_DECLARE_TR_FUNCTIONS(UploadStore)
};

constexpr qint64 kLargest = qint64{1} << 40; ///< bytes

Error gone()
{
    return {Error::Kind::NotFound, UploadText::tr("There is no such upload. Begin it anew."), {}};
}

} // namespace

UploadStore::UploadStore(QString folder) : m_folder(std::move(folder))
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

UploadStore::~UploadStore()
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

std::vector<UploadStore::Upload> UploadStore::makeRoom()
{
    std::vector<Upload> removed;
    const UtcMs now = TaskLoop::nowMs();
    for (auto entry = m_uploads.begin(); entry != m_uploads.end();) {
        if (now - entry->second.lastMs < kForgottenMs) {
            ++entry;
            continue;
        }
        QDir(QFileInfo(entry->second.upload.filePath).path()).removeRecursively();
        removed.push_back(entry->second.upload);
        entry = m_uploads.erase(entry);
    }
    return removed;
}

Result<UploadStore::Upload> UploadStore::begin(const QString &fileName, qint64 size)
{
    std::vector<Upload> forgotten;
    Result<Upload> begun = begin(fileName, size, forgotten);
    if (onForgotten)
        std::for_each(forgotten.begin(), forgotten.end(), onForgotten);
    return begun;
}

Result<UploadStore::Upload> UploadStore::begin(const QString &fileName, qint64 size, std::vector<Upload> &forgotten)
{
    const std::scoped_lock lock(m_mutex);
    const QString name = safeFileName(fileName);
    if (name.isEmpty() || size <= 0 || size > kLargest)
        return Error{
            Error::Kind::Invalid, UploadText::tr("An upload needs “fileName”, and “size” in bytes, more than 0."), {}};
    forgotten = makeRoom();
    if (m_folder.isEmpty() || m_uploads.size() >= static_cast<std::size_t>(kMost))
        return Error{
            Error::Kind::Refused, UploadText::tr("The server takes no more uploads at present. Try again later."), {}};
    Entry entry;
    entry.upload.id = ++m_last;
    entry.upload.size = size;
    entry.lastMs = TaskLoop::nowMs();
    const QString folder = m_folder + u'/' + QString::number(entry.upload.id);
    entry.upload.filePath = folder + u'/' + name;
    QFile file(entry.upload.filePath);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
        return Error{Error::Kind::Io, UploadText::tr("The server cannot write the upload."), file.errorString()};
    m_uploads[entry.upload.id] = entry;
    return entry.upload;
}

Result<UploadStore::Upload> UploadStore::find(quint32 id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end())
        return gone();
    return found->second.upload;
}

Result<UploadStore::Upload> UploadStore::belongsTo(quint32 id, OperationRun operation, quint32 process)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end())
        return gone();
    found->second.upload.operation = operation;
    found->second.upload.process = process;
    return found->second.upload;
}

Result<UploadStore::Upload> UploadStore::append(quint32 id, qint64 offset, const QByteArray &bytes)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end())
        return gone();
    Upload &upload = found->second.upload;
    if (offset != upload.offset)
        return Error{Error::Kind::Refused,
                     UploadText::tr("The next part of this upload begins at byte %1.").arg(upload.offset),
                     {}};
    if (bytes.size() > upload.size - upload.offset)
        return Error{
            Error::Kind::Invalid,
            UploadText::tr("The upload was announced with %1 bytes; this part goes beyond that.").arg(upload.size),
            {}};
    QFile file(upload.filePath);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size() || !file.flush()) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return Error{full ? Error::Kind::NoSpace : Error::Kind::Io,
                     UploadText::tr("The server cannot write the upload."), file.errorString()};
    }
    upload.offset += bytes.size();
    found->second.lastMs = TaskLoop::nowMs();
    return upload;
}

Result<UploadStore::Upload> UploadStore::whole(quint32 id) const
{
    Result<Upload> upload = find(id);
    if (upload && upload.value().offset != upload.value().size)
        return Error{Error::Kind::Refused,
                     UploadText::tr("The upload is not complete: %1 of %2 bytes are there.")
                         .arg(upload.value().offset)
                         .arg(upload.value().size),
                     {}};
    return upload;
}

Outcome UploadStore::remove(quint32 id)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end())
        return gone();
    QDir(QFileInfo(found->second.upload.filePath).path()).removeRecursively();
    m_uploads.erase(found);
    return {};
}

} // namespace signalbox::consoleapi
