#pragma once

#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

namespace signalbox {

/// The folder of one node: readable by its user only, held by one process at a time.
class StateFolder {
public:
    StateFolder() = default;
    ~StateFolder(); ///< lets go
    StateFolder(const StateFolder &) = delete;
    StateFolder &operator=(const StateFolder &) = delete;

    /// Makes it when missing. Errors: Refused = another process has it, Io.
    Outcome open(const QString &path);
    [[nodiscard]] QString path(const QString &name) const { return m_path + u'/' + name; }
    /// Replaces the file in one step; on the disk when it returns. Errors: NoSpace, Io.
    Outcome write(const QString &name, const QByteArray &bytes) const;
    /// Error NotFound when there is none.
    Result<QByteArray> read(const QString &name) const;

private:
    QString m_path;
    int m_lock = -1;
};

} // namespace signalbox
