#include "model/store/rowreader.h"

#include "model/store/sqlitehandle.h"

#include <sqlite3.h>

namespace signalbox {

RowReader::~RowReader()
{
    finish();
}

void RowReader::finish()
{
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
}

Outcome RowReader::prepare(const QSqlDatabase &db, const QString &statement)
{
    const Result<sqlite3 *> handle = sqliteOf(db);
    if (!handle)
        return handle.error();
    m_db = handle.value();
    const QByteArray text = statement.toUtf8();
    if (sqlite3_prepare_v2(m_db, text.constData(), static_cast<int>(text.size()), &m_statement, nullptr) != SQLITE_OK)
        return sqliteError(m_db);
    return {};
}

void RowReader::start(std::span<const qint64> numbers)
{
    sqlite3_reset(m_statement);
    int column = 0;
    for (const qint64 value : numbers)
        sqlite3_bind_int64(m_statement, ++column, value);
    m_code = SQLITE_OK;
}

bool RowReader::next()
{
    m_code = sqlite3_step(m_statement);
    return m_code == SQLITE_ROW;
}

Outcome RowReader::outcome() const
{
    if (m_code == SQLITE_OK || m_code == SQLITE_ROW || m_code == SQLITE_DONE)
        return {};
    return sqliteError(m_db);
}

bool RowReader::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 RowReader::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString RowReader::text(int column) const
{
    // The text first: it may convert, and the length is that of what it converted to.
    const void *text = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(static_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray RowReader::bytes(int column) const
{
    const void *blob = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(blob), sqlite3_column_bytes(m_statement, column)};
}

} // namespace signalbox
