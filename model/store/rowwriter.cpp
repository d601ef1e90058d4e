#include "model/store/rowwriter.h"

#include "model/store/sqlitehandle.h"

#include <sqlite3.h>

namespace signalbox {

RowWriter::~RowWriter()
{
    finish();
}

void RowWriter::finish()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
}

Outcome RowWriter::prepare(const QSqlDatabase &db, const QString &statement)
{
    const Result<sqlite3 *> handle = sqliteOf(db);
    if (!handle)
        return handle.error();
    m_db = handle.value();
    const QByteArray text = statement.toUtf8();
    const int length = static_cast<int>(text.size());
    if (sqlite3_prepare_v3(m_db, text.constData(), length, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr)
        != SQLITE_OK)
        return sqliteError(m_db);
    return {};
}

void RowWriter::bind(int first, std::span<const qint64> numbers)
{
    for (const qint64 value : numbers)
        sqlite3_bind_int64(m_statement, first++, value);
}

Outcome RowWriter::write(std::span<const qint64> numbers)
{
    bind(1, numbers);
    return run();
}

Outcome RowWriter::write(std::span<const qint64> numbers, const QString &text)
{
    put(1, numbers, text);
    return run();
}

void RowWriter::put(int first, std::span<const qint64> numbers, const QString &text)
{
    bind(first, numbers);
    const int column = first + static_cast<int>(numbers.size());
    if (text.isEmpty())
        sqlite3_bind_null(m_statement, column);
    else
        sqlite3_bind_text16(m_statement, column, text.utf16(), static_cast<int>(text.size() * 2), SQLITE_STATIC);
}

Outcome RowWriter::run()
{
    const int code = sqlite3_step(m_statement);
    const Error error = code == SQLITE_DONE ? Error{} : sqliteError(m_db);
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return error;
    return {};
}

} // namespace signalbox
