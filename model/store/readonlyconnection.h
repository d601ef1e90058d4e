#pragma once

#include "model/domain/result.h"

#include <QSqlDatabase>
#include <QString>

namespace signalbox {

/// A connection of this thread to a SQLite file that cannot write, also beside a server that has the file open. All that it
/// reads is as of the moment of open().
class ReadOnlyConnection {
public:
    ReadOnlyConnection();
    ~ReadOnlyConnection();
    ReadOnlyConnection(const ReadOnlyConnection &) = delete;
    ReadOnlyConnection &operator=(const ReadOnlyConnection &) = delete;

    Outcome open(const QString &path);
    [[nodiscard]] const QSqlDatabase &db() const { return m_db; }

private:
    QString m_name;
    QSqlDatabase m_db;
};

} // namespace signalbox
