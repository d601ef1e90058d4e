#pragma once

#include "model/domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace signalbox {

/// What was done within it is undone when it goes without a successful commit(). Belongs to the connection's thread.
class [[nodiscard]] SqlTransaction {
public:
    static Result<SqlTransaction> begin(const QSqlDatabase &db);
    SqlTransaction(SqlTransaction &&other) noexcept;
    SqlTransaction &operator=(SqlTransaction &&) = delete;
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;
    ~SqlTransaction();

    Outcome commit(); ///< Errors: NoSpace, Database; nothing was stored then

private:
    explicit SqlTransaction(const QSqlDatabase &db);
    QSqlDatabase m_db;
    bool m_open = true;
};

/// What went wrong in SQL, in words that say what to do; NoSpace when the disk is full.
[[nodiscard]] Error sqlError(const QSqlError &error);

/// Executes a statement without values.
Outcome executeSql(const QSqlDatabase &db, const QString &statement);
Outcome execute(QSqlQuery &query);
Result<QSqlQuery> prepare(const QSqlDatabase &db, const QString &statement);

} // namespace signalbox
