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
    const Error error = code == SQLITE_DONE ? Error{} : sqliteError(m_db);
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return error;
    return {};
}

} // namespace signalbox
