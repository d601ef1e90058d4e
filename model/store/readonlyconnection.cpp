#include "model/store/readonlyconnection.h"

#include "model/store/sqltransaction.h"

#include <atomic>

namespace signalbox {

ReadOnlyConnection::ReadOnlyConnection()
{
    static std::atomic<int> count{0};
    m_name = QStringLiteral("read-only-%1").arg(++count);
}

ReadOnlyConnection::~ReadOnlyConnection()
{
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
}

Outcome ReadOnlyConnection::open(const QString &path)
{
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=200"));
    if (!m_db.open())
        return sqlError(m_db.lastError());
    return executeSql(m_db, QStringLiteral("BEGIN"));
}

} // namespace signalbox
