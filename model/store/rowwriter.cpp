#include "model/store/rowwriter.h"

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

RowWriter::~RowWriter()
{
    finish();
}

void RowWriter::finish()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
}

Error RowWriter::lastError() const
{
    return sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(m_db)), QSqlError::StatementError,
                              QString::number(sqlite3_extended_errcode(m_db))));
}

Outcome RowWriter::prepare(const QSqlDatabase &db, const QString &statement)
{
    const QVariant handle = db.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return Error{Error::Kind::Database,
                     RowWriterText::tr("Qt's SQLite driver does not fit this program. Install the one of your system."),
                     {}};
    }
    m_db = *static_cast<sqlite3 *const *>(handle.constData());
    const QByteArray text = statement.toUtf8();
    const int length = static_cast<int>(text.size());
    if (sqlite3_prepare_v3(m_db, text.constData(), length, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
        != SQLITE_OK)
        return lastError();
    return {};
}

void RowWriter::bind(std::span<const qint64> numbers)
{
    int column = 0;
    for (const qint64 value : numbers)
        sqlite3_bind_int64(m_statement, ++column, value);
}

Outcome RowWriter::write(std::span<const qint64> numbers)
{
    bind(numbers);
    return step();
}

Outcome RowWriter::write(std::span<const qint64> numbers, const QString &text)
{
    bind(numbers);
    const int column = static_cast<int>(numbers.size()) + 1;
    if (text.isEmpty())
        sqlite3_bind_null(m_statement, column);
    else
        sqlite3_bind_text16(m_statement, column, text.utf16(), static_cast<int>(text.size() * 2), SQLITE_STATIC);
    return step();
}

Outcome RowWriter::step()
{
    const int code = sqlite3_step(m_statement);
    const Error error = code == SQLITE_DONE ? Error{} : lastError();
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return error;
    return {};
}

} // namespace signalbox
