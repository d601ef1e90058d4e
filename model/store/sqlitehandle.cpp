#include "model/store/sqlitehandle.h"

#include "model/store/sqltransaction.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QSqlDriver>
#include <QVariant>

namespace signalbox {

namespace {
struct RowWriterText {
    Q_DECLARE_TR_FUNCTIONS(RowWriterText)
};
} // namespace

Result<sqlite3 *> sqliteOf(const QSqlDatabase &db)
{
    const QVariant handle = db.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return Error{Error::Kind::Database,
                     RowWriterText::tr("Qt's SQLite driver does not fit this program. Install the one of your system."),
                     {}};
    }
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Error sqliteError(sqlite3 *db)
{
    return sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(db)), QSqlError::StatementError,
                              QString::number(sqlite3_extended_errcode(db))));
}

} // namespace signalbox
