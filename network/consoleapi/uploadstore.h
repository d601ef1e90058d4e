#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"
#include "network/consoleapi/packageimport.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace signalbox::consoleapi {

/// Package files on their way in over the network, part by part, so that a cut line costs one part. Thread-safe.
class UploadStore {
public:
    static constexpr int kMost = 16; ///< at the same time
    static constexpr qint64 kForgottenMs = 3'600'000; ///< without a part: removed when room is needed

    explicit UploadStore(QString folder); ///< what is in it is removed; empty: nothing can be uploaded
    ~UploadStore();
    UploadStore(const UploadStore &) = delete;
    UploadStore &operator=(const UploadStore &) = delete;

    struct Upload {
        quint32 id = 0;
        QString filePath; ///< ends in the name that it was given
        qint64 size = 0;
        qint64 offset = 0; ///< so many bytes are there
        OperationRun operation; ///< of the journal, that it is
        quint32 process = 0; ///< that it is in the table of tasks
    };
    /// Errors: Invalid (name, size), Refused (too many, or none at all), Io.
    Result<Upload> begin(const QString &fileName, qint64 size);
    Result<Upload> find(quint32 id) const; ///< Error NotFound
    /// The next part. Errors: NotFound, Refused (not the next one; the text says which is), Invalid (beyond the size), Io, NoSpace.
    Result<Upload> append(quint32 id, qint64 offset, const QByteArray &bytes);
    /// Error Refused while bytes are missing.
    Result<Upload> whole(quint32 id) const;
    Outcome remove(quint32 id);
    Result<Upload> belongsTo(quint32 id, OperationRun operation, quint32 process); ///< Error NotFound
    /// Called, not locked, for those that were removed since no part came. Set before the first one begins.
    std::function<void(const Upload &)> onForgotten;

private:
    struct Entry {
        Upload upload;
        UtcMs lastMs = kNoTime;
    };
    Result<Upload> begin(const QString &fileName, qint64 size, std::vector<Upload> &forgotten);
    [[nodiscard]] std::vector<Upload> makeRoom(); ///< what was removed

    const QString m_folder;
    mutable std::mutex m_mutex; ///< guards the rest
    std::map<quint32, Entry> m_uploads;
    quint32 m_last = 0;
};

} // namespace signalbox::consoleapi
