#include "model/store/sqltransaction.h"

#include <QCoreApplication>

#include <utility>

namespace signalbox {

namespace {

struct SqlText {
    Q_DECLARE_TR_FUNCTIONS(SqlText)
};

// Result codes of SQLite; the low byte is the primary one.
constexpr int kSqliteBusy = 5;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteNotADatabase = 26;

} // namespace

Error sqlError(const QSqlError &error)
{
    const QString detail = error.nativeErrorCode() + QStringLiteral(": ") + error.text();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case kSqliteFull:
        return {Error::Kind::NoSpace,
                SqlText::tr("There is no space left for the database. Nothing was lost; make room on its disk."),
                detail};
    case kSqliteBusy:
        return {Error::Kind::Database,
                SqlText::tr("The database is locked by another program. Close that program and try again."), detail};
    case kSqliteReadOnly:
        return {Error::Kind::Database,
                SqlText::tr("The database cannot be written. Check the permissions of the file and of its folder."),
                detail};
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        return {
            Error::Kind::Database,
            SqlText::tr("The database is damaged or not a database. Put back a backup copy, or move the file away to "
                        "start with an empty one."),
            detail};
    default:
        return {Error::Kind::Database, SqlText::tr("The database reports an error: %1").arg(error.databaseText()),
                detail};
    }
}

Outcome execute(QSqlQuery &query)
{
    if (!query.exec())
        return sqlError(query.lastError());
    return {};
}

Outcome executeSql(const QSqlDatabase &db, const QString &statement)
{
    QSqlQuery query(db);
    if (!query.exec(statement))
        return sqlError(query.lastError());
    return {};
}

Result<QSqlQuery> prepare(const QSqlDatabase &db, const QString &statement)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return sqlError(query.lastError());
    return query;
}

SqlTransaction::SqlTransaction(const QSqlDatabase &db) : m_db(db) { }

SqlTransaction::SqlTransaction(SqlTransaction &&other) noexcept
    : m_db(other.m_db), m_open(std::exchange(other.m_open, false))
{
}

Result<SqlTransaction> SqlTransaction::begin(const QSqlDatabase &db)
{
    // IMMEDIATE: whoever else writes is met here, where nothing has been done yet, and not at the commit.
    if (Outcome begun = executeSql(db, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    return SqlTransaction(db);
}

Outcome SqlTransaction::commit()
{
    Outcome done = executeSql(m_db, QStringLiteral("COMMIT"));
    if (done)
        m_open = false;
    return done;
}

SqlTransaction::~SqlTransaction()
{
    // SQLite itself has rolled back after some errors (a full disk); then this finds nothing to do.
    if (m_open)
        (void)executeSql(m_db, QStringLiteral("ROLLBACK"));
}

} // namespace signalbox
