#include "model/store/sqlitestatement.h"

#include "model/store/sqlitehandle.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <utility>

namespace signalbox {

namespace {

Error searchError(sqlite3 *db)
{
    if (sqlite3_errcode(db) == SQLITE_INTERRUPT) {
        return {Error::Kind::Cancelled,
                QCoreApplication::translate("ActivityIndex",
                                            "The search took too long. Give more or longer words, or a "
                                            "shorter time."),
                {}};
    }
    return sqliteError(db);
}

} // namespace

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

SqliteStatement::SqliteStatement(SqliteStatement &&other) noexcept
    : m_db(other.m_db), m_statement(std::exchange(other.m_statement, nullptr)), m_code(other.m_code)
{
}

SqliteStatement &SqliteStatement::operator=(SqliteStatement &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_statement, other.m_statement);
    std::swap(m_code, other.m_code);
    return *this;
}

Outcome SqliteStatement::prepare(sqlite3 *db, const QByteArray &statement)
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    m_db = db;
    if (sqlite3_prepare_v2(db, statement.constData(), static_cast<int>(statement.size()), &m_statement, nullptr)
        != SQLITE_OK)
        return sqliteError(db);
    return {};
}

void SqliteStatement::start()
{
    sqlite3_reset(m_statement);
    m_code = SQLITE_OK;
}

void SqliteStatement::bind(int place, qint64 number)
{
    sqlite3_bind_int64(m_statement, place, number);
}

void SqliteStatement::bind(int place, const QByteArray &text)
{
    sqlite3_bind_text(m_statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

bool SqliteStatement::next()
{
    m_code = sqlite3_step(m_statement);
    return m_code == SQLITE_ROW;
}

Outcome SqliteStatement::outcome() const
{
    if (m_code == SQLITE_OK || m_code == SQLITE_ROW || m_code == SQLITE_DONE)
        return {};
    return searchError(m_db);
}

Outcome SqliteStatement::run()
{
    while (next()) { }
    Outcome done = outcome();
    start();
    return done;
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const void *text = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(static_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteStatement::bytes(int column) const
{
    const void *blob = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(blob), sqlite3_column_bytes(m_statement, column)};
}

} // namespace signalbox
